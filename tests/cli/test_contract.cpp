// The contract commands as a contract manager types them: terms, products, and a new year of tarieven.
#include <gtest/gtest.h>

#include "cli/hulp.hpp"

namespace {

using namespace cli_test;
namespace fs = std::filesystem;

const std::string kIndexering = std::string(BRONMAP) + "/voorbeeld/indexering/";
const std::string kCijfers = kIndexering + "indexcijfers.toml", kKosten = kIndexering + "kosten.toml";

TEST(Contract, indexeer_writes_tarieven_that_become_the_next_version_of_a_contract) {
    const steun::Tijdelijk t;
    fs::copy(std::string(BRONMAP) + "/contracten/ijsselland-2023", t / "contract");
    const std::string contract = (t / "contract").string(),
                      uit = (t / "contract" / "tarieven-2024.toml").string();
    const auto u = steun::run({"contract", "indexeer", "--contract", contract, "--jaar", "2024",
                               "--indexcijfers", kCijfers, "--kosten", kKosten, "--uit", uit, "--json"});
    ASSERT_EQ(u.exit, 0) << u.fout;
    const json j = json::parse(u.out);
    EXPECT_EQ(j["jaar"], 2024);
    EXPECT_EQ(j["vanaf"], "2024-01-01");
    EXPECT_EQ(j["voorlopig"], true) << "the example has no parts for perceel 9";
    const json& eerste = j["tarieven"][0];
    EXPECT_EQ(eerste["voorziening"], "TG1");
    EXPECT_EQ(eerste["oud_cent"], 108);
    EXPECT_EQ(eerste["nieuw_cent"], 113);
    EXPECT_EQ(eerste["onafgerond_microcent"], 113'076'000);
    EXPECT_EQ(eerste["onderdelen"][0]["stappen"][0]["factor"], "1,0600");

    EXPECT_EQ(steun::run({"contract", "controleer", contract}).exit, 0);
    const auto tarief = [&](const std::string& op) {
        const json c =
            json::parse(steun::run({"contract", "toon", "--contract", contract, "--op", op, "--json"}).out);
        return c["tarieven"][0]["tarief_cent"].get<int>();
    };
    EXPECT_EQ(tarief("2023-03-01"), 108);
    EXPECT_EQ(tarief("2024-01-01"), 113);
}

// The settings of the overview are no part of the contract; what is wrong with them is told all the same.
TEST(Contract, controleer_also_reads_the_settings_of_the_overview) {
    const steun::Tijdelijk t;
    fs::copy(std::string(BRONMAP) + "/contracten/ijsselland-2023", t / "contract");
    const std::string contract = (t / "contract").string();
    ASSERT_EQ(steun::run({"contract", "controleer", contract}).exit, 0);
    const fs::path overzicht = t / "contract" / "overzicht.toml";
    std::string tekst = steun::lees(overzicht.string());
    const std::size_t i = tekst.find("keten_dagen");
    ASSERT_NE(i, std::string::npos);
    tekst.replace(i, 11, "kettingdagen");
    steun::schrijf(overzicht.string(), tekst);
    const auto u = steun::run({"contract", "controleer", contract});
    EXPECT_EQ(u.exit, 1) << u.out;
    EXPECT_NE(u.fout.find("overzicht.toml"), std::string::npos) << u.fout;
    EXPECT_NE(u.fout.find("kettingdagen"), std::string::npos) << u.fout;
}

TEST(Contract, indexeer_shows_the_sum_and_says_when_it_is_provisional) {
    const auto u = steun::run({"contract", "indexeer", "--jaar", "2024", "--indexcijfers", kCijfers});
    ASSERT_EQ(u.exit, 0) << u.fout;
    EXPECT_NE(u.out.find("VOORLOPIG"), std::string::npos);
    EXPECT_NE(u.out.find("€ 1,08 (2023) x (100,00% hele tarief x 1,0500) voorlopig"), std::string::npos)
        << u.out;
}

TEST(Contract, indexeer_names_the_file_and_line_of_what_is_wrong) {
    const steun::Tijdelijk t;
    const std::string fout = (t / "cijfers.toml").string(), uit = (t / "uit.toml").string();
    steun::schrijf(fout, "peiljaar = 2023\nbron = \"B\"\n[[jaar]]\njaar = 2024\nmethode = \"onderdelen\"\n");
    const auto u =
        steun::run({"contract", "indexeer", "--jaar", "2024", "--indexcijfers", fout, "--uit", uit});
    EXPECT_EQ(u.exit, 1);
    EXPECT_EQ(u.out, "");
    EXPECT_NE(u.fout.find("cijfers.toml regel 3: Voor 2024 ontbreekt het cijfer uniform"), std::string::npos)
        << u.fout;
    EXPECT_FALSE(fs::exists(uit));
    EXPECT_EQ(
        steun::run({"contract", "indexeer", "--jaar", "2024", "--indexcijfers", "/bestaat-niet.toml"}).exit,
        2);
    EXPECT_EQ(steun::run({"contract", "indexeer", "--indexcijfers", kCijfers}).exit, 2);
    EXPECT_EQ(steun::run({"contract", "indexeer", "--jaar", "2147483647", "--indexcijfers", kCijfers}).exit,
              2);
}

TEST(Contract, toon_and_controleer_tell_the_term_of_each_perceel) {
    const json c = json::parse(steun::run({"contract", "toon", "--op", "2023-10-01", "--json"}).out);
    const json& negen = c["percelen"][8];
    EXPECT_EQ(negen["einde"], "2023-12-31");
    EXPECT_EQ(negen["toewijzing_eenheden"], json::array({"84", "01"}));
    EXPECT_EQ(negen["looptijd"]["stand"], "eindigt binnenkort");
    EXPECT_EQ(negen["looptijd"]["verlengingen_over"], 3);
    EXPECT_EQ(negen["looptijd"]["na_volgende"], "2024-12-31");
    EXPECT_EQ(c["percelen"][0]["looptijd"]["stand"], "loopt");
    EXPECT_EQ(c["producten"][0]["betaalfrequentie"], "maandelijks");
    EXPECT_EQ(c["producten"][0]["leverfrequentie"], json::array({"per_week", "per_maand", "totaal"}));
    const auto u = steun::run({"contract", "controleer", "--op", "2023-10-01"});
    EXPECT_NE(u.out.find("0 van 3 keer 12 maanden"), std::string::npos) << u.out;
    EXPECT_NE(u.out.find("voor perceel 9 eindigt vanzelf op 31-12-2023 (over 91 dagen)"), std::string::npos);
}

TEST(Contract, an_aanbieder_without_vecozo_is_listed_and_signalled) {
    const Regio r;
    const auto lijst = [&] { return steun::run({"aanbieder", "lijst", "--db", r.db()}).out; };
    EXPECT_EQ(lijst().find("nee"), std::string::npos) << lijst();
    const auto u = steun::run(
        {"aanbieder", "importeer", "--db", r.db(),
         r.write("vecozo.csv",
                 "agb;naam;perceel;groepsaanbod;voorzieningen;verblijf;ed;ingang;einde;kdc_odc;vecozo\n"
                 "42420001;De Linde;1;licht,middel;MST;C,D,E;j;2023-01-01;;n;n\n")});
    ASSERT_EQ(u.exit, 0) << u.out;
    EXPECT_EQ(u.out.find("niet bekend"), std::string::npos) << u.out;
    EXPECT_NE(lijst().find("nee"), std::string::npos) << lijst();
    const auto uitkomsten = lines(r.verwerk({r.write("t.xml", to_xml(toewijzing("1")))}).out);
    ASSERT_EQ(uitkomsten.size(), 1U);
    EXPECT_EQ(uitkomsten[0]["signalen"][0]["regel"], "IJ-VECOZO") << uitkomsten[0];

    // The file without the column says nothing about it, so it stays.
    const auto oud = steun::run({"aanbieder", "importeer", "--db", r.db(), r.write("oud.csv", kAanbieders)});
    EXPECT_NE(oud.out.find("0 nieuw of gewijzigd"), std::string::npos) << oud.out;
    EXPECT_NE(lijst().find("nee"), std::string::npos);
}

}  // namespace
