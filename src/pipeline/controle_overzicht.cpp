#include "pipeline/controle_overzicht.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include <fmt/format.h>

namespace jeugdregio::pipeline {
namespace {

std::string place_of(const Bestanduitkomst& u, const ijw::Bevinding& b) {
    std::string uit = std::filesystem::path(u.bestand).filename().string();
    if (b.regelnummer > 0) uit += fmt::format(" regel {}", b.regelnummer);
    if (!b.plaats.empty()) uit += ": " + b.plaats;
    return uit;
}

}  // namespace

void Controleoverzicht::add(const Bestanduitkomst& u) {
    for (Telling* t : {&bestanden_, &berichten_[u.bericht]}) ++(u.all_well() ? t->goed : t->fout);
    std::set<std::string_view> regels;
    for (const ijw::Bevinding& b : u.bevindingen.eerste) {
        Soort& s = soorten_[{u.bericht, b.regel}];
        if (s.bevindingen == 0) s = {u.bericht, b.regel, 0, 0, place_of(u, b)};
        ++s.bevindingen;
        if (regels.insert(b.regel).second) ++s.bestanden;
    }
    niet_ingedeeld_ += u.bevindingen.totaal - u.bevindingen.eerste.size();
}

std::vector<Controleoverzicht::Soort> Controleoverzicht::soorten() const {
    std::vector<Soort> uit;
    for (const auto& [sleutel, soort] : soorten_) uit.push_back(soort);
    std::stable_sort(uit.begin(), uit.end(),
                     [](const Soort& a, const Soort& b) { return a.bevindingen > b.bevindingen; });
    return uit;
}

}  // namespace jeugdregio::pipeline
