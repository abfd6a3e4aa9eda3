#include "pipeline/nakijken.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jeugdregio::pipeline {
namespace {

std::string join(const std::set<std::string>& woorden) {
    std::string uit;
    for (const std::string& w : woorden) uit += (uit.empty() ? "" : " ") + w;
    return uit;
}

/// The last two parts of a path: the month and the file.
std::string shorten(const std::string& pad) {
    const auto naam = pad.rfind('/');
    if (naam == std::string::npos || naam == 0) return pad;
    const auto map = pad.rfind('/', naam - 1);
    return map == std::string::npos ? pad : pad.substr(map + 1);
}

}  // namespace

Nakijker::Nakijker(const std::vector<Geplant>& geplant) {
    for (const Geplant& g : geplant) {
        ++uit_.per_soort[g.soort].geplant;
        if (g.uitkomst == "herhaald")
            herhaald_[g.bestand] = g.soort;
        else if (g.uitkomst == "ontbreekt")
            ontbreekt_[g.bestand][g.referentie] = g.soort;
        else
            open_[g.bestand][{g.referentie, g.uitkomst, g.codes, g.regels}].push_back(g.soort);
    }
}

std::multiset<Nakijker::Uitspraak> Nakijker::collect(const Bestanduitkomst& u) {
    std::multiset<Uitspraak> uit;
    // A retour that belongs to nothing is refused for a finding, without a code: it gets no answer (IV028).
    if (u.besluit == "geweigerd" || u.inhoud_geldig == false ||
        (u.besluit == "afgekeurd" && u.afwijzingen.empty())) {
        std::set<std::string> regels;
        for (const ijw::Bevinding& b : u.bevindingen.eerste) regels.insert(b.regel);
        uit.insert({"", u.besluit, u.inhoud_geldig == false ? "0001" : "", join(regels)});
        return uit;
    }
    for (const Afwijzing& a : u.afwijzingen) {
        // Of a claim a line may be rejected alone; every other message as a whole (IV032).
        const bool heel = u.bericht != "JW323" || a.niveau == "Header" || a.niveau == "Declaratie";
        std::set<std::string> regels;
        for (const Reden& r : a.motiveringen) regels.insert(r.regel);
        uit.insert({a.referentie, heel ? "afgekeurd" : "afgewezen",
                    join({a.retourcodes.begin(), a.retourcodes.end()}), join(regels)});
    }
    for (const Signaal& s : u.signalen) uit.insert({s.referentie, "signaal", "", s.reden.regel});
    return uit;
}

std::string Nakijker::describe(const Uitspraak& u) {
    return fmt::format("{}{}{}{}{}", u.uitkomst, u.codes.empty() ? "" : " met ", u.codes,
                       u.regels.empty() ? "" : " door ", u.regels);
}

void Nakijker::miss(const std::string& soort, const std::string& bestand, const std::string& referentie,
                    std::string wat) {
    uit_.verschillen.push_back({soort, bestand, referentie, std::move(wat)});
}

void Nakijker::see(const Bestanduitkomst& u) {
    const std::string bestand = shorten(u.bestand);
    ++uit_.berichten;
    gezien_.insert(bestand);
    auto plek = open_.find(bestand);
    for (const Uitspraak& s : collect(u)) {
        auto* verwacht = plek == open_.end() ? nullptr : &plek->second;
        const auto rij = verwacht == nullptr ? decltype(verwacht->end()){} : verwacht->find(s);
        if (verwacht == nullptr || rij == verwacht->end()) {
            miss("goed", bestand, s.referentie, fmt::format("Dit was niet geplant: {}.", describe(s)));
            continue;
        }
        ++uit_.per_soort[rij->second.back()].gevangen;
        rij->second.pop_back();
        if (rij->second.empty()) verwacht->erase(rij);
    }
    if (plek == open_.end()) return;
    for (const auto& [uitspraak, soorten] : plek->second)
        for (const std::string& soort : soorten)
            miss(soort, bestand, uitspraak.referentie,
                 fmt::format("Verwacht: {}. Dat kwam er niet uit.", describe(uitspraak)));
    open_.erase(plek);
}

std::set<std::string> Nakijker::gemeenten() const {
    std::set<std::string> uit;
    for (const auto& [gemeente, rijen] : ontbreekt_) uit.insert(gemeente);
    return uit;
}

void Nakijker::see(const Gemeente& gemeente, const dossier::Werkvoorraad& voorraad) {
    const auto plek = ontbreekt_.find(gemeente.str());
    if (plek == ontbreekt_.end()) return;
    for (const dossier::BerichtZonderRetour& b : voorraad.zonder_retour) {
        const auto rij = plek->second.find("bericht " + b.identificatie);
        if (rij == plek->second.end()) continue;
        ++uit_.per_soort[rij->second].gevangen;
        plek->second.erase(rij);
    }
    for (const dossier::Toewijzingverloop& t : voorraad.toewijzingen) {
        const auto rij = plek->second.find("toewijzing " + std::to_string(t.versie.nummer.waarde));
        if (rij == plek->second.end()) continue;
        const auto& l = t.leveringen;
        const bool loopt = std::any_of(l.starts.begin(), l.starts.end(), [&](const dossier::Startmelding& s) {
            const auto stops = l.stops_of(s.sleutel);
            return std::none_of(stops.begin(), stops.end(),
                                [](const auto* stop) { return !stop->tijdelijk(); });
        });
        if (!loopt) continue;
        ++uit_.per_soort[rij->second].gevangen;
        plek->second.erase(rij);
    }
}

Nakijkuitslag Nakijker::finish(const std::vector<std::string>& bestanden) && {
    for (const auto& [bestand, rijen] : open_)
        for (const auto& [uitspraak, soorten] : rijen)
            for (const std::string& soort : soorten)
                miss(soort, bestand, uitspraak.referentie, "Dit bericht is niet verwerkt.");
    for (const auto& [gemeente, rijen] : ontbreekt_)
        for (const auto& [referentie, soort] : rijen)
            miss(soort, gemeente, referentie, "Verwacht: dat hier iets op ontbreekt. Dat is niet zo.");
    for (const std::string& bestand : bestanden) {
        const auto kopie = herhaald_.find(bestand);
        if (kopie != herhaald_.end()) {
            // A copy leaves nothing on record.
            if (gezien_.contains(bestand))
                miss(kopie->second, bestand, "", "Een herhaald bericht is nog een keer verwerkt.");
            else
                ++uit_.per_soort[kopie->second].gevangen;
        } else if (!gezien_.contains(bestand) && !open_.contains(bestand)) {
            miss("goed", bestand, "", "Dit bericht is niet verwerkt.");
        }
    }
    std::sort(uit_.verschillen.begin(), uit_.verschillen.end());
    return std::move(uit_);
}

}  // namespace jeugdregio::pipeline
