// libzip (Debian: libzip-dev), which opens zip archives. Only Modules/AgencyFiles imports it.
#include <zip.h>
