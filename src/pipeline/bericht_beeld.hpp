// A whole message as people read it, and as a script reads it. Any message of any release: both forms follow
// the table of the message. Pure.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "pipeline/uitkomst.hpp"
#include "pipeline/veldwaarde.hpp"

namespace jeugdregio::pipeline {

/// A part of a class that is shown on one line: the field and the words before its value.
struct Regeldeel {
    std::string_view element, voor;
};
struct Regelvorm {
    std::string_view klasse;  // "CDT_GeslotenPeriode"
    std::span<const Regeldeel> delen;
};
/// The classes that read best on one line ("01-03-2023 t/m 31-03-2023").
[[nodiscard]] std::span<const Regelvorm> regelvormen();

/// Lines of text: a title, then every class with its fields below it, indented and aligned. Absent fields
/// take no line.
[[nodiscard]] std::string bericht_to_tekst(const ijw::Bericht& bericht, Bsnweergave bsn);

/// One line for `bericht toon --json`: the keys of `controleer --json` and `gegevens`, the fields of the
/// message by element name (null when the structure is invalid). A field that may repeat is an array; a code
/// is
/// {"code","betekenis"}, the latter null when unknown; days are JJJJ-MM-DD and amounts whole cents.
[[nodiscard]] std::string toon_to_line(const Bestanduitkomst& uitkomst,
                                       const std::optional<ijw::Bericht>& bericht, Bsnweergave bsn);

}  // namespace jeugdregio::pipeline
