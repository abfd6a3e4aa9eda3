// What the errors that were found in a sample say of all lines (docs/steekproef.md): the Stringer bound with
// Poisson factors.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "beheersing/betrouwbaarheid.hpp"
#include "beheersing/steekproef.hpp"

namespace jeugdregio::beheersing {

/// What a person found that a drawn line should have been. REQUIRES juist >= 0.
struct Bevinding {
    Trekking trekking;
    Bedrag bedrag;  // as approved
    Bedrag juist;
};

/// An error in a line below the top stratum that counts for the upper limit: one for each draw that fell on
/// it.
struct Meegeteld {
    std::size_t bevinding = 0;           // its place in what was handed in
    std::int64_t factor_honderdste = 0;  // how much the reliability factor rises with this error
    Bedrag geraamd;                      // interval times the part of the line that is wrong
    Bedrag opslag;                       // the increment: (rise of the factor - 1) times that
};

/// All amounts are rounded up to whole cents per error, so that the upper limit is never too low.
struct Hoogrekening {
    // What was paid too much.
    Bedrag top;      // exactly what is wrong in the top stratum
    Bedrag geraamd;  // projected over the lines below it
    Bedrag basis;    // basic precision: what could be missed when nothing is found
    Bedrag opslag;   // incremental allowance for the errors that were found
    /// top + geraamd + basis + opslag, and never more than there is.
    Bedrag bovengrens;
    std::int64_t factor_honderdste = 0;  // R(0), behind `basis`
    std::vector<Meegeteld> meegeteld;    // the largest part first
    Bedrag gevonden;                     // in the lines that were looked at, as it is; can be reclaimed

    // What was paid too little. Never set off against what was too much: the one is no excuse for the other,
    // and a line that is too low has too small a chance to be drawn for a limit.
    Bedrag te_laag_gevonden;  // in the lines that were looked at
    Bedrag te_laag_geraamd;   // projected, with the top stratum

    /// The projection, and never more than there is: a few large errors in a small population can project to
    /// more.
    [[nodiscard]] Bedrag waarschijnlijk() const { return std::min(top + geraamd, bovengrens); }
};

/// REQUIRES a finding for every line of the sample.
[[nodiscard]] Hoogrekening project(const Populatie& populatie, const Steekproef& steekproef,
                                   std::span<const Bevinding> bevindingen, Betrouwbaarheid betrouwbaarheid);

/// What the region can say.
enum class Steekproefoordeel : std::uint8_t {
    aanvaardbaar,      // the upper limit does not go beyond the tolerable error
    niet_uitgesloten,  // the likely error does not, but the upper limit does
    te_veel,           // the likely error already does
};
[[nodiscard]] Steekproefoordeel judge(const Hoogrekening& h, Bedrag tolerabel);
[[nodiscard]] std::string_view oordeel_code(Steekproefoordeel oordeel);

}  // namespace jeugdregio::beheersing
