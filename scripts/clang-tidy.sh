#!/usr/bin/env bash
# clang-tidy over src, only on what changed since it was last clean (by content), so that a repeat costs nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
map=build/release
gezien=build/clang-tidy
mkdir -p "$gezien"
instelling=$(sha256sum .clang-tidy src/*/*.hpp src/*/*/*.hpp 2>/dev/null | sha256sum | cut -c1-16)
te_doen=()
for f in $(find src -name '*.cpp' | sort); do
    merk="$gezien/$(echo "$f" | tr / _).$(sha256sum "$f" | cut -c1-16).$instelling"
    [ -f "$merk" ] || te_doen+=("$f")
done
if [ "${#te_doen[@]}" -eq 0 ]; then
    echo "Niets gewijzigd sinds de vorige keer."
    exit 0
fi
echo "${#te_doen[@]} bestanden"
printf '%s\0' "${te_doen[@]}" | xargs -0 -P "$(nproc)" -n 4 clang-tidy -p "$map" --extra-arg=-Wno-unknown-warning-option --quiet --warnings-as-errors='*' 2>/dev/null
for f in "${te_doen[@]}"; do
    touch "$gezien/$(echo "$f" | tr / _).$(sha256sum "$f" | cut -c1-16).$instelling"
done
