// Whether a text shows a BSN.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/codes.hpp"

namespace jeugdregio::server::proef {

/// Nine digits in a row, no more, that pass the eleven test. Digits amid letters are no number: the token of
/// a form is hexadecimal, and one in some hundreds would hold a BSN by chance.
inline bool has_bsn(std::string_view tekst) {
    const auto is_letter = [&](std::size_t i) {
        return i < tekst.size() &&
               ((tekst[i] >= 'a' && tekst[i] <= 'z') || (tekst[i] >= 'A' && tekst[i] <= 'Z'));
    };
    for (std::size_t i = 0; i < tekst.size();) {
        std::size_t n = 0;
        while (i + n < tekst.size() && tekst[i + n] >= '0' && tekst[i + n] <= '9') ++n;
        if (n == 9 && !(i > 0 && is_letter(i - 1)) && !is_letter(i + n) && Bsn::parse(tekst.substr(i, 9)))
            return true;
        i += n + 1;
    }
    return false;
}

}  // namespace jeugdregio::server::proef
