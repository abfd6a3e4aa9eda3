// Which function of the Beroepentabel an own function follows (8.5.1). Of the region as a whole, so under
// gemeente '0000'.

#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

const char kLoad[] = R"sql(
SELECT v.agb, v.nummer, v.functie, v.tabelfunctie, v.tariefgroep, v.vanaf, v.tot, v.reden, v.door, v.op,
       o.akkoord, o.reden, o.door, o.op, e.per, e.reden, e.door, e.op
  FROM functie_verzoek v
  LEFT JOIN functie_oordeel o ON o.gemeente = v.gemeente AND o.agb = v.agb AND o.nummer = v.nummer
  LEFT JOIN functie_einde e ON e.gemeente = v.gemeente AND e.agb = v.agb AND e.nummer = v.nummer
 WHERE v.gemeente = '0000' ORDER BY v.agb, v.nummer)sql";

const char kInsert[] = R"sql(
INSERT INTO functie_verzoek (gemeente, agb, nummer, functie, tabelfunctie, tariefgroep, vanaf, tot, reden, door, op)
VALUES ('0000', ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10))sql";

const char kInsertOordeel[] = R"sql(
INSERT INTO functie_oordeel (gemeente, agb, nummer, akkoord, reden, door, op)
VALUES ('0000', ?1, ?2, ?3, ?4, ?5, ?6))sql";

const char kInsertEinde[] = R"sql(
INSERT INTO functie_einde (gemeente, agb, nummer, per, reden, door, op)
VALUES ('0000', ?1, ?2, ?3, ?4, ?5, ?6))sql";

}  // namespace

std::vector<contract::Functieverzoek> load_functieverzoeken(Connection& db) {
    std::vector<contract::Functieverzoek> uit;
    const Use rij = db.use(kLoad);
    while (rij->step()) {
        const auto agb = parse_agb(rij->string(0));
        if (!agb) throw explain_beschadigd("functie_verzoek");
        contract::Functieverzoek v;
        v.agb = *agb;
        v.nummer = static_cast<int>(rij->integer(1));
        v.functie = rij->string(2);
        v.tabelfunctie = rij->string(3);
        v.tariefgroep = rij->string(4);
        v.vanaf = rij->datum(5);
        if (!rij->is_null(6)) v.tot = rij->datum(6);
        v.reden = rij->string(7);
        v.door = rij->string(8);
        v.op = rij->datum(9);
        if (!rij->is_null(10))
            v.oordeel = {rij->integer(10) == 1, rij->string(11), rij->string(12), rij->datum(13)};
        if (!rij->is_null(14))
            v.ingetrokken = {rij->datum(14), rij->string(15), rij->string(16), rij->datum(17)};
        uit.push_back(std::move(v));
    }
    return uit;
}

void insert_functieverzoek(Connection& db, const contract::Functieverzoek& v) {
    const DatumTekst vanaf{v.vanaf}, op{v.op}, tot{v.tot.value_or(v.vanaf)};
    const Use rij = db.use(kInsert);
    rij->bind(1, v.agb.view());
    rij->bind(2, std::int64_t{v.nummer});
    rij->bind(3, v.functie);
    rij->bind(4, v.tabelfunctie);
    rij->bind(5, v.tariefgroep);
    rij->bind(6, vanaf);
    if (v.tot) rij->bind(7, tot);
    rij->bind(8, v.reden);
    rij->bind(9, v.door);
    rij->bind(10, op);
    rij->run();
}

void insert_functieoordeel(Connection& db, const AgbCode& agb, int nummer,
                           const contract::Functieoordeel& oordeel) {
    const DatumTekst op{oordeel.op};
    const Use rij = db.use(kInsertOordeel);
    rij->bind(1, agb.view());
    rij->bind(2, std::int64_t{nummer});
    rij->bind(3, std::int64_t{oordeel.akkoord ? 1 : 0});
    rij->bind(4, oordeel.reden);
    rij->bind(5, oordeel.door);
    rij->bind(6, op);
    rij->run();
}

void insert_functieeinde(Connection& db, const AgbCode& agb, int nummer,
                         const contract::Functieeinde& einde) {
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
