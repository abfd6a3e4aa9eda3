// The gemeenten dealt out over two servers, and one on top: the same chains as on one file, also when a
// server is away for a while.
#include <set>

#include "proefland.hpp"
#include "proefserver.hpp"

namespace postgres_test {
namespace {

TEST(Scherven, are_one_region_that_goes_on_when_one_is_away_and_loses_nothing) {
    const auto& land = Proefland::instance();
    const Server een("begin"), twee("begin"), bovenop("begin");
    for (const Server* s : {&een, &twee, &bovenop}) ask(s->adres + "/postgres", "CREATE DATABASE regio");
    std::string op_een, op_twee;
    int i = 0;
    for (const auto& [gemeente, kop] : land.koppen_op_bestand())
        if (gemeente != "0000") {
            std::string& naar = i++ % 2 == 0 ? op_een : op_twee;
            naar += (naar.empty() ? "" : ",") + gemeente;
        }
    const std::string db = bovenop.adres + "/regio";
    expect_goed(run({"scherven", "koppel", "--db", db, "--scherf", een.adres + "/regio=" + op_een, "--scherf",
                     twee.adres + "/regio=" + op_twee}));
    land.import_aanbieders(db);

    const steun::Tijdelijk map;
    const auto verwerk = [&](const fs::path& maand) {
        auto opdracht = land.verwerk(db, map / "uit", kDag);
        opdracht.push_back(maand);
        return run(opdracht);
    };
    const auto count = [&] { return std::stoi(ask(db, "SELECT count(*) FROM bericht")); };
    const auto& maanden = land.maanden();
    expect_verwerkt(verwerk(maanden[0]));
    const int eerst = count();
    EXPECT_GT(eerst, 0);

    // The second server is away: the program says so and stops. What it did is kept on the other.
    server("dood " + twee.map);
    const Uitvoer weg = verwerk(maanden[1]);
    EXPECT_EQ(weg.exit, 3) << weg.out.substr(0, 500);
    EXPECT_NE(weg.fout.find("verbinding"), std::string::npos) << weg.fout;
    server("weer " + twee.map);
    EXPECT_GE(count(), eerst);

    // Back again: everything is offered once more, and the end is that of one file.
    for (const fs::path& maand : maanden) expect_verwerkt(verwerk(maand));
    EXPECT_EQ(Proefland::koppen(db), land.koppen_op_bestand());

    // The overview over all is that of one file; and each server has its own gemeenten only.
    const Uitvoer overzicht = run({"overzicht", "--db", db, "--jaar", "2023"});
    expect_goed(overzicht);
    const std::string los =
        "SELECT string_agg(DISTINCT gemeente, ',' ORDER BY gemeente) FROM bericht WHERE gemeente <> '0000'";
    const std::string hier = ask(een.adres + "/regio", los.c_str()),
                      daar = ask(twee.adres + "/regio", los.c_str());
    EXPECT_NE(hier, daar);
    EXPECT_EQ(ask(db, los.c_str()).size(), hier.size() + daar.size() + 1);
    EXPECT_NE(run({"overzicht", "--db", db, "--jaar", "2023", "--json"}).out.size(), 0U);
}

TEST(Scherven, are_refused_in_words_when_they_cannot_be_linked) {
    const std::string adres = *steun::proefserver() + "/postgres";
    EXPECT_EQ(run({"scherven", "koppel", "--db", adres, "--scherf", "regio.db=0193"}).exit, 2);
    EXPECT_EQ(run({"scherven", "koppel", "--db", adres, "--scherf", adres + "=0193,abcd"}).exit, 2);
    EXPECT_EQ(
        run({"scherven", "koppel", "--db", adres, "--scherf", adres + "=0193", "--scherf", adres + "=0193"})
            .exit,
        2);
    EXPECT_EQ(run({"scherven", "koppel", "--db", "regio.db", "--scherf", adres + "=0193"}).exit, 2);
}

}  // namespace
}  // namespace postgres_test
