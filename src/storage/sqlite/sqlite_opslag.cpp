#include "storage/sqlite/sqlite_opslag.hpp"

#include <sqlite3.h>

#include "storage/sql/sql_opslag.hpp"
#include "storage/sqlite/migraties.hpp"
#include "storage/sqlite/sqlite_connection.hpp"

namespace jeugdregio::storage {
namespace {

using sqlite::SqliteConnection;

// page_size only counts for a file that is still empty; 8 kB splits fewer pages than 4 kB when a claim of
// 45,000 prestaties lands between older ones (measured: 5 to 10 per cent). The cache holds what such a claim
// touches; at the default of 2 MB dirty pages would go to disk twice. No mmap: an error of the disk would
// then be a crash instead of an Opslagfout.
const char kBeforeFirstUse[] = "PRAGMA page_size = 8192";
const char kSettings[] = R"sql(
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA recursive_triggers = ON;
PRAGMA cache_size = -131072)sql";
// Nothing of it has to outlive the program.
const char kVluchtigeSettings[] = R"sql(
PRAGMA journal_mode = MEMORY;
PRAGMA synchronous = OFF;
PRAGMA foreign_keys = ON;
PRAGMA recursive_triggers = ON;
PRAGMA cache_size = -131072)sql";

// query_only guards what SQLITE_OPEN_READONLY does not: temporary tables. The cache of one reader for screens
// holds the inner pages of the indexes; the file itself is in the cache of the operating system, once for all
// of them. Who reads everything once keeps more.
const char kLezen[] = "PRAGMA query_only = ON";
constexpr int kCacheScherm = 16384, kCacheVerkeer = 65536, kCacheAlles = 131072;  // kB

/// A pragma takes no parameters; the number comes from our own settings and is a number.
void limit_size(SqliteConnection& db, std::int64_t bytes) {
    const std::int64_t paginas = bytes / db.read_integer("PRAGMA page_size");
    db.execute(("PRAGMA max_page_count = " + std::to_string(paginas)).c_str());
}

std::unique_ptr<Feitopslag> open_bestand(const std::filesystem::path& pad,
                                         const SqliteInstellingen& instellingen) {
    auto db = std::make_unique<SqliteConnection>(pad, instellingen.wachttijd_ms);
    if (db->read_only()) db->fail(SQLITE_READONLY);
    db->execute(kBeforeFirstUse);
    // journal_mode is written into the file, so first it must be certain that the file is ours.
    sqlite::check_eigenaar(*db);
    db->execute(kSettings);
    db->set_log_bladen(instellingen.log_bladen);
    if (instellingen.bestand_bytes_max > 0) limit_size(*db, instellingen.bestand_bytes_max);
    sqlite::migrate(*db);
    return sql::make_opslag(std::move(db), instellingen.voor_zegel);
}

std::unique_ptr<sql::Connection> open_lezend(const std::filesystem::path& pad, int wachttijd_ms,
                                             int cache_kb) {
    auto db = std::make_unique<SqliteConnection>(SqliteConnection::Lezen{}, pad, wachttijd_ms);
    sqlite::check_bijgewerkt(*db);
    db->execute(kLezen);
    db->execute(("PRAGMA cache_size = -" + std::to_string(cache_kb)).c_str());
    return db;
}

}  // namespace

std::unique_ptr<Opslag> open_sqlite(const std::filesystem::path& pad,
                                    const SqliteInstellingen& instellingen) {
    return open_bestand(pad, instellingen);
}

std::unique_ptr<Feitopslag> open_sqlite_feiten(const std::filesystem::path& pad) {
    return open_bestand(pad, {});
}

std::unique_ptr<Feitopslag> open_vluchtig(const SqliteInstellingen& instellingen) {
    auto db = std::make_unique<SqliteConnection>(SqliteConnection::Vluchtig{});
    db->execute(kBeforeFirstUse);
    db->execute(kVluchtigeSettings);
    sqlite::migrate(*db);
    return sql::make_opslag(std::move(db), instellingen.voor_zegel);
}

std::unique_ptr<Inzage> open_sqlite_inzage(const std::filesystem::path& pad, int wachttijd_ms) {
    return sql::make_inzage(open_lezend(pad, wachttijd_ms, kCacheScherm));
}

std::unique_ptr<Voorlader> open_sqlite_voorlader(const std::filesystem::path& pad, int wachttijd_ms) {
    return sql::make_voorlader(open_lezend(pad, wachttijd_ms, kCacheVerkeer));
}

std::unique_ptr<Verkeer> open_sqlite_verkeer(const std::filesystem::path& pad, int wachttijd_ms) {
    return sql::make_verkeer(open_lezend(pad, wachttijd_ms, kCacheVerkeer));
}

std::unique_ptr<Feitenboek> open_sqlite_feitenboek(const std::filesystem::path& pad, int wachttijd_ms) {
    return sql::make_feitenboek(open_lezend(pad, wachttijd_ms, kCacheAlles));
}

}  // namespace jeugdregio::storage
