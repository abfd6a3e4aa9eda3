#include "oefenregio/ijking.hpp"

namespace jeugdregio::oefenregio {
namespace {

// Inhabitants on 1 January 2023, rounded to hundreds: only their proportions matter. docs/regio-generator.md.
constexpr Inwoners kInwoners[] = {
    {"0148", 29'400}, {"0150", 102'000}, {"0160", 62'300},  {"0166", 55'200},
    {"1773", 18'600}, {"0175", 18'700},  {"0177", 38'300},  {"0180", 17'500},
    {"1708", 44'800}, {"1896", 23'300},  {"0193", 132'400},
};

// Pleegzorg is the most given, and the cheapest.
constexpr Verblijfijk kVerblijf[] = {
    {"A", "A", 430, 11, 24}, {"B", "B", 70, 8, 16},         {"C", "E", 210, 9, 21},
    {"D", "K", 190, 6, 17},  {"GGZ-C", "GGZ-H", 100, 3, 9},
};

}  // namespace

std::span<const Inwoners> inwoners() {
    return kInwoners;
}
std::span<const Verblijfijk> verblijfmix() {
    return kVerblijf;
}

}  // namespace jeugdregio::oefenregio
