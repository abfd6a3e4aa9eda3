// The language of the scenarios itself: what it does not know it refuses with the line, and a wrong
// expectation is told.
#include <gtest/gtest.h>

#include "scenario/lees_scenario.hpp"
#include "scenario/speel_scenario.hpp"
#include "scenario/zin.hpp"

namespace jeugdregio::scenario {
namespace {

const std::string kKop =
    "scenario: Proef\n"
    "bron: eigen\n"
    "gegeven gemeente Zwolle 0193\n"
    "en aanbieder Linde 42420001, perceel 1, groepsaanbod middel\n"
    "en jeugdige Anna 999900006, geboren 2014-06-15\n";
const std::string kToewijzing =
    "als 2023-01-02 Zwolle stuurt Linde 301 over Anna: toewijzing 1001, generiek, 2023-01-01 t/m 2023-12-31, "
    "budget 1.000,00\n";

/// What reading the text throws; empty when it reads.
std::string fault_of(const std::string& tekst) {
    try {
        static_cast<void>(lees_scenario("proef.scenario", tekst));
        return "";
    } catch (const Scenariofout& fout) {
        return fout.what();
    }
}

TEST(LeesScenario, reads_steps_with_their_lines_and_skips_remarks) {
    const Scenario s = lees_scenario(
        "proef.scenario", kKop + "# een opmerking\n\n" + kToewijzing + "dan antwoord 302 zonder codes\n");
    EXPECT_EQ(s.titel, "Proef");
    EXPECT_EQ(s.bron, "eigen");
    ASSERT_EQ(s.stappen.size(), 3u);
    EXPECT_EQ(s.stappen[0].regel, 4);
    EXPECT_EQ(s.stappen[1].regel, 8);
    EXPECT_EQ(s.stappen[2].regel, 9);
    EXPECT_TRUE(speel_scenario("proef.scenario", s).empty());
}

TEST(LeesScenario, what_it_does_not_know_is_refused_with_file_and_line) {
    struct Geval {
        std::string regels, deel;  // after kKop; what the fault says
    };
    const std::string goed = kToewijzing + "dan antwoord 302 zonder codes\n";
    const std::vector<Geval> gevallen = {
        {"wanneer 2023-01-02 Zwolle stuurt niets\n", ":6: een regel begint met gegeven, als, dan of en"},
        {"gegeven waterschap Vechtstromen 0193\n", ":6: verwacht: gemeente, aanbieder"},
        {"gegeven jeugdige Bram 123456782, geboren 2014-06-15\n",
         ":6: een BSN van een scenario begint met 9999"},
        {"gegeven jeugdige Bram 999900007, geboren 2014-06-15\n",
         ":6: een BSN van een scenario begint met 9999"},
        {"als 2023-01-02 Raalte stuurt Linde 301 over Anna: toewijzing 1, generiek, vanaf 2023-01-01\n",
         ":6: 'Raalte' is geen gemeente"},
        {"als 2023-01-02 Zwolle stuurt Linde 301 over Bram: toewijzing 1, generiek, vanaf 2023-01-01\n",
         ":6: 'Bram' is geen jeugdige"},
        {"als 2023-01-02 Zwolle stuurt Linde 302 over Anna: toewijzing 1\n", ":6: "},
        {"als 2023-02-30 Zwolle stuurt Linde 301 over Anna: toewijzing 1\n",
         ":6: verwacht: een dag als JJJJ-MM-DD"},
        {"als 2023-01-02 Zwolle stuurt Linde 301 over Anna: toewijzing 1, kleur rood\n",
         ":6: dit veld is niet bekend"},
        {"als 2023-01-02 Zwolle stuurt Linde 301 over Anna: toewijzing 1, generiek, vanaf 2023-01-01, 3 uren "
         "per week\n",
         ":6: verwacht: een eenheid"},
        {"als 2023-01-02 Zwolle stuurt Linde 301 over Anna: toewijzing 1, generiek, vanaf 2023-01-01, budget "
         "1000,0\n",
         ":6: verwacht: een bedrag zoals 1.234,56"},
        {"als 2023-01-02 Zwolle stuurt Linde 301 over Anna: toewijzing 1 opnieuw\n",
         ":6: deze toewijzing is nog niet"},
        {"als 2023-01-02 Linde antwoordt op T1 zonder codes\n", ":6: er is geen bericht met kenmerk 'T1'"},
        {"dan antwoord 302 zonder codes\n", ":6: voor 'dan' staat een 'als'"},
        {kToewijzing, ":6: na 'als' komt eerst een 'dan'"},
        {kToewijzing + kToewijzing, ":7: na 'als' komt eerst een 'dan'"},
        {kToewijzing + "en 2023-01-02 komt een onleesbaar bestand\n", ":7: na 'als' komt eerst een 'dan'"},
        {goed + "als 2023-01-01 komt een onleesbaar bestand\n",
         ":8: de dag ligt voor die van een eerdere regel"},
        {goed + "gegeven gemeente Raalte 0177\n", ":8: wat gegeven is, staat voor het eerste 'als'"},
        {goed + "dan antwoord 302 zonder codes en meer\n", ":8: dit hoort hier niet"},
        {goed + "dan toewijzing 1001 heeft 2 verzies\n", ":8: verwacht: 'versie'"},
        {goed + "dan toewijzing 1001 loopt altijd\n", ":8: verwacht: een dag"},
        {goed + "dan werklijst op 2023-01-03 heeft klusje 1001 uiterlijk 2023-01-03\n",
         ":8: verwacht: een soort werk"},
        {goed + "dan verzoek V1 is kwijt\n", ":8: verwacht: 'afgewezen'"},
        {"als 2023-01-02 Toegang droomt van toewijzing 1001\n", ":6: verwacht: maakt, honoreert"},
        {"als 2023-01-02 Toegang trekt toewijzing 1001 in: in overleg\n",
         ":6: bij intrekken hoort de laatste dag"},
        {"als 2023-01-02 Linde antwoordt op het besluit met 12\n", ":6: een retourcode heeft vier tekens"},
        {goed + "als 2023-01-03 medewerker tekent aan over Bram: gezin\n", ":8: 'Bram' is geen jeugdige"},
        {goed + "scenario: Nog een\n", ":8: dit staat één keer, bovenaan"},
    };
    for (const Geval& g : gevallen) {
        const std::string fout = fault_of(kKop + g.regels);
        EXPECT_TRUE(fout.starts_with("proef.scenario:")) << g.regels << fout;
        EXPECT_NE(fout.find(g.deel), std::string::npos) << g.regels << fout;
    }
    EXPECT_NE(fault_of("gegeven gemeente Zwolle 0193\n").find(":1: een scenario begint met"),
              std::string::npos);
    EXPECT_NE(fault_of("scenario: Leeg\nbron: eigen\n").find(":2: het scenario heeft geen stappen"),
              std::string::npos);
}

TEST(LeesScenario, an_expectation_that_does_not_come_true_is_told_with_its_line_and_what_is_the_case) {
    const std::vector<std::string> fout = {
        "antwoord 302 met 9332",
        "geen antwoord",
        "besluit afgekeurd",
        "signaal OP299",
        "toewijzing 1001 heeft 2 versies",
        "toewijzing 1001 bestaat niet",
        "toewijzing 1002 loopt vanaf 2023-01-01",
        "toewijzing 1001 heeft restant 999,99",
        "toewijzing 1001 levering vanaf 2023-01-01",
        "prestatie P1 toegekend 1,00",
        "verzoek V1 is ontvangen",
        "werklijst op 2023-01-10 heeft verzoek V1 uiterlijk 2023-01-10",
        "werklijst op 2023-01-10 heeft geen retour M1",
        "werklijst op 2023-01-10 heeft retour M1 uiterlijk 2023-01-06 te laat",
        "werklijst op 2023-01-10 zegt bij retour M1: klaar"};
    std::string tekst = kKop + kToewijzing + "dan antwoord 302 zonder codes\n";
    for (const auto& f : fout) tekst += "dan " + f + "\n";
    const auto gemeld = speel_scenario("proef.scenario", lees_scenario("proef.scenario", tekst));
    ASSERT_EQ(gemeld.size(), fout.size());
    for (std::size_t i = 0; i < fout.size(); ++i) {
        EXPECT_TRUE(gemeld[i].starts_with("proef.scenario:" + std::to_string(8 + i) + ": dan " + fout[i]))
            << gemeld[i];
        EXPECT_NE(gemeld[i].find("dit is zo:"), std::string::npos) << gemeld[i];
    }
    EXPECT_NE(gemeld[0].find("302 zonder codes"), std::string::npos) << gemeld[0];
    EXPECT_NE(gemeld[7].find("restant 1.000,00"), std::string::npos) << gemeld[7];
}

TEST(LeesScenario, an_aantekening_that_is_refused_is_told) {
    const std::string goed = kKop + kToewijzing + "dan antwoord 302 zonder codes\n";
    const std::string noteer =
        "als 2023-01-03 medewerker tekent aan over toewijzing 1001: start_vooraf, grond crisis";
    const std::string vol = ", begin 2023-01-02, toelichting nacht\n";
    EXPECT_TRUE(
        speel_scenario("proef.scenario", lees_scenario("proef.scenario", goed + noteer + vol)).empty());
    const auto gemeld =
        speel_scenario("proef.scenario", lees_scenario("proef.scenario", goed + noteer + "\n"));
    ASSERT_EQ(gemeld.size(), 1u);
    EXPECT_NE(gemeld[0].find("de aantekening kan zo niet:"), std::string::npos) << gemeld[0];
}

TEST(LeesScenario, amounts_are_read_as_they_are_written) {
    for (const std::int64_t centen : {0L, 5L, 99L, 100L, 99'999L, 100'000L, 123'456'789L, -31'000L, -1L}) {
        const std::string tekst = format_bedrag(Bedrag::from_cents(centen));
        EXPECT_EQ(Zin("", 0, tekst).take_bedrag().cents(), centen) << tekst;
    }
    EXPECT_EQ(format_bedrag(Bedrag::from_cents(123'456'789)), "1.234.567,89");
    for (const char* fout : {"1", "1,2", "1.00", "10.00,00", "1.0000,00", ".100,00", "a,00", ",00", "1,0a"})
        EXPECT_THROW(static_cast<void>(Zin("", 0, fout).take_bedrag()), Scenariofout) << fout;
}

}  // namespace
}  // namespace jeugdregio::scenario
