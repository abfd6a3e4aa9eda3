#!/usr/bin/env python3
"""Makes the table of code meanings of a release (src/ijw/tabellen/<release>/codes.tsv) from the published code lists.

Usage: scripts/codes_uit_lijsten.py CODES.csv CODELIJSTEN.csv src/ijw/tabellen/3.2/codes.tsv

CODES.csv has a row per code (Codelijst, Code, Documentatie, Ingangsdatum, Expiratiedatum), CODELIJSTEN.csv a row
per list (Codelijst, Datatype). Only needed when a list changes. Meanings are short words for a screen, in today's
spelling. Where the list has a sentence (retourcodes), the words are our own and stand in KORT; the script stops on a
long text without them, so that somebody writes them.
"""
import csv
import re
import sys

LANGST = 72  # characters that still read well behind a code
EIGEN_HOOFDLETTERS = {"COD032"}  # names of countries

# Our own short words, by list and code.
KORT = {
    "COD002": {
        "436": "toewijzing", "437": "retour op toewijzing", "438": "start zorg", "439": "retour op start zorg",
        "440": "stop zorg", "441": "retour op stop zorg", "446": "verzoek om toewijzing",
        "447": "retour op verzoek om toewijzing", "486": "verzoek om wijziging",
        "487": "retour op verzoek om wijziging", "488": "antwoord op verzoek", "489": "retour op antwoord",
        "490": "declaratie", "491": "antwoord op declaratie",
    },
    "COD043": {"C": "credit", "D": "debet"},
    "COD327": {"08": "rechter, officier van justitie of justitiële jeugdinrichting"},
    "COD467": {"1": "eerste aanlevering", "2": "gewijzigd", "3": "verwijderd", "9": "ongewijzigd"},
    "WJ001": {
        "0001": "bericht om technische redenen afgekeurd",
        "0200": "geen opmerking",
        "0233": "niet beoordeeld",
        "0611": "tarief is niet het contracttarief",
        "8001": "declaratie geheel toegekend",
        "8017": "geen debetprestatie bekend bij deze credit",
        "8021": "referentienummer is al gebruikt",
        "8187": "prestatie hoort niet bij deze cliënt",
        "8214": "declaratieperiode sluit niet aan op de vorige",
        "8848": "dagtekening ligt in de toekomst",
        "9019": "geen toewijzing bij dit bericht",
        "9056": "identificatie is al gebruikt",
        "9063": "eerder bericht ontbreekt",
        "9069": "geen startbericht met deze sleutel",
        "9071": "start kan niet weg: de zorg is al gestopt",
        "9074": "bericht met deze sleutel is er al",
        "9307": "prestatie begint buiten de toewijzing",
        "9308": "prestatie eindigt buiten de toewijzing",
        "9319": "productperiode valt buiten de declaratieperiode",
        "9321": "volume is meer dan toegewezen",
        "9322": "volumes samen zijn meer dan toegewezen",
        "9326": "vorige levering is nog niet gestopt",
        "9332": "toewijzingnummer is niet uniek",
        "9333": "declaratienummer is niet uniek",
        "9338": "prestatie zonder toewijzing",
        "9339": "andere productcategorie dan de toewijzing",
        "9340": "andere productcode dan de toewijzing",
        "9341": "eenheid past niet bij de toewijzing",
        "9346": "bedrag is niet volume maal tarief",
        "9347": "referentie van de aanbieder is niet uniek",
        "9349": "niet alle lopende toewijzingen staan in het verzoek",
        "9350": "ongewijzigd product zonder lopende toewijzing",
        "9351": "te wijzigen product zonder lopende toewijzing",
        "9355": "referentie hoort bij geen eerder verzoek",
        "9357": "gewenste ingangsdatum ligt in het verleden",
        "9359": "met deze referentie is al toegewezen",
        "9360": "verzoek is al in onderzoek",
        "9361": "product staat er vaker met overlappende perioden",
        "9365": "verzoek is al beantwoord",
        "9366": "productreferentie staat niet in een declaratie",
        "9367": "waarde is anders dan in het heenbericht",
        "9369": "past niet in het budget",
        "9373": "nieuw budget met een andere ingangsdatum",
        "9374": "er loopt al een verzoek",
        "9375": "omvang bij een toewijzing zonder product",
        "9379": "referentie aanbieder is onterecht gevuld",
        "9384": "toewijzing is verwijderd",
        "9385": "op de toewijzing is al gedeclareerd",
        "9387": "periode begint niet op de eerste dag van de maand",
        "9388": "periode eindigt niet op de laatste dag van de maand",
        "9389": "debetprestatie is er al, zonder credit",
        "9390": "prestatie is al gecrediteerd",
        "9411": "omvang ontbreekt bij een product met code",
        "9412": "omvang bij een product zonder code",
        "9413": "tijdelijke stop is er al",
        "9414": "einddatum ligt voor die van de eerdere stop",
        "9415": "stop is er al",
        "S300": "gemeentecode bestaat niet",
        "S329": "productcode hoort niet bij de categorie",
    },
    "WJ232": {"01": "rechterlijke machtiging (RM), voorlopig of voortgezet", "04": "ondertoezichtstelling (OTS)",
              "05": "inbewaringstelling (IBS)", "11": "strafrechtelijk: tbs", "12": "strafrechtelijk: overig"},
    "WMO757": {"6": "totaal in de geldigheidsduur"},
    "COD032": {"AG": "Antigua en Barbuda", "AI": "Anguilla", "AQ": "Antarctica", "IL": "Israël", "IS": "IJsland", "SS": "Zuid-Soedan", "UA": "Oekraïne"},
}
# The lists drop diacritics; a screen should not.
SPELLING = [(r"^\((\d{4})\) (.*)", r"\2, \1"), (r"\b([Cc])lient", r"\1liënt"), (r"([Bb])eeindig", r"\1eëindig"), (r"([Gg])einitieerd", r"\1eïnitieerd")]


def country(naam):
    klein = {"en", "de", "der", "van", "in", "of", "deel)"}
    if naam == naam.upper():
        naam = naam.lower()
    woorden = [re.sub(r"(^|[-(])(\w)", lambda m: m[1] + m[2].upper(), w.lower()) if w.lower() not in klein else w.lower()
               for w in naam.split()]
    # Every country that the list ends in -ie is spelled with a diaeresis.
    return re.sub(r"ie\b", "ië", " ".join(woorden))


def short(lijst, code, tekst):
    if code in KORT.get(lijst, {}):
        return KORT[lijst][code]
    tekst = " ".join(tekst.split()).rstrip(".")
    if lijst in EIGEN_HOOFDLETTERS:
        return country(tekst)
    for oud, nieuw in SPELLING:
        tekst = re.sub(oud, nieuw, tekst)
    if len(tekst) > 1 and not tekst[1].isupper():  # not an abbreviation
        tekst = tekst[0].lower() + tekst[1:]
    if len(tekst) > LANGST:
        sys.exit(f"{lijst} {code}: the text is long; write short words in KORT: {tekst}")
    return tekst


def main(codes, lijsten, uit):
    with open(lijsten, encoding="utf-8", newline="") as f:
        datatypen = sorted((r["Datatype"], r["Codelijst"]) for r in csv.DictReader(f))
    with open(codes, encoding="utf-8", newline="") as f:
        rijen = list(csv.DictReader(f))
    with open(uit, "w", encoding="utf-8", newline="\n") as f:
        for datatype, lijst in datatypen:
            print(f"!{datatype}\t{lijst}", file=f)
        print("lijst\tcode\tbetekenis\tingang\teinde", file=f)
        for r in sorted(rijen, key=lambda r: (r["Codelijst"], r["Code"])):
            print("\t".join([r["Codelijst"], r["Code"], short(r["Codelijst"], r["Code"], r["Documentatie"]),
                             r["Ingangsdatum"], r["Expiratiedatum"]]), file=f)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
