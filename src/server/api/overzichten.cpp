// /v1/overzichten: the figures of a year, by subject.
#include <array>

#include "pipeline/overzicht_beeld.hpp"
#include "server/api/lijst.hpp"
#include "server/api/vorm.hpp"
#include "server/cijfers.hpp"
#include "server/routes.hpp"

namespace jeugdregio::server {
namespace {

constexpr std::array<std::string_view, 5> kOnderwerpen{"besteding", "declaraties", "jeugdigen",
                                                       "uithuisplaatsingen", "werk"};

Antwoord show_overzicht(const Oproep& o, std::string_view onderwerp) {
    Veldlezer velden(o.zoek);
    const Datum op = o.plek.vandaag();
    pipeline::Overzichtvraag vraag{.jaar = op.jaar(), .op = op};
    if (const auto jaar = velden.nummer("jaar", 2000, 2100)) vraag.jaar = static_cast<int>(*jaar);
    vraag.gemeente = velden.gemeente("gemeente");
    velden.refuse_others();
    if (!velden.all_well()) return make_invoerfout(velden.fouten());
    const Omgeving& m = o.plek.omgeving();
    const Cijferbron bron = m.cijfers->load(o.plek.inzage(), o.plek.contract(), m.overzicht, op);
    std::vector<pipeline::Werktelling> werk;
    for (const auto& w : *bron.werk)
        if (!vraag.gemeente || w.gemeente == *vraag.gemeente) werk.push_back(w);
    return make_json(overzicht_to_api({*bron.stand, o.plek.contract(), m.overzicht, werk, vraag}, onderwerp));
}

}  // namespace

void add_api_overzichten(Router& router) {
    for (const std::string_view onderwerp : kOnderwerpen)
        router.add({Deel::api, Methode::get, "/v1/overzichten/" + std::string(onderwerp),
                    [onderwerp](const Oproep& o) { return show_overzicht(o, onderwerp); }});
}

}  // namespace jeugdregio::server
