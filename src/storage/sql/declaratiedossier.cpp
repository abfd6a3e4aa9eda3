// What deciding on one claim looks at, from the tables that have it.

#include "storage/sql/tabellen.hpp"

namespace jeugdregio::storage::sql {

dossier::DeclaratieDossier load_declaratie(Connection& db, const DeclaratieVraag& vraag, std::int64_t voor) {
    dossier::DeclaratieDossier uit;
    uit.toewijzingen = load_standen(db, vraag.gemeente, vraag.toewijzingen, voor);
    load_afgewezen(db, vraag.gemeente, vraag.aanbieder, uit.toewijzingen, voor);
    uit.gebruikte_referenties = find_gebruikte_referenties(db, vraag, voor);
    uit.bekende_bsns = find_bekende_bsns(db, vraag, uit.toewijzingen, voor);
    load_declaratiegeschiedenis(db, vraag, voor, uit);
    for (const auto& [nummer, stand] : uit.toewijzingen) {
        if (stand.toewijzing.verwijzer().empty()) continue;
        const Bsn& bsn = stand.toewijzing.actueel().bsn;
        const auto [plek, nieuw] = uit.toewijzingen_per_bsn.try_emplace(std::string(bsn.digits()));
        if (nieuw) plek->second = load_van_jeugdige(db, vraag.gemeente, vraag.aanbieder, bsn, voor);
    }
    return uit;
}

}  // namespace jeugdregio::storage::sql
