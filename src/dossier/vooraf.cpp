#include "dossier/vooraf.hpp"

namespace jeugdregio::dossier {
namespace {

/// A record of an aanbieder alone goes with the toewijzing that followed, not with one of years later.
bool is_of(const Aantekening& a, const Toewijzing& t, Datum begin, int maanden) {
    if (!speaks_of(a, t)) return false;
    return a.toewijzing || !a.verzoek.empty() || begin.plus_maanden(maanden) >= t.actueel().ingang;
}

}  // namespace

bool came_before_permission(const Toewijzing& t, const Aantekeningen& aantekeningen, const Hulpdag& hulp) {
    if (hulp.dag >= t.eerste().verzonden_op) return false;
    return aantekeningen.find_laatste(aantekening::kStartVooraf, [&](const Aantekening& a) {
        const auto begin = parse_datum(a.veld("begin"));
        return begin && *begin <= hulp.dag && is_of(a, t, *begin, hulp.aantekening_maanden);
    }) == nullptr;
}

}  // namespace jeugdregio::dossier
