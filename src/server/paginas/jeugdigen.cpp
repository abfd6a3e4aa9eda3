// A jeugdige: found by BSN through a form, shown under its number within the gemeente; never a BSN in an
// address.
#include <fmt/format.h>

#include "pipeline/aantekening.hpp"
#include "pipeline/dossierlijst.hpp"
#include "pipeline/jeugdige_beeld.hpp"
#include "pipeline/toewijzing_beeld.hpp"
#include "server/balk.hpp"
#include "server/besluitscherm.hpp"
#include "server/foutpagina.hpp"
#include "server/lijstpagina.hpp"
#include "server/namen.hpp"
#include "server/pagina.hpp"
#include "server/paginas/verzoekscherm.hpp"
#include "server/routes.hpp"
#include "server/veldlezer.hpp"
#include "server/vernietigd.hpp"
#include "server/werkplek.hpp"

namespace jeugdregio::server {
namespace {

using toewijzing::Gebeurtenissoort;

constexpr std::string_view kPad = "/jeugdigen";
constexpr std::string_view kRelaties[] = {"ja"};
constexpr int kToewijzingen = 100;

// ---- Finding
// -------------------------------------------------------------------------------------------------

Antwoord show_zoeken(const Oproep& o, const std::string& fout,
                     const std::vector<std::string>& gevonden = {}) {
    Gegevens::Rijen rijen;
    for (const auto& g : gevonden)
        rijen.emplace_back()
            .text("adres", g)
            .text("gemeente",
                  gemeente_naam(o.plek.contract(), *parse_gemeente(g.substr(kPad.size() + 1, 4))));
    Gegevens g;
    g.text("fout", fout).flag("met_gevonden", !rijen.empty()).rows("gevonden", std::move(rijen));
    return make_pagina(
        o, {.titel = "Jeugdige zoeken", .menu = "/toewijzingen", .status = fout.empty() ? 200 : 422},
        "jeugdige-zoeken", std::move(g));
}

/// The number is in the body, and what was found is shown under another number.
Antwoord search(const Oproep& o) {
    std::string cijfers;
    for (const char c : o.van_formulier("bsn"))
        if (c != ' ' && c != '.') cijfers += c;
    const auto bsn = Bsn::parse(cijfers);
    if (!bsn) return show_zoeken(o, "Dit is geen BSN. Een BSN heeft negen cijfers. Controleer het nummer.");
    std::vector<std::string> gevonden;
    {
        storage::Inzage& inzage = o.plek.inzage();
        const storage::Blik blik(inzage);
        for (const Gemeente& g : inzage.list_gemeenten())
            if (const auto nummer = inzage.find_jeugdige(g, *bsn))
                gevonden.push_back(fmt::format("{}/{}/{}", kPad, g.view(), *nummer));
    }
    if (gevonden.empty())
        return show_zoeken(o, "Er is niets vastgelegd over een jeugdige met dit BSN. Controleer het nummer.");
    if (gevonden.size() == 1) return make_doorverwijzing(gevonden.front());
    return show_zoeken(o, {}, gevonden);
}

// ---- Showing
// -------------------------------------------------------------------------------------------------

/// A sign beside the word, for who scans the list.
std::string_view sign_of(Gebeurtenissoort soort) {
    switch (soort) {
        case Gebeurtenissoort::verzoek:
            return "?";
        case Gebeurtenissoort::antwoord:
            return "!";
        case Gebeurtenissoort::toewijzing:
            return "T";
        case Gebeurtenissoort::retour:
            return "↩";
        case Gebeurtenissoort::start:
            return "▶";
        case Gebeurtenissoort::stop:
            return "■";
        case Gebeurtenissoort::declaratie:
            return "€";
        case Gebeurtenissoort::signaal:
            return "⚑";
        case Gebeurtenissoort::gegeven:
            return "+";
        case Gebeurtenissoort::aantekening:
            return "✎";
    }
    fail_invariant("everything that happens has a sign");
}

Gegevens make_gebeurtenis(const pipeline::Jeugdigebeeld& b, const toewijzing::Gebeurtenis& e) {
    std::string herkomst;
    if (e.aanbieder) {
        const auto naam = b.aanbieders.find(*e.aanbieder);
        herkomst = naam == b.aanbieders.end() ? e.aanbieder->str() : naam->second;
    }
    Gegevens::Rijen berichten;
    for (const std::int64_t n : e.berichten) {
        const auto i = b.berichten.find(n);
        if (i == b.berichten.end()) continue;
        berichten.emplace_back()
            .text("adres", fmt::format("/berichten/{}/{}", b.gemeente.view(), n))
            .text("naam", fmt::format("{} {}", i->second.soort.substr(2), i->second.identificatie));
        if (berichten.size() == 3) break;
    }
    Gegevens uit;
    uit.text("dag", format_nl(e.dag).substr(0, 5))
        .text("iso", format_iso(e.dag))
        .text("teken", sign_of(e.soort))
        .text("soort", soort_naam(e.soort))
        .text("wat", e.wat)
        .text("herkomst", herkomst)
        .text("toewijzing", e.toewijzing ? std::to_string(e.toewijzing->waarde) : std::string{})
        .text("toewijzing_adres",
              e.toewijzing ? fmt::format("/toewijzingen/{}/{}", b.gemeente.view(), e.toewijzing->waarde)
                           : std::string{})
        .rows("berichten", std::move(berichten));
    return uit;
}

/// By year, the last year first; within a year in order of the days.
Gegevens::Rijen make_jaren(const pipeline::Jeugdigebeeld& b) {
    std::map<int, Gegevens::Rijen, std::greater<>> per_jaar;
    for (const auto& e : b.tijdlijn) per_jaar[e.dag.jaar()].push_back(make_gebeurtenis(b, e));
    Gegevens::Rijen uit;
    for (auto& [jaar, rijen] : per_jaar)
        uit.emplace_back().text("jaar", std::to_string(jaar)).rows("gebeurtenissen", std::move(rijen));
    return uit;
}

void add_gezin(Gegevens& g, const pipeline::Jeugdigebeeld& b) {
    Gegevens::Rijen relaties;
    for (const auto& r : b.gezin.relaties)
        relaties.emplace_back()
            .text("soort", r.naam_soort)
            .text("naam", r.naam)
            .text("nummer", r.nummer)
            .text("gezag", pipeline::gezag_naam(r.gezag));
    std::string bron;
    if (b.gezin.bericht) {
        const auto& bericht = b.berichten.at(*b.gezin.bericht);
        bron = fmt::format("Volgens bericht {} {} van {}.", bericht.soort.substr(2), bericht.identificatie,
                           format_nl(bericht.dagtekening));
    }
    std::string gezag;
    if (b.gezin.gezagsdrager_bekend)
        gezag = *b.gezin.gezagsdrager_bekend ? "De aanbieder zegt dat hij de gezagsdrager kent."
                                             : "De aanbieder zegt dat hij de gezagsdrager niet kent.";
    g.flag("met_relaties", !relaties.empty())
        .rows("relaties", std::move(relaties))
        .text("relatiebron", bron)
        .text("gezag", gezag);
}

Gegevens::Rijen make_toewijzingen(const Oproep& o, const Gemeente& gemeente,
                                  const std::vector<storage::Toewijzingregel>& rijen,
                                  const std::map<AgbCode, std::string>& namen) {
    std::vector<ToewijzingNummer> nummers;
    for (const auto& r : rijen) nummers.push_back(r.versie.nummer);
    const auto prognoses = pipeline::forecast_toewijzingen(o.plek.opslag(), o.plek.contract(), gemeente,
                                                           nummers, o.plek.vandaag());
    Gegevens::Rijen uit;
    for (const auto& r : rijen) {
        const auto& v = r.versie;
        const auto naam = namen.find(v.aanbieder);
        const auto prognose = prognoses.find(v.nummer);
        const Datum dag = o.plek.vandaag();
        const bool loopt = !v.verwijderd() && v.ingang <= dag && (!v.einde || dag <= *v.einde);
        uit.emplace_back()
            .text("nummer", std::to_string(v.nummer.waarde))
            .text("adres", fmt::format("/toewijzingen/{}/{}", gemeente.view(), v.nummer.waarde))
            .text("product", describe_product(o.plek.contract(), v.categorie, v.code))
            .text("aanbieder", naam == namen.end() ? v.aanbieder.str() : naam->second)
            .text("looptijd", describe_looptijd(v.ingang, v.einde))
            .text("stand", v.verwijderd()   ? "verwijderd"
                           : loopt          ? "loopt"
                           : dag < v.ingang ? "moet nog beginnen"
                                            : "voorbij")
            .flag("loopt", loopt)
            .text("omvang", prognose == prognoses.end() ? pipeline::describe_variant(v) : std::string{})
            .rows("balk", prognose == prognoses.end() ? Gegevens::Rijen{}
                                                      : Gegevens::Rijen{make_balk(prognose->second)});
    }
    return uit;
}

Gegevens::Rijen make_verzoeken(const Oproep& o, const Gemeente& gemeente, const Bsn& bsn) {
    Gegevens::Rijen uit;
    for (const auto& v : o.plek.opslag().load_onderhanden(gemeente))
        if (v.bsn == bsn)
            uit.emplace_back()
                .text("naam", fmt::format("Verzoek {}", v.referentie))
                .text("adres", make_verzoekadres(gemeente, v.aanbieder, v.referentie))
                .text("ontvangen", format_nl(v.ontvangen_op))
                .text("status", dossier::status_naam(v.status()));
    return uit;
}

Gegevens::Rijen make_aantekeningen(const Oproep& o, const Gemeente& gemeente, const Bsn& bsn) {
    Gegevens::Rijen uit;
    const auto bekend = pipeline::view_aantekeningen(o.plek.opslag(), o.plek.contract(), gemeente, bsn);
    for (const auto& a : bekend.alle) {
        std::string velden;
        for (const auto& [naam, waarde] : a.velden)
            velden += fmt::format("{}{}: {}", velden.empty() ? "" : "; ", naam, waarde);
        std::string soort = a.soort;
        for (char& c : soort)
            if (c == '_') c = ' ';
        uit.emplace_back()
            .text("dag", format_nl(a.dag))
            .text("soort", soort)
            .text("velden", velden)
            .text("door", a.door);
    }
    return uit;
}

Antwoord show_jeugdige(const Oproep& o) {
    const auto gemeente = parse_gemeente(o.van_pad("gemeente"));
    const auto nummer = parse_nummer(o.van_pad("nummer"));
    if (!gemeente || !nummer) return make_foutpagina(o.plek, 404, "Deze jeugdige is er niet.");
    storage::Inzage& inzage = o.plek.inzage();
    const storage::Blik blik(inzage);
    const auto regel = inzage.load_jeugdige(*gemeente, *nummer, o.plek.vandaag());
    if (!regel) return make_foutpagina(o.plek, 404, "Deze jeugdige is er niet.");

    Veldlezer lezer(o.zoek);
    const Periode dagen =
        lezer.periode().value_or(Periode{Datum::from_ymd(1900, 1, 1), Datum::from_ymd(9999, 12, 31)});
    const bool relaties = lezer.keuze("relaties", kRelaties).has_value();
    const auto beeld = pipeline::view_jeugdige(o.plek.opslag(), *gemeente, regel->bsn, dagen, relaties);
    if (!beeld) return make_foutpagina(o.plek, 503, beeld.error().wat + " " + beeld.error().herstel);
    if (!*beeld) return make_foutpagina(o.plek, 404, "Deze jeugdige is er niet.");
    const std::string pad = fmt::format("{}/{}/{}", kPad, gemeente->view(), *nummer);

    const auto toewijzingen = inzage.list_toewijzingen({.gemeente = *gemeente, .jeugdige = *nummer},
                                                       {.limiet = kToewijzingen, .na = {}});
    Gegevens::Rijen rijen;
    if (toewijzingen.ok())
        rijen = make_toewijzingen(o, *gemeente, toewijzingen.value().rijen, (*beeld)->aanbieders);
    auto verzoeken = make_verzoeken(o, *gemeente, regel->bsn);
    auto aantekeningen = make_aantekeningen(o, *gemeente, regel->bsn);
    auto jaren = make_jaren(**beeld);
    Velden met_relaties = without_veld(o.zoek, "relaties");
    const std::string zonder = make_adres(pad, met_relaties);
    met_relaties.emplace_back("relaties", "ja");
    Gegevens g;
    g.text("gemeente", gemeente_naam(o.plek.contract(), *gemeente))
        .text("bsn", describe_bsn(regel->bsn))
        .text("geboren", regel->geboortedatum ? format_nl(*regel->geboortedatum) : std::string{})
        .flag("met_toewijzingen", !rijen.empty())
        .flag("meer_toewijzingen", toewijzingen.ok() && toewijzingen.value().volgende.has_value())
        .rows("toewijzingen", std::move(rijen))
        .flag("met_verzoeken", !verzoeken.empty())
        .rows("verzoeken", std::move(verzoeken))
        .flag("met_aantekeningen", !aantekeningen.empty())
        .rows("aantekeningen", std::move(aantekeningen))
        .part("filter", make_filter(pad, o.zoek,
                                    {{.naam = "van", .label = "Van", .vorm = Filtervorm::datum},
                                     {.naam = "tot", .label = "Tot en met", .vorm = Filtervorm::datum}},
                                    lezer.fouten()))
        .flag("leeg", jaren.empty())
        .rows("jaren", std::move(jaren))
        .flag("toon_relaties", relaties)
        .text("met_relaties_adres", make_adres(pad, met_relaties))
        .text("zonder_relaties_adres", zonder);
    const bool vernietigd = pipeline::is_schuilnaam(regel->bsn.digits());
    g.flag("met_gezin", !vernietigd);
    if (vernietigd) {
        const auto versies = toewijzingen.ok() && !toewijzingen.value().rijen.empty()
                                 ? inzage.load_versies(*gemeente, toewijzingen.value().rijen[0].versie.nummer)
                                 : std::vector<storage::Versieregel>{};
        add_vernietigd(
            g, inzage,
            "Het dossier van deze jeugdige is vernietigd. Wie het was, is niet meer bekend. Bedragen, "
            "perioden en besluiten zijn bewaard.",
            storage::Berichtplek{*gemeente, versies.empty() ? 0 : versies.front().bericht});
    }
    if (relaties) add_gezin(g, **beeld);
    return make_pagina(
        o,
        {.titel = fmt::format("Jeugdige {} in {}", *nummer, gemeente_naam(o.plek.contract(), *gemeente)),
         .menu = "/toewijzingen",
         .status = lezer.all_well() ? 200 : 400},
        "jeugdige", std::move(g));
}

}  // namespace

void add_pagina_jeugdigen(Router& router) {
    router.add(
        {Deel::pagina, Methode::get, std::string(kPad), [](const Oproep& o) { return show_zoeken(o, {}); }});
    router.add({Deel::pagina, Methode::post, std::string(kPad), search});
    router.add({Deel::pagina, Methode::get, "/jeugdigen/{gemeente}/{nummer}", show_jeugdige});
}

}  // namespace jeugdregio::server
