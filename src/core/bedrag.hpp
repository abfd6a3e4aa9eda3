// Money: whole euro cents, never floating point. Literals read as euro'cents: 91'40.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include "core/invariant.hpp"

namespace jeugdregio {

/// a * b, or the program stops: an amount that does not fit is a bug or an attack, never money.
constexpr std::int64_t checked_mul(std::int64_t a, std::int64_t b) {
    std::int64_t uit = 0;
    const bool overflow = __builtin_mul_overflow(a, b, &uit);
    invariant(!overflow, "a product of amounts fits in 64 bits");
    return uit;
}

/// a + b, or the program stops.
constexpr std::int64_t checked_add(std::int64_t a, std::int64_t b) {
    std::int64_t uit = 0;
    const bool overflow = __builtin_add_overflow(a, b, &uit);
    invariant(!overflow, "a sum of amounts fits in 64 bits");
    return uit;
}

/// teller / noemer, rounded half away from zero: the arithmetic rounding of IV081 and AMB-044.
/// REQUIRES noemer > 0.
constexpr std::int64_t div_round(std::int64_t teller, std::int64_t noemer) {
    invariant(noemer > 0, "the divisor of a rounding is positive");
    const std::int64_t half = noemer / 2;
    return teller >= 0 ? (teller + half) / noemer : -((-teller + half) / noemer);
}

/// An amount of money in whole euro cents. Positive is debit: the gemeente owes the aanbieder.
class Bedrag {
  public:
    constexpr Bedrag() = default;
    static constexpr Bedrag from_cents(std::int64_t cents) { return Bedrag{cents}; }
    [[nodiscard]] constexpr std::int64_t cents() const { return cents_; }

    friend constexpr auto operator<=>(Bedrag, Bedrag) = default;
    friend constexpr Bedrag operator+(Bedrag a, Bedrag b) { return Bedrag{checked_add(a.cents_, b.cents_)}; }
    friend constexpr Bedrag operator-(Bedrag a, Bedrag b) { return Bedrag{checked_add(a.cents_, -b.cents_)}; }
    constexpr Bedrag operator-() const { return Bedrag{-cents_}; }
    constexpr Bedrag& operator+=(Bedrag b) { return *this = *this + b; }
    // No operator* and no double: multiplying money means rounding, and rounding has a name.

  private:
    explicit constexpr Bedrag(std::int64_t cents) : cents_{cents} {}
    std::int64_t cents_ = 0;
};

/// For people: "€ 1.234,56" (with a no-break space only where the caller adds one).
[[nodiscard]] std::string format_euro(Bedrag bedrag);

}  // namespace jeugdregio
