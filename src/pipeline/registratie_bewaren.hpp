// Keeping a registration as it was delivered (eis 48), and reading it back. Whole deliveries: the files of
// one folder for some months. What is in them is not looked at here.
#pragma once

#include <cstdint>
#include <functional>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "storage/opslag.hpp"

namespace jeugdregio::pipeline {

/// Opens a file from its begin; nothing when it cannot be opened.
using Opener = std::function<std::unique_ptr<std::istream>()>;

/// A file as it is offered, measured before it was checked.
struct Aangebodenbestand {
    storage::Zendingbestand bestand;
    Opener open;
};

/// Larger files are refused: no month of one aanbieder comes near.
inline constexpr std::int64_t kRegistratieMaxBytes = std::int64_t{1} << 30;

/// Reads the file once, for its size and sum. Empty: it cannot be read.
[[nodiscard]] std::optional<Aangebodenbestand> measure_bestand(std::string naam, Opener open);

struct Bewaaropdracht {
    AgbCode agb;
    Periode periode;  // whole months
    std::string door, reden;
    Datum op;
};

struct Bewaard {
    storage::Registratiezending zending;
    bool nieuw = true;  // false: these bytes were kept already, and nothing changed
};
struct Bewaarweigering {
    enum class Waarom : std::uint8_t {
        andere_maanden,  // `eerdere` has some of these months and others too
        geen_reden,      // `eerdere` is for these months and has other bytes
        veranderd,       // `bestand` changed while it was read
    };
    Waarom waarom;
    std::optional<storage::Registratiezending> eerdere{};
    std::string bestand{};
};

/// Keeps all of these files in one transaction, or nothing.
[[nodiscard]] Result<Bewaard, Bewaarweigering> keep_registratie(storage::Opslag& opslag,
                                                                const Bewaaropdracht& opdracht,
                                                                std::vector<Aangebodenbestand> bestanden);

/// The delivery that holds for these months: the last one of which the months cover them.
[[nodiscard]] std::optional<storage::Registratiezending> find_registratie(storage::Opslag& opslag,
                                                                          const AgbCode& agb,
                                                                          const Periode& maanden);

/// The deliveries that hold and have something in `periode`, by agb and months; of one aanbieder or of all.
[[nodiscard]] std::vector<storage::Registratiezending> list_geldende_registraties(
    storage::Opslag& opslag, const std::optional<AgbCode>& agb, const Periode& periode);

/// Reads a kept file part by part. A failing store throws while reading. REQUIRES `opslag` to outlive it.
[[nodiscard]] std::unique_ptr<std::istream> open_bewaard(storage::Opslag& opslag,
                                                         const storage::Registratiezending& zending,
                                                         const storage::Zendingbestand& bestand);

}  // namespace jeugdregio::pipeline
