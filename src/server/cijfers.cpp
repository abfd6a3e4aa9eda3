#include "server/cijfers.hpp"

#include <nlohmann/json.hpp>

#include "pipeline/overzicht_beeld.hpp"
#include "server/werkplek.hpp"

namespace jeugdregio::server {

Cijferkast::Cijferkast() = default;
Cijferkast::~Cijferkast() = default;

void Cijferkast::refresh(storage::Inzage& inzage, const contract::Contract& contract,
                         const contract::Overzichtinstellingen& instellingen, Datum op) {
    const auto begin = std::chrono::steady_clock::now();
    if (bron_.stand && op_ == op && (begin < houdbaar_tot_ || bron_.stand->versie == inzage.version()))
        return;
    bron_.stand =
        std::make_shared<const pipeline::Overzichtstand>(pipeline::load_overzichtstand(inzage, instellingen));
    bron_.werk = std::make_shared<const std::vector<pipeline::Werktelling>>(
        pipeline::count_werk(inzage, contract, op));
    op_ = op;
    gemaakt_om_ = Werkplek::tijd();
    const auto klaar = std::chrono::steady_clock::now();
    houdbaar_tot_ = klaar + (klaar - begin) * kMaal;
    gemaakte_.clear();
}

Cijferbron Cijferkast::load(storage::Inzage& inzage, const contract::Contract& contract,
                            const contract::Overzichtinstellingen& instellingen, Datum op) {
    const std::lock_guard slot(slot_);
    refresh(inzage, contract, instellingen, op);
    return bron_;
}

Overzichtcijfers Cijferkast::get(storage::Inzage& inzage, const contract::Contract& contract,
                                 const contract::Overzichtinstellingen& instellingen, int jaar, Datum op,
                                 const std::optional<Gemeente>& gemeente) {
    const std::lock_guard slot(slot_);
    refresh(inzage, contract, instellingen, op);
    auto& plek = gemaakte_[{jaar, gemeente ? gemeente->str() : std::string()}];
    if (!plek) {
        std::vector<pipeline::Werktelling> werk;
        for (const auto& w : *bron_.werk)
            if (!gemeente || w.gemeente == *gemeente) werk.push_back(w);
        plek = std::make_shared<const nlohmann::ordered_json>(
            pipeline::make_overzicht(*bron_.stand, contract, instellingen, werk, {jaar, op, gemeente}));
    }
    return {plek, gemaakt_om_};
}

}  // namespace jeugdregio::server
