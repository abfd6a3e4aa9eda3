#!/usr/bin/env bash
# A month of the country: 700.000 claim lines in thousands of claims over 342 gemeenten, with a million toewijzingen on
# record; read, checked, decided with explanations, committed one by one with the settings of every day, and answered.
# Then the months after it, one after the other into the same database, to see whether the cost of a line grows. In the
# first month a script (bench/eenvoudig.py: python3, sqlite3, six rules), plain and tuned, reads one in ten of the same claims.
#
#   bench/maand.sh [--db URL] [MONTHS [LINES [TOEWIJZINGEN]]]         default: 1 700000 1000000; at most 10 months
#
# Goals on two cores: 20 s and 2 GiB for the first month, at least ten times as fast per line as the plain script, and the
# tenth month at most 1,5 times the first one per line.
#
# The toewijzingen come in as 301s through `verwerk`, which takes long, so what that gave is kept in build/bench-maand/TOEWIJZINGEN
# (0,6 GB for the million), and made in /dev/shm: it is no part of what is measured. Remove the folder to begin anew. With --db (a database of another kind, empty at first)
# it is not kept here: give a copy of a prepared one, and --voorbereid.
set -euo pipefail
cd "$(dirname "$0")/.."
url='' voorbereid=
while [[ ${1:-} == --* ]]; do
    case $1 in
        --db) url=$2 && shift 2 ;;
        --voorbereid) voorbereid=ja && shift ;;
        *) sed -n '2,/^set/p' "$0" | sed '$d; s/^# \{0,1\}//' && exit 2 ;;
    esac
done
maanden=${1:-1} regels=${2:-700000} toewijzingen=${3:-1000000}
contract=voorbeeld/landelijk
cmake --preset release -DJEUGDREGIO_BENCH=ON >/dev/null
cmake --build --preset release --target jeugdregio bench_maak_maand >/dev/null
jeugdregio=build/release/jeugdregio
thuis=$PWD/build/bench-maand/$toewijzingen
werk=$PWD/build/bench-maand/werk
rm -rf "$werk"
mkdir -p "$thuis" "$werk"
vluchtig=$(mktemp -d -p /dev/shm 2>/dev/null || mktemp -d)
trap 'rm -rf "$werk" "$vluchtig"' EXIT

maak() { build/release/bench/bench_maak_maand "$contract/gemeenten.toml" "$1" "$2" "$regels" "$toewijzingen"; }
meet() { # file, command...: wall, user and system time in seconds, and the most memory in kB
    local uit=$1
    shift
    /usr/bin/time -o "$uit" -f '%e %U %S %M' "$@"
}
verwerk() { # database, day, folder, options: what it says goes to $werk/scherm; lines that are rejected are no failure
    "$jeugdregio" verwerk --contract "$contract" --db "$1" --uit "$werk/antwoorden/$2" --vandaag "$2" "${@:4}" "$3" >"$werk/scherm" || [ $? -eq 1 ]
}
export -f verwerk
export jeugdregio contract werk

bereid_voor() { # database
    "$jeugdregio" aanbieder importeer --contract "$contract" --db "$1" --vandaag 2023-01-02 "$vluchtig/301/aanbieders.csv" >/dev/null
    meet "$werk/tijd" bash -c 'verwerk "$@"' _ "$1" 2023-01-02 "$vluchtig/301"
    read -r wand user sys _ <"$werk/tijd"
    printf 'prepared: %s messages with %s toewijzingen in %s s (processor: %s + %s s)\n' "$(find "$vluchtig/301" -name '*.xml' | wc -l)" \
        "$toewijzingen" "$wand" "$user" "$sys"
    rm -rf "$werk/antwoorden"
}
make_301s() { [ -d "$vluchtig/301" ] || { mkdir "$vluchtig/301" && maak "$vluchtig/301" 0; }; }

if [ ! -f "$thuis/eenvoudig.db" ]; then
    make_301s
    python3 bench/eenvoudig.py toewijzingen "$vluchtig/eenvoudig.db" "$vluchtig/301"
    mv "$vluchtig/eenvoudig.db" "$thuis"
fi
if [ -n "$url" ]; then
    db=$url
    [ -n "$voorbereid" ] || { make_301s && bereid_voor "$db"; }
else
    if [ ! -f "$thuis/basis.db" ]; then
        make_301s
        bereid_voor "$vluchtig/basis.db"
        mv "$vluchtig/basis.db" "$thuis"
    fi
    cp "$thuis/basis.db" "$werk/maand.db"
    db=$werk/maand.db
fi
rm -rf "${vluchtig:?}"/*

eerste=''
for ((m = 2; m < 2 + maanden; ++m)); do
    mkdir "$werk/claims"
    maak "$werk/claims" "$m"
    if [ "$m" -eq 2 ]; then
        find "$werk/claims" -name '*.xml' -printf '%s\n' | sort -n | awk -v regels="$regels" '{ n[NR] = $1; som += $1 } END {
            printf "claims: %d messages with %d lines, %.0f MB; smallest %.0f kB, median %.0f kB, largest %.0f kB\n", NR, regels, som / 1e6,
                n[1] / 1e3, n[int((NR + 1) / 2)] / 1e3, n[NR] / 1e3 }'
    fi
    sync
    meet "$werk/tijd" bash -c 'verwerk "$@"' _ "$db" "$(printf '2023-%02d-06' $((m + 1)))" "$werk/claims" --metingen 2>"$werk/metingen"
    read -r wand user sys kB <"$werk/tijd"
    eerste=${eerste:-$wand $user $sys}
    awk -v m="$((m - 1))" -v regels="$regels" -v wand="$wand" -v cpu="$user $sys" -v kB="$kB" -v eerste="$eerste" 'BEGIN {
        split(cpu, c); split(eerste, e)
        printf "month %2d: %6.1f s, %6.0f lines/s; processor %5.1f s (user %.1f, system %.1f); memory %4.0f MiB; per line against month 1: %.2f (processor %.2f)\n",
            m, wand, regels / wand, c[1] + c[2], c[1], c[2], kB / 1024, wand / e[1], (c[1] + c[2]) / (e[2] + e[3]) }'
    tail -n 1 "$werk/scherm"
    [ "$m" -ne 2 ] && [ "$m" -ne $((1 + maanden)) ] || cat "$werk/metingen"
    [ -n "$url" ] || printf 'database: %s MB\n' "$(($(stat -c %s "$db") / 1000000))"
    if [ "$m" -eq 2 ]; then
        sed -n '/^Afwijzingen naar reden/,$p' "$werk/scherm" | sed '$d'
        find "$werk/claims" -name '*.xml' | sort | awk 'NR % 10 == 1' >"$werk/lijst"
        sync
        for vorm in claims getuned; do
            cp "$thuis/eenvoudig.db" "$werk/eenvoudig.db"
            sync
            read -r n fout wand_py cpu_py < <(xargs -x -n 100000 python3 bench/eenvoudig.py "$vorm" "$werk/eenvoudig.db" <"$werk/lijst")
            awk -v vorm="$vorm" -v n="$n" -v fout="$fout" -v wp="$wand_py" -v cp="$cpu_py" -v regels="$regels" -v w="$wand" -v u="$user" -v s="$sys" 'BEGIN {
                printf "%s script: %d lines (%d rejected) in %.1f s, %.0f lines/s; we are %.2f times as fast per line (processor time: %.2f)\n",
                    vorm == "claims" ? "plain" : "tuned", n, fout, wp, n / wp, (wp / n) / (w / regels), (cp / n) / ((u + s) / regels) }'
            rm -f "$werk"/eenvoudig.db*
        done
    fi
    rm -rf "$werk/claims" "$werk/antwoorden"
done
