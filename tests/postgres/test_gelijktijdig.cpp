// Several programs at once on one database.
#include <atomic>
#include <thread>

#include "proefland.hpp"

namespace postgres_test {
namespace {

constexpr int kWerkers = 8;

struct Gelijktijdig : ::testing::Test {
    steun::Tijdelijk map;
    const Proefland& land = Proefland::instance();
    std::string db = steun::proefadres(map / "regio.db").geheel();
    void SetUp() override { land.import_aanbieders(db); }
};

TEST_F(Gelijktijdig, one_program_comes_to_the_same_chain_as_on_a_file) {
    for (const fs::path& maand : land.maanden()) {
        auto opdracht = land.verwerk(db, map / "uit", kDag);
        opdracht.push_back(maand);
        expect_verwerkt(run(opdracht));
    }
    EXPECT_EQ(Proefland::koppen(db), land.koppen_op_bestand());
    // And what was put on record is decided again in the same way.
    const Uitvoer u = run({"herhaal", "--db", db});
    EXPECT_EQ(u.exit, 0) << u.out.substr(0, 1000);
}

TEST(Overzetten, a_file_becomes_a_database_with_the_same_chains_and_a_full_database_is_refused) {
    const auto& land = Proefland::instance();
    const steun::Tijdelijk map;
    const std::string db = steun::proefadres(map / "regio.db").geheel(), uitvoer = map / "uitvoer";
    expect_goed(run({"exporteer", "--db", land.bestand(), "--uit", uitvoer}));
    expect_goed(run({"importeer", "--db", db, uitvoer}));
    EXPECT_EQ(Proefland::koppen(db), land.koppen_op_bestand());
    for (const std::vector<std::string>& vraag :
         {std::vector<std::string>{"overzicht", "--jaar", "2023"}, {"werklijst", "--gemeente", "0193"}}) {
        auto op_bestand = vraag, op_server = vraag;
        op_bestand.insert(op_bestand.end(), {"--db", land.bestand()});
        op_server.insert(op_server.end(), {"--db", db});
        EXPECT_EQ(run(op_server).out, run(op_bestand).out);
    }
    const Uitvoer nog_eens = run({"importeer", "--db", db, uitvoer});
    EXPECT_EQ(nog_eens.exit, 2);
    EXPECT_NE(nog_eens.fout.find("lege database"), std::string::npos) << nog_eens.fout;
}

TEST_F(Gelijktijdig, a_message_in_eight_places_is_decided_once) {
    std::vector<std::thread> werkers;
    std::atomic<int> besloten = 0, herhaald = 0;
    for (int w = 0; w < kWerkers; ++w)
        werkers.emplace_back([&, w] {
            for (const fs::path& maand : land.maanden()) {
                auto opdracht = land.verwerk(db, map / ("uit" + std::to_string(w)), kDag);
                opdracht.push_back(maand);
                const Uitvoer u = run(opdracht);
                expect_verwerkt(u);
                std::istringstream regels(u.out);
                for (std::string regel; std::getline(regels, regel);) {
                    const auto j = nlohmann::json::parse(regel);
                    // What cannot be read is refused every time anew.
                    if (!j.contains("besluit") || j["besluit"] == "geweigerd") continue;
                    ++(j["besluit"] == "herhaald" ? herhaald : besloten);
                }
            }
        });
    for (std::thread& w : werkers) w.join();
    EXPECT_GT(besloten, 100);
    EXPECT_EQ(herhaald, (kWerkers - 1) * besloten);
    EXPECT_EQ(Proefland::koppen(db), land.koppen_op_bestand());
    // Everyone got the same answers.
    for (const auto& antwoord : fs::directory_iterator(map / "uit0"))
        for (int w = 1; w < kWerkers; ++w)
            EXPECT_EQ(steun::lees(antwoord.path()),
                      steun::lees(map / ("uit" + std::to_string(w)) / antwoord.path().filename()))
                << antwoord.path();
}

TEST_F(Gelijktijdig, eight_workers_with_gemeenten_of_their_own_keep_every_chain) {
    // The same messages, dealt out by gemeente; each worker keeps the order in which they came.
    const auto gemeente_of = [](const fs::path& bestand) {
        const std::string tekst = steun::lees(bestand);
        // Every iJw header names a gemeente, as sender or as receiver, in four digits.
        for (const char* woord : {":Afzender>", ":Ontvanger>"})
            if (const auto plek = tekst.find(woord); plek != std::string::npos) {
                const auto begin = plek + std::string(woord).size();
                const auto eind = tekst.find('<', begin);
                if (eind - begin == 4) return tekst.substr(begin, 4);
            }
        throw std::runtime_error("a message names a gemeente");
    };
    std::map<std::string, int> werker_of;
    std::vector<std::vector<std::vector<std::string>>> werk(kWerkers);
    for (const fs::path& maand : land.maanden()) {
        for (auto& w : werk) w.emplace_back();
        for (const std::string& b : land.leesbare_bestanden(maand)) {
            const std::string g = gemeente_of(b);
            const auto plek = werker_of.try_emplace(g, static_cast<int>(werker_of.size()) % kWerkers).first;
            werk[static_cast<std::size_t>(plek->second)].back().push_back(b);
        }
    }
    std::vector<std::thread> werkers;
    for (int w = 0; w < kWerkers; ++w)
        werkers.emplace_back([&, w] {
            for (const auto& bestanden : werk[static_cast<std::size_t>(w)]) {
                if (bestanden.empty()) continue;
                auto opdracht = land.verwerk(db, map / "uit", kDag);
                opdracht.insert(opdracht.end(), bestanden.begin(), bestanden.end());
                expect_verwerkt(run(opdracht));
            }
        });
    for (std::thread& w : werkers) w.join();
    const auto koppen = Proefland::koppen(db);
    int gelijk = 0;
    for (const auto& [gemeente, kop] : land.koppen_van_leesbare()) {
        EXPECT_EQ(koppen.contains(gemeente) ? koppen.at(gemeente) : "", kop) << gemeente;
        ++gelijk;
    }
    EXPECT_GE(gelijk, 10);
}

}  // namespace
}  // namespace postgres_test
