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

    op = add(app_, "exporteer", "Schrijf alles wat is vastgelegd in open vormen",
             "exporteer --db regio.db --uit uitvoer", [this] { return run_exporteer(o_); });
    op->footer(
        "Per gemeente een bestand met een feit per regel (JSON), en de XML van elk bericht en antwoord. De "
        "vorm staat\n"
        "in docs/uitwisseling.md. In de map staan BSN's: bewaar haar als het gegevensbestand zelf.\n"
        "\nVoorbeeld: jeugdregio exporteer --db regio.db --uit uitvoer-2023-06");
    add_db(op);
    op->add_option("--uit", o_.uit, "Nieuwe of lege map")->required()->type_name("MAP");
    op = add(app_, "importeer", "Lees in een nieuw bestand in wat met 'exporteer' is geschreven",
             "importeer --db nieuw.db uitvoer", [this] { return run_importeer(o_); });
    add_db(op);
    op->add_option("map", o_.bestand, "Map die met 'exporteer' is gemaakt")->required()->type_name("MAP");
    op = add(app_, "backup", "Maak een reservekopie; dat kan terwijl het programma werkt",
             "backup --db regio.db --uit kopie.db", [this] { return run_backup(o_); });
    add_db(op);
    op->add_option("--uit", o_.uit, "Bestand voor de kopie; het mag nog niet bestaan")
        ->required()
        ->type_name("BESTAND");
    op = add(app_, "herstel", "Controleer een reservekopie en zet haar terug als nieuw bestand",
             "herstel --db regio.db kopie.db", [this] { return run_herstel(o_); });
    add_db(op);
    op->add_option("kopie", o_.bestand, "Reservekopie die met 'backup' is gemaakt")
        ->required()
        ->type_name("BESTAND");
}

}  // namespace jeugdregio::cli
