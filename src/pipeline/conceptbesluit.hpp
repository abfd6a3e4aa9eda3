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
    /// The concept that this takes the place of; empty: it is a new one.
    std::optional<int> vervangt{};
};

/// Keeps a decision that waits. Empty, and nothing changes: one on the same subject waits already, or the one
/// to take the place of does not wait any more. Throws Opslagfout.
[[nodiscard]] std::optional<int> keep_concept(storage::Opslag& opslag, const Conceptwens& wens, Datum op);

/// Whether this concept holds that decision: the same words on the same subject, whoever it was.
[[nodiscard]] bool is_concept_of(const Conceptwens& wens, const dossier::Concept& besluit);

/// The command that a concept stands for. REQUIRES one that keep_concept kept. The faults of its words: they
/// were accepted when it was kept, but a later version of the program may ask more of them, or they were
/// destroyed with the dossier (storage/vernietiging.hpp).
[[nodiscard]] Result<Opdracht, std::vector<Woordfout>> make_opdracht(const dossier::Concept& wachtend,
                                                                     const contract::Contract& contract,
                                                                     std::string door);

/// The outcome for a concept whose words are no command any more: a refusal with every fault.
[[nodiscard]] Besluituitkomst refuse_concept(const dossier::Concept& wachtend,
                                             const std::vector<Woordfout>& fouten);

/// Makes the message, and ends the waiting in the same transaction. What is refused waits on. A concept that
/// was sent or taken back meanwhile is refused. REQUIRES that there is such a concept.
[[nodiscard]] Result<Besluituitkomst, Machinefout> send_concept(storage::Opslag& opslag,
                                                                const Besluitinstelling& instelling,
                                                                const Gemeente& gemeente, int nummer,
                                                                const std::string& door);

}  // namespace jeugdregio::pipeline
