// One seed is one world: a small region whose post is lost, doubled, late, swapped and damaged, whose clock
// jumps and whose machine fails, processed by the real program on a disk that fails on command (schijf.hpp).
// After every step it is known what must be on record; it is compared then, and recounted (narekening.hpp);
// after every crash the proof of the program is asked as well.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

#include "contract/contract.hpp"

namespace jeugdregio::simulatie {

struct Wereldvraag {
    std::uint64_t zaad = 1;
    int stappen_max = 1'000'000;  // the post ends earlier
    std::filesystem::path map;    // of the database; made and emptied
};

/// What was done, for saying what was tried.
struct Tellingen {
    std::int64_t werelden = 0, stappen = 0, berichten = 0, herhaald = 0, operaties = 0, nagerekend = 0;
    std::int64_t gewacht = 0;                    // times that the disk was asked for many commits at once
    std::int64_t verloren_onverteld = 0;         // decisions that a power cut took before they were told
    std::int64_t verloren_na_leugen = 0;         // messages that a lying disk had forgotten
    std::int64_t beschadigd_na_leugen = 0;       // worlds that ended because such damage was found
    std::map<std::string, std::int64_t> rampen;  // kind: how often it struck
    std::map<std::string, std::int64_t> post;    // what was done to messages: how often
    void add(const Tellingen& t);
};

struct Uitslag {
    bool goed = true;
    std::string wat;  // which promise was broken, with the step
    Tellingen tellingen;
};

/// The same vraag gives the same steps, to the byte.
[[nodiscard]] Uitslag run_wereld(const Wereldvraag& vraag, const contract::Contract& contract);

}  // namespace jeugdregio::simulatie
