// How many draws: against the literature, by hand, and what must hold whatever is asked.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "beheersing/omvang.hpp"

namespace jeugdregio::beheersing {
namespace {

Steekproefwens wens(std::int64_t populatie, std::int64_t tolerabel, std::int64_t verwacht, int pct = 95) {
    return {Bedrag::from_cents(populatie), Bedrag::from_cents(tolerabel), Bedrag::from_cents(verwacht),
            *Betrouwbaarheid::from_pct(pct)};
}
std::int64_t trekkingen(const Steekproefwens& w) {
    const auto uit = compute_omvang(w);
    return uit ? uit->trekkingen : -1;
}

TEST(Omvang, without_expected_error_it_is_the_factor_over_the_tolerable_part) {
    struct Geval {
        int pct, tolerabel_promille;
        std::int64_t trekkingen;
    };
    // 3.00 and 2.31 over 5 %, and so on: the sizes of the AICPA guide for an expected error of zero.
    for (const Geval& g : {Geval{95, 50, 60}, Geval{95, 30, 100}, Geval{95, 20, 150}, Geval{95, 10, 300},
                           Geval{90, 50, 47}, Geval{90, 30, 77}, Geval{90, 10, 231}, Geval{95, 100, 30}})
        EXPECT_EQ(trekkingen(wens(100'000'000, g.tolerabel_promille * 100'000, 0, g.pct)), g.trekkingen)
            << g.pct << " " << g.tolerabel_promille;
}

TEST(Omvang, with_expected_error_it_stays_close_to_the_guide_and_equals_it_at_whole_errors) {
    struct Geval {
        int deel_pct;  // expected in percent of tolerable
        std::int64_t onze, gids;
    };
    // Tolerable 5 %, reliability 95 %. The guide's
    // factors 3.00, 3.31, 3.68, 4.11, 4.63, 5.24, 6.00, 6.92, 8.09, 9.59 and 11.54 over 5 %; between whole
    // errors they follow a curve, and ours a straight line beside it.
    for (const Geval& g :
         {Geval{0, 60, 60}, Geval{5, 66, 67}, Geval{10, 73, 74}, Geval{15, 82, 83}, Geval{20, 93, 93},
          Geval{25, 105, 105}, Geval{30, 120, 120}, Geval{40, 162, 162}, Geval{50, 232, 231}}) {
        const auto n = trekkingen(wens(100'000'000, 5'000'000, g.deel_pct * 50'000));
        EXPECT_EQ(n, g.onze) << g.deel_pct;
        EXPECT_LE(std::abs(n - g.gids), 1) << g.deel_pct;
    }
}

TEST(Omvang, shows_the_sum_behind_the_number) {
    // By hand: 93 draws expect 0,93 errors; the factor lies between 3,00 and 4,75 at 0,93: 4,6275, and
    // 4,6275 / 93 is 4,98 %, within 5 %. With 92 draws: 0,92 -> 4,61 / 92 = 5,01 %.
    const auto uit = compute_omvang(wens(100'000'000, 5'000'000, 1'000'000));
    ASSERT_TRUE(uit.ok());
    EXPECT_EQ(uit->trekkingen, 93);
    EXPECT_EQ(uit->verwachte_fouten, Breuk::from(93, 100));
    EXPECT_EQ(uit->factor, Breuk::from(46275, 10000));
    EXPECT_EQ(uit->factor_onder, 300);
    EXPECT_EQ(uit->factor_boven, 475);
    EXPECT_EQ(uit->interval.cents(), 1'075'268);
}

TEST(Omvang, what_cannot_be_asked_is_a_value_with_what_to_do) {
    struct Geval {
        const char* wat;
        Steekproefwens wens;
        const char* deel;
    };
    for (const Geval& g :
         {Geval{"nothing there", wens(0, 5, 0), "geen bedrag"},
          Geval{"no tolerance", wens(100, 0, 0), "fout is nul"},
          Geval{"tolerates more than all", wens(100, 101, 0), "meer dan alles"},
          Geval{"expects what it tolerates", wens(100, 5, 5), "niet kleiner"},
          Geval{"expects nearly all", wens(100'000'000, 5'000'000, 4'900'000), "meer dan 10000"},
          Geval{"more draws than cents", wens(10, 1, 0), "centen"}}) {
        const auto uit = compute_omvang(g.wens);
        ASSERT_FALSE(uit.ok()) << g.wat;
        EXPECT_NE(uit.error().wat.find(g.deel), std::string::npos) << uit.error().wat;
        EXPECT_FALSE(uit.error().herstel.empty());
    }
    EXPECT_EQ(trekkingen(wens(100, 100, 0)), 3) << "a near miss: everything may be wrong";
    EXPECT_EQ(trekkingen(wens(30, 1, 0)), -1);
    EXPECT_EQ(trekkingen(wens(90, 3, 0)), 90) << "a cell for every cent";
}

TEST(Omvang, never_falls_when_more_is_asked) {
    EXPECT_TRUE(rc::check("size is monotone in tolerable, expected and reliability", [] {
        const std::int64_t populatie = *rc::gen::inRange<std::int64_t>(1'000'000, 1'000'000'000'000);
        const std::int64_t tolerabel = *rc::gen::inRange<std::int64_t>(populatie / 50, populatie / 4);
        const std::int64_t verwacht = *rc::gen::inRange<std::int64_t>(0, tolerabel / 2);
        const int pct = *rc::gen::inRange(70, 99);
        const auto n = trekkingen(wens(populatie, tolerabel, verwacht, pct));
        RC_ASSERT(n > 0);
        RC_ASSERT(n <= trekkingen(wens(populatie, tolerabel, verwacht, pct + 1)));
        RC_ASSERT(n <= trekkingen(wens(populatie, tolerabel, verwacht + tolerabel / 20, pct)));
        RC_ASSERT(n <= trekkingen(wens(populatie, tolerabel - tolerabel / 20, verwacht, pct)));
    }));
}

}  // namespace
}  // namespace jeugdregio::beheersing
