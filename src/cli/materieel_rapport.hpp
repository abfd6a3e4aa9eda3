// The report of a material check, for the aanbieder and for the region itself: a page that prints, a
// spreadsheet that reckons along, and the findings line by line.
#pragma once

#include <string>
#include <vector>

#include "cli/rekenblad.hpp"
#include "contract/contract.hpp"
#include "pipeline/materieel.hpp"

namespace jeugdregio::cli {

struct Rapportkop {
    std::string aanbieder;  // "41410002 Stichting X"
    Periode periode;
    Datum dag;
    std::string registratie;  // where the registration came from
    bool steekproef = false;  // only lines that were drawn
};

/// "Registratie: 645 minuten in 12 regels; 645 x € 1,52 = € 980,40. Gedeclareerd: ..."
[[nodiscard]] std::string describe_som(const beheersing::Controleregel& regel);
/// Why the registration gives less: one sentence a rule, with the lines of the file.
[[nodiscard]] std::vector<std::string> list_gronden(const beheersing::Controleregel& regel);

[[nodiscard]] std::string make_rapportpagina(const Rapportkop& kop, const contract::Contract& contract,
                                             const pipeline::Materieleuitkomst& uitkomst);
[[nodiscard]] std::vector<Rekenblad> make_rapportbladen(const Rapportkop& kop,
                                                        const contract::Contract& contract,
                                                        const pipeline::Materieleuitkomst& uitkomst);
/// A line per approved line that was looked at: gemeente;referentie;toewijzing;product;maand;gedeclareerd;
/// juist_bedrag;oordeel;reden. The evaluation of a sample reads it.
[[nodiscard]] std::string make_bevindingen(const pipeline::Materieleuitkomst& uitkomst);

}  // namespace jeugdregio::cli
