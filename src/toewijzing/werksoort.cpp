#include "toewijzing/werksoort.hpp"

#include <fmt/format.h>

#include "core/werkdagen.hpp"

namespace jeugdregio::toewijzing {

using dossier::Aantekening;
using dossier::Toewijzingverloop;
using dossier::Werkvoorraad;

void add(Werkregels& uit, const Werkdag& d, Werkregel regel) {
    regel.te_laat = d.dag > regel.termijn.tot;
    regel.over = regel.termijn.te_laat(d.dag);
    uit.push_back(std::move(regel));
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

Werkregel about(const Aantekening& a, Werksoort soort, Termijn termijn) {
    Werkregel uit;
    uit.soort = soort;
    uit.termijn = termijn;
    uit.wie = Wie::aanbieder;
    uit.bsn = a.bsn;
    if (a.aanbieder) uit.aanbieder = *a.aanbieder;
    uit.referentie = a.toewijzing ? std::to_string(a.toewijzing->waarde) : a.verzoek;
    return uit;
}

bool runs(const dossier::ToewijzingVersie& v, Datum dag) {
    return !v.verwijderd() && v.ingang <= dag && (!v.einde || *v.einde >= dag);
}

bool stopped_for_good(const Toewijzingverloop& t) {
    const auto& starts = t.leveringen.starts;
    const auto& stops = t.leveringen.stops;
    // A start that was stopped for a time is over once help began again (OP272): that start says how it goes
    // on.
    const auto is_over = [&](const dossier::Startmelding& start, const dossier::Stopmelding& stop) {
        return stop.sleutel == start.sleutel &&
               (!stop.tijdelijk() || std::any_of(starts.begin(), starts.end(), [&](const auto& later) {
                   return later.sleutel.begin > start.sleutel.begin;
               }));
    };
    return !starts.empty() && std::all_of(starts.begin(), starts.end(), [&](const auto& start) {
        return std::any_of(stops.begin(), stops.end(),
                           [&](const auto& stop) { return is_over(start, stop); });
    });
}

const dossier::Stopmelding* find_einde(const Toewijzingverloop& t) {
    if (!stopped_for_good(t)) return nullptr;
    const dossier::Stopmelding* uit = nullptr;
    for (const auto& stop : t.leveringen.stops)
        if (!stop.tijdelijk() && (uit == nullptr || uit->einde < stop.einde)) uit = &stop;
    return uit;
}

std::optional<Datum> find_begin(const Toewijzingverloop& t) {
    std::optional<Datum> uit;
    for (const auto& start : t.leveringen.starts)
        if (!uit || start.sleutel.begin < *uit) uit = start.sleutel.begin;
    return uit;
}

bool concerns(const Aantekening& a, const Toewijzingverloop& t) {
    return a.concerns(t.versie.nummer, t.versie.aanbieder);
}

bool same_subject(const Aantekening& a, const Aantekening& b) {
    if (a.toewijzing && b.toewijzing) return *a.toewijzing == *b.toewijzing;
    return !a.aanbieder || !b.aanbieder || *a.aanbieder == *b.aanbieder;
}

const dossier::Aantekeningen& records_of(const Werkvoorraad& voorraad, const Bsn& bsn) {
    static const dossier::Aantekeningen kNiets;
    const auto gevonden = voorraad.aantekeningen.find(bsn);
    return gevonden == voorraad.aantekeningen.end() ? kNiets : gevonden->second;
}

const Aantekening* find_over(const Werkvoorraad& voorraad, const Toewijzingverloop& t, std::string_view soort,
                             Datum dag) {
    return find_over(voorraad, t, soort, dag, [](const Aantekening&) { return true; });
}

const Aantekening* find_na(const Werkvoorraad& voorraad, const Aantekening& a, std::string_view soort,
                           Datum dag) {
    return find_na(voorraad, a, soort, dag, [](const Aantekening&) { return true; });
}

std::vector<const Aantekening*> list_soort(const Werkvoorraad& voorraad, std::string_view soort, Datum dag) {
    std::vector<const Aantekening*> uit;
    for (const auto& [bsn, van] : voorraad.aantekeningen)
        for (const Aantekening& a : van.alle)
            if (a.soort == soort && a.dag <= dag) uit.push_back(&a);
    return uit;
}

std::vector<const Aantekening*> list_laatste(const Werkvoorraad& voorraad, std::string_view soort,
                                             Datum dag) {
    auto uit = list_soort(voorraad, soort, dag);
    std::erase_if(uit, [&](const Aantekening* a) {
        return find_na(voorraad, *a, soort, dag, [&](const Aantekening& b) {
                   return std::pair{a->dag, a->volgnummer} < std::pair{b.dag, b.volgnummer};
               }) != nullptr;
    });
    return uit;
}

Termijn taaktermijn(Datum vanaf, const Werkdag& d) {
    return {plus_werkdagen(vanaf, d.parameters.keten_taak_werkdagen), Telling::werkdagen};
}

std::string join_en(const std::vector<std::string>& delen) {
    std::string uit;
    for (std::size_t i = 0; i < delen.size(); ++i)
        uit += (i == 0 ? "" : i + 1 == delen.size() ? " en " : ", ") + delen[i];
    return uit;
}

}  // namespace jeugdregio::toewijzing
