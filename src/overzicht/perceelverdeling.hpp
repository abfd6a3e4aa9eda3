// Under which perceel a line falls. A product of percelen 6 to 9 has one; the tariefgroepen are of percelen 1
// to 5, and there the contract of the aanbieder tells which (inkoopdocument 4.3.1).
//
// Pure. Keeps references: the contract and the contracts of aanbieders outlive it.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "contract/contract.hpp"

namespace jeugdregio::overzicht {

/// What no perceel was found for: a product that is not in the contract, or an aanbieder without a contract.
inline constexpr int kGeenPerceel = 0;

class Perceelverdeling {
  public:
    Perceelverdeling(const contract::Contract& contract,
                     std::span<const contract::AanbiederContract> aanbieders);

    /// By the contract of the aanbieder on this day; when none holds then, by the last one that began before,
    /// else by its first: money that was approved stays under a perceel when a contract was ended later.
    [[nodiscard]] int find_perceel(const AgbCode& aanbieder, const ProductCode& code, Datum dag) const;
    /// Of a budget without a product: the only perceel of its categorie, else that of the contract of the
    /// aanbieder (percelen 1 to 5), which a generic budget is for (8.4, eis 40).
    [[nodiscard]] int find_perceel(const AgbCode& aanbieder, const std::optional<ProductCategorie>& categorie,
                                   Datum dag) const;
    /// "ambulant", "wonen en verblijf", "ernstige dyslexie"; empty for kGeenPerceel. Of a product of several
    /// percelen the aanbieder does not matter: they are of one blok.
    [[nodiscard]] std::string_view find_blok(int perceel) const;

  private:
    [[nodiscard]] int find_own(const AgbCode& aanbieder, Datum dag) const;
    const contract::Contract& contract_;
    std::map<AgbCode, std::vector<const contract::AanbiederContract*>> contracten_;  // by van
};

}  // namespace jeugdregio::overzicht
