// The list of toewijzingen, each with its budget bar.
#include <map>

#include <fmt/format.h>

#include "pipeline/toewijzing_beeld.hpp"
#include "server/balk.hpp"
#include "server/besluitscherm.hpp"
#include "server/lijstpagina.hpp"
#include "server/namen.hpp"
#include "server/pagina.hpp"
#include "server/routes.hpp"
#include "server/veldlezer.hpp"
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
                .text("bsn", v.bsn.masked());
        else
            rij.text("jeugdige", "").text("bsn", v.bsn.masked());
        uit.push_back(std::move(rij));
    }
    return uit;
}

Antwoord show_lijst(const Oproep& o) {
    Veldlezer lezer(o.zoek);
    const auto filter = read_filter(lezer);
    storage::Inzage& inzage = o.plek.inzage();
    const storage::Blik blik(inzage);
    const auto pagina =
        load_pagina(lezer, [&](const storage::Blad& b) { return inzage.list_toewijzingen(filter, b); });
    const Partijen& partijen = o.plek.partijen();
    const std::vector<Filterveld> velden = {
        {.naam = "gemeente",
         .label = "Gemeente",
         .vorm = Filtervorm::keuze,
         .opties = gemeente_opties(o.plek.contract())},
        {.naam = "aanbieder",
         .label = "Aanbieder",
         .vorm = Filtervorm::keuze,
         .opties = aanbieder_opties(partijen)},
        {.naam = "product", .label = "Product of categorie", .uitleg = "Bijvoorbeeld 45A04 of 45"},
        {.naam = "actiefOp", .label = "Loopt op", .vorm = Filtervorm::datum},
        {.naam = "variant",
         .label = "Toegewezen als",
         .vorm = Filtervorm::keuze,
         .opties = {{"budget", "budget"}, {"volume", "hoeveelheid"}}}};
    Gegevens g;
    g.part("filter", make_filter(kPad, o.zoek, velden, lezer.fouten()));
    Gegevens::Rijen rijen;
    if (pagina) {
        rijen = make_rijen(o.plek, pagina->rijen, partijen);
        g.part("bladeren", make_bladeren(kPad, o.zoek, pagina->volgende));
    }
    g.flag("leeg", pagina && rijen.empty()).flag("met_rijen", !rijen.empty()).rows("rijen", std::move(rijen));
    return make_pagina(o, {.titel = "Toewijzingen", .menu = kPad, .status = lezer.all_well() ? 200 : 400},
                       "toewijzingen", std::move(g));
}

}  // namespace

void add_pagina_toewijzingen(Router& router) {
    router.add({Deel::pagina, Methode::get, std::string(kPad), show_lijst});
}

}  // namespace jeugdregio::server
