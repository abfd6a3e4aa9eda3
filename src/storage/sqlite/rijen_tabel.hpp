// Rows in memory, readable by SQL as if they were a table: `INSERT INTO boeking (...) SELECT ... FROM
// nieuwe_boeking(?1)`. A virtual table of SQLite with the pointer passing interface; only the code of this
// adapter can use it.
//
// OPTIMIZATION: one statement for all rows of a message keeps the cursors open and skips binding, stepping
// and resetting. Measured with 45,000 boekingen: 45 ms, against 105 ms with one prepared INSERT a row (with
// an index on the table: 65 ms against 220 ms).
//
// These inserts say OR ROLLBACK: a row that breaks a constraint ends the whole transaction, which is what a
// caller of record() does anyway, and SQLite then need not keep a journal for undoing the statement alone.
#pragma once

#include "storage/sql/row_source.hpp"

struct sqlite3_stmt;

namespace jeugdregio::storage::sqlite {

class SqliteConnection;

/// Makes `naam(?)` known on this connection. `schema` is "CREATE TABLE x(a, b, ..., bron HIDDEN)": the
/// columns in the order in which fill() numbers them, and as the last one the parameter. REQUIRES texts that
/// live as long as the connection.
void register_rijen(SqliteConnection& db, const char* naam, const char* schema);

/// Fills in the parameter; returns the code of SQLite. The source must live until the statement is done.
[[nodiscard]] int bind_rijen(sqlite3_stmt* statement, int plaats, const sql::RowSource& bron);

}  // namespace jeugdregio::storage::sqlite
