#include "ijw/plek.hpp"

#include <algorithm>

namespace jeugdregio::ijw {

Plek Plekteller::at(std::size_t offset) {
    offset = std::min(offset, tekst_.size());
    if (offset < offset_) {
        offset_ = 0;
        plek_ = {1, 1};
    }
    if (offset_ == 0 && offset >= 3 && tekst_.starts_with("\xEF\xBB\xBF")) offset_ = 3;
    if (offset <= offset_) return plek_;
    const std::string_view stuk = tekst_.substr(offset_, offset - offset_);
    offset_ = offset;
    std::string_view regel = stuk;
    if (const std::size_t laatste = stuk.rfind('\n'); laatste != std::string_view::npos) {
        plek_.regel += static_cast<std::uint32_t>(std::count(stuk.begin(), stuk.end(), '\n'));
        plek_.kolom = 1;
        regel = stuk.substr(laatste + 1);
    }
    plek_.kolom += static_cast<std::uint32_t>(std::count_if(
        regel.begin(), regel.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }));
    return plek_;
}

}  // namespace jeugdregio::ijw
