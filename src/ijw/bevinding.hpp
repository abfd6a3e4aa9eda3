// What is wrong in a message that we were sent: where, what was found, what was expected. Dutch, B1 level.
// Never holds a BSN in the clear or a name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace jeugdregio::ijw {

struct Bevinding {
    std::string regel;       // rule code ("TR358"), "XSD" for structure, "OP179" for size
    std::string retourcode;  // "0001"; empty where the standard sends no retourcode
    int regelnummer = 0;     // line in the file, 0 when no line can be named
    std::string plaats;      // "Declaratie/Clienten/Client[2]/Bsn"
    std::string uitleg;
    int kolom = 0;  // in that line, in characters from 1; 0 when no column can be named
};

/// The first findings and how many there were in all, so that a broken file cannot fill a screen or a disk.
struct Bevindingen {
    static constexpr std::size_t kMeest = 100;
    std::vector<Bevinding> eerste;
    std::size_t totaal = 0;

    void add(Bevinding b) {
        ++totaal;
        if (eerste.size() < kMeest) eerste.push_back(std::move(b));
    }
    [[nodiscard]] bool empty() const { return totaal == 0; }
};

}  // namespace jeugdregio::ijw
