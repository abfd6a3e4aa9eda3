// The chain of zegels: every fact gets its link in the transaction that puts it on record.
#pragma once

#include <initializer_list>
#include <string_view>

#include "storage/feit.hpp"
#include "storage/sql/connection.hpp"

namespace jeugdregio::storage::sql {

/// Whether something of the message of row `b` was destroyed.
#define BERICHT_IS_VERNIETIGD                                                                        \
    "EXISTS (SELECT 1 FROM zegel AS z JOIN vernietiging_feit AS vf ON vf.gemeente = z.gemeente AND " \
    "vf.feit = z.nummer WHERE z.gemeente = b.gemeente AND z.soort = 'bericht' AND "                  \
    "z.sleutel = CAST(b.volgnummer AS TEXT))"

/// Adds the next link. `met_regio`: says how far the region was.
Zegel insert_zegel(Connection& db, const Gemeente& gemeente, const Feitsoort& soort, std::string sleutel,
                   std::string_view schrift, bool met_regio = true);
/// The same for a fact that is put back: with the regio that it had.
Zegel insert_zegel_als(Connection& db, const Feitsoort& soort, const Feit& feit);
/// Stores a link as it is, hash and all.
void insert_link(Connection& db, const Zegel& zegel);
/// The same for a fact that was stored just now, other than a message: reads its few rows back.
void seal(Connection& db, const Gemeente& gemeente, std::string_view soort,
          std::initializer_list<Sleuteldeel> sleutel);
/// The region itself.
[[nodiscard]] Gemeente region();
/// Seals all that a file of before the zegels holds: the journal in its order, then the other kinds.
void seal_bestaand(Connection& db);

/// Links of this gemeente with a number from `vanaf` on.
[[nodiscard]] std::optional<Zegel> find_zegel(Connection& db, const Gemeente& gemeente, std::int64_t vanaf);
[[nodiscard]] std::optional<Zegel> find_kop(Connection& db, const Gemeente& gemeente);

}  // namespace jeugdregio::storage::sql
