// Just enough csv for a file out of a spreadsheet: semicolons, quotes where needed, one record a line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdregio::contract {

/// The fields of one line, without the quotes and without blanks around them. Empty when a quote is not
/// closed, or when text stands outside the quotes of a quoted field. A field never runs on to the next line:
/// a quote that somebody forgot then spoils one line and not the rest of the file.
[[nodiscard]] std::optional<std::vector<std::string>> split_velden(std::string_view regel, char scheiding);

/// The lines of a text, without their LF or CRLF. A last line without an end of line counts.
[[nodiscard]] std::vector<std::string_view> split_regels(std::string_view tekst);

/// A text as a field of a csv for people: quoted, and never a formula in a spreadsheet.
[[nodiscard]] std::string quote_veld(std::string_view tekst);

/// Whether these bytes are UTF-8: no broken, overlong or surrogate sequence.
[[nodiscard]] bool is_utf8(std::string_view bytes);

/// Without blanks and tabs at both ends.
[[nodiscard]] std::string_view trim(std::string_view tekst);

}  // namespace jeugdregio::contract
