// The ledger: every posting has two sides, a credit undoes exactly its debit, what is left falls free after
// the end.
#include "grootboek/boeking.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <vector>

namespace jeugdregio::grootboek {
namespace {

const Gemeente kZwolle = *parse_gemeente("0193");
constexpr ToewijzingNummer kNummer{1001};
constexpr Datum kDag = Datum::from_ymd(2023, 4, 14), kEinde = Datum::from_ymd(2023, 12, 20);
constexpr int kDefinitief = 90;
constexpr Bedrag cents(std::int64_t n) {
    return Bedrag::from_cents(n);
}

Boeking toekenning(std::int64_t oud, std::int64_t nieuw) {
    return book_toekenning(kZwolle, kNummer, cents(oud), cents(nieuw), kDag).value();
}
Boeking prestatie(std::int64_t bedrag, bool credit = false) {
    return book_prestatie(kZwolle, kNummer, cents(bedrag), credit, kDag, 1);
}
Bedrag sum_of_all(const std::vector<Boeking>& b) {
    return saldo(b, Rekening::begroting) + saldo(b, Rekening::toegekend) + saldo(b, Rekening::gedeclareerd);
}

TEST(BookToekenning, MovesTheDifferenceAndNothingWhenThereIsNone) {
    EXPECT_FALSE(book_toekenning(kZwolle, kNummer, cents(5), cents(5), kDag));
    const Boeking meer = toekenning(0, 100), minder = toekenning(100, 40);
    EXPECT_EQ(meer.van, Rekening::begroting);
    EXPECT_EQ(meer.naar, Rekening::toegekend);
    EXPECT_EQ(meer.bedrag, cents(100));
    EXPECT_EQ(minder.van, Rekening::toegekend);
    EXPECT_EQ(minder.naar, Rekening::begroting);
    EXPECT_EQ(minder.bedrag, cents(60));
    EXPECT_EQ(meer.datum, kDag);
    EXPECT_EQ(meer.soort, Boekingsoort::toekenning);
}

TEST(BookPrestatie, ACreditIsTheOppositeOfItsDebit) {
    const Boeking debet = prestatie(81'00), credit = prestatie(81'00, true);
    EXPECT_EQ(debet.van, credit.naar);
    EXPECT_EQ(debet.naar, credit.van);
    EXPECT_EQ(debet.bedrag, credit.bedrag);
    EXPECT_EQ(debet.soort, Boekingsoort::prestatie);
    EXPECT_EQ(credit.soort, Boekingsoort::creditering);
    const std::vector<Boeking> samen{debet, credit};
    for (const Rekening r : {Rekening::begroting, Rekening::toegekend, Rekening::gedeclareerd})
        EXPECT_EQ(saldo(samen, r), Bedrag{});
}

TEST(BookPrestatieDeathTest, RefusesANegativeAmount) {
    EXPECT_DEATH(static_cast<void>(prestatie(-1)), "broken invariant");
}

TEST(Stand, AddsUpWhatWasGrantedAndClaimed) {
    const std::vector<Boeking> b{toekenning(0, 1000), prestatie(300), prestatie(200), prestatie(300, true),
                                 toekenning(1000, 900)};
    const Stand s = compute_stand(b, kEinde, kDag, kDefinitief);
    EXPECT_EQ(s.toegekend, cents(900));
    EXPECT_EQ(s.gedeclareerd, cents(200));
    EXPECT_EQ(s.restant, cents(700));
    EXPECT_EQ(s.vrijval, Bedrag{});
}

TEST(Stand, OfNothingIsNothing) {
    const Stand s = compute_stand({}, kEinde, kEinde.plus_dagen(400), kDefinitief);
    EXPECT_EQ(s.toegekend, Bedrag{});
    EXPECT_EQ(s.restant, Bedrag{});
    EXPECT_EQ(s.vrijval, Bedrag{});
}

// Inkoopdocument 8.4, AMB-148: provisional from the day after the end; final 90 days after the end of that
// month.
TEST(Vrijval, StartsTheDayAfterTheEndAndIsFinalNinetyDaysAfterItsMonth) {
    const std::vector<Boeking> b{toekenning(0, 1000), prestatie(300)};
    struct Geval {
        const char *wat, *op;
        std::int64_t restant, vrijval;
        bool definitief;
    };
    for (const Geval& g : {Geval{"on the last day", "2023-12-20", 700, 0, false},
                           {"the day after", "2023-12-21", 0, 700, false},
                           {"90 days after December", "2024-03-30", 0, 700, false},
                           {"91 days after December", "2024-03-31", 0, 700, true}}) {
        const Stand s = compute_stand(b, kEinde, *parse_datum(g.op), kDefinitief);
        EXPECT_EQ(s.restant, cents(g.restant)) << g.wat;
        EXPECT_EQ(s.vrijval, cents(g.vrijval)) << g.wat;
        EXPECT_EQ(s.vrijval_definitief, g.definitief) << g.wat;
    }
}

TEST(Vrijval, NeverComesWithoutAnEnd) {
    const std::vector<Boeking> b{toekenning(0, 1000)};
    const Stand s = compute_stand(b, std::nullopt, Datum::from_ymd(2099, 1, 1), kDefinitief);
    EXPECT_EQ(s.restant, cents(1000));
    EXPECT_EQ(s.vrijval, Bedrag{});
}

TEST(StandDeathTest, IsOfOneToewijzing) {
    std::vector<Boeking> b{prestatie(1), prestatie(1)};
    b[1].toewijzing = {1002};
    EXPECT_DEATH(static_cast<void>(compute_stand(b, kEinde, kDag, kDefinitief)), "broken invariant");
}

/// A random life of one toewijzing: its budget changes, debits, and credits of debits that stand.
std::vector<Boeking> any_boekingen() {
    std::vector<Boeking> b;
    std::vector<std::int64_t> open;
    std::int64_t budget = 0;
    const int n = *rc::gen::inRange(0, 40);
    for (int i = 0; i < n; ++i) {
        const int soort = *rc::gen::inRange(0, 3);
        const auto bedrag = *rc::gen::inRange<std::int64_t>(0, 100'000'00);
        if (soort == 0) {
            if (const auto t = book_toekenning(kZwolle, kNummer, cents(budget), cents(bedrag), kDag))
                b.push_back(*t);
            budget = bedrag;
        } else if (soort == 1 || open.empty()) {
            b.push_back(prestatie(bedrag));
            open.push_back(bedrag);
        } else {
            b.push_back(prestatie(open.back(), true));
            open.pop_back();
        }
    }
    return b;
}

TEST(Grootboek, AlwaysSumsToZero) {
    EXPECT_TRUE(rc::check([] { RC_ASSERT(sum_of_all(any_boekingen()) == Bedrag{}); }));
}

TEST(Grootboek, TheStandAgreesWithTheBalances) {
    EXPECT_TRUE(rc::check([] {
        const auto b = any_boekingen();
        const Datum op = kEinde.plus_dagen(*rc::gen::inRange(-200, 200));
        const Stand s = compute_stand(b, kEinde, op, kDefinitief);
        RC_ASSERT(s.toegekend == -saldo(b, Rekening::begroting));
        RC_ASSERT(s.gedeclareerd == saldo(b, Rekening::gedeclareerd));
        // Nothing falls free where more was approved than granted: the shortage stays in the balance.
        const Bedrag over = saldo(b, Rekening::toegekend);
        RC_ASSERT(s.restant + s.vrijval == (op > kEinde ? std::max(over, Bedrag{}) : over));
        RC_ASSERT(s.restant == Bedrag{} || s.vrijval == Bedrag{});
    }));
}

TEST(Grootboek, TheOrderOfPostingsDoesNotMatter) {
    EXPECT_TRUE(rc::check([] {
        const auto b = any_boekingen();
        std::vector<Boeking> omgekeerd(b.rbegin(), b.rend());
        const Stand x = compute_stand(b, kEinde, kDag, kDefinitief),
                    y = compute_stand(omgekeerd, kEinde, kDag, kDefinitief);
        RC_ASSERT(x.toegekend == y.toegekend);
        RC_ASSERT(x.gedeclareerd == y.gedeclareerd);
        RC_ASSERT(x.restant == y.restant);
    }));
}

}  // namespace
}  // namespace jeugdregio::grootboek
