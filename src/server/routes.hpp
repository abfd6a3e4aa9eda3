// Every route of the server, by subject. Each function stands in the file that is named after it, in api/ or
// paginas/.
#pragma once

#include "server/metingen.hpp"
#include "server/router.hpp"

namespace jeugdregio::server {

/// All of them.
void add_routes(Router& router, const Metingen& metingen);

void add_beheer(Router& router, const Metingen& metingen);  // /gezond, /metrics
void add_webbestanden(Router& router);                      // /web/...

// The API, /v1.
void add_api_aanbieders(Router& router);
void add_api_berichten(Router& router);
void add_api_contract(Router& router);
void add_api_declaraties(Router& router);
void add_api_jeugdigen(Router& router);
void add_api_openapi(Router& router);
void add_api_overzichten(Router& router);
void add_api_regels(Router& router);
void add_api_rekentools(Router& router);
void add_api_signalen(Router& router);
void add_api_toewijzingen(Router& router);
void add_api_verzoeken(Router& router);
void add_api_werklijst(Router& router);

// Pages.
void add_pagina_bericht(Router& router);
void add_pagina_berichten(Router& router);
void add_pagina_besluiten(Router& router);  // forms that decide, and what waits to be sent
void add_pagina_contract(Router& router);
void add_pagina_declaratie(Router& router);
void add_pagina_declaraties(Router& router);
void add_pagina_hulp(Router& router);
void add_pagina_jeugdigen(Router& router);
void add_pagina_overzicht(Router& router);
void add_pagina_regels(Router& router);
void add_pagina_rekentools(Router& router);
void add_pagina_signalen(Router& router);
void add_pagina_toewijzing(Router& router);
void add_pagina_toewijzingen(Router& router);
void add_pagina_verzoek(Router& router);
void add_pagina_verzoeken(Router& router);
void add_pagina_werklijst(Router& router);

}  // namespace jeugdregio::server
