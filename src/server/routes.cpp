#include "server/routes.hpp"

namespace jeugdregio::server {

void add_routes(Router& router, const Metingen& metingen) {
    add_beheer(router, metingen);
    add_webbestanden(router);
    add_pagina_bericht(router);
    add_pagina_berichten(router);
    add_pagina_declaratie(router);
    add_pagina_declaraties(router);
    add_pagina_hulp(router);
}

}  // namespace jeugdregio::server
