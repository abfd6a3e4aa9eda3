// A folder with the csv files of a registration: which files may be in it, and reading them.
#pragma once

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "declaratie/registratie/tabel.hpp"
#include "pipeline/declaratie_opstellen.hpp"

namespace jeugdregio::cli {

/// A file that may be in the folder, for the help.
struct Registratiebestand {
    std::string_view naam, wat;
    std::span<const registratie::Kolom> kolommen;
};
[[nodiscard]] std::vector<Registratiebestand> list_registratiebestanden();

struct Mapfout {
    std::string bestand;
    registratie::Regelfout fout;
};

/// The sessions of one file, line by line. A file that is not in order of day is read whole and sorted,
/// unless it is too large.
class Sessielezer {
  public:
    /// Opens the file; no file is no sessions. Faults of lines go to `fouten` while it reads.
    Sessielezer(const std::filesystem::path& pad, std::vector<Mapfout>& fouten);
    [[nodiscard]] std::optional<registratie::Sessie> next();
    [[nodiscard]] std::size_t gelezen() const { return gelezen_; }

  private:
    std::vector<Mapfout>& fouten_;
    std::ifstream in_;
    std::optional<registratie::Kop> kop_;
    std::vector<registratie::Sessie> gesorteerd_;  // filled when the file had to be sorted
    std::size_t plek_ = 0, gelezen_ = 0;
    int regel_ = 1;
    bool in_geheugen_ = false;
    std::optional<registratie::Sessie> read_regel();
};

struct Gelezenmap {
    pipeline::Registratie registratie;
    std::vector<Mapfout> fouten;
    bool leeg = true;  // none of the files is there
};
/// Everything but the sessions.
[[nodiscard]] Gelezenmap read_registratiemap(const std::filesystem::path& map);

}  // namespace jeugdregio::cli
