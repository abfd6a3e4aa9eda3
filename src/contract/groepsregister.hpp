// The intensity of every physical group, as it was established (9.7, 8.5.3): one calculation holds on a day,
// the earlier ones stay. Plain data; kept in storage, append-only.
#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/codes.hpp"
#include "core/datum.hpp"

namespace jeugdregio::contract {

struct Groepsberekening {
    AgbCode agb;
    std::string groep;
    int nummer = 0;                    // per group, from 1; given when it is recorded
    std::string soort;                 // of the calculator: "groepsaanbod", "verblijf", ...
    std::string vorm;                  // kind of place; empty at groepsaanbod
    std::string locatie;               // where it is; empty when nobody said
    std::string grootte;               // places or jeugdigen, as they were given
    Datum ingang;                      // first day for which it is established
    std::string invoer;                // every field of the question, as json
    std::string intensiteit;           // exact, "1100/399"; empty when the document fixes the class
    std::vector<std::string> klassen;  // one; more in a group with different intensities
    // Of a border between two classes a person decides (9.7, 4.1.8).
    std::string besluit_door, besluit_reden;
    std::optional<Datum> besluit_op{};
    std::string door;  // who put it on record
    Datum op;

    [[nodiscard]] bool has_klasse(std::string_view klasse) const {
        return std::find(klassen.begin(), klassen.end(), klasse) != klassen.end();
    }
    friend bool operator==(const Groepsberekening&, const Groepsberekening&) = default;
};

/// The calculation that holds for this group on the day: of those that began the last, and of one first day
/// the last on record. Null when there is none.
[[nodiscard]] const Groepsberekening* find_berekening(std::span<const Groepsberekening> alle,
                                                      const AgbCode& agb, std::string_view groep, Datum dag);

}  // namespace jeugdregio::contract
