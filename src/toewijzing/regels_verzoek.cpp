// The rules on a verzoek om toewijzing (315) and on the Client of any request, beyond the message itself.
#include <algorithm>
#include <array>

#include "toewijzing/ketenregel.hpp"

namespace jeugdregio::toewijzing {
namespace {

using Uit = std::optional<Feiten>;

std::string text(std::string_view t) {
    return std::string(t);
}

// TR374, OP350: one request at a time for a jeugdige and an aanbieder. The standard names no class for it;
// the request is about the jeugdige, so it stands at the Client (docs/interpretaties.md).
Uit fires_tr374(const VerzoekInput& i) {
    for (const auto& v : i.keten.dossier.verzoeken)
        if (v.onderhanden())
            return Feiten{{"gevonden", v.referentie},
                          {"sinds", v.dagtekening},
                          {"status", text(dossier::status_naam(v.status()))}};
    return std::nullopt;
}

// TR304: a change is asked for a jeugdige of whom this aanbieder has a toewijzing.
Uit fires_tr304(const VerzoekInput& i) {
    if (i.keten.dossier.bekend) return std::nullopt;
    return Feiten{{"verwacht", text("een jeugdige met een toewijzing aan deze aanbieder")}};
}

/// Eis 44, AMB-155: only an Opdrachtnemer asks; a subcontractor does not.
Uit fires_opdrachtnemer(const VerzoekInput& i) {
    if (std::any_of(i.keten.aanbieder.begin(), i.keten.aanbieder.end(),
                    [&](const auto& c) { return c.geldig.contains(i.dagtekening); }))
        return std::nullopt;
    return Feiten{{"gevonden", i.afzender.str()}, {"dag", i.dagtekening}};
}

// TR347: a ReferentieAanbieder is used once by an aanbieder.
Uit fires_tr347(const AangevraagdInput& i) {
    const std::string referentie = text(i.product.referentie_aanbieder);
    if (!i.keten.dossier.gebruikte_referenties.contains(referentie)) return std::nullopt;
    return Feiten{{"gevonden", referentie}};
}

Uit fires_tr381(const AangevraagdInput& i) {
    return check_productcode(i.keten, i.bericht.ontvanger, std::max(i.product.ingang, i.bericht.dagtekening),
                             i.product.categorie, i.product.code);
}

/// 004 chapter 2: the six kinds of referrer; help without one of them is not paid (eis 33, eis 70).
Uit fires_verwijzer(const AangevraagdInput& i) {
    if (i.product.verwijzer.type != TypeVerwijzer::geen_verwijzer) return std::nullopt;
    return Feiten{{"referentie", text(i.product.referentie_aanbieder)},
                  {"gevonden", text("geen verwijzer (code 06)")}};
}

constexpr Regelkaart client_kaart_keten(std::string_view bericht, const Kaartdelen& d) {
    return landelijke_kaart(bericht, Klasse::client, Niveau::berichtoverstijgend, d);
}
constexpr Kaartdelen kTr374{"TR374", "Er loopt nog geen ander verzoek voor deze jeugdige.",
                            "Verzoek {gevonden} van {sinds} is nog niet afgehandeld (status: {status}).",
                            "Wacht op het besluit van de gemeente.", "9374"};
constexpr Kaartdelen kOpdrachtnemer{
    "IJ-OPDRACHTNEMER", "Alleen een aanbieder met een contract doet een verzoek.",
    "Aanbieder {gevonden} heeft op {dag} geen contract met de regio.",
    "Laat de hoofdaannemer het verzoek doen. De gemeente kan afwijzen met reden 3 (geen contract).", ""};

constexpr Ketenregel<VerzoekInput> kClient315[] = {
    {client_kaart_keten("JW315", kTr374), fires_tr374},
    {regio_kaart("JW315", Klasse::client, "Inkoopdocument eis 44; AMB-155", kOpdrachtnemer),
     fires_opdrachtnemer},
};
constexpr Ketenregel<VerzoekInput> kClient317[] = {
    {client_kaart_keten("JW317",
                        {"TR304", "De jeugdige is bekend bij de gemeente.",
                         "Het BSN hoort niet bij een bekende jeugdige. Verwacht: {verwacht}.",
                         "Controleer het BSN en de gemeente, of doe een verzoek om toewijzing.", "8187"}),
     fires_tr304},
    {client_kaart_keten("JW317", kTr374), fires_tr374},
    {regio_kaart("JW317", Klasse::client, "Inkoopdocument eis 44; AMB-155", kOpdrachtnemer),
     fires_opdrachtnemer},
};

constexpr Ketenregel<AangevraagdInput> kAangevraagd[] = {
    {landelijke_kaart("JW315", Klasse::aangevraagd_product, Niveau::berichtoverstijgend,
                      {"TR347", "Een aanbieder gebruikt een referentie één keer.",
                       "Referentie {gevonden} is al gebruikt in een eerder verzoek.",
                       "Geef ieder verzoek een nieuwe referentie.", "9347"}),
     fires_tr347},
    {landelijke_kaart("JW315", Klasse::aangevraagd_product, Niveau::externe_bron,
                      {"TR381", "De productcode hoort bij de productcategorie.",
                       "Productcode {gevonden} past niet bij categorie {categorie}. Verwacht: {verwacht}.",
                       "Gebruik de codes uit de productcodetabel van de regio.", "S329"}),
     fires_tr381},
    {regio_kaart(
         "JW315", Klasse::aangevraagd_product, "Inkoopdocument hoofdstuk 2, eisen 33 en 70",
         {"IJ-VERWIJZER", "Een verzoek om toewijzing noemt een wettelijk verwijzer.",
          "Aanvraag {referentie} noemt {gevonden}. Zonder wettelijk verwijzer wordt hulp niet betaald.",
          "Laat de jeugdige verwijzen door Toegang, arts, GI of rechter en doe het verzoek opnieuw.", ""}),
     fires_verwijzer},
};

}  // namespace

std::span<const Ketenregel<VerzoekInput>> verzoek_regels(std::string_view soort) {
    if (soort == "JW315") return kClient315;
    if (soort == "JW317") return kClient317;
    return {};
}
std::span<const Ketenregel<AangevraagdInput>> aangevraagd_regels() {
    return kAangevraagd;
}

}  // namespace jeugdregio::toewijzing
