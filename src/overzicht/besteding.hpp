// Spending: what was approved for the care of a year, against the year before and against what was granted.
//
// Definitions (docs/interpretaties.md 2.340):
// - besteed: approved lines minus credits whose care began in the year (the ledger of eis 35 and 61),
// whenever
//   they were claimed.
// - vorig_jaar: the same of the year before; vorig_jaar_tot: of its months up to and including the same
// month.
// - toegekend: budgets of toewijzingen that begin in the year (inkoopdocument 8.4), by the ledger; a
// toewijzing
//   in a volume has none. gedeclareerd: approved on those same toewijzingen, also for care in a later year.
//   Only these two may be divided by each other.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>

#include "dossier/sommen.hpp"
#include "overzicht/perceelverdeling.hpp"

namespace jeugdregio::overzicht {

struct Geld {
    Bedrag besteed, vorig_jaar, vorig_jaar_tot;
    Bedrag toegekend, gedeclareerd;
    std::int64_t toewijzingen_met_budget = 0;
    friend bool operator==(const Geld&, const Geld&) = default;
};

using Maandbedragen = std::array<Bedrag, 12>;

struct Bestedingsbeeld {
    Geld totaal;
    std::map<Gemeente, Geld> per_gemeente;
    std::map<int, Geld> per_perceel;  // kGeenPerceel: not found
    std::map<AgbCode, Geld> per_aanbieder;
    /// By blok ("" when no perceel was found): ambulant beside verblijf, of the year and the year before.
    std::map<std::string, Maandbedragen, std::less<>> per_blok, per_blok_vorig_jaar;
};

struct Bestedingsvraag {
    int jaar = 0;
    int tot_maand = 12;  // for vorig_jaar_tot
    std::optional<Gemeente> gemeente{};
};

/// REQUIRES bestedingen by month of care.
[[nodiscard]] Bestedingsbeeld compute_besteding(std::span<const dossier::Besteding> bestedingen,
                                                std::span<const dossier::Toekenning> toekenningen,
                                                const Perceelverdeling& verdeling,
                                                const Bestedingsvraag& vraag);

}  // namespace jeugdregio::overzicht
