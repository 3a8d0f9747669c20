#!/usr/bin/env bash
# Measures what is promised of speed and memory, with the packaged program (mvn package) against its
# own practice Para, on a machine that does nothing else. Ends with 1 if a promise is not kept:
#   - answers that take 100 ms: 32 requests in flight are at least 10 times as fast as one;
#   - a Para that allows 10 a second and 20 at once: at least 9.5 migrated a second, and no 429;
#   - an export of 70 MB is inspected in a heap that could not hold it.
set -euo pipefail

here=$(cd "$(dirname "$0")/../../.." && pwd)
sharelift=${1:-$here/target/sharelift/bin/sharelift}
work=$(mktemp -d)
export SHARELIFT_HOME=$work/home
practice=
broken=0

stop_practice() {
    if [ -n "$practice" ]; then
        kill "$practice" 2>/dev/null || true
        wait "$practice" 2>/dev/null || true
        practice=
    fi
}
trap 'stop_practice; rm -rf "$work"' EXIT

# Starts a practice Para with these options and waits until it answers.
start_practice() {
    : >"$work/said"
    "$sharelift" practice --all-well --export "$work/export.json" "$@" >"$work/said" 2>"$work/practice.err" &
    practice=$!
    until grep -q '^API key: ' "$work/said"; do
        kill -0 "$practice" 2>/dev/null || { cat "$work/practice.err" >&2; exit 1; }
        sleep 0.1
    done
    url=$(sed -n 's/^base URL: //p' "$work/said")
    PRACTICE_KEY=$(sed -n 's/^API key: //p' "$work/said")
    export PRACTICE_KEY
}

# Migrates the export with these options and leaves the counts in $work/counts.
migrate() {
    rm -f "$work"/run.sharelift*
    "$sharelift" migrate --record "$work/run.sharelift" --url "$url" --api-key-env PRACTICE_KEY \
        "$@" --yes "$work/export.json" >"$work/counts" 2>"$work/migrate.err" ||
        { tail -3 "$work/migrate.err" >&2; exit 1; }
}

count() {
    sed -n "s/.*\"$1\":\([0-9.]*\).*/\1/p" "$work/counts"
}

per_second() {
    awk -v n="$(count migrated)" -v s="$(count seconds)" 'BEGIN { printf "%.2f", n / s }'
}

# Says a figure and whether it is at least what was promised.
promise() {
    if awk -v figure="$2" -v least="$3" 'BEGIN { exit !(figure >= least) }'; then
        echo "kept:     $1: $2 (promised: $3)"
    else
        echo "NOT KEPT: $1: $2 (promised: $3)"
        broken=1
    fi
}

# More wallets for the fast one, so that the start of two programs does not decide.
echo "answers that take 100 ms"
for flight in 1 32; do
    start_practice --wallets $((flight == 1 ? 200 : 1000)) --latency 100
    migrate --rate 10000 --burst 10000 --in-flight "$flight"
    echo "  $flight in flight: $(count migrated) migrated in $(count seconds) s, $(per_second) a second"
    if [ "$flight" = 1 ]; then alone=$(per_second); else together=$(per_second); fi
    stop_practice
done
promise "32 in flight against 1" "$(awk -v t="$together" -v a="$alone" 'BEGIN { printf "%.1f", t / a }')" 10

echo "a Para that allows 10 a second and 20 at once, 300 wallets"
start_practice --wallets 300 --rate 10 --burst 20
migrate --rate 10 --burst 20
stop_practice
echo "  $(count migrated) migrated in $(count seconds) s; $(grep '^Answered' "$work/practice.err")"
promise "migrated a second" "$(per_second)" 9.5
if grep -q '× 429' "$work/practice.err"; then
    echo "NOT KEPT: no request is refused for being too many"
    broken=1
else
    echo "kept:     no request is refused for being too many"
fi

echo "an export of 16,000 wallets in a heap of 48 MB"
start_practice --wallets 16000
stop_practice
size=$(wc -c <"$work/export.json")
began=$(date +%s%N)
SHARELIFT_OPTS="-Xmx48m" "$sharelift" inspect --format ndjson "$work/export.json" 2>/dev/null >"$work/wallets"
took=$((($(date +%s%N) - began) / 1000000))
echo "  $((size >> 20)) MB, $(wc -l <"$work/wallets") wallets, inspected in $took ms"
promise "wallets inspected" "$(wc -l <"$work/wallets")" 16000

exit $broken
