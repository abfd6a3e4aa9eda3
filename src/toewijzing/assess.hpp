// Deciding on a toewijzingsbericht (JW301): may it be registered, and which versions of which toewijzingen
// follow.
//
// Pure: no clock, no storage. The same message, dossier, contract and day give the same Besluit.
#pragma once

#include <span>
#include <vector>

#include "contract/contract.hpp"
#include "core/motivering.hpp"
#include "core/regelset.hpp"
#include "dossier/dossier.hpp"
#include "dossier/jeugdige.hpp"
#include "dossier/keten.hpp"
#include "grootboek/boeking.hpp"
#include "ijw/jw301.hpp"
#include "ijw/retour.hpp"

namespace jeugdregio::toewijzing {

/// REQUIRES a message that passed structure and in-message checks.
struct ToewijzingInput {
    const ijw::Jw301& bericht;
    const dossier::ToewijzingDossier& dossier;
    const contract::Contract& contract;
    std::span<const contract::AanbiederContract> aanbieder;  // what the receiver contracted, over time
    /// Requests of this jeugdige by this aanbieder (TR379, eis 80); null counts as none.
    const dossier::KetenDossier* keten = nullptr;
    /// All that is on record of this jeugdige in the gemeente, and the cliëntenstops of the receiver; null
    /// where nothing is to be said of it.
    const dossier::Jeugdigedossier* jeugdige = nullptr;
    std::span<const contract::Clientenstop> stops{};
    bool identificatie_bezet = false;  // the identity was used before with other content (TR056)
    Datum vandaag;
    Regelset regelset = Regelset::alle;
};

struct ProductBesluit {
    std::vector<Motivering> afwijzingen;
    std::vector<Motivering> signalen;
};

struct Besluit {
    std::vector<Motivering> header;  // not empty: only the Header goes back
    std::vector<ProductBesluit>
        producten;  // by index in Jw301::producten; empty when the header was rejected
    std::vector<dossier::ToewijzingVersie> versies;  // new versions to register, in order of the message
    std::vector<grootboek::Boeking> boekingen;       // changes of granted budgets

    /// A 301 is registered as a whole or not at all (IV032).
    [[nodiscard]] bool goedgekeurd() const;
};

/// The version that a product of a 301 brings. REQUIRES a BSN that passed CS002.
[[nodiscard]] dossier::ToewijzingVersie make_versie(const ijw::Jw301& bericht,
                                                    const ijw::ToegewezenProduct& product);

[[nodiscard]] Besluit assess_toewijzing(const ToewijzingInput& input);

/// The codes with which the JW302 answers (IV028); none when all is well.
[[nodiscard]] ijw::Retourcodes collect_retourcodes(const ijw::Jw301& bericht, const Besluit& besluit);

/// Every rule of this room, for the rule book and its tests.
[[nodiscard]] std::vector<const Regelkaart*> regelkaarten();

}  // namespace jeugdregio::toewijzing
