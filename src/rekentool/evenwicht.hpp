// The balance of a whole portfolio (8.5.3, AMB-026): do the groups of an aanbieder all sit high, or all low,
// in their bands?
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rekentool/antwoord.hpp"

namespace jeugdregio::rekentool {

enum class Balans { in_evenwicht, hoog, laag, te_weinig_groepen };

struct Evenwicht {
    std::string aanbieder;
    int groepen = 0;                      // with a place in a band
    int zonder_plek = 0;                  // on a border and undecided, outside, fixed, or mixed
    std::optional<Breuk> gemiddelde_pct;  // of the places, each rounded to two decimals first
    Balans balans = Balans::te_weinig_groepen;
};

/// Per aanbieder, in order of name. A balance needs two groups or more: "de conversie van meerdere groepen".
/// A signal for people; nothing is rejected by it.
[[nodiscard]] std::vector<Evenwicht> compute_evenwicht(std::span<const Antwoord> antwoorden,
                                                       const contract::Rekeninstellingen& instellingen);

[[nodiscard]] std::string describe_evenwicht(const Evenwicht& evenwicht,
                                             const contract::Rekeninstellingen& instellingen);
[[nodiscard]] std::string_view balans_naam(Balans balans);

}  // namespace jeugdregio::rekentool
