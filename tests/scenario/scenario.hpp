// A scenario: what is given, what people send one after the other, and what must be the case then. Written in
// Dutch, a sentence per line (README.md of this folder); lees_scenario makes these steps of it,
// speel_scenario plays them.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include "contract/contract.hpp"
#include "core/codes.hpp"
#include "core/datum.hpp"
#include "pipeline/aantekening.hpp"
#include "pipeline/besluit.hpp"

namespace jeugdregio::scenario {

/// A line that cannot be read: "02-oprekken.scenario:7: ...". A scenario with one is not played at all.
class Scenariofout : public std::runtime_error {
  public:
    Scenariofout(const std::string& bestand, int regel, const std::string& uitleg)
        : std::runtime_error(bestand + ":" + std::to_string(regel) + ": " + uitleg) {}
};

/// Given: only the rules of the standard hold.
struct Landelijk {};

/// A message, or a file that is none, is offered.
struct Aangeboden {
    Datum dag;
    std::string inhoud;
};

/// The Toegang decides: the program makes the 301 or 319 itself.
struct Besloten {
    Datum dag;
    pipeline::Opdracht opdracht;
};

/// The aanbieder answers what was made last.
struct Beantwoord {
    Datum dag;
    std::string identificatie;       // of the retour
    std::vector<std::string> codes;  // on its Header
};

/// A person records a fact of a toewijzing that no message carries.
struct Vastgelegd {
    Datum dag;
    Gemeente gemeente;
    ToewijzingNummer nummer;
    std::string soort, waarde;
};

/// A person puts an aantekening on record.
struct Aangetekend {
    pipeline::Aantekenopdracht opdracht;  // of the day of the line
};

/// The region begins or ends a cliëntenstop.
struct Stilgezet {
    storage::Stopwijziging wijziging;
};

/// What must be the case. `zin` is compared with the facts about the subject, each a sentence of the same
/// form.
struct Verwachting {
    enum class Over : std::uint8_t {
        antwoord,
        besluit,
        gemaakt,
        signaal,
        enig_signaal,
        prestatie,
        toewijzing,
        verzoek,
        werklijst,
        werktekst
    };
    Over over = Over::antwoord;
    Gemeente gemeente;
    AgbCode aanbieder;
    std::string sleutel;  // number or reference of the subject; of a werktekst kind and reference, and `zin`
                          // is part of it
    Datum op;             // the day for which it is asked
    std::string zin;
    bool niet = false;  // no fact begins with `zin`
};

struct Stap {
    int regel = 0;
    std::string tekst;  // the line as it stands there
    std::variant<contract::AanbiederContract, Landelijk, Aangeboden, Besloten, Beantwoord, Vastgelegd,
                 Aangetekend, Stilgezet, Verwachting>
        wat;
};

struct Scenario {
    std::string titel, bron;
    std::vector<Stap> stappen;
};

}  // namespace jeugdregio::scenario
