// A sample of approved lines in which every euro has the same chance (monetary unit sampling,
// docs/steekproef.md).
//
// Pure, and without dice: the same lines, interval and seed give the same sample, in whatever order the lines
// come, on every machine.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/bedrag.hpp"
#include "core/codes.hpp"
#include "core/datum.hpp"
#include "dossier/goedgekeurd.hpp"

namespace jeugdregio::beheersing {

/// A line that can be drawn: what of it was claimed and approved, without who it is about.
struct Steekproefregel {
    Gemeente gemeente;
    std::string referentie;  // unique in a gemeente for one aanbieder (TR314)
    ToewijzingNummer toewijzing;
    ProductCategorie categorie;
    ProductCode code;
    Periode periode;
    std::int64_t volume = 0;
    Eenheid eenheid = Eenheid::minuut;
    Bedrag bedrag;
};

/// All lines that can be drawn, in the order that the draw uses: by gemeente, toewijzing, first day and
/// reference. None of these depends on when or in which message a line arrived.
struct Populatie {
    std::vector<Steekproefregel> regels;  // each above zero
    Bedrag som;
    std::size_t zonder_bedrag = 0;  // lines of zero, left out
};

/// REQUIRES lines that stand (list_staand), of one aanbieder.
[[nodiscard]] Populatie build_populatie(std::span<const dossier::Goedgekeurd> staand);
/// Puts lines that come from elsewhere in order.
[[nodiscard]] Populatie build_populatie(std::vector<Steekproefregel> regels);

/// The next number of SplitMix64 (Steele, Lea and Flood, 2014), and numbers below a bound that are all
/// equally likely. Ten lines in any language, so that everybody can repeat a draw.
class Toeval {
  public:
    explicit Toeval(std::uint64_t zaad) : stand_{zaad} {}
    std::uint64_t next();
    /// 0 up to but not including `grens`. REQUIRES grens > 0.
    std::uint64_t below(std::uint64_t grens);

  private:
    std::uint64_t stand_;
};

/// A line that was drawn.
struct Trekking {
    std::size_t plek = 0;  // in Populatie::regels
    int treffers = 0;      // how many draws fell on it; 0 in the top stratum
    bool top = false;      // as large as the interval or larger: always looked at, and counted exactly
};

/// The lines to look at, in the order of the population.
struct Steekproef {
    Bedrag interval;
    std::vector<Trekking> trekkingen;
    Bedrag som_top;             // of the lines of the top stratum
    std::int64_t treffers = 0;  // of the lines below it, together
};

/// Every line of at least `interval` is taken. The others are laid end to end and cut into cells of
/// `interval`; of each cell one euro cent is drawn, and the line that it falls in is taken. In the last cell,
/// which may not be full, the draw can fall behind the last line: so every cent has exactly the same chance.
/// REQUIRES interval > 0.
[[nodiscard]] Steekproef draw(const Populatie& populatie, Bedrag interval, std::uint64_t zaad);

}  // namespace jeugdregio::beheersing
