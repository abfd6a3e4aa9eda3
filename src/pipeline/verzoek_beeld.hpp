// One request as people ask for it: what was asked, beside what there was; what was said of it; what granted
// it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "dossier/verzoek.hpp"
#include "pipeline/verwerk.hpp"
#include "pipeline/voorbereiding.hpp"
#include "toewijzing/werklijst.hpp"

namespace jeugdregio::pipeline {

struct Productbeeld {
    dossier::GevraagdProduct gevraagd;
    /// The version that held when the request came; empty for a new product, or when it is not on record.
    std::optional<dossier::ToewijzingVersie> oud;
};

struct Verzoekbeeld {
    dossier::Verzoek verzoek;
    std::vector<Productbeeld> producten;
    std::string verwijzer;                                   // in words; empty for a 317
    std::optional<toewijzing::Termijn> termijn;              // while it is open
    std::optional<toewijzing::Voorbereiding> voorbereiding;  // idem: what the checks say of it
    std::vector<dossier::ToewijzingVersie> toegewezen;       // the versions with its reference
};

/// Empty when this aanbieder sent no request with this reference.
[[nodiscard]] Result<std::optional<Verzoekbeeld>, Machinefout> view_verzoek(storage::Opslag& opslag,
                                                                            const Kijk& kijk,
                                                                            const Gemeente& gemeente,
                                                                            const AgbCode& aanbieder,
                                                                            std::string_view referentie);

[[nodiscard]] nlohmann::ordered_json verzoek_to_json(const Verzoekbeeld& beeld, Datum dag);

/// "AangevraagdProduct", in words.
[[nodiscard]] std::string_view gevraagd_naam(dossier::Gevraagd soort);

}  // namespace jeugdregio::pipeline
