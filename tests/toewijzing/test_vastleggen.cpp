// Putting an aantekening on record, and hiding the content of plans that are not shared.
#include <gtest/gtest.h>

#include "contract/load_contract.hpp"
#include "toewijzing/vastleggen.hpp"

namespace jeugdregio::toewijzing {
namespace {

const contract::Aantekenboek& boek() {
    static const contract::Contract geladen =
        contract::load_contract(std::string(BRONMAP) + "/contracten/ijsselland-2023",
                                Datum::from_ymd(2023, 6, 1))
            .value()
            .contract;
    return geladen.aantekenboek;
}

constexpr Datum kDag = Datum::from_ymd(2023, 3, 1);

Aantekenwens make_wens() {
    return {.soort = "toetsing",
            .bsn = Bsn::parse("999900006").value(),
            .aanbieder = parse_agb("42420001"),
            .toewijzing = ToewijzingNummer{1},
            .verzoek = "",
            .dag = kDag,
            .velden = {{"uitkomst", "passend"}, {"veiligheid", "nee"}},
            .door = "A. de Vries",
            .op = kDag};
}

/// What is wrong, each as the field and its sentence.
std::vector<std::string> faults(const Aantekenwens& wens, const dossier::Aantekeningen& bekend = {}) {
    const auto uit = make_aantekening(wens, boek(), bekend);
    std::vector<std::string> zinnen;
    if (!uit)
        for (const auto& f : uit.error()) zinnen.push_back(f.veld + ": " + f.wat);
    return zinnen;
}

dossier::Aantekening make_privacyverklaring() {
    return {.volgnummer = 1,
            .soort = "privacyverklaring",
            .bsn = Bsn::parse("999900006").value(),
            .aanbieder = std::nullopt,
            .toewijzing = std::nullopt,
            .verzoek = "",
            .dag = kDag,
            .velden = {{"ondertekend_door", "ouders"}, {"vindplaats", "dossier 9"}},
            .door = "x",
            .op = kDag};
}

dossier::Aantekening make_toetsing() {
    return make_aantekening(make_wens(), boek(), {}).value();
}
Aantekenwens make_acceptatie() {
    Aantekenwens wens = make_wens();
    wens.soort = "acceptatie";
    wens.velden = {
        {"omvang", "budget"}, {"budget", "900,00"}, {"begin", "2023-03-01"}, {"einde", "2023-12-31"}};
    return wens;
}

TEST(Vastleggen, WhatIsInOrderComesBackAsItWasMeant) {
    const auto uit = make_aantekening(make_wens(), boek(), {});
    ASSERT_TRUE(uit.ok());
    EXPECT_EQ(uit->soort, "toetsing");
    EXPECT_EQ(uit->velden, make_wens().velden);
    EXPECT_EQ(uit->toewijzing, ToewijzingNummer{1});
    EXPECT_EQ(uit->aanbieder, parse_agb("42420001"));
    EXPECT_EQ(uit->dag, kDag);
    EXPECT_EQ(uit->op, kDag);
}

TEST(Vastleggen, EverythingThatIsWrongIsSaidAtOnce) {
    Aantekenwens wens = make_wens();
    wens.dag = kDag.plus_dagen(1);
    wens.door = " ";
    wens.velden = {{"uitkomst", "goed"}};
    EXPECT_EQ(faults(wens),
              (std::vector<std::string>{
                  ": De dag van de aantekening, 02-03-2023, moet nog komen.",
                  ": Er staat niet wie dit vastlegt.", "uitkomst: Het veld uitkomst kan niet \"goed\" zijn.",
                  "veiligheid: Het veld veiligheid ontbreekt: Is de veiligheid in het geding?"}));
}

TEST(Vastleggen, AnUnknownKindNamesTheKindsThatThereAre) {
    Aantekenwens wens = make_wens();
    wens.soort = "toets";
    const auto uit = make_aantekening(wens, boek(), {});
    ASSERT_EQ(uit.error().size(), 1U);
    EXPECT_NE(uit.error()[0].herstel.find("toetsing"), std::string::npos);
}

TEST(Vastleggen, EachKindIsAboutWhatTheContractSays) {
    Aantekenwens wens = make_wens();
    wens.toewijzing.reset();
    EXPECT_TRUE(faults(wens).empty()) << "at an aanbieder, before there is a toewijzing";
    wens.verzoek = "A-1";
    EXPECT_TRUE(faults(wens).empty());
    wens.verzoek.clear();
    wens.aanbieder.reset();
    EXPECT_EQ(
        faults(wens),
        (std::vector<std::string>{": Een aantekening van de soort toetsing gaat niet over een jeugdige."}));
}

TEST(Vastleggen, APeriodDoesNotEndBeforeItBegins) {
    Aantekenwens wens = make_wens();
    wens.soort = "acceptatie";
    wens.velden = {
        {"omvang", "budget"}, {"budget", "900,00"}, {"begin", "2023-03-01"}, {"einde", "2023-03-01"}};
    const dossier::Aantekeningen getoetst{{make_toetsing()}};
    EXPECT_TRUE(faults(wens, getoetst).empty());
    wens.velden["einde"] = "2023-02-28";
    EXPECT_EQ(faults(wens, getoetst).size(), 1U);
}

// Eis 76 and eis 78: the aanbieder decides after the toetsing.
TEST(Vastleggen, AnAcceptanceFollowsAToetsingOfTheSameAanbieder) {
    const Aantekenwens wens = make_acceptatie();
    ASSERT_EQ(faults(wens).size(), 1U);
    EXPECT_EQ(faults(wens)[0], ": Er is geen toetsing van deze aanbieder vastgelegd op of voor 01-03-2023.");
    EXPECT_NE(make_aantekening(wens, boek(), {}).error()[0].herstel.find("toetsing"), std::string::npos);

    dossier::Aantekening toetsing = make_toetsing();
    EXPECT_TRUE(faults(wens, {{toetsing}}).empty()) << "of the same day";
    toetsing.toewijzing.reset();
    EXPECT_TRUE(faults(wens, {{toetsing}}).empty()) << "from before there was a toewijzing";
    toetsing.verzoek = "A-1";
    EXPECT_TRUE(faults(wens, {{toetsing}}).empty()) << "of the request before it";
    toetsing.dag = kDag.plus_dagen(1);
    EXPECT_EQ(faults(wens, {{toetsing}}).size(), 1U) << "a day later";
    toetsing = make_toetsing();
    toetsing.aanbieder = parse_agb("42420002");
    EXPECT_EQ(faults(wens, {{toetsing}}).size(), 1U) << "of another aanbieder";
    toetsing = make_toetsing();
    toetsing.toewijzing = ToewijzingNummer{2};
    EXPECT_EQ(faults(wens, {{toetsing}}).size(), 1U) << "of another toewijzing";
}
TEST(Vastleggen, AnAcceptanceDoesNotFollowAToetsingThatSaysItDoesNotFit) {
    dossier::Aantekening toetsing = make_toetsing(), opnieuw = make_toetsing();
    toetsing.velden["uitkomst"] = "niet_passend";
    EXPECT_EQ(faults(make_acceptatie(), {{toetsing}}),
              (std::vector<std::string>{": De toetsing van 01-03-2023 zegt dat de hulp niet past."}));
    EXPECT_TRUE(faults(make_acceptatie(), {{toetsing, opnieuw}}).empty()) << "tested again";
    EXPECT_TRUE(faults(make_wens(), {{toetsing}}).empty()) << "another toetsing may always be recorded";
}

TEST(Vastleggen, ContentOfAPlanIsNotRecordedOnceThereIsAPrivacyverklaring) {
    Aantekenwens wens = make_wens();
    wens.soort = "gezinsplan";
    wens.velden = {{"meegestuurd", "nee"}, {"inhoud", "wat er speelt"}};
    EXPECT_TRUE(faults(wens).empty());
    const dossier::Aantekeningen met{{make_privacyverklaring()}};
    EXPECT_EQ(faults(wens, met).size(), 1U);
    wens.velden.erase("inhoud");
    EXPECT_TRUE(faults(wens, met).empty());
}

TEST(Vastleggen, ContentOfPlansIsHiddenAndNothingElse) {
    dossier::Aantekening plan = make_privacyverklaring();
    plan.soort = "gezinsplan";
    plan.velden = {{"meegestuurd", "nee"}, {"inhoud", "wat er speelt"}, {"oud_veld", "wie weet wat"}};
    const dossier::Aantekeningen zonder{{plan}};
    EXPECT_EQ(hide_planinhoud(zonder, boek()).alle, zonder.alle);
    const auto uit = hide_planinhoud({{plan, make_privacyverklaring()}}, boek());
    EXPECT_EQ(uit.alle[0].veld("inhoud"), kVerborgen);
    EXPECT_EQ(uit.alle[0].veld("oud_veld"), kVerborgen) << "nobody knows what it is";
    EXPECT_EQ(uit.alle[0].veld("meegestuurd"), "nee");
    EXPECT_EQ(uit.alle[1], make_privacyverklaring());
}

}  // namespace
}  // namespace jeugdregio::toewijzing
