// Whether the file is built as this program builds it, and whole: schema, pages, references.
#pragma once

#include "storage/sqlite/sqlite_connection.hpp"

namespace jeugdregio::storage::sqlite {

void check_sqlite(sql::Connection& db, const sql::Meldfout& meld);

}  // namespace jeugdregio::storage::sqlite
