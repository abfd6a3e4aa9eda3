#include "rekentool/inschrijving.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace jeugdregio::rekentool {
namespace {

/// The intensiteiten in order, A to K: those of the perceel of the bands that have a band or are the fixed
/// one of a kind of place. The klassen of the jeugd-ggz are not intensiteiten; the NZa defines them.
std::vector<std::string> list_intensiteiten(const contract::Contract& contract) {
    std::vector<std::string> uit;
    const auto is_intensiteit = [&](const std::string& naam) {
        return std::any_of(contract.intensiteiten.begin(), contract.intensiteiten.end(),
                           [&](const auto& b) { return b.naam == naam; }) ||
               std::any_of(contract.woonvormen.begin(), contract.woonvormen.end(),
                           [&](const auto& v) { return v.maximum == naam; });
    };
    for (const contract::Perceel& p : contract.percelen)
        for (const std::string& naam : p.voorzieningen)
            if (is_intensiteit(naam) && std::find(uit.begin(), uit.end(), naam) == uit.end())
                uit.push_back(naam);
    return uit;
}

std::size_t rank(const std::vector<std::string>& namen, const std::string& naam) {
    return static_cast<std::size_t>(std::find(namen.begin(), namen.end(), naam) - namen.begin());
}

}  // namespace

const contract::Woonvorm* find_vorm(std::string_view naam, const contract::Contract& contract,
                                    std::vector<Invoerfout>& fouten) {
    if (const contract::Woonvorm* vorm = contract.find_woonvorm(naam)) return vorm;
    std::vector<std::string> namen;
    for (const auto& v : contract.woonvormen) namen.push_back(v.naam);
    fouten.push_back({naam.empty() ? std::string("De vorm ontbreekt.")
                                   : fmt::format("De vorm \"{}\" staat niet in het contract.", naam),
                      fmt::format("Kies uit {}.", fmt::join(namen, ", "))});
    return nullptr;
}

void check_inschrijving(Antwoord& a, const contract::Woonvorm& vorm,
                        const std::vector<std::string>& ingeschreven, const std::vector<std::string>& klassen,
                        const contract::Contract& contract, std::vector<Invoerfout>& fouten) {
    const std::vector<std::string> namen = list_intensiteiten(contract);
    const std::set<std::string> uniek(ingeschreven.begin(), ingeschreven.end());
    std::vector<std::string> te_hoog, overleg;
    for (const std::string& naam : uniek) {
        const std::size_t plek = rank(namen, naam);
        if (plek == namen.size()) {
            fouten.push_back({fmt::format("Ingeschreven staat op \"{}\", en dat is geen intensiteit.", naam),
                              fmt::format("Kies uit {}.", fmt::join(namen, ", "))});
            continue;
        }
        if (!vorm.maximum.empty() && plek > rank(namen, vorm.maximum)) te_hoog.push_back(naam);
        if (!vorm.overleg_boven.empty() && plek > rank(namen, vorm.overleg_boven)) overleg.push_back(naam);
    }
    if (!te_hoog.empty())
        a.normen.push_back({"inschrijving",
                            fmt::format("Ingeschreven op {}, maar {} mag hoogstens {} hebben.",
                                        fmt::join(te_hoog, ", "), vorm.omschrijving, vorm.maximum),
                            Normuitslag::tekort, vorm.bron});
    if (!overleg.empty())
        a.normen.push_back(
            {"inschrijving",
             fmt::format("Ingeschreven op {}: die zijn bedoeld voor verblijf. Een mens beslist daarover.",
                         fmt::join(overleg, ", ")),
             Normuitslag::waarschuwing, vorm.bron});
    if (vorm.min_intensiteiten > 1) {
        const bool gegeven = !uniek.empty(), genoeg = std::ssize(uniek) >= vorm.min_intensiteiten;
        a.normen.push_back({"meer_intensiteiten",
                            fmt::format("{} schrijft in op minstens {} intensiteiten; {}.", vorm.omschrijving,
                                        vorm.min_intensiteiten,
                                        gegeven ? fmt::format("hier {}", fmt::join(uniek, ", "))
                                                : std::string("geef de inschrijving op om dit te toetsen")),
                            !gegeven ? Normuitslag::niet_getoetst
                            : genoeg ? Normuitslag::voldoet
                                     : Normuitslag::tekort,
                            vorm.bron});
    }
    std::set<std::string> zonder;
    for (const std::string& klasse : klassen)
        if (!klasse.empty() && !uniek.contains(klasse)) zonder.insert(klasse);
    if (!uniek.empty())
        a.normen.push_back(
            {"ingeschreven",
             zonder.empty()
                 ? std::string("De aanbieder is voor deze intensiteit ingeschreven.")
                 : fmt::format("De aanbieder is niet ingeschreven voor {}.", fmt::join(zonder, " en ")),
             zonder.empty() ? Normuitslag::voldoet : Normuitslag::tekort, "Inkoopdocument 9.5 en 9.7"});
    else if (a.tool == "mengvorm")
        a.normen.push_back(
            {"ingeschreven",
             "Een gemengde groep mag alleen als de aanbieder voor elke intensiteit is ingeschreven. Geef de "
             "inschrijving op om dit te toetsen.",
             Normuitslag::niet_getoetst, "Inkoopdocument 9.7; AMB-017"});
}

}  // namespace jeugdregio::rekentool
