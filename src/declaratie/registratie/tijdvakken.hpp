// How much of a stretch of time lies in others.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "declaratie/registratie/registratie.hpp"

namespace jeugdregio::registratie {

/// Minutes of `vak` that also lie in one of `andere`, each minute once.
[[nodiscard]] inline std::int64_t count_overlap(const Tijdvak& vak, std::vector<Tijdvak> andere) {
    std::sort(andere.begin(), andere.end());
    std::int64_t som = 0;
    int tot = vak.begin;
    for (const Tijdvak& a : andere) {
        const int van = std::max(a.begin, tot), einde = std::min(a.einde, vak.einde);
        if (einde <= van) continue;
        som += einde - van;
        tot = einde;
    }
    return som;
}

}  // namespace jeugdregio::registratie
