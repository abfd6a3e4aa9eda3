#include "cli/opdrachtregel.hpp"

#include <fmt/format.h>

#include "cli/invoercheck.hpp"
#include "cli/scherm.hpp"

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

}  // namespace

Opdrachtregel::Opdrachtregel()
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
    add_overzicht();
    add_aantekening();
    add_jeugdige();
    add_aanbieder();
    add_contract();
    add_budget();
    add_signaal();
    add_rekentool();
    add_groepsregister();
    add_scherven();
    add_registratie();
    add_controle();
    add_medewerker();
    add_bewijs();
    add_vernietig();
    add_doorrekenen();
    add_serve();
    add_regio();
    add_overig();
}

int Opdrachtregel::run(int argc, char** argv) {
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

CLI::App* Opdrachtregel::add(CLI::App& bij, const std::string& naam, const std::string& wat,
                             const std::string& voorbeeld, std::function<Exit()> doe) {
    CLI::App* op = bij.add_subcommand(naam, wat);
    op->footer("Voorbeeld: jeugdregio " + voorbeeld);
    op->callback([this, doe] { gekozen_ = doe; });
    op->group("Opdrachten");
    op->get_help_ptr()->group("Opties");
    return op;
}

CLI::App* Opdrachtregel::add_groep(const std::string& naam, const std::string& wat,
                                   const std::string& voorbeeld) {
    CLI::App* groep = app_.add_subcommand(naam, wat);
    groep->require_subcommand(1);
    groep->group("Opdrachten");
    groep->get_help_ptr()->group("Opties");
    groep->footer("Voorbeeld: jeugdregio " + voorbeeld);
    return groep;
}

void Opdrachtregel::add_db(CLI::App* op) {
    op->add_option("--db", o_.db, "Database: een bestand, of postgresql://GEBRUIKER@MACHINE/NAAM")
        ->required()
        ->type_name("PAD");
}

void Opdrachtregel::add_json(CLI::App* op) {
    op->add_flag("--json", o_.json, "Uitvoer als JSON, één object per regel");
}

void Opdrachtregel::add_contractmap(CLI::App* op) {
    op->add_option("--contract", o_.contract, "Map van het contract (standaard: IJsselland 2023)")
        ->type_name("MAP");
}

void Opdrachtregel::add_vandaag(CLI::App* op) {
    op->add_option("--vandaag", o_.vandaag, "Dag waarop wordt besloten (standaard: vandaag)")
        ->type_name("JJJJ-MM-DD")
        ->check(kDatum);
}

void Opdrachtregel::add_op(CLI::App* op) {
    op->add_option("--op", o_.op, "Zoals het geldt op deze dag (standaard: vandaag)")
        ->type_name("DATUM")
        ->check(kDatum);
}

void Opdrachtregel::add_toewijzingsleutel(CLI::App* op) {
    add_gemeente(op);
    op->add_option("nummer", nummer_, "Toewijzingnummer")->required()->type_name("NUMMER")->check(kNummer);
}

void Opdrachtregel::add_gemeente(CLI::App* op) {
    op->add_option("--gemeente", o_.gemeente, "Gemeentecode van 4 cijfers")
        ->required()
        ->type_name("CODE")
        ->check(kGemeente);
}

void Opdrachtregel::add_overwie(CLI::App* op) {
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

}  // namespace jeugdregio::cli
