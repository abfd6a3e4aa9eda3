// What the checks propose: the heaviest of what was found, with the rule behind it; and nothing is decided.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "pipeline/voorbereiding.hpp"
#include "steun/wereld.hpp"

namespace jeugdregio::pipeline {
namespace {

using steun::Wereld;
using toewijzing::Advies;
using toewijzing::Voorstel;

const toewijzing::Bevinding* find(const toewijzing::Voorbereiding& v, std::string_view regel) {
    for (const auto& b : v.bevindingen)
        if (b.motivering.regel->id == regel) return &b;
    return nullptr;
}
Advies advies_van(const Wereld& w, std::string_view soort, std::string_view regel) {
    const auto v = w.prepare(soort);
    const auto* b = find(v, regel);
    EXPECT_NE(b, nullptr) << regel;
    return b == nullptr ? Advies{} : b->advies;
}

TEST(Voorbereiding, NothingFoundProposesToGrant) {
    for (const char* soort : {"JW315", "JW317"}) {
        const auto v = Wereld{}.prepare(soort);
        EXPECT_TRUE(v.bevindingen.empty());
        EXPECT_EQ(v.advies, Advies{});
        EXPECT_EQ(v.waarom(), nullptr);
        EXPECT_FALSE(v.hervatting_van.has_value());
        EXPECT_EQ(voorstel_to_json(v)["antwoord"], "honoreren");
        EXPECT_TRUE(voorstel_to_json(v)["regel"].is_null());
    }
}

TEST(Voorbereiding, TheHeaviestProposalHoldsWithItsReasonAndRule) {
    Wereld w;
    w.vot.forget("beoordeling_bijlage_xiii");  // honoreren
    EXPECT_EQ(w.prepare("JW315").advies.voorstel, Voorstel::honoreren);
    EXPECT_EQ(w.prepare("JW315").waarom()->motivering.regel->id, "IJ-E002-OPEN");
    w.vot.forget("toetsing");  // overleg
    EXPECT_EQ(w.prepare("JW315").advies, (Advies{Voorstel::overleggen, RedenAfwijzingVerzoek::zorginhoud}));
    w.vot.ask("44A10");  // in onderzoek
    EXPECT_EQ(w.prepare("JW315").advies.voorstel, Voorstel::onderzoeken);
    w.vot.set_geboren("2004-01-01");  // afwijzen
    const auto v = w.prepare("JW315");
    EXPECT_EQ(v.advies, (Advies{Voorstel::afwijzen, RedenAfwijzingVerzoek::leeftijdsgrens}));
    ASSERT_NE(v.waarom(), nullptr);
    EXPECT_EQ(v.waarom()->motivering.regel->id, "IJ-LEEFTIJD");
    EXPECT_EQ(v.bevindingen.size(), 4U);
    const auto j = voorstel_to_json(v);
    EXPECT_EQ(j["antwoord"], "afwijzen");
    EXPECT_EQ(j["reden"], "9");
    EXPECT_EQ(j["regel"], "IJ-LEEFTIJD");
}

TEST(Voorbereiding, WithoutAnyContractItIsAnotherReasonThanWithOneForOtherHelp) {
    Wereld w;
    w.aanbieders.front().geldig.van = steun::datum("2023-05-02");
    EXPECT_EQ(advies_van(w, "JW315", "IJ-CONTRACT"),
              (Advies{Voorstel::afwijzen, RedenAfwijzingVerzoek::geen_contract}));
    w = Wereld{};
    w.vot.ask("41A02");
    w.aanbieders.front().groepsaanbod.clear();
    EXPECT_EQ(advies_van(w, "JW315", "IJ-CONTRACT"),
              (Advies{Voorstel::afwijzen, RedenAfwijzingVerzoek::buiten_contract}));
    w = Wereld{};
    w.aanbieders.front().geldig.tot = steun::datum("2023-10-31");
    EXPECT_EQ(advies_van(w, "JW315", "IJ-CONTRACT").voorstel, Voorstel::overleggen)
        << "until the end of the contract it can be granted";
}

TEST(Voorbereiding, TheRegionChoosesWhatToDoWithAGenericBudgetBesideOtherHelp) {
    Wereld w;
    w.vot.ask_generiek(5'000'00);
    w.vot.add_toewijzing(1003, "41A02", "2023-01-01", "2023-12-31");
    EXPECT_EQ(advies_van(w, "JW315", "IJ-STAPELING-GENERIEK").voorstel, Voorstel::overleggen);
    w.contract.parameters.verzoek_stapeling_weigeren = true;
    EXPECT_EQ(advies_van(w, "JW315", "IJ-STAPELING-GENERIEK"),
              (Advies{Voorstel::afwijzen, RedenAfwijzingVerzoek::stapeling}));
}

TEST(Voorbereiding, WhatWasSpokenAboutIsOnlySomethingToKnow) {
    Wereld w;
    w.vot.add_toewijzing(9001, "45A06", "2023-01-01", "2023-12-31", steun::kAnder);
    EXPECT_EQ(advies_van(w, "JW315", "IJ-STAPELING-ANDER").voorstel, Voorstel::overleggen);
    w.vot.record_contact("gelijktijdige_verwijzing");
    EXPECT_EQ(advies_van(w, "JW315", "IJ-STAPELING-ANDER").voorstel, Voorstel::honoreren);
}

TEST(Voorbereiding, ALateChangeIsNeverRefusedForThat) {
    Wereld w;
    w.vow.lopend().einde = steun::datum("2023-04-12");
    EXPECT_EQ(advies_van(w, "JW317", "IJ-E080-8W"), Advies{});
}

TEST(Voorbereiding, ARestartIsMarkedAlsoWhenAllIsOnRecord) {
    Wereld w;
    w.vot.add_toewijzing(1001, "45", "2022-06-01", "2023-01-31");
    w.vot.record("hervatting", {{"contact_op", "2023-04-03"}, {"onderbouwing", "klachten terug"}});
    const auto v = w.prepare("JW315");
    EXPECT_TRUE(v.bevindingen.empty());
    EXPECT_EQ(v.hervatting_van, steun::datum("2023-01-31"));
    EXPECT_EQ(voorstel_to_json(v)["hervatting_van"], "2023-01-31");
}

TEST(Voorbereiding, EveryProductOfAChangeIsLookedAt) {
    Wereld w;
    w.aanbieders.clear();
    const auto v = w.prepare("JW317");
    int contract = 0;
    for (const auto& b : v.bevindingen) contract += b.motivering.regel->id == "IJ-CONTRACT";
    EXPECT_EQ(contract, 2);
}

TEST(Voorbereiding, AFindingTellsScriptsWhatPeopleSee) {
    Wereld w;
    w.vot.add_toewijzing(1003, "45A06", "2023-01-01", "2023-12-31");
    const auto j = bevindingen_to_json(w.prepare("JW315"));
    ASSERT_EQ(j.size(), 1U) << j;
    EXPECT_EQ(j[0]["regel"], "IJ-STAPELING");
    EXPECT_EQ(j[0]["voorstel"], "afwijzen");
    EXPECT_EQ(j[0]["reden"], "6");
    EXPECT_EQ(j[0]["feiten"]["begin"], "2023-01-01");
    EXPECT_EQ(
        j[0]["uitleg"],
        "Gevraagd is 45A06. Over dezelfde dagen is er bij deze aanbieder al toewijzing 1003 (45A06), van "
        "01-01-2023 tot en met 31-12-2023.");
    EXPECT_EQ(describe_advies({Voorstel::afwijzen, RedenAfwijzingVerzoek::stapeling}).substr(0, 17),
              "afwijzen, reden 6");
    EXPECT_EQ(describe_advies({Voorstel::honoreren, std::nullopt}), "honoreren");
}

}  // namespace
}  // namespace jeugdregio::pipeline
