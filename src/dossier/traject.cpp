#include "dossier/traject.hpp"

#include <algorithm>

#include "dossier/volume.hpp"

namespace jeugdregio::dossier {

std::optional<Bedrag> value_of(const Trajectprijs& p) {
    if (p.budget) return p.budget;
    if (!p.omvang || !p.tarief) return std::nullopt;
    const auto volume = max_volume_toewijzing(*p.omvang, p.ingang, p.einde);
    if (!volume) return std::nullopt;
    // A volume per week until the year 9999 is worth more than an amount can hold; beyond the limit more says
    // nothing.
    constexpr std::int64_t kGenoeg = 1'000'000'000;
    const std::int64_t eenheden = *volume / in_base_units(1, p.omvang->eenheid);
    return Bedrag::from_cents(checked_mul(std::min(eenheden, kGenoeg), p.tarief->cents()));
}

Bedrag sum_eerdere_budgetten(std::span<const ToewijzingVersie> toewijzingen, const Trajectbegin& begin) {
    Bedrag som;
    for (const ToewijzingVersie& t : toewijzingen)
        if (t.nummer != begin.zelf && !t.verwijderd() && t.budget && t.einde && *t.einde <= begin.ingang &&
            t.einde->plus_maanden(begin.terugkijk_maanden) >= begin.ingang)
            som += *t.budget;
    return som;
}

}  // namespace jeugdregio::dossier
