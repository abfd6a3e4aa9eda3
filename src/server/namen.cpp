#include "server/namen.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jeugdregio::server {

std::string gemeente_naam(const contract::Contract& contract, const Gemeente& gemeente) {
    const auto i = std::ranges::find(contract.deelnemers, gemeente, &contract::Deelnemer::gemeente);
    return i == contract.deelnemers.end() ? std::string(gemeente.view()) : i->naam;
}

Partijen::Partijen(const contract::Contract& contract,
                   const std::vector<contract::AanbiederContract>& aanbieders) {
    std::map<AgbCode, const contract::AanbiederContract*> laatste;
    for (const auto& a : aanbieders) {
        const auto*& bekend = laatste[a.agb];
        if (!bekend || a.geldig.van >= bekend->geldig.van) bekend = &a;
    }
    for (const auto& d : contract.deelnemers) namen_.emplace(d.gemeente.str(), d.naam);
    for (const auto& [agb, a] : laatste) {
        namen_.emplace(agb.str(), a->naam);
        aanbieders_.push_back({agb.str(), a->naam});
    }
    std::ranges::stable_sort(aanbieders_, {}, &Partij::naam);
}

std::string Partijen::korte_naam(std::string_view code) const {
    const auto i = namen_.find(code);
    return i == namen_.end() ? std::string(code) : i->second;
}

std::string Partijen::naam(std::string_view code) const {
    const auto i = namen_.find(code);
    return i == namen_.end() ? std::string(code) : fmt::format("{} ({})", i->second, code);
}

}  // namespace jeugdregio::server
