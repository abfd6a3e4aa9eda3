#include "server/webbestand.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/invariant.hpp"

namespace jeugdregio::server {

const Webbestand* find_webbestand(std::string_view pad) {
    const auto alle = webbestanden();
    const auto i = std::ranges::lower_bound(alle, pad, {}, &Webbestand::pad);
    return i == alle.end() || i->pad != pad ? nullptr : &*i;
}

std::string_view type_of_bestand(std::string_view pad) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kTypen{
        {{".css", "text/css; charset=utf-8"},
         {".html", "text/html; charset=utf-8"},
         {".js", "text/javascript; charset=utf-8"},
         {".json", "application/json"},
         {".svg", "image/svg+xml"},
         {".txt", "text/plain; charset=utf-8"}}};
    for (const auto& [einde, type] : kTypen)
        if (pad.ends_with(einde)) return type;
    invariant(false, "every kind of file below web/ has a type");
    return {};
}

}  // namespace jeugdregio::server
