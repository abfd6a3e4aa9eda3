// What an administrator's tools ask: is it alive, how busy is it; and the files that pages need.
#include <fmt/format.h>

#include "server/probleem.hpp"
#include "server/routes.hpp"
#include "server/webbestand.hpp"
#include "server/werkplek.hpp"

namespace jeugdregio::server {
namespace {

/// A question to the store, so that a full disk or a lost file is seen. Throws when it fails.
Antwoord show_gezond(const Oproep& oproep) {
    (void)oproep.plek.opslag().load_aanbieder(*parse_agb("00000000"));
    return {.status = 200, .type = "application/json", .inhoud = R"({"status":"goed"})", .koppen = {}};
}

Antwoord show_webbestand(const Oproep& oproep) {
    const std::string pad = oproep.van_pad("map") + "/" + oproep.van_pad("bestand");
    const Webbestand* b = find_webbestand(pad);
    if (!b || oproep.van_pad("map") == "sjablonen") return make_probleem(404, "Dit bestand bestaat niet.");
    Antwoord uit{.status = 200, .type = std::string(type_of_bestand(pad)), .inhoud = {}, .koppen = {}};
    const std::string etag = fmt::format("\"{}\"", b->sha256.substr(0, 12));
    uit.koppen.emplace_back("ETag", etag);
    // A page names the hash in the address: what was fetched under it never changes.
    uit.koppen.emplace_back("Cache-Control", oproep.van_zoek("v") == b->sha256.substr(0, 12)
                                                 ? "public, max-age=31536000, immutable"
                                                 : "no-cache");
    if (oproep.vraag.kop("if-none-match") == etag) {
        uit.status = 304;
        return uit;
    }
    uit.inhoud = std::string(b->inhoud);
    return uit;
}

}  // namespace

void add_beheer(Router& router, const Metingen& metingen) {
    router.add({Deel::beheer, Methode::get, "/gezond", show_gezond});
    router.add({Deel::beheer, Methode::get, "/metrics", [&metingen](const Oproep&) {
                    return Antwoord{.status = 200,
                                    .type = "text/plain; version=0.0.4; charset=utf-8",
                                    .inhoud = metingen.to_text(),
                                    .koppen = {}};
                }});
}

void add_webbestanden(Router& router) {
    router.add({Deel::bestand, Methode::get, "/web/{map}/{bestand}", show_webbestand});
}

}  // namespace jeugdregio::server
