// Values and lists in the binary form of PostgreSQL's protocol.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/datum.hpp"
#include "storage/sql/row_source.hpp"

namespace jeugdregio::storage::postgres {

// Numbers that the server has for its types, in all versions.
inline constexpr std::uint32_t kBool = 16, kBytea = 17, kInt8 = 20, kInt2 = 21, kInt4 = 23, kText = 25,
                               kInt8Reeks = 1016, kTextReeks = 1009, kNumeric = 1700;

void append_int4(std::string& naar, std::int32_t waarde);
void append_int8(std::string& naar, std::int64_t waarde);
[[nodiscard]] std::int64_t read_geheel(std::string_view bytes);
/// A whole number of the type numeric, which sums have. REQUIRES that it fits.
[[nodiscard]] std::int64_t read_numeric(std::string_view bytes);

/// A list with one dimension, an element at a time.
class Reeks {
  public:
    explicit Reeks(std::uint32_t elementtype);
    void add(std::int64_t waarde);
    void add(std::string_view tekst);
    void add_null();
    [[nodiscard]] std::string take() &&;

  private:
    std::string bytes_;
    std::int32_t aantal_ = 0;
    bool met_null_ = false;
};

/// All values of one column of `bron`.
[[nodiscard]] std::string make_reeks(const sql::RowSource& bron, int kolom, bool getallen);

}  // namespace jeugdregio::storage::postgres
