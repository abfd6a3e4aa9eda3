// The schema of PostgreSQL, in one series of numbers with that of SQLite (sqlite/migraties.hpp): a step has
// the same number, name and meaning in both, and a text for each. PostgreSQL begins at step 20, with all that
// came before in one.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "storage/postgres/postgres_connection.hpp"

namespace jeugdregio::storage::postgres {

extern const char kBeginWoorden[], kBeginTabellen[], kBeginWachters[], kBeginRollen[];
extern const char kVernietiging[];

struct Migratie {
    int versie = 0;
    std::string_view naam;
    std::string sql;
};

/// All steps, in order. A step that was ever released is never changed: its checksum is on record in every
/// database.
[[nodiscard]] std::span<const Migratie> migraties();

/// Throws Opslagfout (`openen`) when the database did not have exactly the steps of this program. Changes
/// nothing.
void check_bijgewerkt(PostgresConnection& db);

/// Applies the steps that the database has not had yet, together in one transaction; several programs may try
/// at once. Throws Opslagfout when the database holds tables of another program, is of a newer version of
/// this one, or had a step with other contents.
void migrate(PostgresConnection& db);

/// Whether the tables and their guards are there as the steps made them.
void check_indeling(sql::Connection& db, const sql::Meldfout& meld);

}  // namespace jeugdregio::storage::postgres
