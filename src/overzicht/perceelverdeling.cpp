#include "overzicht/perceelverdeling.hpp"

#include <algorithm>
#include <set>

namespace jeugdregio::overzicht {

Perceelverdeling::Perceelverdeling(const contract::Contract& contract,
                                   std::span<const contract::AanbiederContract> aanbieders)
    : contract_{contract} {
    for (const auto& c : aanbieders) contracten_[c.agb].push_back(&c);
    for (auto& [agb, lijst] : contracten_)
        std::sort(lijst.begin(), lijst.end(),
                  [](const auto* a, const auto* b) { return a->geldig.van < b->geldig.van; });
}

int Perceelverdeling::find_own(const AgbCode& aanbieder, Datum dag) const {
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
    return beste->perceel;
}

int Perceelverdeling::find_perceel(const AgbCode& aanbieder, const ProductCode& code, Datum dag) const {
    const contract::Product* product = contract_.find_product(code);
    if (product == nullptr || product->percelen.empty()) return kGeenPerceel;
    const auto& percelen = product->percelen;
    if (percelen.size() == 1) return percelen.front();
    const int eigen = find_own(aanbieder, dag);
    return std::find(percelen.begin(), percelen.end(), eigen) != percelen.end() ? eigen : kGeenPerceel;
}

int Perceelverdeling::find_perceel(const AgbCode& aanbieder, const std::optional<ProductCategorie>& categorie,
                                   Datum dag) const {
    std::set<int> percelen;
    for (const contract::Product& p : contract_.producten)
        if (!categorie || p.categorie == *categorie) percelen.insert(p.percelen.begin(), p.percelen.end());
    if (categorie && percelen.size() == 1) return *percelen.begin();
    const int eigen = find_own(aanbieder, dag);
    return percelen.contains(eigen) ? eigen : kGeenPerceel;
}

std::string_view Perceelverdeling::find_blok(int perceel) const {
    const contract::Perceel* gevonden = contract_.find_perceel(perceel);
    return gevonden == nullptr ? std::string_view() : std::string_view(gevonden->blok);
}

}  // namespace jeugdregio::overzicht
