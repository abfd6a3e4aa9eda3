#include "server/routes.hpp"

namespace jeugdregio::server {

void add_routes(Router& router, const Metingen& metingen) {
    add_beheer(router, metingen);
    add_webbestanden(router);

    add_api_aanbieders(router);
    add_api_berichten(router);
    add_api_contract(router);
    add_api_declaraties(router);
    add_api_jeugdigen(router);
    add_api_openapi(router);
    add_api_overzichten(router);
    add_api_regels(router);
    add_api_rekentools(router);
    add_api_signalen(router);
    add_api_toewijzingen(router);
    add_api_verzoeken(router);
    add_api_werklijst(router);

    add_pagina_bericht(router);
    add_pagina_berichten(router);
    add_pagina_besluiten(router);
    add_pagina_contract(router);
    add_pagina_declaratie(router);
    add_pagina_declaraties(router);
    add_pagina_hulp(router);
    add_pagina_jeugdigen(router);
    add_pagina_overzicht(router);
    add_pagina_regels(router);
    add_pagina_rekentools(router);
    add_pagina_signalen(router);
    add_pagina_toewijzing(router);
    add_pagina_toewijzingen(router);
    add_pagina_verzoek(router);
    add_pagina_verzoeken(router);
    add_pagina_werklijst(router);
}

}  // namespace jeugdregio::server
