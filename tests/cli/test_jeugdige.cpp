// The timeline of a jeugdige on the command line: how to ask, what is shown and what never is.
#include <cstdlib>

#include <sqlite3.h>

#include <gtest/gtest.h>

#include "cli/hulp.hpp"

namespace {

using namespace cli_test;

/// A toewijzing with a relatie, changed once, and a claim of which one line is rejected.
class Jeugdige : public ::testing::Test {
  protected:
    Jeugdige() {
        Bericht301 eerste = toewijzing("1"), tweede = toewijzing("1", 20000);
        jeugdregio::steun::Relatie301 ouder;
        ouder.nummer = "999911120";
        ouder.soort = "10";
        ouder.naam.achternaam = "Geheimnaam";
        eerste.relaties = {ouder};
        tweede.identificatie = "T2";
        tweede.dagtekening = tweede.producten[0].toewijzingsdatum = "2023-02-01";
        tweede.producten[0].reden_wijziging = "12";
        r.verwerk({r.write("a.xml", to_xml(eerste)), r.write("b.xml", to_xml(tweede))}, "2023-02-01");
        auto fout = regel("P2");
        fout.code = "45A05";
        fout.tarief = 1;
        fout.bedrag = 10;
        r.verwerk({r.write("c.xml", to_xml(claim("C1", {regel("P1"), fout})))});
    }
    steun::Uitvoer toon(std::vector<std::string> extra) const {
        std::vector<std::string> a{"jeugdige", "toon", "--db", r.db(), "--gemeente", "0193"};
        a.insert(a.end(), extra.begin(), extra.end());
        return steun::run(a);
    }
    Regio r;
};

TEST_F(Jeugdige, is_shown_by_year_with_aanbieder_and_message_and_without_bsn_or_names) {
    const auto u = toon({"--toewijzing", "1"});
    EXPECT_EQ(u.exit, 0) << u.fout;
    EXPECT_NE(u.out.find("Jeugdige *****0006, gemeente Zwolle (0193)\n"), std::string::npos) << u.out;
    EXPECT_NE(u.out.find("Gezin, volgens JW301 T1 van 02-01-2023:\n  ouder (10), nummer *****1120. "
                         "Gezagsdrager: aannemelijk.\n"),
              std::string::npos)
        << u.out;
    EXPECT_NE(
        u.out.find("\n2023\n  02-01  toewijzing   Toewijzing 1: generiek, budget € 100,00, 01-01-2023 t/m "
                   "31-12-2023. [De Linde, JW301 T1]\n"),
        std::string::npos)
        << u.out;
    EXPECT_NE(
        u.out.find("  31-03  declaratie   Zorg in maart 2023 op toewijzing 1: toegekend € 16,20 (1 regel), "
                   "afgewezen € 0,10 (1 regel)."),
        std::string::npos)
        << u.out;
    EXPECT_NE(u.out.find("signaal      IJ-E080-317: "), std::string::npos) << u.out;
    std::istringstream in(u.out);
    for (std::string lijn; std::getline(in, lijn);) {
        const auto breedte =
            std::count_if(lijn.begin(), lijn.end(), [](char c) { return (c & 0xC0) != 0x80; });
        EXPECT_LE(breedte, 120) << lijn;
    }
    for (const char* geheim : {"999900006", "999911120", "Geheimnaam"})
        EXPECT_EQ(u.out.find(geheim), std::string::npos) << geheim;
    EXPECT_NE(toon({"--toewijzing", "1", "--namen"}).out.find("ouder (10), Geheimnaam, nummer"),
              std::string::npos);
}

TEST_F(Jeugdige, as_json_is_one_object_with_facts_and_sources) {
    const auto u = toon({"--bsn", "999900006", "--json"});
    EXPECT_EQ(u.exit, 0) << u.fout;
    const auto l = lines(u.out);
    ASSERT_EQ(l.size(), 1U);
    const json& j = l[0];
    EXPECT_EQ(j["bsn"], "*****0006");
    EXPECT_EQ(j["gezin"]["relaties"],
              json::parse(R"([{"soort":"10","betekenis":"ouder","gezagsdrager":"aannemelijk",
                               "nummer":"*****1120"}])"));
    std::vector<std::string> soorten;
    for (const json& g : j["tijdlijn"]) soorten.push_back(g["soort"]);
    EXPECT_EQ(soorten,
              (std::vector<std::string>{"toewijzing", "toewijzing", "signaal", "signaal", "declaratie"}));
    EXPECT_EQ(j["tijdlijn"][1]["bronnen"][0]["identificatie"], "T2");
    EXPECT_EQ(j["tijdlijn"][1]["feiten"]["budget_cent"], 20000);
    EXPECT_EQ(j["tijdlijn"][4]["feiten"]["toegekend_cent"], 1620);
    EXPECT_EQ(j["tijdlijn"][4]["aanbieder_naam"], "De Linde");
    EXPECT_EQ(lines(toon({"--toewijzing", "1", "--json", "--vanaf", "2023-03-01", "--tot", "2023-12-31"}).out)
                  .at(0)["tijdlijn"]
                  .size(),
              1U);
}

TEST_F(Jeugdige, a_judgement_on_a_signal_is_told_with_it) {
    const json g = lines(toon({"--toewijzing", "1", "--json"}).out).at(0)["tijdlijn"][2];
    const auto u = steun::run(
        {"signaal",     "beslis",  "--db",      r.db(),
         "--gemeente",  "0193",    "--bericht", std::to_string(g["bronnen"][0]["volgnummer"].get<int>()),
         "--prestatie", "2",       "--regel",   g["feiten"]["regel"],
         "--besluit",   "akkoord", "--door",    "J. Geheim",
         "--reden",     "Zo.",     "--vandaag", "2023-02-03"});
    ASSERT_EQ(u.exit, 0) << u.fout;
    const auto na = toon({"--toewijzing", "1"});
    EXPECT_NE(na.out.find("Besluit op 03-02-2023: akkoord."), std::string::npos) << na.out;
    EXPECT_EQ(na.out.find("Geheim"), std::string::npos) << na.out;
}

TEST_F(Jeugdige, that_nobody_knows_is_exit_1_and_a_wrong_question_exit_2) {
    const auto onbekend = toon({"--bsn", "999911120"});
    EXPECT_EQ(onbekend.exit, 1);
    EXPECT_NE(onbekend.fout.find("gemeente 0193 heeft niets vastgelegd over jeugdige *****1120"),
              std::string::npos)
        << onbekend.fout;
    EXPECT_EQ(onbekend.fout.find("999911120"), std::string::npos);
    EXPECT_EQ(toon({"--toewijzing", "2"}).exit, 1);
    EXPECT_NE(toon({"--toewijzing", "2"}).fout.find("geen toewijzing 2"), std::string::npos);
    EXPECT_EQ(toon({"--aanbieder", "42420001", "--verzoek", "V1"}).exit, 1);

    for (const auto& fout : std::vector<std::vector<std::string>>{{},
                                                                  {"--bsn", "999900006", "--toewijzing", "1"},
                                                                  {"--verzoek", "V1"},
                                                                  {"--aanbieder", "42420001"}})
        EXPECT_EQ(toon(fout).exit, 2);
    const auto ongeldig = toon({"--bsn", "999900007"});
    EXPECT_EQ(ongeldig.exit, 2);
    EXPECT_NE(ongeldig.fout.find("geen burgerservicenummer"), std::string::npos) << ongeldig.fout;
    EXPECT_EQ(ongeldig.fout.find("999900007"), std::string::npos)
        << "a mistake in a real one is nearly a real one";
}

TEST_F(Jeugdige, may_be_asked_for_without_the_bsn_on_the_command_line) {
    const std::string uit = (r.map / "uit.json").string();
    const std::string opdracht = "printf '999900006\\n' | '" + steun::programma() +
                                 "' jeugdige toon --gemeente 0193 --json --bsn - --db '" + r.db() + "' >'" +
                                 uit + "'";
    EXPECT_EQ(std::system(opdracht.c_str()), 0);
    EXPECT_EQ(lines(steun::lees(uit)).at(0)["bsn"], "*****0006");
}

TEST_F(Jeugdige, is_shown_while_another_process_is_writing) {
    sqlite3* ander = nullptr;
    ASSERT_EQ(sqlite3_open(r.db().c_str(), &ander), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(ander, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
    const auto u = toon({"--toewijzing", "1"});
    EXPECT_EQ(u.exit, 0) << u.fout;
    EXPECT_NE(u.out.find("Toewijzing 1: generiek"), std::string::npos);
    sqlite3_exec(ander, "ROLLBACK", nullptr, nullptr, nullptr);
    sqlite3_close(ander);
}

}  // namespace
