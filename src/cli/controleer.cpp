// jeugdregio controleer
#include <fmt/format.h>

#include "cli/bestanden.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "cli/uitkomst_scherm.hpp"
#include "ijw/read_bericht.hpp"
#include "pipeline/verwerk.hpp"

namespace jeugdregio::cli {

Exit run_controleer(const Opties& o) {
    const auto bestanden = list_invoer(o.bestanden);
    Exit uit = Exit::goed;
    std::size_t goed = 0;
    Voortgang voortgang(bestanden.size(), "bestanden");
    for (const auto& pad : bestanden) {
        auto gelezen = read_file(pad, ijw::kBestandMaxBytes);
        pipeline::Bestanduitkomst u;
        if (!gelezen) {
            print_fout(gelezen.error().wat, gelezen.error().herstel);
            u.bestand = pad.string();
            u.bevindingen.add({"BESTAND", "", 0, 0, "", gelezen.error().wat});
            uit = worst(uit, Exit::gebruik);
        } else if (gelezen->grootte > ijw::kBestandMaxBytes) {
            u.bestand = pad.string();
            u.bevindingen.add(ijw::too_large(gelezen->grootte, ijw::kBestandMaxBytes));
        } else {
            u = pipeline::controleer_bericht(pad.string(), gelezen->bytes, ijw::Standaard::embedded(),
                                             ijw::kBestandMaxBytes);
        }
        if (u.all_well())
            ++goed;
        else
            uit = worst(uit, Exit::afgekeurd);
        if (o.json)
            fmt::print("{}\n", pipeline::controle_to_line(u));
        else
            print_controle(u);
        voortgang.step();
    }
    if (!o.json && bestanden.size() > 1)
        fmt::print("\n{} bestanden: {} in orde, {} niet in orde.\n", bestanden.size(), goed,
                   bestanden.size() - goed);
    if (bestanden.empty())
        print_fout("er zijn geen XML-bestanden gevonden.", "Geef een bestand op, of een map met *.xml.");
    return uit;
}

}  // namespace jeugdregio::cli
