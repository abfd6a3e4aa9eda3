// Things a contract manager should know, though the contract can be used: gaps in the documents, odd prices,
// terms that ran out, choices nobody made.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "contract/ingelezen.hpp"
#include "contract/looptijd.hpp"

namespace jeugdregio::contract {
namespace {

/// "perceel 9", "de percelen 1, 2 en 3".
std::string name_percelen(const std::vector<int>& nummers) {
    std::vector<std::string> namen;
    namen.reserve(nummers.size());
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

/// Eis 32 names who is contracted for crisis, and gives no AGB.
void list_crisis_zonder_agb(const Contract& contract, Datum op, std::vector<std::string>& uit) {
    std::vector<std::string> namen;
    for (const Crisisaanbieder& c : contract.registratie.crisis)
        if (c.agb.empty() && c.holds_on(op)) namen.push_back(c.naam);
    if (!namen.empty())
        uit.push_back(
            fmt::format("In registratie.toml staat geen AGB-code bij {}. Zolang herkent het programma hun "
                        "crisiscontract alleen aan de naam (eis 32).",
                        join_namen(namen)));
}

/// AMB-106: without the parts of a price only a uniform index could be used.
void list_voorlopige_tarieven(const Contract& contract, Datum op, std::vector<std::string>& uit) {
    std::map<Datum, std::vector<int>> per_dag;
    for (const Tarief& t : contract.tarieven) {
        if (!t.voorlopig || (t.geldig.tot && *t.geldig.tot < op)) continue;
        std::vector<int>& percelen = per_dag[t.geldig.van];
        if (std::find(percelen.begin(), percelen.end(), t.perceel) == percelen.end())
            percelen.push_back(t.perceel);
    }
    for (auto& [van, percelen] : per_dag) {
        std::sort(percelen.begin(), percelen.end());
        uit.push_back(fmt::format(
            "Voor {} zijn tarieven vanaf {} voorlopig: ze zijn berekend zonder de onderdelen van het tarief "
            "(eis 34, AMB-106).",
            name_percelen(percelen), format_nl(van)));
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

/// 4.3.1.1, 4.3.1.2: an agreement ends by itself unless it is extended. Percelen with the same story are told
/// of together.
void list_looptijdmeldingen(const Contract& contract, Datum op, std::vector<std::string>& uit) {
    std::map<std::tuple<Looptijdstand, Datum, int, int, std::optional<Datum>, Datum>, std::vector<int>>
        gelijk;
    for (const Looptijd& l : list_looptijden(contract, op))
        gelijk[{l.stand, l.loopt_tot, l.gebruikt, l.over, l.na_volgende, l.perceel->uiterste_einde}]
            .push_back(l.perceel->nummer);
    for (const auto& [sleutel, percelen] : gelijk) {
        const auto& [stand, tot, gebruikt, over, na_volgende, uiterst] = sleutel;
        const std::string wie = name_percelen(percelen), dag = format_nl(tot);
        if (stand == Looptijdstand::eindigt_binnenkort && na_volgende) {
            uit.push_back(fmt::format(
                "De overeenkomst voor {} eindigt vanzelf op {} (over {} dagen), tenzij de regio verlengt. Er "
                "zijn {} van de {} verlengingen gebruikt. Met de volgende loopt zij tot en met {}, op zijn "
                "langst tot en met {} (4.3.1).",
                wie, dag, tot.dagen() - op.dagen(), gebruikt, gebruikt + over, format_nl(*na_volgende),
                format_nl(uiterst)));
        } else if (stand == Looptijdstand::eindigt_binnenkort) {
            uit.push_back(fmt::format(
                "De overeenkomst voor {} eindigt op {} (over {} dagen). Alle {} verlengingen zijn "
                "gebruikt; verlengen kan niet meer (4.3.1).",
                wie, dag, tot.dagen() - op.dagen(), gebruikt));
        } else if (stand == Looptijdstand::zonder_verlenging) {
            uit.push_back(fmt::format(
                "De looptijd van {} is op {} afgelopen en er is geen volgende verlenging vastgelegd ({} van "
                "de "
                "{} gebruikt). Is er verlengd, zet dan een [[perceel.verlenging]] in percelen.toml.",
                wie, dag, gebruikt, gebruikt + over));
        } else if (stand == Looptijdstand::afgelopen) {
            uit.push_back(fmt::format(
                "De overeenkomst voor {} is op {} afgelopen. Alle {} verlengingen zijn gebruikt (4.3.1).",
                wie, dag, gebruikt));
        }
    }
}

/// An agreement that ended by itself cannot be extended afterwards; what then holds is for a lawyer.
void list_late_verlengingen(const Contract& contract, std::vector<std::string>& uit) {
    for (const Perceel& p : contract.percelen)
        for (std::size_t i = 0; i < p.verlengingen.size(); ++i) {
            const Datum vorig_einde = p.einde_na(static_cast<int>(i));
            if (p.verlengingen[i].besluit <= vorig_einde) continue;
            uit.push_back(fmt::format(
                "Verlenging {} van perceel {} is besloten op {}, toen de overeenkomst al was afgelopen ({}). "
                "Vraag een jurist of zij geldt (4.3.1).",
                i + 1, p.nummer, format_nl(p.verlengingen[i].besluit), format_nl(vorig_einde)));
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
    list_crisis_zonder_agb(contract, op, uit);
    list_oude_tarieven(contract, op, uit);
    list_voorlopige_tarieven(contract, op, uit);
    list_dalende_tarieven(contract, uit);
    list_looptijdmeldingen(contract, op, uit);
    list_late_verlengingen(contract, uit);
    list_ontbrekende_ed_keuzes(contract, op, uit);
    return uit;
}

}  // namespace jeugdregio::contract
