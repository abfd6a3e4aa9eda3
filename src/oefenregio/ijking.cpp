#include "oefenregio/ijking.hpp"

namespace jeugdregio::oefenregio {
namespace {

// Pleegzorg is the most given, and the cheapest.
constexpr Verblijfijk kVerblijf[] = {
    {"A", "A", 430, 11, 24}, {"B", "B", 70, 8, 16},         {"C", "E", 210, 9, 21},
    {"D", "K", 190, 6, 17},  {"GGZ-C", "GGZ-H", 100, 3, 9},
};

}  // namespace

std::span<const Verblijfijk> verblijfmix() {
    return kVerblijf;
}

}  // namespace jeugdregio::oefenregio
