// The kind of work "budget raakt op": a budget or a volume that will be used up before its toewijzing ends.
#pragma once

#include "toewijzing/werklijst.hpp"

namespace jeugdregio::toewijzing {

/// Eisen 79 and 80: one line for each toewijzing that runs and whose forecast says that it runs out before
/// its end: from the weeks on that an extension is announced, or at once when it goes faster than the time.
/// Not while a request of this aanbieder for this jeugdige is open.
[[nodiscard]] std::vector<Werkregel> find_budgetten(const dossier::Werkvoorraad& voorraad,
                                                    const Werkdag& dag);

}  // namespace jeugdregio::toewijzing
