// What people put on record of a jeugdige: kept in the journal, found by BSN, withdrawn but never gone.
#include <span>

#include "hulp.hpp"

namespace jeugdregio::storage {
namespace {

dossier::Aantekening make_aantekening(const char* soort = "toetsing", const char* cijfers = "999900006") {
    return {.volgnummer = 0,
            .soort = soort,
            .bsn = bsn(cijfers),
            .aanbieder = agb(),
            .toewijzing = ToewijzingNummer{7},
            .verzoek = "A-17",
            .dag = Datum::from_ymd(2026, 3, 2),
            .velden = {{"uitkomst", "passend"}, {"veiligheid", "nee"}},
            .door = "A. de Vries",
            .op = kDag};
}

class AantekeningOpslag : public ::testing::Test {
  protected:
    Tijdelijk tijdelijk;
    std::unique_ptr<Opslag> opslag = open_opslag(tijdelijk.adres());

    std::int64_t record(const dossier::Aantekening& a) { return opslag->record_aantekening(gemeente(), a); }
    [[nodiscard]] std::vector<dossier::Aantekening> load(const char* cijfers = "999900006",
                                                         std::int64_t voor = 0) const {
        return opslag->load_aantekeningen(gemeente(), bsn(cijfers), voor).alle;
    }
    Ingetrokken withdraw(std::int64_t volgnummer, const char* code = "0193") {
        return opslag->withdraw_aantekening(
            {gemeente(code), volgnummer, "verkeerde jeugdige", "B. Bos", kDag});
    }
};

TEST_F(AantekeningOpslag, EveryFieldComesBackAsItWas) {
    dossier::Aantekening a = make_aantekening();
    a.volgnummer = record(a);
    dossier::Aantekening kaal = make_aantekening("gezin");
    kaal.aanbieder.reset();
    kaal.toewijzing.reset();
    kaal.verzoek.clear();
    kaal.velden.clear();
    kaal.volgnummer = record(kaal);
    EXPECT_EQ(load(), (std::vector{a, kaal}));
}

// Of an import either all are kept, in their order, or none.
TEST_F(AantekeningOpslag, AnImportIsOneTransaction) {
    dossier::Aantekening een = make_aantekening(), twee = make_aantekening("acceptatie", "999900018");
    opslag->record_aantekeningen(
        std::vector<Gemeenteaantekening>{{gemeente(), een}, {gemeente(), twee}, {gemeente("0150"), een}});
    een.volgnummer = 1;
    twee.volgnummer = 2;
    EXPECT_EQ(load(), std::vector{een});
    EXPECT_EQ(load("999900018"), std::vector{twee});
    EXPECT_EQ(opslag->load_aantekeningen(gemeente("0150"), bsn()).alle, std::vector{een});
    dossier::Aantekening zonder_soort = make_aantekening("");
    EXPECT_FALSE(catch_fout([&] {
                     opslag->record_aantekeningen(
                         std::vector<Gemeenteaantekening>{{gemeente(), twee}, {gemeente(), zonder_soort}});
                 }).first.empty());
    EXPECT_EQ(load("999900018").size(), 1U);
    EXPECT_EQ(record(een), 3);
}

TEST_F(AantekeningOpslag, SharesTheJournalWithMessagesAndOwnFacts) {
    EXPECT_EQ(record_toewijzingen(*opslag, "T", {make_versie(7)}), 1);
    EXPECT_EQ(record(make_aantekening()), 2);
    opslag->record_gegeven(gemeente(), {7}, "contact", "ja", "rsj", kDag);
    EXPECT_EQ(withdraw(2), Ingetrokken::ja);
    EXPECT_EQ(record_toewijzingen(*opslag, "U", {make_versie(8)}), 5);
    EXPECT_EQ(record(make_aantekening()), 6);
}

TEST_F(AantekeningOpslag, IsFoundForItsOwnJeugdigeAndGemeenteOnly) {
    record(make_aantekening());
    EXPECT_TRUE(load("999900018").empty());
    EXPECT_TRUE(opslag->load_aantekeningen(gemeente("0166"), bsn()).alle.empty());
    EXPECT_EQ(load().size(), 1U);
}

TEST_F(AantekeningOpslag, WhatIsWithdrawnIsGoneFromThatMomentOn) {
    const std::int64_t eerste = record(make_aantekening());
    const std::int64_t tweede = record(make_aantekening("acceptatie"));
    EXPECT_EQ(withdraw(eerste), Ingetrokken::ja);
    ASSERT_EQ(load().size(), 1U);
    EXPECT_EQ(load().front().soort, "acceptatie");
    // As a decision saw it that was made before the withdrawal (number 3), or before the second one.
    EXPECT_EQ(load("999900006", 3).size(), 2U);
    EXPECT_EQ(load("999900006", tweede).size(), 1U);
}

TEST_F(AantekeningOpslag, OnlyAnAantekeningIsWithdrawnAndOnlyOnce) {
    const std::int64_t nummer = record(make_aantekening());
    EXPECT_EQ(withdraw(nummer + 1), Ingetrokken::onbekend);
    EXPECT_EQ(withdraw(nummer, "0166"), Ingetrokken::onbekend);
    EXPECT_EQ(withdraw(nummer), Ingetrokken::ja);
    EXPECT_EQ(withdraw(nummer), Ingetrokken::al_ingetrokken);
    EXPECT_EQ(withdraw(nummer + 1), Ingetrokken::onbekend) << "the withdrawal itself";
    EXPECT_EQ(record(make_aantekening()), 3) << "what was refused took no number";
}

TEST_F(AantekeningOpslag, ReachesTheDossiersThatDecisionsLookAt) {
    record_toewijzingen(*opslag, "T", {make_versie(7), make_versie(8), make_versie(9, "999900018")});
    const auto eigen = [&](std::int64_t nummer, std::int64_t voor = 0) {
        const ToewijzingNummer n{nummer};
        return opslag->load_toewijzingen(gemeente(), std::span(&n, 1), voor)
            .toewijzingen.at(n)
            .toewijzing.eigen;
    };
    EXPECT_FALSE(eigen(7).acceptatie_op.has_value());
    EXPECT_FALSE(eigen(7).contact_vastgelegd);

    const auto maak = [&](const char* soort, std::optional<ToewijzingNummer> toewijzing, const char* dag,
                          std::map<std::string, std::string> velden = {}) {
        dossier::Aantekening a = make_aantekening(soort);
        a.toewijzing = toewijzing;
        a.verzoek.clear();
        a.dag = *parse_datum(dag);
        a.velden = std::move(velden);
        return record(a);
    };
    const std::int64_t later = maak("acceptatie", ToewijzingNummer{7}, "2026-03-10");
    const std::int64_t eerder = maak("acceptatie", ToewijzingNummer{7}, "2026-03-02");
    maak("contact", ToewijzingNummer{7}, "2026-03-02", {{"onderwerp", "toekomstplan"}});
    EXPECT_EQ(eigen(7).acceptatie_op, parse_datum("2026-03-02")) << "the first one";
    EXPECT_EQ(eigen(7, eerder).acceptatie_op, parse_datum("2026-03-10"));
    EXPECT_FALSE(eigen(7, later).acceptatie_op.has_value());
    EXPECT_FALSE(eigen(8).acceptatie_op.has_value()) << "of another toewijzing";
    EXPECT_FALSE(eigen(7).contact_vastgelegd) << "about something else";
    withdraw(eerder);
    EXPECT_EQ(eigen(7).acceptatie_op, parse_datum("2026-03-10"));

    // Without a toewijzing it is about all of this jeugdige at this aanbieder.
    maak("contact", std::nullopt, "2026-03-02", {{"onderwerp", "budget_boven_meldgrens"}});
    EXPECT_TRUE(eigen(7).contact_vastgelegd);
    EXPECT_TRUE(eigen(8).contact_vastgelegd);
    EXPECT_FALSE(eigen(9).contact_vastgelegd) << "of another jeugdige";

    const auto keten = opslag->load_keten({gemeente(), agb(), bsn(), {}}).aantekeningen;
    EXPECT_EQ(keten.alle, load());
    EXPECT_EQ(opslag->load_keten({gemeente(), agb(), bsn(), {}}, eerder).aantekeningen.alle.size(), 1U);
    const auto voorraad = opslag->load_werkvoorraad(gemeente()).aantekeningen;
    ASSERT_EQ(voorraad.size(), 1U);
    EXPECT_EQ(voorraad.at(bsn()).alle, load());
}

TEST_F(AantekeningOpslag, TheTableRefusesWhatTheProgramWouldNotWrite) {
    record(make_aantekening());
    Buitenstaander db{tijdelijk.bestand()};
    db.run("PRAGMA foreign_keys = ON");
    const std::string in =
        "INSERT INTO aantekening (gemeente, volgnummer, soort, bsn, aanbieder, toewijzing, verzoek, dag, "
        "door, op, trekt_in, reden) VALUES ";
    const auto refused = [&](const std::string& rij) {
        return (db.run(in + rij) & 0xff) == SQLITE_CONSTRAINT;
    };
    EXPECT_TRUE(refused("('0193',3,'x','999900006',NULL,NULL,'','2026-01-01','d','2026-01-01',NULL,'')"))
        << "a gap";
    EXPECT_TRUE(refused("('0193',2,'x','999900006',NULL,NULL,'','2026-01-01','d','2026-01-01',1,'r')"))
        << "withdraws another soort";
    EXPECT_TRUE(refused("('0193',2,'toetsing','999900018',NULL,NULL,'','2026-01-01','d','2026-01-01',1,'r')"))
        << "withdraws that of another jeugdige";
    EXPECT_TRUE(refused("('0193',2,'toetsing','999900006',NULL,NULL,'','2026-01-01','d','2026-01-01',1,'')"))
        << "withdraws without a reason";
    EXPECT_TRUE(refused("('0193',2,'x','999900006',NULL,NULL,'A-1','2026-01-01','d','2026-01-01',NULL,'')"))
        << "a request of nobody";
    EXPECT_FALSE(
        refused("('0193',2,'toetsing','999900006',NULL,NULL,'','2026-01-01','d','2026-01-01',1,'r')"));
}

}  // namespace
}  // namespace jeugdregio::storage
