// Who sends which kind of message to whom, and by what a message is known again (TR056).
#pragma once

#include <optional>
#include <string_view>

#include "ijw/bericht.hpp"
#include "storage/opslag.hpp"

namespace jeugdregio::pipeline {

/// How a kind of message travels. A retour of IV028 has the Header of the message that it answers, so its
/// sender stands there under Ontvanger.
struct Berichtsoort {
    std::string_view soort;
    bool van_gemeente = false;     // sender is the gemeente; else the aanbieder
    std::string_view antwoord_op;  // for a retour: the kind that it answers
};

/// Empty for a kind that is not of the standard.
[[nodiscard]] const Berichtsoort* find_berichtsoort(std::string_view soort);

/// The identity of a message on record. REQUIRES a structurally valid message of a known kind.
[[nodiscard]] storage::Berichtsleutel make_sleutel(const ijw::Bericht& bericht);

/// The identity of the message that this retour answers. REQUIRES a retour.
[[nodiscard]] storage::Berichtsleutel make_heensleutel(const ijw::Bericht& retour);

}  // namespace jeugdregio::pipeline
