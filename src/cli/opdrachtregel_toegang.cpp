// The words of the commands for the Toegang: toewijzingen, requests, work, what people put on record.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/invoercheck.hpp"
#include "cli/opdrachtregel.hpp"
#include "cli/scherm.hpp"
#include "toewijzing/werklijst.hpp"

namespace jeugdregio::cli {
namespace {

/// All kinds of work, in lines that fit.
std::string list_werksoorten() {
    std::vector<std::string_view> namen;
    for (const auto& rij : toewijzing::werksoorten()) namen.push_back(rij.naam);
    return fmt::format("{}", fmt::join(wrap(fmt::format("{}", fmt::join(namen, ", ")), 100), "\n"));
}

}  // namespace

void Opdrachtregel::add_toewijzing() {
    CLI::App* groep =
        add_groep("toewijzing", "Toewijzingen", "toewijzing toon --db regio.db --gemeente 0193 10001");
    CLI::App* op = add(*groep, "toon", "Toon versies, gebruik en restant van een toewijzing",
                       "toewijzing toon --db regio.db --gemeente 0193 10001", [this] {
                           o_.nummer = std::stoll(nummer_);
                           return run_toewijzing_toon(o_);
                       });
    add_db(op);
    add_toewijzingsleutel(op);
    add_op(op);
    add_contractmap(op);
    add_json(op);

    op = add(*groep, "vul-aan",
             "Leg vast wat niet in een bericht staat (budgetsoort, verwijzer, contact, geschil, instemming)",
             "toewijzing vul-aan --db regio.db --gemeente 0193 10001 --budgetsoort duurzaam --door 'A. "
             "de Vries'",
             [this] {
                 o_.nummer = std::stoll(nummer_);
                 return run_toewijzing_vul_aan(o_);
             });
    add_db(op);
    add_toewijzingsleutel(op);
    op->add_option("--budgetsoort", o_.budgetsoort, "herstel, duurzaam of onbekend")
        ->type_name("SOORT")
        ->check(one_of({"herstel", "duurzaam", "onbekend"}));
    op->add_option("--verwijzer", o_.verwijzer, "Soort verwijzer (code van de 315)")
        ->type_name("CODE")
        ->check(one_of({"01", "02", "03", "04", "05", "06", "08"}));
    op->add_option("--contact", o_.contact, "Is er contact geweest met de Toegang (eis 72)?")
        ->type_name("ja|nee")
        ->check(one_of({"ja", "nee"}));
    op->add_option("--geschil", o_.geschil, "Loopt er een geschil over de toewijzing (eis 35)?")
        ->type_name("ja|nee")
        ->check(one_of({"ja", "nee"}));
    op->add_option("--instemming", o_.instemming, "Stemt de Toegang in met een ander budget (eis 80)?")
        ->type_name("ja|nee")
        ->check(one_of({"ja", "nee"}));
    op->add_option("--door", o_.door, "Wie dit vastlegt")->required()->type_name("NAAM");
    add_vandaag(op);
    besluiten_.add_toewijzing(*groep);
}

void Opdrachtregel::add_werk() {
    CLI::App* op = add(app_, "werklijst", "Toon wat de Toegang te doen heeft, voor wanneer en waarom",
                       "werklijst --db regio.db --gemeente 0193", [this] { return run_werklijst(o_); });
    op->footer(
        "Wat nu is vastgelegd, bekeken op de dag van --op. Soorten: " + list_werksoorten() +
        ".\n\n"
        "Voorbeeld: jeugdregio werklijst --db regio.db --gemeente 0193\n"
        "           jeugdregio werklijst --db regio.db --gemeente 0193 --samenvatting --van 2023-01-01");
    add_db(op);
    add_gemeente(op);
    add_op(op);
    op->add_flag("--samenvatting", o_.samenvatting,
                 "Toon hoeveel verzoeken op tijd zijn beslist (eis 43 d), en wat met terugwerkende kracht is "
                 "toegewezen");
    op->add_flag("--volledigheid", o_.volledigheid,
                 "Toon per aanbieder welke berichten ontbreken: 305, 307, 323 (eis 42)");
    op->add_option("--aanbieder", o_.aanbieder, "Alleen wat over deze aanbieder gaat")
        ->type_name("AGB")
        ->check(kAgb);
    op->add_option("--van", o_.van, "Ontvangen vanaf deze dag (standaard: 1 januari van het jaar van --tot)")
        ->type_name("DATUM")
        ->check(kDatum);
    op->add_option("--tot", o_.tot, "Ontvangen tot en met deze dag (standaard: de dag van --op)")
        ->type_name("DATUM")
        ->check(kDatum);
    add_contractmap(op);
    add_json(op);

    const std::string voorbeeld = "verzoek toon --db regio.db --gemeente 0193 --aanbieder 41410001 V1";
    CLI::App* groep = add_groep("verzoek", "Verzoeken van aanbieders (315, 317)", voorbeeld);
    op = add(*groep, "toon", "Toon een verzoek: oud en nieuw, bevindingen, voorstel, antwoorden en termijn",
             voorbeeld, [this] { return run_verzoek_toon(o_); });
    add_db(op);
    add_gemeente(op);
    op->add_option("--aanbieder", o_.aanbieder, "AGB-code van 8 cijfers")
        ->required()
        ->type_name("AGB")
        ->check(kAgb);
    op->add_option("referentie", o_.referentie, "ReferentieAanbieder van het verzoek")
        ->required()
        ->type_name("REFERENTIE");
    add_op(op);
    op->add_option("--regels", o_.regels, "Welke regels: alle, of alleen landelijk")
        ->type_name("alle|landelijk")
        ->check(one_of({"alle", "landelijk"}));
    add_contractmap(op);
    add_json(op);
    besluiten_.add_verzoek(*groep);
}

void Opdrachtregel::add_aantekening() {
    CLI::App* groep =
        add_groep("aantekening", "Wat mensen vastleggen naast de berichten", "aantekening soorten");
    CLI::App* op = add(*groep, "soorten", "Toon welke soorten er zijn, of de velden van een soort",
                       "aantekening soorten toetsing", [this] { return run_aantekening_soorten(o_); });
    op->add_option("soort", o_.soort, "Alleen deze soort, met de velden")->type_name("SOORT");
    add_op(op);
    add_contractmap(op);
    add_json(op);
    op = add(*groep, "maak", "Leg iets vast over een jeugdige, een toewijzing of een verzoek",
             "aantekening maak --db regio.db --gemeente 0193 --toewijzing 10001 --dag 2023-03-01 \\\n"
             "             --door 'A. de Vries' toetsing uitkomst=passend veiligheid=nee",
             [this] { return run_aantekening_maak(o_); });
    add_db(op);
    add_gemeente(op);
    add_overwie(op);
    op->add_option("--dag", o_.dag, "Dag waarop het gebeurde (standaard: vandaag)")
        ->type_name("DATUM")
        ->check(kDatum);
    op->add_option("--door", o_.door, "Wie dit vastlegt")->required()->type_name("NAAM");
    op->add_option("--velden", o_.veldenbestand,
                   "Lees velden uit een bestand ('-': invoer), een veld=waarde per regel")
        ->type_name("BESTAND");
    op->add_option("soort", o_.soort, "Zie 'aantekening soorten'")->required()->type_name("SOORT");
    op->add_option("waarden", o_.velden, "De velden, elk als veld=waarde")->type_name("veld=waarde");
    add_vandaag(op);
    add_contractmap(op);
    add_json(op);
    op = add(*groep, "lijst", "Toon wat van een jeugdige is vastgelegd",
             "aantekening lijst --db regio.db --gemeente 0193 --toewijzing 10001",
             [this] { return run_aantekening_lijst(o_); });
    add_db(op);
    add_gemeente(op);
    add_overwie(op);
    op->add_option("--soort", o_.soort, "Alleen deze soort")->type_name("SOORT");
    add_contractmap(op);
    add_json(op);
    op = add(*groep, "trek-in", "Trek een aantekening in die er niet had moeten zijn",
             "aantekening trek-in --db regio.db --gemeente 0193 17 --door 'A. de Vries' \\\n"
             "             --reden 'verkeerde jeugdige'",
             [this] { return run_aantekening_trek_in(o_); });
    add_db(op);
    add_gemeente(op);
    op->add_option("nummer", o_.nummer, "Nummer van de aantekening (zie lijst)")
        ->required()
        ->type_name("NUMMER");
    op->add_option("--door", o_.door, "Wie intrekt")->required()->type_name("NAAM")->check(kIngevuld);
    op->add_option("--reden", o_.reden, "Waarom")->required()->type_name("TEKST")->check(kIngevuld);
    add_vandaag(op);
    op = add(*groep, "importeer", "Leg veel aantekeningen tegelijk vast, uit een csv",
             "aantekening importeer --db regio.db aantekeningen.csv",
             [this] { return run_aantekening_importeer(o_); });
    op->footer(
        "Het bestand is csv met puntkomma's, in UTF-8. De kopregel noemt de kolommen:\n"
        "soort;gemeente;bsn;aanbieder;toewijzing;verzoek;dag;door en daarna velden, zoals 'aantekening "
        "soorten SOORT' ze noemt.\n"
        "Elke regel noemt een toewijzing, of een verzoek met aanbieder, of een bsn (met of zonder "
        "aanbieder). Kolommen die u niet "
        "gebruikt, mogen weg.\n"
        "Eerst wordt het hele bestand nagekeken. Zit er een fout in, dan wordt niets vastgelegd. Wat er al "
        "staat, komt er niet nog "
        "eens bij.\n\n"
        "Voorbeeld: jeugdregio aantekening importeer --db regio.db aantekeningen.csv");
    add_db(op);
    op->add_option("bestand", o_.bestand, "Het bestand")->required()->type_name("BESTAND.csv");
    op->add_flag("--proef", o_.proef, "Kijk alleen na, en leg niets vast");
    add_vandaag(op);
    add_contractmap(op);
    add_json(op);
}

void Opdrachtregel::add_jeugdige() {
    const std::string voorbeeld = "jeugdige toon --db regio.db --gemeente 0193 --toewijzing 10001";
    CLI::App* groep = add_groep("jeugdige", "Jeugdigen", voorbeeld);
    CLI::App* op = add(*groep, "toon", "Toon de tijdlijn van een jeugdige over alle aanbieders, en het gezin",
                       voorbeeld, [this] { return run_jeugdige_toon(o_); });
    op->footer(
        "Noem de jeugdige met --bsn, met --toewijzing, of met --aanbieder en --verzoek.\n"
        "Het BSN wordt nooit voluit getoond. Met --bsn - komt het BSN van de standaardinvoer, en staat "
        "het\n"
        "niet in de geschiedenis van de opdrachtregel.\n\n"
        "Voorbeeld: jeugdregio " +
        voorbeeld);
    add_db(op);
    add_gemeente(op);
    add_overwie(op);
    op->add_option("--vanaf", o_.van, "Alleen vanaf deze dag")->type_name("DATUM")->check(kDatum);
    op->add_option("--tot", o_.tot, "Alleen tot en met deze dag")->type_name("DATUM")->check(kDatum);
    op->add_flag("--namen", o_.namen, "Toon ook de namen van relaties");
    add_json(op);
}

}  // namespace jeugdregio::cli
