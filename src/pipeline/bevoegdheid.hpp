// Who may decide on a budget: result, kind and amount are for the Toegang (eis 71,
// docs/interpretaties.md 2.285).
//
// The one place that asks it, for every command and for a screen to come. It looks at the name that was
// given: whether somebody is who he says he is, is for a sign-in to show.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/uitkomst.hpp"
#include "storage/opslag.hpp"

namespace jeugdregio::pipeline {

struct Bevoegdheid {
    /// Nobody was ever recorded with the role for this gemeente: then anyone may, and the screen says so.
    bool zonder_register = false;
    std::optional<Reden> weigering;  // empty: this person may
};
[[nodiscard]] Bevoegdheid check_bevoegdheid(storage::Opslag& opslag, const Gemeente& gemeente,
                                            const std::string& door, Datum dag);

/// Own facts of a toewijzing that no message carries (toewijzing vul-aan).
struct Aanvulling {
    Gemeente gemeente;
    ToewijzingNummer nummer;
    std::vector<std::pair<std::string, std::string>>
        gegevens;  // soort and waarde: see Opslag::record_gegeven
    std::string door;
    Datum op;
};
/// Puts all of them on record, or none when this person may not. A transaction of its own.
[[nodiscard]] Bevoegdheid record_aanvulling(storage::Opslag& opslag, const Aanvulling& aanvulling);

}  // namespace jeugdregio::pipeline
