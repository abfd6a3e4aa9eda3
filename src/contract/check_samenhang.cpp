// Whether the rows of one file, and the files among each other, fit together. Every check reports all it
// finds.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "contract/ingelezen.hpp"

namespace jeugdregio::contract {
namespace {

// The regional rules that the program knows: nine facts, which reject by default, and judgements, which
// approve with a signal (AMB-160).
constexpr std::string_view kRegels[] = {
    "IJ-CONTRACT",
    "IJ-DEELNAME",
    "IJ-E069",
    "IJ-ZWAAR",
    "IJ-ETMAAL",
    "IJ-ED-LEEFTIJD",
    "IJ-ED-EENHEID",
    "IJ-STUK",
    "IJ-LEEFTIJD",  // on a claim; on a request it prepares
    "IJ-E035",
    "IJ-E043",
    "IJ-E072",
    "IJ-E040",
    "IJ-VERTREKDAG",
    "IJ-GENERIEK",
    "IJ-REGIO",
    "IJ-VECOZO",
    "IJ-E033",
    "IJ-E080-INSTEMMING",
    "IJ-E080-317",
    "IJ-E043B",
    "IJ-E044",
    "IJ-E047",
    "IJ-OPDRACHTNEMER",
    "IJ-VERWIJZER",
    // Preparing a decision on a request: all judgements.
    "IJ-B822",
    "IJ-LEEFTIJD-18",
    "IJ-E023",
    "IJ-STAPELING",
    "IJ-STAPELING-GENERIEK",
    "IJ-STAPELING-ANDER",
    "IJ-E092",
    "IJ-E075",
    "IJ-W96",
    "IJ-D105",
    "IJ-E019",
    "IJ-E045",
    "IJ-E088",
    "IJ-E080-8W",
    "IJ-E080-A",
    "IJ-E080-B",
    "IJ-E080-C",
    "IJ-E002",
    "IJ-CLIENTENSTOP",
    "IJ-E002-OPEN",
    "IJ-E073",
    "IJ-E077",
    "IJ-E044-PLAN",
    "IJ-E089",
    // Where a message meets what people put on record.
    "IJ-E047-AFSPRAAK",
    "IJ-E084-GROND",
    "IJ-E086-OVERLEG",
    "IJ-E078",
    "IJ-PLEEGZORG",
};

template <class Lijst, class Waarde>
bool holds(const Lijst& lijst, const Waarde& waarde) {
    return std::find(std::begin(lijst), std::end(lijst), waarde) != std::end(lijst);
}

/// Reports every row whose name already stood on an earlier row.
template <class T, class Naam>
void check_dubbel(const std::vector<Gelezen<T>>& rijen, std::string_view bestand, std::string_view wat,
                  Naam naam_van, Foutenlijst& fouten) {
    std::map<std::string, int, std::less<>> gezien;
    for (const auto& rij : rijen) {
        const std::string naam = naam_van(rij.waarde);
        if (naam.empty() || !rij.gaaf) continue;
        const auto [plek, nieuw] = gezien.emplace(naam, rij.regel);
        if (!nieuw) {
            fouten.add(bestand, rij.regel,
                       fmt::format("{} {} staat er twee keer: ook op regel {}.", wat, naam, plek->second),
                       "Haal er een weg, of verbeter de waarde.");
        }
    }
}

bool is_voorziening(const Ingelezen& in, const std::string& naam) {
    return std::any_of(in.percelen.begin(), in.percelen.end(),
                       [&](const auto& p) { return holds(p.waarde.voorzieningen, naam); });
}

/// REQUIRES nothing; does nothing while percelen.toml could not be read.
void check_voorziening(const Ingelezen& in, std::string_view bestand, int regel, const std::string& naam,
                       Foutenlijst& fouten) {
    if (!in.has(bestand::kPercelen) || naam.empty() || is_voorziening(in, naam)) return;
    fouten.add(bestand, regel,
               fmt::format("De voorziening \"{}\" staat bij geen enkel perceel in percelen.toml.", naam),
               "Verbeter de naam, of voeg de voorziening toe in percelen.toml.");
}

void check_versies(const Ingelezen& in, Foutenlijst& fouten) {
    check_dubbel(
        in.versies, bestand::kContract, "Versie", [](const auto& v) { return v.nummer; }, fouten);
    check_dubbel(
        in.versies, bestand::kContract, "Een versie vanaf", [](const auto& v) { return format_nl(v.vanaf); },
        fouten);
}

/// Only one organisation at a time, so that a page can say which one.
void check_organisaties(const Ingelezen& in, Foutenlijst& fouten) {
    for (std::size_t i = 0; i < in.organisaties.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const auto& een = in.organisaties[j];
            const auto& ander = in.organisaties[i];
            const bool los = (een.waarde.geldig.tot && *een.waarde.geldig.tot < ander.waarde.geldig.van) ||
                             (ander.waarde.geldig.tot && *ander.waarde.geldig.tot < een.waarde.geldig.van);
            if (!een.gaaf || !ander.gaaf || los) continue;
            fouten.add(bestand::kContract, ander.regel,
                       fmt::format("De organisaties {} (regel {}) en {} gelden op dezelfde dag.",
                                   een.waarde.naam, een.regel, ander.waarde.naam),
                       "Geef de eerste een `tot`: de dag voor de volgende begint.");
        }
}

/// 4.3.1.1, 4.3.1.2: at most so many, each of the same length, one after the other. An extension that is
/// missing, doubled or out of order shows in its last day.
void check_verlengingen(const Perceel& p, int perceelregel, const std::vector<int>& regels,
                        Foutenlijst& fouten) {
    if (static_cast<int>(p.verlengingen.size()) > p.verlengingen_max) {
        fouten.add(bestand::kPercelen, perceelregel,
                   fmt::format("Perceel {} heeft {} verlengingen, en er mogen er hoogstens {} zijn.",
                               p.nummer, p.verlengingen.size(), p.verlengingen_max),
                   "Haal een [[perceel.verlenging]] weg, of verbeter `verlengingen_max`.");
    }
    for (std::size_t i = 0; i < p.verlengingen.size(); ++i) {
        const Verlenging& v = p.verlengingen[i];
        const Datum verwacht = p.einde_na(static_cast<int>(i) + 1);
        if (v.tot != verwacht) {
            fouten.add(
                bestand::kPercelen, regels[i],
                fmt::format("Verlenging {} van perceel {} loopt tot en met {}, maar na {} maanden "
                            "erbij is dat {}.",
                            i + 1, p.nummer, format_nl(v.tot), p.verlenging_maanden, format_nl(verwacht)),
                fmt::format("Schrijf tot = \"{}\". Zet de verlengingen in volgorde, zonder er een over "
                            "te slaan.",
                            format_iso(verwacht)));
        }
        if (i > 0 && v.besluit < p.verlengingen[i - 1].besluit) {
            fouten.add(
                bestand::kPercelen, regels[i],
                fmt::format("Verlenging {} van perceel {} is besloten op {}, eerder dan de vorige "
                            "({}).",
                            i + 1, p.nummer, format_nl(v.besluit), format_nl(p.verlengingen[i - 1].besluit)),
                "Zet de verlengingen in volgorde, of verbeter `besluit`.");
        }
    }
}

void check_percelen(const Ingelezen& in, Foutenlijst& fouten) {
    check_dubbel(
        in.percelen, bestand::kPercelen, "Perceel", [](const auto& p) { return std::to_string(p.nummer); },
        fouten);
    for (std::size_t i = 0; i < in.percelen.size(); ++i) {
        const auto& rij = in.percelen[i];
        const Perceel& p = rij.waarde;
        for (const int ander : p.vereist_een_van) {
            if (in.find_perceel(ander) != nullptr && ander != p.nummer) continue;
            fouten.add(bestand::kPercelen, rij.regel,
                       fmt::format("Perceel {} vereist perceel {}, en dat kan niet.", p.nummer, ander),
                       "Noem bij `vereist_een_van` alleen andere percelen uit dit bestand.");
        }
        if (!rij.gaaf) continue;
        if (p.voorzieningen.empty()) {
            fouten.add(bestand::kPercelen, rij.regel,
                       fmt::format("Perceel {} heeft geen voorzieningen.", p.nummer),
                       "Noem bij `voorzieningen` minstens één naam.");
        }
        if ((p.toewijzingsvariant == "specifiek") == p.toewijzing_eenheden.empty()) {
            fouten.add(
                bestand::kPercelen, rij.regel,
                fmt::format("Perceel {}: `toewijzing_eenheden` past niet bij toewijzingsvariant \"{}\".",
                            p.nummer, p.toewijzingsvariant),
                "Noem de eenheden alleen, en altijd, bij \"specifiek\" (eis 40).");
        }
        if (p.einde < p.begin) {
            fouten.add(bestand::kPercelen, rij.regel,
                       fmt::format("Perceel {} begint op {} en eindigt eerder, op {}.", p.nummer,
                                   format_nl(p.begin), format_nl(p.einde)),
                       "Verbeter `begin` of `einde`.");
        }
        check_verlengingen(p, rij.regel, in.verlengingregels[i], fouten);
        const Datum berekend = p.einde.plus_maanden(p.verlengingen_max * p.verlenging_maanden);
        if (p.uiterste_einde != berekend) {
            fouten.add(bestand::kPercelen, rij.regel,
                       fmt::format("Perceel {}: het uiterste einde is {}, maar met {} verlengingen van {} "
                                   "maanden wordt het {}.",
                                   p.nummer, format_nl(p.uiterste_einde), p.verlengingen_max,
                                   p.verlenging_maanden, format_nl(berekend)),
                       "Verbeter `uiterste_einde`, `einde`, `verlengingen_max` of `verlenging_maanden`.");
        }
    }
}

void check_gemeenten(const Ingelezen& in, Foutenlijst& fouten) {
    for (std::size_t i = 0; i < in.deelnemers.size(); ++i) {
        const Deelnemer& d = in.deelnemers[i].waarde;
        const int regel = in.deelnemers[i].regel;
        for (const int perceel : d.percelen) {
            if (!in.has(bestand::kPercelen) || in.find_perceel(perceel) != nullptr) continue;
            fouten.add(bestand::kGemeenten, regel,
                       fmt::format("{} doet mee aan perceel {}, maar dat staat niet in percelen.toml.",
                                   d.naam, perceel),
                       "Verbeter het nummer bij `percelen`.");
        }
        if (!in.deelnemers[i].gaaf) continue;
        if (d.geldig.tot && *d.geldig.tot < d.geldig.van) {
            fouten.add(bestand::kGemeenten, regel,
                       fmt::format("{} doet mee van {} en stopt eerder, op {}.", d.naam,
                                   format_nl(d.geldig.van), format_nl(*d.geldig.tot)),
                       "Verbeter `van` of `tot`: `tot` is de laatste dag.");
        }
        for (std::size_t j = 0; j < i; ++j) {
            const Deelnemer& ander = in.deelnemers[j].waarde;
            const bool overlapt = !(ander.geldig.tot && *ander.geldig.tot < d.geldig.van) &&
                                  !(d.geldig.tot && *d.geldig.tot < ander.geldig.van);
            if (ander.gemeente != d.gemeente || !in.deelnemers[j].gaaf || !overlapt) continue;
            fouten.add(bestand::kGemeenten, regel,
                       fmt::format("Gemeente {} staat er twee keer voor dezelfde tijd: ook op regel {}.",
                                   d.gemeente.view(), in.deelnemers[j].regel),
                       "Haal er een weg, verbeter de code, of geef de eerste een `tot` die eerder is.");
        }
    }
}

/// Two bands may share an edge (AMB-010), never more than that. Works for both kinds of band.
template <class Band>
void check_banden(const std::vector<Gelezen<Band>>& banden, std::string_view bestand, const Ingelezen& in,
                  Foutenlijst& fouten) {
    check_dubbel(
        banden, bestand, "De naam", [](const Band& b) { return b.naam; }, fouten);
    std::vector<const Gelezen<Band>*> op_volgorde;
    for (const auto& rij : banden) {
        const Band& b = rij.waarde;
        check_voorziening(in, bestand, rij.regel, b.naam, fouten);
        if (!rij.gaaf) continue;
        if (b.band_min_duizendste < b.band_max_duizendste) {
            op_volgorde.push_back(&rij);
            continue;
        }
        fouten.add(bestand, rij.regel,
                   fmt::format("De band van {} begint niet lager dan hij eindigt.", b.naam),
                   "Verbeter `band_min` of `band_max`.");
    }
    std::stable_sort(op_volgorde.begin(), op_volgorde.end(), [](const auto* a, const auto* b) {
        return a->waarde.band_min_duizendste < b->waarde.band_min_duizendste;
    });
    for (std::size_t i = 1; i < op_volgorde.size(); ++i) {
        const auto &lager = *op_volgorde[i - 1], &hoger = *op_volgorde[i];
        if (hoger.waarde.band_min_duizendste >= lager.waarde.band_max_duizendste) continue;
        fouten.add(bestand, hoger.regel,
                   fmt::format("De banden van {} (regel {}) en {} overlappen elkaar.", lager.waarde.naam,
                               lager.regel, hoger.waarde.naam),
                   "Laat de band beginnen waar de vorige eindigt; alleen de grens zelf mogen ze delen.");
    }
}

void check_regels(const Ingelezen& in, Foutenlijst& fouten) {
    check_dubbel(
        in.regels, bestand::kRegels, "Regel", [](const auto& r) { return r.id; }, fouten);
    for (const auto& rij : in.regels) {
        if (!rij.gaaf || holds(kRegels, rij.waarde.id)) continue;
        fouten.add(bestand::kRegels, rij.regel, fmt::format("De regel \"{}\" is niet bekend.", rij.waarde.id),
                   fmt::format("Kies uit {}.",
                               join_namen(std::vector<std::string>(std::begin(kRegels), std::end(kRegels)))));
    }
}

void check_ed_keuzes(const Ingelezen& in, Foutenlijst& fouten) {
    check_dubbel(
        in.ed_keuzes, bestand::kEdKeuzes, "De keuze van gemeente en jaar",
        [](const EdKeuze& k) { return fmt::format("{} {}", k.gemeente.view(), k.jaar); }, fouten);
    if (!in.has(bestand::kGemeenten)) return;
    for (const auto& rij : in.ed_keuzes) {
        const bool bekend = std::any_of(in.deelnemers.begin(), in.deelnemers.end(), [&](const auto& d) {
            return d.waarde.gemeente == rij.waarde.gemeente;
        });
        if (bekend || !rij.gaaf) continue;
        fouten.add(bestand::kEdKeuzes, rij.regel,
                   fmt::format("Gemeente {} staat niet in gemeenten.toml.", rij.waarde.gemeente.view()),
                   "Verbeter de code, of voeg de gemeente toe in gemeenten.toml.");
    }
}

/// The same fact stands in two files: what a duurzaam budget may pay for. They must say the same.
void check_duurzaam(const Ingelezen& in, std::string_view bestand, int regel, const std::string& naam,
                    bool duurzaam, Foutenlijst& fouten) {
    if (!in.has(bestand::kParameters)) return;
    if (holds(in.parameters.budget_duurzaam_voorzieningen, naam) == duurzaam) return;
    fouten.add(
        bestand, regel,
        fmt::format("Hier staat dat {} {} in een duurzaam budget mag, maar parameters.toml (regel {}) "
                    "zegt iets anders.",
                    naam, duurzaam ? "wel" : "niet", in.parameter_regel("budget.duurzaam_voorzieningen")),
        "Maak `duurzaam` hier en [budget.duurzaam_voorzieningen] in parameters.toml gelijk.");
}

/// An age that changes later must still leave years in between.
void check_leeftijden(const Ingelezen& in, const Parameters& p, std::string_view wanneer,
                      Foutenlijst& fouten) {
    if (p.ed_leeftijd_vanaf < p.ed_leeftijd_tot || p.ed_leeftijd_tot <= 0) return;
    fouten.add(bestand::kParameters, in.parameter_regel("ed.leeftijd_tot"),
               fmt::format("De leeftijd voor dyslexie loopt{} van {} tot {}.", wanneer, p.ed_leeftijd_vanaf,
                           p.ed_leeftijd_tot),
               "Maak [ed.leeftijd_tot] hoger dan [ed.leeftijd_vanaf].");
}

void check_parameters(const Ingelezen& in, Foutenlijst& fouten) {
    if (!in.has(bestand::kParameters)) return;
    const Parameters& p = in.parameters;
    for (const std::string& naam : p.budget_duurzaam_voorzieningen)
        check_voorziening(in, bestand::kParameters, in.parameter_regel("budget.duurzaam_voorzieningen"), naam,
                          fouten);
    check_voorziening(in, bestand::kParameters, in.parameter_regel("wonen.maximum_gezinshuis"),
                      p.wonen_maximum_gezinshuis, fouten);
    check_leeftijden(in, p, "", fouten);
    for (const Parameterversie& v : in.latere_parameters)
        check_leeftijden(in, v.waarden, fmt::format(" vanaf {}", format_nl(v.vanaf)), fouten);
}

}  // namespace

const Perceel* Ingelezen::find_perceel(int nummer) const {
    for (const auto& p : percelen)
        if (p.waarde.nummer == nummer) return &p.waarde;
    return nullptr;
}

int Ingelezen::parameter_regel(std::string_view sleutel) const {
    const auto plek = parameterregels.find(sleutel);
    return plek != parameterregels.end() ? plek->second : 0;
}

void check_samenhang(const Ingelezen& in, Foutenlijst& fouten) {
    check_versies(in, fouten);
    check_organisaties(in, fouten);
    check_percelen(in, fouten);
    check_gemeenten(in, fouten);
    check_banden(in.groepsaanbod, bestand::kGroepsaanbod, in, fouten);
    check_banden(in.intensiteiten, bestand::kIntensiteiten, in, fouten);
    check_dubbel(
        in.tariefgroepen, bestand::kBeroepentabel, "Tariefgroep", [](const auto& t) { return t.naam; },
        fouten);
    for (const auto& rij : in.tariefgroepen) {
        check_voorziening(in, bestand::kBeroepentabel, rij.regel, rij.waarde.naam, fouten);
        if (rij.gaaf)
            check_duurzaam(in, bestand::kBeroepentabel, rij.regel, rij.waarde.naam, rij.waarde.duurzaam,
                           fouten);
    }
    for (const auto& rij : in.groepsaanbod)
        if (rij.gaaf)
            check_duurzaam(in, bestand::kGroepsaanbod, rij.regel, rij.waarde.naam, rij.waarde.duurzaam,
                           fouten);
    check_regels(in, fouten);
    check_ed_keuzes(in, fouten);
    check_parameters(in, fouten);
}

}  // namespace jeugdregio::contract
