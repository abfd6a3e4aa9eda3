// What was agreed, on the screen: terms, Afsprakenkaart, settings, formulas; and what aanbieders declare (eis
// 39).
#include <filesystem>

#include <gtest/gtest.h>

#include "cli/hulp.hpp"

namespace {

using namespace cli_test;

json toon(const std::string& contract, const std::string& op) {
    const auto u = steun::run({"contract", "toon", "--contract", contract, "--op", op, "--json"});
    EXPECT_EQ(u.exit, 0) << u.fout;
    return json::parse(u.out);
}
const json& find(const json& rijen, const std::string& sleutel, const std::string& naam) {
    for (const json& rij : rijen)
        if (rij[sleutel] == naam) return rij;
    throw std::runtime_error("no row " + naam);
}

TEST(Afspraken, contract_toon_tells_the_terms_choices_settings_and_formulas_of_the_day) {
    const steun::Tijdelijk t;
    std::filesystem::copy(std::string(BRONMAP) + "/contracten/ijsselland-2023", t / "contract");
    const std::string map = (t / "contract").string();
    std::ofstream(t / "contract" / "termijnen.toml", std::ios::app)
        << "\n[[termijn]]\nnaam = \"stop\"\nberichten = [\"JW307\"]\nwie = \"aanbieder\"\naard = "
           "\"contract\"\naantal = 2\neenheid = \"weken\"\ngebeurtenis = \"de laatste dag\"\nvanaf = "
           "\"2024-01-01\"\nbron = \"RAP 2.0\"\n";
    std::ofstream(t / "contract" / "parameters.toml", std::ios::app)
        << "\n[[noshow.max_per_jaar.later]]\nvanaf = \"2024-01-01\"\nwaarde = 3\nbron = \"Besluit\"\n";
    const json nu = toon(map, "2023-12-31"), later = toon(map, "2024-01-01");
    EXPECT_EQ(find(nu["termijnen"], "naam", "stop")["aantal"], 5);
    EXPECT_EQ(find(nu["termijnen"], "naam", "stop")["eenheid"], "werkdagen");
    EXPECT_EQ(find(nu["termijnen"], "naam", "stop")["berichten"], json({"JW307"}));
    EXPECT_EQ(find(nu["termijnen"], "naam", "stop")["bewaakt"], true);
    EXPECT_EQ(find(nu["termijnen"], "naam", "betaling")["bewaakt"], false);
    EXPECT_EQ(find(nu["termijnen"], "naam", "verlenging")["vooraf"], true);
    EXPECT_EQ(find(later["termijnen"], "naam", "stop")["aantal"], 2);
    EXPECT_EQ(find(later["termijnen"], "naam", "stop")["bron"], "RAP 2.0");
    EXPECT_EQ(find(nu["instellingen"], "naam", "noshow.max_per_jaar")["waarde"], "2");
    EXPECT_EQ(find(nu["instellingen"], "naam", "noshow.max_per_jaar")["vanaf"], nullptr);
    EXPECT_EQ(find(later["instellingen"], "naam", "noshow.max_per_jaar")["waarde"], "3");
    EXPECT_EQ(find(later["instellingen"], "naam", "noshow.max_per_jaar")["vanaf"], "2024-01-01");
    EXPECT_EQ(nu["rap"], nullptr);
    EXPECT_EQ(find(nu["afspraken"], "naam", "declareren")["bron"], "Inkoopdocument eis 43 a");
    EXPECT_EQ(find(nu["budgetformules"], "soort", "herstel")["aanname"], true);
    EXPECT_TRUE(nu["standaardbudgetten"].empty());
    EXPECT_EQ(find(nu["aantekeningen"], "soort", "toetsing")["velden"][0], "uitkomst");

    const auto scherm = steun::run({"contract", "toon", "--contract", map, "--op", "2023-03-01"});
    for (const char* deel : {"Reactietermijnen", "5 werkdagen", "8 weken ervoor", "Afsprakenkaart",
                             "Er is geen vastgestelde versie", "noshow.max_per_jaar", "per_traject",
                             "Er zijn geen standaardbudgetten", "Soorten aantekeningen"})
        EXPECT_NE(scherm.out.find(deel), std::string::npos) << deel;
    const auto goed = steun::run({"contract", "controleer", map});
    EXPECT_NE(goed.out.find("15 reactietermijnen, 11 afspraken"), std::string::npos) << goed.out;
}

TEST(Afspraken, a_verklaring_about_the_sap_is_kept_shown_and_withdrawn) {
    const Regio r;
    const auto lijst = [&](const std::string& op) {
        return lines(
            steun::run({"aanbieder", "verklaring", "lijst", "--db", r.db(), "--op", op, "--json"}).out);
    };
    ASSERT_EQ(lijst("2023-03-01").size(), 1U);
    EXPECT_EQ(lijst("2023-03-01")[0]["stand"], "geen verklaring");
    EXPECT_EQ(lijst("2023-03-01")[0]["verklaring"], nullptr);
    EXPECT_TRUE(lijst("2022-12-31").empty()) << "no contract yet";

    const std::vector<std::string> maak{"aanbieder", "verklaring", "maak",      "--db",          r.db(),
                                        "42420001",  "--sap",      "3.2.b",     "--handleiding", "3.2",
                                        "--per",     "2023-02-01", "--kenmerk", "brief 17",      "--door",
                                        "rsj",       "--vandaag",  "2023-01-20"};
    const auto u = steun::run(maak);
    EXPECT_EQ(u.exit, 0) << u.fout;
    EXPECT_EQ(lijst("2023-01-31")[0]["stand"], "geldt nog niet");
    const json geldt = lijst("2023-02-01")[0];
    EXPECT_EQ(geldt["stand"], "verklaard");
    EXPECT_EQ(geldt["verklaring"]["sap"], "3.2.b");
    EXPECT_EQ(geldt["verklaring"]["op"], "2023-01-20");
    EXPECT_NE(steun::run({"aanbieder", "lijst", "--db", r.db()}).out.find("3.2.b vanaf 01-02-2023"),
              std::string::npos);

    const auto trek_in = [&](const std::string& nummer, const std::string& per) {
        return steun::run({"aanbieder", "verklaring", "trek-in", "--db", r.db(), "42420001", nummer, "--per",
                           per, "--reden", "stapt over", "--door", "rsj", "--vandaag", "2023-06-20"});
    };
    EXPECT_EQ(trek_in("2", "2023-07-01").exit, 1);
    EXPECT_EQ(trek_in("1", "2023-01-31").exit, 1) << "before it begins";
    EXPECT_EQ(trek_in("1", "2023-07-01").exit, 0);
    EXPECT_NE(trek_in("1", "2023-08-01").fout.find("al ingetrokken per 01-07-2023"), std::string::npos);
    EXPECT_EQ(lijst("2023-06-30")[0]["stand"], "verklaard");
    EXPECT_EQ(lijst("2023-07-01")[0]["stand"], "ingetrokken");
    EXPECT_EQ(lijst("2023-07-01")[0]["laatste"]["ingetrokken"]["reden"], "stapt over");
    const auto scherm =
        steun::run({"aanbieder", "verklaring", "lijst", "--db", r.db(), "--op", "2023-07-01"});
    EXPECT_NE(scherm.out.find("1 van 1 aanbieders hebben op deze dag geen verklaring"), std::string::npos)
        << scherm.out;
    EXPECT_NE(scherm.out.find("Ingetrokken per 01-07-2023: stapt over"), std::string::npos) << scherm.out;

    auto ander = maak;
    ander[5] = "42420009";
    EXPECT_EQ(steun::run(ander).exit, 1) << "an aanbieder that is not in the list";
}

}  // namespace
