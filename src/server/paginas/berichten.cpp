// The list of messages, taking in new ones, and both as files.
#include <algorithm>

#include <fmt/format.h>

#include "pipeline/verwerk.hpp"
#include "server/bladlijst.hpp"
#include "server/pagina.hpp"
#include "server/routes.hpp"
#include "server/werkplek.hpp"
#include "server/woorden.hpp"

namespace jeugdregio::server {
namespace {

constexpr std::string_view kPad = "/berichten";
constexpr std::string_view kBesluiten[] = {"toegekend", "deels", "afgekeurd", "geweigerd", "gemaakt"};
constexpr std::string_view kSoorten[] = {"JW301", "JW302", "JW305", "JW306", "JW307", "JW308", "JW315",
                                         "JW316", "JW317", "JW318", "JW319", "JW320", "JW323", "JW325"};
/// Under this code the files are kept that no gemeente could be read from.
constexpr std::string_view kZonderGemeente = "0000";
/// So many findings stand with a result; the message itself shows all.
constexpr std::size_t kMeestBevindingen = 5;

storage::Berichtfilter read_filter(Veldlezer& lezer) {
    return {.gemeente = lezer.gemeente("gemeente"),
            .soort = lezer.keuze("soort", kSoorten),
            .aanbieder = lezer.agb("aanbieder"),
            .besluit = lezer.keuze("besluit", kBesluiten),
            .verwerkt = lezer.periode(),
            .zoek = lezer.text("zoek", 50)};
}

std::vector<Filterveld> filter_velden(const Lijstkring& kring) {
    Opties soorten, besluiten;
    for (const auto& s : kSoorten)
        soorten.push_back({std::string(s), fmt::format("{} {}", s, berichtsoort_naam(s))});
    for (const auto& b : kBesluiten)
        besluiten.push_back({std::string(b), std::string(besluit_merk(b, false).woord)});
    auto uit = make_filtervelden(
        kring,
        {{.naam = "soort", .label = "Soort", .vorm = Filtervorm::keuze, .opties = std::move(soorten)},
         {.naam = "besluit", .label = "Besluit", .vorm = Filtervorm::keuze, .opties = std::move(besluiten)},
         {.naam = "van", .label = "Verwerkt vanaf", .vorm = Filtervorm::datum},
         {.naam = "tot", .label = "Verwerkt tot en met", .vorm = Filtervorm::datum},
         {.naam = "zoek", .label = "Identificatie"}});
    uit.front().opties.push_back({std::string(kZonderGemeente), "Geen (niet te lezen)"});
    return uit;
}

/// The other party than the gemeente: who sent it, or who it was for.
const std::string& wederpartij(const storage::Berichtregel& r) {
    return r.afzender.size() == 8 ? r.afzender : r.ontvanger;
}

Gegevens make_rij(const storage::Berichtregel& r, const Partijen& partijen) {
    const bool declaratie = r.soort == "JW323" && r.besluit != "geweigerd";
    const Merk merk = besluit_merk(r.besluit, declaratie);
    Gegevens uit;
    uit.text("pad", bericht_pad(r.plek))
        .text("identificatie", r.identificatie.empty() ? std::string_view("(geen)") : r.identificatie)
        .text("soort", r.soort)
        .text("soortnaam", berichtsoort_naam(r.soort))
        .text("gemeente", r.plek.gemeente.view() == kZonderGemeente
                              ? std::string("onbekend")
                              : partijen.korte_naam(r.plek.gemeente.view()))
        .text("aanbieder", partijen.korte_naam(wederpartij(r)))
        .text("verwerkt", format_nl(r.verwerkt_op))
        .text("merk", merk.woord)
        .text("merkklasse", merk.klasse)
        .text("bedrag", declaratie ? format_euro(r.toegekend) : std::string{})
        .text("afwijzingen", r.afwijzingen > 0 ? std::to_string(r.afwijzingen) : std::string{})
        .text("signalen", r.signalen > 0 ? std::to_string(r.signalen) : std::string{});
    return uit;
}

Gegevens make_inlezen(const Oproep& o, const std::string& fout) {
    Gegevens uit;
    uit.text("veldfout", fout)
        .text("grootte", format_grootte(o.plek.contract().parameters.bestand_max_bytes))
        .text("samen", format_grootte(static_cast<std::int64_t>(o.plek.omgeving().max_inhoud)));
    return uit;
}

Gegevens::Rijen make_rijen(const Lijstkring& kring, const std::vector<storage::Berichtregel>& berichten) {
    Gegevens::Rijen uit;
    for (const auto& r : berichten) uit.push_back(make_rij(r, kring.partijen));
    return uit;
}

void add_inlezen(Gegevens& g, const Lijstkring& kring, const storage::Berichtfilter&) {
    g.part("inlezen", make_inlezen(kring.oproep, {}));
}

std::vector<Uitvoerwaarde> list_cellen(const Lijstkring& kring, const storage::Berichtregel& r) {
    const Partijen& partijen = kring.partijen;
    return {r.plek.gemeente.str(),
            partijen.korte_naam(r.plek.gemeente.view()),
            r.plek.volgnummer,
            r.soort,
            r.afzender,
            r.ontvanger,
            partijen.korte_naam(wederpartij(r)),
            r.identificatie,
            r.dagtekening,
            r.verwerkt_op,
            r.besluit,
            r.ingediend,
            r.toegekend,
            r.afwijzingen,
            r.signalen,
            r.antwoord_naam};
}

const Bladlijst<storage::Berichtfilter, storage::Berichtregel> kLijst = {
    .pad = kPad,
    .titel = "Berichten",
    .menu = kPad,
    .sjabloon = "berichten",
    .lees = read_filter,
    .velden = filter_velden,
    .zoek = &storage::Inzage::list_berichten,
    .toon = make_rijen,
    .erbij = add_inlezen,
    .bestand = "berichten",
    .kolommen = {"Gemeente", "Naam gemeente", "Volgnummer", "Soort", "Afzender", "Ontvanger",
                 "Naam aanbieder", "Identificatie", "Dagtekening", "Verwerkt op", "Besluit", "Ingediend",
                 "Toegekend", "Afwijzingen", "Signalen", "Antwoord"},
    .cellen = list_cellen};

/// What became of one file.
Gegevens make_uitkomst(const pipeline::Bestanduitkomst& u) {
    const bool declaratie = u.bericht == "JW323";
    const bool herhaald = u.besluit == "herhaald";
    const Merk merk = besluit_merk(herhaald ? u.eerder_besluit : u.besluit, declaratie);
    Gegevens::Rijen bevindingen;
    for (const auto& b : u.bevindingen.eerste) {
        if (bevindingen.size() == kMeestBevindingen) break;
        bevindingen.emplace_back()
            .text("waar", b.regelnummer > 0 ? fmt::format("regel {}", b.regelnummer) : std::string{})
            .text("plaats", b.plaats)
            .text("wat", b.uitleg);
    }
    const std::size_t meer = u.bevindingen.totaal - bevindingen.size();
    Gegevens uit;
    uit.text("bestand", u.bestand)
        .text("soort", u.bericht)
        .text("soortnaam", berichtsoort_naam(u.bericht))
        .text("merk", merk.woord)
        .text("merkklasse", merk.klasse)
        .flag("herhaald", herhaald)
        .text("pad", u.plek ? bericht_pad(*u.plek) : std::string{})
        .text("antwoord",
              u.plek && !u.antwoord_naam.empty() ? bericht_pad(*u.plek) + "/antwoord.xml" : std::string{})
        .text("antwoordnaam", u.antwoord_naam)
        .text("ingediend", declaratie && u.structuur_geldig ? format_euro(u.ingediend) : std::string{})
        .text("toegekend", format_euro(u.toegekend))
        .text("aantal_toegekend", std::to_string(u.aantal_toegekend))
        .text("aantal_afgewezen", std::to_string(u.aantal_afgewezen))
        .text("afgekeurd", u.afwijzingen.empty() ? std::string{} : std::to_string(u.afwijzingen.size()))
        .text("signalen", u.signalen.empty() ? std::string{} : std::to_string(u.signalen.size()))
        .flag("met_bevindingen", !bevindingen.empty())
        .rows("bevindingen", std::move(bevindingen))
        .text("meer", meer > 0 ? std::to_string(meer) : std::string{});
    return uit;
}

/// A file that the machine could not keep: nothing happened to it, and it can be offered again.
Gegevens make_niet_verwerkt(const std::string& naam, const std::string& waarom) {
    pipeline::Bestanduitkomst u;
    u.bestand = naam;
    u.besluit = "niet verwerkt";
    u.bevindingen.add({"MACHINE", "", 0, "", waarom});
    return make_uitkomst(u);
}

struct Verwerking {
    Gegevens::Rijen uitkomsten;
    std::size_t goed = 0;
    bool machine_faalt = false;
};

/// In order of name, as on the command line; each its own transaction. When the machine fails the rest is not
/// tried: it would fail as well.
Verwerking verwerk_alle(const Oproep& o, const std::vector<const Formulierdeel*>& bestanden) {
    Verwerking uit;
    for (const auto* b : bestanden) {
        if (uit.machine_faalt) {
            uit.uitkomsten.push_back(
                make_niet_verwerkt(b->bestandsnaam, "Dit bestand is niet geprobeerd. Bied het opnieuw aan."));
            continue;
        }
        const auto u = pipeline::verwerk_bericht(o.plek.opslag(),
                                                 {.contract = o.plek.contract(), .vandaag = o.plek.vandaag()},
                                                 b->bestandsnaam, b->inhoud);
        if (!u) {
            uit.machine_faalt = true;
            uit.uitkomsten.push_back(make_niet_verwerkt(
                b->bestandsnaam,
                fmt::format("Er is niets bewaard. {} {} Bied het bestand daarna opnieuw aan.", u.error().wat,
                            u.error().herstel)));
            continue;
        }
        uit.goed += u->all_well() ? 1 : 0;
        uit.uitkomsten.push_back(make_uitkomst(*u));
    }
    return uit;
}

Antwoord take_in(const Oproep& o) {
    std::vector<const Formulierdeel*> bestanden;
    // A browser sends a nameless empty file when none was chosen.
    for (const auto& b : o.bestanden)
        if (b.naam == "bestand" && !(b.bestandsnaam.empty() && b.inhoud.empty())) bestanden.push_back(&b);
    std::ranges::stable_sort(bestanden, {}, [](const Formulierdeel* b) { return b->bestandsnaam; });
    const Paginakop kop{.titel = "Berichten inlezen", .menu = kPad};
    Gegevens g;
    if (bestanden.empty()) {
        g.part("inlezen", make_inlezen(o, "Kies eerst een of meer bestanden."));
        return make_pagina(o, {.titel = kop.titel, .menu = kop.menu, .status = 400}, "inlezen", std::move(g));
    }
    Verwerking v = verwerk_alle(o, bestanden);
    g.part("inlezen", make_inlezen(o, {}));
    g.flag("met_uitkomsten", true)
        .text("aantal",
              fmt::format("{} {}", bestanden.size(), bestanden.size() == 1 ? "bestand" : "bestanden"))
        .text("goed", std::to_string(v.goed))
        .rows("uitkomsten", std::move(v.uitkomsten));
    return make_pagina(o, {.titel = kop.titel, .menu = kop.menu, .status = v.machine_faalt ? 503 : 200},
                       "inlezen", std::move(g));
}

}  // namespace

void add_pagina_berichten(Router& router) {
    add_bladlijst(router, kLijst);
    router.add({Deel::pagina, Methode::post, std::string(kPad), take_in});
}

}  // namespace jeugdregio::server
