// The csv files of a registration: which files there may be, where they come from, and reading them.
#pragma once

#include <filesystem>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "declaratie/registratie/tabel.hpp"
#include "pipeline/declaratie_opstellen.hpp"
#include "pipeline/registratie_bewaren.hpp"

namespace jeugdregio::cli {

/// A file that may be in the folder, for the help.
struct Registratiebestand {
    std::string_view naam, wat;
    std::span<const registratie::Kolom> kolommen;
};
[[nodiscard]] std::vector<Registratiebestand> list_registratiebestanden();

/// Where the files come from: a folder, or a delivery that was kept.
class Registratiebron {
  public:
    Registratiebron() = default;
    Registratiebron(const Registratiebron&) = delete;
    Registratiebron& operator=(const Registratiebron&) = delete;
    virtual ~Registratiebron() = default;
    /// The file from its begin; nothing when there is none.
    [[nodiscard]] virtual std::unique_ptr<std::istream> open(std::string_view naam) const = 0;
    [[nodiscard]] virtual std::uintmax_t grootte(std::string_view naam) const = 0;
};

class Mapbron final : public Registratiebron {
  public:
    explicit Mapbron(std::filesystem::path map) : map_(std::move(map)) {}
    [[nodiscard]] std::unique_ptr<std::istream> open(std::string_view naam) const override;
    [[nodiscard]] std::uintmax_t grootte(std::string_view naam) const override;

  private:
    std::filesystem::path map_;
};

/// Reads out of the store part by part; nothing with a BSN comes on the disk. REQUIRES `opslag` to outlive
/// it.
class Bewaardebron final : public Registratiebron {
  public:
    Bewaardebron(storage::Opslag& opslag, storage::Registratiezending zending)
        : opslag_(opslag), zending_(std::move(zending)) {}
    [[nodiscard]] std::unique_ptr<std::istream> open(std::string_view naam) const override;
    [[nodiscard]] std::uintmax_t grootte(std::string_view naam) const override;

  private:
    [[nodiscard]] const storage::Zendingbestand* find(std::string_view naam) const;
    storage::Opslag& opslag_;
    storage::Registratiezending zending_;
};

struct Mapfout {
    std::string bestand;
    registratie::Regelfout fout;
};
void print_mapfouten(const std::vector<Mapfout>& fouten);

/// The sessions of one file in order of day, in one reading. A file of up to 64 MB is sorted in memory; a
/// larger one must be in order of day itself, and a line that is not is a fault after which nothing follows.
class Sessielezer {
  public:
    /// Opens the file; no file is no sessions. Faults of lines go to `fouten` while it reads.
    Sessielezer(const Registratiebron& bron, std::vector<Mapfout>& fouten);
    [[nodiscard]] std::optional<registratie::Sessie> next();
    [[nodiscard]] std::size_t gelezen() const { return gelezen_; }

  private:
    std::vector<Mapfout>& fouten_;
    std::unique_ptr<std::istream> in_;
    std::optional<registratie::Kop> kop_;
    std::vector<registratie::Sessie> gesorteerd_;  // filled when the file had to be sorted
    std::size_t plek_ = 0, gelezen_ = 0;
    int regel_ = 1;
    bool in_geheugen_ = false;
    std::optional<Datum> laatste_;
    std::optional<registratie::Sessie> read_regel();
};

struct Gelezenmap {
    pipeline::Registratie registratie;
    std::vector<Mapfout> fouten;
    bool leeg = true;  // none of the files is there
};
/// Everything but the sessions.
[[nodiscard]] Gelezenmap read_registratie(const Registratiebron& bron);

}  // namespace jeugdregio::cli
