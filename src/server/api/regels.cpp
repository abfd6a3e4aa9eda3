// /v1/regels: the rule book, with how often each rule fired.
#include <map>

#include "pipeline/regelboek.hpp"
#include "server/api/lijst.hpp"
#include "server/routes.hpp"

namespace jeugdregio::server {
namespace {

struct Telling {
    std::int64_t afwijzingen = 0, signalen = 0;
};

Antwoord list_regels(const Oproep& o) {
    Veldlezer velden(o.zoek);
    const auto bericht = velden.text("bericht", 10), regel = velden.text("regel", 40);
    const storage::Blad blad = velden.blad();
    velden.refuse_others();
    if (!velden.all_well()) return make_invoerfout(velden.fouten());
    std::map<std::string, Telling, std::less<>> tellingen;
    {
        storage::Inzage& inzage = o.plek.inzage();
        const storage::Blik blik(inzage);
        for (const auto& t : inzage.count_regels()) {
            tellingen[t.rule].afwijzingen += t.afwijzingen;
            tellingen[t.rule].signalen += t.signalen;
        }
    }
    std::vector<const Regelkaart*> rijen;
    for (const Regelkaart* k : pipeline::all_regels())
        if ((!bericht || k->bericht == *bericht) && (!regel || k->id == *regel)) rijen.push_back(k);
    return give_van(std::move(rijen), blad, [&](JsonSchrijver& json, const Regelkaart* k) {
        const auto t = tellingen.find(k->id);
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
        json.field("afwijzingen", t != tellingen.end() ? t->second.afwijzingen : 0)
            .field("signalen", t != tellingen.end() ? t->second.signalen : 0)
            .end_object();
    });
}

}  // namespace

void add_api_regels(Router& router) {
    router.add({Deel::api, Methode::get, "/v1/regels", list_regels});
}

}  // namespace jeugdregio::server
