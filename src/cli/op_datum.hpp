// Putting offered files in the order of their days (verwerk --op-datum).
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

namespace jeugdregio::cli {

/// The same files in the order of pipeline::sort_op_datum. Of every file only the Header is read, one file at
/// a time; what cannot be read, or is larger than `max_bytes`, goes last and is reported when its turn comes.
[[nodiscard]] std::vector<std::filesystem::path> order_op_datum(std::vector<std::filesystem::path> bestanden,
                                                                std::size_t max_bytes);

}  // namespace jeugdregio::cli
