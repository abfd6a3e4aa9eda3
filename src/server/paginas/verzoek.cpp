// One request, with what the checks find beside it and what can be decided.
#include "server/paginas/verzoekscherm.hpp"

#include <fmt/format.h>

#include "pipeline/dossierlijst.hpp"
#include "pipeline/verzoek_beeld.hpp"
#include "pipeline/werklijst_beeld.hpp"
#include "server/besluitscherm.hpp"
#include "server/foutpagina.hpp"
#include "server/namen.hpp"
#include "server/pagina.hpp"
#include "server/routes.hpp"
#include "server/vernietigd.hpp"
#include "server/werkplek.hpp"
#include "server/woorden.hpp"
#include "toewijzing/woorden.hpp"

namespace jeugdregio::server {
namespace {

using pipeline::Verzoekbeeld;

template <class Product>
std::string describe_hoeveel(const Product& p) {
    return p.budget ? format_euro(*p.budget) : toewijzing::describe_omvang(p.omvang);
}

/// Old beside new.
Gegevens::Rijen make_producten(const Oproep& o, const Gemeente& gemeente, const Verzoekbeeld& b) {
    const contract::Contract& contract = o.plek.contract();
    Gegevens::Rijen uit;
    for (const auto& p : b.producten) {
        const auto& g = p.gevraagd;
        const bool blijft = g.soort == dossier::Gevraagd::ongewijzigd;
        std::string nieuw_dagen = g.ingang  ? describe_looptijd(*g.ingang, g.einde)
                                  : g.einde ? fmt::format("t/m {}", format_nl(*g.einde))
                                            : std::string{};
        uit.emplace_back()
            .text("soort", pipeline::gevraagd_naam(g.soort))
            .text("nummer", g.toewijzing ? std::to_string(g.toewijzing->waarde) : std::string{})
            .text("adres", g.toewijzing && p.oud
                               ? fmt::format("/toewijzingen/{}/{}", gemeente.view(), g.toewijzing->waarde)
                               : std::string{})
            .text("product", g.categorie || g.code ? describe_product(contract, g.categorie, g.code)
                             : p.oud               ? describe_product(contract, p.oud->categorie, p.oud->code)
                                                   : std::string("nog te kiezen"))
            .flag("blijft", blijft)
            .text("nu", p.oud ? fmt::format("{}; {}", describe_looptijd(p.oud->ingang, p.oud->einde),
                                            describe_hoeveel(*p.oud))
                              : std::string{})
            .text("dagen", blijft ? std::string{} : nieuw_dagen)
            .text("hoeveel", blijft ? std::string{} : describe_hoeveel(g));
    }
    return uit;
}

Gegevens make_bevindingen(const toewijzing::Voorbereiding& v) {
    Gegevens::Rijen rijen;
    for (const auto& b : v.bevindingen) {
        const pipeline::Reden r = pipeline::make_reden(b.motivering);
        rijen.emplace_back()
            .text("uitleg", r.uitleg)
            .text("herstel", r.herstel)
            .text("advies", pipeline::describe_advies(b.advies))
            .text("regel", r.regel)
            .text("regel_adres", regel_adres(r.regel))
            .text("bron", r.bron)
            .text("ernst", b.advies.voorstel == toewijzing::Voorstel::afwijzen    ? "fout"
                           : b.advies.voorstel == toewijzing::Voorstel::honoreren ? ""
                                                                                  : "let-op");
    }
    Gegevens uit;
    uit.rows("redenen", std::move(rijen));
    return uit;
}

/// The decisions on this kind of request, each with its form; the proposal is filled in and opened.
Gegevens::Rijen make_besluiten(const Verzoekbeeld& b, const std::string& pad) {
    const bool wijziging = b.verzoek.soort == dossier::Verzoeksoort::wijziging;
    const toewijzing::Advies geen;
    const toewijzing::Advies& advies = b.voorbereiding ? b.voorbereiding->advies : geen;
    Gegevens::Rijen uit;
    for (const auto& vorm : pipeline::besluitvormen()) {
        if (!vorm.op_verzoek || vorm.soort == (wijziging ? "honoreren" : "honoreren-wijziging")) continue;
        const bool afwijzen = vorm.soort == "afwijzen", onderzoeken = vorm.soort == "onderzoeken";
        // Twice "in onderzoek" says nothing new.
        if (onderzoeken && b.verzoek.status() == dossier::Verzoekstatus::in_onderzoek) continue;
        pipeline::Woorden ingevuld;
        if (afwijzen && advies.reden)
            ingevuld.emplace_back("reden", std::string(reden_afwijzing_verzoek_code(*advies.reden)));
        const bool voorgesteld = afwijzen      ? advies.voorstel == toewijzing::Voorstel::afwijzen
                                 : onderzoeken ? advies.voorstel == toewijzing::Voorstel::onderzoeken
                                               : advies.voorstel == toewijzing::Voorstel::honoreren;
        uit.emplace_back()
            .text("naam", vorm.naam)
            .text("uitleg", vorm.uitleg)
            .text("actie", fmt::format("{}/{}", pad, vorm.soort))
            .flag("voorgesteld", voorgesteld)
            .part("formulier", make_besluitvelden(vorm, vorm.soort, ingevuld, {}));
    }
    return uit;
}

Gegevens::Rijen make_antwoorden(const Verzoekbeeld& b) {
    Gegevens::Rijen uit;
    for (const auto& a : b.verzoek.antwoorden)
        uit.emplace_back().text(
            "zin", fmt::format("{}: {}.", format_nl(a.dagtekening), toewijzing::describe_antwoord(a)));
    return uit;
}

Antwoord show_verzoek(const Oproep& o) {
    const auto gemeente = parse_gemeente(o.van_pad("gemeente"));
    const auto agb = parse_agb(o.van_pad("aanbieder"));
    const std::string& referentie = o.van_pad("referentie");
    if (!gemeente || !agb) return make_foutpagina(o.plek, 404, "Dit verzoek is er niet.");
    const Datum dag = o.plek.vandaag();
    const auto beeld = pipeline::view_verzoek(o.plek.opslag(), {o.plek.contract(), dag, Regelset::alle},
                                              *gemeente, *agb, referentie);
    if (!beeld) return make_foutpagina(o.plek, 503, beeld.error().wat + " " + beeld.error().herstel);
    if (!*beeld) return make_foutpagina(o.plek, 404, "Dit verzoek is er niet.");
    const Verzoekbeeld& b = **beeld;
    const dossier::Verzoek& v = b.verzoek;
    const std::string pad = make_verzoekadres(*gemeente, *agb, referentie);

    const auto jeugdige = o.plek.inzage().find_jeugdige(*gemeente, v.bsn);
    Gegevens g;
    g.text("gemeente", gemeente_naam(o.plek.contract(), *gemeente))
        .text("aanbieder", o.plek.partijen().naam(agb->view()))
        .text("bsn", describe_bsn(v.bsn))
        .text("jeugdige",
              jeugdige ? fmt::format("/jeugdigen/{}/{}", gemeente->view(), *jeugdige) : std::string{})
        .text("soort", v.soort == dossier::Verzoeksoort::wijziging ? "verzoek om wijziging (317)"
                                                                   : "verzoek om toewijzing (315)")
        .text("dagtekening", format_nl(v.dagtekening))
        .text("ontvangen", format_nl(v.ontvangen_op))
        .text("verwijzer", b.verwijzer)
        .text("status", dossier::status_naam(v.status()))
        .text("uiterlijk", b.termijn ? format_nl(b.termijn->tot) : std::string{})
        .text("resterend", b.termijn ? pipeline::describe_resterend(*b.termijn, dag) : std::string{})
        .flag("te_laat", b.termijn && b.termijn->tot < dag)
        .rows("producten", make_producten(o, *gemeente, b));
    if (b.voorbereiding) {
        g.text("voorstel", pipeline::describe_advies(b.voorbereiding->advies))
            .flag("met_bevindingen", !b.voorbereiding->bevindingen.empty())
            .text("hervatting",
                  b.voorbereiding->hervatting_van
                      ? fmt::format("Dezelfde hulp eindigde op {}. Dit is een hervatting (eis 19).",
                                    format_nl(*b.voorbereiding->hervatting_van))
                      : std::string{})
            .part("bevindingen", make_bevindingen(*b.voorbereiding));
    }
    const auto wachtend = find_wachtend(o.plek.opslag(), true, {*gemeente, *agb, referentie});
    add_wachtend(g, wachtend);
    auto antwoorden = make_antwoorden(b);
    Gegevens::Rijen toegewezen;
    for (const auto& t : b.toegewezen)
        toegewezen.emplace_back()
            .text("nummer", std::to_string(t.nummer.waarde))
            .text("adres", fmt::format("/toewijzingen/{}/{}", gemeente->view(), t.nummer.waarde))
            .text("looptijd", describe_looptijd(t.ingang, t.einde))
            .text("hoeveel", describe_hoeveel(t));
    g.flag("met_antwoorden", !antwoorden.empty())
        .rows("antwoorden", std::move(antwoorden))
        .flag("met_toegewezen", !toegewezen.empty())
        .rows("toegewezen", std::move(toegewezen))
        .flag("kan_besluiten", v.onderhanden() && !wachtend && !pipeline::is_schuilnaam(v.bsn.digits()))
        .rows("besluiten", make_besluiten(b, pad));
    return make_pagina(o, {.titel = fmt::format("Verzoek {}", referentie), .menu = "/werklijst"}, "verzoek",
                       std::move(g));
}

}  // namespace

std::string make_verzoekadres(const Gemeente& gemeente, const AgbCode& aanbieder,
                              std::string_view referentie) {
    return fmt::format("/verzoeken/{}/{}/{}", gemeente.view(), aanbieder.view(), encode_url(referentie));
}

void add_pagina_verzoek(Router& router) {
    router.add({Deel::pagina, Methode::get, "/verzoeken/{gemeente}/{aanbieder}/{referentie}", show_verzoek});
}

}  // namespace jeugdregio::server
