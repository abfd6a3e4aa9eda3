// An antwoordbericht (JW319) as typed values: what a gemeente says of a verzoek om toewijzing or wijziging
// that does not lead to a toewijzing at once.
#pragma once

#include "ijw/berichtdelen.hpp"

namespace jeugdregio::ijw {

/// The gemeente that pays for this jeugdige, according to the sender.
struct Woonplaatsbeginsel {
    Gemeente gemeente;
    std::uint32_t knoop = 0;
};

struct Jw319 : KopVanGemeente {
    std::string_view referentie_aanbieder;
    VerzoekAntwoord antwoord = VerzoekAntwoord::in_onderzoek;
    std::optional<RedenAfwijzingVerzoek> reden;
    std::optional<Woonplaatsbeginsel> woonplaatsbeginsel;
    std::uint32_t knoop_antwoord = 0;
};

/// REQUIRES a structurally valid JW319.
[[nodiscard]] Jw319 make_jw319(const Bericht& bericht);

}  // namespace jeugdregio::ijw
