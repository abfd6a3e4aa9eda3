#include "beheersing/hoogrekening.hpp"

#include <algorithm>
#include <cstdint>

namespace jeugdregio::beheersing {
namespace {

__extension__ using Breed = __int128;

/// a * b / c in cents, rounded up. REQUIRES none negative and c > 0.
Bedrag scale_up(Breed a, Breed b, Breed c) {
    const Breed uit = (a * b + c - 1) / c;
    invariant(uit >= 0 && uit <= INT64_MAX, "a projected amount fits in 64 bits");
    return Bedrag::from_cents(static_cast<std::int64_t>(uit));
}

Bedrag too_much(const Bevinding& b) {
    return b.juist < b.bedrag ? b.bedrag - b.juist : Bedrag{};
}
Bedrag too_little(const Bevinding& b) {
    return b.juist > b.bedrag ? b.juist - b.bedrag : Bedrag{};
}

}  // namespace

Hoogrekening project(const Populatie& populatie, const Steekproef& steekproef,
                     std::span<const Bevinding> bevindingen, Betrouwbaarheid betrouwbaarheid) {
    invariant(bevindingen.size() == steekproef.trekkingen.size(), "every drawn line was looked at");
    Hoogrekening uit;
    const std::int64_t interval = steekproef.interval.cents();
    std::vector<std::size_t> fout;
    for (std::size_t i = 0; i < bevindingen.size(); ++i) {
        const Bevinding& b = bevindingen[i];
        invariant(b.juist >= Bedrag{} && b.bedrag > Bedrag{}, "a line and what it should be are amounts");
        uit.gevonden += too_much(b);
        uit.te_laag_gevonden += too_little(b);
        if (b.trekking.top) {
            uit.top += too_much(b);
            uit.te_laag_geraamd += too_little(b);
            continue;
        }
        for (int t = 0; t < b.trekking.treffers; ++t) {
            uit.te_laag_geraamd += scale_up(interval, too_little(b).cents(), b.bedrag.cents());
            if (b.juist < b.bedrag) fout.push_back(i);
        }
    }
    // The largest part of a line that is wrong gets the largest rise of the factor.
    std::stable_sort(fout.begin(), fout.end(), [&](std::size_t a, std::size_t b) {
        return Breed{too_much(bevindingen[a]).cents()} * bevindingen[b].bedrag.cents() >
               Breed{too_much(bevindingen[b]).cents()} * bevindingen[a].bedrag.cents();
    });
    Factoren factoren(betrouwbaarheid);
    uit.factor_honderdste = factoren.honderdste(0);
    const Bedrag onder_top = populatie.som - steekproef.som_top;
    if (onder_top > Bedrag{}) uit.basis = scale_up(interval, uit.factor_honderdste, 100);
    for (std::size_t k = 0; k < fout.size(); ++k) {
        const Bevinding& b = bevindingen[fout[k]];
        const std::int64_t stijging = factoren.honderdste(k + 1) - factoren.honderdste(k);
        const Breed som = Breed{interval} * too_much(b).cents();
        uit.meegeteld.push_back({fout[k], stijging, scale_up(som, 1, b.bedrag.cents()),
                                 scale_up(som, stijging - 100, Breed{100} * b.bedrag.cents())});
        uit.geraamd += uit.meegeteld.back().geraamd;
        uit.opslag += uit.meegeteld.back().opslag;
    }
    // No more can be wrong than there is.
    uit.bovengrens = uit.top + std::min(uit.geraamd + uit.basis + uit.opslag, onder_top);
    return uit;
}

Steekproefoordeel judge(const Hoogrekening& h, Bedrag tolerabel) {
    if (h.bovengrens <= tolerabel) return Steekproefoordeel::aanvaardbaar;
    return h.waarschijnlijk() <= tolerabel ? Steekproefoordeel::niet_uitgesloten : Steekproefoordeel::te_veel;
}

std::string_view oordeel_code(Steekproefoordeel oordeel) {
    switch (oordeel) {
        case Steekproefoordeel::aanvaardbaar:
            return "aanvaardbaar";
        case Steekproefoordeel::niet_uitgesloten:
            return "niet_uitgesloten";
        case Steekproefoordeel::te_veel:
            return "te_veel";
    }
    return "";
}

}  // namespace jeugdregio::beheersing
