"""The allocation chain in the example month: what scripts/maak_voorbeeld.py plants beside requests that go well.

Every rule of the book on a 301, 305, 307, 315, 317 or 319 that maak_voorbeeld.py does not show fires here at least once. These
messages come last (4-...) and in the order in which they were sent, for what a stop means depends on what came before it.
"""
from datetime import date

MINUUT, ETMAAL, DAG, WEEK, TOTAAL = "01", "14", "1", "2", "6"
JAN1, DEC31 = date(2023, 1, 1), date(2023, 12, 31)
JAAR_TE_VER = "12023-01-01"  # a date to the schema, not a day that anybody can mean
CODES = {"301": "436", "302": "437", "325": "491", "305": "438", "307": "440", "315": "446", "317": "486", "319": "488"}
SOORTEN = {"301": "toewijzing", "302": "retour", "305": "zorgstart", "307": "zorgstop", "315": "verzoek",
           "317": "wijzigingsverzoek", "319": "antwoord", "325": "declaratie-antwoord"}


def day(dag, maand=4):
    return date(2023, maand, dag)


class Keten:
    """`v` is the module maak_voorbeeld: aanbieders, XML, kinds of messages. `m` is its Maand."""

    def __init__(self, v, m):
        self.v, self.m, self.nummer = v, m, 0

    # ---- Messages -------------------------------------------------------------------------------------------

    def send(self, soort, naam, gemeente, aanbieder, dag, *inhoud, identificatie=None, bij_kop=()):
        """A message of this kind, with its own Header, as the next one."""
        v = self.v
        self.nummer += 1
        b = v.Bericht(gemeente, aanbieder, naam)
        b.soort, b.identificatie, b.dagtekening = SOORTEN[soort], identificatie or f"K23{self.nummer:05}", dag
        van_gemeente = soort in ("301", "319", "325")
        partijen = (gemeente, aanbieder.agb) if van_gemeente else (aanbieder.agb, gemeente)
        kop = v.nest(*v.header_items(CODES[soort], *partijen, b), *bij_kop)
        b.inhoud = v.write_root(f"jw{soort}", ("Header", kop), *inhoud)
        self.m.keten.append(b)
        return b

    def product(self, keuze):
        return keuze and self.v.nest(("ijw:Categorie", keuze[0]), ("ijw:Code", keuze[1]))

    def omvang(self, omvang):
        return omvang and self.v.nest(*zip(("ijw:Volume", "ijw:Eenheid", "ijw:Frequentie"), omvang))

    def group(self, groep, een, rijen):
        nest = self.v.nest
        return (groep, nest(*[(een, nest(*rij)) for rij in rijen])) if rijen else (groep, "")

    def start(self, naam, t, begin, dag, status="1", product=None, **kop):
        rij = [("ToewijzingNummer", t.nummer), ("Product", self.product(product)), ("ToewijzingIngangsdatum", t.ingang),
               ("Begindatum", begin), ("StatusAanlevering", status)]
        inhoud = self.v.write_client(t.jeugdige, self.group("StartProducten", "StartProduct", [rij]))
        return self.send("305", naam, kop.pop("gemeente", t.jeugdige.gemeente), t.aanbieder, dag, inhoud, **kop)

    def stop(self, naam, t, begin, einde, reden, dag, status="1", product=None, nummer=None, **kop):
        rij = [("ToewijzingNummer", nummer or t.nummer), ("Product", self.product(product)),
               ("ToewijzingIngangsdatum", t.ingang), ("Begindatum", begin), ("RedenBeeindiging", reden), ("Einddatum", einde),
               ("StatusAanlevering", status)]
        inhoud = self.v.write_client(t.jeugdige, self.group("StopProducten", "StopProduct", [rij]))
        return self.send("307", naam, kop.pop("gemeente", t.jeugdige.gemeente), t.aanbieder, dag, inhoud, **kop)

    def aanvraag(self, referentie, ingang=day(1, 5), einde=DEC31, product=None, omvang=None, budget=None, type_="02",
                 verwijzer="Dokter Voorbeeld", zorgverlener="", nummer="", ingang_beschikking=""):
        return [("ReferentieAanbieder", referentie), ("BeschikkingNummer", nummer), ("Product", self.product(product)),
                ("BeschikkingIngangsdatum", ingang_beschikking), ("ToewijzingIngangsdatum", ingang),
                ("ToewijzingEinddatum", einde), ("Omvang", self.omvang(omvang)), ("Budget", budget),
                ("Verwijzer", self.v.nest(("ijw:Type", type_), ("ijw:Naam", verwijzer), ("ijw:ZorgverlenerCode", zorgverlener)))]

    def vraag(self, naam, aanbieder, j, dag, *aanvragen, **kop):
        """A verzoek om toewijzing (315)."""
        inhoud = self.v.write_client(j, self.group("AangevraagdeProducten", "AangevraagdProduct", aanvragen))
        return self.send("315", naam, kop.pop("gemeente", j.gemeente), aanbieder, dag, inhoud, **kop)

    def anders(self, t, ingang=None, **nieuw):
        """A TeWijzigenProduct: as it is, but for what is named."""
        als = {"einde": t.einde, "omvang": t.omvang, "budget": t.budget} | nieuw
        return [("ToewijzingNummer", t.nummer), ("GewensteIngangsdatum", ingang or t.ingang), ("Einddatum", als["einde"]),
                ("Omvang", self.omvang(als["omvang"])), ("Budget", als["budget"])]

    def nieuw(self, ingang, einde=DEC31, product=None, omvang=None, budget=None):
        return [("Product", self.product(product)), ("GewensteIngangsdatum", ingang), ("Einddatum", einde),
                ("Omvang", self.omvang(omvang)), ("Budget", budget)]

    def wijziging(self, naam, referentie, aanbieder, j, dag, zelfde=(), anders=(), nieuw=(), bsn=None, **kop):
        """A verzoek om wijziging (317)."""
        verzoek = self.v.nest(
            ("ReferentieAanbieder", referentie), ("RedenVerzoek", "1"),
            self.group("OngewijzigdeProducten", "OngewijzigdProduct", [[("ToewijzingNummer", n)] for n in zelfde]),
            self.group("TeWijzigenProducten", "TeWijzigenProduct", anders),
            self.group("NieuweProducten", "NieuwProduct", nieuw))
        inhoud = ("Client", self.v.nest(("Bsn", bsn or j.bsn), ("Verzoek", verzoek)))
        return self.send("317", naam, kop.pop("gemeente", j.gemeente), aanbieder, dag, inhoud, **kop)

    def antwoord(self, naam, referentie, aanbieder, gemeente, dag, antwoord, reden="", woonplaats="", **kop):
        plaats = woonplaats and self.v.nest(("Gemeente", woonplaats))
        inhoud = ("Antwoord", self.v.nest(("ReferentieAanbieder", referentie), ("VerzoekAntwoord", antwoord),
                                          ("RedenAfwijzingVerzoek", reden), ("Woonplaatsbeginsel", plaats)))
        return self.send("319", naam, gemeente, aanbieder, dag, inhoud, **kop)

    def toewijs(self, naam, t, dag, gemeente=None, identificatie=None, **nieuw):
        """A 301 of this toewijzing, changed where named, that comes after the claims."""
        v = self.v
        b = v.Bericht301(t.jeugdige, [t], naam, gemeente)
        b.soort, b.dagtekening = SOORTEN["301"], dag
        b.identificatie = identificatie or b.identificatie
        if nieuw:
            b.producten[0].update(datum=dag, **nieuw)
        b.inhoud = v.write_301(b)
        self.m.keten.append(b)
        return b


def reject_kop(soort, eerder, dag, send):
    """What every kind of message has in its Header; send(naam, dag, **kop) sends one that is right but for that."""
    send("identificatie-dubbel", dag, identificatie=eerder).expect(
        "afgekeurd", "9056", "TR056", f"Zelfde identificatie als een eerdere {soort}, andere inhoud.")
    send("dagtekening-in-toekomst", day(13)).expect("afgekeurd", "8848", "TR135", "De dagtekening is 13 april; het is 12 april.")
    send("gemeente-bestaat-niet", dag, gemeente="0999").expect("afgekeurd", "S300", "TR378", "Gemeentecode 0999 bestaat niet.")


def plant_levering(k):
    """Starts and stops of one toewijzing, in order: what may follow what."""
    v = k.v
    t, _ = v.grant_budget(k.m, v.BRUG, "0150", 300000, leeftijd=14)
    t.jeugdige.relaties = ["10", "11"]  # a parent and a voogd
    wie = f"toewijzing {t.nummer}"
    begin = day(6, 3)

    def no(b, codes, regels, opmerking, wat=wie):
        return b.expect("afgekeurd", codes, regels, opmerking, wat)

    k.start("begin", t, begin, day(8, 3))
    no(k.start("start-nog-een-keer", t, begin, day(9, 3)), "9074 9326", "TR074 TR326", "Dezelfde start is al gemeld.")
    no(k.start("tweede-start", t, day(20, 3), day(21, 3)), "9326", "TR326", "Er loopt al een start, van 6 maart.")
    no(k.start("weg-onbekend", t, day(1, 3), day(21, 3), status="3"), "9063", "TR063", "Een start op 1 maart is er niet.")
    no(k.stop("zonder-start", t, day(7, 3), day(20, 3), "31", day(21, 3)), "9069", "TR382",
       "De start was op 6 maart, niet op 7 maart.")
    tijdelijk = k.stop("tijdelijk", t, begin, day(20, 3), "20", day(21, 3))
    no(k.start("weg-na-stop", t, begin, day(22, 3), status="3"), "9071", "TR071", "Deze start is al gestopt.")
    no(k.stop("weer-tijdelijk", t, begin, day(24, 3), "20", day(24, 3)), "9413", "TR413", "Er is al een tijdelijke stop.")
    no(k.stop("voor-de-vorige", t, begin, day(15, 3), "31", day(24, 3)), "9414", "TR414", "De vorige stop was op 20 maart.")
    no(k.stop("weg-onbekend", t, begin, day(28, 3), "31", day(29, 3), status="3"), "9063", "TR063",
       "Een stop op 28 maart is er niet.")
    k.stop("voorgoed", t, begin, day(31, 3), "31", day(3))
    no(k.stop("stop-nog-een-keer", t, begin, day(31, 3), "31", day(4)), "9074 9415", "TR074 TR415",
       "Dezelfde stop is al gemeld, en die was definitief.")
    no(k.stop("na-voorgoed", t, begin, day(5), "31", day(6)), "9415", "TR415", "Er is al definitief gestopt.")
    no(k.stop("niet-toegewezen", t, begin, day(5), "31", day(6), nummer=239998), "9019 9069", "TR019 TR382",
       "Er is geen toewijzing met dit nummer, en dus ook geen start.", "toewijzing 239998")
    no(k.start("code-past-niet", t, day(10), day(11), product=("41", "45A04")), "S329", "TR381",
       "Code 45A04 past niet bij categorie 41.").expect(
        "signaal", "", "IV075", "En de toewijzing is voor alle hulp, zonder product.", wie)
    no(k.stop("code-past-niet", t, day(10), day(11), "31", day(12), product=("41", "45A04")), "9069 S329", "TR382 TR381",
       "Code 45A04 past niet bij categorie 41, en een start met dit product is er niet.").expect(
        "signaal", "", "IV075", "En de toewijzing is voor alle hulp, zonder product.", wie)

    eerste = k.m.starts[0]
    reject_kop("JW305", eerste.identificatie, day(8, 3),
               lambda naam, dag, **kop: k.start(naam, eerste.toewijzing, day(7, 3), dag, **kop))
    reject_kop("JW307", tijdelijk.identificatie, day(3),
               lambda naam, dag, **kop: k.stop(naam, t, begin, day(31, 3), "32", dag, **kop))

    t, _ = v.grant_budget(k.m, v.BRUG, "0150", 120000, leeftijd=12)
    k.start("kort", t, day(6, 3), day(8, 3))
    # Eis 86: ended by the aanbieder alone, without consultation on record; and reported late.
    k.stop("te-laat", t, day(6, 3), day(17, 3), "33", day(11)).expect(
        "signaal", "", "IJ-E086-OVERLEG OP272",
        "De aanbieder stopte op 17 maart zonder overleg; het stopbericht is van 11 april.", f"toewijzing {t.nummer}")

    # Eis 44: the help began a week before it was asked for.
    j = v.Jeugdige("0193", 13)
    vroeg = v.Toewijzing(v.WILGENTAK, j, day(6, 2), DEC31, budget=200000, datum=day(17, 2))
    k.m.verzoeken.append(v.Bericht315(vroeg, "02", "na-begin"))
    k.m.grant(j, vroeg, naam="op-verzoek")
    k.m.starts.append(v.Bericht305(vroeg, 14, "voor-verzoek").expect(
        "signaal", "", "IJ-E044 IJ-E045", "De hulp begon op 6 februari, het verzoek is van 13 februari, de toewijzing van 18 februari.", f"toewijzing {vroeg.nummer}"))


def plant_verzoeken(k):
    """Verzoeken om toewijzing (315) and what a gemeente answers (319)."""
    v = k.v
    eerste = k.m.verzoeken[0]
    j = v.Jeugdige("1708", 12)
    k.vraag("open", v.KLAVER, j, day(3), k.aanvraag("KV-VOT-1", budget=180000))
    k.vraag("al-een-open", v.KLAVER, j, day(4), k.aanvraag("KV-VOT-2", budget=150000)).expect(
        "afgekeurd", "9374", "TR374", "Verzoek KV-VOT-1 voor deze jeugdige is nog niet afgehandeld.")
    ander = v.Jeugdige("0193", 9)
    k.vraag("referentie-dubbel", v.WILGENTAK, ander, day(4), k.aanvraag(eerste.referentie, budget=150000)).expect(
        "afgekeurd", "9347", "TR347", "Deze referentie hoort bij een eerder verzoek.", eerste.referentie)
    k.vraag("code-past-niet", v.WILGENTAK, ander, day(4), k.aanvraag(
        "WT-VOT-2", product=("45", "45Z99"), omvang=(120, MINUUT, WEEK))).expect(
        "afgekeurd", "S329", "TR381", "Deze code staat niet in de productcodetabel van de regio.", "WT-VOT-2")
    k.vraag("geen-contract", v.ONBEKEND, v.Jeugdige("0177", 11), day(5), k.aanvraag("XX-VOT-1", budget=150000)).expect(
        "signaal", "", "IJ-OPDRACHTNEMER", "Deze aanbieder heeft geen contract.")

    reject_kop("JW315", eerste.identificatie, day(5),
               lambda naam, dag, **kop: k.vraag(naam, v.WILGENTAK, ander, dag, k.aanvraag("WT-VOT-3", budget=150000), **kop))

    def answer(naam, referentie, dag, antwoord, **wat):
        return k.antwoord(naam, referentie, v.KLAVER, "1708", dag, antwoord, **wat)

    answer("verzoek-onbekend", "KV-VOT-9", day(5), "2").expect(
        "afgekeurd", "9355", "TR355", "Er is geen verzoek met deze referentie.", "KV-VOT-9")
    k.antwoord("al-toegewezen", eerste.referentie, v.WILGENTAK, "0193", day(5), "1", reden="2").expect(
        "afgekeurd", "9359", "TR359", "Dit verzoek is al toegewezen.", eerste.referentie)
    onderzoek = answer("in-onderzoek", "KV-VOT-1", day(6), "2")
    answer("weer-in-onderzoek", "KV-VOT-1", day(7), "2").expect(
        "afgekeurd", "9360", "TR360", "'In onderzoek' is al gemeld op 6 april.", "KV-VOT-1")
    answer("woonplaats-bestaat-niet", "KV-VOT-1", day(7), "1", reden="8", woonplaats="0999").expect(
        "afgekeurd", "S300", "TR378", "Gemeentecode 0999 bestaat niet.", "KV-VOT-1")
    answer("afgewezen", "KV-VOT-1", day(11), "1", reden="8", woonplaats="0200")
    answer("na-afwijzing", "KV-VOT-1", day(12), "1", reden="2").expect(
        "afgekeurd", "9365", "TR365", "Het verzoek is al afgewezen op 11 april.", "KV-VOT-1")
    reject_kop("JW319", onderzoek.identificatie, day(12), lambda naam, dag, gemeente="1708", **kop: k.antwoord(
        naam, "KV-VOT-1", v.KLAVER, gemeente, dag, "1", reden="7", **kop))


def plant_wijzigingsverzoeken(k):
    """Verzoeken om wijziging (317)."""
    v = k.v
    j = v.Jeugdige("0150", 15)
    a = v.Toewijzing(v.BRUG, j, JAN1, DEC31, categorie="45", budget=300000)
    b = v.Toewijzing(v.BRUG, j, JAN1, DEC31, categorie="41", budget=200000)
    k.m.grant(j, a, b)
    meer = k.anders(a, budget=400000)

    def ask(naam, n, codes, regels, opmerking, plaats="", dag=day(5), **wat):
        referentie = wat.pop("referentie", f"BG-VOW-{n}")
        k.wijziging(naam, referentie, v.BRUG, j, dag, **wat).expect(
            "afgekeurd", codes, regels, opmerking, referentie if plaats == "verzoek" else plaats)

    ask("niet-alles-genoemd", 1, "9349", "TR349", f"Toewijzing {b.nummer} loopt ook en ontbreekt.", "verzoek", anders=[meer])
    ask("overlapt", 2, "9361", "TR361", "Product 45A04 overlapt met de toewijzing voor categorie 45.", "verzoek", zelfde=[b.nummer],
        anders=[meer], nieuw=[k.nieuw(day(1, 5), product=("45", "45A04"), omvang=(120, MINUUT, WEEK))])
    ask("ongewijzigd-onbekend", 3, "9350", "TR350", "Deze toewijzing bestaat niet.", "toewijzing 239997",
        zelfde=[b.nummer, 239997], anders=[meer])
    onbekend = [("ToewijzingNummer", 239996), *meer[1:]]
    ask("te-wijzigen-onbekend", 4, "9351", "TR351", "Deze toewijzing bestaat niet.", "toewijzing 239996",
        zelfde=[a.nummer, b.nummer], anders=[onbekend])
    ask("halverwege", 5, "9357", "TR357", "Een wijziging met ingang van 1 februari: niet de ingangsdatum, en niet in de toekomst.",
        f"toewijzing {a.nummer}", zelfde=[b.nummer], anders=[k.anders(a, ingang=day(1, 2))])
    ask("budget-halverwege", 6, "9373", "TR373", "Een ander budget geldt voor de hele toewijzing, niet vanaf 1 juni.",
        f"toewijzing {a.nummer}", zelfde=[b.nummer], anders=[k.anders(a, ingang=day(1, 6), budget=400000)])
    ask("omvang-bij-categorie", 7, "9412", "TR412", "De toewijzing heeft geen productcode, dus Omvang hoort leeg.",
        f"toewijzing {a.nummer}", zelfde=[b.nummer], anders=[k.anders(a, budget=None, omvang=(120, MINUUT, WEEK))])
    ask("nieuwe-code-past-niet", 8, "S329", "TR381", "Deze code staat niet in de productcodetabel van de regio.", "50Z99",
        zelfde=[a.nummer, b.nummer], nieuw=[k.nieuw(day(1, 5), product=("50", "50Z99"), omvang=(1, "84", TOTAAL))])
    ask("referentie-dubbel", 0, "9347", "TR347", "Deze referentie hoort bij een eerder verzoek.", "verzoek", zelfde=[b.nummer],
        anders=[meer], referentie=k.m.verzoeken[1].referentie)

    vreemd = v.Jeugdige("0150", 8)
    k.wijziging("jeugdige-onbekend", "BG-VOW-9", v.BRUG, vreemd, day(5), anders=[onbekend]).expect(
        "afgekeurd", "8187", "TR304", "Deze aanbieder heeft geen toewijzing voor deze jeugdige.").expect(
        "afgekeurd", "9351", "TR351", "En deze toewijzing bestaat niet.", "toewijzing 239996")

    j2 = v.Jeugdige("0150", 12)
    generiek = v.Toewijzing(v.BRUG, j2, JAN1, DEC31, budget=250000)
    k.m.grant(j2, generiek)
    k.wijziging("omvang-bij-generiek", "BG-VOW-10", v.BRUG, j2, day(5), anders=[
        k.anders(generiek, budget=None, omvang=(120, MINUUT, WEEK))]).expect(
        "afgekeurd", "9375 9412", "TR375 TR412", "Een generieke toewijzing heeft geen omvang.", f"toewijzing {generiek.nummer}")

    j3 = v.Jeugdige("0193", 16)
    etmalen = v.Toewijzing(v.BEUKEN, j3, JAN1, DEC31, code=v.VERBLIJF["F"], omvang=(7, ETMAAL, WEEK))
    k.m.grant(j3, etmalen)
    k.wijziging("zonder-omvang", "DB-VOW-1", v.BEUKEN, j3, day(5), anders=[k.anders(etmalen, omvang=None)]).expect(
        "afgekeurd", "9411", "TR411", "De toewijzing heeft een productcode, dus Omvang hoort gevuld.", f"toewijzing {etmalen.nummer}")

    j4 = v.Jeugdige("1708", 10)
    kort = v.Toewijzing(v.KLAVER, j4, JAN1, date(2023, 4, 30), budget=200000)
    k.m.grant(j4, kort)
    langer = [k.anders(kort, einde=day(31, 7))]
    verlenging = k.wijziging("verlenging-laat", "KV-VOW-1", v.KLAVER, j4, day(5), anders=langer).expect(
        "signaal", "", "IJ-E043B", "De toewijzing eindigt over minder dan acht weken.", f"toewijzing {kort.nummer}")
    k.wijziging("al-een-open", "KV-VOW-2", v.KLAVER, j4, day(6), anders=langer).expect(
        "afgekeurd", "9374", "TR374", "Verzoek KV-VOW-1 voor deze jeugdige is nog niet afgehandeld.").expect(
        "signaal", "", "IJ-E043B", "En ook dit verzoek komt laat.", f"toewijzing {kort.nummer}")

    los = k.m.declaratie(v.ONBEKEND, "0177").regels[0].toewijzing
    k.wijziging("geen-contract", "XX-VOW-1", v.ONBEKEND, los.jeugdige, day(5), anders=[k.anders(los, budget=300000)]).expect(
        "signaal", "", "IJ-OPDRACHTNEMER", "Deze aanbieder heeft geen contract.")

    reject_kop("JW317", verlenging.identificatie, day(6),
               lambda naam, dag, **kop: k.wijziging(naam, "KV-VOW-3", v.KLAVER, j4, dag, anders=langer, **kop))


def plant_toewijzingen(k):
    """301s that change what was claimed already, or that no receiver can take."""
    v = k.v
    t, _ = v.grant_budget(k.m, v.KLAVER, "1896", 250000)
    k.m.claim(t, v.TG[3], 600)
    k.toewijs("budget-onder-gebruik", t, day(11), budget=50000, reden="14").expect(
        "signaal", "", "OP299 IJ-E080-317 IJ-E080-INSTEMMING", "Er is al meer goedgekeurd dan het nieuwe budget van 500 euro.",
        t.nummer)
    naast = v.Toewijzing(v.KLAVER, t.jeugdige, day(3), DEC31, budget=100000, datum=day(3))
    k.toewijs("naast-een-andere", naast, day(4)).expect(
        "signaal", "", "OP259", f"Naast toewijzing {t.nummer}, die ook voor alle hulp is en niet in dit bericht staat.", naast.nummer)
    t, _ = v.grant_budget(k.m, v.KLAVER, "1896", 250000)
    k.m.claim(t, v.TG[4], 300)
    k.toewijs("einde-voor-gebruik", t, day(11), einde=day(15, 3), reden="05").expect(
        "signaal", "", "OP186", "De zorg is goedgekeurd tot en met 31 maart; de toewijzing eindigt nu op 15 maart.", t.nummer)
    j = v.Jeugdige("0150", 9)
    t = v.Toewijzing(v.LETTERLICHT, j, date(2023, 2, 6), date(2023, 6, 30), code="54D01", omvang=(900, MINUUT, TOTAAL))
    k.m.grant(j, t)
    k.m.claim(t, t.code, 300)
    k.toewijs("volume-onder-gebruik", t, day(11), omvang=(200, MINUUT, TOTAAL), reden="14").expect(
        "signaal", "", "OP298", "Er zijn al 300 minuten goedgekeurd; het volume wordt 200.", t.nummer)

    j = v.Jeugdige("0180", 13)
    t = v.Toewijzing(v.VEERHUIS, j, day(3), DEC31, code=v.MST, omvang=(1800, MINUUT, TOTAAL), datum=day(3))
    k.toewijs("mst-in-minuten", t, day(4)).expect("signaal", "", "OP305", "Het contract koopt MST per stuk.", t.nummer)

    j = v.Jeugdige("0193", 10)
    los = v.Toewijzing(v.WILGENTAK, j, day(3), DEC31, budget=150000, datum=day(3))
    los.referentie = "VOT-999"
    k.toewijs("verzoek-onbekend", los, day(4)).expect(
        "afgekeurd", "9379", "TR379", "Er is geen verzoek met deze referentie.", los.nummer)
    los.referentie = ""
    eerste = k.m.toewijzingberichten[0]
    j = v.Jeugdige(eerste.gemeente, 10)
    nog = v.Toewijzing(eerste.aanbieder, j, day(3), DEC31, budget=150000, datum=day(3))
    reject_kop("JW301", eerste.identificatie, day(4), lambda naam, dag, **kop: k.toewijs(naam, nog, dag, **kop))


def plant_toegang(k):
    """301s that the Toegang should not have sent so. The standard has no code for it."""
    v = k.v
    j = v.Jeugdige("0193", 10)
    bescherming = v.Toewijzing(v.WILGENTAK, j, day(3), DEC31, categorie="47", budget=150000, datum=day(3))
    k.toewijs("jeugdbescherming", bescherming, day(4)).expect(
        "signaal", "", "IJ-B822", "Jeugdbescherming hoort niet bij dit contract.", bescherming.nummer)
    j = v.Jeugdige("0193", 12)
    wonen = v.Toewijzing(v.VEERHUIS, j, day(3), DEC31, code="44A04", omvang=(7, ETMAAL, WEEK), datum=day(3))
    k.toewijs("wonen", wonen, day(4)).expect_grond()
    groep = v.Toewijzing(v.WILGENTAK, j, day(3), DEC31, code=v.GROEP["middel"], omvang=(3, v.UUR, v.WEEK), datum=day(3))
    k.toewijs("groepsaanbod-naast-wonen", groep, day(4)).expect(
        "signaal", "", "IJ-E040 IJ-E092", f"Groepsaanbod naast wonen (toewijzing {wonen.nummer}), zonder uitzondering.",
        groep.nummer)


def plant_retour(k):
    """What an aanbieder says of a 301 that it could not take in, and a retour on a message that nobody sent."""
    v = k.v

    def retour(naam, heen, identificatie):
        k.nummer += 1
        b = v.Bericht(heen.gemeente, heen.aanbieder, naam)
        b.soort, b.identificatie, b.dagtekening = SOORTEN["302"], identificatie, heen.dagtekening
        versie = v.nest(("ijw:BasisschemaXsdVersie", "0.1.0"), ("ijw:BerichtXsdVersie", "0.1.0"))
        b.inhoud = v.write_root("jw302", ("Header", v.nest(
            *v.header_items(CODES["302"], heen.gemeente, heen.aanbieder.agb, b), ("IdentificatieRetour", f"R23{k.nummer:05}"),
            ("DagtekeningRetour", day(11)), ("XsdVersieRetour", versie), ("RetourCodes", v.nest(("RetourCode", "0001"))))))
        k.m.keten.append(b)
        return b

    heen = k.m.toewijzingberichten[1]
    retour("afgekeurd-door-aanbieder", heen, heen.identificatie).expect(
        "signaal", "", "IV028", "De aanbieder keurt dit toewijzingsbericht af.", heen.identificatie)
    retour("op-niets", heen, "T2399999").expect("afgekeurd", "", "IV028", "Een toewijzingsbericht met deze identificatie is er niet.")


# ---- Messages with every fault that can be seen in the message itself -------------------------------------------


def plant_rommel(k):
    rommel_301(k)
    rommel_levering(k)
    rommel_315(k)
    rommel_317(k)
    rommel_325(k)
    k.antwoord("fout-zonder-gemeente", "KV-VOT-1", k.v.KLAVER, "1708", day(6), "2", reden="8").expect(
        "afgekeurd", "0001", "CD086 TR377", "In onderzoek, maar met een reden; en bij reden 8 hoort een gemeente.")
    k.antwoord("fout-zonder-reden", "KV-VOT-1", k.v.KLAVER, "1708", day(6), "1", woonplaats="0200").expect(
        "afgekeurd", "0001", "CD085 TR409", "Afgewezen zonder reden, en een gemeente zonder reden 8.")


def wrong_bsn(j):
    return j.bsn[:8] + str((int(j.bsn[8]) + 1) % 10)


def rommel_301(k):
    nest, j = k.v.nest, k.v.Jeugdige("0193", 12)
    nummers = iter(range(239901, 239999))

    def toewijzing(product=None, ingang=day(1), einde=DEC31, reden="", omvang=None, budget=None, datum=day(3), nummer=None):
        soort = product and nest(("ijw:Categorie", product[0]), ("ijw:Code", product[1] if len(product) > 1 else ""))
        return [("ToewijzingNummer", nummer or next(nummers)), ("Product", soort), ("Toewijzingsdatum", datum),
                ("Toewijzingstijd", "10:00:00"), ("Ingangsdatum", ingang), ("Einddatum", einde), ("RedenWijziging", reden),
                ("Omvang", k.omvang(omvang)), ("Budget", budget)]

    week = (120, MINUUT, WEEK)
    producten = [
        toewijzing(("45", "45A03")),                                            # CD041
        toewijzing(budget=1000, einde=None),                                    # CD075
        toewijzing(("45", "45A04"), omvang=week, einde=None),                   # CD076
        toewijzing(("45", "45A05"), omvang=week, budget=1000),                  # CD077, CD078
        toewijzing(),                                                           # CD079
        toewijzing(("41",), omvang=week),                                       # CD080
        toewijzing(("45", "45A06"), omvang=week, einde=day(1, 3)),              # CS003
        toewijzing(("45", "45A07"), omvang=week, reden="13"),                   # CS335
        toewijzing(("45", "45A08"), omvang=week, reden="01"),                   # CS336
        toewijzing(("44", "44A03"), omvang=(1, ETMAAL, DAG), nummer=239990),    # CS338
        toewijzing(("45", "45A08"), omvang=week, nummer=239990, datum=day(5)),  # TR101, TR134, TR302
        toewijzing(("45", "45A09"), omvang=week, ingang=JAAR_TE_VER),           # OJ-JAAR
    ]
    telefoon = nest(("ijw:Telefoon01", nest(("ijw:Telefoonnummer", "0380000000"), ("ijw:Landnummer", "31"))))
    contacten = [
        [("Soort", "01"), ("Telefoon", telefoon), ("Periode", nest(("ijw:Begindatum", JAN1)))],           # CD009, CD034, TR061
        [("Soort", "04"), ("Adres", nest(("ijw:Postcode", "8011QQ")))],                                   # CD005, TR006
        [("Soort", "04"), ("Adres", nest(("ijw:Postcode", "0123AB"), ("ijw:LandCode", "NL")))],           # CD025, CS089
    ]
    client = nest(
        ("Bsn", wrong_bsn(j)),                                                                            # CS002
        ("Geboortedatum", nest(("ijw:Datum", "1890-05-17"), ("ijw:DatumGebruik", "1"))),                  # CS139, TR002
        ("Geslacht", "1"),
        ("Naam", nest(("ijw:Geslachtsnaam", nest(("ijw:Achternaam", f"Jeugdige{j.nummer:03}"))),
                      ("ijw:Partnernaam", nest(("ijw:Achternaam", "Voorbeeld"))), ("ijw:Voorletters", "J"),
                      ("ijw:NaamGebruik", "6"))),                                                         # CS050, CS318
        ("Communicatie", nest(("ijw:Vorm", "1"))),                                                        # CD007
        k.group("Contactgegevens", "Contact", contacten),
        k.group("ToegewezenProducten", "ToegewezenProduct", producten))
    k.send("301", "alles-fout", "0193", k.v.WILGENTAK, day(4), ("Client", client)).expect(
        "afgekeurd", "0001", "OJ-JAAR CD005 CD007 CD009 CD025 CD034 CD041 CD075 CD076 CD077 CD078 CD079 CD080 CS002 CS003 CS050 "
        "CS089 CS139 CS318 CS335 CS336 CS338 TR002 TR006 TR061 TR101 TR134 TR302",
        "Alle fouten die binnen een toewijzingsbericht te zien zijn.")


def persoon(k, j, bsn, *inhoud, datum="1890-05-17", gebruik="1"):
    nest = k.v.nest
    return ("Client", nest(
        ("Bsn", bsn), ("Geboortedatum", nest(("ijw:Datum", datum), ("ijw:DatumGebruik", gebruik))), ("Geslacht", "1"),
        ("Naam", nest(("ijw:Geslachtsnaam", nest(("ijw:Achternaam", f"Jeugdige{j.nummer:03}"))), ("ijw:Voorletters", "J"))),
        *inhoud))


def rommel_levering(k):
    j = k.v.Jeugdige("0150", 12)
    start = [("ToewijzingNummer", 239995), ("ToewijzingIngangsdatum", JAAR_TE_VER), ("Begindatum", day(10)),
             ("StatusAanlevering", "2")]
    stop = [("ToewijzingNummer", 239995), ("ToewijzingIngangsdatum", JAAR_TE_VER), ("Begindatum", day(12)),
            ("RedenBeeindiging", "31"), ("Einddatum", day(10)), ("StatusAanlevering", "2")]
    for soort, groep, een, rij, extra in (("305", "StartProducten", "StartProduct", start, ""),
                                          ("307", "StopProducten", "StopProduct", stop, " TR018")):
        inhoud = persoon(k, j, wrong_bsn(j), k.group(groep, een, [rij, rij]))
        k.send(soort, "alles-fout", "0150", k.v.BRUG, day(4), inhoud).expect(
            "afgekeurd", "0001", "OJ-JAAR CS002 CS058 CS139 TR002 TR101 TR134" + extra,
            "Alle fouten die binnen dit bericht te zien zijn.")


def rommel_315(k):
    v, j = k.v, k.v.Jeugdige("0193", 12)
    week = (120, MINUUT, WEEK)
    rijen = [
        k.aanvraag("F-01", product=("45", "45A03"), verwijzer=""),                                     # CD041, CD067
        k.aanvraag("F-02", budget=1000, einde=None, zorgverlener="01000001"),                          # CD075, CD066
        k.aanvraag("F-03", product=("45", "45A04"), omvang=week, einde=None, nummer=12),               # CD076, CD043
        k.aanvraag("F-04", product=("45", "45A05"), omvang=week, budget=1000, type_="01", verwijzer="",
                   zorgverlener="01000001"),                                                           # CD077, CD078, CD068
        k.aanvraag("F-05"),                                                                            # CD079
        k.aanvraag("F-06", product=("41", ""), omvang=week),                                           # CD095
        k.aanvraag("F-07", product=("45", "45A06"), omvang=week, einde=day(1, 3)),                     # CS003
        k.aanvraag("F-08", product=("44", "44A03"), omvang=(1, ETMAAL, DAG)),                          # CS343
        k.aanvraag("F-08", product=("45", "45A03"), omvang=week, ingang=JAAR_TE_VER),                  # TR101, TR383, OJ-JAAR
    ]
    groep = k.group("AangevraagdeProducten", "AangevraagdProduct", rijen)
    k.send("315", "alles-fout", "0193", v.WILGENTAK, day(4), persoon(k, j, wrong_bsn(j), groep)).expect(
        "afgekeurd", "0001", "OJ-JAAR CD041 CD043 CD066 CD067 CD068 CD075 CD076 CD077 CD078 CD079 CD095 CS002 CS003 CS139 CS343 "
        "TR002 TR101 TR383 TR386", "Bijna alle fouten die binnen een verzoek te zien zijn.")
    groep = k.group("AangevraagdeProducten", "AangevraagdProduct", [k.aanvraag("F-09", budget=1000)])
    k.send("315", "nog-niet-geboren", "0193", v.WILGENTAK, day(4), persoon(k, j, j.bsn, groep, datum="2023-06-01")).expect(
        "afgekeurd", "0001", "TR134", "De geboortedatum ligt na de dagtekening.")


def rommel_317(k):
    v, j = k.v, k.v.Jeugdige("0150", 12)
    week, later = (120, MINUUT, WEEK), day(1, 5)
    anders = [[("ToewijzingNummer", 239994), ("GewensteIngangsdatum", later), ("Einddatum", day(1)), ("Budget", 1000)]] * 2  # CS003, TR101
    nieuw = [
        k.nieuw(later, product=("45", "45A03")),                                # CD041
        k.nieuw(later, budget=1000, einde=None),                                # CD075
        k.nieuw(later, product=("45", "45A04"), omvang=week, einde=None),       # CD076
        k.nieuw(later, product=("45", "45A05"), omvang=week, budget=1000),      # CD077, CD078
        k.nieuw(later),                                                         # CD079
        k.nieuw(later, product=("41", ""), omvang=week),                        # CD096
        k.nieuw(later, product=("44", "44A03"), omvang=(1, ETMAAL, DAG)),       # CS338
        k.nieuw(day(1, 3), product=("45", "45A03"), omvang=week),               # TR380, TR410
        k.nieuw(JAAR_TE_VER, product=("45", "45A09"), omvang=week),             # OJ-JAAR
    ]
    k.wijziging("alles-fout", "BG-VOW-20", v.BRUG, j, day(4), anders=anders, nieuw=nieuw, bsn=wrong_bsn(j)).expect(
        "afgekeurd", "0001", "OJ-JAAR CD041 CD075 CD076 CD077 CD078 CD079 CD096 CS002 CS003 CS338 TR101 TR380 TR410",
        "Bijna alle fouten die binnen een verzoek te zien zijn.")
    k.wijziging("leeg", "BG-VOW-21", v.BRUG, j, day(4)).expect(
        "afgekeurd", "0001", "TR352 TR353", "Het verzoek noemt geen toewijzing en vraagt niets.")


def rommel_325(k):
    """An answer to a claim as another program might have written it."""
    v, nest = k.v, k.v.nest
    j = v.Jeugdige("0193", 12)
    codes = ("RetourCodes", nest(("RetourCode", "0200")))

    def prestatie(referentie, begin, einde, bedrag, soort):
        return [("ProductReferentie", nest(("ijw:ReferentieNummer", referentie))), ("ToewijzingNummer", 239993),
                ("ProductCategorie", "45"), ("ProductCode", "45A03"),
                ("ProductPeriode", nest(("ijw:Begindatum", begin), ("ijw:Einddatum", einde))), ("GeleverdVolume", 10),
                ("Eenheid", MINUUT), ("ProductTarief", 100),
                ("IngediendBedrag", nest(("ijw:Bedrag", bedrag), ("ijw:DebetCredit", soort))), codes]

    rijen = [prestatie("F-01", day(1, 3), day(31, 3), 0, "C"),        # CD060, CS325
             prestatie("F-02", day(1, 5), day(31, 5), 1000, "D"),     # TR134, TR137
             prestatie("F-02", day(1, 3), day(31, 3), 1000, "D")]     # TR101
    bedrag = nest(("ijw:TotaalBedrag", 5000), ("ijw:DebetCredit", "D"))  # TR342: three lines came back, nothing was taken off
    client = nest(("Bsn", wrong_bsn(j)), k.group("Prestaties", "Prestatie", rijen), codes)  # CS002
    versie = nest(("ijw:BasisschemaXsdVersie", "0.1.0"), ("ijw:BerichtXsdVersie", "0.1.0"))
    k.send("325", "alles-fout", "0193", v.WILGENTAK, day(4), ("DeclaratieAntwoord", nest(
        ("DeclaratieNummer", "WT-FOUT"), ("TotaalIngediendBedrag", bedrag), ("TotaalToegekendBedrag", bedrag),
        ("Clienten", nest(("Client", client))), codes)), bij_kop=[
            ("DeclaratieIdentificatie", nest(("ijw:Identificatie", "D2399999"), ("ijw:Dagtekening", day(3)))),
            ("XsdVersieDeclaratie", versie), codes]).expect(
        "afgekeurd", "0001", "CD060 CS002 CS325 IV028 TR101 TR134 TR137 TR342",
        "Alle fouten die binnen dit antwoord te zien zijn; en de declaratie waar het over gaat, is er niet.")


def plant_vastgelegd(k):
    """What only shows beside what was recorded before: the age, and what was approved."""
    v = k.v
    t, _ = v.grant_budget(k.m, v.KLAVER, "1896", 250000)
    t.jeugdige.geboren = date(2005, 3, 1)
    k.m.claim(t, v.TG[2], 120).expect(
        "afgewezen", "0611", "IJ-LEEFTIJD", "De jeugdige werd 18 op 1 maart en er is geen grond vastgelegd.")
    laat, _ = v.grant_budget(k.m, v.KLAVER, "1896", 250000, ingang=day(1, 2), datum=day(1, 3))
    k.m.claim(laat, v.TG[2], 60, maand=day(1, 2)).expect(
        "signaal", "", "IJ-E043 IJ-E045", "Zorg van februari. De toewijzing is van 2 maart, en waarom het eerder moest is niet vastgelegd.")
    t = v.find_budget(k.m, v.WILGENTAK, "0193")
    k.wijziging("minder-dan-goedgekeurd", "WT-VOW-1", v.WILGENTAK, t.jeugdige, day(6), anders=[k.anders(t, budget=100)]).expect(
        "signaal", "", "OP345", "Er is al meer goedgekeurd dan het gevraagde budget van 1 euro.", f"toewijzing {t.nummer}")


def plant(v, m):
    k = Keten(v, m)
    plant_levering(k)
    plant_verzoeken(k)
    plant_wijzigingsverzoeken(k)
    plant_toewijzingen(k)
    plant_retour(k)
    plant_rommel(k)
    plant_toegang(k)
    plant_vastgelegd(k)
