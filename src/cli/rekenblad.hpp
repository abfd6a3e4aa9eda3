// A report as a spreadsheet (xlsx): sheets of lines, a header row and columns, with live formulas where a
// reader may want to reckon along.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/bestanden.hpp"
#include "core/bedrag.hpp"
#include "core/breuk.hpp"
#include "core/datum.hpp"

namespace jeugdregio::cli {

/// What a cell can hold. A text is never taken for a formula. Empty: nothing.
using Celwaarde = std::variant<std::monostate, std::string, Bedrag, std::int64_t, Breuk, Datum>;

struct Cel {
    Cel() = default;
    template <class T>
    Cel(T gegeven) : waarde(std::move(gegeven)) {}
    Cel(const char* tekst) : waarde(std::string(tekst)) {}
    Cel(int getal) : waarde(std::int64_t{getal}) {}
    /// `uitkomst` is what the formula gives now. Without the "=" in front.
    static Cel formule(std::string formule, Celwaarde uitkomst) {
        Cel uit;
        uit.waarde = std::move(uitkomst);
        uit.som = std::move(formule);
        return uit;
    }
    Cel& as_vet() { return vet = true, *this; }
    Cel& as_invoer() { return invoer = true, *this; }  // coloured: to be filled in or tried out

    Celwaarde waarde;
    std::string som;
    bool vet = false, invoer = false;
};

struct Rekenblad {
    struct Kolom {
        std::string kop;
        int breedte = 14;
    };
    std::string naam;                      // at most 31 characters
    std::vector<std::string> toelichting;  // lines above the header; the first one is the title
    std::vector<Kolom> kolommen;
    std::vector<std::vector<Cel>> rijen;

    /// How a formula names a cell of this sheet: "C7". Both count from 0; the first row is the one under the
    /// header.
    [[nodiscard]] std::string cel(std::size_t rij, std::size_t kolom) const;
    /// "Naam!$C$7:$C$90": all rows of a column as they are now, for a formula on any sheet. REQUIRES a row.
    [[nodiscard]] std::string bereik(std::size_t kolom) const;
    /// The rows as they are now are the data: only these get the filter of a spreadsheet. What comes after
    /// (totals) stays outside.
    void end_gegevens() { gegevens = rijen.size(); }
    std::size_t gegevens = 0;
};

/// Writes the file whole or not at all. The same sheets and day give the same bytes.
[[nodiscard]] Result<bool, Bestandsfout> write_rekenbladen(const std::filesystem::path& pad,
                                                           const std::vector<Rekenblad>& bladen, Datum dag);

}  // namespace jeugdregio::cli
