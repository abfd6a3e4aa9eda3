// Money: sums that stop instead of running over, rounding that is named, words for people.
#include "core/bedrag.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <limits>

namespace jeugdregio {
namespace {

constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max(),
                       kMin = std::numeric_limits<std::int64_t>::min();
constexpr Bedrag cents(std::int64_t n) {
    return Bedrag::from_cents(n);
}

TEST(Bedrag, AddsAndSubtractsWholeCents) {
    EXPECT_EQ(cents(91'40) + cents(60), cents(92'00));
    EXPECT_EQ(cents(0) - cents(1), cents(-1));
    EXPECT_EQ(-cents(5'00), cents(-5'00));
    Bedrag som;
    for (int i = 0; i < 10; ++i) som += cents(10);
    EXPECT_EQ(som, cents(1'00));  // ten times 0,10 is 1,00; in floating point it is not
}

TEST(BedragDeathTest, StopsWhenASumOrProductDoesNotFit) {
    EXPECT_DEATH(static_cast<void>(cents(kMax) + cents(1)), "broken invariant");
    EXPECT_DEATH(static_cast<void>(checked_mul(kMax / 2 + 1, 2)), "broken invariant");
    EXPECT_DEATH(static_cast<void>(div_round(1, 0)), "broken invariant");
    EXPECT_EQ(checked_mul(kMax / 2, 2), kMax - 1);
    EXPECT_EQ(cents(kMax - 1) + cents(1), cents(kMax));
}

TEST(DivRound, RoundsHalfAwayFromZero) {
    struct Geval {
        std::int64_t teller, noemer, uit;
    };
    for (const Geval& g : {Geval{5, 10, 1},
                           {4, 10, 0},
                           {-5, 10, -1},
                           {-4, 10, 0},
                           {15, 10, 2},
                           {25, 10, 3},
                           {-15, 10, -2},
                           {-25, 10, -3},
                           {0, 7, 0},
                           {7, 1, 7},
                           {1, 3, 0},
                           {2, 3, 1},
                           {3, 7, 0},
                           {4, 7, 1},
                           {-3, 7, 0},
                           {-4, 7, -1},
                           {87'30, 60, 1'46},
                           {87'24, 60, 1'45},
                           {7410 * 18'73, 60, 2313'16}})
        EXPECT_EQ(div_round(g.teller, g.noemer), g.uit) << g.teller << " / " << g.noemer;
}

TEST(DivRound, IsNeverMoreThanHalfOff) {
    EXPECT_TRUE(rc::check([] {
        const auto t = *rc::gen::inRange<std::int64_t>(-1'000'000'000'000, 1'000'000'000'000);
        const auto n = *rc::gen::inRange<std::int64_t>(1, 10'000);
        const std::int64_t q = div_round(t, n), rest = 2 * (t - q * n);
        RC_ASSERT(rest >= -n);
        RC_ASSERT(rest <= n);
        RC_ASSERT(rest != n || t < 0);  // half goes away from zero
        RC_ASSERT(rest != -n || t > 0);
        RC_ASSERT(div_round(-t, n) == -q);
    }));
}

TEST(FormatEuro, IsWrittenAsPeopleDo) {
    struct Geval {
        std::int64_t cents;
        const char* tekst;
    };
    for (const Geval& g : {Geval{0, "€ 0,00"},
                           {1, "€ 0,01"},
                           {10, "€ 0,10"},
                           {99, "€ 0,99"},
                           {1'00, "€ 1,00"},
                           {999'99, "€ 999,99"},
                           {1'000'00, "€ 1.000,00"},
                           {12'696'36, "€ 12.696,36"},
                           {123'456'78, "€ 123.456,78"},
                           {1'234'567'89, "€ 1.234.567,89"},
                           {-1, "€ -0,01"},
                           {-8'000'01, "€ -8.000,01"},
                           {kMax, "€ 92.233.720.368.547.758,07"},
                           {kMin, "€ -92.233.720.368.547.758,08"}})
        EXPECT_EQ(format_euro(cents(g.cents)), g.tekst);
}

}  // namespace
}  // namespace jeugdregio
