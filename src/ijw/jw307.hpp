// A stopbericht (JW307) as typed values: care has ended, for good or for a time.
#pragma once

#include <vector>

#include "ijw/berichtdelen.hpp"

namespace jeugdregio::ijw {

struct StopProduct : Regieproduct {
    std::string_view reden_beeindiging;  // code list JZ588; "20" is for a time
    Datum einde;
};

struct Jw307 : KopVanAanbieder {
    std::string_view bsn;                // nine digits; CS002 checks the eleven test
    std::optional<Datum> geboortedatum;  // only when the whole date is known (no DatumGebruik)
    std::uint32_t knoop_client = 0;
    std::vector<StopProduct> producten;
};

/// REQUIRES a structurally valid JW307.
[[nodiscard]] Jw307 make_jw307(const Bericht& bericht);

}  // namespace jeugdregio::ijw
