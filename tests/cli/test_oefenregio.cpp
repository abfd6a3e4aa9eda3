// A made-up region from end to end: made, imported, processed month by month, and scored. Everything that was
// planted is caught with the right code, and nothing else is rejected or asked about.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "cli/hulp.hpp"

namespace {

using namespace cli_test;
namespace fs = std::filesystem;

class Oefenregio : public testing::Test {
  protected:
    steun::Tijdelijk map_;
    [[nodiscard]] std::string db() const { return (map_ / "regio.db").string(); }
    [[nodiscard]] std::string regio() const { return (map_ / "regio").string(); }

    [[nodiscard]] steun::Uitvoer maak(const std::string& schaal, const std::string& zaad = "1",
                                      const std::string& jaren = "1") const {
        return steun::run({"regio", "maak", "--zaad", zaad, "--schaal", schaal, "--jaar", "2023", "--jaren",
                           jaren, "--uit", regio()});
    }
    [[nodiscard]] std::vector<fs::path> maanden() const {
        std::vector<fs::path> uit;
        for (const auto& m : fs::directory_iterator(fs::path(regio()) / "berichten")) uit.push_back(m.path());
        std::sort(uit.begin(), uit.end());
        return uit;
    }
    void importeer(const fs::path& maand, const std::string& wanneer) const {
        const std::string naam = maand.filename().string();
        const fs::path csv = fs::path(regio()) / "aantekeningen" / (naam + "-" + wanneer + ".csv");
        if (!fs::exists(csv)) return;
        const auto u =
            steun::run({"aantekening", "importeer", "--db", db(), "--vandaag", naam + "-28", csv.string()});
        ASSERT_EQ(u.exit, 0) << u.out << u.fout;
    }
    void verwerk() const {
        ASSERT_EQ(steun::run({"aanbieder", "importeer", "--db", db(), "--vandaag", "2023-01-01",
                              regio() + "/aanbieders.csv"})
                      .exit,
                  0);
        for (const fs::path& maand : maanden()) {
            importeer(maand, "voor");
            const auto u = steun::run({"verwerk", "--db", db(), "--uit", (map_ / "uit").string(), "--vandaag",
                                       maand.filename().string() + "-28", maand.string()});
            ASSERT_LE(u.exit, 1) << u.fout;
            importeer(maand, "na");
        }
    }
    [[nodiscard]] steun::Uitvoer beoordeel() const {
        return steun::run({"regio", "beoordeel", "--db", db(), "--json", regio()});
    }
};

TEST_F(Oefenregio, everything_planted_is_caught_and_nothing_else_is_rejected) {
    // On the program as it is shipped a region of some size, and two years of it.
    const bool groot = std::getenv("JEUGDREGIO_PROGRAMMA") != nullptr;
    ASSERT_EQ(maak(groot ? "0,05" : "0,01", "1", groot ? "2" : "1").exit, 0);
    verwerk();
    const auto u = beoordeel();
    EXPECT_EQ(u.exit, 0) << u.out;
    std::int64_t geplant = 0;
    for (const json& rij : lines(u.out)) {
        ASSERT_FALSE(rij.contains("verschil")) << rij.dump();
        EXPECT_EQ(rij["geplant"], rij["gevangen"]) << rij.dump();
        geplant += rij["geplant"].get<std::int64_t>();
    }
    EXPECT_GT(geplant, 80);
}

TEST_F(Oefenregio, a_difference_is_told_with_where_to_look) {
    ASSERT_EQ(maak("0,002").exit, 0);
    verwerk();
    ASSERT_EQ(beoordeel().exit, 0);
    // The truth says that a message that was right is wrong, and no longer knows of what was wrong.
    const fs::path pad = fs::path(regio()) / "waarheid.tsv";
    const std::string waarheid = steun::lees(pad), kop = waarheid.substr(0, waarheid.find('\n') + 1);
    const auto maand = maanden()[2];
    std::vector<std::string> namen;
    for (const auto& f : fs::directory_iterator(maand)) namen.push_back(f.path().filename().string());
    std::sort(namen.begin(), namen.end());
    const std::string bestand = maand.filename().string() + "/" + namen.front();
    steun::schrijf(pad, kop + bestand + "\t1\tafgewezen\t9999\tTR000\tverzonnen\n");
    const auto u = beoordeel();
    EXPECT_EQ(u.exit, 1);
    bool gemist = false, niet_geplant = false;
    for (const json& rij : lines(u.out)) {
        if (!rij.contains("verschil")) continue;
        gemist |= rij["verschil"] == "verzonnen" && rij["bestand"] == bestand;
        niet_geplant |= rij["verschil"] == "goed";
    }
    EXPECT_TRUE(gemist);
    EXPECT_TRUE(niet_geplant);
    EXPECT_EQ(steun::run({"regio", "beoordeel", "--db", db(), map_.map().string()}).exit, 2);
}

// The first months of a region are a region as well: what comes later is not expected of them.
TEST_F(Oefenregio, the_first_months_can_be_scored_alone) {
    const auto u = steun::run({"regio", "maak", "--zaad", "1", "--schaal", "0,01", "--jaar", "2023", "--tot",
                               "2023-02", "--uit", regio()});
    ASSERT_EQ(u.exit, 0) << u.fout;
    std::vector<std::string> namen;
    for (const fs::path& m : maanden()) namen.push_back(m.filename().string());
    EXPECT_EQ(namen, (std::vector<std::string>{"2022-12", "2023-01", "2023-02"}));
    for (const auto& f : fs::directory_iterator(fs::path(regio()) / "aantekeningen"))
        EXPECT_LE(f.path().filename().string().substr(0, 7), "2023-02");
    verwerk();
    const auto b = beoordeel();
    EXPECT_EQ(b.exit, 0) << b.out;
    EXPECT_EQ(maak("0,01").exit, 2) << "a whole year is another region";
}

TEST_F(Oefenregio, what_was_not_processed_is_told) {
    ASSERT_EQ(maak("0,002").exit, 0);
    ASSERT_EQ(steun::run({"aanbieder", "importeer", "--db", db(), "--vandaag", "2023-01-01",
                          regio() + "/aanbieders.csv"})
                  .exit,
              0);
    const auto u = beoordeel();
    EXPECT_EQ(u.exit, 1);
    EXPECT_NE(u.out.find("Dit bericht is niet verwerkt."), std::string::npos);
}

TEST_F(Oefenregio, a_folder_is_written_once) {
    ASSERT_EQ(maak("0,002").exit, 0);
    const std::string eerst = steun::lees(fs::path(regio()) / "regio.json");
    const auto weer = maak("0,002");
    EXPECT_EQ(weer.exit, 0);
    EXPECT_NE(weer.out.find("staat al in"), std::string::npos);
    EXPECT_EQ(maak("0,002", "2").exit, 2) << "another region in the same folder";
    EXPECT_EQ(steun::lees(fs::path(regio()) / "regio.json"), eerst);
    for (const char* schaal : {"0", "36", "0.5", "een", "0,0001", "1,"})
        EXPECT_EQ(maak(schaal).exit, 2) << schaal;
}

}  // namespace
