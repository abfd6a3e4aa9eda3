// Numbers as a Dutch contract manager writes them, read exactly: no floating point on the way.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/bedrag.hpp"

namespace jeugdregio::contract {

/// "1,08", "21.572,00", "-3,50": always two decimals; points only between groups of three digits.
/// "1.08" is refused on purpose: it would be read as hundred and eight by one person and as one by another.
[[nodiscard]] std::optional<Bedrag> parse_bedrag(std::string_view tekst);

/// "0,19", "6,5", "3": at most `decimalen` digits after the comma. The result is in units of
/// 10^-decimalen: parse_decimaal("0,19", 3) is 190.
[[nodiscard]] std::optional<std::int64_t> parse_decimaal(std::string_view tekst, int decimalen);

/// Hours as whole minutes: "12,5" and "12:30" are both 750. Empty for what is no hours, and for hours that
/// are no whole minutes ("1,33"): what is claimed comes in whole minutes.
[[nodiscard]] std::optional<std::int64_t> parse_uren(std::string_view tekst);

/// "1, 2 en 3", for a sentence.
[[nodiscard]] std::string join_getallen(const std::vector<int>& getallen);

/// "12:30" for 750 minutes, "40" for 2400.
[[nodiscard]] std::string format_uren(std::int64_t minuten);

}  // namespace jeugdregio::contract
