// Whole months, as --maand and --tot give them and as people read them.
#pragma once

#include <optional>
#include <string>

#include "core/datum.hpp"

namespace jeugdregio::cli {

/// From this month up to `tot`, or that one month when `tot` is empty. Empty: a fault was printed.
[[nodiscard]] std::optional<Periode> read_maanden(const std::string& van, const std::string& tot);

/// "2023-04", or "2023-04 tot en met 2023-06".
[[nodiscard]] std::string maanden_tekst(const Periode& maanden);

}  // namespace jeugdregio::cli
