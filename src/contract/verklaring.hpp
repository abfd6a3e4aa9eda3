// What an aanbieder declares about the standaard administratieprotocol (eis 39): that it follows the SAP of a
// version, with its handleiding. Plain data; kept in storage, append-only.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "core/codes.hpp"
#include "core/datum.hpp"

namespace jeugdregio::contract {

/// Why a verklaring does not hold any more.
struct Verklaringeinde {
    Datum per;  // first day without it
    std::string reden, door;
    Datum op;
    friend bool operator==(const Verklaringeinde&, const Verklaringeinde&) = default;
};

struct Verklaring {
    AgbCode agb;
    int nummer = 0;           // per aanbieder, from 1; given when it is recorded
    std::string sap;          // version or release, as the aanbieder names it: "3.2.b"
    std::string handleiding;  // version of the guide that goes with it
    Datum vanaf;              // first day for which it is declared
    std::string kenmerk;      // of the letter or form
    std::string door;         // who put it on record
    Datum op;                 // and when
    std::optional<Verklaringeinde> ingetrokken{};

    [[nodiscard]] bool holds_on(Datum dag) const {
        return vanaf <= dag && (!ingetrokken || dag < ingetrokken->per);
    }
    friend bool operator==(const Verklaring&, const Verklaring&) = default;
};

/// The verklaring of this aanbieder that holds on the day: the one with the latest first day, and of those
/// the last on record. Null when it has none.
[[nodiscard]] const Verklaring* find_verklaring(std::span<const Verklaring> verklaringen, const AgbCode& agb,
                                                Datum dag);

}  // namespace jeugdregio::contract
