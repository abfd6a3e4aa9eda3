// What the calculators of begeleidingsintensiteit know of the contract besides bands and norms: kinds of
// places with their maximum and occupancy, who counts as a groepsbegeleider, and how an unclear case is
// settled.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jeugdregio::contract {

/// How the intensity of a kind of place comes about: from a roster, from what gezinshuisouders enter, or not
/// at all because the document fixes it (pleegzorg).
enum class Rekenwijze : std::uint8_t { groep, gezinshuis, vast };

/// A kind of place to live or stay (9.2 to 9.5), with the limits of 9.5 and 9.7.
struct Woonvorm {
    std::string naam;  // "kdv_intensief"
    std::string omschrijving;
    Rekenwijze rekenwijze = Rekenwijze::groep;
    std::string maximum;                    // highest intensiteit; empty: none is given
    std::string overleg_boven;              // above this one a person decides (AMB-027); empty: never
    std::optional<int> bezetting_min_pct;   // occupancy is not reckoned lower (9.7, 9.7.3); empty: no floor
    std::optional<int> bezetting_meld_pct;  // below this it is reported (AMB-018)
    int min_intensiteiten = 1;              // a fasehuis has two or more (9.5)
    std::string bron;
};

/// Somebody on a roster: in which calculator these hours count (8.5.3, 9.7).
struct Roosterrol {
    std::string naam;  // "activiteitenbegeleider"
    bool groepsaanbod = false, verblijf = false, gezinshuis = false;
    std::vector<std::string> alleen_vormen;  // at `verblijf` only there (driemilieu); empty: everywhere
    std::string bron;
};

/// What to do with an intensity exactly on the border of two bands (AMB-010, AMB-014).
enum class Randbeleid : std::uint8_t { overleg, laag, hoog };

/// The figures of the calculators; names follow parameters.toml.
struct Rekeninstellingen {
    Randbeleid rand_beleid = Randbeleid::overleg;
    int slaapdienst_factor_honderdste = 0;               // what an hour of a sleep shift counts for (AMB-020)
    int mengvorm_tolerantie_pct = 0;                     // AMB-016
    int evenwicht_laag_pct = 0, evenwicht_hoog_pct = 0;  // AMB-026
};

}  // namespace jeugdregio::contract
