// From the text of a scenario to its steps. The words are those of README.md in this folder.
#pragma once

#include <string>
#include <string_view>

#include "scenario/scenario.hpp"

namespace jeugdregio::scenario {

/// `bestand`: its name, for what is reported. Throws Scenariofout at the first line that it does not know, at
/// a message without an expectation behind it, and at a day before the day of the line above.
[[nodiscard]] Scenario lees_scenario(const std::string& bestand, std::string_view tekst);

}  // namespace jeugdregio::scenario
