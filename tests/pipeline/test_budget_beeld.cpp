// From words to a keuzebudget: what is refused, what comes out, and a file of many.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "contract/hulp.hpp"
#include "pipeline/budget_beeld.hpp"

namespace jeugdregio::pipeline {
namespace {

using nlohmann::json;

const contract::Contract& ijsselland() {
    return contract::ijsselland().contract;
}

Budgetinvoer make_invoer() {
    Budgetinvoer in;
    in.soort = "herstel";
    in.perceel = "1";
    in.ingang = "2023-03-01";
    in.einde = "2023-08-31";
    in.uren = {"TG2=40"};
    return in;
}
Budgetantwoord answer(const Budgetinvoer& in) {
    return answer_budget(in, ijsselland(), contract::kIn2023);
}

TEST(Budgetbeeld, words_become_a_budget) {
    auto in = make_invoer();
    in.soort = "Herstel";
    in.uren = {"tg2=40", "TG3=12,5"};
    in.functies = {"gz-psycholoog=1:30"};
    in.groep = {"Middel=6"};
    in.kenmerk = "A1";
    const auto a = answer(in);
    ASSERT_TRUE(a.budget.has_value()) << (a.fouten.empty() ? "" : a.fouten[0].wat);
    // 2904,00 + 1095,00 + 90 x 1,87 = 168,30 + 112,38.
    EXPECT_EQ(a.budget->bedrag.cents(), 4279'68);
    const json j = budget_to_json(a);
    EXPECT_EQ(j["uitkomst"], "berekend");
    EXPECT_EQ(j["kenmerk"], "A1");
    EXPECT_EQ(j["budget_cent"], 427968);
    EXPECT_EQ(j["berekend_cent"], 427968);
    EXPECT_EQ(j["formule"]["aanname"], true);
    EXPECT_EQ(j["formule"]["rekenwijze"], "per_traject");
    EXPECT_TRUE(j["formule"]["weken"].is_null());
    EXPECT_EQ(j["tariefjaren"], json({2023}));
    EXPECT_EQ(j["regels"].size(), 4U);
    EXPECT_EQ(j["regels"][2], json({{"voorziening", "TG5"},
                                    {"functies", {"GZ-psycholoog: 1:30"}},
                                    {"minuten", 90},
                                    {"perceel", 1},
                                    {"tarief_cent", 187},
                                    {"eenheid", "01"},
                                    {"tarief_vanaf", "2023-01-01"},
                                    {"tarief_bron", "Inkoopdocument 8.5.1"},
                                    {"van", "2023-03-01"},
                                    {"tot", "2023-08-31"},
                                    {"aantal_teller", 1},
                                    {"aantal_noemer", 1},
                                    {"bedrag_cent", 16830}}));
    EXPECT_EQ(suggest_opdracht(a),
              "jeugdregio toewijzing maak ... --ingang 2023-03-01 --einde 2023-08-31 --budget \"4.279,68\" "
              "--budgetsoort herstel");
}

TEST(Budgetbeeld, every_word_that_cannot_be_read_is_named) {
    struct Geval {
        const char* wat;
        void (*maak)(Budgetinvoer& in);
        const char* bevat;
    };
    const Geval gevallen[] = {
        {"soort", [](Budgetinvoer& in) { in.soort = "kort"; }, "De soort \"kort\" kan niet."},
        {"no soort", [](Budgetinvoer& in) { in.soort = ""; }, "De soort \"\" kan niet."},
        {"perceel", [](Budgetinvoer& in) { in.perceel = "een"; }, "Het perceel \"een\" kan niet."},
        {"perceel and more", [](Budgetinvoer& in) { in.perceel = "1a"; }, "Het perceel \"1a\" kan niet."},
        {"ingang", [](Budgetinvoer& in) { in.ingang = "2023-02-30"; }, "\"2023-02-30\" bij ingang"},
        {"einde", [](Budgetinvoer& in) { in.einde = "31-08-2023"; }, "\"31-08-2023\" bij einde"},
        {"no hours", [](Budgetinvoer& in) { in.uren = {"TG2"}; }, "\"TG2\" bij uren kan niet"},
        {"hours that are none", [](Budgetinvoer& in) { in.uren = {"TG2=veel"}; }, "\"TG2=veel\" bij uren"},
        {"a point", [](Budgetinvoer& in) { in.uren = {"TG2=12.5"}; }, "\"TG2=12.5\" bij uren"},
        {"no name", [](Budgetinvoer& in) { in.groep = {"=6"}; }, "\"=6\" bij groep"},
        {"a function", [](Budgetinvoer& in) { in.functies = {"psychiater"}; }, "\"psychiater\" bij functie"},
        {"amount",
         [](Budgetinvoer& in) {
             in.overschrijf = "4000";
             in.omdat = "x";
         },
         "Het bedrag \"4000\" kan niet."},
        {"a reason alone", [](Budgetinvoer& in) { in.omdat = "x"; }, "geen bedrag"},
        {"no reason", [](Budgetinvoer& in) { in.overschrijf = "4.000,00"; }, "geen reden"},
        {"what the contract refuses",
         [](Budgetinvoer& in) {
             in.soort = "duurzaam";
             in.uren = {"TG3=1"};
         },
         "TG3 mag niet"},
    };
    for (const Geval& g : gevallen) {
        SCOPED_TRACE(g.wat);
        auto in = make_invoer();
        g.maak(in);
        const auto a = answer(in);
        EXPECT_FALSE(a.budget.has_value());
        ASSERT_EQ(a.fouten.size(), 1U);
        EXPECT_NE(a.fouten[0].wat.find(g.bevat), std::string::npos) << a.fouten[0].wat;
        EXPECT_FALSE(a.fouten[0].herstel.empty());
        const json j = budget_to_json(a);
        EXPECT_EQ(j["uitkomst"], "fout");
        EXPECT_EQ(j["fouten"][0]["wat"], a.fouten[0].wat);
        EXPECT_FALSE(j.contains("budget_cent"));
    }
    auto in = make_invoer();
    in.overschrijf = "4.000,00";
    in.omdat = "Gezin";
    const json j = budget_to_json(answer(in));
    EXPECT_EQ(j["budget_cent"], 400000);
    EXPECT_EQ(j["berekend_cent"], 290400);
    EXPECT_EQ(j["overschreven_omdat"], "Gezin");
}

TEST(Budgetbeeld, a_csv_answers_good_lines_and_reports_bad_ones) {
    const auto uit = answer_budgetten(
        "\xEF\xBB\xBFkenmerk;soort;perceel;ingang;einde;uren;groep;kdc_odc\r\n"
        "A;herstel;1;2023-03-01;2023-08-31;TG2=40 | TG3=12,5;middel=6;n\r\n"
        "\r\n"
        "B;duurzaam;2;2023-03-06;2023-03-12;TG3=4;;\r\n"
        "C;herstel;1;2023-03-01\r\n"
        "D;duurzaam;2;2023-03-06;2023-03-12;TG1=4;zwaar=1;j\r\n"
        "E;herstel;1;2023-03-01;2023-08-31;TG2=40;;ja\r\n",
        ijsselland(), contract::kIn2023);
    ASSERT_TRUE(uit.ok());
    ASSERT_EQ(uit->size(), 5U);
    EXPECT_EQ((*uit)[0].budget->bedrag.cents(), 4111'38);
    EXPECT_EQ((*uit)[0].regel, 2);
    EXPECT_EQ((*uit)[1].regel, 4);
    EXPECT_NE((*uit)[1].fouten[0].wat.find("TG3 mag niet"), std::string::npos);
    EXPECT_EQ((*uit)[2].fouten[0].wat, "De regel heeft 4 velden in plaats van 8.");
    EXPECT_EQ((*uit)[3].budget->bedrag.cents(), 278'40 + 34'53);
    EXPECT_EQ((*uit)[4].fouten[0].wat, "Bij kdc_odc staat \"ja\".");
}

TEST(Budgetbeeld, a_csv_without_its_columns_is_refused_whole) {
    struct Geval {
        const char *csv, *bevat;
    };
    constexpr Geval kGevallen[] = {
        {"", "\"soort\" ontbreekt"},
        {"soort;perceel;ingang\n", "\"einde\" ontbreekt"},
        {"soort;perceel;ingang;einde;tarief\n", "\"tarief\" is niet bekend"},
        {"soort;soort;perceel;ingang;einde\n", "staat er twee keer"},
        {"soort;perceel;ingang;einde;\xff\n", "geen UTF-8"},
    };
    for (const Geval& g : kGevallen) {
        const auto uit = answer_budgetten(g.csv, ijsselland(), contract::kIn2023);
        ASSERT_FALSE(uit.ok()) << g.csv;
        EXPECT_NE(uit.error()[0].wat.find(g.bevat), std::string::npos) << uit.error()[0].wat;
    }
    EXPECT_TRUE(answer_budgetten("soort;perceel;ingang;einde\n", ijsselland(), contract::kIn2023)->empty());
}

TEST(Budgetbeeld, a_forecast_in_words) {
    budget::Prognose p;
    p.totaal = 2000'00;
    p.gebruikt = 900'00;
    p.over = 1100'00;
    p.gebruikt_promille = 450;
    p.tijd_promille = 454;
    const Datum dag = Datum::from_ymd(2023, 6, 15);
    EXPECT_EQ(describe_prognose(p, dag).size(), 2U) << "nothing was approved, and no end";
    p.bekend_tot = Datum::from_ymd(2023, 3, 31);
    p.venster = Periode{Datum::from_ymd(2023, 2, 4), *p.bekend_tot};
    p.per_week = 70'00;
    p.bekend_promille = 246;
    p.sneller = true;
    p.uitgeput_op = Datum::from_ymd(2023, 7, 19);
    p.te_vroeg = true;
    p.aanvragen_tot = Datum::from_ymd(2023, 5, 24);
    EXPECT_EQ(
        describe_prognose(p, dag),
        (std::vector<std::string>{
            "Gebruikt: € 900,00 van € 2.000,00 (45,0%). Van de looptijd is 45,4% voorbij op 15-06-2023.",
            "Tempo: € 70,00 per week (zorg van 04-02-2023 tot en met 31-03-2023, voor zover gedeclareerd). "
            "Let op: op "
            "31-03-2023 was 24,6% van de tijd voorbij. Het budget gaat sneller dan de tijd (eis 79).",
            "In dit tempo is het budget op rond 19-07-2023, voor het einde van de toewijzing.",
            "Een wijziging (317) kon op tijd worden gevraagd tot en met 24-05-2023 (eis 80)."}));
    const json j = prognose_to_json(p);
    EXPECT_EQ(j["totaal_cent"], 200000);
    EXPECT_EQ(j["uitgeput_op"], "2023-07-19");
    EXPECT_EQ(j["sneller_dan_tijd"], true);
}

}  // namespace
}  // namespace jeugdregio::pipeline
