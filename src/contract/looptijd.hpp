// How long the contract of each perceel runs: the term, the extensions used and left, and whether it is about
// to end by itself (inkoopdocument 4.3.1.1, 4.3.1.2).
//
// Pure: the same contract and day give the same list.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "contract/contract.hpp"

namespace jeugdregio::contract {

enum class Looptijdstand : std::uint8_t {
    nog_niet_begonnen,
    loopt,
    eindigt_binnenkort,  // within the months of `contract.einde_melden_maanden`
    zonder_verlenging,   // the last day on record has passed, and an extension could still be on its way
    afgelopen,           // nothing can be extended any more, and the last day has passed
};
[[nodiscard]] std::string_view stand_naam(Looptijdstand stand);

struct Looptijd {
    const Perceel* perceel = nullptr;
    int termijn = 0;      // the term of the day: 0 is the first one, 1 that of the first extension
    Datum termijn_begin;  // first and last day of that term
    Datum termijn_einde;
    Datum loopt_tot;                   // last day with every extension on record
    int gebruikt = 0, over = 0;        // extensions
    std::optional<Datum> na_volgende;  // last day with one more extension; empty when none is left
    int dagen_over = 0;                // from the day until loopt_tot; negative after it
    Looptijdstand stand = Looptijdstand::loopt;
};

/// One for each perceel, in order, as of `op`. On a day outside all terms the nearest term is named.
[[nodiscard]] std::vector<Looptijd> list_looptijden(const Contract& contract, Datum op);

}  // namespace jeugdregio::contract
