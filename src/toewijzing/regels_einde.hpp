// The rules on ending a toewijzing before its day by a decision of our own (inkoopdocument 7.1.6). A stop of
// an aanbieder cannot be refused for it; our own act can.
#pragma once

#include <span>
#include <string_view>

#include "toewijzing/regels_opstellen.hpp"

namespace jeugdregio::toewijzing {

/// A toewijzing that is to end on another day.
struct Opsteleinde {
    const Opstelinput& input;
    const dossier::ToewijzingVersie& oud;
    std::optional<Datum> einde;
    std::string_view reden;       // RedenWijziging that was given; may be empty
    std::string_view niet_nodig;  // why no help is needed any more, when the command says so
};

[[nodiscard]] std::span<const Ketenregel<Opsteleinde>> opsteleinde_regels();

}  // namespace jeugdregio::toewijzing
