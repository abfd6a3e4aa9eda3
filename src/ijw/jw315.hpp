// A verzoek om toewijzing (JW315) as typed values: an aanbieder asks for toewijzingen for a jeugdige who came
// with a referral or an open beschikking.
#pragma once

#include <vector>

#include "ijw/berichtdelen.hpp"

namespace jeugdregio::ijw {

struct Verwijzer {
    TypeVerwijzer type = TypeVerwijzer::gemeente;
    std::string_view naam;                // empty when absent; a name of a person, so never for a screen
    std::optional<AgbCode> zorgverlener;  // ZorgverlenerCode
};

struct AangevraagdProduct : Zorgproduct {
    std::string_view referentie_aanbieder;
    std::optional<std::int64_t> beschikkingnummer;
    std::optional<Datum> beschikking_ingang;
    Verwijzer verwijzer;
    std::optional<bool> raamcontract;
    std::string_view commentaar;  // free text: may name people
};

struct Jw315 : KopVanAanbieder {
    std::string_view bsn;                // nine digits; CS002 checks the eleven test
    std::optional<Datum> geboortedatum;  // only when the whole date is known (no DatumGebruik)
    std::optional<bool> gezagsdrager_bekend;
    std::string_view commentaar;  // free text: may name people
    std::uint32_t knoop_client = 0;
    std::vector<AangevraagdProduct> producten;
};

/// REQUIRES a structurally valid JW315.
[[nodiscard]] Jw315 make_jw315(const Bericht& bericht);

}  // namespace jeugdregio::ijw
