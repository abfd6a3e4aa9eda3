#include "storage/sqlite/kopie.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "storage/sqlite/fouten.hpp"
#include "storage/sqlite/migraties.hpp"
#include "storage/sqlite/sqlite_connection.hpp"

namespace jeugdregio::storage {
namespace {

// One reading transaction: what is committed meanwhile is not in it, and no writer waits for it.
const char kCopy[] = "VACUUM INTO ?1";

/// Takes away what was not finished.
struct Halfbestand {
    explicit Halfbestand(const std::filesystem::path& van) : pad{van} {}
    Halfbestand(const Halfbestand&) = delete;
    Halfbestand& operator=(const Halfbestand&) = delete;
    ~Halfbestand() {
        std::error_code niets;
        std::filesystem::remove(pad, niets);
    }
    std::filesystem::path pad;
};

/// On the disk, not only in the memory of the machine.
void sync(const std::filesystem::path& pad) {
    const int bestand = ::open(pad.c_str(), O_RDONLY | O_CLOEXEC);
    if (bestand < 0) throw sqlite::explain_openen(errno, pad);
    const bool gelukt = ::fsync(bestand) == 0;
    const int fout = errno;
    ::close(bestand);
    if (!gelukt) throw sqlite::explain_openen(fout, pad);
}

}  // namespace

void copy_sqlite(const std::filesystem::path& van, const std::filesystem::path& naar) {
    sqlite::SqliteConnection db{sqlite::SqliteConnection::Lezen{}, van, 5000};
    sqlite::check_eigenaar(db);
    const std::filesystem::path half = naar.string() + ".half";
    // Made by hand: SQLite would let others read it.
    std::error_code niets;
    std::filesystem::remove(half, niets);
    if (std::filesystem::exists(naar, niets))
        throw Opslagfout("Het bestand " + naar.string() + " bestaat al.", "Kies een andere naam.",
                         Opslagfout::Soort::openen);
    const int bestand = ::open(half.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
    if (bestand < 0) throw sqlite::explain_openen(errno, naar);
    ::close(bestand);
    const Halfbestand opruimen{half};
    {
        const std::string pad = half.string();
        const sql::Use kopie = db.use(kCopy);
        kopie->bind(1, pad);
        kopie->run();
    }
    sync(half);
    std::filesystem::rename(half, naar, niets);
    if (niets) throw sqlite::explain_openen(niets.value(), naar);
    sync(naar.has_parent_path() ? naar.parent_path() : std::filesystem::path("."));
}

}  // namespace jeugdregio::storage
