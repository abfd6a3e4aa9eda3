// /v1/aanbieders: who contracted what, what was claimed in a year, and when there is a cliëntenstop.
#include <algorithm>

#include "server/api/lijst.hpp"
#include "server/routes.hpp"

namespace jeugdregio::server {
namespace {

void write_teksten(JsonSchrijver& json, std::string_view naam, const std::vector<std::string>& teksten) {
    json.key(naam).array();
    for (const auto& t : teksten) json.text(t);
    json.end_array();
}

/// What was contracted in one period, into an open object.
void write_contractregel(JsonSchrijver& json, const contract::AanbiederContract& c) {
    json.field("agb", c.agb.view()).field("naam", c.naam);
    write_getal(json, "perceel", c.perceel > 0 ? std::optional<std::int64_t>(c.perceel) : std::nullopt);
    write_teksten(json, "groepsaanbod", c.groepsaanbod);
    write_teksten(json, "voorzieningen", c.voorzieningen);
    write_teksten(json, "verblijf", c.verblijf);
    write_vink(json, "ernstigeDyslexie", c.ed);
    write_vink(json, "kdcOdc", c.kdc_odc);
    json.field("van", format_iso(c.geldig.van));
    write_dag(json, "tot", c.geldig.tot);
    json.key("vecozo");
    if (c.vecozo)
        json.boolean(*c.vecozo);
    else
        json.null();
}

Antwoord list_aanbieders(const Oproep& o) {
    Veldlezer velden(o.zoek);
    const Datum op = velden.datum("op").value_or(o.plek.vandaag());
    const int jaar = static_cast<int>(velden.nummer("jaar", 2000, 2100).value_or(op.jaar()));
    const auto perceel = velden.nummer("perceel", 1, 99);
    const storage::Blad blad = velden.blad();
    velden.refuse_others();
    if (!velden.all_well()) return make_invoerfout(velden.fouten());
    storage::Inzage& inzage = o.plek.inzage();
    const storage::Blik blik(inzage);
    auto rijen = inzage.list_aanbieders(op, jaar);
    if (perceel) std::erase_if(rijen, [&](const auto& r) { return r.contract.perceel != *perceel; });
    return give_van(std::move(rijen), blad, [&](JsonSchrijver& json, const storage::Aanbiederregel& r) {
        json.object();
        write_contractregel(json, r.contract);
        json.field("jaar", std::int64_t{jaar})
            .field("declaraties", r.declaraties.aantal)
            .field("ingediendCent", r.declaraties.ingediend.cents())
            .field("toegekendCent", r.declaraties.toegekend.cents())
            .field("link", "/v1/aanbieders/" + r.contract.agb.str())
            .end_object();
    });
}

Antwoord show_aanbieder(const Oproep& o) {
    if (auto fout = refuse_zoek(o)) return std::move(*fout);
    const auto agb = parse_agb(o.van_pad("agb"));
    if (!agb) return make_onbekend("Deze aanbieder");
    const auto contracten = o.plek.opslag().load_aanbieder(*agb);
    if (contracten.empty()) return make_onbekend("Deze aanbieder");
    JsonSchrijver json;
    json.object().field("agb", agb->view()).field("naam", contracten.back().naam);
    json.key("contracten").array();
    for (const auto& c : contracten) {
        json.object();
        write_contractregel(json, c);
        json.end_object();
    }
    json.end_array().key("clientenstops").array();
    for (const auto& s : o.plek.opslag().load_clientenstops(*agb)) {
        json.object().field("vanaf", format_iso(s.vanaf));
        write_dag(json, "hervatPer", s.hervat_per);
        json.field("reden", s.reden).end_object();
    }
    json.end_array()
        .field("declaraties", "/v1/declaraties?aanbieder=" + agb->str())
        .field("toewijzingen", "/v1/toewijzingen?aanbieder=" + agb->str())
        .end_object();
    return make_json(json.take());
}

}  // namespace

void add_api_aanbieders(Router& router) {
    router.add({Deel::api, Methode::get, "/v1/aanbieders", list_aanbieders});
    router.add({Deel::api, Methode::get, "/v1/aanbieders/{agb}", show_aanbieder});
}

}  // namespace jeugdregio::server
