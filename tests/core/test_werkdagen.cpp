// Working days against what calendars print: the moving holidays of 2015 to 2040 and terms that cross them.
#include "core/werkdagen.hpp"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace jeugdregio {
namespace {

Datum d(int j, int m, int dag) {
    return Datum::from_ymd(j, m, dag);
}

// Month and day of Easter Sunday, as printed in church calendars.
constexpr std::pair<int, int> kPasen[] = {
    {4, 5},  {3, 27}, {4, 16}, {4, 1},  {4, 21}, {4, 12}, {4, 4},  {4, 17}, {4, 9},   // 2015 to 2023
    {3, 31}, {4, 20}, {4, 5},  {3, 28}, {4, 16}, {4, 1},  {4, 21}, {4, 13}, {3, 28},  // 2024 to 2032
    {4, 17}, {4, 9},  {3, 25}, {4, 13}, {4, 5},  {4, 25}, {4, 10}, {4, 1}};           // 2033 to 2040

TEST(Werkdagen, easter_and_the_days_that_follow_it_are_right_from_2015_to_2040) {
    int jaar = 2015;
    for (const auto& [maand, dag] : kPasen) {
        const Datum pasen = d(jaar, maand, dag);
        EXPECT_EQ(eerste_paasdag(jaar), pasen) << jaar;
        EXPECT_EQ(feestdag(pasen.plus_dagen(-2)), "Goede Vrijdag") << jaar;
        EXPECT_EQ(feestdag(pasen.plus_dagen(1)), "Tweede paasdag") << jaar;
        EXPECT_EQ(pasen.plus_dagen(39).weekdag(), 4) << jaar;
        EXPECT_FALSE(is_werkdag(pasen.plus_dagen(39))) << jaar;
        EXPECT_FALSE(is_werkdag(pasen.plus_dagen(50))) << jaar;
        ++jaar;
    }
    EXPECT_EQ(jaar, 2041);
}

TEST(Werkdagen, kings_day_moves_to_saturday_when_the_27th_is_a_sunday) {
    EXPECT_EQ(feestdag(d(2023, 4, 27)), "Koningsdag");
    EXPECT_EQ(feestdag(d(2025, 4, 26)), "Koningsdag");
    EXPECT_EQ(feestdag(d(2025, 4, 27)), "");
    EXPECT_EQ(feestdag(d(2031, 4, 26)), "Koningsdag");
    EXPECT_EQ(feestdag(d(2013, 4, 30)), "Koningsdag");
}

TEST(Werkdagen, a_year_has_its_holidays_on_weekdays_and_no_more) {
    // 2026: 261 weekdays; New Year, Good Friday, Easter Monday, King's day, 5 May, Ascension, Whit Monday,
    // Christmas day.
    int n = 0;
    for (Datum dag = d(2026, 1, 1); dag.jaar() == 2026; dag = dag.plus_dagen(1)) n += is_werkdag(dag) ? 1 : 0;
    EXPECT_EQ(n, 261 - 8);
}

TEST(Werkdagen, the_day_of_the_event_is_day_zero) {
    EXPECT_EQ(plus_werkdagen(d(2023, 3, 6), 0), d(2023, 3, 6));
    EXPECT_EQ(plus_werkdagen(d(2023, 3, 6), 5), d(2023, 3, 13)) << "Monday to Monday";
    EXPECT_EQ(plus_werkdagen(d(2023, 3, 11), 1), d(2023, 3, 13)) << "from a Saturday";
    EXPECT_EQ(plus_werkdagen(d(2023, 4, 6), 1), d(2023, 4, 11)) << "over Easter";
    EXPECT_EQ(plus_werkdagen(d(2024, 4, 25), 5), d(2024, 5, 2)) << "King's day on a Saturday changes nothing";
    EXPECT_EQ(plus_werkdagen(d(2025, 12, 24), 3), d(2025, 12, 31));
    EXPECT_EQ(plus_werkdagen(d(2025, 12, 31), 1), d(2026, 1, 2));
}

TEST(Werkdagen, counting_undoes_adding_and_never_counts_a_weekend) {
    for (Datum dag = d(2015, 1, 1); dag < d(2041, 1, 1); dag = dag.plus_dagen(11))
        for (const int n : {1, 3, 5, 10, 40}) {
            const Datum later = plus_werkdagen(dag, n);
            EXPECT_TRUE(is_werkdag(later));
            EXPECT_EQ(count_werkdagen(dag, later), n) << format_iso(dag);
        }
    EXPECT_EQ(count_werkdagen(d(2023, 3, 6), d(2023, 3, 6)), 0);
    EXPECT_EQ(count_werkdagen(d(2023, 3, 6), d(2023, 3, 1)), 0);
}

}  // namespace
}  // namespace jeugdregio
