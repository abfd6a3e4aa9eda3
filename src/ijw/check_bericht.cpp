#include "ijw/check_bericht.hpp"

#include "ijw/regels_bericht.hpp"

namespace jeugdregio::ijw {

void Melder::report(std::uint32_t knoop, Feiten feiten) const {
    // Beyond the first hundred only the count matters; the place of a node costs a walk.
    if (naar_.eerste.size() >= Bevindingen::kMeest) {
        ++naar_.totaal;
        return;
    }
    naar_.add({std::string(regel_.id), std::string(regel_.retourcode),
               static_cast<int>(bericht_.knopen[knoop].regel), bericht_.plaats(knoop),
               fill_uitleg(regel_.uitleg, feiten)});
}

std::span<const BerichtRegel> bericht_regels(std::string_view soort) {
    if (soort == "JW301") return regels_jw301();
    if (soort == "JW323") return regels_jw323();
    if (soort == "JW325") return regels_jw325();
    return {};
}

bool has_inhoudsregels(std::string_view soort) {
    // A JW302 copies what was rejected, so the rules of the JW301 do not hold for it (regels-per-element:
    // only restrictions, which the structure check covers).
    return soort == "JW302" || !bericht_regels(soort).empty();
}

Bevindingen check_bericht(const Bericht& bericht, const Jw323* jw323) {
    invariant(bericht.def->soort != "JW323" || jw323 != nullptr,
              "the rules of a JW323 look at its typed values");
    Bevindingen uit;
    const Inhoud inhoud{bericht, jw323};
    for (const BerichtRegel& r : bericht_regels(bericht.def->soort))
        r.check(inhoud, Melder(bericht, r.kaart, uit));
    return uit;
}

}  // namespace jeugdregio::ijw
