// What was taken from a toewijzing, by period of care: all that a forecast needs of the approved prestaties.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <tuple>
#include <vector>

#include "dossier/dossier.hpp"

namespace jeugdregio::dossier {

/// Debits minus credits over one period, in one unit.
struct Afname {
    Periode periode;
    Eenheid eenheid = Eenheid::minuut;
    Bedrag bedrag;
    std::int64_t volume = 0;  // in `eenheid`
    friend bool operator==(const Afname&, const Afname&) = default;
};

/// The same as storage adds up: by period and unit, in order; what was credited whole stays as a zero.
[[nodiscard]] inline std::vector<Afname> sum_afname(std::span<const GeboektePrestatie> goedgekeurd) {
    std::map<std::tuple<Datum, Datum, Eenheid>, Afname> som;
    for (const GeboektePrestatie& p : goedgekeurd) {
        Afname& a = som[{p.periode.begin, p.periode.einde, p.eenheid}];
        a.periode = p.periode;
        a.eenheid = p.eenheid;
        a.bedrag += p.credit ? -p.bedrag : p.bedrag;
        a.volume = checked_add(a.volume, p.credit ? -p.volume : p.volume);
    }
    std::vector<Afname> uit;
    uit.reserve(som.size());
    for (auto& [sleutel, a] : som) uit.push_back(a);
    return uit;
}

}  // namespace jeugdregio::dossier
