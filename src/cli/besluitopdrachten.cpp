// The words of the commands that decide and send.
#include <fmt/format.h>

#include "cli/besluiten.hpp"
#include "cli/invoercheck.hpp"
#include "contract/getallen.hpp"
#include "core/codes.hpp"

namespace jeugdregio::cli {
namespace {

bool is_getal(const std::string& t, std::size_t cijfers) {
    return !t.empty() && t.size() <= cijfers && t.find_first_not_of("0123456789") == std::string::npos;
}

const CLI::Validator kBsn =
    check("BSN van 9 cijfers dat klopt", [](const std::string& t) { return Bsn::parse(t).has_value(); });
const CLI::Validator kBedrag = check("bedrag zoals 1.234,56", [](const std::string& t) {
    const auto b = contract::parse_bedrag(t);
    return b && b->cents() >= 0;
});
const CLI::Validator kVolume =
    check("heel getal van hoogstens 8 cijfers", [](const std::string& t) { return is_getal(t, 8); });
const CLI::Validator kTijd = check("tijd als UU:MM:SS", [](const std::string& t) {
    return t.size() == 8 && t[2] == ':' && t[5] == ':' && is_getal(t.substr(0, 2), 2) &&
           is_getal(t.substr(3, 2), 2) && is_getal(t.substr(6, 2), 2) && t.substr(0, 2) < "24" &&
           t.substr(3, 2) < "60" && t.substr(6, 2) < "60";
});
const CLI::Validator kCategorie = check("productcategorie van 2 cijfers, zoals 45", [](const std::string& t) {
    return parse_categorie(t).has_value() && t.size() == 2;
});
const CLI::Validator kProduct = check(
    "productcode van hoogstens 5 tekens, zoals 45A04",
    [](const std::string& t) { return parse_productcode(t).has_value() && t.size() >= 3 && t.size() <= 5; });

}  // namespace

void Besluitopdrachten::add_vast(CLI::App* op) {
    op->add_option("--db", o_.db, "Database (een bestand)")->required()->type_name("PAD");
    op->add_option("--gemeente", o_.gemeente, "Gemeentecode van 4 cijfers")
        ->required()
        ->type_name("CODE")
        ->check(kGemeente);
    op->add_option("--uit", o_.uit, "Map voor het bericht (niet nodig bij --proef)")->type_name("MAP");
    op->add_flag("--proef", b_.proef, "Toon wat er zou gebeuren; leg niets vast en schrijf niets");
    op->add_option("--vandaag", o_.vandaag, "Dag van het besluit (standaard: vandaag)")
        ->type_name("JJJJ-MM-DD")
        ->check(kDatum);
    op->add_option("--tijd", b_.tijd, "Tijd van het besluit (standaard: nu)")
        ->type_name("UU:MM:SS")
        ->check(kTijd);
    op->add_option("--door", b_.door,
                   "Wie dit besluit; verplicht bij een gemeente die de rol toegang vastlegt (zie medewerker)")
        ->type_name("NAAM");
    op->add_option("--contract", o_.contract, "Map van het contract (standaard: IJsselland 2023)")
        ->type_name("MAP");
    op->add_flag("--json", o_.json, "Uitvoer als JSON, één object per regel");
}

void Besluitopdrachten::add_jeugdige(CLI::App* op) {
    op->add_option("--client", b_.client,
                   "Gegevens van de jeugdige: een iJw-bericht (XML) of JSON met de veldnamen van de 301")
        ->type_name("BESTAND");
    op->add_option("--geboortedatum", b_.geboortedatum, "Geboortedatum van de jeugdige")
        ->type_name("JJJJ-MM-DD")
        ->check(kDatum);
    op->add_option("--geslacht", b_.geslacht, "Geslacht van de jeugdige")
        ->type_name("man|vrouw|onbekend")
        ->check(one_of({"man", "vrouw", "onbekend"}));
    const std::tuple<const char*, std::string*, const char*> teksten[] = {
        {"--achternaam", &b_.achternaam, "Achternaam van de jeugdige"},
        {"--voorvoegsel", &b_.voorvoegsel, "Voorvoegsel van de achternaam"},
        {"--voorletters", &b_.voorletters, "Voorletters, aan elkaar"},
        {"--voornamen", &b_.voornamen, "Voornamen"},
        {"--straat", &b_.straat, "Straat van het adres in de BRP"},
        {"--huisnummer", &b_.huisnummer, "Huisnummer"},
        {"--huisletter", &b_.huisletter, "Huisletter"},
        {"--toevoeging", &b_.toevoeging, "Toevoeging bij het huisnummer"},
        {"--postcode", &b_.postcode, "Postcode, zoals 8011AB"},
        {"--plaats", &b_.plaats, "Plaats"},
        {"--telefoon", &b_.telefoon, "Telefoonnummer, alleen cijfers"}};
    for (const auto& [naam, waarde, wat] : teksten) op->add_option(naam, *waarde, wat)->type_name("TEKST");
}

void Besluitopdrachten::add_inhoud(CLI::App* op) {
    op->add_option("--einde", b_.einde, "Laatste dag")->type_name("JJJJ-MM-DD")->check(kDatum);
    op->add_option("--volume", b_.volume, "Omvang: hoeveel")->type_name("GETAL")->check(kVolume);
    op->add_option("--eenheid", b_.eenheid, "Omvang: waarvan")
        ->type_name("EENHEID")
        ->check(one_of({"minuut", "uur", "etmaal", "dagdeel", "stuk"}));
    op->add_option("--per", b_.per, "Omvang: per wat")
        ->type_name("FREQUENTIE")
        ->check(one_of({"dag", "week", "maand", "totaal"}));
    op->add_option("--budget", b_.budget, "Budget in euro's, in plaats van een omvang")
        ->type_name("BEDRAG")
        ->check(kBedrag);
}

void Besluitopdrachten::add_productkeuze(CLI::App* op) {
    op->add_option("--product", b_.product, "Productcode (specifieke toewijzing)")
        ->type_name("CODE")
        ->check(kProduct);
    op->add_option("--categorie", b_.categorie,
                   "Productcategorie (aspecifieke toewijzing; bij --product niet nodig)")
        ->type_name("CODE")
        ->check(kCategorie);
}

void Besluitopdrachten::add_nummer(CLI::App* op) {
    op->add_option("nummer", b_.nummer, "Toewijzingnummer")->required()->type_name("NUMMER")->check(kNummer);
}

void Besluitopdrachten::add_aanbieder(CLI::App* op) {
    op->add_option("--aanbieder", o_.aanbieder, "AGB-code van 8 cijfers")
        ->required()
        ->type_name("AGB")
        ->check(kAgb);
}

void Besluitopdrachten::add_niet_nodig(CLI::App* op) {
    op->add_option("--niet-nodig", b_.niet_nodig,
                   "Bij een eerder einde zonder overdracht: waarom geen hulp meer nodig is (7.1.6)")
        ->type_name("TEKST");
}

void Besluitopdrachten::add_overleg(CLI::App* op) {
    op->add_flag("--in-overleg", b_.overleg, "Dit is besproken met de aanbieder (OP033x1, IV093)");
}

void Besluitopdrachten::add_budgetsoort(CLI::App* op) {
    op->add_option(
          "--budgetsoort", b_.budgetsoort,
          "Soort van het budget bij ambulante hulp (standaard: volgt uit het doel van de verwijzing)")
        ->type_name("herstel|duurzaam")
        ->check(one_of({"herstel", "duurzaam"}));
}

void Besluitopdrachten::add_toewijzing(CLI::App& groep) {
    const auto reden = [&](CLI::App* op, const char* wat) {
        op->add_option("--reden", b_.reden, wat)
            ->type_name("CODE")
            ->check(one_of({"02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "14"}));
    };
    CLI::App* op =
        add_(groep, "maak", "Maak een toewijzing: vastleggen en een 301 schrijven",
             "toewijzing maak --db regio.db --gemeente 0193 --aanbieder 41410001 --bsn 999900006 \\\n"
             "             --ingang 2023-05-01 --einde 2023-12-31 --budget 8.000,00 --budgetsoort herstel "
             "--uit uit",
             [this] { return run_toewijzing_maak(o_, b_); });
    add_vast(op);
    add_aanbieder(op);
    op->add_option("--bsn", b_.bsn, "BSN van de jeugdige")->type_name("BSN")->check(kBsn);
    op->add_option("--nummer", b_.nummer, "Toewijzingnummer (standaard: het eerste dat vrij is)")
        ->type_name("NUMMER")
        ->check(kNummer);
    op->add_option("--ingang", b_.ingang, "Eerste dag")->required()->type_name("JJJJ-MM-DD")->check(kDatum);
    add_inhoud(op);
    add_productkeuze(op);
    add_budgetsoort(op);
    op->add_option("--verzoek", b_.verzoek, "ReferentieAanbieder van het verzoek (315) dat dit toewijst")
        ->type_name("REFERENTIE");
    op->add_flag("--pgb", b_.pgb,
                 "De hulp is gevraagd als persoonsgebonden budget (valt buiten dit contract)");
    add_jeugdige(op);

    op = add_(
        groep, "wijzig",
        "Wijzig een toewijzing: een andere einddatum, omvang of een ander budget, en een 301",
        "toewijzing wijzig --db regio.db --gemeente 0193 10001 --einde 2024-06-30 --in-overleg --uit uit",
        [this] { return run_toewijzing_wijzig(o_, b_); });
    add_vast(op);
    add_nummer(op);
    add_inhoud(op);
    op->add_option("--vanaf", b_.vanaf,
                   "Eerste dag van een andere omvang: de toewijzing eindigt dan een dag eerder")
        ->type_name("JJJJ-MM-DD")
        ->check(kDatum);
    reden(op, "RedenWijziging (standaard: die past bij de wijziging)");
    op->add_option("--verzoek", b_.verzoek, "ReferentieAanbieder van het verzoek (315) dat dit toewijst")
        ->type_name("REFERENTIE");
    add_overleg(op);
    add_niet_nodig(op);
    add_jeugdige(op);

    op = add_(groep, "trek-in", "Trek een toewijzing in: zij eindigt eerder",
              "toewijzing trek-in --db regio.db --gemeente 0193 10001 --einde 2023-08-31 --reden 07 "
              "--in-overleg --uit uit",
              [this] { return run_toewijzing_trek_in(o_, b_); });
    add_vast(op);
    add_nummer(op);
    op->add_option("--einde", b_.einde, "Laatste dag")->required()->type_name("JJJJ-MM-DD")->check(kDatum);
    reden(op, "RedenWijziging (standaard: 05, herbeoordeling)");
    add_overleg(op);
    add_niet_nodig(op);
    add_jeugdige(op);

    op = add_(groep, "verwijder", "Verwijder een toewijzing die niet verstuurd had mogen worden (reden 13)",
              "toewijzing verwijder --db regio.db --gemeente 0193 10001 --uit uit",
              [this] { return run_toewijzing_verwijder(o_, b_); });
    add_vast(op);
    add_nummer(op);
    add_jeugdige(op);
}

CLI::App* Besluitopdrachten::add_op_verzoek(CLI::App& groep, const std::string& naam, const std::string& wat,
                                            const std::string& extra, std::function<Exit()> doe) {
    CLI::App* op =
        add_(groep, naam, wat,
             fmt::format("verzoek {} --db regio.db --gemeente 0193 --aanbieder 41410001 V1{} --uit uit", naam,
                         extra),
             std::move(doe));
    add_vast(op);
    add_aanbieder(op);
    op->add_option("referentie", o_.referentie, "ReferentieAanbieder van het verzoek")
        ->required()
        ->type_name("REFERENTIE");
    return op;
}

void Besluitopdrachten::add_verzoek(CLI::App& groep) {
    CLI::App* op = add_op_verzoek(groep, "honoreer", "Wijs een verzoek toe: vastleggen en een 301 schrijven",
                                  "", [this] { return run_verzoek_honoreer(o_, b_); });
    op->add_option("--nummer", b_.nummer, "315: toewijzingnummer (standaard: het eerste dat vrij is)")
        ->type_name("NUMMER")
        ->check(kNummer);
    op->add_option("--ingang", b_.ingang, "315: een andere eerste dag")
        ->type_name("JJJJ-MM-DD")
        ->check(kDatum);
    add_inhoud(op);
    add_productkeuze(op);
    op->add_flag("--generiek", b_.generiek, "315: zonder product, met een budget");
    add_budgetsoort(op);
    op->add_option("--vanaf", b_.vanaf,
                   "317: eerste dag van wat was gewenst op een dag die voorbij is (IV093)")
        ->type_name("JJJJ-MM-DD")
        ->check(kDatum);
    add_overleg(op);
    add_jeugdige(op);

    add_op_verzoek(groep, "onderzoek", "Meld dat een verzoek in onderzoek is (319)", "",
                   [this] { return run_verzoek_onderzoek(o_, b_); });

    op = add_op_verzoek(groep, "wijs-af", "Wijs een verzoek af (319)", " --reden 8 --woonplaats 0202",
                        [this] { return run_verzoek_wijs_af(o_, b_); });
    op->footer(
        "Redenen: 1 nieuwe aanvraag, 2 past niet in budget, 3 geen contract, 4 past niet in contract, 5 "
        "andere gemeente,\n"
        "6 stapeling, 7 inhoud van de zorg, 8 woonplaatsbeginsel, 9 leeftijdsgrens\n\n"
        "Voorbeeld: jeugdregio verzoek wijs-af --db regio.db --gemeente 0193 --aanbieder 41410001 V1 --reden "
        "8 \\\n"
        "             --woonplaats 0202 --uit uit");
    op->add_option("--reden", b_.reden, "Reden van de afwijzing")
        ->required()
        ->type_name("CODE")
        ->check(one_of({"1", "2", "3", "4", "5", "6", "7", "8", "9"}));
    op->add_option("--woonplaats", b_.woonplaats, "Bij reden 8: de gemeente die verantwoordelijk is")
        ->type_name("CODE")
        ->check(kGemeente);
}

}  // namespace jeugdregio::cli
