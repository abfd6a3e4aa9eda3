// What may be typed as a value of an option, checked before a command runs; what does not fit is told in
// Dutch.
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include "core/codes.hpp"
#include "core/datum.hpp"

namespace jeugdregio::cli {

[[nodiscard]] inline CLI::Validator check(std::string vorm, std::function<bool(const std::string&)> goed) {
    return CLI::Validator(
        [vorm, goed](std::string& t) {
            return goed(t) ? std::string() : fmt::format("'{}' is geen {}", t, vorm);
        },
        "");
}

inline const CLI::Validator kDatum =
    check("datum als JJJJ-MM-DD", [](const std::string& t) { return parse_datum(t).has_value(); });
inline const CLI::Validator kGemeente =
    check("gemeentecode van 4 cijfers, zoals 0193",
          [](const std::string& t) { return parse_gemeente(t).has_value(); });
inline const CLI::Validator kAgb =
    check("AGB-code van 8 cijfers", [](const std::string& t) { return parse_agb(t).has_value(); });
inline const CLI::Validator kNummer =
    check("toewijzingnummer (hoogstens 9 cijfers)", [](const std::string& t) {
        return !t.empty() && t.size() <= 9 && t.find_first_not_of("0123456789") == std::string::npos;
    });

inline const CLI::Validator kVolgnummer = check("getal van 1 tot en met 999", [](const std::string& t) {
    return !t.empty() && t.size() <= 3 && t.find_first_not_of("0123456789") == std::string::npos &&
           t.find_first_not_of('0') != std::string::npos;
});
inline const CLI::Validator kMaand = check("maand als JJJJ-MM", [](const std::string& t) {
    return t.size() == 7 && parse_datum(t + "-01").has_value();
});
inline const CLI::Validator kIngevuld = check(
    "ingevulde tekst", [](const std::string& t) { return t.find_first_not_of(" \t") != std::string::npos; });
inline const CLI::Validator kJaar = check("jaar van 2000 tot en met 2100", [](const std::string& t) {
    return t.size() == 4 && t.find_first_not_of("0123456789") == std::string::npos && t >= "2000" &&
           t <= "2100";
});

[[nodiscard]] inline CLI::Validator one_of(std::vector<std::string> keuzes) {
    return check(fmt::format("keuze uit: {}", fmt::join(keuzes, ", ")), [keuzes](const std::string& t) {
        return std::find(keuzes.begin(), keuzes.end(), t) != keuzes.end();
    });
}

}  // namespace jeugdregio::cli
