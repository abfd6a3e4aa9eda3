// A page: what a template made, within the frame that all pages share (menu, skip link, footer).
#pragma once

#include <string>
#include <string_view>

#include "server/router.hpp"
#include "server/sjabloon.hpp"

namespace jeugdregio::server {

struct Paginakop {
    std::string titel;      // for the title of the window and the heading
    std::string_view menu;  // path of the menu item that it belongs to: "/berichten"; "" for none
    int status = 200;
};

/// Renders `sjabloon` with `gegevens` in the frame. Adds to what a template may show: `teken` (for forms, see
/// formulierteken.hpp). Sets the cookie of the token when the browser has none.
[[nodiscard]] Antwoord make_pagina(const Oproep& oproep, const Paginakop& kop, std::string_view sjabloon,
                                   Gegevens gegevens);

/// After a form was handled: the browser asks `pad` next, so that reloading does not send the form again.
[[nodiscard]] Antwoord make_doorverwijzing(std::string_view pad);

}  // namespace jeugdregio::server
