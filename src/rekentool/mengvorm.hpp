// A group with jeugdigen of different intensities (9.7): the sum of their intensities must be what the roster
// holds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rekentool/antwoord.hpp"

namespace jeugdregio::rekentool {

struct Jeugdigen {
    int aantal = 0;
    Breuk intensiteit;  // hours per jeugdige per day
};

struct Mengvormvraag {
    Groepskop kop;
    std::string vorm;
    std::vector<Jeugdigen> jeugdigen;
    std::vector<Roosterregel> rooster;  // empty: only the hours that are needed
    int cyclus_weken = 1;
    std::vector<std::string> ingeschreven;
};

/// "4x3,7 + 4x4,0": how many jeugdigen at which intensity.
[[nodiscard]] Result<std::vector<Jeugdigen>, std::vector<Invoerfout>> parse_jeugdigen(std::string_view tekst);

/// Occupancy plays no part, as in the document's own example (AMB-016). Asking for this calculator is the
/// mark "gemengd" that AMB-017 wants.
[[nodiscard]] Antwoordresultaat compute_mengvorm(const Mengvormvraag& vraag,
                                                 const contract::Contract& contract, Datum op);

}  // namespace jeugdregio::rekentool
