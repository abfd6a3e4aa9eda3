// What is told when a database holds what no engine of this program can have put there.
#pragma once

#include <string>

#include "storage/opslag.hpp"

namespace jeugdregio::storage::sql {

/// A stored value that this program can never have written: the file was changed or damaged. `wat` names
/// table and column, never the value.
[[nodiscard]] Opslagfout explain_beschadigd(const std::string& wat);

}  // namespace jeugdregio::storage::sql
