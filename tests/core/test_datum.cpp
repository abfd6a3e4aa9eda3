// Days against an independent calendar (std::chrono), one by one over two centuries.
#include "core/datum.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <chrono>

namespace jeugdregio {
namespace {

using std::chrono::year_month_day;

constexpr Datum kEerste = Datum::from_ymd(1900, 1, 1), kLaatste = Datum::from_ymd(2100, 12, 31);

year_month_day as_ymd(Datum d) {
    return year_month_day{std::chrono::sys_days{std::chrono::days{d.dagen()}}};
}
Datum from_ymd(const year_month_day& v) {
    return Datum::from_dagen(static_cast<std::int32_t>(std::chrono::sys_days{v}.time_since_epoch().count()));
}

Datum any_day() {
    return Datum::from_dagen(*rc::gen::inRange(kEerste.dagen(), kLaatste.dagen() + 1));
}
/// A period of at most two years.
Periode any_periode() {
    const Datum begin = any_day();
    return {begin, begin.plus_dagen(*rc::gen::inRange(0, 731))};
}

TEST(Datum, AgreesWithTheStandardLibraryOnEveryDayFrom1900To2100) {
    for (Datum d = kEerste; d <= kLaatste; d = d.plus_dagen(1)) {
        const year_month_day v = as_ymd(d);
        ASSERT_EQ(d.jaar(), static_cast<int>(v.year())) << d.dagen();
        ASSERT_EQ(d.maand(), static_cast<int>(static_cast<unsigned>(v.month()))) << d.dagen();
        ASSERT_EQ(d.dag(), static_cast<int>(static_cast<unsigned>(v.day()))) << d.dagen();
        ASSERT_EQ(d.weekdag(),
                  static_cast<int>(std::chrono::weekday{std::chrono::sys_days{v}}.iso_encoding()))
            << d.dagen();
        ASSERT_EQ(Datum::from_ymd(d.jaar(), d.maand(), d.dag()), d);
        const year_month_day laatste{v.year() / v.month() / std::chrono::last};
        ASSERT_EQ(d.last_of_month(), from_ymd(laatste)) << d.dagen();
        ASSERT_EQ(d.first_of_month(), from_ymd(v.year() / v.month() / 1)) << d.dagen();
        ASSERT_EQ(Datum::is_leap(d.jaar()), v.year().is_leap());
    }
}

TEST(Datum, IsWrittenAndReadBackTheSameOnEveryDay) {
    for (Datum d = kEerste; d <= kLaatste; d = d.plus_dagen(1))
        ASSERT_EQ(parse_datum(format_iso(d)), d) << format_iso(d);
    EXPECT_EQ(format_iso(Datum::from_ymd(2026, 3, 31)), "2026-03-31");
    EXPECT_EQ(format_nl(Datum::from_ymd(2026, 3, 31)), "31-03-2026");
    EXPECT_EQ(format_iso(Datum::from_ymd(1, 1, 1)), "0001-01-01");
    EXPECT_EQ(parse_datum("9999-12-31"), Datum::from_ymd(9999, 12, 31));
}

TEST(Datum, RefusesWhatIsNoDay) {
    for (const char* t :
         {"",           "2026",       "2026-02-29",  "2024-02-30",  "2100-02-29", "2023-04-31",
          "2023-00-10", "2023-13-01", "2023-01-00",  "2023-01-32",  "0000-01-01", "2023-1-1",
          "2023-01-1",  "23-01-01",   " 2023-01-01", "2023-01-01 ", "2023/01/01", "2023-01-01T",
          "-023-01-01", "2023-0a-01", "20230101"})
        EXPECT_FALSE(parse_datum(t)) << t;
    EXPECT_TRUE(parse_datum("2024-02-29"));
    EXPECT_TRUE(parse_datum("2000-02-29"));
}

TEST(Datum, AddsMonthsAndStaysWithinTheMonth) {
    struct Geval {
        const char* van;
        int maanden;
        const char* naar;
    };
    for (const Geval& g : {Geval{"2023-01-31", 1, "2023-02-28"},
                           {"2024-01-31", 1, "2024-02-29"},
                           {"2024-02-29", 12, "2025-02-28"},
                           {"2024-02-29", 48, "2028-02-29"},
                           {"2023-03-31", -1, "2023-02-28"},
                           {"2023-01-15", -1, "2022-12-15"},
                           {"2023-12-15", 1, "2024-01-15"},
                           {"2023-05-31", 0, "2023-05-31"},
                           {"2023-01-01", -120 * 12, "1903-01-01"},
                           {"2023-08-31", -60, "2018-08-31"}})
        EXPECT_EQ(format_iso(parse_datum(g.van)->plus_maanden(g.maanden)), g.naar)
            << g.van << " + " << g.maanden;
}

TEST(Datum, AddsMonthsAsTheStandardLibraryDoes) {
    EXPECT_TRUE(rc::check([] {
        const Datum d = any_day();
        const int n = *rc::gen::inRange(-1500, 1500);
        year_month_day v = as_ymd(d) + std::chrono::months{n};
        if (!v.ok()) v = v.year() / v.month() / std::chrono::last;
        RC_ASSERT(d.plus_maanden(n) == from_ymd(v));
    }));
}

TEST(Periode, CountsItsDaysOneByOne) {
    EXPECT_TRUE(rc::check([] {
        const Periode p = any_periode();
        int n = 0;
        for (Datum d = p.begin; d <= p.einde; d = d.plus_dagen(1)) {
            RC_ASSERT(p.contains(d));
            ++n;
        }
        RC_ASSERT(p.dagen() == n);
        RC_ASSERT(!p.contains(p.begin.plus_dagen(-1)));
        RC_ASSERT(!p.contains(p.einde.plus_dagen(1)));
    }));
}

TEST(Periode, OverlapsWhenItSharesADay) {
    EXPECT_TRUE(rc::check([] {
        const Periode a = any_periode();
        const Datum begin = a.begin.plus_dagen(*rc::gen::inRange(-40, 800));
        const Periode b{begin, begin.plus_dagen(*rc::gen::inRange(0, 60))};
        bool samen = false;
        for (Datum d = b.begin; d <= b.einde; d = d.plus_dagen(1)) samen = samen || a.contains(d);
        RC_ASSERT(a.overlaps(b) == samen);
        RC_ASSERT(b.overlaps(a) == samen);
    }));
}

TEST(Periode, CountsWeeksSundaysAndMonthsAsADayByDayRecountDoes) {
    EXPECT_TRUE(rc::check([] {
        const Periode p = any_periode();
        int weken = 0, zondagen = 0, maanden = 0;
        for (Datum d = p.begin; d <= p.einde; d = d.plus_dagen(1)) {
            const year_month_day v = as_ymd(d);
            const bool eerste = d == p.begin;
            const bool zondag = std::chrono::weekday{std::chrono::sys_days{v}} == std::chrono::Sunday;
            const bool maandag = std::chrono::weekday{std::chrono::sys_days{v}} == std::chrono::Monday;
            weken += eerste || maandag ? 1 : 0;
            zondagen += zondag ? 1 : 0;
            maanden += eerste || v.day() == std::chrono::day{1} ? 1 : 0;
        }
        RC_ASSERT(count_weken(p) == weken);
        RC_ASSERT(count_zondagen(p) == zondagen);
        RC_ASSERT(count_maanden(p) == maanden);
    }));
}

TEST(Leeftijd, GoesUpOnTheBirthday) {
    struct Geval {
        const char *geboren, *op;
        int leeftijd;
    };
    for (const Geval& g : {Geval{"2010-06-15", "2023-06-14", 12},
                           {"2010-06-15", "2023-06-15", 13},
                           {"2016-02-29", "2023-02-28", 6},
                           {"2016-02-29", "2023-03-01", 7},
                           {"2016-02-29", "2024-02-28", 7},
                           {"2016-02-29", "2024-02-29", 8},
                           {"2023-01-01", "2023-01-01", 0},
                           {"2022-12-31", "2023-01-01", 0}})
        EXPECT_EQ(age_on(*parse_datum(g.geboren), *parse_datum(g.op)), g.leeftijd)
            << g.geboren << " on " << g.op;
}

}  // namespace
}  // namespace jeugdregio
