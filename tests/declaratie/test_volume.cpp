// How much fits: the printed examples of the standard, and an independent recount that walks day by day.
#include "declaratie/volume.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>

namespace jeugdregio::declaratie {
namespace {

using dossier::Omvang;

constexpr Omvang kDrieUur{3, Eenheid::uur, Frequentie::per_week};
constexpr Omvang kDriehonderdEuro{300'00, Eenheid::euro, Frequentie::per_week};

Datum dag(const char* iso) {
    return *parse_datum(iso);
}
std::int64_t over(const Omvang& o, const char* ingang, const char* einde, const char* begin,
                  const char* tot) {
    return max_volume_periode(o, dag(ingang), dag(einde), {dag(begin), dag(tot)}).value();
}

TEST(MaxVolume, InHoursIsThatOfIV077) {
    const auto maand = [](const char* begin, const char* tot) {
        return over(kDrieUur, "2022-10-11", "2022-12-28", begin, tot) / 60;
    };
    EXPECT_EQ(maand("2022-10-11", "2022-10-31"), 12);
    EXPECT_EQ(maand("2022-11-01", "2022-11-30"), 15);
    EXPECT_EQ(maand("2022-12-01", "2022-12-28"), 15);
    EXPECT_EQ(max_volume_toewijzing(kDrieUur, dag("2022-10-11"), dag("2022-12-28")), 36 * 60);
}

TEST(MaxVolume, InEurosIsThatOfIV077) {
    const auto maand = [](const char* begin, const char* tot) {
        return over(kDriehonderdEuro, "2022-10-11", "2022-12-31", begin, tot);
    };
    EXPECT_EQ(maand("2022-10-11", "2022-10-31"), 900'00);
    EXPECT_EQ(maand("2022-11-01", "2022-11-30"), 1200'00);
    EXPECT_EQ(maand("2022-12-01", "2022-12-31"), 1500'00);
}

TEST(MaxVolume, InHoursIsThatOfIV076) {
    EXPECT_EQ(max_volume_toewijzing(kDrieUur, dag("2022-07-11"), dag("2022-09-04")), 24 * 60);
}

TEST(MaxVolume, OutsideTheToewijzingIsNothing) {
    EXPECT_FALSE(max_volume_periode(kDrieUur, dag("2022-10-11"), dag("2022-12-28"),
                                    {dag("2022-09-01"), dag("2022-09-30")}));
    EXPECT_FALSE(max_volume_periode(kDrieUur, dag("2022-10-11"), dag("2022-12-28"),
                                    {dag("2022-12-29"), dag("2022-12-31")}));
    EXPECT_EQ(over(kDrieUur, "2022-10-11", "2022-12-28", "2022-10-01", "2022-10-31"),
              12 * 60);  // cut to what is granted
}

TEST(MaxVolume, WithoutAnEndThereIsOnlyATotalInTotal) {
    EXPECT_FALSE(
        max_volume_toewijzing({4, Eenheid::dagdeel, Frequentie::per_maand}, dag("2022-01-01"), std::nullopt));
    EXPECT_FALSE(
        max_volume_toewijzing({4, Eenheid::minuut, Frequentie::per_dag}, dag("2022-01-01"), std::nullopt));
    EXPECT_EQ(max_volume_toewijzing({4, Eenheid::uur, Frequentie::totaal}, dag("2022-01-01"), std::nullopt),
              240);
}

/// The same norm once more, in the slowest way: walk over the days and look at each.
namespace recount {

bool is_output(Eenheid e) {
    return e == Eenheid::stuk_output || e == Eenheid::euro;
}
bool is_zondag(Datum d) {
    return d.weekdag() == 7;
}

std::int64_t weken_in_uren(const Periode& p) {
    std::int64_t weken = 0;
    Datum vorige_maandag = Datum::from_dagen(-1'000'000);
    for (Datum d = p.begin; d <= p.einde; d = d.plus_dagen(1)) {
        Datum maandag = d;
        while (maandag.weekdag() != 1) maandag = maandag.plus_dagen(-1);
        if (maandag != vorige_maandag) ++weken;
        vorige_maandag = maandag;
    }
    return weken;
}

/// IV077: the Sundays in the period, plus one when the last Sunday of the toewijzing is in it and its end is
/// none.
std::int64_t weken_in_output(Datum ingang, std::optional<Datum> einde, const Periode& p) {
    std::int64_t weken = 0;
    for (Datum d = p.begin; d <= p.einde; d = d.plus_dagen(1)) weken += is_zondag(d) ? 1 : 0;
    if (!einde || is_zondag(*einde)) return weken;
    Datum laatste = *einde;
    while (laatste >= ingang && !is_zondag(laatste)) laatste = laatste.plus_dagen(-1);
    if (laatste < ingang) laatste = *einde;  // no Sunday at all: the week goes with the end
    return p.contains(laatste) ? weken + 1 : weken;
}

std::int64_t max_volume(const Omvang& o, Datum ingang, std::optional<Datum> einde, const Periode& p) {
    const std::int64_t volume = o.eenheid == Eenheid::uur ? o.volume * 60 : o.volume;
    std::int64_t keer = 0;
    switch (o.frequentie) {
        case Frequentie::totaal:
            return volume;
        case Frequentie::per_dag:
            for (Datum d = p.begin; d <= p.einde; d = d.plus_dagen(1)) ++keer;
            break;
        case Frequentie::per_week:
            keer = is_output(o.eenheid) ? weken_in_output(ingang, einde, p) : weken_in_uren(p);
            break;
        case Frequentie::per_maand: {
            int vorige = -1;
            for (Datum d = p.begin; d <= p.einde; d = d.plus_dagen(1)) {
                if (d.maand() != vorige) ++keer;
                vorige = d.maand();
            }
            break;
        }
    }
    return keer * volume;
}

}  // namespace recount

struct Toewijzing {
    Omvang omvang;
    Datum ingang, einde;
};

Toewijzing any_toewijzing() {
    static constexpr std::array kEenheden{Eenheid::minuut,         Eenheid::uur,         Eenheid::etmaal,
                                          Eenheid::dagdeel,        Eenheid::stuk_output, Eenheid::euro,
                                          Eenheid::stuk_inspanning};
    static constexpr std::array kFrequenties{Frequentie::per_dag, Frequentie::per_week, Frequentie::per_maand,
                                             Frequentie::totaal};
    Toewijzing t;
    t.omvang.volume = *rc::gen::inRange<std::int64_t>(0, 1000);
    t.omvang.eenheid = kEenheden[*rc::gen::inRange<std::size_t>(0, kEenheden.size())];
    t.omvang.frequentie = kFrequenties[*rc::gen::inRange<std::size_t>(0, kFrequenties.size())];
    t.ingang = Datum::from_ymd(2021, 1, 1).plus_dagen(*rc::gen::inRange(0, 3000));
    t.einde = t.ingang.plus_dagen(*rc::gen::inRange(0, 500));
    return t;
}

/// The productperioden of IV089: the months of the toewijzing, cut at its first and last day.
std::vector<Periode> split_maanden(const Toewijzing& t) {
    std::vector<Periode> uit;
    for (Datum d = t.ingang; d <= t.einde; d = d.last_of_month().plus_dagen(1))
        uit.push_back({d, std::min(d.last_of_month(), t.einde)});
    return uit;
}

TEST(MaxVolume, AgreesWithARecountDayByDay) {
    EXPECT_TRUE(rc::check([] {
        const Toewijzing t = any_toewijzing();
        for (const Periode& p : split_maanden(t))
            RC_ASSERT(max_volume_periode(t.omvang, t.ingang, t.einde, p) ==
                      recount::max_volume(t.omvang, t.ingang, t.einde, p));
        RC_ASSERT(max_volume_toewijzing(t.omvang, t.ingang, t.einde) ==
                  recount::max_volume(t.omvang, t.ingang, t.einde, {t.ingang, t.einde}));
    }));
}

TEST(MaxVolume, WithoutAnEndAgreesWithTheRecountToo) {
    EXPECT_TRUE(rc::check([] {
        const Toewijzing t = any_toewijzing();
        for (const Periode& p : split_maanden(t))
            RC_ASSERT(max_volume_periode(t.omvang, t.ingang, std::nullopt, p) ==
                      recount::max_volume(t.omvang, t.ingang, std::nullopt, p));
    }));
}

// IV077: only in inspanning may the months together have more room than the whole; that is why TR322 exists.
TEST(MaxVolume, TheMonthsTogetherCoverTheToewijzingAndInOutputExactly) {
    EXPECT_TRUE(rc::check([] {
        const Toewijzing t = any_toewijzing();
        std::int64_t maanden = 0;
        for (const Periode& p : split_maanden(t))
            maanden += *max_volume_periode(t.omvang, t.ingang, t.einde, p);
        const std::int64_t geheel = *max_volume_toewijzing(t.omvang, t.ingang, t.einde);
        RC_ASSERT(maanden >= geheel);
        const bool precies =
            t.omvang.frequentie == Frequentie::per_dag || t.omvang.frequentie == Frequentie::per_maand ||
            (t.omvang.frequentie == Frequentie::per_week && recount::is_output(t.omvang.eenheid));
        if (precies) RC_ASSERT(maanden == geheel);
    }));
}

TEST(MaxVolume, ALongerToewijzingNeverHasLessRoom) {
    EXPECT_TRUE(rc::check([] {
        const Toewijzing t = any_toewijzing();
        const Datum later = t.einde.plus_dagen(*rc::gen::inRange(1, 100));
        RC_ASSERT(*max_volume_toewijzing(t.omvang, t.ingang, later) >=
                  *max_volume_toewijzing(t.omvang, t.ingang, t.einde));
    }));
}

// TR322: what was approved counts in units of one kind only, and a credit gives back.
TEST(TakenVolume, AddsHoursAndMinutesAndNothingElse) {
    const auto taken = [](std::int64_t volume, Eenheid eenheid, Eenheid toegewezen, bool credit = false) {
        dossier::GeboektePrestatie p{};
        p.volume = volume;
        p.eenheid = eenheid;
        p.credit = credit;
        return dossier::taken_volume(p, toegewezen);
    };
    EXPECT_EQ(taken(2, Eenheid::uur, Eenheid::uur), 120);
    EXPECT_EQ(taken(45, Eenheid::minuut, Eenheid::uur), 45);
    EXPECT_EQ(taken(2, Eenheid::uur, Eenheid::minuut), 120);
    EXPECT_EQ(taken(2, Eenheid::uur, Eenheid::uur, true), -120);
    EXPECT_EQ(taken(5, Eenheid::etmaal, Eenheid::etmaal), 5);
    EXPECT_EQ(taken(10, Eenheid::uur, Eenheid::etmaal), 0);
    EXPECT_EQ(taken(5, Eenheid::etmaal, Eenheid::uur, true), 0);
    EXPECT_EQ(taken(1, Eenheid::stuk_output, Eenheid::stuk_inspanning), 0);
}

TEST(InBaseUnits, TurnsHoursIntoMinutesAndNothingElse) {
    EXPECT_EQ(in_base_units(2, Eenheid::uur), 120);
    for (const Eenheid e : {Eenheid::minuut, Eenheid::etmaal, Eenheid::dagdeel, Eenheid::stuk_output,
                            Eenheid::euro, Eenheid::stuk_inspanning})
        EXPECT_EQ(in_base_units(2, e), 2);
}

TEST(ComputeBedrag, GivesTheAmountsOfTheWorkedExamples) {
    const auto cents = [](std::int64_t n) { return Bedrag::from_cents(n); };
    EXPECT_EQ(compute_bedrag(50, cents(1'62)), cents(81'00));
    EXPECT_EQ(compute_bedrag(60, cents(1'76)), cents(105'60));
    EXPECT_EQ(compute_bedrag(60, cents(1'21)), cents(72'60));
    EXPECT_EQ(compute_bedrag(130, cents(18'73)), cents(2434'90));
    EXPECT_EQ(compute_bedrag(124, cents(18'73)), cents(2322'52));
    EXPECT_EQ(compute_bedrag(31, cents(409'56)), cents(12'696'36));
    EXPECT_EQ(compute_bedrag_minuten(7410, cents(18'73)), cents(2313'16));
    EXPECT_EQ(per_minuut(cents(87'30)), cents(1'46));  // 1,455
    EXPECT_EQ(per_minuut(cents(87'24)), cents(1'45));  // 1,454
}

TEST(FitsSomeUurtarief, AgreesWithTryingEveryHourlyTarief) {
    EXPECT_TRUE(rc::check([] {
        const auto minuten = *rc::gen::inRange<std::int64_t>(0, 10'000);
        const auto per_uur = *rc::gen::inRange<std::int64_t>(0, 500'00);
        const Bedrag tarief = per_minuut(Bedrag::from_cents(per_uur));
        const Bedrag bedrag = compute_bedrag_minuten(minuten, Bedrag::from_cents(per_uur));
        RC_ASSERT(fits_some_uurtarief(minuten, tarief, bedrag));
        const Bedrag ander = bedrag + Bedrag::from_cents(*rc::gen::inRange<std::int64_t>(-200, 200));
        bool past = false;
        for (std::int64_t u = std::max<std::int64_t>(0, per_uur - 200); u <= per_uur + 200; ++u)
            past = past || (per_minuut(Bedrag::from_cents(u)) == tarief &&
                            compute_bedrag_minuten(minuten, Bedrag::from_cents(u)) == ander);
        RC_ASSERT(fits_some_uurtarief(minuten, tarief, ander) == past);
    }));
}

}  // namespace
}  // namespace jeugdregio::declaratie
