// What a question brings in: the path and query of its target (RFC 3986), forms and uploaded files (the two
// media types of the HTML standard). Text that is not UTF-8 or holds control characters is refused here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/http.hpp"

namespace jeugdregio::server {

struct Doel {
    std::vector<std::string> delen;  // of the path, decoded: "/v1/berichten" is {"v1", "berichten"}
    bool schuine_streep = false;     // the path ends with one; "/" alone does not count
    Velden zoek;                     // of the query, decoded
};

/// Empty: no path of ours can look like that (bad escape, bad text, "." or "..").
[[nodiscard]] std::optional<Doel> parse_doel(std::string_view doel);

/// application/x-www-form-urlencoded, also the query of a target. Empty: bad escape or bad text.
[[nodiscard]] std::optional<Velden> parse_formulier(std::string_view tekst);

/// Encodes a value for a query or a path segment.
[[nodiscard]] std::string encode_url(std::string_view tekst);

/// A part of multipart/form-data.
struct Formulierdeel {
    std::string naam, bestandsnaam;  // the file name without folders; empty for an ordinary field
    bool is_bestand = false;
    std::string inhoud;
};

/// `type`: the Content-Type, with its boundary. Empty: not such a form, or it is broken off.
[[nodiscard]] std::optional<std::vector<Formulierdeel>> parse_multipart(std::string_view type,
                                                                        std::string_view inhoud);

/// The media type without parameters, in lower case: "application/json".
[[nodiscard]] std::string mediatype(std::string_view type);

/// With A to Z as a to z; other letters stay.
[[nodiscard]] std::string lower(std::string_view tekst);

/// UTF-8 without control characters other than tab and newlines.
[[nodiscard]] bool is_tekst(std::string_view tekst);

}  // namespace jeugdregio::server
