#include "server/namen.hpp"

#include <algorithm>

namespace jeugdregio::server {

std::string gemeente_naam(const contract::Contract& contract, const Gemeente& gemeente) {
    const auto i = std::ranges::find(contract.deelnemers, gemeente, &contract::Deelnemer::gemeente);
    return i == contract.deelnemers.end() ? std::string(gemeente.view()) : i->naam;
}

std::map<AgbCode, std::string> aanbieder_namen(const std::vector<contract::AanbiederContract>& aanbieders) {
    std::map<AgbCode, std::string> uit;
    std::map<AgbCode, Datum> van;
    for (const auto& a : aanbieders) {
        const auto [i, nieuw] = van.emplace(a.agb, a.geldig.van);
        if (!nieuw && a.geldig.van < i->second) continue;
        i->second = a.geldig.van;
        uit[a.agb] = a.naam;
    }
    return uit;
}

}  // namespace jeugdregio::server
