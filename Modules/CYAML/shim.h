// libyaml (Debian: libyaml-dev), the YAML 1.1 scanner and parser. Only Modules/Settings imports it.
#include <yaml.h>
