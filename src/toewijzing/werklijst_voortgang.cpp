// Work while the help runs: evaluations, plans that somebody must agree to, plans at a risk of crisis.
#include <fmt/format.h>

#include "toewijzing/werksoort.hpp"

namespace jeugdregio::toewijzing {
namespace {

using dossier::Aantekening;
using dossier::Toewijzingverloop;
using dossier::Werkvoorraad;
namespace soort = dossier::aantekening;

/// With a change (317) the help goes on under another toewijzing.
constexpr std::string_view kDoorWijziging = "37";
constexpr std::string_view kOverleden = "02";

bool is_soon(Datum termijn, const Werkdag& d) {
    return termijn.plus_dagen(-weken(d.parameters.keten_evaluatie_melden_weken)) <= d.dag;
}

/// Eis 83: with the jeugdige, at most six months after the start and after each other.
void add_periodiek(const Werkvoorraad& voorraad, const Toewijzingverloop& t, const Werkdag& d,
                   Werkregels& uit) {
    const auto begin = find_begin(t);
    if (!begin || !runs(t.versie, d.dag) || t.leveringen.find_actuele_start(t.versie.nummer) == nullptr)
        return;
    const Aantekening* laatste = find_over(voorraad, t, soort::kEvaluatie, d.dag,
                                           [&](const Aantekening& a) { return *begin <= a.dag; });
    const Datum vanaf = laatste == nullptr ? *begin : laatste->dag;
    const Datum uiterlijk = vanaf.plus_maanden(d.parameters.keten_evaluatie_maanden);
    if (!is_soon(uiterlijk, d)) return;
    Werkregel r = about(t, Werksoort::evaluatie, {uiterlijk, Telling::dagen});
    r.wat = "Evalueer de hulp met de jeugdige.";
    r.toelichting = laatste == nullptr ? fmt::format("De hulp begon op {}.", format_nl(vanaf))
                                       : fmt::format("De vorige keer was op {}.", format_nl(vanaf));
    r.bron = "eis 83; keten.evaluatie_maanden";
    add(uit, d, std::move(r));
}

/// Eis 83: and at the end.
void add_eind(const Werkvoorraad& voorraad, const Toewijzingverloop& t, const Werkdag& d, Werkregels& uit) {
    const auto* stop = find_einde(t);
    if (stop == nullptr || t.versie.verwijderd() || stop->reden == kDoorWijziging ||
        stop->reden == kOverleden || stop->einde < d.parameters.vastleggen_vanaf || stop->einde > d.dag)
        return;
    const Aantekening* gehouden = find_over(voorraad, t, soort::kEvaluatie, d.dag,
                                            [](const Aantekening& a) { return a.veld("moment") == "einde"; });
    if (gehouden != nullptr) return;
    Werkregel r = about(t, Werksoort::evaluatie, {stop->einde, Telling::dagen});
    r.wat = "Evalueer de hulp aan het einde met de jeugdige.";
    r.toelichting = fmt::format("De hulp stopte op {}.", format_nl(stop->einde));
    r.bron = "eis 83; vastleggen.vanaf";
    add(uit, d, std::move(r));
}

Wie initiatief_of(const Aantekening& afspraak) {
    return afspraak.veld("initiatief") == "toegang" ? Wie::toegang : Wie::aanbieder;
}

}  // namespace

Werkregels find_evaluaties(const Werkvoorraad& voorraad, const Werkdag& d) {
    Werkregels uit;
    for (const Toewijzingverloop& t : voorraad.toewijzingen) {
        add_periodiek(voorraad, t, d, uit);
        add_eind(voorraad, t, d, uit);
    }
    return uit;
}

// 2 (Procesregie): what was agreed on evaluating is kept. The last agreement counts; an evaluation after it
// was made fulfils it.
Werkregels find_evaluatieafspraken(const Werkvoorraad& voorraad, const Werkdag& d) {
    Werkregels uit;
    for (const Aantekening* a : list_laatste(voorraad, soort::kAfspraak, d.dag)) {
        const auto dag = parse_datum(a->veld("evalueren_op"));
        const Aantekening* gehouden = find_na(voorraad, *a, soort::kEvaluatie, d.dag,
                                              [&](const Aantekening& e) { return a->dag < e.dag; });
        if (!dag || gehouden != nullptr || !is_soon(*dag, d)) continue;
        Werkregel r = about(*a, Werksoort::evaluatieafspraak, {*dag, Telling::dagen});
        r.wie = initiatief_of(*a);
        r.wat = fmt::format("Evalueer zoals is afgesproken, met {}.", a->veld("met"));
        r.toelichting = fmt::format("Afgesproken op {}. Initiatief: {}. De Toegang hoort de uitkomst zo: {}.",
                                    format_nl(a->dag), a->veld("initiatief"), a->veld("toegang_informeren"));
        r.bron = "inkoopdocument 2 (Procesregie)";
        add(uit, d, std::move(r));
    }
    return uit;
}

// Eis 83: a plan was agreed to by the jeugdige and the representative, as their age asks, and by the
// aanbieder.
Werkregels find_plannen(const Werkvoorraad& voorraad, const Werkdag& d) {
    Werkregels uit;
    for (const Toewijzingverloop& t : voorraad.toewijzingen) {
        const Aantekening* plan =
            runs(t.versie, d.dag) ? find_over(voorraad, t, soort::kPlan, d.dag) : nullptr;
        if (plan == nullptr) continue;
        const auto& geboren = t.versie.geboortedatum;
        std::vector<std::string> mist;
        const auto ask = [&](bool nodig, const char* veld, const char* wie) {
            if (nodig && plan->veld(veld).empty()) mist.emplace_back(wie);
        };
        // The age on the day of the plan: whose consent it needed does not change afterwards.
        const int leeftijd = geboren ? age_on(*geboren, plan->dag) : -1;
        ask(leeftijd >= d.parameters.plan_akkoord_jeugdige_vanaf, "akkoord_jeugdige_op", "de jeugdige");
        ask(leeftijd >= 0 && leeftijd < d.parameters.plan_akkoord_zelf_vanaf, "akkoord_vertegenwoordiger_op",
            "de wettelijk vertegenwoordiger");
        ask(true, "akkoord_aanbieder_op", "de aanbieder");
        if (mist.empty()) continue;
        Werkregel r = about(t, Werksoort::plan, taaktermijn(plan->dag, d));
        r.wat = fmt::format("Leg het akkoord vast van {}.", join_en(mist));
        r.toelichting = fmt::format("Versie {} van het hulpverleningsplan is van {}.", plan->veld("versie"),
                                    format_nl(plan->dag));
        r.bron = "eis 83; plan.akkoord_jeugdige_vanaf, plan.akkoord_zelf_vanaf";
        add(uit, d, std::move(r));
    }
    return uit;
}

// Eis 32: at a high risk of crisis there is a plan for safety, made by another or by the aanbieder.
Werkregels find_crisisplannen(const Werkvoorraad& voorraad, const Werkdag& d) {
    Werkregels uit;
    for (const Aantekening* a : list_laatste(voorraad, soort::kCrisisrisico, d.dag)) {
        if (a->veld("hoog") != "ja") continue;
        const Aantekening* plan =
            records_of(voorraad, a->bsn).find_laatste(soort::kCrisisplan, [&](const Aantekening& p) {
                return p.dag <= d.dag && same_subject(*a, p);
            });
        if (plan != nullptr) continue;
        Werkregel r = about(*a, Werksoort::crisisplan, taaktermijn(a->dag, d));
        r.wat = "Leg vast met welk veiligheids- of signaleringsplan u werkt. Is er geen, maak het dan.";
        r.toelichting = fmt::format("Hoog risico op crisis sinds {}.", format_nl(a->dag));
        r.bron = "eis 32; keten.taak_werkdagen";
        add(uit, d, std::move(r));
    }
    return uit;
}

}  // namespace jeugdregio::toewijzing
