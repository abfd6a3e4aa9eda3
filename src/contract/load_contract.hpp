// Reads a contract folder and checks everything at once: the contract manager gets one complete list of
// faults, each with file, line and how to mend it, and no half contract is ever used.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "contract/contract.hpp"
#include "core/result.hpp"

namespace jeugdregio::contract {

struct Contractfout {
    std::string bestand;  // file name inside the folder
    int regel = 0;        // 0 when no line can be named
    std::string wat;      // what is wrong, with the value found
    std::string herstel;  // how to mend it
};

struct GeladenContract {
    Contract contract;
    /// Things to know that are no faults: no indexed tarieven after 2023, a GGZ price that goes down
    /// (AMB-065), a term that is about to end or has ended, ED choices not made.
    std::vector<std::string> kennisgevingen;
};

/// Reads every toml file that the contract consists of. A file that the folder lacks comes from the folder
/// that its basis.toml names, when it has one. `op` is the day of today, for the notices only.
[[nodiscard]] Result<GeladenContract, std::vector<Contractfout>> load_contract(
    const std::filesystem::path& map, Datum op);

}  // namespace jeugdregio::contract
