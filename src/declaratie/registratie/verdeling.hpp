// 8.5.1 rule 3 and AMB-035: a worker's minutes over the clients who are there. No minute is made or lost.
#pragma once

#include <cstdint>

#include "core/invariant.hpp"

namespace jeugdregio::registratie {

/// The share, in whole minutes, of the client at place `rang` (from 0) of `aantal`. The shares differ by at
/// most a minute; the first in the order of the clients get the minutes that do not divide. REQUIRES 0 <=
/// rang < aantal and minuten >= 0.
[[nodiscard]] constexpr std::int64_t share_of(std::int64_t minuten, std::int64_t aantal, std::int64_t rang) {
    invariant(minuten >= 0 && rang >= 0 && rang < aantal, "a share is of one of the clients");
    return minuten / aantal + (rang < minuten % aantal ? 1 : 0);
}

}  // namespace jeugdregio::registratie
