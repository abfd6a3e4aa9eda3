// Killed at any moment, and run again: the same final state as an undisturbed run, no line lost or doubled.
#include <chrono>
#include <random>

#include <gtest/gtest.h>
#include <sqlite3.h>

#include "cli/hulp.hpp"

namespace {

using namespace cli_test;

/// Every row of every table, as text, in key order: two states are equal exactly when these are.
std::string dump(const std::string& db) {
    sqlite3* c = nullptr;
    EXPECT_EQ(sqlite3_open(db.c_str(), &c), SQLITE_OK);
    std::vector<std::string> tabellen;
    sqlite3_exec(
        c, "SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
        [](void* p, int, char** v, char**) {
            static_cast<std::vector<std::string>*>(p)->emplace_back(v[0]);
            return 0;
        },
        &tabellen, nullptr);
    std::string uit;
    for (const auto& t : tabellen) {
        uit += "\n# " + t + "\n";
        sqlite3_stmt* s = nullptr;
        EXPECT_EQ(sqlite3_prepare_v2(c, ("SELECT * FROM \"" + t + "\"").c_str(), -1, &s, nullptr), SQLITE_OK);
        std::vector<std::string> rijen;
        while (sqlite3_step(s) == SQLITE_ROW) {
            std::string rij;
            for (int k = 0; k < sqlite3_column_count(s); ++k) {
                const auto* b = static_cast<const char*>(sqlite3_column_blob(s, k));
                rij +=
                    b == nullptr ? "-" : std::string(b, static_cast<std::size_t>(sqlite3_column_bytes(s, k)));
                rij += '|';
            }
            rijen.push_back(rij);
        }
        sqlite3_finalize(s);
        std::sort(rijen.begin(), rijen.end());
        for (const auto& rij : rijen) uit += rij + "\n";
    }
    sqlite3_close(c);
    return uit;
}

std::string answers(const std::string& map) {
    std::vector<std::filesystem::path> paden;
    for (const auto& f : std::filesystem::directory_iterator(map))
        if (f.path().extension() == ".xml") paden.push_back(f.path());
    std::sort(paden.begin(), paden.end());
    std::string uit;
    for (const auto& p : paden) uit += p.filename().string() + "\n" + steun::lees(p);
    return uit;
}

void write_batch(const Regio& r, const std::string& map) {
    std::filesystem::create_directory(r.map / map);
    for (int i = 0; i < 40; ++i) {
        auto t = toewijzing(std::to_string(1000 + i), 5000000);
        steun::schrijf(r.map / map / ("1-" + t.identificatie + ".xml"), to_xml(t));
    }
    // All forty numbers belong to one jeugdige, so that one claim can be large.
    for (int m = 0; m < 6; ++m) {
        std::vector<Prestatie323> regels;
        for (int i = 0; i < 40; ++i)
            for (int k = 0; k < 7; ++k) {
                auto p = regel("R" + std::to_string(m) + "-" + std::to_string(i) + "-" + std::to_string(k),
                               1000 + i, 5 + m);
                static constexpr const char* kCodes[] = {"45A03", "45A04", "45A05", "45A06",
                                                         "45A07", "45A08", "45A09"};
                static constexpr int kTarieven[] = {108, 121, 146, 162, 187, 222, 310};
                p.code = kCodes[k];
                p.tarief = kTarieven[k];
                p.bedrag = p.volume * kTarieven[k];
                p.begin = "2023-0" + std::to_string(m + 1) + "-01";
                p.einde = "2023-0" + std::to_string(m + 1) +
                          (m == 1             ? "-28"
                           : m == 3 || m == 5 ? "-30"
                                              : "-31");
                regels.push_back(p);
            }
        auto b = claim("K" + std::to_string(m), regels);
        b.periode_begin = regels[0].begin;
        b.periode_einde = regels[0].einde;
        b.dagtekening = b.declaratie_dagtekening = "2023-07-05";
        steun::schrijf(r.map / map / ("2-claim-" + std::to_string(m) + ".xml"), to_xml(b));
    }
}

/// Their hashes are over that name of the file too.
std::string without_zegels(const std::string& dump) {
    const auto begin = dump.find("# zegel\n");
    EXPECT_NE(begin, std::string::npos);
    const auto einde = dump.find("\n# ", begin);
    return dump.substr(0, begin) + (einde == std::string::npos ? std::string() : dump.substr(einde));
}

TEST(Kill, at_any_moment_and_again_ends_in_the_undisturbed_state) {
    using namespace std::chrono;
    const Regio rustig;
    write_batch(rustig, "in");
    const auto begin = steady_clock::now();
    const auto u = rustig.verwerk({(rustig.map / "in").string()}, "2023-07-06");
    const auto duur = duration_cast<microseconds>(steady_clock::now() - begin);
    ASSERT_EQ(u.exit, 0) << u.out.substr(0, 2000) << u.fout;
    const std::string verwacht = dump(rustig.db()), antwoorden = answers(rustig.uit());

    std::mt19937 kans(42);  // NOLINT: a fixed seed repeats the run
    int gedood = 0;
    for (int keer = 0; keer < 6; ++keer) {
        const Regio r;
        std::filesystem::create_directory(r.map / "in");
        for (const auto& f : std::filesystem::directory_iterator(rustig.map / "in"))
            std::filesystem::copy_file(f.path(), r.map / "in" / f.path().filename());
        const std::vector<std::string> a{"verwerk", "--db",      r.db(),       "--uit",
                                         r.uit(),   "--vandaag", "2023-07-06", (r.map / "in").string()};
        for (int poging = 0; poging < 5; ++poging)
            gedood +=
                steun::run_and_kill(
                    a, microseconds(static_cast<long>(kans() % static_cast<unsigned long>(duur.count()))))
                    ? 1
                    : 0;
        // The report keeps the name of the file as it was given, which differs per folder; everything else is
        // equal.
        const auto eind = r.verwerk({(r.map / "in").string()}, "2023-07-06");
        EXPECT_EQ(eind.exit, 0) << eind.fout;
        std::string staat = dump(r.db());
        const std::string van = r.map.map().string(), naar = rustig.map.map().string();
        for (std::size_t i = staat.find(van); i != std::string::npos; i = staat.find(van, i))
            staat.replace(i, van.size(), naar);
        EXPECT_EQ(without_zegels(staat), without_zegels(verwacht));
        EXPECT_EQ(steun::run({"controleer-administratie", "--db", r.db()}).exit, 0) << "the chain holds";
        EXPECT_EQ(answers(r.uit()), antwoorden);
    }
    EXPECT_GT(gedood, 10) << "the program was killed while it worked";
}

}  // namespace
