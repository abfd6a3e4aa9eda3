// /v1/verzoeken: requests of aanbieders (315, 317), what the checks find, and the decision on them.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "pipeline/besluitwoorden.hpp"
#include "pipeline/toewijzing_beeld.hpp"
#include "pipeline/verzoek_beeld.hpp"
#include "server/api/lijst.hpp"
#include "server/api/schrijvers.hpp"
#include "server/api/vorm.hpp"
#include "server/routes.hpp"

namespace jeugdregio::server {
namespace {

using dossier::Verzoekstatus;

constexpr std::array kStatussen{Verzoekstatus::ontvangen, Verzoekstatus::in_onderzoek,
                                Verzoekstatus::afgewezen, Verzoekstatus::toegewezen};
constexpr std::array<std::string_view, 2> kJaNee{"true", "false"};

void write_verzoek(JsonSchrijver& json, const storage::Verzoekregel& r) {
    json.object();
    write_plek(json, r.plek);
    json.field("regelnummer", r.regel)
        .field("soort", r.soort == dossier::Verzoeksoort::toewijzing ? "JW315" : "JW317")
        .field("aanbieder", r.aanbieder.view())
        .field("referentie", r.referentie)
        .field("jeugdige", r.jeugdige)
        .field("bsn", r.bsn.masked())
        .field("dagtekening", format_iso(r.dagtekening))
        .field("ontvangenOp", format_iso(r.ontvangen_op))
        .field("producten", r.producten)
        .field("status", dossier::status_naam(r.status));
    write_dag(json, "beslistOp", r.beslist_op);
    json.field("link", pad_van_verzoek(r.plek.gemeente, r.aanbieder, r.referentie)).end_object();
}

Antwoord list_verzoeken(const Oproep& o) {
    return give_lijst(
        o,
        [](Veldlezer& v) {
            storage::Verzoekfilter f{.gemeente = v.gemeente("gemeente"), .aanbieder = v.agb("aanbieder")};
            std::vector<std::string_view> namen;
            namen.reserve(std::size(kStatussen));
            for (const auto s : kStatussen) namen.push_back(dossier::status_naam(s));
            if (const auto status = v.keuze("status", namen))
                f.status = *std::ranges::find_if(
                    kStatussen, [&](auto st) { return dossier::status_naam(st) == *status; });
            if (const auto open = v.keuze("open", kJaNee)) f.open = *open == "true";
            return f;
        },
        [](storage::Inzage& i, const auto& filter, const auto& blad) {
            return i.list_verzoeken(filter, blad);
        },
        write_verzoek);
}

/// The request of the path. The error is the answer to give instead.
Result<pipeline::Verzoekbeeld, Antwoord> find_verzoek(const Oproep& o) {
    const auto gemeente = parse_gemeente(o.van_pad("gemeente"));
    const auto aanbieder = parse_agb(o.van_pad("aanbieder"));
    if (!gemeente || !aanbieder) return Fout{make_onbekend("Dit verzoek")};
    auto beeld =
        pipeline::view_verzoek(o.plek.opslag(), {.contract = o.plek.contract(), .dag = o.plek.vandaag()},
                               *gemeente, *aanbieder, o.van_pad("referentie"));
    if (!beeld) return Fout{make_storing(beeld.error().wat, beeld.error().herstel)};
    if (!*beeld) return Fout{make_onbekend("Dit verzoek")};
    return std::move(**beeld);
}

Antwoord show_verzoek(const Oproep& o) {
    if (auto fout = refuse_zoek(o)) return std::move(*fout);
    const auto beeld = find_verzoek(o);
    return beeld ? make_json(verzoek_to_api(beeld.value(), o.plek.vandaag())) : beeld.error();
}

// ---- Deciding

/// A field of the body, and the word of a form that it becomes (besluitwoorden.hpp).
struct Besluitveld {
    Veldvorm vorm;
    std::string_view woord;
};
constexpr Besluitveld kVelden[] = {{{"ingang"}, "ingang"},
                                   {{"einde"}, "einde"},
                                   {{"vanaf"}, "vanaf"},
                                   {{"productCode"}, "product"},
                                   {{"productCategorie"}, "categorie"},
                                   {{"generiek", Veldtype::vink}, "generiek"},
                                   {{"budgetCent", Veldtype::getal}, "budget"},
                                   {{"budgetsoort"}, "budgetsoort"},
                                   {{"volume", Veldtype::getal}, "volume"},
                                   {{"eenheid"}, "eenheid"},
                                   {{"per"}, "per"},
                                   {{"inOverleg", Veldtype::vink}, "in-overleg"},
                                   {{"reden"}, "reden"},
                                   {{"woonplaats"}, "woonplaats"}};

std::string_view api_naam(std::string_view woord) {
    const auto i = std::ranges::find(kVelden, woord, &Besluitveld::woord);
    return i == std::end(kVelden) ? woord : i->vorm.naam;
}

/// A value as somebody would type it in the form. Amounts come in as whole cents.
std::string to_woord(const Besluitveld& veld, const std::string& waarde) {
    if (veld.vorm.type == Veldtype::vink) return waarde == "true" ? "ja" : "";
    if (veld.woord != "budget" || waarde.front() == '-') return waarde;
    const std::string cent = waarde.size() < 3 ? std::string(3 - waarde.size(), '0') + waarde : waarde;
    return cent.substr(0, cent.size() - 2) + "," + cent.substr(cent.size() - 2);
}

const pipeline::Besluitvorm* find_vorm(std::string_view besluit, dossier::Verzoeksoort soort) {
    const auto* vorm = pipeline::find_besluitvorm(
        besluit == "honoreren" && soort == dossier::Verzoeksoort::wijziging ? "honoreren-wijziging"
                                                                            : besluit);
    return vorm != nullptr && vorm->op_verzoek ? vorm : nullptr;
}

struct Besluitvraag {
    pipeline::Opdracht opdracht;
    bool proef = false;
};

/// The command in the body. The error is the answer to give instead, with every fault at once.
Result<Besluitvraag, Antwoord> read_besluit(const Oproep& o, const dossier::Verzoek& verzoek,
                                            const Gemeente& gemeente) {
    std::vector<Veldvorm> vormen{{.naam = "besluit", .verplicht = true},
                                 {.naam = "door", .verplicht = true},
                                 {.naam = "proef", .type = Veldtype::vink}};
    for (const auto& v : kVelden) vormen.push_back(v.vorm);
    const Jsonlezing lezing = read_json(o.vraag, vormen);
    if (lezing.weigering) return Fout{*lezing.weigering};
    static constexpr std::array<std::string_view, 3> kBesluiten{"honoreren", "onderzoeken", "afwijzen"};
    Veldlezer velden(lezing.velden);
    for (const auto& f : lezing.fouten) velden.add_fout(f.plek, f.wat);
    const auto besluit = velden.keuze("besluit", kBesluiten);
    const auto door = velden.text("door", 100);
    const pipeline::Besluitvorm* vorm = besluit ? find_vorm(*besluit, verzoek.soort) : nullptr;
    if (!vorm) return Fout{make_invoerfout(velden.fouten())};
    pipeline::Woorden woorden;
    for (const auto& v : kVelden) {
        const std::string* waarde = find_veld(lezing.velden, v.vorm.naam);
        if (!waarde || waarde->empty()) continue;
        if (std::ranges::find(vorm->velden, v.woord, &pipeline::Besluitveld::naam) == vorm->velden.end())
            velden.add_fout(v.vorm.naam, "Dit veld hoort niet bij dit besluit op dit verzoek.");
        woorden.emplace_back(v.woord, to_woord(v, *waarde));
    }
    auto opdracht = pipeline::make_opdracht(
        *vorm, {.gemeente = gemeente, .aanbieder = verzoek.aanbieder, .over = verzoek.referentie}, woorden,
        o.plek.contract(), door.value_or(""));
    if (!opdracht)
        for (const auto& f : opdracht.error()) velden.add_fout(api_naam(f.veld), f.wat);
    if (!velden.all_well()) return Fout{make_invoerfout(velden.fouten())};
    const std::string* proef = find_veld(lezing.velden, "proef");
    return Besluitvraag{.opdracht = std::move(*opdracht), .proef = proef != nullptr && *proef == "true"};
}

Antwoord make_weigering(const pipeline::Besluituitkomst& u) {
    std::vector<Invoerfout> fouten;
    for (const auto& r : u.weigeringen)
        fouten.push_back({r.regel, r.herstel.empty() ? r.uitleg : r.uitleg + " " + r.herstel});
    return make_probleem(422, "Dit besluit kan zo niet. Er is niets vastgelegd.", fouten);
}

std::string write_besluit(const pipeline::Besluituitkomst& u) {
    JsonSchrijver json;
    json.object()
        .field("besluit", pipeline::besluit_naam(u.besluit))
        .field("soort", u.soort)
        .field("identificatie", u.identificatie)
        .field("bestand", u.bestand);
    write_tekst(json, "link",
                u.volgnummer > 0 ? pad_van("berichten", {u.gemeente, u.volgnummer}) : std::string());
    json.key("toewijzingen").array();
    for (const auto& r : u.toewijzingen) {
        json.object()
            .field("handeling", toewijzing::handeling_naam(r.handeling))
            .field("nummer", r.versie.nummer.waarde);
        write_tekst(json, "productCategorie", r.versie.categorie ? r.versie.categorie->view() : "");
        write_tekst(json, "productCode", r.versie.code ? r.versie.code->view() : "");
        json.field("variant", pipeline::describe_variant(r.versie))
            .field("ingangsdatum", format_iso(r.versie.ingang));
        write_dag(json, "einddatum", r.versie.einde);
        write_bedrag(json, "budgetCent", r.versie.budget);
        json.end_object();
    }
    json.end_array().key("signalen").array();
    for (const auto& s : u.signalen) write_motivering(json, s);
    json.end_array();
    write_vink(json, "zonderRegister", u.zonder_register);
    json.end_object();
    return json.take();
}

Antwoord post_besluit(const Oproep& o) {
    if (auto fout = refuse_zoek(o)) return std::move(*fout);
    const auto beeld = find_verzoek(o);
    if (!beeld) return beeld.error();
    const auto vraag = read_besluit(o, beeld.value().verzoek, *parse_gemeente(o.van_pad("gemeente")));
    if (!vraag) return vraag.error();
    const auto u = pipeline::neem_besluit(o.plek.opslag(),
                                          {.contract = o.plek.contract(),
                                           .vandaag = o.plek.vandaag(),
                                           .tijd = Werkplek::tijd(),
                                           .proef = vraag.value().proef},
                                          vraag.value().opdracht);
    if (!u) return make_storing(u.error().wat, u.error().herstel);
    using enum pipeline::Besluitsoort;
    const pipeline::Besluituitkomst& uit = u.value();
    if (uit.besluit == geweigerd) return make_weigering(uit);
    return make_json(write_besluit(uit), uit.besluit == gemaakt ? 201 : 200);
}

}  // namespace

void add_api_verzoeken(Router& router) {
    router.add({Deel::api, Methode::get, "/v1/verzoeken", list_verzoeken});
    router.add({Deel::api, Methode::get, "/v1/verzoeken/{gemeente}/{aanbieder}/{referentie}", show_verzoek});
    router.add({Deel::api, Methode::post, "/v1/verzoeken/{gemeente}/{aanbieder}/{referentie}/besluiten",
                post_besluit});
}

}  // namespace jeugdregio::server
