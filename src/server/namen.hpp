// Names for codes, as people say them: gemeenten and aanbieders.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "contract/contract.hpp"
#include "core/codes.hpp"

namespace jeugdregio::server {

/// "Zwolle"; the code itself where the contract does not know it.
[[nodiscard]] std::string gemeente_naam(const contract::Contract& contract, const Gemeente& gemeente);

/// Who sends and receives: the gemeenten of the contract and the aanbieders on record, each by its latest
/// name.
class Partijen {
  public:
    struct Partij {
        std::string code, naam;
    };
    Partijen(const contract::Contract& contract, const std::vector<contract::AanbiederContract>& aanbieders);
    /// "Zwolle (0193)", "De Linde (41410001)"; the code alone when nobody knows it.
    [[nodiscard]] std::string naam(std::string_view code) const;
    /// Without the code.
    [[nodiscard]] std::string korte_naam(std::string_view code) const;
    /// In order of name.
    [[nodiscard]] const std::vector<Partij>& aanbieders() const { return aanbieders_; }

  private:
    std::map<std::string, std::string, std::less<>> namen_;
    std::vector<Partij> aanbieders_;
};

}  // namespace jeugdregio::server
