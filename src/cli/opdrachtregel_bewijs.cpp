// The words of the commands that prove what is on record: checking, repeating, writing out and bringing in.
#include "cli/invoercheck.hpp"
#include "cli/opdrachtregel.hpp"

namespace jeugdregio::cli {

void Opdrachtregel::add_bewijs() {
    CLI::App* op =
        add(app_, "controleer-administratie", "Controleer of alles klopt, en nog is zoals het is vastgelegd",
            "controleer-administratie --db regio.db", [this] { return run_controleer_administratie(o_); });
    op->footer(
        "Controleert de keten van zegels, de bewaarde bytes, het grootboek, de antwoorden, en telt de "
        "declaraties\n"
        "opnieuw uit de bewaarde XML. Verandert niets. Eindigt met 0 als alles klopt en met 1 als er iets "
        "niet klopt.\n"
        "\nVoorbeeld: jeugdregio controleer-administratie --db regio.db --koppen koppen-2023-06.txt");
    add_db(op);
    op->add_option("--koppen", o_.bewijs.koppen, "Koppen die eerder zijn genoteerd, om mee te vergelijken")
        ->type_name("BESTAND");
    add_json(op);

    op = add(app_, "herhaal", "Beslis opnieuw over alle berichten, en vergelijk met toen",
             "herhaal --db regio.db --vanaf 2023-04-01", [this] { return run_herhaal(o_); });
    op->footer(
        "Elk bericht wordt opnieuw beslist uit de bewaarde bytes, in de stand van toen, op de dag van toen. "
        "Verandert\n"
        "niets. Eindigt met 0 als alles hetzelfde is en met 1 als er iets anders is.\n"
        "\nVoorbeeld: jeugdregio herhaal --db regio.db --contract contracten/ijsselland-2023");
    add_db(op);
    op->add_option("--vanaf", o_.bewijs.vanaf, "Alleen wat vanaf deze dag is verwerkt")
        ->type_name("DATUM")
        ->check(kDatum);
    op->add_option("--gemeente", o_.gemeente, "Alleen deze gemeente (CBS-code)")
        ->type_name("CODE")
        ->check(kGemeente);
    add_contractmap(op);
    add_json(op);
}

}  // namespace jeugdregio::cli
