#!/usr/bin/env bash
# clang-tidy over src, bench and fuzz, with the compile commands of a configuration of its own (one command a file). Fails with
# the findings when there are any. What was clean stays clean until it, a header or the settings change (by content), so a repeat costs nothing.
#
#   scripts/clang-tidy.sh          the checks of .clang-tidy that look at the text
#   scripts/clang-tidy.sh --diep   also those of clang-analyzer, which follow every path: several times as long
set -euo pipefail
cd "$(dirname "$0")/.."

soort=vlug minder='-clang-analyzer-*'
case "${1:-}" in
    "") ;;
    --diep) soort=diep minder= ;;
    *) echo "Gebruik: scripts/clang-tidy.sh [--diep]" >&2; exit 2 ;;
esac
export minder gezien=build/clang-tidy/$soort opzet=build/clang-tidy/opzet
mkdir -p "$gezien"
cmake --preset release -B "$opzet" -DJEUGDREGIO_EENHEDEN=OFF >"$gezien/opzet.log" || { cat "$gezien/opzet.log" >&2; exit 1; }
omgeving=$({ clang-tidy --version; cat .clang-tidy; find src bench fuzz -name '*.hpp' -print0 | sort -z | xargs -0 sha256sum; } | sha256sum)
export omgeving

# What this file was checked as: the same words mean the same outcome.
merk() { { echo "$omgeving"; cat "$1"; } | sha256sum; }
mark_path() { echo "$gezien/${1//\//_}"; }

# One file. Its findings come in one piece, so that two at a time do not mix.
check_file() {
    local uitvoer rc=0
    uitvoer=$(clang-tidy -p "$opzet" --quiet --checks="$minder" --warnings-as-errors='*' "$1" 2>&1) || rc=$?
    if [ "$rc" -eq 0 ]; then
        merk "$1" >"$(mark_path "$1")"
    else
        grep -vE '^[0-9]+ warnings? (generated|treated as errors?)' <<<"$uitvoer" || true
        echo "$1" >>"$gezien/mislukt"
    fi
    echo "$1" >>"$gezien/gedaan"
    local n
    n=$(wc -l <"$gezien/gedaan")
    [ $((n % 20)) -ne 0 ] || echo "  $n van $aantal"
}
export -f merk mark_path check_file

te_doen=() alle=0
# The largest first, so that no core waits for the last one. maak_zaden and maak_registratie stand on makers of the tests, which are not looked at.
while read -r f; do
    alle=$((alle + 1))
    [ "$(merk "$f")" = "$(cat "$(mark_path "$f")" 2>/dev/null)" ] || te_doen+=("$f")
done < <(find src bench fuzz -name '*.cpp' ! -name maak_zaden.cpp ! -name maak_registratie.cpp -printf '%s %p\n' | sort -k1,1nr -k2 | cut -d' ' -f2)

: >"$gezien/gedaan"
: >"$gezien/mislukt"
export aantal=${#te_doen[@]}
echo "clang-tidy ($soort): $aantal van $alle bestanden te bekijken"
[ "$aantal" -eq 0 ] ||
    printf '%s\0' "${te_doen[@]}" | xargs -0 -P "$(nproc)" -n 1 bash -c 'check_file "$0"' || true

# Every file must have been looked at to the end: a killed clang-tidy is not a clean file.
goed=$((aantal - $(wc -l <"$gezien/mislukt")))
if [ "$(wc -l <"$gezien/gedaan")" -ne "$aantal" ] || [ "$goed" -ne "$aantal" ]; then
    echo "clang-tidy ($soort): MISLUKT, $((aantal - goed)) van $aantal bestanden met bevindingen (zie hierboven):" >&2
    sed 's/^/  /' "$gezien/mislukt" >&2
    exit 1
fi
echo "clang-tidy ($soort): schoon, $alle bestanden, ${SECONDS} s"
