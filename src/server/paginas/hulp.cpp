// Help for the people who use the pages, and the statement on accessibility.
#include "server/pagina.hpp"
#include "server/routes.hpp"

namespace jeugdregio::server {

void add_pagina_hulp(Router& router) {
    router.add({Deel::pagina, Methode::get, "/hulp", [](const Oproep& o) {
                    return make_pagina(o, {.titel = "Hulp", .menu = "/hulp"}, "hulp", {});
                }});
    router.add({Deel::pagina, Methode::get, "/toegankelijkheid", [](const Oproep& o) {
                    return make_pagina(o, {.titel = "Toegankelijkheid", .menu = ""}, "toegankelijkheid", {});
                }});
}

}  // namespace jeugdregio::server
