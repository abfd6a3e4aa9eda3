// /v1/rekentools: the calculators of begeleidingsintensiteit. A calculation is not kept.
#include <algorithm>

#include "rekentool/vraag.hpp"
#include "server/api/lijst.hpp"
#include "server/api/vorm.hpp"
#include "server/routes.hpp"

namespace jeugdregio::server {
namespace {

namespace rt = rekentool;

std::optional<rt::Tool> find_tool(std::string_view naam) {
    const auto i = std::ranges::find(rt::kTools, naam, rt::tool_naam);
    return i == rt::kTools.end() ? std::nullopt : std::optional(*i);
}

void write_tool(JsonSchrijver& json, rt::Tool tool) {
    json.object().field("naam", rt::tool_naam(tool)).key("velden").array();
    for (const rt::Kolom& k : rt::list_kolommen(tool)) {
        json.object().field("naam", k.naam).field("uitleg", k.uitleg).field("voorbeeld", k.voorbeeld);
        write_vink(json, "verplicht", k.is_verplicht(tool));
        json.end_object();
    }
    json.end_array()
        .field("link", "/v1/rekentools/" + std::string(rt::tool_naam(tool)) + "/berekeningen")
        .end_object();
}

Antwoord list_rekentools(const Oproep& o) {
    std::vector<Invoerfout> fouten;
    const storage::Blad blad = read_blad(o, fouten);
    if (!fouten.empty()) return make_invoerfout(fouten);
    return give_van(std::vector<rt::Tool>(rt::kTools.begin(), rt::kTools.end()), blad, write_tool);
}

void write_kandidaten(JsonSchrijver& json, const std::vector<std::string>& kandidaten) {
    json.key("kandidaten").array();
    for (const auto& k : kandidaten) json.text(k);
    json.end_array();
}

void write_intensiteit(JsonSchrijver& json, const rt::Antwoord& a) {
    json.key("intensiteit");
    if (!a.intensiteit) {
        json.null();
        return;
    }
    const Breuk waarde = a.blad.waarde(*a.intensiteit);
    json.object()
        .field("exact", format_exact(waarde))
        .field("decimaal", format_decimaal(waarde))
        .field("getoond", format_afgerond(waarde, a.decimalen_getoond))
        .end_object();
}

void write_delen(JsonSchrijver& json, const rt::Antwoord& a) {
    json.key("delen").array();
    for (const auto& d : a.delen) {
        json.object()
            .field("aantal", std::int64_t{d.aantal})
            .field("intensiteit", format_decimaal(d.intensiteit))
            .field("uitslag", rt::uitslag_naam(d.uitslag));
        write_kandidaten(json, d.kandidaten);
        write_tekst(json, "klasse", d.klasse);
        json.end_object();
    }
    json.end_array();
}

void write_onderbouwing(JsonSchrijver& json, const rt::Antwoord& a) {
    json.key("tarieven").array();
    for (const auto& t : a.tarieven)
        json.object()
            .field("klasse", t.klasse)
            .field("tariefCent", t.bedrag.cents())
            .field("eenheid", eenheid_code(t.eenheid))
            .end_object();
    json.end_array().key("stappen").array();
    for (const auto& s : a.blad.stappen())
        json.object()
            .field("stap", s.sleutel)
            .field("woorden", s.woorden)
            .field("som", a.blad.describe_som(s))
            .field("exact", format_exact(s.waarde))
            .field("decimaal", format_decimaal(s.waarde))
            .field("eenheid", s.eenheid)
            .end_object();
    json.end_array().key("normen").array();
    for (const auto& n : a.normen)
        json.object()
            .field("norm", n.sleutel)
            .field("uitslag", rt::normuitslag_naam(n.uitslag))
            .field("woorden", n.woorden)
            .field("bron", n.bron)
            .end_object();
    json.end_array().key("meldingen").array();
    for (const auto& m : a.meldingen) {
        json.object().field("woorden", m.woorden);
        write_tekst(json, "bron", m.bron);
        json.end_object();
    }
    json.end_array();
}

std::string write_antwoord(const rt::Antwoord& a) {
    JsonSchrijver json;
    json.object().field("tool", a.tool);
    write_tekst(json, "vorm", a.vorm);
    json.field("op", format_iso(a.op))
        .field("uitslag", rt::uitslag_naam(a.uitslag))
        .field("uitleg", rt::describe_uitslag(a));
    write_vink(json, "afgekeurd", a.is_afgekeurd());
    write_tekst(json, "klasse", a.klasse);
    write_kandidaten(json, a.kandidaten);
    write_intensiteit(json, a);
    write_tekst(json, "positiePct", a.positie_pct ? format_decimaal(*a.positie_pct, 2) : std::string());
    write_delen(json, a);
    write_onderbouwing(json, a);
    json.end_object();
    return json.take();
}

Antwoord post_berekening(const Oproep& o) {
    if (auto fout = refuse_zoek(o)) return std::move(*fout);
    const auto tool = find_tool(o.van_pad("naam"));
    if (!tool) return make_onbekend("Deze rekentool");
    const Waardenlezing lezing = read_naam_waarden(o.vraag);
    if (lezing.weigering) return *lezing.weigering;
    std::vector<Invoerfout> fouten = lezing.fouten;
    Datum op = o.plek.vandaag();
    if (lezing.op) {
        const auto dag = parse_datum(*lezing.op);
        if (!dag) fouten.push_back({"op", "Dit is geen datum. Schrijf jaar, maand en dag: 2023-04-12."});
        op = dag.value_or(op);
    }
    rt::Velden velden;
    const auto kolommen = rt::list_kolommen(*tool);
    for (const auto& [naam, waarde] : lezing.velden) {
        if (std::ranges::find(kolommen, naam, &rt::Kolom::naam) == kolommen.end())
            fouten.push_back({naam, "Dit veld bestaat niet bij deze rekentool."});
        else if (!velden.emplace(naam, waarde).second)
            fouten.push_back({naam, "Dit veld staat er meer dan een keer."});
    }
    if (!fouten.empty()) return make_invoerfout(fouten);
    const auto antwoord = rt::compute_velden(*tool, velden, o.plek.contract(), op);
    if (!antwoord) {
        for (const auto& f : antwoord.error()) fouten.push_back({"velden", f.wat + " " + f.herstel});
        return make_invoerfout(fouten);
    }
    return make_json(write_antwoord(*antwoord));
}

}  // namespace

void add_api_rekentools(Router& router) {
    router.add({Deel::api, Methode::get, "/v1/rekentools", list_rekentools});
    router.add({Deel::api, Methode::post, "/v1/rekentools/{naam}/berekeningen", post_berekening});
}

}  // namespace jeugdregio::server
