// For which intensiteiten a kind of place may register (9.5), and whether the aanbieder did. Internal to this
// room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rekentool/antwoord.hpp"

namespace jeugdregio::rekentool {

/// The kind of place; a fault that names all of them when it does not exist.
[[nodiscard]] const contract::Woonvorm* find_vorm(std::string_view naam, const contract::Contract& contract,
                                                  std::vector<Invoerfout>& fouten);

/// 9.5: no registration above the maximum of this kind of place, enough different ones (fasehuis), and every
/// class in `klassen` registered for. Adds norms; unknown names are faults. `bron` of the last: who asks for
/// it.
void check_inschrijving(Antwoord& antwoord, const contract::Woonvorm& vorm,
                        const std::vector<std::string>& ingeschreven, const std::vector<std::string>& klassen,
                        const contract::Contract& contract, std::vector<Invoerfout>& fouten);

}  // namespace jeugdregio::rekentool
