// The calculators as forms. A form asks with GET, so that the address of an outcome can be kept and sent.
#include <algorithm>

#include <fmt/format.h>

#include "rekentool/vraag.hpp"
#include "server/pagina.hpp"
#include "server/routes.hpp"
#include "server/werkplek.hpp"

namespace jeugdregio::server {
namespace {

using rekentool::Tool;

struct Toolwoorden {
    Tool tool;
    std::string_view titel, uitleg;
};
constexpr Toolwoorden kWoorden[] = {
    {Tool::groepsaanbod, "Groepsaanbod",
     "Welke zwaarte hoort bij een groep voor dagbehandeling of dagbesteding? (bijlage XII, 8.5.3)"},
    {Tool::verblijf, "Verblijf", "Welke intensiteit hoort bij een verblijfsgroep? (9.7)"},
    {Tool::gezinshuis, "Gezinshuis", "Welke intensiteit hoort bij een gezinshuis of zorgboerderij? (9.7)"},
    {Tool::mengvorm, "Mengvorm", "Wat als jeugdigen in een groep verschillende uren zorg krijgen? (9.7)"}};

std::string words_of(std::string_view sleutel) {
    std::string uit(sleutel);
    std::ranges::replace(uit, '_', ' ');
    if (!uit.empty() && uit[0] >= 'a' && uit[0] <= 'z') uit[0] = static_cast<char>(uit[0] - 'a' + 'A');
    return uit;
}

Antwoord show_lijst(const Oproep& o) {
    Gegevens::Rijen rijen;
    for (const auto& w : kWoorden)
        rijen.emplace_back()
            .text("adres", fmt::format("/rekentools/{}", rekentool::tool_naam(w.tool)))
            .text("titel", w.titel)
            .text("uitleg", w.uitleg);
    return make_pagina(o, {.titel = "Rekentools", .menu = "/rekentools"}, "rekentools",
                       Gegevens().rows("tools", std::move(rijen)));
}

/// The faults that name this field, as one text.
std::string faults_of(const std::vector<rekentool::Invoerfout>& fouten, std::string_view naam) {
    std::string uit;
    for (const auto& f : fouten) {
        if (!f.wat.starts_with(naam)) continue;
        const char na = f.wat.size() > naam.size() ? f.wat[naam.size()] : ' ';
        if (na != ' ' && na != ':') continue;
        if (!uit.empty()) uit += ' ';
        uit += fmt::format("{} {}", f.wat, f.herstel);
    }
    return uit;
}

Gegevens::Rijen list_velden(Tool tool, const rekentool::Velden& velden,
                            const std::vector<rekentool::Invoerfout>& fouten) {
    Gegevens::Rijen uit;
    for (const auto& k : rekentool::list_kolommen(tool)) {
        const auto i = velden.find(k.naam);
        const std::string fout = faults_of(fouten, k.naam);
        uit.emplace_back()
            .text("naam", k.naam)
            .text("label", words_of(k.naam))
            .text("uitleg", k.uitleg)
            .text("voorbeeld", k.voorbeeld)
            .text("waarde", i == velden.end() ? std::string_view{} : std::string_view(i->second))
            .flag("verplicht", k.is_verplicht(tool))
            .text("fout", fout);
    }
    return uit;
}

Gegevens show_uitkomst(const rekentool::Antwoord& a) {
    Gegevens::Rijen stappen, normen, meldingen, tarieven, delen;
    for (const auto& s : a.blad.stappen())
        stappen.emplace_back()
            .text("stap", s.woorden)
            .text("som", a.blad.describe_som(s))
            .text("waarde", format_decimaal(s.waarde))
            .text("eenheid", s.eenheid);
    for (const auto& n : a.normen)
        normen.emplace_back()
            .text("uitkomst", words_of(rekentool::normuitslag_naam(n.uitslag)))
            .flag("tekort", n.uitslag == rekentool::Normuitslag::tekort)
            .text("norm", n.woorden)
            .text("bron", n.bron);
    for (const auto& m : a.meldingen) meldingen.emplace_back().text("tekst", m.woorden).text("bron", m.bron);
    for (const auto& t : a.tarieven)
        tarieven.emplace_back().text("tekst",
                                     fmt::format("{} per {} ({})", format_euro(t.bedrag), t.per, t.klasse));
    for (const auto& d : a.delen)
        delen.emplace_back().text(
            "tekst", fmt::format("{} jeugdigen met {}: {}", d.aantal, format_decimaal(d.intensiteit),
                                 d.klasse.empty() ? "geen klasse" : d.klasse));
    Gegevens uit;
    uit.text("uitslag", rekentool::describe_uitslag(a))
        .flag("afgekeurd", a.is_afgekeurd())
        .flag("overleg", !a.is_afgekeurd() && a.uitslag == rekentool::Uitslag::overleg)
        .flag("goed", !a.is_afgekeurd() && a.uitslag != rekentool::Uitslag::overleg)
        .text("intensiteit", a.intensiteit ? format_decimaal(a.blad.waarde(*a.intensiteit)) : std::string())
        .text("dag", format_nl(a.op))
        .flag("heeft_stappen", !stappen.empty())
        .rows("stappen", std::move(stappen))
        .flag("heeft_normen", !normen.empty())
        .rows("normen", std::move(normen))
        .flag("heeft_meldingen", !meldingen.empty())
        .rows("meldingen", std::move(meldingen))
        .rows("tarieven", std::move(tarieven))
        .rows("delen", std::move(delen));
    return uit;
}

Antwoord show_tool(const Oproep& o) {
    const auto i = std::ranges::find_if(
        kWoorden, [&](const auto& w) { return rekentool::tool_naam(w.tool) == o.van_pad("naam"); });
    if (i == std::end(kWoorden))
        return make_pagina(o, {.titel = "Deze rekentool is er niet", .menu = "/rekentools", .status = 404},
                           "fout", Gegevens().text("uitleg", "Kies een rekentool uit de lijst."));
    rekentool::Velden velden;
    for (const auto& k : rekentool::list_kolommen(i->tool))
        if (const auto waarde = o.van_zoek(k.naam); !waarde.empty()) velden.emplace(k.naam, waarde);
    Gegevens g;
    g.text("adres", fmt::format("/rekentools/{}", rekentool::tool_naam(i->tool))).text("uitleg", i->uitleg);
    std::vector<rekentool::Invoerfout> fouten;
    if (!velden.empty()) {
        auto uit = rekentool::compute_velden(i->tool, velden, o.plek.contract(), o.plek.vandaag());
        if (uit)
            g.part("uitkomst", show_uitkomst(*uit));
        else
            fouten = uit.error();
    }
    Gegevens::Rijen alle;
    for (const auto& f : fouten) alle.emplace_back().text("wat", f.wat).text("herstel", f.herstel);
    g.rows("velden", list_velden(i->tool, velden, fouten))
        .flag("heeft_fouten", !alle.empty())
        .rows("fouten", std::move(alle));
    return make_pagina(o, {.titel = fmt::format("Rekentool {}", i->titel), .menu = "/rekentools"},
                       "rekentool", std::move(g));
}

}  // namespace

void add_pagina_rekentools(Router& router) {
    router.add({Deel::pagina, Methode::get, "/rekentools", show_lijst});
    router.add({Deel::pagina, Methode::get, "/rekentools/{naam}", show_tool});
}

}  // namespace jeugdregio::server
