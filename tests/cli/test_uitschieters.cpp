// controle uitschieters as a user sees it: from claims in the database and from registrations, kept or in a
// folder; byte for byte the same each time.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include <algorithm>

#include "cli/hulp.hpp"
#include "steun/bericht305.hpp"
#include "steun/bericht307.hpp"

namespace {

using namespace cli_test;
namespace fs = std::filesystem;

class Uitschieters : public testing::Test {
  protected:
    Regio regio_;

    [[nodiscard]] steun::Uitvoer run(const std::vector<std::string>& extra = {},
                                     const std::string& tot = "2023-06") const {
        std::vector<std::string> woorden{"controle", "uitschieters", "--db",  regio_.db(),
                                         "--van",    "2023-01",      "--tot", tot};
        woorden.insert(woorden.end(), extra.begin(), extra.end());
        return steun::run(woorden);
    }
    /// The outliers as "regel aanbieder betreft regels".
    [[nodiscard]] std::vector<std::string> find(const std::vector<std::string>& extra = {}) const {
        auto woorden = extra;
        woorden.emplace_back("--json");
        const auto u = run(woorden);
        EXPECT_EQ(u.exit, 0) << u.fout;
        std::vector<std::string> uit;
        for (const json& j : lines(u.out))
            if (j["soort"] == "uitschieter")
                uit.push_back(j["regel"].get<std::string>() + " " + j["aanbieder"].get<std::string>() + " " +
                              j["betreft"].get<std::string>() + " " + std::to_string(j["regels"].get<int>()));
        return uit;
    }
    /// A folder of 50 conversations; with `plant` all of them 50 minutes from a quarter on.
    void write_registratie(const fs::path& map, bool plant) const {
        fs::create_directories(map);
        std::string csv = "datum;hulpverlener;functie;client_bsn_lijst;begin;einde;soort;reistijd_min\n";
        for (int i = 0; i < 50; ++i) {
            const int begin = plant ? 9 * 60 : 9 * 60 + i * 7 % 60, minuten = plant ? 45 : 31 + i * 11 % 27;
            csv += fmt::format(
                "2023-03-{:02};h1;Jeugdzorgwerker C;999900006;{:02}:{:02};{:02}:{:02};gesprek;{}\n",
                i / 2 + 1, begin / 60, begin % 60, (begin + minuten) / 60, (begin + minuten) % 60,
                5 + i % 20);
        }
        steun::schrijf(map / "sessies.csv", csv);
    }
};

TEST_F(Uitschieters, an_empty_database_has_none) {
    const auto u = run();
    EXPECT_EQ(u.exit, 0) << u.fout;
    EXPECT_NE(u.out.find("Er valt niets op."), std::string::npos) << u.out;
    EXPECT_NE(u.out.find("de declaraties van 0 aanbieders"), std::string::npos) << u.out;
}

TEST_F(Uitschieters, wrong_words_are_told) {
    EXPECT_EQ(run({}, "2022-12").exit, 2);
    EXPECT_EQ(run({"--toon", "UIT-ONZIN"}).exit, 2);
    EXPECT_EQ(run({"--registratie", (regio_.map / "weg").string()}).exit, 2);
    EXPECT_EQ(steun::run(
                  {"controle", "uitschieters", "--db", (regio_.map / "geen.db").string(), "--van", "2023-01"})
                  .exit,
              2);
}

TEST_F(Uitschieters, two_toewijzingen_at_once_open_their_lines_without_a_bsn) {
    auto tweede = toewijzing("2");
    ASSERT_LE(regio_
                  .verwerk({regio_.write("t1.xml", to_xml(toewijzing("1"))),
                            regio_.write("t2.xml", to_xml(tweede))})
                  .exit,
              1);
    auto ander = regel("R2", 2);
    ASSERT_LE(regio_.verwerk({regio_.write("d1.xml", to_xml(claim("D1", {regel("R1")})))}).exit, 1);
    EXPECT_EQ(find(), std::vector<std::string>{}) << "one of them";
    ASSERT_LE(regio_.verwerk({regio_.write("d2.xml", to_xml(claim("D2", {ander})))}).exit, 1);
    EXPECT_EQ(find(), std::vector<std::string>{"UIT-TEGELIJK 42420001  2"});
    EXPECT_EQ(find({"--aanbieder", "42420009"}), std::vector<std::string>{}) << "of another";
    const auto u = run({"--toon", "UIT-TEGELIJK", "--aanbieder", "42420001"});
    EXPECT_NE(u.out.find("toewijzing 2"), std::string::npos) << u.out;
    EXPECT_NE(u.out.find("*****0006"), std::string::npos) << u.out;
    EXPECT_EQ(u.out.find("999900006"), std::string::npos);
    EXPECT_EQ(run({"--toon", "UIT-TEGELIJK"}).out, run({"--toon", "UIT-TEGELIJK"}).out);
}

TEST_F(Uitschieters, a_claim_after_the_stop_is_seen) {
    ASSERT_LE(regio_.verwerk({regio_.write("t1.xml", to_xml(toewijzing("1")))}).exit, 1);
    ASSERT_LE(regio_.verwerk({regio_.write("d1.xml", to_xml(claim("D1", {regel("R1")})))}).exit, 1);
    EXPECT_EQ(find(), std::vector<std::string>{});
    jeugdregio::steun::Bericht305 start;
    start.client.bsn = "999900006";
    auto& s = start.producten.at(0);
    s.nummer = "1";
    s.categorie = s.code = "";
    s.begin = "2023-01-05";
    jeugdregio::steun::Bericht307 stop;
    stop.client.bsn = "999900006";
    auto& p = stop.product();
    p.nummer = "1";
    p.categorie = p.code = "";
    p.begin = s.begin;
    p.einde = "2023-02-10";
    const auto uit =
        regio_.verwerk({regio_.write("s1.xml", to_xml(start)), regio_.write("s2.xml", to_xml(stop))},
                       "2023-04-12", "landelijk");
    ASSERT_LE(uit.exit, 1) << uit.out << uit.fout;
    EXPECT_EQ(find(), std::vector<std::string>{"UIT-NA-STOP 42420001  1"}) << uit.out;
}

TEST_F(Uitschieters, registrations_are_read_from_folders_or_from_what_is_kept) {
    const fs::path map = regio_.map / "registraties";
    write_registratie(map / "42420001", true);
    write_registratie(map / "42420002", false);
    const std::vector<std::string> verwacht{"UIT-ZELFDE-DUUR 42420001 h1 50",
                                            "UIT-RONDE-TIJDEN 42420001 h1 50"};
    EXPECT_EQ(find({"--registratie", map.string()}), verwacht);
    EXPECT_EQ(find(), std::vector<std::string>{}) << "nothing was kept";
    for (const char* agb : {"42420001", "42420002"})
        ASSERT_EQ(steun::run({"registratie", "bewaar", "--db", regio_.db(), "--aanbieder", agb, "--maand",
                              "2023-03", "--door", "rsj", (map / agb).string()})
                      .exit,
                  0);
    EXPECT_EQ(find(), verwacht);
    const auto u = run({"--toon", "UIT-RONDE-TIJDEN", "--uit", regio_.uit()});
    EXPECT_NE(u.out.find("sessies.csv, regel 51"), std::string::npos) << u.out;
    EXPECT_NE(u.out.find("registraties van 2"), std::string::npos) << u.out;
    const std::string lijnen = steun::lees(fs::path(regio_.uit()) / "lijnen.csv"),
                      csv = steun::lees(fs::path(regio_.uit()) / "uitschieters.csv");
    EXPECT_EQ(std::count(lijnen.begin(), lijnen.end(), '\n'), 51);
    EXPECT_NE(csv.find("42420001;UIT-ZELFDE-DUUR;\"h1\";50;registratie;"), std::string::npos) << csv;
    EXPECT_EQ(lijnen.find("999900006"), std::string::npos);
    EXPECT_NE(steun::lees(fs::path(regio_.uit()) / "hulpverleners.csv").find("42420001;*****0006;1\r\n"),
              std::string::npos);
    const std::string registraties = steun::lees(fs::path(regio_.uit()) / "registraties.csv");
    EXPECT_NE(registraties.find("42420002;50;0;0;0"), std::string::npos) << registraties;
}

TEST_F(Uitschieters, a_faulty_line_stops_the_comparison_and_is_named) {
    const fs::path map = regio_.map / "registraties";
    write_registratie(map / "42420001", true);
    std::string csv = steun::lees(map / "42420001" / "sessies.csv");
    steun::schrijf(map / "42420001" / "sessies.csv", csv + "2023-03-31;h1;x\n");
    const auto u = run({"--registratie", map.string(), "--toon", "UIT-RONDE-TIJDEN"});
    EXPECT_EQ(u.exit, 1);
    EXPECT_NE(u.fout.find("42420001/sessies.csv, regel 52"), std::string::npos) << u.fout;
    EXPECT_EQ(u.fout.find("regel 52"), u.fout.rfind("regel 52")) << "told once, though it is read twice";
    EXPECT_EQ(u.out, "");
}

}  // namespace
