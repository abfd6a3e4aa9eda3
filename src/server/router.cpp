#include "server/router.hpp"

#include <algorithm>

#include "core/invariant.hpp"

namespace jeugdregio::server {
namespace {

bool is_naam(const std::string& deel) {
    return deel.size() > 2 && deel.front() == '{' && deel.back() == '}';
}

/// How many fixed parts agree; -1 when the pattern does not fit.
int fit(std::span<const std::string> patroon, std::span<const std::string> delen) {
    if (patroon.size() != delen.size()) return -1;
    int vast = 0;
    for (std::size_t i = 0; i < delen.size(); ++i) {
        if (is_naam(patroon[i])) continue;
        if (patroon[i] != delen[i]) return -1;
        ++vast;
    }
    return vast;
}

}  // namespace

const std::string& Oproep::van_pad(std::string_view naam) const {
    const std::string* waarde = find_veld(pad, naam);
    invariant(waarde != nullptr, "a handler asks for a part that its pattern has not");
    return *waarde;
}

std::string_view Oproep::van_zoek(std::string_view naam) const {
    const std::string* waarde = find_veld(zoek, naam);
    return waarde ? std::string_view(*waarde) : std::string_view{};
}

std::string_view Oproep::van_formulier(std::string_view naam) const {
    const std::string* waarde = find_veld(formulier, naam);
    return waarde ? std::string_view(*waarde) : std::string_view{};
}

void Router::add(Route route) {
    const auto zelfde = [&](const Route& r) {
        return r.methode == route.methode && r.patroon == route.patroon;
    };
    invariant(std::ranges::none_of(routes_, zelfde), "two routes have the same method and pattern");
    std::vector<std::string> delen;
    std::string_view rest = route.patroon;
    while (!rest.empty()) {
        invariant(rest.front() == '/', "a pattern begins with a slash");
        rest.remove_prefix(1);
        const std::size_t eind = std::min(rest.find('/'), rest.size());
        if (eind > 0) delen.emplace_back(rest.substr(0, eind));
        rest.remove_prefix(eind);
    }
    delen_.push_back(std::move(delen));
    routes_.push_back(std::move(route));
}

Gevonden Router::find(Methode methode, std::span<const std::string> delen) const {
    const Methode gevraagd = methode == Methode::head ? Methode::get : methode;
    Gevonden uit;
    int beste = -1;
    for (std::size_t i = 0; i < routes_.size(); ++i) {
        const int vast = fit(delen_[i], delen);
        if (vast < 0) continue;
        if (routes_[i].methode != gevraagd) {
            uit.wel.push_back(routes_[i].methode);
            continue;
        }
        if (vast > beste) {
            beste = vast;
            uit.route = &routes_[i];
        }
    }
    if (!uit.route) return uit;
    uit.wel.clear();
    const auto& patroon = delen_[static_cast<std::size_t>(uit.route - routes_.data())];
    for (std::size_t i = 0; i < patroon.size(); ++i)
        if (is_naam(patroon[i])) uit.pad.emplace_back(patroon[i].substr(1, patroon[i].size() - 2), delen[i]);
    return uit;
}

}  // namespace jeugdregio::server
