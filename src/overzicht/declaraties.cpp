#include "overzicht/declaraties.hpp"

#include <algorithm>
#include <map>

namespace jeugdregio::overzicht {
namespace {

void add(Declaratiecijfers& som, const dossier::Declaratiemaand& m) {
    som.berichten += m.berichten;
    som.regels_toegekend += m.regels_toegekend;
    som.regels_afgewezen += m.regels_afgewezen;
    som.ingediend += m.ingediend;
    som.toegekend += m.toegekend;
    som.afgewezen += m.afgewezen;
}

}  // namespace

Declaratiebeeld compute_declaraties(std::span<const dossier::Declaratiemaand> maanden,
                                    std::span<const dossier::Retourtelling> retouren,
                                    const Declaratiekeuze& keuze) {
    const auto hoort = [&](const auto& rij) {
        return rij.maand.jaar == keuze.jaar && (!keuze.gemeente || rij.gemeente == *keuze.gemeente);
    };
    Declaratiebeeld uit;
    for (const dossier::Declaratiemaand& m : maanden) {
        if (!hoort(m)) continue;
        add(uit.totaal, m);
        add(uit.per_maand.at(static_cast<std::size_t>(m.maand.maand - 1)), m);
    }
    std::map<std::string, std::int64_t> codes;
    for (const dossier::Retourtelling& r : retouren)
        if (hoort(r)) codes[r.retourcode] += r.aantal;
    for (const auto& [code, aantal] : codes) uit.codes.push_back({code, aantal});
    std::stable_sort(uit.codes.begin(), uit.codes.end(),
                     [](const auto& a, const auto& b) { return a.aantal > b.aantal; });
    if (uit.codes.size() > keuze.codes_max) uit.codes.resize(keuze.codes_max);
    return uit;
}

}  // namespace jeugdregio::overzicht
