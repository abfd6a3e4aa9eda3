#include "overzicht/perceelverdeling.hpp"

#include <algorithm>

namespace jeugdregio::overzicht {

Perceelverdeling::Perceelverdeling(const contract::Contract& contract,
                                   std::span<const contract::AanbiederContract> aanbieders)
    : contract_{contract} {
    for (const auto& c : aanbieders) contracten_[c.agb].push_back(&c);
    for (auto& [agb, lijst] : contracten_)
        std::sort(lijst.begin(), lijst.end(),
                  [](const auto* a, const auto* b) { return a->geldig.van < b->geldig.van; });
}

int Perceelverdeling::find_perceel(const AgbCode& aanbieder, const ProductCode& code, Datum dag) const {
    const contract::Product* product = contract_.find_product(code);
    if (product == nullptr || product->percelen.empty()) return kGeenPerceel;
    if (product->percelen.size() == 1) return product->percelen.front();
    const auto plek = contracten_.find(aanbieder);
    if (plek == contracten_.end()) return kGeenPerceel;
    const contract::AanbiederContract* beste = plek->second.front();
    for (const auto* c : plek->second) {
        if (c->geldig.contains(dag)) {
            beste = c;
            break;
        }
        if (c->geldig.van <= dag) beste = c;
    }
    const auto& percelen = product->percelen;
    return std::find(percelen.begin(), percelen.end(), beste->perceel) != percelen.end() ? beste->perceel
                                                                                         : kGeenPerceel;
}

std::string_view Perceelverdeling::find_blok(int perceel) const {
    const contract::Perceel* gevonden = contract_.find_perceel(perceel);
    return gevonden == nullptr ? std::string_view() : std::string_view(gevonden->blok);
}

}  // namespace jeugdregio::overzicht
