// What aanbieders declare about the SAP (eis 39). Of the region as a whole, so under gemeente '0000'.

#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

const char kLoad[] = R"sql(
SELECT v.agb, v.nummer, v.sap, v.handleiding, v.vanaf, v.kenmerk, v.door, v.op, e.per, e.reden, e.door, e.op
  FROM sap_verklaring v
  LEFT JOIN sap_verklaring_einde e ON e.gemeente = v.gemeente AND e.agb = v.agb AND e.nummer = v.nummer
 WHERE v.gemeente = '0000' ORDER BY v.agb, v.nummer)sql";

const char kInsert[] = R"sql(
INSERT INTO sap_verklaring (gemeente, agb, nummer, sap, handleiding, vanaf, kenmerk, door, op)
VALUES ('0000', ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8))sql";

const char kInsertEinde[] = R"sql(
INSERT INTO sap_verklaring_einde (gemeente, agb, nummer, per, reden, door, op)
VALUES ('0000', ?1, ?2, ?3, ?4, ?5, ?6))sql";

}  // namespace

std::vector<contract::Verklaring> load_verklaringen(Connection& db) {
    std::vector<contract::Verklaring> uit;
    const Use rij = db.use(kLoad);
    while (rij->step()) {
        const auto agb = parse_agb(rij->string(0));
        if (!agb) throw explain_beschadigd("sap_verklaring");
        contract::Verklaring v;
        v.agb = *agb;
        v.nummer = static_cast<int>(rij->integer(1));
        v.sap = rij->string(2);
        v.handleiding = rij->string(3);
        v.vanaf = rij->datum(4);
        v.kenmerk = rij->string(5);
        v.door = rij->string(6);
        v.op = rij->datum(7);
        if (!rij->is_null(8))
            v.ingetrokken = {rij->datum(8), rij->string(9), rij->string(10), rij->datum(11)};
        uit.push_back(std::move(v));
    }
    return uit;
}

void insert_verklaring(Connection& db, const contract::Verklaring& v) {
    const DatumTekst vanaf{v.vanaf}, op{v.op};
    const Use rij = db.use(kInsert);
    rij->bind(1, v.agb.view());
    rij->bind(2, std::int64_t{v.nummer});
    rij->bind(3, v.sap);
    rij->bind(4, v.handleiding);
    rij->bind(5, vanaf);
    rij->bind(6, v.kenmerk);
    rij->bind(7, v.door);
    rij->bind(8, op);
    rij->run();
}

void insert_verklaringeinde(Connection& db, const AgbCode& agb, int nummer,
                            const contract::Verklaringeinde& einde) {
    const DatumTekst per{einde.per}, op{einde.op};
    const Use rij = db.use(kInsertEinde);
    rij->bind(1, agb.view());
    rij->bind(2, std::int64_t{nummer});
    rij->bind(3, per);
    rij->bind(4, einde.reden);
    rij->bind(5, einde.door);
    rij->bind(6, op);
    rij->run();
}

}  // namespace jeugdregio::storage::sql
