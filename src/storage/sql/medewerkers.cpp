// Who may do what for a gemeente (eis 71).

#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

const char kLoad[] = R"sql(
SELECT m.nummer, m.naam, m.rol, m.van, m.tot, m.door, m.op, e.per, e.door, e.op
  FROM medewerker m LEFT JOIN medewerker_einde e ON e.gemeente = m.gemeente AND e.nummer = m.nummer
 WHERE m.gemeente = ?1 ORDER BY m.nummer)sql";

const char kInsert[] = R"sql(
INSERT INTO medewerker (gemeente, nummer, naam, rol, van, tot, door, op)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8))sql";

const char kInsertEinde[] = R"sql(
INSERT INTO medewerker_einde (gemeente, nummer, per, door, op) VALUES (?1, ?2, ?3, ?4, ?5))sql";

}  // namespace

std::vector<dossier::Medewerker> load_medewerkers(Connection& db, const Gemeente& gemeente) {
    std::vector<dossier::Medewerker> uit;
    const Use rij = db.use(kLoad);
    rij->bind(1, gemeente.view());
    while (rij->step()) {
        const auto rol = dossier::parse_rol(rij->text(2));
        if (!rol) throw explain_beschadigd("medewerker");
        dossier::Medewerker m;
        m.gemeente = gemeente;
        m.nummer = static_cast<int>(rij->integer(0));
        m.naam = rij->string(1);
        m.rol = *rol;
        m.van = rij->datum(3);
        if (!rij->is_null(4)) m.tot = rij->datum(4);
        m.door = rij->string(5);
        m.op = rij->datum(6);
        if (!rij->is_null(7)) m.beeindigd = {rij->datum(7), rij->string(8), rij->datum(9)};
        uit.push_back(std::move(m));
    }
    return uit;
}

void insert_medewerker(Connection& db, const dossier::Medewerker& m) {
    const DatumTekst van{m.van}, op{m.op};
    const std::optional<DatumTekst> tot = m.tot ? std::optional(DatumTekst{*m.tot}) : std::nullopt;
    const Use rij = db.use(kInsert);
    rij->bind(1, m.gemeente.view());
    rij->bind(2, std::int64_t{m.nummer});
    rij->bind(3, m.naam);
    rij->bind(4, dossier::rol_naam(m.rol));
    rij->bind(5, van);
    if (tot)
        rij->bind(6, *tot);
    else
        rij->bind_null(6);
    rij->bind(7, m.door);
    rij->bind(8, op);
    rij->run();
}

void insert_medewerkereinde(Connection& db, const Gemeente& gemeente, int nummer,
                            const dossier::Medewerkereinde& einde) {
    const DatumTekst per{einde.per}, op{einde.op};
    const Use rij = db.use(kInsertEinde);
    rij->bind(1, gemeente.view());
    rij->bind(2, std::int64_t{nummer});
    rij->bind(3, per);
    rij->bind(4, einde.door);
    rij->bind(5, op);
    rij->run();
}

}  // namespace jeugdregio::storage::sql
