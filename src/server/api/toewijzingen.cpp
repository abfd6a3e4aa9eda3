// /v1/toewijzingen: what was granted, its versions, and what was approved on it. People are searched by POST:
// a BSN never stands in an address.
#include <array>

#include "pipeline/toewijzing_beeld.hpp"
#include "server/api/lijst.hpp"
#include "server/api/schrijvers.hpp"
#include "server/api/vorm.hpp"
#include "server/routes.hpp"

namespace jeugdregio::server {
namespace {

constexpr std::array<std::string_view, 2> kVarianten{"budget", "volume"};

/// A code of a product as it is written; what is none is a fault.
template <class Code>
std::optional<Code> read_code(Veldlezer& v, std::string_view naam,
                              std::optional<Code> (*parse)(std::string_view)) {
    const auto tekst = v.text(naam, 20);
    if (!tekst) return std::nullopt;
    auto uit = parse(*tekst);
    if (!uit) v.add_fout(naam, "Dit is geen code van een product.");
    return uit;
}

Antwoord list_toewijzingen(const Oproep& o) {
    return give_lijst(
        o,
        [](Veldlezer& v) {
            storage::Toewijzingfilter f{
                .gemeente = v.gemeente("gemeente"),
                .aanbieder = v.agb("aanbieder"),
                .categorie = read_code<ProductCategorie>(v, "productCategorie", parse_categorie),
                .code = read_code<ProductCode>(v, "productCode", parse_productcode),
                .actief_op = v.datum("actiefOp")};
            if (const auto variant = v.keuze("variant", kVarianten))
                f.variant = *variant == "budget" ? storage::Variant::budget : storage::Variant::volume;
            f.jeugdige = v.nummer("jeugdige", 1, 999'999'999'999);
            if (f.jeugdige && !f.gemeente && v.all_well())
                v.add_fout("gemeente",
                           "Noem de gemeente: het nummer van een jeugdige hoort bij een gemeente.");
            return f;
        },
        [](storage::Inzage& i, const auto& filter, const auto& blad) {
            return i.list_toewijzingen(filter, blad);
        },
        write_toewijzing);
}

struct Toewijzingplek {
    Gemeente gemeente;
    ToewijzingNummer nummer;
};
std::optional<Toewijzingplek> parse_plek(const Oproep& o) {
    const auto gemeente = parse_gemeente(o.van_pad("gemeente"));
    const auto nummer = parse_padnummer(o.van_pad("nummer"));
    if (!gemeente || !nummer) return std::nullopt;
    return Toewijzingplek{*gemeente, ToewijzingNummer{*nummer}};
}

Antwoord show_toewijzing(const Oproep& o) {
    if (auto fout = refuse_zoek(o)) return std::move(*fout);
    const auto plek = parse_plek(o);
    if (!plek) return make_onbekend("Deze toewijzing");
    std::optional<storage::Toewijzingregel> regel;
    {
        storage::Inzage& inzage = o.plek.inzage();
        const storage::Blik blik(inzage);
        regel = inzage.find_toewijzing(plek->gemeente, plek->nummer);
    }
    if (!regel) return make_onbekend("Deze toewijzing");
    const auto beeld = pipeline::view_toewijzing(o.plek.opslag(), o.plek.contract(), plek->gemeente,
                                                 plek->nummer, o.plek.vandaag());
    if (!beeld) return make_storing(beeld.error().wat, beeld.error().herstel);
    if (!*beeld) return make_onbekend("Deze toewijzing");
    const std::string pad = pad_van_toewijzing(plek->gemeente, plek->nummer);
    JsonSchrijver json;
    json.object().key("toewijzing");
    write_toewijzing(json, *regel);
    json.key("stand").raw(stand_to_api(**beeld));
    json.field("versies", pad + "/versies").field("prestaties", pad + "/prestaties");
    write_tekst(json, "jeugdige",
                regel->jeugdige > 0 ? pad_van_jeugdige(plek->gemeente, regel->jeugdige) : std::string());
    json.end_object();
    return make_json(json.take());
}

/// A list of one toewijzing.
template <class Geef>
Antwoord with_toewijzing(const Oproep& o, Geef geef) {
    std::vector<Invoerfout> fouten;
    const storage::Blad blad = read_blad(o, fouten);
    if (!fouten.empty()) return make_invoerfout(fouten);
    const auto plek = parse_plek(o);
    if (!plek) return make_onbekend("Deze toewijzing");
    storage::Inzage& inzage = o.plek.inzage();
    const storage::Blik blik(inzage);
    if (!inzage.find_toewijzing(plek->gemeente, plek->nummer)) return make_onbekend("Deze toewijzing");
    return geef(inzage, *plek, blad);
}

Antwoord list_versies(const Oproep& o) {
    return with_toewijzing(o, [](storage::Inzage& i, const Toewijzingplek& p, const storage::Blad& blad) {
        return give_van(i.load_versies(p.gemeente, p.nummer), blad, write_versie);
    });
}

Antwoord list_prestaties(const Oproep& o) {
    return with_toewijzing(o, [](storage::Inzage& i, const Toewijzingplek& p, const storage::Blad& blad) {
        const auto pagina = i.list_prestaties(p.gemeente, p.nummer, blad);
        if (!pagina) return make_invoerfout({{"na", std::string(kGeenCursor)}});
        return make_lijst(pagina->rijen, pagina->volgende, write_prestatie);
    });
}

}  // namespace

void add_api_toewijzingen(Router& router) {
    router.add({Deel::api, Methode::get, "/v1/toewijzingen", list_toewijzingen});
    router.add({Deel::api, Methode::get, "/v1/toewijzingen/{gemeente}/{nummer}", show_toewijzing});
    router.add({Deel::api, Methode::get, "/v1/toewijzingen/{gemeente}/{nummer}/prestaties", list_prestaties});
    router.add({Deel::api, Methode::get, "/v1/toewijzingen/{gemeente}/{nummer}/versies", list_versies});
}

}  // namespace jeugdregio::server
