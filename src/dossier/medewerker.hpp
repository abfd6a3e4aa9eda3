// Who may do what for a gemeente (eis 71). Authorisation only: that somebody is who he says he is, is for a
// sign-in to show, which attaches to this.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/codes.hpp"
#include "core/datum.hpp"

namespace jeugdregio::dossier {

enum class Rol : std::uint8_t { toegang, financien, contractbeheer, lezen };
inline constexpr std::array kRollen{Rol::toegang, Rol::financien, Rol::contractbeheer, Rol::lezen};
[[nodiscard]] std::string_view rol_naam(Rol rol);
[[nodiscard]] std::optional<Rol> parse_rol(std::string_view naam);

/// That a medewerker no longer has a role, put on record later.
struct Medewerkereinde {
    Datum per;  // first day without it
    std::string door;
    Datum op;
};

/// One person with one role in one gemeente, for a time.
struct Medewerker {
    Gemeente gemeente;
    int nummer = 0;  // within the gemeente, in order of recording
    std::string naam;
    Rol rol = Rol::lezen;
    Datum van;
    std::optional<Datum> tot;  // last day, as it was recorded
    std::string door;
    Datum op;
    std::optional<Medewerkereinde> beeindigd;

    [[nodiscard]] bool holds_on(Datum dag) const {
        return van <= dag && (!tot || dag <= *tot) && (!beeindigd || dag < beeindigd->per);
    }
};

/// Whether the Toegang of this gemeente keeps the register: somebody with that role was ever in it.
[[nodiscard]] bool has_register(std::span<const Medewerker> medewerkers);
/// Whether this person has the role on that day. A name counts as it was recorded, but for capitals and
/// blanks.
[[nodiscard]] bool has_rol(std::span<const Medewerker> medewerkers, std::string_view naam, Rol rol,
                           Datum dag);
/// The names of those who have the role on that day, once each, in alphabetical order.
[[nodiscard]] std::vector<std::string> list_namen(std::span<const Medewerker> medewerkers, Rol rol,
                                                  Datum dag);

}  // namespace jeugdregio::dossier
