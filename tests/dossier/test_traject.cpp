// What a traject costs (eis 72, AMB-003).
#include "dossier/traject.hpp"

#include <gtest/gtest.h>

namespace jeugdregio::dossier {
namespace {

constexpr Datum dag(int jaar, int maand, int d) {
    return Datum::from_ymd(jaar, maand, d);
}
constexpr Bedrag euro(std::int64_t n) {
    return Bedrag::from_cents(100 * n);
}
Trajectprijs make_prijs(Omvang omvang) {
    return {.budget = std::nullopt,
            .omvang = omvang,
            .ingang = dag(2023, 5, 1),
            .einde = dag(2023, 5, 28),
            .tarief = Bedrag::from_cents(162)};
}
ToewijzingVersie make_budget(std::int64_t nummer, Bedrag budget, Datum einde) {
    ToewijzingVersie v;
    v.nummer = {nummer};
    v.ingang = dag(2022, 1, 1);
    v.einde = einde;
    v.budget = budget;
    return v;
}

TEST(Traject, ABudgetIsWorthItselfAndAVolumeItsTarief) {
    Trajectprijs p = make_prijs({60, Eenheid::minuut, Frequentie::per_week});
    EXPECT_EQ(value_of(p), Bedrag::from_cents(4 * 60 * 162)) << "four weeks, Monday to Sunday";
    p.budget = euro(5'000);
    EXPECT_EQ(value_of(p), euro(5'000));
}

TEST(Traject, WhatCannotBePricedHasNoValue) {
    Trajectprijs p = make_prijs({60, Eenheid::minuut, Frequentie::per_week});
    p.tarief.reset();
    EXPECT_FALSE(value_of(p).has_value());
    p = make_prijs({60, Eenheid::minuut, Frequentie::per_week});
    p.einde.reset();
    EXPECT_FALSE(value_of(p).has_value()) << "without an end nobody knows how many weeks";
    p = make_prijs({60, Eenheid::minuut, Frequentie::totaal});
    p.einde.reset();
    EXPECT_EQ(value_of(p), Bedrag::from_cents(60 * 162));
    p.omvang.reset();
    EXPECT_FALSE(value_of(p).has_value());
}

TEST(Traject, AVolumeWithoutEndInSightStaysAnAmount) {
    Trajectprijs p = make_prijs({99'999'999, Eenheid::uur, Frequentie::per_week});
    p.einde = dag(9999, 12, 31);
    EXPECT_EQ(value_of(p), Bedrag::from_cents(1'000'000'000LL * 162));
}

TEST(Traject, OnlyBudgetsThatEndedShortlyBeforeCountAlong) {
    const Trajectbegin begin{.ingang = dag(2023, 5, 1), .terugkijk_maanden = 4, .zelf = ToewijzingNummer{9}};
    const auto sum = [&](ToewijzingVersie v) { return sum_eerdere_budgetten(std::span(&v, 1), begin); };
    EXPECT_EQ(sum(make_budget(1, euro(100), dag(2023, 1, 1))), euro(100));
    EXPECT_EQ(sum(make_budget(1, euro(100), dag(2022, 12, 31))), euro(0)) << "a day too long ago";
    EXPECT_EQ(sum(make_budget(1, euro(100), dag(2023, 5, 1))), euro(100));
    EXPECT_EQ(sum(make_budget(1, euro(100), dag(2023, 5, 2))), euro(0)) << "it still runs";
    EXPECT_EQ(sum(make_budget(9, euro(100), dag(2023, 4, 30))), euro(0)) << "itself";
    ToewijzingVersie weg = make_budget(1, euro(100), dag(2023, 4, 30));
    weg.reden_wijziging = "13";
    EXPECT_EQ(sum(weg), euro(0)) << "removed";
    ToewijzingVersie open = make_budget(1, euro(100), dag(2023, 4, 30));
    open.einde.reset();
    EXPECT_EQ(sum(open), euro(0)) << "without an end";
    const std::vector twee{make_budget(1, euro(100), dag(2023, 4, 30)),
                           make_budget(2, euro(50), dag(2023, 2, 1))};
    EXPECT_EQ(sum_eerdere_budgetten(twee, begin), euro(150));
}

}  // namespace
}  // namespace jeugdregio::dossier
