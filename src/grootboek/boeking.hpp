// The ledger. One Boeking moves an amount from one rekening to another, so that all postings together
// always sum to zero by construction. Nothing is ever changed: a credit is the opposite boeking.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/bedrag.hpp"
#include "core/codes.hpp"
#include "core/datum.hpp"

namespace jeugdregio::grootboek {

/// The rekeningen of one toewijzing, and the one of the gemeente that feeds them.
enum class Rekening : std::uint8_t {
    begroting = 1,     // of the gemeente: what it can grant
    toegekend = 2,     // granted to this toewijzing and not claimed yet
    gedeclareerd = 3,  // claimed and approved
};

/// Why the amount moved.
enum class Boekingsoort : std::uint8_t {
    toekenning = 1,   // a 301 granted, raised or lowered a budget
    prestatie = 2,    // an approved debit
    creditering = 3,  // an approved credit: undoes exactly its debit
};

/// `bedrag` > 0 moves from `van` to `naar`.
struct Boeking {
    Gemeente gemeente;
    ToewijzingNummer toewijzing;
    Boekingsoort soort = Boekingsoort::prestatie;
    Rekening van = Rekening::toegekend;
    Rekening naar = Rekening::gedeclareerd;
    Bedrag bedrag;
    Datum datum;               // day of the decision
    std::int64_t bericht = 0;  // journal number of the message that caused it
    std::int64_t regel = 0;    // its line, 0 for the whole message
};

/// What the books say of one toewijzing.
struct Stand {
    Bedrag toegekend;     // granted: everything that came from begroting
    Bedrag gedeclareerd;  // approved: debit minus credit
    Bedrag restant;       // granted minus approved; zero once it fell free
    Bedrag vrijval;       // what fell free to the gemeente (inkoopdocument 8.4)
    bool vrijval_definitief = false;
};

/// Sums the boekingen of one toewijzing. `einde` is its last day, empty while open-ended or when it has no
/// budget; from the day after, what is left falls free (8.4); it is final `definitief_dagen` days after the
/// end of the month of that last day (AMB-148). REQUIRES boekingen of one toewijzing.
[[nodiscard]] Stand compute_stand(std::span<const Boeking> boekingen, std::optional<Datum> einde, Datum op,
                                  int definitief_dagen);

/// The boekingen that change a granted budget from `oud` to `nieuw`; empty when equal.
[[nodiscard]] std::optional<Boeking> book_toekenning(const Gemeente& gemeente, ToewijzingNummer nummer,
                                                     Bedrag oud, Bedrag nieuw, Datum datum);

/// The boeking of an approved prestatie (debit) or of its credit. REQUIRES bedrag >= 0.
[[nodiscard]] Boeking book_prestatie(const Gemeente& gemeente, ToewijzingNummer nummer, Bedrag bedrag,
                                     bool credit, Datum datum, std::int64_t regel);

/// Balance of one rekening: what arrived minus what left. Over all rekeningen together always zero.
[[nodiscard]] Bedrag saldo(std::span<const Boeking> boekingen, Rekening rekening);

}  // namespace jeugdregio::grootboek
