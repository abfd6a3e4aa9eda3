// A calendar day without a time zone, and a closed period of such days. The domain is handed the
// day of today as a parameter and never asks the clock.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/invariant.hpp"

namespace jeugdregio {

/// A day of the (proleptic) Gregorian calendar, kept as days since 1970-01-01.
class Datum {
  public:
    constexpr Datum() = default;
    static constexpr Datum from_dagen(std::int32_t dagen) {
        Datum d;
        d.dagen_ = dagen;
        return d;
    }
    /// REQUIRES an existing day; for text from outside use parse_datum.
    static constexpr Datum from_ymd(int jaar, int maand, int dag) {
        // Days from civil, the era method of H. Hinnant ("chrono-Compatible Low-Level Date Algorithms").
        const int j = maand <= 2 ? jaar - 1 : jaar;
        const int era = (j >= 0 ? j : j - 399) / 400;
        const int joe = j - era * 400;
        const int doj = (153 * (maand + (maand > 2 ? -3 : 9)) + 2) / 5 + dag - 1;
        const int doe = joe * 365 + joe / 4 - joe / 100 + doj;
        return from_dagen(era * 146097 + doe - 719468);
    }

    [[nodiscard]] constexpr std::int32_t dagen() const { return dagen_; }
    [[nodiscard]] constexpr int jaar() const { return ymd().jaar; }
    [[nodiscard]] constexpr int maand() const { return ymd().maand; }
    [[nodiscard]] constexpr int dag() const { return ymd().dag; }
    /// ISO 8601: 1 is Monday, 7 is Sunday.
    [[nodiscard]] constexpr int weekdag() const {
        const int w = (dagen_ + 3) % 7;  // 1970-01-01 was a Thursday
        return (w < 0 ? w + 7 : w) + 1;
    }
    [[nodiscard]] constexpr Datum plus_dagen(int n) const { return from_dagen(dagen_ + n); }
    /// Same day n months on; where that day does not exist, the last day of that month (31 Jan + 1 = 28 Feb).
    [[nodiscard]] constexpr Datum plus_maanden(int n) const {
        const Ymd v = ymd();
        const int m = v.jaar * 12 + (v.maand - 1) + n;
        const int jaar = (m >= 0 ? m : m - 11) / 12;
        const int maand = m - jaar * 12 + 1;
        const int laatste = days_in_month(jaar, maand);
        return from_ymd(jaar, maand, v.dag < laatste ? v.dag : laatste);
    }
    [[nodiscard]] constexpr Datum first_of_month() const { return from_dagen(dagen_ - dag() + 1); }
    [[nodiscard]] constexpr Datum last_of_month() const {
        const Ymd v = ymd();
        return from_ymd(v.jaar, v.maand, days_in_month(v.jaar, v.maand));
    }

    friend constexpr auto operator<=>(Datum, Datum) = default;

    static constexpr bool is_leap(int jaar) { return (jaar % 4 == 0 && jaar % 100 != 0) || jaar % 400 == 0; }
    static constexpr int days_in_month(int jaar, int maand) {
        constexpr int kDagen[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        return maand == 2 && is_leap(jaar) ? 29 : kDagen[maand - 1];
    }

    struct Ymd {
        int jaar, maand, dag;
    };
    /// For who needs more than one of the three.
    [[nodiscard]] constexpr Ymd ymd() const {
        const int z = dagen_ + 719468;
        const int era = (z >= 0 ? z : z - 146096) / 146097;
        const int doe = z - era * 146097;
        const int joe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
        const int doj = doe - (365 * joe + joe / 4 - joe / 100);
        const int mp = (5 * doj + 2) / 153;
        const int dag = doj - (153 * mp + 2) / 5 + 1;
        const int maand = mp < 10 ? mp + 3 : mp - 9;
        return {joe + era * 400 + (maand <= 2 ? 1 : 0), maand, dag};
    }

  private:
    std::int32_t dagen_ = 0;
};

/// Reads JJJJ-MM-DD, an existing day between 0001 and 9999. Anything else is empty.
[[nodiscard]] std::optional<Datum> parse_datum(std::string_view tekst);

/// "2026-03-31", for files and interfaces.
[[nodiscard]] std::string format_iso(Datum datum);
/// "31-03-2026", for people.
[[nodiscard]] std::string format_nl(Datum datum);

/// A period of days, closed on both sides, as everywhere in the standard. begin <= einde always holds.
struct Periode {
    Datum begin;
    Datum einde;

    friend constexpr auto operator<=>(const Periode&, const Periode&) = default;
    [[nodiscard]] constexpr bool contains(Datum d) const { return begin <= d && d <= einde; }
    [[nodiscard]] constexpr bool overlaps(const Periode& p) const {
        return begin <= p.einde && p.begin <= einde;
    }
    /// Number of days, first and last included.
    [[nodiscard]] constexpr int dagen() const { return einde.dagen() - begin.dagen() + 1; }
};

/// Number of ISO weeks (Monday to Sunday) that the period touches, also across years (IV077).
[[nodiscard]] constexpr int count_weken(const Periode& p) {
    const int maandag_begin = p.begin.dagen() - (p.begin.weekdag() - 1);
    const int maandag_einde = p.einde.dagen() - (p.einde.weekdag() - 1);
    return (maandag_einde - maandag_begin) / 7 + 1;
}

/// Number of Sundays in the period (IV076 and IV077, outputgericht).
[[nodiscard]] constexpr int count_zondagen(const Periode& p) {
    const int eerste = p.begin.dagen() + (7 - p.begin.weekdag());
    return eerste > p.einde.dagen() ? 0 : (p.einde.dagen() - eerste) / 7 + 1;
}

/// Number of calendar months that the period touches.
[[nodiscard]] constexpr int count_maanden(const Periode& p) {
    return (p.einde.jaar() * 12 + p.einde.maand()) - (p.begin.jaar() * 12 + p.begin.maand()) + 1;
}

/// Full years of age on `op`; a birthday on 29 February counts on 1 March in other years.
[[nodiscard]] constexpr int age_on(Datum geboren, Datum op) {
    const int jaren = op.jaar() - geboren.jaar();
    const bool jarig_geweest =
        op.maand() > geboren.maand() || (op.maand() == geboren.maand() && op.dag() >= geboren.dag());
    return jarig_geweest ? jaren : jaren - 1;
}

}  // namespace jeugdregio
