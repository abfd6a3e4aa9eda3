// From a decision on a screen to a message: it waits as a concept (dossier/concept.hpp) until somebody sends
// it or takes it back.
//
// What was committed is never changed, so undoing is only possible before there is a message: a concept is
// not one. Sending applies all rules again, on the day of sending, and ends the waiting in the transaction
// that makes the message.
#pragma once

#include <optional>
#include <string>

#include "dossier/concept.hpp"
#include "pipeline/besluit.hpp"
#include "pipeline/besluitwoorden.hpp"

namespace jeugdregio::pipeline {

/// A decision to keep. REQUIRES words that make_opdracht accepts, and a name in `door`.
struct Conceptwens {
    const Besluitvorm& vorm;
    Besluitonderwerp onderwerp;
    Woorden woorden;
    std::string door;
};

/// Keeps a decision that waits. Empty: one on the same subject waits already. Throws Opslagfout.
[[nodiscard]] std::optional<int> keep_concept(storage::Opslag& opslag, const Conceptwens& wens, Datum op);

/// The command that a concept stands for. REQUIRES one that keep_concept kept.
[[nodiscard]] Opdracht make_opdracht(const dossier::Concept& wachtend, const contract::Contract& contract,
                                     std::string door);

/// Makes the message, and ends the waiting in the same transaction. What is refused waits on. A concept that
/// was sent or taken back meanwhile is refused. REQUIRES that there is such a concept.
[[nodiscard]] Result<Besluituitkomst, Machinefout> send_concept(storage::Opslag& opslag,
                                                                const Besluitinstelling& instelling,
                                                                const Gemeente& gemeente, int nummer,
                                                                const std::string& door);

}  // namespace jeugdregio::pipeline
