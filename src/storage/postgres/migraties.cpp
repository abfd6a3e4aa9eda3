#include "storage/postgres/migraties.hpp"

#include <map>
#include <vector>

namespace jeugdregio::storage::postgres {
namespace {

// One at a time for the whole database, whoever comes first.
const char kSlot[] = "SELECT pg_advisory_xact_lock(1330270791, 1)";

const char kHeeftMigratie[] = "SELECT to_regclass('migratie') IS NOT NULL";
const char kIsVreemd[] =
    "SELECT EXISTS (SELECT 1 FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind "
    "IN ('r', 'p', 'f', 'v'))";
const char kReadMigraties[] = "SELECT versie, sha256 FROM migratie ORDER BY versie";
const char kInsertMigratie[] = "INSERT INTO migratie (versie, naam, sha256) VALUES (?1, ?2, ?3)";

const char kIsBovenop[] = "SELECT relkind = 'p' FROM pg_class WHERE oid = 'bericht'::regclass";

// Everything that guards a table, with how it is set: 'O' is on.
const char kIndeling[] = R"sql(
SELECT 'kolom ' || c.relname || '.' || a.attname, format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' vast' ELSE '' END
  FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid
 WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
UNION ALL
SELECT 'wachter ' || t.tgname || ' op ' || c.relname, t.tgenabled::text || ' ' || p.prosrc
  FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = t.tgrelid JOIN pg_proc AS p ON p.oid = t.tgfoid
 WHERE c.relnamespace = current_schema()::regnamespace AND NOT t.tgisinternal
UNION ALL
SELECT 'voorwaarde ' || n.conname || ' op ' || c.relname, CASE WHEN n.convalidated THEN '' ELSE 'niet gecontroleerd ' END
       || pg_get_constraintdef(n.oid)
  FROM pg_constraint AS n JOIN pg_class AS c ON c.oid = n.conrelid
 WHERE c.relnamespace = current_schema()::regnamespace
UNION ALL
SELECT 'index ' || c.relname, CASE WHEN i.indisvalid THEN '' ELSE 'stuk ' END || (i.indkey::text)
  FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid
 WHERE c.relnamespace = current_schema()::regnamespace)sql";

Opslagfout explain_andere(const PostgresConnection& db, std::int64_t stap) {
    return {"De indeling van de database " + db.adres() + " is anders dan die van dit programma (stap " +
                std::to_string(stap) + ").",
            "Gebruik het programma waarmee de database is gemaakt, of zet een reservekopie terug.",
            Opslagfout::Soort::openen};
}

/// How many steps the database has had. Every one of them must be the one that this program knows.
std::size_t count_toegepast(PostgresConnection& db) {
    if (db.read_integer(kHeeftMigratie) == 0) {
        if (db.read_integer(kIsVreemd) != 0)
            throw Opslagfout("In de database " + db.adres() + " staan tabellen van een ander programma.",
                             "Kijk of u de goede database hebt gekozen, of maak een lege (createdb).",
                             Opslagfout::Soort::openen);
        return 0;
    }
    const std::span<const Migratie> bekend = migraties();
    std::size_t aantal = 0;
    const sql::Use rijen = db.use(kReadMigraties);
    for (; rijen->step(); ++aantal) {
        if (rijen->integer(0) > bekend.back().versie)
            throw Opslagfout(
                "De database " + db.adres() + " is gemaakt met een nieuwere versie van Open Jeugdregio.",
                "Gebruik die nieuwere versie. Uw gegevens zijn niet veranderd.", Opslagfout::Soort::openen);
        if (aantal >= bekend.size() || rijen->integer(0) != bekend[aantal].versie ||
            rijen->text(1) != compute_sha256(bekend[aantal].sql))
            throw explain_andere(db, rijen->integer(0));
    }
    return aantal;
}

std::map<std::string, std::string> read_indeling(sql::Connection& db) {
    std::map<std::string, std::string> uit;
    const sql::Use rij = db.use(kIndeling);
    while (rij->step()) uit.emplace(rij->string(0), rij->string(1));
    return uit;
}

}  // namespace

std::span<const Migratie> migraties() {
    static const std::vector<Migratie> kAlle = {
        {20, "begin", std::string(kBeginWoorden) + kBeginTabellen + kBeginWachters + kBeginRollen},
        {21, "vernietiging", kVernietiging},
    };
    return kAlle;
}

void check_bijgewerkt(PostgresConnection& db) {
    const std::size_t toegepast = count_toegepast(db);
    if (toegepast == migraties().size()) return;
    throw Opslagfout("De database " + db.adres() +
                         (toegepast == 0 ? " is leeg." : " is van een oudere versie van Open Jeugdregio."),
                     "Verwerk er eerst een bericht mee met dit programma; dan wordt de database bijgewerkt.",
                     Opslagfout::Soort::openen);
}

void migrate(PostgresConnection& db) {
    if (count_toegepast(db) == migraties().size()) return;
    db.begin_write();
    try {
        db.execute(kSlot);
        // Looked up again: another program may have done the work while we waited.
        const std::size_t toegepast = count_toegepast(db);
        if (toegepast > 0 && toegepast < migraties().size() && db.read_integer(kIsBovenop) != 0)
            throw Opslagfout(
                "De database " + db.adres() + " toont scherven van een oudere versie van Open Jeugdregio.",
                "Open eerst elke scherf een keer met dit programma. Maak daarna een lege "
                "database en koppel de scherven daarin opnieuw (scherven koppel).",
                Opslagfout::Soort::openen);
        for (const Migratie& m : migraties().subspan(toegepast)) {
            db.execute(m.sql.c_str());
            const std::string sha256 = compute_sha256(m.sql);
            const sql::Use rij = db.use(kInsertMigratie);
            rij->bind(1, std::int64_t{m.versie});
            rij->bind(2, m.naam);
            rij->bind(3, sha256);
            rij->run();
        }
        db.commit();
    } catch (...) {
        db.rollback();
        throw;
    }
}

void check_indeling(sql::Connection& db, const sql::Meldfout& meld) {
    // Over scherven there are no tables of its own; each scherf is checked by itself.
    if (db.read_integer(kIsBovenop) != 0) return;
    const auto is = read_indeling(db);
    std::map<std::string, std::string> hoort;
    // What it should be says the server itself: the steps in a place of their own, which is gone afterwards.
    auto& pg = dynamic_cast<PostgresConnection&>(db);
    PostgresConnection proef{pg.databaseadres(), PostgresConnection::Toegang::schrijven, 5000};
    proef.begin_write();
    try {
        proef.execute("CREATE SCHEMA jeugdregio_keuring; SET LOCAL search_path = jeugdregio_keuring");
        for (const Migratie& m : migraties()) proef.execute(m.sql.c_str());
        hoort = read_indeling(proef);
    } catch (const Opslagfout&) {
        proef.rollback();
        meld("indeling", "de database",
             "de indeling is niet te vergelijken: deze rol of deze kopie mag geen proeftabellen maken");
        return;
    }
    proef.rollback();
    for (const auto& [naam, vorm] : hoort) {
        const auto plek = is.find(naam);
        if (plek == is.end())
            meld("indeling", naam, "dit onderdeel van de database is weg");
        else if (plek->second != vorm)
            meld("indeling", naam, "dit onderdeel van de database is veranderd");
    }
    for (const auto& [naam, vorm] : is)
        if (!hoort.contains(naam)) meld("indeling", naam, "dit onderdeel hoort niet in de database");
    const sql::Use rij = db.use(kReadMigraties);
    for (const Migratie& m : migraties())
        if (!rij->step() || rij->integer(0) != m.versie)
            meld("indeling", "stap " + std::to_string(m.versie),
                 "deze stap van de indeling is anders vastgelegd");
}

}  // namespace jeugdregio::storage::postgres
