// What every page with a list has: a filter above it that shows what was filled in and what is wrong with it,
// the link to the next page that keeps the filter, and the list as a file.
//
//     Veldlezer lezer(o.zoek);
//     const storage::Berichtfilter filter{.gemeente = lezer.gemeente("gemeente"), ...};
//     const auto pagina = load_pagina(lezer, [&](const storage::Blad& b) { return
//     inzage.list_berichten(filter, b); }); Filterveld velden[] = ... g.part("filter",
//     make_filter("/berichten", o.zoek, velden, lezer.fouten())); g.part("bladeren",
//     make_bladeren("/berichten", o.zoek, pagina->volgende));
//
// and in the template: {{#filter}}{{>deel-filter}}{{/filter}} ...
// {{#bladeren}}{{>deel-bladeren}}{{/bladeren}}
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contract/contract.hpp"
#include "server/namen.hpp"
#include "server/router.hpp"
#include "server/sjabloon.hpp"
#include "server/veldlezer.hpp"
#include "storage/inzage.hpp"

namespace jeugdregio::server {

/// A choice in a list of choices.
struct Optie {
    std::string waarde, naam;
};
using Opties = std::vector<Optie>;

enum class Filtervorm : std::uint8_t { keuze, tekst, datum, maand };

struct Filterveld {
    std::string_view naam, label;
    Filtervorm vorm = Filtervorm::tekst;
    Opties opties{};            // of a choice; "Alle" comes before them
    std::string_view uitleg{};  // under the label: what can be filled in
    std::string_view alle = "Alle";
};

[[nodiscard]] Opties gemeente_opties(const contract::Contract& contract);
/// By name; the AGB-code stands behind it.
[[nodiscard]] Opties aanbieder_opties(const Partijen& partijen);

/// For the template deel-filter. What the asker filled in stays in the fields, also when it is wrong; faults
/// of fields that are not shown (a cursor) stand above the form.
[[nodiscard]] Gegevens make_filter(std::string_view pad, const Velden& zoek,
                                   const std::vector<Filterveld>& velden,
                                   const std::vector<Invoerfout>& fouten);

/// For the template deel-bladeren: the next page, and from a later page back to the first.
[[nodiscard]] Gegevens make_bladeren(std::string_view pad, const Velden& zoek,
                                     const std::optional<std::string>& volgende);

/// `pad` with these fields as a query; empty ones are left out.
[[nodiscard]] std::string make_adres(std::string_view pad, const Velden& zoek);
/// The same fields without `naam`.
[[nodiscard]] Velden without_veld(const Velden& zoek, std::string_view naam);

/// The page that `blad` in the query asks for. Empty when a field is wrong, this one too; the fault is added
/// to `lezer`.
template <class Lijst>
[[nodiscard]] auto load_pagina(Veldlezer& lezer, Lijst lijst)
    -> std::optional<std::remove_cvref_t<decltype(lijst(storage::Blad{}).value())>> {
    const storage::Blad blad = lezer.blad();
    if (!lezer.all_well()) return std::nullopt;
    auto uit = lijst(blad);
    if (uit) return std::move(uit.value());
    lezer.add_fout(uit.error() == storage::Bladfout::cursor ? "na" : "limiet",
                   "Deze plek in de lijst bestaat niet meer. Begin bij de eerste bladzijde.");
    return std::nullopt;
}

}  // namespace jeugdregio::server
