#!/bin/sh
# No core file may ever hold a share.
ulimit -c 0 2>/dev/null
exec /usr/lib/sharelift/bin/sharelift "$@"
