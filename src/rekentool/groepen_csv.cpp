#include "rekentool/groepen_csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "contract/csv.hpp"

namespace jeugdregio::rekentool {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";

/// One line of data, before it is computed.
struct Rij {
    int regel = 0;
    Velden velden;
    std::optional<Datum> ingang;  // empty: always
    bool goed = true;

    [[nodiscard]] std::pair<std::string, std::string> sleutel() const {
        return {velden.at("aanbieder"), velden.at("groep")};
    }
};

std::string join_kolommen(Tool tool) {
    std::vector<std::string_view> namen;
    for (const Kolom& k : list_kolommen(tool)) namen.push_back(k.naam);
    return fmt::format("{}", fmt::join(namen, ";"));
}

/// The columns of the file; a fault when one is unknown, doubled or missing.
std::vector<std::string> read_kop(Tool tool, std::string_view tekst, std::vector<Groepenfout>& fouten) {
    const auto velden = contract::is_utf8(tekst) ? contract::split_velden(tekst, ';') : std::nullopt;
    std::vector<std::string> vreemd, dubbel, weg;
    std::set<std::string, std::less<>> gezien;
    const std::vector<Kolom> kolommen = list_kolommen(tool);
    for (const std::string& naam : velden.value_or(std::vector<std::string>{})) {
        if (std::none_of(kolommen.begin(), kolommen.end(), [&](const Kolom& k) { return k.naam == naam; }))
            vreemd.push_back(naam);
        if (!gezien.insert(naam).second) dubbel.push_back(naam);
    }
    for (const Kolom& k : kolommen)
        if ((k.is_verplicht(tool) || k.naam == "groep") && !gezien.contains(k.naam)) weg.emplace_back(k.naam);
    std::string wat;
    if (!weg.empty()) wat += fmt::format(" Er ontbreekt: {}.", fmt::join(weg, ", "));
    if (!vreemd.empty()) wat += fmt::format(" Onbekend: {}.", fmt::join(vreemd, ", "));
    if (!dubbel.empty()) wat += fmt::format(" Dubbel: {}.", fmt::join(dubbel, ", "));
    if (wat.empty()) return *velden;
    fouten.push_back(
        {1, "De kopregel klopt niet." + wat,
         fmt::format("Begin het bestand met namen uit {} (puntkomma's, UTF-8; de volgorde is vrij).",
                     join_kolommen(tool))});
    return {};
}

/// The fields of a line by name; nothing, with a fault, when it does not have that shape.
std::optional<Rij> read_rij(int nummer, std::string_view tekst, const std::vector<std::string>& kop,
                            std::vector<Groepenfout>& fouten) {
    if (!contract::is_utf8(tekst)) {
        fouten.push_back({nummer, "Op deze regel staan tekens die geen UTF-8 zijn.",
                          "Bewaar het bestand als csv met UTF-8 (in een rekenblad: \"CSV UTF-8\")."});
        return std::nullopt;
    }
    const auto velden = contract::split_velden(tekst, ';');
    if (!velden || velden->size() != kop.size()) {
        fouten.push_back({nummer,
                          velden ? fmt::format("Deze regel heeft {} kolommen; het moeten er {} zijn.",
                                               velden->size(), kop.size())
                                 : std::string("Een aanhalingsteken op deze regel is niet goed gesloten."),
                          "Zet een puntkomma tussen de kolommen, ook bij een lege kolom, en aanhalingstekens "
                          "om een veld met een "
                          "puntkomma."});
        return std::nullopt;
    }
    Rij rij;
    rij.regel = nummer;
    for (std::size_t i = 0; i < kop.size(); ++i) rij.velden[kop[i]] = (*velden)[i];
    rij.velden.try_emplace("aanbieder");
    rij.ingang = parse_datum(rij.velden["ingang"]);
    if (rij.velden["groep"].empty()) {
        rij.goed = false;
        fouten.push_back({nummer, "De naam van de groep ontbreekt.",
                          "Elke fysieke groep heeft een eigen intensiteit; geef hem een naam."});
    }
    return rij;
}

/// Two lines of one group from the same day: neither can be trusted.
void check_dubbel(std::vector<Rij>& rijen, std::vector<Groepenfout>& fouten) {
    std::map<std::pair<std::pair<std::string, std::string>, std::optional<Datum>>, std::vector<Rij*>> per_dag;
    for (Rij& r : rijen)
        if (r.goed) per_dag[{r.sleutel(), r.ingang}].push_back(&r);
    for (const auto& [sleutel, samen] : per_dag) {
        if (samen.size() < 2) continue;
        for (Rij* r : samen) {
            r->goed = false;
            fouten.push_back({r->regel,
                              fmt::format("Groep {} staat er {} keer met dezelfde ingang.",
                                          r->velden["groep"], samen.size()),
                              "Laat er een staan, of geef een nieuwe berekening een latere ingang."});
        }
    }
}

/// Which line of a group holds on the day: the last that has begun.
std::map<int, Stand> find_standen(const std::vector<Rij>& rijen, Datum op) {
    std::map<std::pair<std::string, std::string>, const Rij*> laatste;
    for (const Rij& r : rijen) {
        if (!r.goed || (r.ingang && *r.ingang > op)) continue;
        const Rij*& plek = laatste[r.sleutel()];
        if (plek == nullptr || plek->ingang < r.ingang) plek = &r;
    }
    std::map<int, Stand> uit;
    for (const Rij& r : rijen) {
        const auto plek = r.goed ? laatste.find(r.sleutel()) : laatste.end();
        const bool geldt = plek != laatste.end() && plek->second == &r;
        uit[r.regel] = r.ingang && *r.ingang > op ? Stand::later : geldt ? Stand::geldt : Stand::eerder;
    }
    return uit;
}

/// Somebody who corrects a group with a line that has a fault must not be told that the old line simply
/// holds.
void warn_groepen(Groepenuitkomst& uit, const std::vector<Rij>& rijen) {
    std::map<std::pair<std::string, std::string>, int> fout;
    for (const Rij& r : rijen)
        if (!r.goed) fout.emplace(r.sleutel(), r.regel);
    for (Groepsregel& g : uit.goed) {
        const auto plek = fout.find({g.antwoord.kop.aanbieder, g.antwoord.kop.groep});
        if (plek != fout.end())
            g.antwoord.meldingen.push_back(
                {fmt::format("Regel {} van deze groep is fout. Misschien geldt deze berekening niet meer.",
                             plek->second),
                 ""});
    }
}

}  // namespace

std::string_view stand_naam(Stand stand) {
    static constexpr std::string_view kNamen[] = {"geldt", "eerder", "later"};
    return kNamen[static_cast<std::size_t>(stand)];
}

std::vector<Antwoord> Groepenuitkomst::list_geldend() const {
    std::vector<Antwoord> uit;
    for (const Groepsregel& g : goed)
        if (g.stand == Stand::geldt) uit.push_back(g.antwoord);
    return uit;
}

Groepenuitkomst compute_groepen(Tool tool, std::string_view csv, const contract::Contract& contract,
                                Datum op) {
    Groepenuitkomst uit;
    if (csv.starts_with(kBom)) csv.remove_prefix(kBom.size());
    const std::vector<std::string_view> regels = contract::split_regels(csv);
    const std::vector<std::string> kop =
        read_kop(tool, regels.empty() ? std::string_view{} : regels.front(), uit.fouten);
    if (kop.empty()) return uit;

    std::vector<Rij> rijen;
    for (std::size_t i = 1; i < regels.size(); ++i) {
        if (contract::trim(regels[i]).empty()) continue;
        if (auto rij = read_rij(static_cast<int>(i) + 1, regels[i], kop, uit.fouten))
            rijen.push_back(std::move(*rij));
    }
    if (rijen.empty() && uit.fouten.empty())
        uit.fouten.push_back(
            {1, "Onder de kopregel staat geen enkele groep.", "Zet elke groep op een eigen regel."});
    check_dubbel(rijen, uit.fouten);
    const std::map<int, Stand> standen = find_standen(rijen, op);
    for (Rij& r : rijen) {
        if (!r.goed) continue;
        const Stand stand = standen.at(r.regel);
        auto antwoord =
            compute_velden(tool, r.velden, contract, stand == Stand::geldt ? op : r.ingang.value_or(op));
        if (antwoord) {
            uit.goed.push_back({r.regel, stand, r.velden, std::move(*antwoord)});
            continue;
        }
        r.goed = false;
        for (const Invoerfout& f : antwoord.error()) uit.fouten.push_back({r.regel, f.wat, f.herstel});
    }
    warn_groepen(uit, rijen);
    std::stable_sort(uit.fouten.begin(), uit.fouten.end(),
                     [](const Groepenfout& a, const Groepenfout& b) { return a.regel < b.regel; });
    return uit;
}

}  // namespace jeugdregio::rekentool
