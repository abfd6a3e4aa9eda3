// What SQLite reports, in words for the person at the keyboard: what is wrong and what to do about it.
//
// Never holds data: only the place of the file and SQLite's own text, which names tables and not values.
#pragma once

#include <filesystem>
#include <string>

#include "storage/opslag.hpp"

namespace jeugdregio::storage::sqlite {

/// What went wrong outside this program, as SQLite and the operating system tell it.
struct Oorzaak {
    int code = 0;         // extended result code of SQLite
    int systeemfout = 0;  // errno of the operating system, 0 when it played no part
    std::string melding;  // SQLite's own words, for whoever helps the user
};

[[nodiscard]] Opslagfout explain_fout(const Oorzaak& oorzaak, const std::filesystem::path& pad);

/// The file cannot be made or opened at all; `systeemfout` is the errno of the attempt.
[[nodiscard]] Opslagfout explain_openen(int systeemfout, const std::filesystem::path& pad);

}  // namespace jeugdregio::storage::sqlite
