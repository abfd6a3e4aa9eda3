// Where a claimed line meets what people put on record of the jeugdige: the ground for help from 18 on, the
// judgement by bijlage XIII, and why help began before its toewijzing. Their cards stand in the table of
// regels_regio.cpp.
#pragma once

#include "declaratie/prestatie_regel.hpp"

namespace jeugdregio::declaratie {

/// 8.2.3 (1), AMB-009: from the 18th birthday on there is a ground on record.
[[nodiscard]] std::optional<Vuur> fires_leeftijd(const PrestatieInput& i);
/// Eis 2: nobody judged that the help is what bijlage XIII leaves out.
[[nodiscard]] std::optional<Vuur> fires_e002(const PrestatieInput& i);
/// Eis 45: the help did not begin before the 301.
[[nodiscard]] std::optional<Vuur> fires_e045(const PrestatieInput& i);

}  // namespace jeugdregio::declaratie
