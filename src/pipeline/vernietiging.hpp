// Destroying dossiers: everything on record is written over into an empty store, without what must go, and
// with a fact at the end of each chain that says what went, why and by whom. The old store is not touched.
// docs/beheer.md and docs/beslissingen/0014-vernietigen.md say why it is so.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "contract/bewaartermijnen.hpp"
#include "pipeline/dossierlijst.hpp"
#include "storage/feitenboek.hpp"

namespace jeugdregio::pipeline {

struct Vernietigopdracht {
    std::set<Dossiersleutel> dossiers;
    /// Messages of no dossier that came before this day lose their file too; empty: they stay.
    std::optional<Datum> losse_voor;
    Datum op;
    std::string door, grond;  // not empty
};

struct Vernietiguitkomst {
    std::map<Gemeente, std::int64_t> dossiers;
    std::int64_t feiten = 0, geraakt = 0;  // written over; of which something went
    std::int64_t losse_berichten = 0;
    std::int64_t verdachte_verwijzingen = 0;  // facts with a reference that is one of the BSNs
    /// Dossiers of which the BSN still stands in registrations, because another gemeente has one of it.
    std::int64_t elders = 0;
};

/// Which dossiers have passed their terms on this day: no care that runs, no money younger than its term, no
/// decision that waits.
[[nodiscard]] std::set<Dossiersleutel> choose_verlopen(const Dossierlijst& lijst,
                                                       const contract::Bewaartermijnen& termijnen, Datum op);

/// The messages of no dossier that came before this day have passed their term on `op`.
[[nodiscard]] Datum losse_grens(const contract::Bewaartermijnen& termijnen, Datum op);

/// Writes everything over. REQUIRES a transaction of the caller on `naar`, which is empty; a `lijst` of the
/// same moment as `oud`, with all dossiers of the order in it. Throws Opslagfout when `oud` does not verify
/// or `naar` cannot be written. `voortgang` is called after each gemeente.
[[nodiscard]] Vernietiguitkomst write_over(storage::Feitenboek& oud, storage::Feitopslag& naar,
                                           const Dossierlijst& lijst, const Vernietigopdracht& opdracht,
                                           const std::function<void()>& voortgang);

/// Whether nothing was put on record since `lijst` was read. `nu` is opened after that.
[[nodiscard]] bool is_ongewijzigd(storage::Feitenboek& nu, const Dossierlijst& lijst);

}  // namespace jeugdregio::pipeline
