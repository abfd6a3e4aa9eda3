// Reading all facts of an SQLite file, and what its tables say of one another (storage/feitenboek.hpp).
#pragma once

#include <filesystem>
#include <memory>

#include "storage/feitenboek.hpp"

namespace jeugdregio::storage {

/// Opens a file that is there, for reading only. Throws Opslagfout when it is no file of ours, or not up to
/// date.
[[nodiscard]] std::unique_ptr<Feitenboek> open_feitenboek(const std::filesystem::path& pad,
                                                          int wachttijd_ms = 5000);

}  // namespace jeugdregio::storage
