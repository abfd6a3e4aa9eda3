// Rules about what is granted or asked for, the same for a toewijzing (301), a verzoek om toewijzing (315)
// and a verzoek om wijziging (317). Which classes they hold for stands in regels_product.cpp; the tables that
// name them are in regels_jw301.cpp, regels_jw315.cpp and regels_jw317.cpp.
//
// Every rule tells which product it is about: a 301 under the fact `toewijzing` (its number), a 315 and a 317
// under the fact `wat` ("aanvraag A1", "toewijzing 10071", "nieuw product 45A03 vanaf 01-05-2023").
#pragma once

#include "ijw/regels_bericht.hpp"

namespace jeugdregio::ijw {

void check_cd041(const Inhoud& i, const Melder& m);
void check_cd075(const Inhoud& i, const Melder& m);
void check_cd076(const Inhoud& i, const Melder& m);
/// Also CD078.
void check_cd077(const Inhoud& i, const Melder& m);
void check_cd079(const Inhoud& i, const Melder& m);
/// Also CD095 and CD096: the same rule for another kind of message.
void check_cd080(const Inhoud& i, const Melder& m);
/// CS003 for the period of a product.
void check_cs003_product(const Inhoud& i, const Melder& m);
/// Also CS343.
void check_cs338(const Inhoud& i, const Melder& m);
/// Also TR386 and TR410.
void check_tr302(const Inhoud& i, const Melder& m);

// The pages for the requests; of_bericht makes them that of a 315 or a 317.
inline constexpr Regelkaart kCd041 =
    bericht_kaart("CD041", "", "Omvang is gevuld als de productcode gevuld is.",
                  "Bij {wat} staat een productcode, maar Omvang is {gevonden}. Verwacht: {verwacht}.",
                  "Vul Omvang, of laat de productcode weg en vul Budget.");
inline constexpr Regelkaart kCd075 =
    bericht_kaart("CD075", "", "De einddatum is gevuld als Budget gevuld is.",
                  "Bij {wat} staat een budget, maar de einddatum is {gevonden}. Verwacht: {verwacht}.",
                  "Vul de einddatum.");
inline constexpr Regelkaart kCd076 = bericht_kaart(
    "CD076", "", "De einddatum is gevuld bij een omvang per week.",
    "Bij {wat} staat een omvang per week, maar de einddatum is {gevonden}. Verwacht: {verwacht}.",
    "Vul de einddatum.");
inline constexpr Regelkaart kCd077 =
    bericht_kaart("CD077", "", "Omvang is leeg als Budget gevuld is.",
                  "Bij {wat} staat een budget en Omvang is {gevonden}. Verwacht: {verwacht}.",
                  "Kies voor een budget of voor een omvang.");
inline constexpr Regelkaart kCd078 =
    bericht_kaart("CD078", "", "Budget is leeg als Omvang gevuld is.",
                  "Bij {wat} staat een omvang en Budget is {gevonden}. Verwacht: {verwacht}.",
                  "Kies voor een budget of voor een omvang.");
inline constexpr Regelkaart kCd079 =
    bericht_kaart("CD079", "", "Product is gevuld als Budget leeg is.",
                  "Bij {wat} staat geen budget en Product is {gevonden}. Verwacht: {verwacht}.",
                  "Vul het product, of vul een budget.");
inline constexpr Regelkaart kCs003 =
    bericht_kaart("CS003", "", "Een einddatum ligt niet voor de begindatum.",
                  "Bij {wat} ligt de einddatum {gevonden} voor de begindatum {verwacht}.",
                  "Verbeter een van beide datums.");

}  // namespace jeugdregio::ijw
