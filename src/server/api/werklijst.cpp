// /v1/werklijst: what waits for whom in a gemeente, until when, and why.
#include "pipeline/werklijst_beeld.hpp"
#include "server/api/lijst.hpp"
#include "server/api/schrijvers.hpp"
#include "server/routes.hpp"

namespace jeugdregio::server {
namespace {

std::string link_of(const pipeline::Werkpost& p, const Gemeente& gemeente) {
    if (p.toewijzing) return pad_van_toewijzing(gemeente, *p.toewijzing);
    return p.verzoek ? pad_van_verzoek(gemeente, p.regel.aanbieder, p.regel.referentie) : std::string();
}

Antwoord list_werk(const Oproep& o) {
    Veldlezer velden(o.zoek);
    const auto gemeente = velden.gemeente("gemeente");
    if (!gemeente && velden.all_well()) velden.add_fout("gemeente", "Dit is verplicht.");
    const auto aanbieder = velden.agb("aanbieder");
    std::vector<std::string_view> namen;
    for (const auto& s : toewijzing::werksoorten()) namen.push_back(s.naam);
    const auto soort = velden.keuze("soort", namen);
    const Datum op = velden.datum("op").value_or(o.plek.vandaag());
    const storage::Blad blad = velden.blad();
    velden.refuse_others();
    if (!velden.all_well()) return make_invoerfout(velden.fouten());
    auto lijst = pipeline::load_werklijst(o.plek.opslag(), *gemeente, {o.plek.contract(), op});
    std::erase_if(lijst, [&](const pipeline::Werkpost& p) {
        return (aanbieder && p.regel.aanbieder != *aanbieder) ||
               (soort && toewijzing::werksoort_naam(p.regel.soort) != *soort);
    });
    return give_van(std::move(lijst), blad, [&](JsonSchrijver& json, const pipeline::Werkpost& p) {
        const toewijzing::Werkregel& r = p.regel;
        json.object()
            .field("gemeente", gemeente->view())
            .field("soort", toewijzing::werksoort_naam(r.soort))
            .field("termijn", format_iso(r.termijn.tot));
        write_vink(json, "teLaat", r.te_laat);
        json.field("over", std::int64_t{r.over})
            .field("eenheid", toewijzing::telling_naam(r.termijn.telling))
            .field("resterend", pipeline::describe_resterend(r.termijn, op))
            .field("wie", toewijzing::wie_naam(r.wie))
            .field("aanbieder", r.aanbieder.view());
        write_tekst(json, "bsn", r.bsn ? r.bsn->masked() : std::string());
        write_tekst(json, "referentie", r.referentie);
        json.field("wat", r.wat);
        write_tekst(json, "toelichting", r.toelichting);
        write_tekst(json, "bron", r.bron);
        write_tekst(json, "link", link_of(p, *gemeente));
        json.end_object();
    });
}

}  // namespace

void add_api_werklijst(Router& router) {
    router.add({Deel::api, Methode::get, "/v1/werklijst", list_werk});
}

}  // namespace jeugdregio::server
