// Files in and out: which ones were meant, their bytes, and answers written whole or not at all.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"

namespace jeugdregio::cli {

struct Bestandsfout {
    std::string wat, herstel;
};

/// The files meant by the arguments, in order: a folder stands for its *.xml files, by name. Not for those of
/// its subfolders: a folder of answers or of last month inside it would be taken in unasked.
/// A folder that cannot be read is kept as it is, so that reading it reports the fault.
[[nodiscard]] std::vector<std::filesystem::path> list_invoer(const std::vector<std::string>& argumenten);

struct Gelezen {
    std::string bytes;  // empty when the file is larger than the limit
    std::size_t grootte = 0;
};

/// Reads a whole file; one that is larger than `max_bytes` is measured but not read.
[[nodiscard]] Result<Gelezen, Bestandsfout> read_file(const std::filesystem::path& pad,
                                                      std::size_t max_bytes);

/// Reads at most the first `bytes` of a file; `grootte` is that of the whole file.
[[nodiscard]] Result<Gelezen, Bestandsfout> read_begin(const std::filesystem::path& pad, std::size_t bytes);

/// Makes the folder for answers and checks that it can be written to.
[[nodiscard]] Result<bool, Bestandsfout> prepare_map(const std::filesystem::path& map);

/// Writes beside the final name and renames: the file is there whole or not at all.
[[nodiscard]] Result<bool, Bestandsfout> write_file(const std::filesystem::path& pad, std::string_view bytes);
/// The same, and on the disk when it returns. `herstel`: what the user can do when it fails.
[[nodiscard]] Result<bool, Bestandsfout> write_file_duurzaam(const std::filesystem::path& pad,
                                                             std::string_view bytes,
                                                             std::string_view herstel);

/// Takes away a database file that an attempt left half, with what belongs to it.
void remove_databasebestand(const std::string& pad);

/// The contract folder that belongs to this program: beside the source tree it was built in, or installed in
/// share/jeugdregio. Empty when none is found.
[[nodiscard]] std::filesystem::path default_contract();

}  // namespace jeugdregio::cli
