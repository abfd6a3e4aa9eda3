// An own name of a function, and the function of the Beroepentabel that it follows by decision of the region
// (8.5.1, AMB-051): what the aanbieder asks, what the region says, and until when it holds. Plain data; kept
// in storage, append-only.
#pragma once

#include <optional>
#include <string>

#include "core/codes.hpp"
#include "core/datum.hpp"

namespace jeugdregio::contract {

/// What the region says of a request.
struct Functieoordeel {
    bool akkoord = false;
    std::string reden, door;  // the reden may be empty for a yes
    Datum op;
    friend bool operator==(const Functieoordeel&, const Functieoordeel&) = default;
};

/// The request, or what was decided on it, holds no more.
struct Functieeinde {
    Datum per;  // first day without it
    std::string reden, door;
    Datum op;
    friend bool operator==(const Functieeinde&, const Functieeinde&) = default;
};

struct Functieverzoek {
    AgbCode agb;
    int nummer = 0;            // per aanbieder, from 1; given when it is recorded
    std::string functie;       // as the aanbieder calls it
    std::string tabelfunctie;  // the function of the Beroepentabel that it follows
    std::string tariefgroep;   // "TG4", of a name in two tariefgroepen; empty: the lowest
    Datum vanaf;
    std::optional<Datum> tot{};  // last day; empty: until it is withdrawn
    std::string reden;           // why it is like that function, or the evidence for the higher tariefgroep
    std::string door;            // who asks
    Datum op;                    // and when
    std::optional<Functieoordeel> oordeel{};
    std::optional<Functieeinde> ingetrokken{};

    [[nodiscard]] bool is_afgewezen() const { return oordeel && !oordeel->akkoord; }
    /// Whether it waits for the region.
    [[nodiscard]] bool waits() const { return !oordeel && !ingetrokken; }
    /// The last day, with a withdrawal counted; empty when it is open.
    [[nodiscard]] std::optional<Datum> laatste_dag() const {
        if (!ingetrokken) return tot;
        const Datum einde = ingetrokken->per.plus_dagen(-1);
        return tot && *tot < einde ? tot : einde;
    }
    /// Whether it asks for, or grants, this day.
    [[nodiscard]] bool covers(Datum dag) const {
        const auto einde = laatste_dag();
        return !is_afgewezen() && vanaf <= dag && (!einde || dag <= *einde);
    }
    /// Whether it was granted and holds on this day.
    [[nodiscard]] bool holds_on(Datum dag) const { return oordeel && oordeel->akkoord && covers(dag); }
    friend bool operator==(const Functieverzoek&, const Functieverzoek&) = default;
};

}  // namespace jeugdregio::contract
