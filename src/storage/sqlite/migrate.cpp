#include <openssl/evp.h>

#include <array>
#include <cstdint>

#include "core/invariant.hpp"
#include "storage/opslag.hpp"
#include "storage/sql/zegels.hpp"
#include "storage/sqlite/migraties.hpp"

namespace jeugdregio::storage::sqlite {
namespace {

// "OJRG" in the header of the file: tells our files from those of other programs that use SQLite.
constexpr std::int64_t kApplicationId = 0x4f4a5247;
const char kReadApplicationId[] = "PRAGMA application_id";
const char kWriteApplicationId[] = "PRAGMA application_id = 0x4f4a5247";
const char kCountTabellen[] = "SELECT count(*) FROM sqlite_schema";
const char kReadMigraties[] = "SELECT versie, sha256 FROM migratie ORDER BY versie";
const char kInsertMigratie[] = "INSERT INTO migratie (versie, naam, sha256) VALUES (?1, ?2, ?3)";

/// A file without anything in it, that may become ours. Throws when it is somebody else's.
bool is_leeg(SqliteConnection& db) {
    const std::int64_t id = db.read_integer(kReadApplicationId);
    if (id == kApplicationId) return false;
    if (id == 0 && db.read_integer(kCountTabellen) == 0) return true;
    throw Opslagfout("Het bestand " + db.pad().string() + " is van een ander programma.",
                     "Kijk of u het goede bestand hebt gekozen, of kies een nieuwe naam.",
                     Opslagfout::Soort::openen);
}

/// How many steps the file has had. Every one of them must be the one that this program knows.
std::size_t count_toegepast(SqliteConnection& db) {
    const std::span<const Migratie> bekend = migraties();
    std::size_t aantal = 0;
    const sql::Use rijen = db.use(kReadMigraties);
    while (rijen->step()) {
        if (rijen->integer(0) > static_cast<std::int64_t>(bekend.size()))
            throw Opslagfout("Het gegevensbestand " + db.pad().string() +
                                 " is gemaakt met een nieuwere versie van Open Jeugdregio.",
                             "Gebruik die nieuwere versie. Uw gegevens zijn niet veranderd.",
                             Opslagfout::Soort::openen);
        const bool gelijk =
            rijen->integer(0) == bekend[aantal].versie && rijen->text(1) == sha256_hex(bekend[aantal].sql);
        if (!gelijk)
            throw Opslagfout(
                "De indeling van het gegevensbestand " + db.pad().string() +
                    " is anders dan die van dit programma (stap " + std::to_string(bekend[aantal].versie) +
                    ").",
                "Gebruik het programma waarmee het bestand is gemaakt, of zet een reservekopie terug.",
                Opslagfout::Soort::openen);
        ++aantal;
    }
    return aantal;
}

void apply(SqliteConnection& db, const Migratie& migratie) {
    db.execute(migratie.sql);
    if (migratie.daarna != nullptr) migratie.daarna(db);
    const std::string sha256 = sha256_hex(migratie.sql);
    const sql::Use rij = db.use(kInsertMigratie);
    rij->bind(1, migratie.versie);
    rij->bind(2, migratie.naam);
    rij->bind(3, sha256);
    rij->run();
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> som{};
    unsigned lengte = 0;
    const int gelukt = EVP_Digest(bytes.data(), bytes.size(), som.data(), &lengte, EVP_sha256(), nullptr);
    invariant(gelukt == 1 && lengte == 32, "a checksum can always be computed");
    std::string hex;
    for (unsigned i = 0; i < lengte; ++i) {
        hex += "0123456789abcdef"[som[i] >> 4];
        hex += "0123456789abcdef"[som[i] & 15];
    }
    return hex;
}

void check_eigenaar(SqliteConnection& db) {
    static_cast<void>(is_leeg(db));
}

void check_bijgewerkt(SqliteConnection& db) {
    // An empty file has no table of steps to read from.
    const std::size_t toegepast = is_leeg(db) ? 0 : count_toegepast(db);
    if (toegepast == migraties().size()) return;
    throw Opslagfout("Het gegevensbestand " + db.pad().string() +
                         (toegepast == 0 ? " is leeg." : " is van een oudere versie van Open Jeugdregio."),
                     "Verwerk er eerst een bericht mee met dit programma; dan wordt het bestand bijgewerkt.",
                     Opslagfout::Soort::openen);
}

void migrate(SqliteConnection& db) {
    // The usual case costs two small reads and no lock.
    if (!is_leeg(db) && count_toegepast(db) == migraties().size()) return;

    sql::WriteScope scope{db, sql::region()};
    // Looked up again: another process may have done the work while we waited for the lock.
    const bool leeg = is_leeg(db);
    if (leeg) db.execute(kWriteApplicationId);
    const std::size_t toegepast = leeg ? 0 : count_toegepast(db);
    for (const Migratie& migratie : migraties().subspan(toegepast)) apply(db, migratie);
    scope.commit();
}

}  // namespace jeugdregio::storage::sqlite
