#include "server/probleem.hpp"

#include "pipeline/json_schrijver.hpp"

namespace jeugdregio::server {

Antwoord make_probleem(int status, std::string_view uitleg, const std::vector<Invoerfout>& fouten) {
    pipeline::JsonSchrijver json;
    json.object()
        .field("type", "about:blank")
        .field("title", status_woorden(status))
        .field("status", std::int64_t{status})
        .field("detail", uitleg);
    if (!fouten.empty()) {
        json.key("errors").array();
        for (const auto& f : fouten)
            json.object().field("location", f.plek).field("detail", f.wat).end_object();
        json.end_array();
    }
    json.end_object();
    return {.status = status, .type = "application/problem+json", .inhoud = json.take(), .koppen = {}};
}

}  // namespace jeugdregio::server
