#include "dossier/medewerker.hpp"

#include <algorithm>
#include <set>

namespace jeugdregio::dossier {
namespace {

struct Rolnaam {
    Rol rol;
    std::string_view naam;
};
constexpr Rolnaam kNamen[] = {{Rol::toegang, "toegang"},
                              {Rol::financien, "financien"},
                              {Rol::contractbeheer, "contractbeheer"},
                              {Rol::lezen, "lezen"}};

/// Two people are never told apart by a capital or a blank.
std::string fold(std::string_view naam) {
    std::string uit;
    for (const char c : naam)
        if (c != ' ' && c != '\t') uit += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return uit;
}

}  // namespace

std::string_view rol_naam(Rol rol) {
    return std::find_if(std::begin(kNamen), std::end(kNamen), [&](const Rolnaam& r) { return r.rol == rol; })
        ->naam;
}

std::optional<Rol> parse_rol(std::string_view naam) {
    for (const Rolnaam& r : kNamen)
        if (r.naam == naam) return r.rol;
    return std::nullopt;
}

bool has_register(std::span<const Medewerker> medewerkers) {
    return std::any_of(medewerkers.begin(), medewerkers.end(),
                       [](const Medewerker& m) { return m.rol == Rol::toegang; });
}

bool has_rol(std::span<const Medewerker> medewerkers, std::string_view naam, Rol rol, Datum dag) {
    const std::string gezocht = fold(naam);
    return !gezocht.empty() && std::any_of(medewerkers.begin(), medewerkers.end(), [&](const Medewerker& m) {
        return m.rol == rol && m.holds_on(dag) && fold(m.naam) == gezocht;
    });
}

std::vector<std::string> list_namen(std::span<const Medewerker> medewerkers, Rol rol, Datum dag) {
    std::set<std::string> namen;
    for (const Medewerker& m : medewerkers)
        if (m.rol == rol && m.holds_on(dag)) namen.insert(m.naam);
    return {namen.begin(), namen.end()};
}

}  // namespace jeugdregio::dossier
