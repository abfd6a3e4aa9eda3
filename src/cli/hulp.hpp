// What several commands share: opening the contract and the store, with faults told to the user.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "cli/opdrachten.hpp"
#include "contract/load_contract.hpp"
#include "pipeline/aantekening.hpp"
#include "pipeline/verwerk.hpp"
#include "storage/opslag.hpp"

namespace jeugdregio::cli {

/// The contract of --contract or the default one; faults are printed. Empty: stop with Exit::gebruik.
[[nodiscard]] std::optional<contract::GeladenContract> open_contract(const Opties& o, Datum op);

/// The folder that --contract names or the default one.
[[nodiscard]] std::string contract_map(const Opties& o);

/// The store of --db. Empty: a fault was printed and `fout` says how to stop. `moet_bestaan`: refuses to make
/// a new, empty one where the user asks about an existing one.
[[nodiscard]] std::unique_ptr<storage::Opslag> open_opslag(const Opties& o, bool moet_bestaan, Exit& fout);

void print_contractfouten(const std::string& map, const std::vector<contract::Contractfout>& fouten);

/// Reads and checks one file, without database. `exit` becomes graver when it cannot be read or is not in
/// order.
[[nodiscard]] pipeline::Bekeken view_bestand(const std::filesystem::path& pad, Exit& exit);

/// Says that the arguments named no file.
void print_geen_bestanden();

/// Runs `werk`, telling a failing store to the user as Exit::machine.
template <class F>
Exit with_opslag(const Opties& o, bool moet_bestaan, F werk);

/// Whom --toewijzing, --verzoek with --aanbieder, or --bsn names. "--bsn -" reads the BSN from standard input
/// and
/// "--bsn @BESTAND" from a file, because others on the machine can see arguments. Empty: a fault was printed.
[[nodiscard]] std::optional<pipeline::Overwie> read_overwie(const Opties& o);

void print_machinefout(const std::string& wat, const std::string& herstel);

template <class F>
Exit with_opslag(const Opties& o, bool moet_bestaan, F werk) {
    Exit fout = Exit::goed;
    const auto opslag = open_opslag(o, moet_bestaan, fout);
    if (!opslag) return fout;
    try {
        return werk(*opslag);
    } catch (const storage::Opslagfout& f) {
        print_machinefout(f.what(), f.herstel());
        return Exit::machine;
    }
}

}  // namespace jeugdregio::cli
