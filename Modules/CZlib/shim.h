// zlib (Debian: zlib1g-dev), which opens gzip files. Only Modules/AgencyFiles imports it.
#include <zlib.h>
