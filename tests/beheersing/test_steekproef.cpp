// Drawing a sample: repeatable, independent of order, and fair to every cent.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

#include "populatie.hpp"

namespace jeugdregio::beheersing {
namespace {

Bedrag cents(std::int64_t n) {
    return Bedrag::from_cents(n);
}
std::string describe(const Populatie& p, const Steekproef& s) {
    std::string uit;
    for (const Trekking& t : s.trekkingen)
        uit += p.regels[t.plek].referentie + (t.top ? "!" : "*" + std::to_string(t.treffers)) + " ";
    return uit;
}

TEST(Toeval, is_splitmix64_as_published) {
    // The first numbers of seed 1234567 in the reference implementation of S. Vigna (splitmix64.c).
    Toeval t(1234567);
    for (const std::uint64_t n : {6457827717110365317U, 3203168211198807973U, 9817491932198370423U,
                                  4593380528125082431U, 16408922859458223821U})
        EXPECT_EQ(t.next(), n);
    Toeval nul(0);
    EXPECT_EQ(nul.next(), 0xE220A8397B1DCDAFU);
}

TEST(Toeval, numbers_below_a_bound_are_below_it_and_spread_evenly) {
    for (const std::uint64_t grens :
         {std::uint64_t{1}, std::uint64_t{2}, std::uint64_t{7}, std::uint64_t{100}}) {
        Toeval t(99);
        std::vector<int> keer(grens);
        for (int i = 0; i < 70'000; ++i) ++keer.at(t.below(grens));
        const int verwacht = 70'000 / static_cast<int>(grens);
        for (const int k : keer) EXPECT_NEAR(k, verwacht, 6 * std::sqrt(verwacht));
    }
    Toeval t(1);
    EXPECT_LT(t.below(~std::uint64_t{0}), ~std::uint64_t{0});
}

TEST(Trekken, takes_every_line_as_large_as_the_interval_and_one_cent_of_each_cell_below) {
    const Populatie p = maak_populatie({400, 1000, 300, 999, 5000, 301});
    const Steekproef s = draw(p, cents(1000), 7);
    EXPECT_EQ(s.som_top, cents(6000));
    std::vector<std::string> top;
    for (const Trekking& t : s.trekkingen)
        if (t.top) top.push_back(p.regels[t.plek].referentie);
    EXPECT_EQ(top, (std::vector<std::string>{"R2", "R5"}));
    // 400 + 300 + 999 + 301 is exactly two cells.
    EXPECT_EQ(s.treffers, 2);
    for (std::uint64_t zaad = 0; zaad < 50; ++zaad) EXPECT_EQ(draw(p, cents(1000), zaad).treffers, 2);
}

TEST(Trekken, a_line_that_lies_in_two_cells_can_be_hit_twice) {
    const Populatie p = maak_populatie({500, 999, 501});
    int twee_keer = 0;
    for (std::uint64_t zaad = 0; zaad < 400; ++zaad)
        for (const Trekking& t : draw(p, cents(1000), zaad).trekkingen) twee_keer += t.treffers == 2 ? 1 : 0;
    // It holds 500 of the first cell and 499 of the second: a quarter of all samples.
    EXPECT_NEAR(twee_keer, 100, 35);
}

TEST(Trekken, an_incomplete_cell_is_drawn_as_often_as_it_is_full) {
    const Populatie p = maak_populatie({250});
    int keer = 0;
    for (std::uint64_t zaad = 0; zaad < 4000; ++zaad)
        keer += static_cast<int>(draw(p, cents(1000), zaad).treffers);
    EXPECT_NEAR(keer, 1000, 140);
}

TEST(Trekken, the_edges_of_what_there_can_be) {
    EXPECT_TRUE(draw(maak_populatie({}), cents(1), 1).trekkingen.empty());
    const Populatie een = maak_populatie({1});
    EXPECT_EQ(describe(een, draw(een, cents(1), 1)), "R1! ");
    const Populatie groot = maak_populatie({1'000'000'000'000, 1, 1});
    EXPECT_EQ(draw(groot, cents(2), 3).treffers, 1);
    const Populatie nul = maak_populatie({0, 5, 0});
    EXPECT_EQ(nul.zonder_bedrag, 2U);
    EXPECT_EQ(nul.regels.size(), 1U);
    EXPECT_EQ(nul.som, cents(5));
}

TEST(Trekken, the_same_seed_gives_the_same_sample_and_another_seed_another) {
    const Populatie p = maak_jaar(40, 1);
    const Bedrag interval = cents(p.som.cents() / 60);
    EXPECT_EQ(describe(p, draw(p, interval, 20230612)), describe(p, draw(p, interval, 20230612)));
    EXPECT_NE(describe(p, draw(p, interval, 20230612)), describe(p, draw(p, interval, 20230613)));
}

TEST(Trekken, the_order_in_which_lines_come_in_changes_nothing) {
    EXPECT_TRUE(rc::check("a shuffled population gives the same sample", [] {
        const auto bedragen = *rc::gen::nonEmpty(
            rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(0, 100'000)));
        std::vector<Steekproefregel> regels;
        for (std::size_t i = 0; i < bedragen.size(); ++i)
            regels.push_back(maak_regel(static_cast<int>(i) + 1, bedragen[i]));
        auto geschud = regels;
        Toeval toeval(*rc::gen::arbitrary<std::uint64_t>());
        for (std::size_t i = geschud.size(); i > 1; --i) std::swap(geschud[i - 1], geschud[toeval.below(i)]);
        const Populatie a = build_populatie(regels), b = build_populatie(geschud);
        const Bedrag interval = cents(*rc::gen::inRange<std::int64_t>(1, 50'000));
        const auto zaad = *rc::gen::arbitrary<std::uint64_t>();
        const Steekproef s = draw(a, interval, zaad);
        RC_ASSERT(describe(a, s) == describe(b, draw(b, interval, zaad)));
        // One draw for each cell; only that of the last one can fall behind the last line.
        const std::int64_t onder = (a.som - s.som_top).cents();
        RC_ASSERT(s.treffers >= onder / interval.cents());
        RC_ASSERT(s.treffers <= (onder + interval.cents() - 1) / interval.cents());
    }));
}

TEST(Trekken, the_chance_of_a_line_is_proportional_to_its_amount) {
    // 30 lines; the expected number of hits in 20.000 samples is 20.000 * amount / interval. The bound is
    // five times the standard deviation of a Poisson count, and the seeds are fixed, so this never fails by
    // chance.
    std::vector<std::int64_t> bedragen;
    for (int i = 0; i < 30; ++i) bedragen.push_back(37 + i * 31);
    const Populatie p = maak_populatie(bedragen);
    constexpr std::int64_t kInterval = 1500, kKeer = 20'000;
    std::vector<std::int64_t> treffers(p.regels.size());
    for (std::uint64_t zaad = 1; zaad <= kKeer; ++zaad)
        for (const Trekking& t : draw(p, cents(kInterval), zaad).trekkingen) treffers[t.plek] += t.treffers;
    for (std::size_t i = 0; i < p.regels.size(); ++i) {
        const auto verwacht =
            static_cast<double>(kKeer * p.regels[i].bedrag.cents()) / static_cast<double>(kInterval);
        EXPECT_NEAR(static_cast<double>(treffers[i]), verwacht, 5 * std::sqrt(verwacht)) << i;
    }
}

}  // namespace
}  // namespace jeugdregio::beheersing
