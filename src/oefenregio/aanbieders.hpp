// The aanbieders of the made-up region: what each contracted and how large it is.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "contract/contract.hpp"

namespace jeugdregio::oefenregio {

struct Aanbieder {
    contract::AanbiederContract contract;
    int gewicht = 0;  // a large one gets more jeugdigen
};

/// In order of agb. Each kring is all that a region of scale 1 has; a gemeente buys of those of its own
/// kringen. REQUIRES 1 <= kringen <= kKringenMax.
[[nodiscard]] std::vector<Aanbieder> make_aanbieders(std::uint64_t zaad, const contract::Contract& contract,
                                                     Datum ingang, int kringen);
inline constexpr int kKringenMax = 80;

[[nodiscard]] std::string write_csv(const std::vector<Aanbieder>& aanbieders);

}  // namespace jeugdregio::oefenregio
