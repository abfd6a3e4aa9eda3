// A decision that waits: sent once, taken back for good, and judged again on the day that it is sent.
#include "pipeline/conceptbesluit.hpp"

#include <gtest/gtest.h>

#include "steun/bericht301.hpp"
#include "steun/bericht315.hpp"
#include "steun/proces.hpp"
#include "steun/proefdatabase.hpp"
#include "steun/wereld.hpp"

namespace jeugdregio::pipeline {
namespace {

const Gemeente kZwolle = *parse_gemeente("0193");
const AgbCode kAgb = *parse_agb("42420001");
const std::string kDoor = "A. de Vries";

class Conceptbesluit : public testing::Test {
  protected:
    Conceptbesluit() {
        opslag_->record_aanbieders(steun::Wereld().aanbieders, Datum::from_ymd(2023, 1, 1));
        steun::Bericht301 toewijzing;
        toewijzing.producten = {steun::Product301{.nummer = "1", .budget = 500'000}};
        offer(to_xml(toewijzing));
        offer(to_xml(steun::Bericht315{}));
    }
    void offer(const std::string& xml) {
        const auto uit = verwerk_bericht(
            *opslag_, {.contract = steun::ijsselland(), .vandaag = dag_, .regelset = Regelset::landelijk},
            "b.xml", xml);
        ASSERT_TRUE(uit.ok());
        ASSERT_EQ(uit->besluit, "toegekend") << uit->antwoord;
    }
    std::optional<int> keep(std::string_view soort, std::string over, Woorden woorden) {
        return keep_concept(
            *opslag_, {*find_besluitvorm(soort), {kZwolle, kAgb, std::move(over)}, std::move(woorden), kDoor},
            dag_);
    }
    Besluituitkomst send(int nummer, bool proef = false) {
        const auto uit = send_concept(
            *opslag_, {.contract = steun::ijsselland(), .vandaag = dag_, .tijd = "10:00:00", .proef = proef},
            kZwolle, nummer, kDoor);
        EXPECT_TRUE(uit.ok());
        return *uit;
    }
    dossier::Concept find(int nummer) { return *opslag_->find_concept(kZwolle, nummer); }

    ::steun::Tijdelijk map_;
    std::unique_ptr<storage::Opslag> opslag_ =
        storage::open_opslag(::steun::proefadres((map_ / "regio.db").string()));
    Datum dag_ = Datum::from_ymd(2023, 4, 12);
};

TEST_F(Conceptbesluit, whose_words_are_no_command_any_more_is_refused_and_waits_on) {
    dossier::Concept oud;
    oud.gemeente = kZwolle;
    oud.soort = "afwijzen";
    oud.aanbieder = kAgb;
    oud.over = "V1";
    oud.op_verzoek = true;
    oud.door = kDoor;
    oud.op = dag_;
    ASSERT_EQ(opslag_->record_concept(oud), 1);  // without the reason: as after a dossier was destroyed
    const Besluituitkomst uit = send(1);
    EXPECT_EQ(uit.besluit, Besluitsoort::geweigerd);
    ASSERT_EQ(uit.weigeringen.size(), 1u);
    EXPECT_NE(uit.weigeringen[0].uitleg.find("Reden van de afwijzing"), std::string::npos);
    EXPECT_EQ(find(1).status(), dossier::Conceptstatus::wacht);
}

TEST_F(Conceptbesluit, becomes_a_message_when_it_is_sent_and_no_second_one) {
    const auto nummer = keep("onderzoeken", "V1", {});
    ASSERT_EQ(nummer, 1);
    EXPECT_EQ(keep("afwijzen", "V1", {{"reden", "6"}}), std::nullopt) << "one waits on this request";
    EXPECT_FALSE(opslag_->find_verzoek(kZwolle, kAgb, "V1")->antwoorden.size() > 0) << "nothing was sent";

    const Besluituitkomst uit = send(1);
    EXPECT_EQ(besluit_naam(uit.besluit), "gemaakt");
    EXPECT_EQ(uit.soort, "JW319");
    EXPECT_EQ(find(1).status(), dossier::Conceptstatus::verzonden);
    EXPECT_EQ(find(1).slot->bericht, uit.volgnummer);
    EXPECT_EQ(find(1).slot->door, kDoor);
    EXPECT_EQ(opslag_->find_verzoek(kZwolle, kAgb, "V1")->antwoorden.size(), 1u);

    const Besluituitkomst weer = send(1);
    EXPECT_NE(besluit_naam(weer.besluit), "gemaakt");
    EXPECT_EQ(opslag_->find_verzoek(kZwolle, kAgb, "V1")->antwoorden.size(), 1u);
}

TEST_F(Conceptbesluit, a_trial_keeps_it_waiting) {
    ASSERT_TRUE(keep("onderzoeken", "V1", {}));
    EXPECT_EQ(besluit_naam(send(1, true).besluit), "proef");
    EXPECT_EQ(find(1).status(), dossier::Conceptstatus::wacht);
}

TEST_F(Conceptbesluit, that_was_taken_back_is_not_sent_and_makes_room_for_another) {
    ASSERT_TRUE(keep("onderzoeken", "V1", {}));
    ASSERT_TRUE(opslag_->end_concept(kZwolle, 1, {dossier::Conceptstatus::teruggenomen, 0, kDoor, dag_}));
    EXPECT_EQ(besluit_naam(send(1).besluit), "geweigerd");
    EXPECT_TRUE(opslag_->find_verzoek(kZwolle, kAgb, "V1")->antwoorden.empty());
    EXPECT_EQ(keep("afwijzen", "V1", {{"reden", "6"}}), 2);
}

TEST_F(Conceptbesluit, is_judged_by_the_day_of_sending_and_waits_on_when_it_cannot_be_sent) {
    ASSERT_TRUE(
        keep("beeindigen", "1",
             {{"einde", "2023-04-30"}, {"reden", "05"}, {"in-overleg", "ja"}, {"niet-nodig", "klaar"}}));
    EXPECT_EQ(besluit_naam(send(1, true).besluit), "proef");
    // Sent meanwhile from the command line: the toewijzing is gone, so there is nothing to end.
    const auto weg =
        neem_besluit(*opslag_, {.contract = steun::ijsselland(), .vandaag = dag_, .tijd = "11:00:00"},
                     {.gemeente = kZwolle, .wat = toewijzing::Verwijderwens{.nummer = {1}}, .door = kDoor});
    ASSERT_TRUE(weg.ok());
    ASSERT_EQ(besluit_naam(weg->besluit), "gemaakt")
        << (weg->weigeringen.empty() ? "" : weg->weigeringen[0].uitleg);
    const Besluituitkomst uit = send(1);
    EXPECT_EQ(besluit_naam(uit.besluit), "geweigerd");
    EXPECT_FALSE(uit.weigeringen.empty());
    EXPECT_EQ(find(1).status(), dossier::Conceptstatus::wacht);
}

TEST_F(Conceptbesluit, for_a_new_toewijzing_keeps_no_bsn_and_finds_the_jeugdige_of_the_one_beside_it) {
    ASSERT_TRUE(keep("nieuw", "1",
                     {{"aanbieder", "42420001"},
                      {"ingang", "2023-05-01"},
                      {"einde", "2023-12-31"},
                      {"product", "41A02"},
                      {"volume", "3"},
                      {"eenheid", "uur"},
                      {"per", "week"},
                      {"budgetsoort", "herstel"}}));
    for (const auto& [veld, waarde] : find(1).velden)
        EXPECT_EQ(waarde.find("9999"), std::string::npos) << veld;
    const auto opdracht = make_opdracht(find(1), steun::ijsselland(), kDoor);
    ASSERT_TRUE(opdracht.ok());
    EXPECT_FALSE(opdracht->bsn);
    const Besluituitkomst uit = send(1, true);
    // It is held against what the same jeugdige has: the budget of toewijzing 1 is for every product.
    ASSERT_FALSE(uit.weigeringen.empty());
    EXPECT_NE(uit.weigeringen[0].uitleg.find("overlapt met toewijzing 1"), std::string::npos)
        << uit.weigeringen[0].uitleg;

    ASSERT_TRUE(opslag_->end_concept(kZwolle, 1, {dossier::Conceptstatus::teruggenomen, 0, kDoor, dag_}));
    ASSERT_TRUE(
        keep("nieuw", "999", {{"aanbieder", "42420001"}, {"ingang", "2023-05-01"}, {"categorie", "45"}}));
    const Besluituitkomst onbekend = send(2, true);
    ASSERT_FALSE(onbekend.weigeringen.empty());
    EXPECT_EQ(onbekend.weigeringen[0].regel, "CLIENT");
}

}  // namespace
}  // namespace jeugdregio::pipeline
