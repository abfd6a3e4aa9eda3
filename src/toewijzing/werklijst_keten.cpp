// Work that follows from the messages alone: requests, retours, starts, claims, extensions, stops.
#include "toewijzing/werksoort.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "core/werkdagen.hpp"
#include "toewijzing/bestemming.hpp"

namespace jeugdregio::toewijzing {
namespace {

using contract::Termijnsoort;
using dossier::Toewijzingverloop;
using dossier::Werkvoorraad;

// Eis 43 d, OP274, OP346: a request is decided in time. The contract wants a decision within the first term,
// also when the standard gives more time after "in onderzoek" (AMB-162).
std::string describe_verzoek(const dossier::Verzoek& v, const Werkdag& d) {
    std::string uit = fmt::format("Ontvangen op {}, {} werkdagen oud.", format_nl(v.ontvangen_op),
                                  count_werkdagen(v.ontvangen_op, d.dag));
    if (v.status() == dossier::Verzoekstatus::in_onderzoek)
        uit += fmt::format(" In onderzoek sinds {}; het doel van eis 43 d was {}.",
                           format_nl(v.antwoorden.front().dagtekening),
                           format_nl(d.contract.termijn_tot(Termijnsoort::besluit_contract, v.ontvangen_op)));
    if (v.soort == dossier::Verzoeksoort::toewijzing) {
        const Datum tot = d.contract.termijn_tot(Termijnsoort::woonplaats, v.ontvangen_op);
        uit += fmt::format(" Afwijzen op woonplaatsbeginsel {} tot en met {} (OP359).",
                           d.dag <= tot ? "kan" : "kon", format_nl(tot));
    }
    return uit;
}

bool per_stuk(const dossier::ToewijzingVersie& v) {
    return v.omvang &&
           (v.omvang->eenheid == Eenheid::stuk_inspanning || v.omvang->eenheid == Eenheid::stuk_output);
}

/// The last day of care: that of the stop, or else that of the toewijzing.
std::optional<Datum> ended_on(const Toewijzingverloop& t) {
    const auto* stop = find_einde(t);
    return stop != nullptr ? std::optional(stop->einde) : t.versie.einde;
}

/// Whether it is on record where the jeugdige goes after this toewijzing. What was said of this aanbieder
/// before it began, is about an earlier one.
bool is_geregeld(const Werkvoorraad& voorraad, const dossier::ToewijzingVersie& v, Datum dag) {
    const auto* bestemming = find_bestemming(records_of(voorraad, v.bsn), v.nummer, v.aanbieder, dag);
    return bestemming != nullptr && (bestemming->toewijzing || bestemming->dag >= v.ingang);
}

}  // namespace

Werkregels find_verzoeken(const Werkvoorraad& voorraad, const Werkdag& d) {
    Werkregels uit;
    for (const dossier::Verzoek& v : voorraad.verzoeken) {
        if (v.ontvangen_op > d.dag || !v.onderhanden()) continue;
        const bool nieuw = v.soort == dossier::Verzoeksoort::toewijzing;
        Werkregel r;
        r.soort = Werksoort::verzoek;
        r.termijn = besluittermijn(v, d.contract);
        // Eis 80: a change needs the consent of the Toegang.
        r.wie = nieuw ? Wie::gemeente : Wie::toegang;
        r.bsn = v.bsn;
        r.aanbieder = v.aanbieder;
        r.referentie = v.referentie;
        r.wat = nieuw ? "Besluit op het verzoek om toewijzing (315): stuur een 301 of een 319."
                      : "Besluit op het verzoek om wijziging (317), als geheel: stuur een 301 of een 319.";
        r.toelichting = describe_verzoek(v, d);
        r.bron = nieuw ? "eis 43 d; iJw 3.2 OP274" : "eis 43 d, eis 80; iJw 3.2 OP346";
        add(uit, d, std::move(r));
    }
    return uit;
}

// OP090: every message of the gemeente gets a retour within its term. What we owe ourselves is
// made while a message is processed, so only the other side can be late.
Werkregels find_retouren(const Werkvoorraad& voorraad, const Werkdag& d) {
    Werkregels uit;
    for (const dossier::BerichtZonderRetour& b : voorraad.zonder_retour) {
        const Termijn termijn = Termijn::of(d.contract, Termijnsoort::retour, b.verwerkt_op);
        if (d.dag <= termijn.tot) continue;
        Werkregel r;
        r.soort = Werksoort::retour;
        r.termijn = termijn;
        r.wie = Wie::aanbieder;
        r.bsn = b.bsn;
        r.aanbieder = b.aanbieder;
        r.referentie = b.identificatie;
        r.wat = fmt::format("Stuur het retourbericht op de {} van {}.", b.soort, format_nl(b.verwerkt_op));
        r.toelichting = "Zonder retour is niet zeker dat het bericht is aangekomen.";
        r.bron = "iJw 3.2 OP090";
        add(uit, d, std::move(r));
    }
    return uit;
}

// Eis 47, OP271: a start is reported. From the later of ingang and sending: care does not begin earlier.
Werkregels find_zonder_start(const Werkvoorraad& voorraad, const Werkdag& d) {
    Werkregels uit;
    for (const Toewijzingverloop& t : voorraad.toewijzingen) {
        if (!runs(t.versie, d.dag) || !t.leveringen.starts.empty()) continue;
        const Datum vanaf = std::max(t.versie.ingang, t.eerst_verzonden);
        const Termijn termijn{vanaf.plus_dagen(d.parameters.keten_start_melden_dagen), Telling::dagen};
        if (d.dag <= termijn.tot) continue;
        Werkregel r = about(t, Werksoort::start, termijn);
        r.wat = "Stuur een startbericht (305), of meld dat de hulp niet begint.";
        r.toelichting =
            fmt::format("De toewijzing geldt sinds {} en heeft geen start.", format_nl(t.versie.ingang));
        if (t.prestaties > 0) r.toelichting += " Er is wel op gedeclareerd.";
        r.bron = "eis 47; iJw 3.2 OP271; keten.start_melden_dagen";
        add(uit, d, std::move(r));
    }
    return uit;
}

// Eis 43 a: care is claimed every month. Also after the end of the toewijzing: claims come later than care.
// What was granted by the piece is there to be claimed when it is done (interpretatie 2.363).
Werkregels find_zonder_declaratie(const Werkvoorraad& voorraad, const Werkdag& d) {
    Werkregels uit;
    for (const Toewijzingverloop& t : voorraad.toewijzingen) {
        if (t.versie.verwijderd() || t.leveringen.starts.empty() || t.prestaties > 0) continue;
        const Datum begin = *find_begin(t);
        const auto klaar = per_stuk(t.versie) ? ended_on(t) : std::optional(begin);
        if (!klaar) continue;
        const Termijn termijn{
            std::max(*klaar, t.eerst_verzonden).plus_dagen(d.parameters.keten_declaratie_melden_dagen),
            Telling::dagen};
        if (d.dag <= termijn.tot) continue;
        Werkregel r = about(t, Werksoort::declaratie, termijn);
        r.wat = "Declareer de geleverde hulp (323), of trek de start in.";
        r.toelichting = fmt::format("Gestart op {}, nog geen goedgekeurde declaratie.", format_nl(begin));
        r.bron = "eis 43 a; keten.declaratie_melden_dagen";
        add(uit, d, std::move(r));
    }
    return uit;
}

// Eis 42, OP272: care that has ended is reported. A toewijzing that is over has no care left on it.
Werkregels find_zonder_stop(const Werkvoorraad& voorraad, const Werkdag& d) {
    Werkregels uit;
    for (const Toewijzingverloop& t : voorraad.toewijzingen) {
        const auto& v = t.versie;
        if (v.verwijderd() || !v.einde || t.leveringen.starts.empty() || stopped_for_good(t)) continue;
        const Termijn termijn{v.einde->plus_dagen(d.parameters.keten_stop_melden_dagen), Telling::dagen};
        if (d.dag <= termijn.tot) continue;
        Werkregel r = about(t, Werksoort::stop, termijn);
        r.wat = "Stuur een stopbericht (307).";
        r.toelichting =
            fmt::format("De toewijzing eindigde op {}, en de hulp is niet gestopt.", format_nl(*v.einde));
        r.bron = "eis 42; iJw 3.2 OP272; keten.stop_melden_dagen";
        add(uit, d, std::move(r));
    }
    return uit;
}

// Eis 43 b: a 317 for extension comes some weeks before the end. Not while a request of this aanbieder for
// this jeugdige is open (a second one would be rejected, TR374), nor when all care on it ended for good, nor
// once it is on record where the jeugdige goes after it: then nobody asks for more (7.1.6,
// interpretatie 2.360).
Werkregels find_verlengingen(const Werkvoorraad& voorraad, const Werkdag& d) {
    std::set<Paar> met_verzoek;
    for (const dossier::Verzoek& v : voorraad.verzoeken)
        if (v.ontvangen_op <= d.dag && v.onderhanden()) met_verzoek.emplace(v.aanbieder, v.bsn);
    Werkregels uit;
    for (const Toewijzingverloop& t : voorraad.toewijzingen) {
        const dossier::ToewijzingVersie& v = t.versie;
        if (!v.einde || !runs(v, d.dag)) continue;
        if (v.einde->plus_dagen(-weken(d.parameters.keten_verlengen_melden_weken)) > d.dag) continue;
        if (met_verzoek.contains({v.aanbieder, v.bsn}) || stopped_for_good(t) ||
            is_geregeld(voorraad, v, d.dag))
            continue;
        const Termijn termijn = Termijn::of(d.contract, Termijnsoort::verlenging, *v.einde);
        Werkregel r = about(t, Werksoort::verlenging, termijn);
        r.wat = d.dag <= termijn.tot
                    ? fmt::format("Vraag verlenging aan (317), uiterlijk op {}, als de hulp doorgaat.",
                                  format_nl(termijn.tot))
                    : "Vraag meteen verlenging aan (317) als de hulp doorgaat: dat had al gemoeten.";
        r.toelichting = fmt::format("De toewijzing eindigt op {}.", format_nl(*v.einde));
        r.bron = "eis 43 b, eis 80";
        add(uit, d, std::move(r));
    }
    return uit;
}

// OP272: after a stop for a time comes a new start or a final stop.
Werkregels find_tijdelijke_stops(const Werkvoorraad& voorraad, const Werkdag& d) {
    Werkregels uit;
    for (const Toewijzingverloop& t : voorraad.toewijzingen) {
        if (t.versie.verwijderd()) continue;
        for (const dossier::Stopmelding& stop : t.leveringen.stops) {
            const Termijn termijn{stop.einde.plus_dagen(d.parameters.keten_tijdelijke_stop_dagen),
                                  Telling::dagen};
            if (!stop.tijdelijk() || d.dag <= termijn.tot) continue;
            const auto stops = t.leveringen.stops_of(stop.sleutel);
            const auto& starts = t.leveringen.starts;
            if (std::any_of(stops.begin(), stops.end(), [](const auto* s) { return !s->tijdelijk(); }) ||
                std::any_of(starts.begin(), starts.end(),
                            [&](const auto& s) { return s.sleutel.begin > stop.sleutel.begin; }))
                continue;
            Werkregel r = about(t, Werksoort::tijdelijke_stop, termijn);
            r.wat = "Meld dat de hulp weer is gestart (305) of dat zij voorgoed stopt (307).";
            r.toelichting = fmt::format("Tijdelijk gestopt op {}, {} dagen geleden.", format_nl(stop.einde),
                                        d.dag.dagen() - stop.einde.dagen());
            r.bron = "iJw 3.2 OP272; keten.tijdelijke_stop_dagen";
            add(uit, d, std::move(r));
        }
    }
    return uit;
}

}  // namespace jeugdregio::toewijzing
