// A startbericht (JW305) as typed values: care has begun.
#pragma once

#include <vector>

#include "ijw/berichtdelen.hpp"

namespace jeugdregio::ijw {

struct StartProduct : Regieproduct {};

struct Jw305 : KopVanAanbieder {
    std::string_view bsn;                // nine digits; CS002 checks the eleven test
    std::optional<Datum> geboortedatum;  // only when the whole date is known (no DatumGebruik)
    std::uint32_t knoop_client = 0;
    std::vector<StartProduct> producten;
};

/// REQUIRES a structurally valid JW305.
[[nodiscard]] Jw305 make_jw305(const Bericht& bericht);

}  // namespace jeugdregio::ijw
