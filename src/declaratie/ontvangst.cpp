#include "declaratie/ontvangst.hpp"

#include <algorithm>

namespace jeugdregio::declaratie {

Datum first_receipt(const ijw::Prestatie& p, std::span<const dossier::AfgewezenPrestatie> afgewezen,
                    const contract::Contract& contract, Datum vandaag) {
    Datum eerste = vandaag;
    for (const auto& a : afgewezen)
        if (a.categorie == p.categorie && a.code == p.code && a.periode.begin == p.periode.begin &&
            a.periode.einde == p.periode.einde && p.bedrag <= a.bedrag &&
            vandaag <= contract.termijn_tot(contract::Termijnsoort::herindienen, a.afgewezen_op))
            eerste = std::min(eerste, a.eerst_ontvangen);
    return eerste;
}

dossier::AfgewezenPrestatie to_afgewezen(const ijw::Prestatie& p, Datum eerst_ontvangen, Datum afgewezen_op) {
    return {.categorie = p.categorie,
            .code = p.code,
            .periode = p.periode.periode(),
            .bedrag = p.bedrag,
            .eerst_ontvangen = eerst_ontvangen,
            .afgewezen_op = afgewezen_op};
}

}  // namespace jeugdregio::declaratie
