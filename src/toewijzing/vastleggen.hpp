// Putting an aantekening on record: is what somebody wants to record in order? And showing one again: the
// content of plans stays hidden where the family does not want to share it (eis 50, AMB-156).
//
// Pure: no clock, no storage. All faults come at once.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "contract/contract.hpp"
#include "core/result.hpp"
#include "dossier/aantekening.hpp"

namespace jeugdregio::toewijzing {

/// What somebody wants to record. Whom it is about was looked up before.
struct Aantekenwens {
    std::string soort;
    Bsn bsn;
    std::optional<AgbCode> aanbieder;
    std::optional<ToewijzingNummer> toewijzing;  // with its aanbieder
    std::string verzoek;                         // with its aanbieder
    Datum dag;                                   // on which it happened
    contract::Veldwaarden velden;
    std::string door;
    Datum op;  // today
};

/// `bekend`: what is on record of this jeugdige. The aantekening has no journal number yet.
[[nodiscard]] Result<dossier::Aantekening, std::vector<contract::Veldfout>> make_aantekening(
    const Aantekenwens& wens, const contract::Aantekenboek& boek, const dossier::Aantekeningen& bekend);

/// What stands in the place of the content of a plan that is not shared.
inline constexpr std::string_view kVerborgen = "(niet gedeeld: er is een privacyverklaring)";

/// Whether the family of this jeugdige does not share its plan.
[[nodiscard]] bool has_privacyverklaring(const dossier::Aantekeningen& bekend);

/// For showing: with a privacyverklaring on record, without the content of plans. What stands in a field that
/// the contract does not know (any more) is hidden as well: nobody can tell what it is.
[[nodiscard]] dossier::Aantekeningen hide_planinhoud(dossier::Aantekeningen bekend,
                                                     const contract::Aantekenboek& boek);

}  // namespace jeugdregio::toewijzing
