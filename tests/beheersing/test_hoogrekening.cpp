// From findings to an upper limit: an example by hand, the laws that always hold, and whether the limit
// covers what was planted.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>

#include "beheersing/hoogrekening.hpp"
#include "beheersing/omvang.hpp"
#include "populatie.hpp"

namespace jeugdregio::beheersing {
namespace {

Betrouwbaarheid pct(int p) {
    return *Betrouwbaarheid::from_pct(p);
}
Bedrag cents(std::int64_t n) {
    return Bedrag::from_cents(n);
}

/// The findings for a sample when these lines should be so much, and all others as they are.
std::vector<Bevinding> find(const Populatie& p, const Steekproef& s,
                            const std::map<std::string, std::int64_t>& juist) {
    std::vector<Bevinding> uit;
    for (const Trekking& t : s.trekkingen) {
        const Steekproefregel& r = p.regels[t.plek];
        const auto hit = juist.find(r.referentie);
        uit.push_back({t, r.bedrag, hit == juist.end() ? r.bedrag : cents(hit->second)});
    }
    return uit;
}

/// A sample that holds these lines once each, the first `top` of them as top stratum.
Steekproef hand(const Populatie& p, std::int64_t interval) {
    Steekproef s;
    s.interval = cents(interval);
    for (std::size_t i = 0; i < p.regels.size(); ++i) {
        const bool top = p.regels[i].bedrag >= s.interval;
        s.trekkingen.push_back({i, top ? 0 : 1, top});
        if (top) s.som_top += p.regels[i].bedrag;
        s.treffers += top ? 0 : 1;
    }
    return s;
}

TEST(Hoogrekening, the_example_of_the_document_by_hand) {
    // docs/steekproef.md: interval EUR 1.000; a line of 1.500 (too high by 300), and lines of 200, 100 and
    // 400 of which 200 is wholly wrong, 100 for a quarter, and 400 is right.
    Populatie p = maak_populatie({150'000, 20'000, 10'000, 40'000});
    const Steekproef s = hand(p, 100'000);
    p.som = cents(6'000'000);  // the four are a sample of EUR 60.000
    const Hoogrekening h = project(p, s, find(p, s, {{"R1", 120'000}, {"R2", 0}, {"R3", 7'500}}), pct(95));
    EXPECT_EQ(h.top, cents(30'000));
    EXPECT_EQ(h.geraamd, cents(125'000));  // 1.000 * (100 % + 25 %)
    EXPECT_EQ(h.basis, cents(300'000));    // 1.000 * 3,00
    // 1.000 * ((4,75 - 3,00 - 1) * 100 % + (6,30 - 4,75 - 1) * 25 %) = 750 + 137,50
    EXPECT_EQ(h.opslag, cents(88'750));
    EXPECT_EQ(h.bovengrens, cents(543'750));
    EXPECT_EQ(h.waarschijnlijk(), cents(155'000));
    EXPECT_EQ(h.gevonden, cents(30'000 + 20'000 + 2'500));
    EXPECT_EQ(h.te_laag_gevonden, cents(0));
    ASSERT_EQ(h.meegeteld.size(), 2U);
    EXPECT_EQ(h.meegeteld[0].bevinding, 1U);
    EXPECT_EQ(judge(h, cents(543'750)), Steekproefoordeel::aanvaardbaar);
    EXPECT_EQ(judge(h, cents(543'749)), Steekproefoordeel::niet_uitgesloten);
    EXPECT_EQ(judge(h, cents(155'000)), Steekproefoordeel::niet_uitgesloten);
    EXPECT_EQ(judge(h, cents(154'999)), Steekproefoordeel::te_veel);
}

TEST(Hoogrekening, what_was_paid_too_little_stands_apart_and_lowers_nothing) {
    Populatie p = maak_populatie({150'000, 20'000, 10'000});
    const Steekproef s = hand(p, 100'000);
    p.som = cents(6'000'000);
    const Hoogrekening zonder = project(p, s, find(p, s, {{"R2", 10'000}}), pct(95));
    const Hoogrekening met =
        project(p, s, find(p, s, {{"R1", 170'000}, {"R2", 10'000}, {"R3", 30'000}}), pct(95));
    EXPECT_EQ(met.bovengrens, zonder.bovengrens);
    EXPECT_EQ(met.gevonden, zonder.gevonden);
    EXPECT_EQ(met.te_laag_gevonden, cents(40'000));
    EXPECT_EQ(met.te_laag_geraamd, cents(20'000 + 200'000));
    EXPECT_EQ(zonder.te_laag_gevonden, cents(0));
}

TEST(Hoogrekening, a_line_that_was_hit_twice_counts_twice) {
    Populatie p = maak_populatie({20'000});
    Steekproef s = hand(p, 100'000);
    p.som = cents(6'000'000);
    s.trekkingen[0].treffers = s.treffers = 2;
    const Hoogrekening h = project(p, s, find(p, s, {{"R1", 10'000}}), pct(95));
    EXPECT_EQ(h.geraamd, cents(100'000));
    EXPECT_EQ(h.meegeteld.size(), 2U);
    EXPECT_EQ(h.gevonden, cents(10'000)) << "but the money was paid once";
}

TEST(Hoogrekening, never_says_more_than_there_is_and_an_audit_of_everything_is_exact) {
    const Populatie alles_groot = maak_populatie({150'000, 20'000});
    const Steekproef s = draw(alles_groot, cents(20'000), 5);
    const Hoogrekening h = project(alles_groot, s, find(alles_groot, s, {{"R2", 19'999}}), pct(99));
    EXPECT_EQ(h.bovengrens, cents(1));
    EXPECT_EQ(h.basis, cents(0));
    const Populatie klein = maak_populatie({100, 200, 300});
    const Steekproef k = draw(klein, cents(400), 5);
    EXPECT_EQ(project(klein, k, find(klein, k, {}), pct(95)).bovengrens, cents(600)) << "not 3 times 400";
}

TEST(Hoogrekening, laws) {
    EXPECT_TRUE(rc::check("the limit is above the projection, and another error never lowers it", [] {
        const Populatie p = maak_jaar(*rc::gen::inRange(1, 20), *rc::gen::arbitrary<std::uint64_t>());
        const std::int64_t n = *rc::gen::inRange<std::int64_t>(1, 100);
        const Steekproef s = draw(p, cents(std::max<std::int64_t>(p.som.cents() / n, 1)),
                                  *rc::gen::arbitrary<std::uint64_t>());
        Toeval toeval(*rc::gen::arbitrary<std::uint64_t>());
        std::vector<Bevinding> b = find(p, s, {});
        for (Bevinding& x : b)
            if (toeval.below(4) == 0)
                x.juist = cents(static_cast<std::int64_t>(
                    toeval.below(static_cast<std::uint64_t>(x.bedrag.cents()) * 2)));
        const auto zekerheid = pct(*rc::gen::inRange(70, 100));
        const Hoogrekening h = project(p, s, b, zekerheid);
        RC_ASSERT(h.bovengrens >= h.waarschijnlijk());
        RC_ASSERT(h.waarschijnlijk() >= h.top);
        RC_ASSERT(h.bovengrens <= p.som);
        RC_ASSERT(h.bovengrens >= h.gevonden);
        std::reverse(b.begin(), b.end());
        RC_ASSERT(project(p, s, b, zekerheid).bovengrens == h.bovengrens);
        if (b.empty()) return;
        Bevinding& erger = b[toeval.below(b.size())];
        erger.juist = std::min(erger.juist, cents(erger.bedrag.cents() / 2));
        RC_ASSERT(project(p, s, b, zekerheid).bovengrens >= h.bovengrens);
    }));
}

TEST(Hoogrekening, with_the_expected_errors_the_planned_sample_stays_within_the_tolerable_error) {
    // The plan promises it for whatever spread of the expected error: here as one wholly wrong part.
    for (const int verwacht_promille : {0, 5, 10, 20, 25}) {
        const Populatie p = maak_populatie(std::vector<std::int64_t>(5000, 10'000));
        const Bedrag tolerabel = cents(p.som.cents() / 20),
                     verwacht = cents(p.som.cents() / 1000 * verwacht_promille);
        const auto omvang = compute_omvang({p.som, tolerabel, verwacht, pct(95)});
        ASSERT_TRUE(omvang.ok());
        const Steekproef s = draw(p, omvang->interval, 11);
        std::vector<Bevinding> b = find(p, s, {});
        std::int64_t over = verwacht.cents();  // of the projected error that may still be found
        for (Bevinding& x : b) {
            const std::int64_t deel = std::min(over, omvang->interval.cents());
            x.juist = cents(x.bedrag.cents() - deel * x.bedrag.cents() / omvang->interval.cents());
            over -= deel;
        }
        const Hoogrekening h = project(p, s, b, pct(95));
        EXPECT_LE(h.bovengrens, tolerabel) << verwacht_promille;
        EXPECT_EQ(judge(h, tolerabel), Steekproefoordeel::aanvaardbaar);
    }
}

/// In how many of 1000 samples the upper limit is at least what was really wrong.
int count_gedekt(const Populatie& p, const std::vector<std::int64_t>& juist, int trekkingen, int zekerheid) {
    Bedrag waar;
    for (std::size_t i = 0; i < juist.size(); ++i) waar += p.regels[i].bedrag - cents(juist[i]);
    int gedekt = 0;
    for (std::uint64_t zaad = 1; zaad <= 1000; ++zaad) {
        const Steekproef s = draw(p, cents(p.som.cents() / trekkingen), zaad);
        std::vector<Bevinding> b;
        for (const Trekking& t : s.trekkingen)
            b.push_back({t, p.regels[t.plek].bedrag, cents(juist[t.plek])});
        gedekt += project(p, s, b, pct(zekerheid)).bovengrens >= waar ? 1 : 0;
    }
    return gedekt;
}

TEST(Hoogrekening, the_upper_limit_covers_what_was_planted_as_often_as_it_says) {
    const Populatie p = maak_jaar(150, 42);  // 1800 lines
    struct Geval {
        const char* wat;
        int een_op, deel_pct;  // one line in so many is wrong, for this part
        bool per_toewijzing;   // all twelve months of it
    };
    for (const Geval& g :
         {Geval{"rare and wholly wrong", 40, 100, false}, Geval{"often and a little", 4, 10, false},
          Geval{"half wrong", 15, 50, false}, Geval{"whole toewijzingen", 30, 100, true},
          Geval{"a tenth wholly wrong", 10, 100, false}}) {
        Toeval toeval(7);
        std::vector<std::int64_t> juist;
        bool fout = false;
        for (std::size_t i = 0; i < p.regels.size(); ++i) {
            if (!g.per_toewijzing || i % 12 == 0)
                fout = toeval.below(static_cast<std::uint64_t>(g.een_op)) == 0;
            const std::int64_t bedrag = p.regels[i].bedrag.cents();
            juist.push_back(fout ? bedrag - bedrag * g.deel_pct / 100 : bedrag);
        }
        // Fixed seeds: these counts never change by chance.
        EXPECT_GE(count_gedekt(p, juist, 60, 95), 950) << g.wat;
        EXPECT_GE(count_gedekt(p, juist, 60, 80), 800) << g.wat;
    }
}

TEST(Hoogrekening, the_upper_limit_is_not_so_high_that_it_says_nothing) {
    // A sample of a faultless population of which 5 % may be wrong passes; with 15 % wholly wrong it almost
    // never does.
    const Populatie p = maak_jaar(150, 42);
    const Bedrag tolerabel = cents(p.som.cents() / 20);
    int goed = 0, slecht = 0;
    for (std::uint64_t zaad = 1; zaad <= 200; ++zaad) {
        const Steekproef s = draw(p, cents(p.som.cents() / 60), zaad);
        std::vector<Bevinding> b = find(p, s, {});
        goed += judge(project(p, s, b, pct(95)), tolerabel) == Steekproefoordeel::aanvaardbaar ? 1 : 0;
        for (Bevinding& x : b)
            if (x.trekking.plek % 7 == 0) x.juist = cents(0);
        slecht += judge(project(p, s, b, pct(95)), tolerabel) == Steekproefoordeel::aanvaardbaar ? 1 : 0;
    }
    EXPECT_EQ(goed, 200);
    EXPECT_LE(slecht, 4);
}

}  // namespace
}  // namespace jeugdregio::beheersing
