// Who may decide on a budget (eis 71): with a register only the Toegang, without one anyone, and told.
#include <gtest/gtest.h>

#include "cli/hulp.hpp"
#include "steun/bericht315.hpp"

namespace {

using namespace cli_test;
using jeugdregio::steun::Bericht315;

constexpr const char* kDag = "2023-04-12";

class Bevoegd : public ::testing::Test {
  protected:
    Bevoegd() {
        EXPECT_EQ(r.verwerk({r.write("t.xml", to_xml(toewijzing("1")))}, "2023-01-02", "landelijk").exit, 0);
        EXPECT_EQ(r.verwerk({r.write("v.xml", to_xml(Bericht315{}))}, kDag, "landelijk").exit, 0);
    }
    steun::Uitvoer voeg_toe(const std::string& naam, const std::string& rol, const std::string& van,
                            const std::string& tot = "", const std::string& gemeente = "0193") const {
        std::vector<std::string> a{"medewerker", "voeg-toe",  "--db",      r.db(), "--gemeente", gemeente,
                                   "--naam",     naam,        "--rol",     rol,    "--van",      van,
                                   "--door",     "B. Jansen", "--vandaag", kDag};
        if (!tot.empty()) a.insert(a.end(), {"--tot", tot});
        return steun::run(a);
    }
    /// Every command that decides on a budget, on the same day.
    std::vector<std::vector<std::string>> opdrachten() const {
        const auto met = [&](std::vector<std::string> woorden, std::vector<std::string> rest,
                             bool uit = true) {
            woorden.insert(woorden.end(), {"--db", r.db(), "--gemeente", "0193", "--vandaag", kDag});
            if (uit) woorden.insert(woorden.end(), {"--uit", r.uit()});
            woorden.insert(woorden.end(), rest.begin(), rest.end());
            return woorden;
        };
        return {met({"toewijzing", "maak"},
                    {"--aanbieder", "42420001", "--bsn", "999900006", "--ingang", "2023-05-01", "--einde",
                     "2023-12-31", "--budget", "100,00", "--budgetsoort", "herstel"}),
                met({"toewijzing", "wijzig", "1"}, {"--einde", "2023-11-30", "--in-overleg"}),
                met({"toewijzing", "trek-in", "1"}, {"--einde", "2023-10-31", "--in-overleg"}),
                met({"toewijzing", "verwijder", "1"}, {}),
                met({"toewijzing", "vul-aan", "1"}, {"--budgetsoort", "duurzaam"}, false),
                met({"verzoek", "honoreer", "V1"}, {"--aanbieder", "42420001"}),
                met({"verzoek", "onderzoek", "V1"}, {"--aanbieder", "42420001"}),
                met({"verzoek", "wijs-af", "V1"}, {"--aanbieder", "42420001", "--reden", "1"})};
    }
    static std::vector<std::string> met_door(std::vector<std::string> a, const std::string& door) {
        a.insert(a.end(), {"--door", door});
        return a;
    }
    std::string toon() const {
        return steun::run(
                   {"toewijzing", "toon", "--db", r.db(), "--gemeente", "0193", "1", "--op", kDag, "--json"})
                   .out +
               steun::run({"verzoek", "toon", "--db", r.db(), "--gemeente", "0193", "--aanbieder", "42420001",
                           "V1", "--op", kDag, "--json"})
                   .out;
    }
    Regio r;
};

TEST_F(Bevoegd, without_a_register_anyone_may_and_the_screen_says_so) {
    const auto u = steun::run(met_door(opdrachten()[6], "wie dan ook"));
    EXPECT_EQ(u.exit, 0) << u.fout;
    EXPECT_NE(u.out.find("iedereen kan dit besluiten"), std::string::npos) << u.out;
    EXPECT_EQ(voeg_toe("F. Vos", "financien", "2023-01-01").exit, 0);
    const auto lijst =
        steun::run({"medewerker", "lijst", "--db", r.db(), "--gemeente", "0193", "--op", kDag}).out;
    EXPECT_NE(lijst.find("F. Vos"), std::string::npos);
    EXPECT_NE(lijst.find("Iedereen kan er over een budget beslissen"), std::string::npos) << lijst;
}

TEST_F(Bevoegd, with_a_register_only_the_toegang_of_that_gemeente_on_that_day) {
    EXPECT_EQ(voeg_toe("A. de Vries", "toegang", "2023-01-01").exit, 0);
    EXPECT_EQ(voeg_toe("T. Laat", "toegang", "2023-04-13").exit, 0);
    EXPECT_EQ(voeg_toe("T. Weg", "toegang", "2023-01-01", "2023-04-11").exit, 0);
    EXPECT_EQ(voeg_toe("F. Vos", "financien", "2023-01-01").exit, 0);
    EXPECT_EQ(voeg_toe("E. Elders", "toegang", "2023-01-01", "", "1896").exit, 0);
    const std::string voor = toon();
    for (const auto& opdracht : opdrachten()) {
        const std::string naam = opdracht[0] + " " + opdracht[1];
        for (const char* door : {"T. Laat", "T. Weg", "F. Vos", "E. Elders", "Niemand"}) {
            const auto u = steun::run(met_door(opdracht, door));
            EXPECT_EQ(u.exit, 1) << naam << " " << door << u.out << u.fout;
            EXPECT_NE(u.fout.find("niet de rol toegang bij gemeente 0193"), std::string::npos)
                << naam << u.fout;
            EXPECT_NE(u.fout.find("Wel bevoegd op die dag: A. de Vries."), std::string::npos)
                << naam << u.fout;
            EXPECT_NE(u.fout.find("medewerker voeg-toe"), std::string::npos) << naam << u.fout;
        }
        if (naam != "toewijzing vul-aan") {  // --door is always needed there
            const auto zonder = steun::run(opdracht);
            EXPECT_EQ(zonder.exit, 1) << naam;
            EXPECT_NE(zonder.fout.find("Er is geen naam gegeven"), std::string::npos) << naam << zonder.fout;
        }
    }
    EXPECT_EQ(toon(), voor) << "nothing changed";
    for (const std::size_t i : {4U, 6U}) {
        const auto u = steun::run(met_door(opdrachten()[i], "A. de Vries"));
        EXPECT_EQ(u.exit, 0) << u.fout;
        EXPECT_EQ(u.out.find("iedereen"), std::string::npos);
    }
    EXPECT_NE(toon(), voor);
}

TEST_F(Bevoegd, resultaten_and_goal_are_for_the_toegang_too) {
    const auto maak = [&](const std::string& soort, const std::string& veld) {
        return steun::run({"aantekening", "maak", "--db", r.db(), "--gemeente", "0193", "--toewijzing", "1",
                           "--dag", kDag, "--vandaag", kDag, "--door", "F. Vos", soort, veld});
    };
    EXPECT_EQ(voeg_toe("A. de Vries", "toegang", "2023-01-01").exit, 0);
    const auto u = maak("verwijzing", "resultaten=naar school");
    EXPECT_NE(u.exit, 0);
    EXPECT_NE((u.fout + u.out).find("niet de rol toegang"), std::string::npos) << u.fout << u.out;
    const auto ander = maak("toetsing", "uitkomst=passend");
    EXPECT_EQ((ander.fout + ander.out).find("niet de rol toegang"), std::string::npos)
        << "another soort is not";
}

TEST_F(Bevoegd, a_role_that_ended_is_gone_and_the_register_stays) {
    EXPECT_EQ(voeg_toe("A. de Vries", "toegang", "2023-01-01").exit, 0);
    const auto end = [&](const std::string& nummer, const std::string& per) {
        return steun::run({"medewerker", "beeindig", "--db", r.db(), "--gemeente", "0193", nummer, "--per",
                           per, "--door", "B. Jansen", "--vandaag", kDag});
    };
    EXPECT_EQ(end("2", "2023-04-01").exit, 1);
    EXPECT_EQ(end("1", "2022-12-31").exit, 1);
    EXPECT_EQ(end("1", kDag).exit, 0);
    EXPECT_EQ(end("1", kDag).exit, 1);
    const auto u = steun::run(met_door(opdrachten()[6], "A. de Vries"));
    EXPECT_EQ(u.exit, 1);
    EXPECT_NE(u.fout.find("Op die dag heeft niemand die rol."), std::string::npos) << u.fout;
    const auto l = lines(
        steun::run({"medewerker", "lijst", "--db", r.db(), "--gemeente", "0193", "--op", kDag, "--json"})
            .out);
    ASSERT_EQ(l.size(), 1U);
    EXPECT_EQ(l[0], json({{"gemeente", "0193"},
                          {"nummer", 1},
                          {"naam", "A. de Vries"},
                          {"rol", "toegang"},
                          {"van", "2023-01-01"},
                          {"tot", nullptr},
                          {"beeindigd_per", kDag},
                          {"geldt", false},
                          {"door", "B. Jansen"},
                          {"op", kDag}}));
}

TEST_F(Bevoegd, wrong_use_is_told) {
    EXPECT_EQ(voeg_toe("A", "baas", "2023-01-01").exit, 2);
    EXPECT_EQ(voeg_toe(" ", "toegang", "2023-01-01").exit, 2);
    EXPECT_EQ(voeg_toe("A", "toegang", "2023-01-02", "2023-01-01").exit, 2);
    EXPECT_NE(voeg_toe("A", "toegang", "2023-01-01").out.find("gelooft de naam bij --door"),
              std::string::npos);
}

}  // namespace
