// The rules within one verzoek om toewijzing (JW315) (iJw 3.2, level xslt), in processing order. Those about
// the jeugdige stand in regels_persoon.cpp, those about what is asked for in regels_product.cpp, TR101 in
// regels_sleutel.cpp. Each restates its norm above it.
#include "ijw/jw315.hpp"
#include "ijw/regels_bericht.hpp"
#include "ijw/regels_persoon.hpp"
#include "ijw/regels_product.hpp"
#include "ijw/regels_sleutel.hpp"

namespace jeugdregio::ijw {
namespace {

// CD043: BeschikkingIngangsdatum goes with BeschikkingNummer, and only then.
void check_cd043(const Inhoud& i, const Melder& m) {
    for (const AangevraagdProduct& p : make_jw315(i.bericht).producten) {
        const bool nummer = p.beschikkingnummer.has_value(), datum = p.beschikking_ingang.has_value();
        if (nummer != datum)
            m.report(p.knoop, {{"referentie", text(p.referentie_aanbieder)},
                               {"nummer", filled(nummer)},
                               {"gevonden", filled(datum)},
                               {"verwacht", filled(nummer)}});
    }
}

/// A verwijzer who has, or may have, an AGB-code as a person: 02, 03, 04 and 05.
bool is_zorgverlener(TypeVerwijzer type) {
    return type == TypeVerwijzer::huisarts || type == TypeVerwijzer::jeugdarts ||
           type == TypeVerwijzer::gecertificeerde_instelling || type == TypeVerwijzer::medisch_specialist;
}
void report_verwijzer(const AangevraagdProduct& p, const Melder& m, bool gevonden) {
    m.report(p.knoop, {{"referentie", text(p.referentie_aanbieder)},
                       {"type", text(type_verwijzer_code(p.verwijzer.type))},
                       {"gevonden", filled(gevonden)},
                       {"verwacht", filled(!gevonden)}});
}

// CD066: of a verwijzer 02, 03, 04 or 05 with a ZorgverlenerCode the name is left out.
void check_cd066(const Inhoud& i, const Melder& m) {
    for (const AangevraagdProduct& p : make_jw315(i.bericht).producten) {
        const Verwijzer& v = p.verwijzer;
        if (is_zorgverlener(v.type) && v.zorgverlener && !v.naam.empty()) report_verwijzer(p, m, true);
    }
}

// CD067: of a verwijzer 02, 03, 04 or 05 without a ZorgverlenerCode the name must be there.
void check_cd067(const Inhoud& i, const Melder& m) {
    for (const AangevraagdProduct& p : make_jw315(i.bericht).producten) {
        const Verwijzer& v = p.verwijzer;
        if (is_zorgverlener(v.type) && !v.zorgverlener && v.naam.empty()) report_verwijzer(p, m, false);
    }
}

// CD068: any other verwijzer has no ZorgverlenerCode.
void check_cd068(const Inhoud& i, const Melder& m) {
    for (const AangevraagdProduct& p : make_jw315(i.bericht).producten)
        if (!is_zorgverlener(p.verwijzer.type) && p.verwijzer.zorgverlener) report_verwijzer(p, m, true);
}

constexpr Regelkaart kaart(std::string_view id, std::string_view titel, std::string_view uitleg,
                           std::string_view herstel) {
    return bericht_kaart(id, "JW315", titel, uitleg, herstel);
}

constexpr BerichtRegel kRegels[] = {
    {oj_jaar_kaart("JW315"), check_oj_jaar},
    {of_bericht(kCd041, "JW315"), check_cd041},
    {kaart("CD043", "BeschikkingIngangsdatum is gevuld als BeschikkingNummer gevuld is, en anders leeg.",
           "Bij aanvraag {referentie} is BeschikkingNummer {nummer} en BeschikkingIngangsdatum {gevonden}. "
           "Verwacht: {verwacht}.",
           "Vul nummer en ingangsdatum van de beschikking samen."),
     check_cd043},
    {kaart("CD066", "De naam van een verwijzer met een ZorgverlenerCode is leeg (02 tot en met 05).",
           "Bij aanvraag {referentie} heeft de verwijzer (soort {type}) een ZorgverlenerCode en is Naam "
           "{gevonden}. Verwacht: {verwacht}.",
           "Laat de naam weg; de ZorgverlenerCode is genoeg."),
     check_cd066},
    {kaart("CD067", "De naam van een verwijzer zonder ZorgverlenerCode is gevuld (02 tot en met 05).",
           "Bij aanvraag {referentie} heeft de verwijzer (soort {type}) geen ZorgverlenerCode en is Naam "
           "{gevonden}. Verwacht: {verwacht}.",
           "Vul de ZorgverlenerCode, of de naam als u de code niet kent."),
     check_cd067},
    {kaart("CD068", "Alleen een verwijzer van soort 02 tot en met 05 heeft een ZorgverlenerCode.",
           "Bij aanvraag {referentie} is de verwijzer van soort {type} en is ZorgverlenerCode {gevonden}. "
           "Verwacht: {verwacht}.",
           "Laat de ZorgverlenerCode weg, of verbeter de soort van de verwijzer."),
     check_cd068},
    {of_bericht(kCd075, "JW315"), check_cd075},
    {of_bericht(kCd076, "JW315"), check_cd076},
    {of_bericht(kCd077, "JW315"), check_cd077},
    {of_bericht(kCd078, "JW315"), check_cd077},
    {of_bericht(kCd079, "JW315"), check_cd079},
    {kaart("CD095", "Omvang is leeg als de productcode leeg is (toewijzingen na 2020).",
           "Bij {wat} staat geen productcode en Omvang is {gevonden}. Verwacht: {verwacht}.",
           "Vul de productcode, of vul Budget in plaats van Omvang."),
     check_cd080},
    {of_bericht(kCs002, "JW315"), check_cs002_client},
    {of_bericht(kCs003, "JW315"), check_cs003_product},
    {of_bericht(kCs139, "JW315"), check_cs139},
    {kaart("CS343", "Etmalen, dagdelen, euro's en stuks (inspanning) zijn per week, per maand of in totaal.",
           "Bij {wat} is de omvang in {eenheid} {gevonden}. Verwacht: {verwacht}.",
           "Kies een andere frequentie."),
     check_cs338},
    {of_bericht(kTr002, "JW315"), check_tr002},
    {kaart("TR101", "Een bericht bevat geen dubbele regels.", "{gevonden} komt meer dan één keer voor.",
           "Neem iedere aanvraag één keer op."),
     check_tr101_client},
    {kaart("TR134", "Een geboortedatum ligt niet na de dagtekening.",
           "{wat} {gevonden} ligt na de dagtekening {verwacht}.", "Verbeter de geboortedatum."),
     check_geboortedatum_niet_later},
    // TR383: each AangevraagdProduct has a ReferentieAanbieder of its own: it is its logical key.
    {kaart("TR383", "Iedere aanvraag in een bericht heeft een eigen ReferentieAanbieder.",
           "{gevonden} komt meer dan één keer voor.", "Geef iedere aanvraag een eigen referentie."),
     check_tr101_client},
    {kaart("TR386", "Hetzelfde product wordt niet twee keer gevraagd over dezelfde dagen.",
           "In dit verzoek overlapt {gevonden} met {eerder} voor hetzelfde product.",
           "Laat de perioden op elkaar aansluiten, of vraag één keer aan."),
     check_tr302},
};

}  // namespace

std::span<const BerichtRegel> regels_jw315() {
    return kRegels;
}

}  // namespace jeugdregio::ijw
