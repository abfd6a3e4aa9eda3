// Which rules take part in a decision.
#pragma once

#include <cstdint>
#include <string_view>

namespace jeugdregio {

enum class Regelset : std::uint8_t {
    alle,       // the national rules of the standard and the regional ones of the contract
    landelijk,  // the national rules only
};

[[nodiscard]] constexpr std::string_view regelset_naam(Regelset r) {
    return r == Regelset::alle ? "alle" : "landelijk";
}

}  // namespace jeugdregio
