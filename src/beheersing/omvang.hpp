// How many lines a sample needs (docs/steekproef.md).
#pragma once

#include <cstdint>
#include <string>

#include "beheersing/betrouwbaarheid.hpp"
#include "core/bedrag.hpp"
#include "core/breuk.hpp"
#include "core/result.hpp"

namespace jeugdregio::beheersing {

/// What the region wants of a sample of `populatie`.
struct Steekproefwens {
    Bedrag populatie;  // above zero
    Bedrag tolerabel;  // more error than this is too much
    Bedrag verwacht;   // so much error is expected
    Betrouwbaarheid betrouwbaarheid;
};

struct Wensfout {
    std::string wat, herstel;
};

/// How many draws, and the sum that leads to it.
struct Omvang {
    std::int64_t trekkingen = 0;
    Bedrag interval;         // one draw for each of these; rounded down
    Breuk verwachte_fouten;  // whole errors that are expected in the draws
    Breuk factor;            // at that number of errors: between two factors along a straight line
    std::int64_t factor_onder = 0, factor_boven = 0;  // those two, in hundredths
};

/// More draws than this is no sample any more.
inline constexpr std::int64_t kTrekkingenMax = 10'000;

/// The smallest number of draws with which the upper limit stays within `tolerabel` when what is expected is
/// what is found, however unfavourably the errors are spread. Larger `verwacht`, smaller `tolerabel` and
/// higher reliability never give fewer draws.
[[nodiscard]] Result<Omvang, Wensfout> compute_omvang(const Steekproefwens& wens);

}  // namespace jeugdregio::beheersing
