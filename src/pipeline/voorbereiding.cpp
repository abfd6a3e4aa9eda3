#include "pipeline/voorbereiding.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "pipeline/uitkomst.hpp"
#include "storage/opslag.hpp"
#include "toewijzing/woorden.hpp"

namespace jeugdregio::pipeline {
namespace {

using nlohmann::ordered_json;

ordered_json reden_to_json(const toewijzing::Advies& advies) {
    return advies.reden ? ordered_json(reden_afwijzing_verzoek_code(*advies.reden)) : ordered_json();
}

}  // namespace

toewijzing::Voorbereiding prepare_verzoek(storage::Opslag& opslag, const Gemeente& gemeente,
                                          const dossier::Verzoek& verzoek, const Kijk& kijk) {
    const dossier::Jeugdigedossier jeugdige = opslag.load_jeugdige(gemeente, verzoek.bsn);
    const auto aanbieder = opslag.load_aanbieder(verzoek.aanbieder);
    const auto stops = opslag.load_clientenstops(verzoek.aanbieder);
    return toewijzing::prepare_besluit({.verzoek = verzoek,
                                        .gemeente = gemeente,
                                        .jeugdige = jeugdige,
                                        .contract = kijk.contract,
                                        .aanbieder = aanbieder,
                                        .stops = stops,
                                        .vandaag = kijk.dag,
                                        .regelset = kijk.regelset});
}

void note_bevindingen(storage::Opslag& opslag, const Gemeente& gemeente,
                      std::span<const dossier::Verzoek> verzoeken, const Kijk& kijk,
                      std::vector<toewijzing::Werkregel>& lijst) {
    for (toewijzing::Werkregel& r : lijst) {
        if (r.soort != toewijzing::Werksoort::verzoek) continue;
        const auto v = std::find_if(verzoeken.begin(), verzoeken.end(), [&](const dossier::Verzoek& x) {
            return x.aanbieder == r.aanbieder && x.referentie == r.referentie;
        });
        if (v == verzoeken.end()) continue;
        const auto gevonden = prepare_verzoek(opslag, gemeente, *v, kijk);
        const std::size_t aantal = gevonden.bevindingen.size();
        if (aantal == 0) continue;
        r.toelichting +=
            fmt::format(" {} {}, voorstel: {}.", aantal, aantal == 1 ? "bevinding" : "bevindingen",
                        voorstel_naam(gevonden.advies.voorstel));
    }
}

std::string describe_advies(const toewijzing::Advies& a) {
    std::string uit(voorstel_naam(a.voorstel));
    if (!a.reden) return uit;
    const std::string reden = toewijzing::describe_reden_afwijzing(*a.reden);
    return a.voorstel == toewijzing::Voorstel::afwijzen
               ? fmt::format("{}, reden {}", uit, reden)
               : fmt::format("{}; bij afwijzen reden {}", uit, reden);
}

ordered_json bevindingen_to_json(const toewijzing::Voorbereiding& v) {
    ordered_json uit = ordered_json::array();
    for (const toewijzing::Bevinding& b : v.bevindingen) {
        const Reden r = make_reden(b.motivering);
        uit.push_back({{"regel", r.regel},
                       {"bron", r.bron},
                       {"uitleg", r.uitleg},
                       {"herstel", r.herstel},
                       {"feiten", ordered_json::parse(r.feiten_json)},
                       {"voorstel", voorstel_naam(b.advies.voorstel)},
                       {"reden", reden_to_json(b.advies)}});
    }
    return uit;
}

ordered_json voorstel_to_json(const toewijzing::Voorbereiding& v) {
    const toewijzing::Bevinding* b = v.waarom();
    return {
        {"antwoord", voorstel_naam(v.advies.voorstel)},
        {"reden", reden_to_json(v.advies)},
        {"regel", b != nullptr ? ordered_json(b->motivering.regel->id) : ordered_json()},
        {"uitleg", b != nullptr ? ordered_json(b->motivering.uitleg()) : ordered_json()},
        {"hervatting_van", v.hervatting_van ? ordered_json(format_iso(*v.hervatting_van)) : ordered_json()}};
}

}  // namespace jeugdregio::pipeline
