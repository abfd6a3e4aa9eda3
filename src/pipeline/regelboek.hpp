// The rule book: every rule that the program applies, from the same tables that decide.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/motivering.hpp"

namespace jeugdregio::pipeline {

/// All rules, by kind of message, then in processing order.
[[nodiscard]] std::vector<const Regelkaart*> all_regels();
[[nodiscard]] nlohmann::ordered_json regels_to_json();
/// docs/regelboek.md
[[nodiscard]] std::string regels_to_markdown();

}  // namespace jeugdregio::pipeline
