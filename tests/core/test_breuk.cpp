// Exact fractions: what rounding would hide stays visible.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/breuk.hpp"

namespace jeugdregio {
namespace {

constexpr Breuk b(std::int64_t teller, std::int64_t noemer = 1) {
    return Breuk::from(teller, noemer);
}

static_assert(b(2, 8) == b(1, 4));
static_assert(b(1, -2) == b(-1, 2));
static_assert(b(1, 3) + b(1, 6) == b(1, 2));
static_assert(b(5) * b(2, 3) == b(10, 3));
static_assert(b(220) / b(76, 10) / b(7) > b(41, 10), "the example of 9.7 lies above its border");
static_assert(b(1, 3) < b(334, 1000) && b(-1, 3) > b(-1, 2));

TEST(Breuk, reads_numbers_as_people_write_them_and_nothing_else) {
    EXPECT_EQ(parse_breuk("32,5"), b(65, 2));
    EXPECT_EQ(parse_breuk("8"), b(8));
    EXPECT_EQ(parse_breuk("0,0001"), b(1, 10000));
    EXPECT_EQ(parse_breuk("999999"), b(999999));
    for (const char* fout : {"", ",5", "5,", "1.5", "-1", "1 000", "1e3", "0,00001", "1000000", "+3", "3/4"})
        EXPECT_EQ(parse_breuk(fout), std::nullopt) << fout;
}

TEST(Breuk, shows_the_exact_value_and_a_decimal_one) {
    struct Geval {
        Breuk waarde;
        const char *exact, *decimaal, *twee;
    };
    for (const Geval& g : {
             Geval{b(205, 3), "205/3", "68,3333", "68,33"},
             Geval{b(65, 2), "65/2", "32,5", "32,50"},
             Geval{b(65), "65", "65", "65,00"},
             Geval{b(0), "0", "0", "0,00"},
             Geval{b(2, 3), "2/3", "0,6667", "0,67"},
             Geval{b(-2, 3), "-2/3", "-0,6667", "-0,67"},
             Geval{b(1, 200), "1/200", "0,005", "0,01"},
             Geval{b(1, 100000), "1/100000", "0,0000", "0,00"},
             Geval{b(1000), "1000", "1000", "1000,00"},
         }) {
        EXPECT_EQ(format_exact(g.waarde), g.exact);
        EXPECT_EQ(format_decimaal(g.waarde), g.decimaal);
        EXPECT_EQ(format_afgerond(g.waarde, 2), g.twee);
    }
    EXPECT_EQ(format_afgerond(b(5, 2), 0), "3");
}

TEST(Breuk, the_laws_of_arithmetic_hold) {
    const auto any = [] {
        const auto teller = *rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'000);
        return b(teller, *rc::gen::inRange<std::int64_t>(1, 100'000));
    };
    rc::check("sum and product do not depend on order; minus and divided by undo them", [any] {
        const Breuk x = any(), y = any(), z = any();
        RC_ASSERT((x + y) + z == x + (z + y));
        RC_ASSERT(x * (y + z) == x * y + x * z);
        RC_ASSERT(x + y - y == x);
        if (y != b(0)) RC_ASSERT(x * y / y == x);
        RC_ASSERT((x < y) == (x + z < y + z));
    });
    rc::check("rounding moves a value by at most half a unit", [any] {
        const Breuk x = any(), rond = round_breuk(x, 3);
        const Breuk verschil = rond > x ? rond - x : x - rond;
        RC_ASSERT(verschil <= b(1, 2000));
    });
}

}  // namespace
}  // namespace jeugdregio
