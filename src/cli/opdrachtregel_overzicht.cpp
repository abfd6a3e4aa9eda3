// The words of overzicht.
#include "cli/invoercheck.hpp"
#include "cli/opdrachtregel.hpp"

namespace jeugdregio::cli {

void Opdrachtregel::add_overzicht() {
    CLI::App* op =
        add(app_, "overzicht",
            "Toon de cijfers van een jaar: besteding, jeugdigen, uithuisplaatsingen, declaraties, werk",
            "overzicht --db regio.db --jaar 2023", [this] { return run_overzicht(o_); });
    add_db(op);
    op->add_option("--gemeente", o_.gemeente, "Alleen deze gemeente (CBS-code); anders de hele regio")
        ->type_name("CODE")
        ->check(kGemeente);
    op->add_option("--jaar", o_.jaar, "Het jaar (standaard: dat van --op)")
        ->type_name("JJJJ")
        ->check(CLI::Range(2000, 2100).description(""));
    add_op(op);
    add_contractmap(op);
    add_json(op);
}

}  // namespace jeugdregio::cli
