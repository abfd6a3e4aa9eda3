// The rules within one verzoek om wijziging (JW317) (iJw 3.2, level xslt), in processing order. Those about
// what is asked for stand in regels_product.cpp, TR101 in regels_sleutel.cpp. Each restates its norm above
// it.
#include "ijw/jw317.hpp"
#include "ijw/regels_bericht.hpp"
#include "ijw/regels_persoon.hpp"
#include "ijw/regels_product.hpp"
#include "ijw/regels_sleutel.hpp"

namespace jeugdregio::ijw {
namespace {

// TR352: a request to change something names at least one toewijzing, that stays or that changes.
void check_tr352(const Inhoud& i, const Melder& m) {
    const Jw317 jw317 = make_jw317(i.bericht);
    if (jw317.ongewijzigd.empty() && jw317.te_wijzigen.empty())
        m.report(jw317.knoop_verzoek,
                 {{"gevonden", text("geen enkele toewijzing")},
                  {"verwacht", text("minstens één OngewijzigdProduct of TeWijzigenProduct")}});
}

// TR353: it asks for at least one change: of a toewijzing, or a new product.
void check_tr353(const Inhoud& i, const Melder& m) {
    const Jw317 jw317 = make_jw317(i.bericht);
    if (jw317.te_wijzigen.empty() && jw317.nieuw.empty())
        m.report(jw317.knoop_verzoek, {{"gevonden", text("geen enkele wijziging")},
                                       {"verwacht", text("minstens één TeWijzigenProduct of NieuwProduct")}});
}

// TR380: a new product begins after the dagtekening.
void check_tr380(const Inhoud& i, const Melder& m) {
    const Jw317 jw317 = make_jw317(i.bericht);
    for (const NieuwProduct& p : jw317.nieuw)
        if (p.ingang <= jw317.dagtekening)
            m.report(p.knoop, {{"gevonden", p.ingang}, {"verwacht", jw317.dagtekening}});
}

constexpr Regelkaart kaart(std::string_view id, std::string_view titel, std::string_view uitleg,
                           std::string_view herstel) {
    return bericht_kaart(id, "JW317", titel, uitleg, herstel);
}

constexpr BerichtRegel kRegels[] = {
    {oj_jaar_kaart("JW317"), check_oj_jaar},
    {of_bericht(kCd041, "JW317"), check_cd041},
    {of_bericht(kCd075, "JW317"), check_cd075},
    {of_bericht(kCd076, "JW317"), check_cd076},
    {of_bericht(kCd077, "JW317"), check_cd077},
    {of_bericht(kCd078, "JW317"), check_cd077},
    {of_bericht(kCd079, "JW317"), check_cd079},
    {kaart("CD096", "Omvang is leeg als de productcode leeg is (nieuwe producten na 2020).",
           "Bij {wat} staat geen productcode en Omvang is {gevonden}. Verwacht: {verwacht}.",
           "Vul de productcode, of vul Budget in plaats van Omvang."),
     check_cd080},
    {of_bericht(kCs002, "JW317"), check_cs002_client},
    {of_bericht(kCs003, "JW317"), check_cs003_product},
    {kaart("CS338", "Etmalen, dagdelen, euro's en stuks (inspanning) zijn per week, per maand of in totaal.",
           "Bij {wat} is de omvang in {eenheid} {gevonden}. Verwacht: {verwacht}.",
           "Kies een andere frequentie."),
     check_cs338},
    {kaart("TR101", "Een bericht bevat geen dubbele regels.", "{gevonden} komt meer dan één keer voor.",
           "Noem iedere toewijzing en ieder nieuw product één keer."),
     check_tr101_client},
    {kaart("TR352", "Een verzoek om wijziging noemt minstens één toewijzing.",
           "Het verzoek noemt {gevonden}. Verwacht: {verwacht}.",
           "Neem alle toewijzingen van de jeugdige op, of stuur een verzoek om toewijzing."),
     check_tr352},
    {kaart("TR353", "Een verzoek om wijziging vraagt minstens één wijziging.",
           "Het verzoek vraagt {gevonden}. Verwacht: {verwacht}.",
           "Neem op wat er moet veranderen, of stuur geen verzoek."),
     check_tr353},
    {kaart("TR380", "Een nieuw product gaat in na de dagtekening.",
           "De gewenste ingangsdatum {gevonden} ligt niet na de dagtekening {verwacht}.",
           "Kies een latere ingangsdatum."),
     check_tr380},
    {kaart("TR410", "Hetzelfde nieuwe product wordt niet twee keer gevraagd over dezelfde dagen.",
           "In dit verzoek overlapt {gevonden} met {eerder}.",
           "Laat de perioden op elkaar aansluiten, of vraag één keer aan."),
     check_tr302},
};

}  // namespace

std::span<const BerichtRegel> regels_jw317() {
    return kRegels;
}

}  // namespace jeugdregio::ijw
