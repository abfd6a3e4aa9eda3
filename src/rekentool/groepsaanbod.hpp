// Groepsaanbod (8.5.3): net roster hours of groepsbegeleiders per opening hour per jeugdige, and the norms of
// bijlage XII.
#pragma once

#include <optional>
#include <vector>

#include "rekentool/antwoord.hpp"

namespace jeugdregio::rekentool {

/// So many jeugdigen at the same time, during these hours a week. One part without hours is the whole week;
/// several are weighed by their hours (AMB-022).
struct Groepsgrootte {
    Breuk aantal;
    std::optional<Breuk> uren;
};

struct Groepsaanbodvraag {
    Groepskop kop;
    Breuk openingsuren;  // a week
    std::vector<Groepsgrootte> grootte;
    std::vector<Roosterregel> rooster;  // hours during opening hours only
    int cyclus_weken = 1;               // the roster is of so many weeks (AMB-028)
    bool kdc_odc = false;               // all who are involved count (AMB-023)
    std::optional<Breuk> fte_gedragswetenschapper;
};

/// "8", or "8x20 + 6x12,5": jeugdigen x hours. REQUIRES nothing.
[[nodiscard]] Result<std::vector<Groepsgrootte>, std::vector<Invoerfout>> parse_groepsgrootte(
    std::string_view tekst);

[[nodiscard]] Antwoordresultaat compute_groepsaanbod(const Groepsaanbodvraag& vraag,
                                                     const contract::Contract& contract, Datum op);

}  // namespace jeugdregio::rekentool
