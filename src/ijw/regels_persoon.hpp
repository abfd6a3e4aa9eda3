// Rules about people and their addresses, for every message about one client; the tables that name them are
// in regels_jw301.cpp, regels_regie.cpp, regels_jw315.cpp and regels_jw317.cpp. None of them shows a name, an
// address or a telephone number in its facts.
#pragma once

#include "ijw/regels_bericht.hpp"

namespace jeugdregio::ijw {

void check_cd005(const Inhoud& i, const Melder& m);
void check_cd007(const Inhoud& i, const Melder& m);
void check_cd009(const Inhoud& i, const Melder& m);
void check_cd025(const Inhoud& i, const Melder& m);
void check_cd034(const Inhoud& i, const Melder& m);
void check_cs002_client(const Inhoud& i, const Melder& m);
void check_cs050(const Inhoud& i, const Melder& m);
void check_cs089(const Inhoud& i, const Melder& m);
void check_cs139(const Inhoud& i, const Melder& m);
void check_cs318(const Inhoud& i, const Melder& m);
void check_tr002(const Inhoud& i, const Melder& m);
void check_tr006(const Inhoud& i, const Melder& m);
void check_tr061(const Inhoud& i, const Melder& m);
/// CS003 for the period of a temporary address.
void check_periode_adres(const Inhoud& i, const Melder& m);
/// TR134 for Geboortedatum.
void check_geboortedatum_niet_later(const Inhoud& i, const Melder& m);

// The pages that all these messages share; of_bericht makes them that of one kind.
inline constexpr Regelkaart kCs002 =
    bericht_kaart("CS002", "", "Een BSN voldoet aan de 11-proef.",
                  "Het BSN {gevonden} voldoet niet aan de 11-proef.", "Controleer het BSN van de jeugdige.");
inline constexpr Regelkaart kCs139 =
    bericht_kaart("CS139", "", "DatumGebruik past bij de geboortedatum.",
                  "DatumGebruik is {gevonden}. De geboortedatum moet dan {verwacht} zijn.",
                  "Vul de onbekende delen met 01 en een onbekend jaar met 1900.");
inline constexpr Regelkaart kTr002 = bericht_kaart(
    "TR002", "", "Een geboortedatum ligt hoogstens 120 jaar voor de dagtekening.",
    "De geboortedatum {gevonden} ligt meer dan 120 jaar voor de dagtekening (grens: {verwacht}).",
    "Verbeter de geboortedatum, of gebruik DatumGebruik 3 als hij onbekend is.");

}  // namespace jeugdregio::ijw
