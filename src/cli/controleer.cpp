// jeugdregio controleer
#include <fmt/format.h>

#include "cli/bestanden.hpp"
#include "cli/hulp.hpp"
#include "cli/scherm.hpp"
#include "cli/uitkomst_scherm.hpp"
#include "pipeline/controle_overzicht.hpp"

namespace jeugdregio::cli {

Exit run_controleer(const Opties& o) {
    const auto bestanden = list_invoer(o.bestanden);
    if (bestanden.empty()) print_geen_bestanden();
    Exit uit = Exit::goed;
    pipeline::Controleoverzicht overzicht;
    {
        Voortgang voortgang(bestanden.size(), "bestanden");
        for (const auto& pad : bestanden) {
            const auto u = view_bestand(pad, uit).uitkomst;
            overzicht.add(u);
            voortgang.wipe();
            if (o.json)
                fmt::print("{}\n", pipeline::controle_to_line(u));
            else
                print_controle(u);
            voortgang.step();
        }
    }
    if (!o.json && bestanden.size() > 1) print_overzicht(overzicht);
    return uit;
}

}  // namespace jeugdregio::cli
