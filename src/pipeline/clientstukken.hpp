// Where in the bytes of a message its clients stand, so that one can be cut out and the bytes of the others
// stay as they are. Looks at bytes, not at the tables of the standard: it also serves messages that were
// rejected. Pure.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdregio::pipeline {

/// A Client element: xml.substr(begin, einde - begin) is the element with its tags.
struct Clientstuk {
    std::size_t begin = 0, einde = 0;
    std::string bsn;                       // as it stands there; empty when there is none
    std::vector<std::string> referenties;  // every ReferentieNummer in it
};

/// In order; empty when there are none. No value when the bytes are no plain XML: not well-formed, with a
/// DOCTYPE, or in a character set of more than one byte per letter.
[[nodiscard]] std::optional<std::vector<Clientstuk>> list_clientstukken(std::string_view xml);

/// Every BSN of a client in these bytes, also when they are in UTF-16; without doubles, sorted.
[[nodiscard]] std::vector<std::string> list_bsns(std::string_view xml);

/// Old number -> new number, of as many digits.
using Nummers = std::map<std::string, std::string, std::less<>>;

/// Calls `doe` with the place of every run of exactly nine digits.
void visit_nummers(std::string_view tekst, const std::function<void(std::size_t plek)>& doe);
/// Whether one of these numbers stands in it by itself (not in a longer number), also in UTF-16.
[[nodiscard]] bool contains_nummer(std::string_view tekst, const Nummers& nummers);
/// Puts the new numbers in their place; the length stays. Returns how many there were.
std::size_t replace_nummers(std::string& tekst, const Nummers& nummers);

/// The bytes without the clients with these numbers, and with the new number wherever one is left. Empty when
/// no other client is left, or when the bytes cannot be cut. `referenties` gets those of what was cut.
[[nodiscard]] std::string cut_clienten(std::string_view xml, const Nummers& nummers,
                                       std::vector<std::string>& referenties);

}  // namespace jeugdregio::pipeline
