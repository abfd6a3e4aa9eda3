// The order in which messages of several kinds are processed when they are offered together and the order of
// their days counts, not that of their file names.
//
// On one day: what is asked for (315, 317), what is said of it (319) and granted (301), the care (305, 307),
// the claim on it (323), and then the retours, which answer one of these.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ijw/read_kop.hpp"

namespace jeugdregio::pipeline {

/// The kinds of message in their order within a day.
[[nodiscard]] std::span<const std::string_view> soorten_op_volgorde();

/// The places of these files in the order of processing: by day, kind and identification; what is equal stays
/// in the order given. Files without a readable Header go last, in the order given. ENSURES: every place
/// once.
[[nodiscard]] std::vector<std::size_t> sort_op_datum(std::span<const std::optional<ijw::Berichtkop>> koppen);

}  // namespace jeugdregio::pipeline
