#!/usr/bin/env python3
"""Whether web/api/openapi.json is what its script makes, and whether Spectral with our rules finds nothing in it; and that
these rules bite: on a document with every fault each of them fires. Exit 77: Spectral is not installed."""
import json
import pathlib
import subprocess
import sys
import tempfile

WORTEL = pathlib.Path(__file__).resolve().parents[2]
SPECTRAL = WORTEL / "web/node_modules/.bin/spectral"
REGELS = WORTEL / "web/api/spectral.yaml"


def lint(bestand):
    """The findings, as (rule, place)."""
    uit = subprocess.run([SPECTRAL, "lint", "--ruleset", REGELS, "--format", "json", "--quiet", bestand],
                         capture_output=True, text=True, check=False)
    try:
        return [(f["code"], "/".join(map(str, f["path"])), f["message"]) for f in json.loads(uit.stdout or "[]")]
    except json.JSONDecodeError:
        sys.exit(f"Spectral could not read it: {uit.stdout[:500]} {uit.stderr[:500]}")


def main():
    subprocess.run([sys.executable, WORTEL / "web/api/maak_openapi.py", "--controleer"], check=True)
    if not SPECTRAL.exists():
        print("skipped: Spectral is not there; npm ci --prefix web installs it")
        sys.exit(77)
    fout = False
    for regel, plek, wat in lint(WORTEL / "web/api/openapi.json"):
        print(f"openapi.json: {regel} {plek}: {wat}")
        fout = True
    # Every rule of ours, by the lines that begin one.
    ons = {r.strip().split(":")[0] for r in REGELS.read_text().splitlines() if r.startswith("  ") and r[2] not in " #"}
    gevonden = {f[0] for f in lint(WORTEL / "tests/server/openapi-fout.json")}
    with tempfile.NamedTemporaryFile("w", suffix=".json") as oud:  # a document cannot be of two versions
        oud.write('{"swagger": "2.0", "info": {"title": "Oud", "version": "1.0.0"}, "paths": {}}')
        oud.flush()
        gevonden |= {f[0] for f in lint(oud.name)} & {"jr-openapi-3"}
    for regel in sorted(ons - gevonden):
        print(f"openapi-fout.json: {regel} does not fire")
        fout = True
    sys.exit(1 if fout else 0)


main()
