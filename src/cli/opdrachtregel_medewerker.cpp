// The words of the commands for who may do what (eis 71).
#include "cli/invoercheck.hpp"
#include "cli/opdrachtregel.hpp"

namespace jeugdregio::cli {

void Opdrachtregel::add_medewerker() {
    static const std::string kVoorbeeld =
        "medewerker voeg-toe --db regio.db --gemeente 0193 --naam 'A. de Vries' \\\n"
        "             --rol toegang --van 2023-01-01 --door 'B. Jansen'";
    CLI::App* groep = add_groep("medewerker", "Wie wat mag voor een gemeente (eis 71)", kVoorbeeld);
    CLI::App* op = add(*groep, "voeg-toe", "Leg vast dat iemand een rol heeft", kVoorbeeld,
                       [this] { return run_medewerker_voeg_toe(o_); });
    op->footer(
        "Is er bij een gemeente ooit iemand met de rol toegang vastgelegd, dan kan alleen wie die rol heeft\n"
        "over een budget beslissen: 'toewijzing maak', 'wijzig', 'trek-in', 'verwijder' en 'vul-aan', en\n"
        "'verzoek honoreer', 'onderzoek' en 'wijs-af', met de naam bij --door. Het programma ziet niet wie "
        "er\n"
        "typt; dat komt met aanmelden.\n\nVoorbeeld: jeugdregio " +
        kVoorbeeld);
    add_db(op);
    add_gemeente(op);
    op->add_option("--naam", o_.naam, "Naam van de medewerker")
        ->required()
        ->type_name("NAAM")
        ->check(kIngevuld);
    op->add_option("--rol", o_.rol, "toegang, financien, contractbeheer of lezen")
        ->required()
        ->type_name("ROL")
        ->check(one_of({"toegang", "financien", "contractbeheer", "lezen"}));
    op->add_option("--van", o_.van, "Eerste dag")->required()->type_name("DATUM")->check(kDatum);
    op->add_option("--tot", o_.tot, "Laatste dag, als die bekend is")->type_name("DATUM")->check(kDatum);
    op->add_option("--door", o_.door, "Wie dit vastlegt")->required()->type_name("NAAM")->check(kIngevuld);
    add_vandaag(op);
    op = add(*groep, "beeindig", "Leg vast dat iemand een rol niet meer heeft",
             "medewerker beeindig --db regio.db --gemeente 0193 3 --per 2023-09-01 --door 'B. Jansen'",
             [this] { return run_medewerker_beeindig(o_); });
    add_db(op);
    add_gemeente(op);
    op->add_option("nummer", o_.nummer, "Nummer uit de lijst")->required()->type_name("NUMMER");
    op->add_option("--per", o_.per, "Eerste dag zonder deze rol")
        ->required()
        ->type_name("DATUM")
        ->check(kDatum);
    op->add_option("--door", o_.door, "Wie dit vastlegt")->required()->type_name("NAAM")->check(kIngevuld);
    add_vandaag(op);
    op = add(*groep, "lijst", "Toon wie welke rol heeft of had",
             "medewerker lijst --db regio.db --gemeente 0193", [this] { return run_medewerker_lijst(o_); });
    add_db(op);
    add_gemeente(op);
    add_op(op);
    add_json(op);
}

}  // namespace jeugdregio::cli
