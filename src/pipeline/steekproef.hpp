// Drawing a sample of approved lines (eis 63) and putting it on record: the lines it was drawn from, the
// lines to look at, and everything that somebody needs to repeat the draw (docs/steekproef.md).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "beheersing/omvang.hpp"
#include "beheersing/steekproef.hpp"
#include "storage/opslag.hpp"

namespace jeugdregio::pipeline {

/// An amount, or a part of all: "12500,00" or "2,5%".
struct Deel {
    bool is_pct = false;
    std::int64_t waarde = 0;  // cents, or hundredths of a percent

    /// In cents. What is tolerated is rounded down and what is expected up: each to the careful side.
    [[nodiscard]] Bedrag of(Bedrag geheel, bool omhoog) const;
    [[nodiscard]] std::string str() const;
};
[[nodiscard]] std::optional<Deel> parse_deel(std::string_view tekst);

/// What a person asks for.
struct Steekproefvraag {
    AgbCode aanbieder;
    std::optional<Gemeente> gemeente;  // empty: the whole region
    Periode periode;                   // the care began in it
    std::uint64_t zaad = 0;
    beheersing::Betrouwbaarheid betrouwbaarheid;
    Deel tolerabel, verwacht;
    Datum op;  // of the draw
};

/// All that is known of a sample once it was drawn; steekproef.json holds it.
struct Steekproefopzet {
    Steekproefvraag vraag;
    Bedrag tolerabel, verwacht, som;
    beheersing::Omvang omvang;
    std::int64_t regels = 0, zonder_bedrag = 0;
    std::string populatie_sha256;  // of populatie.csv
};

/// Where a line that can be drawn came from, and about whom: for people, not for the draw.
struct Herkomst {
    std::int64_t bericht = 0, regel = 0;
    std::string bsn_gemaskeerd;
};

struct Trekuitkomst {
    Steekproefopzet opzet;
    beheersing::Populatie populatie;
    beheersing::Steekproef steekproef;
    std::vector<Herkomst> herkomst;  // of each line of the sample, in its order
    std::string populatie_csv, steekproef_csv, opzet_json;
};

/// The lines of this aanbieder that stand, as they are on record now.
[[nodiscard]] std::vector<dossier::Goedgekeurd> load_staand(storage::Opslag& opslag,
                                                            const Steekproefvraag& vraag);

/// Nothing is stored: the same database, question and seed give the same bytes.
[[nodiscard]] Result<Trekuitkomst, beheersing::Wensfout> draw_steekproef(storage::Opslag& opslag,
                                                                         const Steekproefvraag& vraag);

/// The file that the draw is made from, one line for each line that can be drawn. Its SHA-256 says which
/// lines these were.
[[nodiscard]] std::string populatie_to_csv(const beheersing::Populatie& populatie);

/// "1234,56": as a Dutch spreadsheet reads and writes it.
[[nodiscard]] std::string to_csv_bedrag(Bedrag bedrag);
/// The product as people know it: its code, else its category.
[[nodiscard]] std::string describe_product(const beheersing::Steekproefregel& regel);

}  // namespace jeugdregio::pipeline
