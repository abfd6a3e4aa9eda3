// Plays a scenario on the real road: the bytes of its messages, a fresh SQLite store, the contract of the
// reference region.
#pragma once

#include <string>
#include <vector>

#include "scenario/scenario.hpp"

namespace jeugdregio::scenario {

/// What did not come out as the scenario says, a piece of text each: where, what was expected, what is the
/// case. Also when an answer of ours breaks a rule of the standard.
[[nodiscard]] std::vector<std::string> speel_scenario(const std::string& bestand, const Scenario& scenario);

}  // namespace jeugdregio::scenario
