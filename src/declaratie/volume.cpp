#include "declaratie/volume.hpp"

namespace jeugdregio::declaratie {

bool fits_some_uurtarief(std::int64_t minuten, Bedrag per_minuut_tarief, Bedrag bedrag) {
    // div_round(u, 60) == t holds exactly for u in [60t - 30, 60t + 29].
    for (std::int64_t u = per_minuut_tarief.cents() * 60 - 30; u <= per_minuut_tarief.cents() * 60 + 29; ++u)
        if (u >= 0 && compute_bedrag_minuten(minuten, Bedrag::from_cents(u)) == bedrag) return true;
    return false;
}

}  // namespace jeugdregio::declaratie
