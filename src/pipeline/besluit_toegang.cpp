#include "pipeline/besluit_toegang.hpp"

#include "storage/opslag.hpp"
#include "toewijzing/toewijzingsblik.hpp"

namespace jeugdregio::pipeline {
namespace {

using toewijzing::Handeling;

/// The version whose end this product moves on; null when it moves none.
const dossier::ToewijzingVersie* find_verlengd(const dossier::Jeugdigedossier& jeugdige,
                                               const toewijzing::Opstelregel& r) {
    const auto* t = r.handeling == Handeling::gewijzigd ? jeugdige.find_toewijzing(r.versie.nummer) : nullptr;
    return t != nullptr && toewijzing::verlengt(r.versie, t->actueel()) ? &t->actueel() : nullptr;
}

}  // namespace

std::vector<Toegangbevinding> judge_toegang(storage::Opslag& opslag, const Besluitinstelling& instelling,
                                            const Toegangvraag& vraag,
                                            std::span<const toewijzing::Opstelregel> regels) {
    const auto jeugdige = opslag.load_jeugdige(vraag.gemeente, vraag.bsn);
    const auto aanbieder = opslag.load_aanbieder(vraag.aanbieder);
    const auto stops = opslag.load_clientenstops(vraag.aanbieder);
    std::vector<dossier::ToewijzingVersie> bericht;
    for (const auto& r : regels) {
        bericht.push_back(r.versie);
        bericht.back().geboortedatum = vraag.geboortedatum;
    }
    const toewijzing::Toegangstand stand{.gemeente = vraag.gemeente,
                                         .jeugdige = jeugdige,
                                         .bericht = bericht,
                                         .contract = instelling.contract,
                                         .aanbieder = aanbieder,
                                         .stops = stops,
                                         .vandaag = instelling.vandaag};
    std::vector<Toegangbevinding> uit;
    for (std::size_t n = 0; n < regels.size(); ++n) {
        const auto* verlengd = find_verlengd(jeugdige, regels[n]);
        if (regels[n].handeling != Handeling::nieuw && verlengd == nullptr) continue;
        const toewijzing::Toewijzingsblik blik(stand, bericht[n], verlengd);
        for (const toewijzing::Bevinding& b : toewijzing::judge_toewijzing(blik))
            uit.push_back({std::to_string(bericht[n].nummer.waarde), make_reden(b.motivering),
                           b.advies.voorstel == toewijzing::Voorstel::afwijzen});
    }
    return uit;
}

}  // namespace jeugdregio::pipeline
