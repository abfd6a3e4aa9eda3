// From the SQL of the statements (storage/sql) to that of PostgreSQL.
#pragma once

#include <string>
#include <string_view>

namespace jeugdregio::storage::postgres {

/// Places become $1, $2, ...; `>= /*each*/ ?2` becomes `= ANY ($2)` (sql/find_each.hpp); INDEXED BY and NOT
/// INDEXED, which help only SQLite choose, go. Texts between quotes stay as they are.
[[nodiscard]] std::string to_postgres(std::string_view sql);

/// Of a statement in the form of PostgreSQL: its highest place, and whether it uses a place.
[[nodiscard]] int count_plaatsen(std::string_view sql);
[[nodiscard]] bool uses_plaats(std::string_view sql, int plaats);

}  // namespace jeugdregio::storage::postgres
