// Approved lines over all toewijzingen, for a check afterwards.
#include "hulp.hpp"

namespace jeugdregio::storage {
namespace {

constexpr const char* kAnder = "76543210";
const Periode kFebruari{Datum::from_ymd(2026, 2, 1), Datum::from_ymd(2026, 2, 28)};

class GoedgekeurdOpslag : public ::testing::Test {
  protected:
    Tijdelijk tijdelijk;
    std::unique_ptr<Opslag> opslag = open_opslag(tijdelijk.adres());
    GoedgekeurdOpslag() {
        auto van_ander = make_versie(9, "999900018");
        van_ander.aanbieder = agb(kAnder);
        record_toewijzingen(*opslag, "T", {make_versie(7), make_versie(8, "999900018"), van_ander});
        auto maart = make_prestatie(7, 3, "P3");
        maart.prestatie.periode = {Datum::from_ymd(2026, 3, 1), Datum::from_ymd(2026, 3, 31)};
        record(*opslag,
               make_declaratie("D1", {make_prestatie(8, 1, "P1"), make_prestatie(7, 2, "P2"), maart}));
        record(*opslag, make_declaratie("D2", {make_prestatie(9, 1, "P1")}, kAnder));
        auto credit = make_prestatie(7, 1, "C1");
        credit.prestatie.vorig_referentie = "P2";
        credit.prestatie.credit = true;
        record(*opslag, make_declaratie("D3", {credit}));
    }
    static std::string describe(const std::vector<dossier::Goedgekeurd>& regels) {
        std::string uit;
        for (const auto& r : regels)
            uit += r.aanbieder.str() + "/" + std::to_string(r.toewijzing.waarde) + "/" +
                   r.prestatie.referentie + " ";
        return uit;
    }
};

TEST_F(GoedgekeurdOpslag, GivesTheLinesOfOneAanbiederOrOfAllInTheirOrder) {
    EXPECT_EQ(describe(opslag->load_goedgekeurd({agb(), kFebruari})),
              "01234567/7/P2 01234567/7/C1 01234567/8/P1 ");
    EXPECT_EQ(describe(opslag->load_goedgekeurd({std::nullopt, kFebruari})),
              "01234567/7/P2 01234567/7/C1 01234567/8/P1 76543210/9/P1 ");
    EXPECT_EQ(describe(opslag->load_goedgekeurd(
                  {agb(), {Datum::from_ymd(2026, 3, 1), Datum::from_ymd(2026, 3, 31)}})),
              "01234567/7/P3 ");
    EXPECT_TRUE(opslag->load_goedgekeurd({agb("11111111"), kFebruari}).empty());
}

TEST_F(GoedgekeurdOpslag, TellsWhereALineStandsAndOfWhomItIs) {
    const auto regels = opslag->load_goedgekeurd({agb(), kFebruari});
    ASSERT_EQ(regels.size(), 3U);
    EXPECT_EQ(regels[2].bsn, bsn("999900018"));
    EXPECT_EQ(regels[2].regel, 1);
    EXPECT_EQ(regels[2].beslist_op, kDag);
    EXPECT_EQ(regels[2].prestatie.bedrag.cents(), 15'200);
    const auto stuk = opslag->load_bericht(regels[2].gemeente, regels[2].bericht);
    ASSERT_TRUE(stuk.has_value());
}

TEST_F(GoedgekeurdOpslag, WhatWasCreditedNoLongerStands) {
    EXPECT_EQ(describe(dossier::list_staand(opslag->load_goedgekeurd({std::nullopt, kFebruari}))),
              "01234567/8/P1 76543210/9/P1 ");
}

TEST_F(GoedgekeurdOpslag, ACreditTakesBackOnlyTheLineOfItsOwnAanbieder) {
    auto credit = make_prestatie(9, 1, "C9");
    credit.prestatie.vorig_referentie = "P1";
    credit.prestatie.credit = true;
    record(*opslag, make_declaratie("D4", {credit}, kAnder));
    EXPECT_EQ(describe(dossier::list_staand(opslag->load_goedgekeurd({std::nullopt, kFebruari}))),
              "01234567/8/P1 ");
}

}  // namespace
}  // namespace jeugdregio::storage
