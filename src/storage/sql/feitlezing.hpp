// Facts in the tables: reading them as they were written down, and putting them back as they were.
#pragma once

#include <functional>
#include <limits>
#include <memory>
#include <vector>

#include "storage/feitenboek.hpp"
#include "storage/sql/connection.hpp"

namespace jeugdregio::storage::sql {

/// Reads facts of one gemeente, at one moment (the caller holds a ReadScope).
///
/// OPTIMIZATION: the rows of a message lie apart in tables that are clustered by aanbieder. Every table is
/// walked once in order of message, side by side, instead of being searched for each message.
class Feitlezing {
  public:
    Feitlezing(Connection& db, const Gemeente& gemeente,
               std::int64_t eerste_bericht = std::numeric_limits<std::int64_t>::min());
    Feitlezing(const Feitlezing&) = delete;
    Feitlezing& operator=(const Feitlezing&) = delete;
    ~Feitlezing();

    /// Fills schrift and bestanden; without rows the schrift is empty. REQUIRES messages in order of their
    /// number.
    void read(const Feitsoort& soort, const std::vector<Sleuteldeel>& sleutel, Feit& naar);
    /// What was passed over so far and what is left, of all tables. Reads to the end.
    [[nodiscard]] std::vector<Losserijen> take_los();

  private:
    struct Wandeling;
    void read_bericht(const Feitsoort& soort, std::int64_t nummer, Feit& naar);

    Connection& db_;
    Gemeente gemeente_;
    std::int64_t eerste_bericht_;
    std::vector<std::unique_ptr<Wandeling>> wandelingen_;  // of the tables of a message
    std::vector<std::int64_t> gelezen_;                    // rows, for every table of the other kinds
};

/// The keys of all facts of this kind, in order.
[[nodiscard]] std::vector<std::vector<Sleuteldeel>> list_sleutels(Connection& db, const Gemeente& gemeente,
                                                                  const Feitsoort& soort);
/// Every gemeente that has a row in any table of facts or zegels, in order.
/// Kinds of which `zonder` says so are not looked at.
[[nodiscard]] std::vector<Gemeente> list_gemeenten(Connection& db,
                                                   const std::function<bool(const Feitsoort&)>& zonder = {});

/// Stores the rows of a fact, inside a transaction of the caller. REQUIRES a schrift of its kind, and its
/// files.
void insert_feit(Connection& db, const Feitsoort& soort, const Feit& feit);

}  // namespace jeugdregio::storage::sql
