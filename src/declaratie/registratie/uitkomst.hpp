// What becomes of registered time, line by line: a share that is claimed, or a part that is not, with the
// rule.
//
// Of every session the minutes of its shares, of its invoice and of what was left out add up to the minutes
// registered.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/bedrag.hpp"
#include "core/codes.hpp"
#include "core/datum.hpp"
#include "core/motivering.hpp"

namespace jeugdregio::registratie {

/// In which file a line stands; the order is that of the documentation.
enum class Bestand : std::uint8_t { sessies, groepsdagen, verblijven, trajecten };
/// What a line of this file counts: "minuten", "nachten", "stuks".
[[nodiscard]] std::string_view telt_in(Bestand bestand);
[[nodiscard]] std::string_view bestand_naam(Bestand bestand);

struct Bron {
    Bestand bestand = Bestand::sessies;
    int regel = 0;  // the header is line 1
    friend auto operator<=>(const Bron&, const Bron&) = default;
};

/// What a share is claimed on. Two shares with the same place are one line of the claim.
struct Plaats {
    Gemeente gemeente;
    ToewijzingNummer toewijzing;
    Bsn bsn;
    ProductCategorie categorie;
    ProductCode code;
    Eenheid eenheid = Eenheid::minuut;  // of the product
    Bedrag tarief;                      // of the day, per `eenheid`
    Datum maand;                        // first day
    friend auto operator<=>(const Plaats&, const Plaats&) = default;
};

struct Aandeel {
    Bron bron;
    Datum dag;
    Plaats plaats;
    std::int64_t aantal =
        0;  // minutes for a session or a day in a group, nights for a stay, pieces for a stuk
};

/// A part that is not claimed (afkeuren), or something a person should see (signaal; then nothing was left
/// out).
struct Uitval {
    Bron bron;
    Datum dag;
    std::optional<Bsn> bsn{};
    Motivering motivering;
    std::int64_t aantal = 0;  // minutes or nights left out; 0 for a signal
    std::vector<Bsn>
        clienten{};  // without `bsn`: who were there, in order; it was left out before it was divided
};

/// Time that a gemeente pays on an invoice of its own: consultation without a toewijzing (8.5.2).
struct Factuurdeel {
    Bron bron;
    Datum dag;
    Gemeente gemeente;
    Bsn bsn;
    std::string functie, tariefgroep;  // of who was consulted
    std::string organisatie;           // empty: of this aanbieder
    int perceel = 0;                   // whose price list holds (AMB-039)
    Bedrag tarief;                     // per minute
    Datum instemming_op;
    std::string instemming_door;
    std::int64_t minuten = 0;

    [[nodiscard]] Bedrag bedrag() const { return Bedrag::from_cents(tarief.cents() * minuten); }
};

/// Receives the outcome while it is computed, so that a year of sessions need not be kept.
class Ontvanger {
  public:
    virtual ~Ontvanger() = default;
    virtual void take(const Aandeel& aandeel) = 0;
    virtual void take(const Uitval& uitval) = 0;
    virtual void take(const Factuurdeel& deel) = 0;

  protected:
    Ontvanger() = default;
    Ontvanger(const Ontvanger&) = default;
    Ontvanger& operator=(const Ontvanger&) = default;
};

}  // namespace jeugdregio::registratie
