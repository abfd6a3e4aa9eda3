// The Client of a 301 as it travels from one message to the next: a class with its fields, by the names of
// the standard and free of any message. Taken from what was received before, from a file, or from what a
// person fills in.
//
// Holds names and addresses: never for a log, a finding or a screen.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ijw/bericht.hpp"

namespace jeugdregio::ijw {

/// A field with its text, or a class with its fields.
struct Deel {
    std::string naam;
    std::string tekst;
    std::vector<Deel> delen;

    [[nodiscard]] const Deel* find(std::string_view pad) const;
    /// Text of find(pad); empty when absent.
    [[nodiscard]] std::string_view tekst_van(std::string_view pad) const;
    /// Puts a field in the place of those with its name.
    void put(Deel deel);
};

/// What this message tells of its Client, as far as a 301 has a place for it; without products, and without
/// free text, which was meant for its receiver. Empty (no delen) when it has no Client.
[[nodiscard]] Deel take_client(const Bericht& bericht);

/// Fields of `client` that a 301 has no place for, as paths ("Naam/Roepnaam").
[[nodiscard]] std::vector<std::string> find_onbekend(const Berichtdef& jw301, const Deel& client);
/// Fields that a 301 must have and `client` lacks, as paths ("Contactgegevens").
[[nodiscard]] std::vector<std::string> find_ontbrekend(const Berichtdef& jw301, const Deel& client);

/// Writes the fields of `client` into the open Client, in the order of the table.
/// REQUIRES no unknown fields.
void write_client(Berichtbouwer& naar, const Berichtdef& jw301, const Deel& client);

}  // namespace jeugdregio::ijw
