// A verzoek om wijziging (JW317) as typed values: the whole of what a jeugdige should get from this
// aanbieder, as toewijzingen that stay, toewijzingen that change and products that are new (IV092).
#pragma once

#include <vector>

#include "ijw/berichtdelen.hpp"

namespace jeugdregio::ijw {

struct OngewijzigdProduct {
    ToewijzingNummer nummer;
    std::uint32_t knoop = 0;
};

/// Which care it is, the toewijzing says: categorie and code are always empty.
struct TeWijzigenProduct : Zorgproduct {
    ToewijzingNummer nummer;
};

struct NieuwProduct : Zorgproduct {};

struct Jw317 : KopVanAanbieder {
    std::string_view bsn;  // nine digits; CS002 checks the eleven test
    std::string_view referentie_aanbieder;
    RedenVerzoek reden = RedenVerzoek::clientsituatie;
    std::uint32_t knoop_client = 0, knoop_verzoek = 0;
    std::vector<OngewijzigdProduct> ongewijzigd;
    std::vector<TeWijzigenProduct> te_wijzigen;
    std::vector<NieuwProduct> nieuw;
};

/// REQUIRES a structurally valid JW317.
[[nodiscard]] Jw317 make_jw317(const Bericht& bericht);

}  // namespace jeugdregio::ijw
