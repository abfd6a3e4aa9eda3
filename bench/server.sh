#!/usr/bin/env bash
# How fast the pages and the API answer on a year of a made-up region, on loopback with 20 clients, and how much memory the
# server takes. Needs build/release/jeugdregio and wrk (apt-get install wrk).
#
#   bench/server.sh [SCHAAL] [SECONDEN]     for example 1 10
set -euo pipefail
cd "$(dirname "$0")/.."
schaal=${1:-1} seconden=${2:-10}
jeugdregio=$PWD/build/release/jeugdregio
map=${JEUGDREGIO_BENCH:-/tmp/jeugdregio-bench}/server-$schaal
db=$map/regio.db
mkdir -p "$map"
if [ ! -f "$map/klaar" ]; then
    "$jeugdregio" regio maak --zaad 1 --schaal "$schaal" --jaar 2023 --uit "$map/regio"
    "$jeugdregio" aanbieder importeer --db "$db" --vandaag 2023-01-01 "$map/regio/aanbieders.csv" >/dev/null
    for maand in "$map"/regio/berichten/*; do
        naam=$(basename "$maand")
        voor=$map/regio/aantekeningen/$naam-voor.csv na=$map/regio/aantekeningen/$naam-na.csv
        [ ! -f "$voor" ] || "$jeugdregio" aantekening importeer --db "$db" --vandaag "$naam-28" "$voor"
        "$jeugdregio" verwerk --db "$db" --uit "$map/antwoorden" --vandaag "$naam-28" "$maand" | tail -n 1 || true
        [ ! -f "$na" ] || "$jeugdregio" aantekening importeer --db "$db" --vandaag "$naam-28" "$na"
    done
    touch "$map/klaar"
fi
poort=18080
"$jeugdregio" serve --db "$db" --vandaag 2023-12-28 --poort $poort >/dev/null &
server=$!
trap 'kill $server' EXIT
until curl -sf "http://127.0.0.1:$poort/gezond" >/dev/null; do sleep 0.2; done
cat >"$map/p95.lua" <<'LUA'
done = function(summary, latency)
    io.write(string.format("%8.1f ms p50  %8.1f ms p95  %8.0f /s  %d errors\n", latency:percentile(50) / 1000, latency:percentile(95) / 1000,
        summary.requests / summary.duration * 1e6, summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout))
end
LUA
for pad in / /berichten "/berichten?soort=JW323&gemeente=0193" /declaraties /afwijzingen /toewijzingen "/toewijzingen?gemeente=0193&actiefOp=2023-06-01" /werklijst \
    /signalen /regels /contract "/v1/berichten?limiet=50" "/v1/toewijzingen?limiet=50" "/v1/declaraties?limiet=50"; do
    curl -s -o /dev/null "http://127.0.0.1:$poort$pad" # the first one fills what is kept between questions
    printf '%-60s' "$pad"
    wrk -t 1 -c 20 -d "${seconden}s" -s "$map/p95.lua" "http://127.0.0.1:$poort$pad" | tail -n 1
done
awk '/VmHWM/ {printf "memory of the server at most: %d MiB\n", $2 / 1024}' "/proc/$server/status"
