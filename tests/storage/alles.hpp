// A store in which every table has rows: for who attacks it, or asks whether nothing was forgotten.
#pragma once

#include "hulp.hpp"

namespace jeugdregio::storage {

inline void fill_berichten(Opslag& opslag) {
    record_toewijzingen(opslag, "T", {make_versie(7)});
    Vastlegging v = make_declaratie("A", {make_prestatie(7, 1, "R1")});
    v.afwijzingen = {{2, "R2", "9307", "[]"}};
    const auto& geboekt = v.prestaties.at(0).prestatie;
    v.afgewezen = {{{7}, 2, {geboekt.categorie, geboekt.code, geboekt.periode, geboekt.bedrag, kDag, kDag}}};
    v.signalen = {{1, "R1", "IJ-E035", "uitleg", "{}"}};
    record(opslag, v);
    static_cast<void>(opslag.record_signaalbesluit(gemeente(), 2, 1, "IJ-E035", "akkoord", "j", "r", kDag));
    record_keten(opslag);
}

/// Everything that is no message.
inline void fill_registers(Opslag& opslag) {
    opslag.record_gegeven(gemeente(), {7}, "geschil", "ja", "rsj", kDag);
    contract::AanbiederContract c;
    c.agb = agb();
    const std::vector<contract::AanbiederContract> contracten{c};
    opslag.record_aanbieders(contracten, kDag);
    static_cast<void>(opslag.record_clientenstop({agb(), true, kDag, "brief", "rsj"}, kDag));
    dossier::Medewerker medewerker;
    medewerker.gemeente = gemeente();
    medewerker.naam = medewerker.door = "j";
    medewerker.van = medewerker.op = kDag;
    static_cast<void>(
        opslag.end_medewerker(gemeente(), opslag.record_medewerker(medewerker), {kDag, "rsj", kDag}));
    dossier::Concept wacht;
    wacht.gemeente = gemeente();
    wacht.soort = "afwijzen";
    wacht.aanbieder = agb();
    wacht.over = "V1";
    wacht.op_verzoek = true;
    wacht.velden = {{"reden", "6"}};
    wacht.door = "j";
    wacht.op = kDag;
    EXPECT_TRUE(opslag.end_concept(gemeente(), opslag.record_concept(wacht).value(),
                                   {dossier::Conceptstatus::teruggenomen, 0, "j", kDag}));
    contract::Verklaring verklaring;
    verklaring.agb = agb();
    verklaring.sap = verklaring.handleiding = "3.2.b";
    verklaring.vanaf = verklaring.op = kDag;
    verklaring.kenmerk = "brief";
    verklaring.door = "rsj";
    static_cast<void>(
        opslag.end_verklaring(agb(), opslag.record_verklaring(verklaring), {kDag, "fout", "rsj", kDag}));
    opslag.begin();
    opslag.record_registratie({agb(),
                               1,
                               1,
                               {Datum::from_ymd(2026, 3, 1), kDag},
                               "",
                               "rsj",
                               kDag,
                               {{"sessies.csv", compute_sha256("abcd"), 4, 1}}});
    opslag.record_registratiedeel({agb(), 1, "sessies.csv", 1}, compress("abcd"), 4);
    opslag.commit();
    contract::Groepsberekening groep;
    groep.agb = agb();
    groep.groep = "Beuk";
    groep.soort = "verblijf";
    groep.ingang = groep.op = kDag;
    groep.invoer = "{}";
    groep.klassen = {"J"};
    groep.door = "rsj";
    const std::vector<contract::Groepsberekening> groepen{groep};
    EXPECT_EQ(opslag.record_groepsberekeningen(groepen), 1);
    contract::Functieverzoek functie;
    functie.agb = agb();
    functie.functie = "Coach";
    functie.tabelfunctie = "Gezinscoach";
    functie.vanaf = functie.op = kDag;
    functie.reden = functie.door = "rsj";
    const int nummer = opslag.record_functieverzoek(functie);
    EXPECT_TRUE(opslag.decide_functieverzoek(agb(), nummer, {true, "", "rsj", kDag}));
    EXPECT_TRUE(opslag.end_functieverzoek(agb(), nummer, {kDag, "fout", "rsj", kDag}));
    opslag.record_aantekening(gemeente(), {.volgnummer = 0,
                                           .soort = "toetsing",
                                           .bsn = bsn(),
                                           .aanbieder = agb(),
                                           .toewijzing = ToewijzingNummer{7},
                                           .verzoek = "",
                                           .dag = kDag,
                                           .velden = {{"uitkomst", "passend"}},
                                           .door = "rsj",
                                           .op = kDag});
}

inline void fill_alles(Opslag& opslag) {
    fill_berichten(opslag);
    fill_registers(opslag);
}

/// Adds to it where order counts.
inline void fill_meer(Opslag& opslag) {
    record_toewijzingen(opslag, "T2", {make_versie(9, "999900018"), make_versie(8, "999900031")});
    record(opslag, make_declaratie("B", {make_prestatie(7, 1, "R3"), make_prestatie(7, 2, "R4")}));
    EXPECT_EQ(opslag.withdraw_aantekening({gemeente(), 6, "vergissing", "rsj", kDag}), Ingetrokken::ja);
}

/// What is left of a fact that was destroyed, and the fact that says so, at the end of the chain of 0193.
inline void fill_vernietiging(Feitopslag& opslag, const Databaseadres& adres) {
    Zegel kop;
    for (const auto& z : open_feitenboek(adres)->list_koppen())
        if (z.gemeente == gemeente()) kop = z;
    Feit rest;
    rest.zegel = {gemeente(), kop.nummer + 1, "medewerker", "2", kop.regio, kop.hash, std::string(64, 'b')};
    Feitschrift schrift;
    schrift.begin("medewerker");
    schrift.rij();
    for (const char* tekst : {"vernietigd", "lezen", "2026-01-01"}) schrift.tekst(tekst);
    schrift.leeg();
    schrift.tekst("rsj");
    schrift.tekst("2026-01-01");
    rest.schrift = schrift.str();
    opslag.begin();
    opslag.record_rest(rest);
    const Vernietiging v{.gemeente = gemeente(),
                         .nummer = 1,
                         .op = kDag,
                         .door = "rsj",
                         .grond = "proef",
                         .dossiers = 0,
                         .resten = {{rest.zegel.nummer, compute_sha256(rest.schrift)}}};
    static_cast<void>(opslag.record_feit(make_feit(v, kop.regio)));
    opslag.commit();
}

}  // namespace jeugdregio::storage
