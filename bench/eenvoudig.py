#!/usr/bin/env python3
"""What bench/maand.sh compares with: the script that a region would otherwise write. It checks six rules on a claim line
(toewijzing exists, aanbieder, product, period, volume or budget, tarief), commits once a message, and gives no answer and
no explanation. In two forms: line after line as one writes it down, and as somebody would who knows databases.

    bench/eenvoudig.py toewijzingen DATABASE FOLDER_WITH_301     fills the table of toewijzingen
    bench/eenvoudig.py claims|getuned DATABASE FILE...           checks and keeps the claims; prints lines, rejected, seconds
"""
import os
import sqlite3
import sys
import time
import tomllib
import xml.etree.ElementTree as ET
from datetime import date

CONTRACT = os.path.join(os.path.dirname(__file__), "..", "contracten", "ijsselland-2023")
J301 = "{http://www.istandaarden.nl/ijw/3_2/jw301/schema}"
J323 = "{http://www.istandaarden.nl/ijw/3_2/jw323/schema}"
IJW = "{http://www.istandaarden.nl/ijw/3_2/basisschema/schema}"


TABELLEN = (
    "CREATE TABLE IF NOT EXISTS toewijzing (gemeente TEXT, aanbieder TEXT, nummer INTEGER, categorie TEXT, code TEXT, ingang TEXT,"
    " einde TEXT, volume INTEGER, budget INTEGER, PRIMARY KEY (gemeente, aanbieder, nummer)) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS prestatie (gemeente TEXT, aanbieder TEXT, toewijzing INTEGER, referentie TEXT, code TEXT, begin TEXT,"
    " einde TEXT, volume INTEGER, bedrag INTEGER, afgekeurd TEXT, PRIMARY KEY (gemeente, aanbieder, toewijzing, referentie))"
    " WITHOUT ROWID")


def open_db(path):
    db = sqlite3.connect(path)
    for tabel in TABELLEN:
        db.execute(tabel)
    return db


def open_getuned(path):
    db = open_db(path)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA cache_size = -131072")
    return db


def load_tarieven():
    """The tarief in cents per product code, for an aanbieder of perceel 1 with groups and verblijf."""
    with open(os.path.join(CONTRACT, "producten.toml"), "rb") as f:
        productlijsten = tomllib.load(f)["productlijst"]
    with open(os.path.join(CONTRACT, "tarieven.toml"), "rb") as f:
        lijsten = tomllib.load(f)["tarieflijst"]
    tarieven = {}
    for soort in productlijsten:
        for product in soort["producten"]:
            for lijst in lijsten:
                if lijst["perceel"] == min(soort["percelen"]) and lijst["eenheid"] == soort["eenheid"]:
                    for t in lijst["tarieven"]:
                        if t["voorziening"] == product["voorziening"]:
                            tarieven[product["code"]] = int(t["bedrag"].replace(".", "").replace(",", ""))
    return tarieven


def read_301(path):
    root = ET.parse(path).getroot()
    header = root.find(J301 + "Header")
    gemeente, aanbieder = header.findtext(J301 + "Afzender"), header.findtext(J301 + "Ontvanger")
    for t in root.iter(J301 + "ToegewezenProduct"):
        product, omvang = t.find(J301 + "Product"), t.find(J301 + "Omvang")
        budget = t.findtext(J301 + "Budget")
        yield (gemeente, aanbieder, int(t.findtext(J301 + "ToewijzingNummer")), product.findtext(IJW + "Categorie"),
               product.findtext(IJW + "Code"), t.findtext(J301 + "Ingangsdatum"), t.findtext(J301 + "Einddatum"),
               None if omvang is None else int(omvang.findtext(IJW + "Volume")), None if budget is None else int(budget))


def fill_toewijzingen(db, folder):
    for name in sorted(os.listdir(folder)):
        if name.endswith(".xml"):
            db.executemany("INSERT INTO toewijzing VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", read_301(os.path.join(folder, name)))
    db.commit()


def read_claim(path):
    """Aanbieder, gemeente, and the fields of every line."""
    root = ET.parse(path).getroot()
    header = root.find(J323 + "Header")
    regels = []
    for p in root.iter(J323 + "Prestatie"):
        periode = p.find(J323 + "ProductPeriode")
        regels.append((
            int(p.findtext(J323 + "ToewijzingNummer")), p.find(J323 + "ProductReferentie").findtext(IJW + "ReferentieNummer"),
            p.findtext(J323 + "ProductCategorie"), p.findtext(J323 + "ProductCode"), periode.findtext(IJW + "Begindatum"),
            periode.findtext(IJW + "Einddatum"), int(p.findtext(J323 + "GeleverdVolume")), int(p.findtext(J323 + "ProductTarief")),
            int(p.find(J323 + "IngediendBedrag").findtext(IJW + "Bedrag"))))
    return header.findtext(J323 + "Afzender"), header.findtext(J323 + "Ontvanger"), regels


def find_fouten(regel, toewijzing, gebruikt, tarieven):
    """What is wrong with a line. `gebruikt`: what was claimed on the toewijzing before, as a function."""
    nummer, _, categorie, code, begin, einde, volume, tarief, bedrag = regel
    fouten = []
    if toewijzing is None:  # of another aanbieder or of nobody
        fouten.append("toewijzing")
    else:
        t_categorie, t_code, ingang, t_einde, per_week, budget = toewijzing
        if categorie != t_categorie or (t_code and code != t_code):
            fouten.append("product")
        if begin < ingang or einde > t_einde:
            fouten.append("periode")
        if per_week is not None:
            dagen = (date.fromisoformat(einde) - date.fromisoformat(begin)).days + 1
            if volume * 7 > per_week * dagen:
                fouten.append("volume")
        elif gebruikt(nummer) + bedrag > budget:
            fouten.append("volume")
    if tarieven.get(code) != tarief:
        fouten.append("tarief")
    return fouten


def row_of(gemeente, aanbieder, regel, fouten):
    nummer, referentie, _, code, begin, einde, volume, _, bedrag = regel
    return gemeente, aanbieder, nummer, referentie, code, begin, einde, volume, bedrag, " ".join(fouten)


INSERT = "INSERT OR IGNORE INTO prestatie VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def check_claim(db, path, tarieven):
    """Line after line, with the settings that sqlite3 has by itself."""
    aanbieder, gemeente, regels = read_claim(path)

    def find_gebruikt(nummer):
        return db.execute(
            "SELECT coalesce(sum(bedrag), 0) FROM prestatie WHERE gemeente = ? AND aanbieder = ? AND toewijzing = ? AND afgekeurd = ''",
            (gemeente, aanbieder, nummer)).fetchone()[0]

    afgekeurd = 0
    for regel in regels:
        toewijzing = db.execute(
            "SELECT categorie, code, ingang, einde, volume, budget FROM toewijzing WHERE gemeente = ? AND aanbieder = ? AND nummer = ?",
            (gemeente, aanbieder, regel[0])).fetchone()
        fouten = find_fouten(regel, toewijzing, find_gebruikt, tarieven)
        db.execute(INSERT, row_of(gemeente, aanbieder, regel, fouten))
        afgekeurd += 1 if fouten else 0
    db.commit()
    return len(regels), afgekeurd


def check_claim_getuned(db, path, tarieven):
    """By somebody who knows databases: three statements a claim, on tuned settings."""
    aanbieder, gemeente, regels = read_claim(path)
    toewijzingen = {rij[0]: rij[1:] for rij in db.execute(
        "SELECT nummer, categorie, code, ingang, einde, volume, budget FROM toewijzing WHERE gemeente = ? AND aanbieder = ?",
        (gemeente, aanbieder))}
    gebruikt = dict(db.execute(
        "SELECT toewijzing, sum(bedrag) FROM prestatie WHERE gemeente = ? AND aanbieder = ? AND afgekeurd = '' GROUP BY toewijzing",
        (gemeente, aanbieder)))
    rijen = []
    for regel in regels:
        fouten = find_fouten(regel, toewijzingen.get(regel[0]), lambda nummer: gebruikt.get(nummer, 0), tarieven)
        if not fouten:
            gebruikt[regel[0]] = gebruikt.get(regel[0], 0) + regel[-1]
        rijen.append(row_of(gemeente, aanbieder, regel, fouten))
    db.executemany(INSERT, rijen)
    db.commit()
    return len(rijen), sum(1 for r in rijen if r[-1])


def main():
    wat = sys.argv[1]
    if wat == "toewijzingen":
        return fill_toewijzingen(open_db(sys.argv[2]), sys.argv[3])
    db, check = (open_getuned(sys.argv[2]), check_claim_getuned) if wat == "getuned" else (open_db(sys.argv[2]), check_claim)
    tarieven = load_tarieven()
    begin, regels, afgekeurd = time.perf_counter(), 0, 0
    for path in sys.argv[3:]:
        n, fout = check(db, path, tarieven)
        regels, afgekeurd = regels + n, afgekeurd + fout
    print(regels, afgekeurd, f"{time.perf_counter() - begin:.2f}", f"{sum(os.times()[:2]):.2f}")


if __name__ == "__main__":
    main()
