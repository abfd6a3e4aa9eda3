// jeugdregio: the command line. Words and options are Dutch, for the people of the region.
#include <csignal>
#include <cstdio>
#include <system_error>

#include <fmt/format.h>
#ifdef JEUGDREGIO_MIMALLOC
#include <mimalloc.h>
#endif
#include <nlohmann/json.hpp>

#include "cli/opdrachtregel.hpp"
#include "cli/scherm.hpp"
#include "pipeline/regelboek.hpp"
#include "pipeline/uitkomst.hpp"

namespace jeugdregio::cli {

Exit run_regels(const Opties& o) {
    if (o.json) {
        fmt::print("{}\n", pipeline::to_line(pipeline::regels_to_json()));
    } else if (o.markdown) {
        fmt::print("{}", pipeline::regels_to_markdown());
    } else {
        Tabel tabel({{"Bericht"}, {"Regel"}, {"Code"}, {"Gevolg"}, {"Niveau"}, {"Wat moet gelden"}});
        for (const Regelkaart* k : pipeline::all_regels())
            tabel.add({std::string(k->bericht), std::string(k->id), std::string(k->retourcode),
                       k->gevolg == Gevolg::afkeuren ? "afkeuren" : "signaal",
                       std::string(niveau_naam(k->niveau)), std::string(k->titel)});
        tabel.print();
    }
    return Exit::goed;
}

Exit run_versie() {
    fmt::print("jeugdregio {}\n", JEUGDREGIO_VERSIE);
    return Exit::goed;
}

}  // namespace jeugdregio::cli

int main(int argc, char** argv) {
#ifdef JEUGDREGIO_MIMALLOC
    // Messages come and go: what is given back to the system is asked for again at once, and that costs.
    mi_option_disable(mi_option_allow_decommit);
#endif
    // Output into a pipe that closes early (head, less) is no failure of ours.
    std::signal(SIGPIPE, SIG_DFL);
    int exit = 0;
    try {
        exit = jeugdregio::cli::Opdrachtregel().run(argc, argv);
    } catch (const std::system_error&) {
        exit = -1;  // what fmt throws when the output cannot be written
    }
    if (exit >= 0 && std::fflush(stdout) == 0) return exit;
    jeugdregio::cli::print_fout(
        "de uitvoer kan niet worden geschreven (is de schijf vol?).",
        "Wat al was verwerkt, staat in de database. Maak ruimte en probeer het opnieuw.");
    return static_cast<int>(jeugdregio::cli::Exit::machine);
}
