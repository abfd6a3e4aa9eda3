// Whether the formulas, the standard budgets and the limits of functions fit the rest of the contract.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "contract/ingelezen.hpp"

namespace jeugdregio::contract {
namespace {

/// Which voorzieningen a keuzebudget of a kind may hold: tariefgroepen and groepsaanbod (bijlage XII).
bool is_allowed(const Ingelezen& in, const std::string& naam, Budgetsoort soort, bool kdc_odc) {
    const bool herstel = soort == Budgetsoort::herstel;
    for (const auto& rij : in.tariefgroepen)
        if (rij.waarde.naam == naam) return herstel ? rij.waarde.herstel : rij.waarde.duurzaam;
    for (const auto& rij : in.groepsaanbod)
        if (rij.waarde.naam == naam)
            return herstel
                       ? rij.waarde.herstel
                       : rij.waarde.duurzaam || (kdc_odc && in.parameters.budget_duurzaam_zwaar_bij_kdc_odc);
    return false;
}

bool is_keuze(const Ingelezen& in, const std::string& naam) {
    const auto zelfde = [&](const auto& rij) { return rij.waarde.naam == naam; };
    return std::any_of(in.tariefgroepen.begin(), in.tariefgroepen.end(), zelfde) ||
           std::any_of(in.groepsaanbod.begin(), in.groepsaanbod.end(), zelfde);
}

void check_formules(const Ingelezen& in, Foutenlijst& fouten) {
    if (!in.has(bestand::kKeuzebudget)) return;
    std::set<std::pair<Budgetsoort, Datum>> gezien;
    std::set<Budgetsoort> soorten;
    bool alle_gaaf = true;
    for (const auto& rij : in.budgetformules) {
        alle_gaaf = alle_gaaf && rij.gaaf;
        soorten.insert(rij.waarde.soort);
        if (!rij.gaaf || gezien.emplace(rij.waarde.soort, rij.waarde.vanaf).second) continue;
        fouten.add(bestand::kKeuzebudget, rij.regel,
                   fmt::format("Voor {} zijn er twee formules vanaf {}.", budgetsoort_naam(rij.waarde.soort),
                               format_nl(rij.waarde.vanaf)),
                   "Haal er een weg, of geef de nieuwe een latere `vanaf`.");
    }
    for (const Budgetsoort soort : {Budgetsoort::herstel, Budgetsoort::duurzaam})
        if (alle_gaaf && !soorten.contains(soort))
            fouten.add(
                bestand::kKeuzebudget, 0,
                fmt::format("Er is geen formule voor een budget van de soort {}.", budgetsoort_naam(soort)),
                "Voeg een [[formule]] toe met die soort.");
}

void check_verwijsprocessen(const Ingelezen& in, Foutenlijst& fouten) {
    std::set<std::string> versies;
    std::set<Datum> dagen;
    for (const auto& rij : in.verwijsprocessen) {
        if (!rij.gaaf) continue;
        const bool nieuwe_versie = versies.insert(rij.waarde.versie).second;
        const bool nieuwe_dag = dagen.insert(rij.waarde.vanaf).second;
        if (nieuwe_versie && nieuwe_dag) continue;
        fouten.add(
            bestand::kKeuzebudget, rij.regel,
            fmt::format(
                "Versie {} van het verwijsproces, vanaf {}, staat er twee keer of begint op dezelfde dag als "
                "een andere.",
                rij.waarde.versie, format_nl(rij.waarde.vanaf)),
            "Geef elke versie een eigen nummer en een eigen `vanaf`.");
    }
}

void check_inzet(const Ingelezen& in, const Gelezen<Standaardbudget>& rij, Foutenlijst& fouten) {
    if (!in.has(bestand::kBeroepentabel) || !in.has(bestand::kGroepsaanbod) || !in.has(bestand::kParameters))
        return;
    const Standaardbudget& s = rij.waarde;
    std::set<std::string> gezien;
    for (const Uren& u : s.inzet) {
        if (u.voorziening.empty()) continue;
        if (!is_keuze(in, u.voorziening)) {
            fouten.add(
                bestand::kStandaardbudgetten, rij.regel,
                fmt::format("{}: \"{}\" is geen tariefgroep en geen groepsaanbod.", s.naam, u.voorziening),
                "Gebruik een naam uit beroepentabel.toml (\"TG2\") of groepsaanbod.toml (\"middel\").");
        } else if (rij.gaaf && !is_allowed(in, u.voorziening, s.soort, s.kdc_odc)) {
            fouten.add(bestand::kStandaardbudgetten, rij.regel,
                       fmt::format("{}: {} mag niet in een budget van de soort {} (bijlage XII).", s.naam,
                                   u.voorziening, budgetsoort_naam(s.soort)),
                       "Haal de regel weg, of verander `soort`. Is het voor een KDC of ODC, zet dan kdc_odc "
                       "= true.");
        }
        if (!gezien.insert(u.voorziening).second)
            fouten.add(bestand::kStandaardbudgetten, rij.regel,
                       fmt::format("{}: {} staat twee keer bij `inzet`.", s.naam, u.voorziening),
                       "Tel de uren bij elkaar op.");
    }
}

void check_standaardbudgetten(const Ingelezen& in, Foutenlijst& fouten) {
    for (std::size_t i = 0; i < in.standaardbudgetten.size(); ++i) {
        const auto& rij = in.standaardbudgetten[i];
        const Standaardbudget& s = rij.waarde;
        check_inzet(in, rij, fouten);
        if (!rij.gaaf) continue;
        if (s.tot && *s.tot < s.vanaf)
            fouten.add(bestand::kStandaardbudgetten, rij.regel,
                       fmt::format("{} begint op {} en eindigt eerder, op {}.", s.naam, format_nl(s.vanaf),
                                   format_nl(*s.tot)),
                       "Verbeter `vanaf` of `tot`.");
        for (std::size_t j = 0; j < i; ++j) {
            const Standaardbudget& ander = in.standaardbudgetten[j].waarde;
            if (!in.standaardbudgetten[j].gaaf || ander.naam != s.naam) continue;
            if ((ander.tot && *ander.tot < s.vanaf) || (s.tot && *s.tot < ander.vanaf)) continue;
            fouten.add(bestand::kStandaardbudgetten, rij.regel,
                       fmt::format("{} staat er twee keer voor dezelfde tijd: ook op regel {}.", s.naam,
                                   in.standaardbudgetten[j].regel),
                       "Geef het oude een `tot` die eerder is, of verander de naam.");
        }
    }
}

void check_beperkingen(const Ingelezen& in, Foutenlijst& fouten) {
    if (!in.has(bestand::kPercelen)) return;
    for (const auto& groep : in.tariefgroepen)
        for (const Functie& f : groep.waarde.functies)
            for (const int perceel : f.percelen) {
                if (in.find_perceel(perceel) != nullptr) continue;
                fouten.add(bestand::kBeroepentabel, groep.regel,
                           fmt::format("{} is beperkt tot perceel {}, maar dat staat niet in percelen.toml.",
                                       f.naam, perceel),
                           "Verbeter het nummer bij `percelen` van de beperking.");
            }
}

}  // namespace

void check_keuzebudget(const Ingelezen& in, Foutenlijst& fouten) {
    check_formules(in, fouten);
    check_verwijsprocessen(in, fouten);
    check_standaardbudgetten(in, fouten);
    check_beperkingen(in, fouten);
}

}  // namespace jeugdregio::contract
