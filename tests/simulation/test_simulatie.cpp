// The short form: a few worlds, and that the recount and the disk themselves can fail.
#include <gtest/gtest.h>

#include <filesystem>

#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include "contract/load_contract.hpp"
#include "narekening.hpp"
#include "schijf.hpp"
#include "wereld.hpp"

namespace jeugdregio::simulatie {
namespace {

const contract::Contract& contract_2023() {
    static const auto geladen = contract::load_contract(std::string(BRONMAP) + "/contracten/ijsselland-2023",
                                                        Datum::from_ymd(2023, 1, 1));
    return geladen.value().contract;
}

std::filesystem::path map_van(const char* naam) {
    return std::filesystem::temp_directory_path() / fmt::format("jeugdregio-{}-{}", naam, getpid());
}

class Wereldproef : public testing::TestWithParam<std::uint64_t> {};

TEST_P(Wereldproef, Keeps_every_promise) {
    const auto map = map_van("wereld");
    const auto uitslag = run_wereld({.zaad = GetParam(), .map = map}, contract_2023());
    std::filesystem::remove_all(map);
    EXPECT_TRUE(uitslag.goed) << uitslag.wat;
    EXPECT_GT(uitslag.tellingen.stappen, 20);
    EXPECT_FALSE(uitslag.tellingen.rampen.empty()) << "no disaster struck: the world proves little";
}
INSTANTIATE_TEST_SUITE_P(Kort, Wereldproef, testing::Range<std::uint64_t>(1, 7));

TEST(Wereld, Is_the_same_again_with_the_same_seed) {
    const auto map = map_van("tweemaal");
    const Wereldvraag vraag{.zaad = 5, .stappen_max = 60, .map = map};
    const auto een = run_wereld(vraag, contract_2023()), twee = run_wereld(vraag, contract_2023());
    std::filesystem::remove_all(map);
    EXPECT_EQ(een.tellingen.operaties, twee.tellingen.operaties);
    EXPECT_EQ(een.tellingen.rampen, twee.tellingen.rampen);
    EXPECT_EQ(een.tellingen.berichten, twee.tellingen.berichten);
}

/// A world that ran well, for spoiling.
class Narekening : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        map_ = map_van("narekening");
        const auto uitslag = run_wereld({.zaad = 3, .map = map_}, contract_2023());
        ASSERT_TRUE(uitslag.goed) << uitslag.wat;
        ASSERT_EQ(uitslag.tellingen.beschadigd_na_leugen, 0) << "a world that was damaged is spoiled already";
    }
    static void TearDownTestSuite() { std::filesystem::remove_all(map_); }
    /// On a copy, with the triggers that guard it taken away.
    static std::vector<Gebrek> after(const std::string& sql) {
        const auto db = map_ / "kopie.db";
        std::filesystem::copy_file(map_ / "wereld.db", db, std::filesystem::copy_options::overwrite_existing);
        sqlite3* raw = nullptr;
        EXPECT_EQ(sqlite3_open(db.c_str(), &raw), SQLITE_OK);
        std::string drop;
        sqlite3_exec(
            raw, "SELECT name FROM sqlite_master WHERE type = 'trigger'",
            [](void* uit, int, char** waarden, char**) {
                *static_cast<std::string*>(uit) += std::string("DROP TRIGGER ") + waarden[0] + ";";
                return 0;
            },
            &drop, nullptr);
        EXPECT_EQ(sqlite3_exec(raw, (drop + sql).c_str(), nullptr, nullptr, nullptr), SQLITE_OK)
            << sqlite3_errmsg(raw);
        EXPECT_GT(sqlite3_total_changes(raw), 0) << sql << " changes nothing";
        sqlite3_close(raw);
        return recount(db);
    }

  private:
    static inline std::filesystem::path map_;
};

TEST_F(Narekening, Finds_what_is_spoiled) {
    for (const char* sql : {
             "UPDATE prestatie SET bedrag_cent = bedrag_cent + 1",
             "UPDATE bericht SET toegekend_cent = toegekend_cent + 1 WHERE soort = 'JW323' AND besluit = "
             "'toegekend'",
             "DELETE FROM boeking WHERE soort = 2 AND volgnummer % 5 = 0",
             "UPDATE boeking SET bedrag_cent = bedrag_cent + 100 WHERE soort = 1",
             "UPDATE bericht SET besluit = 'misschien' WHERE volgnummer = 1",
             "UPDATE bericht SET antwoord_naam = '', antwoord_bytes = 0 WHERE soort = 'JW301' AND "
             "antwoord_naam <> "
             "''",
             "UPDATE bericht SET volgnummer = volgnummer + 100000 WHERE volgnummer = 3",
             "DELETE FROM prestatie",
             "UPDATE toewijzing_versie SET budget_cent = 1 WHERE budget_cent IS NOT NULL",
         }) {
        EXPECT_FALSE(after(sql).empty()) << sql;
    }
    for (const Gebrek& g : after("UPDATE aanbieder_contract SET naam = naam || ' '"))
        ADD_FAILURE() << "no promise is about this: " << g.wat << " (" << g.waar << ")";
}

}  // namespace
}  // namespace jeugdregio::simulatie
