// Help that ended for good, as a stop (307) tells: over all jeugdigen of a gemeente, for a check afterwards.
#pragma once

#include <string_view>

#include "core/codes.hpp"
#include "core/datum.hpp"

namespace jeugdregio::dossier {

/// RedenBeeindiging 02 (JZ588).
inline constexpr std::string_view kOverleden = "02";

struct Beeindiging {
    Gemeente gemeente;
    AgbCode aanbieder;
    Bsn bsn;
    ToewijzingNummer toewijzing;
    Datum einde;  // last day of help
    bool overleden = false;
    friend bool operator==(const Beeindiging&, const Beeindiging&) = default;
};

}  // namespace jeugdregio::dossier
