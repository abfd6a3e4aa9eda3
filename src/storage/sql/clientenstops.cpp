// When an aanbieder gets no new jeugdigen. Of the region as a whole, so under gemeente '0000'.

#include "core/invariant.hpp"
#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"
#include "storage/sql/zegels.hpp"

namespace jeugdregio::storage::sql {
namespace {

const char kLoadStops[] = R"sql(
SELECT volgnummer, per, reden FROM clientenstop WHERE gemeente = '0000' AND agb = ?1 ORDER BY volgnummer)sql";

const char kInsertStop[] = R"sql(
INSERT INTO clientenstop (gemeente, agb, volgnummer, per, reden, door, op)
SELECT '0000', ?1, 1 + coalesce(max(volgnummer), 0), ?2, ?3, ?4, ?5 FROM clientenstop
 WHERE gemeente = '0000' AND agb = ?1)sql";

const char kReadLaatste[] = "SELECT max(volgnummer) FROM clientenstop WHERE gemeente = '0000' AND agb = ?1";

}  // namespace

std::vector<contract::Clientenstop> load_clientenstops(Connection& db, const AgbCode& agb) {
    std::vector<contract::Clientenstop> uit;
    const Use rij = db.use(kLoadStops);
    rij->bind(1, agb.view());
    while (rij->step()) {
        if (rij->integer(0) % 2 == 1)
            uit.push_back({agb, rij->datum(1), std::nullopt, rij->string(2)});
        else if (!uit.empty())
            uit.back().hervat_per = rij->datum(1);
        else
            throw explain_beschadigd("clientenstop");
    }
    return uit;
}

void insert_clientenstop(Connection& db, const Stopwijziging& wijziging, Datum op) {
    const DatumTekst per{wijziging.per}, dag{op};
    const Use rij = db.use(kInsertStop);
    rij->bind(1, wijziging.agb.view());
    rij->bind(2, per);
    rij->bind(3, wijziging.reden);
    rij->bind(4, wijziging.door);
    rij->bind(5, dag);
    rij->run();

    const Use laatste = db.use(kReadLaatste);
    laatste->bind(1, wijziging.agb.view());
    const bool gevonden = laatste->step();
    invariant(gevonden, "a change that was stored is there");
    seal(db, region(), "clientenstop", {wijziging.agb.str(), laatste->integer(0)});
}

}  // namespace jeugdregio::storage::sql
