// Reading a sample back with what a person found: is it still the sample that was drawn, of the lines that it
// was drawn from, and what should each line have been?
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "beheersing/hoogrekening.hpp"
#include "pipeline/steekproef.hpp"

namespace jeugdregio::pipeline {

/// A fault in one of the files, for people: the line and column as a spreadsheet counts and names them.
struct Steekproeffout {
    std::string bestand;
    int regel = 0;  // 0: the file as a whole
    std::string kolom, wat, herstel;
};
using Steekproeffouten = std::vector<Steekproeffout>;

inline constexpr std::string_view kOpzetBestand = "steekproef.json", kPopulatieBestand = "populatie.csv",
                                  kSteekproefBestand = "steekproef.csv";

/// A sample as it was drawn, from its files: drawn again, so that nobody can have added or left out a line.
struct Bewaardesteekproef {
    Steekproefopzet opzet;
    beheersing::Populatie populatie;
    beheersing::Steekproef steekproef;
};
[[nodiscard]] Result<Bewaardesteekproef, Steekproeffouten> read_steekproef(std::string_view opzet_json,
                                                                           std::string_view populatie_csv);

/// What was found of each line of the sample, in its order.
struct Bevindingen {
    std::vector<beheersing::Bevinding> regels;
    std::vector<std::string> redenen;  // beside them
    std::size_t niet_in_steekproef = 0;
};

/// A csv with at least the columns referentie;gemeente;juist_bedrag;reden, such as steekproef.csv filled in,
/// or what the material check writes. Amounts as people and spreadsheets write them: "1.234,56", "1234,5",
/// "1234.56" and "€ 1234"; what can be read in two ways ("1.234") is a fault. `alleen_steekproef`: a line
/// that was not drawn is a fault, else it is counted and left out. All faults at once.
[[nodiscard]] Result<Bevindingen, Steekproeffouten> read_bevindingen(const std::string& bestand,
                                                                     std::string_view csv,
                                                                     const Bewaardesteekproef& steekproef,
                                                                     bool alleen_steekproef);

/// How the lines on record now differ from those of the draw.
struct Populatieverschil {
    std::vector<std::string> weg, nieuw, anders;  // "0193 R-17"
    Bedrag som_nu;
    std::vector<std::string> weg_uit_steekproef;  // of `weg`: those that were drawn
    [[nodiscard]] bool empty() const { return weg.empty() && nieuw.empty() && anders.empty(); }
};
[[nodiscard]] Populatieverschil compare_populatie(const Bewaardesteekproef& toen,
                                                  const beheersing::Populatie& nu);

/// An amount in a spreadsheet of a person; empty when it is none, or could be two.
[[nodiscard]] std::optional<Bedrag> parse_bedrag_ruim(std::string_view tekst);

}  // namespace jeugdregio::pipeline
