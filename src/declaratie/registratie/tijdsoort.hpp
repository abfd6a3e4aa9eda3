// What a worker did with a stretch of time, and whether it may be claimed (bijlage XIV, ambulant 3 and 4;
// AMB-038).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace jeugdregio::registratie {

enum class Tijdaard : std::uint8_t {
    direct,               // with the jeugdige or the system around it
    indirect,             // for one jeugdige, without it being there
    niet_clientgebonden,  // never claimed
    groepsvoorbereiding,  // in the tarief of groepsaanbod (8.5.3)
    niet_gekomen,         // no-show, or cancelled too late (8.5.1 rule 4)
    consult_los,          // consultation without a toewijzing: an invoice of its own (8.5.2)
};

struct Tijdsoort {
    std::string_view sleutel;  // as in the csv
    std::string_view naam;
    Tijdaard aard = Tijdaard::direct;
    std::string_view bron;

    /// Whether this time is claimed on a toewijzing, as far as its kind goes.
    [[nodiscard]] bool declarabel() const {
        return aard == Tijdaard::direct || aard == Tijdaard::indirect || aard == Tijdaard::niet_gekomen;
    }
};

/// All kinds, in the order of the documentation.
[[nodiscard]] std::span<const Tijdsoort> tijdsoorten();
/// The kind with this key; null when there is none. Capitals do not matter.
[[nodiscard]] const Tijdsoort* find_tijdsoort(std::string_view sleutel);

}  // namespace jeugdregio::registratie
