// The JW325 that answers a claim, as IV087 and IV088 ask: only rejected lines, grouped by client, each class
// with its retourcodes; totals; references to the claim.
#pragma once

#include "declaratie/assess.hpp"
#include "ijw/bericht.hpp"
#include "ijw/retour.hpp"

namespace jeugdregio::declaratie {

/// The answer to a claim that was decided on.
[[nodiscard]] ijw::Bericht make_antwoord(const ijw::Bericht& claim, const ijw::Jw323& jw323,
                                         const Besluit& besluit, const ijw::Release& release,
                                         const ijw::Antwoordkop& kop);

/// The answer to a claim that broke a rule within the message: a Header with 0001, nothing processed.
[[nodiscard]] ijw::Bericht make_technisch_antwoord(const ijw::Jw323& jw323, const ijw::Release& release,
                                                   const ijw::Antwoordkop& kop);

/// The retourcodes of motiveringen, each once, in order.
[[nodiscard]] std::vector<RetourCode> collect_codes(const std::vector<Motivering>& motiveringen);

/// The retourcodes of a rejected line as they stand in the answer at that line.
[[nodiscard]] std::vector<RetourCode> codes_of(const PrestatieBesluit& besluit);

}  // namespace jeugdregio::declaratie
