#include "ijw/check_bericht.hpp"

#include <algorithm>
#include <iterator>

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

namespace {

/// A retourbericht copies what was rejected, so the rules of its heenbericht do not hold for it; regels-per-
/// element has only restrictions for it ("JW Retour"), which the structure check covers.
std::span<const BerichtRegel> geen_regels() {
    return {};
}

struct Soort {
    std::string_view naam;
    std::span<const BerichtRegel> (*regels)();
};
constexpr Soort kSoorten[] = {
    {"JW301", regels_jw301}, {"JW302", geen_regels},  {"JW305", regels_jw305}, {"JW306", geen_regels},
    {"JW307", regels_jw307}, {"JW308", geen_regels},  {"JW315", regels_jw315}, {"JW316", geen_regels},
    {"JW317", regels_jw317}, {"JW318", geen_regels},  {"JW319", regels_jw319}, {"JW320", geen_regels},
    {"JW323", regels_jw323}, {"JW325", regels_jw325},
};

const Soort* find_soort(std::string_view naam) {
    const auto* s = std::find_if(std::begin(kSoorten), std::end(kSoorten),
                                 [&](const Soort& k) { return k.naam == naam; });
    return s == std::end(kSoorten) ? nullptr : s;
}

}  // namespace

std::span<const BerichtRegel> bericht_regels(std::string_view naam) {
    const Soort* soort = find_soort(naam);
    return soort == nullptr ? std::span<const BerichtRegel>{} : soort->regels();
}

bool has_inhoudsregels(std::string_view naam) {
    return find_soort(naam) != nullptr;
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
