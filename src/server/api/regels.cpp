// /v1/regels: the rule book, with how often each rule fired.
#include "pipeline/regelboek.hpp"
#include "server/api/lijst.hpp"
#include "server/routes.hpp"
#include "server/werkplek.hpp"

namespace jeugdregio::server {
namespace {

Antwoord list_regels(const Oproep& o) {
    Veldlezer velden(o.zoek);
    const auto bericht = velden.text("bericht", 10), regel = velden.text("regel", 40);
    const storage::Blad blad = velden.blad();
    velden.refuse_others();
    if (!velden.all_well()) return make_invoerfout(velden.fouten());
    const auto aantallen = o.plek.omgeving().regels->get(o.plek.inzage());
    std::vector<const Regelkaart*> rijen;
    for (const Regelkaart* k : pipeline::all_regels())
        if ((!bericht || k->bericht == *bericht) && (!regel || k->id == *regel)) rijen.push_back(k);
    return give_van(std::move(rijen), blad, [&](JsonSchrijver& json, const Regelkaart* k) {
        const auto t = aantallen->find(k->id);
        json.object()
            .field("regel", k->id)
            .field("bericht", k->bericht)
            .field("niveau", niveau_naam(k->niveau))
            .field("klasse", klasse_naam(k->klasse))
            .field("gevolg", k->gevolg == Gevolg::afkeuren ? "afkeuren" : "signaal");
        write_tekst(json, "retourcode", k->retourcode);
        json.field("titel", k->titel).field("bron", k->bron).field("uitleg", k->uitleg);
        write_tekst(json, "herstel", k->herstel);
        // A rule that holds for more kinds of messages has one count: what is on record names the rule alone.
        json.field("afwijzingen", t != aantallen->end() ? t->second.afwijzingen : 0)
            .field("signalen", t != aantallen->end() ? t->second.signalen : 0)
            .end_object();
    });
}

}  // namespace

void add_api_regels(Router& router) {
    router.add({Deel::api, Methode::get, "/v1/regels", list_regels});
}

}  // namespace jeugdregio::server
