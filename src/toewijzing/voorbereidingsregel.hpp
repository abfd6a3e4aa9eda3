// The shape of a rule that prepares a decision. The tables are in regels_voorbereiding*.cpp.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "toewijzing/ketenregel.hpp"
#include "toewijzing/voorbereiding.hpp"
#include "toewijzing/wens.hpp"

namespace jeugdregio::toewijzing {

/// A rule that fired. `advies` only where the facts ask for another one than the table.
struct Vondst {
    Feiten feiten;
    std::optional<Advies> advies{};
};

struct WensInput {
    const VoorbereidingInput& verzoek;
    const Wens& wens;
};

template <class Input>
struct Voorbereidingsregel {
    Regelkaart kaart;
    Advies advies;
    std::optional<Vondst> (*fires)(const Input&);
};
using Wensregel = Voorbereidingsregel<WensInput>;
using Verzoekregel = Voorbereidingsregel<VoorbereidingInput>;

/// A row of a table, before it is known which kind of request it is about.
template <class Input>
struct Voorbereidingsrij {
    std::string_view bron;
    Kaartdelen delen;
    Advies advies;
    std::optional<Vondst> (*fires)(const Input&);
};

/// What a table is about. On a 317 everything stands at the Verzoek: it is decided as a whole. On a 301 of
/// our own Voorstel::afwijzen means that it may not be made.
struct Verzoekkaart {
    std::string_view soort;
    Klasse klasse;
};
inline constexpr Verzoekkaart kOp315{"JW315", Klasse::aangevraagd_product};
inline constexpr Verzoekkaart kOp317{"JW317", Klasse::verzoek};
inline constexpr Verzoekkaart kOp301{"JW301", Klasse::toegewezen_product};

template <class Input, std::size_t N>
[[nodiscard]] constexpr std::array<Voorbereidingsregel<Input>, N> make_tabel(
    const Verzoekkaart& op, const Voorbereidingsrij<Input> (&rijen)[N]) {
    std::array<Voorbereidingsregel<Input>, N> uit{};
    for (std::size_t n = 0; n < N; ++n)
        uit[n] = {regio_kaart(op.soort, op.klasse, rijen[n].bron, rijen[n].delen), rijen[n].advies,
                  rijen[n].fires};
    return uit;
}
template <class Regel, std::size_t N, std::size_t M>
[[nodiscard]] constexpr std::array<Regel, N + M> join_tabellen(const std::array<Regel, N>& a,
                                                               const std::array<Regel, M>& b) {
    std::array<Regel, N + M> uit{};
    std::copy(a.begin(), a.end(), uit.begin());
    std::copy(b.begin(), b.end(), uit.begin() + N);
    return uit;
}
using Wensrij = Voorbereidingsrij<WensInput>;
using Verzoekrij = Voorbereidingsrij<VoorbereidingInput>;

// In the order in which they are shown. `soort` is "JW315", "JW317" or "JW301".
[[nodiscard]] std::span<const Verzoekregel> voorbereiding_verzoek(std::string_view soort);
[[nodiscard]] std::span<const Wensregel> voorbereiding_product(std::string_view soort);
[[nodiscard]] std::span<const Wensregel> voorbereiding_stapeling(std::string_view soort);
[[nodiscard]] std::span<const Wensregel> voorbereiding_verwijzing(std::string_view soort);
[[nodiscard]] std::span<const Wensregel> voorbereiding_wijziging(std::string_view soort);

/// Eis 19: the same help at the same aanbieder ended at most so many months before the wished first day.
[[nodiscard]] std::optional<Datum> find_hervatting(const VoorbereidingInput& input, const Wens& wens);

}  // namespace jeugdregio::toewijzing
