// An exact fraction of whole numbers, for sums that are compared with a border: 220 / 7,6 / 7 is more than
// 4,1, and no rounding on the way may hide that. Never floating point.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/invariant.hpp"

namespace jeugdregio {

/// Always in lowest terms with a divisor above zero, so two equal fractions have equal parts. A result that
/// does not fit in 128 bits stops the program: who takes numbers from a user keeps them within limits first
/// (see parse_breuk), so that it can only be our own bug.
class Breuk {
  public:
    __extension__ using Getal = __int128;

    constexpr Breuk() = default;
    constexpr Breuk(std::int64_t geheel) : teller_{geheel} {}  // a whole number is a fraction too
    /// REQUIRES noemer != 0.
    static constexpr Breuk from(Getal teller, Getal noemer) { return Breuk{teller, noemer}; }

    [[nodiscard]] constexpr Getal teller() const { return teller_; }
    [[nodiscard]] constexpr Getal noemer() const { return noemer_; }
    [[nodiscard]] constexpr bool is_geheel() const { return noemer_ == 1; }

    friend constexpr bool operator==(Breuk a, Breuk b) {
        return a.teller_ == b.teller_ && a.noemer_ == b.noemer_;
    }
    friend constexpr std::strong_ordering operator<=>(Breuk a, Breuk b) {
        const Getal deler = find_ggd(a.noemer_, b.noemer_);
        const Getal links = mul(a.teller_, b.noemer_ / deler), rechts = mul(b.teller_, a.noemer_ / deler);
        return links < rechts   ? std::strong_ordering::less
               : links > rechts ? std::strong_ordering::greater
                                : std::strong_ordering::equal;
    }
    friend constexpr Breuk operator+(Breuk a, Breuk b) {
        const Getal deler = find_ggd(a.noemer_, b.noemer_);
        return Breuk{add(mul(a.teller_, b.noemer_ / deler), mul(b.teller_, a.noemer_ / deler)),
                     mul(a.noemer_, b.noemer_ / deler)};
    }
    friend constexpr Breuk operator-(Breuk a, Breuk b) { return a + Breuk{-b.teller_, b.noemer_}; }
    friend constexpr Breuk operator*(Breuk a, Breuk b) {
        // Crosswise first: what cancels need not fit.
        const Breuk c{a.teller_, b.noemer_}, d{b.teller_, a.noemer_};
        return Breuk{mul(c.teller_, d.teller_), mul(c.noemer_, d.noemer_)};
    }
    /// REQUIRES b != 0.
    friend constexpr Breuk operator/(Breuk a, Breuk b) {
        invariant(b.teller_ != 0, "nobody divides by zero");
        return a * Breuk{b.noemer_, b.teller_};
    }

  private:
    constexpr Breuk(Getal teller, Getal noemer) {
        invariant(noemer != 0, "a fraction has a divisor other than zero");
        if (noemer < 0) teller = -teller, noemer = -noemer;
        const Getal deler = find_ggd(teller < 0 ? -teller : teller, noemer);
        teller_ = teller / deler;
        noemer_ = noemer / deler;
    }
    static constexpr Getal find_ggd(Getal a, Getal b) {
        while (b != 0) {
            const Getal rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }
    static constexpr Getal mul(Getal a, Getal b) {
        Getal uit = 0;
        invariant(!__builtin_mul_overflow(a, b, &uit), "a product of fractions fits in 128 bits");
        return uit;
    }
    static constexpr Getal add(Getal a, Getal b) {
        Getal uit = 0;
        invariant(!__builtin_add_overflow(a, b, &uit), "a sum of fractions fits in 128 bits");
        return uit;
    }

    Getal teller_ = 0, noemer_ = 1;
};

/// "32,5", "8", "0,05": not negative, at most `cijfers` digits before the comma and `decimalen` behind it. A
/// point is refused: it would be read in two ways.
[[nodiscard]] std::optional<Breuk> parse_breuk(std::string_view tekst, int cijfers = 6, int decimalen = 4);

/// The fraction itself: "205/3", "65".
[[nodiscard]] std::string format_exact(Breuk breuk);

/// As people write it, with a comma: exact when it ends within `decimalen` digits ("32,5"), else rounded half
/// away from zero to that many ("68,3333").
[[nodiscard]] std::string format_decimaal(Breuk breuk, int decimalen = 4);

/// Rounded half away from zero to exactly `decimalen` digits: "0,26", "4,0".
[[nodiscard]] std::string format_afgerond(Breuk breuk, int decimalen);

/// Rounded half away from zero to `decimalen` digits.
[[nodiscard]] Breuk round_breuk(Breuk breuk, int decimalen);

}  // namespace jeugdregio
