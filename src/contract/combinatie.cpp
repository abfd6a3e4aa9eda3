#include "contract/combinatie.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "contract/getallen.hpp"
#include "contract/toml_lezer.hpp"

namespace jeugdregio::contract {
namespace {

bool overlaps(const Geldigheid& a, const Geldigheid& b) {
    return !(a.tot && *a.tot < b.van) && !(b.tot && *b.tot < a.van);
}

std::string describe(const Geldigheid& g) {
    return g.tot ? fmt::format("van {} tot en met {}", format_nl(g.van), format_nl(*g.tot))
                 : fmt::format("vanaf {}, zonder einde", format_nl(g.van));
}

const IntensiteitBand* find_band(const Contract& contract, std::string_view naam) {
    for (const IntensiteitBand& b : contract.intensiteiten)
        if (b.naam == naam) return &b;
    return nullptr;
}

/// The intensities of a gezinshuis: those with a band (so no pleegzorg and no jeugd-ggz) up to its maximum.
std::vector<std::string> list_gezinshuis(const Contract& contract) {
    std::vector<std::string> uit;
    const IntensiteitBand* hoogste = find_band(contract, contract.parameters.wonen_maximum_gezinshuis);
    for (const IntensiteitBand& b : contract.intensiteiten)
        if (hoogste != nullptr && b.band_max_duizendste <= hoogste->band_max_duizendste)
            uit.push_back(b.naam);
    return uit;
}

/// What of each perceel 6, 7, 8 and 9 an aanbieder has, in the words of the csv.
struct Onderdeel {
    int perceel;
    std::string_view kolom;
    bool aanwezig;
};

std::vector<Onderdeel> list_onderdelen(const AanbiederContract& c) {
    return {{6, "groepsaanbod", !c.groepsaanbod.empty()},
            {7, "voorzieningen", !c.voorzieningen.empty()},
            {8, "verblijf", !c.verblijf.empty()},
            {9, "ed", c.ed}};
}

/// "mag alleen samen met": one fault for a part of the contract that lacks its base, or none.
void check_basis(const Aanbiederregel& rij, const Onderdeel& deel, const Contract& contract,
                 std::vector<Importfout>& fouten) {
    const Perceel* perceel = contract.find_perceel(deel.perceel);
    if (!deel.aanwezig || perceel == nullptr || perceel->vereist_een_van.empty()) return;
    const auto& basis = perceel->vereist_een_van;
    if (std::find(basis.begin(), basis.end(), rij.contract.perceel) != basis.end()) return;

    std::string herstel =
        fmt::format("Vul bij `perceel` een van {} in, of maak `{}` leeg.", join_getallen(basis), deel.kolom);
    std::string uitzondering;
    if (perceel->gezinshuis_vrijgesteld) {
        const std::vector<std::string> mag = list_gezinshuis(contract);
        const std::vector<std::string>& heeft = rij.contract.verblijf;
        const bool kan_gezinshuis = std::all_of(heeft.begin(), heeft.end(), [&](const std::string& v) {
            return std::find(mag.begin(), mag.end(), v) != mag.end();
        });
        if (kan_gezinshuis) return;
        uitzondering = fmt::format(" Alleen een gezinshuis mag zonder, met hoogstens intensiteit {} (9.5).",
                                   contract.parameters.wonen_maximum_gezinshuis);
        herstel += fmt::format(" Een gezinshuis kan {} hebben.", join_namen(mag));
    }
    fouten.push_back(
        {rij.regel,
         fmt::format("Perceel {} (kolom {}) mag alleen samen met een van de percelen {} (4.3.1).{}",
                     deel.perceel, deel.kolom, join_getallen(basis), uitzondering),
         std::move(herstel)});
}

std::string join_regels(const std::vector<int>& regels) {
    return fmt::format("{} {}", regels.size() == 1 ? "regel" : "de regels", join_getallen(regels));
}

}  // namespace

void check_combinatie(const Aanbiederregel& rij, const Contract& contract, std::vector<Importfout>& fouten) {
    const AanbiederContract& c = rij.contract;
    const std::vector<Onderdeel> onderdelen = list_onderdelen(c);
    const bool iets = c.perceel != 0 || std::any_of(onderdelen.begin(), onderdelen.end(),
                                                    [](const Onderdeel& o) { return o.aanwezig; });
    if (!iets && rij.inhoud_goed) {
        fouten.push_back(
            {rij.regel, "Deze regel noemt geen enkel perceel.",
             "Vul minstens een van de kolommen perceel, verblijf of ed in, of haal de regel weg."});
    }
    if (rij.perceel_goed)
        for (const Onderdeel& deel : onderdelen) check_basis(rij, deel, contract, fouten);
    if (c.kdc_odc && c.groepsaanbod.empty() && rij.inhoud_goed) {
        fouten.push_back(
            {rij.regel, "kdc_odc is j, maar er is geen groepsaanbod.",
             "Een KDC of ODC biedt groepsaanbod: vul de kolom groepsaanbod in, of zet kdc_odc op n."});
    }
}

void check_overlap(std::span<const Aanbiederregel> rijen, std::span<const AanbiederContract> bestaand,
                   std::vector<Importfout>& fouten) {
    constexpr std::string_view kRegel =
        "Per aanbieder geldt één regel tegelijk: hij heeft hoogstens één van de percelen 1 tot en met 5 "
        "tegelijk (4.3.1).";
    std::map<AgbCode, std::vector<const Aanbiederregel*>> per_agb;
    for (const Aanbiederregel& rij : rijen) {
        if (!rij.sleutel_goed) continue;
        auto& anderen = per_agb[rij.contract.agb];
        const auto dubbel = std::find_if(anderen.begin(), anderen.end(), [&](const Aanbiederregel* ander) {
            return ander->velden == rij.velden;
        });
        if (dubbel == anderen.end()) {
            anderen.push_back(&rij);
            continue;
        }
        fouten.push_back({rij.regel, fmt::format("Deze regel is gelijk aan regel {}.", (*dubbel)->regel),
                          "Haal een van de twee weg."});
    }
    for (const auto& [agb, eigen] : per_agb) {
        for (const Aanbiederregel* rij : eigen) {
            std::vector<int> botst;
            for (const Aanbiederregel* ander : eigen)
                if (ander != rij && overlaps(ander->contract.geldig, rij->contract.geldig))
                    botst.push_back(ander->regel);
            if (botst.empty()) continue;
            fouten.push_back(
                {rij->regel,
                 fmt::format("Aanbieder {} heeft op {} ook een contract in deze tijd ({}). {}", agb.view(),
                             join_regels(botst), describe(rij->contract.geldig), kRegel),
                 "Geef de eerste regel een einde dat voor de ingang van de volgende ligt, of voeg ze "
                 "samen."});
        }
        for (const AanbiederContract& oud : bestaand) {
            if (oud.agb != agb) continue;
            // The same agb and ingang: that line of the file takes the place of the one on record.
            const bool vervangen = std::any_of(eigen.begin(), eigen.end(), [&](const Aanbiederregel* rij) {
                return rij->contract.geldig.van == oud.geldig.van;
            });
            if (vervangen) continue;
            for (const Aanbiederregel* rij : eigen) {
                if (!overlaps(oud.geldig, rij->contract.geldig)) continue;
                fouten.push_back(
                    {rij->regel,
                     fmt::format("Aanbieder {} heeft al een vastgelegd contract in deze tijd ({}). {}",
                                 agb.view(), describe(oud.geldig), kRegel),
                     fmt::format("Zet het vastgelegde contract ook in dit bestand, met ingang {} en een "
                                 "einde dat voor of na "
                                 "deze regel ligt. Of verbeter de periode van deze regel.",
                                 format_iso(oud.geldig.van))});
            }
        }
    }
}

}  // namespace jeugdregio::contract
