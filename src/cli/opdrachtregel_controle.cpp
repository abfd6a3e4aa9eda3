// The words of the commands for the check behind the claim (eisen 60 to 63).
#include "cli/invoercheck.hpp"
#include "cli/opdrachtregel.hpp"

namespace jeugdregio::cli {

void Opdrachtregel::add_controle() {
    static const std::string kVoorbeeld =
        "controle materieel --db regio.db --aanbieder 41410002 --maand 2023-04 \\\n"
        "             --uit controle/ registratie-april/";
    CLI::App* groep =
        add_groep("controle", "De controle achter de declaratie (eis 60 tot en met 63)", kVoorbeeld);
    CLI::App* op =
        add(*groep, "materieel", "Vergelijk de registratie van een aanbieder met wat is goedgekeurd",
            kVoorbeeld, [this] { return run_controle_materieel(o_); });
    add_db(op);
    op->add_option("--aanbieder", o_.aanbieder, "AGB-code van 8 cijfers")
        ->required()
        ->type_name("AGB")
        ->check(kAgb);
    op->add_option("--maand", o_.maand, "De maand, of de eerste maand")
        ->required()
        ->type_name("JJJJ-MM")
        ->check(kMaand);
    op->add_option("--tot", o_.tot, "De laatste maand, als het er meer zijn")
        ->type_name("JJJJ-MM")
        ->check(kMaand);
    op->add_option("--uit", o_.uit, "Map voor het rapport")->required()->type_name("MAP");
    op->add_option("--alleen", o_.csv, "Alleen de regels van deze steekproef")->type_name("BESTAND.csv");
    op->add_option("map", o_.bestand,
                   "Map met de registratie die de aanbieder gaf; zonder map: wat is bewaard")
        ->type_name("MAP");
    add_contractmap(op);
    add_vandaag(op);
    add_json(op);
    add_steekproef(*groep);
    add_uitschieters(*groep);
}

}  // namespace jeugdregio::cli
