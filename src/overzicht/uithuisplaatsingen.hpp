// Placements out of home: how many jeugdigen, and how long. The two goals of the transformatieconvenant
// (par. 4: fewer, and shorter); inkoopdocument 9.6: a toewijzing wonen or verblijf is one.
//
// Definitions (AMB-129; what counts is data: overzicht.toml):
// - A stay runs from the start to the stop that the aanbieder reported (305, 307). A start without a stop
// runs to
//   the end of the toewijzing; a toewijzing without a start on record from its first to its last day. A
//   toewijzing without a last day goes on.
// - A stay that begins while another goes on, or at most `keten_dagen` days after its end, belongs to the
// same
//   placement; under another product or aanbieder it is a verplaatsing.
// - Duration: nights from the first start to the last end, in whole days. Only of placements that ended.
// - A jeugdige is known per gemeente: who moves to another gemeente counts in both.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "contract/overzichtinstellingen.hpp"
#include "core/breuk.hpp"
#include "dossier/sommen.hpp"

namespace jeugdregio::overzicht {

struct Uithuisplaatsing {
    Gemeente gemeente;
    std::int64_t jeugdige = 0;
    Datum begin;
    std::optional<Datum> einde;  // last end; empty: goes on
    int verplaatsingen = 0;

    [[nodiscard]] std::optional<int> nachten() const {
        return einde ? std::optional(einde->dagen() - begin.dagen()) : std::nullopt;
    }
    friend bool operator==(const Uithuisplaatsing&, const Uithuisplaatsing&) = default;
};

/// By gemeente, jeugdige and begin.
[[nodiscard]] std::vector<Uithuisplaatsing> find_uithuisplaatsingen(
    std::span<const dossier::Zorgtraject> trajecten, const contract::Uithuisplaatsinginstelling& instelling);

struct Plaatsingscijfers {
    int begonnen = 0;        // placements that began in the period
    int jeugdigen = 0;       // of so many jeugdigen
    int verplaatsingen = 0;  // in those
    int beeindigd = 0;       // placements that ended in the period
    int lopend = 0;          // going on at the end of its last day
    // Of those that ended: exact, in nights. Empty when none did.
    std::optional<Breuk> mediaan{}, gemiddelde{};
    friend bool operator==(const Plaatsingscijfers&, const Plaatsingscijfers&) = default;
};

/// Of one gemeente, or of all.
[[nodiscard]] Plaatsingscijfers summarize(std::span<const Uithuisplaatsing> plaatsingen,
                                          const Periode& periode,
                                          const std::optional<Gemeente>& gemeente = {});

}  // namespace jeugdregio::overzicht
