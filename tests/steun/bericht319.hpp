// An antwoordbericht (JW319) as plain fields that a test may set to anything, also to wrong values. An empty
// text is an absent element.
#pragma once

#include <string>

#include "steun/xml.hpp"

namespace jeugdregio::steun {

struct Bericht319 {
    std::string afzender = "0193", ontvanger = "42420001", identificatie = "N0001",
                dagtekening = "2023-04-13";
    std::string referentie = "V1", antwoord = "1", reden = "4";
    std::string gemeente;  // of Woonplaatsbeginsel
};

[[nodiscard]] inline std::string to_xml(const Bericht319& b) {
    Xml x("jw319");
    open_header(x, "488", b.afzender, b.ontvanger, b.identificatie, b.dagtekening);
    x.close();
    x.open("Antwoord");
    x.leaf("ReferentieAanbieder", b.referentie);
    x.leaf("VerzoekAntwoord", b.antwoord);
    x.leaf_if("RedenAfwijzingVerzoek", b.reden);
    if (!b.gemeente.empty()) {
        x.open("Woonplaatsbeginsel");
        x.leaf("Gemeente", b.gemeente);
        x.close();
    }
    return x.finish();
}

}  // namespace jeugdregio::steun
