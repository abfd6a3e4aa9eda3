// What an aanbieder reports of the care itself: when it began (305) and when it ended, for good or for a time
// (307). Plain data and the pure transition from one report to the next.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/codes.hpp"
#include "core/datum.hpp"

namespace jeugdregio::dossier {

/// IV008, IV096: what identifies a start beside the jeugdige and the aanbieder.
struct Leveringsleutel {
    std::optional<ToewijzingNummer> toewijzing;
    std::optional<ProductCategorie> categorie;
    std::optional<ProductCode> code;
    Datum begin;
    friend bool operator==(const Leveringsleutel&, const Leveringsleutel&) = default;
};

struct Startmelding {
    Leveringsleutel sleutel;
    std::optional<Datum> toewijzing_ingang;
    bool verwijdering = false;  // StatusAanlevering 3: undoes the start with this key
    Datum dagtekening;          // of the 305
    Datum ontvangen_op;
    friend bool operator==(const Startmelding&, const Startmelding&) = default;
};

/// RedenBeeindiging 20: the care stops for a time.
inline constexpr std::string_view kTijdelijk = "20";

struct Stopmelding {
    Leveringsleutel sleutel;  // of the start that it ends (OP155)
    std::optional<Datum> toewijzing_ingang;
    std::string reden;  // JZ588
    Datum einde;
    bool verwijdering = false;
    Datum dagtekening;  // of the 307
    Datum ontvangen_op;

    [[nodiscard]] bool tijdelijk() const { return reden == kTijdelijk; }
    friend bool operator==(const Stopmelding&, const Stopmelding&) = default;
};

/// What holds now for one jeugdige at one aanbieder: reports that were undone are not in it.
struct Leveringen {
    std::vector<Startmelding> starts;
    std::vector<Stopmelding> stops;

    void apply(const Startmelding& melding);
    void apply(const Stopmelding& melding);

    [[nodiscard]] const Startmelding* find_start(const Leveringsleutel& sleutel) const;
    /// The stop with this key, reason and end (its logical key).
    [[nodiscard]] const Stopmelding* find_stop(const Stopmelding& melding) const;
    /// Stops of the start with this key, in order of arrival.
    [[nodiscard]] std::vector<const Stopmelding*> stops_of(const Leveringsleutel& sleutel) const;
    /// TR326: the start on this toewijzing that no stop has followed, not even one for a time. Null when
    /// there is none.
    [[nodiscard]] const Startmelding* find_actuele_start(ToewijzingNummer toewijzing) const;
};

}  // namespace jeugdregio::dossier
