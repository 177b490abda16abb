#!/bin/sh
# The tables of the code sets: Tests/Benchmarks/run-codes.sh CODE-SETS EVALUATION SCORER
#
# CODE-SETS holds agency files, EVALUATION term lists named *.dev.tsv with the codes that answer them, SCORER is the
# script that compares. Every process is the release build; run it alone on the machine.
set -eu
cd "$(dirname "$0")/../.."
files=$1 evaluation=$2 scorer=$3
swift build -c release --product codes-benchmark 2>&1 | tail -1
swift build -c release --product superbill 2>&1 | tail -1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bench=.build/release/codes-benchmark
mkdir "$work/plain" "$work/index"
export SUPERBILL_USER=owner
plain="--config Config --database $work/plain/superbill.sqlite"
index="--config Config --database $work/index/superbill.sqlite"

run() { # options words ...
    options=$1
    shift
    # shellcheck disable=SC2086
    .build/release/superbill codes "$@" $options
}

took() { # label command ...
    label=$1
    shift
    start=$(date +%s%N)
    "$@" >"$work/out" 2>&1 || true
    end=$(date +%s%N)
    echo "$label: $(((end - start) / 1000000)) ms"
}

echo "== process start to first answer"
took "fresh installation, first search" run "$plain" search "heart attack"
for i in 1 2 3; do took "search again" run "$plain" search "heart attack"; done
for i in 1 2 3; do took "show" run "$plain" show E11.65 --on 2026-08-01; done
took "import of the Index and the three tables" run "$index" import "$files"/ICD10CM_2025_Index.csv.gz \
    "$files"/icd10cm-drug-*.xml "$files"/icd10cm-eindex-*.xml "$files"/icd10cm-neoplasm-*.xml
cat "$work/out"
for i in 1 2 3; do took "search with the Index" run "$index" search "heart attack"; done

echo "== quality"
for set in "$evaluation"/*.dev.tsv; do
    name=$(basename "$set" .dev.tsv)
    tail -n +2 "$set" | cut -f2 >"$work/$name.txt"
    for kind in plain index; do
        [ $kind = plain ] && options=$plain || options=$index
        run "$options" search --batch "$work/$name.txt" --limit 10 --tsv >"$work/$name.$kind.tsv"
        echo "$name, $kind"
        python3 "$scorer" "$set" "$work/$name.$kind.tsv"
    done
done

echo "== speed of search"
cat "$work"/*.txt >"$work/all"
for kind in plain index; do
    echo "$kind"
    for i in 1 2 3; do "$bench" search Config "$work/$kind/superbill.sqlite" "$work/all"; done
done

echo "== lookup"
"$bench" lookup Config "$work/plain/superbill.sqlite"

echo "== pairs"
took "import of the pairs" run "$plain" import "$files"/ncci_ptp_practitioner_2024q3_full.csv.gz \
    --table ptp-practitioner --from 2024-07-01 --to 2024-09-30
cat "$work/out"
"$bench" pairs Config "$work/plain/superbill.sqlite" ptp-practitioner 2024-08-01
