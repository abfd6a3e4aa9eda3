# Shared by ./run and ./check: what this program needs from Debian, by name. Sourced, not run.
# Packages that are there already are skipped, so an ordinary user can run both when an administrator installed them.

zeg() { printf '\033[1m== %s\033[0m\n' "$*"; }
[ -t 1 ] || zeg() { printf '== %s\n' "$*"; }

PAKKETTEN="g++ cmake ninja-build pkg-config python3 libxml2-dev libsqlite3-dev libpq-dev libmimalloc-dev libzstd-dev libxlsxwriter-dev libssl-dev libfmt-dev
nlohmann-json3-dev libtomlplusplus-dev libcli11-dev libboost1.81-dev libkainjow-mustache-dev"
FUZZPAKKETTEN="clang libclang-rt-dev lld"
TESTPAKKETTEN="postgresql libgtest-dev librapidcheck-dev clang-format unzip chromium-headless-shell fonts-dejavu-core $FUZZPAKKETTEN"

# Installs the named packages that are missing; ccache is a convenience and never a reason to fail.
installeer() {
    local ontbreekt="" p
    for p in "$@"; do
        dpkg-query -W -f='${Status}' "$p" 2>/dev/null | grep -q 'install ok installed' || ontbreekt="$ontbreekt $p"
    done
    [ -n "$ontbreekt" ] || return 0
    zeg "Pakketten installeren:$ontbreekt"
    local als=""
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
            als="sudo"
        else
            echo "Deze pakketten ontbreken en u bent geen root. Vraag uw beheerder om:" >&2
            echo "  apt-get install$ontbreekt" >&2
            exit 1
        fi
    fi
    # shellcheck disable=SC2086
    $als env DEBIAN_FRONTEND=noninteractive sh -c "
        apt-get update -qq && apt-get install -y -qq --no-install-recommends $ontbreekt >/dev/null"
}

# The packages of web/package-lock.json: the styles of the pages, and with "alles" also what their tests need. What is there
# already is kept.
installeer_web() {
    local deel="--omit=dev" teken="web/node_modules/.stijlen"
    if [ "${1:-}" = alles ]; then deel="--include=dev" teken="web/node_modules/.alles"; fi
    cmp -s web/package-lock.json "$teken" && return 0
    [ "$deel" = --omit=dev ] && cmp -s web/package-lock.json web/node_modules/.alles && return 0
    # A machine that has node has npm with it, whoever installed it.
    command -v npm >/dev/null 2>&1 || installeer nodejs npm
    zeg "Stijlen van de schermen ophalen (npm)"
    npm ci --prefix web "$deel" --ignore-scripts --no-audit --no-fund --loglevel=error
    cp web/package-lock.json "$teken"
}
