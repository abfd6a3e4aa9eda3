// Deciding on a claim (JW323). The answer (JW325), what is booked and what a person must look at all follow
// from the Besluit.
//
// Pure: no clock, no storage, no logging. The same message, dossier, contract and day give the same Besluit,
// today and in seven years. Safe to call from any thread.
#pragma once

#include <span>
#include <vector>

#include "contract/contract.hpp"
#include "core/motivering.hpp"
#include "core/regelset.hpp"
#include "dossier/dossier.hpp"
#include "grootboek/boeking.hpp"
#include "ijw/jw323.hpp"

namespace jeugdregio::declaratie {

/// Everything that deciding looks at. REQUIRES a message that passed structure and in-message checks.
struct DeclaratieInput {
    const ijw::Jw323& bericht;
    const dossier::DeclaratieDossier& dossier;
    const contract::Contract& contract;
    std::span<const contract::AanbiederContract> aanbieder;  // all contracts of the sender
    bool identificatie_bezet = false;  // the identity was used before with other content (TR056)
    Datum vandaag;                     // day of receipt and of deciding
    Regelset regelset = Regelset::alle;
};

enum class Uitslag : std::uint8_t {
    toegekend,
    afgewezen,
    niet_beoordeeld,  // 0233: its Client was rejected
};

struct PrestatieBesluit {
    Uitslag uitslag = Uitslag::toegekend;
    std::vector<Motivering> afwijzingen;  // in processing order, all that fired
    std::vector<Motivering> signalen;     // for a person; do not stop the line (AMB-160)
};

struct Besluit {
    std::vector<Motivering> header;      // not empty: only the Header is answered, nothing processed
    std::vector<Motivering> declaratie;  // not empty: nothing granted, counts as not sent (IV087)
    std::vector<std::vector<Motivering>> clienten;  // by index in Jw323::clienten
    std::vector<PrestatieBesluit> prestaties;       // by index in Jw323::prestaties; empty when not processed
    Bedrag ingediend;                               // with sign
    Bedrag toegekend;                               // with sign: approved debits minus approved credits
    std::size_t aantal_toegekend = 0, aantal_afgewezen = 0;
    std::vector<grootboek::Boeking> boekingen;  // bericht is filled in by who records them

    /// Whether lines were looked at at all; if not, the message counts as not sent.
    [[nodiscard]] bool processed() const { return header.empty() && declaratie.empty(); }
};

/// Applies every rule in force and reports all that fire on a line, not just the first: the aanbieder must be
/// able to mend a claim in one round. Credits before debits (OP366), debits in order of service date, then
/// ReferentieNummer, whatever the order in the file (AMB-042).
/// ENSURES: a line without afwijzingen is granted, whole; ledger postings match the granted lines one to one.
[[nodiscard]] Besluit assess_declaratie(const DeclaratieInput& input);

/// A claimed line as it stands in the books once it is approved.
[[nodiscard]] dossier::GeboektePrestatie to_geboekt(const ijw::Prestatie& p);

/// Why one line was decided as it was: its decision again, the rules it was held against, and the facts that
/// carry an approval.
struct Toelichting {
    PrestatieBesluit besluit;
    std::vector<Motivering> client;           // why its Client was rejected, if it was
    std::vector<const Regelkaart*> getoetst;  // in processing order
    Feiten feiten;  // product, perceel, tarief, what was used and left before this line
};

/// Repeats the decision on the whole message and explains the line at `index`. Recomputed on demand instead
/// of stored, which works because deciding is pure. REQUIRES an index of the message; a message that was
/// processed.
[[nodiscard]] Toelichting explain_prestatie(const DeclaratieInput& input, std::size_t index);

/// Every rule of this room, in processing order, for the rule book and its tests.
[[nodiscard]] std::vector<const Regelkaart*> regelkaarten();

}  // namespace jeugdregio::declaratie
