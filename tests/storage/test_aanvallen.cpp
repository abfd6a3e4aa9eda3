// What was committed cannot be changed, not even by another program that knows the tables.
#include <algorithm>

#include "alles.hpp"

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
                                         "vernietiging",
                                         "vernietiging_feit",
                                         "verzoek",
                                         "verzoek_antwoord",
                                         "verzoek_product",
                                         "zegel"};

class Aanvallen : public ::testing::Test {
  protected:
    void SetUp() override {
        const auto opslag = open_feitopslag(tijdelijk.adres());
        fill_alles(*opslag);
        fill_vernietiging(*opslag, tijdelijk.adres());
    }

    /// The statement fails on a constraint and leaves every row as it was.
    void expect_refused(const std::string& tabel, const std::string& sql) {
        SCOPED_TRACE(sql);
        Buitenstaander db{tijdelijk.bestand()};
        const auto voor = db.read("SELECT count(*) FROM " + tabel);
        EXPECT_EQ(db.run(sql) & 0xff, SQLITE_CONSTRAINT) << db.error();
        EXPECT_EQ(db.read("SELECT count(*) FROM " + tabel), voor);
    }

    Tijdelijk tijdelijk;
};

TEST_F(Aanvallen, Aim_at_every_table_and_every_table_has_rows) {
    Buitenstaander db{tijdelijk.bestand()};
    EXPECT_EQ(db.tabellen(), kTabellen);
    for (const std::string& tabel : kTabellen)
        EXPECT_NE(db.read("SELECT count(*) FROM " + tabel), std::vector<std::string>{"0"}) << tabel;
}

TEST_F(Aanvallen, Update_is_refused) {
    for (const std::string& tabel : kTabellen) {
        const std::string kolom = tabel == "migratie" ? "naam" : "gemeente";
        expect_refused(tabel, "UPDATE " + tabel + " SET " + kolom + " = " + kolom);
        if (!steun::proefserver())
            expect_refused(tabel, "UPDATE OR REPLACE " + tabel + " SET " + kolom + " = " + kolom);
    }
}

TEST_F(Aanvallen, A_destruction_follows_the_last_one_and_names_a_fact_that_is_there) {
    expect_refused("vernietiging", "INSERT INTO vernietiging VALUES ('0193', 3, '2026-01-01', 'x', 'x', 0)");
    expect_refused("vernietiging", "INSERT INTO vernietiging VALUES ('0193', 2, '2026-01-01', 'x', '', 0)");
    const std::string hash(64, 'a');
    expect_refused("vernietiging_feit",
                   "INSERT INTO vernietiging_feit VALUES ('0193', 1, 9999, '" + hash + "')");
    expect_refused("vernietiging_feit",
                   "INSERT INTO vernietiging_feit SELECT '0193', 1, max(nummer), '" + hash +
                       "' FROM zegel WHERE soort = 'vernietiging' AND gemeente = '0193'");
}

TEST_F(Aanvallen, Delete_is_refused) {
    for (const std::string& tabel : kTabellen) expect_refused(tabel, "DELETE FROM " + tabel);
}

TEST_F(Aanvallen, Emptying_a_table_at_once_is_refused) {
    if (!steun::proefserver()) GTEST_SKIP() << "SQLite has no TRUNCATE";
    for (const std::string& tabel : kTabellen) expect_refused(tabel, "TRUNCATE " + tabel + " CASCADE");
}

TEST_F(Aanvallen, Insert_or_replace_is_refused) {
    if (steun::proefserver()) GTEST_SKIP() << "PostgreSQL has no INSERT OR REPLACE";
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
    for (const auto& [tabel, sql] : gevallen) {
        // A BIGINT of PostgreSQL rounds what is written in full; the program gives it whole numbers only.
        if (steun::proefserver() && sql.find("1.5") != std::string::npos) continue;
        expect_refused(tabel, sql);
    }
}

}  // namespace
}  // namespace jeugdregio::storage
