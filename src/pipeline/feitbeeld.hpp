// A fact with its columns by name.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/datum.hpp"
#include "storage/feit.hpp"

namespace jeugdregio::pipeline {

class Feitbeeld {
  public:
    /// Empty when the schrift is none of its kind, or when the fact is not there.
    [[nodiscard]] static std::optional<Feitbeeld> parse(const storage::Feit& feit);

    /// Of the first table; empty or 0 when it is NULL.
    [[nodiscard]] std::string tekst(std::string_view kolom) const;
    [[nodiscard]] std::int64_t getal(std::string_view kolom) const;
    /// The day on which the fact was put on record; empty when it has none.
    [[nodiscard]] std::optional<Datum> dag() const;
    [[nodiscard]] const std::vector<storage::Feitrijen>& tabellen() const { return tabellen_; }
    /// Null when the fact has no rows in it.
    [[nodiscard]] const storage::Feitrijen* find_tabel(std::string_view naam) const;

  private:
    std::vector<storage::Feitrijen> tabellen_;
};

/// The number that the key of a fact begins with; 0 when it begins with a text. REQUIRES a known kind.
[[nodiscard]] std::int64_t number_in_sleutel(const storage::Feit& feit);

/// Null when the table has no such column.
[[nodiscard]] const storage::Feitwaarde* find_waarde(const storage::Feitrijen& tabel, std::size_t rij,
                                                     std::string_view kolom);
[[nodiscard]] std::string tekst_of(const storage::Feitwaarde* waarde);
[[nodiscard]] std::int64_t getal_of(const storage::Feitwaarde* waarde);

}  // namespace jeugdregio::pipeline
