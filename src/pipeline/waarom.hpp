// Why a prestatie was decided as it was: the decision repeated on the kept message, with the dossiers as they
// were then.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "pipeline/uitkomst.hpp"
#include "pipeline/verwerk.hpp"

namespace jeugdregio::pipeline {

struct Waarom {
    std::string aanbieder, gemeente, referentie, identificatie;
    std::int64_t bericht = 0;  // journal number
    Datum verwerkt_op;
    bool toegekend = false;  // as it was decided then
    bool gelijk = true;      // whether repeating it now gives the same; if not, contract or program changed
    std::vector<std::string> retourcodes;
    std::vector<Reden> motiveringen, signalen;
    std::vector<std::pair<std::string, std::string>> getoetst;  // rule, what it asks
    Feiten feiten;
    /// (A part of) the claim was destroyed: only the decision is told, nothing can be worked out again.
    bool vernietigd = false;
};

/// Every time that this aanbieder sent this ReferentieNummer in a message that was processed; oldest first.
/// Empty when there is none: then it is unknown, or its message was rejected as a whole and counts as not
/// sent.
[[nodiscard]] Result<std::vector<Waarom>, Machinefout> explain(storage::Opslag& opslag,
                                                               const contract::Contract& contract,
                                                               const AgbCode& aanbieder,
                                                               std::string_view referentie);

/// The same for one line of one claim, by its place in it (from 1). Empty when there is no such line, or when
/// its claim was rejected as a whole.
[[nodiscard]] Result<std::optional<Waarom>, Machinefout> explain_regel(storage::Opslag& opslag,
                                                                       const contract::Contract& contract,
                                                                       const storage::Berichtplek& plek,
                                                                       std::int64_t regel);

[[nodiscard]] nlohmann::ordered_json waarom_to_json(const Waarom& waarom);

}  // namespace jeugdregio::pipeline
