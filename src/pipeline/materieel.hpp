// The material check (eisen 61 and 63): the region repeats the computing of the aanbieder on its
// registration, and holds it against what it approved.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>

#include "beheersing/materieel.hpp"
#include "pipeline/declaratie_opstellen.hpp"

namespace jeugdregio::pipeline {

/// Lines by gemeente and reference.
using Steekproefregels = std::set<std::pair<Gemeente, std::string>>;

struct Controleopdracht {
    AgbCode aanbieder;
    Periode periode;                           // whole months
    std::optional<Steekproefregels> alleen{};  // only the points of these lines
};

struct Materieleuitkomst {
    beheersing::Controleuitkomst controle;
    Steekproefregels onbekend;  // of `alleen`: no approved line that stands has this reference
};

/// Reads only. `naar` gets every share and everything left out, as in make_declaraties.
[[nodiscard]] Materieleuitkomst check_materieel(storage::Opslag& opslag, const contract::Contract& contract,
                                                const Controleopdracht& opdracht,
                                                const Registratie& registratie, const Sessiebron& sessies,
                                                registratie::Ontvanger& naar);

}  // namespace jeugdregio::pipeline
