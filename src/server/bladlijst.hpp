// One description of a list of the store gives its page, with filter and pages, and the same list as a file.
//
//     const Bladlijst<storage::Berichtfilter, storage::Berichtregel> kLijst = {...};
//     add_bladlijst(router, kLijst);
//
// The template gets what lijstpagina.hpp makes ("filter", "bladeren", "uitvoer"), the flags "lijst" (there is
// no fault in the filter), "leeg" and "met_rijen", and "rijen".
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/lijstpagina.hpp"
#include "server/pagina.hpp"
#include "server/uitvoer.hpp"
#include "server/werkplek.hpp"
#include "server/woorden.hpp"

namespace jeugdregio::server {

/// What the rows of a list are shown with.
struct Lijstkring {
    explicit Lijstkring(const Oproep& o) : oproep(o), partijen(o.plek.partijen()), blik(o.plek.inzage()) {}
    const Oproep& oproep;
    const Partijen& partijen;
    storage::Blik blik;
};

template <class Filter, class Rij>
struct Bladlijst {
    std::string_view pad, titel, menu, sjabloon;
    Filter (*lees)(Veldlezer&);
    std::vector<Filterveld> (*velden)(const Lijstkring&);
    storage::Bladuitkomst<Rij> (storage::Inzage::*zoek)(const Filter&, const storage::Blad&);
    Gegevens::Rijen (*toon)(const Lijstkring&, const std::vector<Rij>&);
    /// More for the template than the rows; may be empty.
    void (*erbij)(Gegevens&, const Lijstkring&, const Filter&);
    std::string_view bestand;  // name of the file, without its end
    std::vector<std::string> kolommen;
    std::vector<Uitvoerwaarde> (*cellen)(const Lijstkring&, const Rij&);
};

/// The fields of a list that is narrowed to a gemeente and an aanbieder, with `erbij` behind them.
[[nodiscard]] std::vector<Filterveld> make_filtervelden(const Lijstkring& kring,
                                                        std::vector<Filterveld> erbij);

template <class Filter, class Rij>
[[nodiscard]] Antwoord show_bladlijst(const Oproep& o, const Bladlijst<Filter, Rij>& lijst) {
    Veldlezer lezer(o.zoek);
    const Filter filter = lijst.lees(lezer);
    const Lijstkring kring(o);
    const auto pagina = load_pagina(
        lezer, [&](const storage::Blad& blad) { return (o.plek.inzage().*lijst.zoek)(filter, blad); });
    Gegevens g;
    g.part("filter", make_filter(lijst.pad, o.zoek, lijst.velden(kring), lezer.fouten()));
    if (pagina) {
        g.flag("leeg", pagina->rijen.empty())
            .flag("met_rijen", !pagina->rijen.empty())
            .rows("rijen", lijst.toon(kring, pagina->rijen))
            .part("bladeren", make_bladeren(lijst.pad, o.zoek, pagina->volgende))
            .part("uitvoer", make_uitvoerlinks(lijst.pad, o.zoek));
    }
    g.flag("lijst", pagina.has_value());
    if (lijst.erbij) lijst.erbij(g, kring, filter);
    return make_pagina(o,
                       {.titel = std::string(lijst.titel), .menu = lijst.menu, .status = pagina ? 200 : 400},
                       lijst.sjabloon, std::move(g));
}

template <class Filter, class Rij>
[[nodiscard]] Uitvoeruitkomst collect_bladlijst(const Oproep& o, const Bladlijst<Filter, Rij>& lijst) {
    Veldlezer lezer(o.zoek);
    const Filter filter = lijst.lees(lezer);
    if (!lezer.all_well()) return {};
    const Lijstkring kring(o);
    const auto rijen =
        collect_rijen([&](const storage::Blad& blad) { return (o.plek.inzage().*lijst.zoek)(filter, blad); });
    if (!rijen) return {.te_lang = true};
    Uitvoerlijst uit{.naam = std::string(lijst.bestand), .kolommen = lijst.kolommen, .rijen = {}};
    for (const auto& r : *rijen) uit.rijen.push_back(lijst.cellen(kring, r));
    return {.lijst = std::move(uit)};
}

/// REQUIRES a list that lives as long as the router.
template <class Filter, class Rij>
void add_bladlijst(Router& router, const Bladlijst<Filter, Rij>& lijst) {
    router.add({Deel::pagina, Methode::get, std::string(lijst.pad),
                [&lijst](const Oproep& o) { return show_bladlijst(o, lijst); }});
    add_uitvoer(router, std::string(lijst.pad),
                [&lijst](const Oproep& o) { return collect_bladlijst(o, lijst); });
}

}  // namespace jeugdregio::server
