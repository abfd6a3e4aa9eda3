#include "server/cijfers.hpp"

#include <nlohmann/json.hpp>

#include "pipeline/overzicht_beeld.hpp"
#include "server/werkplek.hpp"

namespace jeugdregio::server {

Cijferkast::Cijferkast() = default;
Cijferkast::~Cijferkast() = default;

void Cijferkast::refresh(storage::Inzage& inzage, const contract::Contract& contract,
                         const contract::Overzichtinstellingen& instellingen, Datum op) {
    const auto nu = std::chrono::steady_clock::now();
    if (stand_ && op_ == op && (nu - gemaakt_ < kHoudbaar || stand_->versie == inzage.version())) return;
    auto stand =
        std::make_unique<pipeline::Overzichtstand>(pipeline::load_overzichtstand(inzage, instellingen));
    werk_ = pipeline::count_werk(inzage, contract, op);
    stand_ = std::move(stand);
    op_ = op;
    gemaakt_om_ = Werkplek::tijd();
    // From here, not from when the making began: on a large database making may take longer than it keeps.
    gemaakt_ = std::chrono::steady_clock::now();
    gemaakte_.clear();
}

Overzichtcijfers Cijferkast::get(storage::Inzage& inzage, const contract::Contract& contract,
                                 const contract::Overzichtinstellingen& instellingen, int jaar, Datum op,
                                 const std::optional<Gemeente>& gemeente) {
    const std::lock_guard slot(slot_);
    refresh(inzage, contract, instellingen, op);
    auto& plek = gemaakte_[{jaar, gemeente ? gemeente->str() : std::string()}];
    if (!plek) {
        std::vector<pipeline::Werktelling> werk;
        for (const auto& w : werk_)
            if (!gemeente || w.gemeente == *gemeente) werk.push_back(w);
        plek = std::make_shared<const nlohmann::ordered_json>(
            pipeline::make_overzicht(*stand_, contract, instellingen, werk, {jaar, op, gemeente}));
    }
    return {plek, gemaakt_om_};
}

}  // namespace jeugdregio::server
