// The words of the commands for the check behind the claim (eisen 60 to 63).
#include "cli/opdrachtregel.hpp"

namespace jeugdregio::cli {

void Opdrachtregel::add_controle() {
    CLI::App* groep = add_groep("controle", "De controle achter de declaratie (eis 60 tot en met 63)",
                                "controle uitschieters --db regio.db --van 2023-01 --tot 2023-12");
    add_uitschieters(*groep);
}

}  // namespace jeugdregio::cli
