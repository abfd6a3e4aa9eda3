// The rule book: every rule that the program applies, from the same tables that decide.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/motivering.hpp"

namespace jeugdregio::pipeline {

/// All rules, by kind of message, then in processing order.
[[nodiscard]] std::vector<const Regelkaart*> all_regels();
/// nullptr when the book has no such rule.
[[nodiscard]] const Regelkaart* find_regel(std::string_view id);
/// What must hold, in words: of a rule of the book, or of one of the checks that come before all rules
/// ("XSD", "OP179"). Empty for anything else.
[[nodiscard]] std::string_view regel_titel(std::string_view id);
[[nodiscard]] nlohmann::ordered_json regels_to_json();
/// docs/regelboek.md
[[nodiscard]] std::string regels_to_markdown();

}  // namespace jeugdregio::pipeline
