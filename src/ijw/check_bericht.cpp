#include "ijw/check_bericht.hpp"

#include "ijw/regels_bericht.hpp"

namespace jeugdregio::ijw {

void Melder::report(std::uint32_t knoop, Feiten feiten) const {
    // Beyond the first hundred only the count matters; the place of a node costs a walk.
    if (naar_.eerste.size() >= Bevindingen::kMeest) {
        ++naar_.totaal;
        return;
    }
    const Knoop& k = bericht_.knopen[knoop];
    naar_.add({std::string(regel_.id), std::string(regel_.retourcode), static_cast<int>(k.regel),
               bericht_.plaats(knoop), fill_uitleg(regel_.uitleg, feiten), static_cast<int>(k.kolom)});
}

void check_oj_jaar(const Inhoud& i, const Melder& m) {
    constexpr Datum kEerste = Datum::from_ymd(1, 1, 1), kLaatste = Datum::from_ymd(9999, 12, 31);
    const auto outside = [&](Datum d) { return d < kEerste || d > kLaatste; };
    if (i.jw323 != nullptr) {  // a large message: look at the values that were made already
        const Jw323& b = *i.jw323;
        for (const Datum d : {b.declaratieperiode.begin, b.declaratieperiode.einde, b.declaratie_dagtekening})
            if (outside(d)) m.report(b.knoop_declaratie, {{"gevonden", d}});
        for (const Prestatie& p : b.prestaties)
            for (const Datum d : {p.periode.begin, p.periode.einde})
                if (outside(d)) m.report(p.knoop, {{"gevonden", d}});
        return;
    }
    const Bericht& b = i.bericht;
    const VeldId dagtekening = b.def->veld("Header/BerichtIdentificatie/Dagtekening");
    for (std::uint32_t k = 0; k < b.knopen.size(); ++k) {
        const Veld& v = b.veld(k);
        if (v.type == nullptr || v.type->basis != Basis::datum || b.knopen[k].veld == dagtekening) continue;
        if (!parse_datum(b.tekst(k))) m.report(k, {{"gevonden", std::string(b.tekst(k))}});
    }
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
