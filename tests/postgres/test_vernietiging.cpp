// Dossiers destroyed from a file into PostgreSQL and back: the same chains, on either engine.
#include "proefland.hpp"

namespace postgres_test {
namespace {

using nlohmann::json;

struct Vernietiging : ::testing::Test {
    steun::Tijdelijk map;
    std::string pg = steun::proefadres(map / "regio.db").geheel();

    static std::vector<std::string> verlopen(const std::string& van, const std::string& naar) {
        return {"vernietig", "verlopen", "--db",   van,         "--naar",     naar,    "--grond",
                "proef",     "--door",   "Tester", "--vandaag", "2043-09-01", "--json"};
    }
    static json overzicht(const std::string& db) {
        const Uitvoer u = run({"overzicht", "--db", db, "--jaar", "2023", "--json"});
        expect_goed(u);
        return json::parse(u.out.substr(0, u.out.find('\n')));
    }
};

TEST_F(Vernietiging, from_a_file_to_a_server_and_back) {
    const std::string bron = Proefland::instance().bestand();
    const Uitvoer op_bestand = run(verlopen(bron, map / "file.db"));
    expect_goed(op_bestand);
    const auto hoeveel = json::parse(op_bestand.out);
    EXPECT_GT(hoeveel["vernietigd"], 3) << op_bestand.out;
    const Uitvoer op_server = run(verlopen(bron, pg));
    expect_goed(op_server);
    EXPECT_EQ(op_server.out, op_bestand.out);
    const auto koppen = Proefland::koppen(map / "file.db");
    EXPECT_EQ(Proefland::koppen(pg), koppen) << "the same, to the last byte";
    EXPECT_EQ(overzicht(pg), overzicht(bron));
    expect_goed(run({"herhaal", "--db", pg}));

    // Back: written out and brought in; and destroyed once more, now from the server to a file.
    expect_goed(run({"exporteer", "--db", pg, "--uit", map / "uitvoer"}));
    expect_goed(run({"importeer", "--db", map / "terug.db", map / "uitvoer"}));
    EXPECT_EQ(Proefland::koppen(map / "terug.db"), koppen);
    auto later = verlopen(pg, map / "later.db");
    later[11] = "2060-01-01";
    expect_goed(run(later));
    EXPECT_EQ(overzicht(map / "later.db"), overzicht(bron));
    expect_goed(run({"controleer-administratie", "--db", map / "later.db"}));

    // A database that holds something is not written over.
    EXPECT_EQ(run(verlopen(bron, pg)).exit, 2);
}

}  // namespace
}  // namespace postgres_test
