#include "storage/geheugen/geheugenopslag.hpp"

#include <algorithm>
#include <tuple>

#include "core/invariant.hpp"
#include "dossier/eigengegevens.hpp"

namespace jeugdregio::storage {
namespace {

std::string join_identiteit(const Berichtsleutel& s) {
    std::string uit;
    uit.reserve(s.soort.size() + s.afzender.size() + s.identificatie.size() + 2);
    uit.append(s.soort).append("|").append(s.afzender).append("|").append(s.identificatie);
    return uit;
}

AgbCode afzender_van(const Vastlegging& v) {
    const auto agb = AgbCode::from_text(v.bericht.sleutel.afzender);
    invariant(agb.has_value(), "a claim that was processed is of an aanbieder");
    return *agb;
}

}  // namespace

void Geheugenopslag::check_vraag(const Gemeente& gemeente, std::int64_t voor) const {
    invariant(gemeente == gemeente_, "this store is of one gemeente");
    invariant(voor == 0, "this store has no past");
}

void Geheugenopslag::add_gegeven(ToewijzingNummer nummer, std::string soort, std::string waarde, Datum op) {
    dossier::Eigengegevens proef;
    if (!dossier::apply_gegeven(proef, soort, waarde, op))
        throw Opslagfout("In het gegevensbestand staat een eigen gegeven dat niet kan bestaan.",
                         "Draai 'controleer-administratie'.");
    toewijzingen_[nummer].gegevens.push_back({std::move(soort), std::move(waarde), op});
}

void Geheugenopslag::add_aantekening(dossier::Aantekening aantekening) {
    std::string bsn(aantekening.bsn.digits());
    aantekening_van_.emplace(aantekening.volgnummer, bsn);
    jeugdigen_[std::move(bsn)].aantekeningen.push_back(std::move(aantekening));
}

void Geheugenopslag::withdraw_aantekening(std::int64_t volgnummer) {
    const auto van = aantekening_van_.find(volgnummer);
    if (van == aantekening_van_.end()) return;
    std::erase_if(jeugdigen_[van->second].aantekeningen,
                  [&](const dossier::Aantekening& a) { return a.volgnummer == volgnummer; });
}

void Geheugenopslag::begin() {
    invariant(!bezig_, "a transaction does not begin inside another");
    bezig_ = true;
    laatste_ = {};
}
void Geheugenopslag::rollback() noexcept {
    bezig_ = false;
    wacht_.reset();
}

std::int64_t Geheugenopslag::next_volgnummer(const Gemeente&) {
    return volgende_;
}

Identiteit Geheugenopslag::find_bericht(const Berichtsleutel& sleutel, std::string_view sha256) {
    Identiteit uit;
    const auto bekend = berichten_.find(join_identiteit(sleutel));
    if (bekend == berichten_.end()) return uit;
    for (const Bericht& b : bekend->second) {
        if (b.sha256 != sha256) {
            uit.andere_inhoud = !sleutel.identificatie.empty();
        } else if (!uit.zelfde_inhoud) {
            uit.zelfde_inhoud.emplace();
            uit.zelfde_inhoud->volgnummer = b.wat.volgnummer;
            uit.zelfde_inhoud->besluit = b.wat.besluit;
        }
    }
    return uit;
}

void Geheugenopslag::record(const Vastlegging& vastlegging) {
    invariant(bezig_, "a message is recorded inside a transaction");
    wacht_ = vastlegging;
}

void Geheugenopslag::commit() {
    invariant(bezig_, "there is a transaction to commit");
    bezig_ = false;
    if (!wacht_) return;
    laatste_ = std::move(*wacht_);
    wacht_.reset();
    const Vastlegging& v = laatste_;
    volgende_ = v.volgnummer + 1;
    const std::string identiteit = join_identiteit(v.bericht.sleutel);
    berichten_[identiteit].push_back(
        {v.bericht.sha256,
         {v.volgnummer, v.bericht.ontvanger, v.bericht.dagtekening, v.bericht.besluit, false}});
    identiteit_van_.emplace(v.volgnummer, identiteit);
    std::int64_t regel = 0;
    for (const auto& versie : v.toewijzingen) keep_versie(versie, v.volgnummer, ++regel);
    if (!v.bericht.declaratienummer.empty()) {
        Aanbieder& van = aanbieders_[afzender_van(v)];
        van.declaratienummers.insert(v.bericht.declaratienummer);
        if (v.bericht.declaratieperiode_begin)
            van.laatste_periode = std::max(van.laatste_periode.value_or(*v.bericht.declaratieperiode_begin),
                                           *v.bericht.declaratieperiode_begin);
    }
    if (v.bericht.sleutel.soort == "JW323" &&
        !(v.prestaties.empty() && v.afwijzingen.empty() && v.afgewezen.empty())) {
        const AgbCode aanbieder = afzender_van(v);
        auto& referenties = aanbieders_[aanbieder].referenties;
        for (const PrestatieRij& p : v.prestaties) {
            toewijzingen_[p.toewijzing].goedgekeurd.push_back(p.prestatie);
            referenties.insert(p.prestatie.referentie);
        }
        for (const AfwijzingRij& a : v.afwijzingen)
            if (!a.referentie.empty()) referenties.insert(a.referentie);
        for (const AfgewezenRij& a : v.afgewezen)
            toewijzingen_[a.toewijzing].afgewezen.push_back({aanbieder, a.prestatie});
    }
    if (v.keten) keep_keten(v);
    if (v.retour)
        if (const auto van = identiteit_van_.find(v.retour->van_bericht); van != identiteit_van_.end())
            for (Bericht& b : berichten_[van->second])
                if (b.wat.volgnummer == v.retour->van_bericht) b.wat.heeft_retour = true;
}

void Geheugenopslag::keep_versie(const dossier::ToewijzingVersie& versie, std::int64_t bericht,
                                 std::int64_t regel) {
    auto& versies = toewijzingen_[versie.nummer].versies;
    const auto rang = [](const Versie& v) {
        return std::tie(v.wat.toewijzingsdatum, v.wat.toewijzingstijd, v.bericht, v.regel);
    };
    const Versie nieuw{versie, bericht, regel};
    versies.insert(std::upper_bound(versies.begin(), versies.end(), nieuw,
                                    [&](const Versie& a, const Versie& b) { return rang(a) < rang(b); }),
                   nieuw);
    auto& nummers = jeugdigen_[std::string(versie.bsn.digits())].nummers;
    const auto plek = std::lower_bound(nummers.begin(), nummers.end(), versie.nummer);
    if (plek == nummers.end() || *plek != versie.nummer) nummers.insert(plek, versie.nummer);
    aanbieders_[versie.aanbieder].bsns.emplace(versie.bsn.digits());
    // OP350: the first 301 to this aanbieder, for this jeugdige, with the reference granted it. It may come
    // first.
    const auto verzoek = verzoeken_.find({versie.aanbieder, versie.referentie_aanbieder});
    if (verzoek == verzoeken_.end() || verzoek->second.bsn != versie.bsn) return;
    auto& op = verzoek->second.toegewezen_op;
    op = std::min(op.value_or(versie.verzonden_op), versie.verzonden_op);
}

void Geheugenopslag::keep_keten(const Vastlegging& v) {
    const KetenMutaties& k = *v.keten;
    if (!k.starts.empty() || !k.stops.empty()) {
        invariant(k.bsn.has_value(), "a start or stop is of a jeugdige");
        auto& leveringen = jeugdigen_[std::string(k.bsn->digits())].leveringen[k.aanbieder];
        for (const auto& s : k.starts) leveringen.apply(s);
        for (const auto& s : k.stops) leveringen.apply(s);
    }
    for (const auto& nieuw : k.verzoeken) {
        const Verzoeksleutel sleutel{nieuw.aanbieder, nieuw.referentie};
        dossier::Verzoek verzoek = nieuw;
        verzoek.antwoorden.clear();
        verzoek.toegewezen_op.reset();
        for (const ToewijzingNummer n : jeugdigen_[std::string(nieuw.bsn.digits())].nummers)
            for (const Versie& t : toewijzingen_[n].versies)
                if (t.wat.aanbieder == nieuw.aanbieder && t.wat.bsn == nieuw.bsn &&
                    t.wat.referentie_aanbieder == nieuw.referentie)
                    verzoek.toegewezen_op =
                        std::min(verzoek.toegewezen_op.value_or(t.wat.verzonden_op), t.wat.verzonden_op);
        verzoeken_.emplace(sleutel, std::move(verzoek));
        jeugdigen_[std::string(nieuw.bsn.digits())].verzoeken.push_back(sleutel);
        aanbieders_[nieuw.aanbieder].stuurt_verzoeken = true;
    }
    if (k.antwoord)
        if (const auto van = verzoeken_.find({k.aanbieder, k.antwoord->referentie}); van != verzoeken_.end())
            van->second.antwoorden.push_back(k.antwoord->antwoord);
}

const Geheugenopslag::Jeugdige* Geheugenopslag::find_jeugdige(const Bsn& bsn) const {
    const auto i = jeugdigen_.find(std::string(bsn.digits()));
    return i == jeugdigen_.end() ? nullptr : &i->second;
}

dossier::Toewijzing Geheugenopslag::make_versies(const Toewijzing& van) const {
    dossier::Toewijzing uit;
    uit.versies.reserve(van.versies.size());
    for (const Versie& v : van.versies) uit.versies.push_back(v.wat);
    return uit;
}

dossier::Toewijzing Geheugenopslag::make_toewijzing(const Toewijzing& van) const {
    dossier::Toewijzing uit = make_versies(van);
    for (const Gegeven& g : van.gegevens) {
        const bool kan = dossier::apply_gegeven(uit.eigen, g.soort, g.waarde, g.op);
        invariant(kan, "only facts that can exist are kept");
    }
    if (const Jeugdige* j = find_jeugdige(uit.actueel().bsn))
        for (const auto& a : j->aantekeningen) dossier::apply_aantekening(a, uit);
    for (const auto& v : uit.versies) {
        if (v.referentie_aanbieder.empty()) continue;
        const auto verzoek = verzoeken_.find({v.aanbieder, v.referentie_aanbieder});
        if (verzoek != verzoeken_.end() && verzoek->second.soort == dossier::Verzoeksoort::toewijzing)
            uit.vot_verwijzer = verzoek->second.verwijzer;
    }
    return uit;
}

std::map<ToewijzingNummer, dossier::ToewijzingStand> Geheugenopslag::make_standen(
    std::span<const ToewijzingNummer> nummers) const {
    std::map<ToewijzingNummer, dossier::ToewijzingStand> uit;
    for (const ToewijzingNummer n : nummers) {
        const auto t = toewijzingen_.find(n);
        // Rejected lines and own facts may come before their toewijzing.
        if (t == toewijzingen_.end() || t->second.versies.empty()) continue;
        auto& stand = uit[n];
        if (!stand.toewijzing.versies.empty()) continue;
        stand.toewijzing = make_toewijzing(t->second);
        stand.goedgekeurd = t->second.goedgekeurd;
    }
    return uit;
}

std::vector<dossier::Toewijzing> Geheugenopslag::list_toewijzingen(const std::optional<AgbCode>& aanbieder,
                                                                   const Bsn& bsn, bool met_eigen) const {
    std::vector<dossier::Toewijzing> uit;
    const Jeugdige* jeugdige = find_jeugdige(bsn);
    if (jeugdige == nullptr) return uit;
    for (const ToewijzingNummer n : jeugdige->nummers) {
        const Toewijzing& t = toewijzingen_.at(n);
        // Judged by the version that holds: an earlier one may have named another child or another aanbieder.
        const auto& nu = t.versies.back().wat;
        if ((aanbieder && nu.aanbieder != *aanbieder) || nu.bsn != bsn) continue;
        uit.push_back(met_eigen ? make_toewijzing(t) : make_versies(t));
    }
    return uit;
}

dossier::ToewijzingDossier Geheugenopslag::load_toewijzingen(const Gemeente& gemeente,
                                                             std::span<const ToewijzingNummer> nummers,
                                                             std::int64_t voor) {
    check_vraag(gemeente, voor);
    return {make_standen(nummers)};
}

dossier::DeclaratieDossier Geheugenopslag::load_declaratie(const DeclaratieVraag& vraag, std::int64_t voor) {
    check_vraag(vraag.gemeente, voor);
    dossier::DeclaratieDossier uit;
    uit.toewijzingen = make_standen(vraag.toewijzingen);
    for (auto& [nummer, stand] : uit.toewijzingen)
        for (const Afwijzing& a : toewijzingen_.at(nummer).afgewezen)
            if (a.aanbieder == vraag.aanbieder) stand.afgewezen.push_back(a.wat);
    if (const auto a = aanbieders_.find(vraag.aanbieder); a != aanbieders_.end()) {
        for (const auto& r : vraag.referenties)
            if (a->second.referenties.contains(r)) uit.gebruikte_referenties.insert(r);
        for (const auto& bsn : vraag.bsns)
            if (a->second.bsns.contains(bsn)) uit.bekende_bsns.insert(bsn);
        uit.declaratienummer_gebruikt = a->second.declaratienummers.contains(vraag.declaratienummer);
        uit.laatste_declaratieperiode = a->second.laatste_periode;
    }
    for (const auto& [nummer, stand] : uit.toewijzingen) {
        if (stand.toewijzing.verwijzer().empty()) continue;
        const Bsn& bsn = stand.toewijzing.actueel().bsn;
        const auto [plek, nieuw] = uit.toewijzingen_per_bsn.try_emplace(std::string(bsn.digits()));
        if (!nieuw) continue;
        for (auto& t : list_toewijzingen(vraag.aanbieder, bsn, false))
            plek->second.push_back(std::move(t.versies.back()));
    }
    return uit;
}

dossier::KetenDossier Geheugenopslag::load_keten(const KetenVraag& vraag, std::int64_t voor) {
    check_vraag(vraag.gemeente, voor);
    dossier::KetenDossier uit;
    uit.toewijzingen = list_toewijzingen(vraag.aanbieder, vraag.bsn, false);
    for (const ToewijzingNummer nummer : vraag.afname_van) {
        // Its number may be of another jeugdige: then nothing of it is looked at.
        if (uit.find_toewijzing(nummer) == nullptr) continue;
        auto afname = dossier::sum_afname(toewijzingen_.at(nummer).goedgekeurd);
        if (!afname.empty()) uit.afname.emplace(nummer, std::move(afname));
    }
    if (const Jeugdige* j = find_jeugdige(vraag.bsn)) {
        if (const auto l = j->leveringen.find(vraag.aanbieder); l != j->leveringen.end())
            uit.leveringen = l->second;
        for (const auto& sleutel : j->verzoeken)
            if (sleutel.first == vraag.aanbieder) uit.verzoeken.push_back(verzoeken_.at(sleutel));
        uit.aantekeningen.alle = j->aantekeningen;
    }
    for (const std::string& r : vraag.referenties)
        if (verzoeken_.contains({vraag.aanbieder, r})) uit.gebruikte_referenties.insert(r);
    if (const auto a = aanbieders_.find(vraag.aanbieder); a != aanbieders_.end()) {
        uit.bekend = a->second.bsns.contains(std::string(vraag.bsn.digits()));
        uit.aanbieder_stuurt_verzoeken = a->second.stuurt_verzoeken;
    }
    return uit;
}

std::optional<dossier::Verzoek> Geheugenopslag::find_verzoek(const Gemeente& gemeente,
                                                             const AgbCode& aanbieder,
                                                             std::string_view referentie, std::int64_t voor) {
    check_vraag(gemeente, voor);
    const auto i = verzoeken_.find({aanbieder, std::string(referentie)});
    return i == verzoeken_.end() ? std::nullopt : std::optional(i->second);
}

dossier::Jeugdigedossier Geheugenopslag::load_jeugdige(const Gemeente& gemeente, const Bsn& bsn) {
    check_vraag(gemeente, 0);
    dossier::Jeugdigedossier uit;
    const Jeugdige* j = find_jeugdige(bsn);
    if (j == nullptr) return uit;
    uit.toewijzingen = list_toewijzingen(std::nullopt, bsn, true);
    for (const auto& t : uit.toewijzingen) {
        auto afname = dossier::sum_afname(toewijzingen_.at(t.actueel().nummer).goedgekeurd);
        if (!afname.empty()) uit.afname.emplace(t.actueel().nummer, std::move(afname));
    }
    std::set<AgbCode> aanbieders;
    for (const auto& t : uit.toewijzingen) aanbieders.insert(t.actueel().aanbieder);
    for (const auto& sleutel : j->verzoeken) {
        uit.verzoeken.push_back(verzoeken_.at(sleutel));
        aanbieders.insert(sleutel.first);
    }
    for (const AgbCode& a : aanbieders) {
        const auto l = j->leveringen.find(a);
        uit.leveringen.emplace(a, l == j->leveringen.end() ? dossier::Leveringen{} : l->second);
    }
    uit.aantekeningen.alle = j->aantekeningen;
    return uit;
}

std::optional<BekendBericht> Geheugenopslag::find_heenbericht(const Berichtsleutel& sleutel) {
    const auto i = berichten_.find(join_identiteit(sleutel));
    return i == berichten_.end() ? std::nullopt : std::optional(i->second.front().wat);
}

std::vector<contract::AanbiederContract> Geheugenopslag::load_aanbieder(const AgbCode& agb) {
    const auto i = regio_.aanbieders.find(agb);
    return i == regio_.aanbieders.end() ? std::vector<contract::AanbiederContract>{} : i->second;
}

std::vector<contract::Clientenstop> Geheugenopslag::load_clientenstops(const AgbCode& agb) {
    const auto i = regio_.stops.find(agb);
    return i == regio_.stops.end() ? std::vector<contract::Clientenstop>{} : i->second;
}

}  // namespace jeugdregio::storage
