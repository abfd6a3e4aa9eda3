#!/usr/bin/env bash
# Measures `registratie declareer` on a year of about five million sessions beside a plain script of the kind that people
# write (python3 with csv, which only adds up the minutes per jeugdige, month and function), in the same run, in turn.
# Prints both times, the ratio, and the largest memory that each needed.
#
# Usage: bench/registratie.sh [WORKERS] [RUNS]   (default 2400 workers, about 5 million sessions; 3 runs)
set -euo pipefail
cd "$(dirname "$0")/.."
werkers=${1:-2400}
keren=${2:-3}
cmake --preset release -DJEUGDREGIO_BENCH=ON >/dev/null
cmake --build --preset release --target jeugdregio bench_maak_registratie >/dev/null
map=$(mktemp -d)
trap 'rm -rf "$map"' EXIT
sessies=$(build/release/bench/bench_maak_registratie "$map" "$werkers" 2023-01-01 2023-12-31)
printf 'registration: %s sessions, %s bytes\n' "$sessies" "$(stat -c %s "$map/registratie/sessies.csv")"
jeugdregio=build/release/jeugdregio
"$jeugdregio" aanbieder importeer --db "$map/r.db" "$map/aanbieders.csv" --vandaag 2023-01-02 >/dev/null
"$jeugdregio" verwerk --db "$map/r.db" --uit "$map/a301" --vandaag 2023-01-03 "$map/301" >/dev/null

cat >"$map/gewoon.py" <<'PY'
import csv, sys
som = {}
with open(sys.argv[1], newline="", encoding="utf-8") as f:
    for r in csv.DictReader(f, delimiter=";"):
        b, e = r["begin"], r["einde"]
        minuten = int(e[:2]) * 60 + int(e[3:]) - int(b[:2]) * 60 - int(b[3:])
        clienten = r["client_bsn_lijst"].split(",")
        for c in clienten:
            sleutel = (c, r["datum"][:7], r["functie"])
            som[sleutel] = som.get(sleutel, 0) + minuten / len(clienten)
print(len(som))
PY
cat >"$map/meet.py" <<'PY'
import resource, subprocess, sys, time
begin = time.monotonic()
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(int((time.monotonic() - begin) * 1000), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
PY
verhoudingen=()
for _ in $(seq "$keren"); do
    read -r a am < <(python3 "$map/meet.py" "$jeugdregio" registratie declareer --db "$map/r.db" --aanbieder 42420001 \
        --maand 2023-01 --tot 2023-12 --vandaag 2024-01-10 --uit "$map/uit" --json "$map/registratie")
    read -r b bm < <(python3 "$map/meet.py" python3 "$map/gewoon.py" "$map/registratie/sessies.csv")
    r=$((b * 100 / a))
    verhoudingen+=("$r")
    printf 'declareer %6d ms %5d MiB   plain script %6d ms %5d MiB   ratio %d,%02d\n' "$a" "$am" "$b" "$bm" $((r / 100)) $((r % 100))
done
mediaan=$(printf '%s\n' "${verhoudingen[@]}" | sort -n | sed -n "$(((keren + 1) / 2))p")
printf 'median: the plain script takes %d,%02d times as long as declareer\n' $((mediaan / 100)) $((mediaan % 100))
