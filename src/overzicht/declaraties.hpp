// Claims of a year, by the day that was decided for: how much was approved and rejected, and why most often.
// A line that was rejected and sent again counts each time it was decided.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "dossier/sommen.hpp"

namespace jeugdregio::overzicht {

struct Declaratiecijfers {
    std::int64_t berichten = 0, regels_toegekend = 0, regels_afgewezen = 0;
    Bedrag ingediend, toegekend;  // as the messages say, credits below zero
    Bedrag afgewezen;             // of rejected debit lines
    friend bool operator==(const Declaratiecijfers&, const Declaratiecijfers&) = default;
};

struct Codetelling {
    std::string retourcode;
    std::int64_t aantal = 0;
    friend bool operator==(const Codetelling&, const Codetelling&) = default;
};

struct Declaratiebeeld {
    Declaratiecijfers totaal;
    std::array<Declaratiecijfers, 12> per_maand;
    std::vector<Codetelling> codes;  // the most frequent first, then by code
};

struct Declaratiekeuze {
    int jaar = 0;
    std::optional<Gemeente> gemeente{};
    std::size_t codes_max = 10;
};

[[nodiscard]] Declaratiebeeld compute_declaraties(std::span<const dossier::Declaratiemaand> maanden,
                                                  std::span<const dossier::Retourtelling> retouren,
                                                  const Declaratiekeuze& keuze);

}  // namespace jeugdregio::overzicht
