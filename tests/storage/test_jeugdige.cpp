// One jeugdige over all aanbieders, and when an aanbieder gets no new ones.
#include "hulp.hpp"

namespace jeugdregio::storage {
namespace {

constexpr const char* kAnder = "76543210";

class JeugdigeOpslag : public ::testing::Test {
  protected:
    Tijdelijk tijdelijk;
    std::unique_ptr<Opslag> opslag = open_opslag(tijdelijk.adres());

    void record_verzoek(const std::string& bericht, dossier::Verzoek v, const char* aanbieder) {
        v.aanbieder = agb(aanbieder);
        Vastlegging vast = make_vastlegging("JW315", bericht, aanbieder);
        vast.keten.emplace().aanbieder = agb(aanbieder);
        vast.keten->verzoeken = {std::move(v)};
        record(*opslag, std::move(vast));
    }
    bool stop(const char* per, bool begint = true, const char* aanbieder = "01234567") {
        return opslag->record_clientenstop(
            {agb(aanbieder), begint, *parse_datum(per), begint ? "brief 17" : "brief 31", "rsj"}, kDag);
    }
};

TEST_F(JeugdigeOpslag, GivesWhatIsOnRecordAtEveryAanbieder) {
    auto elders = make_versie(8), ander = make_versie(9, "999900018");
    elders.aanbieder = agb(kAnder);
    record_toewijzingen(*opslag, "T", {make_versie(7), elders, ander});
    record_verzoek("V1", make_verzoek("A1"), "01234567");
    record_verzoek("V2", make_verzoek("A1"), kAnder);
    auto van_ander = make_verzoek("A2");
    van_ander.bsn = bsn("999900018");
    record_verzoek("V3", van_ander, kAnder);
    Vastlegging start = make_vastlegging("JW305", "S");
    start.keten = KetenMutaties{.aanbieder = agb(),
                                .bsn = bsn(),
                                .starts = {make_start()},
                                .stops = {},
                                .verzoeken = {},
                                .antwoord = {}};
    record(*opslag, std::move(start));
    opslag->record_aantekening(gemeente(), {.volgnummer = 0,
                                            .soort = "toetsing",
                                            .bsn = bsn(),
                                            .aanbieder = agb(),
                                            .toewijzing = std::nullopt,
                                            .verzoek = "A1",
                                            .dag = kDag,
                                            .velden = {},
                                            .door = "rsj",
                                            .op = kDag});

    const auto d = opslag->load_jeugdige(gemeente(), bsn());
    ASSERT_EQ(d.toewijzingen.size(), 2U);
    EXPECT_NE(d.find_toewijzing({7}), nullptr);
    EXPECT_EQ(d.find_toewijzing({8})->actueel(), elders);
    EXPECT_EQ(d.find_toewijzing({9}), nullptr) << "of another jeugdige";
    ASSERT_EQ(d.verzoeken.size(), 2U);
    EXPECT_EQ(d.verzoeken[0].aanbieder, agb());
    EXPECT_EQ(d.verzoeken[1].aanbieder, agb(kAnder));
    EXPECT_EQ(d.verzoeken[1].producten, make_verzoek("A1").producten);
    EXPECT_EQ(d.find_leveringen(agb())->starts, std::vector{make_start()});
    EXPECT_TRUE(d.find_leveringen(agb(kAnder))->starts.empty());
    EXPECT_EQ(d.aantekeningen.alle.size(), 1U);
    EXPECT_TRUE(opslag->load_jeugdige(gemeente("0150"), bsn()).toewijzingen.empty());
    EXPECT_TRUE(opslag->load_jeugdige(gemeente("0150"), bsn()).verzoeken.empty());
}

TEST_F(JeugdigeOpslag, AClientenstopBeginsAndEndsInOrder) {
    EXPECT_FALSE(stop("2026-05-01", false)) << "none goes on";
    EXPECT_TRUE(stop("2026-02-01"));
    EXPECT_FALSE(stop("2026-03-01")) << "one goes on";
    EXPECT_FALSE(stop("2026-01-31", false)) << "before it began";
    EXPECT_TRUE(opslag->load_clientenstops(agb(kAnder)).empty());
    EXPECT_EQ(opslag->load_clientenstops(agb()),
              (std::vector<contract::Clientenstop>{
                  {agb(), Datum::from_ymd(2026, 2, 1), std::nullopt, "brief 17"}}));
    EXPECT_TRUE(stop("2026-05-01", false));
    EXPECT_FALSE(stop("2026-04-30")) << "before the last one ended";
    EXPECT_TRUE(stop("2026-05-01"));
    const auto alle = opslag->load_clientenstops(agb());
    ASSERT_EQ(alle.size(), 2U);
    EXPECT_EQ(alle[0].hervat_per, Datum::from_ymd(2026, 5, 1));
    EXPECT_EQ(alle[1].hervat_per, std::nullopt);
    EXPECT_EQ(contract::find_stop(alle, Datum::from_ymd(2026, 1, 31)), nullptr);
    EXPECT_EQ(contract::find_stop(alle, Datum::from_ymd(2026, 4, 30)), &alle[0]);
    EXPECT_EQ(contract::find_stop(alle, Datum::from_ymd(2026, 5, 1)), &alle[1]);
}

TEST_F(JeugdigeOpslag, TheSchemaItselfRefusesAStopOutOfOrder) {
    ASSERT_TRUE(stop("2026-02-01"));
    Buitenstaander db{tijdelijk.bestand()};
    const std::string rij = "INSERT INTO clientenstop VALUES ('0000', '01234567', ";
    EXPECT_EQ(db.run(rij + "3, '2026-06-01', 'r', 'd', '2026-06-01')") & 0xff, SQLITE_CONSTRAINT);
    EXPECT_EQ(db.run(rij + "2, '2026-01-01', 'r', 'd', '2026-06-01')") & 0xff, SQLITE_CONSTRAINT);
    EXPECT_EQ(db.run("INSERT INTO clientenstop VALUES ('0193', '01234567', 1, '2026-06-01', 'r', 'd', "
                     "'2026-06-01')") &
                  0xff,
              SQLITE_CONSTRAINT);
    EXPECT_EQ(db.run(rij + "2, '2026-06-01', 'r', 'd', '2026-06-01')"), SQLITE_OK);
}

}  // namespace
}  // namespace jeugdregio::storage
