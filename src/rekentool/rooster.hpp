// The roster of a group, as an aanbieder writes it: "2x32,5 hbo + 1x5x2/3 + 8 gedragswetenschapper".
//
// Each part is how many people x hours a week, or people x days x hours a day, or only hours. "/3" shares
// them with three groups (8.5.3). Behind it: a role (else the usual one of the calculator), hbo or mbo,
// slaapdienst.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contract/contract.hpp"
#include "core/breuk.hpp"
#include "core/result.hpp"
#include "rekentool/rekenblad.hpp"

namespace jeugdregio::rekentool {

/// What is wrong in what was entered, and how to mend it.
struct Invoerfout {
    std::string wat, herstel;
};

enum class Opleiding { onbekend, mbo, hbo };

struct Roosterregel {
    Breuk aantal = 1;            // people
    std::optional<Breuk> dagen;  // days a week; then `uren` is per day
    Breuk uren;                  // of one person
    int groepen = 1;             // groups that share them at the same time
    std::string rol;
    Opleiding opleiding = Opleiding::onbekend;
    bool slaapdienst = false;

    /// Hours a week of one person.
    [[nodiscard]] Breuk uren_per_persoon() const { return dagen ? *dagen * uren : uren; }
    /// "2x32,5 groepsbegeleider (hbo)".
    [[nodiscard]] std::string describe() const;
    /// Hours a week of all, for this group; a sleep shift counts by `slaapdienst_factor` (AMB-020).
    [[nodiscard]] Uitdrukking to_som(Breuk slaapdienst_factor) const;
};

/// Reads a roster. `rol` is the role of a part that names none. An empty text is an empty roster.
[[nodiscard]] Result<std::vector<Roosterregel>, std::vector<Invoerfout>> parse_rooster(
    std::string_view tekst, std::string_view rol, const contract::Contract& contract);

}  // namespace jeugdregio::rekentool
