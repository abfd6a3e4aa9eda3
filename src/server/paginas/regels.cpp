// The rule book: every rule that messages are judged with, searchable, and one page for each rule.
#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "contract/contract.hpp"
#include "pipeline/regelboek.hpp"
#include "server/pagina.hpp"
#include "server/routes.hpp"
#include "server/veldlezer.hpp"
#include "server/werkplek.hpp"

namespace jeugdregio::server {
namespace {

std::string_view describe_gevolg(Gevolg gevolg) {
    return gevolg == Gevolg::afkeuren ? "Keurt af" : "Geeft een signaal";
}

std::string lower(std::string_view tekst) {
    std::string uit(tekst);
    for (char& c : uit)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return uit;
}

/// Whether every word that was searched for stands somewhere on the card.
bool fits(const Regelkaart& k, const std::vector<std::string>& woorden) {
    const std::string alles = lower(fmt::format("{} {} {} {} {} {} {}", k.id, k.titel, k.bron, k.bericht,
                                                k.retourcode, k.uitleg, k.herstel));
    return std::ranges::all_of(woorden,
                               [&](const std::string& w) { return alles.find(w) != std::string::npos; });
}

std::vector<std::string> split_woorden(std::string_view tekst) {
    std::vector<std::string> uit;
    std::string woord;
    for (const char c : lower(tekst) + ' ') {
        if (c != ' ') {
            woord += c;
        } else if (!woord.empty()) {
            uit.push_back(std::move(woord));
            woord.clear();
        }
    }
    return uit;
}

std::vector<std::string_view> list_soorten() {
    std::set<std::string_view> uit;
    for (const Regelkaart* k : pipeline::all_regels()) uit.insert(k->bericht);
    return {uit.begin(), uit.end()};
}

Antwoord show_regels(const Oproep& o) {
    static constexpr std::array<std::string_view, 2> kGevolgen{"afkeuren", "signaal"};
    const auto soorten = list_soorten();
    Veldlezer lezer(o.zoek);
    const auto soort = lezer.keuze("bericht", soorten);
    const auto gevolg = lezer.keuze("gevolg", kGevolgen);
    const auto zoek = lezer.text("zoek", 100);
    const auto woorden = split_woorden(zoek.value_or(""));
    Gegevens::Rijen rijen, opties, gevolgen;
    for (const Regelkaart* k : pipeline::all_regels()) {
        if (soort && k->bericht != *soort) continue;
        if (gevolg && (k->gevolg == Gevolg::afkeuren) != (*gevolg == "afkeuren")) continue;
        if (!fits(*k, woorden)) continue;
        rijen.emplace_back()
            .text("id", k->id)
            .text("adres", fmt::format("/regels/{}/{}", encode_url(k->bericht), encode_url(k->id)))
            .text("bericht", k->bericht)
            .text("titel", k->titel)
            .text("code", k->retourcode)
            .text("gevolg", describe_gevolg(k->gevolg))
            .flag("afkeuren", k->gevolg == Gevolg::afkeuren)
            .text("bron", k->bron);
    }
    for (const auto s : soorten)
        opties.emplace_back().text("waarde", s).flag("gekozen", soort && *soort == s);
    for (const auto g : kGevolgen)
        gevolgen.emplace_back()
            .text("waarde", g)
            .text("naam", describe_gevolg(g == "afkeuren" ? Gevolg::afkeuren : Gevolg::signaal))
            .flag("gekozen", gevolg && *gevolg == g);
    Gegevens::Rijen fouten;
    for (const auto& f : lezer.fouten()) fouten.emplace_back().text("plek", f.plek).text("wat", f.wat);
    Gegevens g;
    g.text("zoek", zoek.value_or(""))
        .text("aantal", fmt::format("{} van {} regels", rijen.size(), pipeline::all_regels().size()))
        .flag("leeg", rijen.empty())
        .rows("soorten", std::move(opties))
        .rows("gevolgen", std::move(gevolgen))
        .flag("heeft_fouten", !fouten.empty())
        .rows("fouten", std::move(fouten))
        .rows("rijen", std::move(rijen));
    return make_pagina(o, {.titel = "Regels", .menu = "/regels"}, "regels", std::move(g));
}

Antwoord show_regel(const Oproep& o) {
    const auto alle = pipeline::all_regels();
    const auto i = std::ranges::find_if(alle, [&](const Regelkaart* k) {
        return k->id == o.van_pad("id") && k->bericht == o.van_pad("bericht");
    });
    if (i == alle.end())
        return make_pagina(o, {.titel = "Deze regel is er niet", .menu = "/regels", .status = 404}, "fout",
                           Gegevens().text("uitleg", "Er is geen regel met deze naam bij dit bericht."));
    const Regelkaart& k = **i;
    const contract::Regelinstelling* eigen = o.plek.contract().find_regel(k.id);
    Gegevens g;
    g.text("id", k.id)
        .text("regel", k.titel)
        .text("bericht", k.bericht)
        .text("bron", k.bron)
        .text("code", k.retourcode)
        .text("gevolg", describe_gevolg(k.gevolg))
        .text("niveau", niveau_naam(k.niveau))
        .text("deel", klasse_naam(k.klasse))
        .text("uitleg", k.uitleg)
        .text("herstel", k.herstel)
        .flag("instelbaar", eigen != nullptr)
        .text("stand", eigen && eigen->actief ? "De regio gebruikt deze regel."
                                              : "De regio gebruikt deze regel niet.");
    return make_pagina(o, {.titel = fmt::format("Regel {}", k.id), .menu = "/regels"}, "regel", std::move(g));
}

}  // namespace

void add_pagina_regels(Router& router) {
    router.add({Deel::pagina, Methode::get, "/regels", show_regels});
    router.add({Deel::pagina, Methode::get, "/regels/{bericht}/{id}", show_regel});
}

}  // namespace jeugdregio::server
