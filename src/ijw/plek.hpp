// Where something stands in a file, as an editor shows it: lines and characters count from 1.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jeugdregio::ijw {

struct Plek {
    std::uint32_t regel = 0;  // 0: unknown
    std::uint32_t kolom = 0;  // in characters, not bytes; 0: unknown
    friend bool operator==(const Plek&, const Plek&) = default;
};

/// Turns byte offsets in a UTF-8 text into places. A line ends at a line feed (so CR LF is one end), a tab is
/// one character, a byte order mark is none. Offsets that rise cost one pass over the text, also when the
/// whole message is one line; an offset before the last one starts that pass anew.
class Plekteller {
  public:
    explicit Plekteller(std::string_view tekst) : tekst_(tekst) {}

    [[nodiscard]] Plek at(std::size_t offset);

  private:
    std::string_view tekst_;
    std::size_t offset_ = 0;
    Plek plek_{1, 1};
};

}  // namespace jeugdregio::ijw
