#!/usr/bin/env python3
"""What bench/maand.sh compares with: the script that a region would otherwise write. It checks six rules on a claim line
(toewijzing exists, aanbieder, product, period, volume or budget, tarief), commits once a message, and gives no answer and
no explanation.

    bench/eenvoudig.py toewijzingen DATABASE FOLDER_WITH_301     fills the table of toewijzingen
    bench/eenvoudig.py claims DATABASE FILE...                   checks and keeps the claims; prints lines, rejected, seconds
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


def open_db(path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA cache_size = -131072")
    db.execute(
        "CREATE TABLE IF NOT EXISTS toewijzing (gemeente TEXT, aanbieder TEXT, nummer INTEGER, categorie TEXT, code TEXT, ingang TEXT,"
        " einde TEXT, volume INTEGER, budget INTEGER, PRIMARY KEY (gemeente, aanbieder, nummer)) WITHOUT ROWID")
    db.execute(
        "CREATE TABLE IF NOT EXISTS prestatie (gemeente TEXT, aanbieder TEXT, toewijzing INTEGER, referentie TEXT, code TEXT, begin TEXT,"
        " einde TEXT, volume INTEGER, bedrag INTEGER, afgekeurd TEXT, PRIMARY KEY (gemeente, aanbieder, toewijzing, referentie))"
        " WITHOUT ROWID")
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
    db.execute("BEGIN")
    for name in sorted(os.listdir(folder)):
        if name.endswith(".xml"):
            db.executemany("INSERT INTO toewijzing VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", read_301(os.path.join(folder, name)))
    db.execute("COMMIT")


def check_claim(db, path, tarieven):
    root = ET.parse(path).getroot()
    header = root.find(J323 + "Header")
    aanbieder, gemeente = header.findtext(J323 + "Afzender"), header.findtext(J323 + "Ontvanger")
    toewijzingen = {rij[0]: rij[1:] for rij in db.execute(
        "SELECT nummer, categorie, code, ingang, einde, volume, budget FROM toewijzing WHERE gemeente = ? AND aanbieder = ?",
        (gemeente, aanbieder))}
    gebruikt = dict(db.execute(
        "SELECT toewijzing, sum(bedrag) FROM prestatie WHERE gemeente = ? AND aanbieder = ? AND afgekeurd = '' GROUP BY toewijzing",
        (gemeente, aanbieder)))
    rijen = []
    for p in root.iter(J323 + "Prestatie"):
        nummer = int(p.findtext(J323 + "ToewijzingNummer"))
        categorie, code = p.findtext(J323 + "ProductCategorie"), p.findtext(J323 + "ProductCode")
        periode = p.find(J323 + "ProductPeriode")
        begin, einde = periode.findtext(IJW + "Begindatum"), periode.findtext(IJW + "Einddatum")
        volume, tarief = int(p.findtext(J323 + "GeleverdVolume")), int(p.findtext(J323 + "ProductTarief"))
        bedrag = int(p.find(J323 + "IngediendBedrag").findtext(IJW + "Bedrag"))
        fouten = []
        toewijzing = toewijzingen.get(nummer)  # of another aanbieder or of nobody: not in here
        if toewijzing is None:
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
            elif gebruikt.get(nummer, 0) + bedrag > budget:
                fouten.append("volume")
        if tarieven.get(code) != tarief:
            fouten.append("tarief")
        if not fouten:
            gebruikt[nummer] = gebruikt.get(nummer, 0) + bedrag
        rijen.append((gemeente, aanbieder, nummer, p.find(J323 + "ProductReferentie").findtext(IJW + "ReferentieNummer"), code, begin,
                      einde, volume, bedrag, " ".join(fouten)))
    db.execute("BEGIN IMMEDIATE")
    db.executemany("INSERT OR IGNORE INTO prestatie VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rijen)
    db.execute("COMMIT")
    return len(rijen), sum(1 for r in rijen if r[-1])


def main():
    wat, db = sys.argv[1], open_db(sys.argv[2])
    if wat == "toewijzingen":
        return fill_toewijzingen(db, sys.argv[3])
    tarieven = load_tarieven()
    begin, regels, afgekeurd = time.perf_counter(), 0, 0
    for path in sys.argv[3:]:
        n, fout = check_claim(db, path, tarieven)
        regels, afgekeurd = regels + n, afgekeurd + fout
    print(regels, afgekeurd, f"{time.perf_counter() - begin:.2f}", f"{sum(os.times()[:2]):.2f}")


if __name__ == "__main__":
    main()
