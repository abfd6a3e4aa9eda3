// The reaction terms of the region (eis 41 and 43; bijlage 3 of the SAP), as data with dates: termijnen.toml.
// A rule, a work list or an answer that has to do with a term asks here, so every figure stands in one place.
//
// Pure. A term counts from an event; the day of the event is day 0, and the last day itself is in time
// (AMB-116). The row that holds on the day of the event is the one that counts: what happened in March 2023
// keeps the term of March 2023.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/datum.hpp"

namespace jeugdregio::contract {

enum class Termijneenheid : std::uint8_t {
    werkdagen,
    dagen,
    weken,
    maanden,
    maandeinden,  // so many month ends after: 1 is the last day of the next month
};
[[nodiscard]] std::string_view termijneenheid_naam(Termijneenheid eenheid);
[[nodiscard]] std::optional<Termijneenheid> find_termijneenheid(std::string_view naam);

/// So long after, or before, an event.
struct Reactietermijn {
    int aantal = 0;
    Termijneenheid eenheid = Termijneenheid::dagen;

    /// The last day of the term that runs from `gebeurtenis`.
    [[nodiscard]] Datum na(Datum gebeurtenis) const;
    /// The last day on which something that must come so long before `gebeurtenis` is in time.
    [[nodiscard]] Datum voor(Datum gebeurtenis) const;
    friend bool operator==(const Reactietermijn&, const Reactietermijn&) = default;
};
/// "5 werkdagen", "1 maand", "1 maandeinde".
[[nodiscard]] std::string format_termijn(const Reactietermijn& termijn);

/// The terms that the program itself guards. A row of the file with another name is for people.
enum class Termijnsoort : std::uint8_t {
    besluit,           // 301 or 319 after a 315 or 317 (OP274, OP346)
    besluit_contract,  // the aim of eis 43 d: granted or refused
    onderzoek,         // after "in onderzoek" (OP274, OP346)
    woonplaats,        // refusing on woonplaatsbeginsel (OP359)
    retour,            // OP090
    start,             // 305 (OP271, eis 47)
    stop,              // 307 (OP272)
    verlenging,        // 317 before the end of the toewijzing (eis 43 b, eis 80)
    declaratie,        // 323 after the month of care (eis 43 a)
    herindienen,       // a rejected line that keeps its first day of receipt (AMB-163)
};
inline constexpr std::size_t kTermijnsoorten = 10;
/// How the file calls it: "besluit_contract".
[[nodiscard]] std::string_view termijn_naam(Termijnsoort soort);
[[nodiscard]] std::optional<Termijnsoort> find_termijnsoort(std::string_view naam);
/// Whether it is a term before its event.
[[nodiscard]] constexpr bool is_vooraf(Termijnsoort soort) {
    return soort == Termijnsoort::verlenging;
}

/// What the program guards, as it holds on one day.
class Termijnen {
  public:
    [[nodiscard]] const Reactietermijn& operator[](Termijnsoort soort) const {
        return waarden_.at(static_cast<std::size_t>(soort));
    }
    [[nodiscard]] Reactietermijn& operator[](Termijnsoort soort) {
        return waarden_.at(static_cast<std::size_t>(soort));
    }
    /// The last day of a term, whichever side of its event it is on.
    [[nodiscard]] Datum last_day(Termijnsoort soort, Datum gebeurtenis) const {
        const Reactietermijn& t = (*this)[soort];
        return is_vooraf(soort) ? t.voor(gebeurtenis) : t.na(gebeurtenis);
    }

  private:
    std::array<Reactietermijn, kTermijnsoorten> waarden_{};
};

/// Whose term it is (AMB-117, AMB-118, AMB-162).
enum class Termijnaard : std::uint8_t { landelijk, contract, streven };
[[nodiscard]] std::string_view termijnaard_naam(Termijnaard aard);

/// A row of termijnen.toml.
struct Termijnrij {
    std::string naam;
    std::vector<std::string> berichten;  // that meet the term, "JW305"; empty for what is no message
    std::string wie;                     // "gemeente", "aanbieder", or "ontvanger" of what it answers
    Termijnaard aard = Termijnaard::landelijk;
    Reactietermijn termijn;
    bool vooraf = false;
    std::string gebeurtenis;  // what it counts from, in words
    Datum vanaf;              // on this day the row takes the place of the one before it
    std::string bron;

    [[nodiscard]] bool bewaakt() const { return find_termijnsoort(naam).has_value(); }
};

/// The rows that hold on this day, one of each name, in the order of the file.
[[nodiscard]] std::vector<const Termijnrij*> list_geldend(const std::vector<Termijnrij>& rijen, Datum op);
/// The terms that hold on this day. Before its first row a term is that of its first row.
[[nodiscard]] Termijnen resolve_termijnen(const std::vector<Termijnrij>& rijen, Datum op);

/// A version of the regional protocol (RAP) as a document.
struct Protocolversie {
    std::string nummer;
    Datum vanaf;
    Datum vastgesteld;  // day of the decision
    std::string document;
    std::string bron;
};

/// A choice on the Afsprakenkaart (eis 41).
struct Afspraak {
    std::string naam;
    std::string keuze;
    Datum vanaf;
    std::string bron;
};
/// The choices that hold on this day, one of each name, in the order of the file.
[[nodiscard]] std::vector<const Afspraak*> list_geldend(const std::vector<Afspraak>& afspraken, Datum op);

}  // namespace jeugdregio::contract
