#include "storage/sqlite/logboekgrens.hpp"

#include <sqlite3.h>

#include <optional>
#include <utility>

#include "core/invariant.hpp"
#include "storage/sqlite/fouten.hpp"
#include "storage/sqlite/sqlite_connection.hpp"

namespace jeugdregio::storage::sqlite {
namespace {

/// The part of a full log that the writer may copy itself.
constexpr int kRest = 16;
/// How much fuller than full a log gets before the writer copies all of it.
constexpr int kUiterst = 8;

/// Copies what can be copied without making anybody wait; gives how many pages of the log are in the file.
/// Nothing is lost when it fails, so it is tried again later: the log stays and is read as before.
std::optional<int> copy_log(sqlite3* db) {
    int in_log = 0, gekopieerd = 0;
    const int rc = sqlite3_wal_checkpoint_v2(db, "main", SQLITE_CHECKPOINT_PASSIVE, &in_log, &gekopieerd);
    if (rc != SQLITE_OK) return std::nullopt;
    return gekopieerd;
}

int on_commit(void* wat, sqlite3* db, const char*, int bladen) {
    Logstand& stand = *static_cast<Logstand*>(wat);
    stand.bladen = bladen;
    if (stand.bijna.exchange(false) || bladen >= kUiterst * stand.vol) (void)copy_log(db);
    return SQLITE_OK;
}

/// SQLite writes every commit to its log, in order and with checksums; what of the log is on disk survives.
/// It asks the disk itself before it copies the log into the file, so a log that begins anew loses nothing
/// either.
class Logboekgrens final : public Schijfgrens {
  public:
    Logboekgrens(const std::filesystem::path& pad, std::shared_ptr<Logstand> stand)
        : stand_{std::move(stand)}, db_{pad, 0} {
        (void)db_.read_integer("SELECT count(*) FROM sqlite_schema");  // a reading opens the log
    }

    void wait() override {
        // After a failure the system may call clean what it never wrote, so it is not asked again.
        if (!fout_) sync();
        if (fout_) throw explain_fout(*fout_, db_.pad());
        if (stand_->bijna || stand_->bladen < stand_->vol) return;
        const auto gekopieerd = copy_log(db_.handle());
        if (gekopieerd && stand_->bladen - *gekopieerd <= stand_->vol / kRest) stand_->bijna = true;
    }

  private:
    void sync() {
        sqlite3_file* log = nullptr;
        const int rc = sqlite3_file_control(db_.handle(), "main", SQLITE_FCNTL_JOURNAL_POINTER,
                                            static_cast<void*>(&log));
        invariant(rc == SQLITE_OK && log != nullptr && log->pMethods != nullptr, "a log was opened");
        const int uitkomst = log->pMethods->xSync(log, SQLITE_SYNC_NORMAL);
        if (uitkomst != SQLITE_OK)
            fout_ = Oorzaak{uitkomst, sqlite3_system_errno(db_.handle()), sqlite3_errstr(uitkomst)};
    }

    std::shared_ptr<Logstand> stand_;
    SqliteConnection db_;
    std::optional<Oorzaak> fout_;
};

}  // namespace

void hand_over_log(sqlite3* writer, Logstand& stand) {
    sqlite3_wal_hook(writer, on_commit, &stand);
}

std::unique_ptr<Schijfgrens> make_logboekgrens(const std::filesystem::path& pad,
                                               std::shared_ptr<Logstand> stand) {
    return std::make_unique<Logboekgrens>(pad, std::move(stand));
}

}  // namespace jeugdregio::storage::sqlite
