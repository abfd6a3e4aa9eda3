#include "beheersing/betrouwbaarheid.hpp"

#include "core/invariant.hpp"

namespace jeugdregio::beheersing {
namespace {

__extension__ using Breed = __int128;

/// One, with eighteen decimals behind it.
constexpr Breed kEen = 1'000'000'000'000'000'000;

/// Rounded up. REQUIRES both above zero.
Breed div_up(Breed teller, Breed noemer) {
    return (teller + noemer - 1) / noemer;
}

}  // namespace

// P(X <= k) = S / (S + T), with S the terms m^i / i! up to k and T those after it. So the question is whether
// (1 - b) S <= b T, with b the chance that is left. Every term is counted in units of the term of k itself,
// which keeps them small: before k they fall towards zero, and after it they rise a little (the mean lies
// just above k) and then fall. S is rounded up and T down, so "yes" is never an error of rounding.
bool is_zeldzaam(std::int64_t honderdste, std::size_t fouten, Betrouwbaarheid betrouwbaarheid) {
    const auto k = static_cast<std::int64_t>(fouten);
    invariant(honderdste > 100 * k && honderdste < 10'000'000, "the mean lies above the number of errors");
    Breed s = kEen, term = kEen;
    for (std::int64_t i = k; i >= 1; --i) {
        term = div_up(term * (100 * i), honderdste);
        s += term;
        if (term == 1) {  // those that are left are smaller still
            s += i - 1;
            break;
        }
    }
    Breed t = 0;
    term = kEen;
    for (std::int64_t i = k + 1; term > 0; ++i) {
        term = term * honderdste / (100 * i);
        t += term;
    }
    return betrouwbaarheid.pct() * s <= (100 - betrouwbaarheid.pct()) * t;
}

std::int64_t Factoren::honderdste(std::size_t fouten) {
    while (factoren_.size() <= fouten) {
        const std::size_t k = factoren_.size();
        // The mean rises by more than one for each error more.
        std::int64_t h = k == 0 ? 1 : factoren_.back() + 100;
        while (!is_zeldzaam(h, k, betrouwbaarheid_)) ++h;
        factoren_.push_back(h);
    }
    return factoren_[fouten];
}

}  // namespace jeugdregio::beheersing
