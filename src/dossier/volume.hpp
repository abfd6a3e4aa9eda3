// Adding up volumes: hours and minutes together, as minutes; every other unit only with itself. And how much
// fits in a toewijzing (IV077, IV078), in whole units.
#pragma once

#include <cstdint>
#include <optional>

#include "core/bedrag.hpp"
#include "core/codes.hpp"
#include "core/datum.hpp"
#include "dossier/dossier.hpp"

namespace jeugdregio::dossier {

/// The unit in which volumes of this unit are added up: hours become minutes, so that a toewijzing in hours
/// can be claimed in minutes (TR341); every other unit stays what it is.
[[nodiscard]] constexpr Eenheid base_eenheid(Eenheid eenheid) {
    return eenheid == Eenheid::uur ? Eenheid::minuut : eenheid;
}

/// A volume in its base unit.
[[nodiscard]] constexpr std::int64_t in_base_units(std::int64_t volume, Eenheid eenheid) {
    return eenheid == Eenheid::uur ? checked_mul(volume, 60) : volume;
}

/// What an approved line takes from a toewijzing in this unit (TR322), in base units; a credit gives back. A
/// line in a unit of another kind takes nothing: a 301 may have changed the unit since (OP033x1), and etmalen
/// and minutes cannot be added.
[[nodiscard]] inline std::int64_t taken_volume(const GeboektePrestatie& p, Eenheid toegewezen) {
    if (base_eenheid(p.eenheid) != base_eenheid(toegewezen)) return 0;
    const std::int64_t volume = in_base_units(p.volume, p.eenheid);
    return p.credit ? -volume : volume;
}

/// The most that may be claimed over one productperiode (TR321), in base units. Per week: every ISO week that
/// the period touches counts whole (IV077); output per week: the Sundays in it, plus one in the last period
/// of a toewijzing that does not end on a Sunday. Per month: the whole volume, also over a broken month
/// (IV078). `periode` is cut to the toewijzing first; empty when they do not overlap.
[[nodiscard]] std::optional<std::int64_t> max_volume_periode(const Omvang& omvang, Datum ingang,
                                                             std::optional<Datum> einde,
                                                             const Periode& periode);

/// The most that may be claimed over the whole toewijzing (TR322), in base units; empty while it has no end
/// and the frequency needs one.
[[nodiscard]] std::optional<std::int64_t> max_volume_toewijzing(const Omvang& omvang, Datum ingang,
                                                                std::optional<Datum> einde);

}  // namespace jeugdregio::dossier
