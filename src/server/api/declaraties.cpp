// /v1/declaraties: claims with their lines, approved and rejected; /v1/afwijzingen: all that was rejected,
// region-wide.
#include "server/api/lijst.hpp"
#include "server/api/schrijvers.hpp"
#include "server/routes.hpp"

namespace jeugdregio::server {
namespace {

storage::Declaratiefilter read_filter(Veldlezer& v) {
    return {.gemeente = v.gemeente("gemeente"),
            .aanbieder = v.agb("aanbieder"),
            .maand = v.maand("maand"),
            .besluit = v.text("besluit", 20)};
}

Antwoord list_declaraties(const Oproep& o) {
    return give_lijst(
        o, read_filter,
        [](storage::Inzage& i, const auto& filter, const auto& blad) {
            return i.list_declaraties(filter, blad);
        },
        write_declaratie);
}

Antwoord show_declaratie(const Oproep& o) {
    if (auto fout = refuse_zoek(o)) return std::move(*fout);
    const auto plek = parse_berichtplek(o);
    if (!plek) return make_onbekend("Deze declaratie");
    storage::Inzage& inzage = o.plek.inzage();
    const storage::Blik blik(inzage);
    const auto regel = inzage.find_declaratie(*plek);
    if (!regel) return make_onbekend("Deze declaratie");
    const std::string pad = pad_van("declaraties", *plek);
    JsonSchrijver json;
    json.object().key("declaratie");
    write_declaratie(json, *regel);
    json.field("bericht", pad_van("berichten", *plek))
        .field("prestaties", pad + "/prestaties")
        .field("afwijzingen", pad + "/afwijzingen")
        .end_object();
    return make_json(json.take());
}

/// A list of the lines of one claim.
template <class Zoek, class Schrijf>
Antwoord list_regels(const Oproep& o, Zoek zoek, Schrijf schrijf) {
    std::vector<Invoerfout> fouten;
    const storage::Blad blad = read_blad(o, fouten);
    if (!fouten.empty()) return make_invoerfout(fouten);
    const auto plek = parse_berichtplek(o);
    if (!plek) return make_onbekend("Deze declaratie");
    storage::Inzage& inzage = o.plek.inzage();
    const storage::Blik blik(inzage);
    const auto bericht = inzage.load_bericht(*plek);
    if (!bericht || bericht->regel.soort != "JW323") return make_onbekend("Deze declaratie");
    const auto pagina = zoek(inzage, *plek, blad);
    if (!pagina) return make_invoerfout({{"na", std::string(kGeenCursor)}});
    return make_lijst(pagina->rijen, pagina->volgende, schrijf);
}

Antwoord list_prestaties(const Oproep& o) {
    return list_regels(
        o,
        [](storage::Inzage& i, const auto& plek, const auto& blad) { return i.list_toegekend(plek, blad); },
        write_prestatie);
}

Antwoord list_afwijzingen_van(const Oproep& o) {
    return list_regels(
        o,
        [](storage::Inzage& i, const auto& plek, const auto& blad) {
            return i.list_afwijzingen_van(plek, blad);
        },
        write_afwijzing);
}

Antwoord list_afwijzingen(const Oproep& o) {
    return give_lijst(
        o,
        [](Veldlezer& v) {
            storage::Afwijzingfilter filter{.gemeente = v.gemeente("gemeente"),
                                            .aanbieder = v.agb("aanbieder"),
                                            .rule = v.text("regel", 40),
                                            .maand = v.maand("maand")};
            if (const auto code = v.text("retourcode", 40)) {
                filter.retourcode = RetourCode::from_text(*code);
                if (code->size() != 4)
                    v.add_fout("retourcode",
                               "Dit is geen retourcode. Gebruik vier tekens, bijvoorbeeld 9307.");
            }
            return filter;
        },
        [](storage::Inzage& i, const auto& filter, const auto& blad) {
            return i.list_afwijzingen(filter, blad);
        },
        write_afwijzing);
}

}  // namespace

void add_api_declaraties(Router& router) {
    router.add({Deel::api, Methode::get, "/v1/afwijzingen", list_afwijzingen});
    router.add({Deel::api, Methode::get, "/v1/declaraties", list_declaraties});
    router.add({Deel::api, Methode::get, "/v1/declaraties/{gemeente}/{volgnummer}", show_declaratie});
    router.add({Deel::api, Methode::get, "/v1/declaraties/{gemeente}/{volgnummer}/afwijzingen",
                list_afwijzingen_van});
    router.add(
        {Deel::api, Methode::get, "/v1/declaraties/{gemeente}/{volgnummer}/prestaties", list_prestaties});
}

}  // namespace jeugdregio::server
