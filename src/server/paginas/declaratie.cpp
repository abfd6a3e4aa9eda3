// One claim with its lines, and one line of it with why it was decided so.
#include <charconv>
#include <span>

#include <fmt/format.h>

#include "server/afwijzing.hpp"
#include "server/foutpagina.hpp"
#include "server/lijstpagina.hpp"
#include "server/pagina.hpp"
#include "server/routes.hpp"
#include "server/uitvoer.hpp"
#include "server/vernietigd.hpp"
#include "server/werkplek.hpp"
#include "server/woorden.hpp"

namespace jeugdregio::server {
namespace {

constexpr std::string_view kMenu = "/declaraties";

Antwoord make_onbekend(const Oproep& o) {
    return make_foutpagina(o.plek, 404, "Deze declaratie is er niet. Controleer de gemeente en het nummer.");
}

Gegevens make_goedgekeurd(const storage::Prestatieregel& p) {
    Gegevens uit;
    const auto& v = p.prestatie;
    uit.text("regelnummer", std::to_string(p.regel))
        .text("referentie", v.referentie)
        .text("regelpad", regel_pad(p.plek, p.regel))
        .text("toewijzing", std::to_string(p.toewijzing.waarde))
        .text("toewijzingpad",
              fmt::format("/toewijzingen/{}/{}", p.plek.gemeente.view(), p.toewijzing.waarde))
        .text("product", format_product(v.categorie, v.code))
        .text("begin", format_nl(v.periode.begin))
        .text("einde", format_nl(v.periode.einde))
        .text("volume", std::to_string(v.volume))
        .text("bedrag", format_euro(v.credit ? -v.bedrag : v.bedrag))
        .text("vorige", v.credit ? v.vorig_referentie : std::string{});
    return uit;
}

/// Which lines are shown; the first choice when nothing was asked.
struct Keuze {
    std::string_view naam, titel;
    std::int64_t aantal = 0;
};

Gegevens::Rijen make_keuzes(const std::string& pad, std::span<const Keuze> keuzes, std::string_view gekozen) {
    Gegevens::Rijen uit;
    for (const auto& k : keuzes)
        uit.emplace_back()
            .text("adres", fmt::format("{}?toon={}#regels", pad, k.naam))
            .text("keuze", fmt::format("{} ({})", k.titel, k.aantal))
            .flag("hier", k.naam == gekozen);
    return uit;
}

Antwoord show_declaratie(const Oproep& o) {
    const auto plek = read_berichtplek(o);
    storage::Inzage& inzage = o.plek.inzage();
    const storage::Blik blik(inzage);
    const auto d = plek ? inzage.find_declaratie(*plek) : std::nullopt;
    if (!d) return make_onbekend(o);
    const Partijen& partijen = o.plek.partijen();
    const std::string pad = declaratie_pad(*plek);

    constexpr std::string_view kToon[] = {"afgewezen", "toegekend", "signalen"};
    Veldlezer lezer(o.zoek);
    const std::string toon =
        lezer.keuze("toon", kToon).value_or(d->afgewezen_regels > 0 ? "afgewezen" : "toegekend");
    const bool afgewezen = toon == "afgewezen", signalen = toon == "signalen";
    Gegevens::Rijen rijen;
    std::optional<std::string> volgende;
    if (afgewezen) {
        const auto p = load_pagina(
            lezer, [&](const storage::Blad& blad) { return inzage.list_afwijzingen_van(*plek, blad); });
        if (!p) return make_foutpagina(o.plek, 400, lezer.fouten().front().wat);
        for (const auto& a : p->rijen) rijen.push_back(make_afwijzingrij(a, partijen));
        volgende = p->volgende;
    } else if (signalen) {
        const auto p = load_pagina(
            lezer, [&](const storage::Blad& blad) { return inzage.list_signalen_van(*plek, blad); });
        if (!p) return make_foutpagina(o.plek, 400, lezer.fouten().front().wat);
        for (const auto& s : p->rijen) rijen.push_back(make_signaalkaart(s));
        volgende = p->volgende;
    } else {
        const auto p =
            load_pagina(lezer, [&](const storage::Blad& blad) { return inzage.list_toegekend(*plek, blad); });
        if (!p) return make_foutpagina(o.plek, 400, lezer.fouten().front().wat);
        for (const auto& a : p->rijen) rijen.push_back(make_goedgekeurd(a));
        volgende = p->volgende;
    }
    const Keuze keuzes[] = {{"afgewezen", "Afgewezen regels", d->afgewezen_regels},
                            {"toegekend", "Toegekende regels", d->toegekend_regels},
                            {"signalen", "Signalen", d->signalen}};
    const Merk merk = besluit_merk(d->besluit, true);
    Gegevens g;
    g.text("merk", merk.woord)
        .text("merkklasse", merk.klasse)
        .text("aanbieder", partijen.naam(d->aanbieder.view()))
        .text("gemeente", partijen.naam(plek->gemeente.view()))
        .text("identificatie", d->identificatie)
        .text("maand", d->periode_begin
                           ? fmt::format("{:04}-{:02}", d->periode_begin->jaar(), d->periode_begin->maand())
                           : std::string("niet verwerkt"))
        .text("verwerkt", format_nl(d->verwerkt_op))
        .text("ingediend", format_euro(d->ingediend))
        .text("toegekend", format_euro(d->toegekend))
        .text("signalen", std::to_string(d->signalen))
        .text("bericht", bericht_pad(*plek))
        .text("antwoord", d->antwoord_naam.empty() ? std::string{} : bericht_pad(*plek) + "/antwoord.xml")
        .text("antwoordnaam", d->antwoord_naam)
        .rows("keuzes", make_keuzes(pad, keuzes, toon))
        .flag("afgewezen", afgewezen)
        .flag("toegekende", !afgewezen && !signalen)
        .flag("gesignaleerd", signalen)
        .flag("overal", false)
        .flag("leeg", rijen.empty())
        .rows("rijen", std::move(rijen))
        .part("bladeren", make_bladeren(pad, o.zoek, volgende))
        .part("uitvoer", make_uitvoerlinks(fmt::format("{}/regels", pad), {}));
    const bool vernietigd = inzage.find_vernietiging(*plek).has_value();
    g.flag("regels_vernietigd", vernietigd);
    if (vernietigd)
        add_vernietigd(
            g, inzage,
            "Van deze declaratie is een deel vernietigd, met het dossier waar het bij hoorde. Besluiten en "
            "bedragen zijn bewaard. Waarom een regel is toegekend, is niet meer te zien.",
            *plek);
    const std::string& nummer = d->declaratienummer.empty() ? d->identificatie : d->declaratienummer;
    return make_pagina(o, {.titel = fmt::format("Declaratie {}", nummer), .menu = kMenu}, "declaratie",
                       std::move(g));
}

/// All lines of one claim: what was approved, then what was rejected.
Uitvoeruitkomst list_regels_voor_uitvoer(const Oproep& o) {
    const auto plek = read_berichtplek(o);
    storage::Inzage& inzage = o.plek.inzage();
    const storage::Blik blik(inzage);
    if (!plek || !inzage.find_declaratie(*plek)) return {};
    const auto goed =
        collect_rijen([&](const storage::Blad& blad) { return inzage.list_toegekend(*plek, blad); });
    const auto af =
        collect_rijen([&](const storage::Blad& blad) { return inzage.list_afwijzingen_van(*plek, blad); });
    if (!goed || !af || goed->size() + af->size() > kUitvoerMax) return {.te_lang = true};
    Uitvoerlijst uit{.naam = fmt::format("declaratie-{}-{}", plek->gemeente.view(), plek->volgnummer),
                     .kolommen = {"Regel", "Referentie", "Besluit", "Toewijzing", "Product", "Begin", "Einde",
                                  "Bedrag", "Retourcodes", "Uitleg"},
                     .rijen = {}};
    for (const auto& p : *goed)
        uit.rijen.push_back({p.regel,
                             p.prestatie.referentie,
                             std::string("toegekend"),
                             p.toewijzing.waarde,
                             format_product(p.prestatie.categorie, p.prestatie.code),
                             p.prestatie.periode.begin,
                             p.prestatie.periode.einde,
                             p.prestatie.credit ? -p.prestatie.bedrag : p.prestatie.bedrag,
                             {},
                             {}});
    for (const auto& a : *af) {
        std::string uitleg;
        for (const auto& r : pipeline::parse_redenen(a.motivering_json))
            uitleg += (uitleg.empty() ? "" : " ") + fmt::format("{}: {}", r.regel, r.uitleg);
        std::vector<Uitvoerwaarde> rij{a.regel > 0 ? Uitvoerwaarde{a.regel} : Uitvoerwaarde{}, a.referentie,
                                       std::string("afgewezen")};
        if (a.prestatie)
            rij.insert(
                rij.end(),
                {a.prestatie->toewijzing.waarde, format_product(a.prestatie->categorie, a.prestatie->code),
                 a.prestatie->periode.begin, a.prestatie->periode.einde, a.prestatie->bedrag});
        else
            rij.resize(rij.size() + 5);
        rij.insert(rij.end(), {a.retourcodes, std::move(uitleg)});
        uit.rijen.push_back(std::move(rij));
    }
    return {.lijst = std::move(uit)};
}

std::optional<std::int64_t> read_regel(const Oproep& o) {
    const std::string& t = o.van_pad("regel");
    std::int64_t uit = 0;
    const auto [eind, fout] = std::from_chars(t.data(), t.data() + t.size(), uit);
    if (fout != std::errc{} || eind != t.data() + t.size() || uit < 1) return std::nullopt;
    return uit;
}

Antwoord show_regel(const Oproep& o) {
    const auto plek = read_berichtplek(o);
    const auto regel = read_regel(o);
    if (!plek || !regel) return make_onbekend(o);
    const auto waarom = pipeline::explain_regel(o.plek.opslag(), o.plek.contract(), *plek, *regel);
    if (!waarom)
        return make_foutpagina(o.plek, 503, fmt::format("{} {}", waarom.error().wat, waarom.error().herstel));
    if (!*waarom)
        return make_foutpagina(
            o.plek, 404,
            "Deze regel is er niet, of de declaratie is in haar geheel afgekeurd. Is (een deel "
            "van) de declaratie vernietigd, dan is over haar regels niets meer te zeggen "
            "dan het besluit.");
    const pipeline::Waarom& w = **waarom;
    const Partijen& partijen = o.plek.partijen();
    std::string codes;
    for (const auto& c : w.retourcodes) codes += (codes.empty() ? "" : " ") + c;
    Gegevens::Rijen feiten, getoetst;
    for (const auto& [naam, feit] : pipeline::describe_feiten(pipeline::feiten_to_json(w.feiten)))
        feiten.emplace_back().text("feit", naam).text("feitwaarde", feit);
    for (const auto& [id, titel] : w.getoetst)
        getoetst.emplace_back().text("id", id).text("eis", titel).text("regel_adres", regel_adres(id));
    Gegevens g;
    g.text("declaratie", declaratie_pad(*plek))
        .text("identificatie", w.identificatie)
        .text("aanbieder", partijen.naam(w.aanbieder))
        .text("gemeente", partijen.naam(w.gemeente))
        .text("verwerkt", format_nl(w.verwerkt_op))
        .text("merk", w.toegekend ? "Toegekend" : "Afgewezen")
        .text("merkklasse", w.toegekend ? "jr-goed" : "jr-fout")
        .flag("anders", !w.gelijk)
        .rows("retourcodes", make_retourcodes(codes))
        .flag("met_redenen", !w.motiveringen.empty())
        .rows("redenen", make_redenen(w.motiveringen))
        .flag("met_signalen", !w.signalen.empty())
        .rows("signalen", make_redenen(w.signalen))
        .rows("regelfeiten", std::move(feiten))
        .flag("met_getoetst", !getoetst.empty())
        .text("aantal_getoetst", std::to_string(getoetst.size()))
        .rows("getoetst", std::move(getoetst))
        .text("mailtekst", write_mailtekst(w, partijen));
    return make_pagina(o, {.titel = fmt::format("Prestatie {}", w.referentie), .menu = kMenu},
                       "declaratieregel", std::move(g));
}

}  // namespace

void add_pagina_declaratie(Router& router) {
    const std::string pad = "/declaraties/{gemeente}/{volgnummer}";
    router.add({Deel::pagina, Methode::get, pad, show_declaratie});
    add_uitvoer(router, pad + "/regels", list_regels_voor_uitvoer);
    router.add({Deel::pagina, Methode::get, pad + "/regels/{regel}", show_regel});
}

}  // namespace jeugdregio::server
