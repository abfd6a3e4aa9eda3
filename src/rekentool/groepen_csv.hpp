// Many groups at once, from a csv with the fields of vraag.hpp as columns: semicolons, UTF-8, the columns in
// any order.
//
// The file can be the register of groups (9.7: every physical group has its own intensity): a new calculation
// is a new line with a later `ingang`, and the older lines stay as history (AMB-028).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rekentool/vraag.hpp"

namespace jeugdregio::rekentool {

/// Whether a line of a group holds on the day that is asked for, held before it, or will hold after it.
enum class Stand : std::uint8_t { geldt, eerder, later };
[[nodiscard]] std::string_view stand_naam(Stand stand);

struct Groepsregel {
    int regel = 0;  // in the file; the header is line 1
    Stand stand = Stand::geldt;
    Velden velden;      // as they stand on the line
    Antwoord antwoord;  // with the tarief of `op`, or of its own `ingang` when it does not hold on that day
};

struct Groepenfout {
    int regel = 0;
    std::string wat, herstel;
};

struct Groepenuitkomst {
    std::vector<Groepsregel> goed;  // in the order of the file
    std::vector<Groepenfout> fouten;

    /// The answers that hold on the day.
    [[nodiscard]] std::vector<Antwoord> list_geldend() const;
};

/// Every line is either in `goed` or has a fault. Of two lines of one group with the same `ingang` both are
/// refused, because nobody can tell which one is meant.
[[nodiscard]] Groepenuitkomst compute_groepen(Tool tool, std::string_view csv,
                                              const contract::Contract& contract, Datum op);

}  // namespace jeugdregio::rekentool
