// Making a retourbericht (302, and later 306 to 320) as IV028 and IV032 ask: a copy of the heenbericht's
// Header; when something about a Client is wrong, every class of it unchanged with its retourcodes.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/codes.hpp"
#include "core/datum.hpp"
#include "ijw/bericht.hpp"

namespace jeugdregio::ijw {

/// What our own answers are called and when they were made.
struct Antwoordkop {
    std::string identificatie;  // at most 12 characters, unique for the sender (TR056)
    Datum dagtekening;
};

/// Codes of one retourbericht. No code at all: everything is in order (Header without RetourCodes).
struct Retourcodes {
    std::vector<RetourCode> header;  // not empty: only the Header goes back
    std::map<std::uint32_t, std::vector<RetourCode>>
        per_knoop;  // class nodes of the heenbericht with a fault
};

/// The kind of retourbericht that answers this kind: "JW301" gives "JW302". Empty when it has none of this
/// form.
[[nodiscard]] std::string_view retour_soort(std::string_view heen);

/// REQUIRES `heen` of a kind with a retour_soort.
[[nodiscard]] Bericht make_retour(const Bericht& heen, const Release& release, const Retourcodes& codes,
                                  const Antwoordkop& kop);

}  // namespace jeugdregio::ijw
