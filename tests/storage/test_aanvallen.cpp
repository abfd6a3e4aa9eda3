// What was committed cannot be changed, not even by another program that knows the tables.
#include <algorithm>

#include "hulp.hpp"

namespace jeugdregio::storage {
namespace {

const std::vector<std::string> kTabellen{"aanbieder_contract",
                                         "aantekening",
                                         "aantekening_veld",
                                         "afgewezen_prestatie",
                                         "afwijzing",
                                         "bericht",
                                         "boeking",
                                         "clientenstop",
                                         "concept",
                                         "concept_slot",
                                         "concept_veld",
                                         "functie_einde",
                                         "functie_oordeel",
                                         "functie_verzoek",
                                         "groep_berekening",
                                         "jeugdige",
                                         "levering_melding",
                                         "medewerker",
                                         "medewerker_einde",
                                         "migratie",
                                         "prestatie",
                                         "referentie",
                                         "registratie",
                                         "registratie_bestand",
                                         "registratie_deel",
                                         "retour",
                                         "sap_verklaring",
                                         "sap_verklaring_einde",
                                         "signaal",
                                         "signaal_besluit",
                                         "toewijzing_gegeven",
                                         "toewijzing_versie",
                                         "verzoek",
                                         "verzoek_antwoord",
                                         "verzoek_product"};

class Aanvallen : public ::testing::Test {
  protected:
    void SetUp() override {
        const auto opslag = open_sqlite(tijdelijk.bestand());
        record_toewijzingen(*opslag, "T", {make_versie(7)});
        Vastlegging v = make_declaratie("A", {make_prestatie(7, 1, "R1")});
        v.afwijzingen = {{2, "R2", "9307", "[]"}};
        const auto& geboekt = v.prestaties.at(0).prestatie;
        v.afgewezen = {
            {{7}, 2, {geboekt.categorie, geboekt.code, geboekt.periode, geboekt.bedrag, kDag, kDag}}};
        v.signalen = {{1, "R1", "IJ-E035", "uitleg", "{}"}};
        record(*opslag, v);
        opslag->record_gegeven(gemeente(), {7}, "geschil", "ja", "rsj", kDag);
        static_cast<void>(
            opslag->record_signaalbesluit(gemeente(), 2, 1, "IJ-E035", "akkoord", "j", "r", kDag));
        contract::AanbiederContract c;
        c.agb = agb();
        const std::vector<contract::AanbiederContract> contracten{c};
        opslag->record_aanbieders(contracten, kDag);
        record_keten(*opslag);
        static_cast<void>(opslag->record_clientenstop({agb(), true, kDag, "brief", "rsj"}, kDag));
        dossier::Medewerker medewerker;
        medewerker.gemeente = gemeente();
        medewerker.naam = medewerker.door = "j";
        medewerker.van = medewerker.op = kDag;
        static_cast<void>(
            opslag->end_medewerker(gemeente(), opslag->record_medewerker(medewerker), {kDag, "rsj", kDag}));
        dossier::Concept wacht;
        wacht.gemeente = gemeente();
        wacht.soort = "afwijzen";
        wacht.aanbieder = agb();
        wacht.over = "V1";
        wacht.op_verzoek = true;
        wacht.velden = {{"reden", "6"}};
        wacht.door = "j";
        wacht.op = kDag;
        ASSERT_TRUE(opslag->end_concept(gemeente(), opslag->record_concept(wacht).value(),
                                        {dossier::Conceptstatus::teruggenomen, 0, "j", kDag}));
        contract::Verklaring verklaring;
        verklaring.agb = agb();
        verklaring.sap = verklaring.handleiding = "3.2.b";
        verklaring.vanaf = verklaring.op = kDag;
        verklaring.kenmerk = "brief";
        verklaring.door = "rsj";
        static_cast<void>(opslag->end_verklaring(agb(), opslag->record_verklaring(verklaring),
                                                 {kDag, "fout", "rsj", kDag}));
        opslag->begin();
        opslag->record_registratie({agb(),
                                    1,
                                    1,
                                    {Datum::from_ymd(2026, 3, 1), kDag},
                                    "",
                                    "rsj",
                                    kDag,
                                    {{"sessies.csv", std::string(64, 'a'), 4, 1}}});
        opslag->record_registratiedeel({agb(), 1, "sessies.csv", 1}, compress("abcd"), 4);
        opslag->commit();
        contract::Groepsberekening groep;
        groep.agb = agb();
        groep.groep = "Beuk";
        groep.soort = "verblijf";
        groep.ingang = groep.op = kDag;
        groep.invoer = "{}";
        groep.klassen = {"J"};
        groep.door = "rsj";
        const std::vector<contract::Groepsberekening> groepen{groep};
        ASSERT_EQ(opslag->record_groepsberekeningen(groepen), 1);
        contract::Functieverzoek functie;
        functie.agb = agb();
        functie.functie = "Coach";
        functie.tabelfunctie = "Gezinscoach";
        functie.vanaf = functie.op = kDag;
        functie.reden = functie.door = "rsj";
        const int nummer = opslag->record_functieverzoek(functie);
        ASSERT_TRUE(opslag->decide_functieverzoek(agb(), nummer, {true, "", "rsj", kDag}));
        ASSERT_TRUE(opslag->end_functieverzoek(agb(), nummer, {kDag, "fout", "rsj", kDag}));
        opslag->record_aantekening(gemeente(), {.volgnummer = 0,
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

    /// The statement fails on a constraint and leaves every row as it was.
    void expect_refused(const std::string& tabel, const std::string& sql) {
        SCOPED_TRACE(sql);
        Buitenstaander db{tijdelijk.bestand()};
        const auto voor =
            db.read("SELECT quote(t.rij) FROM (SELECT json_array(count(*)) AS rij FROM " + tabel + ") t");
        EXPECT_EQ(db.run(sql) & 0xff, SQLITE_CONSTRAINT) << db.error();
        EXPECT_EQ(
            db.read("SELECT quote(t.rij) FROM (SELECT json_array(count(*)) AS rij FROM " + tabel + ") t"),
            voor);
    }

    Tijdelijk tijdelijk;
};

TEST_F(Aanvallen, Aim_at_every_table_and_every_table_has_rows) {
    Buitenstaander db{tijdelijk.bestand()};
    EXPECT_EQ(
        db.read(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"),
        kTabellen);
    for (const std::string& tabel : kTabellen)
        EXPECT_NE(db.read("SELECT count(*) FROM " + tabel), std::vector<std::string>{"0"}) << tabel;
}

TEST_F(Aanvallen, Update_is_refused) {
    for (const std::string& tabel : kTabellen) {
        const std::string kolom = tabel == "migratie" ? "naam" : "gemeente";
        expect_refused(tabel, "UPDATE " + tabel + " SET " + kolom + " = " + kolom);
        expect_refused(tabel, "UPDATE OR REPLACE " + tabel + " SET " + kolom + " = " + kolom);
    }
}

TEST_F(Aanvallen, Delete_is_refused) {
    for (const std::string& tabel : kTabellen) expect_refused(tabel, "DELETE FROM " + tabel);
}

TEST_F(Aanvallen, Insert_or_replace_is_refused) {
    for (const std::string& tabel : kTabellen)
        expect_refused(tabel, "INSERT OR REPLACE INTO " + tabel + " SELECT * FROM " + tabel);
}

TEST_F(Aanvallen, A_gap_in_the_journal_is_refused) {
    for (const char* nummer :
         {"1", "3", "6", "8", "0", "-1"}) {  // 1, 2, 4 and 5 are berichten, 3 is a fact, 6 an aantekening
        expect_refused("toewijzing_gegeven",
                       std::string("INSERT INTO toewijzing_gegeven VALUES ('0193', 7, 'geschil', ") + nummer +
                           ", 'nee', 'rsj', '2026-01-01')");
    }
    Buitenstaander db{tijdelijk.bestand()};
    EXPECT_EQ(
        db.run("INSERT INTO toewijzing_gegeven VALUES ('0193', 7, 'geschil', 7, 'nee', 'rsj', '2026-01-01')"),
        SQLITE_OK);
}

TEST_F(Aanvallen, Nonsense_is_refused) {
    const std::vector<std::pair<std::string, std::string>> gevallen{
        {"boeking",
         "INSERT INTO boeking VALUES ('0193', 9, 7, 9, 2, 2, 2, 100, '2026-01-01', 1)"},  // van = naar
        {"boeking",
         "INSERT INTO boeking VALUES ('0193', 9, 7, 9, 2, 2, 3, -1, '2026-01-01', 1)"},  // negative
        {"boeking",
         "INSERT INTO boeking VALUES ('0193', 9, 7, 9, 2, 2, 3, 1.5, '2026-01-01', 1)"},  // half a cent
        {"boeking",
         "INSERT INTO boeking VALUES ('193', 9, 7, 9, 2, 2, 3, 100, '2026-01-01', 1)"},  // no gemeente
        {"referentie", "INSERT INTO referentie VALUES ('0193', '01234567', 'R9', 2, 9, 7, 2)"},
        {"signaal_besluit",
         "INSERT INTO signaal_besluit VALUES ('0193', 2, 9, 'X', 1, 'a', 'b', 'c', '2026-01-01')"},
    };
    for (const auto& [tabel, sql] : gevallen) expect_refused(tabel, sql);
}

}  // namespace
}  // namespace jeugdregio::storage
