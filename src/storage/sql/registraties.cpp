// The registrations of aanbieders, as they were delivered (eis 48). Of the region as a whole, so under
// gemeente '0000'.

#include "storage/compress.hpp"
#include "storage/sql/tabellen.hpp"
#include "storage/sql/waarden.hpp"

namespace jeugdregio::storage::sql {
namespace {

const char kLoad[] = R"sql(
SELECT agb, nummer, versie, van, tot, reden, door, op FROM registratie
 WHERE gemeente = '0000' AND (?1 = '' OR agb = ?1) ORDER BY agb, nummer)sql";

const char kLoadBestanden[] = R"sql(
SELECT naam, sha256, bytes, delen FROM registratie_bestand
 WHERE gemeente = '0000' AND agb = ?1 AND nummer = ?2 ORDER BY naam)sql";

const char kLoadDeel[] = R"sql(
SELECT bytes, zstd FROM registratie_deel
 WHERE gemeente = '0000' AND agb = ?1 AND nummer = ?2 AND naam = ?3 AND deel = ?4)sql";

const char kInsert[] = R"sql(
INSERT INTO registratie (gemeente, agb, nummer, versie, van, tot, reden, door, op)
VALUES ('0000', ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8))sql";

const char kInsertBestand[] = R"sql(
INSERT INTO registratie_bestand (gemeente, agb, nummer, naam, sha256, bytes, delen)
VALUES ('0000', ?1, ?2, ?3, ?4, ?5, ?6))sql";

const char kInsertDeel[] = R"sql(
INSERT INTO registratie_deel (gemeente, agb, nummer, naam, deel, bytes, zstd)
VALUES ('0000', ?1, ?2, ?3, ?4, ?5, ?6))sql";

}  // namespace

std::vector<Registratiezending> load_registraties(Connection& db, const std::optional<AgbCode>& van) {
    std::vector<Registratiezending> uit;
    {
        const Use rij = db.use(kLoad);
        rij->bind(1, van ? van->view() : std::string_view());
        while (rij->step()) {
            const auto agb = parse_agb(rij->string(0));
            if (!agb) throw explain_beschadigd("registratie");
            uit.push_back({*agb,
                           static_cast<int>(rij->integer(1)),
                           static_cast<int>(rij->integer(2)),
                           {rij->datum(3), rij->datum(4)},
                           rij->string(5),
                           rij->string(6),
                           rij->datum(7),
                           {}});
        }
    }
    for (Registratiezending& z : uit) {
        const Use rij = db.use(kLoadBestanden);
        rij->bind(1, z.agb.view());
        rij->bind(2, std::int64_t{z.nummer});
        while (rij->step())
            z.bestanden.push_back({rij->string(0), rij->string(1), rij->integer(2), rij->integer(3)});
    }
    return uit;
}

void insert_registratie(Connection& db, const Registratiezending& z) {
    const DatumTekst van{z.periode.begin}, tot{z.periode.einde}, op{z.op};
    {
        const Use rij = db.use(kInsert);
        rij->bind(1, z.agb.view());
        rij->bind(2, std::int64_t{z.nummer});
        rij->bind(3, std::int64_t{z.versie});
        rij->bind(4, van);
        rij->bind(5, tot);
        rij->bind(6, z.reden);
        rij->bind(7, z.door);
        rij->bind(8, op);
        rij->run();
    }
    for (const Zendingbestand& b : z.bestanden) {
        const Use rij = db.use(kInsertBestand);
        rij->bind(1, z.agb.view());
        rij->bind(2, std::int64_t{z.nummer});
        rij->bind(3, b.naam);
        rij->bind(4, b.sha256);
        rij->bind(5, b.bytes);
        rij->bind(6, b.delen);
        rij->run();
    }
}

void insert_registratiedeel(Connection& db, const Deelplek& plek, std::string_view zstd, std::int64_t bytes) {
    const Use rij = db.use(kInsertDeel);
    rij->bind(1, plek.agb.view());
    rij->bind(2, std::int64_t{plek.nummer});
    rij->bind(3, plek.naam);
    rij->bind(4, plek.deel);
    rij->bind(5, bytes);
    rij->bind_blob(6, zstd);
    rij->run();
}

std::string load_registratiedeel(Connection& db, const Deelplek& plek) {
    const Use rij = db.use(kLoadDeel);
    rij->bind(1, plek.agb.view());
    rij->bind(2, std::int64_t{plek.nummer});
    rij->bind(3, plek.naam);
    rij->bind(4, plek.deel);
    // A delivery is stored in one transaction, so a part that is not there was taken away.
    if (!rij->step()) throw explain_beschadigd("registratie_deel");
    return decompress(rij->text(1), static_cast<std::size_t>(rij->integer(0)));
}

}  // namespace jeugdregio::storage::sql
