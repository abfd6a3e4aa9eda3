// The road of an aantekening: whom is it about, is it in order, keep it. And showing what is on record.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "contract/contract.hpp"
#include "core/result.hpp"
#include "dossier/aantekening.hpp"
#include "storage/opslag.hpp"

namespace jeugdregio::pipeline {

/// How a person points at a jeugdige: by a toewijzing, by a request, or by BSN (with an aanbieder or not).
struct Overwie {
    std::optional<ToewijzingNummer> toewijzing;
    std::string verzoek;  // ReferentieAanbieder; with `aanbieder`
    std::optional<AgbCode> aanbieder;
    std::optional<Bsn> bsn;
};

/// What is wrong, and how to mend it, for the user.
using Bezwaren = std::vector<contract::Veldfout>;

/// The same with the BSN and, where a toewijzing or request was named, its aanbieder filled in.
/// REQUIRES exactly one of toewijzing, verzoek (with aanbieder) and bsn.
[[nodiscard]] Result<Overwie, Bezwaren> find_jeugdige(storage::Opslag& opslag, const Gemeente& gemeente,
                                                      const Overwie& vraag);

struct Aantekenopdracht {
    Gemeente gemeente;
    Overwie over;
    std::string soort;
    Datum dag;
    contract::Veldwaarden velden;
    std::string door;
    Datum op;
};

/// What is on record of a jeugdige of this gemeente.
using Bekend = std::function<const dossier::Aantekeningen&(const Gemeente&, const Bsn&)>;

/// Whether it may be put on record: by this person, about this jeugdige, with these fields. All faults at
/// once. The aantekening that comes back has no number yet.
[[nodiscard]] Result<dossier::Aantekening, Bezwaren> check_aantekening(storage::Opslag& opslag,
                                                                       const contract::Contract& contract,
                                                                       const Aantekenopdracht& opdracht,
                                                                       const Bekend& bekend);

/// Checks and keeps it. The toewijzingen that fields name are toewijzingen of this jeugdige.
[[nodiscard]] Result<dossier::Aantekening, Bezwaren> record_aantekening(storage::Opslag& opslag,
                                                                        const contract::Contract& contract,
                                                                        const Aantekenopdracht& opdracht);

/// What is on record of a jeugdige, as it may be shown: see toewijzing/vastleggen.hpp.
[[nodiscard]] dossier::Aantekeningen view_aantekeningen(storage::Opslag& opslag,
                                                        const contract::Contract& contract,
                                                        const Gemeente& gemeente, const Bsn& bsn);

/// BSN masked. The content of plans is not hidden here: that was done by view_aantekeningen.
[[nodiscard]] nlohmann::ordered_json aantekening_to_json(const dossier::Aantekening& aantekening,
                                                         const Gemeente& gemeente);
[[nodiscard]] nlohmann::ordered_json soort_to_json(const contract::Aantekenboek& boek,
                                                   const contract::Aantekeningsoort& soort, Datum dag);

}  // namespace jeugdregio::pipeline
