#include "server/routes.hpp"

namespace jeugdregio::server {

void add_routes(Router& router, const Metingen& metingen) {
    add_beheer(router, metingen);
    add_webbestanden(router);
    add_pagina_besluiten(router);
    add_pagina_hulp(router);
    add_pagina_jeugdigen(router);
    add_pagina_signalen(router);
    add_pagina_toewijzing(router);
    add_pagina_toewijzingen(router);
    add_pagina_verzoek(router);
    add_pagina_werklijst(router);
}

}  // namespace jeugdregio::server
