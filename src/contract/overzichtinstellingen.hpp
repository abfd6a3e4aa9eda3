// How an overview counts: overzicht.toml. It stands beside the Contract and not in it, because it changes no
// decision: counting otherwise must not give the contract another checksum.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "contract/contract.hpp"
#include "contract/load_contract.hpp"
#include "core/result.hpp"

namespace jeugdregio::contract {

/// What counts as being placed out of home (AMB-129).
struct Uithuisplaatsinginstelling {
    std::vector<ProductCode> producten;  // sorted; a toewijzing of one of these is a placement
    int keten_dagen = 0;                 // a stay that begins so soon after another goes on with it
    std::string bron;
};

/// Where a gemeente lies on a map of squares; row 1 is the north, column 1 the west.
struct Tegel {
    Gemeente gemeente;
    std::string naam;
    int rij = 1, kolom = 1;
};

struct Overzichtinstellingen {
    std::vector<Tegel> tegels;  // in the order of the file; no two on one place
    Uithuisplaatsinginstelling uithuisplaatsing;
};

/// Reads overzicht.toml of this folder, or of the one that its basis.toml names. All faults at once.
[[nodiscard]] Result<Overzichtinstellingen, std::vector<Contractfout>> load_overzicht(
    const std::filesystem::path& map, const Contract& contract);

}  // namespace jeugdregio::contract
