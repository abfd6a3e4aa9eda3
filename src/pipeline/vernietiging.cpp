#include "pipeline/vernietiging.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/invariant.hpp"
#include "pipeline/redactie.hpp"
#include "pipeline/registratieknip.hpp"

namespace jeugdregio::pipeline {
namespace {

using storage::Feit;
using storage::Opslagfout;
using storage::Zegelstand;

constexpr std::string_view kRegistratiedeel = "registratiedeel";

/// Which BSN becomes what: per gemeente, and everywhere.
struct Schuilnamen {
    std::map<Gemeente, Nummers> per_gemeente;
    Nummers overal;
    std::int64_t elders = 0;
};

Schuilnamen give_schuilnamen(const Dossierlijst& lijst, const std::set<Dossiersleutel>& dossiers) {
    Schuilnamen uit;
    std::set<std::string> blijft;
    for (const auto& [sleutel, stand] : lijst.dossiers)
        if (!dossiers.contains(sleutel)) blijft.insert(sleutel.second);
    const auto namen = make_schuilnamen(lijst.schuilnamen, dossiers.size());
    auto naam = namen.begin();
    for (const auto& [gemeente, bsn] : dossiers) {
        uit.per_gemeente[gemeente].emplace(bsn, *naam);
        if (blijft.contains(bsn))
            ++uit.elders;
        else
            uit.overal.emplace(bsn, *naam);
        ++naam;
    }
    return uit;
}

/// Writes one gemeente over.
class Overschrijver {
  public:
    Overschrijver(storage::Feitenboek& oud, storage::Feitopslag& naar, const Gemeente& gemeente)
        : oud_{oud}, naar_{naar}, gemeente_{gemeente}, resten_{oud.load_resten(gemeente)} {}

    /// Returns how many facts the chain has afterwards.
    std::int64_t run(Redacteur& redacteur, const Nummers& overal, const Vernietigopdracht& opdracht,
                     std::int64_t dossiers, std::optional<std::int64_t> regio) {
        Registratieknip knip{overal};
        static_cast<void>(oud_.visit_feiten(gemeente_, 1, [&](const Feit& feit) {
            if (feit.schrift.empty() ||
                storage::judge_zegel(feit.zegel, feit.schrift, resten_) == Zegelstand::veranderd)
                throw Opslagfout(fmt::format("Gemeente {}, zegel {}: dit is niet meer zoals het is "
                                             "vastgelegd.",
                                             gemeente_.view(), feit.zegel.nummer),
                                 "Draai eerst 'controleer-administratie'. Er is niets vernietigd.");
            if (feit.zegel.soort == kRegistratiedeel) {
                for (const Feit& deel : knip.add(feit)) put(deel);
                return true;
            }
            for (const Feit& deel : knip.flush()) put(deel);
            if (feit.zegel.soort == storage::kFeitVernietiging) ++eerdere_;
            const auto over = redacteur.redact(feit);
            put(over ? *over : feit);
            return true;
        }));
        for (const Feit& deel : knip.flush()) put(deel);
        if (nieuw_.empty()) return feiten_;
        storage::Vernietiging v;
        v.gemeente = gemeente_;
        v.nummer = eerdere_ + 1;
        v.op = opdracht.op;
        v.door = opdracht.door;
        v.grond = opdracht.grond;
        v.dossiers = dossiers;
        v.resten = nieuw_;
        static_cast<void>(naar_.record_feit(storage::make_feit(v, regio)));
        return ++feiten_;
    }

    [[nodiscard]] std::int64_t feiten() const { return feiten_; }
    [[nodiscard]] std::int64_t geraakt() const { return static_cast<std::int64_t>(nieuw_.size()); }

  private:
    void put(const Feit& feit) {
        ++feiten_;
        switch (storage::judge_zegel(feit.zegel, feit.schrift, resten_)) {
            case Zegelstand::heel:
                if (naar_.record_feit(feit).hash != feit.zegel.hash)
                    throw Opslagfout(fmt::format("Gemeente {}, zegel {}: de keten sluit niet aan.",
                                                 gemeente_.view(), feit.zegel.nummer),
                                     "Draai eerst 'controleer-administratie'. Er is niets vernietigd.");
                return;
            case Zegelstand::vernietigd:  // an earlier time, and nothing more now
                return naar_.record_rest(feit);
            case Zegelstand::veranderd:  // by us, just now
                nieuw_.push_back({feit.zegel.nummer, storage::compute_sha256(feit.schrift)});
                return naar_.record_rest(feit);
        }
    }

    storage::Feitenboek& oud_;
    storage::Feitopslag& naar_;
    Gemeente gemeente_;
    storage::Resten resten_;
    std::vector<storage::Vernietiging::Rest> nieuw_;
    std::int64_t feiten_ = 0, eerdere_ = 0;
};

}  // namespace

std::set<Dossiersleutel> choose_verlopen(const Dossierlijst& lijst,
                                         const contract::Bewaartermijnen& termijnen, Datum op) {
    std::set<Dossiersleutel> uit;
    for (const auto& [sleutel, stand] : lijst.dossiers) {
        const auto vrij = stand.free_vanaf(termijnen);
        if (vrij && *vrij <= op && !stand.wacht) uit.insert(sleutel);
    }
    return uit;
}

Datum losse_grens(const contract::Bewaartermijnen& termijnen, Datum op) {
    // The first day that is not free yet: free_los_bericht(day) > op.
    Datum uit = op.plus_maanden(-12 * termijnen.los_bericht.jaren).plus_dagen(-1);
    while (termijnen.free_los_bericht(uit) <= op) uit = uit.plus_dagen(1);
    return uit;
}

bool is_ongewijzigd(storage::Feitenboek& nu, const Dossierlijst& lijst) {
    const auto koppen = nu.list_koppen();
    return std::equal(koppen.begin(), koppen.end(), lijst.koppen.begin(), lijst.koppen.end(),
                      [](const auto& a, const auto& b) {
                          return a.gemeente == b.gemeente && a.nummer == b.nummer && a.hash == b.hash;
                      });
}

Vernietiguitkomst write_over(storage::Feitenboek& oud, storage::Feitopslag& naar, const Dossierlijst& lijst,
                             const Vernietigopdracht& opdracht, const std::function<void()>& voortgang) {
    invariant(!opdracht.door.empty() && !opdracht.grond.empty(), "who destroys says who he is and why");
    const Schuilnamen namen = give_schuilnamen(lijst, opdracht.dossiers);
    Vernietiguitkomst uit;
    uit.elders = namen.elders;
    static const Dossierspoor kGeenSpoor;
    std::int64_t regio = 0;  // facts of the region, whose chain comes first
    for (const Gemeente& gemeente : oud.list_gemeenten()) {
        const auto spoor = lijst.sporen.find(gemeente);
        const auto van = namen.per_gemeente.find(gemeente);
        Redactieopdracht wat;
        wat.overal = namen.overal;
        wat.losse_voor = opdracht.losse_voor;
        if (van != namen.per_gemeente.end()) {
            wat.dossiers = van->second;
            for (const auto& [bsn, naam] : van->second) wat.overal.emplace(bsn, naam);
        }
        const auto dossiers = static_cast<std::int64_t>(wat.dossiers.size());
        Redacteur redacteur{spoor == lijst.sporen.end() ? kGeenSpoor : spoor->second, std::move(wat)};
        const bool is_regio = gemeente.view() == "0000";
        Overschrijver over{oud, naar, gemeente};
        const std::int64_t feiten = over.run(redacteur, namen.overal, opdracht, dossiers,
                                             is_regio ? std::nullopt : std::optional(regio));
        if (is_regio) regio = feiten;
        if (dossiers > 0) uit.dossiers[gemeente] = dossiers;
        uit.feiten += over.feiten();
        uit.geraakt += over.geraakt();
        uit.losse_berichten += redacteur.losse_berichten();
        uit.verdachte_verwijzingen += redacteur.verdachte_verwijzingen();
        voortgang();
    }
    return uit;
}

}  // namespace jeugdregio::pipeline
