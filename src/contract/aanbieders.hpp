// The csv with which a contract manager hands over who contracted what, and the combination rules of
// inkoopdocument 4.3.1 on it. Good lines come back as contracts, bad ones as faults; nothing is guessed.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contract/contract.hpp"

namespace jeugdregio::contract {

struct Importfout {
    int regel = 0;  // line in the file, the header is line 1
    std::string wat;
    std::string herstel;
};

struct Importuitkomst {
    std::vector<std::pair<int, AanbiederContract>> goed;  // line, contract; in file order
    std::vector<Importfout> fouten;
};

/// Reads `agb;naam;perceel;groepsaanbod;voorzieningen;verblijf;ed;ingang;einde;kdc_odc` (semicolon, UTF-8
/// with or without BOM, CRLF or LF, quotes where needed; the header is required, columns may stand in any
/// order), with or without a column `vecozo` (j, n, or empty for not known; 5.7); without
/// it, what is on record of VECOZO stays. Rules per line and over the lines of one agb; `bestaand` are the
/// contracts already on record. A line that has the agb and ingang of one on record replaces that one, so
/// only others count for overlap. Of two lines that contradict each other both are refused; of two equal
/// lines the first is kept. Every line is either in `goed` or has at least one fault.
[[nodiscard]] Importuitkomst read_aanbieders(std::string_view csv, const Contract& contract,
                                             std::span<const AanbiederContract> bestaand);

/// An aanbieder that a jeugdige may choose (7.1.5), and the perceel under which it offers the product.
struct Keuze {
    const AanbiederContract* aanbieder = nullptr;
    int perceel = 0;
};
/// Who contracted this product, in a perceel in which the gemeente takes part, on this day; by name, then
/// agb. Each aanbieder once per perceel. Points into `aanbieders`.
[[nodiscard]] std::vector<Keuze> list_keuzes(std::span<const AanbiederContract> aanbieders,
                                             const Contract& contract, const Product& product,
                                             const Gemeente& gemeente, Datum dag);

}  // namespace jeugdregio::contract
