// The rules within one antwoordbericht (JW319) (iJw 3.2, level xslt), in processing order: for the answers
// that a gemeente sends, and for an aanbieder who wants to check one. Each restates its norm above it.
// OJ-JAAR has nothing to look at here: the only date is the dagtekening.
#include "ijw/jw319.hpp"
#include "ijw/regels_bericht.hpp"

namespace jeugdregio::ijw {
namespace {

std::string reden_of(const Jw319& jw319) {
    return jw319.reden ? text(reden_afwijzing_verzoek_code(*jw319.reden)) : filled(false);
}

// CD085: a rejection has its reason.
void check_cd085(const Inhoud& i, const Melder& m) {
    const Jw319 jw319 = make_jw319(i.bericht);
    if (jw319.antwoord == VerzoekAntwoord::afgewezen && !jw319.reden)
        m.report(jw319.knoop_antwoord, {{"gevonden", filled(false)}, {"verwacht", filled(true)}});
}

// CD086: a request that is being looked into has no reason of rejection.
void check_cd086(const Inhoud& i, const Melder& m) {
    const Jw319 jw319 = make_jw319(i.bericht);
    if (jw319.antwoord == VerzoekAntwoord::in_onderzoek && jw319.reden)
        m.report(jw319.knoop_antwoord, {{"gevonden", reden_of(jw319)}, {"verwacht", filled(false)}});
}

// TR377: with reason 8 (woonplaatsbeginsel) the right gemeente is named.
void check_tr377(const Inhoud& i, const Melder& m) {
    const Jw319 jw319 = make_jw319(i.bericht);
    if (jw319.reden == RedenAfwijzingVerzoek::woonplaatsbeginsel && !jw319.woonplaatsbeginsel)
        m.report(jw319.knoop_antwoord, {{"gevonden", filled(false)}, {"verwacht", filled(true)}});
}

// TR409: with any other reason no gemeente is named. INTERPRETATION: nor without a reason at all.
void check_tr409(const Inhoud& i, const Melder& m) {
    const Jw319 jw319 = make_jw319(i.bericht);
    if (jw319.reden != RedenAfwijzingVerzoek::woonplaatsbeginsel && jw319.woonplaatsbeginsel)
        m.report(jw319.woonplaatsbeginsel->knoop,
                 {{"reden", reden_of(jw319)}, {"gevonden", filled(true)}, {"verwacht", filled(false)}});
}

constexpr Regelkaart kaart(std::string_view id, std::string_view titel, std::string_view uitleg,
                           std::string_view herstel) {
    return bericht_kaart(id, "JW319", titel, uitleg, herstel);
}

constexpr BerichtRegel kRegels[] = {
    {kaart("CD085", "RedenAfwijzingVerzoek is gevuld bij antwoord 1 (afgewezen).",
           "Het verzoek is afgewezen en RedenAfwijzingVerzoek is {gevonden}. Verwacht: {verwacht}.",
           "Vul de reden van de afwijzing."),
     check_cd085},
    {kaart("CD086", "RedenAfwijzingVerzoek is leeg bij antwoord 2 (in onderzoek).",
           "Het verzoek is in onderzoek en RedenAfwijzingVerzoek is {gevonden}. Verwacht: {verwacht}.",
           "Laat de reden weg, of wijs het verzoek af."),
     check_cd086},
    {kaart("TR377", "Woonplaatsbeginsel staat in het antwoord bij reden 8 (woonplaatsbeginsel).",
           "De reden is 8 en Woonplaatsbeginsel is {gevonden}. Verwacht: {verwacht}.",
           "Noem de gemeente die volgens u verantwoordelijk is."),
     check_tr377},
    {kaart("TR409", "Woonplaatsbeginsel staat alleen in het antwoord bij reden 8 (woonplaatsbeginsel).",
           "De reden is {reden} en Woonplaatsbeginsel is {gevonden}. Verwacht: {verwacht}.",
           "Laat de gemeente weg, of kies reden 8."),
     check_tr409},
};

}  // namespace

std::span<const BerichtRegel> regels_jw319() {
    return kRegels;
}

}  // namespace jeugdregio::ijw
