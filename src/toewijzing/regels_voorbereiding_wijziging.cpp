// Changing what runs (317): in time, and for a reason that eis 80 knows.
#include <algorithm>
#include <utility>

#include "budget/prognose.hpp"
#include "dossier/volume.hpp"
#include "toewijzing/voorbereidingsregel.hpp"

namespace jeugdregio::toewijzing {
namespace {

using Uit = std::optional<Vondst>;
using enum RedenAfwijzingVerzoek;
using enum Voorstel;

bool changes_budget(const Wens& w) {
    return w.bestaand != nullptr && w.bestaand->budget && w.gevraagd->budget &&
           *w.bestaand->budget != *w.gevraagd->budget;
}

/// More of it in total, in the same kind of unit.
bool asks_more_volume(const Wens& w) {
    const auto &oud = w.bestaand->omvang, &nieuw = w.gevraagd->omvang;
    using dossier::base_eenheid, dossier::in_base_units;
    return oud && nieuw && oud->frequentie == nieuw->frequentie &&
           base_eenheid(oud->eenheid) == base_eenheid(nieuw->eenheid) &&
           in_base_units(nieuw->volume, nieuw->eenheid) > in_base_units(oud->volume, oud->eenheid);
}
bool asks_longer(const Wens& w) {
    return w.bestaand->einde && (!w.looptijd.einde || *w.looptijd.einde > *w.bestaand->einde);
}
bool asks_higher(const Wens& w) {
    return (w.bestaand->budget && w.gevraagd->budget && *w.gevraagd->budget > *w.bestaand->budget) ||
           asks_more_volume(w);
}

/// What the help can end by: the toewijzing, or what was granted being used up.
struct Grens {
    Datum tot;            // the last day on which the change is asked in time
    std::string termijn;  // how long before it that is, in words
    std::string want;     // a sentence
};
Grens make_grens(const WensInput& i, Datum einde, std::string want) {
    const auto& contract = i.verzoek.contract;
    return {contract.termijn_tot(contract::Termijnsoort::verlenging, einde),
            contract.describe_termijn(contract::Termijnsoort::verlenging, einde), std::move(want)};
}
/// AMB-004: by what was approved until now, the day on which the budget or the volume in total is used up,
/// when that comes before the end.
std::optional<Grens> find_uitputting(const WensInput& i) {
    const auto& v = *i.wens.bestaand;
    const auto p = budget::forecast_budget(v, i.verzoek.jeugdige.afname_of(v.nummer), i.verzoek.vandaag,
                                           i.verzoek.contract.parameters_on(i.verzoek.vandaag));
    if (!p || !p->te_vroeg) return std::nullopt;
    const std::string wat = p->geld ? "Het budget" : "Het volume";
    return make_grens(i, *p->uitgeput_op,
                      wat + (p->over <= 0 ? " is op sinds " : " raakt volgens de prognose op rond ") +
                          format_nl(*p->uitgeput_op));
}
/// The first of both for who asks more of it; for who only asks it longer, the end.
std::optional<Grens> find_grens(const WensInput& i) {
    const bool hoger = asks_higher(i.wens);
    if (!hoger && !asks_longer(i.wens)) return std::nullopt;
    if (auto uitputting = hoger ? find_uitputting(i) : std::nullopt) return uitputting;
    const auto& einde = i.wens.bestaand->einde;
    if (!einde) return std::nullopt;
    return make_grens(i, *einde, "De toewijzing eindigt op " + format_nl(*einde));
}

/// Eis 80 (3) and eis 43 b, AMB-004: asked for at least eight weeks before the end, and before the budget is
/// reached. Late is no reason to refuse: the eis does not say so.
Uit fires_8w(const WensInput& i) {
    if (i.wens.nieuw()) return std::nullopt;
    const auto grens = find_grens(i);
    const Datum dag = i.verzoek.verzoek.dagtekening;
    if (!grens || dag <= grens->tot) return std::nullopt;
    return Vondst{{{"product", i.wens.naam},
                   {"gevonden", dag},
                   {"verwacht", grens->tot},
                   {"termijn", grens->termijn},
                   {"want", grens->want}}};
}

/// AMB-005: the months run from the day in the 305.
std::optional<Datum> find_start(const WensInput& i) {
    std::optional<Datum> uit;
    const auto* leveringen = i.verzoek.jeugdige.find_leveringen(i.verzoek.verzoek.aanbieder);
    if (leveringen == nullptr) return uit;
    for (const auto& s : leveringen->starts)
        if (s.sleutel.toewijzing == i.wens.bestaand->nummer)
            uit = std::min(uit.value_or(s.sleutel.begin), s.sleutel.begin);
    return uit;
}
/// Until and including the same day of the sixth month.
bool is_in_eerste_maanden(const WensInput& i, Datum start) {
    return i.verzoek.verzoek.dagtekening <=
           start.plus_maanden(i.verzoek.contract.parameters_on(start).verzoek_niet_aanslaan_maanden);
}
/// Somebody else who helps at the same time, for eis 80 (4) c.
std::optional<Ernaast> find_ander(const WensInput& i) {
    for (Ernaast& e : collect_ernaast(i.verzoek, i.wens))
        if (e.aanbieder != i.verzoek.verzoek.aanbieder) return std::move(e);
    return std::nullopt;
}

/// Eis 80 (4): which of its reasons WJ758 can stand for. A changed situation is b; a changed plan is a, that
/// the help does not work, or c, that several aanbieders help at once.
bool gives_reden(const WensInput& i, RedenVerzoek reden) {
    return changes_budget(i.wens) && i.verzoek.verzoek.reden == reden;
}
Feiten budget_feiten(const WensInput& i) {
    return {{"product", i.wens.naam},
            {"eerder", *i.wens.bestaand->budget},
            {"gevonden", *i.wens.gevraagd->budget}};
}

/// a: only in the first six months after the start.
Uit fires_reden_a(const WensInput& i) {
    if (!gives_reden(i, RedenVerzoek::zorgplan) || find_ander(i)) return std::nullopt;
    const auto start = find_start(i);
    if (!start || is_in_eerste_maanden(i, *start)) return std::nullopt;
    Feiten feiten = budget_feiten(i);
    feiten.emplace_back("start", *start);
    return Vondst{std::move(feiten)};
}
/// b: the Toegang is contacted first.
Uit fires_reden_b(const WensInput& i) {
    if (!gives_reden(i, RedenVerzoek::clientsituatie) || has_contact(i.verzoek, "budget_wijziging"))
        return std::nullopt;
    return Vondst{budget_feiten(i)};
}
/// c: in consultation with the Toegang. Not needed where reason a holds.
Uit fires_reden_c(const WensInput& i) {
    if (!gives_reden(i, RedenVerzoek::zorgplan) || has_contact(i.verzoek, "gelijktijdige_hulp"))
        return std::nullopt;
    const auto start = find_start(i);
    if (!start || is_in_eerste_maanden(i, *start)) return std::nullopt;
    const auto ander = find_ander(i);
    if (!ander) return std::nullopt;
    Feiten feiten = budget_feiten(i);
    feiten.emplace_back("ander", ander->naam);
    feiten.emplace_back("aanbieder", ander->aanbieder.str());
    return Vondst{std::move(feiten)};
}

constexpr Wensrij kRijen[] = {
    {"Inkoopdocument eis 80 (3) en eis 43 b; AMB-004",
     {"IJ-E080-8W", "Een wijziging wordt op tijd voor het einde gevraagd, en voor het budget op is.",
      "Voor {product} is het verzoek van {gevonden}. {want}; op tijd was tot en met {verwacht} ({termijn} "
      "ervoor).",
      "Wijs hierom niet af. Spreek de aanbieder erop aan als dit vaker gebeurt.", ""},
     {honoreren, std::nullopt},
     fires_8w},
    {"Inkoopdocument eis 80 (4) a; AMB-005",
     {"IJ-E080-A", "Dat de hulp niet aanslaat, is zes maanden lang een reden voor een ander budget.",
      "Het budget van {product} zou van {eerder} naar {gevonden} gaan om een ander zorgplan. De hulp begon "
      "al op "
      "{start}.",
      "Wijs af, of vraag of er gewijzigde omstandigheden zijn. Dan hoort er contact met de Toegang bij.", ""},
     {afwijzen, buiten_budget},
     fires_reden_a},
    {"Inkoopdocument eis 80 (4) b",
     {"IJ-E080-B", "Bij gewijzigde omstandigheden is er eerst contact met de Toegang.",
      "Het budget van {product} zou van {eerder} naar {gevonden} gaan om een andere situatie. Er is geen "
      "contact "
      "vastgelegd.",
      "Bespreek het met de aanbieder. Leg het vast als contact over een budgetwijziging.", ""},
     {overleggen, buiten_budget},
     fires_reden_b},
    {"Inkoopdocument eis 80 (4) c",
     {"IJ-E080-C", "Helpen meer aanbieders tegelijk, dan is dat met de Toegang overlegd.",
      "Het budget van {product} zou van {eerder} naar {gevonden} gaan. Tegelijk is er {ander} bij aanbieder "
      "{aanbieder}. Er is geen overleg vastgelegd.",
      "Bespreek het met de aanbieders. Leg het vast als contact over gelijktijdige hulp.", ""},
     {overleggen, buiten_budget},
     fires_reden_c},
};
constexpr auto k317 = make_tabel(kOp317, kRijen);

}  // namespace

std::span<const Wensregel> voorbereiding_wijziging(std::string_view soort) {
    if (soort == "JW317") return k317;
    return {};
}

}  // namespace jeugdregio::toewijzing
