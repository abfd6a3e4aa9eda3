// Zorgcontinuïteit (inkoopdocument 7.1.6): no party lets go of a jeugdige until another holds him, or help is
// no longer needed.
#pragma once

#include <string_view>

#include "dossier/aantekening.hpp"

namespace jeugdregio::toewijzing {

/// What says where the jeugdige goes after the help on this toewijzing, as it was on record on `dag`: a
/// handover, or that help is no longer needed. Null when nothing does.
[[nodiscard]] const dossier::Aantekening* find_bestemming(const dossier::Aantekeningen& aantekeningen,
                                                          ToewijzingNummer nummer, const AgbCode& aanbieder,
                                                          Datum dag);

}  // namespace jeugdregio::toewijzing
