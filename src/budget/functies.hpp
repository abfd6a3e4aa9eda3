// The Beroepentabel (bijlage XII) by name: in which tariefgroep does a function fall?
//
// Pure. Names are compared without capitals, accents, points and double blanks, because people type them.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "contract/contract.hpp"

namespace jeugdregio::budget {

/// A function that was found.
struct Functieplek {
    const contract::Functie* functie = nullptr;
    /// Other tariefgroepen in which the same name stands. The lowest holds, unless the region approved a
    /// higher one (AMB-051).
    std::vector<std::string> ook_in;
};

/// No function of the table has this name at an aanbieder of this perceel.
struct FunctieOnbekend {
    /// At most three that look most like it, the most alike first. 8.5.1: a function that is not in the table
    /// follows the one that it is most like. A person decides which one that is.
    std::vector<const contract::Functie*> lijkt_op;
    std::vector<int> alleen_percelen;  // filled when the name exists, but only in these percelen
};

/// Looks up the whole name first; then the name without what stands in brackets.
[[nodiscard]] std::variant<Functieplek, FunctieOnbekend> find_functie(const contract::Contract& contract,
                                                                      std::string_view naam, int perceel);

/// Whether two people mean the same name: without capitals, accents, points and double blanks.
[[nodiscard]] bool is_zelfde_naam(std::string_view een, std::string_view ander);

}  // namespace jeugdregio::budget
