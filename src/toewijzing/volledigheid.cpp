#include "toewijzing/volledigheid.hpp"

#include <map>

#include "toewijzing/werksoort.hpp"

namespace jeugdregio::toewijzing {

std::vector<Volledigheid> summarize_volledigheid(const dossier::Werkvoorraad& voorraad, const Werkdag& dag) {
    std::map<AgbCode, Volledigheid> per_aanbieder;
    for (const dossier::Toewijzingverloop& t : voorraad.toewijzingen) {
        if (t.versie.verwijderd() || t.eerst_verzonden > dag.dag) continue;
        Volledigheid& v = per_aanbieder[t.versie.aanbieder];
        ++v.toewijzingen;
        v.met_start += !t.leveringen.starts.empty();
    }
    const auto tel = [&](const Werkregels& regels, int Volledigheid::*veld) {
        for (const Werkregel& r : regels) ++(per_aanbieder[r.aanbieder].*veld);
    };
    tel(find_zonder_start(voorraad, dag), &Volledigheid::zonder_start);
    tel(find_zonder_stop(voorraad, dag), &Volledigheid::zonder_stop);
    tel(find_tijdelijke_stops(voorraad, dag), &Volledigheid::zonder_stop);
    tel(find_zonder_declaratie(voorraad, dag), &Volledigheid::zonder_claim);
    tel(find_retouren(voorraad, dag), &Volledigheid::zonder_retour);
    std::vector<Volledigheid> uit;
    for (auto& [agb, v] : per_aanbieder) {
        v.aanbieder = agb;
        uit.push_back(v);
    }
    return uit;
}

}  // namespace jeugdregio::toewijzing
