// The rules between registered work and a claim, as pages of the rule book. Nobody sends them back: they say
// what an aanbieder cannot claim, and what the region finds when it computes the claim again (eisen 48, 49
// and 63; AMB-164).
#pragma once

#include <span>

#include "core/motivering.hpp"

namespace jeugdregio::registratie {

namespace kaart {
extern const Regelkaart kTijdsoort, kVoorbereiding, kConsultLos, kConsultFactuur, kConsultGemeente,
    kConsultOrganisatie, kConsultToewijzing, kFunctie, kFunctieDubbel, kFunctieVerschil, kProduct,
    kToewijzing, kToewijzingKeuze, kZonderBetaler, kAndereBetaler, kReistijd, kReistijdLos, kRooster, kDubbel,
    kAfzegging24, kAfzegMoment, kVerlies, kVerliesDeel, kVerliesVolledig, kVerliesMelding, kNoshowAantal,
    kNoshowClient, kPleegzorg, kPleegkosten, kSteun, kCrisis, kCrisisContract, kCrisisMelding, kGroepOpening,
    kGroep24, kGroepIngehaald, kGroepVervangen, kGroepExtraDag, kGroepNavraag, kGroepGrens, kNachtDubbel,
    kDeeltijd, kPlekBezet, kPlekVerklaring, kPlekOverleg, kStukVoortijdig, kGroepKlasse, kStukAantal;
}  // namespace kaart

/// All of them, in the order of the rule book.
[[nodiscard]] std::span<const Regelkaart* const> regelkaarten();

}  // namespace jeugdregio::registratie
