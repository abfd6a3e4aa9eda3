#include "storage/sqlite/sqlite_connection.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <utility>

#include "core/invariant.hpp"
#include "storage/sqlite/fouten.hpp"
#include "storage/sqlite/keuring.hpp"
#include "storage/sqlite/logboekgrens.hpp"

namespace jeugdregio::storage::sqlite {
namespace {

/// SQLite would make the file readable for everybody on the machine; it is full of BSNs. The files beside
/// it (-wal, -shm) take over these rights. Trying it ourselves also tells why a place is no good.
void make_file(const std::filesystem::path& pad) {
    // One that is there is asked about without opening it: closing it again would take away the locks that
    // other connections of this process have on it.
    if (::access(pad.c_str(), F_OK) == 0) {
        if (::access(pad.c_str(), R_OK | W_OK) != 0) throw explain_openen(errno, pad);
        struct stat soort {};
        if (::stat(pad.c_str(), &soort) == 0 && S_ISDIR(soort.st_mode)) throw explain_openen(EISDIR, pad);
        return;
    }
    const int fd = ::open(pad.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd >= 0)
        ::close(fd);
    else if (errno != EEXIST)  // another program made it meanwhile
        throw explain_openen(errno, pad);
}

/// For reading the file must be there; SQLite would only say that it cannot be opened. Asked without opening
/// it: closing it again would take away the locks of other connections of this process.
void find_file(const std::filesystem::path& pad) {
    if (::access(pad.c_str(), R_OK) == 0) return;
    if (errno == ENOENT)
        throw Opslagfout("Het gegevensbestand " + pad.string() + " bestaat niet.",
                         "Kijk of de naam klopt. Een nieuw bestand ontstaat als u er iets in verwerkt.",
                         Opslagfout::Soort::openen);
    if (errno == EACCES)
        throw Opslagfout("Het programma mag het gegevensbestand " + pad.string() + " niet lezen.",
                         "Geef uw gebruiker leesrechten op het bestand en op de map waar het in staat.",
                         Opslagfout::Soort::openen);
    throw explain_openen(errno, pad);
}

}  // namespace

SqliteStatement::SqliteStatement(SqliteConnection& db, const char* sql) : db_{db} {
    check(sqlite3_prepare_v3(db.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt_, nullptr));
}

SqliteStatement::~SqliteStatement() {
    sqlite3_finalize(stmt_);
}

void SqliteStatement::check(int code) const {
    if (code != SQLITE_OK) [[unlikely]]
        db_.fail(code);
}

void SqliteStatement::bind(int plaats, std::int64_t waarde) {
    check(sqlite3_bind_int64(stmt_, plaats, waarde));
}

void SqliteStatement::bind(int plaats, std::string_view tekst) {
    // A view of nothing has no address, and SQLite would take that for NULL.
    const char* begin = tekst.data() == nullptr ? "" : tekst.data();
    check(sqlite3_bind_text64(stmt_, plaats, begin, tekst.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void SqliteStatement::bind_blob(int plaats, std::string_view bytes) {
    const char* begin = bytes.data() == nullptr ? "" : bytes.data();
    check(sqlite3_bind_blob64(stmt_, plaats, begin, bytes.size(), SQLITE_STATIC));
}

void SqliteStatement::bind_null(int plaats) {
    check(sqlite3_bind_null(stmt_, plaats));
}

void SqliteStatement::bind_rijen(int plaats, const sql::RowSource& bron) {
    check(sqlite::bind_rijen(stmt_, plaats, bron));
}

void SqliteStatement::bind_list(int plaats, std::span<const std::int64_t> getallen) {
    const auto vul = [getallen](std::size_t rij, int, const sql::Cell& cel) { cel.set(getallen[rij]); };
    lijst_ = std::make_unique<sql::Rows<decltype(vul)>>(getallen.size(), vul);
    bind_rijen(plaats, *lijst_);
}

void SqliteStatement::bind_each(int, std::span<const std::int64_t>) {
    invariant(false, "keys are given one by one here");
}

void SqliteStatement::bind_each(int, std::span<const std::string_view>) {
    invariant(false, "keys are given one by one here");
}

bool SqliteStatement::step() {
    const int code = sqlite3_step(stmt_);
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) [[unlikely]]
        db_.fail(code);
    return false;
}

void SqliteStatement::run() {
    const bool rij = step();
    invariant(!rij, "a statement that is run gives no rows");
    sqlite3_reset(stmt_);
}

void SqliteStatement::reset() noexcept {
    sqlite3_reset(stmt_);
}

void SqliteStatement::clear() noexcept {
    sqlite3_reset(stmt_);
    sqlite3_clear_bindings(stmt_);
    lijst_.reset();
}

sql::Waardesoort SqliteStatement::soort(int kolom) const {
    switch (sqlite3_column_type(stmt_, kolom)) {
        case SQLITE_NULL:
            return sql::Waardesoort::leeg;
        case SQLITE_INTEGER:
            return sql::Waardesoort::geheel;
        case SQLITE_TEXT:
            return sql::Waardesoort::tekst;
        case SQLITE_BLOB:
            return sql::Waardesoort::bytes;
        default:
            return sql::Waardesoort::anders;
    }
}

std::string SqliteStatement::naam(int kolom) const {
    return sqlite3_column_name(stmt_, kolom);
}

std::int64_t SqliteStatement::integer(int kolom) const {
    return sqlite3_column_int64(stmt_, kolom);
}

std::string_view SqliteStatement::text(int kolom) const {
    // Also for blobs: first the bytes, then how many, as SQLite asks.
    const void* begin = sqlite3_column_blob(stmt_, kolom);
    const int lengte = sqlite3_column_bytes(stmt_, kolom);
    return {static_cast<const char*>(begin), static_cast<std::size_t>(lengte)};
}

SqliteConnection::SqliteConnection(std::filesystem::path pad, int wachttijd_ms) : pad_{std::move(pad)} {
    make_file(pad_);
    open(SQLITE_OPEN_READWRITE, wachttijd_ms);
}

SqliteConnection::SqliteConnection(Lezen, std::filesystem::path pad, int wachttijd_ms)
    : pad_{std::move(pad)} {
    find_file(pad_);
    open(SQLITE_OPEN_READONLY, wachttijd_ms);
}

SqliteConnection::SqliteConnection(Vluchtig) {
    open(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, 0);
}

void SqliteConnection::open(int vlaggen, int wachttijd_ms) {
    const int code =
        sqlite3_open_v2(pad_.c_str(), &db_, vlaggen | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code != SQLITE_OK) {
        const Oorzaak oorzaak{code, db_ == nullptr ? 0 : sqlite3_system_errno(db_), sqlite3_errstr(code)};
        sqlite3_close(db_);
        throw explain_fout(oorzaak, pad_);
    }
    sqlite3_busy_timeout(db_, wachttijd_ms);
    // A plan does not depend on what is bound: statements would be prepared anew at every use for that
    // (measured: 6 to 11 per cent of the work of many small messages).
    sqlite3_db_config(db_, SQLITE_DBCONFIG_ENABLE_QPSG, 1, nullptr);
    register_rijen(*this, "getallen", "CREATE TABLE x (nummer, bron HIDDEN)");
}

SqliteConnection::~SqliteConnection() {
    rollback();
    drop_statements();
    invoegingen_.clear();
    sqlite3_close(db_);
}

std::unique_ptr<sql::Statement> SqliteConnection::prepare(const char* sql, bool) {
    return std::make_unique<SqliteStatement>(*this, sql);
}

void SqliteConnection::insert_rows(const sql::Invoeging& invoeging, std::span<const sql::Vastewaarde> vast,
                                   const sql::RowSource& bron) {
    invariant(vast.size() == invoeging.vast.size(), "every fixed column has its value");
    Invoegstatement& plek = invoegingen_[&invoeging];
    if (!plek.statement) {
        std::string vaste, plaatsen, kolommen;
        int plaats = 1;
        for (const std::string_view naam : invoeging.vast) {
            vaste += std::string(naam) + ", ";
            plaatsen += "?" + std::to_string(++plaats) + ", ";
        }
        for (const Feitkolom& k : invoeging.kolommen)
            kolommen += (kolommen.empty() ? "" : ", ") + std::string(k.naam);
        const std::string tabel(invoeging.tabel);
        plek.module = "nieuwe_" + tabel;
        plek.schema = "CREATE TABLE x (" + kolommen + ", bron HIDDEN)";
        plek.sql = "INSERT OR ROLLBACK INTO " + tabel + " (" + vaste + kolommen + ") SELECT " + plaatsen +
                   kolommen + " FROM " + plek.module + "(?1)";
        register_rijen(*this, plek.module.c_str(), plek.schema.c_str());
        plek.statement = std::make_unique<SqliteStatement>(*this, plek.sql.c_str());
    }
    const sql::Use insert{*plek.statement};
    plek.statement->bind_rijen(1, bron);
    int plaats = 1;
    for (const sql::Vastewaarde& waarde : vast)
        std::visit([&](const auto& w) { insert->bind(++plaats, w); }, waarde);
    insert->run();
}

void SqliteConnection::execute(const char* sql) {
    const int code = sqlite3_exec(db_, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code);
}

void SqliteConnection::begin_write() {
    // IMMEDIATE: waiting for the lock happens here, before anything was looked up, and never halfway.
    use("BEGIN IMMEDIATE")->run();
}

void SqliteConnection::begin_read() {
    use("BEGIN")->run();
}

void SqliteConnection::commit() {
    use("COMMIT")->run();
}

void SqliteConnection::set_log_bladen(int bladen) {
    logstand_->vol = bladen;
    // A pragma takes no parameters; this is a number.
    execute(("PRAGMA wal_autocheckpoint = " + std::to_string(bladen)).c_str());
}

std::unique_ptr<Schijfgrens> SqliteConnection::defer_schijf() {
    invariant(!in_transaction(), "who waits for the disk is agreed between transactions");
    invariant(logstand_->vol > 0, "it is known when the log is full");
    execute("PRAGMA synchronous = NORMAL");
    hand_over_log(db_, *logstand_);
    return make_logboekgrens(pad_, logstand_);
}

void SqliteConnection::claim(const Gemeente&) {}

std::string SqliteConnection::read_stand() {
    return std::to_string(read_integer("PRAGMA data_version"));
}

void SqliteConnection::check_bouw(const sql::Meldfout& meld) {
    check_sqlite(*this, meld);
}

bool SqliteConnection::in_transaction() const {
    return sqlite3_get_autocommit(db_) == 0;
}

bool SqliteConnection::read_only() const {
    return sqlite3_db_readonly(db_, "main") != 0;
}

void SqliteConnection::rollback() noexcept {
    // After a full disk SQLite has rolled back by itself; then there is nothing left to undo.
    if (in_transaction()) sqlite3_exec(db_, "ROLLBACK", nullptr, nullptr, nullptr);
}

void SqliteConnection::fail(int code) const {
    throw explain_fout({code, sqlite3_system_errno(db_), sqlite3_errmsg(db_)}, pad_);
}

}  // namespace jeugdregio::storage::sqlite
