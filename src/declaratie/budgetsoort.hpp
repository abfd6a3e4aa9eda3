// Which kind of budget a toewijzing has, for who pays from it (AMB-002).
#pragma once

#include "contract/contract.hpp"
#include "dossier/dossier.hpp"

namespace jeugdregio::declaratie {

struct Budgetsoortstand {
    bool duurzaam = false;
    bool afgeleid = false;  // nobody said it: taken from the looptijd
};

/// A kind that was put on record holds. Otherwise a toewijzing that is longer than the limit, or that has no
/// end, counts as duurzaam, and another one as herstel.
[[nodiscard]] Budgetsoortstand budgetsoort_of(const contract::Contract& contract,
                                              const dossier::ToewijzingVersie& toewijzing,
                                              dossier::Budgetsoort vastgelegd);

}  // namespace jeugdregio::declaratie
