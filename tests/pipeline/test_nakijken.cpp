// Scoring decisions against a truth: caught only with the right code and rule, at the right place; and what
// was right and came out otherwise is told as well.
#include "pipeline/nakijken.hpp"

#include <gtest/gtest.h>

namespace jeugdregio::pipeline {
namespace {

const std::string kBestand = "2023-02/05-7-0193-00000001-JW323.xml";

Reden make_reden_van(const char* regel) {
    Reden r;
    r.regel = regel;
    return r;
}

Bestanduitkomst make_uitkomst(const char* soort = "JW323", const char* besluit = "deels") {
    Bestanduitkomst u;
    u.bestand = "regio/berichten/" + kBestand;
    u.bericht = soort;
    u.structuur_geldig = true;
    u.inhoud_geldig = true;
    u.besluit = besluit;
    return u;
}

Afwijzing reject(const char* referentie, std::vector<std::string> codes, std::vector<const char*> regels,
                 const char* niveau = "Prestatie") {
    Afwijzing a;
    a.niveau = niveau;
    a.referentie = referentie;
    a.retourcodes = std::move(codes);
    for (const char* r : regels) a.motiveringen.push_back(make_reden_van(r));
    return a;
}

Nakijkuitslag score(const std::vector<Geplant>& geplant, const std::vector<Bestanduitkomst>& uitkomsten,
                    const std::vector<std::string>& bestanden = {kBestand}) {
    Nakijker n(geplant);
    for (const auto& u : uitkomsten) n.see(u);
    return std::move(n).finish(bestanden);
}

std::vector<std::string> kinds_of(const Nakijkuitslag& u) {
    std::vector<std::string> uit;
    for (const Verschil& v : u.verschillen) uit.push_back(v.soort + "|" + v.referentie);
    return uit;
}

TEST(Nakijken, CatchesALineWithItsCodesAndRulesInWhateverOrder) {
    auto u = make_uitkomst();
    u.afwijzingen = {reject("R1", {"9341", "0611"}, {"TR418", "TR341"})};
    const Geplant g{kBestand, "R1", "afgewezen", "0611 9341", "TR341 TR418", "eenheid"};
    const auto uit = score({g}, {u});
    EXPECT_TRUE(uit.verschillen.empty());
    EXPECT_EQ(uit.berichten, 1);
    EXPECT_EQ(uit.per_soort.at("eenheid").geplant, 1);
    EXPECT_EQ(uit.per_soort.at("eenheid").gevangen, 1);
}

// One thing other than planted is two differences: what was expected did not come, and what came was not.
TEST(Nakijken, AnotherCodeRuleReferenceOrOutcomeIsNotTheSame) {
    const Geplant g{kBestand, "R1", "afgewezen", "0611", "TR418", "tarief"};
    const auto met = [&](const Afwijzing& a) {
        auto u = make_uitkomst();
        u.afwijzingen = {a};
        return score({g}, {u});
    };
    EXPECT_TRUE(met(reject("R1", {"0611"}, {"TR418"})).verschillen.empty());
    EXPECT_EQ(kinds_of(met(reject("R1", {"0612"}, {"TR418"}))),
              (std::vector<std::string>{"goed|R1", "tarief|R1"}));
    EXPECT_EQ(kinds_of(met(reject("R1", {"0611"}, {"TR417"}))),
              (std::vector<std::string>{"goed|R1", "tarief|R1"}));
    EXPECT_EQ(kinds_of(met(reject("R2", {"0611"}, {"TR418"}))),
              (std::vector<std::string>{"goed|R2", "tarief|R1"}));
    // A whole claim that is refused is no line that is.
    EXPECT_EQ(kinds_of(met(reject("R1", {"0611"}, {"TR418"}, "Header"))),
              (std::vector<std::string>{"goed|R1", "tarief|R1"}));
    EXPECT_EQ(met(reject("R2", {"0611"}, {"TR418"})).per_soort.at("tarief").gevangen, 0);
}

TEST(Nakijken, AMessageThatIsNoClaimIsRefusedAsAWhole) {
    auto u = make_uitkomst("JW301", "afgekeurd");
    u.afwijzingen = {reject("10001", {"9332"}, {"TR332"}, "ToegewezenProduct")};
    EXPECT_TRUE(score({{kBestand, "10001", "afgekeurd", "9332", "TR332", "bezet"}}, {u}).verschillen.empty());
    EXPECT_EQ(score({{kBestand, "10001", "afgewezen", "9332", "TR332", "bezet"}}, {u}).verschillen.size(),
              2U);
}

TEST(Nakijken, ASignalAndARefusalAreSeenToo) {
    auto signaal = make_uitkomst("JW301", "toegekend");
    signaal.signalen.push_back({"10001", make_reden_van("IJ-E088")});
    EXPECT_TRUE(
        score({{kBestand, "10001", "signaal", "", "IJ-E088", "grond"}}, {signaal}).verschillen.empty());
    EXPECT_EQ(kinds_of(score({}, {signaal})), std::vector<std::string>{"goed|10001"});

    auto kapot = make_uitkomst("", "geweigerd");
    kapot.structuur_geldig = false;
    kapot.inhoud_geldig.reset();
    kapot.bevindingen.add({.regel = "XSD", .retourcode = {}, .plaats = {}, .uitleg = {}});
    kapot.bevindingen.add({.regel = "XSD", .retourcode = {}, .plaats = {}, .uitleg = {}});
    EXPECT_TRUE(score({{kBestand, "", "geweigerd", "", "XSD", "structuur"}}, {kapot}).verschillen.empty());
    EXPECT_EQ(score({{kBestand, "", "geweigerd", "", "XML", "structuur"}}, {kapot}).verschillen.size(), 2U);

    auto ongeldig = make_uitkomst("JW323", "afgekeurd");
    ongeldig.inhoud_geldig = false;
    ongeldig.bevindingen.add({.regel = "TR358", .retourcode = "0001", .plaats = {}, .uitleg = {}});
    EXPECT_TRUE(
        score({{kBestand, "", "afgekeurd", "0001", "TR358", "totaal"}}, {ongeldig}).verschillen.empty());
}

// A retour on a message that is not there gets no answer, so no code: only the finding tells.
TEST(Nakijken, ARetourThatBelongsToNothingIsNotPassedOver) {
    auto retour = make_uitkomst("JW302", "afgekeurd");
    retour.bevindingen.add({.regel = "IV028", .retourcode = {}, .plaats = {}, .uitleg = {}});
    EXPECT_EQ(kinds_of(score({}, {retour})), std::vector<std::string>{"goed|"});
    EXPECT_TRUE(score({{kBestand, "", "afgekeurd", "", "IV028", "retour"}}, {retour}).verschillen.empty());
}

TEST(Nakijken, TheSameMistakeTwiceMustBeCaughtTwice) {
    const Geplant g{kBestand, "R1", "afgewezen", "0611", "TR418", "tarief"};
    auto een = make_uitkomst(), twee = make_uitkomst();
    een.afwijzingen = {reject("R1", {"0611"}, {"TR418"})};
    twee.afwijzingen = {een.afwijzingen[0], een.afwijzingen[0]};
    EXPECT_EQ(kinds_of(score({g, g}, {een})), std::vector<std::string>{"tarief|R1"});
    EXPECT_TRUE(score({g, g}, {twee}).verschillen.empty());
    EXPECT_EQ(kinds_of(score({g}, {twee})), std::vector<std::string>{"goed|R1"});
}

TEST(Nakijken, WhatWasNotProcessedIsTold) {
    const std::string ander = "2023-02/06-7-0193-00000002-JW323.xml";
    EXPECT_EQ(kinds_of(score({}, {make_uitkomst()}, {kBestand, ander})), std::vector<std::string>{"goed|"});
    EXPECT_EQ(kinds_of(score({{ander, "R9", "afgewezen", "0611", "TR418", "tarief"}}, {make_uitkomst()},
                             {kBestand, ander})),
              std::vector<std::string>{"tarief|R9"});
}

// A copy leaves nothing on record; when it does, it was processed twice.
TEST(Nakijken, ACopyIsCaughtWhenItLeavesNothing) {
    const std::string kopie = "2023-02/06-7-0193-00000002-JW323.xml";
    const std::vector<Geplant> geplant{{kopie, "", "herhaald", "", "", "dubbel"}};
    const auto goed = score(geplant, {make_uitkomst()}, {kBestand, kopie});
    EXPECT_TRUE(goed.verschillen.empty());
    EXPECT_EQ(goed.per_soort.at("dubbel").gevangen, 1);
    auto nog_eens = make_uitkomst();
    nog_eens.bestand = kopie;
    EXPECT_EQ(kinds_of(score(geplant, {make_uitkomst(), nog_eens}, {kBestand, kopie})),
              std::vector<std::string>{"dubbel|"});
}

dossier::Werkvoorraad make_voorraad(const char* reden) {
    dossier::Toewijzingverloop t;
    t.versie.nummer = {7};
    t.versie.bsn = Bsn::parse("999900006").value();
    const dossier::Leveringsleutel sleutel{
        .toewijzing = ToewijzingNummer{7}, .categorie = {}, .code = {}, .begin = Datum::from_ymd(2023, 1, 9)};
    t.leveringen.starts.push_back(
        {.sleutel = sleutel, .toewijzing_ingang = {}, .dagtekening = {}, .ontvangen_op = {}});
    if (*reden != '\0')
        t.leveringen.stops.push_back({.sleutel = sleutel,
                                      .toewijzing_ingang = {},
                                      .reden = reden,
                                      .einde = Datum::from_ymd(2023, 3, 1),
                                      .dagtekening = {},
                                      .ontvangen_op = {}});
    dossier::Werkvoorraad uit;
    uit.toewijzingen.push_back(std::move(t));
    uit.zonder_retour.push_back({.soort = "JW301",
                                 .identificatie = "T1",
                                 .aanbieder = *parse_agb("42420001"),
                                 .bsn = {},
                                 .verwerkt_op = Datum::from_ymd(2023, 1, 2)});
    return uit;
}

TEST(Nakijken, WhatNeverCameIsMissedOnRecord) {
    const Gemeente zwolle = *parse_gemeente("0193");
    const auto look = [&](const char* referentie, const dossier::Werkvoorraad& voorraad) {
        Nakijker n({{"0193", referentie, "ontbreekt", "", "", "weg"}});
        EXPECT_EQ(n.gemeenten(), std::set<std::string>{"0193"});
        n.see(*parse_gemeente("0150"), voorraad);
        n.see(zwolle, voorraad);
        return std::move(n).finish({});
    };
    // A start without a stop; a stop for a time is none.
    EXPECT_TRUE(look("toewijzing 7", make_voorraad("")).verschillen.empty());
    EXPECT_TRUE(look("toewijzing 7", make_voorraad("20")).verschillen.empty());
    EXPECT_EQ(kinds_of(look("toewijzing 7", make_voorraad("31"))),
              std::vector<std::string>{"weg|toewijzing 7"});
    EXPECT_EQ(kinds_of(look("toewijzing 8", make_voorraad(""))),
              std::vector<std::string>{"weg|toewijzing 8"});
    // A message without a retour.
    EXPECT_TRUE(look("bericht T1", make_voorraad("")).verschillen.empty());
    EXPECT_EQ(kinds_of(look("bericht T2", make_voorraad(""))), std::vector<std::string>{"weg|bericht T2"});
    EXPECT_EQ(look("bericht T1", make_voorraad("")).per_soort.at("weg").gevangen, 1);
}

}  // namespace
}  // namespace jeugdregio::pipeline
