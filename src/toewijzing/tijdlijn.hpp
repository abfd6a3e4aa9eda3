// The timeline of one jeugdige across aanbieders: what happened, on which day, by which message. Pure: the
// same dossier gives the same lines in the same order, whatever the order in which its facts were read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/motivering.hpp"
#include "dossier/aantekening.hpp"
#include "dossier/levensloop.hpp"

namespace jeugdregio::toewijzing {

/// In the order in which what happened on one day is told.
enum class Gebeurtenissoort : std::uint8_t {
    verzoek,
    antwoord,
    toewijzing,
    retour,
    start,
    stop,
    declaratie,
    signaal,
    gegeven,
    aantekening,
};
[[nodiscard]] std::string_view soort_naam(Gebeurtenissoort soort);

struct Gebeurtenis {
    Datum dag;
    Gebeurtenissoort soort = Gebeurtenissoort::verzoek;
    std::string wat;  // a Dutch sentence, without BSN and without names of people
    std::optional<AgbCode> aanbieder;
    std::optional<ToewijzingNummer> toewijzing;
    std::vector<std::int64_t> berichten;  // journal numbers, ascending; empty for what people put on record
    Feiten feiten;                        // the same as `wat`, for machines
};

/// Every fact once; the claims of one month on one toewijzing together. The day is that on which it holds for
/// the jeugdige: a start on its first day of care, a claim on the last day of its month.
/// ENSURES order of day, then of kind, then of aanbieder, toewijzing and journal.
/// An aantekening tells that it is there, not what it says: the content of a plan is not for the gemeente
/// (eis 50, AMB-156).
[[nodiscard]] std::vector<Gebeurtenis> compose_tijdlijn(const dossier::Levensloop& dossier,
                                                        const dossier::Aantekeningen& aantekeningen);

}  // namespace jeugdregio::toewijzing
