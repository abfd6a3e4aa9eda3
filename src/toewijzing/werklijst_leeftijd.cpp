// Work that follows from the age of a jeugdige (eis 28).
#include "toewijzing/werksoort.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "core/werkdagen.hpp"

namespace jeugdregio::toewijzing {
namespace {

using dossier::Toewijzingverloop;
using dossier::Werkvoorraad;

/// How far the toekomstplan is.
enum class Planstand : std::uint8_t { geen, gemaakt, besproken, altijd_werk };

Planstand plan_of(const Werkvoorraad& voorraad, const Toewijzingverloop& t, Datum dag) {
    // Made at one aanbieder, it is the plan of the jeugdige.
    const dossier::Aantekening* a =
        records_of(voorraad, t.versie.bsn)
            .find_laatste(dossier::aantekening::kToekomstplan,
                          [&](const dossier::Aantekening& p) { return p.dag <= dag; });
    if (a == nullptr) return Planstand::geen;
    return a->veld("stand") == "gemaakt" ? Planstand::gemaakt : Planstand::besproken;
}

struct Leeftijd {
    int maanden;
    Wie wie;
    std::string_view naam, wat, wat_met_plan, bron;
    Planstand klaar_bij;  // from this on there is nothing to do
};
constexpr Leeftijd kLeeftijden[] = {
    {16 * 12 + 6, Wie::aanbieder, "16,5 jaar", "Maak met de jeugdige een toekomstplan.", "", "eis 28",
     Planstand::gemaakt},
    {17 * 12, Wie::aanbieder, "17 jaar",
     "Maak een toekomstplan, en bespreek het met de gemeente als na 18 jaar nog hulp nodig is.",
     "Bespreek het toekomstplan met de gemeente als na 18 jaar nog hulp nodig is.", "eis 28",
     Planstand::besproken},
    {18 * 12, Wie::toegang, "18 jaar", "Beoordeel of de hulp stopt of anders verder gaat.",
     "Beoordeel of de hulp stopt of anders verder gaat.", "eis 28; Jeugdwet art. 1.1",
     Planstand::altijd_werk},
};

/// Where the day does not exist, the first day after it, as in age_on.
Datum reaches(Datum geboren, int maanden) {
    const Datum dag = geboren.plus_maanden(maanden);
    return dag.dag() == geboren.dag() ? dag : dag.plus_dagen(1);
}

}  // namespace

// Eis 28: of each jeugdige at each aanbieder what comes soon, and of what has passed only the latest. What is
// on record of the toekomstplan silences the line, or makes it shorter.
Werkregels find_leeftijden(const Werkvoorraad& voorraad, const Werkdag& d) {
    std::set<Paar> gezien;
    Werkregels uit;
    for (const Toewijzingverloop& t : voorraad.toewijzingen) {
        const dossier::ToewijzingVersie& v = t.versie;
        if (!v.geboortedatum || !runs(v, d.dag) || !gezien.emplace(v.aanbieder, v.bsn).second) continue;
        const Planstand stand = plan_of(voorraad, t, d.dag);
        for (const Leeftijd* l = std::begin(kLeeftijden); l != std::end(kLeeftijden); ++l) {
            const Datum dag = reaches(*v.geboortedatum, l->maanden);
            const Leeftijd* volgende = l + 1;
            const bool ingehaald =
                volgende != std::end(kLeeftijden) && reaches(*v.geboortedatum, volgende->maanden) <= d.dag;
            if (ingehaald || dag > d.dag.plus_dagen(weken(d.parameters.keten_leeftijd_melden_weken)) ||
                stand >= l->klaar_bij)
                continue;
            Werkregel r = about(t, Werksoort::leeftijd, {dag, Telling::dagen});
            r.wie = l->wie;
            r.wat = stand == Planstand::gemaakt ? l->wat_met_plan : l->wat;
            r.toelichting =
                fmt::format("De jeugdige {} {} op {}.{}", dag > d.dag ? "wordt" : "werd", l->naam,
                            format_nl(dag), stand == Planstand::geen ? "" : " Er is een toekomstplan.");
            r.bron = l->bron;
            add(uit, d, std::move(r));
        }
    }
    return uit;
}

}  // namespace jeugdregio::toewijzing
