// Keeping a registration (eis 48): kept, listed, given back byte for byte, and claimed from.
#include <gtest/gtest.h>

#include "cli/hulp.hpp"

namespace {

using namespace cli_test;
namespace fs = std::filesystem;

class RegistratieBewaren : public testing::Test {
  protected:
    void SetUp() override {
        const fs::path bron = fs::path(BRONMAP) / "voorbeeld";
        ASSERT_EQ(steun::run({"aanbieder", "importeer", "--db", db(), (bron / "aanbieders.csv").string(),
                              "--contract", (bron / "contract").string(), "--vandaag", "2023-01-02"})
                      .exit,
                  0);
        std::vector<std::string> woorden{"verwerk",
                                         "--db",
                                         db(),
                                         "--uit",
                                         (map_ / "antwoord").string(),
                                         "--vandaag",
                                         "2023-04-14",
                                         "--contract",
                                         (bron / "contract").string()};
        for (const auto& f : fs::directory_iterator(bron / "berichten"))
            if (f.path().filename().string().starts_with("1-toewijzing"))
                woorden.push_back(f.path().string());
        std::sort(woorden.begin() + 9, woorden.end());
        ASSERT_LE(steun::run(woorden).exit, 1);
        fs::copy(bron / "registratie", map());
    }
    [[nodiscard]] std::string db() const { return (map_ / "regio.db").string(); }
    [[nodiscard]] fs::path map() const { return map_ / "registratie"; }
    [[nodiscard]] steun::Uitvoer run(std::vector<std::string> woorden,
                                     const std::vector<std::string>& extra = {}) const {
        woorden.insert(woorden.begin(), "registratie");
        woorden.insert(woorden.end(), {"--db", db()});
        woorden.insert(woorden.end(), extra.begin(), extra.end());
        return steun::run(woorden);
    }
    [[nodiscard]] steun::Uitvoer bewaar(const std::vector<std::string>& extra = {},
                                        const std::string& maand = "2023-04") const {
        return run({"bewaar", "--aanbieder", "41410002", "--maand", maand, "--door", "rsj", "--vandaag",
                    "2023-05-04", map().string()},
                   extra);
    }
    [[nodiscard]] steun::Uitvoer declareer(const std::string& uit, const std::string& van = "") const {
        std::vector<std::string> woorden{"declareer", "--aanbieder",        "41410002",   "--maand",
                                         "2023-04",   "--vandaag",          "2023-05-04", "--json",
                                         "--uit",     (map_ / uit).string()};
        if (!van.empty()) woorden.push_back(van);
        return run(woorden);
    }
    void change(const std::string& zoek, const std::string& door) const {
        std::string t = steun::lees(map() / "sessies.csv");
        const auto plek = t.find(zoek);
        ASSERT_NE(plek, std::string::npos) << zoek;
        steun::schrijf(map() / "sessies.csv", t.replace(plek, zoek.size(), door));
    }
    steun::Tijdelijk map_;
};

TEST_F(RegistratieBewaren, comes_back_byte_for_byte_and_readable_for_its_owner_only) {
    const auto u = bewaar();
    ASSERT_EQ(u.exit, 0) << u.fout;
    EXPECT_NE(u.out.find("aanlevering 1 (versie 1 van 2023-04)"), std::string::npos) << u.out;
    const fs::path terug = map_ / "terug";
    ASSERT_EQ(run({"geef", "--aanbieder", "41410002", "--maand", "2023-04", "--uit", terug.string()}).exit,
              0);
    std::size_t bestanden = 0;
    for (const auto& f : fs::directory_iterator(map())) {
        if (f.path().extension() != ".csv") continue;
        ++bestanden;
        EXPECT_EQ(steun::lees(terug / f.path().filename().string()), steun::lees(f.path())) << f.path();
    }
    EXPECT_GT(bestanden, 3U);
    EXPECT_EQ(
        fs::status(terug / "sessies.csv").permissions() & (fs::perms::group_all | fs::perms::others_all),
        fs::perms::none);
    const auto nog_eens =
        run({"geef", "--aanbieder", "41410002", "--maand", "2023-04", "--uit", terug.string()});
    EXPECT_EQ(nog_eens.exit, 2) << "nothing is overwritten";
}

TEST_F(RegistratieBewaren, a_claim_from_what_is_kept_is_the_claim_from_the_folder) {
    ASSERT_EQ(declareer("uit-map", map().string()).exit, 0);
    EXPECT_EQ(declareer("uit-bewaard").exit, 2) << "nothing was kept yet";
    ASSERT_EQ(bewaar().exit, 0);
    const auto u = declareer("uit-bewaard");
    ASSERT_EQ(u.exit, 0) << u.fout;
    EXPECT_EQ(lines(u.out).at(0)["registratie"]["versie"], 1);
    std::size_t declaraties = 0;
    for (const auto& f : fs::directory_iterator(map_ / "uit-map")) {
        declaraties += f.path().extension() == ".xml" ? 1 : 0;
        EXPECT_EQ(steun::lees(map_ / "uit-bewaard" / f.path().filename()), steun::lees(f.path())) << f.path();
    }
    EXPECT_EQ(declaraties, 3U);
}

TEST_F(RegistratieBewaren, another_delivery_is_a_version_with_a_reason) {
    ASSERT_EQ(bewaar().exit, 0);
    EXPECT_NE(bewaar().out.find("niets veranderd"), std::string::npos);
    const std::string eerste = steun::lees(map() / "sessies.csv");
    change("2023-04-11;09:00", "2023-04-11;09:05");
    const auto zonder = bewaar();
    EXPECT_EQ(zonder.exit, 1);
    EXPECT_NE(zonder.fout.find("--reden"), std::string::npos) << zonder.fout;
    ASSERT_EQ(bewaar({"--reden", "begintijd verbeterd"}).exit, 0);
    const auto lijst = lines(run({"lijst", "--json"}).out);
    ASSERT_EQ(lijst.size(), 2U);
    EXPECT_EQ(lijst[1]["versie"], 2);
    EXPECT_EQ(lijst[1]["reden"], "begintijd verbeterd");
    EXPECT_EQ(lines(declareer("uit").out).at(0)["registratie"]["versie"], 2);
    ASSERT_EQ(run({"geef", "--aanbieder", "41410002", "--maand", "2023-04", "--versie", "1", "--uit",
                   (map_ / "oud").string()})
                  .exit,
              0);
    EXPECT_EQ(steun::lees(map_ / "oud" / "sessies.csv"), eerste);
    EXPECT_EQ(run({"geef", "--aanbieder", "41410002", "--maand", "2023-04", "--versie", "3", "--uit",
                   (map_ / "geen").string()})
                  .exit,
              2);
}

TEST_F(RegistratieBewaren, a_line_that_is_not_understood_is_named_and_nothing_is_kept) {
    change("2023-04-11;09:00", "2023-04-11;9 uur");
    steun::schrijf(map() / "rooster.csv", "onzin\n");
    const auto u = bewaar();
    EXPECT_EQ(u.exit, 1);
    EXPECT_NE(u.fout.find("sessies.csv, regel 12: begin: '9 uur' is geen tijd."), std::string::npos)
        << u.fout;
    EXPECT_NE(u.fout.find("rooster.csv, regel 1"), std::string::npos) << u.fout;
    EXPECT_EQ(run({"lijst", "--json"}).out, "");
}

TEST_F(RegistratieBewaren, wrong_months_wrong_names_and_wrong_folders_are_refused) {
    EXPECT_EQ(bewaar({}, "2022-11").exit, 1) << "nothing in it is of that month";
    EXPECT_EQ(bewaar({"--tot", "2023-03"}).exit, 2);
    ASSERT_EQ(bewaar({"--tot", "2023-06"}).exit, 0);
    EXPECT_EQ(bewaar({"--reden", "r"}).exit, 1) << "kept with May and June before";
    fs::copy(map() / "sessies.csv", map() / "sesies.csv");
    const auto u = bewaar({"--tot", "2023-06"});
    EXPECT_EQ(u.exit, 2);
    EXPECT_NE(u.fout.find("sesies.csv"), std::string::npos) << u.fout;
    fs::remove_all(map());
    EXPECT_EQ(bewaar().exit, 2);
    fs::create_directories(map());
    EXPECT_EQ(bewaar().exit, 2) << "an empty folder";
    fs::create_directories(map() / "sessies.csv");
    EXPECT_EQ(bewaar().exit, 2) << "a folder with the name of a file";
}

}  // namespace
