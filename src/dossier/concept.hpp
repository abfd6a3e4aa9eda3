// A decision that waits to be sent. A person made it on a screen; it is a message only once somebody sends
// it, and until then it can be taken back. Plain data.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/codes.hpp"
#include "core/datum.hpp"

namespace jeugdregio::dossier {

enum class Conceptstatus : std::uint8_t { wacht, verzonden, teruggenomen };
[[nodiscard]] constexpr std::string_view status_naam(Conceptstatus status) {
    constexpr std::string_view kNamen[] = {"wacht", "verzonden", "teruggenomen"};
    return kNamen[static_cast<std::size_t>(status)];
}

/// How the waiting ended.
struct Conceptslot {
    Conceptstatus status = Conceptstatus::teruggenomen;  // never `wacht`
    std::int64_t bericht = 0;                            // journal number of what was sent; 0 when taken back
    std::string door;
    Datum op;
    friend bool operator==(const Conceptslot&, const Conceptslot&) = default;
};

struct Concept {
    Gemeente gemeente;
    int nummer = 0;     // per gemeente, without gaps
    std::string soort;  // which decision, in the words of pipeline/conceptbesluit.hpp
    AgbCode aanbieder;
    /// What it decides on: the ReferentieAanbieder of a request, or the number of a toewijzing.
    std::string over;
    bool op_verzoek = false;  // which of the two
    std::vector<std::pair<std::string, std::string>>
        velden;  // as typed, by name; never about who the jeugdige is
    std::string door;
    Datum op;
    std::optional<Conceptslot> slot{};

    [[nodiscard]] Conceptstatus status() const { return slot ? slot->status : Conceptstatus::wacht; }
    /// On one subject one decision waits at a time.
    [[nodiscard]] bool same_onderwerp(const Concept& ander) const {
        return gemeente == ander.gemeente && aanbieder == ander.aanbieder && op_verzoek == ander.op_verzoek &&
               over == ander.over;
    }
    friend bool operator==(const Concept&, const Concept&) = default;
};

}  // namespace jeugdregio::dossier
