// Charts as SVG made on the server, each with the table of its figures beside it
// (web/sjablonen/deel-grafiek.html). Only geometry in here: no colours, which are the theme's.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "server/sjabloon.hpp"

namespace jeugdregio::server {

struct Reeks {
    std::string naam;
    std::vector<std::int64_t> waarden;  // one for each label; not negative
};

struct Grafiek {
    std::string id;     // within the page: "besteding"
    std::string titel;  // what it shows, with the unit
    std::string kop;    // of the column of labels: "Maand"
    std::vector<std::string> labels;
    std::vector<Reeks> reeksen;                        // one to three
    bool gestapeld = false;                            // the parts of a whole; else bars beside each other
    std::function<std::string(std::int64_t)> woorden;  // a value as people read it
};

/// For the template deel-grafiek. REQUIRES one to three series with a value for each label.
[[nodiscard]] Gegevens make_grafiek(const Grafiek& grafiek);

/// The roundest number (1, 2 or 5 with zeros) of which at most `stappen` reach `hoogste`; at least 1.
[[nodiscard]] std::int64_t round_stap(std::int64_t hoogste, int stappen);

}  // namespace jeugdregio::server
