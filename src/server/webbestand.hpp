// The files below web/ that travel inside the program: templates, styles, scripts. So the program never runs
// with those of another version, and needs no folder beside it.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace jeugdregio::server {

struct Webbestand {
    std::string_view pad;  // below web/: "stijl/regio.css"
    std::string_view inhoud;
    std::string_view sha256;  // hex
};

/// All of them, by path.
[[nodiscard]] std::span<const Webbestand> webbestanden();
/// nullptr when there is none.
[[nodiscard]] const Webbestand* find_webbestand(std::string_view pad);

/// Content-Type by the end of the name; text is UTF-8.
[[nodiscard]] std::string_view type_of_bestand(std::string_view pad);

}  // namespace jeugdregio::server
