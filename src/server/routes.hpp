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

// Pages.
void add_pagina_bericht(Router& router);
void add_pagina_berichten(Router& router);
void add_pagina_declaratie(Router& router);
void add_pagina_declaraties(Router& router);
void add_pagina_hulp(Router& router);

}  // namespace jeugdregio::server
