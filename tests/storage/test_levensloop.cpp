// Everything on record of one jeugdige: across aanbieders, nothing of another, and by an index.
#include "hulp.hpp"

namespace jeugdregio::storage {
namespace {

class Levensloop : public ::testing::Test {
  protected:
    dossier::Levensloop load() { return opslag->load_levensloop(gemeente(), bsn()); }
    Tijdelijk tijdelijk;
    std::unique_ptr<Opslag> opslag = open_opslag(tijdelijk.adres());
};

TEST_F(Levensloop, is_empty_when_nothing_is_on_record) {
    EXPECT_TRUE(load().empty());
    EXPECT_TRUE(load().berichten.empty());
}

TEST_F(Levensloop, has_its_versions_lines_and_signals_and_no_lines_of_others_in_the_same_claim) {
    Vastlegging t = make_vastlegging("JW301", "T1", "0193");
    t.toewijzingen = {make_versie(7), make_versie(8, "999911120")};
    t.signalen = {{1, "7", "IJ-E040", "Van de toewijzing.", "{}"}};
    const auto n301 = record(*opslag, std::move(t));
    Vastlegging c = make_vastlegging("JW323", "C1");
    c.prestaties = {make_prestatie(7, 1, "P1"), make_prestatie(8, 2, "P2")};
    c.signalen = {{1, "P1", "IJ-E043", "Van deze regel.", "{}"},
                  {2, "P2", "IJ-E043", "Van een ander.", "{}"}};
    const auto n323 = record(*opslag, std::move(c));
    ASSERT_TRUE(opslag->record_signaalbesluit(gemeente(), n323, 1, "IJ-E043", "akkoord", "iemand", "reden",
                                              Datum::from_ymd(2026, 5, 1)));
    opslag->record_gegeven(gemeente(), {7}, "contact", "ja", "iemand", Datum::from_ymd(2026, 5, 2));
    opslag->record_gegeven(gemeente(), {8}, "contact", "ja", "iemand", Datum::from_ymd(2026, 5, 2));

    const auto d = load();
    ASSERT_EQ(d.versies.size(), 1U);
    EXPECT_EQ(d.versies[0].bericht, n301);
    ASSERT_EQ(d.declaraties.size(), 1U);
    EXPECT_EQ(d.declaraties[0].bericht, n323);
    ASSERT_EQ(d.signalen.size(), 2U);
    EXPECT_EQ(d.signalen[0].uitleg, "Van deze regel.");
    EXPECT_EQ(d.signalen[0].besluit, "akkoord");
    EXPECT_EQ(d.signalen[0].besloten_op, Datum::from_ymd(2026, 5, 1));
    EXPECT_EQ(d.signalen[1].uitleg, "Van de toewijzing.");
    EXPECT_TRUE(d.signalen[1].besluit.empty());
    ASSERT_EQ(d.gegevens.size(), 1U);
    EXPECT_EQ(d.berichten.size(), 2U);
    EXPECT_EQ(d.berichten.at(n323).soort, "JW323");
}

TEST_F(Levensloop, a_retour_that_rejects_its_301_is_there_and_one_that_does_not_is_not) {
    for (const bool afgekeurd : {true, false}) {
        Vastlegging t = make_vastlegging("JW301", afgekeurd ? "T1" : "T2", "0193");
        t.toewijzingen = {make_versie(afgekeurd ? 7 : 9)};
        const auto heen = record(*opslag, std::move(t));
        Vastlegging r = make_vastlegging("JW302", afgekeurd ? "R1" : "R2");
        r.retour = {heen, afgekeurd, afgekeurd ? "9332" : ""};
        record(*opslag, std::move(r));
    }
    const auto d = load();
    ASSERT_EQ(d.retouren.size(), 1U);
    EXPECT_EQ(d.retouren[0].retourcodes, "9332");
    EXPECT_EQ(d.berichten.at(d.retouren[0].bericht).identificatie, "R1");
}

}  // namespace
}  // namespace jeugdregio::storage
