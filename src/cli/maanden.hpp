// Whole months, as --maand and --tot give them and as people read them.
#pragma once

#include <optional>
#include <string>

#include "cli/opdrachten.hpp"
#include "core/datum.hpp"

namespace jeugdregio::cli {

/// From --maand up to --tot, or that one month. Empty: a fault was printed.
[[nodiscard]] std::optional<Periode> read_maanden(const Opties& o);

/// "2023-04", or "2023-04 tot en met 2023-06".
[[nodiscard]] std::string maanden_tekst(const Periode& maanden);

}  // namespace jeugdregio::cli
