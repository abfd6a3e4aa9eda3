#include "storage/postgres/reeks.hpp"

#include <cstring>

#include "core/invariant.hpp"
#include "storage/sql/connection.hpp"

namespace jeugdregio::storage::postgres {
namespace {

// Header of a list with one dimension: dimensions, whether there are nulls, type, size, first index.
constexpr std::size_t kPlekNull = 4, kPlekAantal = 12, kKop = 20;

void write_int4(std::string& bytes, std::size_t plek, std::int32_t waarde) {
    const auto u = static_cast<std::uint32_t>(waarde);
    for (int i = 0; i < 4; ++i)
        bytes[plek + static_cast<std::size_t>(i)] = static_cast<char>((u >> (24 - 8 * i)) & 0xffU);
}

std::int32_t read_int2(std::string_view bytes, std::size_t plek) {
    return static_cast<std::int16_t>((static_cast<unsigned char>(bytes[plek]) << 8) |
                                     static_cast<unsigned char>(bytes[plek + 1]));
}

class Reekscell final : public sql::Cell {
  public:
    explicit Reekscell(Reeks& naar) : naar_{naar} {}
    void set(std::int64_t waarde) const override {
        put([&] { naar_.add(waarde); });
    }
    void set(std::string_view tekst) const override {
        put([&] { naar_.add(tekst); });
    }
    void set(const Datum& datum) const override {
        const sql::DatumTekst tekst{datum};
        put([&] { naar_.add(tekst.view()); });
    }
    [[nodiscard]] bool is_gezet() const { return gezet_; }

  private:
    template <class F>
    void put(F zet) const {
        zet();
        gezet_ = true;
    }
    Reeks& naar_;
    mutable bool gezet_ = false;
};

}  // namespace

void append_int4(std::string& naar, std::int32_t waarde) {
    naar.append(4, '\0');
    write_int4(naar, naar.size() - 4, waarde);
}

void append_int8(std::string& naar, std::int64_t waarde) {
    const auto u = static_cast<std::uint64_t>(waarde);
    for (int i = 0; i < 8; ++i) naar += static_cast<char>((u >> (56 - 8 * i)) & 0xffU);
}

std::int64_t read_geheel(std::string_view bytes) {
    if (bytes.empty()) return 0;
    // The sign is in the first byte.
    std::uint64_t uit = (static_cast<unsigned char>(bytes.front()) & 0x80U) != 0 ? ~std::uint64_t{0} : 0;
    for (const char c : bytes) uit = (uit << 8) | static_cast<unsigned char>(c);
    return static_cast<std::int64_t>(uit);
}

std::int64_t read_numeric(std::string_view bytes) {
    // Four numbers of two bytes (digits, weight, sign, scale), then digits of base 10.000.
    invariant(bytes.size() >= 8, "a numeric has a header");
    const std::int32_t cijfers = read_int2(bytes, 0), gewicht = read_int2(bytes, 2);
    const bool negatief = (static_cast<unsigned char>(bytes[4]) & 0x40U) != 0;
    invariant(bytes.size() >= 8 + 2 * static_cast<std::size_t>(cijfers) && gewicht < 5,
              "a sum fits in 64 bits");
    std::int64_t uit = 0;
    for (std::int32_t i = 0; i <= gewicht; ++i)
        uit = uit * 10'000 + (i < cijfers ? read_int2(bytes, 8 + 2 * static_cast<std::size_t>(i)) : 0);
    return negatief ? -uit : uit;
}

Reeks::Reeks(std::uint32_t elementtype) {
    append_int4(bytes_, 1);
    append_int4(bytes_, 0);
    append_int4(bytes_, static_cast<std::int32_t>(elementtype));
    append_int4(bytes_, 0);
    append_int4(bytes_, 1);
}

void Reeks::add(std::int64_t waarde) {
    append_int4(bytes_, 8);
    append_int8(bytes_, waarde);
    ++aantal_;
}

void Reeks::add(std::string_view tekst) {
    append_int4(bytes_, static_cast<std::int32_t>(tekst.size()));
    bytes_ += tekst;
    ++aantal_;
}

void Reeks::add_null() {
    append_int4(bytes_, -1);
    met_null_ = true;
    ++aantal_;
}

std::string Reeks::take() && {
    static_assert(kKop == kPlekAantal + 8);
    write_int4(bytes_, kPlekNull, met_null_ ? 1 : 0);
    write_int4(bytes_, kPlekAantal, aantal_);
    return std::move(bytes_);
}

std::string make_reeks(const sql::RowSource& bron, int kolom, bool getallen) {
    Reeks reeks(getallen ? kInt8 : kText);
    for (std::size_t rij = 0; rij < bron.size(); ++rij) {
        const Reekscell cel{reeks};
        bron.fill(rij, kolom, cel);
        if (!cel.is_gezet()) reeks.add_null();
    }
    return std::move(reeks).take();
}

}  // namespace jeugdregio::storage::postgres
