#!/usr/bin/env bash
# Measures the message layer against an ordinary tool in the same run: read, structure, rules within the message and typed
# values of a claim of about 25 MB, beside `xmllint --noout --schema` of that same file; whole processes, in turn, one
# core each. Goals: four times as fast; writing at least as fast as reading; memory at most 64 MiB plus twice the file.
#
# Usage: bench/ijw.sh [RUNS]   (default 7). The official schema is looked for in ../shared; without it xmllint only
# parses, and the ratio says so.
set -euo pipefail
cd "$(dirname "$0")/.."
keren=${1:-7}
cmake --preset release -DJEUGDREGIO_BENCH=ON >/dev/null
cmake --build --preset release --target bench_ijw bench_maak_berichten >/dev/null
map=$(mktemp -d)
trap 'rm -rf "$map"' EXIT
mkdir "$map/301"
build/release/bench/bench_maak_berichten "$map"
bytes=$(stat -c %s "$map/claim.xml")
printf 'claim: %s bytes, %s prestaties\n' "$bytes" "$(grep -c '<jw323:Prestatie>' "$map/claim.xml")"

schema=../shared/ijw-3.2/xsd/JW323.xsd
validatie=(xmllint --noout "$map/claim.xml")
wat="xmllint without schema (the official one is not here)"
if [ -f "$schema" ]; then
    validatie=(xmllint --noout --schema "$schema" "$map/claim.xml")
    wat="xmllint --schema"
fi

us() { # command...: wall time in microseconds, on one core
    local begin einde
    begin=$(date +%s%N)
    taskset -c 0 "$@" >/dev/null 2>&1
    einde=$(date +%s%N)
    echo $(((einde - begin) / 1000))
}
veld() { # name line
    printf '%s\n' "$2" | tr ' ' '\n' | grep -A1 -x "$1" | tail -n 1
}
mediaan() { # integers on lines
    sort -n | sed -n "$(((keren + 1) / 2))p"
}
komma() { # hundredths
    printf '%d,%02d' $(($1 / 100)) $(($1 % 100))
}

lezen=() schrijven=()
for _ in $(seq "$keren"); do
    a=$(us build/release/bench/bench_ijw lees "$map/claim.xml")
    b=$(us "${validatie[@]}")
    r=$((b * 100 / a))
    regel=$(taskset -c 0 build/release/bench/bench_ijw schrijf "$map/claim.xml")
    s=$(($(veld lezen_us "$regel") * 100 / $(veld schrijven_us "$regel")))
    lezen+=("$r") schrijven+=("$s")
    printf 'read+structure+rules %4d ms   %s %4d ms   ratio %s   (read %d ms, rules %d ms, write %d ms)\n' $((a / 1000)) "$wat" \
        $((b / 1000)) "$(komma "$r")" $(($(veld lezen_us "$regel") / 1000)) $(($(veld regels_us "$regel") / 1000)) \
        $(($(veld schrijven_us "$regel") / 1000))
done
piek=$(veld piek_kib "$(build/release/bench/bench_ijw lees "$map/claim.xml")")
grens=$((64 * 1024 + 2 * bytes / 1024))
printf 'median: %s times as fast as %s; writing is %s times as fast as reading with its structure check\n' \
    "$(komma "$(printf '%s\n' "${lezen[@]}" | mediaan)")" "$wat" "$(komma "$(printf '%s\n' "${schrijven[@]}" | mediaan)")"
printf 'peak memory: %d MiB; limit 64 MiB + 2 x file = %d MiB\n' $((piek / 1024)) $((grens / 1024))
