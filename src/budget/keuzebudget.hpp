// The keuzebudget (inkoopdocument 8.4): an amount for help of a kind, from hours and the tarieven of the
// contract.
//
// The formulas of the document are not in its text. The contract says which one is used instead, and that it
// is an assumption (AMB-001); every answer carries that, the year of each tarief, and the sum step by step.
// The Toegang decides the amount (eis 71) and may put another one in its place, with a reason.
//
// Pure: the same question and contract give the same answer. The order of the hours does not matter.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contract/contract.hpp"
#include "core/result.hpp"

namespace jeugdregio::budget {

/// Hours of a function of the Beroepentabel.
struct Functieuren {
    std::string functie;
    std::int64_t minuten = 0;
};

/// Another amount than the computed one, by decision of the Toegang (eis 71).
struct Overschrijving {
    Bedrag bedrag;
    std::string reden;
};

/// Hours are of the whole traject, or of a week: the formula of that kind of budget says which.
struct Budgetvraag {
    contract::Budgetsoort soort = contract::Budgetsoort::herstel;
    int perceel = 1;                    // of the aanbieder: it decides the tarief of a tariefgroep
    Periode looptijd;                   // first and last day of the budget
    Datum op;                           // the formula and the standard budgets of this day
    std::vector<contract::Uren> uren;   // per tariefgroep
    std::vector<Functieuren> functies;  // per function; counted with its tariefgroep
    std::vector<contract::Uren> groep;  // per type of groepsaanbod
    std::string standaard;              // name of a standard budget whose hours are added; empty for none
    bool kdc_odc = false;               // of a KDC or ODC (8.5.3)
    std::optional<Overschrijving> overschrijving;
};

/// What is wrong in the question, and what to do.
struct Budgetfout {
    std::string wat, herstel;
    friend bool operator==(const Budgetfout&, const Budgetfout&) = default;
};

/// One line of the sum: minuten x aantal x tarief, rounded once to a cent.
struct Budgetregel {
    std::string voorziening;
    std::vector<std::string> functies;  // "GZ-psycholoog: 10", what the hours are made of; may be empty
    int perceel = 0;                    // of the tarief: groepsaanbod has its own
    Eenheid eenheid = Eenheid::minuut;  // of the tarief: minuut or uur
    Bedrag tarief;
    Datum tarief_vanaf;
    std::string tarief_bron;
    std::int64_t minuten = 0;                           // for the traject, or a week
    Periode periode;                                    // the days at this tarief
    std::int64_t aantal_teller = 1, aantal_noemer = 1;  // weeks; 1 of 1 for a whole traject
    Bedrag bedrag;
    friend bool operator==(const Budgetregel&, const Budgetregel&) = default;
};

struct Keuzebudget {
    contract::Budgetformule formule;
    std::vector<Budgetregel> regels;  // in the order of the contract, then of the days
    Bedrag berekend;                  // the sum of the lines
    Bedrag bedrag;                    // what holds: berekend, or what the Toegang put in its place
    std::optional<Overschrijving> overschrijving;
    std::vector<int> tariefjaren;          // year in which each tarief began, ascending, each once
    std::vector<std::string> opmerkingen;  // things to know, as sentences
};

/// All faults at once when the question cannot be answered.
[[nodiscard]] Result<Keuzebudget, std::vector<Budgetfout>> compute_keuzebudget(
    const Budgetvraag& vraag, const contract::Contract& contract);

/// What a standard budget comes to in one perceel: for the whole traject, or for one week.
struct Standaardprijs {
    int perceel = 0;
    Bedrag bedrag;
};
/// For each perceel that has tariefgroepen, at the tarieven of `op`. A perceel without one of the tarieven is
/// left out.
[[nodiscard]] std::vector<Standaardprijs> price_standaard(const contract::Standaardbudget& standaard,
                                                          const contract::Contract& contract, Datum op);

/// The standard budget with this name on this day; null when there is none.
[[nodiscard]] const contract::Standaardbudget* find_standaard(const contract::Contract& contract,
                                                              std::string_view naam, Datum op);

/// The highest amount that a 301 can carry (iJw 3.2, LDT_Budget).
inline constexpr Bedrag kBudgetMax = Bedrag::from_cents(999'999'99);

}  // namespace jeugdregio::budget
