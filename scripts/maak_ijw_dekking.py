#!/usr/bin/env python3
"""Makes docs/ijw-dekking.md from docs/ijw-dekking.tsv, with links to docs/regelboek.md.

    scripts/maak_ijw_dekking.py           writes docs/ijw-dekking.md
    scripts/maak_ijw_dekking.py --toon    prints it instead (tests/huis compares)

The tsv is the truth: one row per rule of the standard, or more when the status differs per message. The same
two files always give the same page.
"""

import pathlib
import re
import sys

DOCS = pathlib.Path(__file__).resolve().parent.parent / "docs"
SOORTEN = {
    "UP": "Uitgangspunten",
    "OP": "Bedrijfsregels",
    "IV": "Invulinstructies",
    "CD": "Condities",
    "CS": "Constraints",
    "RS": "Restricties",
    "TR": "Technische regels",
}
STATUSSEN = {
    "structuur": "de tabellen van de standaard dwingen het af (lengte, patroon, codelijst, volgorde, aantal). "
    "`tests/conformance` legt ieder oordeel naast dat van de officiële schema's.",
    "regel": "een regel uit het [regelboek](regelboek.md) toetst het. Iedere regel heeft een geval dat hem raakt en een "
    "geval dat er net naast zit (`tests/pipeline`).",
    "bouw": "zo maakt het programma zijn antwoorden (302 en 325).",
    "verwerking": "het lezen, rekenen of verwerken doet het; er is geen aparte regel voor.",
    "nog niet": "het programma doet dit nog niet, of nog niet helemaal. De opmerking zegt wat er ontbreekt.",
    "niet voor software": "een afspraak, een oordeel of een uitgangspunt; er is in een bericht niets aan te zien.",
}
VERSCHILT = "verschilt"
BERICHTEN = ["JW301", "JW305", "JW307", "JW315", "JW317", "JW319", "JW323", "JW325", "retour"]


def read_dekking():
    regels = (DOCS / "ijw-dekking.tsv").read_text(encoding="utf-8").splitlines()
    for nummer, regel in enumerate(regels[1:], 2):
        cellen = regel.split("\t")
        if len(cellen) != 5 or cellen[0][:2] not in SOORTEN or cellen[2] not in STATUSSEN:
            sys.exit(f"docs/ijw-dekking.tsv, line {nummer}: want code, berichten, a known status, waar, opmerking")
        yield cellen


def read_regelboek():
    """Key of a rule (bericht/id/klasse) to its title and its anchor, as GitHub makes anchors of headings."""
    uit, gezien, bericht, kop = {}, {}, "", None
    for regel in (DOCS / "regelboek.md").read_text(encoding="utf-8").splitlines():
        if regel.startswith("#"):
            tekst = regel.lstrip("#").strip()
            anker = re.sub(r"[^\w\- ]", "", tekst.lower()).replace(" ", "-")
            gezien[anker] = gezien.get(anker, -1) + 1
            if gezien[anker] > 0:
                anker += f"-{gezien[anker]}"
            if regel.startswith("## "):
                bericht = tekst
            elif regel.startswith("### "):
                kop = (*tekst.split(": ", 1), anker)
        elif regel.startswith("- Niveau: ") and kop is not None:
            klasse = regel.rsplit("plaats: ", 1)[1]
            uit[f"{bericht}/{kop[0]}/{klasse}"] = (kop[1], kop[2])
    return uit


def link(verwijzing, regelboek):
    soort, naam = verwijzing.split(":", 1)
    if soort == "regel":
        bericht, code, klasse = naam.split("/")
        zelfde = [k for k in regelboek if k.startswith(f"{bericht}/{code}/")]
        woord = f"{bericht} {code}" + (f" ({klasse})" if len(zelfde) > 1 else "")
        return f"[{woord}](regelboek.md#{regelboek[naam][1]})" if naam in regelboek else woord
    if soort == "tabel":
        return f"[{naam}](../src/ijw/tabellen/3.2/{naam})"
    if soort == "bron":
        return f"[{naam.removeprefix('src/')}](../{naam})"
    return f"`{naam}`"


def titels(code, verwijzingen, ook_van_andere, regelboek):
    """What the rule book says of the rule itself; of the rules that it is worked out in when nothing else does."""
    sleutels = [v.removeprefix("regel:") for v in verwijzingen if v.removeprefix("regel:") in regelboek]
    eigen = [s for s in sleutels if s.split("/")[1] == code]
    return dict.fromkeys(regelboek[s][0] for s in eigen or (sleutels if ook_van_andere else []))


def tabel(kop, rijen):
    yield "| " + " | ".join(kop) + " |"
    yield "|" + "---|" * len(kop)
    for rij in rijen:
        yield "| " + " | ".join(str(cel) for cel in rij) + " |"
    yield ""


def tellingen(rijen):
    per_code = {}
    for code, _, status, _, _ in rijen:
        per_code.setdefault(code, set()).add(status)
    oordelen = [*STATUSSEN, VERSCHILT]
    yield f"De standaard heeft {len(per_code)} regels. *{VERSCHILT.capitalize()}*: de status is niet voor ieder bericht gelijk."
    yield ""

    def telling(codes):
        een = [next(iter(per_code[c])) if len(per_code[c]) == 1 else VERSCHILT for c in codes]
        return [len(een), *(een.count(o) for o in oordelen)]

    soorten = [[f"{s} {naam}", *telling([c for c in per_code if c[:2] == s])] for s, naam in SOORTEN.items()]
    yield from tabel(["soort", "regels", *oordelen], [*soorten, ["alle", *telling(list(per_code))]])
    yield "Hetzelfde per bericht. Een regel die voor meer berichten geldt, telt bij ieder bericht mee. *Retour* zijn de berichten"
    yield "302, 306, 308, 316, 318 en 320 samen."
    yield ""
    per_bericht = []
    for bericht in BERICHTEN:
        van = [status for _, berichten, status, _, _ in rijen if bericht in berichten.split(" ")]
        per_bericht.append([bericht, len(van), *(van.count(s) for s in STATUSSEN)])
    yield from tabel(["bericht", "regels", *STATUSSEN], per_bericht)


def pagina():
    rijen, regelboek = list(read_dekking()), read_regelboek()
    yield "# Dekking van iJw 3.2"
    yield ""
    yield "Gemaakt met `scripts/maak_ijw_dekking.py` uit `ijw-dekking.tsv` en `regelboek.md`; niet met de hand wijzigen. Iedere regel"
    yield "van de standaard staat hier, met de plaats in het programma of de reden waarom die er niet is. De teksten van de regels"
    yield "zelf staan in het regelrapport van het Zorginstituut; de woorden hier zijn van ons."
    yield ""
    yield "De status zegt hoe het programma een regel volgt:"
    yield ""
    yield from (f"- **{status}**: {uitleg}" for status, uitleg in STATUSSEN.items())
    yield ""
    yield "## Tellingen"
    yield ""
    yield from tellingen(rijen)
    for soort, naam in SOORTEN.items():
        yield f"## {naam} ({soort})"
        yield ""
        deel = []
        for code, berichten, status, waar, opmerking in rijen:
            if code[:2] != soort:
                continue
            verwijzingen = [v for v in waar.split(";") if v]
            opmerking = " ".join([*titels(code, verwijzingen, opmerking == "", regelboek), opmerking]).strip()
            opmerking = opmerking.replace("interpretaties ", "[interpretaties](interpretaties.md) ")
            waar_links = ", ".join(link(v, regelboek) for v in verwijzingen)
            deel.append([code, berichten.replace("JW", "").replace(" ", ", "), status, waar_links, opmerking])
        yield from tabel(["code", "bericht", "status", "waar", "opmerking"], deel)


def main():
    tekst = "\n".join(pagina()).rstrip("\n") + "\n"
    if sys.argv[1:] == ["--toon"]:
        sys.stdout.buffer.write(tekst.encode("utf-8"))
    elif not sys.argv[1:]:
        (DOCS / "ijw-dekking.md").write_text(tekst, encoding="utf-8")
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
