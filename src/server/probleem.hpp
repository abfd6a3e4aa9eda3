// Errors of the API (RFC 9457, NLGov /core/error-handling): what is wrong, every wrong part at once, in
// Dutch.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/http.hpp"

namespace jeugdregio::server {

/// One wrong part of what was sent.
struct Invoerfout {
    std::string plek;  // "limiet", "berichten[2].inhoud"
    std::string wat;   // what is wrong and how to mend it
};

/// application/problem+json. `uitleg` says what went wrong and what can be done.
[[nodiscard]] Antwoord make_probleem(int status, std::string_view uitleg,
                                     const std::vector<Invoerfout>& fouten = {});

}  // namespace jeugdregio::server
