#include "toewijzing/werklijst.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "core/werkdagen.hpp"
#include "toewijzing/werklijst_budget.hpp"

namespace jeugdregio::toewijzing {
namespace {

using dossier::Toewijzingverloop;
using dossier::Werkvoorraad;
using Regels = std::vector<Werkregel>;

void add(Regels& uit, const Werkdag& d, Werkregel regel) {
    regel.te_laat = d.dag > regel.termijn.tot;
    regel.over = regel.termijn.te_laat(d.dag);
    uit.push_back(std::move(regel));
}

constexpr int weken(int aantal) {
    return 7 * aantal;
}

bool runs(const dossier::ToewijzingVersie& v, Datum dag) {
    return !v.verwijderd() && v.ingang <= dag && (!v.einde || *v.einde >= dag);
}

Werkregel about(const Toewijzingverloop& t, Werksoort soort, Termijn termijn) {
    Werkregel uit;
    uit.soort = soort;
    uit.termijn = termijn;
    uit.wie = Wie::aanbieder;
    uit.bsn = t.versie.bsn;
    uit.aanbieder = t.versie.aanbieder;
    uit.referentie = std::to_string(t.versie.nummer.waarde);
    return uit;
}

// Eis 43 d, OP274, OP346: a request is decided in time. The contract wants a decision within the first term,
// also when the standard gives more time after "in onderzoek" (AMB-162).
std::string describe_verzoek(const dossier::Verzoek& v, const Werkdag& d) {
    const contract::Parameters& p = d.parameters;
    std::string uit = fmt::format("Ontvangen op {}, {} werkdagen oud.", format_nl(v.ontvangen_op),
                                  count_werkdagen(v.ontvangen_op, d.dag));
    if (v.status() == dossier::Verzoekstatus::in_onderzoek)
        uit += fmt::format(" In onderzoek sinds {}; het doel van eis 43 d was {}.",
                           format_nl(v.antwoorden.front().dagtekening),
                           format_nl(plus_werkdagen(v.ontvangen_op, p.keten_besluit_werkdagen)));
    if (v.soort == dossier::Verzoeksoort::toewijzing) {
        const Datum tot = v.ontvangen_op.plus_dagen(p.keten_woonplaats_dagen);
        uit += fmt::format(" Afwijzen op woonplaatsbeginsel {} tot en met {} (OP359).",
                           d.dag <= tot ? "kan" : "kon", format_nl(tot));
    }
    return uit;
}

Regels find_verzoeken(const Werkvoorraad& voorraad, const Werkdag& d) {
    Regels uit;
    for (const dossier::Verzoek& v : voorraad.verzoeken) {
        if (v.ontvangen_op > d.dag || !v.onderhanden()) continue;
        const bool nieuw = v.soort == dossier::Verzoeksoort::toewijzing;
        Werkregel r;
        r.soort = Werksoort::verzoek;
        r.termijn = besluittermijn(v, d.parameters);
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

// OP090: every message of the gemeente gets a retour within three working days. What we owe ourselves is
// made while a message is processed, so only the other side can be late.
Regels find_retouren(const Werkvoorraad& voorraad, const Werkdag& d) {
    Regels uit;
    for (const dossier::BerichtZonderRetour& b : voorraad.zonder_retour) {
        const Termijn termijn{plus_werkdagen(b.verwerkt_op, d.parameters.keten_retour_werkdagen),
                              Telling::werkdagen};
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
Regels find_zonder_start(const Werkvoorraad& voorraad, const Werkdag& d) {
    Regels uit;
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
Regels find_zonder_declaratie(const Werkvoorraad& voorraad, const Werkdag& d) {
    Regels uit;
    for (const Toewijzingverloop& t : voorraad.toewijzingen) {
        if (t.versie.verwijderd() || t.leveringen.starts.empty() || t.prestaties > 0) continue;
        const Datum begin =
            std::min_element(t.leveringen.starts.begin(), t.leveringen.starts.end(),
                             [](const auto& a, const auto& b) { return a.sleutel.begin < b.sleutel.begin; })
                ->sleutel.begin;
        const Termijn termijn{
            std::max(begin, t.eerst_verzonden).plus_dagen(d.parameters.keten_declaratie_melden_dagen),
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

using Paar = std::pair<AgbCode, Bsn>;

bool stopped_for_good(const Toewijzingverloop& t) {
    const auto& [starts, stops] = t.leveringen;
    return !starts.empty() && std::all_of(starts.begin(), starts.end(), [&](const auto& start) {
        return std::any_of(stops.begin(), stops.end(), [&](const auto& stop) {
            return stop.sleutel == start.sleutel && !stop.tijdelijk();
        });
    });
}

// Eis 43 b: a 317 for extension comes eight weeks before the end. Not while a request of this aanbieder for
// this jeugdige is open (a second one would be rejected, TR374), nor when all care on it ended for good.
Regels find_verlengingen(const Werkvoorraad& voorraad, const Werkdag& d) {
    std::set<Paar> met_verzoek;
    for (const dossier::Verzoek& v : voorraad.verzoeken)
        if (v.ontvangen_op <= d.dag && v.onderhanden()) met_verzoek.emplace(v.aanbieder, v.bsn);
    Regels uit;
    for (const Toewijzingverloop& t : voorraad.toewijzingen) {
        const dossier::ToewijzingVersie& v = t.versie;
        if (!v.einde || !runs(v, d.dag)) continue;
        if (v.einde->plus_dagen(-weken(d.parameters.keten_verlengen_melden_weken)) > d.dag) continue;
        if (met_verzoek.contains({v.aanbieder, v.bsn}) || stopped_for_good(t)) continue;
        const Termijn termijn{v.einde->plus_dagen(-weken(d.parameters.keten_verlengen_weken)),
                              Telling::dagen};
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
Regels find_tijdelijke_stops(const Werkvoorraad& voorraad, const Werkdag& d) {
    Regels uit;
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

struct Leeftijd {
    int maanden;
    Wie wie;
    std::string_view naam, wat, bron;
};
constexpr Leeftijd kLeeftijden[] = {
    {16 * 12 + 6, Wie::aanbieder, "16,5 jaar", "Maak met de jeugdige een toekomstplan.", "eis 28"},
    {17 * 12, Wie::aanbieder, "17 jaar",
     "Bespreek het toekomstplan met de gemeente als na 18 jaar nog hulp nodig is.", "eis 28"},
    {18 * 12, Wie::toegang, "18 jaar", "Beoordeel of de hulp stopt of anders verder gaat.",
     "eis 28; Jeugdwet art. 1.1"},
};

/// Where the day does not exist, the first day after it, as in age_on.
Datum reaches(Datum geboren, int maanden) {
    const Datum dag = geboren.plus_maanden(maanden);
    return dag.dag() == geboren.dag() ? dag : dag.plus_dagen(1);
}

// Eis 28: of each jeugdige at each aanbieder what comes soon, and of what has passed only the latest: the
// messages do not tell whether there is a toekomstplan.
Regels find_leeftijden(const Werkvoorraad& voorraad, const Werkdag& d) {
    std::set<Paar> gezien;
    Regels uit;
    for (const Toewijzingverloop& t : voorraad.toewijzingen) {
        const dossier::ToewijzingVersie& v = t.versie;
        if (!v.geboortedatum || !runs(v, d.dag) || !gezien.emplace(v.aanbieder, v.bsn).second) continue;
        for (const Leeftijd* l = std::begin(kLeeftijden); l != std::end(kLeeftijden); ++l) {
            const Datum dag = reaches(*v.geboortedatum, l->maanden);
            const Leeftijd* volgende = l + 1;
            const bool ingehaald =
                volgende != std::end(kLeeftijden) && reaches(*v.geboortedatum, volgende->maanden) <= d.dag;
            if (ingehaald || dag > d.dag.plus_dagen(weken(d.parameters.keten_leeftijd_melden_weken)))
                continue;
            Werkregel r = about(t, Werksoort::leeftijd, {dag, Telling::dagen});
            r.wie = l->wie;
            r.wat = l->wat;
            r.toelichting = fmt::format("De jeugdige {} {} op {}.", dag > d.dag ? "wordt" : "werd", l->naam,
                                        format_nl(dag));
            r.bron = l->bron;
            add(uit, d, std::move(r));
        }
    }
    return uit;
}

constexpr Werksoortrij kSoorten[] = {
    {Werksoort::verzoek, "verzoek", find_verzoeken},
    {Werksoort::retour, "retour", find_retouren},
    {Werksoort::start, "start", find_zonder_start},
    {Werksoort::declaratie, "declaratie", find_zonder_declaratie},
    {Werksoort::verlenging, "verlenging", find_verlengingen},
    {Werksoort::budget, "budget raakt op", find_budgetten},
    {Werksoort::tijdelijke_stop, "tijdelijke stop", find_tijdelijke_stops},
    {Werksoort::leeftijd, "leeftijd", find_leeftijden},
};

}  // namespace

std::string_view wie_naam(Wie wie) {
    switch (wie) {
        case Wie::gemeente:
            return "gemeente";
        case Wie::toegang:
            return "Toegang";
        case Wie::aanbieder:
            return "aanbieder";
    }
    fail_invariant("everybody who acts has a name");
}

std::string_view telling_naam(Telling telling) {
    return telling == Telling::werkdagen ? "werkdagen" : "dagen";
}

int Termijn::te_laat(Datum dag) const {
    if (dag <= tot) return 0;
    return telling == Telling::werkdagen ? count_werkdagen(tot, dag) : dag.dagen() - tot.dagen();
}

std::span<const Werksoortrij> werksoorten() {
    return kSoorten;
}

std::string_view werksoort_naam(Werksoort soort) {
    for (const Werksoortrij& rij : kSoorten)
        if (rij.soort == soort) return rij.naam;
    fail_invariant("every kind of work has a row");
}

std::vector<Werkregel> make_werklijst(const Werkvoorraad& voorraad, const Werkdag& dag) {
    Regels uit;
    for (const Werksoortrij& rij : kSoorten) {
        Regels deel = rij.find(voorraad, dag);
        std::move(deel.begin(), deel.end(), std::back_inserter(uit));
    }
    const auto sleutel = [](const Werkregel& r) {
        // Numbers of a different length sort as numbers do.
        return std::tuple(r.termijn.tot, r.soort, r.referentie.size(), std::string_view(r.referentie),
                          r.aanbieder.view());
    };
    std::stable_sort(uit.begin(), uit.end(),
                     [&](const Werkregel& a, const Werkregel& b) { return sleutel(a) < sleutel(b); });
    return uit;
}

Termijn besluittermijn(const dossier::Verzoek& verzoek, const contract::Parameters& parameters) {
    if (verzoek.antwoorden.empty())
        return {plus_werkdagen(verzoek.ontvangen_op, parameters.keten_besluit_werkdagen), Telling::werkdagen};
    return {verzoek.dagtekening.plus_dagen(weken(parameters.keten_onderzoek_weken)), Telling::dagen};
}

Besluitsnelheid summarize_besluiten(std::span<const dossier::Verzoekverloop> verzoeken, const Werkdag& d) {
    Besluitsnelheid uit;
    std::vector<int> ouderdom;
    for (const dossier::Verzoekverloop& v : verzoeken) {
        if (v.ontvangen_op > d.dag) continue;
        const Datum tot = plus_werkdagen(v.ontvangen_op, d.parameters.keten_besluit_werkdagen);
        const auto gezegd = [&](const std::optional<Datum>& op) { return op && *op <= d.dag; };
        const auto tijdig = [&](const std::optional<Datum>& op) { return gezegd(op) && *op <= tot; };
        const bool open = !gezegd(v.afgewezen) && !gezegd(v.toegewezen);
        const bool besluit_tijdig = tijdig(v.afgewezen) || tijdig(v.toegewezen);
        const bool landelijk = besluit_tijdig || tijdig(v.in_onderzoek);
        ++uit.ontvangen;
        if (!open || d.dag > tot) {
            ++uit.meetbaar;
            uit.tijdig_contract += besluit_tijdig;
            uit.tijdig_landelijk += landelijk;
        }
        if (!open) continue;
        ++uit.open;
        uit.open_te_laat += d.dag > tot;
        ouderdom.push_back(count_werkdagen(v.ontvangen_op, d.dag));
    }
    if (!ouderdom.empty()) {
        std::sort(ouderdom.begin(), ouderdom.end());
        uit.mediaan_open_werkdagen = ouderdom[ouderdom.size() / 2];
    }
    return uit;
}

}  // namespace jeugdregio::toewijzing
