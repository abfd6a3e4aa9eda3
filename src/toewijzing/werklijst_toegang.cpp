// Work that follows from what is put on record before the help starts and around it: toetsing, a restart,
// contact with the Toegang, a refusal, the family.
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "toewijzing/werksoort.hpp"

namespace jeugdregio::toewijzing {
namespace {

using dossier::Aantekening;
using dossier::Toewijzingverloop;
using dossier::Werkvoorraad;
namespace soort = dossier::aantekening;

bool is_contact_over(const Aantekening& a, std::string_view onderwerp) {
    return a.veld("onderwerp") == onderwerp;
}

/// Contact about this subject, with the Toegang, on or after the day of `a`.
bool has_contact(const Werkvoorraad& voorraad, const Aantekening& a, std::string_view onderwerp, Datum dag) {
    return find_na(voorraad, a, soort::kContact, dag,
                   [&](const Aantekening& c) { return is_contact_over(c, onderwerp); }) != nullptr;
}

/// The last day of care on it, once it has ended.
std::optional<Datum> ended_on(const Toewijzingverloop& t, Datum dag) {
    if (t.versie.verwijderd() || t.leveringen.starts.empty()) return std::nullopt;
    std::optional<Datum> uit;
    if (const auto* stop = find_einde(t); stop != nullptr) uit = stop->einde;
    if (t.versie.einde && *t.versie.einde < dag && (!uit || *t.versie.einde < *uit)) uit = t.versie.einde;
    return uit;
}

/// What an earlier toewijzing and a later wish have in common for eis 19.
struct Hulp {
    const Bsn& bsn;
    const AgbCode& aanbieder;
    const std::optional<ProductCategorie>& categorie;
    const std::optional<ProductCode>& code;
    Datum ingang;
};

/// Eis 19: the toewijzing of the same help that ended at most four months before, with a gap in between.
const Toewijzingverloop* find_eerdere(const Werkvoorraad& voorraad, const Hulp& h, const Werkdag& d) {
    const Toewijzingverloop* uit = nullptr;
    Datum laatste;
    for (const Toewijzingverloop& t : voorraad.toewijzingen) {
        const auto& v = t.versie;
        const bool zelfde = v.bsn == h.bsn && v.aanbieder == h.aanbieder && v.categorie == h.categorie &&
                            (v.code == h.code || !v.code || !h.code);
        const auto einde = zelfde ? ended_on(t, std::min(h.ingang, d.dag)) : std::nullopt;
        if (!einde || einde->plus_dagen(1) >= h.ingang ||
            h.ingang > einde->plus_maanden(d.parameters.keten_hervatting_maanden))
            continue;
        if (uit == nullptr || laatste < *einde) {
            uit = &t;
            laatste = *einde;
        }
    }
    return uit;
}

void describe_hervatting(Werkregel& r, const Toewijzingverloop& eerder, const Werkdag& d) {
    r.wat = "Neem contact op met de Toegang en lever de onderbouwing aan: dit is een hervatting.";
    r.toelichting = fmt::format("Dezelfde hulp (toewijzing {}) eindigde op {}.", eerder.versie.nummer.waarde,
                                format_nl(ended_on(eerder, d.dag).value_or(d.dag)));
    r.bron = "eis 19; keten.hervatting_maanden";
}

/// What makes a verwijzing complete (2, Gezinsplan).
struct Deel {
    std::string_view veld, naam;
};
constexpr Deel kDelen[] = {{"resultaten", "de resultaten"},
                           {"afspraken", "de afspraken"},
                           {"budget", "het budget"},
                           {"begin", "de periode"}};

std::vector<std::string> list_ontbrekend(const Aantekening& verwijzing) {
    std::vector<std::string> uit;
    for (const auto& [veld, naam] : kDelen)
        if (verwijzing.veld(std::string(veld)).empty()) uit.emplace_back(naam);
    return uit;
}

}  // namespace

// Eis 76, 78: toetsing and acceptance come before the help. Only for toewijzingen from the day on which the
// region began to put this on record.
Werkregels find_toetsingen(const Werkvoorraad& voorraad, const Werkdag& d) {
    Werkregels uit;
    for (const Toewijzingverloop& t : voorraad.toewijzingen) {
        const auto& v = t.versie;
        if (v.verwijderd() || v.ingang < d.parameters.vastleggen_vanaf || stopped_for_good(t) ||
            (v.einde && *v.einde < d.dag) || t.eerst_verzonden > d.dag)
            continue;
        std::vector<std::string> mist;
        if (find_over(voorraad, t, soort::kToetsing, d.dag) == nullptr) mist.emplace_back("de toetsing");
        if (find_over(voorraad, t, soort::kAcceptatie, d.dag) == nullptr &&
            find_over(voorraad, t, soort::kWeigering, d.dag) == nullptr)
            mist.emplace_back("de acceptatie");
        if (mist.empty()) continue;
        const auto begin = find_begin(t);
        Werkregel r = about(t, Werksoort::toetsing, {begin.value_or(v.ingang), Telling::dagen});
        r.wat = fmt::format("Leg {} vast, voordat de hulp begint.", join_en(mist));
        r.toelichting = begin ? fmt::format("De hulp begon op {}.", format_nl(*begin))
                              : fmt::format("De toewijzing gaat in op {}.", format_nl(v.ingang));
        r.bron = "eis 76, eis 78; vastleggen.vanaf";
        add(uit, d, std::move(r));
    }
    return uit;
}

Werkregels find_hervattingen(const Werkvoorraad& voorraad, const Werkdag& d) {
    Werkregels uit;
    for (const Toewijzingverloop& t : voorraad.toewijzingen) {
        const auto& v = t.versie;
        if (v.verwijderd() || v.ingang < d.parameters.vastleggen_vanaf || (v.einde && *v.einde < d.dag))
            continue;
        const auto* eerder = find_eerdere(voorraad, {v.bsn, v.aanbieder, v.categorie, v.code, v.ingang}, d);
        if (eerder == nullptr || eerder == &t || find_over(voorraad, t, soort::kHervatting, d.dag) != nullptr)
            continue;
        Werkregel r = about(t, Werksoort::hervatting, {v.ingang, Telling::dagen});
        describe_hervatting(r, *eerder, d);
        add(uit, d, std::move(r));
    }
    for (const dossier::Verzoek& v : voorraad.verzoeken) {
        if (v.ontvangen_op > d.dag || !v.onderhanden() || v.soort != dossier::Verzoeksoort::toewijzing)
            continue;
        for (const auto& p : v.producten) {
            if (!p.ingang) continue;
            const auto* eerder =
                find_eerdere(voorraad, {v.bsn, v.aanbieder, p.categorie, p.code, *p.ingang}, d);
            if (eerder == nullptr) continue;
            const auto gelegd =
                records_of(voorraad, v.bsn).find_laatste(soort::kHervatting, [&](const Aantekening& a) {
                    return a.dag <= d.dag && a.aanbieder == v.aanbieder &&
                           (a.verzoek.empty() || a.verzoek == v.referentie);
                });
            if (gelegd != nullptr) continue;
            Werkregel r;
            r.soort = Werksoort::hervatting;
            r.termijn = {*p.ingang, Telling::dagen};
            r.wie = Wie::aanbieder;
            r.bsn = v.bsn;
            r.aanbieder = v.aanbieder;
            r.referentie = v.referentie;
            describe_hervatting(r, *eerder, d);
            add(uit, d, std::move(r));
            break;  // once a request
        }
    }
    return uit;
}

// Eis 81: problems in more areas of life; 2 (Gezinsplan) and eis 73: a verwijzing that is not complete.
Werkregels find_contacten(const Werkvoorraad& voorraad, const Werkdag& d) {
    Werkregels uit;
    for (const Aantekening* a : list_laatste(voorraad, soort::kLeefgebieden, d.dag)) {
        if (has_contact(voorraad, *a, "meerdere_leefgebieden", d.dag)) continue;
        Werkregel r = about(*a, Werksoort::contact, taaktermijn(a->dag, d));
        r.wat = "Neem contact op met de Toegang: die heeft de procesregie.";
        r.toelichting = fmt::format("Vermoed op {}: {}.", format_nl(a->dag), a->veld("leefgebieden"));
        r.bron = "eis 81; keten.taak_werkdagen";
        add(uit, d, std::move(r));
    }
    for (const Aantekening* a : list_laatste(voorraad, soort::kVerwijzing, d.dag)) {
        const auto mist = list_ontbrekend(*a);
        if (!mist.empty() && !has_contact(voorraad, *a, "onvolledige_verwijzing", d.dag)) {
            Werkregel r = about(*a, Werksoort::contact, taaktermijn(a->dag, d));
            r.wat = "Maak de verwijzing compleet, of neem contact op met de Toegang.";
            r.toelichting =
                fmt::format("In de verwijzing van {} ontbreken {}.", format_nl(a->dag), join_en(mist));
            r.bron = "inkoopdocument 2 (Gezinsplan); keten.taak_werkdagen";
            add(uit, d, std::move(r));
        }
        if (a->veld("resultaten").empty() && find_na(voorraad, *a, soort::kOnderbouwing, d.dag) == nullptr) {
            Werkregel r = about(*a, Werksoort::contact, taaktermijn(a->dag, d));
            r.wat = "Lever de Toegang een schriftelijke onderbouwing: er is geen helder resultaat.";
            r.toelichting = fmt::format("De verwijzing is van {}.", format_nl(a->dag));
            r.bron = "eis 73; keten.taak_werkdagen";
            add(uit, d, std::move(r));
        }
    }
    return uit;
}

// Eis 21: who refuses keeps the jeugdige until the handover, and tells the first verwijzer.
Werkregels find_weigeringen(const Werkvoorraad& voorraad, const Werkdag& d) {
    Werkregels uit;
    for (const Aantekening* a : list_laatste(voorraad, soort::kWeigering, d.dag)) {
        const Aantekening* overdracht = find_na(voorraad, *a, soort::kOverdracht, d.dag);
        std::vector<std::string> mist;
        if (a->veld("contact_op").empty() && !has_contact(voorraad, *a, "weigering", d.dag))
            mist.emplace_back("het contact met de Toegang of de verwijzer");
        if (overdracht == nullptr) mist.emplace_back("de overdracht");
        const bool gemeld = overdracht != nullptr && (overdracht->veld("naar") == "verwijzer" ||
                                                      !overdracht->veld("verwijzer_gemeld_op").empty());
        if (!gemeld) mist.emplace_back("de melding aan de eerste verwijzer");
        if (mist.empty()) continue;
        Werkregel r = about(*a, Werksoort::weigering, taaktermijn(a->dag, d));
        r.wat = fmt::format("Laat de jeugdige niet los. Nog nodig: {}.", join_en(mist));
        r.toelichting = fmt::format("Geweigerd op {}.", format_nl(a->dag));
        r.bron = "eis 21; keten.taak_werkdagen";
        add(uit, d, std::move(r));
    }
    return uit;
}

// One family, one plan, one regisseur.
Werkregels find_gezinnen(const Werkvoorraad& voorraad, const Werkdag& d) {
    std::map<std::string, std::vector<const Aantekening*>, std::less<>> gezinnen;
    for (const Aantekening* a : list_laatste(voorraad, soort::kGezin, d.dag))
        gezinnen[std::string(a->veld("gezin"))].push_back(a);
    Werkregels uit;
    for (const auto& [gezin, leden] : gezinnen) {
        std::set<std::string> regisseurs, plannen;
        Datum laatste = leden.front()->dag;
        for (const Aantekening* a : leden) {
            regisseurs.emplace(a->veld("regisseur"));
            plannen.emplace(a->veld("plan"));
            laatste = std::max(laatste, a->dag);
        }
        if (regisseurs.size() == 1 && plannen.size() == 1) continue;
        Werkregel r;
        r.soort = Werksoort::gezin;
        r.termijn = taaktermijn(laatste, d);
        r.wie = Wie::toegang;
        r.referentie = gezin;
        r.wat = "Kies één plan en één regisseur voor dit gezin.";
        r.toelichting = fmt::format("Van {} jeugdigen zijn {} regisseurs en {} plannen genoemd.",
                                    leden.size(), regisseurs.size(), plannen.size());
        r.bron = "visie 1 en 3A; keten.taak_werkdagen";
        add(uit, d, std::move(r));
    }
    return uit;
}

}  // namespace jeugdregio::toewijzing
