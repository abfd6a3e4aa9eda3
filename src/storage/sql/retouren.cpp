// Retours and the messages that they answer.

#include "core/invariant.hpp"
#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

const char kInsertRetour[] = R"sql(
INSERT INTO retour (gemeente, van_bericht, bericht, afgekeurd, retourcodes) VALUES (?1, ?2, ?3, ?4, ?5))sql";

// The first message with an identity is the one that was answered; a later one with other content is 9056.
const char kFindHeenbericht[] = R"sql(
SELECT b.volgnummer, b.ontvanger, b.dagtekening, b.besluit,
       EXISTS (SELECT 1 FROM retour AS r WHERE r.gemeente = b.gemeente AND r.van_bericht = b.volgnummer)
  FROM bericht AS b WHERE b.gemeente = ?1 AND b.soort = ?2 AND b.afzender = ?3 AND b.identificatie = ?4
 ORDER BY b.volgnummer LIMIT 1)sql";

}  // namespace

void insert_retour(Connection& db, const Vastlegging& vastlegging) {
    if (!vastlegging.retour) return;
    const RetourRij& r = *vastlegging.retour;
    const Use rij = db.use(kInsertRetour);
    rij->bind(1, vastlegging.bericht.sleutel.gemeente.view());
    rij->bind(2, r.van_bericht);
    rij->bind(3, vastlegging.volgnummer);
    rij->bind(4, r.afgekeurd ? 1 : 0);
    rij->bind(5, r.retourcodes);
    rij->run();
}

std::optional<BekendBericht> find_heenbericht(Connection& db, const Berichtsleutel& sleutel) {
    const Use rij = db.use(kFindHeenbericht);
    rij->bind(1, sleutel.gemeente.view());
    rij->bind(2, sleutel.soort);
    rij->bind(3, sleutel.afzender);
    rij->bind(4, sleutel.identificatie);
    if (!rij->step()) return std::nullopt;
    BekendBericht uit;
    uit.volgnummer = rij->integer(0);
    uit.ontvanger = rij->string(1);
    uit.dagtekening = rij->datum(2);
    uit.besluit = rij->string(3);
    uit.heeft_retour = rij->integer(4) != 0;
    return uit;
}

}  // namespace jeugdregio::storage::sql
