// Signals: what the rules put before a person, and that person's judgement (eis 35).
#include <fmt/format.h>

#include "pipeline/redactie.hpp"
#include "pipeline/uitkomst.hpp"
#include "server/besluitscherm.hpp"
#include "server/foutpagina.hpp"
#include "server/lijstpagina.hpp"
#include "server/namen.hpp"
#include "server/pagina.hpp"
#include "server/routes.hpp"
#include "server/uitvoer.hpp"
#include "server/veldlezer.hpp"
#include "server/werkplek.hpp"
#include "server/woorden.hpp"

namespace jeugdregio::server {
namespace {

constexpr std::string_view kPad = "/signalen";
constexpr std::string_view kStatussen[] = {"open", "beslist", "alle"};
constexpr std::string_view kBesluiten[] = {"akkoord", "terugvorderen"};

/// What was typed on one signal and is wrong with it.
struct Ingevuld {
    std::string sleutel;  // of the signal
    std::string besluit, door, reden;
    std::vector<Invoerfout> fouten;
};

std::string fault_of(const Ingevuld& in, std::string_view veld) {
    for (const auto& f : in.fouten)
        if (f.plek == veld) return f.wat;
    return {};
}

std::string sleutel_of(const Gemeente& gemeente, std::int64_t bericht, std::int64_t regel,
                       std::string_view rule) {
    return fmt::format("{}-{}-{}-{}", gemeente.view(), bericht, regel, rule);
}

Gegevens make_rij(const Oproep& o, const storage::Signaalregel& s, const Partijen& partijen,
                  const Ingevuld& in) {
    const std::string sleutel = sleutel_of(s.plek.gemeente, s.plek.volgnummer, s.regel, s.rule);
    // Two signals of one rule on one line are judged together; their ids differ by number.
    const std::string id = fmt::format("{}-{}", sleutel, s.nummer);
    static const Ingevuld kLeeg;
    const Ingevuld& hier = in.sleutel == sleutel ? in : kLeeg;
    Gegevens::Rijen keuzes;
    for (const std::string_view b : kBesluiten)
        keuzes.emplace_back().text("waarde", b).flag("gekozen", hier.besluit == b);
    Gegevens uit;
    uit.text("id", id)
        .text("uitleg", s.uitleg == pipeline::kVernietigdeTekst ? "De uitleg is vernietigd, met het dossier."
                                                                : s.uitleg)
        .text("regel", s.rule)
        .text("regel_adres", regel_adres(s.rule))
        .text("referentie", s.referentie)
        .text("gemeente", gemeente_naam(o.plek.contract(), s.plek.gemeente))
        .text("aanbieder", partijen.korte_naam(s.aanbieder))
        .text("soort", s.soort.size() > 2 ? s.soort.substr(2) : s.soort)
        .text("bericht", fmt::format("/berichten/{}/{}", s.plek.gemeente.view(), s.plek.volgnummer))
        .text("verwerkt", format_nl(s.verwerkt_op))
        .text("besluit", s.besluit)
        .text("beslist", s.besluit.empty()
                             ? std::string{}
                             : fmt::format("{} door {}{}: {}", s.besluit, s.door,
                                           s.beslist_op ? " op " + format_nl(*s.beslist_op) : "", s.reden))
        .text("actie", fmt::format("{}/{}/{}/{}/{}", kPad, s.plek.gemeente.view(), s.plek.volgnummer, s.regel,
                                   encode_url(s.rule)))
        .flag("open", s.besluit.empty())
        .flag("fout", !hier.fouten.empty())
        .rows("keuzes", std::move(keuzes))
        .text("door", hier.door)
        .text("reden", hier.reden)
        .text("fout_besluit", fault_of(hier, "besluit"))
        .text("fout_door", fault_of(hier, "door"))
        .text("fout_reden", fault_of(hier, "reden"));
    return uit;
}

storage::Signaalfilter read_filter(Veldlezer& lezer) {
    storage::Signaalfilter filter;
    filter.gemeente = lezer.gemeente("gemeente");
    filter.aanbieder = lezer.agb("aanbieder");
    filter.rule = lezer.text("regel", 40);
    const std::string status = lezer.keuze("status", kStatussen).value_or("open");
    if (status != "alle") filter.beslist = status == "beslist";
    return filter;
}

Antwoord show_signalen(const Oproep& o, const Velden& zoek, const Ingevuld& in) {
    Veldlezer lezer(zoek);
    const auto filter = read_filter(lezer);
    storage::Inzage& inzage = o.plek.inzage();
    const storage::Blik blik(inzage);
    const auto pagina =
        load_pagina(lezer, [&](const storage::Blad& b) { return inzage.list_signalen(filter, b); });
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
        {.naam = "regel", .label = "Regel", .uitleg = "Bijvoorbeeld IJ-E035"},
        {.naam = "status",
         .label = "Beoordeeld",
         .vorm = Filtervorm::keuze,
         .opties = {{"beslist", "wel"}, {"alle", "wel en niet"}},
         .alle = "nog niet"}};
    Gegevens g;
    g.part("filter", make_filter(kPad, zoek, velden, lezer.fouten()));
    Gegevens::Rijen rijen;
    if (pagina) {
        for (const auto& s : pagina->rijen) rijen.push_back(make_rij(o, s, partijen, in));
        g.part("bladeren", make_bladeren(kPad, zoek, pagina->volgende));
        g.part("uitvoer", make_uitvoerlinks(kPad, zoek));
    }
    g.flag("leeg", pagina && rijen.empty()).flag("met_rijen", !rijen.empty()).rows("rijen", std::move(rijen));
    const int code = !lezer.all_well() ? 400 : in.fouten.empty() ? 200 : 422;
    return make_pagina(o, {.titel = "Signalen", .menu = "/werklijst", .status = code}, "signalen",
                       std::move(g));
}

Uitvoeruitkomst list_voor_uitvoer(const Oproep& o) {
    Veldlezer lezer(o.zoek);
    const auto filter = read_filter(lezer);
    if (!lezer.all_well()) return {};
    const Partijen& partijen = o.plek.partijen();
    const storage::Blik blik(o.plek.inzage());
    const auto rijen =
        collect_rijen([&](const storage::Blad& blad) { return o.plek.inzage().list_signalen(filter, blad); });
    if (!rijen) return {.te_lang = true};
    Uitvoerlijst uit{
        .naam = "signalen",
        .kolommen = {"Gemeente", "Naam gemeente", "Volgnummer", "Bericht", "Regel", "Referentie", "Aanbieder",
                     "Naam aanbieder", "Verwerkt op", "Uitleg", "Besluit", "Door", "Reden", "Beslist op"},
        .rijen = {}};
    for (const auto& s : *rijen)
        uit.rijen.push_back({s.plek.gemeente.str(), partijen.korte_naam(s.plek.gemeente.view()),
                             s.plek.volgnummer, s.soort, s.rule, s.referentie, s.aanbieder,
                             partijen.korte_naam(s.aanbieder), s.verwerkt_op, s.uitleg, s.besluit, s.door,
                             s.reden, s.beslist_op ? Uitvoerwaarde{*s.beslist_op} : Uitvoerwaarde{}});
    return {.lijst = std::move(uit)};
}

Antwoord judge(const Oproep& o) {
    const auto gemeente = parse_gemeente(o.van_pad("gemeente"));
    const auto bericht = parse_nummer(o.van_pad("bericht"));
    const auto regel = parse_nummer(o.van_pad("regel"));
    const std::string& rule = o.van_pad("rule");
    if (!gemeente || !bericht || !regel) return make_foutpagina(o.plek, 404, "Dit signaal is er niet.");
    Veldlezer lezer(o.formulier);
    const auto besluit = lezer.keuze("besluit", kBesluiten);
    const auto door = lezer.text("door", 100), reden = lezer.text("reden", 500);
    Ingevuld in{sleutel_of(*gemeente, *bericht, *regel, rule), std::string(o.van_formulier("besluit")),
                std::string(o.van_formulier("door")), std::string(o.van_formulier("reden")), lezer.fouten()};
    const auto need = [&](std::string_view veld, bool gevuld, const char* wat) {
        if (!gevuld && fault_of(in, veld).empty()) in.fouten.push_back({std::string(veld), wat});
    };
    need("besluit", besluit.has_value(), "Kies akkoord of terugvorderen.");
    need("door", door.has_value(), "Vul uw naam in.");
    need("reden", reden.has_value(), "Schrijf op waarom u dit besluit.");
    if (!in.fouten.empty()) return show_signalen(o, {{"gemeente", gemeente->str()}, {"regel", rule}}, in);

    {
        // Pressed twice: the judgement that stands is not written again.
        storage::Inzage& inzage = o.plek.inzage();
        const storage::Blik blik(inzage);
        const auto van_bericht =
            inzage.list_signalen_van({*gemeente, *bericht}, {.limiet = storage::kBladMax, .na = {}});
        if (van_bericht)
            for (const auto& s : van_bericht->rijen)
                if (s.regel == *regel && s.rule == rule && s.besluit == *besluit && s.door == *door &&
                    s.reden == *reden)
                    return make_doorverwijzing(kPad);
    }
    if (!o.plek.opslag().record_signaalbesluit(*gemeente, *bericht, *regel, rule, *besluit, *door, *reden,
                                               o.plek.vandaag()))
        return make_foutpagina(o.plek, 404, "Dit signaal is er niet.");
    return make_doorverwijzing(kPad);
}

}  // namespace

void add_pagina_signalen(Router& router) {
    router.add({Deel::pagina, Methode::get, std::string(kPad),
                [](const Oproep& o) { return show_signalen(o, o.zoek, {}); }});
    add_uitvoer(router, std::string(kPad), list_voor_uitvoer);
    router.add({Deel::pagina, Methode::post, "/signalen/{gemeente}/{bericht}/{regel}/{rule}", judge});
}

}  // namespace jeugdregio::server
