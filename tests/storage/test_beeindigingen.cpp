// What a check afterwards asks over all aanbieders: whose help ended, and who had lines approved.
#include "hulp.hpp"

namespace jeugdregio::storage {
namespace {

class Beeindigingen : public ::testing::Test {
  protected:
    Tijdelijk tijdelijk;
    std::unique_ptr<Opslag> opslag = open_opslag(tijdelijk.adres());

    void keep(const char* id, std::vector<dossier::Startmelding> starts,
              std::vector<dossier::Stopmelding> stops, const char* cijfers = "999900006") {
        Vastlegging v = make_vastlegging(stops.empty() ? "JW305" : "JW307", id);
        v.keten = KetenMutaties{.aanbieder = agb(),
                                .bsn = bsn(cijfers),
                                .starts = std::move(starts),
                                .stops = std::move(stops),
                                .verzoeken = {},
                                .antwoord = {}};
        record(*opslag, std::move(v));
    }
};

TEST_F(Beeindigingen, TellTheLastDayAndWhetherItWasADeath) {
    EXPECT_TRUE(opslag->load_beeindigingen(gemeente()).empty());
    keep("S1", {make_start()}, {});
    EXPECT_TRUE(opslag->load_beeindigingen(gemeente()).empty()) << "it goes on";
    keep("E1", {}, {make_stop()});
    const dossier::Beeindiging verwacht{gemeente(), agb(), bsn(), {7}, make_stop().einde, false};
    EXPECT_EQ(opslag->load_beeindigingen(gemeente()), std::vector{verwacht});
    EXPECT_TRUE(opslag->load_beeindigingen(gemeente("0150")).empty());

    auto overleden = make_stop(8);
    overleden.reden = "02";
    keep("S2", {make_start(8)}, {}, "999910516");
    keep("E2", {}, {overleden}, "999910516");
    const auto uit = opslag->load_beeindigingen(gemeente());
    ASSERT_EQ(uit.size(), 2U);
    EXPECT_EQ(uit[1].bsn, bsn("999910516"));
    EXPECT_TRUE(uit[1].overleden);
}

TEST_F(Beeindigingen, AreNotThereForATimeNorWhenUndoneNorAfterANewStart) {
    auto tijdelijk_gestopt = make_stop();
    tijdelijk_gestopt.reden = "20";
    keep("S1", {make_start()}, {});
    keep("E1", {}, {tijdelijk_gestopt});
    EXPECT_TRUE(opslag->load_beeindigingen(gemeente()).empty()) << "for a time";

    keep("S2", {make_start(8)}, {}, "999910516");
    keep("E2", {}, {make_stop(8)}, "999910516");
    EXPECT_EQ(opslag->load_beeindigingen(gemeente()).size(), 1U);
    auto weg = make_stop(8);
    weg.verwijdering = true;
    keep("E3", {}, {weg}, "999910516");
    EXPECT_TRUE(opslag->load_beeindigingen(gemeente()).empty()) << "undone";

    keep("E4", {}, {make_stop(8)}, "999910516");
    auto opnieuw = make_start(8);
    opnieuw.sleutel.begin = make_stop().einde.plus_dagen(10);
    keep("S3", {opnieuw}, {}, "999910516");
    EXPECT_TRUE(opslag->load_beeindigingen(gemeente()).empty()) << "it began again";
}

TEST_F(Beeindigingen, DeclarantenAreThoseWithApprovedLinesInAnyGemeente) {
    EXPECT_TRUE(opslag->list_declaranten().empty());
    record_toewijzingen(*opslag, "T", {make_versie(7)});
    EXPECT_TRUE(opslag->list_declaranten().empty());
    record(*opslag, make_declaratie("A", {make_prestatie(7, 1, "R1"), make_prestatie(7, 2, "R2")}));
    record(*opslag, make_declaratie("B", {make_prestatie(7, 1, "R3")}));
    EXPECT_EQ(opslag->list_declaranten(), std::vector{agb()});
    auto ander = make_versie(9);
    ander.aanbieder = agb("00000001");
    record_toewijzingen(*opslag, "T2", {ander});
    record(*opslag, make_declaratie("C", {make_prestatie(9, 1, "R1")}, "00000001"));
    EXPECT_EQ(opslag->list_declaranten(), (std::vector{agb("00000001"), agb()}));
}

}  // namespace
}  // namespace jeugdregio::storage
