// Where a start or a stop (305, 307) meets what people put on record: toetsing, acceptance, the first
// appointment, the ground of the end, consultation. Their cards stand in the tables of regels_levering.cpp.
#pragma once

#include <optional>

#include "toewijzing/ketenregel.hpp"

namespace jeugdregio::toewijzing {

/// Eis 47: the start is the day of the first appointment after toetsing and acceptance.
[[nodiscard]] std::optional<Feiten> fires_eerste_afspraak(const StartInput& i);
/// Eis 45: the help did not begin before the 301, save where somebody recorded why.
[[nodiscard]] std::optional<Feiten> fires_e045(const StartInput& i);
/// Eis 84, 86: the reason of a stop goes with the ground on record.
[[nodiscard]] std::optional<Feiten> fires_grond(const StopInput& i);
/// Eis 22, 84, 86, 87: an end that is not as planned comes after consultation.
[[nodiscard]] std::optional<Feiten> fires_overleg(const StopInput& i);

}  // namespace jeugdregio::toewijzing
