#include "budget/functies.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace jeugdregio::budget {
namespace {

using contract::Functie;

/// Letters with an accent as they stand in Dutch texts, as UTF-8.
constexpr std::pair<std::string_view, char> kAccenten[] = {
    {"ë", 'e'}, {"é", 'e'}, {"è", 'e'}, {"ê", 'e'}, {"Ë", 'e'}, {"É", 'e'},
    {"ï", 'i'}, {"í", 'i'}, {"Ï", 'i'}, {"ö", 'o'}, {"ó", 'o'}, {"ô", 'o'},
    {"Ö", 'o'}, {"ü", 'u'}, {"ú", 'u'}, {"ä", 'a'}, {"á", 'a'}, {"ç", 'c'}};

char fold_letter(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Small letters and digits, and one blank for whatever stands between them; brackets stay when asked.
std::string fold(std::string_view t, bool met_haakjes) {
    std::string uit;
    int diepte = 0;
    for (std::size_t i = 0; i < t.size();) {
        const auto* accent = std::end(kAccenten);
        if (static_cast<unsigned char>(t[i]) >= 0x80)  // plain letters are by far the most
            accent = std::find_if(std::begin(kAccenten), std::end(kAccenten),
                                  [&](const auto& a) { return t.substr(i).starts_with(a.first); });
        char c = fold_letter(t[i]);
        std::size_t lengte = 1;
        if (accent != std::end(kAccenten)) {
            c = accent->second;
            lengte = accent->first.size();
        }
        i += lengte;
        if (c == '(') ++diepte;
        if (c == ')' && diepte > 0) --diepte;
        if (!met_haakjes && (diepte > 0 || c == ')')) c = ' ';
        const bool teken =
            (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if (teken)
            uit += c;
        else if (!uit.empty() && uit.back() != ' ')
            uit += ' ';
    }
    if (uit.ends_with(' ')) uit.pop_back();
    return uit;
}

/// How many letters must change, come or go to make one text of the other (Levenshtein).
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> rij(b.size() + 1);
    std::iota(rij.begin(), rij.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t schuin = rij[0];
        rij[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t boven = rij[j];
            rij[j] = std::min({boven + 1, rij[j - 1] + 1, schuin + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            schuin = boven;
        }
    }
    return rij.back();
}

bool counts_in(const Functie& f, int perceel) {
    return f.percelen.empty() || std::find(f.percelen.begin(), f.percelen.end(), perceel) != f.percelen.end();
}

/// The tariefgroepen stand in the table from low to high, so the first is the lowest.
Functieplek choose_lowest(const std::vector<const Functie*>& gevonden) {
    Functieplek uit{gevonden.front(), {}};
    for (const Functie* f : gevonden)
        if (f->tariefgroep != uit.functie->tariefgroep &&
            std::find(uit.ook_in.begin(), uit.ook_in.end(), f->tariefgroep) == uit.ook_in.end())
            uit.ook_in.push_back(f->tariefgroep);
    return uit;
}

std::vector<const Functie*> find_similar(const contract::Contract& contract, std::string_view naam,
                                         int perceel) {
    constexpr std::size_t kHoogstens = 3;
    const std::string gezocht = fold(naam, true);
    std::vector<std::pair<std::size_t, const Functie*>> afstanden;
    for (const Functie& f : contract.functies) {
        if (!counts_in(f, perceel)) continue;
        const std::string heel = fold(f.naam, true);
        std::size_t afstand = std::min(distance(gezocht, heel), distance(gezocht, fold(f.naam, false)));
        // A name that holds what was typed is meant more often than one with a few other letters.
        if (gezocht.size() >= 4 && heel.find(gezocht) != std::string::npos)
            afstand = std::min<std::size_t>(afstand, 1);
        afstanden.emplace_back(afstand, &f);
    }
    std::stable_sort(afstanden.begin(), afstanden.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<const Functie*> uit;
    for (const auto& [afstand, functie] : afstanden) {
        if (uit.size() == kHoogstens) break;
        const Functie* f = functie;
        if (std::none_of(uit.begin(), uit.end(), [&](const Functie* g) { return g->naam == f->naam; }))
            uit.push_back(f);
    }
    return uit;
}

}  // namespace

std::variant<Functieplek, FunctieOnbekend> find_functie(const contract::Contract& contract,
                                                        std::string_view naam, int perceel) {
    FunctieOnbekend onbekend;
    for (const bool met_haakjes : {true, false}) {
        const std::string gezocht = fold(naam, met_haakjes);
        if (gezocht.empty()) continue;
        std::vector<const Functie*> gevonden;
        for (const Functie& f : contract.functies) {
            if (fold(f.naam, met_haakjes) != gezocht) continue;
            if (counts_in(f, perceel))
                gevonden.push_back(&f);
            else if (met_haakjes)
                onbekend.alleen_percelen = f.percelen;
        }
        if (!gevonden.empty()) return choose_lowest(gevonden);
        if (!onbekend.alleen_percelen.empty())
            break;  // the name is known: it is the perceel that does not fit
    }
    onbekend.lijkt_op = find_similar(contract, naam, perceel);
    return onbekend;
}

bool is_zelfde_naam(std::string_view een, std::string_view ander) {
    return een == ander || fold(een, true) == fold(ander, true);
}

}  // namespace jeugdregio::budget
