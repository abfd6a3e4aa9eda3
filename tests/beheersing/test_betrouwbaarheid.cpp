// The reliability factors against the table of the audit literature, and against their definition reckoned in
// another way.
#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "beheersing/betrouwbaarheid.hpp"

namespace jeugdregio::beheersing {
namespace {

Betrouwbaarheid pct(int p) {
    return *Betrouwbaarheid::from_pct(p);
}

/// P(X <= k) of a Poisson distribution, straight from the formula: another way than the program's.
long double poisson(long double mean, int k) {
    long double som = 0;
    for (int i = 0; i <= k; ++i) som += std::exp(-mean + i * std::log(mean) - std::lgamma(i + 1.0L));
    return som;
}

// AICPA Audit Guide "Audit Sampling", the table of confidence factors for evaluating monetary unit samples:
// risk of incorrect acceptance 5, 10, 15, 20, 25 and 30 percent, 0 to 10 misstatements.
struct Rij {
    int fouten;
    std::array<int, 6> honderdste;
};
constexpr std::array kRisico{5, 10, 15, 20, 25, 30};
constexpr Rij kTabel[] = {
    {0, {300, 231, 190, 161, 139, 121}},        {1, {475, 389, 338, 300, 270, 244}},
    {2, {630, 533, 473, 428, 393, 362}},        {3, {776, 669, 602, 552, 511, 477}},
    {4, {916, 800, 727, 673, 628, 590}},        {5, {1052, 928, 850, 791, 743, 701}},
    {6, {1185, 1054, 971, 908, 856, 812}},      {7, {1315, 1178, 1090, 1024, 969, 921}},
    {8, {1444, 1300, 1208, 1138, 1081, 1031}},  {9, {1571, 1421, 1325, 1252, 1192, 1139}},
    {10, {1697, 1541, 1442, 1366, 1302, 1247}}, {15, {2310, 2130, 2013, 1924, 1849, 1784}},
    {20, {2907, 2705, 2574, 2473, 2389, 2315}},
};

TEST(Betrouwbaarheid, factors_are_those_of_the_table_of_the_audit_literature) {
    for (std::size_t kolom = 0; kolom < kRisico.size(); ++kolom) {
        Factoren factoren(pct(100 - kRisico[kolom]));
        for (const Rij& rij : kTabel) {
            const auto f = factoren.honderdste(static_cast<std::size_t>(rij.fouten));
            // The table is printed rounded, now up and now to the nearest; ours is always rounded up.
            EXPECT_GE(f, rij.honderdste[kolom]) << rij.fouten << " at " << kRisico[kolom];
            EXPECT_LE(f, rij.honderdste[kolom] + 1) << rij.fouten << " at " << kRisico[kolom];
        }
    }
    // At 95 and 90 percent, the columns that people use, exactly.
    for (const std::size_t kolom : {0U, 1U}) {
        Factoren factoren(pct(100 - kRisico[kolom]));
        for (const Rij& rij : kTabel)
            EXPECT_EQ(factoren.honderdste(static_cast<std::size_t>(rij.fouten)), rij.honderdste[kolom])
                << rij.fouten << " at " << kRisico[kolom];
    }
}

TEST(Betrouwbaarheid, a_factor_is_the_smallest_hundredth_that_the_definition_allows) {
    for (const int p : {70, 75, 80, 85, 90, 95, 97, 99}) {
        Factoren factoren(pct(p));
        for (const int k : {0, 1, 2, 3, 4, 5, 7, 10, 20, 50, 100, 200}) {
            const auto f = factoren.honderdste(static_cast<std::size_t>(k));
            const long double rest = (100 - p) / 100.0L;
            EXPECT_LE(poisson(f / 100.0L, k), rest + 1e-12L) << k << " at " << p;
            EXPECT_GT(poisson((f - 1) / 100.0L, k), rest) << k << " at " << p;
        }
    }
}

TEST(Betrouwbaarheid, factors_rise_by_at_least_one_and_with_the_reliability) {
    for (int p = Betrouwbaarheid::kMin; p < Betrouwbaarheid::kMax; ++p) {
        Factoren lager(pct(p)), hoger(pct(p + 1));
        for (std::size_t k = 0; k < 300; ++k) {
            EXPECT_LE(lager.honderdste(k), hoger.honderdste(k)) << k << " at " << p;
            EXPECT_GE(lager.honderdste(k + 1), lager.honderdste(k) + 100) << k << " at " << p;
        }
    }
}

TEST(Betrouwbaarheid, knows_only_what_a_sample_can_give) {
    EXPECT_TRUE(Betrouwbaarheid::from_pct(70).has_value());
    EXPECT_TRUE(Betrouwbaarheid::from_pct(99).has_value());
    EXPECT_FALSE(Betrouwbaarheid::from_pct(69).has_value());
    EXPECT_FALSE(Betrouwbaarheid::from_pct(100).has_value());
    // From 70 percent on, every factor is at least the number of errors and one: what the proof for a draw
    // per cell needs (docs/steekproef.md).
    Factoren factoren(pct(70));
    for (std::size_t k = 0; k < 50; ++k) EXPECT_GE(factoren.honderdste(k), 100 * static_cast<int>(k + 1));
}

}  // namespace
}  // namespace jeugdregio::beheersing
