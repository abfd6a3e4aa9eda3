// From columns back to types that cannot hold nonsense. What does not pass was not written by this program.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/codes.hpp"
#include "storage/sql/connection.hpp"
#include "storage/sql/fouten.hpp"

namespace jeugdregio::storage::sql {

/// For asking about a BSN. One that was not filled in (a message may be about nobody in particular) is no
/// text for PostgreSQL; nothing on record has the empty one.
[[nodiscard]] inline std::string_view text_of(const Bsn& bsn) {
    const std::string_view cijfers = bsn.digits();
    return cijfers.starts_with('\0') ? std::string_view() : cijfers;
}

/// A Gemeente, AgbCode, ProductCategorie or ProductCode.
template <class Code>
[[nodiscard]] Code read_code(const Statement& rij, int kolom, const char* wat) {
    if (const auto code = Code::from_text(rij.text(kolom))) return *code;
    throw explain_beschadigd(wat);
}

template <class Code>
[[nodiscard]] std::optional<Code> read_optional_code(const Statement& rij, int kolom, const char* wat) {
    if (rij.is_null(kolom)) return std::nullopt;
    return read_code<Code>(rij, kolom, wat);
}

/// An enum whose numbers run from 1 to `laatste`.
template <class Enum>
[[nodiscard]] Enum read_enum(const Statement& rij, int kolom, Enum laatste, const char* wat) {
    const std::int64_t waarde = rij.integer(kolom);
    if (waarde < 1 || waarde > static_cast<std::int64_t>(laatste)) throw explain_beschadigd(wat);
    return static_cast<Enum>(waarde);
}

[[nodiscard]] inline Eenheid read_eenheid(const Statement& rij, int kolom, const char* wat) {
    switch (rij.integer(kolom)) {
        case 1:
            return Eenheid::minuut;
        case 4:
            return Eenheid::uur;
        case 14:
            return Eenheid::etmaal;
        case 16:
            return Eenheid::dagdeel;
        case 82:
            return Eenheid::stuk_output;
        case 83:
            return Eenheid::euro;
        case 84:
            return Eenheid::stuk_inspanning;
        default:
            throw explain_beschadigd(wat);
    }
}

[[nodiscard]] inline Frequentie read_frequentie(const Statement& rij, int kolom, const char* wat) {
    switch (rij.integer(kolom)) {
        case 1:
            return Frequentie::per_dag;
        case 2:
            return Frequentie::per_week;
        case 4:
            return Frequentie::per_maand;
        case 6:
            return Frequentie::totaal;
        default:
            throw explain_beschadigd(wat);
    }
}

}  // namespace jeugdregio::storage::sql
