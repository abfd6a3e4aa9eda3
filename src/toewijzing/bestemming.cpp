#include "toewijzing/bestemming.hpp"

namespace jeugdregio::toewijzing {
namespace {

using dossier::Aantekening;
namespace soort = dossier::aantekening;

/// Eis 84: of these grounds the end itself says that no help is needed any more.
bool is_klaar(const Aantekening& beeindiging) {
    const std::string_view grond = beeindiging.veld("grond");
    return grond == "resultaten_bereikt" || grond == "overlijden";
}

}  // namespace

const Aantekening* find_bestemming(const dossier::Aantekeningen& aantekeningen, ToewijzingNummer nummer,
                                   const AgbCode& aanbieder, Datum dag) {
    const auto past = [&](const Aantekening& a) { return a.dag <= dag && a.concerns(nummer, aanbieder); };
    for (const std::string_view welke : {soort::kOverdracht, soort::kNietNodig})
        if (const Aantekening* a = aantekeningen.find_laatste(welke, past)) return a;
    return aantekeningen.find_laatste(soort::kBeeindiging,
                                      [&](const Aantekening& a) { return past(a) && is_klaar(a); });
}

}  // namespace jeugdregio::toewijzing
