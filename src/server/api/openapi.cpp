// /v1/openapi.json: the description of this API, readable from everywhere (NLGov /core/publish-openapi).
#include "core/invariant.hpp"
#include "server/api/lijst.hpp"
#include "server/routes.hpp"
#include "server/webbestand.hpp"

namespace jeugdregio::server {

void add_api_openapi(Router& router) {
    router.add({Deel::api, Methode::get, "/v1/openapi.json", [](const Oproep& o) {
                    if (auto fout = refuse_zoek(o)) return std::move(*fout);
                    const Webbestand* b = find_webbestand("api/openapi.json");
                    invariant(b != nullptr, "the description of the API travels inside the program");
                    Antwoord uit = make_json(std::string(b->inhoud));
                    uit.koppen.emplace_back("Access-Control-Allow-Origin", "*");
                    // Said of every answer of ours, but this one is for everybody.
                    uit.koppen.emplace_back("Cross-Origin-Resource-Policy", "cross-origin");
                    return uit;
                }});
}

}  // namespace jeugdregio::server
