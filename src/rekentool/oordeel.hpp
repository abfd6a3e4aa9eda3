// From an intensity to a class: band, border, maximum, what people decided, and the tarief. Shared by the
// calculators; internal to this room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rekentool/antwoord.hpp"

namespace jeugdregio::rekentool {

/// Where the classes of a calculator come from.
struct Klassenbron {
    Eenheid eenheid = Eenheid::uur;
    std::string_view per;       // "uur", "etmaal"
    std::string overleg_boven;  // AMB-027
    bool aftoppen = false;      // AMB-024: above the maximum becomes the maximum
};

/// What a value outside all bands is told: which range there is.
[[nodiscard]] std::string describe_bereik(const std::vector<Band>& banden);

/// The class of one value, by the policy for borders and the maximum in `antwoord`. Without decisions of
/// people.
[[nodiscard]] Groepsdeel judge_waarde(const Antwoord& antwoord, const Klassenbron& bron, Breuk waarde,
                                      const contract::Contract& contract);

/// Fills the outcome of `antwoord` from its intensity and its Besluit: uitslag, kandidaten, klasse, positie,
/// tarief, and what was submitted against what was computed (4.1.8). Faults in the Besluit are added to
/// `fouten`.
void judge(Antwoord& antwoord, const Klassenbron& bron, const contract::Contract& contract,
           std::vector<Invoerfout>& fouten);

/// Adds the tarief of a class on the day of the answer; a Melding when the contract has none.
void add_tarief(Antwoord& antwoord, const Klassenbron& bron, const std::string& klasse,
                const contract::Contract& contract);

/// Fills `grenzen`: the outcome at every border of a band and between them.
void fill_grenzen(Antwoord& antwoord, const Klassenbron& bron, const contract::Contract& contract);

/// Adds a step for every line of the roster that counts, a Melding for every role that does not, and their
/// sum per week (over a cycle of weeks: the average, AMB-028). `telt` says whether a role counts.
struct Roosterstappen {
    Cel uren;                            // a week, of who counts
    std::vector<std::size_t> meegeteld;  // which lines of the roster
    std::vector<Cel> cellen;             // and their steps
};
[[nodiscard]] Roosterstappen add_rooster(Antwoord& antwoord, const std::vector<Roosterregel>& rooster,
                                         int cyclus_weken, const contract::Contract& contract,
                                         std::string_view bron,
                                         const std::function<bool(const Roosterregel&)>& telt);

/// What must hold of every question: a cycle of 1 to 52 weeks, a decision that is complete.
void check_kop(const Groepskop& kop, int cyclus_weken, std::vector<Invoerfout>& fouten);

}  // namespace jeugdregio::rekentool
