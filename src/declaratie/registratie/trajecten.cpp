#include "declaratie/registratie/trajecten.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "declaratie/registratie/regelkaarten.hpp"

namespace jeugdregio::registratie {
namespace {

constexpr std::int64_t kEenStuk = 1;

}  // namespace

void divide_trajecten(const Omgeving& omgeving, std::span<const Traject> trajecten, Periode periode,
                      Ontvanger& ontvanger) {
    std::vector<const Traject*> op_volgorde;
    op_volgorde.reserve(trajecten.size());
    for (const Traject& t : trajecten)
        if (t.afgerond_op && *t.afgerond_op <= periode.einde) op_volgorde.push_back(&t);
    std::stable_sort(op_volgorde.begin(), op_volgorde.end(), [](const Traject* a, const Traject* b) {
        return std::tie(*a->afgerond_op, a->client, a->voorziening) <
               std::tie(*b->afgerond_op, b->client, b->voorziening);
    });
    // Pieces per toewijzing, those of earlier months as well: there is a most of them (8.5.4).
    std::map<std::pair<Gemeente, ToewijzingNummer>, std::int64_t> stuks;
    for (const Traject* t : op_volgorde) {
        const Datum dag = *t->afgerond_op;
        const auto reject = [&](const Regelkaart& regel, Feiten feiten) {
            if (!periode.contains(dag)) return;
            ontvanger.take(Uitval{{Bestand::trajecten, t->regel},
                                  dag,
                                  t->client.bsn,
                                  {&regel, Gevolg::afkeuren, std::move(feiten)},
                                  kEenStuk});
        };
        if (omgeving.is_pleegkosten(t->voorziening, dag)) {
            reject(kaart::kPleegkosten, {{"gevonden", t->voorziening}});
            continue;
        }
        if (t->voortijdig) {
            reject(kaart::kStukVoortijdig, {{"gevonden", t->voorziening}, {"dag", dag}});
            continue;
        }
        const auto product = omgeving.find_product(t->voorziening, Eenheid::stuk_inspanning, dag);
        if (!product) {
            reject(kaart::kProduct, {{"gevonden", t->voorziening}, {"dag", dag}});
            continue;
        }
        const auto keuze = omgeving.find_toewijzing(t->client, *product->product, dag);
        if (std::holds_alternative<GeenToewijzing>(keuze)) {
            reject(kaart::kToewijzing, {{"gevonden", t->voorziening}, {"dag", dag}});
            continue;
        }
        if (const auto* meer = std::get_if<MeerToewijzingen>(&keuze)) {
            reject(kaart::kToewijzingKeuze, describe_keuze(*meer, dag));
            continue;
        }
        const auto& v = *std::get<const dossier::ToewijzingVersie*>(keuze);
        const std::int64_t nummer = ++stuks[{v.gemeente, v.nummer}];
        const std::int64_t grens = omgeving.parameters_on(dag).stuk_max_per_toewijzing;
        if (nummer > grens) {
            reject(kaart::kStukAantal, {{"gevonden", nummer}, {"verwacht", grens}});
            continue;
        }
        if (!periode.contains(dag)) continue;
        ontvanger.take(
            Aandeel{{Bestand::trajecten, t->regel},
                    dag,
                    {v.gemeente, v.nummer, t->client.bsn, product->product->categorie, product->product->code,
                     Eenheid::stuk_inspanning, product->tarief->bedrag, dag.first_of_month()},
                    kEenStuk});
    }
}

}  // namespace jeugdregio::registratie
