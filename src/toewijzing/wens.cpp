#include "toewijzing/wens.hpp"

#include <algorithm>

#include "toewijzing/ketenregel.hpp"

namespace jeugdregio::toewijzing {
namespace {

bool holds(const std::vector<int>& lijst, int waarde) {
    return std::find(lijst.begin(), lijst.end(), waarde) != lijst.end();
}

/// A budget without a categorie is for the percelen that the contract calls generic.
bool is_generiek(const contract::Contract& contract, const contract::Product& product) {
    return std::any_of(product.percelen.begin(), product.percelen.end(), [&](int nummer) {
        const contract::Perceel* p = contract.find_perceel(nummer);
        return p != nullptr && p->toewijzingsvariant == "generiek";
    });
}

Hulp hulp_of(const dossier::ToewijzingVersie& v) {
    return {v.categorie, v.code};
}

std::string describe(const dossier::ToewijzingVersie& v) {
    return "toewijzing " + std::to_string(v.nummer.waarde) + " (" + describe_keuze(v.categorie, v.code) + ")";
}

/// What another open request asks for: new products only; a change of a toewijzing is counted there.
void add_verzoek(const VoorbereidingInput& i, const dossier::Verzoek& v, const Looptijd& looptijd,
                 std::vector<Ernaast>& naar) {
    if (!v.onderhanden() || (v.aanbieder == i.verzoek.aanbieder && v.referentie == i.verzoek.referentie))
        return;
    for (const auto& p : v.producten) {
        if (p.toewijzing || !p.ingang) continue;
        const Looptijd van{*p.ingang, p.einde};
        if (van.overlaps(looptijd))
            naar.push_back({v.aanbieder,
                            {p.categorie, p.code},
                            van,
                            "verzoek " + v.referentie + " (" + describe_keuze(p.categorie, p.code) + ")",
                            nullptr});
    }
}

bool names_verzoek(const VoorbereidingInput& i, const dossier::Aantekening& a) {
    return !a.verzoek.empty() && a.aanbieder == i.verzoek.aanbieder && a.verzoek == i.verzoek.referentie;
}

/// Whether a record may speak of this request at all: it is not about another one, or another aanbieder.
bool is_over(const VoorbereidingInput& i, const dossier::Aantekening& a) {
    if (a.dag > i.vandaag || a.bsn != i.verzoek.bsn) return false;
    if (!a.verzoek.empty()) return names_verzoek(i, a);
    return !a.aanbieder || *a.aanbieder == i.verzoek.aanbieder;
}

bool is_recent(const VoorbereidingInput& i, const dossier::Aantekening& a) {
    const int maanden = i.contract.parameters_on(i.verzoek.dagtekening).verzoek_aantekening_maanden;
    return names_verzoek(i, a) || a.dag >= i.verzoek.dagtekening.plus_maanden(-maanden);
}

}  // namespace

std::vector<Wens> collect_wensen(const VoorbereidingInput& i) {
    std::vector<Wens> uit;
    for (const dossier::GevraagdProduct& p : i.verzoek.producten) {
        if (p.soort == dossier::Gevraagd::ongewijzigd || !p.ingang) continue;
        Wens w;
        w.gevraagd = &p;
        w.looptijd = {*p.ingang, p.einde};
        if (p.soort == dossier::Gevraagd::te_wijzigen) {
            const auto* t = p.toewijzing ? i.jeugdige.find_toewijzing(*p.toewijzing) : nullptr;
            if (t == nullptr || is_vervallen(t->actueel()) || t->actueel().aanbieder != i.verzoek.aanbieder)
                continue;
            w.bestaand = &t->actueel();
            w.hulp = hulp_of(t->actueel());
            w.naam = "toewijzing " + std::to_string(p.toewijzing->waarde);
        } else {
            w.hulp = {p.categorie, p.code};
            w.naam = describe_keuze(p.categorie, p.code);
        }
        uit.push_back(std::move(w));
    }
    return uit;
}

Datum peildag(const VoorbereidingInput& i, const Wens& w) {
    return w.nieuw() ? w.looptijd.begin : std::max(w.looptijd.begin, i.verzoek.dagtekening);
}

std::vector<const contract::Product*> products_of(const contract::Contract& contract, const Hulp& hulp) {
    std::vector<const contract::Product*> uit;
    for (const contract::Product& p : contract.producten)
        if (hulp.code        ? p.code == *hulp.code
            : hulp.categorie ? p.categorie == *hulp.categorie
                             : is_generiek(contract, p))
            uit.push_back(&p);
    return uit;
}

bool touches_perceel(const contract::Contract& contract, const Hulp& hulp, int perceel) {
    const auto producten = products_of(contract, hulp);
    return std::any_of(producten.begin(), producten.end(),
                       [&](const auto* p) { return holds(p->percelen, perceel); });
}

bool is_ambulant(const contract::Contract& contract, const Hulp& hulp) {
    const auto producten = products_of(contract, hulp);
    return std::any_of(producten.begin(), producten.end(),
                       [&](const auto* p) { return is_generiek(contract, *p); });
}

bool same_soort(const contract::Contract& contract, const Hulp& a, const Hulp& b) {
    if (a.generiek() && b.generiek()) return true;
    if (!a.generiek() && !b.generiek()) return *a.categorie == *b.categorie;
    const auto producten = products_of(contract, a.generiek() ? b : a);
    return std::any_of(producten.begin(), producten.end(),
                       [&](const auto* p) { return is_generiek(contract, *p); });
}

bool same_product(const Hulp& a, const Hulp& b) {
    if (a.generiek() || b.generiek()) return false;
    return a.code && b.code ? *a.code == *b.code : *a.categorie == *b.categorie;
}

std::vector<Ernaast> collect_ernaast(const VoorbereidingInput& i, const Wens& w) {
    std::vector<Ernaast> uit;
    for (const dossier::Toewijzing& t : i.jeugdige.toewijzingen) {
        const dossier::ToewijzingVersie& v = t.actueel();
        if (is_vervallen(v) || (w.bestaand != nullptr && w.bestaand->nummer == v.nummer) ||
            w.nummer == v.nummer)
            continue;
        Looptijd looptijd{v.ingang, v.einde};
        for (const auto& p : i.verzoek.producten)
            if (p.soort == dossier::Gevraagd::te_wijzigen && p.toewijzing == v.nummer && p.ingang &&
                v.aanbieder == i.verzoek.aanbieder)
                looptijd = {*p.ingang, p.einde};
        if (looptijd.overlaps(w.looptijd))
            uit.push_back({v.aanbieder, hulp_of(v), looptijd, describe(v), &v});
    }
    for (const dossier::Verzoek& v : i.jeugdige.verzoeken) add_verzoek(i, v, w.looptijd, uit);
    return uit;
}

std::optional<Datum> find_geboortedatum(const VoorbereidingInput& i) {
    if (i.verzoek.geboortedatum) return i.verzoek.geboortedatum;
    for (const dossier::Toewijzing& t : i.jeugdige.toewijzingen)
        if (t.actueel().geboortedatum) return t.actueel().geboortedatum;
    return std::nullopt;
}

Datum reaches_age(Datum geboren, int jaren) {
    const Datum dag = geboren.plus_maanden(12 * jaren);
    return dag.dag() == geboren.dag() ? dag : dag.plus_dagen(1);
}

const dossier::Aantekening* find_recent(const VoorbereidingInput& i, std::string_view soort,
                                        std::optional<Datum> tot) {
    return i.jeugdige.aantekeningen.find_laatste(
        soort, [&](const auto& a) { return is_over(i, a) && is_recent(i, a) && (!tot || a.dag <= *tot); });
}

const dossier::Aantekening* find_ooit(const VoorbereidingInput& i, std::string_view soort) {
    return i.jeugdige.aantekeningen.find_laatste(soort, [&](const auto& a) { return is_over(i, a); });
}

bool has_stopuitzondering(const VoorbereidingInput& i, const contract::Clientenstop& stop) {
    const auto* uitzondering = find_ooit(i, dossier::aantekening::kStopuitzondering);
    return uitzondering != nullptr && uitzondering->dag >= stop.vanaf;
}

bool has_contact(const VoorbereidingInput& i, std::string_view onderwerp) {
    return i.jeugdige.aantekeningen.find_laatste(dossier::aantekening::kContact, [&](const auto& a) {
        return a.veld("onderwerp") == onderwerp && is_over(i, a) && is_recent(i, a);
    }) != nullptr;
}

std::string name_verwijzer(std::string_view code) {
    const auto type = parse_type_verwijzer(code);
    if (!type) return "een onbekende verwijzer";
    switch (*type) {
        case TypeVerwijzer::gemeente:
            return "de gemeente";
        case TypeVerwijzer::huisarts:
            return "de huisarts";
        case TypeVerwijzer::jeugdarts:
            return "de jeugdarts";
        case TypeVerwijzer::gecertificeerde_instelling:
            return "de gecertificeerde instelling";
        case TypeVerwijzer::medisch_specialist:
            return "de medisch specialist";
        case TypeVerwijzer::geen_verwijzer:
            return "niemand";
        case TypeVerwijzer::rechter:
            return "de rechter";
    }
    fail_invariant("every verwijzer has a name");
}

std::string describe_einde(const std::optional<Datum>& einde) {
    return einde ? format_nl(*einde) : "onbepaalde tijd";
}

}  // namespace jeugdregio::toewijzing
