// The cursor of a page: the key of its last row as a text that fits in an address. Letters, digits, '-' and
// '_' only, and never personal data. Read back strictly: what was not written here is refused.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdregio::storage {

/// `soort` tells the lists apart, so that a cursor of one is refused by another. REQUIRES a soort and parts
/// of letters, digits and '-'.
[[nodiscard]] std::string write_cursor(std::string_view soort, const std::vector<std::string>& delen);

/// The parts, or empty when this is no cursor of this soort with so many parts.
[[nodiscard]] std::optional<std::vector<std::string>> read_cursor(std::string_view tekst,
                                                                  std::string_view soort, std::size_t delen);

/// A number as write_cursor has it: digits without more in front than needed.
[[nodiscard]] std::optional<std::int64_t> read_cursorgetal(std::string_view deel);

}  // namespace jeugdregio::storage
