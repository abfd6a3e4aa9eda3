// Names for codes, as people say them: gemeenten and aanbieders.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "contract/contract.hpp"
#include "core/codes.hpp"

namespace jeugdregio::server {

/// "Zwolle"; the code itself where the contract does not know it.
[[nodiscard]] std::string gemeente_naam(const contract::Contract& contract, const Gemeente& gemeente);

/// The latest name on record of every aanbieder, by AGB-code.
[[nodiscard]] std::map<AgbCode, std::string> aanbieder_namen(
    const std::vector<contract::AanbiederContract>& aanbieders);

}  // namespace jeugdregio::server
