// How much fits in a toewijzing: the arithmetic of IV077, IV078 and IV081, in whole units.
#pragma once

#include <cstdint>
#include <optional>

#include "core/bedrag.hpp"
#include "core/codes.hpp"
#include "core/datum.hpp"
#include "dossier/volume.hpp"

namespace jeugdregio::declaratie {

using dossier::base_eenheid;
using dossier::in_base_units;

/// The most that may be claimed over one productperiode (TR321), in base units. Per week: every ISO week that
/// the period touches counts whole (IV077); output per week: the Sundays in it, plus one in the last period
/// of a toewijzing that does not end on a Sunday. Per month: the whole volume, also over a broken month
/// (IV078). `periode` is cut to the toewijzing first; empty when they do not overlap.
[[nodiscard]] std::optional<std::int64_t> max_volume_periode(const dossier::Omvang& omvang, Datum ingang,
                                                             std::optional<Datum> einde,
                                                             const Periode& periode);

/// The most that may be claimed over the whole toewijzing (TR322), in base units; empty while it has no end
/// and the frequency needs one.
[[nodiscard]] std::optional<std::int64_t> max_volume_toewijzing(const dossier::Omvang& omvang, Datum ingang,
                                                                std::optional<Datum> einde);

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
