// A copy of an SQLite file as it was at one moment, while others read and write it.
#pragma once

#include <filesystem>

namespace jeugdregio::storage {

/// Makes `naar`, readable for its owner only, on the disk and whole when it returns. Throws Opslagfout
/// (`openen`) when `naar` is there already or `van` is no file of ours, and leaves nothing behind when it
/// fails.
void copy_sqlite(const std::filesystem::path& van, const std::filesystem::path& naar);

}  // namespace jeugdregio::storage
