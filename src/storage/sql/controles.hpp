// What the tables must say of themselves and of one another. Plain SQL over the rows, that shares nothing
// with what decided and wrote them.
#pragma once

#include "storage/feitenboek.hpp"
#include "storage/sql/connection.hpp"

namespace jeugdregio::storage::sql {

void check_tabellen(Connection& db, const Gemeente& gemeente, const Feitenboek::Meld& meld);

}  // namespace jeugdregio::storage::sql
