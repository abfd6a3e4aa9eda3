// Help that came before the 301 that permits it (eis 45, AMB-119): the same question for a start (305) and
// for a claim (323).
#pragma once

#include "core/datum.hpp"
#include "dossier/dossier.hpp"

namespace jeugdregio::dossier {

/// When the help was there at the latest, and how long before a toewijzing a record may lie that names no
/// more than the aanbieder.
struct Hulpdag {
    Datum dag;
    int aantekening_maanden = 0;
};

/// Whether that day lies before the one on which the toewijzing was first sent, and no record (start_vooraf)
/// among `aantekeningen` says that the help then had begun. REQUIRES records of this jeugdige only.
[[nodiscard]] bool came_before_permission(const Toewijzing& toewijzing, const Aantekeningen& aantekeningen,
                                          const Hulpdag& hulp);

}  // namespace jeugdregio::dossier
