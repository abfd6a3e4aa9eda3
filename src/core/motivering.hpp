// Why a decision fell: the rule, its source, the facts compared. Rendered in Dutch for people and as
// plain values for machines, from one and the same record.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/bedrag.hpp"
#include "core/datum.hpp"

namespace jeugdregio {

/// One fact: text, a number, an amount or a day. Never a BSN in the clear (mask it first).
using Feit = std::variant<std::string, std::int64_t, Bedrag, Datum>;

/// Facts by name, in the order in which the rule names them. `gevonden` and `verwacht` are always among
/// the facts of a rule about one value.
using Feiten = std::vector<std::pair<std::string_view, Feit>>;

/// "31-03-2026", "€ 1.234,56", "45", or the text itself.
[[nodiscard]] std::string format_feit(const Feit& feit);

/// Fills {naam} in a template with the facts. A name without a fact stops the program: rules and their
/// words are written together and tested together.
[[nodiscard]] std::string fill_uitleg(std::string_view sjabloon, const Feiten& feiten);

/// What a rule does when it fires.
enum class Gevolg : std::uint8_t {
    afkeuren,  // a fact of the standard or the contract: the part is rejected with the retourcode
    signaal,   // a person judges; the part is approved meanwhile
};

/// The part of a message that a finding or a retourcode belongs to (IV028, IV087).
enum class Klasse : std::uint8_t {
    bericht,
    header,
    declaratie,
    client,
    prestatie,
    toegewezen_product,
    start_product,
    stop_product,
    aangevraagd_product,
    verzoek,
    ongewijzigd_product,
    te_wijzigen_product,
    nieuw_product,
    antwoord,
    woonplaatsbeginsel,
};
[[nodiscard]] std::string_view klasse_naam(Klasse klasse);

/// Where a rule is checked (README of the standard: the four levels of IV032 and IV088), plus our own.
enum class Niveau : std::uint8_t { structuur, bericht, berichtoverstijgend, externe_bron, regio };
[[nodiscard]] std::string_view niveau_naam(Niveau niveau);

/// A page of the rule book. The texts are Dutch, B1 level, for the person who gets the decision.
struct Regelkaart {
    std::string_view id;       // "TR307", "IJ-E035"
    std::string_view titel;    // what must hold, in our own words
    std::string_view bron;     // document and article, or release and rule code of the standard
    std::string_view bericht;  // "JW323"
    Niveau niveau = Niveau::bericht;
    Klasse klasse = Klasse::bericht;
    Gevolg gevolg = Gevolg::afkeuren;
    std::string_view retourcode;  // of code list WJ001; empty when the rule can only signal
    std::string_view uitleg;      // template with {feit} names
    std::string_view herstel;     // what the sender can do
};

/// One rule that fired, with the facts it looked at.
struct Motivering {
    const Regelkaart* regel = nullptr;
    Gevolg gevolg = Gevolg::afkeuren;  // may differ from the card: the setting `onbeslist` (AMB-160)
    Feiten feiten;

    [[nodiscard]] std::string uitleg() const { return fill_uitleg(regel->uitleg, feiten); }
};

}  // namespace jeugdregio
