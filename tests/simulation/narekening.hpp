// The independent recount: what must be true of the administration, asked in plain SQL on the tables
// themselves. It shares no code with what decides, books or reads.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace jeugdregio::simulatie {

struct Gebrek {
    std::string wat;   // which of the promises is broken
    std::string waar;  // the first row that shows it
};

/// Whether the file is whole (SQLite's own check) and the administration in it adds up. Empty: all is well.
[[nodiscard]] std::vector<Gebrek> recount(const std::filesystem::path& db);

/// Every message on record, in order of being recorded: "gemeente volgnummer sha256 besluit".
struct Vastgelegd {
    std::string gemeente;
    long long volgnummer = 0;
    std::string sha256, besluit, antwoord_naam;
    friend bool operator==(const Vastgelegd&, const Vastgelegd&) = default;
};
[[nodiscard]] std::vector<Vastgelegd> list_vastgelegd(const std::filesystem::path& db);

/// Copies the log into the file, as the program does now and then. False: the disk did not let it.
bool checkpoint(const std::filesystem::path& db, bool afkappen);

}  // namespace jeugdregio::simulatie
