// jeugdregio bericht toon
#include <fmt/format.h>

#include "cli/bestanden.hpp"
#include "cli/hulp.hpp"
#include "cli/scherm.hpp"
#include "cli/uitkomst_scherm.hpp"
#include "pipeline/bericht_beeld.hpp"

namespace jeugdregio::cli {
namespace {

void print_bericht(const pipeline::Bekeken& bekeken, pipeline::Bsnweergave bsn) {
    if (bekeken.bericht) fmt::print("{}", pipeline::bericht_to_tekst(*bekeken.bericht, bsn));
    if (bekeken.uitkomst.all_well()) return;
    // A message that breaks a rule can still be read; one without its structure cannot.
    if (bekeken.bericht) fmt::print("\n");
    print_controle(bekeken.uitkomst);
}

}  // namespace

Exit run_bericht_toon(const Opties& o) {
    const auto bestanden = list_invoer(o.bestanden);
    if (bestanden.empty()) print_geen_bestanden();
    const auto bsn = o.bsn ? pipeline::Bsnweergave::voluit : pipeline::Bsnweergave::gemaskeerd;
    Exit uit = Exit::goed;
    bool eerste = true;
    for (const auto& pad : bestanden) {
        const pipeline::Bekeken bekeken = view_bestand(pad, uit);
        if (o.json) {
            fmt::print("{}\n", pipeline::toon_to_line(bekeken.uitkomst, bekeken.bericht, bsn));
            continue;
        }
        if (bestanden.size() > 1)
            fmt::print("{}{}\n", eerste ? "" : "\n", paint(fmt::format("== {}", pad.string()), Kleur::vet));
        eerste = false;
        print_bericht(bekeken, bsn);
    }
    return uit;
}

}  // namespace jeugdregio::cli
