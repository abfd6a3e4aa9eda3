#include "server/bladlijst.hpp"

namespace jeugdregio::server {

std::vector<Filterveld> make_filtervelden(const Lijstkring& kring, std::vector<Filterveld> erbij) {
    std::vector<Filterveld> uit{{.naam = "gemeente",
                                 .label = "Gemeente",
                                 .vorm = Filtervorm::keuze,
                                 .opties = gemeente_opties(kring.oproep.plek.contract())},
                                {.naam = "aanbieder",
                                 .label = "Aanbieder",
                                 .vorm = Filtervorm::keuze,
                                 .opties = aanbieder_opties(kring.partijen)}};
    for (auto& v : erbij) uit.push_back(std::move(v));
    return uit;
}

}  // namespace jeugdregio::server
