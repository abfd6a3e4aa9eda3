// Things a contract manager should know, though the contract can be used: gaps in the documents, odd prices,
// terms that ran out, choices nobody made.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "contract/ingelezen.hpp"

namespace jeugdregio::contract {
namespace {

/// "perceel 9", "de percelen 1, 2 en 3".
std::string name_percelen(const std::vector<int>& nummers) {
    std::vector<std::string> namen;
    for (const int n : nummers) namen.push_back(std::to_string(n));
    return (nummers.size() == 1 ? "perceel " : "de percelen ") + join_namen(namen);
}

/// Indexed tarieven of later years are not in the documents; the last known ones go on.
void list_oude_tarieven(const Contract& contract, Datum op, std::vector<std::string>& uit) {
    std::map<int, int> nieuwste;  // perceel -> year of its newest tarief
    for (const Tarief& t : contract.tarieven) {
        int& jaar = nieuwste[t.perceel];
        jaar = std::max(jaar, t.geldig.van.jaar());
    }
    std::map<int, std::vector<int>> per_jaar;
    for (const auto& [perceel, jaar] : nieuwste)
        if (jaar < op.jaar()) per_jaar[jaar].push_back(perceel);
    for (const auto& [jaar, percelen] : per_jaar) {
        uit.push_back(fmt::format(
            "De geïndexeerde tarieven van latere jaren staan niet in de documenten; voor {} gelden de "
            "tarieven van {} door tot een nieuwe versie (eis 34).",
            name_percelen(percelen), jaar));
    }
}

/// "GGZ-G" and "GGZ-H": the same name but for the next letter or digit, so one step up in a scale.
bool is_next_step(const std::string& lager, const std::string& hoger) {
    return !lager.empty() && lager.size() == hoger.size() && lager.back() + 1 == hoger.back() &&
           lager.compare(0, lager.size() - 1, hoger, 0, hoger.size() - 1) == 0;
}

/// A higher step that costs less is kept as printed, and reported (AMB-065).
void list_dalende_tarieven(const Contract& contract, std::vector<std::string>& uit) {
    for (const Perceel& perceel : contract.percelen) {
        for (std::size_t i = 1; i < perceel.voorzieningen.size(); ++i) {
            const std::string &lager = perceel.voorzieningen[i - 1], &hoger = perceel.voorzieningen[i];
            if (!is_next_step(lager, hoger)) continue;
            for (const Tarief& t : contract.tarieven) {
                if (t.perceel != perceel.nummer || t.voorziening != lager) continue;
                const Tarief* ander = contract.find_tarief(perceel.nummer, hoger, t.eenheid, t.geldig.van);
                if (ander == nullptr || ander->bedrag >= t.bedrag) continue;
                uit.push_back(fmt::format(
                    "Perceel {}: {} kost {} en {} kost {} (per {}). Een hogere klasse is hier goedkoper; "
                    "zo staat het in {}. Er is niets verbeterd; vraag de regio of dit klopt (AMB-065).",
                    perceel.nummer, lager, format_euro(t.bedrag), hoger, format_euro(ander->bedrag),
                    eenheid_sleutel(t.eenheid), t.bron));
            }
        }
    }
}

void list_verlopen_looptijden(const Contract& contract, Datum op, std::vector<std::string>& uit) {
    std::map<Datum, std::vector<int>> per_einde;
    for (const Perceel& p : contract.percelen)
        if (p.lopend_einde() < op) per_einde[p.lopend_einde()].push_back(p.nummer);
    for (const auto& [einde, percelen] : per_einde) {
        uit.push_back(fmt::format(
            "De looptijd van {} is op {} afgelopen en er is geen verlenging vastgelegd. Is er verlengd, "
            "verhoog dan verlengingen_gegeven in percelen.toml.",
            name_percelen(percelen), format_nl(einde)));
    }
}

void list_ontbrekende_ed_keuzes(const Contract& contract, Datum op, std::vector<std::string>& uit) {
    constexpr int kDyslexie = 9;
    std::vector<std::string> namen;
    for (const Deelnemer& d : contract.deelnemers) {
        if (!contract.takes_part(d.gemeente, kDyslexie, op) || !d.geldig.contains(op)) continue;
        if (contract.find_ed_keuze(d.gemeente, op.jaar()) == nullptr) namen.push_back(d.naam);
    }
    if (namen.empty()) return;
    uit.push_back(fmt::format(
        "Voor {} is niet vastgelegd of dyslexie in minuten of in stuks gaat bij: {}. Tot die keuze in "
        "ed_keuzes.toml staat, zijn beide goed (10.3, AMB-049).",
        op.jaar(), join_namen(namen)));
}

}  // namespace

std::vector<std::string> list_kennisgevingen(const Contract& contract, Datum op) {
    std::vector<std::string> uit;
    list_oude_tarieven(contract, op, uit);
    list_dalende_tarieven(contract, uit);
    list_verlopen_looptijden(contract, op, uit);
    list_ontbrekende_ed_keuzes(contract, op, uit);
    return uit;
}

}  // namespace jeugdregio::contract
