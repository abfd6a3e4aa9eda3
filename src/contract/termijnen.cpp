#include "contract/termijnen.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/invariant.hpp"
#include "core/werkdagen.hpp"

namespace jeugdregio::contract {
namespace {

struct Eenheidwoord {
    Termijneenheid eenheid;
    std::string_view naam, enkel;
};
constexpr Eenheidwoord kEenheden[] = {
    {Termijneenheid::werkdagen, "werkdagen", "werkdag"},
    {Termijneenheid::dagen, "dagen", "dag"},
    {Termijneenheid::weken, "weken", "week"},
    {Termijneenheid::maanden, "maanden", "maand"},
    {Termijneenheid::maandeinden, "maandeinden", "maandeinde"},
};
const Eenheidwoord& word_of(Termijneenheid eenheid) {
    for (const Eenheidwoord& w : kEenheden)
        if (w.eenheid == eenheid) return w;
    fail_invariant("every unit of a term has a name");
}

struct Soortwoord {
    Termijnsoort soort;
    std::string_view naam;
};
constexpr Soortwoord kSoorten[] = {
    {Termijnsoort::besluit, "besluit"},
    {Termijnsoort::besluit_contract, "besluit_contract"},
    {Termijnsoort::onderzoek, "onderzoek"},
    {Termijnsoort::woonplaats, "woonplaats"},
    {Termijnsoort::retour, "retour"},
    {Termijnsoort::start, "start"},
    {Termijnsoort::stop, "stop"},
    {Termijnsoort::verlenging, "verlenging"},
    {Termijnsoort::declaratie, "declaratie"},
    {Termijnsoort::herindienen, "herindienen"},
};
static_assert(std::size(kSoorten) == kTermijnsoorten);

/// Of rows with a name and a first day: of each name the last that holds, in the order of the first rows.
template <class Rij>
std::vector<const Rij*> list_laatste(const std::vector<Rij>& rijen, Datum op) {
    std::vector<const Rij*> uit;
    for (const Rij& rij : rijen) {
        if (rij.vanaf > op) continue;
        const auto plek =
            std::find_if(uit.begin(), uit.end(), [&](const Rij* r) { return r->naam == rij.naam; });
        if (plek == uit.end())
            uit.push_back(&rij);
        else if ((*plek)->vanaf < rij.vanaf)
            *plek = &rij;
    }
    return uit;
}

}  // namespace

std::string_view termijneenheid_naam(Termijneenheid eenheid) {
    return word_of(eenheid).naam;
}

std::optional<Termijneenheid> find_termijneenheid(std::string_view naam) {
    for (const Eenheidwoord& w : kEenheden)
        if (w.naam == naam) return w.eenheid;
    return std::nullopt;
}

Datum Reactietermijn::na(Datum gebeurtenis) const {
    switch (eenheid) {
        case Termijneenheid::werkdagen:
            return plus_werkdagen(gebeurtenis, aantal);
        case Termijneenheid::dagen:
            return gebeurtenis.plus_dagen(aantal);
        case Termijneenheid::weken:
            return gebeurtenis.plus_dagen(7 * aantal);
        case Termijneenheid::maanden:
            return gebeurtenis.plus_maanden(aantal);
        case Termijneenheid::maandeinden:
            return gebeurtenis.first_of_month().plus_maanden(aantal).last_of_month();
    }
    fail_invariant("every unit of a term can be counted");
}

Datum Reactietermijn::voor(Datum gebeurtenis) const {
    switch (eenheid) {
        case Termijneenheid::werkdagen: {
            Datum dag = gebeurtenis;
            for (int over = aantal; over > 0;) {
                dag = dag.plus_dagen(-1);
                if (is_werkdag(dag)) --over;
            }
            return dag;
        }
        case Termijneenheid::dagen:
            return gebeurtenis.plus_dagen(-aantal);
        case Termijneenheid::weken:
            return gebeurtenis.plus_dagen(-7 * aantal);
        case Termijneenheid::maanden:
            return gebeurtenis.plus_maanden(-aantal);
        case Termijneenheid::maandeinden:
            return gebeurtenis.first_of_month().plus_maanden(-aantal).last_of_month();
    }
    fail_invariant("every unit of a term can be counted");
}

std::string format_termijn(const Reactietermijn& termijn) {
    const Eenheidwoord& w = word_of(termijn.eenheid);
    return fmt::format("{} {}", termijn.aantal, termijn.aantal == 1 ? w.enkel : w.naam);
}

std::string_view termijn_naam(Termijnsoort soort) {
    for (const Soortwoord& w : kSoorten)
        if (w.soort == soort) return w.naam;
    fail_invariant("every term has a name");
}

std::optional<Termijnsoort> find_termijnsoort(std::string_view naam) {
    for (const Soortwoord& w : kSoorten)
        if (w.naam == naam) return w.soort;
    return std::nullopt;
}

std::string_view termijnaard_naam(Termijnaard aard) {
    switch (aard) {
        case Termijnaard::landelijk:
            return "landelijk";
        case Termijnaard::contract:
            return "contract";
        case Termijnaard::streven:
            return "streven";
    }
    fail_invariant("every kind of term has a name");
}

std::vector<const Termijnrij*> list_geldend(const std::vector<Termijnrij>& rijen, Datum op) {
    return list_laatste(rijen, op);
}

std::vector<const Afspraak*> list_geldend(const std::vector<Afspraak>& afspraken, Datum op) {
    return list_laatste(afspraken, op);
}

Termijnen resolve_termijnen(const std::vector<Termijnrij>& rijen, Datum op) {
    Termijnen uit;
    for (const Soortwoord& w : kSoorten) {
        std::vector<const Termijnrij*> versies;
        for (const Termijnrij& rij : rijen)
            if (rij.naam == w.naam) versies.push_back(&rij);
        std::sort(versies.begin(), versies.end(),
                  [](const Termijnrij* a, const Termijnrij* b) { return a->vanaf < b->vanaf; });
        for (const Termijnrij* versie : versies)
            if (versie == versies.front() || versie->vanaf <= op) uit[w.soort] = versie->termijn;
    }
    return uit;
}

}  // namespace jeugdregio::contract
