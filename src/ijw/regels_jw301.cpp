// The rules within one JW301 (iJw 3.2, level xslt), in processing order. Those about people and addresses
// stand in regels_persoon.cpp, those about what is granted in regels_product.cpp, TR101 in
// regels_sleutel.cpp. Each restates its norm above it.
#include "ijw/jw301.hpp"
#include "ijw/regels_bericht.hpp"
#include "ijw/regels_persoon.hpp"
#include "ijw/regels_product.hpp"
#include "ijw/regels_sleutel.hpp"

namespace jeugdregio::ijw {
namespace {

// CS003: an end is not before its begin, of a product and of a temporary address.
void check_cs003(const Inhoud& i, const Melder& m) {
    check_cs003_product(i, m);
    check_periode_adres(i, m);
}

// CS335: RedenWijziging 13 (removed) only with Einddatum equal to Ingangsdatum.
void check_cs335(const Inhoud& i, const Melder& m) {
    for (const ToegewezenProduct& p : make_jw301(i.bericht).producten)
        if (p.reden_wijziging == "13" && p.einde != p.ingang)
            m.report(p.knoop, {{"toewijzing", p.nummer.waarde},
                               {"gevonden", p.einde ? format_nl(*p.einde) : text("leeg")},
                               {"verwacht", p.ingang}});
}

// CS336: RedenWijziging 01 is not used any more.
void check_cs336(const Inhoud& i, const Melder& m) {
    for (const ToegewezenProduct& p : make_jw301(i.bericht).producten)
        if (p.reden_wijziging == "01")
            m.report(p.knoop, {{"toewijzing", p.nummer.waarde}, {"gevonden", text("01")}});
}

// TR134: Toewijzingsdatum is not after the dagtekening (Geboortedatum stands in regels_persoon.cpp).
void check_tr134(const Inhoud& i, const Melder& m) {
    const Jw301 jw301 = make_jw301(i.bericht);
    for (const ToegewezenProduct& p : jw301.producten)
        if (p.toewijzingsdatum > jw301.dagtekening)
            m.report(p.knoop, {{"wat", text("Toewijzingsdatum")},
                               {"gevonden", p.toewijzingsdatum},
                               {"verwacht", jw301.dagtekening}});
    check_geboortedatum_niet_later(i, m);
}

constexpr Regelkaart kaart(std::string_view id, std::string_view titel, std::string_view uitleg,
                           std::string_view herstel) {
    return bericht_kaart(id, "JW301", titel, uitleg, herstel);
}

constexpr BerichtRegel kRegels[] = {
    {oj_jaar_kaart("JW301"), check_oj_jaar},
    {kaart("CD005", "LandCode is gevuld als Postcode gevuld is, en anders leeg.",
           "Postcode is {postcode} en LandCode is {gevonden}. Verwacht: {verwacht}.",
           "Vul postcode en land samen."),
     check_cd005},
    {kaart("CD007", "Taal is gevuld bij communicatievorm 1 (tolk taal), en anders leeg.",
           "Communicatievorm is {vorm} en Taal is {gevonden}. Verwacht: {verwacht}.",
           "Noem de taal alleen als er een tolk nodig is."),
     check_cd007},
    {kaart("CD009", "Een periode mag alleen bij een tijdelijk adres (04).",
           "Het adres heeft soort {soort} en een periode. Een periode hoort alleen bij soort {verwacht}.",
           "Laat de periode weg of kies soort 04."),
     check_cd009},
    {kaart("CD025", "Huis is gevuld bij een adres in Nederland.",
           "LandCode is NL en Huis is {gevonden}. Verwacht: {verwacht}.", "Vul het huisnummer."),
     check_cd025},
    {kaart("CD034", "Postcode is gevuld bij een BRP-adres (01) en een verblijfadres (03).",
           "Het adres heeft soort {soort} en Postcode is {gevonden}. Verwacht: {verwacht}.",
           "Vul de postcode."),
     check_cd034},
    {kaart(
         "CD041", "Omvang is gevuld als de productcode gevuld is.",
         "Toewijzing {toewijzing} heeft product {product}, maar Omvang is {gevonden}. Verwacht: {verwacht}.",
         "Vul Omvang, of laat de productcode weg en vul Budget."),
     check_cd041},
    {kaart("CD075", "Einddatum is gevuld als Budget gevuld is.",
           "Toewijzing {toewijzing} heeft een budget, maar Einddatum is {gevonden}. Verwacht: {verwacht}.",
           "Vul de einddatum."),
     check_cd075},
    {kaart("CD076", "Einddatum is gevuld bij een omvang per week.",
           "Toewijzing {toewijzing} is per week, maar Einddatum is {gevonden}. Verwacht: {verwacht}.",
           "Vul de einddatum."),
     check_cd076},
    {kaart("CD077", "Omvang is leeg als Budget gevuld is.",
           "Toewijzing {toewijzing} heeft een budget en Omvang is {gevonden}. Verwacht: {verwacht}.",
           "Kies voor een budget of voor een omvang."),
     check_cd077},
    {kaart("CD078", "Budget is leeg als Omvang gevuld is.",
           "Toewijzing {toewijzing} heeft een omvang en Budget is {gevonden}. Verwacht: {verwacht}.",
           "Kies voor een budget of voor een omvang."),
     check_cd077},
    {kaart("CD079", "Product is gevuld als Budget leeg is.",
           "Toewijzing {toewijzing} heeft geen budget en Product is {gevonden}. Verwacht: {verwacht}.",
           "Vul het product, of vul een budget."),
     check_cd079},
    {kaart("CD080", "Omvang is leeg als de productcode leeg is (toewijzingen na 2020).",
           "Toewijzing {toewijzing} heeft geen productcode en Omvang is {gevonden}. Verwacht: {verwacht}.",
           "Vul de productcode, of vul Budget in plaats van Omvang."),
     check_cd080},
    {of_bericht(kCs002, "JW301"), check_cs002_client},
    {kaart("CS003", "Een einddatum ligt niet voor de begindatum.",
           "De einddatum {gevonden} ligt voor de begindatum {verwacht}.", "Verbeter een van beide datums."),
     check_cs003},
    {kaart("CS050", "NaamGebruik past bij de partnernaam.",
           "Partnernaam is {partnernaam} en NaamGebruik is {gevonden}. Verwacht: {verwacht}.",
           "Verbeter NaamGebruik."),
     check_cs050},
    {kaart("CS089", "Een Nederlandse postcode bestaat uit vier cijfers en twee letters.",
           "LandCode is NL, maar de postcode heeft niet de vorm {verwacht}.",
           "Verbeter de postcode of het land."),
     check_cs089},
    {of_bericht(kCs139, "JW301"), check_cs139},
    {kaart("CS318", "NaamGebruik van een jeugdige is niet 6.",
           "NaamGebruik is {gevonden} (niet-natuurlijk persoon). Een jeugdige is een persoon.",
           "Verbeter NaamGebruik."),
     check_cs318},
    {kaart("CS335", "Reden 13 (verwijderd) mag alleen als einddatum en ingangsdatum gelijk zijn.",
           "Toewijzing {toewijzing} is verwijderd (reden 13), maar de einddatum is {gevonden}. Verwacht: "
           "{verwacht}.",
           "Maak de einddatum gelijk aan de ingangsdatum."),
     check_cs335},
    {kaart("CS336", "Reden 01 (vervallen) wordt niet meer gebruikt.",
           "Toewijzing {toewijzing} heeft RedenWijziging {gevonden}. Die is vervallen.",
           "Gebruik reden 13 of 14."),
     check_cs336},
    {kaart("CS338", "Etmalen, dagdelen, euro's en stuks (inspanning) zijn per week, per maand of in totaal.",
           "Toewijzing {toewijzing} is in {eenheid} {gevonden}. Verwacht: {verwacht}.",
           "Kies een andere frequentie."),
     check_cs338},
    {of_bericht(kTr002, "JW301"), check_tr002},
    {kaart("TR006", "Een contact heeft een telefoon, of een huis met postcode.",
           "Het contact heeft {gevonden}. Verwacht: {verwacht}.",
           "Vul een telefoonnummer of een volledig adres."),
     check_tr006},
    {kaart("TR061", "Een jeugdige heeft minstens één BRP-, correspondentie- of verblijfadres.",
           "Er is geen adres van soort {verwacht}.", "Neem minstens één van deze adressen op."),
     check_tr061},
    {kaart("TR101", "Een bericht bevat geen dubbele regels.", "{gevonden} komt meer dan één keer voor.",
           "Neem ieder contact, iedere relatie en iedere toewijzing één keer op."),
     check_tr101_client},
    {kaart("TR134", "Een geboortedatum of toewijzingsdatum ligt niet na de dagtekening.",
           "{wat} {gevonden} ligt na de dagtekening {verwacht}.", "Verbeter de datum."),
     check_tr134},
    {kaart("TR302", "Hetzelfde product wordt niet twee keer toegewezen over dezelfde dagen.",
           "Toewijzing {gevonden} overlapt met toewijzing {eerder} voor hetzelfde product.",
           "Laat de perioden op elkaar aansluiten, of wijs per categorie toe."),
     check_tr302},
};

}  // namespace

std::span<const BerichtRegel> regels_jw301() {
    return kRegels;
}

}  // namespace jeugdregio::ijw
