// The work list: what waits for whom, until when, most urgent first; and the decisions that wait to be sent.
#include <algorithm>
#include <map>
#include <memory>
#include <mutex>

#include <fmt/format.h>

#include "pipeline/besluitwoorden.hpp"
#include "pipeline/werklijst_beeld.hpp"
#include "server/besluitscherm.hpp"
#include "server/bladzijden.hpp"
#include "server/lijstpagina.hpp"
#include "server/namen.hpp"
#include "server/pagina.hpp"
#include "server/paginas/verzoekscherm.hpp"
#include "server/routes.hpp"
#include "server/uitvoer.hpp"
#include "server/veldlezer.hpp"
#include "server/vernietigd.hpp"
#include "server/werkplek.hpp"
#include "server/woorden.hpp"

namespace jeugdregio::server {
namespace {

using pipeline::Werkpost;
using toewijzing::Werksoort;

constexpr std::string_view kPad = "/werklijst";
constexpr std::size_t kRegels = 50;
constexpr std::string_view kWie[] = {"gemeente", "Toegang", "aanbieder"};

struct Regel {
    Gemeente gemeente;
    Werkpost post;
    std::int64_t jeugdige = 0;  // number within the gemeente; 0 when it has none
};
using Lijst = std::vector<Regel>;

/// The list of the whole region, kept as long as nothing was committed and the day is the same: making it
/// reads every running toewijzing.
class Werklijstkast {
  public:
    std::shared_ptr<const Lijst> get(Werkplek& plek) {
        const std::int64_t versie = plek.inzage().version();
        const Datum dag = plek.vandaag();
        const std::scoped_lock slot(mutex_);
        if (!lijst_ || versie_ != versie || dag_ != dag) {
            lijst_ = std::make_shared<const Lijst>(make(plek, dag));
            versie_ = versie;
            dag_ = dag;
        }
        return lijst_;
    }

  private:
    static Lijst make(Werkplek& plek, Datum dag) {
        Lijst uit;
        storage::Inzage& inzage = plek.inzage();
        const storage::Blik blik(inzage);
        for (const Gemeente& g : inzage.list_gemeenten())
            for (auto& post :
                 pipeline::load_werklijst(plek.opslag(), g, {plek.contract(), dag, Regelset::alle})) {
                const auto jeugdige =
                    post.regel.bsn ? inzage.find_jeugdige(g, *post.regel.bsn) : std::nullopt;
                uit.push_back({g, std::move(post), jeugdige.value_or(0)});
            }
        std::ranges::stable_sort(uit, [](const Regel& a, const Regel& b) {
            return std::tuple(a.post.regel.termijn.tot, a.post.regel.soort, a.gemeente) <
                   std::tuple(b.post.regel.termijn.tot, b.post.regel.soort, b.gemeente);
        });
        return uit;
    }

    std::mutex mutex_;
    std::shared_ptr<const Lijst> lijst_;
    std::int64_t versie_ = 0;
    Datum dag_;
};

struct Filter {
    std::optional<Gemeente> gemeente{};
    std::optional<AgbCode> aanbieder{};
    std::optional<std::string> wie{}, soort{};
    Bladzijde bladzijde{};
};

std::vector<std::string_view> list_soortnamen() {
    std::vector<std::string_view> uit;
    for (const auto& s : toewijzing::werksoorten()) uit.push_back(s.naam);
    return uit;
}

Filter read_filter(Veldlezer& lezer) {
    Filter f;
    f.gemeente = lezer.gemeente("gemeente");
    f.aanbieder = lezer.agb("aanbieder");
    f.wie = lezer.keuze("wie", kWie);
    f.soort = lezer.keuze("soort", list_soortnamen());
    f.bladzijde = read_bladzijde(lezer, kRegels);
    return f;
}

/// Everything but the kind: the counts per kind are of these.
bool passes(const Filter& f, const Regel& r) {
    return (!f.gemeente || *f.gemeente == r.gemeente) &&
           (!f.aanbieder || *f.aanbieder == r.post.regel.aanbieder) &&
           (!f.wie || *f.wie == wie_naam(r.post.regel.wie));
}

std::string describe_soort(std::string_view naam) {
    std::string uit(naam);
    if (!uit.empty() && uit[0] >= 'a' && uit[0] <= 'z') uit[0] = static_cast<char>(uit[0] - 'a' + 'A');
    return uit;
}

Gegevens::Rijen make_soorten(const Oproep& o, const Filter& f,
                             const std::map<Werksoort, std::size_t>& aantallen, std::size_t totaal) {
    const Velden rest = without_veld(without_veld(o.zoek, "soort"), "bladzijde");
    Gegevens::Rijen uit;
    uit.emplace_back()
        .text("naam", "Alles")
        .text("aantal", std::to_string(totaal))
        .text("adres", make_adres(kPad, rest))
        .flag("hier", !f.soort);
    for (const auto& s : toewijzing::werksoorten()) {
        const auto i = aantallen.find(s.soort);
        if (i == aantallen.end()) continue;
        Velden met = rest;
        met.emplace_back("soort", std::string(s.naam));
        uit.emplace_back()
            .text("naam", describe_soort(s.naam))
            .text("aantal", std::to_string(i->second))
            .text("adres", make_adres(kPad, met))
            .flag("hier", f.soort == s.naam);
    }
    return uit;
}

Gegevens make_rij(const Oproep& o, const Regel& r, const Partijen& partijen) {
    const auto& w = r.post.regel;
    const Datum dag = o.plek.vandaag();
    std::string adres, over = w.referentie;
    if (r.post.verzoek) {
        adres = make_verzoekadres(r.gemeente, w.aanbieder, w.referentie);
        over = "verzoek " + w.referentie;
    } else if (r.post.toewijzing) {
        adres = fmt::format("/toewijzingen/{}/{}", r.gemeente.view(), r.post.toewijzing->waarde);
        over = "toewijzing " + w.referentie;
    }
    const bool gauw = !w.te_laat && w.termijn.tot.dagen() - dag.dagen() <= 3;
    Gegevens uit;
    uit.text("uiterlijk", format_nl(w.termijn.tot))
        .text("resterend", pipeline::describe_resterend(w.termijn, dag))
        .text("kleur", w.te_laat ? "jr-fout"
                       : gauw    ? "jr-let-op"
                                 : "")
        .text("soort", describe_soort(werksoort_naam(w.soort)))
        .text("wie", wie_naam(w.wie))
        .text("wat", w.wat)
        .text("toelichting", w.toelichting)
        .text("bron", w.bron)
        .text("adres", adres)
        .text("over", over)
        .text("gemeente", gemeente_naam(o.plek.contract(), r.gemeente))
        .text("aanbieder", w.aanbieder == AgbCode{} ? std::string{} : partijen.korte_naam(w.aanbieder.view()))
        .text("bsn", w.bsn ? describe_bsn(*w.bsn) : std::string{})
        .text("jeugdige", r.jeugdige > 0 ? fmt::format("/jeugdigen/{}/{}", r.gemeente.view(), r.jeugdige)
                                         : std::string{});
    return uit;
}

/// Decisions that wait to be sent, of the gemeente of the filter or of all.
Gegevens::Rijen make_concepten(const Oproep& o, const Filter& f) {
    Gegevens::Rijen uit;
    for (const Gemeente& g : o.plek.inzage().list_gemeenten()) {
        if (f.gemeente && *f.gemeente != g) continue;
        for (const auto& c : o.plek.opslag().load_wachtende_concepten(g)) {
            if (f.aanbieder && *f.aanbieder != c.aanbieder) continue;
            const pipeline::Besluitvorm& vorm = *pipeline::find_besluitvorm(c.soort);
            uit.emplace_back()
                .text("adres", concept_pad(c))
                .text("naam", fmt::format("{}: {}", vorm.naam, pipeline::describe_onderwerp(vorm, c.over)))
                .text("gemeente", gemeente_naam(o.plek.contract(), g))
                .text("door", fmt::format("{}, {}", c.door, format_nl(c.op)));
        }
    }
    return uit;
}

Antwoord show_werklijst(const Oproep& o, Werklijstkast& kast) {
    Veldlezer lezer(o.zoek);
    const Filter filter = read_filter(lezer);
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
        {.naam = "wie",
         .label = "Wie is aan zet",
         .vorm = Filtervorm::keuze,
         .opties = {{"gemeente", "gemeente"}, {"Toegang", "Toegang"}, {"aanbieder", "aanbieder"}}}};
    Gegevens g;
    g.part("filter", make_filter(kPad, o.zoek, velden, lezer.fouten()));
    Gegevens::Rijen rijen;
    std::size_t aantal = 0, te_laat = 0;
    if (lezer.all_well()) {
        const auto lijst = kast.get(o.plek);
        std::map<Werksoort, std::size_t> aantallen;
        std::size_t totaal = 0;
        for (const Regel& r : *lijst) {
            if (!passes(filter, r)) continue;
            ++aantallen[r.post.regel.soort], ++totaal;
            if (filter.soort && *filter.soort != werksoort_naam(r.post.regel.soort)) continue;
            te_laat += r.post.regel.te_laat;
            if (filter.bladzijde.has(aantal)) rijen.push_back(make_rij(o, r, partijen));
            ++aantal;
        }
        g.rows("soorten", make_soorten(o, filter, aantallen, totaal));
        g.part("bladeren", make_bladzijden(kPad, o.zoek, filter.bladzijde, aantal));
        g.part("uitvoer", make_uitvoerlinks(kPad, without_veld(o.zoek, "bladzijde")));
    }
    auto concepten = make_concepten(o, filter);
    g.flag("met_concepten", !concepten.empty())
        .rows("concepten", std::move(concepten))
        .flag("leeg", lezer.all_well() && rijen.empty())
        .flag("met_rijen", !rijen.empty())
        .text("aantal", std::to_string(aantal))
        .text("te_laat", std::to_string(te_laat))
        .rows("rijen", std::move(rijen));
    return make_pagina(o, {.titel = "Werklijst", .menu = kPad, .status = lezer.all_well() ? 200 : 400},
                       "werklijst", std::move(g));
}

Uitvoeruitkomst list_voor_uitvoer(const Oproep& o, Werklijstkast& kast) {
    Veldlezer lezer(o.zoek);
    const Filter filter = read_filter(lezer);
    if (!lezer.all_well()) return {};
    const Partijen& partijen = o.plek.partijen();
    Uitvoerlijst uit{
        .naam = "werklijst",
        .kolommen = {"Uiterlijk", "Te laat", "Soort", "Wie", "Wat", "Toelichting", "Bron", "Gemeente",
                     "Naam gemeente", "Aanbieder", "Naam aanbieder", "Over", "Jeugdige"},
        .rijen = {}};
    for (const Regel& r : *kast.get(o.plek)) {
        const auto& w = r.post.regel;
        if (!passes(filter, r) || (filter.soort && *filter.soort != werksoort_naam(w.soort))) continue;
        if (uit.rijen.size() == kUitvoerMax) return {.te_lang = true};
        const bool geen = w.aanbieder == AgbCode{};
        uit.rijen.push_back({w.termijn.tot, std::string(w.te_laat ? "ja" : "nee"),
                             describe_soort(werksoort_naam(w.soort)), std::string(wie_naam(w.wie)), w.wat,
                             w.toelichting, w.bron, r.gemeente.str(), partijen.korte_naam(r.gemeente.view()),
                             geen ? std::string{} : w.aanbieder.str(),
                             geen ? std::string{} : partijen.korte_naam(w.aanbieder.view()), w.referentie,
                             r.jeugdige > 0 ? Uitvoerwaarde{r.jeugdige} : Uitvoerwaarde{}});
    }
    return {.lijst = std::move(uit)};
}

}  // namespace

void add_pagina_werklijst(Router& router) {
    const auto kast = std::make_shared<Werklijstkast>();
    router.add({Deel::pagina, Methode::get, std::string(kPad),
                [kast](const Oproep& o) { return show_werklijst(o, *kast); }});
    add_uitvoer(router, std::string(kPad), [kast](const Oproep& o) { return list_voor_uitvoer(o, *kast); });
}

}  // namespace jeugdregio::server
