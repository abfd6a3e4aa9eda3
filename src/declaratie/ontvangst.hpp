// The day on which a claim line counts as received (AMB-163).
#pragma once

#include <span>

#include "contract/contract.hpp"
#include "dossier/dossier.hpp"
#include "ijw/jw323.hpp"

namespace jeugdregio::declaratie {

/// A line that repeats a rejected one counts from the day on which that one first came: same toewijzing,
/// product and period, not a higher amount, within the term `herindienen` after the 325 that rejected it. Any
/// other line counts from `vandaag`. `afgewezen`: what was rejected before on the toewijzing of the line.
[[nodiscard]] Datum first_receipt(const ijw::Prestatie& p,
                                  std::span<const dossier::AfgewezenPrestatie> afgewezen,
                                  const contract::Contract& contract, Datum vandaag);

/// A rejected debit line as it is kept for when it is sent again.
[[nodiscard]] dossier::AfgewezenPrestatie to_afgewezen(const ijw::Prestatie& p, Datum eerst_ontvangen,
                                                       Datum afgewezen_op);

}  // namespace jeugdregio::declaratie
