// How SQLite answers the questions of the lists: through an index, in the order of that index. A list that
// reads a whole table, or sorts one, is quick in a test and slow in a region.
#include <set>

#include "hulp.hpp"
#include "storage/sql/inzage_tabellen.hpp"
#include "storage/sqlite/sqlite_connection.hpp"

namespace jeugdregio::storage {
namespace {

/// The lines of the plan of every statement that was prepared on this connection.
std::vector<std::string> explain_all(sqlite3* db) {
    std::vector<std::string> vragen, uit;
    for (sqlite3_stmt* s = sqlite3_next_stmt(db, nullptr); s != nullptr; s = sqlite3_next_stmt(db, s))
        vragen.emplace_back(sqlite3_sql(s));
    for (const std::string& vraag : vragen) {
        if (!vraag.starts_with("SELECT") && vraag.find("SELECT") == std::string::npos) continue;
        sqlite3_stmt* plan = nullptr;
        EXPECT_EQ(sqlite3_prepare_v2(db, ("EXPLAIN QUERY PLAN " + vraag).c_str(), -1, &plan, nullptr),
                  SQLITE_OK);
        while (sqlite3_step(plan) == SQLITE_ROW)
            uit.push_back(std::string(reinterpret_cast<const char*>(sqlite3_column_text(plan, 3))) +
                          "   <- " + vraag);
        sqlite3_finalize(plan);
    }
    return uit;
}

class InzagePlannen : public ::testing::Test {
  protected:
    void SetUp() override {
        {
            const auto opslag = open_opslag(tijdelijk.adres());
            record_toewijzingen(*opslag, "T", {make_versie(7)});
            Vastlegging v = make_declaratie("A", {make_prestatie(7, 1, "R1")});
            v.afwijzingen = {{2, "R2", "9307", "[]"}};
            v.signalen = {{1, "R1", "IJ-E035", "uitleg", "{}"}};
            record(*opslag, v);
            record_keten(*opslag);
        }
        db.emplace(sqlite::SqliteConnection::Lezen{}, tijdelijk.bestand(), 1000);
    }
    void expect_by_index() {
        int regels = 0;
        for (const std::string& regel : explain_all(db->handle())) {
            ++regels;
            // Walking through what a recursive question found is no table.
            const bool leest_alles = regel.starts_with("SCAN ") && !regel.starts_with("SCAN g ") &&
                                     !regel.starts_with("SCAN gemeenten") &&
                                     !regel.starts_with("SCAN CONSTANT");
            EXPECT_FALSE(leest_alles) << regel;
            EXPECT_EQ(regel.find("USE TEMP B-TREE FOR ORDER BY"), std::string::npos) << regel;
            EXPECT_EQ(regel.find("AUTOMATIC"), std::string::npos) << regel;
        }
        EXPECT_GT(regels, 2);
    }
    Tijdelijk tijdelijk;
    std::optional<sqlite::SqliteConnection> db;
};

TEST_F(InzagePlannen, Berichten) {
    for (const Berichtfilter& f :
         {Berichtfilter{}, {.aanbieder = agb()}, {.soort = "JW323"}, {.besluit = "deels"}})
        EXPECT_FALSE(sql::list_berichten(*db, f, {})->rijen.empty());
    EXPECT_TRUE(sql::load_berichtinhoud(*db, {gemeente(), 1}));
    expect_by_index();
}

TEST_F(InzagePlannen, Declaraties_and_their_lines) {
    EXPECT_EQ(sql::list_declaraties(*db, {}, {})->rijen.size(), 1U);
    EXPECT_EQ(sql::sum_declaraties(*db, {}).aantal, 1);
    EXPECT_EQ(sql::list_toegekend(*db, {gemeente(), 2}, {})->rijen.size(), 1U);
    EXPECT_EQ(sql::list_prestaties(*db, gemeente(), {7}, {})->rijen.size(), 1U);
    EXPECT_EQ(sql::list_afwijzingen_van(*db, {gemeente(), 2}, {})->rijen.size(), 1U);
    const auto pagina = sql::list_afwijzingen(*db, {}, {});
    EXPECT_EQ(pagina->rijen.size(), 1U);
    EXPECT_TRUE(sql::list_afwijzingen(*db, {}, {50, "w_2026-04-01_0193_2_1_1"}).ok());
    expect_by_index();
}

TEST_F(InzagePlannen, Toewijzingen) {
    for (const Toewijzingfilter& f :
         {Toewijzingfilter{}, {.aanbieder = agb()}, {.gemeente = gemeente(), .jeugdige = 1}})
        EXPECT_EQ(sql::list_toewijzingen(*db, f, {})->rijen.size(), 1U);
    EXPECT_TRUE(sql::find_toewijzing(*db, gemeente(), {7}));
    EXPECT_EQ(sql::load_versies(*db, gemeente(), {7}).size(), 1U);
    expect_by_index();
}

TEST_F(InzagePlannen, Signalen_jeugdigen_and_verzoeken) {
    EXPECT_EQ(sql::list_signalen(*db, {}, {})->rijen.size(), 1U);
    EXPECT_EQ(sql::list_signalen_van(*db, {gemeente(), 2}, {})->rijen.size(), 1U);
    for (const Jeugdigefilter& f :
         {Jeugdigefilter{.op = kDag}, {.op = kDag, .actief = true}, {.op = kDag, .aanbieder = agb()}})
        EXPECT_EQ(sql::list_jeugdigen(*db, f, {})->rijen.size(), 1U);
    EXPECT_EQ(sql::find_jeugdige(*db, gemeente(), bsn()), 1);
    for (const Verzoekfilter& f : {Verzoekfilter{}, {.aanbieder = agb()}})
        EXPECT_EQ(sql::list_verzoeken(*db, f, {})->rijen.size(), 1U);
    expect_by_index();
}

// The sums do read a table from end to end, and each only its own.
TEST_F(InzagePlannen, Sums_read_without_sorting) {
    EXPECT_EQ(sql::sum_bestedingen(*db).zorgmaand.size(), 1U);
    EXPECT_EQ(sql::sum_declaratiemaanden(*db).size(), 1U);
    EXPECT_EQ(sql::sum_toekenningen(*db).size(), 1U);
    EXPECT_EQ(sql::load_zorgtrajecten(*db, {}).size(), 1U);
    EXPECT_EQ(sql::count_retourcodes(*db).size(), 1U);
    for (const std::string& regel : explain_all(db->handle()))
        EXPECT_EQ(regel.find("TEMP B-TREE"), std::string::npos) << regel;
}

}  // namespace
}  // namespace jeugdregio::storage
