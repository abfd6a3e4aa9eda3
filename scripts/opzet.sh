# Shared by ./run and ./check: what this program needs from Debian, by name. Sourced, not run.
# Packages that are there already are skipped, so an ordinary user can run both when an administrator installed them.

zeg() { printf '\033[1m== %s\033[0m\n' "$*"; }
[ -t 1 ] || zeg() { printf '== %s\n' "$*"; }

PAKKETTEN="g++ cmake ninja-build pkg-config libxml2-dev libsqlite3-dev libzstd-dev libxlsxwriter-dev libssl-dev libfmt-dev
nlohmann-json3-dev libtomlplusplus-dev libcli11-dev"
FUZZPAKKETTEN="clang libclang-rt-dev lld"
TESTPAKKETTEN="libgtest-dev librapidcheck-dev clang-format unzip $FUZZPAKKETTEN"

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
