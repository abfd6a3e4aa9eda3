#include "pipeline/redactie.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/invariant.hpp"
#include "pipeline/uitkomst.hpp"

namespace jeugdregio::pipeline {
namespace {

using storage::Feitrijen;
using storage::Feitwaarde;
using storage::Persoonsdeel;

void clear_tekst(Feitwaarde& waarde) {
    if (auto* tekst = std::get_if<std::string>(&waarde); tekst != nullptr && !tekst->empty())
        *tekst = kVernietigdeTekst;
}

/// An empty list or object, as it was one.
void clear_json(Feitwaarde& waarde) {
    if (auto* tekst = std::get_if<std::string>(&waarde); tekst != nullptr && !tekst->empty())
        *tekst = tekst->front() == '[' ? "[]" : "{}";
}

void clear_rij(const Feitrijen& tabel, std::vector<Feitwaarde>& rij) {
    for (std::size_t k = 0; k < rij.size(); ++k) {
        switch (tabel.tabel->kolommen[k].persoon) {
            case Persoonsdeel::tekst:
                clear_tekst(rij[k]);
                break;
            case Persoonsdeel::json:
                clear_json(rij[k]);
                break;
            case Persoonsdeel::geboortedatum:
                rij[k] = Feitwaarde{};
                break;
            default:
                break;
        }
    }
}

std::size_t place_of(const Feitrijen& tabel, std::string_view kolom) {
    const auto& kolommen = tabel.tabel->kolommen;
    const auto plek =
        std::find_if(kolommen.begin(), kolommen.end(), [&](const auto& k) { return k.naam == kolom; });
    invariant(plek != kolommen.end(), "a column that is asked for is there");
    return static_cast<std::size_t>(plek - kolommen.begin());
}

}  // namespace

/// A fact in pieces, to be put together again.
struct Redacteur::Stuk {
    const storage::Feit& feit;
    const Feitbeeld& beeld;
    std::vector<Feitrijen> tabellen;
    std::vector<std::string> bestanden;

    Feitrijen* find(std::string_view naam) {
        const auto plek = std::find_if(tabellen.begin(), tabellen.end(),
                                       [&](const Feitrijen& t) { return t.tabel->naam == naam; });
        return plek == tabellen.end() ? nullptr : &*plek;
    }
    void drop(std::string_view naam) {
        std::erase_if(tabellen, [&](const Feitrijen& t) { return t.tabel->naam == naam; });
    }
    Feitwaarde& value(std::string_view kolom) {
        return tabellen.front().rijen.front()[place_of(tabellen.front(), kolom)];
    }

    /// Puts sizes and hashes of the files where they belong, and writes it down.
    storage::Feit finish() {
        std::size_t bestand = 0;
        for (Feitrijen& tabel : tabellen)
            for (auto& rij : tabel.rijen)
                for (std::size_t k = 0; k < rij.size(); ++k) {
                    const auto& kolom = tabel.tabel->kolommen[k];
                    if (kolom.soort != storage::Kolomsoort::bestand) continue;
                    const std::string& bytes = bestanden.at(bestand++);
                    rij[k] = storage::Bestandshash{storage::compute_sha256(bytes)};
                    const std::string grootte =
                        std::string(kolom.naam.substr(0, kolom.naam.size() - 4)) + "bytes";
                    rij[place_of(tabel, grootte)] = static_cast<std::int64_t>(bytes.size());
                }
        storage::Feit uit;
        uit.zegel = feit.zegel;
        storage::Feitschrift schrift;
        storage::write_schrift(tabellen, schrift);
        uit.schrift = schrift.str();
        uit.bestanden = std::move(bestanden);
        return uit;
    }
};

std::string clear_uitkomst(const std::string& json, const std::set<std::string>* alleen) {
    auto j = nlohmann::ordered_json::parse(json, nullptr, false);
    if (!j.is_object()) return "{}";
    const auto raakt = [&](const nlohmann::ordered_json& van) {
        const auto referentie = van.find("referentie");
        return alleen == nullptr || (referentie != van.end() && referentie->is_string() &&
                                     alleen->contains(referentie->get<std::string>()));
    };
    if (alleen == nullptr) {
        if (j.contains("bestand")) j["bestand"] = kVernietigdeTekst;
        // The hash of a command that names the jeugdige: who knows the rest could try every BSN.
        j.erase("opdracht_sha256");
        if (j.contains("bevindingen")) j["bevindingen"] = nlohmann::ordered_json::array();
    }
    if (const auto lijst = j.find("afwijzingen"); lijst != j.end() && lijst->is_array())
        for (auto& a : *lijst)
            if (a.is_object() && raakt(a)) a["motiveringen"] = nlohmann::ordered_json::array();
    if (const auto lijst = j.find("signalen"); lijst != j.end() && lijst->is_array()) {
        auto over = nlohmann::ordered_json::array();
        for (auto& s : *lijst)
            if (!s.is_object() || !raakt(s)) over.push_back(std::move(s));
        *lijst = std::move(over);
    }
    return to_line(j);
}

std::optional<storage::Feit> Redacteur::redact(const storage::Feit& feit) {
    const auto beeld = Feitbeeld::parse(feit);
    // What was destroyed when is no part of a dossier.
    if (!beeld || feit.zegel.soort == storage::kFeitVernietiging) return std::nullopt;
    Stuk stuk{feit, *beeld, beeld->tabellen(), feit.bestanden};
    const Omvang omvang = measure(stuk);
    if (feit.zegel.soort == storage::kFeitBericht)
        redact_bericht(stuk, omvang);
    else
        redact_rest(stuk);
    clear_rijen(stuk);
    replace_overal(stuk);
    storage::Feit uit = stuk.finish();
    if (uit.schrift == feit.schrift) return std::nullopt;
    return uit;
}

/// How much of a fact is of the dossiers.
Redacteur::Omvang Redacteur::measure(const Stuk& stuk) {
    const auto deelnemers = spoor_.list_deelnemers(stuk.feit, stuk.beeld);
    const auto van_ons = std::count_if(deelnemers.begin(), deelnemers.end(), [&](const std::string& bsn) {
        return opdracht_.dossiers.contains(bsn);
    });
    if (van_ons > 0)
        return van_ons == static_cast<std::ptrdiff_t>(deelnemers.size()) ? Omvang::geheel : Omvang::deel;
    if (stuk.feit.zegel.soort != storage::kFeitBericht || !deelnemers.empty()) return Omvang::niets;
    const bool heeft_bestand = std::any_of(stuk.bestanden.begin(), stuk.bestanden.end(),
                                           [](const std::string& b) { return !b.empty(); });
    const auto dag = stuk.beeld.dag();
    if (heeft_bestand && opdracht_.losse_voor && dag && *dag < *opdracht_.losse_voor) {
        ++losse_;
        return Omvang::geheel;
    }
    // A file that could not be read cannot be cut either.
    if (stuk.beeld.tekst("besluit") == "geweigerd" &&
        std::any_of(stuk.bestanden.begin(), stuk.bestanden.end(),
                    [&](const std::string& b) { return contains_nummer(b, opdracht_.overal); }))
        return Omvang::geheel;
    return Omvang::niets;
}

void Redacteur::redact_bericht(Stuk& stuk, Omvang omvang) {
    if (omvang == Omvang::deel) redact_deel(stuk);
    if (omvang != Omvang::geheel) return;
    for (Feitrijen& tabel : stuk.tabellen)
        for (auto& rij : tabel.rijen) clear_rij(tabel, rij);
    Feitwaarde& uitkomst = stuk.value("uitkomst_json");
    uitkomst = clear_uitkomst(stuk.beeld.tekst("uitkomst_json"), nullptr);
    for (std::string& bytes : stuk.bestanden) bytes.clear();
}

/// A claim with other clients in it: the lines of these, in the files and in what was said of them.
void Redacteur::redact_deel(Stuk& stuk) {
    std::vector<std::string> gevonden;
    for (std::string& bytes : stuk.bestanden)
        if (!bytes.empty()) bytes = cut_clienten(bytes, opdracht_.dossiers, gevonden);
    const std::set<std::string> referenties(gevonden.begin(), gevonden.end());
    std::set<std::int64_t> regels;
    if (const Feitrijen* prestaties = stuk.find("prestatie"))
        for (std::size_t i = 0; i < prestaties->rijen.size(); ++i) {
            const std::string bsn = spoor_.find_bsn(getal_of(find_waarde(*prestaties, i, "toewijzing")));
            if (opdracht_.dossiers.contains(bsn))
                regels.insert(getal_of(find_waarde(*prestaties, i, "regel")));
        }
    for (const std::string_view naam : {"afwijzing", "signaal"}) {
        Feitrijen* const tabel = stuk.find(naam);
        for (std::size_t i = 0; tabel != nullptr && i < tabel->rijen.size(); ++i) {
            const std::int64_t regel = getal_of(find_waarde(*tabel, i, "regel"));
            if (!regels.contains(regel) &&
                !referenties.contains(tekst_of(find_waarde(*tabel, i, "referentie"))))
                continue;
            regels.insert(regel);
            clear_rij(*tabel, tabel->rijen[i]);
        }
    }
    if (!referenties.empty())
        stuk.value("uitkomst_json") = clear_uitkomst(stuk.beeld.tekst("uitkomst_json"), &referenties);
    regels_[number_in_sleutel(stuk.feit)] = std::move(regels);
}

/// What people put on record beside the messages.
void Redacteur::redact_rest(Stuk& stuk) {
    const std::string& soort = stuk.feit.zegel.soort;
    const auto deelnemers = spoor_.list_deelnemers(stuk.feit, stuk.beeld);
    const bool geheel = !deelnemers.empty() &&
                        std::all_of(deelnemers.begin(), deelnemers.end(),
                                    [&](const std::string& bsn) { return opdracht_.dossiers.contains(bsn); });
    if (geheel && soort == "aantekening") stuk.drop("aantekening_veld");
    if (geheel && soort == "concept") stuk.drop("concept_veld");
    if (soort == "signaalbesluit") {
        const auto delen = storage::split_sleutel(*storage::find_feitsoort(soort), stuk.feit.zegel.sleutel);
        invariant(delen.has_value(), "a fact on record has a key of its kind");
        const auto regels = regels_.find(std::get<std::int64_t>((*delen)[0]));
        if (geheel ||
            (regels != regels_.end() && regels->second.contains(std::get<std::int64_t>((*delen)[1]))))
            clear_rij(stuk.tabellen.front(), stuk.tabellen.front().rijen.front());
    }
}

/// Rows that name one of the dossiers.
void Redacteur::clear_rijen(Stuk& stuk) const {
    for (Feitrijen& tabel : stuk.tabellen) {
        const auto& kolommen = tabel.tabel->kolommen;
        const auto plek = std::find_if(kolommen.begin(), kolommen.end(),
                                       [](const auto& k) { return k.persoon == Persoonsdeel::bsn; });
        if (plek == kolommen.end()) continue;
        for (auto& rij : tabel.rijen) {
            Feitwaarde& bsn = rij[static_cast<std::size_t>(plek - kolommen.begin())];
            const auto nieuw = opdracht_.dossiers.find(tekst_of(&bsn));
            if (nieuw == opdracht_.dossiers.end()) continue;
            bsn = nieuw->second;
            clear_rij(tabel, rij);
        }
    }
}

/// What was typed where no BSN belongs.
void Redacteur::replace_overal(Stuk& stuk) {
    bool verdacht = false;
    for (Feitrijen& tabel : stuk.tabellen)
        for (auto& rij : tabel.rijen)
            for (std::size_t k = 0; k < rij.size(); ++k) {
                auto* const tekst = std::get_if<std::string>(&rij[k]);
                if (tekst == nullptr) continue;
                const Persoonsdeel persoon = tabel.tabel->kolommen[k].persoon;
                if (persoon == Persoonsdeel::tekst || persoon == Persoonsdeel::json)
                    replace_nummers(*tekst, opdracht_.overal);
                else if (persoon == Persoonsdeel::niets)
                    verdacht = verdacht || contains_nummer(*tekst, opdracht_.overal);
            }
    for (std::string& bytes : stuk.bestanden) {
        const bool breed = bytes.find('\0') != std::string::npos;
        if (!breed)
            replace_nummers(bytes, opdracht_.overal);
        else if (contains_nummer(bytes, opdracht_.overal))
            bytes.clear();
    }
    verdacht_ += verdacht ? 1 : 0;
}

}  // namespace jeugdregio::pipeline
