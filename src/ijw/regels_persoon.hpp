// Rules within a JW301 about people and their addresses; the table that names them is in regels_jw301.cpp.
// None of them shows a name, an address or a telephone number in its facts.
#pragma once

#include "ijw/check_bericht.hpp"

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

}  // namespace jeugdregio::ijw
