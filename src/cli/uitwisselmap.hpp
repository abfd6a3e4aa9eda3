// The names in a folder of facts (docs/uitwisseling.md).
#pragma once

#include <string>

#include "core/codes.hpp"

namespace jeugdregio::cli {

/// Which gemeenten there are, and where each chain ends.
inline constexpr const char* kUitwisselInhoud = "inhoud.json";

[[nodiscard]] inline std::string feiten_naam(const Gemeente& gemeente) {
    return "feiten-" + gemeente.str() + ".jsonl";
}

}  // namespace jeugdregio::cli
