#include "declaratie/contractpositie.hpp"

#include <algorithm>

#include "declaratie/volume.hpp"

namespace jeugdregio::declaratie {

Contractpositie find_contractpositie(const contract::Contract& contract, const Gemeente& gemeente,
                                     std::span<const contract::AanbiederContract> aanbieder,
                                     const ijw::Prestatie& p) {
    Contractpositie uit;
    const Datum dag = p.periode.begin;
    uit.gemeente_in_regio = contract.is_deelnemer(gemeente, dag);
    if (!uit.gemeente_in_regio) return uit;
    uit.product = contract.find_product(p.code);
    if (uit.product == nullptr) return uit;
    // TG1-TG7 stand in five percelen; the one of the aanbieder decides, else any of them.
    const auto neemt_deel = [&] {
        return std::ranges::any_of(uit.product->percelen, [&](int perceel) {
            return (uit.perceel == 0 || uit.perceel == perceel) &&
                   contract.takes_part(gemeente, perceel, dag);
        });
    };
    uit.gemeente_neemt_deel = neemt_deel();
    // 8.3.3: before it was added, and after it stopped, nobody has contracted it and it has no price.
    if (!uit.product->exists_on(dag)) return uit;
    for (const contract::AanbiederContract& a : aanbieder) {
        if (!a.geldig.contains(dag)) continue;
        if (const auto perceel = contract::contracted_perceel(a, *uit.product)) {
            uit.aanbieder = &a;
            uit.perceel = *perceel;
            break;
        }
    }
    uit.gemeente_neemt_deel = neemt_deel();
    const bool vast = uit.product->percelen.size() == 1;
    const int perceel = uit.perceel != 0 ? uit.perceel : vast ? uit.product->percelen.front() : 0;
    const auto* van_perceel = contract.find_perceel(perceel);
    // After the last day that extensions can reach there is no contract any more (4.3.1).
    if (van_perceel == nullptr || dag > van_perceel->uiterste_einde) return uit;
    uit.tarief_perceel = perceel;
    uit.tarief = contract.find_tarief(perceel, uit.product->voorziening, p.eenheid, dag);
    if (uit.tarief == nullptr && p.eenheid == Eenheid::minuut) {
        uit.tarief = contract.find_tarief(perceel, uit.product->voorziening, Eenheid::uur, dag);
        uit.per_uur_in_minuten = uit.tarief != nullptr;
    }
    return uit;
}

std::optional<Bedrag> claimed_tarief(const Contractpositie& positie) {
    if (positie.tarief == nullptr) return std::nullopt;
    return positie.per_uur_in_minuten ? per_minuut(positie.tarief->bedrag) : positie.tarief->bedrag;
}

}  // namespace jeugdregio::declaratie
