// What an aanbieder registered of its work (eis 48): sessions of workers, days in a group, stays. Plain data,
// read from csv by read_registratie.hpp. Times are those of the clock on the wall, in whole minutes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/codes.hpp"
#include "core/datum.hpp"
#include "declaratie/registratie/tijdsoort.hpp"

namespace jeugdregio::registratie {

/// A minute of a day. The hour that is skipped or doubled when the clock changes is not looked at.
struct Moment {
    Datum dag;
    int minuut = 0;  // 0..1440 within the day
    friend constexpr auto operator<=>(const Moment&, const Moment&) = default;
    [[nodiscard]] constexpr std::int64_t minuten() const { return std::int64_t{dag.dagen()} * 1440 + minuut; }
};

/// A stretch of one day: from `begin` up to `einde`.
struct Tijdvak {
    int begin = 0, einde = 0;  // minutes since midnight; begin < einde <= 1440
    [[nodiscard]] constexpr int minuten() const { return einde - begin; }
    [[nodiscard]] constexpr bool overlaps(const Tijdvak& t) const {
        return begin < t.einde && t.begin < einde;
    }
    friend constexpr auto operator<=>(const Tijdvak&, const Tijdvak&) = default;
};

/// Under which part of the contract the time falls. In ernstige dyslexie the product does not follow the
/// function (10.3).
enum class Dienst : std::uint8_t { ambulant, ed_diagnostiek, ed_behandeling };
[[nodiscard]] std::string_view dienst_sleutel(Dienst dienst);

/// A client of a session; the number only where the jeugdige has more than one toewijzing for it.
struct Deelname {
    Bsn bsn;
    std::optional<ToewijzingNummer> toewijzing{};
    friend auto operator<=>(const Deelname&, const Deelname&) = default;
};

/// Time of one worker. Two workers with one jeugdige are two sessions.
struct Sessie {
    int regel = 0;  // in the file; the header is line 1
    Datum datum;
    Tijdvak tijd;
    std::string hulpverlener;
    std::string functie;  // as the aanbieder calls it
    const Tijdsoort* soort = nullptr;
    Dienst dienst = Dienst::ambulant;
    std::vector<Deelname> clienten;
    int reistijd = 0;                          // minutes there and back
    std::optional<Moment> afgezegd_op{};       // when it was called off
    std::optional<int> verloren_minuten{};     // 8.5.1 rule 4: what could not be used otherwise
    std::string toelichting;                   // why all of it was lost
    std::optional<Datum> instemming_op{};      // 8.5.2: the Toegang agreed
    std::string instemming_door;               // and who said so
    std::optional<Moment> crisis_gemeld_op{};  // when the crisis was reported
    bool buiten_crisiscontract = false;        // eis 32: not paid by the crisis contract
    std::string hoofdtraject_bij;              // bijlage XIII: who gives the broader traject, by name or AGB
    std::string organisatie;                   // 8.5.2: whose worker was consulted, by name or AGB
    std::optional<Gemeente> gemeente{};        // 8.5.2: that pays a consultation without a toewijzing
};

/// An own name of a function and the one of the Beroepentabel that it follows (8.5.1), or a name that stands
/// in two tariefgroepen with the higher one granted (AMB-051). Without an approval of the RSJ it does not
/// count.
struct Functiebesluit {
    int regel = 0;
    std::string functie;       // as the aanbieder calls it
    std::string tabelfunctie;  // name in the Beroepentabel
    std::string tariefgroep;   // "TG4"; empty: the lowest of the table
    Periode geldig;
    std::optional<Datum> akkoord_op;
    std::string akkoord_door;
    int register_nummer =
        0;  // of the request in the register of the region; 0: the aanbieder has it on paper
};

/// A jeugdige for whom another pays: another region, or another law (AMB-036).
struct AndereBetaler {
    int regel = 0;
    Bsn bsn;
    Periode geldig;
    std::string betaler;
};

/// A shift on the roster of a group or a place to stay: that time is in the tarief (8.5.3, 9.7).
struct Dienstrooster {
    int regel = 0;
    std::string plek;  // group or place
    bool verblijf = false;
    Datum datum;
    Tijdvak tijd;
    std::string hulpverlener;
};

/// Opening hours of a group on a day.
struct Opening {
    int regel = 0;
    std::string groep;
    Datum datum;
    Tijdvak tijd;
};

enum class Aanwezigheid : std::uint8_t { aanwezig, afgezegd, niet_gekomen };
[[nodiscard]] std::string_view aanwezigheid_sleutel(Aanwezigheid aanwezigheid);

/// A day that was planned for a jeugdige in a group (bijlage XIV, groepsaanbod 6 to 9).
struct Groepsdag {
    int regel = 0;
    std::string groep;
    std::string soort;  // voorziening of the contract: "licht", "middel", ...
    Datum datum;
    Tijdvak gepland;
    Deelname client;
    Aanwezigheid aanwezig = Aanwezigheid::aanwezig;
    std::optional<Moment> afgezegd_op{};
    bool ingehaald = false, vervangen = false;  // AMB-034: the aanbieder says so
    bool extra = false;                         // not planned before: an extra day
    bool nagevraagd = false;                    // 8.5.3: asked whether the jeugdige comes next time
};

/// Nights in a place, from the first up to the day of leaving.
struct Verblijf {
    int regel = 0;
    std::string plek;         // bed or room
    std::string voorziening;  // "C", "GGZ-D"
    Deelname client;
    Datum begin;
    std::optional<Datum> vertrek;  // day of leaving; empty: stays on
    std::string groep{};           // that the place belongs to; empty: it is called as the place
};

/// Nights that the jeugdige was elsewhere while the place was kept (9.7).
struct Afwezigheid {
    int regel = 0;
    std::string plek;
    Bsn bsn;
    Periode nachten;
    bool plek_vrijgehouden = false;
    std::optional<Datum> overleg_op{};  // 9.7: with the Toegang or the RSJ (AMB-062)
};

/// A traject that is paid by the piece: MST, ZIT, or ED where the gemeente chose so (8.5.4, 10.3; AMB-048,
/// AMB-049).
struct Traject {
    int regel = 0;
    std::string voorziening;  // "MST", "diagnostiek"
    Deelname client;
    std::optional<Datum> afgerond_op;  // empty while it runs
    bool voortijdig = false;           // ended before it was completed
};

}  // namespace jeugdregio::registratie
