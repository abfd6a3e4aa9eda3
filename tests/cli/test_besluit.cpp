// Deciding and sending on the command line: exit codes, JSON keys, words and files that people depend on.
#include <gtest/gtest.h>

#include "cli/hulp.hpp"
#include "steun/bericht315.hpp"

namespace {

using namespace cli_test;
using jeugdregio::steun::Bericht315;

using Woorden = std::vector<std::string>;
const std::string kClient = std::string(BRONMAP) + "/voorbeeld/client.json";

class Besluit : public ::testing::Test {
  protected:
    steun::Uitvoer run(Woorden opdracht, const Woorden& extra = {}, bool json = true) const {
        for (const std::string& w :
             {std::string("--db"), r.db(), std::string("--gemeente"), std::string("0193"),
              std::string("--uit"), r.uit(), std::string("--vandaag"), std::string("2023-04-14"),
              std::string("--tijd"), std::string("10:00:00")})
            opdracht.push_back(w);
        if (json) opdracht.emplace_back("--json");
        opdracht.insert(opdracht.end(), extra.begin(), extra.end());
        return steun::run(opdracht);
    }
    steun::Uitvoer maak(const Woorden& extra, bool json = true) const {
        Woorden w{"--aanbieder", "42420001", "--client",   kClient,         "--ingang",
                  "2023-05-01",  "--einde",  "2023-12-31", "--budgetsoort", "herstel"};
        w.insert(w.end(), extra.begin(), extra.end());
        return run({"toewijzing", "maak"}, w, json);
    }
    Regio r;
};

TEST_F(Besluit, a_made_toewijzing_is_a_file_a_line_and_a_table) {
    const auto u = maak({"--categorie", "45", "--budget", "8.000,00"});
    ASSERT_EQ(u.exit, 0) << u.out << u.fout;
    const auto j = lines(u.out).at(0);
    EXPECT_EQ(j["opdracht"], "toewijzing maak");
    EXPECT_EQ(j["gemeente"], "0193");
    EXPECT_EQ(j["besluit"], "gemaakt");
    EXPECT_EQ(j["bericht"], json({{"soort", "JW301"},
                                  {"identificatie", "OJ0000000001"},
                                  {"bestand", "JW301-0193-00000001.xml"}}));
    EXPECT_EQ(j["toewijzingen"], json::array({{{"toewijzing", 1},
                                               {"handeling", "nieuw"},
                                               {"productcategorie", "45"},
                                               {"productcode", nullptr},
                                               {"ingang", "2023-05-01"},
                                               {"einde", "2023-12-31"},
                                               {"omvang", nullptr},
                                               {"budget_cent", 800000},
                                               {"reden_wijziging", ""},
                                               {"referentie_aanbieder", ""},
                                               {"toewijzingsdatum", "2023-04-14"},
                                               {"toewijzingstijd", "10:00:00"}}}));
    EXPECT_EQ(j["weigeringen"], json::array());
    EXPECT_EQ(j["signalen"], json::array());
    const std::string pad = r.uit() + "/JW301-0193-00000001.xml";
    const auto bericht = steun::lees(pad);
    EXPECT_NE(bericht.find("Voorbeeldstraat"), std::string::npos);
    EXPECT_EQ(steun::run({"controleer", pad}).exit, 0);

    std::filesystem::remove(pad);
    const auto weer = maak({"--categorie", "45", "--budget", "8.000,00"}, false);
    EXPECT_EQ(weer.exit, 0);
    EXPECT_TRUE(weer.out.starts_with(
        "Deze opdracht is vandaag al uitgevoerd: 301 OJ0000000001. Er is niets veranderd.\n"))
        << weer.out;
    EXPECT_EQ(steun::lees(pad), bericht) << "a file that was lost is written again";

    const auto toon = steun::run({"toewijzing", "toon", "--db", r.db(), "--gemeente", "0193", "1"});
    EXPECT_NE(toon.out.find("8.000,00"), std::string::npos) << toon.out;
}

TEST_F(Besluit, a_file_that_could_not_be_written_is_written_by_the_same_command) {
    const std::string pad = r.uit() + "/JW301-0193-00000001.xml";
    std::filesystem::create_directories(pad);  // a folder is in the way
    const auto u = maak({"--categorie", "45", "--budget", "8.000,00"});
    EXPECT_EQ(u.exit, 3);
    EXPECT_EQ(u.out, "");
    EXPECT_NE(u.fout.find("Het bericht staat wel in de database."), std::string::npos) << u.fout;
    std::filesystem::remove(pad);
    const auto weer = maak({"--categorie", "45", "--budget", "8.000,00"});
    EXPECT_EQ(weer.exit, 0);
    EXPECT_EQ(lines(weer.out).at(0)["besluit"], "herhaald");
    EXPECT_EQ(steun::run({"controleer", pad}).exit, 0);
}

TEST_F(Besluit, what_may_not_be_sent_leaves_no_trace) {
    ASSERT_EQ(maak({"--product", "41A02", "--volume", "3", "--eenheid", "uur", "--per", "week"}).exit, 0);
    const auto u =
        run({"toewijzing", "maak"}, {"--aanbieder", "42420001", "--bsn", "999900006", "--ingang",
                                     "2024-01-01", "--einde", "2024-06-30", "--product", "41A02", "--volume",
                                     "3", "--eenheid", "uur", "--per", "week", "--budgetsoort", "herstel"});
    EXPECT_EQ(u.exit, 1);
    const auto j = lines(u.out).at(0);
    EXPECT_EQ(j["besluit"], "geweigerd");
    EXPECT_TRUE(j["bericht"].is_null());
    EXPECT_EQ(j["toewijzingen"], json::array());
    ASSERT_EQ(j["weigeringen"].size(), 1U) << u.out;
    EXPECT_EQ(j["weigeringen"][0]["regel"], "OP380");
    EXPECT_EQ(j["weigeringen"][0]["bron"], "iJw 3.2, OP380");
    EXPECT_EQ(j["weigeringen"][0]["feiten"]["toewijzing"], 1);
    EXPECT_FALSE(std::filesystem::exists(r.uit() + "/JW301-0193-00000002.xml"));

    const auto tekst = run({"toewijzing", "wijzig", "1"}, {"--einde", "2024-06-30"}, false);
    EXPECT_EQ(tekst.exit, 1);
    EXPECT_EQ(tekst.out, "");
    EXPECT_NE(tekst.fout.find("'toewijzing wijzig' kan zo niet."), std::string::npos) << tekst.fout;
    EXPECT_NE(tekst.fout.find("--in-overleg"), std::string::npos) << tekst.fout;
    EXPECT_EQ(run({"toewijzing", "wijzig", "1"}, {"--einde", "2024-06-30", "--in-overleg"}).exit, 0);
    EXPECT_EQ(
        run({"toewijzing", "trek-in", "1"}, {"--einde", "2023-09-30", "--reden", "07", "--in-overleg"}).exit,
        0);
    EXPECT_EQ(run({"toewijzing", "verwijder", "1"}).exit, 0);
    EXPECT_EQ(run({"toewijzing", "verwijder", "1"}).exit, 0) << "again: the same message";
    EXPECT_EQ(run({"toewijzing", "trek-in", "1"}, {"--einde", "2023-08-31", "--in-overleg"}).exit, 1);
}

TEST_F(Besluit, a_request_is_decided) {
    ASSERT_EQ(maak({"--categorie", "45", "--budget", "8.000,00"}).exit, 0);
    ASSERT_EQ(r.verwerk({r.write("v.xml", to_xml(Bericht315{}))}).exit, 0);
    const Woorden wie{"--aanbieder", "42420001", "V1"};
    Woorden op = wie;
    op.insert(op.end(), {"--budgetsoort", "herstel", "--door", "A. de Vries"});
    const auto onderzoek = run({"verzoek", "onderzoek"}, wie);
    EXPECT_EQ(onderzoek.exit, 0) << onderzoek.out;
    EXPECT_EQ(lines(onderzoek.out).at(0)["bericht"]["soort"], "JW319");
    const auto proef = run({"verzoek", "honoreer"},
                           {"--aanbieder", "42420001", "V1", "--budgetsoort", "herstel", "--proef"});
    EXPECT_EQ(lines(proef.out).at(0)["besluit"], "proef");
    EXPECT_FALSE(std::filesystem::exists(r.uit() + "/" +
                                         lines(proef.out).at(0)["bericht"]["bestand"].get<std::string>()));
    const auto toe = run({"verzoek", "honoreer"}, op);
    EXPECT_EQ(toe.exit, 0) << toe.out;
    EXPECT_EQ(lines(toe.out).at(0)["toewijzingen"].at(1)["referentie_aanbieder"], "V1");
    const auto af = run({"verzoek", "wijs-af"},
                        {"--aanbieder", "42420001", "V1", "--reden", "8", "--woonplaats", "0202"});
    EXPECT_EQ(af.exit, 1);
    EXPECT_EQ(lines(af.out).at(0)["weigeringen"].at(0)["regel"], "TR359");
    const auto beeld = steun::run(
        {"verzoek", "toon", "--db", r.db(), "--gemeente", "0193", "--aanbieder", "42420001", "V1"});
    EXPECT_NE(beeld.out.find("Status: toegewezen"), std::string::npos) << beeld.out;
}

TEST_F(Besluit, a_toewijzing_is_shown_with_its_resultaten) {
    ASSERT_EQ(maak({"--categorie", "45", "--budget", "8.000,00"}).exit, 0);
    const auto toon = [&](const Woorden& extra) {
        Woorden w{"toewijzing", "toon", "--db", r.db(), "--gemeente", "0193", "1"};
        w.insert(w.end(), extra.begin(), extra.end());
        return steun::run(w).out;
    };
    EXPECT_NE(toon({}).find("Resultaten: niet vastgelegd."), std::string::npos);
    EXPECT_TRUE(lines(toon({"--json"})).at(0)["verwijzing"].is_null());
    EXPECT_EQ(lines(toon({"--json"})).at(0)["budgetsoort"], "herstel");
    ASSERT_EQ(
        steun::run({"aantekening", "maak", "--db", r.db(), "--gemeente", "0193", "--toewijzing", "1", "--dag",
                    "2023-04-13", "--vandaag", "2023-04-14", "--door", "A. de Vries", "verwijzing",
                    "verwijzer=gemeente", "hulpvraag=angst", "resultaten=rustig naar school", "doel=herstel"})
            .exit,
        0);
    EXPECT_NE(
        toon({}).find("Resultaten (verwijzing van 13-04-2023): rustig naar school\nSoort doel: herstel.\n"),
        std::string::npos)
        << toon({});
    EXPECT_EQ(lines(toon({"--json"})).at(0)["verwijzing"], json({{"dag", "2023-04-13"},
                                                                 {"verwijzer", "gemeente"},
                                                                 {"resultaten", "rustig naar school"},
                                                                 {"doel", "herstel"}}));
}

TEST_F(Besluit, what_the_documents_ask_is_said_with_what_to_record) {
    const Woorden wonen{"--product", "44A04", "--volume", "7", "--eenheid", "etmaal", "--per", "week"};
    const auto u = maak(wonen, false);
    EXPECT_EQ(u.exit, 1);
    EXPECT_NE(u.fout.find("IJ-E088"), std::string::npos) << u.fout;
    EXPECT_NE(u.fout.find("'grond_wonen'"), std::string::npos) << u.fout;
    ASSERT_EQ(steun::run({"aantekening", "maak", "--db", r.db(), "--gemeente", "0193", "--bsn", "999900006",
                          "--dag", "2023-04-14", "--vandaag", "2023-04-14", "--door", "A. de Vries",
                          "grond_wonen", "grond=toegang", "zorgtoewijzing=Z-7"})
                  .exit,
              0);
    EXPECT_EQ(maak(wonen).exit, 0);
}

TEST_F(Besluit, wrong_use_says_what_is_wrong) {
    const Woorden basis{"toewijzing", "verwijder", "--db", r.db(), "--gemeente", "0193", "1"};
    EXPECT_EQ(steun::run(basis).exit, 2) << "--uit or --proef";
    EXPECT_EQ(maak({"--budget", "8000.00"}).exit, 2);
    EXPECT_EQ(maak({"--geslacht", "x"}).exit, 2);
    EXPECT_EQ(run({"toewijzing", "maak"},
                  {"--aanbieder", "42420001", "--client", r.write("x.json", "[]"), "--ingang", "2023-05-01"})
                  .exit,
              2);
    const auto map = r.write("bestand", "");
    auto geen_map = basis;
    geen_map.insert(geen_map.end(), {"--uit", map});
    EXPECT_EQ(steun::run(geen_map).exit, 2);
}

}  // namespace
