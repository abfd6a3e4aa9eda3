// Preparing the decision on a request from what is on record: loading, and how people and scripts see it.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "contract/contract.hpp"
#include "core/regelset.hpp"
#include "dossier/verzoek.hpp"
#include "toewijzing/voorbereiding.hpp"
#include "toewijzing/werklijst.hpp"

namespace jeugdregio::storage {
class Opslag;
}

namespace jeugdregio::pipeline {

/// By which rules, seen from which day.
struct Kijk {
    const contract::Contract& contract;
    Datum dag;
    Regelset regelset = Regelset::alle;
};

/// REQUIRES an open request. Throws Opslagfout.
[[nodiscard]] toewijzing::Voorbereiding prepare_verzoek(storage::Opslag& opslag, const Gemeente& gemeente,
                                                        const dossier::Verzoek& verzoek, const Kijk& kijk);

/// Says at every line of the work list about one of these open requests how much was found: "2 bevindingen,
/// voorstel: overleg." Throws Opslagfout.
void note_bevindingen(storage::Opslag& opslag, const Gemeente& gemeente,
                      std::span<const dossier::Verzoek> verzoeken, const Kijk& kijk,
                      std::vector<toewijzing::Werkregel>& lijst);

/// "afwijzen, reden 6 (Stapeling)".
[[nodiscard]] std::string describe_advies(const toewijzing::Advies& advies);

/// An array: regel, bron, uitleg, herstel, feiten, voorstel, reden.
[[nodiscard]] nlohmann::ordered_json bevindingen_to_json(const toewijzing::Voorbereiding& voorbereiding);
/// An object: antwoord, reden, and the rule and words behind it (null when nothing was found).
[[nodiscard]] nlohmann::ordered_json voorstel_to_json(const toewijzing::Voorbereiding& voorbereiding);

}  // namespace jeugdregio::pipeline
