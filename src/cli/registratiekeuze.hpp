// Which registration a command works on: that of a folder, or the one that is kept of these months.
#pragma once

#include <memory>
#include <optional>

#include "cli/opdrachten.hpp"
#include "cli/registratiemap.hpp"

namespace jeugdregio::cli {

struct Registratiekeuze {
    std::unique_ptr<Registratiebron> bron;
    std::optional<storage::Registratiezending> zending;  // the kept one; empty for a folder
    Gelezenmap gelezen;                                  // everything but the sessions
};

/// "aanlevering 3, versie 1 van 2023-04, bewaard op 2023-05-02 door A. de Vries".
[[nodiscard]] std::string describe_zending(const storage::Registratiezending& zending);

/// The folder of `o.bestand`; without one what is kept of `o.aanbieder` over these months. Empty: a fault was
/// printed.
[[nodiscard]] std::optional<Registratiekeuze> open_registratie(storage::Opslag& opslag, const Opties& o,
                                                               const Periode& maanden);

}  // namespace jeugdregio::cli
