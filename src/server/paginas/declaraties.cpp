// Claims on record with their sums, and everything that was rejected in them, region-wide.
#include <fmt/format.h>

#include "server/afwijzing.hpp"
#include "server/bladlijst.hpp"
#include "server/routes.hpp"
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
std::vector<Filterveld> common_velden(const Lijstkring& kring, std::vector<Filterveld> erbij) {
    auto uit = make_filtervelden(
        kring, {{.naam = "maand",
                 .label = "Maand van de zorg",
                 .vorm = Filtervorm::maand,
                 .uitleg = "Zoals 2023-03"},
                {.naam = "van", .label = "Verwerkt vanaf", .vorm = Filtervorm::datum},
                {.naam = "tot", .label = "Verwerkt tot en met", .vorm = Filtervorm::datum}});
    for (auto& v : erbij) uit.push_back(std::move(v));
    return uit;
}

std::vector<Filterveld> filter_velden(const Lijstkring& kring) {
    Opties besluiten;
    for (const auto& b : kBesluiten)
        besluiten.push_back({std::string(b), std::string(besluit_merk(b, true).woord)});
    return common_velden(
        kring,
        {{.naam = "besluit", .label = "Besluit", .vorm = Filtervorm::keuze, .opties = std::move(besluiten)}});
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

Gegevens::Rijen make_rijen(const Lijstkring& kring,
                           const std::vector<storage::Declaratieregel>& declaraties) {
    Gegevens::Rijen uit;
    for (const auto& d : declaraties) uit.push_back(make_rij(d, kring.partijen));
    return uit;
}

void add_som(Gegevens& g, const Lijstkring& kring, const storage::Declaratiefilter& filter) {
    Werkplek& plek = kring.oproep.plek;
    const auto som =
        plek.omgeving().sommen->get(plek.inzage(), make_adres(kPad, without_veld(kring.oproep.zoek, "na")),
                                    [&] { return plek.inzage().sum_declaraties(filter); });
    g.text("aantal", std::to_string(som.aantal))
        .text("ingediend", format_euro(som.ingediend))
        .text("toegekend", format_euro(som.toegekend))
        .text("verschil", format_euro(som.ingediend - som.toegekend));
}

std::vector<Uitvoerwaarde> list_cellen(const Lijstkring& kring, const storage::Declaratieregel& d) {
    const Partijen& partijen = kring.partijen;
    return {d.plek.gemeente.str(),
            partijen.korte_naam(d.plek.gemeente.view()),
            d.plek.volgnummer,
            d.aanbieder.str(),
            partijen.korte_naam(d.aanbieder.view()),
            d.identificatie,
            d.declaratienummer,
            format_maand(d.periode_begin),
            d.verwerkt_op,
            d.besluit,
            d.ingediend,
            d.toegekend,
            d.toegekend_regels,
            d.afgewezen_regels,
            d.signalen,
            d.antwoord_naam};
}

const Bladlijst<storage::Declaratiefilter, storage::Declaratieregel> kDeclaratielijst = {
    .pad = kPad,
    .titel = "Declaraties",
    .menu = kPad,
    .sjabloon = "declaraties",
    .lees = read_filter,
    .velden = filter_velden,
    .zoek = &storage::Inzage::list_declaraties,
    .toon = make_rijen,
    .erbij = add_som,
    .bestand = "declaraties",
    .kolommen = {"Gemeente", "Naam gemeente", "Volgnummer", "Aanbieder", "Naam aanbieder", "Identificatie",
                 "Declaratienummer", "Maand", "Verwerkt op", "Besluit", "Ingediend", "Toegekend",
                 "Regels toegekend", "Regels afgewezen", "Signalen", "Antwoord"},
    .cellen = list_cellen};

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

std::vector<Filterveld> afwijzing_velden(const Lijstkring& kring) {
    return common_velden(kring, {{.naam = "retourcode", .label = "Retourcode", .uitleg = "Zoals 9307"},
                                 {.naam = "regel", .label = "Regel", .uitleg = "Zoals TR418"}});
}

Gegevens::Rijen make_afwijzingrijen(const Lijstkring& kring,
                                    const std::vector<storage::Afwijzingregel>& afwijzingen) {
    Gegevens::Rijen uit;
    for (const auto& a : afwijzingen) uit.push_back(make_afwijzingrij(a, kring.partijen));
    return uit;
}

void mark_overal(Gegevens& g, const Lijstkring&, const storage::Afwijzingfilter&) {
    g.flag("overal", true);
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

std::vector<Uitvoerwaarde> list_afwijzingcellen(const Lijstkring& kring, const storage::Afwijzingregel& a) {
    const Partijen& partijen = kring.partijen;
    const auto redenen = pipeline::parse_redenen(a.motivering_json);
    std::vector<Uitvoerwaarde> rij{a.plek.gemeente.str(),
                                   partijen.korte_naam(a.plek.gemeente.view()),
                                   a.plek.volgnummer,
                                   a.regel > 0 ? Uitvoerwaarde{a.regel} : Uitvoerwaarde{},
                                   a.afzender,
                                   partijen.korte_naam(a.afzender),
                                   a.verwerkt_op,
                                   a.referentie};
    if (a.prestatie)
        rij.insert(rij.end(),
                   {a.prestatie->toewijzing.waarde, format_product(a.prestatie->categorie, a.prestatie->code),
                    a.prestatie->periode.begin, a.prestatie->periode.einde, a.prestatie->bedrag});
    else
        rij.resize(rij.size() + 5);
    rij.insert(rij.end(), {a.retourcodes, join_regels(redenen), join_uitleg(redenen)});
    return rij;
}

const Bladlijst<storage::Afwijzingfilter, storage::Afwijzingregel> kAfwijzinglijst = {
    .pad = kAfwijzingen,
    .titel = "Afgewezen regels",
    .menu = kPad,
    .sjabloon = "afwijzingen",
    .lees = read_afwijzingfilter,
    .velden = afwijzing_velden,
    .zoek = &storage::Inzage::list_afwijzingen,
    .toon = make_afwijzingrijen,
    .erbij = mark_overal,
    .bestand = "afwijzingen",
    .kolommen = {"Gemeente", "Naam gemeente", "Volgnummer", "Regel", "Aanbieder", "Naam aanbieder",
                 "Verwerkt op", "Referentie", "Toewijzing", "Product", "Begin", "Einde", "Bedrag",
                 "Retourcodes", "Regels", "Uitleg"},
    .cellen = list_afwijzingcellen};

}  // namespace

void add_pagina_declaraties(Router& router) {
    add_bladlijst(router, kDeclaratielijst);
    add_bladlijst(router, kAfwijzinglijst);
}

}  // namespace jeugdregio::server
