#include "dossier/volume.hpp"

#include <algorithm>

namespace jeugdregio::dossier {
namespace {

bool is_output(Eenheid e) {
    return e == Eenheid::stuk_output || e == Eenheid::euro;
}

}  // namespace

std::optional<std::int64_t> max_volume_periode(const Omvang& omvang, Datum ingang, std::optional<Datum> einde,
                                               const Periode& periode) {
    const Periode binnen{std::max(periode.begin, ingang),
                         einde ? std::min(periode.einde, *einde) : periode.einde};
    if (binnen.begin > binnen.einde) return std::nullopt;
    const std::int64_t volume = in_base_units(omvang.volume, omvang.eenheid);
    switch (omvang.frequentie) {
        case Frequentie::per_dag:
            return checked_mul(volume, binnen.dagen());
        case Frequentie::per_week: {
            if (!is_output(omvang.eenheid)) return checked_mul(volume, count_weken(binnen));
            int weken = count_zondagen(binnen);
            if (einde && einde->weekdag() != 7) {
                // The last Sunday of the toewijzing carries its broken last week as well.
                const Datum laatste_zondag = einde->plus_dagen(-einde->weekdag());
                const bool enige_week = laatste_zondag < ingang;  // shorter than a week, without any Sunday
                if (binnen.contains(laatste_zondag) || (enige_week && binnen.contains(*einde))) ++weken;
            }
            return checked_mul(volume, weken);
        }
        case Frequentie::per_maand:
            return checked_mul(volume, count_maanden(binnen));
        case Frequentie::totaal:
            return volume;
    }
    fail_invariant("every frequentie has a volume");
}

std::optional<std::int64_t> max_volume_toewijzing(const Omvang& omvang, Datum ingang,
                                                  std::optional<Datum> einde) {
    if (omvang.frequentie == Frequentie::totaal) return in_base_units(omvang.volume, omvang.eenheid);
    if (!einde || *einde < ingang) return std::nullopt;
    return max_volume_periode(omvang, ingang, einde, Periode{ingang, *einde});
}

}  // namespace jeugdregio::dossier
