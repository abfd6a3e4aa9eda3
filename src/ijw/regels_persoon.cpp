#include "ijw/regels_persoon.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "ijw/berichtdelen.hpp"

namespace jeugdregio::ijw {
namespace {

Element client_of(const Inhoud& i) {
    return *i.bericht.root().find("Client");
}

/// The client and every relation; only a 301 has relations.
std::vector<Element> personen(const Inhoud& i) {
    std::vector<Element> uit{client_of(i)};
    if (const auto relaties = uit.front().find("Relaties"))
        for (const Element& r : relaties->children()) uit.push_back(r);
    return uit;
}

/// Every Contact: of the client and of each relation.
std::vector<Element> contacten(const Inhoud& i) {
    std::vector<Element> uit;
    for (const Element& p : personen(i)) {
        for (const Element& c : p.children("Contact")) uit.push_back(c);
        if (const auto groep = p.find("Contactgegevens"))
            for (const Element& c : groep->children()) uit.push_back(c);
    }
    return uit;
}

std::optional<Datum> geboortedatum_of(const Element& persoon) {
    const auto d = persoon.find("Geboortedatum/Datum");
    return d ? parse_xsd_datum(d->tekst()) : std::nullopt;
}

/// [1-9][0-9]{3}[a-zA-Z]{2}
bool is_postcode_nl(std::string_view p) {
    if (p.size() != 6 || p[0] < '1' || p[0] > '9') return false;
    const auto cijfer = [](char c) { return c >= '0' && c <= '9'; };
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return std::all_of(p.begin() + 1, p.begin() + 4, cijfer) && std::all_of(p.begin() + 4, p.end(), letter);
}

}  // namespace

// CD005: LandCode goes with Postcode, and only then.
void check_cd005(const Inhoud& i, const Melder& m) {
    for (const Element& c : contacten(i)) {
        const bool postcode = c.find("Adres/Postcode").has_value(),
                   land = c.find("Adres/LandCode").has_value();
        if (postcode != land)
            m.report(
                c.knoop(),
                {{"postcode", filled(postcode)}, {"gevonden", filled(land)}, {"verwacht", filled(postcode)}});
    }
}

// CD007: Taal when Vorm is 1 (interpreter for a language), and only then.
void check_cd007(const Inhoud& i, const Melder& m) {
    const auto communicatie = client_of(i).find("Communicatie");
    if (!communicatie) return;
    const bool verwacht = communicatie->tekst_van("Vorm") == "1",
               gevonden = communicatie->find("Taal").has_value();
    if (verwacht != gevonden)
        m.report(communicatie->knoop(), {{"vorm", text(communicatie->tekst_van("Vorm"))},
                                         {"gevonden", filled(gevonden)},
                                         {"verwacht", filled(verwacht)}});
}

// CD009: Periode only with a temporary address (04).
void check_cd009(const Inhoud& i, const Melder& m) {
    for (const Element& c : contacten(i))
        if (c.find("Periode") && c.tekst_van("Soort") != "04")
            m.report(c.knoop(), {{"soort", text(c.tekst_van("Soort"))},
                                 {"gevonden", filled(true)},
                                 {"verwacht", text("04")}});
}

// CD025: Huis must be there for an address in the Netherlands.
void check_cd025(const Inhoud& i, const Melder& m) {
    for (const Element& c : contacten(i))
        if (c.tekst_van("Adres/LandCode") == "NL" && !c.find("Adres/Huis"))
            m.report(c.knoop(), {{"gevonden", filled(false)}, {"verwacht", filled(true)}});
}

// CD034: Postcode must be there for a BRP address (01) and an address of stay (03).
void check_cd034(const Inhoud& i, const Melder& m) {
    for (const Element& c : contacten(i)) {
        const std::string_view soort = c.tekst_van("Soort");
        if ((soort == "01" || soort == "03") && !c.find("Adres/Postcode"))
            m.report(c.knoop(),
                     {{"soort", text(soort)}, {"gevonden", filled(false)}, {"verwacht", filled(true)}});
    }
}

// CS002: the BSN passes the eleven test.
void check_cs002_client(const Inhoud& i, const Melder& m) {
    const Element bsn = *client_of(i).find("Bsn");
    if (!passes_elfproef(bsn.tekst()))
        m.report(bsn.knoop(), {{"gevonden", mask_bsn(bsn.tekst())},
                               {"verwacht", text("een BSN dat voldoet aan de 11-proef")}});
}

// CS050: with a Partnernaam NaamGebruik is 1 to 4, without one 1 or 6.
void check_cs050(const Inhoud& i, const Melder& m) {
    for (const Element& p : personen(i)) {
        const bool partner = p.find("Naam/Partnernaam").has_value();
        const std::string_view gebruik = p.tekst_van("Naam/NaamGebruik");
        const std::string_view toegestaan = partner ? "1234" : "16";
        if (toegestaan.find(gebruik) == std::string_view::npos)
            m.report(p.find("Naam")->knoop(), {{"partnernaam", filled(partner)},
                                               {"gevonden", text(gebruik)},
                                               {"verwacht", text(partner ? "1, 2, 3 of 4" : "1 of 6")}});
    }
}

// CS089: a Dutch postcode has four digits, not starting with 0, and two letters.
void check_cs089(const Inhoud& i, const Melder& m) {
    for (const Element& c : contacten(i)) {
        const auto postcode = c.find("Adres/Postcode");
        if (postcode && c.tekst_van("Adres/LandCode") == "NL" && !is_postcode_nl(postcode->tekst()))
            m.report(postcode->knoop(), {{"verwacht", text("1234AB")}});
    }
}

// CS139: the unknown parts of a birth date are 01, an unknown year 1900.
void check_cs139(const Inhoud& i, const Melder& m) {
    for (const Element& p : personen(i)) {
        const auto gebruik = p.find("Geboortedatum/DatumGebruik");
        const auto datum = geboortedatum_of(p);
        if (!gebruik || !datum) continue;
        const std::string_view g = gebruik->tekst();
        const bool past = g == "3"   ? *datum == Datum::from_ymd(1900, 1, 1)
                          : g == "2" ? datum->maand() == 1 && datum->dag() == 1
                                     : datum->dag() == 1;
        if (!past)
            m.report(gebruik->knoop(), {{"gevonden", text(g)},
                                        {"verwacht", text(g == "3"   ? "01-01-1900"
                                                          : g == "2" ? "01-01-EEJJ"
                                                                     : "01-MM-EEJJ")}});
    }
}

// CS318: a client is a person, so NaamGebruik is not 6.
void check_cs318(const Inhoud& i, const Melder& m) {
    const auto gebruik = client_of(i).find("Naam/NaamGebruik");
    if (gebruik && gebruik->tekst() == "6") m.report(gebruik->knoop(), {{"gevonden", text("6")}});
}

// TR002: a birth date at most 120 years before the dagtekening, unless it is wholly unknown (3, 1900-01-01).
void check_tr002(const Inhoud& i, const Melder& m) {
    const Datum grens = dagtekening_of(i.bericht).plus_maanden(-120 * 12);
    for (const Element& p : personen(i)) {
        const auto datum = geboortedatum_of(p);
        if (!datum || *datum >= grens) continue;
        if (p.tekst_van("Geboortedatum/DatumGebruik") == "3" && *datum == Datum::from_ymd(1900, 1, 1))
            continue;
        m.report(p.find("Geboortedatum")->knoop(), {{"gevonden", *datum}, {"verwacht", grens}});
    }
}

// TR006: a Contact has Telefoon, or Huis together with Postcode.
void check_tr006(const Inhoud& i, const Melder& m) {
    for (const Element& c : contacten(i))
        if (!c.find("Telefoon") && !(c.find("Adres/Huis") && c.find("Adres/Postcode")))
            m.report(c.knoop(), {{"gevonden", text("geen telefoon en geen huis met postcode")},
                                 {"verwacht", text("een telefoon, of een huis met postcode")}});
}

// TR061: a Client has at least one address of kind 01, 02 or 03. A Contact of that kind without Adres is
// none.
void check_tr061(const Inhoud& i, const Melder& m) {
    const Element client = client_of(i);
    const auto contacten_client = client.find("Contactgegevens")->children();
    if (std::none_of(contacten_client.begin(), contacten_client.end(), [](const Element& c) {
            const std::string_view soort = c.tekst_van("Soort");
            return c.find("Adres") && (soort == "01" || soort == "02" || soort == "03");
        }))
        m.report(client.knoop(), {{"verwacht", text("01, 02 of 03")}});
}

void check_periode_adres(const Inhoud& i, const Melder& m) {
    for (const Element& c : contacten(i)) {
        const auto begin = parse_xsd_datum(c.tekst_van("Periode/Begindatum"));
        const auto einde = parse_xsd_datum(c.tekst_van("Periode/Einddatum"));
        if (begin && einde && *einde < *begin)
            m.report(c.find("Periode")->knoop(), {{"gevonden", *einde}, {"verwacht", *begin}});
    }
}

void check_geboortedatum_niet_later(const Inhoud& i, const Melder& m) {
    const Datum dagtekening = dagtekening_of(i.bericht);
    for (const Element& p : personen(i)) {
        const auto datum = geboortedatum_of(p);
        if (datum && *datum > dagtekening)
            m.report(p.find("Geboortedatum")->knoop(),
                     {{"wat", text("Geboortedatum")}, {"gevonden", *datum}, {"verwacht", dagtekening}});
    }
}

}  // namespace jeugdregio::ijw
