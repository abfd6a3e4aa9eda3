// What the contract says of one claimed line: product, perceel, tarief.
#pragma once

#include <optional>
#include <span>

#include "contract/contract.hpp"
#include "ijw/jw323.hpp"

namespace jeugdregio::declaratie {

/// What the contract says of the product on the day of delivery; computed once per line.
struct Contractpositie {
    bool gemeente_in_regio = false;
    const contract::Product* product = nullptr;              // of the regional product table
    bool gemeente_neemt_deel = false;                        // in a perceel of the product (1.1)
    const contract::AanbiederContract* aanbieder = nullptr;  // the contract that covers day and product
    int perceel = 0;                                         // 0 when not contracted
    int tarief_perceel = 0;                    // where the tarief was looked up; 0 when that is not known
    const contract::Tarief* tarief = nullptr;  // per the claimed unit, or per hour (below)
    bool per_uur_in_minuten = false;           // IV081: hourly tarief, claimed in minutes
};

/// Contract, product, perceel and tarief for one line. With the national rules only, a tarief that is the
/// same for everybody is still known; one that depends on the perceel of the aanbieder is not. `aanbieder`:
/// all contracts of the sender, which what is returned points into, as it does into `contract`.
[[nodiscard]] Contractpositie find_contractpositie(const contract::Contract& contract,
                                                   const Gemeente& gemeente,
                                                   std::span<const contract::AanbiederContract> aanbieder,
                                                   const ijw::Prestatie& prestatie);

/// TR418 (IV081): the tarief that is claimed under this contract; an hourly one claimed in minutes is divided
/// by 60 and rounded. Empty when the contract has none, or it is not known.
[[nodiscard]] std::optional<Bedrag> claimed_tarief(const Contractpositie& positie);

}  // namespace jeugdregio::declaratie
