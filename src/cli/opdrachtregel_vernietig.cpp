// The words of the commands that destroy dossiers.
#include "cli/invoercheck.hpp"
#include "cli/opdrachtregel.hpp"

namespace jeugdregio::cli {
namespace {

constexpr const char* kUitleg =
    "Wat is vastgelegd verandert niet in het bestand waarin het staat. Daarom wordt alles overgeschreven "
    "naar een\n"
    "nieuw bestand, zonder wat weg moet. Bedragen, aantallen, producten en perioden blijven, zodat het "
    "grootboek en\n"
    "elk overzicht gelijk blijven; wie het was, is weg. Het nieuwe bestand wordt gecontroleerd. Daarna haalt "
    "u zelf het\n"
    "oude bestand en de reservekopieën weg (docs/beheer.md). Zet eerst de dienst stil.\n"
    "\nVoorbeeld: jeugdregio ";

}  // namespace

void Opdrachtregel::add_vernietig() {
    static const std::string kLijst = "vernietig lijst --db regio.db --op 2043-06-01";
    static const std::string kVerlopen =
        "vernietig verlopen --db regio.db --naar nieuw.db \\\n"
        "             --grond 'Jeugdwet 7.3.8 lid 3' --door 'A. de Vries'";
    static const std::string kDossier =
        "vernietig dossier --db regio.db --naar nieuw.db --gemeente 0193 --bsn - \\\n"
        "             --grond 'verzoek van 1 mei, Jeugdwet 7.3.9' --door 'A. de Vries'";
    CLI::App* groep =
        add_groep("vernietig", "Dossiers vernietigen: na de termijn van de wet of op verzoek", kLijst);
    CLI::App* op = add(*groep, "lijst", "Toon per gemeente van hoeveel dossiers de termijn voorbij is",
                       kLijst, [this] { return run_vernietig_lijst(o_); });
    add_db(op);
    add_op(op);
    add_contractmap(op);
    add_json(op);

    const auto add_schrijven = [this](CLI::App* bij, const std::string& voorbeeld) {
        bij->footer(kUitleg + voorbeeld);
        add_db(bij);
        bij->add_option("--naar", o_.naar, "Nieuw bestand (of lege database van PostgreSQL)")
            ->required()
            ->type_name("PAD");
        bij->add_option("--grond", o_.grond, "Waarom; dit blijft staan, noem geen persoon")
            ->required()
            ->type_name("TEKST")
            ->check(kIngevuld);
        bij->add_option("--door", o_.door, "Wie dit opdraagt")
            ->required()
            ->type_name("NAAM")
            ->check(kIngevuld);
        add_vandaag(bij);
        add_json(bij);
    };
    op = add(*groep, "verlopen", "Vernietig wat zijn termijn voorbij is (bewaartermijnen.toml)", kVerlopen,
             [this] { return run_vernietig_verlopen(o_); });
    add_schrijven(op, kVerlopen);
    add_contractmap(op);
    op = add(*groep, "dossier", "Vernietig een dossier op verzoek (Jeugdwet 7.3.9)", kDossier,
             [this] { return run_vernietig_dossier(o_); });
    add_schrijven(op, kDossier);
    add_gemeente(op);
    op->add_option("--bsn", o_.bsn_van,
                   "Van deze jeugdige; '-' leest het BSN van de invoer, @BESTAND uit een bestand")
        ->type_name("-|@BESTAND");
    op->add_option("--toewijzing", o_.toewijzing, "Van de jeugdige met deze toewijzing")
        ->type_name("NUMMER")
        ->check(kNummer);
}

}  // namespace jeugdregio::cli
