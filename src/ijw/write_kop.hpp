// The Header of a message that we make, whoever sends it.
#pragma once

#include <string>
#include <string_view>

#include "core/datum.hpp"
#include "ijw/bericht.hpp"

namespace jeugdregio::ijw {

/// `kop`: anything with afzender, ontvanger, identificatie and dagtekening. The fixed values and the versions
/// stand in the tables (CS015, CS025, RS047, IV034).
template <class Kop>
void write_header(Berichtbouwer& naar, const Berichtdef& def, const Kop& kop) {
    naar.open("Header");
    for (const std::string_view naam : {"BerichtCode", "BerichtVersie", "BerichtSubversie"})
        naar.leaf(naam, def.velden[def.veld("Header/" + std::string(naam))].vast);
    naar.leaf("Afzender", kop.afzender.view());
    naar.leaf("Ontvanger", kop.ontvanger.view());
    naar.open("BerichtIdentificatie");
    naar.leaf("Identificatie", kop.identificatie);
    naar.leaf("Dagtekening", format_iso(kop.dagtekening));
    naar.close();
    naar.open("XsdVersie");
    naar.leaf("BasisschemaXsdVersie", def.basis_xsdversie);
    naar.leaf("BerichtXsdVersie", def.xsdversie);
    naar.close();
    naar.close();
}

}  // namespace jeugdregio::ijw
