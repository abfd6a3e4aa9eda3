// What PostgreSQL reports, in words for the person at the keyboard: what is wrong and what to do about it.
//
// Never holds data: PostgreSQL's first line names tables and not values; its detail, which may hold values,
// is left out.
#pragma once

#include <string>
#include <string_view>

#include "storage/opslag.hpp"

namespace jeugdregio::storage::postgres {

/// `sqlstate`: five characters, empty when there is no connection. `adres`: without password.
[[nodiscard]] Opslagfout explain_fout(std::string_view sqlstate, const std::string& melding,
                                      const std::string& adres);

/// The database cannot be reached or may not be used.
[[nodiscard]] Opslagfout explain_verbinding(const std::string& melding, const std::string& adres);

}  // namespace jeugdregio::storage::postgres
