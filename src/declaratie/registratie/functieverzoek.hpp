// What an aanbieder may ask about an own function, and which decisions the register holds (8.5.1, AMB-051).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "contract/contract.hpp"
#include "contract/functieverzoek.hpp"
#include "declaratie/registratie/registratie.hpp"

namespace jeugdregio::registratie {

/// Why there is nothing to decide, in words for who asks.
struct Functieweigering {
    std::string wat, herstel;
};

/// Empty when the region can decide on it. `contracten`: those of the aanbieder. `eerdere`: all that was
/// asked before, of whichever aanbieder.
[[nodiscard]] std::optional<Functieweigering> refuse_functieverzoek(
    const contract::Contract& contract, std::span<const contract::AanbiederContract> contracten,
    std::span<const contract::Functieverzoek> eerdere, const contract::Functieverzoek& verzoek);

/// The requests of this aanbieder that were granted, each for the days on which it holds.
[[nodiscard]] std::vector<Functiebesluit> list_besluiten(std::span<const contract::Functieverzoek> verzoeken,
                                                         const AgbCode& aanbieder);

}  // namespace jeugdregio::registratie
