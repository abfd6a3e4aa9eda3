// A keuzebudget as people ask for it: words in, the sum step by step out; one question, or a file of them.
// And a forecast in words. The JSON keys are a promise.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "budget/keuzebudget.hpp"
#include "budget/prognose.hpp"
#include "contract/contract.hpp"
#include "core/result.hpp"

namespace jeugdregio::pipeline {

/// A question as it was typed, on the command line, in a row of a csv or in a form. Nothing is checked yet.
struct Budgetinvoer {
    std::string kenmerk;  // of the asker; comes back in the answer
    std::string soort, perceel, ingang, einde;
    std::vector<std::string> uren, functies, groep;  // "TG2=40", "gz-psycholoog=12,5", "middel=6"
    std::string standaard;
    bool kdc_odc = false;
    std::string overschrijf, omdat;
};

struct Budgetantwoord {
    Budgetinvoer invoer;
    Datum op;
    int regel = 0;                              // line in the csv; 0 outside one
    std::optional<budget::Budgetvraag> vraag;   // filled when every word could be read
    std::optional<budget::Keuzebudget> budget;  // filled when there is an answer
    std::optional<contract::Verwijsproces>
        proces;                              // the version that holds on `op`, when the contract has one
    std::vector<budget::Budgetfout> fouten;  // empty exactly when there is an answer
};

/// `op` is the day whose formula and standard budgets hold.
[[nodiscard]] Budgetantwoord answer_budget(const Budgetinvoer& invoer, const contract::Contract& contract,
                                           Datum op);

/// A csv with a heading and one question a line: semicolons, UTF-8, columns in any order; more than one item
/// in `uren`, `functies` or `groep` with | between them. Bad lines get their faults and good ones their
/// answer, in the order of the file. A file without the needed columns has no lines: then its faults.
[[nodiscard]] Result<std::vector<Budgetantwoord>, std::vector<budget::Budgetfout>> answer_budgetten(
    std::string_view csv, const contract::Contract& contract, Datum op);

/// The columns of that csv, as the heading names them.
[[nodiscard]] std::string budgetkolommen();

[[nodiscard]] nlohmann::ordered_json budget_to_json(const Budgetantwoord& antwoord);
[[nodiscard]] nlohmann::ordered_json standaard_to_json(const contract::Standaardbudget& standaard,
                                                       const contract::Contract& contract, Datum op);
[[nodiscard]] nlohmann::ordered_json prognose_to_json(const budget::Prognose& prognose);

/// "5 weken", "31/7 week", "heel traject".
[[nodiscard]] std::string describe_aantal(const budget::Budgetregel& regel,
                                          contract::Budgetrekenwijze rekenwijze);
/// "4.111,38", as the options of the program take an amount.
[[nodiscard]] std::string format_invoer(Bedrag bedrag);
/// What can be typed next with this budget. REQUIRES an answer.
[[nodiscard]] std::string suggest_opdracht(const Budgetantwoord& antwoord);

/// A forecast as sentences, one a line: what was used, the pace, when it runs out, when a change must be
/// asked.
[[nodiscard]] std::vector<std::string> describe_prognose(const budget::Prognose& prognose, Datum dag);

}  // namespace jeugdregio::pipeline
