#!/bin/sh
# The tables of coding notes: Tests/Benchmarks/run-coding.sh CODE-SETS EVALUATION SCORER [ACI.tsv]
#
# CODE-SETS holds agency files (the Index and its tables), EVALUATION the case notes codiesp_notes_dev.tsv with their
# codes and guideline_rules.tsv, SCORER is the script that compares notes, ACI.tsv has visit notes as doc<TAB>text. Every
# process is the release build; run it alone on the machine.
set -eu
cd "$(dirname "$0")/../.."
files=$1 evaluation=$2 scorer=$3 visits=${4:-}
swift build -c release --product coding-benchmark 2>&1 | tail -1
swift build -c release --product superbill 2>&1 | tail -1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/plain" "$work/index"
export SUPERBILL_USER=owner
superbill=.build/release/superbill
$superbill codes import "$files"/ICD10CM_2025_Index.csv.gz "$files"/icd10cm-drug-*.xml "$files"/icd10cm-eindex-*.xml \
    "$files"/icd10cm-neoplasm-*.xml --config Config --database "$work/index/superbill.sqlite" >/dev/null

for kind in plain index; do
    base="$work/$kind/superbill.sqlite"
    echo "== case notes, $kind"
    $superbill code --batch "$evaluation/codiesp_notes_dev.tsv" --tsv --config Config --database "$base" >"$work/codes.tsv"
    $superbill code --batch "$evaluation/codiesp_notes_dev.tsv" --tsv --config Config --database "$base" >"$work/again.tsv"
    cmp "$work/codes.tsv" "$work/again.tsv" && echo "the same bytes twice"
    python3 "$scorer" "$evaluation/codiesp_gold_dev.tsv" "$work/codes.tsv"
    echo "== guideline cases, $kind"
    for setting in outpatient inpatient; do
        awk -F'\t' -v s=$setting 'NR > 1 && $4 == s { print $1 "\t" $5 }' "$evaluation/guideline_rules.tsv" >"$work/cases"
        $superbill code --batch "$work/cases" --tsv --setting $setting --on 2026-09-01 --config Config --database "$base"
    done | awk -F'\t' '{ c[$1] = c[$1] (c[$1] ? ";" : "") $2 } END { for (i in c) print i "\t" c[i] }' | sort >"$work/got"
    awk -F'\t' 'NR > 1 { print $1 "\t" $6 }' "$evaluation/guideline_rules.tsv" | sort >"$work/wanted"
    echo "$(comm -12 "$work/got" "$work/wanted" | wc -l) of $(wc -l <"$work/wanted") exact and in order"
    if [ -n "$visits" ]; then
        echo "== speed, $kind"
        .build/release/coding-benchmark speed Config "$base" "$visits"
    fi
done
