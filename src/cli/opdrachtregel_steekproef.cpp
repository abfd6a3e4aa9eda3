// The words of the commands for a sample of approved lines (eis 63).
#include "beheersing/betrouwbaarheid.hpp"
#include "cli/invoercheck.hpp"
#include "cli/opdrachtregel.hpp"
#include "pipeline/steekproef.hpp"

namespace jeugdregio::cli {
namespace {

const CLI::Validator kDeel = check("percentage of bedrag, zoals 5%, 2,5% of 12500,00",
                                   [](const std::string& t) { return pipeline::parse_deel(t).has_value(); });
const CLI::Validator kZaad = check("geheel getal van 0 tot 18446744073709551616", [](const std::string& t) {
    // Without zeros in front, texts of the same length compare as numbers do.
    constexpr std::string_view kMax = "18446744073709551615";
    return !t.empty() && t.find_first_not_of("0123456789") == std::string::npos &&
           (t.size() == 1 || t[0] != '0') &&
           (t.size() < kMax.size() || (t.size() == kMax.size() && t <= kMax));
});
const CLI::Validator kPct = check("percentage van 70 tot en met 99", [](const std::string& t) {
    return t.size() == 2 && t.find_first_not_of("0123456789") == std::string::npos &&
           beheersing::Betrouwbaarheid::from_pct(std::stoi(t)).has_value();
});
const CLI::Validator kBedrag = check("bedrag, zoals 1250000,00", [](const std::string& t) {
    const auto deel = pipeline::parse_deel(t);
    return deel && !deel->is_pct;
});

}  // namespace

void Opdrachtregel::add_steekproef(CLI::App& groep) {
    CLI::App* deel =
        groep.add_subcommand("steekproef", "Trek een steekproef van goedgekeurde regels (eis 63)");
    deel->require_subcommand(1);
    deel->group("Opdrachten");
    deel->get_help_ptr()->group("Opties");
    deel->footer(
        "Voorbeeld: jeugdregio controle steekproef omvang --tolerabel 5% --verwacht 1%\n"
        "Hoe het werkt: docs/steekproef.md");
    Opties::Steekproef& s = o_.steekproef;
    const auto add_wens = [&](CLI::App* op) {
        op->add_option("--betrouwbaarheid", s.betrouwbaarheid,
                       "Hoe zeker, in procenten (standaard: van het contract)")
            ->type_name("PCT")
            ->check(kPct);
        op->add_option("--tolerabel", s.tolerabel,
                       "Zoveel fout is nog aanvaardbaar (standaard: van het contract)")
            ->type_name("PCT%|BEDRAG")
            ->check(kDeel);
        op->add_option("--verwacht", s.verwacht, "Zoveel fout wordt verwacht (standaard: van het contract)")
            ->type_name("PCT%|BEDRAG")
            ->check(kDeel);
    };
    CLI::App* op = add(*deel, "omvang", "Bereken hoeveel regels een steekproef nodig heeft, stap voor stap",
                       "controle steekproef omvang --tolerabel 5% --verwacht 1% --betrouwbaarheid 95",
                       [this] { return run_steekproef_omvang(o_); });
    add_wens(op);
    op->add_option("--populatie", s.populatie,
                   "Het bedrag van alle regels samen (nodig bij een bedrag hierboven)")
        ->type_name("BEDRAG")
        ->check(kBedrag);
    add_contractmap(op);
    add_op(op);
    add_json(op);

    op = add(*deel, "trek", "Trek een steekproef, en maak het verzoek om bewijsstukken",
             "controle steekproef trek --db regio.db --aanbieder 41410001 --van 2023-01 --tot 2023-12 \\\n"
             "             --zaad 20240115 --uit steekproef/",
             [this] { return run_steekproef_trek(o_); });
    add_db(op);
    op->add_option("--aanbieder", o_.aanbieder, "AGB-code van 8 cijfers")
        ->required()
        ->type_name("AGB")
        ->check(kAgb);
    op->add_option("--van", o_.van, "Zorg die begon vanaf deze maand")
        ->required()
        ->type_name("JJJJ-MM")
        ->check(kMaand);
    op->add_option("--tot", o_.tot, "Zorg die begon tot en met deze maand (standaard: alleen --van)")
        ->type_name("JJJJ-MM")
        ->check(kMaand);
    op->add_option("--gemeente", o_.gemeente, "Alleen deze gemeente (standaard: de hele regio)")
        ->type_name("CODE")
        ->check(kGemeente);
    op->add_option("--zaad", s.zaad,
                   "Getal waarmee het toeval begint; hetzelfde zaad geeft dezelfde steekproef")
        ->required()
        ->type_name("GETAL")
        ->check(kZaad);
    add_wens(op);
    op->add_option("--uit", o_.uit, "Map voor de steekproef en de brief")->required()->type_name("MAP");
    add_contractmap(op);
    add_vandaag(op);
    add_json(op);

    op = add(*deel, "evalueer", "Bereken wat de ingevulde steekproef zegt over alle regels",
             "controle steekproef evalueer --steekproef steekproef/ --db regio.db",
             [this] { return run_steekproef_evalueer(o_); });
    op->add_option("--steekproef", s.map, "Map die 'trek' maakte, met steekproef.csv ingevuld")
        ->required()
        ->type_name("MAP");
    op->add_option(
          "--bevindingen", s.bevindingen,
          "Ander bestand met gemeente, referentie, juist_bedrag en reden, zoals van 'controle materieel'")
        ->type_name("BESTAND.csv");
    op->add_option("--db", o_.db, "Kijk ook of de regels nog zo in de database staan")->type_name("PAD");
    add_vandaag(op);
    add_json(op);
}

}  // namespace jeugdregio::cli
