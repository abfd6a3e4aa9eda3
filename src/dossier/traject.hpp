// What a traject costs, by what was granted or asked for (eis 72, AMB-003): the same sum for a request and
// for a claim.
#pragma once

#include <optional>
#include <span>

#include "core/bedrag.hpp"
#include "core/datum.hpp"
#include "dossier/dossier.hpp"

namespace jeugdregio::dossier {

/// What is granted or asked for, and what one unit of it costs.
struct Trajectprijs {
    std::optional<Bedrag> budget;
    std::optional<Omvang> omvang;
    Datum ingang;
    std::optional<Datum> einde;
    std::optional<Bedrag> tarief;  // per unit of `omvang`; empty when the contract has none
};
/// The budget, or the whole volume at the tarief. Empty when neither is known.
[[nodiscard]] std::optional<Bedrag> value_of(const Trajectprijs& prijs);

/// Which traject is measured: the budgets of others that ended shortly before it count along.
struct Trajectbegin {
    Datum ingang;
    int terugkijk_maanden = 0;
    std::optional<ToewijzingNummer> zelf{};  // never counts as an earlier one
};
/// AMB-003: the budgets that ended at most so many months before, so that a restart does not split them.
/// `toewijzingen`: the versions that hold, of one jeugdige at one aanbieder.
[[nodiscard]] Bedrag sum_eerdere_budgetten(std::span<const ToewijzingVersie> toewijzingen,
                                           const Trajectbegin& begin);

}  // namespace jeugdregio::dossier
