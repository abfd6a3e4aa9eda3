// Proof that a form came from a page of ours (CSRF): the page gets a random cookie, its forms carry a token
// that only this run of the server can make from it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jeugdregio::server {

/// `bytes` random bytes of the machine, in hex.
[[nodiscard]] std::string make_toeval(std::size_t bytes);

/// HMAC-SHA256 of the cookie with the key of this run, in hex.
[[nodiscard]] std::string make_formulierteken(std::string_view sleutel, std::string_view koekje);
/// Compares without telling by its time how much was right.
[[nodiscard]] bool is_formulierteken(std::string_view sleutel, std::string_view koekje,
                                     std::string_view gegeven);

/// The value of a cookie in a Cookie header, when it is 32 hex digits.
[[nodiscard]] std::optional<std::string> find_koekje(std::string_view kop, std::string_view naam);

}  // namespace jeugdregio::server
