// The answers as a spreadsheet (xlsx) with live formulas, so that a person can check the sum and try another
// number.
//
// The cells themselves are written by werkboek.hpp. A spreadsheet reckons with about fifteen digits, so the
// formula of the class compares at ten decimals; beside it stands what this program found, exactly.
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "core/result.hpp"
#include "rekentool/antwoord.hpp"
#include "rekentool/evenwicht.hpp"
#include "rekentool/werkboek.hpp"

namespace jeugdregio::rekentool {

/// Writes the file whole or not at all. The same answers give the same file. Three sheets: Overzicht (a line
/// per group), Berekening (every sum) and Grenzen (the table that classes come from).
[[nodiscard]] Result<bool, Werkbladfout> write_werkblad(const std::filesystem::path& pad,
                                                        std::span<const Antwoord> antwoorden,
                                                        std::span<const Evenwicht> evenwicht,
                                                        const contract::Rekeninstellingen& instellingen);

}  // namespace jeugdregio::rekentool
