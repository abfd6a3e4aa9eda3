// What `contract toon` says beyond percelen and prices: the regional protocol (terms, Afsprakenkaart,
// settings), the formulas of a keuzebudget, and the kinds of aantekening.
#pragma once

#include <nlohmann/json.hpp>

#include "contract/contract.hpp"

namespace jeugdregio::cli {

/// Adds the keys rap, termijnen, afspraken, instellingen, budgetformules, standaardbudgetten, verwijsproces
/// and aantekeningen, as they hold on the day.
void add_afspraken_json(nlohmann::ordered_json& naar, const contract::Contract& contract, Datum op);
/// The same as tables.
void print_afspraken(const contract::Contract& contract, Datum op);

}  // namespace jeugdregio::cli
