// Planned days in a group become shares and what is left out (8.5.3; bijlage XIV, groepsaanbod 6 to 9).
#pragma once

#include <span>

#include "declaratie/registratie/omgeving.hpp"
#include "declaratie/registratie/uitkomst.hpp"

namespace jeugdregio::registratie {

/// Days outside `periode` are not claimed, but count where a rule looks at the days around it. The order of
/// the lines makes no difference.
void divide_groepsdagen(const Omgeving& omgeving, std::span<const Groepsdag> dagen,
                        std::span<const Opening> openingen, Periode periode, Ontvanger& ontvanger);

}  // namespace jeugdregio::registratie
