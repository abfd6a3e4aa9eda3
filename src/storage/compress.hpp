// Raw messages are kept for years; compressed they take about a twentieth of the room.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace jeugdregio::storage {

/// One zstd frame with a checksum in it.
[[nodiscard]] std::string compress(std::string_view bytes);

/// The other way. `bytes` is the size on record; throws Opslagfout when the frame is damaged or has another
/// size.
[[nodiscard]] std::string decompress(std::string_view zstd, std::size_t bytes);

}  // namespace jeugdregio::storage
