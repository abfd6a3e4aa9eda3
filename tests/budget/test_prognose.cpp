// When a budget runs out, by hand and as laws.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "budget/prognose.hpp"

namespace jeugdregio::budget {
namespace {

using dossier::Afname;

constexpr Datum day(int jaar, int maand, int dag) {
    return Datum::from_ymd(jaar, maand, dag);
}

contract::Parameters make_parameters() {
    contract::Parameters p;
    p.budget_prognose_weken = 8;
    p.budget_sneller_pct = 10;
    p.termijnen[contract::Termijnsoort::verlenging] = {8, contract::Termijneenheid::weken};
    return p;
}
const contract::Parameters kParameters = make_parameters();

/// The whole of 2023, with this budget.
dossier::ToewijzingVersie make_versie(std::int64_t budget_cent) {
    dossier::ToewijzingVersie v;
    v.ingang = day(2023, 1, 1);
    v.einde = day(2023, 12, 31);
    v.budget = Bedrag::from_cents(budget_cent);
    return v;
}
dossier::ToewijzingVersie make_volume(std::int64_t volume, Eenheid eenheid, Frequentie frequentie) {
    dossier::ToewijzingVersie v = make_versie(0);
    v.budget.reset();
    v.omvang = dossier::Omvang{volume, eenheid, frequentie};
    return v;
}
Afname take(Datum begin, Datum einde, std::int64_t cent, std::int64_t volume = 0,
            Eenheid eenheid = Eenheid::minuut) {
    return {{begin, einde}, eenheid, Bedrag::from_cents(cent), volume};
}
Afname maand(int nummer, std::int64_t cent) {
    const Datum eerste = day(2023, nummer, 1);
    return take(eerste, eerste.last_of_month(), cent);
}
Prognose forecast(const dossier::ToewijzingVersie& v, const std::vector<Afname>& afname,
                  Datum dag = day(2023, 6, 15)) {
    return forecast_budget(v, afname, dag, kParameters).value();
}

TEST(Prognose, runs_out_at_the_pace_of_the_last_eight_weeks_that_are_known) {
    // 56 days up to and with 31 March: from 4 February on. January 310,00 is outside. February 280,00 over 28
    // days: 25 of them inside, 250,00. March 310,00. So 560,00 in 56 days: 10,00 a day, 70,00 a week.
    const auto p = forecast(make_versie(2000'00), {maand(1, 310'00), maand(2, 280'00), maand(3, 310'00)});
    EXPECT_TRUE(p.geld);
    EXPECT_EQ(p.gebruikt, 900'00);
    EXPECT_EQ(p.over, 1100'00);
    EXPECT_EQ(p.bekend_tot, day(2023, 3, 31)) << "however late it is";
    EXPECT_EQ(p.venster, (Periode{day(2023, 2, 4), day(2023, 3, 31)}));
    EXPECT_EQ(p.in_venster, 560'00);
    EXPECT_EQ(p.per_week, 70'00);
    // 110 days after 31 March.
    EXPECT_EQ(p.uitgeput_op, day(2023, 7, 19));
    EXPECT_TRUE(p.te_vroeg);
    EXPECT_EQ(p.aanvragen_tot, day(2023, 5, 24)) << "eight weeks before";
    EXPECT_EQ(p.gebruikt_promille, 450);
    EXPECT_EQ(p.tijd_promille, 454) << "166 of 365 days on 15 June";
    EXPECT_EQ(p.bekend_promille, 246) << "90 of 365 days";
    EXPECT_TRUE(p.sneller);
}

TEST(Prognose, the_pace_counts_from_the_first_care_when_that_is_shorter_ago) {
    // 10 days, 100,00: 10,00 a day; 900,00 left is 90 days.
    const auto p = forecast(make_versie(1000'00), {take(day(2023, 3, 22), day(2023, 3, 31), 100'00)});
    EXPECT_EQ(p.venster, (Periode{day(2023, 3, 22), day(2023, 3, 31)}));
    EXPECT_EQ(p.per_week, 70'00);
    EXPECT_EQ(p.uitgeput_op, day(2023, 6, 29));
    EXPECT_FALSE(p.sneller) << "10% used, 24% of the time";
}

TEST(Prognose, a_part_of_a_day_is_a_day_and_the_last_cent_is_used_on_its_day) {
    struct Geval {
        std::int64_t budget;
        Datum uitgeput;
    };
    // 31,00 in March: 1,00 a day.
    const Geval gevallen[] = {{32'00, day(2023, 4, 1)},
                              {32'01, day(2023, 4, 2)},
                              {33'00, day(2023, 4, 2)},
                              {31'01, day(2023, 4, 1)}};
    for (const Geval& g : gevallen)
        EXPECT_EQ(forecast(make_versie(g.budget), {maand(3, 31'00)}).uitgeput_op, g.uitgeput) << g.budget;
}

TEST(Prognose, what_is_used_up_was_used_up_on_a_day) {
    // March 31,00: 1,00 a day, so 10,00 was reached on the tenth.
    const auto p = forecast(make_versie(10'00), {maand(3, 31'00)});
    EXPECT_EQ(p.over, -21'00);
    EXPECT_EQ(p.uitgeput_op, day(2023, 3, 10));
    EXPECT_EQ(p.aanvragen_tot, day(2023, 1, 13));
    EXPECT_EQ(forecast(make_versie(31'00), {maand(3, 31'00)}).uitgeput_op, day(2023, 3, 31));
}

TEST(Prognose, without_claims_or_without_pace_only_the_end_counts) {
    const auto leeg = forecast(make_versie(100'00), {});
    EXPECT_EQ(leeg.gebruikt, 0);
    EXPECT_FALSE(leeg.bekend_tot || leeg.uitgeput_op || leeg.te_vroeg || leeg.sneller);
    EXPECT_EQ(leeg.aanvragen_tot, day(2023, 11, 5));
    const auto gecrediteerd = forecast(make_versie(100'00), {maand(3, 0)});
    EXPECT_FALSE(gecrediteerd.bekend_tot.has_value()) << "credited whole";
    const auto terug = forecast(make_versie(100'00), {maand(1, 50'00), maand(5, -20'00)});
    EXPECT_FALSE(terug.uitgeput_op.has_value()) << "more came back than went";
    // Slow: 3,10 of 1000,00 a month lasts past the end of the toewijzing.
    const auto langzaam = forecast(make_versie(1000'00), {maand(3, 31'00)});
    EXPECT_TRUE(langzaam.uitgeput_op.has_value());
    EXPECT_FALSE(langzaam.te_vroeg);
    EXPECT_EQ(langzaam.aanvragen_tot, day(2023, 11, 5));
    // A cent a month of a million: never.
    EXPECT_FALSE(forecast(make_versie(999'999'99), {maand(3, 1)}).uitgeput_op.has_value());
    auto open = make_versie(1000'00);
    open.einde.reset();
    EXPECT_FALSE(forecast(open, {}).aanvragen_tot.has_value());
    EXPECT_FALSE(forecast(open, {maand(3, 900'00)}).sneller) << "no end, so no time to compare with";
    EXPECT_TRUE(forecast(open, {maand(3, 900'00)}).te_vroeg);
}

TEST(Prognose, running_out_on_the_last_day_is_in_time) {
    // 1,00 a day from March on: 306 days until 31 December.
    EXPECT_FALSE(forecast(make_versie(306'00), {maand(3, 31'00)}).te_vroeg);
    EXPECT_TRUE(forecast(make_versie(305'00), {maand(3, 31'00)}).te_vroeg);
}

TEST(Prognose, faster_than_the_time_from_the_set_number_of_points_on) {
    // Until 31 March 246 promille of the time.
    EXPECT_TRUE(forecast(make_versie(1000'00), {maand(3, 346'00)}).sneller);
    EXPECT_FALSE(forecast(make_versie(1000'00), {maand(3, 345'00)}).sneller);
}

TEST(Prognose, a_volume_in_total_runs_out_as_a_budget_does) {
    // 10 hours are 600 minutes; 1 minute a day in March, in minutes and in hours.
    const auto v = make_volume(10, Eenheid::uur, Frequentie::totaal);
    const auto p = forecast(v, {take(day(2023, 3, 2), day(2023, 3, 31), 5'00, 30),
                                take(day(2023, 4, 1), day(2023, 4, 30), 7'00, 1, Eenheid::uur)});
    EXPECT_FALSE(p.geld);
    EXPECT_EQ(p.eenheid, Eenheid::minuut);
    EXPECT_EQ(p.totaal, 600);
    EXPECT_EQ(p.gebruikt, 90);
    // 56 days up to 30 April: from 6 March. 30 - 4 = 26, and 60: 86 in 56 days; 510 x 56 / 86 = 332,1: the
    // 333rd day.
    EXPECT_EQ(p.in_venster, 86);
    EXPECT_EQ(p.uitgeput_op, day(2024, 3, 28));
    EXPECT_EQ(p.per_week, 11);
    const auto anders = forecast(v, {take(day(2023, 3, 1), day(2023, 3, 31), 5'00, 3, Eenheid::etmaal)});
    EXPECT_EQ(anders.gebruikt, 0) << "etmalen take nothing from hours";
}

TEST(Prognose, nothing_that_runs_out_as_a_whole_has_no_forecast) {
    const std::vector<Afname> geen;
    for (const Frequentie f : {Frequentie::per_dag, Frequentie::per_week, Frequentie::per_maand})
        EXPECT_FALSE(forecast_budget(make_volume(10, Eenheid::uur, f), geen, day(2023, 6, 1), kParameters)
                         .has_value());
    auto weg = make_versie(100'00);
    weg.reden_wijziging = "13";
    EXPECT_FALSE(forecast_budget(weg, geen, day(2023, 6, 1), kParameters).has_value());
    auto kaal = make_versie(0);
    kaal.budget.reset();
    EXPECT_FALSE(forecast_budget(kaal, geen, day(2023, 6, 1), kParameters).has_value());
    EXPECT_TRUE(forecast_budget(make_versie(0), geen, day(2023, 6, 1), kParameters).has_value());
}

TEST(Prognose, the_last_month_of_a_volume_per_period) {
    EXPECT_FALSE(find_laatste_maand(Eenheid::minuut, {}).has_value());
    const std::vector<Afname> afname{take(day(2023, 3, 1), day(2023, 3, 31), 0, 120),
                                     take(day(2023, 4, 1), day(2023, 4, 14), 0, 50),
                                     take(day(2023, 4, 15), day(2023, 4, 30), 0, 1, Eenheid::uur),
                                     take(day(2023, 5, 1), day(2023, 5, 31), 0, 9, Eenheid::etmaal)};
    EXPECT_EQ(find_laatste_maand(Eenheid::uur, afname),
              (Maandverbruik{{day(2023, 4, 1), day(2023, 4, 30)}, 110}));
}

TEST(Afname, debits_minus_credits_by_period_and_unit) {
    dossier::GeboektePrestatie p;
    p.periode = {day(2023, 3, 1), day(2023, 3, 31)};
    p.volume = 60;
    p.bedrag = Bedrag::from_cents(600);
    auto credit = p, april = p, uren = p;
    credit.credit = true;
    april.periode = {day(2023, 4, 1), day(2023, 4, 30)};
    uren.eenheid = Eenheid::uur;
    const std::vector<dossier::GeboektePrestatie> alle{april, p, p, credit, uren};
    EXPECT_EQ(dossier::sum_afname(alle),
              (std::vector<Afname>{take(p.periode.begin, p.periode.einde, 600, 60),
                                   take(p.periode.begin, p.periode.einde, 600, 60, Eenheid::uur),
                                   take(april.periode.begin, april.periode.einde, 600, 60)}));
}

/// Months of care in 2023, some in several lines.
std::vector<Afname> any_afname() {
    std::vector<Afname> uit;
    const int aantal = *rc::gen::inRange(1, 12);
    for (int i = 0; i < aantal; ++i) {
        Afname a = maand(*rc::gen::inRange(1, 11), *rc::gen::inRange<std::int64_t>(1, 2000'00));
        if (*rc::gen::inRange(0, 3) == 0)
            a.periode.begin = a.periode.begin.plus_dagen(*rc::gen::inRange(0, 27));
        uit.push_back(a);
    }
    return uit;
}

RC_GTEST_PROP(Prognosewetten, more_used_never_runs_out_later, ()) {
    auto afname = any_afname();
    const auto v = make_versie(*rc::gen::inRange<std::int64_t>(1, 20'000'00));
    const auto eerst = forecast(v, afname);
    RC_ASSERT(eerst.uitgeput_op.has_value() || eerst.over > 0);
    auto& meer = afname[*rc::gen::inRange<std::size_t>(0, afname.size())];
    meer.bedrag += Bedrag::from_cents(*rc::gen::inRange<std::int64_t>(1, 500'00));
    const auto later = forecast(v, afname);
    RC_ASSERT(later.over < eerst.over);
    if (eerst.uitgeput_op) {
        RC_ASSERT(later.uitgeput_op.has_value());
        RC_ASSERT(*later.uitgeput_op <= *eerst.uitgeput_op);
        RC_ASSERT(*later.aanvragen_tot <= *eerst.aanvragen_tot);
    }
}

RC_GTEST_PROP(Prognosewetten, how_a_claim_is_cut_into_lines_does_not_matter, ()) {
    const auto afname = any_afname();
    const auto v = make_versie(5000'00);
    std::vector<Afname> stukken;
    for (auto a : afname) {
        const auto deel = Bedrag::from_cents(*rc::gen::inRange<std::int64_t>(0, a.bedrag.cents() + 1));
        stukken.push_back(take(a.periode.begin, a.periode.einde, deel.cents()));
        stukken.insert(stukken.begin(), take(a.periode.begin, a.periode.einde, (a.bedrag - deel).cents()));
    }
    RC_ASSERT(forecast(v, stukken) == forecast(v, afname));
}

RC_GTEST_PROP(Prognosewetten, a_debit_and_its_credit_leave_no_trace, ()) {
    auto afname = any_afname();
    const auto v = make_versie(5000'00);
    const auto eerst = forecast(v, afname);
    const auto extra = maand(*rc::gen::inRange(1, 13), *rc::gen::inRange<std::int64_t>(1, 500'00));
    afname.push_back(extra);
    afname.push_back(take(extra.periode.begin, extra.periode.einde, -extra.bedrag.cents()));
    RC_ASSERT(forecast(v, afname) == eerst);
}

RC_GTEST_PROP(Prognosewetten, it_was_not_reached_the_day_before_and_left_is_total_minus_used, ()) {
    const auto afname = any_afname();
    const auto v = make_versie(*rc::gen::inRange<std::int64_t>(1, 20'000'00));
    const auto p = forecast(v, afname);
    RC_ASSERT(p.gebruikt + p.over == p.totaal);
    RC_ASSERT(p.in_venster <= p.gebruikt);
    if (!p.uitgeput_op || p.over <= 0) return;
    const std::int64_t dagen = p.uitgeput_op->dagen() - p.bekend_tot->dagen();
    RC_ASSERT(p.in_venster * dagen >= p.over * p.venster->dagen());
    RC_ASSERT(p.in_venster * (dagen - 1) < p.over * p.venster->dagen());
}

}  // namespace
}  // namespace jeugdregio::budget
