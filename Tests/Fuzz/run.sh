#!/bin/sh
# Fuzzes the parsers: Tests/Fuzz/run.sh [SECONDS|short [TARGET ...]]. Each target runs for SECONDS (default 60), one after
# the other; without a TARGET all eight do. `short` gives each target the same two thousand inputs every time.
#
# libFuzzer and AddressSanitizer with coverage of the libraries: the flags must be exactly these; in another order the
# fuzzer runs blind. The run fails when an input crashes, leaks, takes more than ten seconds or two gigabytes, breaks an
# oracle, or when the log does not say that coverage is on. What was found so far is kept in .build-fuzz/corpus.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
[ $# -gt 0 ] && shift
targets=${*:-"reader validator claims remittances answers primitives codes notes"}
# After a crash the backtracer would take minutes.
export FUZZ=1 SWIFT_BACKTRACE=enable=no
build=.build-fuzz
mkdir -p "$build/logs"

for target in $targets; do
    echo "== build fuzz-$target"
    swift build --scratch-path "$build" -c release --sanitize=fuzzer -Xswiftc -sanitize=fuzzer,address \
        --product "fuzz-$target" >"$build/logs/build-$target.log" 2>&1 || {
        tail -40 "$build/logs/build-$target.log"
        exit 2
    }
done

failed=0
for target in $targets; do
    corpus=$build/corpus/$target
    found=$build/crashes/$target
    log=$build/logs/$target.log
    seeds=Tests/Fixtures/x12/sets
    case $target in primitives | codes | notes) seeds=Tests/Fuzz/Seeds/$target ;; esac
    mkdir -p "$corpus" "$found"
    if [ "$seconds" = short ]; then
        echo "== fuzz $target with 2000 inputs"
        bounds="-runs=2000 -seed=1"
        patience=600
        # What was found before would make it another run.
        corpus=$build/corpus-short/$target
        rm -rf "$corpus"
        mkdir -p "$corpus"
    else
        echo "== fuzz $target for $seconds s"
        bounds="-max_total_time=$seconds"
        patience=$((seconds + 120))
    fi
    # The platform's XML parser leaks the text of every error that it reports.
    ASAN_OPTIONS=
    [ "$target" = codes ] && ASAN_OPTIONS=detect_leaks=0
    export ASAN_OPTIONS
    # The inner limit stops between two inputs; the outer one is for a target that does not come back.
    # shellcheck disable=SC2086
    timeout -k 10 "$patience" "$build/release/fuzz-$target" $bounds -timeout=10 \
        -rss_limit_mb=2048 -max_len=65536 -dict=Tests/Fuzz/x12.dict -artifact_prefix="$found/" \
        "$corpus" "$seeds" >"$log" 2>&1 || {
        failed=1
        echo "fuzz $target failed; the input is in $found"
        grep -E "Fatal error|ERROR|SUMMARY|Test unit written" "$log" || tail -25 "$log"
    }
    grep -q "Loaded 1 PC tables" "$log" || {
        failed=1
        echo "fuzz $target ran without coverage"
    }
    grep -E "^#.* cov: " "$log" | tail -1
done
exit $failed
