// What can stand out, as pages of the rule book: signals about an aanbieder over a period (eisen 60 to 63).
// None of them rejects anything: a person looks, and asks the aanbieder first.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/codes.hpp"
#include "core/motivering.hpp"

namespace jeugdregio::beheersing {

namespace kaart {
// From claims.
extern const Regelkaart kOverlijden, kNaStop, kRand, kRandBudget, kZelfdeVolume, kMix, kDrift, kGroei,
    kTegelijk;
// From registrations.
extern const Regelkaart kUren, kNaEinde, kGesloten, kZelfdeDuur, kRondeTijden, kNoshow, kVolledigVerlies,
    kReistijd;
}  // namespace kaart

/// All of them, gravest first: the order in which a person should look.
[[nodiscard]] std::span<const Regelkaart* const> uitschieterkaarten();
/// The card with this id; null when there is none.
[[nodiscard]] const Regelkaart* find_uitschieterkaart(std::string_view id);

/// A line that a signal rests on, without a BSN in the clear.
struct Uitschieterlijn {
    std::string waar;  // "0193, declaratie 12, regel 4" or "sessies.csv, regel 17"
    Datum dag;
    std::string bsn;  // masked; empty where there is none or more than one
    std::string wat;
};

/// One thing that stands out at one aanbieder.
struct Uitschieter {
    const Regelkaart* kaart = nullptr;
    AgbCode aanbieder;
    std::string betreft;                    // a worker or a product; empty: the aanbieder as a whole
    Feiten feiten;                          // what the words of the card name
    std::int64_t aantal = 0;                // how many lines it rests on
    std::vector<Uitschieterlijn> lijnen{};  // filled when they were asked for

    [[nodiscard]] std::string uitleg() const { return fill_uitleg(kaart->uitleg, feiten); }
};

/// By weight of the card, then most lines first, then aanbieder and subject.
void sort_uitschieters(std::vector<Uitschieter>& uitschieters);

/// Whether `deel` is at least `procent` per cent of `geheel`. REQUIRES numbers of lines or minutes.
[[nodiscard]] constexpr bool is_aandeel(std::int64_t deel, std::int64_t geheel, int procent) {
    return deel * 100 >= geheel * procent;
}
/// In whole per cents, rounded down.
[[nodiscard]] constexpr std::int64_t procent_van(std::int64_t deel, std::int64_t geheel) {
    return geheel == 0 ? 0 : deel * 100 / geheel;
}

}  // namespace jeugdregio::beheersing
