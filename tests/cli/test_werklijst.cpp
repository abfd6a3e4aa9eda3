// The work list and a request on the command line: exit codes, JSON keys and words that people depend on.
#include <gtest/gtest.h>

#include <sstream>

#include "cli/hulp.hpp"
#include "steun/bericht315.hpp"
#include "steun/bericht317.hpp"
#include "steun/bericht319.hpp"

namespace {

using namespace cli_test;
using jeugdregio::steun::Bericht315;
using jeugdregio::steun::Bericht317;
using jeugdregio::steun::Bericht319;

/// A toewijzing of the whole of 2023, and a 315 of 12 April 2023 on top of it.
class Werk : public ::testing::Test {
  protected:
    Werk() {
        const auto a = r.verwerk({r.write("t.xml", to_xml(toewijzing("1")))}, "2023-01-02", "landelijk");
        const auto b = r.verwerk({r.write("v.xml", to_xml(Bericht315{}))}, "2023-04-12", "landelijk");
        EXPECT_EQ(a.exit + b.exit, 0) << a.out << b.out;
    }
    steun::Uitvoer werklijst(std::vector<std::string> extra) const {
        std::vector<std::string> a{"werklijst", "--db", r.db(), "--gemeente", "0193"};
        a.insert(a.end(), extra.begin(), extra.end());
        return steun::run(a);
    }
    steun::Uitvoer verzoek(const std::string& referentie, std::vector<std::string> extra) const {
        std::vector<std::string> a{"verzoek",     "toon",     "--db",     r.db(), "--gemeente", "0193",
                                   "--aanbieder", "42420001", referentie, "--op", "2023-04-21"};
        a.insert(a.end(), extra.begin(), extra.end());
        return steun::run(a);
    }
    Regio r;
};

TEST_F(Werk, a_line_says_who_does_what_until_when_and_why) {
    const auto u = werklijst({"--op", "2023-04-21", "--json"});
    EXPECT_EQ(u.exit, 0) << u.fout;
    const auto l = lines(u.out);
    ASSERT_EQ(l.size(), 4U) << u.out;
    EXPECT_EQ(l[0]["soort"], "toetsing");
    EXPECT_EQ(l[0]["termijn"], "2023-01-01");
    EXPECT_EQ(l[1]["soort"], "retour");
    EXPECT_EQ(l[1]["referentie"], "T1");
    EXPECT_EQ(l[1]["termijn"], "2023-01-05");
    EXPECT_EQ(l[2]["soort"], "start");
    EXPECT_EQ(l[2]["referentie"], "1");
    EXPECT_EQ(
        l[3],
        json({{"gemeente", "0193"},
              {"soort", "verzoek"},
              {"termijn", "2023-04-19"},
              {"te_laat", true},
              {"over", 2},
              {"eenheid", "werkdagen"},
              {"wie", "gemeente"},
              {"aanbieder", "42420001"},
              {"bsn", "*****0006"},
              {"referentie", "V1"},
              {"wat", "Besluit op het verzoek om toewijzing (315): stuur een 301 of een 319."},
              {"toelichting",
               "Ontvangen op 12-04-2023, 7 werkdagen oud. Afwijzen op "
               "woonplaatsbeginsel kan tot en met 26-04-2023 (OP359). 5 bevindingen, voorstel: overleg."},
              {"bron", "eis 43 d; iJw 3.2 OP274"}}));
    const auto tekst = werklijst({"--op", "2023-04-21"}).out;
    EXPECT_NE(tekst.find("19-04-2023   2 werkdagen  gemeente"), std::string::npos) << tekst;
    EXPECT_TRUE(tekst.ends_with("\n4 regels, waarvan 4 te laat op 21-04-2023.\n")) << tekst;
    EXPECT_EQ(tekst.find("999900006"), std::string::npos);
    EXPECT_EQ(werklijst({"--op", "2022-12-01"}).out, "Er is geen werk op 01-12-2022.\n");
    EXPECT_EQ(
        steun::run({"werklijst", "--db", r.db(), "--gemeente", "0150", "--op", "2023-04-21", "--json"}).out,
        "");
}

TEST_F(Werk, the_list_fits_on_a_screen_and_says_all_of_it) {
    const auto tekst = werklijst({"--op", "2023-04-21"}).out;
    std::istringstream regels(tekst);
    for (std::string regel; std::getline(regels, regel);) EXPECT_LE(regel.size(), 120U) << regel;
    EXPECT_NE(tekst.find(
                  "\n    Besluit op het verzoek om toewijzing (315): stuur een 301 of een 319. Ontvangen op"),
              std::string::npos)
        << tekst;
    std::string ononderbroken = tekst;  // a line that is too long goes on below it
    for (std::size_t i; (i = ononderbroken.find("\n    ")) != std::string::npos;)
        ononderbroken.replace(i, 5, " ");
    EXPECT_NE(ononderbroken.find("(eis 43 d; iJw 3.2 OP274)"), std::string::npos) << tekst;
}

TEST_F(Werk, one_aanbieder_is_shown_alone_and_counted_for_completeness) {
    EXPECT_EQ(lines(werklijst({"--op", "2023-04-21", "--aanbieder", "42420001", "--json"}).out).size(), 4U);
    EXPECT_EQ(werklijst({"--op", "2023-04-21", "--aanbieder", "42420002", "--json"}).out, "");
    const auto l = lines(werklijst({"--op", "2023-04-21", "--volledigheid", "--json"}).out);
    ASSERT_EQ(l.size(), 1U);
    EXPECT_EQ(l[0], json({{"gemeente", "0193"},
                          {"op", "2023-04-21"},
                          {"aanbieder", "42420001"},
                          {"toewijzingen", 1},
                          {"met_start", 0},
                          {"zonder_start", 1},
                          {"zonder_stop", 0},
                          {"zonder_declaratie", 0},
                          {"zonder_retour", 1}}));
    EXPECT_NE(
        werklijst({"--op", "2023-04-21", "--volledigheid"}).out.find("42420001              1          0"),
        std::string::npos)
        << werklijst({"--op", "2023-04-21", "--volledigheid"}).out;
    EXPECT_EQ(werklijst({"--samenvatting", "--volledigheid"}).exit, 2);
    EXPECT_EQ(werklijst({"--samenvatting", "--aanbieder", "42420001"}).exit, 2);
}

TEST_F(Werk, the_summary_measures_both_aims) {
    const auto l = lines(werklijst({"--samenvatting", "--op", "2023-04-21", "--json"}).out);
    ASSERT_EQ(l.size(), 3U);
    EXPECT_EQ(l[2], json({{"gemeente", "0193"},
                          {"bericht", "JW301"},
                          {"van", "2023-01-01"},
                          {"tot", "2023-04-21"},
                          {"verzonden", 1},
                          {"terugwerkend", 1},
                          {"terugwerkend_pct", 100},
                          {"mediaan_dagen_terug", 1}}));
    EXPECT_EQ(l[0], json({{"gemeente", "0193"},
                          {"bericht", "JW315"},
                          {"van", "2023-01-01"},
                          {"tot", "2023-04-21"},
                          {"ontvangen", 1},
                          {"meetbaar", 1},
                          {"tijdig_contract", 0},
                          {"tijdig_contract_pct", 0},
                          {"tijdig_landelijk", 0},
                          {"tijdig_landelijk_pct", 0},
                          {"open", 1},
                          {"open_te_laat", 1},
                          {"mediaan_open_werkdagen", 7}}));
    EXPECT_EQ(l[1]["bericht"], "JW317");
    EXPECT_TRUE(l[1]["tijdig_contract_pct"].is_null());

    Bericht319 onderzoek;
    onderzoek.antwoord = "2";
    onderzoek.reden = "";
    EXPECT_EQ(r.verwerk({r.write("o.xml", to_xml(onderzoek))}, "2023-04-13", "landelijk").exit, 0);
    const auto tekst = werklijst({"--samenvatting", "--op", "2023-04-21", "--van", "2023-04-01"}).out;
    EXPECT_NE(tekst.find("0% (0 van 1)            100% (1 van 1)"), std::string::npos) << tekst;
    EXPECT_NE(tekst.find("niets te meten"), std::string::npos) << tekst;

    EXPECT_EQ(werklijst({"--samenvatting", "--van", "2023-05-01", "--tot", "2023-04-30"}).exit, 2);
    EXPECT_EQ(werklijst({"--van", "2023-05-01"}).exit, 2) << "only with --samenvatting";
}

TEST_F(Werk, a_request_is_shown_with_its_words_answers_and_term) {
    const auto open = lines(verzoek("V1", {"--json"}).out).at(0);
    EXPECT_EQ(open["bericht"], "JW315");
    EXPECT_EQ(open["status"], "ontvangen");
    EXPECT_EQ(open["termijn"], "2023-04-19");
    EXPECT_EQ(open["te_laat"], true);
    EXPECT_EQ(open["bsn"], "*****0006");
    EXPECT_NE(open["verwijzer_naam"].get<std::string>().find("uisarts"), std::string::npos) << open;
    EXPECT_EQ(open["producten"].at(0)["gevraagd"]["productcode"], "41A02");
    EXPECT_TRUE(open["producten"].at(0)["oud"].is_null());

    EXPECT_EQ(r.verwerk({r.write("n.xml", to_xml(Bericht319{}))}, "2023-04-13", "landelijk").exit, 0);
    const auto af = lines(verzoek("V1", {"--json"}).out).at(0);
    EXPECT_EQ(af["status"], "afgewezen");
    EXPECT_TRUE(af["termijn"].is_null());
    EXPECT_EQ(af["antwoorden"].at(0)["reden"], "4");
    EXPECT_TRUE(af["antwoorden"].at(0)["uitleg"].get<std::string>().starts_with("afgewezen, reden 4 ("))
        << af;
    const auto tekst = verzoek("V1", {}).out;
    EXPECT_TRUE(
        tekst.starts_with("Verzoek V1 van aanbieder 42420001 (315, om toewijzing), jeugdige *****0006\n"))
        << tekst;
    EXPECT_NE(tekst.find("Status: afgewezen\n"), std::string::npos) << tekst;
    EXPECT_EQ(tekst.find("uiterlijk"), std::string::npos) << tekst;

    const auto weg = verzoek("V9", {});
    EXPECT_EQ(weg.exit, 1);
    EXPECT_NE(weg.fout.find("heeft geen verzoek V9"), std::string::npos) << weg.fout;
}

/// A 317 that asks more budget and a later end on the toewijzing.
Bericht317 make_wijziging() {
    Bericht317 b;
    b.ongewijzigd = {};
    b.nieuw = {};
    auto& p = b.gewijzigd();
    p.nummer = "1";
    p.ingang = "2023-01-01";  // that of the toewijzing (TR373)
    p.einde = "2024-06-30";
    p.omvang.reset();
    p.budget = 25000;
    return b;
}

TEST(Verzoek, a_change_shows_old_beside_new_and_what_granted_it) {
    const Regio r;
    r.verwerk({r.write("t.xml", to_xml(toewijzing("1")))}, "2023-01-02", "landelijk");
    const auto u = r.verwerk({r.write("w.xml", to_xml(make_wijziging()))}, "2023-04-12", "landelijk");
    ASSERT_EQ(u.exit, 0) << u.out;
    auto nieuw = toewijzing("1", 25000);
    nieuw.identificatie = "T2";
    nieuw.dagtekening = "2023-04-14";
    auto& p = nieuw.producten.at(0);
    p.toewijzingsdatum = "2023-04-14";
    p.einde = "2024-06-30";
    p.reden_wijziging = "14";
    p.referentie_aanbieder = "W1";
    const auto v = r.verwerk({r.write("n.xml", to_xml(nieuw))}, "2023-04-14", "landelijk");
    ASSERT_EQ(v.exit, 0) << v.out;
    const std::vector<std::string> vraag{"verzoek", "toon",        "--db",     r.db(), "--gemeente",
                                         "0193",    "--aanbieder", "42420001", "W1"};
    auto als_json = vraag;
    als_json.push_back("--json");
    const auto j = lines(steun::run(als_json).out).at(0);
    EXPECT_EQ(j["status"], "toegewezen");
    EXPECT_TRUE(j["verwijzer"].is_null());
    const json& product = j["producten"].at(0);
    EXPECT_EQ(product["soort"], "te wijzigen");
    EXPECT_EQ(product["toewijzing"], 1);
    EXPECT_EQ(product["oud"]["einddatum"], "2023-12-31");
    EXPECT_EQ(product["oud"]["budget_cent"], 10000);
    EXPECT_EQ(product["gevraagd"]["einddatum"], "2024-06-30");
    EXPECT_EQ(product["gevraagd"]["budget_cent"], 25000);
    ASSERT_EQ(j["toegewezen"].size(), 1U);
    EXPECT_EQ(j["toegewezen"].at(0)["toewijzing"], 1);
    EXPECT_EQ(j["toegewezen"].at(0)["verzonden_op"], "2023-04-14");
    const auto tekst = steun::run(vraag).out;
    const auto oud = tekst.find("oud "), na = tekst.find("nieuw ");
    EXPECT_LT(oud, na) << tekst;
    EXPECT_NE(tekst.find("€ 250,00"), std::string::npos) << tekst;
}

}  // namespace
