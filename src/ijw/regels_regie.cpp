// The rules within one startbericht (JW305) and one stopbericht (JW307) (iJw 3.2, level xslt), in processing
// order. Together the standard calls them regieberichten; they share all but TR018. Each restates its norm
// above it.
#include "ijw/jw305.hpp"
#include "ijw/jw307.hpp"
#include "ijw/regels_bericht.hpp"
#include "ijw/regels_persoon.hpp"
#include "ijw/regels_sleutel.hpp"

namespace jeugdregio::ijw {
namespace {

/// "toewijzing 10071", or what is known of a product without one.
std::string name_of(const Regieproduct& p) {
    if (p.toewijzing) return "toewijzing " + std::to_string(p.toewijzing->waarde);
    return "product " + (p.code ? p.code->str() : p.categorie ? p.categorie->str() : "zonder nummer");
}

// CS058: StatusAanlevering is 1 (first) or 3 (remove).
void check_status(const Regieproduct& p, const Melder& m) {
    if (p.status != StatusAanlevering::eerste && p.status != StatusAanlevering::verwijderen)
        m.report(p.knoop, {{"wat", name_of(p)},
                           {"gevonden", text(status_aanlevering_code(p.status))},
                           {"verwacht", text("1 of 3")}});
}
void check_cs058_start(const Inhoud& i, const Melder& m) {
    for (const StartProduct& p : make_jw305(i.bericht).producten) check_status(p, m);
}
void check_cs058_stop(const Inhoud& i, const Melder& m) {
    for (const StopProduct& p : make_jw307(i.bericht).producten) check_status(p, m);
}

// TR018: an end is not before its begin.
void check_tr018(const Inhoud& i, const Melder& m) {
    for (const StopProduct& p : make_jw307(i.bericht).producten)
        if (p.einde < p.begin)
            m.report(p.knoop, {{"wat", name_of(p)}, {"gevonden", p.einde}, {"verwacht", p.begin}});
}

// TR134: care has begun (305) or ended (307) by the dagtekening (Geboortedatum stands in regels_persoon.cpp).
// The begin that a 307 repeats is not named by the rule: TR018 bounds it.
void check_tr134_start(const Inhoud& i, const Melder& m) {
    const Jw305 jw305 = make_jw305(i.bericht);
    for (const StartProduct& p : jw305.producten)
        if (p.begin > jw305.dagtekening)
            m.report(p.knoop,
                     {{"wat", text("Begindatum")}, {"gevonden", p.begin}, {"verwacht", jw305.dagtekening}});
    check_geboortedatum_niet_later(i, m);
}
void check_tr134_stop(const Inhoud& i, const Melder& m) {
    const Jw307 jw307 = make_jw307(i.bericht);
    for (const StopProduct& p : jw307.producten)
        if (p.einde > jw307.dagtekening)
            m.report(p.knoop,
                     {{"wat", text("Einddatum")}, {"gevonden", p.einde}, {"verwacht", jw307.dagtekening}});
    check_geboortedatum_niet_later(i, m);
}

constexpr Regelkaart kCs058 =
    bericht_kaart("CS058", "", "StatusAanlevering is 1 (eerste aanlevering) of 3 (verwijderen).",
                  "Bij {wat} is StatusAanlevering {gevonden}. Verwacht: {verwacht}.",
                  "Verbeteren gaat in twee stappen: verwijder de melding (3) en stuur haar opnieuw (1).");

constexpr BerichtRegel kRegelsStart[] = {
    {oj_jaar_kaart("JW305"), check_oj_jaar},
    {of_bericht(kCs002, "JW305"), check_cs002_client},
    {of_bericht(kCs058, "JW305"), check_cs058_start},
    {of_bericht(kCs139, "JW305"), check_cs139},
    {of_bericht(kTr002, "JW305"), check_tr002},
    {bericht_kaart("TR101", "JW305", "Een bericht bevat geen dubbele regels.",
                   "{gevonden} komt meer dan één keer voor.",
                   "Meld iedere start één keer. Verwijderen en opnieuw melden gaat in twee berichten."),
     check_tr101_client},
    {bericht_kaart("TR134", "JW305", "Een geboortedatum of begindatum ligt niet na de dagtekening.",
                   "{wat} {gevonden} ligt na de dagtekening {verwacht}.",
                   "Meld de start als de zorg is begonnen."),
     check_tr134_start},
};

constexpr BerichtRegel kRegelsStop[] = {
    {oj_jaar_kaart("JW307"), check_oj_jaar},
    {of_bericht(kCs002, "JW307"), check_cs002_client},
    {of_bericht(kCs058, "JW307"), check_cs058_stop},
    {of_bericht(kCs139, "JW307"), check_cs139},
    {of_bericht(kTr002, "JW307"), check_tr002},
    {bericht_kaart("TR018", "JW307", "Een einddatum ligt niet voor de begindatum.",
                   "Bij {wat} ligt de einddatum {gevonden} voor de begindatum {verwacht}.",
                   "Verbeter een van beide datums."),
     check_tr018},
    {bericht_kaart("TR101", "JW307", "Een bericht bevat geen dubbele regels.",
                   "{gevonden} komt meer dan één keer voor.",
                   "Meld iedere stop één keer. Verwijderen en opnieuw melden gaat in twee berichten."),
     check_tr101_client},
    {bericht_kaart("TR134", "JW307", "Een geboortedatum of einddatum ligt niet na de dagtekening.",
                   "{wat} {gevonden} ligt na de dagtekening {verwacht}.",
                   "Meld de stop als de zorg is geëindigd."),
     check_tr134_stop},
};

}  // namespace

std::span<const BerichtRegel> regels_jw305() {
    return kRegelsStart;
}
std::span<const BerichtRegel> regels_jw307() {
    return kRegelsStop;
}

}  // namespace jeugdregio::ijw
