#include "contract/looptijd.hpp"

namespace jeugdregio::contract {
namespace {

Looptijdstand find_stand(const Looptijd& l, Datum op, int melden_maanden) {
    if (op < l.perceel->begin) return Looptijdstand::nog_niet_begonnen;
    if (op > l.loopt_tot) return l.over > 0 ? Looptijdstand::zonder_verlenging : Looptijdstand::afgelopen;
    // The first day of warning: from the last day so many months back.
    return op >= l.loopt_tot.plus_maanden(-melden_maanden) ? Looptijdstand::eindigt_binnenkort
                                                           : Looptijdstand::loopt;
}

}  // namespace

std::string_view stand_naam(Looptijdstand stand) {
    switch (stand) {
        case Looptijdstand::nog_niet_begonnen:
            return "nog niet begonnen";
        case Looptijdstand::loopt:
            return "loopt";
        case Looptijdstand::eindigt_binnenkort:
            return "eindigt binnenkort";
        case Looptijdstand::zonder_verlenging:
            return "voorbij, geen verlenging vastgelegd";
        case Looptijdstand::afgelopen:
            return "afgelopen";
    }
    fail_invariant("every stand of a looptijd has a name");
}

std::vector<Looptijd> list_looptijden(const Contract& contract, Datum op) {
    std::vector<Looptijd> uit;
    for (const Perceel& p : contract.percelen) {
        Looptijd l;
        l.perceel = &p;
        l.gebruikt = static_cast<int>(p.verlengingen.size());
        l.over = p.verlengingen_max - l.gebruikt;
        l.loopt_tot = p.lopend_einde();
        while (l.termijn < l.gebruikt && op > p.einde_na(l.termijn)) ++l.termijn;
        l.termijn_begin = l.termijn == 0 ? p.begin : p.einde_na(l.termijn - 1).plus_dagen(1);
        l.termijn_einde = p.einde_na(l.termijn);
        if (l.over > 0) l.na_volgende = p.einde_na(l.gebruikt + 1);
        l.dagen_over = l.loopt_tot.dagen() - op.dagen();
        l.stand = find_stand(l, op, contract.parameters_on(op).contract_einde_melden_maanden);
        uit.push_back(l);
    }
    return uit;
}

}  // namespace jeugdregio::contract
