// The words of the commands on messages, and of the rule book.
#include "cli/invoercheck.hpp"
#include "cli/opdrachtregel.hpp"

namespace jeugdregio::cli {

void Opdrachtregel::add_berichten() {
    CLI::App* op = add(app_, "controleer", "Controleer berichten op structuur en inhoud, zonder database",
                       "controleer --json declaratie.xml", [this] { return run_controleer(o_); });
    add_json(op);
    op->add_option("bestanden", o_.bestanden, "Bestanden of mappen met *.xml (submappen doen niet mee)")
        ->required()
        ->type_name("BESTAND");

    CLI::App* groep = add_groep("bericht", "Berichten lezen", "bericht toon toewijzing.xml");
    op = add(*groep, "toon", "Toon een bericht leesbaar: codes in woorden, bedragen in euro's",
             "bericht toon toewijzing.xml", [this] { return run_bericht_toon(o_); });
    add_json(op);
    op->add_flag("--bsn", o_.bsn, "Toon burgerservicenummers voluit (standaard: *****0006)");
    op->add_option("bestanden", o_.bestanden, "Bestanden of mappen met *.xml (submappen doen niet mee)")
        ->required()
        ->type_name("BESTAND");

    op = add(app_, "verwerk", "Verwerk berichten (alle veertien soorten) en schrijf de antwoorden",
             "verwerk --db regio.db --uit antwoorden berichten/", [this] { return run_verwerk(o_); });
    add_db(op);
    op->add_option("--uit", o_.uit, "Map voor de antwoorden")->required()->type_name("MAP");
    add_vandaag(op);
    op->add_option("--regels", o_.regels, "Welke regels: alle, of alleen landelijk")
        ->type_name("alle|landelijk")
        ->check(one_of({"alle", "landelijk"}));
    op->add_flag("--op-datum", o_.op_datum, "Op volgorde van dagtekening in plaats van naam");
    op->add_flag("--metingen", o_.metingen, "Toon na afloop waar de tijd aan opging (op de foutuitvoer)");
    op->footer(
        "Zonder --op-datum: in de volgorde die u opgeeft; een map op naam. Met --op-datum: alles samen "
        "op\n"
        "dagtekening, en op dezelfde dag 315, 317, 319, 301, 305, 307, 323, dan de retouren. Bij "
        "dezelfde\n"
        "dag en soort telt de identificatie. Wat niet leesbaar is, komt als laatste.\n\n"
        "Voorbeeld: jeugdregio verwerk --db regio.db --uit antwoorden berichten/");
    add_contractmap(op);
    add_json(op);
    op->add_option("bestanden", o_.bestanden, "Bestanden of mappen met *.xml (zonder submappen), in volgorde")
        ->required()
        ->type_name("BESTAND");

    op = add(app_, "waarom", "Leg uit waarom een prestatie zo is beoordeeld",
             "waarom --db regio.db --aanbieder 41410001 P0001", [this] { return run_waarom(o_); });
    add_db(op);
    op->add_option("--aanbieder", o_.aanbieder, "AGB-code van 8 cijfers")
        ->required()
        ->type_name("AGB")
        ->check(kAgb);
    op->add_option("referentie", o_.referentie, "ReferentieNummer van de prestatie")
        ->required()
        ->type_name("REFERENTIE");
    add_contractmap(op);
    add_json(op);
}

void Opdrachtregel::add_overig() {
    CLI::App* op = add(app_, "regels", "Toon het regelboek", "regels --markdown > docs/regelboek.md",
                       [this] { return run_regels(o_); });
    add_json(op);
    op->add_flag("--markdown", o_.markdown, "Uitvoer als Markdown");
    add(app_, "versie", "Toon de versie van het programma", "versie", [] { return run_versie(); });
}

}  // namespace jeugdregio::cli
