#include "server/sjabloon.hpp"

#include <map>

#include <kainjow/mustache.hpp>

#include "core/invariant.hpp"
#include "server/webbestand.hpp"

namespace jeugdregio::server {
namespace {

namespace mustache = kainjow::mustache;

mustache::data to_data(const Gegevens& gegevens) {
    mustache::data uit(mustache::data::type::object);
    for (const auto& [naam, waarde] : gegevens.velden()) {
        if (const auto* tekst = std::get_if<std::string>(&waarde)) {
            // A section around an empty text is skipped; the library would show it.
            uit.set(naam, tekst->empty() ? mustache::data(false) : mustache::data(*tekst));
        } else if (const auto* ja = std::get_if<bool>(&waarde)) {
            uit.set(naam, mustache::data(*ja));
        } else {
            mustache::data lijst(mustache::data::type::list);
            for (const auto& rij : std::get<Gegevens::Rijen>(waarde)) lijst.push_back(to_data(rij));
            uit.set(naam, std::move(lijst));
        }
    }
    return uit;
}

/// "sjablonen/deel-filter.html" is the part that other templates name as {{>deel-filter}}; empty for others.
std::string naam_van_deel(std::string_view pad) {
    constexpr std::string_view kVoor = "sjablonen/", kNa = ".html";
    if (!pad.starts_with("sjablonen/deel-") || !pad.ends_with(kNa)) return {};
    return std::string(pad.substr(kVoor.size(), pad.size() - kVoor.size() - kNa.size()));
}

}  // namespace

Gegevens& Gegevens::text(std::string_view naam, std::string_view waarde) {
    velden_.emplace_back(naam, std::string(waarde));
    return *this;
}
Gegevens& Gegevens::flag(std::string_view naam, bool waarde) {
    velden_.emplace_back(naam, waarde);
    return *this;
}
Gegevens& Gegevens::rows(std::string_view naam, Rijen rijen) {
    velden_.emplace_back(naam, std::move(rijen));
    return *this;
}
Gegevens& Gegevens::part(std::string_view naam, Gegevens deel) {
    Rijen een;
    een.push_back(std::move(deel));
    return rows(naam, std::move(een));
}

struct Sjablonen::Kern {
    std::map<std::string, mustache::mustache, std::less<>> gelezen;
};

Sjablonen::Sjablonen() : kern_(std::make_unique<Kern>()) {}
Sjablonen::~Sjablonen() = default;

std::string Sjablonen::render(std::string_view naam, const Gegevens& gegevens) {
    auto i = kern_->gelezen.find(naam);
    if (i == kern_->gelezen.end()) {
        const Webbestand* bestand = find_webbestand("sjablonen/" + std::string(naam) + ".html");
        invariant(bestand != nullptr, "every template that is asked for travels inside the program");
        i = kern_->gelezen.emplace(std::string(naam), mustache::mustache(std::string(bestand->inhoud))).first;
        invariant(i->second.is_valid(), "every template of the program can be read");
    }
    mustache::data alles = to_data(gegevens);
    for (const Webbestand& b : webbestanden())
        if (const auto deel = naam_van_deel(b.pad); !deel.empty())
            alles.set(deel, mustache::partial([&b] { return std::string(b.inhoud); }));
    return i->second.render(alles);
}

}  // namespace jeugdregio::server
