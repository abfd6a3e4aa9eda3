// How long a region keeps what is on record: bewaartermijnen.toml. It stands beside the Contract and not in
// it, because it changes no decision (docs/interpretaties.md, 2.400).
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "contract/load_contract.hpp"
#include "core/datum.hpp"
#include "core/result.hpp"

namespace jeugdregio::contract {

/// A term in whole years, 1..100, with the law or the decision that it comes from.
struct Bewaartermijn {
    int jaren = 0;
    std::string bron;
};

struct Bewaartermijnen {
    Bewaartermijn dossier;      // from the last change in it (Jeugdwet 7.3.8 lid 3)
    Bewaartermijn financieel;   // from the end of the year of the last booking (AWR 52 lid 4)
    Bewaartermijn los_bericht;  // of a message that belongs to no dossier, from the day that it came

    /// First day on which a dossier of which this was the last change may go.
    [[nodiscard]] Datum free_dossier(Datum laatste) const {
        return laatste.plus_maanden(12 * dossier.jaren).plus_dagen(1);
    }
    /// First day on which what was booked on this day may lose its dossier.
    [[nodiscard]] Datum free_financieel(Datum geboekt) const {
        return Datum::from_ymd(geboekt.jaar() + financieel.jaren + 1, 1, 1);
    }
    [[nodiscard]] Datum free_los_bericht(Datum gekomen) const {
        return gekomen.plus_maanden(12 * los_bericht.jaren).plus_dagen(1);
    }
};

/// Reads bewaartermijnen.toml of this folder, or of the one that its basis.toml names. All faults at once; a
/// file that is not there is one, and says what it must hold.
[[nodiscard]] Result<Bewaartermijnen, std::vector<Contractfout>> load_bewaartermijnen(
    const std::filesystem::path& map);
/// Whether the file is there. Without it nothing but destroying by term stops working.
[[nodiscard]] bool has_bewaartermijnen(const std::filesystem::path& map);

}  // namespace jeugdregio::contract
