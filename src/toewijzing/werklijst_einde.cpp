// Work at the end: a request to stop early, the grounds and the letter, the handover and the file.
#include <fmt/format.h>

#include "toewijzing/bestemming.hpp"
#include "toewijzing/werksoort.hpp"

namespace jeugdregio::toewijzing {
namespace {

using dossier::Aantekening;
using dossier::Toewijzingverloop;
using dossier::Werkvoorraad;
namespace soort = dossier::aantekening;

constexpr std::string_view kVolgensPlan = "31", kOverleden = "02", kDoorWijziging = "37";

bool is_naar_aanbieder(const Aantekening& overdracht) {
    return overdracht.veld("naar") == "aanbieder";
}

}  // namespace

// Eis 87: the decision to stop early is taken together, and the help goes on until there is a solution or the
// Toegang finds that unreasonable.
Werkregels find_vroegtijdig(const Werkvoorraad& voorraad, const Werkdag& d) {
    Werkregels uit;
    for (const Aantekening* a : list_laatste(voorraad, soort::kVroegtijdig, d.dag)) {
        const bool open = a->veld("besluit") == "open";
        if (!open && a->veld("vervolg") != "voortgezet") continue;
        Werkregel r = about(*a, Werksoort::vroegtijdig_einde, taaktermijn(a->dag, d));
        r.wie = open ? Wie::toegang : Wie::aanbieder;
        r.wat = open ? "Besluit samen met de aanbieder over het verzoek om eerder te stoppen."
                     : "Zet de hulp voort of draag haar over, tot er een definitieve oplossing is.";
        r.toelichting = fmt::format("{} op {}.", open ? "Gevraagd" : "Positief besloten", format_nl(a->dag));
        r.bron = "eis 22, eis 87; keten.taak_werkdagen";
        add(uit, d, std::move(r));
    }
    return uit;
}

// Eis 84, 86, 7.1.6: the ground of the end, where the jeugdige goes, consultation when it was not as planned,
// and a letter to the verwijzer.
Werkregels find_einden(const Werkvoorraad& voorraad, const Werkdag& d) {
    Werkregels uit;
    for (const Toewijzingverloop& t : voorraad.toewijzingen) {
        const auto* stop = find_einde(t);
        if (stop == nullptr || t.versie.verwijderd() || stop->reden == kDoorWijziging ||
            stop->einde < d.parameters.vastleggen_vanaf || stop->ontvangen_op > d.dag)
            continue;
        const Aantekening* grond = find_over(voorraad, t, soort::kBeeindiging, d.dag);
        const bool overleg = (grond != nullptr && !grond->veld("overleg_op").empty()) ||
                             find_over(voorraad, t, soort::kContact, d.dag, [](const Aantekening& c) {
                                 return c.veld("onderwerp") == "beeindiging";
                             }) != nullptr;
        std::vector<std::string> mist;
        if (grond == nullptr) mist.emplace_back("de grond");
        if (stop->reden != kVolgensPlan && stop->reden != kOverleden && !overleg)
            mist.emplace_back("het overleg met de verwijzer of de Toegang");
        // 7.1.6: a stop cannot be refused for it, so the line stays until it is clear where the jeugdige
        // goes.
        if (stop->reden != kOverleden && find_bestemming(records_of(voorraad, t.versie.bsn), t.versie.nummer,
                                                         t.versie.aanbieder, d.dag) == nullptr)
            mist.emplace_back("de overdracht, of dat hulp niet langer nodig is");
        if (find_over(voorraad, t, soort::kEindbrief, d.dag) == nullptr)
            mist.emplace_back("de onderbouwing aan de verwijzer (eindbrief)");
        if (mist.empty()) continue;
        Werkregel r = about(t, Werksoort::einde,
                            {stop->einde.plus_dagen(d.parameters.keten_eindbrief_dagen), Telling::dagen});
        r.wat = fmt::format("Leg vast bij het einde van de hulp: {}.", join_en(mist));
        r.toelichting = fmt::format("De hulp stopte op {} (reden {}).", format_nl(stop->einde), stop->reden);
        r.bron = "eis 84, eis 86, inkoopdocument 7.1.6; keten.eindbrief_dagen";
        add(uit, d, std::move(r));
    }
    return uit;
}

// Eis 22, 7.1.6: the old aanbieder stays responsible until the help starts at the new one.
Werkregels find_overdrachten(const Werkvoorraad& voorraad, const Werkdag& d) {
    Werkregels uit;
    for (const Aantekening* a : list_laatste(voorraad, soort::kOverdracht, d.dag)) {
        if (!is_naar_aanbieder(*a)) continue;
        const auto start = parse_datum(a->veld("hulp_start_op"));
        if (start && *start <= d.dag) continue;
        Werkregel r = about(*a, Werksoort::overdracht,
                            start ? Termijn{*start, Telling::dagen} : taaktermijn(a->dag, d));
        r.wat =
            "Blijf verantwoordelijk voor hulp en veiligheid tot de hulp elders begint, en leg die dag vast.";
        r.toelichting = start ? fmt::format("Bij aanbieder {} begint de hulp op {}.",
                                            a->veld("nieuwe_aanbieder"), format_nl(*start))
                              : fmt::format("Wanneer de hulp bij aanbieder {} begint, is niet bekend.",
                                            a->veld("nieuwe_aanbieder"));
        r.bron = "eis 22, inkoopdocument 7.1.6";
        add(uit, d, std::move(r));
    }
    return uit;
}

// Eis 20: the complete file goes to the next aanbieder within four weeks after the handover.
Werkregels find_dossiers(const Werkvoorraad& voorraad, const Werkdag& d) {
    Werkregels uit;
    for (const Aantekening* a : list_soort(voorraad, soort::kOverdracht, d.dag)) {
        if (!is_naar_aanbieder(*a)) continue;
        const auto zelfde = [&](const Aantekening& b) {
            return b.veld("nieuwe_aanbieder") == a->veld("nieuwe_aanbieder");
        };
        const Aantekening* gedaan = find_na(voorraad, *a, soort::kDossier, d.dag, zelfde);
        // Recorded again, a handover keeps the term of the first time, unless the file went over in between.
        const Aantekening* eerder =
            records_of(voorraad, a->bsn).find_laatste(soort::kOverdracht, [&](const Aantekening& b) {
                return std::pair{b.dag, b.volgnummer} < std::pair{a->dag, a->volgnummer} &&
                       same_subject(*a, b) && zelfde(b) &&
                       find_na(voorraad, b, soort::kDossier, a->dag, zelfde) == nullptr;
            });
        if (gedaan != nullptr || eerder != nullptr) continue;
        Werkregel r = about(*a, Werksoort::dossier,
                            {a->dag.plus_dagen(d.parameters.keten_dossier_dagen), Telling::dagen});
        r.wat = fmt::format("Draag het dossier compleet over aan aanbieder {}.", a->veld("nieuwe_aanbieder"));
        r.toelichting = fmt::format("De overdracht was op {}.", format_nl(a->dag));
        r.bron = "eis 20; keten.dossier_dagen";
        add(uit, d, std::move(r));
    }
    return uit;
}

}  // namespace jeugdregio::toewijzing
