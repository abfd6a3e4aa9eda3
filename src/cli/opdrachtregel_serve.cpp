// The words of `serve`.
#include "cli/opdrachtregel.hpp"

namespace jeugdregio::cli {

void Opdrachtregel::add_serve() {
    CLI::App* op = add(app_, "serve", "Open de schermen en de API in uw browser",
                       "serve --db regio.db --poort 8080", [this] { return run_serve(o_); });
    add_db(op);
    op->add_option("--poort", o_.serve.poort, "Poort om op te luisteren; 0 kiest een vrije")
        ->type_name("POORT")
        ->check(CLI::Range(0, 65535).description(""))
        ->capture_default_str();
    op->add_option("--adres", o_.serve.adres, "Adres om op te luisteren (standaard alleen deze machine)")
        ->type_name("ADRES")
        ->capture_default_str();
    op->add_flag(
        "--ook-van-buiten", o_.serve.van_buiten,
        "Sta een adres toe dat ook van buiten deze machine te bereiken is (er is nog geen aanmelding)");
    op->add_flag("--log", o_.serve.log,
                 "Schrijf van elke vraag een regel JSON naar stderr, zonder persoonsgegevens");
    add_vandaag(op);
    add_contractmap(op);
}

}  // namespace jeugdregio::cli
