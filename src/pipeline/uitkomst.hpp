// What became of one file, as it is reported to people and to scripts. The JSON form is a promise: its keys
// stay.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/bedrag.hpp"
#include "core/motivering.hpp"
#include "ijw/bevinding.hpp"
#include "pipeline/json_schrijver.hpp"
#include "storage/inzage_rijen.hpp"

namespace jeugdregio::pipeline {

/// A reason as reported: rule, source, what it says, the facts, what the sender can do.
struct Reden {
    std::string regel, bron, uitleg, herstel;
    std::string feiten_json;  // an object
};

struct Afwijzing {
    std::string niveau;      // "Header", "Declaratie", "Client", "Prestatie", "ToegewezenProduct"
    std::string referentie;  // ReferentieNummer or ToewijzingNummer; empty for header and declaratie
    std::vector<std::string> retourcodes;
    std::vector<Reden> motiveringen;
};

struct Signaal {
    std::string referentie;
    Reden reden;
};

struct Bestanduitkomst {
    std::string bestand;
    std::string bericht, release;  // empty when the file did not tell
    bool structuur_geldig = false;
    std::optional<bool> inhoud_geldig;  // empty: not judged
    ijw::Bevindingen bevindingen;

    // Only for `verwerk`:
    std::string besluit;  // toegekend, deels, afgekeurd, herhaald, geweigerd; gemaakt: a message of our own
    std::string eerder_besluit;  // of a repeated message
    std::string antwoord_naam;   // file name, empty when there is no answer
    std::string antwoord;        // its bytes
    Bedrag ingediend, toegekend;
    std::size_t aantal_toegekend = 0, aantal_afgewezen = 0;
    std::vector<Afwijzing> afwijzingen;
    std::vector<Signaal> signalen;
    std::string opdracht_sha256;  // of a message of our own: the command that it came from (besluit.hpp)
    /// Where it is on record; empty: nowhere, or not read back (parse_verwerking). No part of the JSON form.
    std::optional<storage::Berichtplek> plek{};

    /// Whether nothing in it was rejected or invalid (exit code 0).
    [[nodiscard]] bool all_well() const;
};

/// The facts as a JSON object: days as JJJJ-MM-DD, amounts as whole cents under a name that ends in _cent.
void write_feiten(JsonSchrijver& naar, const Feiten& feiten);
[[nodiscard]] std::string feiten_to_json(const Feiten& feiten);
[[nodiscard]] Reden make_reden(const Motivering& motivering);
void write_reden(JsonSchrijver& naar, const Reden& reden);
/// A JSON array of them.
void write_redenen(JsonSchrijver& naar, const std::vector<Reden>& redenen);

/// Reads back what write_redenen wrote.
[[nodiscard]] std::vector<Reden> parse_redenen(const std::string& json);

/// The facts of a reason as people read them, in order: "Gevonden", "€ 2,32". What a name or a value means
/// follows from how feiten_to_json writes it.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> describe_feiten(
    const std::string& feiten_json);

/// The keys of `controleer --json` into an open object.
void write_controle(JsonSchrijver& naar, const Bestanduitkomst& uitkomst);
/// One line for `controleer --json`.
[[nodiscard]] std::string controle_to_line(const Bestanduitkomst& uitkomst);
/// One line for `verwerk --json`: the same keys and those of the decision.
[[nodiscard]] std::string verwerking_to_line(const Bestanduitkomst& uitkomst);
/// Reads back what verwerking_to_line wrote (kept with the message, for answering a repetition).
[[nodiscard]] Bestanduitkomst parse_verwerking(const std::string& json);

/// One line of a JSON tree, for what is small; bytes that are no UTF-8 are replaced.
[[nodiscard]] std::string to_line(const nlohmann::ordered_json& json);

}  // namespace jeugdregio::pipeline
