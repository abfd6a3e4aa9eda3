// The simple datatypes of the standard (LDT_...) and whether a value has that type, exactly as the official
// schema means it: whitespace, signs, leading zeros, time zones and anchored patterns included.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/datum.hpp"

namespace jeugdregio::ijw {

enum class Basis : std::uint8_t { tekst, geheel, datum, tijd };

/// The patterns of the standard by name. Each is a plain scan: no regex engine, so no value can make it slow
/// or overflow a stack (LDT_Commentaar's pattern breaks backtracking engines).
enum class Patroon : std::uint8_t {
    geen,
    cijfers4,
    cijfers8,
    cijfers9,
    cijfers,
    niet_leeg,            // at least one character that is not white space
    niet_leeg_een_regel,  // the same, and no line break
    geen_dubbelepunt_of_z,
    geen_tijdzone,
    versie,
    letters,
    letters_cijfers,
    vast,  // exactly one given value
};

/// A code of a code list in words.
struct Codebetekenis {
    std::string code;
    std::string naam;                    // "uur"
    std::optional<Datum> ingang, einde;  // as far as the list names them
};

struct Datatype {
    std::string naam;
    Basis basis = Basis::tekst;
    std::int64_t minlen = -1, maxlen = -1;  // in characters; -1 is no limit
    std::optional<std::int64_t> min, max;
    Patroon patroon = Patroon::geen;
    std::vector<std::string> codes;           // empty: no code list
    std::string codelijst;                    // "WJ756"; empty when the release tells no meanings
    std::vector<Codebetekenis> betekenissen;  // sorted by code
};

/// The name of a pattern in a table file; empty when it is not known. "=490" is `vast`.
[[nodiscard]] std::optional<Patroon> parse_patroon(std::string_view naam);

/// Whether the pattern matches the whole value. `vast` is not handled here.
[[nodiscard]] bool matches(Patroon patroon, std::string_view waarde);

/// The value without white space around it, where the schema says collapse (all but text).
[[nodiscard]] std::string_view collapse(const Datatype& type, std::string_view waarde);

/// Whether a (collapsed) value has the datatype.
[[nodiscard]] bool accepts(const Datatype& type, std::string_view waarde);

/// What is expected, in Dutch: "8 cijfers", "een van 01, 04, 14", "een bestaande dag als JJJJ-MM-DD".
[[nodiscard]] std::string describe(const Datatype& type);

/// What a code of this datatype means: "uur" for 04. Empty when the release does not tell.
[[nodiscard]] std::string_view code_naam(const Datatype& type, std::string_view code);

/// A day as xs:date without a time zone: also years before 1 or after 9999, up to a million. Empty otherwise.
[[nodiscard]] std::optional<Datum> parse_xsd_datum(std::string_view waarde);

/// An xs:integer with sign and leading zeros that fits in 64 bits. Empty otherwise.
[[nodiscard]] std::optional<std::int64_t> parse_geheel(std::string_view waarde);

}  // namespace jeugdregio::ijw
