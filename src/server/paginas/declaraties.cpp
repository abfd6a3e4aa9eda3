// Claims on record with their sums, and everything that was rejected in them, region-wide.
#include <fmt/format.h>

#include "server/afwijzing.hpp"
#include "server/lijstpagina.hpp"
#include "server/pagina.hpp"
#include "server/routes.hpp"
#include "server/standkast.hpp"
#include "server/uitvoer.hpp"
#include "server/werkplek.hpp"
#include "server/woorden.hpp"

namespace jeugdregio::server {
namespace {

constexpr std::string_view kPad = "/declaraties";
constexpr std::string_view kAfwijzingen = "/afwijzingen";
constexpr std::string_view kBesluiten[] = {"toegekend", "deels", "afgekeurd"};

storage::Declaratiefilter read_filter(Veldlezer& lezer) {
    return {.gemeente = lezer.gemeente("gemeente"),
            .aanbieder = lezer.agb("aanbieder"),
            .maand = lezer.maand("maand"),
            .verwerkt = lezer.periode(),
            .besluit = lezer.keuze("besluit", kBesluiten)};
}

/// What both lists are narrowed by; `erbij` stands behind it.
std::vector<Filterveld> filter_velden(const Oproep& o, const Partijen& partijen,
                                      std::vector<Filterveld> erbij) {
    std::vector<Filterveld> uit{
        {.naam = "gemeente",
         .label = "Gemeente",
         .vorm = Filtervorm::keuze,
         .opties = gemeente_opties(o.plek.contract())},
        {.naam = "aanbieder",
         .label = "Aanbieder",
         .vorm = Filtervorm::keuze,
         .opties = aanbieder_opties(partijen)},
        {.naam = "maand", .label = "Maand van de zorg", .vorm = Filtervorm::maand, .uitleg = "Zoals 2023-03"},
        {.naam = "van", .label = "Verwerkt vanaf", .vorm = Filtervorm::datum},
        {.naam = "tot", .label = "Verwerkt tot en met", .vorm = Filtervorm::datum}};
    for (auto& v : erbij) uit.push_back(std::move(v));
    return uit;
}

std::string format_maand(const std::optional<Datum>& begin) {
    return begin ? fmt::format("{:04}-{:02}", begin->jaar(), begin->maand()) : std::string{};
}

Gegevens make_rij(const storage::Declaratieregel& d, const Partijen& partijen) {
    const Merk merk = besluit_merk(d.besluit, true);
    Gegevens uit;
    uit.text("pad", declaratie_pad(d.plek))
        .text("nummer", d.declaratienummer.empty() ? d.identificatie : d.declaratienummer)
        .text("gemeente", partijen.korte_naam(d.plek.gemeente.view()))
        .text("aanbieder", partijen.korte_naam(d.aanbieder.view()))
        .text("maand", format_maand(d.periode_begin))
        .text("verwerkt", format_nl(d.verwerkt_op))
        .text("ingediend", format_euro(d.ingediend))
        .text("toegekend", format_euro(d.toegekend))
        .text("goed", std::to_string(d.toegekend_regels))
        .text("afgewezen", std::to_string(d.afgewezen_regels))
        .text("merk", merk.woord)
        .text("merkklasse", merk.klasse);
    return uit;
}

/// Sums by filter, as it stands in the address of the first page.
using Sommen = Standkast<std::string, storage::Declaratiesom>;

Antwoord show_lijst(const Oproep& o, Sommen& sommen) {
    Veldlezer lezer(o.zoek);
    const auto filter = read_filter(lezer);
    const Partijen& partijen = o.plek.partijen();
    storage::Inzage& inzage = o.plek.inzage();
    const storage::Blik blik(inzage);
    const auto pagina =
        load_pagina(lezer, [&](const storage::Blad& blad) { return inzage.list_declaraties(filter, blad); });
    Opties besluiten;
    for (const auto& b : kBesluiten)
        besluiten.push_back({std::string(b), std::string(besluit_merk(b, true).woord)});
    Gegevens g;
    g.part("filter", make_filter(kPad, o.zoek,
                                 filter_velden(o, partijen,
                                               {{.naam = "besluit",
                                                 .label = "Besluit",
                                                 .vorm = Filtervorm::keuze,
                                                 .opties = std::move(besluiten)}}),
                                 lezer.fouten()));
    g.flag("lijst", pagina.has_value());
    if (pagina) {
        const auto som = sommen.get(inzage, make_adres(kPad, without_veld(o.zoek, "na")),
                                    [&] { return inzage.sum_declaraties(filter); });
        Gegevens::Rijen rijen;
        for (const auto& d : pagina->rijen) rijen.push_back(make_rij(d, partijen));
        g.text("aantal", std::to_string(som.aantal))
            .text("ingediend", format_euro(som.ingediend))
            .text("toegekend", format_euro(som.toegekend))
            .text("verschil", format_euro(som.ingediend - som.toegekend));
        g.flag("leeg", rijen.empty()).rows("rijen", std::move(rijen));
        g.part("bladeren", make_bladeren(kPad, o.zoek, pagina->volgende));
        g.part("uitvoer", make_uitvoerlinks(kPad, o.zoek));
    }
    return make_pagina(o, {.titel = "Declaraties", .menu = kPad, .status = pagina ? 200 : 400}, "declaraties",
                       std::move(g));
}

Uitvoeruitkomst list_voor_uitvoer(const Oproep& o) {
    Veldlezer lezer(o.zoek);
    const auto filter = read_filter(lezer);
    if (!lezer.all_well()) return {};
    const Partijen& partijen = o.plek.partijen();
    const storage::Blik blik(o.plek.inzage());
    const auto rijen = collect_rijen(
        [&](const storage::Blad& blad) { return o.plek.inzage().list_declaraties(filter, blad); });
    if (!rijen) return {.te_lang = true};
    Uitvoerlijst uit{
        .naam = "declaraties",
        .kolommen = {"Gemeente", "Naam gemeente", "Volgnummer", "Aanbieder", "Naam aanbieder",
                     "Identificatie", "Declaratienummer", "Maand", "Verwerkt op", "Besluit", "Ingediend",
                     "Toegekend", "Regels toegekend", "Regels afgewezen", "Signalen", "Antwoord"},
        .rijen = {}};
    for (const auto& d : *rijen)
        uit.rijen.push_back({d.plek.gemeente.str(), partijen.korte_naam(d.plek.gemeente.view()),
                             d.plek.volgnummer, d.aanbieder.str(), partijen.korte_naam(d.aanbieder.view()),
                             d.identificatie, d.declaratienummer, format_maand(d.periode_begin),
                             d.verwerkt_op, d.besluit, d.ingediend, d.toegekend, d.toegekend_regels,
                             d.afgewezen_regels, d.signalen, d.antwoord_naam});
    return {.lijst = std::move(uit)};
}

storage::Afwijzingfilter read_afwijzingfilter(Veldlezer& lezer) {
    storage::Afwijzingfilter uit{.gemeente = lezer.gemeente("gemeente"),
                                 .aanbieder = lezer.agb("aanbieder"),
                                 .maand = lezer.maand("maand"),
                                 .verwerkt = lezer.periode()};
    if (const auto code = lezer.text("retourcode", 40)) {
        uit.retourcode = RetourCode::from_text(*code);
        if (code->size() != 4)
            lezer.add_fout("retourcode", "Dit is geen retourcode. Gebruik vier tekens, bijvoorbeeld 9307.");
    }
    uit.rule = lezer.text("regel", 40);
    return uit;
}

Antwoord show_afwijzingen(const Oproep& o) {
    Veldlezer lezer(o.zoek);
    const auto filter = read_afwijzingfilter(lezer);
    const Partijen& partijen = o.plek.partijen();
    storage::Inzage& inzage = o.plek.inzage();
    const storage::Blik blik(inzage);
    const auto pagina =
        load_pagina(lezer, [&](const storage::Blad& blad) { return inzage.list_afwijzingen(filter, blad); });
    Gegevens g;
    g.part("filter",
           make_filter(kAfwijzingen, o.zoek,
                       filter_velden(o, partijen,
                                     {{.naam = "retourcode", .label = "Retourcode", .uitleg = "Zoals 9307"},
                                      {.naam = "regel", .label = "Regel", .uitleg = "Zoals TR418"}}),
                       lezer.fouten()));
    g.flag("lijst", pagina.has_value());
    if (pagina) {
        Gegevens::Rijen rijen;
        for (const auto& a : pagina->rijen) rijen.push_back(make_afwijzingrij(a, partijen));
        g.flag("leeg", rijen.empty()).rows("rijen", std::move(rijen));
        g.flag("overal", true);
        g.part("bladeren", make_bladeren(kAfwijzingen, o.zoek, pagina->volgende));
        g.part("uitvoer", make_uitvoerlinks(kAfwijzingen, o.zoek));
    }
    return make_pagina(o, {.titel = "Afgewezen regels", .menu = kPad, .status = pagina ? 200 : 400},
                       "afwijzingen", std::move(g));
}

std::string join_regels(const std::vector<pipeline::Reden>& redenen) {
    std::string uit;
    for (const auto& r : redenen) uit += (uit.empty() ? "" : " ") + r.regel;
    return uit;
}

std::string join_uitleg(const std::vector<pipeline::Reden>& redenen) {
    std::string uit;
    for (const auto& r : redenen) uit += (uit.empty() ? "" : " ") + r.uitleg;
    return uit;
}

Uitvoeruitkomst list_afwijzingen_voor_uitvoer(const Oproep& o) {
    Veldlezer lezer(o.zoek);
    const auto filter = read_afwijzingfilter(lezer);
    if (!lezer.all_well()) return {};
    const Partijen& partijen = o.plek.partijen();
    const storage::Blik blik(o.plek.inzage());
    const auto rijen = collect_rijen(
        [&](const storage::Blad& blad) { return o.plek.inzage().list_afwijzingen(filter, blad); });
    if (!rijen) return {.te_lang = true};
    Uitvoerlijst uit{.naam = "afwijzingen",
                     .kolommen = {"Gemeente", "Naam gemeente", "Volgnummer", "Regel", "Aanbieder",
                                  "Naam aanbieder", "Verwerkt op", "Referentie", "Toewijzing", "Product",
                                  "Begin", "Einde", "Bedrag", "Retourcodes", "Regels", "Uitleg"},
                     .rijen = {}};
    for (const auto& a : *rijen) {
        const auto redenen = pipeline::parse_redenen(a.motivering_json);
        std::vector<Uitvoerwaarde> rij{a.plek.gemeente.str(),
                                       partijen.korte_naam(a.plek.gemeente.view()),
                                       a.plek.volgnummer,
                                       a.regel > 0 ? Uitvoerwaarde{a.regel} : Uitvoerwaarde{},
                                       a.afzender,
                                       partijen.korte_naam(a.afzender),
                                       a.verwerkt_op,
                                       a.referentie};
        if (a.prestatie) {
            rij.insert(
                rij.end(),
                {a.prestatie->toewijzing.waarde, format_product(a.prestatie->categorie, a.prestatie->code),
                 a.prestatie->periode.begin, a.prestatie->periode.einde, a.prestatie->bedrag});
        } else {
            rij.resize(rij.size() + 5);
        }
        rij.insert(rij.end(), {a.retourcodes, join_regels(redenen), join_uitleg(redenen)});
        uit.rijen.push_back(std::move(rij));
    }
    return {.lijst = std::move(uit)};
}

}  // namespace

void add_pagina_declaraties(Router& router) {
    router.add({Deel::pagina, Methode::get, std::string(kPad),
                [sommen = std::make_shared<Sommen>()](const Oproep& o) { return show_lijst(o, *sommen); }});
    add_uitvoer(router, std::string(kPad), list_voor_uitvoer);
    router.add({Deel::pagina, Methode::get, std::string(kAfwijzingen), show_afwijzingen});
    add_uitvoer(router, std::string(kAfwijzingen), list_afwijzingen_voor_uitvoer);
}

}  // namespace jeugdregio::server
