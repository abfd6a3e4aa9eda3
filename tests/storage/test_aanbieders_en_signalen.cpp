// Contracts of aanbieders with their versions; signals and what people decided on them.
#include "hulp.hpp"

namespace jeugdregio::storage {
namespace {

using contract::AanbiederContract;

AanbiederContract make_contract(const char* code, Datum ingang) {
    AanbiederContract c;
    c.agb = agb(code);
    c.naam = "Zorg & Zo";
    c.perceel = 3;
    c.groepsaanbod = {"licht", "middel"};
    c.voorzieningen = {"MST"};
    c.verblijf = {"A", "GGZ-C"};
    c.ed = true;
    c.kdc_odc = true;
    c.geldig = {ingang, Datum::from_ymd(2027, 12, 31)};
    return c;
}

class Overig : public ::testing::Test {
  protected:
    Tijdelijk tijdelijk;
    std::unique_ptr<Opslag> opslag = open_opslag(tijdelijk.adres());
};

TEST_F(Overig, Aanbieders_come_back_whole_and_in_order) {
    AanbiederContract kaal;
    kaal.agb = agb("00000001");
    kaal.naam = "Kaal";
    kaal.geldig = {Datum::from_ymd(2025, 1, 1), std::nullopt};
    const std::vector<AanbiederContract> invoer{make_contract("01234567", Datum::from_ymd(2026, 1, 1)),
                                                make_contract("01234567", Datum::from_ymd(2025, 1, 1)), kaal};
    EXPECT_EQ(opslag->record_aanbieders(invoer, kDag), 3);
    const auto alle = opslag->load_aanbieders();
    ASSERT_EQ(alle.size(), 3U);
    EXPECT_TRUE(alle[0] == invoer[2]);
    EXPECT_TRUE(alle[1] == invoer[1]);
    EXPECT_TRUE(alle[2] == invoer[0]);
    EXPECT_EQ(opslag->load_aanbieder(agb()).size(), 2U);
    EXPECT_TRUE(opslag->load_aanbieder(agb("07654321")).empty());
}

TEST_F(Overig, Vecozo_is_kept_as_yes_no_or_unknown) {
    std::vector<AanbiederContract> invoer{make_contract("01234567", Datum::from_ymd(2024, 1, 1)),
                                          make_contract("01234567", Datum::from_ymd(2025, 1, 1)),
                                          make_contract("01234567", Datum::from_ymd(2026, 1, 1))};
    invoer[0].vecozo = true;
    invoer[1].vecozo = false;
    EXPECT_EQ(opslag->record_aanbieders(invoer, kDag), 3);
    const auto alle = opslag->load_aanbieder(agb());
    ASSERT_EQ(alle.size(), 3U);
    EXPECT_EQ(alle[0].vecozo, std::optional(true));
    EXPECT_EQ(alle[1].vecozo, std::optional(false));
    EXPECT_EQ(alle[2].vecozo, std::nullopt);
    invoer[2].vecozo = true;
    EXPECT_EQ(opslag->record_aanbieders(invoer, kDag), 1) << "a changed connection is a new version";
}

TEST_F(Overig, The_same_import_again_changes_nothing) {
    const std::vector<AanbiederContract> invoer{make_contract("01234567", Datum::from_ymd(2026, 1, 1))};
    EXPECT_EQ(opslag->record_aanbieders(invoer, kDag), 1);
    EXPECT_EQ(opslag->record_aanbieders(invoer, kDag.plus_dagen(1)), 0);
    Buitenstaander db{tijdelijk.bestand()};
    EXPECT_EQ(db.read("SELECT count(*) FROM aanbieder_contract"), std::vector<std::string>{"1"});
}

TEST_F(Overig, A_changed_line_becomes_the_next_version_and_the_old_one_stays) {
    const std::vector<AanbiederContract> eerst{make_contract("01234567", Datum::from_ymd(2026, 1, 1))};
    std::vector<AanbiederContract> dan = eerst;
    dan[0].verblijf = {"B"};
    EXPECT_EQ(opslag->record_aanbieders(eerst, kDag), 1);
    EXPECT_EQ(opslag->record_aanbieders(dan, kDag), 1);
    ASSERT_EQ(opslag->load_aanbieder(agb()).size(), 1U);
    EXPECT_TRUE(opslag->load_aanbieder(agb())[0] == dan[0]);
    // And back: the line is equal to an old version, but not to the one that holds.
    EXPECT_EQ(opslag->record_aanbieders(eerst, kDag), 1);
    EXPECT_TRUE(opslag->load_aanbieders()[0] == eerst[0]);
    Buitenstaander db{tijdelijk.bestand()};
    EXPECT_EQ(db.read("SELECT versie || verblijf FROM aanbieder_contract ORDER BY versie"),
              (std::vector<std::string>{"1A;GGZ-C", "2B", "3A;GGZ-C"}));
}

TEST_F(Overig, A_signal_is_open_until_somebody_decides) {
    Vastlegging v = make_vastlegging("JW323", "A");
    v.signalen = {{2, "R2", "IJ-E035", "Te laat.", R"({"dagen":91})"},
                  {1, "R1", "IJ-E072", "Te veel.", "{}"}};
    record(*opslag, v);
    auto open = opslag->load_signalen(false);
    ASSERT_EQ(open.size(), 2U);
    EXPECT_EQ(open[0].signaal.regel, 1);
    const OpenSignaal& s = open[1];
    EXPECT_EQ(s.gemeente, gemeente());
    EXPECT_EQ(s.bericht, 1);
    EXPECT_EQ(s.signaal.regel, 2);
    EXPECT_EQ(s.signaal.referentie, "R2");
    EXPECT_EQ(s.signaal.rule, "IJ-E035");
    EXPECT_EQ(s.signaal.uitleg, "Te laat.");
    EXPECT_EQ(s.signaal.feiten_json, R"({"dagen":91})");
    EXPECT_EQ(s.aanbieder, "01234567");
    EXPECT_EQ(s.verwerkt_op, kDag);
    EXPECT_EQ(s.besluit, "");

    EXPECT_TRUE(
        opslag->record_signaalbesluit(gemeente(), 1, 2, "IJ-E035", "akkoord", "j.jansen", "overmacht", kDag));
    open = opslag->load_signalen(false);
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0].signaal.rule, "IJ-E072");

    EXPECT_TRUE(opslag->record_signaalbesluit(gemeente(), 1, 2, "IJ-E035", "afgewezen", "p.pieters",
                                              "toch niet", kDag));
    const auto alle = opslag->load_signalen(true);
    ASSERT_EQ(alle.size(), 2U);
    EXPECT_EQ(alle[1].besluit, "afgewezen");
    EXPECT_EQ(alle[1].door, "p.pieters");
    EXPECT_EQ(alle[1].reden, "toch niet");
    Buitenstaander db{tijdelijk.bestand()};
    EXPECT_EQ(db.read("SELECT besluit FROM signaal_besluit ORDER BY versie"),
              (std::vector<std::string>{"akkoord", "afgewezen"}));
}

TEST_F(Overig, A_signal_that_is_not_there_cannot_be_decided) {
    Vastlegging v = make_vastlegging("JW323", "A");
    v.signalen = {{2, "R2", "IJ-E035", "Te laat.", "{}"}};
    record(*opslag, v);
    const auto beslis = [&](const char* g, std::int64_t bericht, std::int64_t regel, const char* rule) {
        return opslag->record_signaalbesluit(gemeente(g), bericht, regel, rule, "akkoord", "j", "r", kDag);
    };
    EXPECT_FALSE(beslis("0150", 1, 2, "IJ-E035"));
    EXPECT_FALSE(beslis("0193", 2, 2, "IJ-E035"));
    EXPECT_FALSE(beslis("0193", 1, 1, "IJ-E035"));
    EXPECT_FALSE(beslis("0193", 1, 2, "IJ-E072"));
    EXPECT_EQ(opslag->load_signalen(false).size(), 1U);
}

TEST_F(Overig, One_rule_may_fire_twice_on_one_line) {
    Vastlegging v = make_vastlegging("JW323", "A");
    v.signalen = {{1, "R1", "IJ-E035", "een", "{}"}, {1, "R1", "IJ-E035", "twee", "{}"}};
    v.afwijzingen = {{0, "", "0001", "[]"}, {0, "", "9056", "[]"}, {-1, "", "9333", "[]"}};
    record(*opslag, v);
    EXPECT_EQ(opslag->load_signalen(false).size(), 2U);
    EXPECT_TRUE(opslag->record_signaalbesluit(gemeente(), 1, 1, "IJ-E035", "akkoord", "j", "r", kDag));
    EXPECT_TRUE(opslag->load_signalen(false).empty());
}

}  // namespace
}  // namespace jeugdregio::storage
