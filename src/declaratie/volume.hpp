// What a volume costs: the arithmetic of TR346 and IV081, in whole cents. How much fits in a toewijzing is in
// dossier/volume.hpp.
#pragma once

#include <cstdint>

#include "core/bedrag.hpp"
#include "dossier/volume.hpp"

namespace jeugdregio::declaratie {

using dossier::base_eenheid;
using dossier::in_base_units;
using dossier::max_volume_periode;
using dossier::max_volume_toewijzing;

/// IV081: an hourly tarief as a tarief per minute, rounded arithmetically to whole cents.
[[nodiscard]] constexpr Bedrag per_minuut(Bedrag per_uur) {
    return Bedrag::from_cents(div_round(per_uur.cents(), 60));
}

/// TR346: volume times tarief.
[[nodiscard]] constexpr Bedrag compute_bedrag(std::int64_t volume, Bedrag tarief) {
    return Bedrag::from_cents(checked_mul(volume, tarief.cents()));
}

/// TR346, IV081: agreed per hour, claimed in minutes: multiply first, divide by 60, round once. Rounding half
/// away from zero (docs/interpretaties.md).
[[nodiscard]] constexpr Bedrag compute_bedrag_minuten(std::int64_t minuten, Bedrag per_uur) {
    return Bedrag::from_cents(div_round(checked_mul(minuten, per_uur.cents()), 60));
}

/// Whether some hourly tarief exists that rounds to `per_minuut_tarief` per minute and gives `bedrag` for
/// these minutes: the test of TR346 when the hourly tarief itself is not known.
[[nodiscard]] bool fits_some_uurtarief(std::int64_t minuten, Bedrag per_minuut_tarief, Bedrag bedrag);

}  // namespace jeugdregio::declaratie
