// A second machine that keeps up with the first: when the first dies, nothing that was decided is lost.
#include <thread>

#include "proefland.hpp"
#include "proefserver.hpp"

namespace postgres_test {
namespace {

TEST(Meeloper, takes_over_with_every_decision_that_was_answered) {
    const auto& land = Proefland::instance();
    const Server eerste("begin fsync=on");
    ask(eerste.adres + "/postgres", "CREATE DATABASE regio");
    land.import_aanbieders(eerste.adres + "/regio");
    const Server tweede("meeloper " + eerste.map);
    ask(eerste.adres + "/postgres", "ALTER SYSTEM SET synchronous_standby_names = '*'");
    ask(eerste.adres + "/postgres", "SELECT pg_reload_conf()");
    for (int i = 0; i < 100; ++i) {
        if (ask(eerste.adres + "/postgres",
                "SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'") == "1")
            break;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }

    // The server is killed while a program is deciding: what that program told of is what must be there.
    const steun::Tijdelijk map;
    auto opdracht = land.verwerk(eerste.adres + "/regio", map / "uit", kDag);
    for (const fs::path& maand : land.maanden()) opdracht.push_back(maand);
    std::thread moordenaar([&] {
        for (int i = 0; i < 600; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            if (ask(eerste.adres + "/regio", "SELECT count(*) > 40 FROM bericht") == "t") break;
        }
        server("dood " + eerste.map);
    });
    const Uitvoer halverwege = run(opdracht);
    moordenaar.join();
    EXPECT_EQ(halverwege.exit, 3) << halverwege.fout;
    EXPECT_NE(halverwege.fout.find("verbinding"), std::string::npos) << halverwege.fout;

    server("bevorder " + tweede.map);
    const std::string nieuw = tweede.adres + "/regio";
    int geteld = 0;
    std::istringstream regels(halverwege.out);
    for (std::string regel; std::getline(regels, regel);)
        if (const auto j = nlohmann::json::parse(regel); j.contains("bestand") && j["besluit"] != "geweigerd")
            ++geteld;
    EXPECT_GT(geteld, 20);
    EXPECT_GE(std::stoi(ask(nieuw, "SELECT count(*) FROM bericht")), geteld);

    // Going on where it stopped: what was answered gets the same answer, the rest is decided now.
    opdracht = land.verwerk(nieuw, map / "uit2", kDag);
    for (const fs::path& maand : land.maanden()) opdracht.push_back(maand);
    expect_verwerkt(run(opdracht));
    for (const auto& antwoord : fs::directory_iterator(map / "uit"))
        EXPECT_EQ(steun::lees(antwoord.path()), steun::lees(map / "uit2" / antwoord.path().filename()));
    static_cast<void>(Proefland::koppen(nieuw));
}

}  // namespace
}  // namespace postgres_test
