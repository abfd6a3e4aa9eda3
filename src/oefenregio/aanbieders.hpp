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

/// The same for every scale: a larger region has more jeugdigen, not more aanbieders. In order of agb.
[[nodiscard]] std::vector<Aanbieder> make_aanbieders(std::uint64_t zaad, const contract::Contract& contract,
                                                     Datum ingang);

[[nodiscard]] std::string write_csv(const std::vector<Aanbieder>& aanbieders);

}  // namespace jeugdregio::oefenregio
