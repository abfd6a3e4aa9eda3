// What a sample becomes on paper: the request for evidence, the outcome, and the outcome as a spreadsheet
// that reckons along.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "beheersing/hoogrekening.hpp"
#include "cli/rekenblad.hpp"
#include "pipeline/steekproef_bevindingen.hpp"

namespace jeugdregio::cli {

/// A sum as steps, for a screen and for a page: what, how, outcome.
using Stappen = std::vector<std::vector<std::string>>;
[[nodiscard]] Stappen describe_omvang(const beheersing::Steekproefwens& wens,
                                      const beheersing::Omvang& omvang);

/// Asks the aanbieder for evidence of each line (eis 61); without who it is about.
[[nodiscard]] std::string make_verzoekbrief(const pipeline::Trekuitkomst& uitkomst,
                                            const std::string& aanbieder, Datum sturen_voor);

/// All that the reports tell.
struct Steekproefverslag {
    pipeline::Bewaardesteekproef steekproef;
    pipeline::Bevindingen bevindingen;
    beheersing::Hoogrekening hoogrekening;
    beheersing::Steekproefoordeel oordeel = beheersing::Steekproefoordeel::aanvaardbaar;
    std::optional<pipeline::Populatieverschil> verschil;  // empty: no database was asked
    Datum op;
};

/// In words: what the sample says, and what eis 63 offers next.
[[nodiscard]] std::string describe_oordeel(const Steekproefverslag& v);
[[nodiscard]] std::vector<std::string> list_vervolg(const Steekproefverslag& v);
/// What must be said beside it: lines that changed, what was paid too little, findings that were left out.
[[nodiscard]] std::vector<std::string> list_let_op(const Steekproefverslag& v);
/// The sum of the upper limit, step by step.
[[nodiscard]] Stappen describe_hoogrekening(const Steekproefverslag& v);

[[nodiscard]] std::string make_steekproefpagina(const Steekproefverslag& v);
[[nodiscard]] std::vector<Rekenblad> make_steekproefbladen(const Steekproefverslag& v);

}  // namespace jeugdregio::cli
