// Bands of begeleidingsintensiteit and which of them holds a value: compared exactly and unrounded
// (8.5.3, 9.7).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "contract/contract.hpp"
#include "core/breuk.hpp"

namespace jeugdregio::rekentool {

struct Band {
    std::string naam;
    Breuk min, max;
    bool bovengrens_inclusief =
        true;  // "t/m"; false is "tot": then the border belongs to the next band (AMB-011)
};

/// Sorted, lowest first. Those of groepsaanbod all say "t/m" (AMB-014).
[[nodiscard]] std::vector<Band> list_banden_groepsaanbod(const contract::Contract& contract);
[[nodiscard]] std::vector<Band> list_banden_verblijf(const contract::Contract& contract);

/// Where a value lies: in one band, on the border of two (`hoger` is set), or outside all (neither is set).
struct Bandplek {
    std::optional<std::size_t> band, hoger;
};

/// REQUIRES banden sorted, sharing at most their borders, as the contract is checked for.
[[nodiscard]] Bandplek find_band(std::span<const Band> banden, Breuk waarde);

/// How far above the bottom of its band, in percent: 0 is the bottom, 100 the top (8.5.3, AMB-026).
[[nodiscard]] Breuk compute_positie_pct(const Band& band, Breuk waarde);

}  // namespace jeugdregio::rekentool
