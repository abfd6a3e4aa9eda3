// The people, numbers and days of the world in which everything is right. Header-only.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/bedrag.hpp"
#include "core/datum.hpp"
#include "core/invariant.hpp"

namespace jeugdregio::steun {

/// The toewijzingen on record at the start. All run from 1 January 2023; all but the last are of jeugdige
/// kAnna.
inline constexpr std::int64_t kBudget = 1001;       // generic, 10.000,00, until the end of 2024
inline constexpr std::int64_t kUrenTotaal = 1002;   // groepsaanbod middel, 200 hours in total
inline constexpr std::int64_t kUrenPerWeek = 1003;  // groepsaanbod middel, 3 hours per week
inline constexpr std::int64_t kVerblijf = 1004;     // intensiteit J, 365 etmalen in total
inline constexpr std::int64_t kMst = 1005;          // MST, 1 stuk in total
inline constexpr std::int64_t kEd = 1006;           // diagnostiek ED, 3000 minutes in total
inline constexpr std::int64_t kCategorie = 1007;    // category 45, 5.000,00
inline constexpr std::int64_t kBudgetBram = 1008;   // generic, 10.000,00, of jeugdige kBram
inline constexpr std::int64_t kNieuw = 2001;        // not on record: the product of the JW301

/// Numbers outside the range that is given to people. They pass the eleven test, but for kFout.
inline constexpr std::string_view kAnna = "999900006", kBram = "999900018", kOnbekend = "999900031",
                                  kFout = "999900007";

[[nodiscard]] inline Datum datum(std::string_view iso) {
    const auto d = parse_datum(iso);
    invariant(d.has_value(), "a test writes existing days");
    return *d;
}
[[nodiscard]] inline Bedrag cents(std::int64_t n) {
    return Bedrag::from_cents(n);
}

}  // namespace jeugdregio::steun
