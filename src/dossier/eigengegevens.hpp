// What people put on record beside the messages, as it counts for a toewijzing: the same for every store.
#pragma once

#include <string_view>

#include "dossier/dossier.hpp"

namespace jeugdregio::dossier {

/// A fact of a soort (storage: record_gegeven) on top of those before it; the latest holds. False, and
/// nothing changes, when such a fact cannot exist.
[[nodiscard]] bool apply_gegeven(Eigengegevens& eigen, std::string_view soort, std::string_view waarde,
                                 Datum op);

/// What follows from a record for a toewijzing. REQUIRES the same jeugdige, and records in order of the
/// journal.
void apply_aantekening(const Aantekening& aantekening, Toewijzing& toewijzing);

}  // namespace jeugdregio::dossier
