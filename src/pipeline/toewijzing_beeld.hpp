// One toewijzing as people ask for it: its versions, what was used, what is left, what fell free.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "budget/prognose.hpp"
#include "declaratie/budgetsoort.hpp"
#include "dossier/aantekening.hpp"
#include "dossier/dossier.hpp"
#include "dossier/levering.hpp"
#include "grootboek/boeking.hpp"
#include "pipeline/verwerk.hpp"

namespace jeugdregio::pipeline {

/// Care that was reported as begun (305), and how far it was reported as ended (307).
struct Levering {
    Datum begin;
    std::optional<Datum> einde;
    std::string reden;  // JZ588; "20" is for a time
};

struct Toewijzingbeeld {
    dossier::ToewijzingStand stand;
    std::vector<Levering> leveringen;  // in order of begin
    grootboek::Stand boek;
    std::optional<std::int64_t>
        volume_toegewezen;             // over the whole run, in `eenheid`; empty without a volume or end
    std::int64_t volume_gebruikt = 0;  // in `eenheid`
    std::optional<Eenheid> eenheid;    // hours are shown in minutes
    Datum op;                          // the day of the view
    std::optional<budget::Prognose> prognose;  // of a budget, or a volume in total
    /// Of a volume per day, week or month: the last month of which something is known, and the most that fits
    /// in it.
    std::optional<budget::Maandverbruik> maand;
    std::optional<std::int64_t> maand_max;
    /// The latest verwijzing on record about it: what it is to reach. Without what the family does not share.
    std::optional<dossier::Aantekening> verwijzing;
    declaratie::Budgetsoortstand budgetsoort;  // only means something where there is a budget
};

/// Empty when the gemeente has no toewijzing with this number.
[[nodiscard]] Result<std::optional<Toewijzingbeeld>, Machinefout> view_toewijzing(
    storage::Opslag& opslag, const contract::Contract& contract, const Gemeente& gemeente,
    ToewijzingNummer nummer, Datum op);

/// When each of these runs out; without those that have nothing that can run out as a whole. For a list: it
/// asks the store once. Throws Opslagfout.
[[nodiscard]] std::map<ToewijzingNummer, budget::Prognose> forecast_toewijzingen(
    storage::Opslag& opslag, const contract::Contract& contract, const Gemeente& gemeente,
    const std::vector<ToewijzingNummer>& nummers, Datum op);

/// What the next version changed, one change a text: "Laatste dag: 31-12-2023 werd 30-06-2024".
[[nodiscard]] std::vector<std::string> describe_verschil(const dossier::ToewijzingVersie& oud,
                                                         const dossier::ToewijzingVersie& nieuw);

[[nodiscard]] nlohmann::ordered_json toewijzing_to_json(const Toewijzingbeeld& beeld);

/// "generiek met budget", "aspecifiek met budget", "specifiek per uur", ... (SAP variants).
[[nodiscard]] std::string describe_variant(const dossier::ToewijzingVersie& versie);

}  // namespace jeugdregio::pipeline
