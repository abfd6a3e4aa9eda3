// Working days: Monday to Friday without the Dutch public holidays. Terms of the contract and of the standard
// count in them; the day of the event itself is day 0 (AMB-116).
#pragma once

#include <string_view>

#include "core/datum.hpp"

namespace jeugdregio {

/// Easter Sunday of the Gregorian calendar.
[[nodiscard]] Datum eerste_paasdag(int jaar);

/// The name of the public holiday on this day, in Dutch; empty when there is none. The days of the Algemene
/// termijnenwet (art. 3): New Year, Good Friday, Easter Monday, King's day (26 April when the 27th is a
/// Sunday; up to 2013 the 30th, or the 29th), 5 May of every year, Ascension, Whit Monday, both days of
/// Christmas. Easter and Whit Sunday are named too.
[[nodiscard]] std::string_view feestdag(Datum dag);

[[nodiscard]] bool is_werkdag(Datum dag);

/// The n-th working day after `dag`; with n = 0 the day itself. REQUIRES n >= 0.
[[nodiscard]] Datum plus_werkdagen(Datum dag, int n);

/// How many working days lie after `van`, up to and including `tot`; 0 when `tot` is not later.
[[nodiscard]] int count_werkdagen(Datum van, Datum tot);

}  // namespace jeugdregio
