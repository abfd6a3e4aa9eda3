// The keuzebudget on the command line, and what is left of a budget: exit codes, JSON keys and words.
#include <gtest/gtest.h>

#include "cli/hulp.hpp"

namespace {

using namespace cli_test;
namespace fs = std::filesystem;

steun::Uitvoer bereken(std::vector<std::string> extra) {
    std::vector<std::string> a{"budget", "bereken", "--op", "2023-03-01"};
    a.insert(a.end(), extra.begin(), extra.end());
    return steun::run(a);
}
const std::vector<std::string> kHerstel{"--soort",  "herstel",    "--perceel", "1",
                                        "--ingang", "2023-03-01", "--einde",   "2023-08-31"};
steun::Uitvoer herstel(std::vector<std::string> extra) {
    auto a = kHerstel;
    a.insert(a.end(), extra.begin(), extra.end());
    return bereken(a);
}

TEST(Budget, the_sum_is_shown_step_by_step_with_its_assumption_and_what_to_type_next) {
    const auto u = herstel(
        {"--uren", "TG2=40", "--uren", "TG3=12,5", "--functie", "logopedist=1", "--groep", "middel=6"});
    ASSERT_EQ(u.exit, 0) << u.fout;
    // 2904,00 + 1095,00 + 60 x 1,46 = 87,60 + 112,38.
    for (const char* deel :
         {"Keuzebudget herstel, perceel 1, van 01-03-2023 tot en met 31-08-2023", "€ 2.904,00", "13:30",
          "€ 1.182,60", "€ 112,38", "Samen", "€ 4.198,98", "Aanname", "AMB-001", "Tarieven van 2023",
          "TG3: Logopedist: 1",
          "toewijzing maak ... --ingang 2023-03-01 --einde 2023-08-31 --budget \"4.198,98\""})
        EXPECT_NE(u.out.find(deel), std::string::npos) << deel << "\n" << u.out;
    const auto j = lines(herstel({"--uren", "TG2=40", "--json"}).out).at(0);
    EXPECT_EQ(j["uitkomst"], "berekend");
    EXPECT_EQ(j["budget_cent"], 290400);
    EXPECT_EQ(j["formule"]["aanname"], true);
    EXPECT_EQ(j["op"], "2023-03-01");
}

TEST(Budget, the_toegang_overwrites_with_a_reason) {
    const auto u =
        herstel({"--uren", "TG2=40", "--overschrijf", "4.000,00", "--omdat", "Gezin met drie kinderen"});
    ASSERT_EQ(u.exit, 0) << u.fout;
    for (const char* deel :
         {"€ 2.904,00", "De Toegang wijkt af van de berekening: € 4.000,00. Reden: Gezin met drie kinderen",
          "--budget \"4.000,00\""})
        EXPECT_NE(u.out.find(deel), std::string::npos) << deel << "\n" << u.out;
    EXPECT_EQ(herstel({"--uren", "TG2=40", "--overschrijf", "4.000,00"}).exit, 1);
}

TEST(Budget, duurzaam_counts_weeks_and_refuses_what_is_not_allowed) {
    const std::vector<std::string> duurzaam{"--soort",  "duurzaam",   "--perceel", "2",
                                            "--ingang", "2023-03-01", "--einde",   "2023-03-31"};
    auto a = duurzaam;
    a.insert(a.end(), {"--uren", "TG1=4"});
    const auto u = bereken(a);
    ASSERT_EQ(u.exit, 0) << u.fout;
    EXPECT_NE(u.out.find("5 weken"), std::string::npos) << u.out;
    EXPECT_NE(u.out.find("€ 1.392,00"), std::string::npos) << u.out;
    a = duurzaam;
    a.insert(a.end(), {"--uren", "TG3=4", "--groep", "zwaar=2"});
    const auto fout = bereken(a);
    EXPECT_EQ(fout.exit, 1);
    EXPECT_EQ(fout.out, "");
    EXPECT_NE(fout.fout.find("TG3 mag niet in een budget van de soort duurzaam"), std::string::npos)
        << fout.fout;
    EXPECT_NE(fout.fout.find("--kdc-odc"), std::string::npos) << fout.fout;
    a = duurzaam;
    a.insert(a.end(), {"--groep", "zwaar=2", "--kdc-odc", "--json"});
    EXPECT_EQ(lines(bereken(a).out).at(0)["budget_cent"], 5 * 2 * 3453);
}

TEST(Budget, wrong_use_says_what_would_make_it_right) {
    const auto mist = bereken({"--soort", "herstel"});
    EXPECT_EQ(mist.exit, 2);
    EXPECT_NE(mist.fout.find("dit ontbreekt: --perceel, --ingang, --einde."), std::string::npos) << mist.fout;
    const auto onbekend = herstel({"--functie", "gz psycholoog io=10"});
    EXPECT_EQ(onbekend.exit, 1);
    EXPECT_NE(onbekend.fout.find("Lijkt het meest op: \"GZ-psycholoog\" (TG5)"), std::string::npos)
        << onbekend.fout;
    EXPECT_EQ(bereken({"--soort", "kort"}).exit, 2);
    EXPECT_EQ(herstel({}).exit, 1) << "no hours";
    const auto json_fout = lines(herstel({"--uren", "TG9=1", "--json"}).out).at(0);
    EXPECT_EQ(json_fout["uitkomst"], "fout");
    EXPECT_EQ(json_fout["fouten"].size(), 1U);
}

TEST(Budget, a_csv_gives_one_answer_a_line) {
    const steun::Tijdelijk t;
    const std::string csv = (t / "budgetten.csv").string();
    steun::schrijf(csv,
                   "kenmerk;soort;perceel;ingang;einde;uren;functies\n"
                   "A;herstel;1;2023-03-01;2023-08-31;TG2=40|TG3=12,5;\n"
                   "B;herstel;1;2023-03-01;2023-08-31;;tovenaar=3\n"
                   "C;duurzaam;2;2023-03-06;2023-03-12;TG1=4;\n");
    const auto u = bereken({"--csv", csv});
    EXPECT_EQ(u.exit, 1) << "one line is wrong";
    EXPECT_NE(u.out.find("2 van 3 regels berekend."), std::string::npos) << u.out;
    EXPECT_NE(u.out.find("Aanname"), std::string::npos) << u.out;
    EXPECT_NE(u.fout.find("regel 3: De functie \"tovenaar\""), std::string::npos) << u.fout;
    const auto l = lines(bereken({"--csv", csv, "--json"}).out);
    ASSERT_EQ(l.size(), 3U);
    EXPECT_EQ(l[0]["budget_cent"], 399900);
    EXPECT_EQ(l[1]["uitkomst"], "fout");
    EXPECT_EQ(l[1]["regel"], 3);
    EXPECT_EQ(l[2]["kenmerk"], "C");
    EXPECT_EQ(l[2]["budget_cent"], 27840);
    EXPECT_EQ(bereken({"--csv", (t / "weg.csv").string()}).exit, 2);
    steun::schrijf(csv, "soort;perceel\n");
    EXPECT_EQ(bereken({"--csv", csv}).exit, 1);
}

TEST(Budget, standard_budgets_are_listed_with_their_price) {
    const auto leeg = steun::run({"budget", "standaard", "--op", "2023-03-01"});
    EXPECT_EQ(leeg.exit, 0);
    EXPECT_NE(leeg.out.find("geen standaardbudgetten"), std::string::npos) << leeg.out;
    const steun::Tijdelijk t;
    fs::copy(std::string(BRONMAP) + "/contracten/ijsselland-2023", t / "contract");
    const std::string contract = (t / "contract").string();
    steun::schrijf(
        t / "contract" / "standaardbudgetten.toml",
        "bron = \"B\"\n[[standaardbudget]]\nnaam = \"gezin\"\ninterventie = \"Gezinsbehandeling\"\nsoort = "
        "\"herstel\"\nvanaf = \"2023-01-01\"\ninzet = [ { voorziening = \"TG3\", uren = \"40\" } ]\nbron = "
        "\"Besluit\"\n");
    const std::vector<std::string> lijst{"budget", "standaard", "--contract", contract, "--op", "2023-03-01"};
    EXPECT_NE(steun::run(lijst).out.find("1: € 3.504,00"), std::string::npos) << steun::run(lijst).out;
    auto met_json = lijst;
    met_json.emplace_back("--json");
    const auto j = lines(steun::run(met_json).out).at(0);
    EXPECT_EQ(j["naam"], "gezin");
    EXPECT_EQ(j["bedragen"][4], json({{"perceel", 5}, {"bedrag_cent", 2400 * 193}}));
    EXPECT_EQ(
        lines(herstel({"--contract", contract, "--standaard", "gezin", "--json"}).out).at(0)["budget_cent"],
        350400);
    EXPECT_EQ(herstel({"--standaard", "gezin"}).exit, 1) << "not in the shipped contract";
}

TEST(Budget, what_is_left_and_when_it_runs_out_is_shown_and_on_the_work_list) {
    // 100,00 for 2023; March took 50 x 1,62 = 81,00, in 31 days. 19,00 left: 8 days more.
    const Regio r;
    ASSERT_EQ(r.verwerk({r.write("t.xml", to_xml(toewijzing("1")))}, "2023-01-02", "landelijk").exit, 0);
    ASSERT_EQ(r.verwerk({r.write("d.xml", to_xml(claim("D1", {regel("P1", 1, 50)})))}).exit, 0);
    const std::vector<std::string> toon{"toewijzing", "toon", "--db", r.db(),      "--gemeente",
                                        "0193",       "1",    "--op", "2023-04-15"};
    auto met_json = toon;
    met_json.emplace_back("--json");
    const auto p = lines(steun::run(met_json).out).at(0)["prognose"];
    EXPECT_EQ(p["totaal_cent"], 10000);
    EXPECT_EQ(p["gebruikt_cent"], 8100);
    EXPECT_EQ(p["over_cent"], 1900);
    EXPECT_EQ(p["bekend_tot"], "2023-03-31");
    EXPECT_EQ(p["per_week_cent"], 1829);
    EXPECT_EQ(p["uitgeput_op"], "2023-04-08");
    EXPECT_EQ(p["aanvragen_tot"], "2023-02-11");
    EXPECT_EQ(p["sneller_dan_tijd"], true);
    const auto tekst = steun::run(toon).out;
    EXPECT_NE(tekst.find("In dit tempo is het budget op rond 08-04-2023"), std::string::npos) << tekst;

    const auto l = lines(
        steun::run({"werklijst", "--db", r.db(), "--gemeente", "0193", "--op", "2023-04-15", "--json"}).out);
    const auto regel =
        std::find_if(l.begin(), l.end(), [](const json& j) { return j["soort"] == "budget raakt op"; });
    ASSERT_NE(regel, l.end());
    EXPECT_EQ((*regel)["termijn"], "2023-02-11");
    EXPECT_EQ((*regel)["wie"], "aanbieder");
    EXPECT_EQ((*regel)["referentie"], "1");
    EXPECT_EQ((*regel)["bron"], "eis 79, eis 80");
}

}  // namespace
