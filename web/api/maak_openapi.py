#!/usr/bin/env python3
"""Writes web/api/openapi.json, the description of the API. The schemas and the operations stand here, so that what
every answer shares (headers, errors, paging) is written once. Run it after a change; --controleer only tells whether
the file is up to date. That the server does what it says is tested in tests/server/test_openapi.cpp."""
import json
import pathlib
import sys

VERSIE = "1.0.0"
UIT = pathlib.Path(__file__).with_name("openapi.json")

# ---- Words for schemas


def tekst(uitleg=None, **meer):
    return {"type": "string", **({"description": uitleg} if uitleg else {}), **meer}


def getal(uitleg=None, **meer):
    return {"type": "integer", "format": "int64", **({"description": uitleg} if uitleg else {}), **meer}


def vink(uitleg=None):
    return {"type": "boolean", **({"description": uitleg} if uitleg else {})}


def keuze(*woorden, uitleg=None):
    return tekst(uitleg, enum=list(woorden))


def dag(uitleg=None):
    return tekst(uitleg, format="date")


def cent(uitleg=None):
    return getal((uitleg + ", in hele centen" if uitleg else "In hele centen"))


def lijst_van(wat, **meer):
    return {"type": "array", "items": wat, **meer}


def ref(naam):
    return {"$ref": f"#/components/schemas/{naam}"}


def ding(velden, mag_weg=(), uitleg=None):
    """An object with these fields and no others; all but `mag_weg` are always there."""
    uit = {"type": "object", "additionalProperties": False}
    if uitleg:
        uit["description"] = uitleg
    verplicht = [n for n in velden if n not in mag_weg]
    if verplicht:
        uit["required"] = verplicht
    uit["properties"] = velden
    return uit


def of_niets(schema):
    """Null when there is none. An object stands in full: a reference cannot be nullable in OpenAPI 3.0."""
    if "$ref" in schema:
        schema = SCHEMAS[schema["$ref"].rsplit("/", 1)[1]]
    return {**schema, "nullable": True}


GEMEENTE = tekst("Gemeentecode van het CBS; 0000 is de regio", pattern="^[0-9]{4}$")
AGB = tekst("AGB-code van een aanbieder", pattern="^[0-9]{8}$")
VOLGNUMMER = getal("Nummer van het bericht in het journaal van de gemeente", minimum=1)
BSN = tekst("Burgerservicenummer, afgeschermd", pattern="^[*]{5}[0-9]{4}$")
LINK = tekst("Adres op deze server", pattern="^/v1/")
SOORT = tekst("Soort bericht van de standaard, zoals JW323")
REGELID = tekst("Naam van de regel in het regelboek")
RETOURCODES = lijst_van(tekst("Code van lijst WJ001", pattern="^.{4}$"))
EENHEID = tekst("Code van lijst WJ756", pattern="^[0-9]{1,2}$")
FREQUENTIE = tekst("Code van lijst WMO757", pattern="^[0-9]$")
OMVANG = ding({"volume": getal(), "eenheid": EENHEID, "frequentie": FREQUENTIE})
CATEGORIE = tekst("Productcategorie")
PRODUCT = tekst("Productcode")

SCHEMAS = {}


def schema(naam, wat, lijst=None):
    SCHEMAS[naam] = wat
    if lijst:
        SCHEMAS[lijst] = ding({
            "resultaten": lijst_van(ref(naam), maxItems=200),
            "volgende": of_niets(tekst("Plaats van de volgende bladzijde, voor 'na'; null op de laatste"))})


schema("Probleem", ding({
    "type": tekst(format="uri-reference"),
    "title": tekst("De status in woorden"),
    "status": {"type": "integer", "minimum": 400, "maximum": 599},
    "detail": tekst("Wat er is en wat u kunt doen"),
    "errors": lijst_van(ding({
        "location": tekst("Het veld waar het om gaat, of de regel die het tegenhoudt"),
        "detail": tekst("Wat er niet klopt en hoe het wel moet")}))}, ["errors"],
    "Een fout, met alles wat niet klopt in een keer (RFC 9457)"))
schema("Feit", ding({
    "naam": tekst(),
    "waarde": {"oneOf": [tekst(), {"type": "integer", "format": "int64"}],
               "description": "Tekst, datum of heel getal; een bedrag is in centen en zijn naam eindigt op Cent"}}))
FEITEN = lijst_van(ref("Feit"))
MOTIVERING = {"regel": REGELID, "bron": tekst(), "uitleg": tekst(), "herstel": of_niets(tekst("Wat u kunt doen")),
              "feiten": FEITEN}
schema("Motivering", ding(MOTIVERING))
schema("Bericht", ding({
    "gemeente": GEMEENTE, "volgnummer": VOLGNUMMER, "soort": SOORT, "afzender": tekst(), "ontvanger": tekst(),
    "identificatie": tekst(), "dagtekening": dag(), "verwerktOp": dag("De dag waarvoor is besloten"),
    "besluit": keuze("toegekend", "deels", "afgekeurd", "geweigerd", "gemaakt"),
    "ingediendCent": cent(), "toegekendCent": cent(), "antwoordNaam": of_niets(tekst()), "inhoudBytes": getal(),
    "afwijzingen": getal(), "signalen": getal(), "link": LINK}), "BerichtLijst")
schema("BerichtMetAntwoord", ding({
    "bericht": ref("Bericht"),
    "retour": of_niets(ding({"volgnummer": VOLGNUMMER, "afgekeurd": vink(), "retourcodes": RETOURCODES, "link": LINK},
                            uitleg="Wat de ander antwoordde op een bericht van ons")),
    "retourOp": of_niets(getal("Dit bericht is een antwoord op het bericht met dit volgnummer")),
    "inhoud": LINK, "bevindingen": LINK, "antwoord": of_niets(LINK)}))
schema("Bevinding", ding({
    "soort": keuze("bericht", "afwijzing", "signaal"), "regel": REGELID, "bron": of_niets(tekst()),
    "uitleg": tekst(), "herstel": of_niets(tekst()), "niveau": of_niets(tekst("Klasse van het bericht")),
    "referentie": of_niets(tekst()), "retourcodes": RETOURCODES, "plaats": of_niets(tekst("Plaats in het bericht")),
    "bestandsregel": of_niets(getal()), "kolom": of_niets(getal()), "feiten": FEITEN}), "BevindingLijst")
schema("Verwerking", ding({
    "bestand": tekst(), "soort": of_niets(SOORT), "release": of_niets(tekst()), "structuurGeldig": vink(),
    "inhoudGeldig": of_niets(vink("Null: niet beoordeeld")), "allesGoed": vink("Er is niets afgekeurd of gevonden"),
    "besluit": keuze("toegekend", "deels", "afgekeurd", "geweigerd", "herhaald"),
    "eerderBesluit": of_niets(tekst("Bij herhaald: het besluit van toen")),
    "ingediendCent": cent(), "toegekendCent": cent(), "prestatiesToegekend": getal(), "prestatiesAfgewezen": getal(),
    "bevindingenTotaal": getal(), "bevindingen": lijst_van(ref("Bevinding"), maxItems=200),
    "link": of_niets(tekst("Adres van het bericht; null als er niets is bewaard", pattern="^/v1/")),
    "antwoord": of_niets(LINK)}))
schema("VerwerkingLijst", ding({"resultaten": lijst_van(ref("Verwerking"))},
                               uitleg="Een uitkomst per bestand, in de volgorde van het formulier"))
schema("Declaratie", ding({
    "gemeente": GEMEENTE, "volgnummer": VOLGNUMMER, "aanbieder": AGB, "identificatie": tekst(),
    "declaratieNummer": of_niets(tekst()), "periodeBegin": of_niets(dag()), "verwerktOp": dag(),
    "besluit": keuze("toegekend", "deels", "afgekeurd"), "ingediendCent": cent(), "toegekendCent": cent(),
    "regelsToegekend": getal(), "regelsAfgewezen": getal(), "signalen": getal(), "antwoordNaam": of_niets(tekst()),
    "link": LINK}), "DeclaratieLijst")
schema("DeclaratieMetLinks", ding({"declaratie": ref("Declaratie"), "bericht": LINK, "prestaties": LINK,
                                   "afwijzingen": LINK}))
schema("Prestatie", ding({
    "gemeente": GEMEENTE, "volgnummer": VOLGNUMMER, "regelnummer": getal(), "aanbieder": AGB, "toewijzing": getal(),
    "referentie": tekst(), "vorigeReferentie": of_niets(tekst()), "productCategorie": CATEGORIE,
    "productCode": PRODUCT, "begin": dag(), "einde": dag(), "volume": getal(), "eenheid": EENHEID,
    "tariefCent": of_niets(cent()), "bedragCent": cent("Altijd positief; zie credit"), "credit": vink(),
    "verwerktOp": dag()}), "PrestatieLijst")
schema("Afwijzing", ding({
    "gemeente": GEMEENTE, "volgnummer": VOLGNUMMER, "regelnummer": getal("Plaats in het bericht; 0 is het geheel"),
    "soort": SOORT, "afzender": tekst(), "verwerktOp": dag(), "referentie": of_niets(tekst()),
    "retourcodes": RETOURCODES, "motiveringen": lijst_van(ref("Motivering")),
    "prestatie": of_niets(ding({"toewijzing": getal(), "productCategorie": CATEGORIE, "productCode": PRODUCT,
                                "begin": dag(), "einde": dag(), "bedragCent": cent()}))}), "AfwijzingLijst")
schema("Signaal", ding({
    "gemeente": GEMEENTE, "volgnummer": VOLGNUMMER, "regelnummer": getal(), "soort": SOORT, "aanbieder": tekst(),
    "regel": REGELID, "verwerktOp": dag(), "referentie": of_niets(tekst()), "uitleg": tekst(), "feiten": FEITEN,
    "besluit": of_niets(ding({"besluit": keuze("akkoord", "terugvorderen"), "door": tekst(), "reden": tekst(),
                              "op": of_niets(dag())})), "link": LINK}), "SignaalLijst")
schema("SignaalBesluit", ding({
    "besluit": keuze("akkoord", "terugvorderen"), "door": tekst("Wie besluit", minLength=1, maxLength=100),
    "reden": tekst("Waarom", minLength=1, maxLength=500)}))
schema("SignaalBesluitUitkomst", ding({
    "gemeente": GEMEENTE, "volgnummer": VOLGNUMMER, "regelnummer": getal(), "regel": REGELID,
    "besluit": keuze("akkoord", "terugvorderen"), "door": tekst(), "reden": tekst(), "op": dag()}))
VERSIEVELDEN = {
    "productCategorie": of_niets(CATEGORIE), "productCode": of_niets(PRODUCT), "variant": tekst(),
    "toewijzingsdatum": dag(), "toewijzingstijd": tekst("Zoals verstuurd, uu:mm:ss"), "ingangsdatum": dag(),
    "einddatum": of_niets(dag()), "redenWijziging": of_niets(tekst("Code van lijst JZ002")),
    "omvang": of_niets(OMVANG), "budgetCent": of_niets(cent()), "referentieAanbieder": of_niets(tekst()),
    "verwijderd": vink("Telt als nooit verstuurd")}
schema("Toewijzing", ding({
    "gemeente": GEMEENTE, "nummer": getal(), "aanbieder": AGB,
    "jeugdige": getal("Nummer van de jeugdige in de gemeente"), "bsn": BSN, "volgnummer": VOLGNUMMER, **VERSIEVELDEN,
    "goedgekeurdCent": cent("Goedgekeurd op deze toewijzing"), "link": LINK}), "ToewijzingLijst")
schema("Versie", ding({"volgnummer": VOLGNUMMER, "aanbieder": AGB, **VERSIEVELDEN}), "VersieLijst")
PROGNOSE = ding({
    "eenheid": tekst("'euro', of een code van lijst WJ756"),
    **{n: getal() for n in ("totaal", "gebruikt", "over", "totaalCent", "gebruiktCent", "overCent")},
    "gebruiktPromille": getal(), "tijdPromille": of_niets(getal()), "bekendTot": of_niets(dag()),
    "bekendPromille": of_niets(getal()), "tempoVan": of_niets(dag()), "perWeek": of_niets(getal()),
    "perWeekCent": of_niets(getal()), "snellerDanTijd": vink(), "uitgeputOp": of_niets(dag()), "voorEinde": vink(),
    "aanvragenTot": of_niets(dag())},
    ["totaal", "gebruikt", "over", "perWeek", "totaalCent", "gebruiktCent", "overCent", "perWeekCent"],
    "Wanneer het budget of volume op is, bij het tempo tot nu toe")
schema("Stand", ding({
    "budgetsoort": keuze("onbekend", "herstel", "duurzaam"),
    "budgetsoortGeldt": of_niets(ding({"soort": keuze("herstel", "duurzaam"), "afgeleid": vink()})),
    "vastgelegd": ding({"verwijzer": of_niets(tekst()), "contact": vink(), "geschil": vink(),
                        "instemmingOp": of_niets(dag())}),
    "verwijzing": of_niets(ding({"dag": dag(), "verwijzer": of_niets(tekst()), "resultaten": of_niets(tekst()),
                                 "doel": of_niets(tekst())})),
    "leveringen": lijst_van(ding({"begindatum": dag(), "einddatum": of_niets(dag()),
                                  "redenBeeindiging": of_niets(tekst("Code van lijst JZ588"))})),
    "toegekendCent": of_niets(cent()), "gedeclareerdCent": cent(), "restantCent": of_niets(cent()),
    "vrijvalCent": of_niets(cent()), "vrijvalDefinitief": vink(),
    "volume": of_niets(ding({"eenheid": EENHEID, "gebruikt": getal(), "toegewezen": of_niets(getal()),
                             "restant": of_niets(getal())})),
    "prognose": of_niets(PROGNOSE),
    "laatsteMaand": of_niets(ding({"van": dag(), "tot": dag(), "gebruikt": getal(), "hoogstens": of_niets(getal())}))}))
schema("ToewijzingMetStand", ding({"toewijzing": ref("Toewijzing"), "stand": ref("Stand"), "versies": LINK,
                                   "prestaties": LINK, "jeugdige": of_niets(LINK)}))
schema("Zoekvraag", ding({
    "bsn": tekst("Burgerservicenummer", pattern="^[0-9]{9}$"), "gemeente": of_niets(GEMEENTE),
    "limiet": of_niets(getal(minimum=1, maximum=200)), "na": of_niets(tekst())}, ["gemeente", "limiet", "na"]))
schema("Jeugdige", ding({
    "gemeente": GEMEENTE, "nummer": getal("Nummer in de gemeente"), "bsn": BSN, "geboortedatum": of_niets(dag()),
    "toewijzingen": getal("Die vandaag gelden"), "aanbieders": getal("Van die toewijzingen"), "link": LINK}),
    "JeugdigeLijst")
schema("JeugdigeMetGezin", ding({
    "jeugdige": ref("Jeugdige"),
    "gezin": ding({
        "relaties": lijst_van(ding({"soort": tekst("Code van lijst COD472"), "betekenis": tekst(),
                                    "gezagsdrager": keuze("ja", "aannemelijk", "onbekend"),
                                    "nummer": tekst("Afgeschermd")})),
        "bericht": of_niets(getal("Volgnummer van het bericht met de relaties")),
        "gezagsdragerBekend": of_niets(vink())}),
    "tijdlijn": LINK, "toewijzingen": LINK}))
schema("Gebeurtenis", ding({
    "dag": dag(), "soort": tekst(), "wat": tekst(), "aanbieder": of_niets(AGB), "aanbiederNaam": of_niets(tekst()),
    "toewijzing": of_niets(getal()), "berichten": lijst_van(LINK), "feiten": FEITEN}), "GebeurtenisLijst")
STATUS = keuze("ontvangen", "in onderzoek", "afgewezen", "toegewezen")
schema("Verzoek", ding({
    "gemeente": GEMEENTE, "volgnummer": VOLGNUMMER, "regelnummer": getal(), "soort": keuze("JW315", "JW317"),
    "aanbieder": AGB, "referentie": tekst(), "jeugdige": getal(), "bsn": BSN, "dagtekening": dag(),
    "ontvangenOp": dag(), "producten": getal(), "status": STATUS, "beslistOp": of_niets(dag()), "link": LINK}),
    "VerzoekLijst")
WAARDEN = {"categorie": of_niets(CATEGORIE), "productcode": of_niets(PRODUCT), "ingangsdatum": of_niets(dag()),
           "einddatum": of_niets(dag()), "omvang": of_niets(OMVANG), "budgetCent": of_niets(cent())}
schema("VerzoekMetBevindingen", ding({
    "referentie": tekst(), "aanbieder": AGB, "bericht": keuze("JW315", "JW317"), "bsn": BSN,
    "verwijzer": of_niets(tekst("Code van lijst COD327")), "verwijzerNaam": of_niets(tekst()),
    "redenVerzoek": of_niets(tekst("Code van lijst WJ758")), "dagtekening": dag(), "ontvangenOp": dag(),
    "status": STATUS, "termijn": of_niets(dag("Uiterste dag van het besluit")), "teLaat": vink(),
    "bevindingen": lijst_van(ding({**MOTIVERING, "voorstel": tekst("Wat deze regel voorstelt"),
                                   "reden": of_niets(tekst("Code van lijst WJ759"))})),
    "voorstel": of_niets(ding({"antwoord": tekst(), "reden": of_niets(tekst("Code van lijst WJ759")),
                               "regel": of_niets(tekst()), "uitleg": of_niets(tekst()),
                               "hervattingVan": of_niets(dag())})),
    "producten": lijst_van(ding({"soort": tekst(), "toewijzing": of_niets(getal()), "gevraagd": ding(WAARDEN),
                                 "oud": of_niets(ding(WAARDEN))})),
    "antwoorden": lijst_van(ding({"antwoord": tekst("Code van lijst WJ760"), "reden": of_niets(tekst()),
                                  "woonplaats": of_niets(tekst()), "dagtekening": dag(), "uitleg": tekst()})),
    "toegewezen": lijst_van(ding({"toewijzing": getal(), "verzondenOp": dag(), **WAARDEN}))}))
BESLUITVELDEN = {
    "besluit": keuze("honoreren", "onderzoeken", "afwijzen"),
    "door": tekst("Wie besluit", minLength=1, maxLength=100),
    "proef": of_niets(vink("Alleen laten zien wat er zou gebeuren; er wordt niets vastgelegd")),
    "ingang": of_niets(dag("Honoreren van een 315: andere eerste dag")),
    "einde": of_niets(dag("Honoreren van een 315: andere laatste dag")),
    "vanaf": of_niets(dag("Honoreren van een 317: nieuwe eerste dag")),
    "productCode": of_niets(PRODUCT),
    "productCategorie": of_niets({**CATEGORIE, "description": "Honoreren van een 315: alleen deze categorie, zonder product"}),
    "generiek": of_niets(vink("Honoreren van een 315: een budget zonder product")),
    "budgetCent": of_niets(cent()),
    "budgetsoort": of_niets(keuze("herstel", "duurzaam")), "volume": of_niets(getal(minimum=0)),
    "eenheid": of_niets(keuze("minuut", "uur", "etmaal", "dagdeel", "stuk")),
    "per": of_niets(keuze("dag", "week", "maand", "totaal")),
    "inOverleg": of_niets(vink("Besproken met de aanbieder")),
    "reden": of_niets(tekst("Afwijzen: code van lijst WJ759")),
    "woonplaats": of_niets(tekst("Afwijzen met reden 8: de gemeente die wel verantwoordelijk is"))}
schema("Besluit", ding(BESLUITVELDEN, [n for n in BESLUITVELDEN if n not in ("besluit", "door")],
                       "Welke velden erbij horen, hangt af van het besluit en van het soort verzoek"))
schema("BesluitUitkomst", ding({
    "besluit": keuze("gemaakt", "proef", "herhaald"), "soort": SOORT, "identificatie": tekst(), "bestand": tekst(),
    "link": of_niets(LINK),
    "toewijzingen": lijst_van(ding({
        "handeling": tekst(), "nummer": getal(), "productCategorie": of_niets(CATEGORIE),
        "productCode": of_niets(PRODUCT), "variant": tekst(), "ingangsdatum": dag(), "einddatum": of_niets(dag()),
        "budgetCent": of_niets(cent())})),
    "signalen": lijst_van(ref("Motivering")),
    "zonderRegister": vink("De gemeente heeft niemand met de rol toegang vastgelegd: iedereen kan dit besluiten")}))
schema("Werkregel", ding({
    "gemeente": GEMEENTE, "soort": tekst("Soort werk"), "termijn": dag("Op deze dag is het nog op tijd"),
    "teLaat": vink(), "over": getal("Hoeveel dagen of werkdagen te laat"), "eenheid": keuze("dagen", "werkdagen"),
    "resterend": tekst("De termijn in woorden"), "wie": keuze("gemeente", "toegang", "aanbieder"), "aanbieder": AGB,
    "bsn": of_niets(BSN), "referentie": of_niets(tekst()), "wat": tekst("Wat er te doen is"),
    "toelichting": of_niets(tekst()), "bron": of_niets(tekst()), "link": of_niets(LINK)}), "WerkregelLijst")
schema("Contract", ding({
    "regio": tekst(), "naam": tekst(), "op": dag(), "versie": of_niets(tekst()), "sha256": tekst(),
    "gemeenten": lijst_van(ding({"code": GEMEENTE, "naam": tekst(), "percelen": lijst_van(getal())})),
    "kennisgevingen": lijst_van(tekst()),
    "regels": lijst_van(ding({"regel": REGELID, "actief": vink(), "bron": tekst()})),
    "percelen": LINK, "producten": LINK, "tarieven": LINK}))
schema("Perceel", ding({
    "nummer": getal(), "naam": tekst(), "blok": tekst(), "voorzieningen": lijst_van(tekst()),
    "toewijzingsvariant": of_niets(tekst()), "toewijzingEenheden": lijst_van(EENHEID), "begin": dag(), "einde": dag(),
    "uitersteEinde": dag(), "stand": tekst(), "termijn": getal("0 is de eerste"), "termijnBegin": dag(),
    "termijnEinde": dag(), "looptTot": dag(), "dagenOver": getal(), "verlengingenGebruikt": getal(),
    "verlengingenOver": getal(), "verlengingMaanden": getal(),
    "verlengingen": lijst_van(ding({"besluit": dag(), "tot": dag(), "bron": tekst()})), "bron": tekst()}),
    "PerceelLijst")
schema("Product", ding({
    "code": PRODUCT, "categorie": CATEGORIE, "voorziening": tekst(), "percelen": lijst_van(getal()),
    "eenheid": EENHEID, "omschrijving": tekst(), "leverfrequenties": lijst_van(FREQUENTIE),
    "betaalfrequentie": tekst(), "ingang": of_niets(dag()), "einde": of_niets(dag()), "bron": tekst()}),
    "ProductLijst")
schema("Tarief", ding({
    "perceel": getal(), "voorziening": tekst(), "eenheid": EENHEID, "tariefCent": cent(), "van": dag(),
    "tot": of_niets(dag()), "voorlopig": vink(), "bron": tekst()}), "TariefLijst")
CONTRACTREGEL = {
    "agb": AGB, "naam": tekst(), "perceel": of_niets(getal()), "groepsaanbod": lijst_van(tekst()),
    "voorzieningen": lijst_van(tekst()), "verblijf": lijst_van(tekst()), "ernstigeDyslexie": vink(),
    "kdcOdc": vink(), "van": dag(), "tot": of_niets(dag()), "vecozo": of_niets(vink("Null: niet bekend"))}
schema("Aanbieder", ding({**CONTRACTREGEL, "jaar": getal("Van de sommen hierna"), "declaraties": getal(),
                          "ingediendCent": cent(), "toegekendCent": cent(), "link": LINK}), "AanbiederLijst")
schema("AanbiederMetContracten", ding({
    "agb": AGB, "naam": tekst(), "contracten": lijst_van(ding(CONTRACTREGEL)),
    "clientenstops": lijst_van(ding({"vanaf": dag(), "hervatPer": of_niets(dag()), "reden": tekst()})),
    "declaraties": LINK, "toewijzingen": LINK}))
schema("Regel", ding({
    "regel": REGELID, "bericht": SOORT, "niveau": tekst(), "klasse": tekst("Klasse van het bericht"),
    "gevolg": keuze("afkeuren", "signaal"), "retourcode": of_niets(tekst()), "titel": tekst(), "bron": tekst(),
    "uitleg": tekst("Tekst met feiten tussen accolades"), "herstel": of_niets(tekst()),
    "afwijzingen": getal("Hoe vaak deze regel iets afwees"), "signalen": getal("Hoe vaak hij een signaal gaf")}),
    "RegelLijst")
schema("Rekentool", ding({
    "naam": tekst(), "velden": lijst_van(ding({"naam": tekst(), "uitleg": tekst(), "voorbeeld": tekst(),
                                               "verplicht": vink()})), "link": LINK}), "RekentoolLijst")
schema("Berekening", ding({
    "op": of_niets(dag("De dag van de tarieven; anders vandaag")),
    "velden": lijst_van(ding({"naam": tekst(minLength=1), "waarde": tekst(minLength=1)}))}, ["op"]))
schema("BerekeningUitkomst", ding({
    "tool": tekst(), "vorm": of_niets(tekst()), "op": dag(), "uitslag": tekst(), "uitleg": tekst(),
    "afgekeurd": vink(), "klasse": of_niets(tekst()), "kandidaten": lijst_van(tekst()),
    "intensiteit": of_niets(ding({"exact": tekst("Breuk"), "decimaal": tekst(), "getoond": tekst()})),
    "positiePct": of_niets(tekst()),
    "delen": lijst_van(ding({"aantal": getal(), "intensiteit": tekst(), "uitslag": tekst(),
                             "kandidaten": lijst_van(tekst()), "klasse": of_niets(tekst())})),
    "tarieven": lijst_van(ding({"klasse": tekst(), "tariefCent": cent(), "eenheid": EENHEID})),
    "stappen": lijst_van(ding({"stap": tekst(), "woorden": tekst(), "som": tekst(), "exact": tekst(),
                               "decimaal": tekst(), "eenheid": tekst()})),
    "normen": lijst_van(ding({"norm": tekst(), "uitslag": tekst(), "woorden": tekst(), "bron": tekst()})),
    "meldingen": lijst_van(ding({"woorden": tekst(), "bron": of_niets(tekst())}))}))
MAANDEN = lijst_van(getal(), minItems=12, maxItems=12)
MAANDEN_CENT = lijst_van(cent(), minItems=12, maxItems=12)
GELD = {"besteedCent": cent(), "vorigJaarCent": cent(), "vorigJaarTotCent": cent("Vorig jaar, tot en met deze maand"),
        "toegekendCent": cent("Budgetten van toewijzingen die dit jaar ingaan"),
        "gedeclareerdCent": cent("Daarop goedgekeurd"), "toewijzingenMetBudget": getal()}
TELLING = {"jaar": getal("Verschillende jeugdigen in het jaar"), "perMaand": MAANDEN,
           "verblijfJaar": getal("Van hen met verblijf"), "verblijfPerMaand": MAANDEN}
NACHTEN = of_niets(ding({"exact": tekst("Breuk"), "afgerond": tekst()}))
PLAATSINGEN = ding({"begonnen": getal(), "jeugdigen": getal(), "verplaatsingen": getal(), "beeindigd": getal(),
                    "lopend": getal("Op de laatste dag"), "mediaanNachten": NACHTEN, "gemiddeldNachten": NACHTEN})
CIJFERS = ding({"berichten": getal(), "regelsToegekend": getal(), "regelsAfgewezen": getal(), "ingediendCent": cent(),
                "toegekendCent": cent(), "afgewezenCent": cent()})
VAN_GEMEENTE = {"gemeente": GEMEENTE, "naam": tekst()}


def overzicht(naam, cijfers):
    schema("Overzicht" + naam, ding({
        "jaar": getal(), "op": dag(), "gemeente": of_niets(GEMEENTE),
        "vorigJaarTotMaand": getal("Tot en met deze maand is met vorig jaar vergeleken"), "cijfers": cijfers}))


overzicht("Besteding", ding({
    "totaal": ding(GELD), "perGemeente": lijst_van(ding({**VAN_GEMEENTE, **GELD})),
    "perPerceel": lijst_van(ding({"perceel": getal(), "naam": tekst(), **GELD})),
    "perAanbieder": lijst_van(ding({"aanbieder": AGB, "naam": tekst(), **GELD})),
    "perBlok": lijst_van(ding({"blok": tekst(), "perMaandCent": MAANDEN_CENT,
                               "vorigJaarPerMaandCent": MAANDEN_CENT}))}))
overzicht("Declaraties", ding({
    "totaal": CIJFERS, "perMaand": lijst_van(CIJFERS, minItems=12, maxItems=12),
    "retourcodes": lijst_van(ding({"retourcode": tekst(), "aantal": getal()}))}))
overzicht("Jeugdigen", ding({**TELLING, "perGemeente": lijst_van(ding({**VAN_GEMEENTE, **TELLING}))}))
overzicht("Uithuisplaatsingen", ding({
    "bron": tekst(), "ketenDagen": getal("Binnen zoveel dagen telt een nieuw verblijf als verplaatsing"),
    "jaar": PLAATSINGEN, "vorigJaar": PLAATSINGEN, "perMaand": lijst_van(PLAATSINGEN, minItems=12, maxItems=12),
    "perKwartaal": lijst_van(PLAATSINGEN, minItems=4, maxItems=4),
    "perGemeente": lijst_van(ding({**VAN_GEMEENTE, "jaar": PLAATSINGEN, "vorigJaar": PLAATSINGEN,
                                   "perKwartaal": lijst_van(PLAATSINGEN, minItems=4, maxItems=4)}))}))
overzicht("Werk", lijst_van(ding({**VAN_GEMEENTE, "regels": getal(), "teLaat": getal()})))
SCHEMAS["Beschrijving"] = {"type": "object", "description": "Een document volgens OpenAPI 3.0"}

# ---- Headers and errors

KOPPEN = {
    "API-Version": "Versie van deze API",
    "Cache-Control": "Niets wordt bewaard",
    "Content-Security-Policy": "Niemand mag dit in een andere pagina tonen",
    "Strict-Transport-Security": "Alleen over een beveiligde verbinding",
    "X-Content-Type-Options": "Het type is wat er staat",
    "X-Frame-Options": "Niemand mag dit in een andere pagina tonen",
    "Referrer-Policy": "Adressen gaan niet naar andere sites",
    "Cross-Origin-Resource-Policy": "Wie dit in een andere site mag gebruiken"}
FOUTEN = {
    400: "Er klopt iets niet in wat u vroeg; alle fouten staan erin",
    403: "Een andere website liet een browser dit vragen",
    404: "Dit bestaat niet",
    405: "Deze methode kan hier niet; Allow noemt die wel kunnen",
    413: "Wat u stuurde, is te groot",
    415: "Dit soort inhoud kan hier niet",
    421: "De server luistert niet naar de naam in het adres",
    422: "Dit besluit kan zo niet; de regels die het tegenhouden staan erin",
    500: "Er ging iets mis in het programma; er is niets bewaard",
    503: "De opslag is er even niet; er is niets bewaard"}


def koppen(meer=()):
    namen = list(KOPPEN) + list(meer)
    return {n: {"$ref": "#/components/headers/" + n} for n in namen}


def antwoord(uitleg, wat, soort="application/json", meer=()):
    schema_ = ref(wat) if isinstance(wat, str) else wat
    return {"description": uitleg, "headers": koppen(meer), "content": {soort: {"schema": schema_}}}


# ---- Operations

PADEN = {}
PADVELDEN = {
    "gemeente": GEMEENTE, "volgnummer": VOLGNUMMER, "nummer": getal(minimum=1), "aanbieder": AGB, "agb": AGB,
    "referentie": tekst("ReferentieAanbieder", maxLength=100), "regelnummer": getal(minimum=1), "regel": REGELID,
    "naam": keuze("groepsaanbod", "verblijf", "gezinshuis", "mengvorm")}
ZOEKVELDEN = {
    "gemeente": GEMEENTE, "aanbieder": AGB, "soort": SOORT, "besluit": tekst(maxLength=20),
    "van": dag("Vanaf deze dag"), "tot": dag("Tot en met deze dag"),
    "zoek": tekst("Deel van de identificatie", maxLength=40),
    "maand": tekst("Maand van de declaratieperiode", pattern="^[0-9]{4}-[0-9]{2}$"),
    "retourcode": tekst(pattern="^.{4}$"), "regel": tekst("Naam van een regel", maxLength=40),
    "productCategorie": CATEGORIE, "productCode": PRODUCT, "actiefOp": dag("Toegewezen op deze dag"),
    "variant": keuze("budget", "volume"),
    "jeugdige": getal("Nummer van een jeugdige; noem ook de gemeente", minimum=1), "status": STATUS,
    "open": keuze("true", "false", uitleg="Nog niet afgewezen of toegewezen"),
    "beslist": keuze("true", "false"), "op": dag("Zoals het op deze dag geldt"),
    "perceel": getal(minimum=1, maximum=99), "voorziening": tekst(maxLength=40),
    "bericht": tekst("Soort bericht", maxLength=10), "jaar": getal("Jaar van de sommen", minimum=2000, maximum=2100)}


def op(methode, pad, id_, tag, samenvatting, uit, zoek=(), blad=False, verplicht=(), lijf=None, ook=(), opslag=True,
       gemaakt=None, soort="application/json", uitleg=None, meer_koppen=(), uit_tekst="Gelukt"):
    """One operation. `uit`: schema of 200 (None: there is none); `gemaakt`: of 201; `ook`: errors beside the usual."""
    velden = [n[1:-1] for n in pad.split("/") if n.startswith("{")]
    params = [{"name": n, "in": "path", "required": True, "schema": PADVELDEN[n]} for n in velden]
    params += [{"name": n, "in": "query", "required": n in verplicht, "schema": ZOEKVELDEN[n]} for n in zoek]
    if blad:
        params += [{"$ref": "#/components/parameters/limiet"}, {"$ref": "#/components/parameters/na"}]
    antwoorden = {}
    if uit is not None:
        antwoorden["200"] = antwoord(uit_tekst, uit, soort, meer_koppen)
    if gemaakt is not None:
        antwoorden["201"] = antwoord("Gelukt en vastgelegd", gemaakt)
    fouten = {400, 405, 421, 500, *ook}
    if velden:
        fouten.add(404)
    if opslag:
        fouten.add(503)
    if methode == "post":
        fouten |= {403, 413, 415}
    for status in sorted(fouten):
        antwoorden[str(status)] = {"$ref": f"#/components/responses/fout{status}"}
    wat = {"operationId": id_, "tags": [tag], "summary": samenvatting,
           "description": uitleg or samenvatting + ".", "parameters": params}
    if lijf:
        wat["requestBody"] = {"required": True, "content": lijf}
    if not params:
        del wat["parameters"]
    wat["responses"] = antwoorden
    PADEN.setdefault(pad, {})[methode] = wat


def json_lijf(naam):
    return {"application/json": {"schema": ref(naam)}}


XML = {"type": "string", "format": "binary", "description": "Een bericht van de iJw-standaard"}
BERICHT = "/berichten/{gemeente}/{volgnummer}"
op("get", "/berichten", "listBerichten", "berichten", "Berichten, het nieuwste eerst", "BerichtLijst",
   ["gemeente", "soort", "aanbieder", "besluit", "van", "tot", "zoek"], blad=True)
op("post", "/berichten", "verwerkBerichten", "berichten", "Een of meer berichten aanbieden", "VerwerkingLijst",
   lijf={"application/xml": {"schema": XML}, "text/xml": {"schema": XML},
         "multipart/form-data": {"schema": ding({"berichten": lijst_van(XML)})}},
   gemaakt="VerwerkingLijst", uit_tekst="Er was niets nieuws: alles was al verwerkt, of er viel niets te bewaren",
   uitleg="Elk bericht wordt beoordeeld, beantwoord en bewaard, elk voor zich in een keer helemaal of niet. Hetzelfde "
          "bericht nog eens aanbieden geeft hetzelfde antwoord en verandert niets.")
op("get", BERICHT, "getBericht", "berichten", "Een bericht", "BerichtMetAntwoord")
op("get", BERICHT + "/antwoord", "getAntwoord", "berichten", "Het antwoord op een bericht, zoals het is gemaakt", XML,
   soort="application/xml", meer_koppen=["Content-Disposition"])
op("get", BERICHT + "/bevindingen", "listBevindingen", "berichten", "Wat er in een bericht is gevonden",
   "BevindingLijst", blad=True)
op("get", BERICHT + "/inhoud", "getInhoud", "berichten", "Het bericht zelf, zoals het is aangeboden", XML,
   soort="application/xml", meer_koppen=["Content-Disposition"])

DECLARATIE = "/declaraties/{gemeente}/{volgnummer}"
op("get", "/declaraties", "listDeclaraties", "declaraties", "Declaraties, de nieuwste eerst", "DeclaratieLijst",
   ["gemeente", "aanbieder", "maand", "besluit"], blad=True)
op("get", DECLARATIE, "getDeclaratie", "declaraties", "Een declaratie", "DeclaratieMetLinks")
op("get", DECLARATIE + "/afwijzingen", "listAfwijzingenVanDeclaratie", "declaraties",
   "Afgewezen regels van een declaratie, met de redenen", "AfwijzingLijst", blad=True)
op("get", DECLARATIE + "/prestaties", "listPrestatiesVanDeclaratie", "declaraties",
   "Goedgekeurde regels van een declaratie", "PrestatieLijst", blad=True)
op("get", "/afwijzingen", "listAfwijzingen", "declaraties", "Alles wat in declaraties is afgewezen, met de redenen",
   "AfwijzingLijst", ["gemeente", "aanbieder", "retourcode", "regel", "maand"], blad=True)

TOEWIJZING = "/toewijzingen/{gemeente}/{nummer}"
op("get", "/toewijzingen", "listToewijzingen", "toewijzingen", "Toewijzingen, zoals ze nu gelden", "ToewijzingLijst",
   ["gemeente", "aanbieder", "productCategorie", "productCode", "actiefOp", "variant", "jeugdige"], blad=True)
op("post", "/toewijzingen/_zoek", "zoekToewijzingen", "toewijzingen", "Toewijzingen van een jeugdige zoeken",
   "ToewijzingLijst", lijf=json_lijf("Zoekvraag"),
   uitleg="Een burgerservicenummer staat nooit in een adres. Daarom gaat zoeken met POST; er verandert niets.")
op("get", TOEWIJZING, "getToewijzing", "toewijzingen", "Een toewijzing met wat er is gebruikt en over is",
   "ToewijzingMetStand")
op("get", TOEWIJZING + "/prestaties", "listPrestatiesVanToewijzing", "toewijzingen",
   "Goedgekeurde regels op een toewijzing", "PrestatieLijst", blad=True)
op("get", TOEWIJZING + "/versies", "listVersies", "toewijzingen", "De versies van een toewijzing; de laatste geldt",
   "VersieLijst", blad=True)

op("post", "/jeugdigen/_zoek", "zoekJeugdigen", "jeugdigen", "Een jeugdige zoeken", "JeugdigeLijst",
   lijf=json_lijf("Zoekvraag"),
   uitleg="Een burgerservicenummer staat nooit in een adres. Daarom gaat zoeken met POST; er verandert niets.")
op("get", "/jeugdigen/{gemeente}/{nummer}", "getJeugdige", "jeugdigen", "Een jeugdige en het gezin",
   "JeugdigeMetGezin")
op("get", "/jeugdigen/{gemeente}/{nummer}/tijdlijn", "listTijdlijn", "jeugdigen",
   "Wat er met een jeugdige is gebeurd, bij alle aanbieders", "GebeurtenisLijst", ["van", "tot"], blad=True)

VERZOEK = "/verzoeken/{gemeente}/{aanbieder}/{referentie}"
op("get", "/verzoeken", "listVerzoeken", "verzoeken", "Verzoeken van aanbieders, het nieuwste eerst", "VerzoekLijst",
   ["gemeente", "aanbieder", "status", "open"], blad=True)
op("get", VERZOEK, "getVerzoek", "verzoeken", "Een verzoek met wat de controles vinden", "VerzoekMetBevindingen")
op("post", VERZOEK + "/besluiten", "besluitOverVerzoek", "verzoeken", "Over een verzoek besluiten", "BesluitUitkomst",
   lijf=json_lijf("Besluit"), gemaakt="BesluitUitkomst", ook=[422],
   uit_tekst="Een proef, of een besluit dat vandaag al was genomen: er is niets veranderd",
   uitleg="Het bericht (301 of 319) wordt gemaakt en vastgelegd als geen regel het tegenhoudt. Met proef: true wordt "
          "er niets vastgelegd.")
op("get", "/werklijst", "listWerklijst", "verzoeken", "Wat er in een gemeente te doen is, en voor wanneer",
   "WerkregelLijst", ["gemeente", "aanbieder", "soort", "op"], blad=True, verplicht=["gemeente"])
op("get", "/signalen", "listSignalen", "signalen", "Wat op het oordeel van een mens wacht, of wachtte",
   "SignaalLijst", ["gemeente", "aanbieder", "regel", "beslist"], blad=True)
op("post", "/signalen/{gemeente}/{volgnummer}/{regelnummer}/{regel}/besluiten", "besluitOverSignaal", "signalen",
   "Over een signaal besluiten", None, lijf=json_lijf("SignaalBesluit"), gemaakt="SignaalBesluitUitkomst",
   uitleg="Een besluit komt bij wat er al was; het laatste geldt.")

op("get", "/contract", "getContract", "contract", "Het contract van de regio", "Contract", ["op"], opslag=False)
op("get", "/percelen", "listPercelen", "contract", "Percelen met hun looptijd", "PerceelLijst", ["op"], blad=True,
   opslag=False)
op("get", "/producten", "listProducten", "contract", "Producten", "ProductLijst", ["op", "perceel"], blad=True,
   opslag=False)
op("get", "/tarieven", "listTarieven", "contract", "Tarieven; zonder dag ook die van vroeger en later", "TariefLijst",
   ["op", "perceel", "voorziening"], blad=True, opslag=False)
op("get", "/aanbieders", "listAanbieders", "contract", "Wie wat heeft gecontracteerd", "AanbiederLijst",
   ["op", "jaar", "perceel"], blad=True)
op("get", "/aanbieders/{agb}", "getAanbieder", "contract", "Een aanbieder met alle contracten",
   "AanbiederMetContracten")
op("get", "/regels", "listRegels", "regels", "Het regelboek, met hoe vaak elke regel afging", "RegelLijst",
   ["bericht", "regel"], blad=True)
op("get", "/rekentools", "listRekentools", "rekentools", "De rekentools en hun velden", "RekentoolLijst", blad=True,
   opslag=False)
op("post", "/rekentools/{naam}/berekeningen", "bereken", "rekentools", "Begeleidingsintensiteit berekenen",
   "BerekeningUitkomst", lijf=json_lijf("Berekening"), opslag=False, uitleg="Er wordt niets bewaard.")
for naam, wat in {"besteding": "Wat aan zorg is besteed, naast vorig jaar en de budgetten",
                  "declaraties": "Wat is gedeclareerd, goedgekeurd en afgewezen",
                  "jeugdigen": "Hoeveel jeugdigen hulp hebben", "uithuisplaatsingen": "Hoeveel uithuisplaatsingen, en hoe lang",
                  "werk": "Hoeveel werk er wacht, en hoeveel te laat"}.items():
    op("get", "/overzichten/" + naam, "getOverzicht" + naam.capitalize(), "overzichten", wat, "Overzicht" + naam.capitalize(),
       ["jaar", "gemeente"])
op("get", "/openapi.json", "getOpenapi", "beschrijving", "Deze beschrijving", "Beschrijving", opslag=False,
   meer_koppen=["Access-Control-Allow-Origin"])

TAGS = {"berichten": "Berichten van de iJw-standaard, met besluit en antwoord",
        "declaraties": "Declaraties en hun regels", "toewijzingen": "Wat is toegewezen, en wat ervan is gebruikt",
        "jeugdigen": "Jeugdigen, zonder burgerservicenummer in een adres",
        "verzoeken": "Verzoeken van aanbieders en het werk dat wacht", "signalen": "Wat een mens moet beoordelen",
        "contract": "Wat is afgesproken, en met wie", "overzichten": "Cijfers van een jaar", "regels": "Het regelboek",
        "rekentools": "Van rooster naar klasse en tarief", "beschrijving": "Deze beschrijving"}
DOCUMENT = {
    "openapi": "3.0.3",
    "info": {
        "title": "Open Jeugdregio",
        "description": "De jeugdhulp van een regio: berichten, besluiten en waarom. Lijsten komen in bladzijden "
                       "(limiet, na, volgende). Fouten zijn problem+json, met alles wat niet klopt in een keer. "
                       "Bedragen zijn in hele centen, dagen als JJJJ-MM-DD. Een onbekend veld in een vraag is een "
                       "fout. Een adres met een schuine streep aan het eind bestaat niet. Een methode die ergens niet "
                       "kan, geeft 405 met Allow.",
        "version": VERSIE,
        # Who runs the server knows its address; an invented one would be worse than none (interpretatie 2.370).
        "contact": {"name": "De beheerder van deze server; over het programma zelf: de issues van het project Open "
                            "Jeugdregio"},
        "license": {"name": "EUPL-1.2", "url": "https://eupl.eu/1.2/nl/"}},
    "servers": [{"url": "/v1", "description": "Deze server"}],
    "tags": [{"name": n, "description": u} for n, u in TAGS.items()],
    "paths": PADEN,
    "components": {
        "headers": {
            **{n: {"description": u, "schema": {"type": "string"}} for n, u in KOPPEN.items()},
            "Allow": {"description": "De methoden die hier wel kunnen", "schema": {"type": "string"}},
            "Content-Disposition": {"description": "De naam van het bestand", "schema": {"type": "string"}},
            "Access-Control-Allow-Origin": {"description": "Iedereen mag dit lezen", "schema": {"type": "string"}}},
        "parameters": {
            "limiet": {"name": "limiet", "in": "query", "required": False, "description": "Hoeveel er op een bladzijde "
                       "staan; anders 50", "schema": getal(minimum=1, maximum=200)},
            "na": {"name": "na", "in": "query", "required": False,
                   "description": "'volgende' van de bladzijde ervoor", "schema": tekst(maxLength=200)}},
        "responses": {
            f"fout{s}": antwoord(u, "Probleem", "application/problem+json", ["Allow"] if s == 405 else ()) for s, u in FOUTEN.items()},
        "schemas": SCHEMAS}}

if __name__ == "__main__":
    # Compact: it travels inside the program.
    inhoud = json.dumps(DOCUMENT, ensure_ascii=False, separators=(",", ":")) + "\n"
    if "--controleer" in sys.argv:
        if not UIT.exists() or UIT.read_text() != inhoud:
            sys.exit("web/api/openapi.json is not up to date: run python3 web/api/maak_openapi.py")
    else:
        UIT.write_text(inhoud)
