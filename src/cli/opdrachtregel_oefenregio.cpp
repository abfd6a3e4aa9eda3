// The words of `regio`: a made-up region, and how well it was decided on.
#include "cli/invoercheck.hpp"
#include "cli/opdrachtregel.hpp"

namespace jeugdregio::cli {

void Opdrachtregel::add_regio() {
    CLI::App* groep =
        add_groep("regio", "Een verzonnen regio maken en nakijken", "regio maak --schaal 0,05 --uit regio");
    CLI::App* op = add(
        *groep, "maak", "Maak een verzonnen regio: aanbieders, berichten, en wat er fout in zit",
        "regio maak --zaad 1 --schaal 0,05 --jaar 2023 --uit regio", [this] { return run_regio_maak(o_); });
    op->add_option("--zaad", o_.regio.zaad, "Hetzelfde zaad geeft dezelfde regio (standaard: 1)")
        ->type_name("GETAL");
    op->add_option("--schaal", o_.regio.schaal,
                   "Hoe groot; 1 lijkt op de regio IJsselland, 35 op het land (standaard: 1)")
        ->type_name("GETAL")
        ->check(check("schaal van 0,001 tot en met 80, zoals 0,05",
                      [](const std::string& t) { return parse_schaal(t).has_value(); }));
    op->add_option("--jaar", o_.jaar, "Het eerste jaar")->required()->type_name("JJJJ")->check(kJaar);
    op->add_option("--jaren", o_.regio.jaren, "Hoeveel jaren (standaard: 1)")
        ->type_name("GETAL")
        ->check(check("getal van 1 tot en met 10", [](const std::string& t) {
            return t == "10" || (t.size() == 1 && t >= "1" && t <= "9");
        }));
    op->add_option("--tot", o_.tot, "Schrijf alleen de maanden tot en met deze (standaard: alle)")
        ->type_name("JJJJ-MM")
        ->check(kMaand);
    op->add_option("--uit", o_.uit, "Map voor de regio; leeg of nieuw")->required()->type_name("MAP");
    add_contractmap(op);
    op = add(*groep, "beoordeel", "Vergelijk wat is besloten met wat er fout in zat",
             "regio beoordeel --db regio.db regio", [this] { return run_regio_beoordeel(o_); });
    add_db(op);
    op->add_option("map", o_.bestand, "Map die met 'regio maak' is gemaakt")->required()->type_name("MAP");
    add_json(op);
}

}  // namespace jeugdregio::cli
