// A question as text: a name and a value per field. The options of the command line and the columns of a csv
// are the same table, so both are read and refused in the same way.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rekentool/antwoord.hpp"

namespace jeugdregio::rekentool {

enum class Tool : std::uint8_t { groepsaanbod, verblijf, gezinshuis, mengvorm };
inline constexpr std::array kTools{Tool::groepsaanbod, Tool::verblijf, Tool::gezinshuis, Tool::mengvorm};
[[nodiscard]] std::string_view tool_naam(Tool tool);

/// A field of the question of some of the calculators.
struct Kolom {
    std::string_view naam, uitleg, voorbeeld;
    unsigned bij = 0;        // a bit per Tool
    unsigned verplicht = 0;  // where it cannot be left out
    [[nodiscard]] bool hoort_bij(Tool tool) const { return (bij >> static_cast<unsigned>(tool) & 1U) != 0; }
    [[nodiscard]] bool is_verplicht(Tool tool) const {
        return (verplicht >> static_cast<unsigned>(tool) & 1U) != 0;
    }
};

/// The fields of a calculator, in the order of the documentation.
[[nodiscard]] std::vector<Kolom> list_kolommen(Tool tool);

/// Field to text; what is absent or empty was not given.
using Velden = std::map<std::string, std::string, std::less<>>;

/// Reads the fields and computes. All faults at once, each naming its field.
[[nodiscard]] Antwoordresultaat compute_velden(Tool tool, const Velden& velden,
                                               const contract::Contract& contract, Datum op);

}  // namespace jeugdregio::rekentool
