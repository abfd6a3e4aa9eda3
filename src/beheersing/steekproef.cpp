#include "beheersing/steekproef.hpp"

#include <algorithm>
#include <tuple>

namespace jeugdregio::beheersing {
namespace {

auto key_of(const Steekproefregel& r) {
    return std::tuple(r.gemeente.view(), r.toewijzing, r.periode.begin, std::string_view(r.referentie));
}

}  // namespace

Populatie build_populatie(std::vector<Steekproefregel> regels) {
    Populatie uit;
    uit.zonder_bedrag = std::erase_if(regels, [](const Steekproefregel& r) {
        invariant(r.bedrag >= Bedrag{}, "an approved line is never negative: a credit is a line of its own");
        return r.bedrag == Bedrag{};
    });
    std::sort(regels.begin(), regels.end(),
              [](const auto& a, const auto& b) { return key_of(a) < key_of(b); });
    for (const Steekproefregel& r : regels) uit.som += r.bedrag;
    uit.regels = std::move(regels);
    return uit;
}

Populatie build_populatie(std::span<const dossier::Goedgekeurd> staand) {
    std::vector<Steekproefregel> regels;
    regels.reserve(staand.size());
    for (const dossier::Goedgekeurd& g : staand) {
        const dossier::GeboektePrestatie& p = g.prestatie;
        invariant(!p.credit, "a sample is drawn of lines that stand");
        regels.push_back({g.gemeente, p.referentie, g.toewijzing, p.categorie, p.code, p.periode, p.volume,
                          p.eenheid, p.bedrag});
    }
    return build_populatie(std::move(regels));
}

std::uint64_t Toeval::next() {
    stand_ += 0x9E3779B97F4A7C15;
    std::uint64_t z = stand_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
}

std::uint64_t Toeval::below(std::uint64_t grens) {
    invariant(grens > 0, "there is a number below the bound");
    // The numbers of 64 bits do not divide evenly over `grens`: the first 2^64 mod grens are drawn again.
    const std::uint64_t over = (0 - grens) % grens;
    std::uint64_t x = next();
    while (x < over) x = next();
    return x % grens;
}

Steekproef draw(const Populatie& populatie, Bedrag interval, std::uint64_t zaad) {
    invariant(interval > Bedrag{}, "an interval is above zero");
    const std::int64_t breedte = interval.cents();
    Steekproef uit;
    uit.interval = interval;
    Toeval toeval(zaad);
    std::int64_t begin = 0;  // of this line, among the cents below the top stratum
    std::int64_t cel = -1;   // the last cell of which the draw is known
    std::int64_t getrokken = -1;
    for (std::size_t i = 0; i < populatie.regels.size(); ++i) {
        const Bedrag bedrag = populatie.regels[i].bedrag;
        if (bedrag >= interval) {
            uit.trekkingen.push_back({i, 0, true});
            uit.som_top += bedrag;
            continue;
        }
        const std::int64_t einde = checked_add(begin, bedrag.cents());
        int treffers = 0;
        for (std::int64_t c = begin / breedte; c <= (einde - 1) / breedte; ++c) {
            if (c > cel) {
                cel = c;
                getrokken =
                    checked_add(checked_mul(c, breedte),
                                static_cast<std::int64_t>(toeval.below(static_cast<std::uint64_t>(breedte))));
            }
            if (begin <= getrokken && getrokken < einde) ++treffers;
        }
        if (treffers > 0) uit.trekkingen.push_back({i, treffers, false});
        uit.treffers += treffers;
        begin = einde;
    }
    return uit;
}

}  // namespace jeugdregio::beheersing
