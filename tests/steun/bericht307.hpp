// A stopbericht (JW307) as plain fields that a test may set to anything, also to wrong values. An empty text
// is an absent element.
#pragma once

#include <string>
#include <vector>

#include "steun/berichtdelen.hpp"

namespace jeugdregio::steun {

struct StopProduct307 {
    std::string nummer = "1003";  // a text, because leading zeros make no other number
    std::string categorie = "41", code = "41A02";
    std::string toewijzing_ingang = "2023-01-01";
    std::string begin = "2023-03-01";
    std::string reden = "31";
    std::string einde = "2023-04-05";
    std::string status = "1";
};

struct Bericht307 {
    std::string afzender = "42420001", ontvanger = "0193", identificatie = "E0001",
                dagtekening = "2023-04-11";
    Clientdeel client;
    std::vector<StopProduct307> producten = {StopProduct307{}};

    [[nodiscard]] StopProduct307& product(std::size_t n = 0) { return producten.at(n); }
};

[[nodiscard]] inline std::string to_xml(const Bericht307& b) {
    Xml x("jw307");
    open_header(x, "440", b.afzender, b.ontvanger, b.identificatie, b.dagtekening);
    x.close();
    open_client(x, b.client);
    x.open("StopProducten");
    for (const StopProduct307& p : b.producten) {
        x.open("StopProduct");
        x.leaf_if("ToewijzingNummer", p.nummer);
        write_productkeuze(x, p.categorie, p.code);
        x.leaf_if("ToewijzingIngangsdatum", p.toewijzing_ingang);
        x.leaf("Begindatum", p.begin);
        x.leaf("RedenBeeindiging", p.reden);
        x.leaf("Einddatum", p.einde);
        x.leaf("StatusAanlevering", p.status);
        x.close();
    }
    return x.finish();
}

}  // namespace jeugdregio::steun
