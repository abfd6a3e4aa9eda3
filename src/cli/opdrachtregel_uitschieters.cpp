// The words of controle uitschieters.
#include "beheersing/uitschieterkaarten.hpp"
#include "cli/invoercheck.hpp"
#include "cli/opdrachtregel.hpp"

namespace jeugdregio::cli {

void Opdrachtregel::add_uitschieters(CLI::App& groep) {
    CLI::App* op = add(groep, "uitschieters",
                       "Wat opvalt bij aanbieders, in declaraties en registraties; nooit een afkeuring",
                       "controle uitschieters --db regio.db --van 2023-01 --tot 2023-12",
                       [this] { return run_controle_uitschieters(o_); });
    add_db(op);
    op->add_option("--van", o_.van, "De eerste maand")->required()->type_name("JJJJ-MM")->check(kMaand);
    op->add_option("--tot", o_.tot, "De laatste maand; zonder deze optie is het een maand")
        ->type_name("JJJJ-MM")
        ->check(kMaand);
    op->add_option("--aanbieder", o_.aanbieder,
                   "Alleen van deze aanbieder; de andere doen mee om te vergelijken")
        ->type_name("AGB")
        ->check(kAgb);
    op->add_option("--registratie", o_.registratiemap,
                   "Map met een submap per AGB-code, in plaats van de registraties die zijn bewaard")
        ->type_name("MAP");
    std::vector<std::string> kaarten;
    for (const Regelkaart* k : beheersing::uitschieterkaarten()) kaarten.emplace_back(k->id);
    op->add_option("--toon", o_.toon, "Toon de regels achter deze uitschieter, zoals UIT-NA-STOP")
        ->type_name("REGEL")
        ->check(one_of(kaarten));
    op->add_option("--uit", o_.uit,
                   "Schrijf uitschieters.csv, registraties.csv en hulpverleners.csv in deze map, en "
                   "lijnen.csv bij --toon")
        ->type_name("MAP");
    add_contractmap(op);
    add_json(op);
}

}  // namespace jeugdregio::cli
