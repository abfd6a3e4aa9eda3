// The words for working on several databases at once.
#include "cli/opdrachtregel.hpp"

namespace jeugdregio::cli {

void Opdrachtregel::add_scherven() {
    const std::string voorbeeld =
        "scherven koppel --db postgresql://rsj@bovenop/regio \\\n"
        "             --scherf postgresql://rsj@db1/regio=0193,0150 --scherf postgresql://rsj@db2/regio=1708";
    CLI::App* groep =
        add_groep("scherven", "De gemeenten verdelen over meer databases (PostgreSQL)", voorbeeld);
    CLI::App* op = add(*groep, "koppel", "Laat meer databases zien als een", voorbeeld,
                       [this] { return run_scherven_koppel(o_); });
    op->footer(
        "Elke gemeente staat op een scherf; wat van de hele regio is staat op de eerste. De database van "
        "--db moet leeg zijn\n"
        "en mag daarna bij elke opdracht worden gebruikt. Meer hierover in docs/beheer.md.\n"
        "\nVoorbeeld: jeugdregio " +
        voorbeeld);
    add_db(op);
    op->add_option("--scherf", o_.scherven, "Adres van de scherf, met de codes van haar gemeenten")
        ->required()
        ->type_name("ADRES=CODES");
}

}  // namespace jeugdregio::cli
