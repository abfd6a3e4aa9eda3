#include "rekentool/banden.hpp"

#include <algorithm>

namespace jeugdregio::rekentool {
namespace {

constexpr std::int64_t kDuizend = 1000;

std::vector<Band> sort_banden(std::vector<Band> banden) {
    std::sort(banden.begin(), banden.end(), [](const Band& a, const Band& b) { return a.min < b.min; });
    return banden;
}

}  // namespace

std::vector<Band> list_banden_groepsaanbod(const contract::Contract& contract) {
    std::vector<Band> uit;
    for (const contract::GroepsaanbodType& g : contract.groepsaanbod)
        uit.push_back({g.naam, Breuk::from(g.band_min_duizendste, kDuizend),
                       Breuk::from(g.band_max_duizendste, kDuizend), true});
    return sort_banden(std::move(uit));
}

std::vector<Band> list_banden_verblijf(const contract::Contract& contract) {
    std::vector<Band> uit;
    for (const contract::IntensiteitBand& b : contract.intensiteiten)
        uit.push_back({b.naam, Breuk::from(b.band_min_duizendste, kDuizend),
                       Breuk::from(b.band_max_duizendste, kDuizend), b.bovengrens_inclusief});
    return sort_banden(std::move(uit));
}

Bandplek find_band(std::span<const Band> banden, Breuk waarde) {
    const auto na = std::upper_bound(banden.begin(), banden.end(), waarde,
                                     [](Breuk w, const Band& b) { return w < b.min; });
    if (na == banden.begin()) return {};
    const auto i =
        static_cast<std::size_t>(na - banden.begin()) - 1;  // the last band that begins at or below it
    const bool gedeeld = i > 0 && banden[i].min == waarde && banden[i - 1].max == waarde;
    if (gedeeld && banden[i - 1].bovengrens_inclusief) return {i - 1, i};
    const bool binnen = waarde < banden[i].max || (waarde == banden[i].max && banden[i].bovengrens_inclusief);
    return binnen ? Bandplek{i, std::nullopt} : Bandplek{};
}

Breuk compute_positie_pct(const Band& band, Breuk waarde) {
    return (waarde - band.min) / (band.max - band.min) * Breuk(100);
}

}  // namespace jeugdregio::rekentool
