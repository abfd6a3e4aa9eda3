// What the checks say of a request, on the command line; and the cliëntenstop that one of them looks at.
#include <gtest/gtest.h>

#include "cli/hulp.hpp"
#include "steun/bericht315.hpp"

namespace {

using namespace cli_test;
using jeugdregio::steun::Bericht315;

/// A 315 of 11 April 2023 for groepsaanbod, after a referral by the huisarts.
class Voorbereiding : public ::testing::Test {
  protected:
    Voorbereiding() {
        const auto u = r.verwerk({r.write("v.xml", to_xml(Bericht315{}))}, "2023-04-12");
        EXPECT_EQ(u.exit, 0) << u.out;
    }
    steun::Uitvoer toon(std::vector<std::string> extra = {}) const {
        std::vector<std::string> a{"verzoek",     "toon",     "--db", r.db(), "--gemeente", "0193",
                                   "--aanbieder", "42420001", "V1",   "--op", "2023-04-14"};
        a.insert(a.end(), extra.begin(), extra.end());
        return steun::run(a);
    }
    std::vector<std::string> regels() const {
        std::vector<std::string> uit;
        const json verzoek = lines(toon({"--json"}).out).at(0);
        for (const auto& b : verzoek["bevindingen"]) uit.push_back(b["regel"]);
        return uit;
    }
    void record(std::vector<std::string> woorden) const {
        std::vector<std::string> a{"aantekening", "maak",        "--db",     r.db(),       "--gemeente",
                                   "0193",        "--aanbieder", "42420001", "--verzoek",  "V1",
                                   "--dag",       "2023-04-10",  "--door",   "A. de Vries"};
        a.insert(a.end(), woorden.begin(), woorden.end());
        const auto u = steun::run(a);
        EXPECT_EQ(u.exit, 0) << u.out << u.fout;
    }
    steun::Uitvoer aanbieder(const std::string& wat, const std::string& agb, const std::string& per) const {
        return steun::run({"aanbieder", wat, "--db", r.db(), agb, "--per", per, "--reden", "brief 17",
                           "--door", "A. de Vries", "--vandaag", "2023-04-14"});
    }
    Regio r;
};

TEST_F(Voorbereiding, an_open_request_has_findings_and_a_proposal) {
    const auto j = lines(toon({"--json"}).out).at(0);
    EXPECT_EQ(regels(), (std::vector<std::string>{"IJ-E002-OPEN", "IJ-E073", "IJ-E077", "IJ-E044-PLAN"}));
    const auto& b = j["bevindingen"].at(1);
    EXPECT_EQ(b["bron"], "Inkoopdocument hoofdstuk 2 (Gezinsplan) en eis 73");
    EXPECT_EQ(b["uitleg"],
              "Bij dit verzoek ontbreekt: de verwijzing zelf. Er is daarover geen contact vastgelegd.");
    EXPECT_EQ(b["feiten"], json({{"gevonden", "de verwijzing zelf"}}));
    EXPECT_EQ(b["voorstel"], "overleg");
    EXPECT_EQ(b["reden"], "7");
    EXPECT_EQ(j["voorstel"]["antwoord"], "overleg");
    EXPECT_EQ(j["voorstel"]["regel"], "IJ-E073");
    const auto tekst = toon().out;
    EXPECT_NE(tekst.find("Voorstel: overleg; bij afwijzen reden 7"), std::string::npos) << tekst;
    EXPECT_NE(tekst.find("U besluit zelf."), std::string::npos) << tekst;
    EXPECT_NE(tekst.find("4 bevindingen:"), std::string::npos) << tekst;
    EXPECT_EQ(tekst.find("999900006"), std::string::npos);
}

TEST_F(Voorbereiding, what_people_put_on_record_takes_findings_away) {
    record({"toetsing", "uitkomst=passend", "veiligheid=nee"});
    record({"gezinsplan", "meegestuurd=ja"});
    record({"contact", "onderwerp=onvolledige_verwijzing", "met=toegang"});
    EXPECT_EQ(regels(), std::vector<std::string>{"IJ-E002-OPEN"});
    record({"beoordeling_bijlage_xiii", "uitkomst=buiten", "onderdeel=10"});
    const auto j = lines(toon({"--json"}).out).at(0);
    EXPECT_EQ(j["voorstel"]["antwoord"], "afwijzen");
    EXPECT_EQ(j["voorstel"]["reden"], "4");
    EXPECT_EQ(j["voorstel"]["regel"], "IJ-E002");
}

TEST_F(Voorbereiding, the_national_rules_find_nothing) {
    const auto j = lines(toon({"--json", "--regels", "landelijk"}).out).at(0);
    EXPECT_TRUE(j["bevindingen"].empty());
    EXPECT_EQ(j["voorstel"]["antwoord"], "honoreren");
    EXPECT_NE(toon({"--regels", "landelijk"}).out.find("De controles vonden niets bijzonders."),
              std::string::npos);
}

TEST_F(Voorbereiding, a_clientenstop_begins_and_ends) {
    EXPECT_EQ(aanbieder("hervat", "42420001", "2023-05-01").exit, 1) << "none goes on";
    const auto u = aanbieder("stop", "42420001", "2023-04-14");
    EXPECT_EQ(u.exit, 0) << u.fout;
    EXPECT_EQ(u.out, "Vastgelegd: een cliëntenstop voor aanbieder 42420001 per 14-04-2023.\n");
    const auto nog = aanbieder("stop", "42420001", "2023-04-20");
    EXPECT_EQ(nog.exit, 1);
    EXPECT_NE(nog.fout.find("vanaf 14-04-2023"), std::string::npos) << nog.fout;
    EXPECT_EQ(aanbieder("stop", "42420009", "2023-04-20").exit, 1) << "not in the list";
    EXPECT_NE(steun::run({"aanbieder", "lijst", "--db", r.db()}).out.find("vanaf 14-04-2023"),
              std::string::npos);
    EXPECT_EQ(regels().front(), "IJ-CLIENTENSTOP");
    EXPECT_EQ(lines(toon({"--json"}).out).at(0)["voorstel"]["antwoord"], "afwijzen");
    EXPECT_EQ(aanbieder("hervat", "42420001", "2023-04-14").exit, 0);
    EXPECT_NE(regels().front(), "IJ-CLIENTENSTOP");
    EXPECT_EQ(aanbieder("stop", "42420001", "14-04-2023").exit, 2);
}

}  // namespace
