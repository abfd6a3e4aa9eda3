// Dice that fall the same everywhere: the same seed gives the same throws on every machine and library. (The
// distributions of the standard library may differ between libraries, so none is used.)
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>

#include "core/invariant.hpp"

namespace jeugdregio::oefenregio {

/// One step of SplitMix64 (Steele, Lea, Flood 2014), as a function: spreads all bits of a number.
[[nodiscard]] constexpr std::uint64_t spread(std::uint64_t z) {
    z += 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
}

/// The seed of a thing: its own, whatever was made before it.
[[nodiscard]] constexpr std::uint64_t derive(std::uint64_t zaad, std::initializer_list<std::uint64_t> van) {
    for (const std::uint64_t n : van) zaad = spread(zaad ^ spread(n));
    return zaad;
}

class Dobbel {
  public:
    explicit constexpr Dobbel(std::uint64_t zaad) : stand_(zaad) {}

    /// 0 .. n-1. REQUIRES n > 0.
    constexpr std::int64_t below(std::int64_t n) {
        invariant(n > 0, "a die has a side");
        stand_ += 0x9E3779B97F4A7C15U;
        // The remainder favours small numbers by less than one in a billion here: nobody can tell.
        return static_cast<std::int64_t>((spread(stand_) >> 1U) % static_cast<std::uint64_t>(n));
    }
    constexpr int between(int van, int tot) { return van + static_cast<int>(below(tot - van + 1)); }
    constexpr bool chance(int promille) { return below(1000) < promille; }
    /// An index, as often as its weight says. REQUIRES a weight above zero.
    constexpr std::size_t choose(std::span<const int> gewichten) {
        std::int64_t som = 0;
        for (const int g : gewichten) som += g;
        std::int64_t worp = below(som);
        for (std::size_t i = 0; i < gewichten.size(); ++i)
            if ((worp -= gewichten[i]) < 0) return i;
        fail_invariant("a throw falls on a weight");
    }

  private:
    std::uint64_t stand_;
};

}  // namespace jeugdregio::oefenregio
