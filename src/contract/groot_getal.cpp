#include "contract/groot_getal.hpp"

#include <algorithm>
#include <limits>

#include "core/invariant.hpp"

namespace jeugdregio::contract {
namespace {
constexpr int kBits = 32;
constexpr std::uint64_t kLaag = 0xffffffffU;
}  // namespace

GrootGetal::GrootGetal(std::uint64_t waarde) {
    for (; waarde != 0; waarde >>= kBits) cijfers_.push_back(static_cast<std::uint32_t>(waarde & kLaag));
}

void GrootGetal::multiply(std::uint32_t factor) {
    std::uint64_t rest = 0;
    for (std::uint32_t& c : cijfers_) {
        rest += std::uint64_t{c} * factor;
        c = static_cast<std::uint32_t>(rest & kLaag);
        rest >>= kBits;
    }
    if (rest != 0) cijfers_.push_back(static_cast<std::uint32_t>(rest));
    while (!cijfers_.empty() && cijfers_.back() == 0) cijfers_.pop_back();
}

void GrootGetal::add(const GrootGetal& ander) {
    cijfers_.resize(std::max(cijfers_.size(), ander.cijfers_.size()));
    std::uint64_t rest = 0;
    for (std::size_t i = 0; i < cijfers_.size(); ++i) {
        rest += std::uint64_t{cijfers_[i]} + (i < ander.cijfers_.size() ? ander.cijfers_[i] : 0);
        cijfers_[i] = static_cast<std::uint32_t>(rest & kLaag);
        rest >>= kBits;
    }
    if (rest != 0) cijfers_.push_back(static_cast<std::uint32_t>(rest));
}

void GrootGetal::divide(std::uint32_t deler) {
    invariant(deler > 0, "a divisor is positive");
    std::uint64_t rest = 0;
    for (std::size_t i = cijfers_.size(); i-- > 0;) {
        rest = (rest << kBits) | cijfers_[i];
        cijfers_[i] = static_cast<std::uint32_t>(rest / deler);
        rest %= deler;
    }
    while (!cijfers_.empty() && cijfers_.back() == 0) cijfers_.pop_back();
}

std::optional<std::int64_t> GrootGetal::to_int64() const {
    if (cijfers_.size() > 2) return std::nullopt;
    std::uint64_t uit = 0;
    for (std::size_t i = cijfers_.size(); i-- > 0;) uit = (uit << kBits) | cijfers_[i];
    if (uit > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) return std::nullopt;
    return static_cast<std::int64_t>(uit);
}

}  // namespace jeugdregio::contract
