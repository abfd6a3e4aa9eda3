// Which dossiers there are, when each changed last, and of whom every fact is: what destroying rests on. A
// dossier is all that is on record of one jeugdige in one gemeente. Decides nothing and changes nothing.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "contract/bewaartermijnen.hpp"
#include "pipeline/feitbeeld.hpp"
#include "storage/feitenboek.hpp"

namespace jeugdregio::pipeline {

/// Gemeente and the nine digits of the BSN as they came in: a rejected message may hold one that does not
/// pass the eleven test.
using Dossiersleutel = std::pair<Gemeente, std::string>;

/// A BSN that was given to nobody and stands for a dossier that was destroyed: it passes the eleven test and
/// begins with "00". A BSN has eight digits or more, so none begins so.
[[nodiscard]] bool is_schuilnaam(std::string_view bsn);
/// The first `aantal` that are not in use, in order.
[[nodiscard]] std::vector<std::string> make_schuilnamen(const std::set<std::string>& in_gebruik,
                                                        std::size_t aantal);

/// Of which jeugdigen the facts of one gemeente are.
class Dossierspoor {
  public:
    /// REQUIRES facts in order of the chain.
    void learn(const storage::Feit& feit, const Feitbeeld& beeld);
    /// The jeugdigen that a fact is of, without doubles; none for a register, and for what was destroyed. Of
    /// facts that were learned, and of others that speak of what was learned.
    [[nodiscard]] std::vector<std::string> list_deelnemers(const storage::Feit& feit,
                                                           const Feitbeeld& beeld) const;
    [[nodiscard]] std::vector<std::string> list_deelnemers(std::int64_t bericht) const;
    /// Empty when it is not known, or was destroyed.
    [[nodiscard]] std::string find_bsn(std::int64_t toewijzing) const;

  private:
    void add_verzoek(const std::string& aanbieder, const std::string& referentie,
                     std::set<std::string>& naar) const;

    std::map<std::int64_t, std::string> toewijzingen_;
    std::map<std::pair<std::string, std::string>, std::string> verzoeken_;  // aanbieder, referentie
    std::map<std::int64_t, std::vector<std::string>> berichten_;
};

struct Dossierstand {
    Datum laatste;                 // the last day on which something in it changed; ends of care count
    std::optional<Datum> geboekt;  // the last day of a booking
    bool zonder_einde = false;     // a toewijzing has no last day
    std::optional<Datum> einde;    // the latest last day of its toewijzingen
    bool wacht = false;            // a decision about it waits to be sent

    /// Whether care runs on this day or later.
    [[nodiscard]] bool loopt(Datum op) const { return zonder_einde || (einde && *einde >= op); }
    /// First day on which its terms have passed; empty while no end is known.
    [[nodiscard]] std::optional<Datum> free_vanaf(const contract::Bewaartermijnen& termijnen) const;
};

struct Dossierlijst {
    std::map<Dossiersleutel, Dossierstand> dossiers;
    std::map<Gemeente, Dossierspoor> sporen;
    std::set<std::string> schuilnamen;  // in use
    /// Per gemeente: the days of messages that belong to no dossier and still have their file.
    std::map<Gemeente, std::vector<Datum>> losse_berichten;
    std::vector<storage::Zegel> koppen;  // of what was read
};
/// Reads everything; `voortgang` is called after each gemeente. REQUIRES an administration that verifies.
/// Throws Opslagfout when it cannot be read.
[[nodiscard]] Dossierlijst make_dossierlijst(storage::Feitenboek& boek,
                                             const std::function<void()>& voortgang);

}  // namespace jeugdregio::pipeline
