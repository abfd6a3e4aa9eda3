// Deciding: a form, a proof that shows what would be sent, and a decision that waits until somebody sends it
// or takes it back (pipeline/conceptbesluit.hpp).
#include <algorithm>

#include <fmt/format.h>

#include "pipeline/conceptbesluit.hpp"
#include "pipeline/dossierlijst.hpp"
#include "server/besluitscherm.hpp"
#include "server/foutpagina.hpp"
#include "server/lijstpagina.hpp"
#include "server/pagina.hpp"
#include "server/paginas/verzoekscherm.hpp"
#include "server/routes.hpp"
#include "server/werkplek.hpp"

namespace jeugdregio::server {
namespace {

using pipeline::Besluitonderwerp;
using pipeline::Besluitvorm;
using pipeline::Woorden;
using pipeline::Woordfout;

std::string address_of(const Besluitvorm& vorm, const Besluitonderwerp& o) {
    return vorm.op_verzoek ? make_verzoekadres(o.gemeente, o.aanbieder, o.over)
                           : fmt::format("/toewijzingen/{}/{}", o.gemeente.view(), o.over);
}
/// What the path names; empty: it is not there, or the dossier was destroyed, so that there is nobody to
/// decide about.
std::optional<Besluitonderwerp> find_onderwerp(const Oproep& o, const Besluitvorm& vorm) {
    const auto gemeente = parse_gemeente(o.van_pad("gemeente"));
    if (!gemeente) return std::nullopt;
    if (vorm.op_verzoek) {
        const auto agb = parse_agb(o.van_pad("aanbieder"));
        const std::string& referentie = o.van_pad("referentie");
        if (!agb) return std::nullopt;
        const auto verzoek = o.plek.opslag().find_verzoek(*gemeente, *agb, referentie);
        if (!verzoek || pipeline::is_schuilnaam(verzoek->bsn.digits())) return std::nullopt;
        return Besluitonderwerp{*gemeente, *agb, referentie};
    }
    const auto nummer = parse_nummer(o.van_pad("nummer"));
    if (!nummer) return std::nullopt;
    const ToewijzingNummer n{*nummer};
    const auto dossier = o.plek.opslag().load_toewijzingen(*gemeente, std::span(&n, 1));
    const auto gevonden = dossier.toewijzingen.find(n);
    if (gevonden == dossier.toewijzingen.end() ||
        pipeline::is_schuilnaam(gevonden->second.toewijzing.actueel().bsn.digits()))
        return std::nullopt;
    return Besluitonderwerp{*gemeente, gevonden->second.toewijzing.actueel().aanbieder,
                            std::to_string(n.waarde)};
}

Antwoord not_there(const Oproep& o) {
    return make_foutpagina(o.plek, 404,
                           "Dit verzoek of deze toewijzing is er niet, of het dossier is vernietigd.");
}
Antwoord failed(const Oproep& o, const pipeline::Machinefout& fout) {
    return make_foutpagina(o.plek, 503, fout.wat + " " + fout.herstel);
}

/// From whom can be chosen, where a form asks for that.
Opties list_aanbieders(const Oproep& o, const Besluitvorm& vorm) {
    const bool vraagt = std::ranges::find(vorm.velden, pipeline::Woordsoort::aanbieder,
                                          &pipeline::Besluitveld::soort) != vorm.velden.end();
    return vraagt ? aanbieder_opties(o.plek.partijen()) : Opties{};
}

/// The words of a decision as people read them: an aanbieder by its name.
Gegevens::Rijen make_woorden(const Oproep& o, const Besluitvorm& vorm, Woorden woorden) {
    for (auto& [naam, waarde] : woorden) {
        const auto veld =
            std::ranges::find(vorm.velden, std::string_view(naam), &pipeline::Besluitveld::naam);
        if (veld != vorm.velden.end() && veld->soort == pipeline::Woordsoort::aanbieder)
            waarde = o.plek.partijen().naam(waarde);
    }
    Gegevens::Rijen uit;
    for (const auto& [naam, waarde] : pipeline::describe_woorden(vorm, woorden))
        uit.emplace_back().text("naam", naam).text("waarde", waarde);
    return uit;
}

/// That a decision could not be kept because of another one, and where that is.
struct Botsing {
    std::string wat, adres;
};

/// What was typed, and what became of it.
struct Ingevuld {
    Woorden woorden{};
    /// The concept that is changed: it waits until what is typed here takes its place.
    std::optional<int> vervangt{};
    std::vector<Woordfout> fouten{};
    const pipeline::Besluituitkomst* geweigerd = nullptr;
    std::optional<Botsing> botsing{};
};

/// The form, with what was typed and what is wrong with it; after a trial that was refused also why.
Antwoord show_formulier(const Oproep& o, const Besluitvorm& vorm, const Besluitonderwerp& onderwerp,
                        const Ingevuld& in) {
    const std::string terug = address_of(vorm, onderwerp);
    Gegevens g;
    if (in.vervangt)
        g.text("vervangt", std::to_string(*in.vervangt))
            .text("vervangt_adres", fmt::format("/concepten/{}/{}", onderwerp.gemeente.view(), *in.vervangt));
    else if (!in.botsing)
        add_wachtend(g, find_wachtend(o.plek.opslag(), vorm.op_verzoek, onderwerp));
    if (in.botsing) g.text("botsing", in.botsing->wat).text("botsing_adres", in.botsing->adres);
    g.text("terug", terug)
        .text("onderwerp", pipeline::describe_onderwerp(vorm, onderwerp.over))
        .text("uitleg", vorm.uitleg)
        .text("actie", fmt::format("{}/{}", terug, vorm.soort))
        .part("formulier",
              make_besluitvelden(vorm, "besluit", in.woorden, in.fouten, list_aanbieders(o, vorm)));
    if (in.geweigerd) g.part("uitkomst", make_uitkomst(*in.geweigerd, vorm, o.plek.contract()));
    const bool goed = in.fouten.empty() && !in.geweigerd;
    return make_pagina(
        o,
        {.titel = fmt::format("{}: {}", vorm.naam, pipeline::describe_onderwerp(vorm, onderwerp.over)),
         .menu = vorm.op_verzoek ? "/werklijst" : "/toewijzingen",
         .status = in.botsing ? 409
                   : goed     ? 200
                              : 422},
        "besluit", std::move(g));
}

/// Typed words with their trial.
struct Beproefd {
    Besluitonderwerp onderwerp;
    Woorden woorden;
    std::optional<int> vervangt;
    std::string door;
    pipeline::Besluituitkomst uitkomst;
};

/// What would be sent. Nothing is kept.
Antwoord show_voorstel(const Oproep& o, const Besluitvorm& vorm, const Beproefd& b) {
    const std::string terug = address_of(vorm, b.onderwerp);
    Gegevens::Rijen verborgen;
    for (const auto& [naam, waarde] : b.woorden)
        verborgen.emplace_back().text("naam", naam).text("waarde", waarde);
    if (b.vervangt)
        verborgen.emplace_back().text("naam", "vervangt").text("waarde", std::to_string(*b.vervangt));
    Gegevens g;
    g.text("terug", terug)
        .text("onderwerp", pipeline::describe_onderwerp(vorm, b.onderwerp.over))
        .text("soort", vorm.naam)
        .text("actie", fmt::format("{}/{}/klaarzetten", terug, vorm.soort))
        .text("verander", fmt::format("{}/{}", terug, vorm.soort))
        .flag("kan", b.uitkomst.besluit == pipeline::Besluitsoort::proef)
        .flag("vervangt_ander", b.vervangt.has_value())
        .rows("verborgen", std::move(verborgen))
        .rows("woorden", make_woorden(o, vorm, b.woorden))
        .part("uitkomst", make_uitkomst(b.uitkomst, vorm, o.plek.contract()));
    return make_pagina(
        o,
        {.titel = fmt::format("Controleer: {}", pipeline::describe_onderwerp(vorm, b.onderwerp.over)),
         .menu = vorm.op_verzoek ? "/werklijst" : "/toewijzingen"},
        "voorstel", std::move(g));
}

/// A number of a concept, as an address or a form names it.
std::optional<int> parse_conceptnummer(std::string_view tekst) {
    const auto n = parse_nummer(tekst);
    return n && *n <= 1'000'000'000 ? std::optional(static_cast<int>(*n)) : std::nullopt;
}

/// The form as it begins: empty, or with the words of `?concept=` on the same subject. While that waits it is
/// changed; when it was sent or taken back it is an example for a new one.
Antwoord get_formulier(const Oproep& o, const Besluitvorm& vorm) {
    const auto onderwerp = find_onderwerp(o, vorm);
    if (!onderwerp) return not_there(o);
    Ingevuld in;
    if (const auto gevraagd = o.van_zoek("concept"); !gevraagd.empty()) {
        const auto nummer = parse_conceptnummer(gevraagd);
        const auto c = nummer ? o.plek.opslag().find_concept(onderwerp->gemeente, *nummer) : std::nullopt;
        if (!c || c->soort != vorm.soort || c->over != onderwerp->over ||
            c->aanbieder != onderwerp->aanbieder)
            return make_foutpagina(o.plek, 404, "Dit besluit is er niet.");
        in.woorden = c->velden;
        in.woorden.emplace_back("door", c->door);
        if (!c->slot) in.vervangt = nummer;
    }
    return show_formulier(o, vorm, *onderwerp, in);
}

/// Why what was tried could not be kept. Empty: what stands in the way is gone already.
std::optional<Botsing> find_botsing(const Oproep& o, const Beproefd& b,
                                    const std::optional<dossier::Concept>& wachtend) {
    if (const auto c = b.vervangt ? o.plek.opslag().find_concept(b.onderwerp.gemeente, *b.vervangt)
                                  : std::optional<dossier::Concept>{};
        c && c->slot)
        return Botsing{
            fmt::format("Het besluit dat u verandert, is intussen {} door {}.",
                        c->status() == dossier::Conceptstatus::verzonden ? "verstuurd" : "teruggenomen",
                        c->slot->door),
            concept_pad(*c)};
    if (!wachtend) return std::nullopt;
    return Botsing{
        fmt::format("Er staat al een ander besluit klaar: {}. Verstuur dat eerst, of neem het terug.",
                    pipeline::find_besluitvorm(wachtend->soort)->naam),
        concept_pad(*wachtend)};
}

/// What follows when another decision stands in the way; nothing is kept.
Antwoord stop_at_botsing(const Oproep& o, const Besluitvorm& vorm, const Beproefd& b) {
    const auto wachtend = find_wachtend(o.plek.opslag(), vorm.op_verzoek, b.onderwerp);
    if (wachtend && pipeline::is_concept_of({vorm, b.onderwerp, b.woorden, b.door}, *wachtend))
        return make_doorverwijzing(concept_pad(*wachtend));  // pressed twice
    if (auto botsing = find_botsing(o, b, wachtend))
        return show_formulier(o, vorm, b.onderwerp, {.woorden = b.woorden, .botsing = std::move(botsing)});
    return make_doorverwijzing(address_of(vorm, b.onderwerp));
}

/// Whether the concept that is changed does not wait any more.
bool has_ended(const Oproep& o, const Beproefd& b) {
    if (!b.vervangt) return false;
    const auto c = o.plek.opslag().find_concept(b.onderwerp.gemeente, *b.vervangt);
    return c && c->slot;
}

/// Reads the form and tries the decision; `doe` says what follows when it can be taken. Otherwise the form is
/// shown again, with the faults or with the rules that stand in the way.
template <class Doe>
Antwoord post_besluit(const Oproep& o, const Besluitvorm& vorm, Doe doe) {
    const auto onderwerp = find_onderwerp(o, vorm);
    if (!onderwerp) return not_there(o);
    Beproefd b{.onderwerp = *onderwerp,
               .woorden = read_besluitvelden(vorm, o.formulier),
               .vervangt = parse_conceptnummer(o.van_formulier("vervangt")),
               .door = {},
               .uitkomst = {}};
    if (has_ended(o, b)) return stop_at_botsing(o, vorm, b);
    // Back from the proof, to change what was typed.
    if (!o.van_formulier("verander").empty())
        return show_formulier(o, vorm, b.onderwerp, {.woorden = b.woorden, .vervangt = b.vervangt});
    std::vector<Woordfout> fouten;
    auto opdracht = pipeline::make_opdracht(vorm, b.onderwerp, b.woorden, o.plek.contract(), {});
    if (!opdracht.ok()) fouten = opdracht.error();
    b.door = read_door(b.woorden, fouten);
    if (!fouten.empty())
        return show_formulier(o, vorm, b.onderwerp,
                              {.woorden = b.woorden, .vervangt = b.vervangt, .fouten = std::move(fouten)});
    opdracht->door = b.door;
    auto uitkomst = pipeline::neem_besluit(o.plek.opslag(), make_instelling(o.plek, true), *opdracht);
    if (!uitkomst) return failed(o, uitkomst.error());
    if (uitkomst->besluit == pipeline::Besluitsoort::geweigerd)
        return show_formulier(o, vorm, b.onderwerp,
                              {.woorden = b.woorden, .vervangt = b.vervangt, .geweigerd = &*uitkomst});
    b.uitkomst = std::move(*uitkomst);
    return doe(b);
}

/// What was tried is kept, to be sent later. What was sent today already is only shown.
Antwoord keep_besluit(const Oproep& o, const Besluitvorm& vorm, const Beproefd& b) {
    if (b.uitkomst.besluit == pipeline::Besluitsoort::herhaald) return show_voorstel(o, vorm, b);
    const pipeline::Conceptwens wens{vorm, b.onderwerp, b.woorden, b.door, b.vervangt};
    if (const auto nummer = pipeline::keep_concept(o.plek.opslag(), wens, o.plek.vandaag()))
        return make_doorverwijzing(fmt::format("/concepten/{}/{}", b.onderwerp.gemeente.view(), *nummer));
    return stop_at_botsing(o, vorm, b);
}

// ---- What waits
// ----------------------------------------------------------------------------------------------

std::optional<dossier::Concept> find_concept(const Oproep& o) {
    const auto gemeente = parse_gemeente(o.van_pad("gemeente"));
    const auto nummer = parse_conceptnummer(o.van_pad("nummer"));
    if (!gemeente || !nummer) return std::nullopt;
    return o.plek.opslag().find_concept(*gemeente, *nummer);
}
Antwoord no_concept(const Oproep& o) {
    return make_foutpagina(o.plek, 404, "Dit besluit is er niet.");
}

/// `botsing`: why what was pressed did not happen.
Antwoord show_concept(const Oproep& o, const dossier::Concept& c, const std::string& door,
                      const std::string& fout, const pipeline::Besluituitkomst* uitkomst,
                      std::string_view botsing = {}) {
    const Besluitvorm& vorm = *pipeline::find_besluitvorm(c.soort);
    const Besluitonderwerp onderwerp{c.gemeente, c.aanbieder, c.over};
    Gegevens g;
    g.text("adres", concept_pad(c))
        .text("botsing", botsing)
        .text("verander", fmt::format("{}/{}?concept={}", address_of(vorm, onderwerp), vorm.soort, c.nummer))
        .text("soort", vorm.naam)
        .text("onderwerp", pipeline::describe_onderwerp(vorm, onderwerp.over))
        .text("onderwerp_adres", address_of(vorm, onderwerp))
        .text("gemaakt", fmt::format("{} op {}", c.door, format_nl(c.op)))
        .rows("woorden", make_woorden(o, vorm, c.velden))
        .flag("wacht", c.status() == dossier::Conceptstatus::wacht)
        .flag("verzonden", c.status() == dossier::Conceptstatus::verzonden)
        .flag("teruggenomen", c.status() == dossier::Conceptstatus::teruggenomen)
        .text("slot", c.slot ? fmt::format("{} op {}", c.slot->door, format_nl(c.slot->op)) : std::string{})
        .text("bericht", c.slot && c.slot->bericht > 0
                             ? fmt::format("/berichten/{}/{}", c.gemeente.view(), c.slot->bericht)
                             : std::string{})
        .text("door", door.empty() ? c.door : door)
        .text("fout", fout);
    if (uitkomst) g.part("uitkomst", make_uitkomst(*uitkomst, vorm, o.plek.contract()));
    const bool geweigerd = uitkomst && uitkomst->besluit == pipeline::Besluitsoort::geweigerd;
    return make_pagina(o,
                       {.titel = fmt::format("Besluit {} op {}", c.nummer,
                                             pipeline::describe_onderwerp(vorm, onderwerp.over)),
                        .menu = "/werklijst",
                        .status = !botsing.empty()             ? 409
                                  : fout.empty() && !geweigerd ? 200
                                                               : 422},
                       "concept", std::move(g));
}

Antwoord get_concept(const Oproep& o) {
    const auto c = find_concept(o);
    if (!c) return no_concept(o);
    if (c->slot) return show_concept(o, *c, {}, {}, nullptr);
    const auto opdracht = pipeline::make_opdracht(*c, o.plek.contract(), c->door);
    const auto uitkomst =
        opdracht.ok() ? pipeline::neem_besluit(o.plek.opslag(), make_instelling(o.plek, true), *opdracht)
                      : pipeline::refuse_concept(*c, opdracht.error());
    if (!uitkomst) return failed(o, uitkomst.error());
    // That it cannot be sent as it is today is news about the concept, not a fault of who looks at it.
    Antwoord uit = show_concept(o, *c, {}, {}, &*uitkomst);
    uit.status = 200;
    return uit;
}

/// Who presses the button; empty, with the fault, when no name was given.
std::string name_of(const Oproep& o, std::string& fout) {
    std::vector<Woordfout> fouten;
    std::string door = read_door({{"door", std::string(o.van_formulier("door"))}}, fouten);
    if (!fouten.empty()) fout = fouten.front().wat;
    return door;
}

Antwoord post_versturen(const Oproep& o) {
    const auto c = find_concept(o);
    if (!c) return no_concept(o);
    if (c->status() == dossier::Conceptstatus::teruggenomen)
        return show_concept(o, *c, {}, {}, nullptr, "U kunt dit besluit niet meer versturen.");
    if (c->slot) return make_doorverwijzing(concept_pad(*c));  // pressed twice: what happened is shown
    std::string fout;
    const std::string door = name_of(o, fout);
    if (!fout.empty()) return show_concept(o, *c, door, fout, nullptr);
    const auto uitkomst =
        pipeline::send_concept(o.plek.opslag(), make_instelling(o.plek, false), c->gemeente, c->nummer, door);
    if (!uitkomst) return failed(o, uitkomst.error());
    if (uitkomst->besluit == pipeline::Besluitsoort::geweigerd) {
        const auto nu = o.plek.opslag().find_concept(c->gemeente, c->nummer);
        return nu->slot ? make_doorverwijzing(concept_pad(*c)) : show_concept(o, *nu, door, {}, &*uitkomst);
    }
    return make_doorverwijzing(concept_pad(*c));
}

Antwoord post_terugnemen(const Oproep& o) {
    const auto c = find_concept(o);
    if (!c) return no_concept(o);
    if (c->status() == dossier::Conceptstatus::verzonden)
        return show_concept(o, *c, {}, {}, nullptr, "U kunt dit besluit niet meer terugnemen.");
    if (c->slot) return make_doorverwijzing(concept_pad(*c));
    std::string fout;
    const std::string door = name_of(o, fout);
    if (!fout.empty()) return show_concept(o, *c, door, fout, nullptr);
    (void)o.plek.opslag().end_concept(c->gemeente, c->nummer,
                                      {dossier::Conceptstatus::teruggenomen, 0, door, o.plek.vandaag()});
    return make_doorverwijzing(concept_pad(*c));
}

/// The message itself, to hand over to the exchange.
Antwoord get_bericht(const Oproep& o) {
    const auto c = find_concept(o);
    if (!c || !c->slot || c->slot->bericht == 0) return no_concept(o);
    const auto bericht = o.plek.opslag().load_bericht(c->gemeente, c->slot->bericht);
    if (!bericht || bericht->inhoud.empty()) return no_concept(o);
    return {.status = 200,
            .type = "application/xml",
            .inhoud = bericht->inhoud,
            .koppen = {{"Content-Disposition", fmt::format("attachment; filename=\"{}-{:08}.xml\"",
                                                           c->gemeente.view(), c->slot->bericht)}}};
}

}  // namespace

void add_pagina_besluiten(Router& router) {
    for (const Besluitvorm& vorm : pipeline::besluitvormen()) {
        const std::string basis = vorm.op_verzoek ? "/verzoeken/{gemeente}/{aanbieder}/{referentie}"
                                                  : "/toewijzingen/{gemeente}/{nummer}";
        const std::string pad = fmt::format("{}/{}", basis, vorm.soort);
        router.add(
            {Deel::pagina, Methode::get, pad, [&vorm](const Oproep& o) { return get_formulier(o, vorm); }});
        router.add({Deel::pagina, Methode::post, pad, [&vorm](const Oproep& o) {
                        return post_besluit(o, vorm,
                                            [&](const Beproefd& b) { return show_voorstel(o, vorm, b); });
                    }});
        router.add({Deel::pagina, Methode::post, pad + "/klaarzetten", [&vorm](const Oproep& o) {
                        return post_besluit(o, vorm,
                                            [&](const Beproefd& b) { return keep_besluit(o, vorm, b); });
                    }});
    }
    const std::string pad_van_concept = "/concepten/{gemeente}/{nummer}";
    router.add({Deel::pagina, Methode::get, pad_van_concept, get_concept});
    router.add({Deel::pagina, Methode::get, pad_van_concept + "/bericht", get_bericht});
    router.add({Deel::pagina, Methode::post, pad_van_concept + "/versturen", post_versturen});
    router.add({Deel::pagina, Methode::post, pad_van_concept + "/terugnemen", post_terugnemen});
}

}  // namespace jeugdregio::server
