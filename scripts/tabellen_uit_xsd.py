#!/usr/bin/env python3
"""Makes the message tables of a release (src/ijw/tabellen/<release>/) from the official XSDs.

Usage: scripts/tabellen_uit_xsd.py XSD_FOLDER src/ijw/tabellen/3.2

Only needed when a new release of the standard appears. Stops on any XSD construct or pattern that the
program does not know, so that nothing of a schema is lost in silence.
"""
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

XS = "{http://www.w3.org/2001/XMLSchema}"
# Every pattern of the standard, with the name of the check in src/ijw/datatype.cpp that does the same.
PATRONEN = {
    "[0-9]{8}": "cijfers8",
    "[0-9]{9}": "cijfers9",
    "[0-9]{4}": "cijfers4",
    "[0-9]*": "cijfers",
    r".*[^\s].*": "niet_leeg_een_regel",
    r"([.\s]*\S+[.\s]*)+": "niet_leeg",
    "[^:Z]*": "geen_dubbelepunt_of_Z",
    "[^Z+-]+": "geen_tijdzone",
    r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)": "versie",
    "([a-zA-ZÀ-ỳ])+": "letters",
    "([a-zA-Z0-9])+": "letters_cijfers",
}


def local(naam):
    return naam.split(":")[-1]


def patroon(waarde):
    if waarde in PATRONEN:
        return PATRONEN[waarde]
    if re.fullmatch("[0-9]+", waarde):
        return "=" + waarde
    sys.exit(f"unknown pattern: {waarde}")


def only(knoop, toegestaan):
    for kind in knoop:
        if kind.tag not in toegestaan:
            sys.exit(f"unknown construct {kind.tag} in {knoop.attrib}")


def facetten(restrictie):
    uit = {"basis": local(restrictie.get("base")), "minlen": "", "maxlen": "", "min": "", "max": "", "patroon": "",
           "codes": []}
    sleutels = {"minLength": "minlen", "maxLength": "maxlen", "minInclusive": "min", "maxInclusive": "max"}
    for f in restrictie:
        naam = f.tag.replace(XS, "")
        if naam == "enumeration":
            uit["codes"].append(f.get("value"))
        elif naam == "pattern":
            if uit["patroon"]:
                sys.exit("two patterns in one restriction")
            uit["patroon"] = patroon(f.get("value"))
        elif naam in sleutels:
            uit[sleutels[naam]] = f.get("value")
        else:
            sys.exit(f"unknown facet {naam}")
    return uit


def klassen(schema):
    for ct in schema.findall(XS + "complexType"):
        only(ct, {XS + "annotation", XS + "sequence"})
        for el in ct.find(XS + "sequence"):
            if el.tag != XS + "element":
                sys.exit(f"unknown particle {el.tag}")
            soort, extra = el.get("type"), ""
            if soort is None:
                r = el.find(XS + "simpleType").find(XS + "restriction")
                f = facetten(r)
                soort, extra = f["basis"], f["patroon"]
                if any(f[k] for k in ("minlen", "maxlen", "min", "max")) or f["codes"]:
                    sys.exit("only a pattern is known inside a message")
            maximum = el.get("maxOccurs", "1")
            yield [ct.get("name"), el.get("name"), local(soort), el.get("minOccurs", "1"),
                   "n" if maximum == "unbounded" else maximum, extra]


def versie(schema, naam):
    for el in schema.iter():
        if el.tag.endswith("}" + naam):
            return el.text
    sys.exit(f"{naam} is missing")


def main(van, naar):
    van, naar = Path(van), Path(naar)
    naar.mkdir(parents=True, exist_ok=True)
    basis = ET.parse(van / "basisschema.xsd").getroot()
    kop = "klasse\telement\ttype\tmin\tmax\tpatroon"
    with open(naar / "basisschema.tsv", "w", encoding="utf-8", newline="\n") as f:
        print(f"!namespace\t{basis.get('targetNamespace')}", file=f)
        print(f"!xsdversie\t{versie(basis, 'BasisschemaXsdVersie')}", file=f)
        print(kop, file=f)
        for rij in klassen(basis):
            print("\t".join(rij), file=f)
    with open(naar / "datatypen.tsv", "w", encoding="utf-8", newline="\n") as f:
        print("naam\tbasis\tminlen\tmaxlen\tmin\tmax\tpatroon\tcodes", file=f)
        for st in basis.findall(XS + "simpleType"):
            d = facetten(st.find(XS + "restriction"))
            print("\t".join([st.get("name"), d["basis"], d["minlen"], d["maxlen"], d["min"], d["max"], d["patroon"],
                             " ".join(d["codes"])]), file=f)
    for pad in sorted(van.glob("J*.xsd")):
        schema = ET.parse(pad).getroot()
        with open(naar / (pad.stem + ".tsv"), "w", encoding="utf-8", newline="\n") as f:
            print(f"!namespace\t{schema.get('targetNamespace')}", file=f)
            print(f"!xsdversie\t{versie(schema, 'BerichtXsdVersie')}", file=f)
            wortel = schema.find(XS + "element")
            print(f"!wortel\t{wortel.get('name')}\t{local(wortel.get('type'))}", file=f)
            print(kop, file=f)
            for rij in klassen(schema):
                print("\t".join(rij), file=f)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
