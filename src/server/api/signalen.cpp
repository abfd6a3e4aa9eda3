// /v1/signalen: what waits for a person's judgement, and that judgement (eis 35, AMB-160).
#include <array>

#include "server/api/lijst.hpp"
#include "server/api/schrijvers.hpp"
#include "server/api/vorm.hpp"
#include "server/routes.hpp"

namespace jeugdregio::server {
namespace {

constexpr std::array<std::string_view, 2> kJaNee{"true", "false"};
constexpr std::array<std::string_view, 2> kBesluiten{"akkoord", "terugvorderen"};

Antwoord list_signalen(const Oproep& o) {
    return give_lijst(
        o,
        [](Veldlezer& v) {
            storage::Signaalfilter f{.gemeente = v.gemeente("gemeente"),
                                     .aanbieder = v.agb("aanbieder"),
                                     .rule = v.text("regel", 40)};
            if (const auto beslist = v.keuze("beslist", kJaNee)) f.beslist = *beslist == "true";
            return f;
        },
        [](storage::Inzage& i, const auto& filter, const auto& blad) {
            return i.list_signalen(filter, blad);
        },
        write_signaal);
}

Antwoord post_besluit(const Oproep& o) {
    if (auto fout = refuse_zoek(o)) return std::move(*fout);
    static constexpr Veldvorm kVelden[] = {{.naam = "besluit", .verplicht = true},
                                           {.naam = "door", .verplicht = true},
                                           {.naam = "reden", .verplicht = true}};
    const Jsonlezing lezing = read_json(o.vraag, kVelden);
    if (lezing.weigering) return *lezing.weigering;
    Veldlezer velden(lezing.velden);
    for (const auto& f : lezing.fouten) velden.add_fout(f.plek, f.wat);
    const auto besluit = velden.keuze("besluit", kBesluiten);
    const auto door = velden.text("door", 100), reden = velden.text("reden", 500);
    if (!velden.all_well()) return make_invoerfout(velden.fouten());
    const auto plek = parse_berichtplek(o);
    const auto regelnummer = parse_padnummer(o.van_pad("regelnummer"));
    const std::string& regel = o.van_pad("regel");
    if (!plek || !regelnummer ||
        !o.plek.opslag().record_signaalbesluit(plek->gemeente, plek->volgnummer, *regelnummer, regel,
                                               *besluit, *door, *reden, o.plek.vandaag()))
        return make_onbekend("Dit signaal");
    JsonSchrijver json;
    json.object();
    write_plek(json, *plek);
    json.field("regelnummer", *regelnummer)
        .field("regel", regel)
        .field("besluit", *besluit)
        .field("door", *door)
        .field("reden", *reden)
        .field("op", format_iso(o.plek.vandaag()))
        .end_object();
    return make_json(json.take(), 201);
}

}  // namespace

void add_api_signalen(Router& router) {
    router.add({Deel::api, Methode::get, "/v1/signalen", list_signalen});
    router.add({Deel::api, Methode::post,
                "/v1/signalen/{gemeente}/{volgnummer}/{regelnummer}/{regel}/besluiten", post_besluit});
}

}  // namespace jeugdregio::server
