#include "server/pagina.hpp"

#include <fmt/format.h>

#include "server/deur.hpp"
#include "server/formulierteken.hpp"
#include "server/webbestand.hpp"

namespace jeugdregio::server {
namespace {

struct Menupunt {
    std::string_view pad, naam;
};
constexpr Menupunt kMenu[] = {{"/", "Overzicht"},
                              {"/berichten", "Berichten"},
                              {"/declaraties", "Declaraties"},
                              {"/toewijzingen", "Toewijzingen"},
                              {"/werklijst", "Werklijst"},
                              {"/contract", "Contract"},
                              {"/regels", "Regels"},
                              {"/rekentools", "Rekentools"},
                              {"/instellingen", "Instellingen"},
                              {"/hulp", "Hulp"}};

/// With the hash in the address, so that a browser keeps a file as long as it is the same.
std::string bestand_adres(std::string_view pad) {
    const Webbestand* b = find_webbestand(pad);
    return b ? fmt::format("/web/{}?v={}", pad, b->sha256.substr(0, 12)) : std::string{};
}

Gegevens make_kader(const Oproep& oproep, const Paginakop& kop, std::string inhoud) {
    Gegevens::Rijen menu;
    for (const auto& m : kMenu) {
        menu.emplace_back();
        menu.back().text("pad", m.pad).text("naam", m.naam).flag("hier", m.pad == kop.menu);
    }
    Gegevens::Rijen stijlen, scripts;
    for (const auto& b : webbestanden()) {
        if (b.pad.starts_with("stijl/")) stijlen.emplace_back().text("adres", bestand_adres(b.pad));
        if (b.pad.starts_with("script/")) scripts.emplace_back().text("adres", bestand_adres(b.pad));
    }
    const Omgeving& o = oproep.plek.omgeving();
    const auto* organisatie = o.contract.contract.organisatie_on(oproep.plek.vandaag());
    Gegevens uit;
    uit.text("beeldmerk", bestand_adres("beeld/jeugdregio.svg"));
    uit.text("organisatie", organisatie ? organisatie->naam : std::string())
        .text("titel", kop.titel)
        .text("inhoud", inhoud)
        .text("regio", o.contract.contract.naam)
        .text("dag", format_nl(oproep.plek.vandaag()))
        .flag("vaste_dag", o.vandaag.has_value())
        .flag("van_buiten", o.van_buiten)
        .rows("menu", std::move(menu))
        .rows("stijlen", std::move(stijlen))
        .rows("scripts", std::move(scripts));
    return uit;
}

}  // namespace

Antwoord make_pagina(const Oproep& oproep, const Paginakop& kop, std::string_view sjabloon,
                     Gegevens gegevens) {
    auto koekje = find_koekje(oproep.vraag.kop("cookie"), kKoekje);
    Antwoord uit;
    uit.status = kop.status;
    uit.type = "text/html; charset=utf-8";
    if (!koekje) {
        koekje = make_toeval(16);
        uit.koppen.emplace_back("Set-Cookie",
                                fmt::format("{}={}; Path=/; HttpOnly; SameSite=Strict", kKoekje, *koekje));
    }
    gegevens.text("teken", make_formulierteken(oproep.plek.omgeving().sleutel, *koekje));
    gegevens.text("titel", kop.titel);
    Sjablonen& sjablonen = oproep.plek.sjablonen();
    uit.inhoud = sjablonen.render("kader", make_kader(oproep, kop, sjablonen.render(sjabloon, gegevens)));
    return uit;
}

Antwoord make_doorverwijzing(std::string_view pad) {
    return {.status = 303, .type = {}, .inhoud = {}, .koppen = {{"Location", std::string(pad)}}};
}

}  // namespace jeugdregio::server
