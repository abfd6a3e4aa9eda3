// The calculators as an aanbieder and a contract manager type them.
#include <gtest/gtest.h>

#include "cli/hulp.hpp"

namespace {

using namespace cli_test;
namespace fs = std::filesystem;

const std::string kVoorbeeld = std::string(BRONMAP) + "/voorbeeld/rekentool/";

steun::Uitvoer rekentool(std::vector<std::string> argumenten) {
    argumenten.insert(argumenten.begin(), "rekentool");
    return steun::run(argumenten);
}

TEST(Rekentool, shows_the_sum_step_by_step_with_class_and_tarief) {
    const auto u = rekentool({"groepsaanbod", "--openingsuren", "32,5", "--jeugdigen", "8", "--rooster",
                              "2x32,5 hbo + 1x5x2/3 mbo", "--op", "2023-06-01"});
    EXPECT_EQ(u.exit, 0) << u.fout;
    for (const char* deel : {"65 + 3,3333", "68,3333  uur per week  205/3", "68,3333 / 32,5 / 8",
                             "0,2628 (getoond als in het document: 0,26)", "Dit is groepsaanbod middel.",
                             "Tarief op 01-06-2023: € 18,73 per uur (middel)", "Plaats in de band: 81%",
                             "voldoet        Minstens 33% van de uren is hbo; hier 95,12%."})
        EXPECT_NE(u.out.find(deel), std::string::npos) << deel << "\n" << u.out;
}

TEST(Rekentool, json_holds_the_same_sum_and_its_keys_are_a_promise) {
    const auto u = rekentool({"verblijf", "--vorm", "behandelgroep", "--plaatsen", "8", "--bezetting", "95",
                              "--rooster", "220", "--op", "2023-06-01", "--json"});
    ASSERT_EQ(u.exit, 0) << u.fout;
    const json j = json::parse(u.out);
    EXPECT_EQ(j["soort"], "groep");
    EXPECT_EQ(j["tool"], "verblijf");
    EXPECT_EQ(j["uitslag"], "klasse");
    EXPECT_EQ(j["klasse"], "J");
    EXPECT_EQ(j["intensiteit"]["exact"], "550/133");
    EXPECT_EQ(j["intensiteit"]["decimaal"], "4,1353");
    EXPECT_EQ(j["intensiteit"]["getoond"], "4,1");
    EXPECT_EQ(j["tarieven"][0]["tarief_cent"], 40956);
    EXPECT_EQ(j["tarieven"][0]["eenheid"], "14");
    const json& laatste = j["stappen"].back();
    EXPECT_EQ(laatste["stap"], "intensiteit");
    EXPECT_EQ(laatste["som"], "220 / 7,6 / 7");
    EXPECT_EQ(j["afgekeurd"], false);
}

TEST(Rekentool, exit_codes_tell_refused_from_wrong_use) {
    const auto kdv =
        rekentool({"verblijf", "--vorm", "kdv", "--plaatsen", "8", "--bezetting", "90", "--rooster", "220"});
    EXPECT_EQ(kdv.exit, 1);
    EXPECT_NE(kdv.out.find("Berekend is J, maar deze vorm mag hoogstens D hebben."), std::string::npos)
        << kdv.out;
    const auto leeg = rekentool({"groepsaanbod"});
    EXPECT_EQ(leeg.exit, 2);
    EXPECT_EQ(leeg.out, "");
    for (const char* deel : {"openingsuren ontbreekt.", "jeugdigen ontbreekt.", "rooster ontbreekt."})
        EXPECT_NE(leeg.fout.find(deel), std::string::npos) << leeg.fout;
    EXPECT_EQ(rekentool({"groepsaanbod", "--csv", "/bestaat-niet.csv"}).exit, 2);
    EXPECT_EQ(rekentool({"groepsaanbod", "--csv", kVoorbeeld + "groepsaanbod.csv", "--jeugdigen", "8"}).exit,
              2);
    EXPECT_EQ(rekentool({"groepsaanbod", "--plaatsen", "8"}).exit, 2) << "an option of another calculator";
    EXPECT_EQ(rekentool({}).exit, 2);
    EXPECT_EQ(
        rekentool({"mengvorm", "--vorm", "behandelgroep", "--jeugdigen", "4x3,7 + 4x4,0", "--rooster", "200"})
            .exit,
        1);
    EXPECT_EQ(rekentool({"mengvorm", "--vorm", "behandelgroep", "--jeugdigen", "4x3,7 + 4x4,0", "--rooster",
                         "215,6"})
                  .exit,
              0);
    EXPECT_EQ(rekentool({"gezinshuis", "--vorm", "gezinshuis", "--plaatsen", "5,5", "--rooster",
                         "2x36 + 5 vervanger"})
                  .exit,
              0);
}

TEST(Rekentool, a_border_waits_for_people_and_their_decision_is_shown) {
    std::vector<std::string> a{"groepsaanbod", "--openingsuren",      "40",   "--jeugdigen", "10",
                               "--rooster",    "1x40 mbo + 1x36 hbo", "--op", "2023-06-01"};
    const auto open = rekentool(a);
    EXPECT_EQ(open.exit, 0);
    EXPECT_NE(
        open.out.find("Dit ligt precies tussen licht en middel: overleg nodig. Tot een besluit geldt licht."),
        std::string::npos)
        << open.out;
    EXPECT_NE(open.out.find("€ 14,34 per uur (licht)"), std::string::npos);
    EXPECT_NE(open.out.find("€ 18,73 per uur (middel)"), std::string::npos);
    for (const char* woord : {"--besluit", "middel", "--besluit-door", "A. de Vries", "--besluit-op",
                              "2023-01-20", "--besluit-reden", "Drukke middagen"})
        a.emplace_back(woord);
    const auto besloten = rekentool(a);
    EXPECT_NE(besloten.out.find("Besloten is groepsaanbod middel."), std::string::npos) << besloten.out;
    EXPECT_NE(besloten.out.find("Besloten door A. de Vries op 20-01-2023: Drukke middagen"),
              std::string::npos);
}

TEST(Rekentool, many_groups_at_once_with_balance_history_and_faults) {
    const auto u =
        rekentool({"groepsaanbod", "--csv", kVoorbeeld + "groepsaanbod.csv", "--op", "2023-10-01", "--json"});
    EXPECT_EQ(u.exit, 1) << "one group has too little hbo";
    const auto l = lines(u.out);
    ASSERT_EQ(l.size(), 8U) << u.out;
    EXPECT_EQ(l[0]["stand"], "eerder");
    EXPECT_EQ(l[1]["stand"], "geldt");
    EXPECT_EQ(l[1]["regel"], 3);
    EXPECT_EQ(l[2]["uitslag"], "besloten");
    EXPECT_EQ(l[4]["normen"][0]["uitslag"], "voldoet");
    EXPECT_EQ(l[6]["soort"], "evenwicht");
    EXPECT_EQ(l[6]["aanbieder"], "De Linde");
    EXPECT_EQ(l[6]["groepen"], 3);

    const auto scherm =
        rekentool({"groepsaanbod", "--csv", kVoorbeeld + "groepsaanbod.csv", "--op", "2023-10-01"});
    EXPECT_NE(scherm.out.find("1 berekening geldt niet op deze dag. Toon ze met --alles."), std::string::npos)
        << scherm.out;
    EXPECT_NE(scherm.out.find("Evenwicht in de banden"), std::string::npos);
    EXPECT_EQ(scherm.fout, "");

    const steun::Tijdelijk t;
    steun::schrijf(t / "g.csv", "groep;openingsuren;jeugdigen;rooster\nUil;40;8;2x40\nMus;40;8;twee\n");
    const auto fout = rekentool({"groepsaanbod", "--csv", (t / "g.csv").string(), "--op", "2023-10-01"});
    EXPECT_EQ(fout.exit, 1);
    EXPECT_NE(fout.out.find("Uil"), std::string::npos) << "the good line is done";
    EXPECT_NE(fout.fout.find("- Regel 3: rooster: Het deel \"twee\" van het rooster is niet te lezen."),
              std::string::npos)
        << fout.fout;
    for (const char* tool : {"verblijf", "gezinshuis", "mengvorm"})
        EXPECT_EQ(rekentool({tool, "--csv", kVoorbeeld + tool + ".csv", "--op", "2023-10-01"}).exit, 0)
            << tool;
}

TEST(Rekentool, writes_a_spreadsheet_and_says_when_it_cannot) {
    const steun::Tijdelijk t;
    const std::string uit = (t / "uit.xlsx").string();
    const auto u =
        rekentool({"verblijf", "--csv", kVoorbeeld + "verblijf.csv", "--op", "2023-10-01", "--xlsx", uit});
    EXPECT_EQ(u.exit, 0) << u.fout;
    EXPECT_NE(u.out.find("Geschreven: " + uit), std::string::npos);
    EXPECT_EQ(steun::lees(uit).substr(0, 2), "PK");
    const auto fout = rekentool(
        {"verblijf", "--csv", kVoorbeeld + "verblijf.csv", "--xlsx", (t / "geen/map.xlsx").string()});
    EXPECT_EQ(fout.exit, 2);
    EXPECT_NE(fout.fout.find("kan niet worden geschreven"), std::string::npos) << fout.fout;
}

TEST(Rekentool, every_column_is_an_option_with_help) {
    for (const char* tool : {"groepsaanbod", "verblijf", "gezinshuis", "mengvorm"}) {
        const auto u = rekentool({tool, "--help"});
        EXPECT_EQ(u.exit, 0);
        for (const char* deel :
             {"--rooster", "--cyclus-weken", "--csv", "--xlsx", "--json", "Kolommen: aanbieder;groep;ingang"})
            EXPECT_NE(u.out.find(deel), std::string::npos) << tool << " " << deel;
    }
}

}  // namespace
