// From the SQL of the statements (storage/sql) to that of PostgreSQL.
#pragma once

#include <string>
#include <string_view>

namespace jeugdregio::storage::postgres {

/// Places become $1, $2, ...; `>= /*each*/ ?2` becomes `= ANY ($2)` (sql/find_each.hpp); INDEXED BY and NOT
/// INDEXED, which help only SQLite choose, go. Texts between quotes stay as they are.
[[nodiscard]] std::string to_postgres(std::string_view sql);

/// The highest place that a statement in either form uses.
[[nodiscard]] int count_plaatsen(std::string_view sql);

}  // namespace jeugdregio::storage::postgres
