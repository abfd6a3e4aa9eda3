// Parts of messages that several kinds share, as plain fields that a test may set to anything, also to wrong
// values. An empty text is an absent element.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "steun/xml.hpp"

namespace jeugdregio::steun {

struct Omvang {
    std::int64_t volume = 1;
    std::string eenheid = "04", frequentie = "2";
};

/// The client as a 305, 307 and 315 tell of him.
struct Clientdeel {
    std::string bsn = "999900006", geboortedatum = "2014-06-15", datumgebruik;
};

inline void write_geboortedatum(Xml& x, const std::string& datum, const std::string& gebruik) {
    if (datum.empty()) return;
    x.open("Geboortedatum");
    x.leaf("ijw:Datum", datum);
    x.leaf_if("ijw:DatumGebruik", gebruik);
    x.close();
}

/// Opens Client, and leaves it open.
inline void open_client(Xml& x, const Clientdeel& c) {
    x.open("Client");
    x.leaf("Bsn", c.bsn);
    write_geboortedatum(x, c.geboortedatum, c.datumgebruik);
    x.leaf("Geslacht", "2");
    x.open("Naam");
    x.open("ijw:Geslachtsnaam");
    x.leaf("ijw:Achternaam", "Voorbeeld");
    x.close();
    x.close();
}

inline void write_productkeuze(Xml& x, const std::string& categorie, const std::string& code) {
    if (categorie.empty()) return;
    x.open("Product");
    x.leaf("ijw:Categorie", categorie);
    x.leaf_if("ijw:Code", code);
    x.close();
}

inline void write_omvang(Xml& x, const std::optional<Omvang>& omvang) {
    if (!omvang) return;
    x.open("Omvang");
    x.leaf("ijw:Volume", omvang->volume);
    x.leaf("ijw:Eenheid", omvang->eenheid);
    x.leaf("ijw:Frequentie", omvang->frequentie);
    x.close();
}

}  // namespace jeugdregio::steun
