// The same delivered care at the prices of another contract: what a claim would have asked under it.
#pragma once

#include <cstddef>
#include <span>

#include "contract/contract.hpp"
#include "ijw/jw323.hpp"

namespace jeugdregio::declaratie {

/// Gives every line that asked the tarief of `toen` the tarief of `nu`, with the amount that goes with it
/// (TR346, IV081). Other lines stay as they were sent: a line without a tarief, in euros, at another price
/// than that of the contract, with an amount that did not follow from it, or for which `nu` has no price.
/// `aanbieder`: all contracts of the sender. Returns how many lines changed.
std::size_t herprijs(ijw::Jw323& declaratie, const contract::Contract& toen, const contract::Contract& nu,
                     std::span<const contract::AanbiederContract> aanbieder);

}  // namespace jeugdregio::declaratie
