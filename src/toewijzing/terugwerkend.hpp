// Toewijzingen that begin before they are sent: eis 43 c asks gemeenten for as few as possible. Measured,
// without a sanction (AMB-118).
//
// Pure: no clock, no storage.
#pragma once

#include <optional>
#include <span>

#include "core/datum.hpp"
#include "dossier/werkvoorraad.hpp"

namespace jeugdregio::toewijzing {

struct Terugwerkend {
    int verzonden = 0;     // toewijzingen that were sent for the first time in the period
    int terugwerkend = 0;  // of these: the first day lies before the day of sending
    /// How far back, in days. Of an even number the longer one of the middle two.
    std::optional<int> mediaan_dagen;
    friend bool operator==(const Terugwerkend&, const Terugwerkend&) = default;
};

/// What was removed counts as never sent (CS335).
[[nodiscard]] Terugwerkend summarize_terugwerkend(std::span<const dossier::Toewijzingverloop> toewijzingen,
                                                  const Periode& verzonden);

}  // namespace jeugdregio::toewijzing
