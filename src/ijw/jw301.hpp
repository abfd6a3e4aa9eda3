// A toewijzingsbericht (JW301) as typed values: what registering a toewijzing needs. Names, addresses and
// relations stay in the Bericht (and in the kept raw message); deciding does not look at them.
#pragma once

#include <vector>

#include "ijw/berichtdelen.hpp"

namespace jeugdregio::ijw {

struct ToegewezenProduct : Zorgproduct {
    ToewijzingNummer nummer;
    std::string_view referentie_aanbieder;
    Datum toewijzingsdatum;
    std::string_view toewijzingstijd;
    std::string_view reden_wijziging;
};

struct Jw301 : KopVanGemeente {
    std::string_view bsn;
    std::optional<Datum> geboortedatum;  // only when the whole date is known (no DatumGebruik)
    std::vector<ToegewezenProduct> producten;
};

/// REQUIRES a structurally valid JW301.
[[nodiscard]] Jw301 make_jw301(const Bericht& bericht);

}  // namespace jeugdregio::ijw
