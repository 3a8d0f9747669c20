#!/bin/sh
# Starts Sharelift with the Java that it brings. SHARELIFT_OPTS goes to the JVM.
self=$0
while [ -h "$self" ]; do
    link=$(readlink "$self")
    case $link in
        /*) self=$link ;;
        *) self=${self%/*}/$link ;;
    esac
done
lib=${self%/*}/../lib
# No core file may ever hold a share.
ulimit -c 0 2>/dev/null
# What SQLite gives back to the C library is overwritten, as all memory of ours is.
export MALLOC_PERTURB_="${MALLOC_PERTURB_:-170}"
# A cache that does not fit is no matter for the operator, nor for what reads our output.
# shellcheck disable=SC2086
exec "$lib/runtime/bin/java" "@$lib/app/jvm.options" "-XX:AOTCache=$lib/app/sharelift.aot" -Xlog:aot=off \
    "-Dorg.sqlite.lib.path=$lib/app" "-Dsharelift.licences=$lib/app/licences" $SHARELIFT_OPTS \
    --module io.sharelift/io.sharelift.app.Main "$@"
