#!/usr/bin/env bash
# Builds the Debian package build/pakket/jeugdregio_VERSIE_ARCH.deb: program, contracts, documents, example and a systemd unit.
# docs/beheer.md tells how it is installed.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/opzet.sh
trap 'printf "\nscripts/pakket.sh is MISLUKT. Zie de melding hierboven.\n" >&2' ERR

# shellcheck disable=SC2086
installeer $PAKKETTEN dpkg-dev file
installeer_web
mkdir -p build
zeg "Bouwen"
cmake --preset release -B build/pakket -DJEUGDREGIO_TESTS=OFF -DJEUGDREGIO_EENHEDEN=ON >build/pakket-opzet.log || { cat build/pakket-opzet.log; false; }
cmake --build build/pakket --target jeugdregio
zeg "Pakket maken"
(cd build/pakket && cpack -G DEB >cpack.log) || { cat build/pakket/cpack.log; false; }
deb=$(find build/pakket -maxdepth 1 -name 'jeugdregio_*.deb' | sort | tail -n 1)
dpkg-deb --info "$deb" | sed -n 's/^ \(Package\|Version\|Depends\): /\1: /p'
echo "Klaar: $deb. Installeren: apt-get install ./$deb"
