// Values of a structurally valid message as typed values: what the structure check promised, taken at its
// word.
#pragma once

#include "ijw/datatype.hpp"

namespace jeugdregio::ijw {

/// REQUIRES the text of a field whose datatype is a whole number, of a message that passed the structure
/// check.
[[nodiscard]] inline std::int64_t number(std::string_view t) {
    const auto n = parse_geheel(t);
    invariant(n.has_value(), "a number of a structurally valid message parses");
    return *n;
}

/// REQUIRES the text of a field whose datatype is a day, of a message that passed the structure check.
[[nodiscard]] inline Datum day(std::string_view t) {
    const auto d = parse_xsd_datum(t);
    invariant(d.has_value(), "a day of a structurally valid message parses");
    return *d;
}

}  // namespace jeugdregio::ijw
