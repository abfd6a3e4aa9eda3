// How complete the messages of an aanbieder are (eis 42): on how many toewijzingen a start, a stop or a claim
// is missing. Counts the lines of the work list, so that the two never disagree.
//
// Pure: no clock, no storage.
#pragma once

#include <vector>

#include "toewijzing/werklijst.hpp"

namespace jeugdregio::toewijzing {

struct Volledigheid {
    AgbCode aanbieder;
    int toewijzingen = 0;   // that were sent and not removed, on the day
    int met_start = 0;      // with a start on record
    int zonder_start = 0;   // a start (305) that should be there
    int zonder_stop = 0;    // idem a stop (307), after the end or after a stop for a time
    int zonder_claim = 0;   // idem a claim (323)
    int zonder_retour = 0;  // messages of the gemeente without a retour
    friend bool operator==(const Volledigheid&, const Volledigheid&) = default;

    [[nodiscard]] int mist() const { return zonder_start + zonder_stop + zonder_claim + zonder_retour; }
};

/// By aanbieder; also those that miss nothing.
[[nodiscard]] std::vector<Volledigheid> summarize_volledigheid(const dossier::Werkvoorraad& voorraad,
                                                               const Werkdag& dag);

}  // namespace jeugdregio::toewijzing
