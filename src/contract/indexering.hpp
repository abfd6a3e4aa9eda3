// Yearly recalculation of the tarieven (inkoopdocument eis 34): every part of a price moves by its own
// figure.
//
// Pure: the same contract and figures give the same tarieven, to the cent. Always computed from the tarieven
// of the base year (`peiljaar`) over the figures of all years since, exactly, and rounded once at the end
// (AMB-045): eight years of indexation do not drift. Without a table of the parts of a price only one uniform
// figure can be used, and the result is provisional (AMB-106).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contract/load_contract.hpp"

namespace jeugdregio::contract {

/// A part of a price. The wages are apart per cao; `overig` (the mix of functions and the like) never moves;
/// `geheel` is the whole price, when its parts are not known.
enum class Kostensoort : std::uint8_t {
    loon_ggz,
    loon_jeugdzorg,
    loon_gehandicaptenzorg,
    huisvesting,
    materieel,
    overig,
    geheel,
};
[[nodiscard]] std::string_view kostensoort_naam(Kostensoort soort);

/// A share of the price in hundredths of a percent: 6250 is 62,50%.
struct Kostendeel {
    Kostensoort soort = Kostensoort::overig;
    std::int64_t aandeel = 0;
};

/// The parts of one price. ENSURES (after reading) that the shares are together 100,00%.
struct Kostenopbouw {
    int perceel = 0;
    std::string voorziening;
    Eenheid eenheid = Eenheid::minuut;
    std::vector<Kostendeel> delen;
    std::string bron;
};

/// What the prices of the peiljaar consist of.
struct Kostentabel {
    int peiljaar = 0;
    std::vector<Kostenopbouw> rijen;
};

/// A rise in hundredths of a percent (250 is 2,50%), with its source.
struct Cijfer {
    std::int64_t stijging = 0;
    std::string bron;
};

/// How the figures of a year are used.
enum class Indexmethode : std::uint8_t {
    onderdelen,  // eis 34: cao's, housing, material
    ova,         // eis 34, deviating: OVA for wages, the NZa index for material for the rest
};

struct Jaarcijfers {
    int jaar = 0;
    Indexmethode methode = Indexmethode::onderdelen;
    std::string reden;  // why the method deviates
    std::optional<Cijfer> cao_ggz, cao_jeugdzorg, cao_gehandicaptenzorg, ova, huisvesting, materieel, uniform;
    int regel = 0;
};

/// ENSURES (after reading): the years follow each other from the year after `peiljaar`.
struct Indexcijfers {
    std::string bestand;
    int peiljaar = 0;
    std::string bron;
    std::vector<Jaarcijfers> jaren;
};

/// The figure that moved one part in one year.
struct Stap {
    int jaar = 0;
    std::int64_t teller = 0;  // over kStapNoemer: 20500 is a rise of 2,50%
    std::string bron;         // the source, or how it follows from other figures
};
inline constexpr std::int64_t kStapNoemer =
    20'000;  // half a hundredth of a percent: the mean of two figures fits

struct Onderdeel {
    Kostendeel deel;
    std::vector<Stap> stappen;   // from the year after the base year on
    std::int64_t microcent = 0;  // this part of the new price; the last digit is cut off
};

struct GeindexeerdTarief {
    int perceel = 0;
    std::string voorziening;
    Eenheid eenheid = Eenheid::minuut;
    int basisjaar = 0;
    Bedrag basis;                // the tarief at the end of the base year
    Bedrag oud;                  // the tarief on the day before
    Bedrag nieuw;                // rounded once
    std::int64_t microcent = 0;  // not rounded; what is behind the last digit is cut off
    bool voorlopig = false;
    std::vector<Onderdeel> onderdelen;
    std::string bron;  // of its parts; empty when they are not known
};

struct Indexering {
    int jaar = 0;
    Datum vanaf;                              // 1 January
    std::vector<GeindexeerdTarief> tarieven;  // in the order of the contract
    [[nodiscard]] bool voorlopig() const;
};

/// Computes the tarieven from 1 January of `jaar` on. `kosten` may be empty. All faults at once: a figure
/// that is missing, a year that is not there, a tarief that already begins in that year.
/// REQUIRES a year of four digits.
[[nodiscard]] Result<Indexering, std::vector<Contractfout>> compute_indexering(
    const Contract& contract, const Indexcijfers& cijfers, const std::optional<Kostentabel>& kosten,
    int jaar);

/// The new tarieven as a file for the contract folder, tarieven-<jaar>.toml.
[[nodiscard]] std::string write_tarieven(const Indexering& indexering, const Indexcijfers& cijfers);

/// Reading the two files. `bestand` is their name in the faults.
[[nodiscard]] Result<Indexcijfers, std::vector<Contractfout>> read_indexcijfers(std::string_view bestand,
                                                                                std::string_view bytes);
/// Also checks that every row is a price of this contract, once, and that its shares are 100,00%.
[[nodiscard]] Result<Kostentabel, std::vector<Contractfout>> read_kostentabel(std::string_view bestand,
                                                                              std::string_view bytes,
                                                                              const Contract& contract);

}  // namespace jeugdregio::contract
