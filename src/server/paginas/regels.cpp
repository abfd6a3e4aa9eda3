// The rule book: every rule that messages are judged with, searchable, and one page for each rule.
#include <algorithm>
#include <array>
#include <set>
#include <span>

#include <fmt/format.h>

#include "contract/contract.hpp"
#include "pipeline/regelboek.hpp"
#include "server/bladzijden.hpp"
#include "server/lijstpagina.hpp"
#include "server/pagina.hpp"
#include "server/routes.hpp"
#include "server/veldlezer.hpp"
#include "server/werkplek.hpp"
#include "server/woorden.hpp"

namespace jeugdregio::server {
namespace {

constexpr std::string_view kPad = "/regels";
constexpr std::array<std::string_view, 2> kGevolgen{"afkeuren", "signaal"};
constexpr std::size_t kRegels = 100;  // on one page

std::string card_of(const Regelkaart& k) {
    return fmt::format("{}/{}/{}", kPad, encode_url(k.bericht), encode_url(k.id));
}

Regelaantal count_of(const Regelaantallen& aantallen, std::string_view id) {
    const auto i = aantallen.find(id);
    return i == aantallen.end() ? Regelaantal{} : i->second;
}

/// How often, with a link to where. Rejections in claims have a list; those in other messages stand with the
/// message.
Gegevens make_aantal(const Regelkaart& k, std::int64_t aantal, bool signalen) {
    std::string adres;
    if (signalen)
        adres = make_adres("/signalen", {{"regel", std::string(k.id)}, {"status", "alle"}});
    else if (k.bericht == "JW323")
        adres = make_adres("/afwijzingen", {{"regel", std::string(k.id)}});
    else
        adres = make_adres("/berichten", {{"soort", std::string(k.bericht)}, {"besluit", "afgekeurd"}});
    Gegevens uit;
    uit.text("keer", aantal > 0 ? std::to_string(aantal) : std::string{}).text("waar", adres);
    return uit;
}

std::string_view describe_gevolg(Gevolg gevolg) {
    return gevolg == Gevolg::afkeuren ? "Keurt af" : "Geeft een signaal";
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

struct Filter {
    std::optional<std::string> bericht{}, gevolg{};
    std::string zoek;
    bool vaakst_eerst = false;
    Bladzijde bladzijde{};
};

Filter read_filter(Veldlezer& lezer, std::span<const std::string_view> soorten) {
    static constexpr std::array<std::string_view, 1> kVolgorden{"vaak"};
    Filter f;
    f.bericht = lezer.keuze("bericht", soorten);
    f.gevolg = lezer.keuze("gevolg", kGevolgen);
    f.zoek = lezer.text("zoek", 100).value_or("");
    f.vaakst_eerst = lezer.keuze("volgorde", kVolgorden).has_value();
    f.bladzijde = read_bladzijde(lezer, kRegels);
    return f;
}

/// The rules that were asked for. The id of a rule gives that rule and not those that speak of it.
std::vector<const Regelkaart*> find_regels(const Filter& f, const Regelaantallen& aantallen) {
    const auto alle = pipeline::all_regels();
    const bool is_id = std::ranges::any_of(alle, [&](const Regelkaart* k) { return k->id == f.zoek; });
    const auto woorden = split_woorden(f.zoek);
    std::vector<const Regelkaart*> uit;
    for (const Regelkaart* k : alle)
        if ((!f.bericht || k->bericht == *f.bericht) &&
            (!f.gevolg || (k->gevolg == Gevolg::afkeuren) == (*f.gevolg == kGevolgen[0])) &&
            (is_id ? k->id == f.zoek : fits(*k, woorden)))
            uit.push_back(k);
    if (f.vaakst_eerst)
        std::ranges::stable_sort(uit, std::ranges::greater{}, [&](const Regelkaart* k) {
            const Regelaantal a = count_of(aantallen, k->id);
            return a.afwijzingen + a.signalen;
        });
    return uit;
}

Gegevens make_rij(const Regelkaart& k, const Regelaantal& aantal) {
    Gegevens uit;
    uit.text("id", k.id)
        .text("adres", card_of(k))
        .text("bericht", k.bericht)
        .text("titel", k.titel)
        .text("code", k.retourcode)
        .text("gevolg", describe_gevolg(k.gevolg))
        .flag("afkeuren", k.gevolg == Gevolg::afkeuren)
        .text("bron", k.bron)
        .part("afgewezen", make_aantal(k, aantal.afwijzingen, false))
        .part("gesignaleerd", make_aantal(k, aantal.signalen, true));
    return uit;
}

Antwoord show_regels(const Oproep& o) {
    const auto soorten = list_soorten();
    Veldlezer lezer(o.zoek);
    const Filter filter = read_filter(lezer, soorten);
    Opties berichten, gevolgen;
    for (const auto s : soorten)
        berichten.push_back({std::string(s), fmt::format("{} {}", s, berichtsoort_naam(s))});
    for (const auto s : kGevolgen)
        gevolgen.push_back({std::string(s), std::string(describe_gevolg(
                                                s == kGevolgen[0] ? Gevolg::afkeuren : Gevolg::signaal))});
    const std::vector<Filterveld> velden = {
        {.naam = "zoek", .label = "Zoek", .uitleg = "Een of meer woorden, of een regel zoals TR418"},
        {.naam = "bericht", .label = "Bericht", .vorm = Filtervorm::keuze, .opties = std::move(berichten)},
        {.naam = "gevolg", .label = "Gevolg", .vorm = Filtervorm::keuze, .opties = std::move(gevolgen)},
        {.naam = "volgorde",
         .label = "Volgorde",
         .vorm = Filtervorm::keuze,
         .opties = {{"vaak", "Meest toegepast eerst"}},
         .alle = "Zoals ze worden toegepast"}};
    Gegevens g;
    g.part("filter", make_filter(kPad, o.zoek, velden, lezer.fouten()));
    Gegevens::Rijen rijen;
    if (lezer.all_well()) {
        const auto aantallen = o.plek.omgeving().regels->get(o.plek.inzage());
        const auto gevonden = find_regels(filter, *aantallen);
        for (std::size_t i = filter.bladzijde.van; i < std::min(filter.bladzijde.tot, gevonden.size()); ++i)
            rijen.push_back(make_rij(*gevonden[i], count_of(*aantallen, gevonden[i]->id)));
        g.text("aantal", fmt::format("{} van {} regels", gevonden.size(), pipeline::all_regels().size()))
            .part("bladeren", make_bladzijden(kPad, o.zoek, filter.bladzijde, gevonden.size()));
    }
    g.flag("leeg", lezer.all_well() && rijen.empty())
        .flag("met_rijen", !rijen.empty())
        .rows("rijen", std::move(rijen));
    return make_pagina(o, {.titel = "Regels", .menu = kPad, .status = lezer.all_well() ? 200 : 400}, "regels",
                       std::move(g));
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
    const auto aantallen = o.plek.omgeving().regels->get(o.plek.inzage());
    const Regelaantal aantal = count_of(*aantallen, k.id);
    const contract::Regelinstelling* eigen = o.plek.contract().find_regel(k.id);
    Gegevens g;
    g.text("id", k.id)
        .text("regel", k.titel)
        .text("bericht", k.bericht)
        .text("bron", k.bron)
        .text("code", k.retourcode)
        .text("gevolg", describe_gevolg(k.gevolg))
        .text("berichtnaam", berichtsoort_naam(k.bericht))
        .text("betekenis", retourcode_naam(k.retourcode))
        .text("niveau", niveau_naam(k.niveau))
        .text("deel", klasse_naam(k.klasse))
        .text("uitleg", k.uitleg)
        .text("herstel", k.herstel)
        .flag("nooit", aantal.afwijzingen == 0 && aantal.signalen == 0)
        .flag("in_declaraties", k.bericht == "JW323")
        .flag("gedeeld", std::ranges::count(alle, k.id, &Regelkaart::id) > 1)
        .part("afgewezen", make_aantal(k, aantal.afwijzingen, false))
        .part("gesignaleerd", make_aantal(k, aantal.signalen, true))
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
