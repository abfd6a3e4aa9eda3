// What the rules that prepare a decision say of a 301 of our own, from what is on record.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "pipeline/besluit.hpp"

namespace jeugdregio::pipeline {

/// Whom a 301 in the making is about, and who gets it.
struct Toegangvraag {
    Gemeente gemeente;
    AgbCode aanbieder;
    Bsn bsn;
    std::optional<Datum> geboortedatum;  // only when the whole date is known
};

struct Toegangbevinding {
    std::string referentie;  // number of the toewijzing
    Reden reden;
    bool houdt_tegen = false;  // it may not be made; else it is shown and kept
};

/// About what is new, and about a later end. Ending and removing must stay possible, so nothing is said of
/// them.
[[nodiscard]] std::vector<Toegangbevinding> judge_toegang(storage::Opslag& opslag,
                                                          const Besluitinstelling& instelling,
                                                          const Toegangvraag& vraag,
                                                          std::span<const toewijzing::Opstelregel> regels);

}  // namespace jeugdregio::pipeline
