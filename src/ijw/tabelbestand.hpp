// A table file of the standard: its path below tabellen/ and its text. Embedded in the program at build time.
#pragma once

#include <string>
#include <vector>

namespace jeugdregio::ijw {

struct Tabelbestand {
    std::string naam;    // "3.2/JW323.tsv"
    std::string inhoud;  // tab-separated, first line names the columns, lines with ! are properties
};

/// The tables this program was built with.
[[nodiscard]] std::vector<Tabelbestand> embedded_tabellen();

}  // namespace jeugdregio::ijw
