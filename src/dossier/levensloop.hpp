// What happened to one jeugdige in one gemeente, across aanbieders, each fact with the message that
// brought it. What was rejected whole is not in it: such a message counts as not sent (IV028). Plain data;
// the timeline is made of it (toewijzing/tijdlijn.hpp).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "dossier/dossier.hpp"
#include "dossier/levering.hpp"
#include "dossier/verzoek.hpp"

namespace jeugdregio::dossier {

/// A message in the journal of the gemeente.
struct Bronbericht {
    std::string soort;  // "JW301"
    std::string identificatie;
    Datum dagtekening;
    Datum verwerkt_op;
    friend bool operator==(const Bronbericht&, const Bronbericht&) = default;
};

struct Versiefeit {
    ToewijzingVersie versie;
    std::int64_t bericht = 0;
};

struct Verzoekfeit {
    Verzoek verzoek;
    std::int64_t bericht = 0;
    std::vector<std::int64_t> antwoordberichten;  // one for each of verzoek.antwoorden
};

template <class Melding>
struct Leveringsfeit {
    AgbCode aanbieder;
    Melding melding;
    std::int64_t bericht = 0;
};

/// One line of a claim on a toewijzing of this jeugdige.
struct Declaratiefeit {
    ToewijzingNummer toewijzing;
    AgbCode aanbieder;
    std::int64_t bericht = 0;
    Datum begin;    // of the productperiode
    Bedrag bedrag;  // always positive; the sign is in `credit`
    bool credit = false;
    bool afgewezen = false;  // only debits are on record as rejected
};

struct Signaalfeit {
    std::int64_t bericht = 0;
    std::optional<ToewijzingNummer> toewijzing;  // when it is about one line of a claim
    std::string regel;                           // "IJ-E035"
    std::string referentie;
    std::string uitleg;
    std::string besluit;  // of a person; empty while nobody decided
    std::optional<Datum> besloten_op;
};

/// A retour that rejects a message about this jeugdige, or part of it.
struct Retourfeit {
    std::int64_t van_bericht = 0;
    std::int64_t bericht = 0;
    std::string retourcodes;  // "9307 9387"
};

/// An own fact on a toewijzing (toewijzing vul-aan). Who put it on record is left out: a timeline names no
/// people.
struct Gegevenfeit {
    ToewijzingNummer toewijzing;
    std::int64_t volgnummer = 0;
    std::string soort, waarde;
    Datum op;
};

struct Levensloop {
    std::vector<Versiefeit> versies;  // by number, then in the order in which they hold
    std::vector<Verzoekfeit> verzoeken;
    std::vector<Leveringsfeit<Startmelding>> starts;
    std::vector<Leveringsfeit<Stopmelding>> stops;
    std::vector<Declaratiefeit> declaraties;
    std::vector<Signaalfeit> signalen;
    std::vector<Retourfeit> retouren;
    std::vector<Gegevenfeit> gegevens;
    std::map<std::int64_t, Bronbericht> berichten;  // those that the facts name, by journal number

    /// Nothing of this jeugdige is on record.
    [[nodiscard]] bool empty() const {
        return versies.empty() && verzoeken.empty() && starts.empty() && stops.empty();
    }
};

}  // namespace jeugdregio::dossier
