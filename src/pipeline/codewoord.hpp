// A code of a message with its meaning, as people read it.
#pragma once

#include <string>
#include <string_view>

#include "core/codes.hpp"

namespace jeugdregio::pipeline {

/// A code in the words of the newest release; empty when its tables do not tell. `soort` is "JW319", `pad` a
/// field of it.
[[nodiscard]] std::string_view code_naam_van(std::string_view soort, std::string_view pad,
                                             std::string_view code);
/// "6 (Stapeling)", or the code alone.
[[nodiscard]] std::string describe_code(std::string_view code, std::string_view naam);
[[nodiscard]] std::string describe_reden_afwijzing(RedenAfwijzingVerzoek reden);

}  // namespace jeugdregio::pipeline
