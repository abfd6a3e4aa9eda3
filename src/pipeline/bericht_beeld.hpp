// A whole message as people read it, and as a script reads it. Any message of any release: both forms follow
// the table of the message. Pure.
#pragma once

#include <cstdint>
#include <memory>
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

/// A message as rows that people read in order: a heading for every class, below it a row for every field.
/// Absent fields take no row. Words are made only for the rows that are asked for, so that a screen can show
/// a part of a message of ten thousands of lines. REQUIRES a message that outlives it.
class Berichtbeeld {
  public:
    struct Regel {
        bool is_kop = false;
        std::size_t diepte = 0;  // how many headings it stands under; a heading counts itself not
        std::string label;       // "Prestatie 3 van 12", "Begindatum"
        std::string waarde;      // empty for a heading
        std::uint32_t knoop = 0;
    };

    Berichtbeeld(const ijw::Bericht& bericht, Bsnweergave bsn);
    ~Berichtbeeld();
    Berichtbeeld(const Berichtbeeld&) = delete;
    Berichtbeeld& operator=(const Berichtbeeld&) = delete;

    /// "JW323 Declaratie, release 3.2"
    [[nodiscard]] std::string titel() const;
    [[nodiscard]] std::size_t size() const;
    /// REQUIRES i < size().
    [[nodiscard]] Regel at(std::size_t i) const;
    /// The row that shows what stands on this line of the file: the last one that begins at or before it.
    /// Empty when the message was not read from a file.
    [[nodiscard]] std::optional<std::size_t> find_bestandsregel(std::uint32_t regel) const;

  private:
    struct Kern;
    std::unique_ptr<Kern> kern_;
};

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
