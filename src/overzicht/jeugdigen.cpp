#include "overzicht/jeugdigen.hpp"

#include <algorithm>
#include <unordered_map>

namespace jeugdregio::overzicht {
namespace {

/// The months of the year that a toewijzing is in force in, as bits; 0 when in none.
unsigned months_of(const dossier::Zorgtraject& t, int jaar) {
    const Periode heel{Datum::from_ymd(jaar, 1, 1), Datum::from_ymd(jaar, 12, 31)};
    if (t.ingang > heel.einde || (t.einde && *t.einde < heel.begin)) return 0;
    const int eerste = t.ingang < heel.begin ? 1 : t.ingang.maand();
    const int laatste = !t.einde || *t.einde > heel.einde ? 12 : t.einde->maand();
    unsigned uit = 0;
    for (int m = eerste; m <= laatste; ++m) uit |= 1U << (m - 1);
    return uit;
}

}  // namespace

std::map<Gemeente, Jeugdigentelling> count_jeugdigen(std::span<const dossier::Zorgtraject> trajecten,
                                                     int jaar, std::span<const ProductCode> producten) {
    std::map<Gemeente, std::unordered_map<std::int64_t, unsigned>> maanden;
    for (const dossier::Zorgtraject& t : trajecten) {
        if (!producten.empty() &&
            (!t.code || !std::binary_search(producten.begin(), producten.end(), *t.code)))
            continue;
        if (const unsigned bits = months_of(t, jaar); bits != 0) maanden[t.gemeente][t.jeugdige] |= bits;
    }
    std::map<Gemeente, Jeugdigentelling> uit;
    for (const auto& [gemeente, jeugdigen] : maanden) {
        Jeugdigentelling& telling = uit[gemeente];
        for (const auto& [jeugdige, bits] : jeugdigen) {
            ++telling.jaar;
            for (std::size_t m = 0; m < 12; ++m) telling.per_maand.at(m) += (bits >> m) & 1U;
        }
    }
    return uit;
}

}  // namespace jeugdregio::overzicht
