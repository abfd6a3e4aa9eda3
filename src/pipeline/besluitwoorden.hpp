// A decision in words, as people type it in a form or keep it as a concept: which decisions there are, which
// fields they take, and how these become an Opdracht (besluit.hpp). Pure.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "contract/contract.hpp"
#include "core/result.hpp"
#include "pipeline/besluit.hpp"

namespace jeugdregio::pipeline {

// ---- Words of one value, for forms and for the command line alike. REQUIRES a word of the list.
/// "minuut", "uur", "etmaal", "dagdeel", "stuk". Which of the two kinds of stuk is meant, the contract says
/// (OP305).
[[nodiscard]] Eenheid parse_eenheidwoord(std::string_view woord, const contract::Contract& contract,
                                         const std::optional<ProductCode>& code);
/// "dag", "week", "maand", "totaal".
[[nodiscard]] Frequentie parse_frequentiewoord(std::string_view woord);
/// What is granted of a new toewijzing: what was not said follows from the product, or else it is minutes, in
/// all. Empty: nothing was said.
[[nodiscard]] std::optional<dossier::Omvang> complete_omvang(const toewijzing::Omvangwens& wens,
                                                             const contract::Contract& contract,
                                                             const std::optional<ProductCode>& code);
/// "herstel", "duurzaam"; anything else is not known.
[[nodiscard]] dossier::Budgetsoort parse_budgetsoortwoord(std::string_view woord);
/// Of a product code. A code outside the table keeps its first two characters, so that TR381 can say what is
/// wrong.
[[nodiscard]] std::optional<ProductCategorie> categorie_of_product(const ProductCode& code,
                                                                   const contract::Contract& contract);

// ---- Forms
// -------------------------------------------------------------------------------------------------

enum class Woordsoort : std::uint8_t {
    datum,
    bedrag,
    getal,
    product,
    categorie,
    gemeente,
    aanbieder,
    keuze,
    vink,
    tekst
};

struct Besluitveld {
    std::string_view naam, label;
    Woordsoort soort = Woordsoort::tekst;
    bool verplicht = false;
    std::string_view uitleg{};
};

struct Woordkeuze {
    std::string waarde, tekst;
};
/// What can be chosen; empty for a field that is no choice.
[[nodiscard]] std::vector<Woordkeuze> list_keuzes(const Besluitveld& veld);

struct Besluitvorm {
    std::string_view soort;  // "honoreren": also in addresses and in what is kept
    std::string_view naam;   // "Verzoek honoreren"
    std::string_view uitleg;
    bool op_verzoek = false;  // it decides on a request; else on a toewijzing
    std::string_view over;    // what stands before the reference or number: "toewijzing"
    std::span<const Besluitveld> velden;
};
[[nodiscard]] std::span<const Besluitvorm> besluitvormen();
/// nullptr when there is none.
[[nodiscard]] const Besluitvorm* find_besluitvorm(std::string_view soort);

/// On what is decided: a request of this aanbieder, or a toewijzing to it.
struct Besluitonderwerp {
    Gemeente gemeente;
    AgbCode aanbieder;
    std::string over;  // ReferentieAanbieder, or number
};
/// "toewijzing 230002"
[[nodiscard]] std::string describe_onderwerp(const Besluitvorm& vorm, std::string_view over);
using Woorden = std::vector<std::pair<std::string, std::string>>;
struct Woordfout {
    std::string veld, wat;
};

/// All faults at once. Fields that the form does not have, and empty ones, count as not typed.
[[nodiscard]] Result<Opdracht, std::vector<Woordfout>> make_opdracht(const Besluitvorm& vorm,
                                                                     const Besluitonderwerp& onderwerp,
                                                                     const Woorden& woorden,
                                                                     const contract::Contract& contract,
                                                                     std::string door);

/// The words that say something, each with what it says: "Laatste dag" and "31-08-2023".
[[nodiscard]] std::vector<std::pair<std::string, std::string>> describe_woorden(const Besluitvorm& vorm,
                                                                                const Woorden& woorden);

/// How to mend a refusal, in the words of a form: an option of the command line ("--einde") becomes the field
/// that stands for it (the field 'Laatste dag'). One between brackets that no field stands for is left out.
[[nodiscard]] std::string to_formulierwoorden(const Besluitvorm& vorm, std::string_view herstel);

}  // namespace jeugdregio::pipeline
