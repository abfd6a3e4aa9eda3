#include "server/routes.hpp"

namespace jeugdregio::server {

void add_routes(Router& router, const Metingen& metingen) {
    add_beheer(router, metingen);
    add_webbestanden(router);
    add_pagina_contract(router);
    add_pagina_hulp(router);
    add_pagina_regels(router);
    add_pagina_rekentools(router);
}

}  // namespace jeugdregio::server
