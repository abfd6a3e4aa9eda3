#include "pipeline/berichtvolgorde.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "core/invariant.hpp"

namespace jeugdregio::pipeline {
namespace {

// "In onderzoek" (319) is said before a request is granted (301): the other way round it is rejected (TR359).
// A stop follows its start (TR382), and a claim what it is on.
constexpr std::string_view kSoorten[] = {
    "JW315", "JW317", "JW319", "JW301", "JW305", "JW307", "JW323",  // what people send
    "JW316", "JW318", "JW320", "JW302", "JW306", "JW308", "JW325",  // what answers it
};

std::size_t rang_of(std::string_view soort) {
    const auto* plek = std::find(std::begin(kSoorten), std::end(kSoorten), soort);
    invariant(plek != std::end(kSoorten), "every kind of message in the tables has its place within a day");
    return static_cast<std::size_t>(plek - std::begin(kSoorten));
}

}  // namespace

std::span<const std::string_view> soorten_op_volgorde() {
    return kSoorten;
}

std::vector<std::size_t> sort_op_datum(std::span<const std::optional<ijw::Berichtkop>> koppen) {
    std::vector<std::size_t> uit(koppen.size());
    std::iota(uit.begin(), uit.end(), std::size_t{0});
    const auto leesbaar =
        std::stable_partition(uit.begin(), uit.end(), [&](std::size_t n) { return koppen[n].has_value(); });
    const auto key = [&](std::size_t n) {
        const ijw::Berichtkop& k = *koppen[n];
        return std::tuple(k.dag, rang_of(k.soort), std::string_view(k.identificatie));
    };
    std::stable_sort(uit.begin(), leesbaar, [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    return uit;
}

}  // namespace jeugdregio::pipeline
