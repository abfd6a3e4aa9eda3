// What the lines so far told: who is who, and what was sent. A later line needs to say only what is
// different.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scenario/scenario.hpp"
#include "scenario/zin.hpp"
#include "steun/bericht301.hpp"
#include "steun/bericht323.hpp"

namespace jeugdregio::scenario {

struct Jeugdige {
    std::string bsn, geboortedatum;
};

struct Verzonden {
    std::string soort, inhoud;  // "JW301", the message itself
};

struct Notities {
    std::map<std::string, Gemeente> gemeenten;
    std::map<std::string, AgbCode> aanbieders;
    std::map<std::string, Jeugdige> jeugdigen;
    std::string eerste_gemeente, eerste_aanbieder;  // meant when a line names none
    std::map<std::pair<std::string, std::int64_t>, steun::Product301>
        toewijzingen;                                       // by code of the gemeente; last sent
    std::map<std::string, steun::Prestatie323> prestaties;  // by ReferentieNummer
    std::map<std::string, Verzonden> berichten;             // by Identificatie
    std::map<std::string, std::pair<std::string, steun::Product301>>
        gevraagd;    // by reference of a 315: for whom, what
    int nummer = 0;  // of the message, for an Identificatie that the line does not give

    [[nodiscard]] const Gemeente& gemeente(Zin& zin, const std::string& naam) const;
    [[nodiscard]] const AgbCode& aanbieder(Zin& zin, const std::string& naam) const;
    [[nodiscard]] const Jeugdige& jeugdige(Zin& zin, const std::string& naam) const;
    /// "van Raalte" when it stands there, else the first gemeente.
    [[nodiscard]] Gemeente take_van_gemeente(Zin& zin) const;
};

/// What a message is called, when it was made, and the words that a 317 has for the whole.
struct Berichtkop {
    std::string afzender, ontvanger;  // codes
    std::string identificatie, dagtekening;
    std::string referentie, reden;  // 317
    std::string periode;            // 323: JJJJ-MM
};

/// "NAAM stuurt NAAM 301 over Anna (...): ..." from the second name on; returns the message. `dag` is its
/// Dagtekening, unless the line gives another.
[[nodiscard]] std::string lees_bericht(Zin& zin, Notities& notities, const std::string& afzender, Datum dag);

/// The fields of help, for whoever reads them: which, when, how much. False when the words are none of these.
[[nodiscard]] bool lees_hulp(Zin& zin, steun::Product301& p);

/// "Toegang ..." from the word after it on.
[[nodiscard]] Besloten lees_besluit(Zin& zin, Notities& notities, Datum dag);

/// What stands behind "dan".
[[nodiscard]] Verwachting lees_verwachting(Zin& zin, const Notities& notities, Datum dag);

}  // namespace jeugdregio::scenario
