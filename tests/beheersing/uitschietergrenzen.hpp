// The figures of the contract of IJsselland, as the tests of outliers use them.
#pragma once

#include "beheersing/uitschieterkaarten.hpp"
#include "contract/uitschieters.hpp"

namespace jeugdregio::beheersing {

inline contract::Uitschieterinstellingen make_grenzen() {
    contract::Uitschieterinstellingen g;
    g.minimum_regels = 20;
    g.minimum_uren = 100;
    g.minimum_collegas = 2;
    g.minimum_afspraken = 40;
    g.minimum_gemist = 10;
    g.rand_pct = 80;
    g.zelfde_volume_pct = 80;
    g.mix_tiende = 10;
    g.drift_tiende = 5;
    g.groei_pct = 100;
    g.groei_minimum = Bedrag::from_cents(1'000'000);
    g.zelfde_duur_pct = 95;
    g.ronde_tijden_pct = 98;
    g.noshow_pct = 15;
    g.volledig_verlies_pct = 95;
    g.reistijd_pct = 90;
    g.toewijzingen_tegelijk = 1;
    g.uren_per_dag = 12;
    return g;
}

/// The ids of the cards, in the order in which they were found.
template <class Lijst>
std::vector<std::string> ids_of(const Lijst& lijst) {
    std::vector<std::string> uit;
    for (const auto& u : lijst) {
        if constexpr (requires { u.uitschieter; })
            uit.emplace_back(u.uitschieter.kaart->id);
        else
            uit.emplace_back(u.kaart->id);
    }
    return uit;
}

}  // namespace jeugdregio::beheersing
