// The rules on an antwoordbericht (319) beyond the message itself: what a gemeente may still say of a
// request.
#include <algorithm>

#include "ijw/gemeentecodes.hpp"
#include "toewijzing/ketenregel.hpp"

namespace jeugdregio::toewijzing {
namespace {

using Uit = std::optional<Feiten>;

std::string text(std::string_view t) {
    return std::string(t);
}

// TR355: the reference is that of an earlier request.
Uit fires_tr355(const AntwoordInput& i) {
    if (i.verzoek != nullptr) return std::nullopt;
    return Feiten{{"gevonden", text(i.bericht.referentie_aanbieder)}};
}
// TR359: a request that was granted is not answered any more.
Uit fires_tr359(const AntwoordInput& i) {
    if (i.verzoek == nullptr || !i.verzoek->toegewezen_op) return std::nullopt;
    return Feiten{{"gevonden", i.verzoek->referentie}, {"toegewezen", *i.verzoek->toegewezen_op}};
}
// TR360: "in onderzoek" is said once, and first.
Uit fires_tr360(const AntwoordInput& i) {
    if (i.verzoek == nullptr || i.bericht.antwoord != VerzoekAntwoord::in_onderzoek ||
        i.verzoek->antwoorden.empty())
        return std::nullopt;
    return Feiten{{"gevonden", i.verzoek->referentie}, {"eerder", i.verzoek->antwoorden.front().dagtekening}};
}
// TR365: after a refusal nothing follows.
Uit fires_tr365(const AntwoordInput& i) {
    if (i.verzoek == nullptr) return std::nullopt;
    for (const auto& a : i.verzoek->antwoorden)
        if (a.antwoord != VerzoekAntwoord::in_onderzoek)
            return Feiten{{"gevonden", i.verzoek->referentie}, {"eerder", a.dagtekening}};
    return std::nullopt;
}
// OP359: a refusal because another gemeente pays has a term in law, counted from receipt.
Uit fires_op359(const AntwoordInput& i) {
    if (i.verzoek == nullptr || i.bericht.reden != RedenAfwijzingVerzoek::woonplaatsbeginsel)
        return std::nullopt;
    const Datum grens =
        i.keten.contract.termijn_tot(contract::Termijnsoort::woonplaats, i.verzoek->ontvangen_op);
    if (i.bericht.dagtekening <= grens) return std::nullopt;
    return Feiten{{"gevonden", i.bericht.dagtekening},
                  {"verwacht", grens},
                  {"ontvangen", i.verzoek->ontvangen_op},
                  {"verzoek", i.verzoek->referentie}};
}
// TR378 for the gemeente that pays instead.
Uit fires_tr378(const AntwoordInput& i) {
    const Datum dag = i.bericht.dagtekening;
    if (!i.bericht.woonplaatsbeginsel ||
        ijw::exists_gemeente(i.bericht.woonplaatsbeginsel->gemeente, {dag, dag}))
        return std::nullopt;
    return Feiten{{"gevonden", i.bericht.woonplaatsbeginsel->gemeente.str()},
                  {"verwacht", text("een gemeentecode uit de lijst van CBS")}};
}

constexpr Regelkaart kaart(const Kaartdelen& d) {
    return landelijke_kaart("JW319", Klasse::antwoord, Niveau::berichtoverstijgend, d);
}

constexpr Ketenregel<AntwoordInput> kAntwoord[] = {
    {kaart({"TR355", "Een antwoord hoort bij een verzoek.",
            "Er is geen verzoek van deze aanbieder met referentie {gevonden}.", "Controleer de referentie.",
            "9355"}),
     fires_tr355},
    {kaart({"TR359", "Op een toegewezen verzoek komt geen antwoord meer.",
            "Verzoek {gevonden} is al toegewezen op {toegewezen}.",
            "Trek de toewijzing in als het verzoek toch wordt afgewezen.", "9359"}),
     fires_tr359},
    {kaart({"TR360", "'In onderzoek' wordt één keer gemeld, als eerste antwoord.",
            "Op verzoek {gevonden} is al geantwoord op {eerder}.", "Wijs het verzoek nu toe of wijs het af.",
            "9360"}),
     fires_tr360},
    {kaart({"TR365", "Na een afwijzing komt geen antwoord meer.",
            "Verzoek {gevonden} is al afgewezen op {eerder}.", "De aanbieder moet een nieuw verzoek doen.",
            "9365"}),
     fires_tr365},
    {landelijk_signaal(
         "JW319", Klasse::antwoord,
         {"OP359", "Afwijzen op woonplaatsbeginsel gebeurt binnen de wettelijke termijn.",
          "Verzoek {verzoek} is ontvangen op {ontvangen} en afgewezen op {gevonden}. Op tijd was tot en met "
          "{verwacht}.",
          "Overleg met de andere gemeente en de aanbieder wie de hulp tot nu toe betaalt.", ""}),
     fires_op359},
};
constexpr Ketenregel<AntwoordInput> kWoonplaats[] = {
    {landelijke_kaart("JW319", Klasse::woonplaatsbeginsel, Niveau::externe_bron,
                      {"TR378", "De gemeentecode bestaat.",
                       "Gemeentecode {gevonden} staat niet in de lijst. Verwacht: {verwacht}.",
                       "Verbeter de gemeentecode.", "S300"}),
     fires_tr378},
};

}  // namespace

std::span<const Ketenregel<AntwoordInput>> antwoord_regels() {
    return kAntwoord;
}
std::span<const Ketenregel<AntwoordInput>> woonplaats_regels() {
    return kWoonplaats;
}

}  // namespace jeugdregio::toewijzing
