// All traffic in an SQLite file, for deciding again (storage/verkeer.hpp).
#pragma once

#include <filesystem>
#include <memory>

#include "storage/verkeer.hpp"

namespace jeugdregio::storage {

/// Opens a file that is there, for reading only. Throws Opslagfout when it is no file of ours, or not up to
/// date.
[[nodiscard]] std::unique_ptr<Verkeer> open_verkeer(const std::filesystem::path& pad,
                                                    int wachttijd_ms = 5000);

}  // namespace jeugdregio::storage
