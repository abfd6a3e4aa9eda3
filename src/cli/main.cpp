// jeugdregio: the command line. Words and options are Dutch, for the people of the region.
#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <functional>
#include <string>
#include <system_error>

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "cli/besluiten.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "core/codes.hpp"
#include "pipeline/regelboek.hpp"
#include "pipeline/uitkomst.hpp"
#include "toewijzing/werklijst.hpp"

namespace jeugdregio::cli {
namespace {

/// Help in Dutch, with room for long option names.
class DutchFormatter : public CLI::Formatter {
  public:
    DutchFormatter() {
        label("Usage", "Gebruik:");
        label("Positionals", "Argumenten");
        label("OPTIONS", "OPTIES");
        label("SUBCOMMAND", "OPDRACHT");
        label("SUBCOMMANDS", "OPDRACHTEN");
        label("Subcommands", "Opdrachten");
        label("REQUIRED", "(verplicht)");
        label("TEXT", "TEKST");
        label("INT", "GETAL");
        column_width(34);
    }
    std::string make_usage(const CLI::App* app, std::string naam) const override {
        std::string uit = CLI::Formatter::make_usage(app, naam);
        // The base class puts its label before its own colon.
        if (const auto i = uit.find("Gebruik::"); i != std::string::npos) uit.erase(i + 8, 1);
        return uit;
    }
};

/// What CLI11 found wrong, in Dutch.
std::string describe(const CLI::ParseError& fout) {
    const std::string wat = fout.what();
    const auto before = [&](std::string_view einde) { return wat.substr(0, wat.find(einde)); };
    if (wat.find("subcommand is required") != std::string::npos) return "er ontbreekt een opdracht.";
    if (fout.get_name() == "RequiredError") return fmt::format("{} is verplicht.", before(" is required"));
    if (fout.get_name() == "ExtrasError") {
        const auto i = wat.find(": ");
        return fmt::format("dit hoort hier niet: {}.", i == std::string::npos ? wat : wat.substr(i + 2));
    }
    if (fout.get_name() == "ArgumentMismatch")
        return fmt::format("bij {} ontbreekt een waarde of staat er een te veel.", before(":"));
    if (fout.get_name() == "ExcludesError") return "twee opties gaan niet samen: " + wat;
    if (fout.get_name() == "ConversionError") {  // "Could not convert: --jaar = twee"
        const auto naam = wat.find(": "), waarde = wat.find(" = ");
        if (naam != std::string::npos && waarde != std::string::npos && naam < waarde)
            return fmt::format("{}: '{}' is geen getal, of een te groot getal.",
                               wat.substr(naam + 2, waarde - naam - 2), wat.substr(waarde + 3));
        return "een waarde heeft de verkeerde vorm.";
    }
    const auto i = wat.find(": ");  // our own validators already speak Dutch
    return i == std::string::npos ? wat : fmt::format("{}: {}", wat.substr(0, i), wat.substr(i + 2));
}

CLI::Validator check(std::string vorm, std::function<bool(const std::string&)> goed) {
    return CLI::Validator(
        [vorm, goed](std::string& t) {
            return goed(t) ? std::string() : fmt::format("'{}' is geen {}", t, vorm);
        },
        "");
}

const CLI::Validator kDatum =
    check("datum als JJJJ-MM-DD", [](const std::string& t) { return parse_datum(t).has_value(); });
const CLI::Validator kGemeente = check("gemeentecode van 4 cijfers, zoals 0193",
                                       [](const std::string& t) { return parse_gemeente(t).has_value(); });
const CLI::Validator kAgb =
    check("AGB-code van 8 cijfers", [](const std::string& t) { return parse_agb(t).has_value(); });
const CLI::Validator kNummer = check("toewijzingnummer (hoogstens 9 cijfers)", [](const std::string& t) {
    return !t.empty() && t.size() <= 9 && t.find_first_not_of("0123456789") == std::string::npos;
});

const CLI::Validator kIngevuld = check(
    "ingevulde tekst", [](const std::string& t) { return t.find_first_not_of(" \t") != std::string::npos; });
const CLI::Validator kJaar = check("jaar van 2000 tot en met 2100", [](const std::string& t) {
    return t.size() == 4 && t.find_first_not_of("0123456789") == std::string::npos && t >= "2000" &&
           t <= "2100";
});

CLI::Validator one_of(std::vector<std::string> keuzes) {
    return check(fmt::format("keuze uit: {}", fmt::join(keuzes, ", ")), [keuzes](const std::string& t) {
        return std::find(keuzes.begin(), keuzes.end(), t) != keuzes.end();
    });
}

/// All kinds of work, in lines that fit.
std::string list_werksoorten() {
    std::vector<std::string_view> namen;
    for (const auto& rij : toewijzing::werksoorten()) namen.push_back(rij.naam);
    return fmt::format("{}", fmt::join(wrap(fmt::format("{}", fmt::join(namen, ", ")), 100), "\n"));
}

class Opdrachtregel {
  public:
    Opdrachtregel()
        : app_("Open Jeugdregio: contract, toewijzingen en declaraties van een jeugdregio.", "jeugdregio") {
        app_.formatter(std::make_shared<DutchFormatter>());
        app_.option_defaults()->group("Opties");
        app_.set_help_flag("-h,--help", "Toon deze hulp");
        app_.require_subcommand(1);
        app_.footer(
            "Exitcodes: 0 alles goed, 1 iets afgekeurd of ongeldig, 2 verkeerd gebruik of een bestand dat "
            "niet opengaat,\n"
            "3 de machine faalde (schijf vol, database bezet).\n\n"
            "Voorbeeld: jeugdregio verwerk --db regio.db --uit antwoorden berichten/");
        add_berichten();
        add_toewijzing();
        add_werk();
        add_aantekening();
        add_jeugdige();
        add_aanbieder();
        add_contract();
        add_budget();
        add_signaal();
        add_rekentool();
        add_overig();
    }

    int run(int argc, char** argv) {
        try {
            app_.parse(argc, argv);
        } catch (const CLI::CallForHelp&) {
            fmt::print("{}", app_.help());
            return 0;
        } catch (const CLI::ParseError& fout) {
            print_fout(describe(fout), "Kijk met --help hoe de opdracht werkt.");
            return static_cast<int>(Exit::gebruik);
        }
        return static_cast<int>(gekozen_());
    }

  private:
    CLI::App* add(CLI::App& bij, const std::string& naam, const std::string& wat,
                  const std::string& voorbeeld, std::function<Exit()> doe) {
        CLI::App* op = bij.add_subcommand(naam, wat);
        op->footer("Voorbeeld: jeugdregio " + voorbeeld);
        op->callback([this, doe] { gekozen_ = doe; });
        op->group("Opdrachten");
        op->get_help_ptr()->group("Opties");
        return op;
    }
    CLI::App* add_groep(const std::string& naam, const std::string& wat, const std::string& voorbeeld) {
        CLI::App* groep = app_.add_subcommand(naam, wat);
        groep->require_subcommand(1);
        groep->group("Opdrachten");
        groep->get_help_ptr()->group("Opties");
        groep->footer("Voorbeeld: jeugdregio " + voorbeeld);
        return groep;
    }
    void add_db(CLI::App* op) {
        op->add_option("--db", o_.db, "Database (een bestand)")->required()->type_name("PAD");
    }
    void add_json(CLI::App* op) { op->add_flag("--json", o_.json, "Uitvoer als JSON, één object per regel"); }
    void add_contractmap(CLI::App* op) {
        op->add_option("--contract", o_.contract, "Map van het contract (standaard: IJsselland 2023)")
            ->type_name("MAP");
    }
    void add_vandaag(CLI::App* op) {
        op->add_option("--vandaag", o_.vandaag, "Dag waarop wordt besloten (standaard: vandaag)")
            ->type_name("JJJJ-MM-DD")
            ->check(kDatum);
    }
    void add_op(CLI::App* op) {
        op->add_option("--op", o_.op, "Zoals het geldt op deze dag (standaard: vandaag)")
            ->type_name("DATUM")
            ->check(kDatum);
    }
    void add_toewijzingsleutel(CLI::App* op) {
        add_gemeente(op);
        op->add_option("nummer", nummer_, "Toewijzingnummer")
            ->required()
            ->type_name("NUMMER")
            ->check(kNummer);
    }

    void add_berichten() {
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

        op = add(app_, "verwerk",
                 "Verwerk toewijzingen (301) en declaraties (323) en schrijf de antwoorden (302, 325)",
                 "verwerk --db regio.db --uit antwoorden berichten/", [this] { return run_verwerk(o_); });
        add_db(op);
        op->add_option("--uit", o_.uit, "Map voor de antwoorden")->required()->type_name("MAP");
        add_vandaag(op);
        op->add_option("--regels", o_.regels, "Welke regels: alle, of alleen landelijk")
            ->type_name("alle|landelijk")
            ->check(one_of({"alle", "landelijk"}));
        op->add_flag("--op-datum", o_.op_datum, "Op volgorde van dagtekening in plaats van naam");
        op->footer(
            "Zonder --op-datum: in de volgorde die u opgeeft; een map op naam. Met --op-datum: alles samen "
            "op\n"
            "dagtekening, en op dezelfde dag 315, 317, 319, 301, 305, 307, 323, dan de retouren. Bij "
            "dezelfde\n"
            "dag en soort telt de identificatie. Wat niet leesbaar is, komt als laatste.\n\n"
            "Voorbeeld: jeugdregio verwerk --db regio.db --uit antwoorden berichten/");
        add_contractmap(op);
        add_json(op);
        op->add_option("bestanden", o_.bestanden,
                       "Bestanden of mappen met *.xml (zonder submappen), in volgorde")
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

    void add_toewijzing() {
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

        op = add(
            *groep, "vul-aan",
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

    void add_gemeente(CLI::App* op) {
        op->add_option("--gemeente", o_.gemeente, "Gemeentecode van 4 cijfers")
            ->required()
            ->type_name("CODE")
            ->check(kGemeente);
    }

    void add_werk() {
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
                     "Toon hoeveel verzoeken op tijd zijn beslist (eis 43 d)");
        op->add_flag("--volledigheid", o_.volledigheid,
                     "Toon per aanbieder welke berichten ontbreken: 305, 307, 323 (eis 42)");
        op->add_option("--aanbieder", o_.aanbieder, "Alleen wat over deze aanbieder gaat")
            ->type_name("AGB")
            ->check(kAgb);
        op->add_option("--van", o_.van,
                       "Ontvangen vanaf deze dag (standaard: 1 januari van het jaar van --tot)")
            ->type_name("DATUM")
            ->check(kDatum);
        op->add_option("--tot", o_.tot, "Ontvangen tot en met deze dag (standaard: de dag van --op)")
            ->type_name("DATUM")
            ->check(kDatum);
        add_contractmap(op);
        add_json(op);

        const std::string voorbeeld = "verzoek toon --db regio.db --gemeente 0193 --aanbieder 41410001 V1";
        CLI::App* groep = add_groep("verzoek", "Verzoeken van aanbieders (315, 317)", voorbeeld);
        op = add(*groep, "toon",
                 "Toon een verzoek: oud en nieuw, bevindingen, voorstel, antwoorden en termijn", voorbeeld,
                 [this] { return run_verzoek_toon(o_); });
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

    /// Whom it is about: see read_overwie.
    void add_overwie(CLI::App* op) {
        op->add_option("--toewijzing", o_.toewijzing, "Over deze toewijzing")
            ->type_name("NUMMER")
            ->check(kNummer);
        op->add_option("--verzoek", o_.verzoek, "Over dit verzoek van --aanbieder (315, 317)")
            ->type_name("REFERENTIE");
        op->add_option("--bsn", o_.bsn_van,
                       "Over deze jeugdige; '-' leest het BSN van de invoer, @BESTAND uit een bestand")
            ->type_name("BSN|-|@BESTAND");
        op->add_option("--aanbieder", o_.aanbieder, "AGB-code van 8 cijfers, bij --verzoek of --bsn")
            ->type_name("AGB")
            ->check(kAgb);
    }

    void add_aantekening() {
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
    }

    void add_jeugdige() {
        const std::string voorbeeld = "jeugdige toon --db regio.db --gemeente 0193 --toewijzing 10001";
        CLI::App* groep = add_groep("jeugdige", "Jeugdigen", voorbeeld);
        CLI::App* op =
            add(*groep, "toon", "Toon de tijdlijn van een jeugdige over alle aanbieders, en het gezin",
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

    void add_aanbieder() {
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
    }

    /// Chapter 2: no new jeugdigen for a time.
    void add_clientenstop(CLI::App& groep) {
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

    void add_contract() {
        CLI::App* groep = add_groep("contract", "Het contract van de regio", "contract controleer");
        CLI::App* op = add(*groep, "controleer", "Controleer een contractmap en noem alle fouten",
                           "contract controleer contracten/ijsselland-2023",
                           [this] { return run_contract_controleer(o_); });
        op->add_option("map", o_.bestand, "Map van het contract (standaard: IJsselland 2023)")
            ->type_name("MAP");
        add_contractmap(op);
        add_op(op);
        op = add(*groep, "toon", "Toon gemeenten, percelen en tarieven", "contract toon --op 2023-03-01",
                 [this] { return run_contract_toon(o_); });
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
        op->add_option("--kosten", o_.kosten,
                       "Waaruit elk tarief bestaat; zonder dit is de uitkomst voorlopig")
            ->type_name("BESTAND.toml");
        op->add_option("--uit", o_.uit, "Schrijf de nieuwe tarieven hierin, voor de map van het contract")
            ->type_name("BESTAND.toml");
        add_contractmap(op);
        add_json(op);
    }

    void add_budget() {
        CLI::App* groep = add_groep("budget", "Het keuzebudget berekenen (8.4)", "budget standaard");
        CLI::App* op = add(*groep, "bereken", "Bereken een keuzebudget uit uren en tarieven",
                           "budget bereken", [this] { return run_budget_bereken(o_); });
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
        op->add_option("--perceel", b.perceel,
                       "Perceel van de aanbieder (1 tot en met 5): bepaalt het tarief")
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
        op->add_option("--standaard", b.standaard, "Tel de uren van dit standaardbudget mee")
            ->type_name("NAAM");
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

    void add_signaal() {
        CLI::App* groep =
            add_groep("signaal", "Wat op een oordeel van een mens wacht", "signaal lijst --db regio.db");
        CLI::App* op = add(*groep, "lijst", "Toon open signalen", "signaal lijst --db regio.db",
                           [this] { return run_signaal_lijst(o_); });
        add_db(op);
        op->add_flag("--alles", o_.alles, "Toon ook signalen waarover is besloten");
        add_json(op);
        op =
            add(*groep, "beslis", "Leg een oordeel over een signaal vast",
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

    void add_rekentool() {
        CLI::App* groep =
            add_groep("rekentool", "Van rooster naar begeleidingsintensiteit, klasse en tarief",
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
            op->add_option("--csv", o_.csv,
                           "Veel groepen tegelijk; de kolommen heten als de opties, met een _")
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

    void add_overig() {
        CLI::App* op = add(app_, "regels", "Toon het regelboek", "regels --markdown > docs/regelboek.md",
                           [this] { return run_regels(o_); });
        add_json(op);
        op->add_flag("--markdown", o_.markdown, "Uitvoer als Markdown");
        add(app_, "versie", "Toon de versie van het programma", "versie", [] { return run_versie(); });
    }

    CLI::App app_;
    Opties o_;
    Besluitopdrachten besluiten_{
        o_, [this](CLI::App& bij, const auto& naam, const auto& wat, const auto& voorbeeld,
                   std::function<Exit()> doe) { return add(bij, naam, wat, voorbeeld, std::move(doe)); }};
    std::string nummer_;
    std::function<Exit()> gekozen_;
};

}  // namespace

Exit run_regels(const Opties& o) {
    if (o.json) {
        fmt::print("{}\n", pipeline::to_line(pipeline::regels_to_json()));
    } else if (o.markdown) {
        fmt::print("{}", pipeline::regels_to_markdown());
    } else {
        Tabel tabel({{"Bericht"}, {"Regel"}, {"Code"}, {"Gevolg"}, {"Niveau"}, {"Wat moet gelden"}});
        for (const Regelkaart* k : pipeline::all_regels())
            tabel.add({std::string(k->bericht), std::string(k->id), std::string(k->retourcode),
                       k->gevolg == Gevolg::afkeuren ? "afkeuren" : "signaal",
                       std::string(niveau_naam(k->niveau)), std::string(k->titel)});
        tabel.print();
    }
    return Exit::goed;
}

Exit run_versie() {
    fmt::print("jeugdregio {}\n", JEUGDREGIO_VERSIE);
    return Exit::goed;
}

}  // namespace jeugdregio::cli

int main(int argc, char** argv) {
    // Output into a pipe that closes early (head, less) is no failure of ours.
    std::signal(SIGPIPE, SIG_DFL);
    int exit = 0;
    try {
        exit = jeugdregio::cli::Opdrachtregel().run(argc, argv);
    } catch (const std::system_error&) {
        exit = -1;  // what fmt throws when the output cannot be written
    }
    if (exit >= 0 && std::fflush(stdout) == 0) return exit;
    jeugdregio::cli::print_fout(
        "de uitvoer kan niet worden geschreven (is de schijf vol?).",
        "Wat al was verwerkt, staat in de database. Maak ruimte en probeer het opnieuw.");
    return static_cast<int>(jeugdregio::cli::Exit::machine);
}
