// What a claim, a change and the preparing of a decision look at beside the messages: what people put on
// record of a toewijzing, and what was approved on it.
#include "hulp.hpp"

namespace jeugdregio::storage {
namespace {

constexpr const char* kBroer = "999900018";

class Vastgelegd : public ::testing::Test {
  protected:
    Tijdelijk tijdelijk;
    std::unique_ptr<Opslag> opslag = open_opslag(tijdelijk.adres());

    /// About this jeugdige at the aanbieder of all toewijzingen here, with the fields given.
    std::int64_t note(const char* soort, std::map<std::string, std::string> velden,
                      std::optional<std::int64_t> toewijzing = {}, const char* verzoek = "",
                      const char* cijfers = "999900006") {
        dossier::Aantekening a{.volgnummer = 0,
                               .soort = soort,
                               .bsn = bsn(cijfers),
                               .aanbieder = agb(),
                               .toewijzing = std::nullopt,
                               .verzoek = verzoek,
                               .dag = kDag,
                               .velden = std::move(velden),
                               .door = "rsj",
                               .op = kDag};
        if (toewijzing) a.toewijzing = ToewijzingNummer{*toewijzing};
        return opslag->record_aantekening(gemeente(), a);
    }
    /// Their journal numbers, as a claim on these toewijzingen at this moment sees them.
    [[nodiscard]] std::vector<std::int64_t> seen(std::int64_t nummer, std::int64_t voor = 0) const {
        DeclaratieVraag vraag;
        vraag.gemeente = gemeente();
        vraag.aanbieder = agb();
        vraag.toewijzingen = {{7}, {8}, {9}};
        const auto dossier = opslag->load_declaratie(vraag, voor);
        std::vector<std::int64_t> uit;
        for (const auto& a : dossier.toewijzingen.at({nummer}).toewijzing.eigen.aantekeningen.alle)
            uit.push_back(a.volgnummer);
        return uit;
    }
    using Nummers = std::vector<std::int64_t>;
};

TEST_F(Vastgelegd, AClaimSeesWhatSpeaksOfItsToewijzing) {
    auto zonder = make_versie(8);
    zonder.referentie_aanbieder.clear();
    record_toewijzingen(*opslag, "T", {make_versie(7), zonder, make_versie(9, kBroer)});
    const auto grond = note("leeftijdsgrond", {{"grond", "jeugdstrafrecht"}, {"tot", "2026-12-31"}});
    const auto start = note("start_vooraf", {{"begin", "2026-01-05"}}, 8);
    const auto oordeel = note("beoordeling_bijlage_xiii", {{"uitkomst", "buiten"}}, {}, "REF-315");
    const auto broer = note("leeftijdsgrond", {}, {}, "", kBroer);
    note("beoordeling_bijlage_xiii", {{"uitkomst", "buiten"}}, {}, "REF-316");
    note("toetsing", {{"uitkomst", "passend"}}, 7);
    EXPECT_EQ(seen(7), (Nummers{grond, oordeel})) << "of the request that led to it";
    EXPECT_EQ(seen(8), (Nummers{grond, start}));
    EXPECT_EQ(seen(9), (Nummers{broer}));

    EXPECT_EQ(seen(8, start), (Nummers{grond})) << "as it was then";
    EXPECT_EQ(opslag->withdraw_aantekening({gemeente(), grond, "verkeerde dag", "rsj", kDag}),
              Ingetrokken::ja);
    EXPECT_EQ(seen(7), (Nummers{oordeel}));
    EXPECT_EQ(seen(7, broer), (Nummers{grond, oordeel})) << "it was withdrawn later";
}

TEST_F(Vastgelegd, TheFieldsComeAlong) {
    record_toewijzingen(*opslag, "T", {make_versie(7), make_versie(8), make_versie(9, kBroer)});
    const std::map<std::string, std::string> velden{{"grond", "crisis"}, {"begin", "2026-01-05"}};
    note("start_vooraf", velden, 7);
    const ToewijzingNummer zeven{7};
    const auto dossier = opslag->load_toewijzingen(gemeente(), std::span(&zeven, 1));
    const auto& alle = dossier.toewijzingen.at(zeven).toewijzing.eigen.aantekeningen.alle;
    ASSERT_EQ(alle.size(), 1U);
    EXPECT_EQ(alle.front().velden, velden);
}

TEST_F(Vastgelegd, AChangeSeesWhatWasApprovedOnWhatItChanges) {
    record_toewijzingen(*opslag, "T", {make_versie(7), make_versie(8), make_versie(9, kBroer)});
    auto maart = make_prestatie(7, 2, "P2");
    maart.prestatie.periode = {Datum::from_ymd(2026, 3, 1), Datum::from_ymd(2026, 3, 31)};
    record(*opslag, make_declaratie("D1", {make_prestatie(7, 1, "P1"), maart, make_prestatie(8, 3, "P3")}));
    const auto later = record(*opslag, make_declaratie("D2", {make_prestatie(7, 1, "P4")}));

    const auto load = [&](std::vector<ToewijzingNummer> van, std::int64_t voor = 0) {
        return opslag->load_keten({gemeente(), agb(), bsn(), {}, std::move(van)}, voor).afname;
    };
    EXPECT_TRUE(load({}).empty());
    const auto afname = load({{7}, {9}});
    ASSERT_EQ(afname.size(), 1U) << "toewijzing 9 is of another jeugdige";
    ASSERT_EQ(afname.at({7}).size(), 2U) << "by period";
    EXPECT_EQ(afname.at({7})[0].bedrag, Bedrag::from_cents(30'400));
    EXPECT_EQ(afname.at({7})[1].periode, maart.prestatie.periode);
    EXPECT_EQ(load({{7}}, later).at({7})[0].bedrag, Bedrag::from_cents(15'200)) << "as it was then";
}

TEST_F(Vastgelegd, PreparingADecisionSeesOwnFactsAndWhatWasApproved) {
    record_toewijzingen(*opslag, "T", {make_versie(7), make_versie(8)});
    opslag->record_gegeven(gemeente(), {7}, "verwijzer", "02", "rsj", kDag);
    note("contact", {{"onderwerp", "budget_boven_meldgrens"}}, 7);
    record(*opslag, make_declaratie("D1", {make_prestatie(7, 1, "P1")}));
    const auto jeugdige = opslag->load_jeugdige(gemeente(), bsn());
    ASSERT_EQ(jeugdige.toewijzingen.size(), 2U);
    EXPECT_EQ(jeugdige.toewijzingen[0].verwijzer(), "02");
    EXPECT_TRUE(jeugdige.toewijzingen[0].eigen.contact_vastgelegd);
    EXPECT_EQ(jeugdige.toewijzingen[1].verwijzer(), "");
    EXPECT_FALSE(jeugdige.toewijzingen[1].eigen.contact_vastgelegd);
    ASSERT_EQ(jeugdige.afname_of({7}).size(), 1U);
    EXPECT_TRUE(jeugdige.afname_of({8}).empty());
}

}  // namespace
}  // namespace jeugdregio::storage
