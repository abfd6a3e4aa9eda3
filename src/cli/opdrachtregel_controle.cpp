// The words of the commands for the check behind the claim (eisen 60 to 63).
#include "cli/invoercheck.hpp"
#include "cli/opdrachtregel.hpp"

namespace jeugdregio::cli {

void Opdrachtregel::add_controle() {
    CLI::App* groep = add_groep("controle", "De controle achter de declaratie (eis 60 tot en met 63)",
                                "controle steekproef omvang --tolerabel 5% --verwacht 1%");
    add_steekproef(*groep);
}

}  // namespace jeugdregio::cli
