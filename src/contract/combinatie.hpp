// Which percelen an aanbieder may have together (inkoopdocument 4.3.1, AMB-086). The rules themselves stand
// in percelen.toml. Internal to this room.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "contract/aanbieders.hpp"

namespace jeugdregio::contract {

/// A line of the csv with what could be read of it. The flags say which parts are to be trusted.
struct Aanbiederregel {
    int regel = 0;
    std::vector<std::string> velden;  // in the order of the documented header
    AanbiederContract contract;
    bool perceel_goed = true;  // the field perceel was empty or a known number
    bool inhoud_goed = true;   // the five fields of contracted things held no fault
    bool sleutel_goed = true;  // agb and period could be read
};

/// The rules for one line on its own. Adds to `fouten`.
void check_combinatie(const Aanbiederregel& rij, const Contract& contract, std::vector<Importfout>& fouten);

/// The rules for the lines of one agb together, and together with what is on record: no two at the same time.
/// Of two contradicting lines both are refused, for nobody can tell which one is meant; of two equal lines
/// only the second.
void check_overlap(std::span<const Aanbiederregel> rijen, std::span<const AanbiederContract> bestaand,
                   std::vector<Importfout>& fouten);

}  // namespace jeugdregio::contract
