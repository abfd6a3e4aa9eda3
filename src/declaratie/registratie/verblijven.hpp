// Stays become nights that are claimed and nights that are not (9.7; bijlage XIV, wonen 5 and 6 and
// pleegzorg).
#pragma once

#include <span>

#include "declaratie/registratie/omgeving.hpp"
#include "declaratie/registratie/uitkomst.hpp"

namespace jeugdregio::registratie {

/// A night belongs to the day on which it begins (AMB-060); the setting `wonen.vertrekdag_telt` adds the day
/// of leaving. The order of the lines makes no difference.
void divide_verblijven(const Omgeving& omgeving, std::span<const Verblijf> verblijven,
                       std::span<const Afwezigheid> afwezig, Periode periode, Ontvanger& ontvanger);

}  // namespace jeugdregio::registratie
