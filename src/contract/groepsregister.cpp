#include "contract/groepsregister.hpp"

namespace jeugdregio::contract {

const Groepsberekening* find_berekening(std::span<const Groepsberekening> alle, const AgbCode& agb,
                                        std::string_view groep, Datum dag) {
    const Groepsberekening* uit = nullptr;
    for (const Groepsberekening& b : alle)
        if (b.agb == agb && b.groep == groep && b.ingang <= dag &&
            (uit == nullptr || uit->ingang < b.ingang || (uit->ingang == b.ingang && uit->nummer < b.nummer)))
            uit = &b;
    return uit;
}

}  // namespace jeugdregio::contract
