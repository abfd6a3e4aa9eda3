#!/usr/bin/env python3
"""Makes the example month in voorbeeld/: aanbieders, messages, and what must come out (verwacht.tsv).

Usage: scripts/maak_voorbeeld.py [VOORBEELD_FOLDER]

Everything is made up. The same script gives the same bytes. Users do not need it: its output is in the repository.
Tarieven and productcodes come from contracten/ijsselland-2023. What must come out is written down here by hand, beside the
planted line, from the rule book; it is never taken from the program.
"""
import random
import shutil
import sys
import tomllib
from datetime import date, timedelta
from pathlib import Path

import voorbeeld_keten

WORTEL = Path(__file__).resolve().parent.parent
CONTRACT = WORTEL / "contracten/ijsselland-2023"
DOBBEL = random.Random(20230412)

MINUUT, UUR, ETMAAL, DAGDEEL, EURO, STUK = "01", "04", "14", "16", "83", "84"
DAG, WEEK, MAAND, TOTAAL = "1", "2", "4", "6"
JAN1, MRT1, MRT31 = date(2023, 1, 1), date(2023, 3, 1), date(2023, 3, 31)

GEMEENTEN = {  # CBS code: name and postcode; the letters QQ are not given out
    "0148": ("Dalfsen", "7721QQ"), "0150": ("Deventer", "7411QQ"), "0160": ("Hardenberg", "7772QQ"),
    "0166": ("Kampen", "8261QQ"), "1773": ("Olst-Wijhe", "8121QQ"), "0175": ("Ommen", "7731QQ"),
    "0177": ("Raalte", "8101QQ"), "0180": ("Staphorst", "7951QQ"), "1708": ("Steenwijkerland", "8331QQ"),
    "1896": ("Zwartewaterland", "8061QQ"), "0193": ("Zwolle", "8011QQ"),
    "0200": ("Apeldoorn", "7311QQ"), "0999": ("Nergensland", "9999QQ"),  # outside the region; does not exist
}


class Aanbieder:
    def __init__(self, nr, afkorting, naam, perceel, groep="", voorzieningen="", verblijf="", ed=False, kdc=False,
                 ingang=JAN1, einde=None, vecozo=True):
        self.agb, self.afkorting, self.naam, self.perceel = f"414100{nr:02}", afkorting, naam, perceel
        self.groep, self.voorzieningen, self.verblijf = groep, voorzieningen, verblijf
        self.ed, self.kdc, self.ingang, self.einde, self.vecozo = ed, kdc, ingang, einde, vecozo
        self.laatste = 0

    def csv(self):
        return ";".join([self.agb, self.naam, str(self.perceel or ""), self.groep, self.voorzieningen, self.verblijf,
                         "j" if self.ed else "n", str(self.ingang), str(self.einde or ""), "j" if self.kdc else "n",
                         "j" if self.vecozo else "n"])

    def next_referentie(self):
        self.laatste += 1
        return f"{self.afkorting}-{self.laatste:04}"

    def perceel_on(self, dag):
        """Kompas changed from perceel 1 to 2; the others have one perceel."""
        return 1 if self is KOMPAS and dag < MRT1 else self.perceel


WILGENTAK = Aanbieder(1, "WT", "Jeugdhulp De Wilgentak", 1, "licht,middel", ed=True)
VEERHUIS = Aanbieder(2, "VH", "Stichting Het Veerhuis", 2, "licht,middel,middelzwaar", "MST", "C,D,E,F,G")
ZONNEDAUW = Aanbieder(3, "ZD", "Praktijk Zonnedauw", 3)
BERKENRIJK = Aanbieder(4, "BR", "Jeugd-ggz Berkenrijk", 4, "", "ZIT", "GGZ-C,GGZ-D")
POOLSTER = Aanbieder(5, "PS", "Centrum Poolster jeugd-ggz", 5, "middel,middelzwaar,zwaar", "MST,ZIT",
                     "GGZ-C,GGZ-D,GGZ-E,GGZ-F,GGZ-G,GGZ-H")
SPEELVOGEL = Aanbieder(6, "SV", "Kinderdagcentrum De Speelvogel", 1, "licht,middel,middelzwaar,zwaar", kdc=True)
APPELBOOM = Aanbieder(7, "AB", "Gezinshuis De Appelboom", 0, verblijf="C,D,E")
RIVIEREN = Aanbieder(8, "RP", "Pleegzorg Tussen Rivieren", 2, verblijf="A,B")
LETTERLICHT = Aanbieder(9, "LL", "Dyslexiepraktijk Letterlicht", 0, ed=True)
BEUKEN = Aanbieder(10, "DB", "Woongroep De Drie Beuken", 1, verblijf="D,E,F,G,H,I,J,K")
KLAVER = Aanbieder(11, "KV", "Jeugdpraktijk Klavervier", 1)
BRUG = Aanbieder(12, "BG", "Systeemhulp De Brug", 2, "middel,zwaar")
WOORDWIJS = Aanbieder(13, "WW", "Woordwijs leren en ggz", 3, ed=True)
KOMPAS = Aanbieder(14, "KP", "Zorgboerderij Het Kompas", 2, "licht,middel", ingang=MRT1)
KOMPAS_OUD = Aanbieder(14, "KP", "Zorgboerderij Het Kompas", 1, "licht,middel", einde=date(2023, 2, 28))
LINDEHOF = Aanbieder(15, "LH", "Jeugdpraktijk De Lindehof", 1, vecozo=False)
ONBEKEND = Aanbieder(99, "XX", "Niet gecontracteerd", 1)
AANBIEDERS = [WILGENTAK, VEERHUIS, ZONNEDAUW, BERKENRIJK, POOLSTER, SPEELVOGEL, APPELBOOM, RIVIEREN, LETTERLICHT, BEUKEN,
              KLAVER, BRUG, WOORDWIJS, KOMPAS_OUD, KOMPAS, LINDEHOF]

KOP = "agb;naam;perceel;groepsaanbod;voorzieningen;verblijf;ed;ingang;einde;kdc_odc"
FOUTE_REGELS = """\
41490001;Goede regel, ter vergelijking;1;licht;;;n;2023-01-01;;n
4149002;AGB-code met zeven cijfers;1;;;;n;2023-01-01;;n
41490003;;1;;;;n;2023-01-01;;n
41490004;Perceel 7 in de kolom perceel;7;;;;n;2023-01-01;;n
41490005;Groepsaanbod dat niet bestaat;1;zwaarst;;;n;2023-01-01;;n
41490006;Twee keer dezelfde intensiteit;2;;;D,E,D;n;2023-01-01;;n
41490007;Bij ed staat ja in plaats van j;3;;;;ja;2023-01-01;;n
41490008;Ingang op 31 april;4;;;;n;2023-04-31;;n
41490009;Einde voor de ingang;5;;;;n;2023-06-01;2023-01-31;n
41490010;Groepsaanbod zonder perceel 1 tot en met 5;;licht;;;n;2023-01-01;;n
41490011;MST zonder perceel 1 tot en met 5;;;MST;;n;2023-01-01;;n
41490012;Gezinshuis met intensiteit G;;;;G;n;2023-01-01;;n
41490013;Regel zonder enig perceel;;;;;n;2023-01-01;;n
41490014;KDC zonder groepsaanbod;1;;;;n;2023-01-01;;j
41490015;Een kolom te weinig;1;;;;n;2023-01-01;
41490016;"Aanhalingsteken niet gesloten;1;;;;n;2023-01-01;;n
41490017;Dezelfde regel twee keer;1;;;;n;2023-01-01;2023-12-31;n
41490017;Dezelfde regel twee keer;1;;;;n;2023-01-01;2023-12-31;n
41490018;Twee percelen tegelijk, eerste regel;1;;;;n;2023-01-01;;n
41490018;Twee percelen tegelijk, tweede regel;3;;;;n;2023-07-01;;n
41410003;Botst met Praktijk Zonnedauw in aanbieders.csv;5;;;;n;2023-06-01;;n
"""


def read_contract():
    """Voorziening per code, category per code, unit per code, and tarief per (perceel, voorziening, unit), in cents."""
    eenheden = {"minuut": MINUUT, "uur": UUR, "etmaal": ETMAAL, "stuk_inspanning": STUK}
    producten, tarieven = {}, {}
    for lijst in tomllib.loads((CONTRACT / "producten.toml").read_text())["productlijst"]:
        for p in lijst["producten"]:
            producten[p["code"]] = (p["voorziening"], lijst["categorie"], eenheden[lijst["eenheid"]], lijst["percelen"])
    for lijst in tomllib.loads((CONTRACT / "tarieven.toml").read_text())["tarieflijst"]:
        for t in lijst["tarieven"]:
            cent = int(t["bedrag"].replace(".", "").replace(",", ""))
            tarieven[lijst["perceel"], t["voorziening"], eenheden[lijst["eenheid"]]] = cent
    return producten, tarieven


PRODUCTEN, TARIEVEN = read_contract()
TG = {n: f"45A{n + 2:02}" for n in range(1, 8)}
GROEP = {"licht": "41A01", "middel": "41A02", "middelzwaar": "41A03", "zwaar": "41A04"}
MST, ZIT = "50A01", "50A02"
VERBLIJF = {letter: f"44A{n:02}" for n, letter in enumerate("ABCDEFGHIJK", 1)}
GGZ = {f"GGZ-{letter}": f"54A{n:02}" for n, letter in enumerate("CDEFGH", 3)}


def tarief_of(aanbieder, code, dag):
    """Contract tarief for an aanbieder, in the unit of the product."""
    voorziening, _, eenheid, percelen = PRODUCTEN[code]
    perceel = aanbieder.perceel_on(dag) if len(percelen) > 1 else percelen[0]
    return TARIEVEN[perceel, voorziening, eenheid]


def div_round(teller, noemer):
    return (2 * teller + noemer) // (2 * noemer)


def month_of(dag):
    eerste = dag.replace(day=1)
    return eerste, (eerste + timedelta(days=31)).replace(day=1) - timedelta(days=1)


# ---- Domain ---------------------------------------------------------------------------------------------------


def make_bsns():
    """Test numbers 9999xxxxx that pass the eleven test, in a fixed order."""
    for n in range(999910000, 1000000000):
        cijfers = [int(c) for c in str(n)]
        if (sum(c * g for c, g in zip(cijfers, range(9, 1, -1))) - cijfers[8]) % 11 == 0 and n % 7 == 3:
            yield str(n)


BSNS = make_bsns()


class Jeugdige:
    aantal = 0

    def __init__(self, gemeente, leeftijd):
        Jeugdige.aantal += 1
        self.nummer, self.bsn, self.gemeente = Jeugdige.aantal, next(BSNS), gemeente
        # `leeftijd` is the age at the end of 2022.
        self.geboren = date(2022 - leeftijd, DOBBEL.randint(1, 12), DOBBEL.randint(1, 28))
        self.geslacht, self.toewijzingen = DOBBEL.choice("12"), []
        self.relaties = []  # kinds of relation (COD472)


class Toewijzing:
    aantal = 230000

    def __init__(self, aanbieder, jeugdige, ingang, einde, categorie="", code="", omvang=None, budget=None, datum=None):
        Toewijzing.aantal += 1
        self.nummer, self.aanbieder, self.jeugdige = Toewijzing.aantal, aanbieder, jeugdige
        self.ingang, self.einde, self.code, self.omvang, self.budget = ingang, einde, code, omvang, budget
        self.categorie = PRODUCTEN[code][1] if code else categorie
        self.datum = datum or ingang - timedelta(days=DOBBEL.randint(10, 25))
        self.tijd = f"{DOBBEL.randint(8, 17):02}:{DOBBEL.randint(0, 59):02}:00"
        self.reden, self.regels, self.referentie = "", [], ""

    def full_march(self):
        return self.ingang <= MRT1 and (self.einde is None or self.einde >= MRT31)


class Regel:
    """One Prestatie."""

    def __init__(self, toewijzing, code, volume, maand=MRT1, begin=None, einde=None, eenheid=None, tarief=None, bedrag=None,
                 categorie=None, jeugdige=None, nummer=None, referentie=None):
        t, (eerste, laatste) = toewijzing, month_of(maand)
        self.toewijzing, self.code, self.volume = t, code, volume
        self.jeugdige, self.nummer = jeugdige or t.jeugdige, nummer or t.nummer
        self.begin = begin or max(eerste, t.ingang if t.ingang <= laatste else eerste)
        self.einde = einde or min(laatste, t.einde if t.einde and t.einde >= eerste else laatste)
        bekend = PRODUCTEN.get(code)
        self.categorie = categorie or bekend[1]
        self.eenheid = eenheid or bekend[2]
        self.tarief, self.bedrag = tarief, bedrag
        if tarief is None:
            contract = tarief_of(t.aanbieder, code, self.begin)
            in_minuten = self.eenheid == MINUUT and bekend[2] == UUR
            self.tarief = div_round(contract, 60) if in_minuten else contract
            if bedrag is None and in_minuten:
                self.bedrag = div_round(volume * contract, 60)
        if self.bedrag is None:
            self.bedrag = volume * self.tarief
        self.referentie = referentie or t.aanbieder.next_referentie()
        self.vorige, self.credit, self.verwacht = "", False, []

    def make_credit(self, **anders):
        """The line that undoes this one."""
        c = object.__new__(Regel)
        c.__dict__.update(self.__dict__)
        c.vorige, c.credit, c.verwacht = self.referentie, True, []
        c.referentie = self.toewijzing.aanbieder.next_referentie()
        c.__dict__.update(anders)
        return c

    def expect(self, uitkomst, codes="", regels="", opmerking=""):
        self.verwacht.append((uitkomst, codes, regels, opmerking))
        return self


class Bericht:
    def __init__(self, gemeente, aanbieder, naam=""):
        self.gemeente, self.aanbieder, self.naam = gemeente, aanbieder, naam
        self.bestand, self.verwacht = "", []

    def expect(self, uitkomst, codes="", regels="", opmerking="", referentie=""):
        self.verwacht.append((referentie, uitkomst, codes, regels, opmerking))
        return self


class Bericht301(Bericht):
    aantal = 0

    def __init__(self, jeugdige, toewijzingen, naam="", gemeente=None):
        super().__init__(gemeente or jeugdige.gemeente, toewijzingen[0].aanbieder, naam)
        Bericht301.aantal += 1
        self.jeugdige, self.identificatie = jeugdige, f"T23{Bericht301.aantal:05}"
        self.dagtekening = max(t.datum for t in toewijzingen) + timedelta(days=1)
        self.producten = [dict(t.__dict__) for t in toewijzingen]  # as they stand now

    def expect_e040(self):
        """Eis 40: percelen 1-6 are granted as a generic budget; a product with a code there asks for a person."""
        for p in self.producten:
            if p["code"] and PRODUCTEN[p["code"]][3][0] <= 6:
                self.expect("signaal", "", "IJ-E040", "Specifieke toewijzing van ambulante hulp.", p["nummer"])

    gezegd = set()

    def expect_grond(self):
        """Eis 88 and 10.5: nobody put a ground on record in this month. Said once, when the toewijzing comes."""
        for p in self.producten:
            perceel = PRODUCTEN[p["code"]][3][0] if p["code"] else 0
            if perceel not in (8, 9) or p["nummer"] in Bericht301.gezegd:
                continue
            Bericht301.gezegd.add(p["nummer"])
            if perceel == 8:
                self.expect("signaal", "", "IJ-E088", "Wonen of verblijf zonder vastgelegde grond.", p["nummer"])
            else:
                self.expect("signaal", "", "IJ-D105", "Dyslexiezorg zonder vastgelegd advies van de school.", p["nummer"])


class Bericht323(Bericht):
    aantal = 0

    def __init__(self, gemeente, aanbieder, naam="", maand=MRT1, dagtekening=None, identificatie=None, nummer=None):
        super().__init__(gemeente, aanbieder, naam)
        Bericht323.aantal += 1
        self.identificatie = identificatie or f"D23{Bericht323.aantal:05}"
        self.declaratienummer = nummer or f"{aanbieder.afkorting}2303{Bericht323.aantal:04}"
        self.periode = month_of(maand)
        self.dagtekening = dagtekening or date(2023, 4, DOBBEL.randint(3, 7))
        self.regels, self.totaal = [], None

    def add(self, *regels):
        for r in regels:
            self.regels.append(r)
            if r.toewijzing is not None:
                r.toewijzing.regels.append(r)
        return regels[0]


class Bericht315(Bericht):
    """A verzoek om toewijzing for what is granted afterwards."""

    aantal = 0

    def __init__(self, toewijzing, verwijzer, naam=""):
        super().__init__(toewijzing.jeugdige.gemeente, toewijzing.aanbieder, naam)
        Bericht315.aantal += 1
        self.toewijzing, self.verwijzer, self.jeugdige = toewijzing, verwijzer, toewijzing.jeugdige
        self.identificatie, self.referentie = f"V23{Bericht315.aantal:05}", f"VOT-{Bericht315.aantal:03}"
        self.dagtekening = toewijzing.datum - timedelta(days=4)
        toewijzing.referentie = self.referentie


class Bericht305(Bericht):
    """Care has begun on the first day of a toewijzing."""

    aantal = 0

    def __init__(self, toewijzing, dagen, naam=""):
        super().__init__(toewijzing.jeugdige.gemeente, toewijzing.aanbieder, naam)
        Bericht305.aantal += 1
        self.toewijzing, self.jeugdige, self.identificatie = toewijzing, toewijzing.jeugdige, f"S23{Bericht305.aantal:05}"
        self.dagtekening = toewijzing.ingang + timedelta(days=dagen)


class Maand:
    """Everything that is sent, in the order of sending."""

    def __init__(self):
        self.toewijzingberichten, self.declaraties, self.vooraf, self.extra, self.laat = [], {}, {}, [], []
        self.verzoeken, self.starts, self.keten = [], [], []

    def declaratie(self, aanbieder, gemeente):
        """The ordinary message of an aanbieder over March to a gemeente."""
        sleutel = (aanbieder, gemeente)
        if sleutel not in self.declaraties:
            self.declaraties[sleutel] = Bericht323(gemeente, aanbieder)
        return self.declaraties[sleutel]

    def claim(self, toewijzing, code, volume, **anders):
        regel = Regel(toewijzing, code, volume, **anders)
        return self.declaratie(toewijzing.aanbieder, toewijzing.jeugdige.gemeente).add(regel)

    def grant(self, jeugdige, *toewijzingen, naam="", gemeente=None):
        jeugdige.toewijzingen.extend(t for t in toewijzingen if t not in jeugdige.toewijzingen)
        bericht = Bericht301(jeugdige, toewijzingen, naam, gemeente)
        bericht.expect_e040()
        bericht.expect_grond()
        self.toewijzingberichten.append(bericht)
        return bericht

    def change(self, toewijzing, reden, datum, naam, **nieuw):
        """A second 301: one toewijzing changed, the others of this jeugdige at this aanbieder repeated (OP087)."""
        toewijzing.__dict__.update(nieuw, reden=reden, datum=datum)
        zelfde = [t for t in toewijzing.jeugdige.toewijzingen if t.aanbieder is toewijzing.aanbieder]
        bericht = self.grant(toewijzing.jeugdige, *zelfde, naam=naam)
        toewijzing.reden = reden
        return bericht

    def extra_declaratie(self, aanbieder, gemeente, naam, **anders):
        self.extra.append(Bericht323(gemeente, aanbieder, naam, **anders))
        return self.extra[-1]


# ---- The ordinary month ---------------------------------------------------------------------------------------


def choose_periode(uiterlijk=date(2023, 3, 17)):
    ingang = JAN1 if DOBBEL.random() < 0.5 else JAN1 + timedelta(days=DOBBEL.randint(1, (uiterlijk - JAN1).days))
    return ingang, DOBBEL.choice([date(2023, 6, 30), date(2023, 9, 30), date(2023, 12, 31), date(2024, 3, 31)])


def choose_producten(aanbieder, aantal):
    """Individual products, and one or two groups for an aanbieder who has them. TG7 is kept for the planted lines."""
    groepen = [GROEP[g] for g in aanbieder.groep.split(",") if g]
    codes = DOBBEL.sample([TG[n] for n in range(1, 7)], aantal)
    return sorted(codes + DOBBEL.sample(groepen, min(len(groepen), DOBBEL.randint(1, 2))))


def choose_volume(code):
    eenheid = PRODUCTEN[code][2]
    return DOBBEL.randrange(60, 425, 5) if eenheid == MINUUT else DOBBEL.randint(8, 44)


def add_ambulant(m, toewijzing, codes):
    """Claims the codes and sets a budget that leaves room for the rest of the run."""
    som = sum(m.claim(toewijzing, code, choose_volume(code)).bedrag for code in codes)
    maanden = max(3, ((toewijzing.einde - toewijzing.ingang).days + 29) // 30)
    toewijzing.budget = -(-som * maanden * 12 // 10 // 10000) * 10000


def add_generiek(m, a, j):
    t = Toewijzing(a, j, *choose_periode(MRT1))
    add_ambulant(m, t, choose_producten(a, DOBBEL.randint(4, 6)))
    m.grant(j, t)


def add_opvolgend(m, a, j):
    """Two generic budgets, the second after the first, both in March."""
    knip = date(2023, 3, DOBBEL.randint(9, 22))
    eerste = Toewijzing(a, j, JAN1, knip)
    tweede = Toewijzing(a, j, knip + timedelta(days=1), date(2023, 12, 31), datum=eerste.datum)
    for t in (eerste, tweede):
        add_ambulant(m, t, choose_producten(a, DOBBEL.randint(3, 5)))
    m.grant(j, eerste, tweede)


def add_aspecifiek(m, a, j):
    """A budget per category: individual, and group when the aanbieder has it."""
    t = [Toewijzing(a, j, *choose_periode(MRT1), categorie="45")]
    add_ambulant(m, t[0], sorted(DOBBEL.sample([TG[n] for n in range(1, 7)], DOBBEL.randint(4, 6))))
    if a.groep:
        t.append(Toewijzing(a, j, *choose_periode(), categorie="41"))
        add_ambulant(m, t[1], sorted(GROEP[g] for g in DOBBEL.sample(a.groep.split(","), 2)))
    m.grant(j, *t)


def make_etmalen(a, j, code, n):
    """A specific toewijzing of nights; n chooses per week, per month or in total."""
    ingang, einde = choose_periode()
    omvang = [(7, ETMAAL, WEEK), (31, ETMAAL, MAAND), ((einde - ingang).days + 1, ETMAAL, TOTAAL)][n % 3]
    return Toewijzing(a, j, ingang, einde, code=code, omvang=omvang)


def claim_etmalen(m, t, minder=0):
    begin, einde = max(MRT1, t.ingang), min(MRT31, t.einde)
    return m.claim(t, t.code, (einde - begin).days + 1 - minder)


def add_verblijf(m, a, j):
    """Nights, with individual budgets beside them when the aanbieder may give that in this gemeente."""
    intensiteit = DOBBEL.choice(a.verblijf.split(","))
    t = [make_etmalen(a, j, VERBLIJF.get(intensiteit) or GGZ[intensiteit], j.nummer)]
    claim_etmalen(m, t[0], DOBBEL.choice([0, 0, 0, 1, 2, 4]))
    if a.perceel and a is not RIVIEREN and j.gemeente != "0160":
        knip = date(2023, 3, DOBBEL.randint(9, 22))
        t.append(Toewijzing(a, j, JAN1, knip, categorie="45"))
        t.append(Toewijzing(a, j, knip + timedelta(days=1), date(2023, 12, 31), categorie="45", datum=t[1].datum))
        for budget in t[1:]:
            add_ambulant(m, budget, sorted(DOBBEL.sample([TG[n] for n in range(1, 7)], DOBBEL.randint(3, 5))))
    m.grant(j, *t)


def add_pleegzorg(m, a, j):
    t = make_etmalen(a, j, VERBLIJF["A"], j.nummer)
    claim_etmalen(m, t)
    m.grant(j, t)


def add_deeltijd(m, a, j):
    """Pleegzorg one weekend in two, two nights a week at most."""
    t = Toewijzing(a, j, JAN1, date(2023, 12, 31), code=VERBLIJF["B"], omvang=(2, ETMAAL, WEEK))
    m.claim(t, t.code, DOBBEL.choice([4, 6, 8]))
    m.grant(j, t)


def add_traject(m, a, j):
    """MST or ZIT: one piece for the whole traject."""
    code = MST if "MST" in a.voorzieningen else ZIT
    t = Toewijzing(a, j, date(2023, 2, 6), date(2023, 8, 31), code=code, omvang=(1, STUK, TOTAAL))
    m.claim(t, code, 1)
    m.grant(j, t)


def add_ed(m, a, j, stuk=False):
    """Dyslexia: diagnosis, then treatment, each with a toewijzing of its own."""
    codes = ("54D03", "54D04") if stuk else ("54D01", "54D02")
    diagnose = Toewijzing(a, j, date(2023, 1, 16), date(2023, 6, 30), code=codes[0],
                          omvang=(1, STUK, TOTAAL) if stuk else (900, MINUUT, TOTAAL))
    behandeling = Toewijzing(a, j, date(2023, 3, 13), date(2024, 9, 30), code=codes[1],
                             omvang=(1, STUK, TOTAAL) if stuk else (3480, MINUUT, TOTAAL))
    m.claim(diagnose, codes[0], 1 if stuk else DOBBEL.randrange(300, 840, 15))
    m.claim(behandeling, codes[1], 1 if stuk else DOBBEL.randrange(90, 240, 15))
    m.grant(j, diagnose, behandeling)


def add_ed_stuk(m, a, j):
    add_ed(m, a, j, stuk=True)


GEWOON = [  # aanbieder, gemeente, and what its jeugdigen get
    (WILGENTAK, "0193", [add_generiek, add_generiek, add_opvolgend, add_aspecifiek, add_ed]),
    (WILGENTAK, "0166", [add_generiek, add_aspecifiek]),
    (WILGENTAK, "0148", [add_generiek, add_ed]),
    (VEERHUIS, "0150", [add_generiek, add_verblijf, add_traject, add_aspecifiek]),
    (VEERHUIS, "0193", [add_verblijf, add_opvolgend]),
    (VEERHUIS, "1773", [add_generiek, add_verblijf]),
    (ZONNEDAUW, "0193", [add_generiek, add_opvolgend]),
    (ZONNEDAUW, "0177", [add_generiek, add_opvolgend]),
    (BERKENRIJK, "0150", [add_verblijf, add_generiek, add_traject]),
    (BERKENRIJK, "1708", [add_generiek, add_opvolgend]),
    (BERKENRIJK, "0193", [add_verblijf]),
    (POOLSTER, "0193", [add_verblijf, add_aspecifiek]),
    (POOLSTER, "0160", [add_verblijf, add_traject]),
    (POOLSTER, "0180", [add_generiek, add_aspecifiek]),
    (SPEELVOGEL, "0166", [add_generiek]),
    (SPEELVOGEL, "0193", [add_generiek, add_aspecifiek]),
    (SPEELVOGEL, "1708", [add_generiek, add_aspecifiek]),
    (APPELBOOM, "0175", [add_verblijf]),
    (APPELBOOM, "0160", [add_verblijf]),
    (APPELBOOM, "0148", [add_verblijf]),
    (RIVIEREN, "0193", [add_pleegzorg, add_deeltijd]),
    (RIVIEREN, "0150", [add_pleegzorg, add_deeltijd]),
    (RIVIEREN, "0160", [add_pleegzorg]),
    (LETTERLICHT, "0150", [add_ed]),
    (LETTERLICHT, "1773", [add_ed_stuk, add_ed]),
    (BEUKEN, "0193", [add_verblijf, add_verblijf]),
    (BEUKEN, "0160", [add_verblijf]),
    (KLAVER, "1708", [add_generiek, add_opvolgend]),
    (BRUG, "0150", [add_generiek, add_aspecifiek]),
    (BRUG, "0166", [add_opvolgend]),
    (WOORDWIJS, "0175", [add_ed_stuk]),
    (WOORDWIJS, "0180", [add_ed]),
    (KOMPAS, "0177", [add_aspecifiek]),
]


def choose_leeftijd(soort):
    if soort in (add_ed, add_ed_stuk):
        return DOBBEL.randint(7, 11)
    if soort is add_traject:
        return DOBBEL.randint(12, 16)
    return DOBBEL.randint(3, 16)


def make_gewone_maand():
    m = Maand()
    for aanbieder, gemeente, soorten in GEWOON:
        for soort in soorten:
            soort(m, aanbieder, Jeugdige(gemeente, choose_leeftijd(soort)))
    return m


# ---- What is planted ------------------------------------------------------------------------------------------


def find_budget(m, aanbieder, gemeente, n=0, categorie=""):
    """An ordinary toewijzing with a budget that covers the whole of March, to put a planted line on."""
    gevonden = {r.toewijzing.nummer: r.toewijzing for r in m.declaratie(aanbieder, gemeente).regels
                if r.toewijzing.budget and r.toewijzing.categorie == categorie and r.toewijzing.full_march()}
    return list(gevonden.values())[n]


def grant_budget(m, aanbieder, gemeente, budget, ingang=JAN1, einde=date(2023, 12, 31), leeftijd=11, **anders):
    j = anders.pop("jeugdige", None) or Jeugdige(gemeente, leeftijd)
    naam = anders.pop("naam", "")
    t = Toewijzing(aanbieder, j, ingang, einde, budget=budget, **anders)
    return t, m.grant(j, t, naam=naam)


LAAT = ("signaal", "", "IJ-E043", "Zorg van meer dan 30 dagen voor de declaratie.")


def plant_varianten(m):
    """Every variant of the SAP that the ordinary month does not have."""
    def grant(aanbieder, gemeente, *producten):
        j = Jeugdige(gemeente, 9)
        t = [Toewijzing(aanbieder, j, JAN1, date(2023, 6, 30), code=code, omvang=omvang) for code, omvang in producten]
        m.grant(j, *t)
        return t

    # March 2023 touches five weeks (1-5, 6-12, 13-19, 20-26, 27-31).
    minuut, uur = grant(SPEELVOGEL, "0166", (TG[2], (90, MINUUT, WEEK)), (GROEP["middel"], (12, UUR, WEEK)))
    m.claim(minuut, TG[2], 5 * 90).expect("toegekend", opmerking="Precies vijf weken van 90 minuten: past net.")
    m.claim(uur, GROEP["middel"], 54)
    minuut, uur, dagdeel = grant(SPEELVOGEL, "0193", (TG[3], (480, MINUUT, MAAND)), (GROEP["middelzwaar"], (40, UUR, MAAND)),
                                 (GROEP["licht"], (3, DAGDEEL, WEEK)))
    m.claim(minuut, TG[3], 415)
    m.claim(uur, GROEP["middelzwaar"], 1987, eenheid=MINUUT).expect(
        "toegekend", opmerking="Toegewezen in uren, gedeclareerd in minuten: minuten maal uurtarief, gedeeld door 60.")
    m.claim(dagdeel, GROEP["licht"], 12, eenheid=DAGDEEL, tarief=5736).expect(
        "afgewezen", "0611", "TR418", "Het contract heeft geen tarief per dagdeel.")
    minuut, uur = grant(SPEELVOGEL, "1708", (TG[1], (20, MINUUT, DAG)), (GROEP["zwaar"], (4, UUR, DAG)))
    m.claim(minuut, TG[1], 310)
    m.claim(uur, GROEP["zwaar"], 92)
    minuut, uur = grant(BRUG, "0150", (TG[4], (2400, MINUUT, TOTAAL)), (GROEP["middel"], (200, UUR, TOTAAL)))
    m.claim(minuut, TG[4], 380)
    m.claim(uur, GROEP["middel"], 33)
    j = Jeugdige("0193", 14)
    t = Toewijzing(ZONNEDAUW, j, JAN1, None, categorie="45")
    m.grant(j, t).expect("toegekend", opmerking="Aspecifiek: alleen een categorie, zonder omvang, budget en einddatum.",
                         referentie=t.nummer)
    m.claim(t, TG[5], 240)
    m.claim(t, TG[6], 75)


def plant_wijzigingen(m):
    """Second 301s."""
    t, _ = grant_budget(m, KLAVER, "1896", 100000, einde=date(2023, 6, 30))
    m.claim(t, TG[3], 600)
    m.claim(t, TG[5], 420).expect("toegekend", opmerking="Past alleen in het verhoogde budget (van 1.000 naar 2.500 euro).")
    m.change(t, "12", date(2023, 3, 20), "budget-hoger", budget=250000).expect(
        "signaal", "", "IJ-E080-317 IJ-E080-INSTEMMING", "Een ander budget zonder verzoek om wijziging en zonder vastgelegde "
        "instemming.", t.nummer)

    t, _ = grant_budget(m, KLAVER, "1708", 180000, einde=date(2023, 2, 28))
    m.claim(t, TG[4], 180).expect("toegekend", opmerking="De toewijzing liep tot en met 28 februari en is verlengd.")
    m.change(t, "04", date(2023, 2, 20), "verlengd", einde=date(2023, 8, 31), budget=400000).expect(
        "signaal", "", "IJ-E080-317 IJ-E080-INSTEMMING", "Een ander budget zonder verzoek om wijziging en zonder vastgelegde "
        "instemming.", t.nummer)

    t, _ = grant_budget(m, KOMPAS, "0177", 300000)
    m.change(t, "05", date(2023, 3, 8), "verkort", einde=date(2023, 3, 10))
    m.claim(t, TG[2], 120)
    m.claim(t, TG[3], 90, einde=MRT31).expect(
        "afgewezen", "9308 9388", "TR308 TR388", "De toewijzing is verkort tot en met 10 maart; de periode loopt door tot het "
        "einde van de maand.")

    j = Jeugdige("0193", 8)
    blijft = Toewijzing(WILGENTAK, j, date(2023, 3, 6), date(2023, 12, 31), categorie="45", budget=250000)
    weg = Toewijzing(WILGENTAK, j, date(2023, 3, 6), date(2023, 12, 31), categorie="41", budget=180000)
    m.grant(j, blijft, weg)
    m.change(weg, "13", date(2023, 3, 15), "verwijderd", einde=date(2023, 3, 6))
    m.claim(blijft, TG[2], 200)
    m.claim(weg, GROEP["licht"], 12).expect(
        "afgewezen", "9384", "TR384", "De toewijzing is verwijderd (reden wijziging 13).")
    m.claim(weg, GROEP["middel"], 16, einde=MRT31).expect(
        "afgewezen", "9384 9308 9388", "TR384 TR308 TR388",
        "De toewijzing is verwijderd: de einddatum is nu de ingangsdatum, dus de periode loopt ook te ver door.")

    j = Jeugdige("0150", 13)
    t = Toewijzing(BRUG, j, JAN1, date(2023, 6, 30), code=TG[2], omvang=(120, MINUUT, WEEK))
    m.grant(j, t)
    b = m.change(t, "14", date(2023, 3, 1), "omvang-anders", omvang=(180, MINUUT, WEEK))
    b.verwacht = []
    b.expect("signaal", "", "OP033x1", "De omvang per week verandert (120 naar 180 minuten); dat hoort een nieuwe "
             "toewijzing te zijn.", t.nummer)
    m.claim(t, TG[2], 805).expect("toegekend", opmerking="Past alleen in de nieuwe omvang (vijf weken van 180 minuten).")


def plant_foute_toewijzingen(m):
    """JW301s that are rejected, and what follows from that."""
    bezet = find_budget(m, WILGENTAK, "0166")
    j = Jeugdige("0166", 6)
    t = Toewijzing(WILGENTAK, j, date(2023, 2, 1), date(2023, 12, 31), budget=300000)
    t.nummer = bezet.nummer
    m.grant(j, t, naam="nummer-bezet").expect(
        "afgekeurd", "9332", "TR332", "Het toewijzingnummer hoort al bij een andere jeugdige.", t.nummer)

    j = Jeugdige("0175", 12)
    t = Toewijzing(APPELBOOM, j, JAN1, date(2023, 12, 31), code=VERBLIJF["E"], omvang=(31, ETMAAL, MAAND))
    t.categorie = "43"
    m.grant(j, t, naam="code-past-niet").expect(
        "afgekeurd", "S329", "TR381", "Code 44A05 past niet bij categorie 43.", t.nummer)

    t, b = grant_budget(m, ZONNEDAUW, "0177", 250000, naam="budget-zonder-einde", einde=None)
    b.expect("afgekeurd", "0001", "CD075", "Een budget zonder einddatum: een fout in het bericht zelf.")
    m.claim(t, TG[2], 150).expect(
        "afgewezen", "8187 0233", "TR304", "Het toewijzingsbericht van deze jeugdige is afgekeurd, dus de gemeente kent de "
        "cliënt niet.")

    t = find_budget(m, SPEELVOGEL, "0166")
    weg = Bericht301(t.jeugdige, [t], "verwijderen-mag-niet")
    weg.dagtekening = date(2023, 4, 11)
    weg.producten[0].update(datum=date(2023, 4, 11), einde=t.ingang, reden="13")
    weg.expect("afgekeurd", "9385", "TR385", "Verwijderen kan niet: er staan goedgekeurde declaraties op.", t.nummer)
    m.laat.append(weg)


def plant_prestaties_ijw(m):
    """One line for each national rule on a Prestatie or Client."""
    t1, t2 = find_budget(m, WILGENTAK, "0193", 0), find_budget(m, WILGENTAK, "0193", 1)
    dubbel = m.claim(t1, TG[7], 45).expect(
        "afgewezen", "8021", "TR314", "Hetzelfde ReferentieNummer staat twee keer in dit bericht.")
    m.claim(t2, TG[7], 60, referentie=dubbel.referentie).expect(
        "afgewezen", "8021", "TR314", "Hetzelfde ReferentieNummer staat twee keer in dit bericht.")

    t = find_budget(m, ZONNEDAUW, "0193")
    m.claim(t, TG[7], 50, nummer=239999).expect("afgewezen", "9338", "TR338", "Dit toewijzingnummer bestaat niet.")
    m.claim(t, TG[7], 55, nummer=t1.nummer).expect(
        "afgewezen", "9338", "TR338", "Dit is een toewijzing aan een andere aanbieder.")

    vreemd = Jeugdige("0150", 10)
    t = find_budget(m, VEERHUIS, "0150")
    m.claim(t, TG[3], 120, jeugdige=vreemd).expect(
        "afgewezen", "8187 0233", "TR304", "Van deze cliënt kent de gemeente geen toewijzing; de prestatie is niet beoordeeld.")
    ander = find_budget(m, VEERHUIS, "0150", categorie="45")
    m.claim(t, TG[7], 40, jeugdige=ander.jeugdige).expect(
        "afgewezen", "8187", "TR304", "De toewijzing is van een andere cliënt.")

    # Periods.
    t, _ = grant_budget(m, ZONNEDAUW, "0177", 400000, ingang=date(2023, 3, 13))
    m.claim(t, TG[3], 150)
    m.claim(t, TG[4], 65, begin=MRT1).expect(
        "afgewezen", "9307 9387", "TR307 TR387", "De toewijzing gaat in op 13 maart; de periode begint op 1 maart.")
    m.claim(t, TG[5], 70, maand=date(2023, 2, 1)).expect(
        "afgewezen", "9307", "TR307", "Heel februari ligt voor de ingangsdatum.").expect(
        *LAAT)
    t = find_budget(m, BERKENRIJK, "0150")
    m.claim(t, TG[7], 35, begin=date(2023, 3, 8)).expect(
        "afgewezen", "9387", "TR387", "De periode begint op de dag van de eerste afspraak, niet op de eerste van de maand.")
    t = find_budget(m, BERKENRIJK, "1708")
    m.claim(t, TG[7], 45, einde=date(2023, 3, 22)).expect(
        "afgewezen", "9388", "TR388", "De periode stopt op de dag van de laatste afspraak, niet op het einde van de maand.")
    t, _ = grant_budget(m, BERKENRIJK, "1708", 400000, einde=date(2023, 2, 28))
    m.claim(t, TG[3], 110).expect("afgewezen", "9308", "TR308", "De toewijzing is geëindigd op 28 februari.")

    # Product, unit and tarief.
    t = find_budget(m, WILGENTAK, "0166", categorie="45")
    m.claim(t, GROEP["licht"], 10).expect("afgewezen", "9339", "TR339", "Toegewezen is categorie 45, gedeclareerd is 41.")
    t = find_budget(m, BRUG, "0150")
    m.claim(t, TG[7], 30, categorie="41").expect("afgewezen", "S329", "TR381", "Code 45A09 past niet bij categorie 41.")
    m.claim(t, "45Z99", 30, categorie="45", eenheid=MINUUT, tarief=138).expect(
        "afgewezen", "S329", "TR381", "Deze code staat niet in de productcodetabel van de regio.")
    t = find_budget(m, SPEELVOGEL, "0193")
    m.claim(t, TG[7], 2, eenheid=UUR, tarief=60 * 310).expect(
        "afgewezen", "9341 0611", "TR341 TR418", "Individuele hulp gaat in minuten; voor een uur is er geen tarief.")
    vrij = next(g for g in GROEP.values() if all(r.code != g for r in t.regels))
    m.claim(t, vrij, 600, eenheid=MINUUT).expect(
        "afgewezen", "9341", "TR341", "Groepsaanbod op een budget gaat in uren, niet in minuten.")
    t = find_budget(m, KLAVER, "1708")
    m.claim(t, TG[7], 60, tarief=320).expect(
        "afgewezen", "0611", "TR418", "Tarief van perceel 2; deze aanbieder heeft perceel 1.")
    t = find_budget(m, POOLSTER, "0180")
    m.claim(t, TG[7], 60, bedrag=60 * 360 + 100).expect("afgewezen", "9346", "TR346", "Het bedrag is een euro te hoog.")
    j = Jeugdige("0180", 15)
    uren = Toewijzing(POOLSTER, j, JAN1, date(2023, 6, 30), code=GROEP["zwaar"], omvang=(10, UUR, WEEK))
    m.grant(j, uren)
    m.claim(uren, uren.code, 1870, eenheid=MINUUT, bedrag=1870 * 58).expect(
        "afgewezen", "9346", "TR346", "Minuten maal het afgeronde minuuttarief; het moet zijn minuten maal uurtarief, gedeeld "
        "door 60.")

    # Volume and budget.
    j = Jeugdige("0180", 10)
    t = Toewijzing(WOORDWIJS, j, date(2023, 1, 2), date(2023, 6, 30), code=TG[3], omvang=(120, MINUUT, WEEK))
    ander = Toewijzing(WOORDWIJS, j, date(2023, 1, 2), date(2023, 6, 30), code=TG[5], omvang=(900, MINUUT, TOTAAL))
    maand = Toewijzing(WOORDWIJS, j, date(2023, 1, 2), date(2023, 12, 31), code=TG[2], omvang=(300, MINUUT, MAAND))
    m.grant(j, t, ander, maand)
    m.claim(t, TG[3], 640).expect("afgewezen", "9321", "TR321", "Vijf weken van 120 minuten is 600 minuten.")
    m.claim(ander, TG[5], 500, maand=date(2023, 2, 1)).expect(*LAAT)
    m.claim(ander, TG[5], 450).expect(
        "afgewezen", "9322", "TR322", "Met februari erbij 950 minuten; toegewezen zijn er 900.")
    m.claim(maand, TG[4], 100).expect("afgewezen", "9340", "TR340", "Toegewezen is 45A04, gedeclareerd is 45A06.")
    m.claim(maand, TG[2], 280)
    t, _ = grant_budget(m, KLAVER, "1896", 90000, einde=date(2023, 4, 30))
    m.claim(t, TG[4], 400)
    m.claim(t, TG[5], 200).expect("afgewezen", "9369", "TR369", "648 euro is al op; deze 374 euro past niet in 900 euro.")
    m.claim(t, TG[6], 180, tarief=232).expect(
        "afgewezen", "0611 9369", "TR418 TR369", "Verkeerd tarief (van perceel 2), en het past niet in wat er over is.")
    m.claim(t, TG[2], 200).expect("toegekend", opmerking="Deze past nog wel in wat er over is van het budget.")

    # Credit without a debit.
    los = Regel(find_budget(m, ZONNEDAUW, "0193"), TG[7], 30)
    m.declaratie(ZONNEDAUW, "0193").add(los.make_credit(vorige="ZD-9999")).expect(
        "afgewezen", "8017", "TR323", "Er is geen goedgekeurde debetregel met dit nummer.")


def plant_prestaties_regio(m):
    """One line for each regional rule."""
    t, b = grant_budget(m, WILGENTAK, "0160", 300000)
    b.expect("signaal", "", "IJ-DEELNAME", "Hardenberg wijst een ambulant budget toe, maar doet daar niet aan mee.", t.nummer)
    m.claim(t, TG[2], 240).expect("afgewezen", "0611", "IJ-DEELNAME", "Hardenberg doet niet mee aan individuele hulp.")
    t, b = grant_budget(m, ZONNEDAUW, "0200", 300000)
    b.expect("signaal", "", "IJ-REGIO", "Apeldoorn hoort niet bij deze regio.", t.nummer)
    m.claim(t, TG[2], 180).expect("afgewezen", "0611", "IJ-DEELNAME", "Apeldoorn hoort niet bij deze regio.")
    t, b = grant_budget(m, VEERHUIS, "0150", 400000, ingang=date(2022, 12, 1), einde=date(2023, 6, 30))
    b.expect("signaal", "", "IJ-REGIO", "De toewijzing begint voor de regio er was (1 januari 2023).", t.nummer)
    m.claim(t, TG[3], 200)
    m.claim(t, TG[4], 100, maand=date(2022, 12, 1)).expect(
        "afgewezen", "0611", "IJ-DEELNAME", "December 2022: toen was er nog geen contract.").expect(
        "signaal", "", "IJ-E035", "Meer dan 90 dagen na de maand van de zorg.")

    t = find_budget(m, VEERHUIS, "1773")
    m.claim(t, GROEP["zwaar"], 20).expect(
        "afgewezen", "0611", "IJ-CONTRACT", "Deze aanbieder heeft groepsaanbod zwaar niet gecontracteerd.")
    t, _ = grant_budget(m, ONBEKEND, "0177", 200000)
    m.claim(t, TG[2], 120).expect("afgewezen", "0611", "IJ-CONTRACT", "Deze aanbieder heeft geen contract.")

    # Budgets of more than 24 months count as duurzaam, derived: a person looks.
    lang = {"einde": date(2025, 6, 30), "leeftijd": 9}
    t, _ = grant_budget(m, KLAVER, "1708", 900000, **lang)
    m.claim(t, TG[1], 220)
    m.claim(t, TG[4], 150).expect("signaal", "", "IJ-E069", "Tariefgroep 4 op een budget van meer dan 24 maanden.")
    t, _ = grant_budget(m, BRUG, "0166", 1200000, **lang)
    m.claim(t, GROEP["middel"], 30)
    m.claim(t, GROEP["zwaar"], 24).expect(
        "signaal", "", "IJ-ZWAAR", "Groepsaanbod zwaar op een budget van meer dan 24 maanden.")
    t, _ = grant_budget(m, SPEELVOGEL, "0166", 1500000, **lang)
    m.claim(t, GROEP["zwaar"], 64).expect(
        "toegekend", opmerking="Bij een kinderdagcentrum mag zwaar wel op een lang budget.")

    # Wonen en verblijf.
    t, _ = grant_budget(m, BEUKEN, "0193", 3000000, einde=date(2023, 9, 30), leeftijd=15)
    m.claim(t, TG[3], 300)
    m.claim(t, VERBLIJF["F"], 12).expect("signaal", "", "IJ-GENERIEK", "Verblijf op een generiek budget.")
    j = Jeugdige("0193", 16)
    t = Toewijzing(BEUKEN, j, JAN1, date(2023, 12, 31), code=VERBLIJF["H"], omvang=(365, ETMAAL, TOTAAL))
    m.grant(j, t)
    m.claim(t, t.code, 32).expect("afgewezen", "9321", "IJ-ETMAAL", "Maart heeft 31 dagen.")
    j = Jeugdige("0175", 7)
    t = Toewijzing(APPELBOOM, j, JAN1, date(2023, 3, 17), code=VERBLIJF["D"], omvang=(7, ETMAAL, WEEK))
    m.grant(j, t)
    m.claim(t, t.code, 17).expect(
        "signaal", "", "IJ-VERTREKDAG", "17 etmalen tot en met de laatste dag; de dag van vertrek telt niet.")
    j = Jeugdige("0148", 10)
    t = Toewijzing(APPELBOOM, j, JAN1, date(2023, 3, 24), code=VERBLIJF["E"], omvang=(31, ETMAAL, MAAND))
    m.grant(j, t)
    m.claim(t, t.code, 23).expect(
        "toegekend", opmerking="Vertrokken op 24 maart: 23 etmalen, de dag van vertrek niet geteld.")

    # Traject and dyslexia.
    t, _ = grant_budget(m, VEERHUIS, "0150", 4500000, ingang=date(2023, 2, 1), categorie="50", leeftijd=15)
    m.claim(t, MST, 2).expect("afgewezen", "9322", "IJ-STUK", "Een MST-traject wordt een keer per toewijzing gedeclareerd.")
    for leeftijd, jaar in ((5, "zes"), (12, "dertien")):
        j = Jeugdige("0150", leeftijd)
        j.geboren = date(2022 - leeftijd, 2, 1)
        t = Toewijzing(LETTERLICHT, j, date(2023, 2, 6), date(2023, 6, 30), code="54D01", omvang=(900, MINUUT, TOTAAL))
        m.grant(j, t)
        m.claim(t, t.code, 300).expect(
            "afgewezen", "0611", "IJ-ED-LEEFTIJD", f"Het kind was {jaar} jaar op de ingangsdatum.")

    # February beside March, at an aanbieder whose perceel (and so tarief) changed on 1 March.
    t, _ = grant_budget(m, KOMPAS, "0177", 350000)
    for code, volume in ((TG[3], 310), (GROEP["licht"], 24)):
        m.claim(t, code, volume, maand=date(2023, 1, 1)).expect(*LAAT)
        m.claim(t, code, volume, maand=date(2023, 2, 1)).expect(*LAAT)
        m.claim(t, code, volume)


def plant_buiten_berichten(m):
    """Two rules that ask for facts from outside the messages: the list of aanbieders, and voorbeeld/contract."""
    t, b = grant_budget(m, LINDEHOF, "0177", 150000, ingang=MRT1)
    b.expect("signaal", "", "IJ-VECOZO", "Deze aanbieder kan het bericht niet ontvangen: geen aansluiting op VECOZO.", t.nummer)
    m.claim(t, TG[2], 120).expect("signaal", "", "IJ-VECOZO", "De aanbieder is niet aangesloten op VECOZO.")
    j = Jeugdige("0180", 8)
    t = Toewijzing(WOORDWIJS, j, date(2023, 2, 6), date(2023, 6, 30), code="54D03", omvang=(1, STUK, TOTAAL))
    m.grant(j, t)
    m.claim(t, t.code, 1).expect(
        "afgewezen", "9341", "IJ-ED-EENHEID", "Staphorst koos voor 2023 voor minuten (voorbeeld/contract/ed_keuzes.toml).")


def plant_correcties(m):
    """A second and a third message over March: credits, new debits, and what goes wrong with them."""
    eerste = m.declaratie(WILGENTAK, "0193")
    goed = [r for r in eerste.regels if not r.verwacht]
    tweede = m.extra_declaratie(WILGENTAK, "0193", "correctie", dagtekening=date(2023, 4, 11))
    te_veel, verkeerd, dubbel, half = goed[0], goed[1], goed[2], goed[3]
    tweede.add(te_veel.make_credit()).expect(
        "toegekend", opmerking=f"Trekt {te_veel.referentie} in; er komt niets voor terug.")
    tweede.add(verkeerd.make_credit()).expect("toegekend", opmerking=f"Trekt {verkeerd.referentie} in.")
    tweede.add(Regel(verkeerd.toewijzing, verkeerd.code, verkeerd.volume - 15)).expect(
        "toegekend", opmerking=f"Komt in de plaats van {verkeerd.referentie}, met een kleiner volume.")
    tweede.add(Regel(dubbel.toewijzing, dubbel.code, dubbel.volume)).expect(
        "afgewezen", "9389", "TR389", f"{dubbel.referentie} staat nog open voor hetzelfde product en dezelfde periode.")
    tweede.add(half.make_credit(bedrag=half.bedrag - 500)).expect(
        "afgewezen", "8017", "TR323", f"Het bedrag is anders dan dat van {half.referentie}.")
    t = goed[0].toewijzing
    tweede.add(Regel(t, TG[7], 50, referentie=goed[4].referentie)).expect(
        "afgewezen", "8021", "TR314", "Dit ReferentieNummer is al gebruikt in het eerste bericht.")
    derde = m.extra_declaratie(WILGENTAK, "0193", "correctie-op-correctie", dagtekening=date(2023, 4, 12))
    derde.add(te_veel.make_credit()).expect("afgewezen", "9390", "TR390", f"{te_veel.referentie} is al gecrediteerd.")
    afgewezen = next(r for r in eerste.regels if r.verwacht and r.verwacht[0][1] == "9384")
    derde.add(Regel(find_budget(m, WILGENTAK, "0193", 1), TG[7], 50, referentie=afgewezen.referentie)).expect(
        "afgewezen", "8021", "TR314", "Ook het nummer van een afgewezen regel mag niet opnieuw.")
    derde.add(Regel(t, TG[7], 50)).expect("toegekend", opmerking="Nu met een nieuw ReferentieNummer.")

    eerder = Bericht323("1708", SPEELVOGEL, "februari", maand=date(2023, 2, 1), dagtekening=date(2023, 4, 3))
    m.vooraf[SPEELVOGEL, "1708"] = eerder
    t, _ = grant_budget(m, SPEELVOGEL, "1708", 200000)
    eerder.add(Regel(t, TG[2], 130, maand=date(2023, 2, 1))).expect(*LAAT)
    eerder.add(Regel(t, TG[3], 130)).expect("afgewezen", "9319", "TR319", "Maart in een declaratie over februari.")


def plant_hele_berichten(m):
    """Messages that are rejected as a whole."""
    def send(aanbieder, gemeente, naam, opmerking, codes, regels, naar=None, **anders):
        t = find_budget(m, aanbieder, gemeente)
        b = m.extra_declaratie(aanbieder, naar or gemeente, naam, **anders)
        b.add(Regel(t, TG[7], 40, maand=anders.get("maand", MRT1)))
        return b.expect("afgekeurd", codes, regels, opmerking)

    send(ZONNEDAUW, "0193", "identificatie-dubbel", "Zelfde identificatie als de eerste declaratie, andere inhoud.", "9056", "TR056",
         identificatie=m.declaratie(ZONNEDAUW, "0193").identificatie)
    send(ZONNEDAUW, "0177", "dagtekening-in-toekomst", "De dagtekening is 13 april; het is 12 april.", "8848", "TR135",
         dagtekening=date(2023, 4, 13))
    send(WILGENTAK, "0148", "gemeente-bestaat-niet", "Gemeentecode 0999 bestaat niet.", "S300", "TR378", naar="0999")
    send(BERKENRIJK, "1708", "periode-terug", "Declaratieperiode februari na die van maart.", "8214", "TR318",
         maand=date(2023, 2, 1))
    send(BERKENRIJK, "0150", "declaratienummer-dubbel", "Dit declaratienummer is al gebruikt.", "9333", "TR333",
         nummer=m.declaratie(BERKENRIJK, "0150").declaratienummer)
    b = send(POOLSTER, "0180", "totaal-klopt-niet", "Het totaal is tien euro hoger dan de regels samen.", "0001", "TR358")
    b.totaal = sum(r.bedrag for r in b.regels) + 1000

    t = find_budget(m, SPEELVOGEL, "1708")
    b = m.extra_declaratie(SPEELVOGEL, "1708", "datum-bestaat-niet")
    b.add(Regel(t, TG[7], 40, einde="2023-03-32"))
    b.expect("geweigerd", "", "XSD", "Een datum die niet bestaat: het bericht heeft niet de goede structuur.")
    plant_rommel(m)


def plant_keten(m):
    """From request to start: what the Toegang sees before anything is claimed."""
    def ask(aanbieder, gemeente, verwijzer, naam, budget=200000):
        j = Jeugdige(gemeente, 10)
        t = Toewijzing(aanbieder, j, date(2023, 3, 6), date(2023, 12, 31), budget=budget)
        m.verzoeken.append(Bericht315(t, verwijzer, naam))
        m.grant(j, t, naam="op-verzoek")
        return t, m.verzoeken[-1]

    t, _ = ask(WILGENTAK, "0193", "02", "huisarts")
    m.starts.append(Bericht305(t, 3))
    m.claim(t, TG[3], 300).expect("toegekend", opmerking="Gevraagd (315), toegewezen met dezelfde referentie en gestart.")

    t, v = ask(BRUG, "0150", "06", "zonder-verwijzer")
    v.expect("signaal", "", "IJ-VERWIJZER", "Het verzoek noemt geen verwijzer.", v.referentie)
    m.starts.append(Bericht305(t, 14, "start-laat").expect(
        "signaal", "", "IJ-E047", "Het startbericht kwam meer dan vijf werkdagen na de start.", f"toewijzing {t.nummer}"))
    m.claim(t, TG[2], 120).expect("signaal", "", "IJ-E033", "De hulp rust niet op een wettelijk verwijzer.")

    t, _ = ask(WILGENTAK, "0193", "02", "boven-meldgrens", budget=900000)
    m.claim(t, TG[3], 90).expect("signaal", "", "IJ-E072", "Meer dan 8.000 euro na verwijzing door een huisarts, zonder contact.")

    t = Toewijzing(KOMPAS, Jeugdige("0177", 12), date(2023, 3, 6), date(2023, 12, 31), budget=100000)
    m.starts.append(Bericht305(t, 2, "niet-toegewezen").expect(
        "afgekeurd", "9019", "TR019", "Er is geen toewijzing met dit nummer.", f"toewijzing {t.nummer}"))


def plant_rommel(m):
    """One message with every fault that can be seen in the message itself."""
    j = Jeugdige("0166", 12)
    j.bsn = j.bsn[:8] + str((int(j.bsn[8]) + 1) % 10)
    t = find_budget(m, WILGENTAK, "0166")
    b = m.extra_declaratie(WILGENTAK, "0166", "alles-fout", dagtekening=date(2023, 4, 6))

    def line(code, volume, **anders):
        zet = {k: anders.pop(k) for k in ("vorige", "credit") if k in anders}
        zet |= {"tarief": None} if anders.pop("zonder_tarief", False) else {}
        r = Regel(t, code, volume, jeugdige=j, **anders)
        r.__dict__.update(zet)
        b.regels.append(r)
        return r

    b.periode = (MRT1, date(2023, 3, 30))                                         # CS340
    eerste = line(TG[1], 60, zonder_tarief=True)                                  # CD087
    line(TG[2], 60, vorige="WT-9001")                                             # CD060: a debit
    line(TG[1], 90)                                                               # TR416
    line(TG[3], 30, bedrag=0, vorige=eerste.referentie, credit=True)              # CS325, TR316
    line(TG[3], 30, vorige="WT-9002", credit=True)
    line(TG[4], 30, vorige="WT-9002", credit=True)                                # TR315
    line(TG[5], 30, referentie=eerste.referentie)                                 # TR101
    line(TG[6], 30, begin=date(2023, 3, 15), einde=date(2023, 4, 2))              # CS337
    line(TG[6], 30, begin=date(2023, 5, 1), einde=date(2023, 5, 31))              # TR134, TR137
    line(TG[6], 30, begin=date(2017, 12, 1), einde=date(2017, 12, 31))            # CS100, TR335
    line(TG[6], 30, begin=date(2023, 3, 1), einde="12023-03-31", referentie="WT-9003")  # OJ-JAAR
    line(TG[7], 5000, eenheid=EURO, bedrag=4900, zonder_tarief=True)              # CS339
    b.totaal = 12345                                                              # TR358
    b.expect(
        "afgekeurd", "0001", "OJ-JAAR CS002 CS100 CS325 CS337 CS339 CS340 CD060 CD087 TR101 TR134 TR137 TR315 TR316 TR335 TR358 "
             "TR416", "Alle fouten die binnen een bericht te zien zijn, in een bericht.")


# ---- Writing --------------------------------------------------------------------------------------------------


class Xml:
    def __init__(self, soort):
        self.soort, self.diepte = soort, 0
        self.regels = ['<?xml version="1.0" encoding="UTF-8"?>']

    def put(self, tekst):
        self.regels.append("  " * self.diepte + tekst)

    def tag(self, naam):
        return naam if ":" in naam else f"{self.soort}:{naam}"

    def leaf(self, naam, waarde):
        if waarde not in (None, ""):
            self.put(f"<{self.tag(naam)}>{waarde}</{self.tag(naam)}>")

    def group(self, naam, inhoud, attributen=""):
        self.put(f"<{self.tag(naam)}{attributen}>")
        self.diepte += 1
        for kind, waarde in inhoud:
            if callable(waarde):
                waarde(self, kind)
            else:
                self.leaf(kind, waarde)
        self.diepte -= 1
        self.put(f"</{self.tag(naam)}>")


def nest(*inhoud):
    """A group inside a group."""
    return lambda xml, naam: xml.group(naam, inhoud)


def write_root(soort, *inhoud):
    xml = Xml(soort)
    basis = "http://www.istandaarden.nl/ijw/3_2"
    xml.group("Bericht", inhoud, f' xmlns:ijw="{basis}/basisschema/schema" xmlns:{soort}="{basis}/{soort}/schema"')
    return "\n".join(xml.regels) + "\n"


def header_items(code, afzender, ontvanger, bericht):
    return [
        ("BerichtCode", code), ("BerichtVersie", "3"), ("BerichtSubversie", "2"), ("Afzender", afzender),
        ("Ontvanger", ontvanger),
        ("BerichtIdentificatie", nest(("ijw:Identificatie", bericht.identificatie), ("ijw:Dagtekening", bericht.dagtekening))),
        ("XsdVersie", nest(("ijw:BasisschemaXsdVersie", "0.1.0"), ("ijw:BerichtXsdVersie", "0.1.0")))]


def make_header(code, afzender, ontvanger, bericht):
    return ("Header", nest(*header_items(code, afzender, ontvanger, bericht)))


def write_301(b):
    j, (plaats, postcode) = b.jeugdige, GEMEENTEN[b.gemeente]

    def product(p):
        omvang = p["omvang"] and nest(*zip(("ijw:Volume", "ijw:Eenheid", "ijw:Frequentie"), p["omvang"]))
        soort = p["categorie"] and nest(("ijw:Categorie", p["categorie"]), ("ijw:Code", p["code"]))
        return ("ToegewezenProduct", nest(
            ("ToewijzingNummer", p["nummer"]), ("ReferentieAanbieder", p["referentie"]), ("Product", soort), ("Toewijzingsdatum", p["datum"]), ("Toewijzingstijd", p["tijd"]),
            ("Ingangsdatum", p["ingang"]), ("Einddatum", p["einde"]), ("RedenWijziging", p["reden"]), ("Omvang", omvang),
            ("Budget", p["budget"])))

    def relatie(nummer, soort):
        telefoon = nest(("ijw:Telefoon01", nest(("ijw:Telefoonnummer", "0380000000"), ("ijw:Landnummer", "31"))))
        return ("Relatie", nest(
            ("Nummer", nummer), ("Soort", soort),
            ("Naam", nest(("ijw:Geslachtsnaam", nest(("ijw:Achternaam", f"Relatie{j.nummer:03}-{nummer}"))),
                          ("ijw:Voorletters", "R"), ("ijw:NaamGebruik", "1"))),
            ("Contact", nest(("Soort", "02"), ("Telefoon", telefoon)))))

    relaties = nest(*[relatie(n, soort) for n, soort in enumerate(j.relaties, 1)]) if j.relaties else ""
    adres = nest(("ijw:Huis", nest(("ijw:Huisnummer", j.nummer))), ("ijw:Postcode", postcode),
                 ("ijw:Straatnaam", "Voorbeeldstraat"), ("ijw:Plaatsnaam", plaats), ("ijw:LandCode", "NL"))
    return write_root(
        "jw301", make_header("436", b.gemeente, b.aanbieder.agb, b),
        ("Client", nest(
            ("Bsn", j.bsn), ("Geboortedatum", nest(("ijw:Datum", j.geboren))), ("Geslacht", j.geslacht),
            ("Naam", nest(("ijw:Geslachtsnaam", nest(("ijw:Achternaam", f"Jeugdige{j.nummer:03}"))),
                          ("ijw:Voorletters", "J"), ("ijw:NaamGebruik", "1"))),
            ("Relaties", relaties), ("Contactgegevens", nest(("Contact", nest(("Soort", "01"), ("Adres", adres))))),
            ("ToegewezenProducten", nest(*[product(p) for p in b.producten])))))


def write_client(j, *inhoud):
    """A Client with the short form of a name."""
    return ("Client", nest(
        ("Bsn", j.bsn), ("Geboortedatum", nest(("ijw:Datum", j.geboren))), ("Geslacht", j.geslacht),
        ("Naam", nest(("ijw:Geslachtsnaam", nest(("ijw:Achternaam", f"Jeugdige{j.nummer:03}"))), ("ijw:Voorletters", "J"))),
        *inhoud))


def write_305(b):
    t = b.toewijzing
    return write_root(
        "jw305", make_header("438", b.aanbieder.agb, b.gemeente, b),
        write_client(b.jeugdige, ("StartProducten", nest(("StartProduct", nest(
            ("ToewijzingNummer", t.nummer), ("ToewijzingIngangsdatum", t.ingang), ("Begindatum", t.ingang),
            ("StatusAanlevering", "1")))))))


def write_315(b):
    t = b.toewijzing
    naam = ("ijw:Naam", "Dokter Voorbeeld") if b.verwijzer in ("02", "03", "05") else ("ijw:Naam", "")
    return write_root(
        "jw315", make_header("446", b.aanbieder.agb, b.gemeente, b),
        write_client(b.jeugdige, ("AangevraagdeProducten", nest(("AangevraagdProduct", nest(
            ("ReferentieAanbieder", b.referentie), ("ToewijzingIngangsdatum", t.ingang), ("ToewijzingEinddatum", t.einde),
            ("Budget", t.budget), ("Verwijzer", nest(("ijw:Type", b.verwijzer), naam))))))))


def write_323(b):
    def prestatie(r):
        return ("Prestatie", nest(
            ("ProductReferentie", nest(("ijw:ReferentieNummer", r.referentie), ("ijw:VorigReferentieNummer", r.vorige))),
            ("ToewijzingNummer", r.nummer), ("ProductCategorie", r.categorie), ("ProductCode", r.code),
            ("ProductPeriode", nest(("ijw:Begindatum", r.begin), ("ijw:Einddatum", r.einde))),
            ("GeleverdVolume", r.volume), ("Eenheid", r.eenheid), ("ProductTarief", r.tarief),
            ("IngediendBedrag", nest(("ijw:Bedrag", r.bedrag), ("ijw:DebetCredit", "C" if r.credit else "D")))))

    som = b.totaal if b.totaal is not None else sum(-r.bedrag if r.credit else r.bedrag for r in b.regels)
    per_client = {}
    for r in b.regels:
        per_client.setdefault(r.jeugdige.bsn, []).append(r)
    clienten = [("Client", nest(("Bsn", bsn), ("Prestaties", nest(*[prestatie(r) for r in regels]))))
                for bsn, regels in per_client.items()]
    return write_root(
        "jw323", make_header("490", b.aanbieder.agb, b.gemeente, b),
        ("Declaratie", nest(
            ("DeclaratieNummer", b.declaratienummer),
            ("DeclaratiePeriode", nest(("ijw:Begindatum", b.periode[0]), ("ijw:Einddatum", b.periode[1]))),
            ("DeclaratieDagtekening", b.dagtekening),
            ("TotaalIngediendBedrag", nest(("ijw:TotaalBedrag", abs(som)), ("ijw:DebetCredit", "C" if som < 0 else "D"))),
            ("Clienten", nest(*clienten)))))


def check_budgets(m):
    """An ordinary line must not fall over a budget that a planted line filled."""
    for b in m.declaraties.values():
        for t in {r.toewijzing.nummer: r.toewijzing for r in b.regels}.values():
            gepland = any("9369" in v[1] for r in t.regels for v in r.verwacht)
            if t.budget and not gepland and sum(r.bedrag for r in t.regels if not r.credit) > t.budget:
                sys.exit(f"the lines on {t.nummer} do not fit in its budget")


def main():
    doel = Path(sys.argv[1]) if len(sys.argv) > 1 else WORTEL / "voorbeeld"
    m = make_gewone_maand()
    plant_varianten(m)
    plant_wijzigingen(m)
    plant_foute_toewijzingen(m)
    plant_prestaties_ijw(m)
    plant_prestaties_regio(m)
    plant_correcties(m)
    plant_hele_berichten(m)
    plant_keten(m)
    plant_buiten_berichten(m)
    voorbeeld_keten.plant(sys.modules[__name__], m)
    check_budgets(m)

    declaraties = []
    for sleutel, b in m.declaraties.items():
        declaraties += [m.vooraf[sleutel]] if sleutel in m.vooraf else []
        declaraties.append(b)
    declaraties += m.extra
    herhaald = m.declaratie(BEUKEN, "0160")

    berichten = doel / "berichten"
    shutil.rmtree(berichten, ignore_errors=True)
    berichten.mkdir(parents=True)
    rijen = ["bestand\treferentie\tuitkomst\tcodes\tregels\topmerking"]

    def save(stap, soort, n, b, inhoud):
        plaats = GEMEENTEN[b.gemeente][0].lower()
        # Those of step 4 in the order of sending, whatever their kind.
        vooraan = f"{n:03}-{soort}" if stap == 4 else f"{soort}-{n:03}"
        b.bestand = f"{stap}-{vooraan}-{plaats}-{b.aanbieder.agb}{'-' + b.naam if b.naam else ''}.xml"
        (berichten / b.bestand).write_text(inhoud, encoding="utf-8", newline="\n")
        alles = b.verwacht + [(r.referentie, *v) for r in getattr(b, "regels", []) for v in r.verwacht]
        rijen.extend("\t".join([b.bestand, *map(str, rij)]) for rij in alles)

    for n, b in enumerate(m.verzoeken, 1):
        save(0, "verzoek", n, b, write_315(b))
    for n, b in enumerate(m.toewijzingberichten, 1):
        save(1, "toewijzing", n, b, write_301(b))
    for n, b in enumerate(m.starts, 1):
        save(1, "zorgstart", n, b, write_305(b))
    for n, b in enumerate(declaraties, 1):
        save(2, "declaratie", n, b, write_323(b))
    kopie = Bericht(herhaald.gemeente, herhaald.aanbieder, "herhaald").expect(
        "herhaald", opmerking=f"Precies dezelfde inhoud als {herhaald.bestand}: hetzelfde antwoord, en niets dubbel geboekt.")
    save(2, "declaratie", len(declaraties) + 1, kopie, write_323(herhaald))
    for n, b in enumerate(m.laat, 1):
        save(3, "toewijzing", n, b, write_301(b))
    for n, b in enumerate(m.keten, 1):
        save(4, b.soort, n, b, b.inhoud)

    (doel / "verwacht.tsv").write_text("\n".join(rijen) + "\n", encoding="utf-8", newline="\n")
    (doel / "aanbieders.csv").write_text("\n".join([KOP + ";vecozo", *[a.csv() for a in AANBIEDERS]]) + "\n", encoding="utf-8", newline="\n")
    (doel / "aanbieders-met-fouten.csv").write_text(KOP + "\n" + FOUTE_REGELS, encoding="utf-8", newline="\n")
    regels = sum(len(b.regels) for b in declaraties)
    goed = [r for b in declaraties if not b.verwacht for r in b.regels if all(v[0] != "afgewezen" for v in r.verwacht)]
    toegekend = sum(-r.bedrag if r.credit else r.bedrag for r in goed)
    print(f"{len(m.toewijzingberichten) + len(m.laat)} toewijzingsberichten, {Toewijzing.aantal - 230000} toewijzingen, "
          f"{len(declaraties) + 1} declaraties, {regels} prestaties, {len(rijen) - 1} rijen in verwacht.tsv; goed: {len(goed)} prestaties, {toegekend} cent")


if __name__ == "__main__":
    main()
