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
    for (; offset_ < offset; ++offset_) {
        const auto byte = static_cast<unsigned char>(tekst_[offset_]);
        if (byte == '\n') {
            ++plek_.regel;
            plek_.kolom = 1;
        } else {
            plek_.kolom += (byte & 0xC0u) != 0x80u ? 1u : 0u;
        }
    }
    return plek_;
}

}  // namespace jeugdregio::ijw
