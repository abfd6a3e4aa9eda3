// What people put on record beside the messages: a toetsing, a contact, the advice of a school, a plan, an
// evaluation. Which kinds there are and which fields each has is contract data (aantekeningen.toml); a rule
// that needs one names it by the constants here. Plain data.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/codes.hpp"
#include "core/datum.hpp"

namespace jeugdregio::dossier {

/// The kinds that rules and work lists look at.
namespace aantekening {
inline constexpr std::string_view kVerwijzing = "verwijzing";       // what was asked, with which resultaten
inline constexpr std::string_view kToetsing = "toetsing";           // eis 76, 77
inline constexpr std::string_view kAcceptatie = "acceptatie";       // eis 78
inline constexpr std::string_view kWeigering = "weigering";         // eis 21, 78
inline constexpr std::string_view kContact = "contact";             // eis 72, 75, 80, 81; field `onderwerp`
inline constexpr std::string_view kGezinsplan = "gezinsplan";       // eis 44, 50
inline constexpr std::string_view kPlan = "hulpverleningsplan";     // eis 83
inline constexpr std::string_view kEvaluatie = "evaluatie";         // eis 83
inline constexpr std::string_view kAfspraak = "evaluatieafspraak";  // who evaluates when, with whom
inline constexpr std::string_view kToekomstplan = "toekomstplan";   // eis 28
inline constexpr std::string_view kCrisisplan = "crisisplan";       // eis 32
inline constexpr std::string_view kOverdracht = "overdracht";       // eis 20, 21, 22
inline constexpr std::string_view kSchooladvies = "schooladvies";   // 10.5
inline constexpr std::string_view kGrondWonen = "grond_wonen";      // eis 88
inline constexpr std::string_view kGroepNaastWonen = "groepsaanbod_naast_wonen";  // eis 92
inline constexpr std::string_view kLeeftijdsgrond = "leeftijdsgrond";             // 8.2.3, AMB-009
inline constexpr std::string_view kStartVooraf = "start_vooraf";                  // eis 45, AMB-119
inline constexpr std::string_view kHervatting = "hervatting";                     // eis 19
inline constexpr std::string_view kBeoordeling = "beoordeling_bijlage_xiii";      // eis 2
inline constexpr std::string_view kBeeindiging = "beeindiging";                   // eis 84, 86, 87
inline constexpr std::string_view kVroegtijdig = "vroegtijdig_einde";        // eis 87: request and decision
inline constexpr std::string_view kNietNodig = "hulp_niet_meer_nodig";       // 7.1.6
inline constexpr std::string_view kEindbrief = "eindbrief";                  // eis 84
inline constexpr std::string_view kDossier = "dossieroverdracht";            // eis 20
inline constexpr std::string_view kCrisisrisico = "crisisrisico";            // eis 32
inline constexpr std::string_view kLeefgebieden = "meerdere_leefgebieden";   // eis 81
inline constexpr std::string_view kOnderbouwing = "onderbouwing_resultaat";  // eis 73
inline constexpr std::string_view kEersteAfspraak = "eerste_afspraak";       // eis 47
inline constexpr std::string_view kPrivacy = "privacyverklaring";            // eis 50
inline constexpr std::string_view kGezin = "gezin";                          // one plan, one regisseur
inline constexpr std::string_view kStopuitzondering = "uitzondering_clientenstop";  // chapter 2

inline constexpr std::array kAlle{
    kVerwijzing,   kToetsing,        kAcceptatie,     kWeigering,      kContact,     kGezinsplan,
    kPlan,         kEvaluatie,       kAfspraak,       kToekomstplan,   kCrisisplan,  kOverdracht,
    kSchooladvies, kGrondWonen,      kHervatting,     kLeeftijdsgrond, kStartVooraf, kBeoordeling,
    kBeeindiging,  kGroepNaastWonen, kVroegtijdig,    kEindbrief,      kDossier,     kCrisisrisico,
    kLeefgebieden, kOnderbouwing,    kEersteAfspraak, kPrivacy,        kGezin,       kStopuitzondering,
    kNietNodig,
};
}  // namespace aantekening

struct Aantekening {
    std::int64_t volgnummer = 0;  // in the journal of the gemeente
    std::string soort;
    Bsn bsn;
    // What it is about, as far as it is about more than the jeugdige.
    std::optional<AgbCode> aanbieder;
    std::optional<ToewijzingNummer> toewijzing;
    std::string verzoek;  // ReferentieAanbieder of a 315 or 317; then `aanbieder` is filled
    Datum dag;            // on which it happened
    std::map<std::string, std::string> velden;  // as aantekeningen.toml names them; days as jjjj-mm-dd
    std::string door;                           // who put it on record
    Datum op;                                   // and when

    [[nodiscard]] std::string_view veld(const std::string& naam) const {
        const auto gevonden = velden.find(naam);
        return gevonden == velden.end() ? std::string_view{} : std::string_view(gevonden->second);
    }
    /// Whether it is about this toewijzing to this aanbieder: it names it, or it names none and is about its
    /// jeugdige at this aanbieder, or about the jeugdige alone. REQUIRES the same jeugdige.
    [[nodiscard]] bool concerns(ToewijzingNummer nummer, const AgbCode& van) const {
        return toewijzing ? *toewijzing == nummer : !aanbieder || *aanbieder == van;
    }
    friend bool operator==(const Aantekening&, const Aantekening&) = default;
};

/// All that is on record of one jeugdige in one gemeente and was not withdrawn, in order of the journal.
struct Aantekeningen {
    std::vector<Aantekening> alle;

    /// The latest of a kind that `past` accepts; null when there is none. Of those of one day the one that
    /// was recorded last.
    template <class Past>
    [[nodiscard]] const Aantekening* find_laatste(std::string_view soort, Past past) const {
        const Aantekening* laatste = nullptr;
        for (const Aantekening& a : alle)
            if (a.soort == soort && past(a) && (laatste == nullptr || !(a.dag < laatste->dag))) laatste = &a;
        return laatste;
    }
    [[nodiscard]] const Aantekening* find_laatste(std::string_view soort) const {
        return find_laatste(soort, [](const Aantekening&) { return true; });
    }
};

}  // namespace jeugdregio::dossier
