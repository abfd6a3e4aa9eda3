// Whether the terms, the protocol and the later settings are complete and in order.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "contract/ingelezen.hpp"

namespace jeugdregio::contract {
namespace {

constexpr std::string_view kBerichten[] = {"JW301", "JW302", "JW305", "JW306", "JW307", "JW308", "JW315",
                                           "JW316", "JW317", "JW318", "JW319", "JW320", "JW323", "JW325"};

/// Of two rows with one name and one first day nobody can tell which one holds.
template <class Rij, class Naam>
void check_dubbel(const std::vector<Gelezen<Rij>>& rijen, std::string_view bestand, std::string_view wat,
                  Naam naam_van, Foutenlijst& fouten) {
    std::map<std::pair<std::string, Datum>, int> gezien;
    for (const auto& rij : rijen) {
        if (!rij.gaaf) continue;
        const auto [plek, nieuw] =
            gezien.emplace(std::pair(naam_van(rij.waarde), rij.waarde.vanaf), rij.regel);
        if (nieuw) continue;
        fouten.add(bestand, rij.regel,
                   fmt::format("{} \"{}\" vanaf {} staat er twee keer: ook op regel {}.", wat,
                               plek->first.first, format_nl(rij.waarde.vanaf), plek->second),
                   "Haal er een weg, of geef de nieuwe een latere `vanaf`.");
    }
}

std::optional<Datum> find_begin(const Ingelezen& in) {
    std::optional<Datum> uit;
    for (const auto& v : in.versies)
        if (v.gaaf && (!uit || v.waarde.vanaf < *uit)) uit = v.waarde.vanaf;
    return uit;
}

/// From the first day of the contract on every term that the program guards has a figure.
void check_aanwezig(const Ingelezen& in, Foutenlijst& fouten) {
    const std::optional<Datum> begin = find_begin(in);
    const bool alle_gaaf =
        std::all_of(in.termijnen.begin(), in.termijnen.end(), [](const auto& rij) { return rij.gaaf; });
    if (!begin || !alle_gaaf) return;
    for (std::size_t i = 0; i < kTermijnsoorten; ++i) {
        const std::string_view naam = termijn_naam(static_cast<Termijnsoort>(i));
        const bool er = std::any_of(in.termijnen.begin(), in.termijnen.end(), [&](const auto& rij) {
            return rij.waarde.naam == naam && rij.waarde.vanaf <= *begin;
        });
        if (er) continue;
        fouten.add(bestand::kTermijnen, 0,
                   fmt::format("Er is geen termijn \"{}\" op {}, de eerste dag van het contract.", naam,
                               format_nl(*begin)),
                   "Voeg een [[termijn]] met die naam toe, met een `vanaf` op of voor die dag.");
    }
}

void check_berichten(const Gelezen<Termijnrij>& rij, Foutenlijst& fouten) {
    for (const std::string& soort : rij.waarde.berichten) {
        if (std::find(std::begin(kBerichten), std::end(kBerichten), soort) != std::end(kBerichten)) continue;
        fouten.add(bestand::kTermijnen, rij.regel,
                   fmt::format("Termijn \"{}\": er is geen bericht \"{}\".", rij.waarde.naam, soort),
                   "Gebruik de namen van de standaard, zoals \"JW305\".");
    }
}

/// A later value on or before the first day would be the value from the beginning.
void check_latere_instellingen(const Ingelezen& in, Foutenlijst& fouten) {
    const std::optional<Datum> begin = find_begin(in);
    for (const auto& rij : in.instellingen) {
        const Instelling& i = rij.waarde;
        if (!begin || !rij.gaaf || !i.vanaf || *begin < *i.vanaf) continue;
        fouten.add(bestand::kParameters, rij.regel,
                   fmt::format("{} verandert op {}, maar het contract begint op {}.", i.naam,
                               format_nl(*i.vanaf), format_nl(*begin)),
                   "Verander `waarde` zelf, of geef een latere `vanaf`.");
    }
}

}  // namespace

void check_termijnen(const Ingelezen& in, Foutenlijst& fouten) {
    if (in.has(bestand::kTermijnen)) check_aanwezig(in, fouten);
    for (const auto& rij : in.termijnen) check_berichten(rij, fouten);
    check_dubbel(
        in.termijnen, bestand::kTermijnen, "De termijn", [](const Termijnrij& t) { return t.naam; }, fouten);
    check_dubbel(
        in.afspraken, bestand::kRap, "De afspraak", [](const Afspraak& a) { return a.naam; }, fouten);
    // Of the protocol as a whole one version begins on a day, whatever its number.
    check_dubbel(
        in.protocolversies, bestand::kRap, "Een versie van het", [](const Protocolversie&) { return "RAP"; },
        fouten);
    check_latere_instellingen(in, fouten);
}

}  // namespace jeugdregio::contract
