// The cases of the rules between registered work and a claim: a world that fires the rule and says how much
// is left out, or a near miss.
#pragma once

#include <string_view>
#include <vector>

#include "declaratie/registratiewereld.hpp"

namespace jeugdregio::registratie {

struct Geval {
    const Regelkaart* regel;
    std::string_view zin;
    std::int64_t weg;  // minutes or nights that the rule leaves out; -1: it does not fire
    void (*doe)(Registratiewereld&);
};

/// The rule does not fire.
inline constexpr std::int64_t kZwijgt = -1;

/// Rules on the time of a worker.
[[nodiscard]] std::vector<Geval> list_sessiegevallen();
/// Rules on appointments that were missed, crisis, pleegzorg and support.
[[nodiscard]] std::vector<Geval> list_afspraakgevallen();
/// Rules on groups, stays and pieces.
[[nodiscard]] std::vector<Geval> list_plekgevallen();

}  // namespace jeugdregio::registratie
