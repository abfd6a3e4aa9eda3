// What the Toegang decides and sends: a command becomes a 301 or 319, held against every rule that its
// receiver will apply, and only when there is nothing to reject it is put on record, in one transaction with
// the state that follows.
//
//     Opdracht o{.gemeente = ..., .aanbieder = ..., .bsn = ..., .wat = toewijzing::Maakwens{...}};
//     auto uit = neem_besluit(opslag, {.contract = contract, .vandaag = dag, .tijd = "09:30:00"}, o);
//     uit->besluit == Besluitsoort::gemaakt   =>  uit->bytes is the message, uit->bestand the name of its
//     file
//
// The same command on the same day makes nothing twice: while what it made still holds, it hands over the
// same message
// (`herhaald`), so that a file that was lost or could not be written is written again. Nothing here asks the
// clock.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "ijw/client.hpp"
#include "pipeline/uitkomst.hpp"
#include "pipeline/verwerk.hpp"
#include "toewijzing/opstellen.hpp"

namespace jeugdregio::pipeline {

/// A request that is granted (301).
struct Honoreer {
    std::string referentie;
    toewijzing::Honoreerwens wens;
};
/// A request that is looked into or refused (319).
struct Beantwoord {
    std::string referentie;
    toewijzing::Antwoordwens wens;
};
using Besluitwens = std::variant<toewijzing::Maakwens, toewijzing::Wijzigwens, toewijzing::Intrekwens,
                                 toewijzing::Verwijderwens, Honoreer, Beantwoord>;

struct Opdracht {
    Gemeente gemeente;
    std::optional<AgbCode>
        aanbieder{};           // REQUIRED with Maakwens, Honoreer and Beantwoord; else the toewijzing says it
    std::optional<Bsn> bsn{};  // for Maakwens; else the toewijzing or the request says it
    /// For Maakwens without a BSN: the jeugdige of this toewijzing.
    std::optional<ToewijzingNummer> jeugdige_van{};
    /// Fields of the Client of a 301 that go before what is on record of the jeugdige: the latest 301 about
    /// him of this gemeente, or else the latest 315.
    ijw::Deel client{"Client", {}, {}};
    Besluitwens wat;
    std::string door{};  // who decides: must have the role toegang where the gemeente keeps that register;
                         // also for what is put on record beside the message
    /// The concept that this sends (conceptbesluit.hpp): it must wait, and its waiting ends with the message.
    std::optional<int> concept_nummer{};
};

struct Besluitinstelling {
    const contract::Contract& contract;
    Datum vandaag;     // Dagtekening and Toewijzingsdatum
    std::string tijd;  // "hh:mm:ss"; Toewijzingstijd, made later where a version of today asks for it (IV013)
    bool proef = false;  // show everything, keep nothing
    const ijw::Standaard& standaard = ijw::Standaard::embedded();
};

enum class Besluitsoort : std::uint8_t { gemaakt, geweigerd, proef, herhaald };
[[nodiscard]] std::string_view besluit_naam(Besluitsoort soort);

struct Besluituitkomst {
    std::string opdracht;  // "toewijzing maak"
    Gemeente gemeente;
    Besluitsoort besluit = Besluitsoort::geweigerd;
    std::string soort, identificatie,
        bestand;                  // of the message; empty when it was refused before there was one
    std::string bytes;            // the message itself
    std::int64_t volgnummer = 0;  // in the journal of the gemeente; 0 when nothing is there
    std::vector<toewijzing::Opstelregel> toewijzingen;  // of a 301
    std::vector<Reden> weigeringen, signalen;
    bool zonder_register = false;  // nobody has the role toegang on record, so anyone may (bevoegdheid.hpp)
};

/// Committed durably when it returns `gemaakt`.
[[nodiscard]] Result<Besluituitkomst, Machinefout> neem_besluit(storage::Opslag& opslag,
                                                                const Besluitinstelling& instelling,
                                                                const Opdracht& opdracht);

/// One line for `--json`; its keys are a promise.
[[nodiscard]] std::string besluit_to_line(const Besluituitkomst& uitkomst);

}  // namespace jeugdregio::pipeline
