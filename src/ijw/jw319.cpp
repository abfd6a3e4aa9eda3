#include "ijw/jw319.hpp"

namespace jeugdregio::ijw {

Jw319 make_jw319(const Bericht& b) {
    invariant(b.def != nullptr && b.def->soort == "JW319", "make_jw319 gets a JW319");
    const Element antwoord = *b.root().find("Antwoord");
    Jw319 uit;
    fill_kop(b, uit);
    uit.referentie_aanbieder = antwoord.tekst_van("ReferentieAanbieder");
    uit.antwoord = *parse_verzoek_antwoord(antwoord.tekst_van("VerzoekAntwoord"));
    if (const auto r = antwoord.find("RedenAfwijzingVerzoek"))
        uit.reden = parse_reden_afwijzing_verzoek(r->tekst());
    if (const auto w = antwoord.find("Woonplaatsbeginsel"))
        uit.woonplaatsbeginsel = Woonplaatsbeginsel{*parse_gemeente(w->tekst_van("Gemeente")), w->knoop()};
    uit.knoop_antwoord = antwoord.knoop();
    return uit;
}

}  // namespace jeugdregio::ijw
