// /v1/contract, /v1/percelen, /v1/producten, /v1/tarieven: what was agreed, as it holds on a day.
#include <algorithm>

#include "contract/looptijd.hpp"
#include "server/api/lijst.hpp"
#include "server/routes.hpp"

namespace jeugdregio::server {
namespace {

using contract::Contract;

void write_getallen(JsonSchrijver& json, std::string_view naam, const std::vector<int>& getallen) {
    json.key(naam).array();
    for (const int n : getallen) json.number(n);
    json.end_array();
}

void write_teksten(JsonSchrijver& json, std::string_view naam, const std::vector<std::string>& teksten) {
    json.key(naam).array();
    for (const auto& t : teksten) json.text(t);
    json.end_array();
}

Antwoord show_contract(const Oproep& o) {
    Veldlezer velden(o.zoek);
    const Datum op = velden.datum("op").value_or(o.plek.vandaag());
    velden.refuse_others();
    if (!velden.all_well()) return make_invoerfout(velden.fouten());
    const Contract& c = o.plek.contract();
    const auto* versie = c.version_on(op);
    JsonSchrijver json;
    json.object().field("regio", c.regio).field("naam", c.naam).field("op", format_iso(op));
    write_tekst(json, "versie", versie ? versie->nummer : std::string());
    json.field("sha256", c.sha256).key("gemeenten").array();
    for (const auto& d : c.deelnemers) {
        if (!d.geldig.contains(op)) continue;
        json.object().field("code", d.gemeente.view()).field("naam", d.naam);
        write_getallen(json, "percelen", d.percelen);
        json.end_object();
    }
    json.end_array().key("kennisgevingen").array();
    for (const auto& k : o.plek.omgeving().contract.kennisgevingen) json.text(k);
    json.end_array().key("regels").array();
    for (const auto& r : c.regels) {
        json.object().field("regel", r.id);
        write_vink(json, "actief", r.actief);
        json.field("bron", r.bron).end_object();
    }
    json.end_array()
        .field("percelen", "/v1/percelen")
        .field("producten", "/v1/producten")
        .field("tarieven", "/v1/tarieven")
        .end_object();
    return make_json(json.take());
}

void write_perceel(JsonSchrijver& json, const contract::Looptijd& l) {
    const contract::Perceel& p = *l.perceel;
    json.object().field("nummer", std::int64_t{p.nummer}).field("naam", p.naam).field("blok", p.blok);
    write_teksten(json, "voorzieningen", p.voorzieningen);
    write_tekst(json, "toewijzingsvariant", p.toewijzingsvariant);
    json.key("toewijzingEenheden").array();
    for (const Eenheid e : p.toewijzing_eenheden) json.text(eenheid_code(e));
    json.end_array()
        .field("begin", format_iso(p.begin))
        .field("einde", format_iso(p.einde))
        .field("uitersteEinde", format_iso(p.uiterste_einde))
        .field("stand", contract::stand_naam(l.stand))
        .field("termijn", std::int64_t{l.termijn})
        .field("termijnBegin", format_iso(l.termijn_begin))
        .field("termijnEinde", format_iso(l.termijn_einde))
        .field("looptTot", format_iso(l.loopt_tot))
        .field("dagenOver", std::int64_t{l.dagen_over})
        .field("verlengingenGebruikt", std::int64_t{l.gebruikt})
        .field("verlengingenOver", std::int64_t{l.over})
        .field("verlengingMaanden", std::int64_t{p.verlenging_maanden})
        .key("verlengingen")
        .array();
    for (const auto& v : p.verlengingen)
        json.object()
            .field("besluit", format_iso(v.besluit))
            .field("tot", format_iso(v.tot))
            .field("bron", v.bron)
            .end_object();
    json.end_array().field("bron", p.bron).end_object();
}

Antwoord list_percelen(const Oproep& o) {
    Veldlezer velden(o.zoek);
    const Datum op = velden.datum("op").value_or(o.plek.vandaag());
    const storage::Blad blad = velden.blad();
    velden.refuse_others();
    if (!velden.all_well()) return make_invoerfout(velden.fouten());
    return give_van(contract::list_looptijden(o.plek.contract(), op), blad, write_perceel);
}

void write_product(JsonSchrijver& json, const contract::Product& p) {
    json.object()
        .field("code", p.code.view())
        .field("categorie", p.categorie.view())
        .field("voorziening", p.voorziening);
    write_getallen(json, "percelen", p.percelen);
    json.field("eenheid", eenheid_code(p.eenheid)).field("omschrijving", p.omschrijving);
    json.key("leverfrequenties").array();
    for (const Frequentie f : p.leverfrequenties) json.text(frequentie_code(f));
    json.end_array().field("betaalfrequentie", contract::betaalfrequentie_naam(p.betaalfrequentie));
    write_dag(json, "ingang", p.ingang);
    write_dag(json, "einde", p.einde);
    json.field("bron", p.bron).end_object();
}

Antwoord list_producten(const Oproep& o) {
    Veldlezer velden(o.zoek);
    const auto op = velden.datum("op");
    const auto perceel = velden.nummer("perceel", 1, 99);
    const storage::Blad blad = velden.blad();
    velden.refuse_others();
    if (!velden.all_well()) return make_invoerfout(velden.fouten());
    std::vector<contract::Product> rijen;
    for (const auto& p : o.plek.contract().producten)
        if ((!op || p.exists_on(*op)) && (!perceel || std::ranges::count(p.percelen, *perceel) > 0))
            rijen.push_back(p);
    return give_van(std::move(rijen), blad, write_product);
}

void write_tarief(JsonSchrijver& json, const contract::Tarief& t) {
    json.object()
        .field("perceel", std::int64_t{t.perceel})
        .field("voorziening", t.voorziening)
        .field("eenheid", eenheid_code(t.eenheid))
        .field("tariefCent", t.bedrag.cents())
        .field("van", format_iso(t.geldig.van));
    write_dag(json, "tot", t.geldig.tot);
    write_vink(json, "voorlopig", t.voorlopig);
    json.field("bron", t.bron).end_object();
}

/// Without `op` every tarief that ever held: the history.
Antwoord list_tarieven(const Oproep& o) {
    Veldlezer velden(o.zoek);
    const auto op = velden.datum("op");
    const auto perceel = velden.nummer("perceel", 1, 99);
    const auto voorziening = velden.text("voorziening", 40);
    const storage::Blad blad = velden.blad();
    velden.refuse_others();
    if (!velden.all_well()) return make_invoerfout(velden.fouten());
    std::vector<contract::Tarief> rijen;
    for (const auto& t : o.plek.contract().tarieven)
        if ((!op || t.geldig.contains(*op)) && (!perceel || t.perceel == *perceel) &&
            (!voorziening || t.voorziening == *voorziening))
            rijen.push_back(t);
    return give_van(std::move(rijen), blad, write_tarief);
}

}  // namespace

void add_api_contract(Router& router) {
    router.add({Deel::api, Methode::get, "/v1/contract", show_contract});
    router.add({Deel::api, Methode::get, "/v1/percelen", list_percelen});
    router.add({Deel::api, Methode::get, "/v1/producten", list_producten});
    router.add({Deel::api, Methode::get, "/v1/tarieven", list_tarieven});
}

}  // namespace jeugdregio::server
