// Aantekeningen on the command line: what people type, what they are told, and what stays hidden.
#include <gtest/gtest.h>

#include <fstream>

#include "cli/hulp.hpp"
#include "steun/bericht315.hpp"

namespace {

using namespace cli_test;
using jeugdregio::steun::Bericht315;

class Aantekening : public ::testing::Test {
  protected:
    Aantekening() {
        const auto a = r.verwerk({r.write("t.xml", to_xml(toewijzing("1")))}, "2023-01-02", "landelijk");
        EXPECT_EQ(a.exit, 0) << a.out;
    }
    steun::Uitvoer run(const std::string& wat, std::vector<std::string> extra,
                       const std::string& invoer = "") const {
        std::vector<std::string> a{"aantekening", wat, "--db", r.db(), "--gemeente", "0193"};
        a.insert(a.end(), extra.begin(), extra.end());
        return steun::run(a, invoer);
    }
    steun::Uitvoer maak(std::vector<std::string> extra, const std::string& invoer = "") const {
        extra.insert(extra.begin(), {"--door", "A. de Vries", "--vandaag", "2023-03-01"});
        return run("maak", std::move(extra), invoer);
    }
    Regio r;
};

const std::vector<std::string> kToetsing{"--toewijzing", "1", "toetsing", "uitkomst=passend",
                                         "veiligheid=nee"};

TEST_F(Aantekening, IsRecordedAndListedWithTheBsnMasked) {
    const auto u = maak(kToetsing);
    EXPECT_EQ(u.exit, 0) << u.fout;
    EXPECT_EQ(u.out,
              "Vastgelegd: toetsing van 01-03-2023 voor jeugdige *****0006, nummer 2 van gemeente 0193.\n");
    const auto l = lines(run("lijst", {"--toewijzing", "1", "--json"}).out);
    ASSERT_EQ(l.size(), 1U);
    EXPECT_EQ(l[0], json({{"gemeente", "0193"},
                          {"volgnummer", 2},
                          {"soort", "toetsing"},
                          {"dag", "2023-03-01"},
                          {"bsn", "*****0006"},
                          {"aanbieder", "42420001"},
                          {"toewijzing", 1},
                          {"verzoek", nullptr},
                          {"velden", {{"uitkomst", "passend"}, {"veiligheid", "nee"}}},
                          {"door", "A. de Vries"},
                          {"op", "2023-03-01"}}));
    const auto tekst = run("lijst", {"--toewijzing", "1"}).out;
    EXPECT_NE(tekst.find("     2  01-03-2023  toetsing  42420001   toewijzing 1  A. de Vries\n"
                         "    uitkomst: passend; veiligheid: nee\n"),
              std::string::npos)
        << tekst;
    EXPECT_EQ(lines(run("lijst", {"--toewijzing", "1", "--soort", "contact", "--json"}).out).size(), 0U);
}

TEST_F(Aantekening, TheJeugdigeIsNamedByToewijzingVerzoekOrBsn) {
    const auto v = r.verwerk({r.write("v.xml", to_xml(Bericht315{}))}, "2023-04-12", "landelijk");
    ASSERT_EQ(v.exit, 0) << v.out;
    const std::vector<std::string> kGezin{"gezin", "gezin=G1", "plan=P1", "regisseur=Bos"};
    const auto met = [&](std::vector<std::string> wie, const std::string& invoer = "") {
        wie.insert(wie.end(), kGezin.begin(), kGezin.end());
        return maak(wie, invoer).exit;
    };
    EXPECT_EQ(met({"--bsn", "999900006"}), 0);
    EXPECT_EQ(met({"--bsn", "-"}, "999900006\n"), 0);
    std::ofstream(r.map / "bsn.txt") << "999900006\r\n";
    EXPECT_EQ(met({"--bsn", "@" + (r.map / "bsn.txt").string()}), 0);
    EXPECT_EQ(
        maak({"--aanbieder", "42420001", "--verzoek", "V1", "toetsing", "uitkomst=passend", "veiligheid=ja"})
            .exit,
        0);
    EXPECT_EQ(lines(run("lijst", {"--bsn", "999900006", "--json"}).out).size(), 4U);

    EXPECT_EQ(met({"--bsn", "999900007"}), 2) << "not a BSN";
    EXPECT_EQ(met({"--bsn", "@/bestaat/niet"}), 2);
    EXPECT_EQ(met({}), 2);
    EXPECT_EQ(met({"--bsn", "999900006", "--toewijzing", "1"}), 2);
    EXPECT_EQ(maak({"--verzoek", "V1", "toetsing"}).exit, 2) << "of which aanbieder";
    const auto weg = maak({"--toewijzing", "9", "toetsing", "uitkomst=passend", "veiligheid=nee"});
    EXPECT_EQ(weg.exit, 1);
    EXPECT_NE(weg.fout.find("Gemeente 0193 heeft geen toewijzing 9."), std::string::npos) << weg.fout;
    EXPECT_EQ(maak({"--aanbieder", "42420001", "--verzoek", "V9", "toetsing"}).exit, 1);
}

TEST_F(Aantekening, WhatIsWrongIsSaidAtOnceWithWhatIsAllowed) {
    const auto u = maak({"--toewijzing", "1", "toetsing", "uitkomst=goed", "kleur=rood"});
    EXPECT_EQ(u.exit, 1);
    EXPECT_EQ(u.fout,
              "jeugdregio: deze aantekening kan zo niet: 3 fouten.\n"
              "- Het veld kleur is niet bekend bij toetsing.\n"
              "  De velden zijn: uitkomst, veiligheid, vorm, toelichting.\n"
              "- Het veld uitkomst kan niet \"goed\" zijn.\n"
              "  Geef een keuze uit: passend, niet_passend.\n"
              "- Het veld veiligheid ontbreekt: Is de veiligheid in het geding?\n"
              "  Geef ja of nee.\n");
    EXPECT_EQ(run("lijst", {"--toewijzing", "1", "--json"}).out, "");
    EXPECT_EQ(maak({"--toewijzing", "1", "toetsing", "passend"}).exit, 2);
    EXPECT_EQ(maak({"--toewijzing", "1", "toetsing", "uitkomst=passend", "uitkomst=passend"}).exit, 2);
    const auto onbekend = maak({"--toewijzing", "1", "toets"});
    EXPECT_EQ(onbekend.exit, 1);
    EXPECT_NE(onbekend.fout.find("Kies uit: verwijzing, afweging"), std::string::npos) << onbekend.fout;
}

TEST_F(Aantekening, AFieldNamesAToewijzingOfThisJeugdige) {
    const auto hervat = [&](const std::string& nummer) {
        return maak({"--toewijzing", "1", "hervatting", "eerdere_toewijzing=" + nummer,
                     "contact_op=2023-02-01", "onderbouwing=weer nodig"});
    };
    EXPECT_EQ(hervat("1").exit, 0);
    const auto u = hervat("2");
    EXPECT_EQ(u.exit, 1);
    EXPECT_NE(u.fout.find("Toewijzing 2 is niet van deze jeugdige."), std::string::npos) << u.fout;
}

TEST_F(Aantekening, FieldsCanComeFromTheInput) {
    EXPECT_EQ(maak({"--toewijzing", "1", "--velden", "-", "toetsing", "veiligheid=nee"},
                   "uitkomst=passend\r\n\ntoelichting=a = b\n")
                  .exit,
              0);
    const auto l = lines(run("lijst", {"--toewijzing", "1", "--json"}).out);
    EXPECT_EQ(l.at(0)["velden"],
              json({{"toelichting", "a = b"}, {"uitkomst", "passend"}, {"veiligheid", "nee"}}));
    EXPECT_EQ(maak({"--toewijzing", "1", "--velden", "/bestaat/niet", "toetsing"}).exit, 2);
    EXPECT_EQ(maak({"--bsn", "-", "--velden", "-", "gezin"}, "x").exit, 2);
}

TEST_F(Aantekening, IsWithdrawnOnceWithAReasonAndIsThenGone) {
    ASSERT_EQ(maak(kToetsing).exit, 0);
    const auto trek_in = [&](const std::string& nummer, const std::string& reden = "verkeerd") {
        return run("trek-in", {nummer, "--door", "B", "--reden", reden}).exit;
    };
    EXPECT_EQ(trek_in("2", " "), 2);
    EXPECT_EQ(trek_in("2"), 0);
    EXPECT_EQ(trek_in("2"), 1) << "already";
    EXPECT_EQ(trek_in("9"), 1) << "unknown";
    EXPECT_EQ(run("lijst", {"--toewijzing", "1"}).out,
              "Jeugdige *****0006, gemeente 0193\n\nEr is niets vastgelegd.\n");
}

TEST_F(Aantekening, WarnsWhereTheContractSaysSo) {
    // AMB-006: what may not be the ground of a refusal.
    const auto u = maak({"--toewijzing", "1", "weigering", "reden=te_zwaar", "toelichting=geen expertise"});
    EXPECT_EQ(u.exit, 0) << u.fout;
    EXPECT_NE(u.out.find("Let op: Weigeren mag niet om leeftijd, geslacht"), std::string::npos) << u.out;
}

TEST_F(Aantekening, TheContentOfAPlanIsHiddenAfterAPrivacyverklaring) {
    ASSERT_EQ(maak({"--toewijzing", "1", "gezinsplan", "meegestuurd=nee", "inhoud=geheim"}).exit, 0);
    const auto lijst = [&] {
        return run("lijst", {"--toewijzing", "1"}).out + run("lijst", {"--toewijzing", "1", "--json"}).out;
    };
    EXPECT_NE(lijst().find("geheim"), std::string::npos);
    ASSERT_EQ(
        maak({"--bsn", "999900006", "privacyverklaring", "ondertekend_door=ouders", "vindplaats=dossier 9"})
            .exit,
        0);
    EXPECT_EQ(lijst().find("geheim"), std::string::npos) << lijst();
    EXPECT_NE(lijst().find("er is een privacyverklaring"), std::string::npos);
    EXPECT_EQ(maak({"--toewijzing", "1", "gezinsplan", "meegestuurd=nee", "inhoud=toch"}).exit, 1);
}

TEST_F(Aantekening, SilencesTheWorkListLineThatAskedForIt) {
    const auto soorten = [&] {
        std::vector<std::string> uit;
        for (const auto& l : lines(steun::run({"werklijst", "--db", r.db(), "--gemeente", "0193", "--op",
                                               "2023-03-01", "--json"})
                                       .out))
            uit.push_back(l["soort"]);
        return uit;
    };
    EXPECT_EQ(soorten(), (std::vector<std::string>{"toetsing", "retour", "start"}));
    ASSERT_EQ(maak(kToetsing).exit, 0);
    ASSERT_EQ(maak({"--toewijzing", "1", "acceptatie", "omvang=budget", "budget=100,00", "begin=2023-01-01",
                    "einde=2023-12-31"})
                  .exit,
              0);
    EXPECT_EQ(soorten(), (std::vector<std::string>{"retour", "start"}));
}

TEST(Aantekeningsoorten, AreListedAndExplained) {
    const auto alle = steun::run({"aantekening", "soorten", "--json"});
    EXPECT_EQ(alle.exit, 0) << alle.fout;
    EXPECT_GT(lines(alle.out).size(), 25U);
    const auto een = lines(steun::run({"aantekening", "soorten", "acceptatie", "--json"}).out);
    ASSERT_EQ(een.size(), 1U);
    EXPECT_EQ(een[0]["velden"].at(1), json({{"naam", "budget"},
                                            {"titel", "Budget dat de aanbieder accepteert"},
                                            {"soort", "bedrag"},
                                            {"verplicht", true},
                                            {"alleen_bij", {{"veld", "omvang"}, {"waarden", {"budget"}}}},
                                            {"planinhoud", false},
                                            {"mag", "een bedrag zoals 1.234,56"}}));
    const auto tekst = steun::run({"aantekening", "soorten", "toetsing"}).out;
    EXPECT_NE(tekst.find("  veiligheid: Is de veiligheid in het geding? (verplicht)\n      ja of nee\n"),
              std::string::npos)
        << tekst;
    EXPECT_EQ(steun::run({"aantekening", "soorten", "toets"}).exit, 2);
}

TEST(Keuzelijst, HoldsWhoContractedTheProductInThisGemeenteOnThisDay) {
    const Regio r;
    const auto keuzes = [&](const std::string& product, const std::string& gemeente, const std::string& op) {
        std::vector<std::string> uit;
        for (const auto& l : lines(steun::run({"aanbieder", "keuzelijst", "--db", r.db(), "--gemeente",
                                               gemeente, "--product", product, "--op", op, "--json"})
                                       .out))
            uit.push_back(l["agb"].get<std::string>() + " " + l["naam"].get<std::string>());
        return uit;
    };
    const std::vector<std::string> kLinde{"42420001 De Linde"};
    EXPECT_EQ(keuzes("45A06", "0193", "2023-03-01"), kLinde);
    EXPECT_EQ(keuzes("45A06", "0193", "2022-12-31"), std::vector<std::string>{}) << "no contract yet";
    EXPECT_EQ(keuzes("45A06", "0160", "2023-03-01"), std::vector<std::string>{})
        << "Hardenberg takes part in 7 and 8 only";
    const auto u =
        steun::run({"aanbieder", "keuzelijst", "--db", r.db(), "--gemeente", "0193", "--product", "99X99"});
    EXPECT_EQ(u.exit, 1);
    EXPECT_NE(steun::run({"aanbieder", "keuzelijst", "--db", r.db(), "--gemeente", "0160", "--product",
                          "45A06", "--op", "2023-03-01"})
                  .out.find("Geen aanbieder heeft hier een contract voor."),
              std::string::npos);
}

}  // namespace
