// The list of toewijzingen, each with its budget bar.
#include <map>

#include <fmt/format.h>

#include "pipeline/toewijzing_beeld.hpp"
#include "server/balk.hpp"
#include "server/besluitscherm.hpp"
#include "server/bladlijst.hpp"
#include "server/namen.hpp"
#include "server/routes.hpp"
#include "server/veldlezer.hpp"
#include "server/vernietigd.hpp"
#include "server/werkplek.hpp"
#include "toewijzing/woorden.hpp"

namespace jeugdregio::server {
namespace {

constexpr std::string_view kPad = "/toewijzingen";
constexpr std::string_view kVarianten[] = {"budget", "volume"};

storage::Toewijzingfilter read_filter(Veldlezer& lezer) {
    storage::Toewijzingfilter f;
    f.gemeente = lezer.gemeente("gemeente");
    f.aanbieder = lezer.agb("aanbieder");
    f.actief_op = lezer.datum("actiefOp");
    if (const auto v = lezer.keuze("variant", kVarianten))
        f.variant = *v == "budget" ? storage::Variant::budget : storage::Variant::volume;
    if (const auto p = lezer.text("product", 5)) {
        const bool cijfers = p->size() >= 2 && p->find_first_not_of("0123456789") >= 2;
        if (cijfers && p->size() == 2) f.categorie = parse_categorie(*p);
        if (cijfers && p->size() > 2) f.code = parse_productcode(*p);
        if (!f.categorie && !f.code)
            lezer.add_fout("product",
                           "Dit is geen product. Gebruik een code zoals 45A04, of een categorie zoals 45.");
    }
    return f;
}

/// When the toewijzingen of one page run out. One question to the store for each gemeente on it.
using Prognoses = std::map<std::pair<Gemeente, ToewijzingNummer>, budget::Prognose>;
Prognoses forecast(Werkplek& plek, const std::vector<storage::Toewijzingregel>& rijen) {
    std::map<Gemeente, std::vector<ToewijzingNummer>> nummers;
    for (const auto& r : rijen) nummers[r.versie.gemeente].push_back(r.versie.nummer);
    Prognoses uit;
    for (const auto& [gemeente, van_gemeente] : nummers)
        for (const auto& [nummer, prognose] : pipeline::forecast_toewijzingen(
                 plek.opslag(), plek.contract(), gemeente, van_gemeente, plek.vandaag()))
            uit.emplace(std::pair(gemeente, nummer), prognose);
    return uit;
}

Gegevens::Rijen make_rijen(Werkplek& plek, const std::vector<storage::Toewijzingregel>& rijen,
                           const Partijen& partijen) {
    const Prognoses prognoses = forecast(plek, rijen);
    Gegevens::Rijen uit;
    for (const auto& r : rijen) {
        const auto& v = r.versie;
        const auto prognose = prognoses.find({v.gemeente, v.nummer});
        Gegevens rij;
        rij.text("nummer", std::to_string(v.nummer.waarde))
            .text("adres", fmt::format("{}/{}/{}", kPad, v.gemeente.view(), v.nummer.waarde))
            .text("gemeente", gemeente_naam(plek.contract(), v.gemeente))
            .text("aanbieder", partijen.korte_naam(v.aanbieder.view()))
            .text("product", describe_product(plek.contract(), v.categorie, v.code))
            .text("looptijd", describe_looptijd(v.ingang, v.einde))
            .flag("verwijderd", v.verwijderd())
            .text("omvang",
                  prognose == prognoses.end() ? toewijzing::describe_omvang(v.omvang) : std::string{})
            .text("goedgekeurd", format_euro(r.goedgekeurd))
            .rows("balk", prognose == prognoses.end() ? Gegevens::Rijen{}
                                                      : Gegevens::Rijen{make_balk(prognose->second)});
        if (r.jeugdige > 0)
            rij.text("jeugdige", fmt::format("/jeugdigen/{}/{}", v.gemeente.view(), r.jeugdige))
                .text("bsn", describe_bsn(v.bsn));
        else
            rij.text("jeugdige", "").text("bsn", describe_bsn(v.bsn));
        uit.push_back(std::move(rij));
    }
    return uit;
}

Gegevens::Rijen make_lijstrijen(const Lijstkring& kring, const std::vector<storage::Toewijzingregel>& rijen) {
    return make_rijen(kring.oproep.plek, rijen, kring.partijen);
}

std::vector<Filterveld> filter_velden(const Lijstkring& kring) {
    return make_filtervelden(
        kring, {{.naam = "product", .label = "Product of categorie", .uitleg = "Bijvoorbeeld 45A04 of 45"},
                {.naam = "actiefOp", .label = "Loopt op", .vorm = Filtervorm::datum},
                {.naam = "variant",
                 .label = "Toegewezen als",
                 .vorm = Filtervorm::keuze,
                 .opties = {{"budget", "budget"}, {"volume", "hoeveelheid"}}}});
}

/// Without a BSN: the number of a jeugdige is that of his page.
std::vector<Uitvoerwaarde> list_cellen(const Lijstkring& kring, const storage::Toewijzingregel& r) {
    const auto& v = r.versie;
    return {v.gemeente.str(),
            gemeente_naam(kring.oproep.plek.contract(), v.gemeente),
            v.nummer.waarde,
            r.jeugdige > 0 ? Uitvoerwaarde{r.jeugdige} : Uitvoerwaarde{},
            v.aanbieder.str(),
            kring.partijen.korte_naam(v.aanbieder.view()),
            v.categorie ? v.categorie->str() : std::string{},
            v.code ? v.code->str() : std::string{},
            v.ingang,
            v.einde ? Uitvoerwaarde{*v.einde} : Uitvoerwaarde{},
            v.budget ? Uitvoerwaarde{*v.budget} : Uitvoerwaarde{},
            v.budget ? std::string{} : toewijzing::describe_omvang(v.omvang),
            r.goedgekeurd,
            v.referentie_aanbieder,
            std::string(v.verwijderd() ? "ja" : "nee")};
}

const Bladlijst<storage::Toewijzingfilter, storage::Toewijzingregel> kLijst = {
    .pad = kPad,
    .titel = "Toewijzingen",
    .menu = kPad,
    .sjabloon = "toewijzingen",
    .lees = read_filter,
    .velden = filter_velden,
    .zoek = &storage::Inzage::list_toewijzingen,
    .toon = make_lijstrijen,
    .erbij = nullptr,
    .bestand = "toewijzingen",
    .kolommen = {"Gemeente", "Naam gemeente", "Toewijzing", "Jeugdige", "Aanbieder", "Naam aanbieder",
                 "Categorie", "Product", "Eerste dag", "Laatste dag", "Budget", "Omvang", "Gedeclareerd",
                 "Verzoek", "Verwijderd"},
    .cellen = list_cellen};

}  // namespace

void add_pagina_toewijzingen(Router& router) {
    add_bladlijst(router, kLijst);
}

}  // namespace jeugdregio::server
