// Jeugdigen with help: who has a toewijzing that holds, is not removed, and is in force on some day of a
// month. A jeugdige counts once a month, and once a year, in each gemeente.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "dossier/sommen.hpp"

namespace jeugdregio::overzicht {

struct Jeugdigentelling {
    std::array<std::int64_t, 12> per_maand{};
    std::int64_t jaar = 0;
    friend bool operator==(const Jeugdigentelling&, const Jeugdigentelling&) = default;
};

/// By gemeente. `producten`, sorted: only toewijzingen of these; empty: of any, also of none.
[[nodiscard]] std::map<Gemeente, Jeugdigentelling> count_jeugdigen(
    std::span<const dossier::Zorgtraject> trajecten, int jaar, std::span<const ProductCode> producten = {});

}  // namespace jeugdregio::overzicht
