#!/bin/sh
# How the cost grows with the file: Tests/Benchmarks/grow-x12.sh WORK FILE [FILE ...]
#
# WORK is a work of x12-benchmark: stat, segments, claims, validate for 837 files, remittances for 835 files. For each
# file it prints the size, the median of five runs in nanoseconds of CPU time a byte, and the peak of resident memory.
set -eu
cd "$(dirname "$0")/../.."
work=$1
shift
swift build -c release --product x12-benchmark 2>&1 | tail -1
echo "| work | file | CPU time a byte | resident memory |"
echo "| --- | --- | --- | --- |"
for file in "$@"; do
    line=$(for _ in 1 2 3 4 5; do .build/release/x12-benchmark "$work" "$file"; done | sort -n | sed -n 3p)
    speed=${line%% *}
    rest=${line#* MB/s }
    printf '| %s | %s MB | %s ns | %s MB |\n' "$work" "$(awk "BEGIN { printf \"%.1f\", $(wc -c <"$file") / 1e6 }")" \
        "$(awk "BEGIN { printf \"%.2f\", 1000 / $speed }")" "${rest%% *}"
done
