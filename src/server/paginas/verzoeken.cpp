// The list of requests (315, 317), open and decided.
#include <fmt/format.h>

#include "server/bladlijst.hpp"
#include "server/paginas/verzoekscherm.hpp"
#include "server/routes.hpp"
#include "server/vernietigd.hpp"

namespace jeugdregio::server {
namespace {

constexpr std::string_view kPad = "/verzoeken";

/// The words of a status in an address, with what people call it.
struct Statuskeuze {
    std::string_view woord, naam;
    std::optional<dossier::Verzoekstatus> status{};  // empty: every one that is open
};
constexpr Statuskeuze kStatussen[] = {
    {"open", "nog open"},
    {"ontvangen", "ontvangen", dossier::Verzoekstatus::ontvangen},
    {"onderzoek", "in onderzoek", dossier::Verzoekstatus::in_onderzoek},
    {"toegewezen", "toegewezen", dossier::Verzoekstatus::toegewezen},
    {"afgewezen", "afgewezen", dossier::Verzoekstatus::afgewezen},
};

storage::Verzoekfilter read_filter(Veldlezer& lezer) {
    std::vector<std::string_view> woorden;
    for (const auto& s : kStatussen) woorden.push_back(s.woord);
    storage::Verzoekfilter f;
    f.gemeente = lezer.gemeente("gemeente");
    f.aanbieder = lezer.agb("aanbieder");
    if (const auto woord = lezer.keuze("status", woorden))
        for (const auto& s : kStatussen)
            if (s.woord == *woord) {
                f.status = s.status;
                if (!s.status) f.open = true;
            }
    return f;
}

std::vector<Filterveld> filter_velden(const Lijstkring& kring) {
    Opties statussen;
    for (const auto& s : kStatussen) statussen.push_back({std::string(s.woord), std::string(s.naam)});
    return make_filtervelden(
        kring,
        {{.naam = "status", .label = "Status", .vorm = Filtervorm::keuze, .opties = std::move(statussen)}});
}

std::string_view describe_soort(dossier::Verzoeksoort soort) {
    return soort == dossier::Verzoeksoort::wijziging ? "om wijziging (317)" : "om toewijzing (315)";
}

Gegevens::Rijen make_rijen(const Lijstkring& kring, const std::vector<storage::Verzoekregel>& verzoeken) {
    Gegevens::Rijen uit;
    for (const auto& v : verzoeken) {
        const Gemeente& g = v.plek.gemeente;
        uit.emplace_back()
            .text("adres", make_verzoekadres(g, v.aanbieder, v.referentie))
            .text("referentie", v.referentie)
            .text("soort", describe_soort(v.soort))
            .text("gemeente", kring.partijen.korte_naam(g.view()))
            .text("aanbieder", kring.partijen.korte_naam(v.aanbieder.view()))
            .text("bsn", describe_bsn(v.bsn))
            .text("jeugdige",
                  v.jeugdige > 0 ? fmt::format("/jeugdigen/{}/{}", g.view(), v.jeugdige) : std::string{})
            .text("ontvangen", format_nl(v.ontvangen_op))
            .text("status", dossier::status_naam(v.status))
            .text("beslist", v.beslist_op ? format_nl(*v.beslist_op) : std::string{});
    }
    return uit;
}

std::vector<Uitvoerwaarde> list_cellen(const Lijstkring& kring, const storage::Verzoekregel& v) {
    return {v.plek.gemeente.str(),
            kring.partijen.korte_naam(v.plek.gemeente.view()),
            v.aanbieder.str(),
            kring.partijen.korte_naam(v.aanbieder.view()),
            v.referentie,
            std::string(describe_soort(v.soort)),
            v.jeugdige > 0 ? Uitvoerwaarde{v.jeugdige} : Uitvoerwaarde{},
            v.dagtekening,
            v.ontvangen_op,
            v.producten,
            std::string(dossier::status_naam(v.status)),
            v.beslist_op ? Uitvoerwaarde{*v.beslist_op} : Uitvoerwaarde{}};
}

const Bladlijst<storage::Verzoekfilter, storage::Verzoekregel> kLijst = {
    .pad = kPad,
    .titel = "Verzoeken",
    .menu = "/werklijst",
    .sjabloon = "verzoeken",
    .lees = read_filter,
    .velden = filter_velden,
    .zoek = &storage::Inzage::list_verzoeken,
    .toon = make_rijen,
    .erbij = nullptr,
    .bestand = "verzoeken",
    .kolommen = {"Gemeente", "Naam gemeente", "Aanbieder", "Naam aanbieder", "Referentie", "Soort",
                 "Jeugdige", "Gedateerd op", "Ontvangen op", "Producten", "Status", "Beslist op"},
    .cellen = list_cellen};

}  // namespace

void add_pagina_verzoeken(Router& router) {
    add_bladlijst(router, kLijst);
}

}  // namespace jeugdregio::server
