// /v1/jeugdigen and the searches for people. A BSN comes in by POST and never stands in an address; in
// answers it is masked. In an address a jeugdige is the number that its gemeente gave it.
#include "pipeline/jeugdige_beeld.hpp"
#include "server/api/lijst.hpp"
#include "server/api/schrijvers.hpp"
#include "server/api/vorm.hpp"
#include "server/routes.hpp"

namespace jeugdregio::server {
namespace {

/// What both searches take.
struct Zoekvraag {
    Bsn bsn;
    std::vector<Gemeente> gemeenten;
    storage::Blad blad;
};

Result<Zoekvraag, Antwoord> read_zoekvraag(const Oproep& o, storage::Inzage& inzage) {
    if (auto fout = refuse_zoek(o)) return Fout{std::move(*fout)};
    static constexpr Veldvorm kVelden[] = {{.naam = "bsn", .verplicht = true},
                                           {.naam = "gemeente"},
                                           {.naam = "limiet", .type = Veldtype::getal},
                                           {.naam = "na"}};
    const Jsonlezing lezing = read_json(o.vraag, kVelden);
    if (lezing.weigering) return Fout{*lezing.weigering};
    Veldlezer velden(lezing.velden);
    for (const auto& f : lezing.fouten) velden.add_fout(f.plek, f.wat);
    const auto tekst = velden.text("bsn", 9);
    const auto bsn = Bsn::parse(tekst.value_or(""));
    if (tekst && !bsn) velden.add_fout("bsn", "Dit is geen burgerservicenummer. Gebruik negen cijfers.");
    const auto gemeente = velden.gemeente("gemeente");
    storage::Blad blad = velden.blad();
    if (!velden.all_well()) return Fout{make_invoerfout(velden.fouten())};
    return Zoekvraag{.bsn = *bsn,
                     .gemeenten = gemeente ? std::vector{*gemeente} : inzage.list_gemeenten(),
                     .blad = std::move(blad)};
}

void write_jeugdige(JsonSchrijver& json, const storage::Jeugdigeregel& r) {
    json.object().field("gemeente", r.gemeente.view()).field("nummer", r.nummer).field("bsn", r.bsn.masked());
    write_dag(json, "geboortedatum", r.geboortedatum);
    json.field("toewijzingen", r.toewijzingen)
        .field("aanbieders", r.aanbieders)
        .field("link", pad_van_jeugdige(r.gemeente, r.nummer))
        .end_object();
}

Antwoord search_jeugdigen(const Oproep& o) {
    storage::Inzage& inzage = o.plek.inzage();
    const storage::Blik blik(inzage);
    auto vraag = read_zoekvraag(o, inzage);
    if (!vraag) return vraag.error();
    std::vector<storage::Jeugdigeregel> rijen;
    for (const Gemeente& g : vraag->gemeenten)
        if (const auto nummer = inzage.find_jeugdige(g, vraag->bsn))
            if (auto r = inzage.load_jeugdige(g, *nummer, o.plek.vandaag())) rijen.push_back(*r);
    return give_van(std::move(rijen), vraag->blad, write_jeugdige);
}

Antwoord search_toewijzingen(const Oproep& o) {
    storage::Inzage& inzage = o.plek.inzage();
    const storage::Blik blik(inzage);
    auto vraag = read_zoekvraag(o, inzage);
    if (!vraag) return vraag.error();
    std::vector<storage::Toewijzingregel> rijen;
    for (const Gemeente& g : vraag->gemeenten) {
        const auto nummer = inzage.find_jeugdige(g, vraag->bsn);
        if (!nummer) continue;
        storage::Blad blad{.limiet = storage::kBladMax};
        for (bool meer = true; meer;) {
            auto pagina = inzage.list_toewijzingen({.gemeente = g, .jeugdige = nummer}, blad);
            invariant(pagina.ok(), "a cursor of this list is one");
            for (auto& r : pagina->rijen) rijen.push_back(std::move(r));
            meer = pagina->volgende.has_value();
            blad.na = pagina->volgende.value_or("");
        }
    }
    return give_van(std::move(rijen), vraag->blad, write_toewijzing);
}

/// The jeugdige of the path, as it stands today.
std::optional<storage::Jeugdigeregel> find_jeugdige(const Oproep& o) {
    const auto gemeente = parse_gemeente(o.van_pad("gemeente"));
    const auto nummer = parse_padnummer(o.van_pad("nummer"));
    if (!gemeente || !nummer) return std::nullopt;
    storage::Inzage& inzage = o.plek.inzage();
    const storage::Blik blik(inzage);
    return inzage.load_jeugdige(*gemeente, *nummer, o.plek.vandaag());
}

void write_gezin(JsonSchrijver& json, const pipeline::Gezin& gezin) {
    json.key("gezin").object().key("relaties").array();
    for (const auto& r : gezin.relaties) {
        json.object().field("soort", r.soort).field("betekenis", r.naam_soort);
        json.field("gezagsdrager", pipeline::gezag_naam(r.gezag)).field("nummer", r.nummer).end_object();
    }
    json.end_array();
    write_getal(json, "bericht", gezin.bericht);
    json.key("gezagsdragerBekend");
    if (gezin.gezagsdrager_bekend)
        json.boolean(*gezin.gezagsdrager_bekend);
    else
        json.null();
    json.end_object();
}

/// Hands what is on record of the jeugdige of the path to `geef`.
template <class Geef>
Antwoord with_beeld(const Oproep& o, const Periode& dagen, Geef geef) {
    const auto regel = find_jeugdige(o);
    if (!regel) return make_onbekend("Deze jeugdige");
    const auto beeld =
        pipeline::view_jeugdige(o.plek.opslag(), regel->gemeente, regel->bsn, dagen, /*namen=*/false);
    if (!beeld) return make_storing(beeld.error().wat, beeld.error().herstel);
    if (!*beeld) return make_onbekend("Deze jeugdige");
    return geef(*regel, **beeld);
}

const Periode kAltijd{Datum::from_ymd(1, 1, 1), Datum::from_ymd(9999, 12, 31)};

Antwoord show_jeugdige(const Oproep& o) {
    if (auto fout = refuse_zoek(o)) return std::move(*fout);
    return with_beeld(o, kAltijd, [](const storage::Jeugdigeregel& r, const pipeline::Jeugdigebeeld& beeld) {
        const std::string pad = pad_van_jeugdige(r.gemeente, r.nummer);
        JsonSchrijver json;
        json.object().key("jeugdige");
        write_jeugdige(json, r);
        write_gezin(json, beeld.gezin);
        json.field("tijdlijn", pad + "/tijdlijn")
            .field("toewijzingen",
                   "/v1/toewijzingen?gemeente=" + r.gemeente.str() + "&jeugdige=" + std::to_string(r.nummer))
            .end_object();
        return make_json(json.take());
    });
}

Antwoord list_tijdlijn(const Oproep& o) {
    Veldlezer velden(o.zoek);
    const Periode dagen = velden.periode().value_or(kAltijd);
    const storage::Blad blad = velden.blad();
    velden.refuse_others();
    if (!velden.all_well()) return make_invoerfout(velden.fouten());
    return with_beeld(o, dagen, [&](const storage::Jeugdigeregel& r, const pipeline::Jeugdigebeeld& beeld) {
        return give_van(beeld.tijdlijn, blad, [&](JsonSchrijver& json, const toewijzing::Gebeurtenis& g) {
            json.object()
                .field("dag", format_iso(g.dag))
                .field("soort", toewijzing::soort_naam(g.soort))
                .field("wat", g.wat);
            write_tekst(json, "aanbieder", g.aanbieder ? g.aanbieder->view() : "");
            const auto naam = g.aanbieder ? beeld.aanbieders.find(*g.aanbieder) : beeld.aanbieders.end();
            write_tekst(json, "aanbiederNaam", naam != beeld.aanbieders.end() ? naam->second : std::string());
            write_getal(json, "toewijzing",
                        g.toewijzing ? std::optional(g.toewijzing->waarde) : std::nullopt);
            json.key("berichten").array();
            for (const std::int64_t n : g.berichten) json.text(pad_van("berichten", {r.gemeente, n}));
            json.end_array().key("feiten");
            write_feiten(json, pipeline::feiten_to_json(g.feiten));
            json.end_object();
        });
    });
}

}  // namespace

void add_api_jeugdigen(Router& router) {
    router.add({Deel::api, Methode::post, "/v1/jeugdigen/_zoek", search_jeugdigen});
    router.add({Deel::api, Methode::get, "/v1/jeugdigen/{gemeente}/{nummer}", show_jeugdige});
    router.add({Deel::api, Methode::get, "/v1/jeugdigen/{gemeente}/{nummer}/tijdlijn", list_tijdlijn});
    router.add({Deel::api, Methode::post, "/v1/toewijzingen/_zoek", search_toewijzingen});
}

}  // namespace jeugdregio::server
