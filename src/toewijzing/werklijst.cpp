#include "toewijzing/werklijst.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/werkdagen.hpp"
#include "toewijzing/werklijst_budget.hpp"
#include "toewijzing/werksoort.hpp"

namespace jeugdregio::toewijzing {

using contract::Termijnsoort;

namespace {

constexpr Werksoortrij kSoorten[] = {
    {Werksoort::verzoek, "verzoek", find_verzoeken},
    {Werksoort::retour, "retour", find_retouren},
    {Werksoort::start, "start", find_zonder_start},
    {Werksoort::declaratie, "declaratie", find_zonder_declaratie},
    {Werksoort::stop, "stop", find_zonder_stop},
    {Werksoort::verlenging, "verlenging", find_verlengingen},
    {Werksoort::budget, "budget raakt op", find_budgetten},
    {Werksoort::tijdelijke_stop, "tijdelijke stop", find_tijdelijke_stops},
    {Werksoort::leeftijd, "leeftijd", find_leeftijden},
    {Werksoort::toetsing, "toetsing", find_toetsingen},
    {Werksoort::hervatting, "hervatting", find_hervattingen},
    {Werksoort::contact, "contact", find_contacten},
    {Werksoort::weigering, "weigering", find_weigeringen},
    {Werksoort::gezin, "gezin", find_gezinnen},
    {Werksoort::evaluatie, "evaluatie", find_evaluaties},
    {Werksoort::evaluatieafspraak, "evaluatieafspraak", find_evaluatieafspraken},
    {Werksoort::plan, "plan", find_plannen},
    {Werksoort::crisisplan, "crisisplan", find_crisisplannen},
    {Werksoort::vroegtijdig_einde, "vroegtijdig einde", find_vroegtijdig},
    {Werksoort::einde, "einde", find_einden},
    {Werksoort::overdracht, "overdracht", find_overdrachten},
    {Werksoort::dossier, "dossier", find_dossiers},
};

}  // namespace

std::string_view wie_naam(Wie wie) {
    switch (wie) {
        case Wie::gemeente:
            return "gemeente";
        case Wie::toegang:
            return "Toegang";
        case Wie::aanbieder:
            return "aanbieder";
    }
    fail_invariant("everybody who acts has a name");
}

std::string_view telling_naam(Telling telling) {
    return telling == Telling::werkdagen ? "werkdagen" : "dagen";
}

Termijn Termijn::of(const contract::Contract& contract, contract::Termijnsoort soort, Datum gebeurtenis) {
    const auto eenheid = contract.parameters_on(gebeurtenis).termijnen[soort].eenheid;
    return {contract.termijn_tot(soort, gebeurtenis),
            eenheid == contract::Termijneenheid::werkdagen ? Telling::werkdagen : Telling::dagen};
}

int Termijn::te_laat(Datum dag) const {
    if (dag <= tot) return 0;
    return telling == Telling::werkdagen ? count_werkdagen(tot, dag) : dag.dagen() - tot.dagen();
}

std::span<const Werksoortrij> werksoorten() {
    return kSoorten;
}

std::string_view werksoort_naam(Werksoort soort) {
    for (const Werksoortrij& rij : kSoorten)
        if (rij.soort == soort) return rij.naam;
    fail_invariant("every kind of work has a row");
}

std::vector<Werkregel> make_werklijst(const dossier::Werkvoorraad& voorraad, const Werkdag& dag) {
    Werkregels uit;
    for (const Werksoortrij& rij : kSoorten) {
        Werkregels deel = rij.find(voorraad, dag);
        std::move(deel.begin(), deel.end(), std::back_inserter(uit));
    }
    const auto sleutel = [](const Werkregel& r) {
        // Numbers of a different length sort as numbers do.
        return std::tuple(r.termijn.tot, r.soort, r.referentie.size(), std::string_view(r.referentie),
                          r.aanbieder.view());
    };
    std::stable_sort(uit.begin(), uit.end(),
                     [&](const Werkregel& a, const Werkregel& b) { return sleutel(a) < sleutel(b); });
    return uit;
}

Termijn besluittermijn(const dossier::Verzoek& verzoek, const contract::Contract& contract) {
    return verzoek.antwoorden.empty() ? Termijn::of(contract, Termijnsoort::besluit, verzoek.ontvangen_op)
                                      : Termijn::of(contract, Termijnsoort::onderzoek, verzoek.dagtekening);
}

Besluitsnelheid summarize_besluiten(std::span<const dossier::Verzoekverloop> verzoeken, const Werkdag& d) {
    Besluitsnelheid uit;
    std::vector<int> ouderdom;
    for (const dossier::Verzoekverloop& v : verzoeken) {
        if (v.ontvangen_op > d.dag) continue;
        const Datum tot = d.contract.termijn_tot(Termijnsoort::besluit_contract, v.ontvangen_op);
        const Datum tot_landelijk = d.contract.termijn_tot(Termijnsoort::besluit, v.ontvangen_op);
        const auto gezegd = [&](const std::optional<Datum>& op) { return op && *op <= d.dag; };
        const auto tijdig = [&](const std::optional<Datum>& op, Datum uiterlijk) {
            return gezegd(op) && *op <= uiterlijk;
        };
        const bool open = !gezegd(v.afgewezen) && !gezegd(v.toegewezen);
        const bool besluit_tijdig = tijdig(v.afgewezen, tot) || tijdig(v.toegewezen, tot);
        const bool landelijk = tijdig(v.afgewezen, tot_landelijk) || tijdig(v.toegewezen, tot_landelijk) ||
                               tijdig(v.in_onderzoek, tot_landelijk);
        ++uit.ontvangen;
        if (!open || d.dag > tot) {
            ++uit.meetbaar;
            uit.tijdig_contract += besluit_tijdig;
            uit.tijdig_landelijk += landelijk;
        }
        if (!open) continue;
        ++uit.open;
        uit.open_te_laat += d.dag > tot;
        ouderdom.push_back(count_werkdagen(v.ontvangen_op, d.dag));
    }
    if (!ouderdom.empty()) {
        std::sort(ouderdom.begin(), ouderdom.end());
        uit.mediaan_open_werkdagen = ouderdom[ouderdom.size() / 2];
    }
    return uit;
}

}  // namespace jeugdregio::toewijzing
