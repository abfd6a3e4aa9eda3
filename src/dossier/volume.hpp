// Adding up volumes: hours and minutes together, as minutes; every other unit only with itself.
#pragma once

#include <cstdint>

#include "core/bedrag.hpp"
#include "core/codes.hpp"
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

}  // namespace jeugdregio::dossier
