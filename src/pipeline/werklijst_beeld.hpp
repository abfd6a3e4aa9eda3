// The work list as people and scripts ask for it: every line of a gemeente with what it is about, and how
// much time is left in words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pipeline/verwerk.hpp"
#include "pipeline/voorbereiding.hpp"
#include "toewijzing/werklijst.hpp"

namespace jeugdregio::pipeline {

struct Werkpost {
    toewijzing::Werkregel regel;
    // What its reference names, when that is on record: at most one of the two.
    std::optional<ToewijzingNummer> toewijzing{};
    bool verzoek = false;  // an open request of its aanbieder
};

/// In the order of make_werklijst, with what the checks found on each open request. Throws Opslagfout.
[[nodiscard]] std::vector<Werkpost> load_werklijst(storage::Opslag& opslag, const Gemeente& gemeente,
                                                   const Kijk& kijk);

/// "nog 3 werkdagen", "vandaag", "2 dagen te laat".
[[nodiscard]] std::string describe_resterend(const toewijzing::Termijn& termijn, Datum dag);

}  // namespace jeugdregio::pipeline
