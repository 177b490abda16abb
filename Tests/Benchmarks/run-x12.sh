#!/bin/sh
# The table of the X12 engine: Tests/Benchmarks/run-x12.sh CLAIMS.837 REMITTANCES.835 [RUNS]
#
# Each work is a process of its own, run RUNS times (5); the median counts. Megabytes per second are of CPU time (user
# and system, the whole process); the ratio is to a memchr pass over the same file in the same run. CLAIMS.837 should
# hold about 105 MB (166,000 professional claims), REMITTANCES.835 about 100 MB (215,000 claims).
set -eu
cd "$(dirname "$0")/../.."
claims=$1 remittances=$2 runs=${3:-5}
swift build -c release --product x12-benchmark 2>&1 | tail -1
swift build -c release --product superbill 2>&1 | tail -1
bench=.build/release/x12-benchmark

median() { # work file: "speed memory result" of the run with the median speed
    i=0
    while [ $i -lt "$runs" ]; do
        "$bench" "$1" "$2"
        i=$((i + 1))
    done | sort -n | sed -n "$((runs / 2 + 1))p"
}

row() { # label work file limit
    line=$(median "$2" "$3")
    speed=${line%% *}
    rest=${line#* MB/s }
    memory=${rest%% *}
    result=${rest#* MB }
    base=$(median memchr "$3")
    base=${base%% *}
    printf '| %s | %s MB/s | %s | %s MB | %s |\n' "$1" "$speed" \
        "$(awk "BEGIN { printf \"%.3f\", $speed / $base }")" "$memory" "$result"
}

echo "| work | speed per CPU second | of memchr | resident memory | result |"
echo "| --- | --- | --- | --- | --- |"
row "memchr, 837P" memchr "$claims"
row "stat, 837P" stat "$claims"
row "segments with envelopes, 837P" segments "$claims"
row "typed remittances, 835" remittances "$remittances"
row "typed claims, 837P" claims "$claims"
row "typed claims with await, 837P" async-claims "$claims"
row "validate SNIP 1-6, 837P" validate "$claims"
row "validate SNIP 1-6, 835" validate "$remittances"
row "write, 837P" write "$claims"

# Two jobs beside one, by the clock of the wall: what a person waits for.
wall() {
    i=0
    while [ $i -lt "$runs" ]; do
        start=$(date +%s%N)
        .build/release/superbill x12 validate --jobs "$1" "$claims" >/dev/null
        end=$(date +%s%N)
        echo $(((end - start) / 1000000))
        i=$((i + 1))
    done | sort -n | sed -n "$((runs / 2 + 1))p"
}
one=$(wall 1)
two=$(wall 2)
echo "validate --jobs 1: $one ms, --jobs 2: $two ms, $(awk "BEGIN { printf \"%.2f\", $one / $two }") times"
