// The CBS codes of gemeenten with the days on which they existed (TR378).
//
// Data: tabellen/gemeentecodes.tsv, from the CBS overview of 1 January 2026 plus the gemeenten that merged
// since 2021. The oldest period that may be claimed starts in 2021 (CS100), so older mergers cannot occur.
#pragma once

#include <string_view>

#include "core/codes.hpp"
#include "core/datum.hpp"

namespace jeugdregio::ijw {

/// Whether the code was in the CBS list on at least one day of the period. After a municipal reorganisation
/// an older code stays right for what began before it.
[[nodiscard]] bool exists_gemeente(const Gemeente& code, const Periode& periode);

/// Name of the gemeente, empty when the code is unknown.
[[nodiscard]] std::string_view gemeente_naam(const Gemeente& code);

}  // namespace jeugdregio::ijw
