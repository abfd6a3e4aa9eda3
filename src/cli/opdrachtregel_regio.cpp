// The words of the commands for the region: aanbieders, contract, budgets, signals, calculators.
#include <array>

#include "cli/invoercheck.hpp"
#include "cli/opdrachtregel.hpp"

namespace jeugdregio::cli {

void Opdrachtregel::add_aanbieder() {
    CLI::App* groep = add_groep("aanbieder", "Aanbieders en wat zij contracteerden",
                                "aanbieder importeer --db regio.db aanbieders.csv");
    CLI::App* op = add(*groep, "importeer", "Lees wie wat contracteerde uit een csv",
                       "aanbieder importeer --db regio.db aanbieders.csv",
                       [this] { return run_aanbieder_importeer(o_); });
    op->footer(
        "Kolommen: agb;naam;perceel;groepsaanbod;voorzieningen;verblijf;ed;ingang;einde;kdc_odc\n"
        "Mag erbij: vecozo (j of n: aangesloten op VECOZO en bevoegd voor iJw-berichten)\n\n"
        "Voorbeeld: jeugdregio aanbieder importeer --db regio.db aanbieders.csv");
    add_db(op);
    op->add_option("bestand", o_.bestand, "Het csv-bestand")->required()->type_name("BESTAND.csv");
    add_contractmap(op);
    add_vandaag(op);
    op = add(*groep, "lijst", "Toon alle aanbieders", "aanbieder lijst --db regio.db",
             [this] { return run_aanbieder_lijst(o_); });
    add_db(op);
    op = add(*groep, "keuzelijst", "Toon bij wie een jeugdige een product kan kiezen (7.1.5)",
             "aanbieder keuzelijst --db regio.db --gemeente 0193 --product 45A04 --op 2023-03-01",
             [this] { return run_aanbieder_keuzelijst(o_); });
    add_db(op);
    add_gemeente(op);
    op->add_option("--product", o_.product, "Productcode")->required()->type_name("CODE");
    add_op(op);
    add_contractmap(op);
    add_json(op);
    add_clientenstop(*groep);
    add_verklaring(*groep);
    add_functie(*groep);
}

void Opdrachtregel::add_clientenstop(CLI::App& groep) {
    const auto add_deel = [&](const std::string& naam, const std::string& uitleg,
                              const std::string& voorbeeld, const std::string& per,
                              std::function<Exit()> doe) {
        CLI::App* op = add(groep, naam, uitleg, voorbeeld, std::move(doe));
        add_db(op);
        op->add_option("aanbieder", o_.aanbieder, "AGB-code van 8 cijfers")
            ->required()
            ->type_name("AGB")
            ->check(kAgb);
        op->add_option("--per", o_.per, per)->required()->type_name("DATUM")->check(kDatum);
        op->add_option("--reden", o_.reden, "Waarom, met het kenmerk van de brief")
            ->required()
            ->type_name("TEKST");
        op->add_option("--door", o_.door, "Wie dit vastlegt")->required()->type_name("NAAM");
        add_vandaag(op);
    };
    add_deel("stop", "Leg vast dat een aanbieder geen nieuwe jeugdigen krijgt (cliëntenstop)",
             "aanbieder stop --db regio.db 41410001 --per 2023-05-01 \\\n"
             "             --reden 'brief 2023-17' --door 'A. de Vries'",
             "Eerste dag van de cliëntenstop", [this] { return run_aanbieder_stop(o_); });
    add_deel("hervat", "Leg vast dat een cliëntenstop voorbij is",
             "aanbieder hervat --db regio.db 41410001 --per 2023-08-01 \\\n"
             "             --reden 'brief 2023-31' --door 'A. de Vries'",
             "Eerste dag zonder cliëntenstop", [this] { return run_aanbieder_hervat(o_); });
}

void Opdrachtregel::add_verklaring(CLI::App& groep) {
    CLI::App* deel = groep.add_subcommand("verklaring", "Wat een aanbieder over het SAP verklaart (eis 39)");
    deel->require_subcommand(1);
    deel->group("Opdrachten");
    deel->get_help_ptr()->group("Opties");
    deel->footer("Voorbeeld: jeugdregio aanbieder verklaring lijst --db regio.db");
    const auto add_gemeenschappelijk = [&](CLI::App* op, const std::string& per) {
        add_db(op);
        op->add_option("aanbieder", o_.aanbieder, "AGB-code van 8 cijfers")
            ->required()
            ->type_name("AGB")
            ->check(kAgb);
        op->add_option("--per", o_.per, per)->required()->type_name("DATUM")->check(kDatum);
        op->add_option("--door", o_.door, "Wie dit vastlegt")->required()->type_name("NAAM");
        add_vandaag(op);
    };
    CLI::App* op = add(*deel, "maak", "Leg vast dat een aanbieder zegt het SAP te volgen",
                       "aanbieder verklaring maak --db regio.db 41410001 --sap 3.2.b --handleiding 3.2.b \\\n"
                       "             --per 2023-01-01 --kenmerk 'brief 2022-91' --door 'A. de Vries'",
                       [this] { return run_verklaring_maak(o_); });
    add_gemeenschappelijk(op, "Eerste dag waarvoor dit is verklaard");
    op->add_option("--sap", o_.sap, "Versie of release van het SAP")->required()->type_name("VERSIE");
    op->add_option("--handleiding", o_.handleiding, "Versie van de handleiding die erbij hoort")
        ->required()
        ->type_name("VERSIE");
    op->add_option("--kenmerk", o_.kenmerk, "Kenmerk van de brief of het formulier")
        ->required()
        ->type_name("TEKST");
    op = add(*deel, "trek-in", "Leg vast dat een verklaring niet meer geldt",
             "aanbieder verklaring trek-in --db regio.db 41410001 1 --per 2023-07-01 \\\n"
             "             --reden 'stapt over naar nieuwe software' --door 'A. de Vries'",
             [this] { return run_verklaring_trek_in(o_); });
    add_gemeenschappelijk(op, "Eerste dag zonder deze verklaring");
    op->add_option("nummer", o_.nummer, "Nummer van de verklaring, uit de lijst")
        ->required()
        ->type_name("NUMMER");
    op->add_option("--reden", o_.reden, "Waarom")->required()->type_name("TEKST");
    op = add(*deel, "lijst", "Toon welke aanbieders een verklaring hebben, en welke niet",
             "aanbieder verklaring lijst --db regio.db --op 2023-03-01",
             [this] { return run_verklaring_lijst(o_); });
    add_db(op);
    add_op(op);
    add_json(op);
}

void Opdrachtregel::add_contract() {
    CLI::App* groep = add_groep("contract", "Het contract van de regio", "contract controleer");
    CLI::App* op =
        add(*groep, "controleer", "Controleer een contractmap en noem alle fouten",
            "contract controleer contracten/ijsselland-2023", [this] { return run_contract_controleer(o_); });
    op->add_option("map", o_.bestand, "Map van het contract (standaard: IJsselland 2023)")->type_name("MAP");
    add_contractmap(op);
    add_op(op);
    op = add(*groep, "toon", "Toon gemeenten, percelen, tarieven, termijnen, afspraken en instellingen",
             "contract toon --op 2023-03-01", [this] { return run_contract_toon(o_); });
    add_op(op);
    add_contractmap(op);
    add_json(op);
    op = add(*groep, "indexeer", "Bereken de tarieven van een nieuw jaar uit indexcijfers (eis 34)",
             "contract indexeer --jaar 2024 --indexcijfers voorbeeld/indexering/indexcijfers.toml \\\n"
             "             --kosten voorbeeld/indexering/kosten.toml --uit tarieven-2024.toml",
             [this] { return run_contract_indexeer(o_); });
    op->add_option("--jaar", o_.jaar, "Het jaar van de nieuwe tarieven")
        ->required()
        ->type_name("JJJJ")
        ->check(kJaar);
    op->add_option("--indexcijfers", o_.indexcijfers, "De stijgingen per jaar, met hun bron")
        ->required()
        ->type_name("BESTAND.toml");
    op->add_option("--kosten", o_.kosten, "Waaruit elk tarief bestaat; zonder dit is de uitkomst voorlopig")
        ->type_name("BESTAND.toml");
    op->add_option("--uit", o_.uit, "Schrijf de nieuwe tarieven hierin, voor de map van het contract")
        ->type_name("BESTAND.toml");
    add_contractmap(op);
    add_json(op);
}

void Opdrachtregel::add_budget() {
    CLI::App* groep = add_groep("budget", "Het keuzebudget berekenen (8.4)", "budget standaard");
    CLI::App* op = add(*groep, "bereken", "Bereken een keuzebudget uit uren en tarieven", "budget bereken",
                       [this] { return run_budget_bereken(o_); });
    op->footer(
        "Herstel: de uren zijn voor het hele traject. Duurzaam: de uren zijn per week. Een csv heeft "
        "deze kolommen:\n" +
        pipeline::budgetkolommen() +
        "\nmet een | tussen meer waarden, zoals TG2=40|TG3=12,5.\n\n"
        "Voorbeeld: jeugdregio budget bereken --soort herstel --perceel 1 --ingang 2023-03-01 \\\n"
        "             --einde 2023-08-31 --uren TG2=40 --functie 'gz-psycholoog=10' --groep middel=6");
    pipeline::Budgetinvoer& b = o_.budget;
    op->add_option("--soort", b.soort, "herstel of duurzaam")
        ->type_name("SOORT")
        ->check(one_of({"herstel", "duurzaam"}));
    op->add_option("--perceel", b.perceel, "Perceel van de aanbieder (1 tot en met 5): bepaalt het tarief")
        ->type_name("CIJFER");
    op->add_option("--ingang", b.ingang, "Eerste dag van het budget")->type_name("DATUM")->check(kDatum);
    op->add_option("--einde", b.einde, "Laatste dag van het budget")->type_name("DATUM")->check(kDatum);
    const auto lijst = [&](const char* naam, std::vector<std::string>& naar, const char* wat,
                           const char* vorm) {
        op->add_option(naam, naar, wat)->type_name(vorm)->allow_extra_args(false);
    };
    lijst("--uren", b.uren, "Uren per tariefgroep; mag vaker", "TG2=40");
    lijst("--functie", b.functies, "Uren per functie van bijlage XII; mag vaker", "NAAM=10");
    lijst("--groep", b.groep, "Uren per soort groepsaanbod; mag vaker", "middel=6");
    op->add_option("--standaard", b.standaard, "Tel de uren van dit standaardbudget mee")->type_name("NAAM");
    op->add_flag("--kdc-odc", b.kdc_odc, "Voor een KDC of ODC: groepsaanbod zwaar mag duurzaam");
    op->add_option("--overschrijf", b.overschrijf, "Ander bedrag, door de Toegang bepaald")
        ->type_name("4.000,00");
    op->add_option("--omdat", b.omdat, "Waarom een ander bedrag")->type_name("TEKST");
    op->add_option("--kenmerk", b.kenmerk, "Eigen kenmerk, komt terug in de uitvoer")->type_name("TEKST");
    op->add_option("--csv", o_.csv, "Reken vele budgetten uit een csv")->type_name("BESTAND.csv");
    add_op(op);
    add_contractmap(op);
    add_json(op);
    op = add(*groep, "standaard", "Toon de standaardbudgetten met hun bedrag per perceel",
             "budget standaard --op 2023-03-01", [this] { return run_budget_standaard(o_); });
    add_op(op);
    add_contractmap(op);
    add_json(op);
}

void Opdrachtregel::add_signaal() {
    CLI::App* groep =
        add_groep("signaal", "Wat op een oordeel van een mens wacht", "signaal lijst --db regio.db");
    CLI::App* op = add(*groep, "lijst", "Toon open signalen", "signaal lijst --db regio.db",
                       [this] { return run_signaal_lijst(o_); });
    add_db(op);
    op->add_flag("--alles", o_.alles, "Toon ook signalen waarover is besloten");
    add_json(op);
    op = add(*groep, "beslis", "Leg een oordeel over een signaal vast",
             "signaal beslis --db regio.db --gemeente 0193 --bericht 12 --prestatie 3 --regel IJ-E035 \\\n"
             "             --besluit akkoord --door 'A. de Vries' --reden 'storing bij VECOZO'",
             [this] { return run_signaal_beslis(o_); });
    add_db(op);
    op->add_option("--gemeente", o_.gemeente, "Gemeentecode")
        ->required()
        ->type_name("CODE")
        ->check(kGemeente);
    op->add_option("--bericht", o_.bericht, "Nummer van het bericht in de lijst")
        ->required()
        ->type_name("GETAL");
    op->add_option("--prestatie", o_.prestatie, "Regel in het bericht")->required()->type_name("GETAL");
    op->add_option("--regel", o_.regel, "Regel van het regelboek, zoals IJ-E035")
        ->required()
        ->type_name("REGEL");
    op->add_option("--besluit", o_.besluit, "akkoord of terugvorderen")
        ->required()
        ->type_name("BESLUIT")
        ->check(one_of({"akkoord", "terugvorderen"}));
    op->add_option("--door", o_.door, "Wie besluit")->required()->type_name("NAAM");
    op->add_option("--reden", o_.reden, "Waarom")->required()->type_name("TEKST");
    add_vandaag(op);
}

void Opdrachtregel::add_rekentool() {
    CLI::App* groep = add_groep("rekentool", "Van rooster naar begeleidingsintensiteit, klasse en tarief",
                                "rekentool groepsaanbod --openingsuren 32,5 --jeugdigen 8 --rooster 2x32,5");
    static constexpr std::array<std::array<const char*, 2>, 4> kWoorden{{
        {"Groepsaanbod (8.5.3), met de normen van bijlage XII",
         "--openingsuren 32,5 --jeugdigen 8 --rooster '2x32,5 hbo + 1x5x2/3 mbo'"},
        {"Wonen en verblijf (9.7)", "--vorm behandelgroep --plaatsen 8 --bezetting 95 --rooster 220"},
        {"Gezinshuis en zorgboerderij (9.7.2; een aanname)",
         "--vorm gezinshuis --plaatsen 5,5 --rooster '2x36 + 5 vervanger'"},
        {"Jeugdigen met verschillende intensiteiten in een groep (9.7)",
         "--vorm behandelgroep --jeugdigen '4x3,7 + 4x4,0' --rooster 215,6 --ingeschreven H,I"},
    }};
    for (const rekentool::Tool tool : rekentool::kTools) {
        const std::string naam(rekentool::tool_naam(tool));
        const auto& [wat, voorbeeld] = kWoorden.at(static_cast<std::size_t>(tool));
        CLI::App* op = add(*groep, naam, wat, fmt::format("rekentool {} {}", naam, voorbeeld),
                           [this, tool] { return run_rekentool(o_, tool); });
        std::string kolommen;
        for (const rekentool::Kolom& k : rekentool::list_kolommen(tool)) {
            std::string optie = fmt::format("--{}", k.naam);
            std::replace(optie.begin(), optie.end(), '_', '-');
            op->add_option(optie, o_.rekenvelden[std::string(k.naam)],
                           fmt::format("{}, zoals {}", k.uitleg, k.voorbeeld))
                ->type_name("WAARDE");
            kolommen += (kolommen.empty() ? "" : ";") + std::string(k.naam);
        }
        op->add_option("--csv", o_.csv, "Veel groepen tegelijk; de kolommen heten als de opties, met een _")
            ->type_name("BESTAND.csv");
        op->add_flag("--alles", o_.alles, "Bij --csv: toon ook wat eerder gold of later gaat gelden");
        op->add_option("--xlsx", o_.xlsx, "Schrijf de berekening als rekenblad met formules")
            ->type_name("BESTAND.xlsx");
        add_op(op);
        add_contractmap(op);
        add_json(op);
        op->footer(
            fmt::format("Kolommen: {}\n\nVoorbeeld: jeugdregio rekentool {} {}\n"
                        "           jeugdregio rekentool {} --csv voorbeeld/rekentool/{}.csv",
                        kolommen, naam, voorbeeld, naam, naam));
    }
}

void Opdrachtregel::add_registratie() {
    static const std::string kVoorbeeld =
        "registratie declareer --db aanbieder.db --aanbieder 41410001 --maand 2023-03 \\\n"
        "             --uit declaraties/ registratie-maart/";
    CLI::App* groep =
        add_groep("registratie", "Van geregistreerd werk naar declaraties (eis 48 en 49)", kVoorbeeld);
    CLI::App* op = add(*groep, "declareer", "Maak declaraties (323) van wat een aanbieder registreerde",
                       kVoorbeeld, [this] { return run_registratie_declareer(o_); });
    const auto add_wie_en_wanneer = [&](CLI::App* bij) {
        add_db(bij);
        bij->add_option("--aanbieder", o_.aanbieder, "AGB-code van 8 cijfers")
            ->required()
            ->type_name("AGB")
            ->check(kAgb);
        bij->add_option("--maand", o_.maand, "De maand, of de eerste maand")
            ->required()
            ->type_name("JJJJ-MM")
            ->check(kMaand);
        bij->add_option("--tot", o_.tot, "De laatste maand, als het er meer zijn")
            ->type_name("JJJJ-MM")
            ->check(kMaand);
    };
    add_wie_en_wanneer(op);
    op->add_option("--uit", o_.uit, "Map voor de declaraties en de lijsten")->required()->type_name("MAP");
    op->add_option("--volgnummer", o_.volgnummer,
                   "Nummer van deze declaratie in de maand; een tweede krijgt 2")
        ->type_name("GETAL")
        ->check(kVolgnummer);
    op->add_flag("--bsn", o_.bsn, "Zet op de factuur voor consultatie het hele BSN");
    op->add_option("map", o_.bestand,
                   "Map met sessies.csv, groepsdagen.csv, verblijven.csv en wat erbij hoort; zonder map: de "
                   "registratie die van deze maanden is bewaard")
        ->type_name("MAP");
    add_contractmap(op);
    add_vandaag(op);
    add_json(op);
    op = add(*groep, "bewaar", "Bewaar de registratie van een aanbieder zoals zij is aangeleverd (eis 48)",
             "registratie bewaar --db regio.db --aanbieder 41410001 --maand 2023-03 --door 'J. de Vries' \\\n"
             "             registratie-maart/",
             [this] { return run_registratie_bewaar(o_); });
    add_wie_en_wanneer(op);
    op->add_option("--door", o_.door, "Wie haar bewaart")->required()->type_name("NAAM")->check(kIngevuld);
    op->add_option("--reden", o_.reden, "Waarom er een nieuwe versie is; verplicht als er al een is")
        ->type_name("TEKST")
        ->check(kIngevuld);
    op->add_option("map", o_.bestand, "Map met sessies.csv en de andere bestanden")
        ->required()
        ->type_name("MAP");
    add_vandaag(op);
    add_json(op);
    op = add(*groep, "lijst", "Toon welke registraties zijn bewaard, met alle versies",
             "registratie lijst --db regio.db", [this] { return run_registratie_lijst(o_); });
    add_db(op);
    op->add_option("--aanbieder", o_.aanbieder, "Alleen van deze aanbieder")->type_name("AGB")->check(kAgb);
    add_json(op);
    op = add(*groep, "geef", "Geef een bewaarde registratie terug, byte voor byte",
             "registratie geef --db regio.db --aanbieder 41410001 --maand 2023-03 --uit registratie-maart/",
             [this] { return run_registratie_geef(o_); });
    add_wie_en_wanneer(op);
    op->add_option("--versie", o_.nummer, "Een oudere versie; zonder deze optie de laatste")
        ->type_name("GETAL")
        ->check(kVolgnummer);
    op->add_option("--uit", o_.uit, "Een lege map")->required()->type_name("MAP");
    add_json(op);
    op = add(*groep, "kolommen", "Toon welke bestanden en kolommen een registratie heeft",
             "registratie kolommen", [this] { return run_registratie_kolommen(o_); });
    add_json(op);
}

}  // namespace jeugdregio::cli
