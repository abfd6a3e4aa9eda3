// Cases for the rules within a JW301 about people and their addresses.
#include "steun/regelgeval.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;

/// A contact of which nothing but the telephone is known.
Contact301 phone_only(std::string soort) {
    Contact301 c;
    c.soort = std::move(soort);
    c.adres.reset();
    c.telefoon = "0380000000";
    return c;
}

Relatie301 parent() {
    Relatie301 r;
    r.geboortedatum = "1985-04-07";
    return r;
}

}  // namespace

Gevallen gevallen_bericht301_persoon() {
    constexpr std::string_view kCd005 = "JW301/CD005/Header", kCd007 = "JW301/CD007/Header",
                               kCd009 = "JW301/CD009/Header", kCd025 = "JW301/CD025/Header",
                               kCd034 = "JW301/CD034/Header", kCs002 = "JW301/CS002/Header",
                               kCs050 = "JW301/CS050/Header", kCs089 = "JW301/CS089/Header",
                               kCs139 = "JW301/CS139/Header", kCs318 = "JW301/CS318/Header",
                               kTr002 = "JW301/TR002/Header", kTr006 = "JW301/TR006/Header",
                               kTr061 = "JW301/TR061/Header";
    Gevallen g = {
        {kCd005, "a postcode without a country", afgekeurd,
         [](Wereld& w) { w.toewijzingsbericht.contact().adres->land = ""; }},
        {kCd005, "a country without a postcode", afgekeurd,
         [](Wereld& w) {
             w.toewijzingsbericht.contact().soort = "02";
             w.toewijzingsbericht.contact().adres->postcode = "";
             w.toewijzingsbericht.contact().telefoon = "0380000000";
         }},
        {kCd005, "an address of a relation counts too", afgekeurd,
         [](Wereld& w) {
             w.toewijzingsbericht.relaties = {parent()};
             w.toewijzingsbericht.relaties[0].contact.adres->land = "";
         }},
        {kCd005, "neither postcode nor country", schoon,
         [](Wereld& w) {
             Contact301& c = w.toewijzingsbericht.contact();
             c.soort = "02";
             c.adres->postcode = c.adres->land = "";
             c.telefoon = "0380000000";
         }},

        {kCd007, "an interpreter is needed but for which language", afgekeurd,
         [](Wereld& w) { w.toewijzingsbericht.communicatievorm = "1"; }},
        {kCd007, "a language while no interpreter for it is needed", afgekeurd,
         [](Wereld& w) {
             w.toewijzingsbericht.communicatievorm = "2";
             w.toewijzingsbericht.taal = "Zweeds";
         }},
        {kCd007, "an interpreter for a language", schoon,
         [](Wereld& w) {
             w.toewijzingsbericht.communicatievorm = "1";
             w.toewijzingsbericht.taal = "Zweeds";
         }},
        {kCd007, "another way to communicate, without language", schoon,
         [](Wereld& w) { w.toewijzingsbericht.communicatievorm = "2"; }},

        {kCd009, "an address of stay has no period", afgekeurd,
         [](Wereld& w) { w.toewijzingsbericht.contact().periode_begin = "2023-01-01"; }},
        {kCd009, "a temporary address has one", schoon,
         [](Wereld& w) {
             Contact301 tijdelijk;
             tijdelijk.soort = "04";
             tijdelijk.periode_begin = "2023-01-01";
             w.toewijzingsbericht.contacten.push_back(tijdelijk);
         }},

        {kCd025, "an address in the Netherlands without a house", afgekeurd,
         [](Wereld& w) {
             w.toewijzingsbericht.contact().adres->huisnummer = "";
             w.toewijzingsbericht.contact().telefoon = "0380000000";
         }},
        {kCd025, "an address in Germany may lack the house", schoon,
         [](Wereld& w) {
             Contact301& c = w.toewijzingsbericht.contact();
             c.adres->huisnummer = "";
             c.adres->land = "DE";
             c.adres->postcode = "10115";
             c.telefoon = "0380000000";
         }},

        {kCd034, "an address of stay without a postcode", afgekeurd,
         [](Wereld& w) {
             Contact301& c = w.toewijzingsbericht.contact();
             c.adres->postcode = c.adres->land = "";
             c.telefoon = "0380000000";
         }},
        {kCd034, "a BRP address without a postcode", afgekeurd,
         [](Wereld& w) {
             Contact301& c = w.toewijzingsbericht.contact();
             c.soort = "01";
             c.adres->postcode = c.adres->land = "";
             c.telefoon = "0380000000";
         }},
        {kCd034, "a postal address may lack it", schoon,
         [](Wereld& w) {
             Contact301 c;
             c.soort = "02";
             c.adres->postcode = c.adres->land = "";
             c.telefoon = "0380000000";
             w.toewijzingsbericht.contacten.push_back(c);
         }},

        {kCs002, "a BSN that does not pass the eleven test", afgekeurd,
         [](Wereld& w) { w.toewijzingsbericht.bsn = kFout; }},
        {kCs002, "nine zeros are no BSN", afgekeurd,
         [](Wereld& w) { w.toewijzingsbericht.bsn = "000000000"; }},
        {kCs002, "another BSN that passes", schoon, [](Wereld& w) { w.toewijzingsbericht.bsn = kBram; }},

        {kCs050, "with a name of a partner the name is not that of an organisation", afgekeurd,
         [](Wereld& w) {
             w.toewijzingsbericht.relaties = {parent()};
             w.toewijzingsbericht.relaties[0].naam = {"Bakker", "Vries", "6"};
         }},
        {kCs050, "without one the name of a partner cannot be used", afgekeurd,
         [](Wereld& w) { w.toewijzingsbericht.naam.naamgebruik = "2"; }},
        {kCs050, "5 is never right", afgekeurd,
         [](Wereld& w) { w.toewijzingsbericht.naam.naamgebruik = "5"; }},
        {kCs050, "own name followed by that of the partner", schoon,
         [](Wereld& w) {
             w.toewijzingsbericht.relaties = {parent()};
             w.toewijzingsbericht.relaties[0].naam = {"Bakker", "Vries", "4"};
         }},
        {kCs050, "a relation may be an organisation", schoon,
         [](Wereld& w) {
             w.toewijzingsbericht.relaties = {parent()};
             w.toewijzingsbericht.relaties[0].naam.naamgebruik = "6";
         }},

        {kCs089, "a Dutch postcode does not start with a zero", afgekeurd,
         [](Wereld& w) { w.toewijzingsbericht.contact().adres->postcode = "0999AB"; }},
        {kCs089, "a Dutch postcode has no space", afgekeurd,
         [](Wereld& w) { w.toewijzingsbericht.contact().adres->postcode = "8011 AB"; }},
        {kCs089, "a Dutch postcode ends in two letters", afgekeurd,
         [](Wereld& w) { w.toewijzingsbericht.contact().adres->postcode = "8011A1"; }},
        {kCs089, "small letters are fine", schoon,
         [](Wereld& w) { w.toewijzingsbericht.contact().adres->postcode = "1000aa"; }},
        {kCs089, "the first postcode of all", schoon,
         [](Wereld& w) { w.toewijzingsbericht.contact().adres->postcode = "1000AA"; }},
        {kCs089, "the last postcode of all", schoon,
         [](Wereld& w) { w.toewijzingsbericht.contact().adres->postcode = "9999zz"; }},
        {kCs089, "the last postcode in capitals", schoon,
         [](Wereld& w) { w.toewijzingsbericht.contact().adres->postcode = "9999ZZ"; }},
        {kCs089, "a sign that comes just after the letters", afgekeurd,
         [](Wereld& w) { w.toewijzingsbericht.contact().adres->postcode = "9999Z["; }},
        {kCs089, "a foreign postcode has its own form", schoon,
         [](Wereld& w) {
             w.toewijzingsbericht.contact().adres->postcode = "0999 X";
             w.toewijzingsbericht.contact().adres->land = "BE";
         }},

        {kCs318, "a jeugdige is no organisation", afgekeurd,
         [](Wereld& w) { w.toewijzingsbericht.naam.naamgebruik = "6"; }},
        {kCs318, "a relation may be one", schoon,
         [](Wereld& w) {
             w.toewijzingsbericht.relaties = {parent()};
             w.toewijzingsbericht.relaties[0].naam.naamgebruik = "6";
         }},

        {kTr006, "a contact without telephone and house", afgekeurd,
         [](Wereld& w) {
             Contact301 c;
             c.soort = "02";
             c.adres->huisnummer = "";
             c.adres->land = "BE";
             w.toewijzingsbericht.contacten.push_back(c);
         }},
        {kTr006, "a house without a postcode is not enough", afgekeurd,
         [](Wereld& w) {
             Contact301 c;
             c.soort = "02";
             c.adres->postcode = c.adres->land = "";
             w.toewijzingsbericht.contacten.push_back(c);
         }},
        {kTr006, "a telephone alone is enough", schoon,
         [](Wereld& w) { w.toewijzingsbericht.contacten.push_back(phone_only("02")); }},
        {kTr006, "a house with a postcode is enough", schoon, [](Wereld&) {}},

        {kTr061, "a jeugdige with only a temporary address", afgekeurd,
         [](Wereld& w) { w.toewijzingsbericht.contact().soort = "04"; }},
        {kTr061, "a contact for post without an address", afgekeurd,
         [](Wereld& w) { w.toewijzingsbericht.contacten = {phone_only("02")}; }},
        {kTr061, "a temporary address beside a contact for post without an address", afgekeurd,
         [](Wereld& w) {
             w.toewijzingsbericht.contact().soort = "04";
             w.toewijzingsbericht.contacten.push_back(phone_only("02"));
         }},
        {kTr061, "an address beside a contact without one", schoon,
         [](Wereld& w) { w.toewijzingsbericht.contacten.push_back(phone_only("02")); }},
        {kTr061, "the address of a relation does not count", afgekeurd,
         [](Wereld& w) {
             w.toewijzingsbericht.contact().soort = "04";
             w.toewijzingsbericht.relaties = {parent()};
         }},
        {kTr061, "a postal address is enough", schoon,
         [](Wereld& w) { w.toewijzingsbericht.contact().soort = "02"; }},
        {kTr061, "a BRP address is enough", schoon,
         [](Wereld& w) { w.toewijzingsbericht.contact().soort = "01"; }},
    };

    // CS139: which parts of a birth date are unknown, and what then must stand there.
    struct Geboorte {
        const char *datum, *gebruik, *zin;
        bool past;
    };
    for (const Geboorte& c : {Geboorte{"1900-01-01", "3", "a wholly unknown date is 01-01-1900", true},
                              {"1900-01-02", "3", "an unknown date is on the first day", false},
                              {"1901-01-01", "3", "an unknown date is in 1900", false},
                              {"2014-01-01", "2", "only the year is known", true},
                              {"2014-01-02", "2", "only the year is known, but there is a day", false},
                              {"2014-02-01", "2", "only the year is known, but there is a month", false},
                              {"2014-06-01", "1", "year and month are known", true},
                              {"2014-06-02", "1", "year and month are known, but there is a day", false}})
        g.push_back({kCs139, c.zin, c.past ? schoon : afgekeurd, [c](Wereld& w) {
                         w.toewijzingsbericht.geboortedatum = c.datum;
                         w.toewijzingsbericht.datumgebruik = c.gebruik;
                     }});

    // TR002: at most 120 years before the dagtekening, also over a leap day.
    struct Oud {
        const char *geboren, *gebruik, *dagtekening, *zin;
        bool past;
    };
    for (const Oud& c : {Oud{"1903-03-10", "", "2023-03-10", "exactly 120 years ago", true},
                         {"1903-03-09", "", "2023-03-10", "120 years and a day ago", false},
                         {"1904-02-29", "", "2024-02-29", "120 years ago on a leap day", true},
                         {"1904-02-28", "", "2024-02-29", "a day before that leap day", false},
                         {"1900-01-01", "3", "2023-03-10", "an unknown date may be 01-01-1900", true},
                         {"1900-01-01", "2", "2023-03-10", "a year that is known may not", false}})
        g.push_back({kTr002, c.zin, c.past ? schoon : afgekeurd, [c](Wereld& w) {
                         w.toewijzingsbericht.geboortedatum = c.geboren;
                         w.toewijzingsbericht.datumgebruik = c.gebruik;
                         w.toewijzingsbericht.dagtekening = c.dagtekening;
                         w.vandaag = datum("2024-03-01");
                     }});
    g.push_back({kTr002, "a relation cannot be older either", afgekeurd, [](Wereld& w) {
                     w.toewijzingsbericht.relaties = {parent()};
                     w.toewijzingsbericht.relaties[0].geboortedatum = "1903-03-09";
                 }});
    return g;
}

}  // namespace jeugdregio::steun
