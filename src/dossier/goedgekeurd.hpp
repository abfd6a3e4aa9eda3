// What was approved, line by line over toewijzingen and aanbieders: what a check afterwards looks at (eisen
// 61 and 63).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "dossier/dossier.hpp"

namespace jeugdregio::dossier {

/// An approved line with where it stands: `bericht` is the journal number of the 323 in `gemeente`, `regel`
/// its place in it.
struct Goedgekeurd {
    Gemeente gemeente;
    AgbCode aanbieder;
    ToewijzingNummer toewijzing;
    Bsn bsn;  // of the toewijzing
    std::int64_t bericht = 0, regel = 0;
    Datum beslist_op;
    GeboektePrestatie prestatie;
};

/// Which lines: care that began in `periode`; of one aanbieder, or of all.
struct Goedkeuringvraag {
    std::optional<AgbCode> aanbieder{};
    Periode periode;
};

/// The debits that no credit among `regels` took back (CD060), in their order. A credit has the product and
/// the period of its debit, so both come with the same question.
[[nodiscard]] std::vector<Goedgekeurd> list_staand(std::vector<Goedgekeurd> regels);

}  // namespace jeugdregio::dossier
