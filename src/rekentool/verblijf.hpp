// Wonen en verblijf (9.7): net roster hours a week / seven days / jeugdigen who are there on average; and the
// same for a gezinshuis (9.7.2), where the hours are what the gezinshuisouders enter.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rekentool/antwoord.hpp"

namespace jeugdregio::rekentool {

struct Verblijfvraag {
    Groepskop kop;
    std::string vorm;  // a Woonvorm of the contract
    Breuk plaatsen;
    std::optional<Breuk> bezetting_pct;  // at a gezinshuis 100 when it is not given
    std::vector<Roosterregel> rooster;
    int cyclus_weken = 1;  // the roster is of so many weeks (AMB-028)
    std::vector<std::string>
        ingeschreven;  // intensiteiten that the aanbieder registered for; empty: not given
    std::optional<Breuk> fte_gedragswetenschapper;
};

/// A kind of place with a fixed intensiteit (pleegzorg) is answered without a sum.
[[nodiscard]] Antwoordresultaat compute_verblijf(const Verblijfvraag& vraag,
                                                 const contract::Contract& contract, Datum op);

/// AMB-024: an assumption, and the answer says so. Above its maximum a gezinshuis gets its maximum.
[[nodiscard]] Antwoordresultaat compute_gezinshuis(const Verblijfvraag& vraag,
                                                   const contract::Contract& contract, Datum op);

}  // namespace jeugdregio::rekentool
