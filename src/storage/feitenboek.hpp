// Ports for proof: reading all facts of a store in order of writing, and putting facts back as they were. For
// checking, repeating, exporting and importing; what decides on messages does not use them.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "storage/feit.hpp"
#include "storage/opslag.hpp"
#include "storage/vernietiging.hpp"

namespace jeugdregio::storage {

/// An Opslag that also takes facts as they were elsewhere.
class Feitopslag : public Opslag {
  public:
    /// Puts a fact on record with its own numbers, and gives it the next zegel of its gemeente, which is
    /// returned: the same hash as elsewhere when all before it is the same. REQUIRES a transaction, and a
    /// fact that reads back (parse_schrift, split_sleutel). Throws Opslagfout when it does not fit what is
    /// there.
    virtual Zegel record_feit(const Feit& feit) = 0;
    /// Puts back what is left of a fact that was destroyed, with the zegel that it has: no hash is computed.
    /// REQUIRES the same, and a zegel that follows the last one of its gemeente; the vernietiging that names
    /// it comes later in the chain. Throws Opslagfout when it does not fit.
    virtual void record_rest(const Feit& feit) = 0;
};

/// What does not fit. In Dutch, for whoever has to look into it; never with data of a person.
struct Administratiefout {
    std::string soort;  // "zegel", "feit", "boeking", "antwoord", ...: of each kind some are told and the
                        // rest is counted
    std::string plek;   // "gemeente 0193, bericht 12"
    std::string wat;
};

/// Rows that no fact has.
struct Losserijen {
    std::string tabel;
    std::int64_t aantal = 0;
    std::string eerste;  // key of the first one; empty when not known
};

/// Reads at one moment, however long it takes; others may write meanwhile. Changes nothing.
class Feitenboek {
  public:
    virtual ~Feitenboek() = default;
    /// Every gemeente with something on record, '0000' too, in order.
    virtual std::vector<Gemeente> list_gemeenten() = 0;
    /// The last link of every chain, in order of gemeente.
    virtual std::vector<Zegel> list_koppen() = 0;
    /// All facts of a gemeente from this number on, in order of writing, one at a time; stops when `doe` says
    /// false. Of what was changed or taken away the schrift is what is there now. Returns the rows that
    /// belong to no fact with a zegel, when all facts from 1 on were visited.
    virtual std::vector<Losserijen> visit_feiten(const Gemeente& gemeente, std::int64_t vanaf,
                                                 const std::function<bool(const Feit&)>& doe) = 0;
    /// The link with this number.
    virtual std::optional<Zegel> find_zegel(const Gemeente& gemeente, std::int64_t nummer) = 0;
    /// What was left of the facts of this gemeente that were destroyed.
    virtual Resten load_resten(const Gemeente& gemeente) = 0;

    using Meld = std::function<void(const Administratiefout&)>;
    /// What the tables say of themselves and of one another: the ledger, the numbers, the answers.
    virtual void check_tabellen(const Gemeente& gemeente, const Meld& meld) = 0;
    /// What the ledger says was claimed and approved in this gemeente, in cents.
    virtual std::int64_t sum_gedeclareerd(const Gemeente& gemeente) = 0;
    /// What belongs to the store as a whole: its form, its file, what follows from other tables.
    virtual void check_bestand(const Meld& meld) = 0;
};

}  // namespace jeugdregio::storage
