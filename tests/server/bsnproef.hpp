// Whether a text shows a BSN.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/codes.hpp"

namespace jeugdregio::server::proef {

/// Nine digits in a row, no more, that pass the eleven test.
inline bool has_bsn(std::string_view tekst) {
    for (std::size_t i = 0; i < tekst.size();) {
        std::size_t n = 0;
        while (i + n < tekst.size() && tekst[i + n] >= '0' && tekst[i + n] <= '9') ++n;
        if (n == 9 && Bsn::parse(tekst.substr(i, 9))) return true;
        i += n + 1;
    }
    return false;
}

}  // namespace jeugdregio::server::proef
