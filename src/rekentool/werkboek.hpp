// A spreadsheet file (xlsx) cell by cell: what every sheet of this program shares. Knows nothing of what it
// writes. Together with werkblad.cpp the only code of this room that touches the disk.
#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

#include "core/bedrag.hpp"
#include "core/breuk.hpp"
#include "core/datum.hpp"
#include "core/result.hpp"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace jeugdregio::rekentool {

struct Werkbladfout {
    std::string wat, herstel;
};

/// A spreadsheet reckons with about fifteen digits; fractions go in with this many decimals.
inline constexpr int kWerkbladDecimalen = 10;

/// How a cell looks.
enum class Celvorm : std::uint8_t {
    gewoon,
    kop,
    invoer,
    getal,
    euro,
    geheel,
    datum,
    vet,
    euro_vet,
    euro_invoer
};

/// Rows and columns count from 0 here, as in the library; a cell is named as people do ("C12").
[[nodiscard]] std::string cel_naam(std::uint32_t rij, std::uint16_t kolom);

class Werkblad {
  public:
    void text(std::uint32_t rij, std::uint16_t kolom, const std::string& tekst,
              Celvorm vorm = Celvorm::gewoon);
    void number(std::uint32_t rij, std::uint16_t kolom, Breuk waarde, Celvorm vorm);
    void day(std::uint32_t rij, std::uint16_t kolom, Datum dag);
    /// Each formula with the value it has now, for who looks without reckoning.
    void formula(std::uint32_t rij, std::uint16_t kolom, const std::string& formule, Breuk waarde,
                 Celvorm vorm);
    void formula(std::uint32_t rij, std::uint16_t kolom, const std::string& formule,
                 const std::string& waarde, Celvorm vorm);
    void widths(const std::vector<int>& breedten);
    /// The rows above `rij` stay in sight, and the columns of row `rij - 1` can be filtered down to row
    /// `laatste`.
    void keep_kop(std::uint32_t rij, std::uint16_t kolommen, std::uint32_t laatste);

  private:
    friend class Werkboek;
    Werkblad(class Werkboek& boek, lxw_worksheet* blad) : boek_(&boek), blad_(blad) {}
    void keep(int fout);

    Werkboek* boek_;
    lxw_worksheet* blad_;
};

/// A file under way: written beside its final name, and there whole or not at all. The same cells give the
/// same bytes: the day inside is `dag`, never that of the clock.
class Werkboek {
  public:
    [[nodiscard]] static Result<std::unique_ptr<Werkboek>, Werkbladfout> open(
        const std::filesystem::path& pad, Datum dag);
    ~Werkboek();
    Werkboek(const Werkboek&) = delete;
    Werkboek& operator=(const Werkboek&) = delete;

    /// The name has at most 31 characters, and none of []:*?/\.
    Werkblad add_blad(const std::string& naam);
    /// Nothing can be written after this. A text that was too long or no UTF-8 is told here.
    [[nodiscard]] Result<bool, Werkbladfout> close();

  private:
    friend class Werkblad;
    Werkboek(std::filesystem::path pad, std::filesystem::path tijdelijk, lxw_workbook* boek);
    [[nodiscard]] lxw_format* vorm(Celvorm vorm) const;

    std::filesystem::path pad_, tijdelijk_;
    lxw_workbook* boek_;
    std::vector<lxw_format*> vormen_;
    bool fout_ = false;
};

}  // namespace jeugdregio::rekentool
