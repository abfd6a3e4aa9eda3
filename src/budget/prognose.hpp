// When a budget or a volume is used up, from what was approved so far (eisen 79 and 80, AMB-004).
//
// Pure: no clock. A forecast and not a decision: a claim is judged on what is left (TR369), never on this.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "contract/contract.hpp"
#include "dossier/afname.hpp"
#include "dossier/dossier.hpp"

namespace jeugdregio::budget {

/// Amounts are in euro cents when `geld`, else in `eenheid` (hours as minutes).
struct Prognose {
    bool geld = true;
    Eenheid eenheid = Eenheid::minuut;
    std::int64_t totaal = 0, gebruikt = 0, over = 0;

    /// Last day of the last period of care with something approved: what came after it is not known yet,
    /// however late it is today. Empty while nothing was approved; then the fields until `sneller` are empty
    /// too.
    std::optional<Datum> bekend_tot;
    /// The days over which the pace is measured: at most the weeks of the setting, at least a day.
    std::optional<Periode> venster;
    std::int64_t in_venster = 0;
    std::int64_t per_week = 0;         // in_venster as a pace, rounded
    std::optional<Datum> uitgeput_op;  // the day on which the last of it is used at that pace; empty: never
    bool sneller = false;  // E079: used at least the set number of percent points more than time passed

    int gebruikt_promille = 0;  // of the total
    std::optional<int>
        tijd_promille;  // of the toewijzing, up to and with the day of the forecast; empty without end
    std::optional<int> bekend_promille;  // of the toewijzing, up to and with `bekend_tot`

    /// Eis 80: the last day on which a change is asked in time, before the earlier of running out and ending.
    /// Empty when neither has a day.
    std::optional<Datum> aanvragen_tot;
    /// Whether it runs out before the toewijzing ends.
    bool te_vroeg = false;

    friend bool operator==(const Prognose&, const Prognose&) = default;
};

/// The forecast of the version that holds. Empty when there is nothing that can run out as a whole: it was
/// removed, or has no budget and no volume in total (a volume per week or month has a limit for each of those
/// periods only).
[[nodiscard]] std::optional<Prognose> forecast_budget(const dossier::ToewijzingVersie& versie,
                                                      std::span<const dossier::Afname> afname, Datum dag,
                                                      const contract::Parameters& parameters);

/// What was used in the last calendar month of which something is known, in the base unit of the volume: for
/// a volume that has a limit per period. Empty when nothing was approved.
struct Maandverbruik {
    Periode maand;
    std::int64_t gebruikt = 0;
    friend bool operator==(const Maandverbruik&, const Maandverbruik&) = default;
};
[[nodiscard]] std::optional<Maandverbruik> find_laatste_maand(Eenheid toegewezen,
                                                              std::span<const dossier::Afname> afname);

}  // namespace jeugdregio::budget
