#!/usr/bin/env bash
# Measures the main job against an ordinary tool in the same run: `jeugdregio verwerk` of a claim of about 25 MB (read,
# checked, decided, committed durably, answered) beside `xmllint --noout --schema` of that same file, in turn, and
# prints each pair and the median ratio. Goal: at least 1,5 times as fast as the validation alone.
#
# Usage: bench/verwerk.sh [RUNS]   (default 5). The official schema is looked for in ../shared; without it xmllint only
# parses, and the ratio says so.
set -euo pipefail
cd "$(dirname "$0")/.."
keren=${1:-5}
cmake --preset release -DJEUGDREGIO_BENCH=ON >/dev/null
cmake --build --preset release --target jeugdregio bench_maak_berichten >/dev/null
map=$(mktemp -d)
trap 'rm -rf "$map"' EXIT
mkdir "$map/301"
build/release/bench/bench_maak_berichten "$map"
printf 'agb;naam;perceel;groepsaanbod;voorzieningen;verblijf;ed;ingang;einde;kdc_odc\n42420001;Bench;1;licht,middel,middelzwaar,zwaar;;E;n;2023-01-01;;n\n' >"$map/a.csv"
jeugdregio=build/release/jeugdregio
"$jeugdregio" aanbieder importeer --db "$map/basis.db" "$map/a.csv" >/dev/null
"$jeugdregio" verwerk --db "$map/basis.db" --uit "$map/uit" --vandaag 2023-04-06 "$map/301" >/dev/null
printf 'claim: %s bytes, %s prestaties\n' "$(stat -c %s "$map/claim.xml")" "$(grep -c '<jw323:Prestatie>' "$map/claim.xml")"

schema=../shared/ijw-3.2/xsd/JW323.xsd
validatie=(xmllint --noout "$map/claim.xml")
wat="xmllint without schema (the official one is not here)"
if [ -f "$schema" ]; then
    validatie=(xmllint --noout --schema "$schema" "$map/claim.xml")
    wat="xmllint --schema"
fi

ms() { # command...: wall time in milliseconds
    local begin einde
    begin=$(date +%s%N)
    "$@" >/dev/null 2>&1
    einde=$(date +%s%N)
    echo $(((einde - begin) / 1000000))
}

verhoudingen=()
for _ in $(seq "$keren"); do
    cp "$map/basis.db" "$map/werk.db"
    rm -f "$map/werk.db-wal" "$map/werk.db-shm"
    sync
    a=$(ms "$jeugdregio" verwerk --db "$map/werk.db" --uit "$map/uit" --vandaag 2023-04-06 "$map/claim.xml")
    b=$(ms "${validatie[@]}")
    r=$((b * 100 / (a > 0 ? a : 1)))
    verhoudingen+=("$r")
    printf 'verwerk %5d ms   %s %5d ms   ratio %d,%02d\n' "$a" "$wat" "$b" $((r / 100)) $((r % 100))
done
mediaan=$(printf '%s\n' "${verhoudingen[@]}" | sort -n | sed -n "$(((keren + 1) / 2))p")
printf 'median: verwerk is %d,%02d times as fast as %s\n' $((mediaan / 100)) $((mediaan % 100)) "$wat"
