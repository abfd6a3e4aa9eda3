// Deciding on the messages of the allocation chain: starts and stops (305, 307), requests (315, 317) and what
// a gemeente says of a request (319). Each is registered as a whole or not at all (IV032), and answered by
// its retour.
//
// Pure: no clock, no storage. The same message, dossier, contract and day give the same KetenBesluit.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "contract/contract.hpp"
#include "core/motivering.hpp"
#include "core/regelset.hpp"
#include "dossier/keten.hpp"
#include "ijw/jw305.hpp"
#include "ijw/jw307.hpp"
#include "ijw/jw315.hpp"
#include "ijw/jw317.hpp"
#include "ijw/jw319.hpp"
#include "ijw/retour.hpp"

namespace jeugdregio::toewijzing {

struct KetenInput {
    const dossier::KetenDossier& dossier;
    const contract::Contract& contract;
    std::span<const contract::AanbiederContract> aanbieder;  // all contracts of the aanbieder
    bool identificatie_bezet = false;  // the identity was used before with other content (TR056)
    Datum vandaag;                     // day of receipt and of deciding
    Regelset regelset = Regelset::alle;
};

/// What was found about one class of the message.
struct Klassebesluit {
    std::string_view klasse;  // "StartProduct"
    std::uint32_t knoop = 0;
    std::string referentie;  // how people call it: "toewijzing 1001", "A-17"; empty for a Client
    std::vector<Motivering> afwijzingen;
    std::vector<Motivering> signalen;
};

struct KetenBesluit {
    std::vector<Motivering> header;      // not empty: only the Header goes back
    std::vector<Klassebesluit> klassen;  // in order of the message; empty when the header was rejected
    // What follows when it is approved.
    std::vector<dossier::Startmelding> starts;
    std::vector<dossier::Stopmelding> stops;
    std::vector<dossier::Verzoek> verzoeken;
    std::optional<dossier::Antwoord> antwoord;

    [[nodiscard]] bool goedgekeurd() const;
};

// All REQUIRE a message that passed structure and in-message checks, and the dossier of its jeugdige at its
// aanbieder.

/// Removals (StatusAanlevering 3) go before first deliveries, whatever their order in the file (IV008).
[[nodiscard]] KetenBesluit assess_start(const ijw::Jw305& bericht, const KetenInput& input);
[[nodiscard]] KetenBesluit assess_stop(const ijw::Jw307& bericht, const KetenInput& input);
/// One Verzoek per AangevraagdProduct.
[[nodiscard]] KetenBesluit assess_verzoek(const ijw::Jw315& bericht, const KetenInput& input);
/// One Verzoek for the whole.
[[nodiscard]] KetenBesluit assess_verzoek(const ijw::Jw317& bericht, const KetenInput& input);
/// `verzoek`: the request with the reference of the answer; null when there is none.
[[nodiscard]] KetenBesluit assess_antwoord(const ijw::Jw319& bericht, const dossier::Verzoek* verzoek,
                                           const KetenInput& input);

/// The codes with which the retour answers (IV028); none when all is well.
[[nodiscard]] ijw::Retourcodes collect_retourcodes(const KetenBesluit& besluit);

/// Every rule on this kind of message beyond the message itself, in processing order; empty for other kinds.
[[nodiscard]] std::vector<const Regelkaart*> ketenkaarten(std::string_view soort);

}  // namespace jeugdregio::toewijzing
