// One message: what became of it and why, and the message itself in words with its findings at their place.
#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "pipeline/bericht_beeld.hpp"
#include "pipeline/regelboek.hpp"
#include "pipeline/verwerk.hpp"
#include "server/afwijzing.hpp"
#include "server/foutpagina.hpp"
#include "server/lijstpagina.hpp"
#include "server/pagina.hpp"
#include "server/routes.hpp"
#include "server/vernietigd.hpp"
#include "server/werkplek.hpp"
#include "server/woorden.hpp"

namespace jeugdregio::server {
namespace {

constexpr std::string_view kMenu = "/berichten";
/// Rows of a message on one page: some twenty lines of a claim.
constexpr std::size_t kRijen = 300;
/// So many rejections and signals stand on the page of the message; the rest is one click away.
constexpr int kMeestRedenen = 20;
/// So many rejections are looked up to mark their lines in the message.
constexpr std::size_t kMeestMerken = 2'000;
/// An outcome larger than this is one of ten thousands of rejections. Those come from the store in pages;
/// findings do not stand beside them.
constexpr std::size_t kMeestUitkomst = 2'000'000;

Antwoord make_onbekend(const Oproep& o) {
    return make_foutpagina(o.plek, 404, "Dit bericht is er niet. Controleer de gemeente en het nummer.");
}

Antwoord make_vernietigd(const Oproep& o) {
    return make_foutpagina(o.plek, 410,
                           "Dit bestand is vernietigd, met het dossier waar het bij hoorde. Wat ervan over "
                           "is, staat op de pagina van het bericht.");
}

Gegevens::Rijen make_feiten(const std::vector<std::pair<std::string, std::string>>& feiten) {
    Gegevens::Rijen uit;
    for (const auto& [naam, waarde] : feiten)
        if (!waarde.empty()) uit.emplace_back().text("feit", naam).text("feitwaarde", waarde);
    return uit;
}

Gegevens::Rijen list_feiten(const storage::Berichtregel& r, const Partijen& partijen) {
    const bool declaratie = r.soort == "JW323" && r.besluit != "geweigerd";
    return make_feiten({{"Soort", fmt::format("{} {}", r.soort, berichtsoort_naam(r.soort))},
                        {"Van", partijen.naam(r.afzender)},
                        {"Aan", partijen.naam(r.ontvanger)},
                        {"Identificatie", r.identificatie},
                        {"Dagtekening", format_nl(r.dagtekening)},
                        {"Verwerkt op", format_nl(r.verwerkt_op)},
                        {"Ingediend", declaratie ? format_euro(r.ingediend) : std::string{}},
                        {"Toegekend", declaratie ? format_euro(r.toegekend) : std::string{}},
                        {"Grootte", r.inhoud_bytes > 0 ? format_grootte(r.inhoud_bytes) : std::string{}}});
}

Gegevens make_afwijzing(const storage::Afwijzingregel& a) {
    const auto redenen = pipeline::parse_redenen(a.motivering_json);
    Gegevens uit;
    uit.text("referentie", a.referentie)
        .rows("retourcodes", make_retourcodes(a.retourcodes))
        .flag("zonder_uitleg", redenen.empty())
        .rows("redenen", make_redenen(redenen))
        .text("besluit", "");
    return uit;
}

Gegevens::Rijen list_bevindingen(const ijw::Bevindingen& bevindingen, const std::string& pad, bool leesbaar) {
    Gegevens::Rijen uit;
    for (const auto& b : bevindingen.eerste)
        uit.emplace_back()
            .text("regelnummer", b.regelnummer > 0 ? std::to_string(b.regelnummer) : std::string{})
            .text("kolom", b.kolom > 0 ? std::to_string(b.kolom) : std::string{})
            .text("plaats", b.plaats)
            .text("wat", b.uitleg)
            .text("regel", b.regel)
            .text("regel_adres", regel_adres(b.regel))
            .text("retourcode", b.retourcode)
            .text("naar", leesbaar && b.regelnummer > 0
                              ? fmt::format("{}?regel={}#in-woorden", pad, b.regelnummer)
                              : std::string{});
    return uit;
}

/// What was found wrong, by the row of the message where it stands.
using Merken = std::unordered_map<std::size_t, std::vector<std::string>>;

void add_bevindingen(Merken& merken, const pipeline::Berichtbeeld& beeld,
                     const ijw::Bevindingen& bevindingen) {
    for (const auto& b : bevindingen.eerste) {
        if (b.regelnummer <= 0) continue;
        if (const auto rij = beeld.find_bestandsregel(static_cast<std::uint32_t>(b.regelnummer)))
            merken[*rij].push_back(b.uitleg);
    }
}

/// A rejection belongs to the line that carries its reference.
std::unordered_map<std::string, std::string> list_codes(storage::Inzage& inzage,
                                                        const storage::Berichtplek& plek) {
    std::unordered_map<std::string, std::string> uit;
    storage::Blad blad{.limiet = storage::kBladMax};
    while (uit.size() < kMeestMerken) {
        const auto pagina = inzage.list_afwijzingen_van(plek, blad);
        invariant(pagina.ok(), "a cursor that was just given continues its list");
        for (const auto& a : pagina->rijen)
            if (!a.referentie.empty()) uit.emplace(a.referentie, a.retourcodes);
        if (!pagina->volgende) break;
        blad.na = *pagina->volgende;
    }
    return uit;
}

/// The reference that a row shows, also when it stands on one line with another field.
std::string_view reference_of(const ijw::Bericht& bericht, const pipeline::Berichtbeeld::Regel& rij) {
    if (rij.is_kop) return {};
    for (std::uint32_t k = rij.knoop; k < bericht.knopen[rij.knoop].volgende; ++k) {
        const std::string& naam = bericht.veld(k).naam;
        if (naam == "ReferentieNummer" || naam == "ToewijzingNummer") return bericht.tekst(k);
    }
    return {};
}

struct Venster {
    std::size_t begin = 0, einde = 0;
};

/// Which rows the question asks for: from a row on, or those around a line of the file.
Venster choose_venster(const pipeline::Berichtbeeld& beeld, Veldlezer& lezer) {
    constexpr std::int64_t kMeest = 1'000'000'000;
    const auto vanaf = lezer.nummer("vanaf", 1, kMeest);
    const auto regel = lezer.nummer("regel", 1, kMeest);
    std::size_t begin = vanaf ? static_cast<std::size_t>(*vanaf - 1) : 0;
    if (regel)
        if (const auto rij = beeld.find_bestandsregel(static_cast<std::uint32_t>(*regel)))
            begin = *rij / kRijen * kRijen;
    if (begin >= beeld.size()) begin = 0;
    return {begin, std::min(beeld.size(), begin + kRijen)};
}

/// The rows of the message as blocks: a heading with the fields below it.
Gegevens::Rijen make_blokken(const ijw::Bericht& bericht, const pipeline::Berichtbeeld& beeld,
                             const Venster& venster, const Merken& merken,
                             const std::unordered_map<std::string, std::string>& codes) {
    struct Blok {
        std::string kop;
        std::size_t diepte = 0;
        Gegevens::Rijen velden;
    };
    std::vector<Blok> blokken;
    for (std::size_t i = venster.begin; i < venster.einde; ++i) {
        const auto rij = beeld.at(i);
        if (rij.is_kop)
            blokken.push_back({rij.label, rij.diepte, {}});
        else if (blokken.empty())
            blokken.push_back({{}, rij.diepte, {}});
        Gegevens::Rijen gebreken;
        if (const auto m = merken.find(i); m != merken.end())
            for (const auto& wat : m->second) gebreken.emplace_back().text("wat", wat);
        if (const auto c = codes.find(std::string(reference_of(bericht, rij))); c != codes.end())
            for (const auto& code : make_retourcodes(c->second)) {
                const auto tekst = [&](std::string_view naam) {
                    return std::get<std::string>(*code.find(naam));
                };
                gebreken.emplace_back().text(
                    "wat", fmt::format("Afgewezen: {} {}", tekst("code"), tekst("betekenis")));
            }
        if (rij.is_kop && gebreken.empty()) continue;
        blokken.back()
            .velden.emplace_back()
            .text("label", rij.is_kop ? std::string_view("Let op") : rij.label)
            .text("waarde", rij.waarde)
            .flag("met_gebreken", !gebreken.empty())
            .rows("gebreken", std::move(gebreken));
    }
    Gegevens::Rijen uit;
    for (auto& b : blokken)
        uit.emplace_back()
            .text("kop", b.kop)
            .text("diepte", std::to_string(std::min<std::size_t>(b.diepte, 5)))
            .flag("met_velden", !b.velden.empty())
            .rows("velden", std::move(b.velden));
    return uit;
}

using Codes = std::unordered_map<std::string, std::string>;  // of rejections, by reference

/// The part of a message in words that the question asks for. `pad`: of the page that shows it.
Gegevens make_woorden(const Oproep& o, const std::string& pad, const ijw::Bericht& bericht,
                      const pipeline::Berichtbeeld& beeld, const Merken& merken, const Codes& codes) {
    Veldlezer lezer(o.zoek);
    const Venster v = choose_venster(beeld, lezer);
    const auto link = [&](std::size_t vanaf) {
        return fmt::format("{}?vanaf={}#in-woorden", pad, vanaf + 1);
    };
    Gegevens uit;
    uit.text("berichttitel", beeld.titel())
        .flag("in_delen", beeld.size() > kRijen)
        .text("van", std::to_string(v.begin + 1))
        .text("tot", std::to_string(v.einde))
        .text("totaal", std::to_string(beeld.size()))
        .text("plaats", v.begin > 0 ? bericht.plaats(beeld.at(v.begin).knoop) : std::string{})
        .text("vorige", v.begin > 0 ? link(v.begin < kRijen ? 0 : v.begin - kRijen) : std::string{})
        .text("volgende", v.einde < beeld.size() ? link(v.einde) : std::string{})
        .rows("blokken", make_blokken(bericht, beeld, v, merken, codes));
    return uit;
}

/// The messages that belong to this one: its retour, or what it is the retour on.
void add_verwant(Gegevens& g, const storage::Berichtinhoud& b) {
    const storage::Berichtplek& plek = b.regel.plek;
    g.text("retourpad", b.retour ? bericht_pad({plek.gemeente, b.retour->bericht}) : std::string{});
    g.flag("retour_afgekeurd", b.retour && b.retour->afgekeurd);
    g.rows("retourcodes_op", b.retour ? make_retourcodes(b.retour->retourcodes) : Gegevens::Rijen{});
    g.text("retour_op_pad", b.retour_op ? bericht_pad({plek.gemeente, *b.retour_op}) : std::string{});
}

Antwoord show_bericht(const Oproep& o) {
    const auto plek = read_berichtplek(o);
    if (!plek) return make_onbekend(o);
    const Partijen& partijen = o.plek.partijen();
    storage::Inzage& inzage = o.plek.inzage();
    const storage::Blik blik(inzage);
    const auto b = inzage.load_bericht(*plek);
    if (!b) return make_onbekend(o);
    const std::string pad = bericht_pad(*plek);
    const auto bekeken = pipeline::view_bericht("", b->inhoud, ijw::Standaard::embedded(), b->inhoud.size());
    // As it was decided then; the rules of today may find something else.
    const ijw::Bevindingen bevindingen = b->uitkomst_json.size() <= kMeestUitkomst
                                             ? pipeline::parse_verwerking(b->uitkomst_json).bevindingen
                                             : ijw::Bevindingen{};
    const Merk merk = besluit_merk(b->regel.besluit, b->regel.soort == "JW323");
    const storage::Blad kort{.limiet = kMeestRedenen};
    const auto afwijzingen = inzage.list_afwijzingen_van(*plek, kort);
    const auto signalen = inzage.list_signalen_van(*plek, kort);
    Gegevens::Rijen af, sig;
    for (const auto& a : afwijzingen->rijen) af.push_back(make_afwijzing(a));
    for (const auto& s : signalen->rijen) sig.push_back(make_signaalkaart(s));

    Gegevens g;
    g.text("merk", merk.woord)
        .text("merkklasse", merk.klasse)
        .rows("feiten", list_feiten(b->regel, partijen))
        .text("origineel", b->inhoud.empty() ? std::string{} : pad + "/inhoud.xml")
        .flag("antwoord_vernietigd", !b->regel.antwoord_naam.empty() && b->antwoord.empty())
        .flag("geen_antwoord", b->regel.antwoord_naam.empty())
        .text("antwoord", b->antwoord.empty() ? std::string{} : pad + "/antwoord.xml")
        .text("antwoordnaam", b->regel.antwoord_naam)
        .text("antwoordpagina", b->regel.antwoord_naam.empty() ? std::string{} : pad + "/antwoord")
        .text("declaratie", inzage.find_declaratie(*plek) ? declaratie_pad(*plek) : std::string{});
    add_verwant(g, *b);
    g.flag("met_bevindingen", !bevindingen.empty())
        .text("bevindingen_totaal", std::to_string(bevindingen.totaal))
        .rows("bevindingen", list_bevindingen(bevindingen, pad, bekeken.bericht.has_value()))
        .flag("met_afwijzingen", !af.empty())
        .text("afwijzingen_totaal", std::to_string(b->regel.afwijzingen))
        .text("alle_afwijzingen", afwijzingen->volgende ? pad + "/afwijzingen" : std::string{})
        .rows("afwijzingen", std::move(af))
        .flag("met_signalen", !sig.empty())
        .text("signalen_totaal", std::to_string(b->regel.signalen))
        .text("alle_signalen", signalen->volgende ? pad + "/signalen" : std::string{})
        .rows("signalen", std::move(sig));
    if (bekeken.bericht) {
        const pipeline::Berichtbeeld beeld(*bekeken.bericht, pipeline::Bsnweergave::gemaskeerd);
        Merken merken;
        add_bevindingen(merken, beeld, bevindingen);
        g.part("woorden", make_woorden(o, pad, *bekeken.bericht, beeld, merken, list_codes(inzage, *plek)));
    }
    if (b->vernietigd)
        add_vernietigd(g, inzage,
                       b->inhoud.empty()
                           ? "Dit bericht is vernietigd, met het dossier waar het bij hoorde. Het besluit en "
                             "de bedragen zijn bewaard."
                           : "Een deel van dit bericht is vernietigd, met het dossier waar het bij hoorde. "
                             "Wat er over is, staat op deze pagina.",
                       *plek);
    g.flag("met_woorden", !b->inhoud.empty())
        .flag("onleesbaar", !bekeken.bericht.has_value() && !b->inhoud.empty());
    return make_pagina(o, {.titel = fmt::format("Bericht {}", b->regel.identificatie), .menu = kMenu},
                       "bericht", std::move(g));
}

/// The answer that went out, in words.
Antwoord show_antwoord(const Oproep& o) {
    const auto plek = read_berichtplek(o);
    if (!plek) return make_onbekend(o);
    const auto b = o.plek.inzage().load_bericht(*plek);
    if (!b || b->regel.antwoord_naam.empty()) return make_onbekend(o);
    if (b->antwoord.empty()) return make_vernietigd(o);
    const auto bekeken =
        pipeline::view_bericht("", b->antwoord, ijw::Standaard::embedded(), b->antwoord.size());
    invariant(bekeken.bericht.has_value(), "an answer that we wrote can be read");
    const pipeline::Berichtbeeld beeld(*bekeken.bericht, pipeline::Bsnweergave::gemaskeerd);
    const std::string pad = bericht_pad(*plek);
    Gegevens g;
    g.text("bericht", pad)
        .text("identificatie", b->regel.identificatie)
        .text("antwoord", pad + "/antwoord.xml")
        .text("antwoordnaam", b->regel.antwoord_naam)
        .part("woorden", make_woorden(o, pad + "/antwoord", *bekeken.bericht, beeld, {}, {}));
    return make_pagina(
        o, {.titel = fmt::format("Antwoord op bericht {}", b->regel.identificatie), .menu = kMenu},
        "antwoord", std::move(g));
}

Antwoord make_bestand(std::string inhoud, const std::string& naam) {
    return {.status = 200,
            .type = "application/xml",
            .inhoud = std::move(inhoud),
            .koppen = {{"Content-Disposition", fmt::format("attachment; filename=\"{}\"", naam)}}};
}

Antwoord give_antwoord(const Oproep& o) {
    const auto plek = read_berichtplek(o);
    auto b = plek ? o.plek.inzage().load_bericht(*plek) : std::nullopt;
    if (!b || b->regel.antwoord_naam.empty()) return make_onbekend(o);
    if (b->antwoord.empty()) return make_vernietigd(o);
    return make_bestand(std::move(b->antwoord), b->regel.antwoord_naam);
}

Antwoord give_inhoud(const Oproep& o) {
    const auto plek = read_berichtplek(o);
    auto b = plek ? o.plek.inzage().load_bericht(*plek) : std::nullopt;
    if (!b) return make_onbekend(o);
    if (b->inhoud.empty()) return make_vernietigd(o);
    return make_bestand(std::move(b->inhoud), fmt::format("{}-{}-{:08}.xml", b->regel.soort,
                                                          plek->gemeente.view(), plek->volgnummer));
}

/// All rejections, or all signals, of one message in pages.
template <class Zoek, class Maak>
Antwoord show_redenen(const Oproep& o, std::string_view welke, std::string_view titel, Zoek zoek, Maak maak) {
    const auto plek = read_berichtplek(o);
    storage::Inzage& inzage = o.plek.inzage();
    const storage::Blik blik(inzage);
    const auto b = plek ? inzage.load_bericht(*plek) : std::nullopt;
    if (!b) return make_onbekend(o);
    const std::string pad = fmt::format("{}/{}", bericht_pad(*plek), welke);
    Veldlezer lezer(o.zoek);
    const auto pagina =
        load_pagina(lezer, [&](const storage::Blad& blad) { return zoek(inzage, *plek, blad); });
    if (!pagina) return make_foutpagina(o.plek, 400, lezer.fouten().front().wat);
    Gegevens::Rijen rijen;
    for (const auto& r : pagina->rijen) rijen.push_back(maak(r));
    Gegevens g;
    g.text("bericht", bericht_pad(*plek))
        .text("identificatie", b->regel.identificatie)
        .flag("leeg", rijen.empty())
        .rows("lijst", std::move(rijen))
        .part("bladeren", make_bladeren(pad, o.zoek, pagina->volgende));
    return make_pagina(
        o, {.titel = fmt::format("{} bij bericht {}", titel, b->regel.identificatie), .menu = kMenu},
        "bericht-redenen", std::move(g));
}

}  // namespace

void add_pagina_bericht(Router& router) {
    const std::string pad = "/berichten/{gemeente}/{volgnummer}";
    router.add({Deel::pagina, Methode::get, pad, show_bericht});
    router.add({Deel::pagina, Methode::get, pad + "/antwoord", show_antwoord});
    router.add({Deel::pagina, Methode::get, pad + "/antwoord.xml", give_antwoord});
    router.add({Deel::pagina, Methode::get, pad + "/inhoud.xml", give_inhoud});
    router.add({Deel::pagina, Methode::get, pad + "/afwijzingen", [](const Oproep& o) {
                    return show_redenen(
                        o, "afwijzingen", "Afwijzingen",
                        [](auto& i, const auto& plek, const auto& blad) {
                            return i.list_afwijzingen_van(plek, blad);
                        },
                        make_afwijzing);
                }});
    router.add(
        {Deel::pagina, Methode::get, pad + "/signalen", [](const Oproep& o) {
             return show_redenen(
                 o, "signalen", "Signalen",
                 [](auto& i, const auto& plek, const auto& blad) { return i.list_signalen_van(plek, blad); },
                 make_signaalkaart);
         }});
}

}  // namespace jeugdregio::server
