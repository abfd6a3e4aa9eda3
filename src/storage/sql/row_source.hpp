// Many rows from memory into one table, in one statement. Each engine does it in the way that costs it least
// (sqlite/rijen_tabel.hpp, postgres/rijen_reeks.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <variant>

#include "core/datum.hpp"
#include "storage/feit.hpp"

namespace jeugdregio::storage::sql {

/// One value on its way to the database.
class Cell {
  public:
    Cell() = default;
    Cell(const Cell&) = delete;
    Cell& operator=(const Cell&) = delete;
    virtual ~Cell() = default;
    virtual void set(std::int64_t waarde) const = 0;
    virtual void set(
        std::string_view tekst) const = 0;  // not copied: stays where it is while the statement runs
    virtual void set(const Datum& datum) const = 0;
    /// An empty optional is NULL, as is a cell that is not set.
    template <class T>
    void set(const std::optional<T>& waarde) const {
        if (waarde) set(*waarde);
    }
};

/// Read from front to back, once.
class RowSource {
  public:
    RowSource() = default;
    RowSource(const RowSource&) = delete;
    RowSource& operator=(const RowSource&) = delete;
    virtual ~RowSource() = default;
    [[nodiscard]] virtual std::size_t size() const = 0;
    virtual void fill(std::size_t rij, int kolom, const Cell& cel) const = 0;
};

/// A list of `aantal` rows; `vul(rij, kolom, cel)` gives the values.
template <class Vul>
class Rows final : public RowSource {
  public:
    Rows(std::size_t aantal, Vul vul) : aantal_{aantal}, vul_{vul} {}
    [[nodiscard]] std::size_t size() const override { return aantal_; }
    void fill(std::size_t rij, int kolom, const Cell& cel) const override { vul_(rij, kolom, cel); }

  private:
    std::size_t aantal_;
    Vul vul_;
};

/// Into which table and columns. `vast`: columns that have one value for all rows; `kolommen`: in the order
/// in which fill() numbers them, with what they hold (tekst or geheel).
struct Invoeging {
    std::string_view tabel;
    std::span<const std::string_view> vast;
    std::span<const Feitkolom> kolommen;
};
using Vastewaarde = std::variant<std::int64_t, std::string_view>;

}  // namespace jeugdregio::storage::sql
