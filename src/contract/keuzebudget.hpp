// How a keuzebudget is computed (inkoopdocument 8.4), as data: a formula per kind of budget, standard budgets
// for interventions that are often used, and the versions of the verwijsproces.
//
// The formulas of the document itself are pictures that we do not have (AMB-001). So a formula says whether
// it is an assumption, and another one takes its place by a row in keuzebudget.toml.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/datum.hpp"

namespace jeugdregio::contract {

/// Eis 71: for help that ends (behandelvragen), and for help that lasts (begeleidingsvragen).
enum class Budgetsoort : std::uint8_t { herstel, duurzaam };
[[nodiscard]] constexpr std::string_view budgetsoort_naam(Budgetsoort soort) {
    return soort == Budgetsoort::herstel ? "herstel" : "duurzaam";
}

/// What the hours of a budget are counted over.
enum class Budgetrekenwijze : std::uint8_t {
    per_traject,  // hours of the whole traject, at the tarieven of its first day
    per_week,     // hours of a week, times the weeks that the budget holds, each week at its own tarieven
};
[[nodiscard]] constexpr std::string_view rekenwijze_naam(Budgetrekenwijze rekenwijze) {
    return rekenwijze == Budgetrekenwijze::per_traject ? "per_traject" : "per_week";
}

/// What a part of a week is worth.
enum class Wekentelling : std::uint8_t {
    kalenderweken,  // a week from Monday to Sunday that the budget touches counts whole, as in IV077
    naar_rato,      // every day is a seventh of a week
};
[[nodiscard]] constexpr std::string_view wekentelling_naam(Wekentelling weken) {
    return weken == Wekentelling::kalenderweken ? "kalenderweken" : "naar_rato";
}

/// The formula of a kind of budget, from a day on.
struct Budgetformule {
    Budgetsoort soort = Budgetsoort::herstel;
    Budgetrekenwijze rekenwijze = Budgetrekenwijze::per_traject;
    std::optional<Wekentelling> weken;  // filled when the hours are per week
    Datum vanaf;
    bool aanname = true;  // AMB-001: not the formula of the document
    std::string uitleg;   // one sentence for who reads the sum
    std::string bron;
};

/// Hours of one voorziening, in whole minutes: what can be claimed comes in whole minutes.
struct Uren {
    std::string voorziening;  // a tariefgroep or a type of groepsaanbod
    std::int64_t minuten = 0;
    friend bool operator==(const Uren&, const Uren&) = default;
};

/// A standard budget of the samenwerkgroep keuzebudgetten (8.4). For herstel its hours are of the whole
/// traject, for duurzaam of a week.
struct Standaardbudget {
    std::string naam;
    std::string interventie;  // in words
    Budgetsoort soort = Budgetsoort::herstel;
    std::vector<Uren> inzet;
    bool kdc_odc = false;  // only for a KDC or ODC
    Datum vanaf;
    std::optional<Datum> tot;  // last day, included
    std::string bron;

    [[nodiscard]] bool holds_on(Datum dag) const { return vanaf <= dag && (!tot || dag <= *tot); }
};

/// A version of the worked-out verwijsproces, which is part of the contract (8.4).
struct Verwijsproces {
    std::string versie;
    Datum vanaf;
    Datum vastgesteld;  // day of the decision
    std::string document;
    std::string bron;
};

/// The latest of these rows that holds on the day; null when none does yet. REQUIRES a member `vanaf`.
template <class Rij>
[[nodiscard]] const Rij* find_geldende(const std::vector<Rij>& rijen, Datum op) {
    const Rij* uit = nullptr;
    for (const Rij& rij : rijen)
        if (rij.vanaf <= op && (uit == nullptr || uit->vanaf < rij.vanaf)) uit = &rij;
    return uit;
}

}  // namespace jeugdregio::contract
