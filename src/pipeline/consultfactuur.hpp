// The invoice for consultation without a toewijzing: one per gemeente and month, beside the claims (8.5.2).
#pragma once

#include <span>
#include <vector>

#include "pipeline/declaratie_opstellen.hpp"

namespace jeugdregio::pipeline {

/// In order of gemeente and month; the order of `delen` makes no difference. The amounts of the lines add up
/// to the total. `van`: the contracts of the aanbieder, for its name.
[[nodiscard]] std::vector<Gemaaktefactuur> make_consultfacturen(
    const contract::Contract& contract, std::span<const contract::AanbiederContract> van,
    const Declaratieopdracht& opdracht, std::vector<registratie::Factuurdeel> delen);

}  // namespace jeugdregio::pipeline
