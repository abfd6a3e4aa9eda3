#include "pipeline/uitschieters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <set>

#include "beheersing/uitschieters_declaratie.hpp"

namespace jeugdregio::pipeline {
namespace {

using namespace beheersing;
namespace kaart = beheersing::kaart;

/// When help ended, over the whole region.
struct Eindes {
    std::map<std::pair<AgbCode, Toewijzingsleutel>, Datum> gestopt;
    std::map<Bsn, Datum> overleden;
};

std::vector<Gemeente> list_gemeenten(const contract::Contract& contract) {
    std::set<Gemeente> uit;
    for (const auto& d : contract.deelnemers) uit.insert(d.gemeente);
    return {uit.begin(), uit.end()};
}

Eindes load_eindes(storage::Opslag& opslag, const std::vector<Gemeente>& gemeenten) {
    Eindes uit;
    for (const Gemeente& gemeente : gemeenten)
        for (const dossier::Beeindiging& b : opslag.load_beeindigingen(gemeente)) {
            Datum& laatste =
                uit.gestopt.try_emplace({b.aanbieder, {b.gemeente, b.toewijzing}}, b.einde).first->second;
            laatste = std::max(laatste, b.einde);
            if (!b.overleden) continue;
            Datum& eerste = uit.overleden.try_emplace(b.bsn, b.einde).first->second;
            eerste = std::min(eerste, b.einde);
        }
    return uit;
}

/// The perceel of 1 to 5 of this aanbieder in the period; 0 when it has none.
int find_perceel(std::span<const contract::AanbiederContract> contracten, const Periode& periode) {
    for (const auto& c : contracten)
        if (c.perceel != 0 && c.geldig.van <= periode.einde &&
            (!c.geldig.tot || periode.begin <= *c.geldig.tot))
            return c.perceel;
    return 0;
}

Claimbeeld load_claimbeeld(storage::Opslag& opslag, const AgbCode& agb, const Periode& periode,
                           const Eindes& eindes) {
    Claimbeeld uit{agb, find_perceel(opslag.load_aanbieder(agb), periode), periode, {}, {}, eindes.overleden};
    uit.regels = dossier::list_staand(opslag.load_goedgekeurd({agb, periode}));
    std::map<Gemeente, std::vector<ToewijzingNummer>> nummers;
    for (const auto& g : uit.regels) {
        auto& van_gemeente = nummers[g.gemeente];
        if (van_gemeente.empty() || van_gemeente.back() != g.toewijzing) van_gemeente.push_back(g.toewijzing);
    }
    for (const auto& [gemeente, van_gemeente] : nummers)
        for (const auto& [nummer, stand] : opslag.load_toewijzingen(gemeente, van_gemeente).toewijzingen) {
            const dossier::ToewijzingVersie& v = stand.toewijzing.actueel();
            Toewijzingfeit feit{v.ingang, v.einde, v.omvang, v.budget, {}, {}};
            for (const auto& p : stand.goedgekeurd)
                feit.besteed = p.credit ? feit.besteed - p.bedrag : feit.besteed + p.bedrag;
            if (const auto stop = eindes.gestopt.find({agb, {gemeente, nummer}});
                stop != eindes.gestopt.end())
                feit.gestopt_op = stop->second;
            uit.toewijzingen.emplace(Toewijzingsleutel{gemeente, nummer}, feit);
        }
    return uit;
}

/// Of each jeugdige whose help at this aanbieder ended: the last day.
std::map<Bsn, Datum> load_laatste_dagen(storage::Opslag& opslag, const AgbCode& agb,
                                        const std::vector<Gemeente>& gemeenten, const Eindes& eindes) {
    std::map<Bsn, std::optional<Datum>> uit;  // empty: it goes on
    for (const auto& v : opslag.load_van_aanbieder(agb, gemeenten)) {
        if (v.verwijderd()) continue;
        std::optional<Datum> einde = v.einde;
        if (const auto stop = eindes.gestopt.find({agb, {v.gemeente, v.nummer}});
            stop != eindes.gestopt.end())
            einde = einde ? std::min(*einde, stop->second) : stop->second;
        const auto [plek, nieuw] = uit.try_emplace(v.bsn, einde);
        if (!nieuw)
            plek->second =
                plek->second && einde ? std::optional(std::max(*plek->second, *einde)) : std::nullopt;
    }
    std::map<Bsn, Datum> bekend;
    for (const auto& [bsn, einde] : uit)
        if (einde) bekend.emplace(bsn, *einde);
    return bekend;
}

std::optional<Werksoort> werksoort_van(const registratie::Sessie& s) {
    using registratie::Tijdaard;
    switch (s.soort->aard) {
        case Tijdaard::direct:
        case Tijdaard::consult_los:
            return s.clienten.empty() ? Werksoort::ander : Werksoort::gesprek;
        case Tijdaard::niet_gekomen:
            return Werksoort::gemist;
        case Tijdaard::indirect:
        case Tijdaard::groepsvoorbereiding:
            return Werksoort::ander;
        case Tijdaard::niet_clientgebonden:
            // Leave and illness take a day, but are no work.
            return s.soort->sleutel == "vakantie" || s.soort->sleutel == "ziekte"
                       ? std::nullopt
                       : std::optional(Werksoort::ander);
    }
    return std::nullopt;
}

/// Hands over what stands in one registration in these days.
template <class Naar>
void visit_werk(const Registratie& r, const Sessiebron& sessies, const Periode& dagen, Naar naar) {
    while (const auto s = sessies()) {
        if (!dagen.contains(s->datum)) continue;
        const auto soort = werksoort_van(*s);
        if (!soort) continue;
        Werk w{*soort,
               fmt::format("sessies.csv, regel {}", s->regel),
               s->datum,
               s->tijd.begin,
               s->tijd.einde,
               s->hulpverlener,
               {},
               s->reistijd,
               s->verloren_minuten};
        for (const auto& c : s->clienten) w.clienten.push_back(c.bsn);
        naar(w);
    }
    for (const auto& g : r.groepsdagen) {
        if (!dagen.contains(g.datum)) continue;
        const bool er = g.aanwezig == registratie::Aanwezigheid::aanwezig;
        naar(Werk{er ? Werksoort::groepsdag : Werksoort::groepsdag_gemist,
                  fmt::format("groepsdagen.csv, regel {}", g.regel),
                  g.datum,
                  g.gepland.begin,
                  g.gepland.einde,
                  g.groep,
                  {g.client.bsn},
                  0,
                  {}});
    }
}

/// The registrations of one aanbieder, read once to measure and once more for lines.
class Registraties {
  public:
    Registraties(storage::Opslag& opslag, const contract::Contract& contract, const Uitschietervraag& vraag,
                 const std::vector<Gemeente>& gemeenten, const Eindes& eindes)
        : opslag_(opslag), contract_(contract), vraag_(vraag), gemeenten_(gemeenten), eindes_(eindes) {}

    template <class Naar>
    void visit(std::span<const Registratieplek> plekken, Naar naar) {
        Werkomgeving omgeving;
        omgeving.laatste_dag = load_laatste_dagen(opslag_, plekken.front().aanbieder, gemeenten_, eindes_);
        for (const Registratieplek& plek : plekken) {
            const Periode dagen{std::max(plek.periode.begin, vraag_.periode.begin),
                                std::min(plek.periode.einde, vraag_.periode.einde)};
            plek.lees([&](const Registratie& r, const Sessiebron& sessies) {
                omgeving.open.clear();
                omgeving.groepen.clear();
                for (const auto& o : r.openingen) {
                    omgeving.open.emplace(o.groep, o.datum);
                    if (dagen.contains(o.datum)) omgeving.groepen.insert(o.groep);
                }
                visit_werk(r, sessies, dagen, [&](const Werk& w) {
                    omgeving.reistijd_grens = contract_.parameters_on(w.dag).declaratie_reistijd_max_min;
                    naar(w, omgeving);
                });
            });
        }
    }

  private:
    storage::Opslag& opslag_;
    const contract::Contract& contract_;
    const Uitschietervraag& vraag_;
    const std::vector<Gemeente>& gemeenten_;
    const Eindes& eindes_;
};

void add_uit_declaraties(storage::Opslag& opslag, const contract::Contract& contract,
                         const Uitschietervraag& vraag, const Eindes& eindes,
                         const contract::Uitschieterinstellingen& grenzen, Uitschieterbeeld& uit) {
    const bool toon_tarieven = vraag.toon == &kaart::kMix || vraag.toon == &kaart::kDrift;
    std::vector<Tariefmeting> metingen;
    for (const AgbCode& agb : opslag.list_declaranten()) {
        const bool gevraagd = !vraag.aanbieder || *vraag.aanbieder == agb;
        const Claimbeeld beeld = load_claimbeeld(opslag, agb, vraag.periode, eindes);
        if (beeld.regels.empty()) continue;
        ++uit.declaranten;
        metingen.push_back(measure_tarieven(beeld, contract, toon_tarieven && gevraagd));
        if (!gevraagd) continue;
        auto gevonden = find_in_declaraties(beeld, grenzen, vraag.toon);
        std::move(gevonden.begin(), gevonden.end(), std::back_inserter(uit.uitschieters));
    }
    for (auto& u : compare_tarieven(metingen, grenzen)) {
        if (vraag.aanbieder && u.aanbieder != *vraag.aanbieder) continue;
        if (u.kaart != vraag.toon) u.lijnen.clear();
        uit.uitschieters.push_back(std::move(u));
    }
    for (auto& u : uit.uitschieters)
        std::move(u.lijnen.begin(), u.lijnen.end(), std::back_inserter(uit.lijnen));
}

/// These are listed of who is asked for also when they do not stand out (AMB-032; 8.5.3).
bool is_lijst(const Regelkaart* kaart) {
    return kaart == &kaart::kVolledigVerlies || kaart == &kaart::kNoshow;
}

void add_uit_registraties(Registraties& registraties, const Uitschietervraag& vraag,
                          const contract::Uitschieterinstellingen& grenzen,
                          std::vector<Registratieplek> plekken, Uitschieterbeeld& uit) {
    std::stable_sort(plekken.begin(), plekken.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.aanbieder, a.periode) < std::tuple(b.aanbieder, b.periode);
    });
    std::vector<std::span<const Registratieplek>> per_aanbieder;
    for (auto van = plekken.begin(); van != plekken.end();) {
        const auto tot =
            std::find_if(van, plekken.end(), [&](const auto& p) { return p.aanbieder != van->aanbieder; });
        per_aanbieder.emplace_back(van, tot);
        van = tot;
    }
    const auto gevraagd = [&](const AgbCode& agb) { return !vraag.aanbieder || *vraag.aanbieder == agb; };
    std::vector<Werkuitschieter> gevonden;
    for (const auto& van_een : per_aanbieder) {
        Werkmeter meter(van_een.front().aanbieder, grenzen);
        registraties.visit(van_een, [&](const Werk& w, const Werkomgeving& o) { meter.add(w, o); });
        auto van_meter = meter.finish();
        uit.tellingen.push_back(meter.telling());
        if (gevraagd(van_een.front().aanbieder))
            std::move(van_meter.begin(), van_meter.end(), std::back_inserter(gevonden));
    }
    for (auto& u : compare_noshow(uit.tellingen, grenzen))
        if (gevraagd(u.uitschieter.aanbieder)) gevonden.push_back(std::move(u));
    std::erase_if(uit.tellingen, [&](const auto& t) { return !gevraagd(t.aanbieder); });
    for (const auto& van_een : per_aanbieder) {
        const AgbCode& agb = van_een.front().aanbieder;
        std::vector<Werkuitschieter> te_tonen;
        if (is_lijst(vraag.toon) && vraag.aanbieder && gevraagd(agb))
            te_tonen.push_back({{vraag.toon, agb, "", {}, 0, {}}, 0, {}});
        else
            std::copy_if(gevonden.begin(), gevonden.end(), std::back_inserter(te_tonen), [&](const auto& u) {
                return u.uitschieter.kaart == vraag.toon && u.uitschieter.aanbieder == agb;
            });
        if (te_tonen.empty()) continue;
        registraties.visit(van_een, [&](const Werk& w, const Werkomgeving& o) {
            if (std::any_of(te_tonen.begin(), te_tonen.end(),
                            [&](const auto& u) { return u.rests_on(w, o); }))
                uit.lijnen.push_back(make_lijn(w));
        });
    }
    for (auto& u : gevonden) uit.uitschieters.push_back(std::move(u.uitschieter));
}

}  // namespace

Uitschieterbeeld find_uitschieters(storage::Opslag& opslag, const contract::Contract& contract,
                                   const Uitschietervraag& vraag, std::vector<Registratieplek> registraties) {
    const auto& grenzen = contract.parameters_on(vraag.periode.einde).uitschieter;
    const auto gemeenten = list_gemeenten(contract);
    const Eindes eindes = load_eindes(opslag, gemeenten);
    Uitschieterbeeld uit;
    add_uit_declaraties(opslag, contract, vraag, eindes, grenzen, uit);
    Registraties lezer(opslag, contract, vraag, gemeenten, eindes);
    add_uit_registraties(lezer, vraag, grenzen, std::move(registraties), uit);
    sort_uitschieters(uit.uitschieters);
    return uit;
}

}  // namespace jeugdregio::pipeline
