// The first page: what a region spends, for how many jeugdigen, how many of them live away from home and how
// long, what was claimed and rejected, and what is overdue. Every figure opens the list behind it.
#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "server/cijfers.hpp"
#include "server/grafiek.hpp"
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

using nlohmann::ordered_json;

constexpr std::array<std::string_view, 12> kMaanden{"januari",   "februari", "maart",    "april",
                                                    "mei",       "juni",     "juli",     "augustus",
                                                    "september", "oktober",  "november", "december"};

Bedrag cents(const ordered_json& json, const char* naam) {
    return Bedrag::from_cents(json.at(naam).get<std::int64_t>());
}
std::int64_t number(const ordered_json& json, const char* naam) {
    return json.at(naam).get<std::int64_t>();
}

/// "1.234.567": whole euros, for where cents only distract.
std::string whole_euros(std::int64_t cent) {
    const std::string ruw = format_euro(Bedrag::from_cents(cent / 100 * 100));
    return ruw.substr(0, ruw.rfind(','));
}

std::string count_tekst(std::int64_t aantal) {
    std::string uit = std::to_string(aantal);
    for (auto i = static_cast<std::ptrdiff_t>(uit.size()) - 3; i > 0; i -= 3)
        uit.insert(static_cast<std::size_t>(i), ".");
    return uit;
}

/// "12,3 % meer dan vorig jaar"; empty when there is nothing to compare with.
std::string describe_verschil(std::int64_t nu, std::int64_t toen, std::string_view waarmee) {
    if (toen <= 0) return {};
    const std::int64_t promille = (nu - toen) * 1000 / toen;
    if (promille == 0) return fmt::format("evenveel als {}", waarmee);
    const std::int64_t maat = promille < 0 ? -promille : promille;
    return fmt::format("{},{} % {} dan {}", maat / 10, maat % 10, promille > 0 ? "meer" : "minder", waarmee);
}

struct Keuze {
    int jaar = 0;
    std::optional<Gemeente> gemeente{};
    /// A list with what was chosen here.
    [[nodiscard]] std::string link(std::string_view pad, Velden erbij = {}) const {
        if (gemeente) erbij.emplace_back("gemeente", gemeente->str());
        return make_adres(pad, erbij);
    }
    [[nodiscard]] Velden jaarvelden() const {
        return {{"van", fmt::format("{}-01-01", jaar)}, {"tot", fmt::format("{}-12-31", jaar)}};
    }
};

void add_cijfer(Gegevens::Rijen& rijen, std::string_view naam, std::string_view waarde,
                std::string_view erbij, const std::string& adres) {
    rijen.emplace_back().text("naam", naam).text("waarde", waarde).text("erbij", erbij).text("adres", adres);
}

std::string describe_duur(const ordered_json& plaatsing) {
    const auto& mediaan = plaatsing.at("mediaan_nachten");
    if (mediaan.is_null()) return "in dit jaar liep er nog geen af";
    return fmt::format("van wie terugging, was de helft hoogstens {} nachten weg (gemiddeld {})",
                       mediaan.at("afgerond").get<std::string>(),
                       plaatsing.at("gemiddeld_nachten").at("afgerond").get<std::string>());
}

Gegevens::Rijen list_cijfers(const ordered_json& o, const Keuze& keuze) {
    const auto& geld = o.at("besteding").at("totaal");
    const auto& plaatsing = o.at("uithuisplaatsingen").at("jaar");
    const auto& toen = o.at("uithuisplaatsingen").at("vorig_jaar");
    const auto& declaraties = o.at("declaraties").at("totaal");
    const std::int64_t toegekend = number(geld, "toegekend_cent"),
                       gedeclareerd = number(geld, "gedeclareerd_cent");
    std::int64_t werk = 0, te_laat = 0;
    for (const auto& w : o.at("werk")) {
        werk += number(w, "regels");
        te_laat += number(w, "te_laat");
    }
    Gegevens::Rijen uit;
    add_cijfer(uit, "Besteed aan zorg in dit jaar", whole_euros(number(geld, "besteed_cent")),
               describe_verschil(number(geld, "besteed_cent"), number(geld, "vorig_jaar_tot_cent"),
                                 "in dezelfde maanden vorig jaar"),
               keuze.link("/declaraties", keuze.jaarvelden()));
    add_cijfer(uit, "Toegekende budgetten", whole_euros(toegekend),
               toegekend > 0 ? fmt::format("{} % is gedeclareerd", gedeclareerd * 100 / toegekend) : "",
               keuze.link("/toewijzingen", {{"variant", "budget"}}));
    add_cijfer(
        uit, "Jeugdigen met hulp", count_tekst(number(o.at("jeugdigen"), "jaar")),
        fmt::format("van wie {} met verblijf", count_tekst(number(o.at("jeugdigen"), "verblijf_jaar"))),
        keuze.link("/toewijzingen"));
    add_cijfer(uit, "Uithuisplaatsingen begonnen", count_tekst(number(plaatsing, "begonnen")),
               fmt::format("vorig jaar {}; nu lopen er {}", count_tekst(number(toen, "begonnen")),
                           count_tekst(number(plaatsing, "lopend"))),
               keuze.link("/toewijzingen", {{"variant", "volume"}}));
    add_cijfer(uit, "Uithuisplaatsingen beëindigd", count_tekst(number(plaatsing, "beeindigd")),
               describe_duur(plaatsing), keuze.link("/toewijzingen", {{"variant", "volume"}}));
    const std::int64_t goed = number(declaraties, "regels_toegekend"),
                       af = number(declaraties, "regels_afgewezen");
    add_cijfer(uit, "Declaratieregels goedgekeurd", count_tekst(goed),
               whole_euros(number(declaraties, "toegekend_cent")),
               keuze.link("/declaraties", keuze.jaarvelden()));
    add_cijfer(uit, "Declaratieregels afgekeurd", count_tekst(af),
               goed + af > 0 ? fmt::format("{},{} % van alle regels", af * 1000 / (goed + af) / 10,
                                           af * 1000 / (goed + af) % 10)
                             : "",
               keuze.link("/afwijzingen", keuze.jaarvelden()));
    add_cijfer(uit, "Werk dat te laat is", count_tekst(te_laat),
               fmt::format("van {} punten op de werklijst", count_tekst(werk)), keuze.link("/werklijst"));
    return uit;
}

std::vector<std::string> maandlabels() {
    return {kMaanden.begin(), kMaanden.end()};
}

/// A bar cannot show an amount below zero (more credited than claimed); the table beside it would then be
/// wrong, so it shows zero in both and the list behind it tells the rest.
std::vector<std::int64_t> per_month(const ordered_json& maanden) {
    std::vector<std::int64_t> uit;
    for (const auto& m : maanden) uit.push_back(std::max<std::int64_t>(0, m.get<std::int64_t>()));
    return uit;
}

Gegevens make_bloktekening(const ordered_json& o) {
    Grafiek g{.id = "blokken",
              .titel = fmt::format("Besteed per maand van zorg in {}, in euro's", o.at("jaar").get<int>()),
              .kop = "Maand",
              .labels = maandlabels(),
              .reeksen = {},
              .gestapeld = true,
              .woorden = whole_euros};
    for (const auto& b : o.at("besteding").at("per_blok")) {
        const auto naam = b.at("blok").get<std::string>();
        if (g.reeksen.size() < 3)
            g.reeksen.push_back({naam.empty() ? "zonder perceel" : naam, per_month(b.at("per_maand_cent"))});
    }
    if (g.reeksen.empty()) g.reeksen.push_back({"besteed", std::vector<std::int64_t>(12, 0)});
    return make_grafiek(g);
}

std::vector<std::int64_t> sum_blokken(const ordered_json& o, const char* wat) {
    std::vector<std::int64_t> uit(12, 0);
    for (const auto& b : o.at("besteding").at("per_blok")) {
        const auto maanden = per_month(b.at(wat));
        for (std::size_t m = 0; m < 12; ++m) uit[m] += maanden[m];
    }
    return uit;
}

Gegevens make_jarentekening(const ordered_json& o) {
    const int jaar = o.at("jaar").get<int>();
    return make_grafiek({.id = "jaren",
                         .titel = "Besteed per maand, naast het jaar ervoor, in euro's",
                         .kop = "Maand",
                         .labels = maandlabels(),
                         .reeksen = {{std::to_string(jaar), sum_blokken(o, "per_maand_cent")},
                                     {std::to_string(jaar - 1), sum_blokken(o, "vorig_jaar_per_maand_cent")}},
                         .woorden = whole_euros});
}

Gegevens make_plaatsingtekening(const ordered_json& o) {
    std::vector<std::int64_t> begonnen, beeindigd;
    for (const auto& m : o.at("uithuisplaatsingen").at("per_maand")) {
        begonnen.push_back(number(m, "begonnen"));
        beeindigd.push_back(number(m, "beeindigd"));
    }
    return make_grafiek({.id = "plaatsingen",
                         .titel = "Uithuisplaatsingen per maand",
                         .kop = "Maand",
                         .labels = maandlabels(),
                         .reeksen = {{"begonnen", begonnen}, {"beëindigd", beeindigd}},
                         .woorden = count_tekst});
}

Gegevens make_jeugdigentekening(const ordered_json& o) {
    return make_grafiek(
        {.id = "jeugdigen",
         .titel = "Jeugdigen met hulp per maand",
         .kop = "Maand",
         .labels = maandlabels(),
         .reeksen = {{"met hulp", per_month(o.at("jeugdigen").at("per_maand"))},
                     {"van wie met verblijf", per_month(o.at("jeugdigen").at("verblijf_per_maand"))}},
         .woorden = count_tekst});
}

Gegevens geldrij(const ordered_json& rij, const std::string& naam, const std::string& adres) {
    Gegevens uit;
    uit.text("naam", naam)
        .text("adres", adres)
        .text("besteed", format_euro(cents(rij, "besteed_cent")))
        .text("vorig", format_euro(cents(rij, "vorig_jaar_tot_cent")))
        .text("verschil", describe_verschil(number(rij, "besteed_cent"), number(rij, "vorig_jaar_tot_cent"),
                                            "vorig jaar"))
        .text("toegekend", format_euro(cents(rij, "toegekend_cent")))
        .text("gedeclareerd", format_euro(cents(rij, "gedeclareerd_cent")));
    return uit;
}

Gegevens tabel(std::string_view id, std::string_view titel, std::string_view kop, Gegevens::Rijen rijen) {
    Gegevens uit;
    uit.text("id", id)
        .text("titel", titel)
        .text("kop", kop)
        .flag("leeg", rijen.empty())
        .rows("rijen", std::move(rijen));
    return uit;
}

Gegevens::Rijen list_tabellen(const ordered_json& o, const Keuze& keuze) {
    const auto& besteding = o.at("besteding");
    Gegevens::Rijen gemeenten, percelen, aanbieders, uit;
    for (const auto& g : besteding.at("per_gemeente")) {
        // A gemeente that does not take part in this contract has no name in it.
        const auto naam = g.at("naam").get<std::string>(), code = g.at("gemeente").get<std::string>();
        gemeenten.push_back(
            geldrij(g, naam.empty() ? code : naam,
                    make_adres("/", {{"jaar", std::to_string(keuze.jaar)}, {"gemeente", code}})));
    }
    for (const auto& p : besteding.at("per_perceel")) {
        const auto nummer = number(p, "perceel");
        percelen.push_back(geldrij(
            p,
            nummer == 0 ? "Zonder perceel" : fmt::format("{}. {}", nummer, p.at("naam").get<std::string>()),
            nummer == 0 ? std::string("/contract") : fmt::format("/contract/percelen/{}", nummer)));
    }
    auto alle = besteding.at("per_aanbieder").get<std::vector<ordered_json>>();
    std::ranges::stable_sort(alle, std::greater<>{}, [](const auto& a) { return number(a, "besteed_cent"); });
    constexpr std::size_t kMeeste = 15;
    for (std::size_t i = 0; i < std::min(kMeeste, alle.size()); ++i) {
        const auto naam = alle[i].at("naam").get<std::string>();
        const auto agb = alle[i].at("aanbieder").get<std::string>();
        auto velden = keuze.jaarvelden();
        velden.emplace_back("aanbieder", agb);
        aanbieders.push_back(geldrij(alle[i], naam.empty() ? agb : naam, keuze.link("/declaraties", velden)));
    }
    if (!keuze.gemeente)
        uit.push_back(tabel("per-gemeente", "Besteed per gemeente", "Gemeente", std::move(gemeenten)));
    uit.push_back(tabel("per-perceel", "Besteed per perceel", "Perceel", std::move(percelen)));
    uit.push_back(tabel("per-aanbieder",
                        fmt::format("Besteed per aanbieder: de {} grootste van {}",
                                    std::min(kMeeste, alle.size()), alle.size()),
                        "Aanbieder", std::move(aanbieders)));
    return uit;
}

Gegevens::Rijen list_redenen(const ordered_json& o, const Keuze& keuze) {
    Gegevens::Rijen uit;
    for (const auto& r : o.at("declaraties").at("retourcodes")) {
        const auto code = r.at("retourcode").get<std::string>();
        auto velden = keuze.jaarvelden();
        velden.emplace_back("retourcode", code);
        uit.emplace_back()
            .text("code", code)
            .text("betekenis", retourcode_naam(code))
            .text("aantal", count_tekst(number(r, "aantal")))
            .text("adres", keuze.link("/afwijzingen", velden));
    }
    return uit;
}

/// The map: a square for each gemeente, darker where more was spent; the amount stands in it.
Gegevens make_kaart(const ordered_json& o, const std::vector<contract::Tegel>& tegels, const Keuze& keuze) {
    constexpr int kZijde = 104;
    std::int64_t meest = 1;
    for (const auto& g : o.at("besteding").at("per_gemeente"))
        meest = std::max(meest, number(g, "besteed_cent"));
    Gegevens::Rijen rijen;
    int breed = 1, hoog = 1;
    for (const auto& t : tegels) {
        std::int64_t cent = 0;
        for (const auto& g : o.at("besteding").at("per_gemeente"))
            if (g.at("gemeente") == t.gemeente.str()) cent = number(g, "besteed_cent");
        breed = std::max(breed, t.kolom);
        hoog = std::max(hoog, t.rij);
        const int x = (t.kolom - 1) * kZijde, y = (t.rij - 1) * kZijde;
        rijen.emplace_back()
            .text("adres",
                  make_adres("/", {{"jaar", std::to_string(keuze.jaar)}, {"gemeente", t.gemeente.str()}}))
            .text("naam", t.naam)
            .text("bedrag", whole_euros(cent))
            .text("stand", std::to_string(1 + std::clamp<std::int64_t>(cent * 4 / meest, 0, 3)))
            .text("x", std::to_string(x))
            .text("y", std::to_string(y))
            .text("xm", std::to_string(x + kZijde / 2))
            .text("y1", std::to_string(y + kZijde / 2 - 8))
            .text("y2", std::to_string(y + kZijde / 2 + 14));
    }
    Gegevens uit;
    uit.text("breed", std::to_string(breed * kZijde))
        .text("hoog", std::to_string(hoog * kZijde))
        .rows("tegels", std::move(rijen));
    return uit;
}

Keuze read_keuze(Veldlezer& lezer, Datum vandaag) {
    Keuze keuze;
    keuze.jaar = static_cast<int>(lezer.nummer("jaar", 2000, 2100).value_or(vandaag.jaar()));
    keuze.gemeente = lezer.gemeente("gemeente");
    return keuze;
}

/// What the charts and the tables show, a row for each month or name: subject, whose, month, amount or
/// number.
Uitvoerlijst list_reeksen(const ordered_json& o) {
    Uitvoerlijst uit{
        .naam = "overzicht", .kolommen = {"Cijfer", "Van", "Maand", "Bedrag", "Aantal"}, .rijen = {}};
    const int jaar = o.at("jaar").get<int>();
    const auto month = [](int j, std::size_t m) { return fmt::format("{}-{:02}", j, m + 1); };
    const auto add_bedragen = [&](const ordered_json& maanden, const std::string& van, int j) {
        for (std::size_t m = 0; m < maanden.size(); ++m)
            uit.rijen.push_back({std::string("Besteed"),
                                 van,
                                 month(j, m),
                                 Bedrag::from_cents(maanden.at(m).get<std::int64_t>()),
                                 {}});
    };
    const auto add_aantal = [&](const char* wat, std::size_t m, std::int64_t aantal) {
        uit.rijen.push_back({std::string(wat), {}, month(jaar, m), {}, aantal});
    };
    for (const auto& b : o.at("besteding").at("per_blok")) {
        const auto naam = b.at("blok").get<std::string>();
        add_bedragen(b.at("per_maand_cent"), naam.empty() ? "zonder perceel" : naam, jaar);
        add_bedragen(b.at("vorig_jaar_per_maand_cent"), naam.empty() ? "zonder perceel" : naam, jaar - 1);
    }
    for (std::size_t m = 0; m < 12; ++m) {
        add_aantal("Jeugdigen met hulp", m, o.at("jeugdigen").at("per_maand").at(m).get<std::int64_t>());
        add_aantal("Jeugdigen met verblijf", m,
                   o.at("jeugdigen").at("verblijf_per_maand").at(m).get<std::int64_t>());
        const auto& plaatsing = o.at("uithuisplaatsingen").at("per_maand").at(m);
        add_aantal("Uithuisplaatsingen begonnen", m, number(plaatsing, "begonnen"));
        add_aantal("Uithuisplaatsingen beëindigd", m, number(plaatsing, "beeindigd"));
    }
    for (const char* soort : {"per_gemeente", "per_perceel", "per_aanbieder"})
        for (const auto& r : o.at("besteding").at(soort)) {
            const auto naam = r.at("naam").get<std::string>();
            const std::string van =
                naam.empty() && r.contains("gemeente")    ? r.at("gemeente").get<std::string>()
                : naam.empty() && r.contains("aanbieder") ? r.at("aanbieder").get<std::string>()
                : naam.empty()                            ? "zonder perceel"
                                                          : naam;
            for (const auto& [cijfer, veld] : {std::pair{"Besteed in het jaar", "besteed_cent"},
                                               std::pair{"Toegekend budget", "toegekend_cent"},
                                               std::pair{"Daarop gedeclareerd", "gedeclareerd_cent"}})
                uit.rijen.push_back({std::string(cijfer), van, {}, cents(r, veld), {}});
        }
    return uit;
}

Uitvoeruitkomst list_voor_uitvoer(const Oproep& o) {
    Veldlezer lezer(o.zoek);
    const Keuze keuze = read_keuze(lezer, o.plek.vandaag());
    if (!lezer.all_well()) return {};
    const Omgeving& m = o.plek.omgeving();
    return {.lijst = list_reeksen(*m.cijfers
                                       ->get(o.plek.inzage(), o.plek.contract(), m.overzicht, keuze.jaar,
                                             o.plek.vandaag(), keuze.gemeente)
                                       .cijfers)};
}

Antwoord show_overzicht(const Oproep& o) {
    const Datum vandaag = o.plek.vandaag();
    const contract::Contract& c = o.plek.contract();
    Veldlezer lezer(o.zoek);
    const Keuze keuze = read_keuze(lezer, vandaag);
    const Omgeving& m = o.plek.omgeving();
    const auto [json, gemaakt_om] =
        m.cijfers->get(o.plek.inzage(), c, m.overzicht, keuze.jaar, vandaag, keuze.gemeente);
    Opties jaren;
    for (int j = vandaag.jaar(); j > vandaag.jaar() - 5; --j)
        jaren.push_back({std::to_string(j), std::to_string(j)});
    const std::vector<Filterveld> velden{
        {.naam = "jaar", .label = "Jaar", .vorm = Filtervorm::keuze, .opties = jaren, .alle = "Dit jaar"},
        {.naam = "gemeente",
         .label = "Gemeente",
         .vorm = Filtervorm::keuze,
         .opties = gemeente_opties(c),
         .alle = "De hele regio"}};
    Gegevens g;
    g.part("filter", make_filter("/", o.zoek, velden, lezer.fouten()))
        .text("wie", keuze.gemeente ? gemeente_naam(c, *keuze.gemeente) : c.regio)
        .text("jaar", std::to_string(keuze.jaar))
        .text("vorig", std::to_string(keuze.jaar - 1))
        .text("tot", kMaanden.at(static_cast<std::size_t>(number(*json, "vorig_jaar_tot_maand")) - 1))
        .text("gemaakt_om", gemaakt_om)
        .text("dag", format_nl(vandaag))
        .rows("cijfers", list_cijfers(*json, keuze));
    Gegevens::Rijen grafieken;
    grafieken.push_back(make_bloktekening(*json));
    grafieken.push_back(make_jarentekening(*json));
    grafieken.push_back(make_plaatsingtekening(*json));
    grafieken.push_back(make_jeugdigentekening(*json));
    auto redenen = list_redenen(*json, keuze);
    g.rows("grafieken", std::move(grafieken))
        .flag("heeft_kaart", !keuze.gemeente && !m.overzicht.tegels.empty())
        .part("kaart", make_kaart(*json, m.overzicht.tegels, keuze))
        .rows("tabellen", list_tabellen(*json, keuze))
        .flag("heeft_redenen", !redenen.empty())
        .rows("redenen", std::move(redenen))
        .text("bron", json->at("uithuisplaatsingen").at("bron").get<std::string>());
    g.part("uitvoer", make_uitvoerlinks("/overzicht", o.zoek));
    return make_pagina(o, {.titel = "Overzicht", .menu = "/", .status = lezer.all_well() ? 200 : 400},
                       "overzicht", std::move(g));
}

}  // namespace

void add_pagina_overzicht(Router& router) {
    router.add({Deel::pagina, Methode::get, "/", show_overzicht});
    add_uitvoer(router, "/overzicht", list_voor_uitvoer);
}

}  // namespace jeugdregio::server
