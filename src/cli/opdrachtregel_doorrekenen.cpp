// The words of `doorrekenen`.
#include "cli/invoercheck.hpp"
#include "cli/opdrachtregel.hpp"

namespace jeugdregio::cli {

void Opdrachtregel::add_doorrekenen() {
    CLI::App* op =
        add(app_, "doorrekenen", "Reken uit wat dezelfde berichten onder een ander contract hadden gegeven",
            "doorrekenen --db regio.db --contract contract-2025", [this] { return run_doorrekenen(o_); });
    op->footer(
        "Beslist alle berichten opnieuw onder andere tarieven, instellingen of regels, en legt dat naast "
        "toen. Verandert "
        "niets.\n"
        "Wie het tarief van toen vroeg, vraagt nu het tarief van het andere contract; met "
        "--zonder-herprijzen blijft de "
        "prijs\n"
        "zoals die was, en wijst de prijscontrole af wat niet meer klopt. Wie wat heeft gecontracteerd is "
        "zoals het nu is "
        "vastgelegd.\n"
        "\nVoorbeeld: jeugdregio doorrekenen --db regio.db --contract contract-2025 --xlsx verschil.xlsx");
    add_db(op);
    op->add_option("--contract", o_.contract, "Map van het andere contract")->required()->type_name("MAP");
    op->add_option("--toen", o_.doorreken.toen, "Map van het contract van toen (standaard: IJsselland 2023)")
        ->type_name("MAP");
    op->add_flag("--zonder-herprijzen", o_.doorreken.zonder,
                 "Laat de gevraagde tarieven en bedragen zoals ze waren");
    op->add_option("--gemeente", o_.gemeente, "Alleen deze gemeente (CBS-code)")
        ->type_name("CODE")
        ->check(kGemeente);
    op->add_option("--csv", o_.csv, "Schrijf het verschil als csv")->type_name("BESTAND");
    op->add_option("--xlsx", o_.xlsx, "Schrijf het verschil als rekenblad")->type_name("BESTAND");
    op->add_option("--html", o_.doorreken.html, "Schrijf het verschil als bladzijde")->type_name("BESTAND");
    add_json(op);
}

}  // namespace jeugdregio::cli
