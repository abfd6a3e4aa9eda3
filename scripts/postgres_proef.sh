#!/usr/bin/env bash
# A PostgreSQL server of our own for tests: on loopback only, in a folder under /tmp, gone when it is stopped. The PostgreSQL of the
# machine is not touched.
#
#   scripts/postgres_proef.sh begin [INSTELLING=WAARDE...]   starts one and prints its folder and address, on two lines
#   scripts/postgres_proef.sh meeloper MAP                   starts a standby of the server in MAP and prints the same of it
#   scripts/postgres_proef.sh stop MAP | dood MAP            stops it and takes its folder away; 'dood' kills it as a power cut would, and keeps the folder
#   scripts/postgres_proef.sh weer MAP                       starts one again that was stopped or killed
#   scripts/postgres_proef.sh bevorder MAP                   a standby becomes the server that is written to
#
# A server refuses to run as root; then it runs as the user postgres, whom the Debian package makes.
set -euo pipefail

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$bin" ] || { echo "PostgreSQL is er niet. Installeer het: apt-get install postgresql" >&2; exit 77; }

als() { # runs a tool of PostgreSQL as somebody who is not root
    if [ "$(id -u)" -eq 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

vrije_poort() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

start() { # MAP
    als "$bin/pg_ctl" -D "$1/data" -l "$1/log" -w -t 60 start >/dev/null || { tail -n 20 "$1/log" >&2; exit 1; }
    printf '%s\npostgresql://proef@127.0.0.1:%s\n' "$1" "$(cat "$1/poort")"
}

maak_map() {
    local map
    map=$(mktemp -d /tmp/jeugdregio-postgres-XXXXXX)
    [ "$(id -u)" -ne 0 ] || chown postgres "$map"
    chmod 700 "$map"
    vrije_poort >"$map/poort"
    echo "$map"
}

schrijf_instellingen() { # MAP [INSTELLING=WAARDE...]
    local map=$1 regel
    shift
    {
        printf "listen_addresses = '127.0.0.1'\nport = %s\nunix_socket_directories = ''\n" "$(cat "$map/poort")"
        # What is tried here need not survive the machine; durability is tried with fsync=on.
        printf "fsync = off\nshared_buffers = '128MB'\nmax_connections = 60\nlog_min_messages = warning\n"
        for regel in "$@"; do printf '%s\n' "$regel"; done
    } >"$map/instellingen"
    cat "$map/instellingen" >>"$map/data/postgresql.conf"
}

case "${1:-}" in
begin)
    shift
    map=$(maak_map)
    als "$bin/initdb" -D "$map/data" -U proef -A trust -E UTF8 --locale=C --no-sync >"$map/initdb.log" || { cat "$map/initdb.log" >&2; exit 1; }
    schrijf_instellingen "$map" "$@"
    start "$map"
    ;;
meeloper)
    van=$2
    map=$(maak_map)
    als "$bin/pg_basebackup" -h 127.0.0.1 -p "$(cat "$van/poort")" -U proef -D "$map/data" -R -X stream -c fast --no-sync >"$map/basebackup.log" 2>&1 \
        || { cat "$map/basebackup.log" >&2; exit 1; }
    schrijf_instellingen "$map"
    start "$map"
    ;;
stop)
    als "$bin/pg_ctl" -D "$2/data" -m immediate -w stop >/dev/null 2>&1 || true
    rm -rf "$2"
    ;;
dood)
    als "$bin/pg_ctl" -D "$2/data" -m immediate -w stop >/dev/null
    ;;
weer)
    start "$2"
    ;;
bevorder)
    als "$bin/pg_ctl" -D "$2/data" -w promote >/dev/null
    ;;
*)
    sed -n '2,12p' "$0" | sed 's/^# \{0,1\}//' >&2
    exit 2
    ;;
esac
