// The words of the commands for the registers of the region: own functions of aanbieders, and groups.
#include "cli/invoercheck.hpp"
#include "cli/opdrachtregel.hpp"

namespace jeugdregio::cli {

void Opdrachtregel::add_functie(CLI::App& groep) {
    CLI::App* deel =
        groep.add_subcommand("functie", "Welke functie van de Beroepentabel een eigen functie volgt");
    deel->require_subcommand(1);
    deel->group("Opdrachten");
    deel->get_help_ptr()->group("Opties");
    deel->footer("Voorbeeld: jeugdregio aanbieder functie lijst --db regio.db");
    const auto add_agb = [&](CLI::App* op) {
        add_db(op);
        op->add_option("aanbieder", o_.aanbieder, "AGB-code van 8 cijfers")
            ->required()
            ->type_name("AGB")
            ->check(kAgb);
    };
    const auto add_nummer = [&](CLI::App* op) {
        op->add_option("nummer", o_.nummer, "Nummer van het verzoek, uit de lijst")
            ->required()
            ->type_name("NUMMER");
    };
    const auto add_wie = [&](CLI::App* op, const char* door) {
        op->add_option("--door", o_.door, door)->required()->type_name("NAAM");
        add_vandaag(op);
    };
    CLI::App* op =
        add(*deel, "vraag", "Vraag de regio welke functie een eigen functie volgt (8.5.1)",
            "aanbieder functie vraag --db regio.db 41410001 --functie 'Beeldend coach' \\\n"
            "             --tabelfunctie Gezinscoach --per 2023-03-01 --reden 'zelfde opleiding' \\\n"
            "             --door 'A. de Vries'",
            [this] { return run_functie_vraag(o_); });
    add_agb(op);
    op->add_option("--functie", o_.functie, "Zoals de aanbieder de functie noemt")
        ->required()
        ->type_name("NAAM");
    op->add_option("--tabelfunctie", o_.tabelfunctie, "De functie van bijlage XII die erop lijkt")
        ->required()
        ->type_name("NAAM");
    op->add_option("--tariefgroep", o_.tariefgroep, "De hogere groep, bij een naam die in twee groepen staat")
        ->type_name("TG");
    op->add_option("--per", o_.per, "Eerste dag")->required()->type_name("DATUM")->check(kDatum);
    op->add_option("--tot", o_.tot, "Laatste dag, als die er is")->type_name("DATUM")->check(kDatum);
    op->add_option("--reden", o_.reden, "Waarom deze functie lijkt, of het bewijs voor de hogere groep")
        ->required()
        ->type_name("TEKST");
    add_wie(op, "Wie dit vraagt");
    add_contractmap(op);
    op = add(*deel, "keur-goed", "Leg vast dat de regio akkoord is",
             "aanbieder functie keur-goed --db regio.db 41410001 1 --door 'M. Visser'",
             [this] { return run_functie_oordeel(o_, true); });
    add_agb(op);
    add_nummer(op);
    op->add_option("--reden", o_.reden, "Toelichting of kenmerk")->type_name("TEKST");
    add_wie(op, "Wie besluit");
    op = add(
        *deel, "wijs-af", "Leg vast dat de regio niet akkoord is",
        "aanbieder functie wijs-af --db regio.db 41410001 1 --reden 'andere opleiding' --door 'M. Visser'",
        [this] { return run_functie_oordeel(o_, false); });
    add_agb(op);
    add_nummer(op);
    op->add_option("--reden", o_.reden, "Waarom niet")->required()->type_name("TEKST");
    add_wie(op, "Wie besluit");
    op = add(*deel, "trek-in", "Leg vast dat een verzoek of besluit niet meer geldt",
             "aanbieder functie trek-in --db regio.db 41410001 1 --per 2023-07-01 \\\n"
             "             --reden 'andere taken' --door 'A. de Vries'",
             [this] { return run_functie_trek_in(o_); });
    add_agb(op);
    add_nummer(op);
    op->add_option("--per", o_.per, "Eerste dag dat het niet meer geldt")
        ->required()
        ->type_name("DATUM")
        ->check(kDatum);
    op->add_option("--reden", o_.reden, "Waarom")->required()->type_name("TEKST");
    add_wie(op, "Wie dit vastlegt");
    op = add(*deel, "lijst", "Toon alle verzoeken, met wat op een besluit wacht bovenaan",
             "aanbieder functie lijst --db regio.db --aanbieder 41410001",
             [this] { return run_functie_lijst(o_); });
    add_db(op);
    op->add_option("--aanbieder", o_.aanbieder, "Alleen van deze aanbieder")->type_name("AGB")->check(kAgb);
    add_op(op);
    add_json(op);
}

void Opdrachtregel::add_groepsregister() {
    CLI::App* groep = add_groep("groep", "De vastgestelde intensiteit van elke fysieke groep (9.7 en 8.5.3)",
                                "groep lijst --db regio.db --op 2023-03-01");
    CLI::App* op = add(*groep, "bereken", "Bereken groepen uit een csv van de rekentool en leg ze vast",
                       "groep bereken --db regio.db --soort verblijf --door 'A. de Vries' \\\n"
                       "             --aanbieder 41410002 groepen.csv",
                       [this] { return run_groep_bereken(o_); });
    add_db(op);
    op->add_option("--soort", o_.soort, "groepsaanbod, verblijf, gezinshuis of mengvorm")
        ->required()
        ->type_name("SOORT")
        ->check(one_of({"groepsaanbod", "verblijf", "gezinshuis", "mengvorm"}));
    op->add_option("--aanbieder", o_.aanbieder, "Aanbieder van regels zonder aanbieder")
        ->type_name("AGB")
        ->check(kAgb);
    op->add_option("--door", o_.door, "Wie dit vastlegt")->required()->type_name("NAAM");
    op->add_option("bestand", o_.bestand, "Het csv-bestand, zoals rekentool --csv het leest")
        ->required()
        ->type_name("BESTAND.csv");
    add_contractmap(op);
    add_vandaag(op);
    op = add(*groep, "lijst", "Toon van elke groep wat op een dag geldt",
             "groep lijst --db regio.db --op 2023-03-01", [this] { return run_groep_lijst(o_); });
    add_db(op);
    op->add_option("--aanbieder", o_.aanbieder, "Alleen van deze aanbieder")->type_name("AGB")->check(kAgb);
    add_op(op);
    add_json(op);
    op = add(*groep, "toon", "Toon alle berekeningen van een groep, met hun invoer in --json",
             "groep toon --db regio.db --aanbieder 41410002 Beuk", [this] { return run_groep_toon(o_); });
    add_db(op);
    op->add_option("--aanbieder", o_.aanbieder, "AGB-code van 8 cijfers")
        ->required()
        ->type_name("AGB")
        ->check(kAgb);
    op->add_option("groep", o_.groep, "Naam van de groep")->required()->type_name("NAAM");
    add_op(op);
    add_json(op);
}

}  // namespace jeugdregio::cli
