// A toewijzingsbericht (JW301) as plain fields that a test may set to anything, also to wrong values. An
// empty text is an absent element.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "steun/berichtdelen.hpp"

namespace jeugdregio::steun {

struct Naam301 {
    std::string achternaam = "Voorbeeld", partnernaam, naamgebruik = "1";
};

struct Adres301 {
    std::string huisnummer = "12", postcode = "8011AB", straat = "Voorbeeldstraat", plaats = "Zwolle",
                land = "NL";
};

struct Contact301 {
    std::string soort = "03";
    std::optional<Adres301> adres = Adres301{};
    std::string telefoon;
    std::string periode_begin, periode_einde;
};

struct Relatie301 {
    std::string nummer = "1", soort = "12", geboortedatum, datumgebruik;
    Naam301 naam;
    Contact301 contact;
};

using Omvang301 = Omvang;

struct Product301 {
    std::string nummer;  // a text, because leading zeros make no other number
    std::string referentie_aanbieder;
    std::string categorie, code;
    std::string toewijzingsdatum = "2023-03-01", toewijzingstijd = "12:00:00";
    std::string ingang = "2023-03-01", einde = "2023-12-31";
    std::string reden_wijziging;
    std::optional<Omvang301> omvang;
    std::optional<std::int64_t> budget;  // eurocents
};

struct Bericht301 {
    std::string afzender = "0193", ontvanger = "42420001", identificatie = "T0001",
                dagtekening = "2023-03-10";
    std::string bsn = "999900006", geboortedatum = "2014-06-15", datumgebruik;
    Naam301 naam;
    std::string communicatievorm, taal;
    std::vector<Relatie301> relaties;
    std::vector<Contact301> contacten = {Contact301{}};
    std::vector<Product301> producten;

    [[nodiscard]] Product301& product(std::size_t n = 0) { return producten.at(n); }
    [[nodiscard]] Contact301& contact(std::size_t n = 0) { return contacten.at(n); }
};

inline void write_naam(Xml& x, const Naam301& n) {
    x.open("Naam");
    x.open("ijw:Geslachtsnaam");
    x.leaf("ijw:Achternaam", n.achternaam);
    x.close();
    if (!n.partnernaam.empty()) {
        x.open("ijw:Partnernaam");
        x.leaf("ijw:Achternaam", n.partnernaam);
        x.close();
    }
    x.leaf("ijw:NaamGebruik", n.naamgebruik);
    x.close();
}

inline void write_contact(Xml& x, const Contact301& c) {
    x.open("Contact");
    x.leaf("Soort", c.soort);
    if (const auto& a = c.adres) {
        x.open("Adres");
        if (!a->huisnummer.empty()) {
            x.open("ijw:Huis");
            x.leaf("ijw:Huisnummer", a->huisnummer);
            x.close();
        }
        x.leaf_if("ijw:Postcode", a->postcode);
        x.leaf_if("ijw:Straatnaam", a->straat);
        x.leaf_if("ijw:Plaatsnaam", a->plaats);
        x.leaf_if("ijw:LandCode", a->land);
        x.close();
    }
    if (!c.telefoon.empty()) {
        x.open("Telefoon");
        x.open("ijw:Telefoon01");
        x.leaf("ijw:Telefoonnummer", c.telefoon);
        x.leaf("ijw:Landnummer", "0031");
        x.close();
        x.close();
    }
    if (!c.periode_begin.empty() || !c.periode_einde.empty()) {
        x.open("Periode");
        x.leaf_if("ijw:Begindatum", c.periode_begin);
        x.leaf_if("ijw:Einddatum", c.periode_einde);
        x.close();
    }
    x.close();
}

inline void write_product(Xml& x, const Product301& p) {
    x.open("ToegewezenProduct");
    x.leaf("ToewijzingNummer", p.nummer);
    x.leaf_if("ReferentieAanbieder", p.referentie_aanbieder);
    write_productkeuze(x, p.categorie, p.code);
    x.leaf("Toewijzingsdatum", p.toewijzingsdatum);
    x.leaf("Toewijzingstijd", p.toewijzingstijd);
    x.leaf("Ingangsdatum", p.ingang);
    x.leaf_if("Einddatum", p.einde);
    x.leaf_if("RedenWijziging", p.reden_wijziging);
    write_omvang(x, p.omvang);
    if (p.budget) x.leaf("Budget", *p.budget);
    x.close();
}

/// The message as text.
[[nodiscard]] inline std::string to_xml(const Bericht301& b) {
    Xml x("jw301");
    open_header(x, "436", b.afzender, b.ontvanger, b.identificatie, b.dagtekening);
    x.close();
    x.open("Client");
    x.leaf("Bsn", b.bsn);
    write_geboortedatum(x, b.geboortedatum, b.datumgebruik);
    x.leaf("Geslacht", "2");
    write_naam(x, b.naam);
    if (!b.communicatievorm.empty()) {
        x.open("Communicatie");
        x.leaf("ijw:Vorm", b.communicatievorm);
        x.leaf_if("ijw:Taal", b.taal);
        x.close();
    }
    if (!b.relaties.empty()) {
        x.open("Relaties");
        for (const Relatie301& r : b.relaties) {
            x.open("Relatie");
            x.leaf("Nummer", r.nummer);
            x.leaf("Soort", r.soort);
            write_geboortedatum(x, r.geboortedatum, r.datumgebruik);
            write_naam(x, r.naam);
            write_contact(x, r.contact);
            x.close();
        }
        x.close();
    }
    x.open("Contactgegevens");
    for (const Contact301& c : b.contacten) write_contact(x, c);
    x.close();
    x.open("ToegewezenProducten");
    for (const Product301& p : b.producten) write_product(x, p);
    x.close();
    x.close();
    return x.finish();
}

}  // namespace jeugdregio::steun
