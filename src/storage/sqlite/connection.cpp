#include "storage/sqlite/connection.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "core/invariant.hpp"
#include "storage/sqlite/fouten.hpp"

namespace jeugdregio::storage::sqlite {
namespace {

void write_digits(char* naar, int waarde, int aantal) {
    for (int i = aantal - 1; i >= 0; --i, waarde /= 10) naar[i] = static_cast<char>('0' + waarde % 10);
}

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

DatumTekst::DatumTekst(Datum datum) {
    const int jaar = datum.jaar();
    invariant(jaar >= 0 && jaar <= 9999, "a stored date has a year of four digits");
    write_digits(tekens, jaar, 4);
    write_digits(tekens + 5, datum.maand(), 2);
    write_digits(tekens + 8, datum.dag(), 2);
    tekens[4] = tekens[7] = '-';
}

Statement::Statement(Connection& db, const char* sql) : db_{db} {
    check(sqlite3_prepare_v3(db.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt_, nullptr));
}

Statement::~Statement() {
    sqlite3_finalize(stmt_);
}

void Statement::check(int code) const {
    if (code != SQLITE_OK) [[unlikely]]
        db_.fail(code);
}

void Statement::bind(int plaats, std::int64_t waarde) {
    check(sqlite3_bind_int64(stmt_, plaats, waarde));
}

void Statement::bind(int plaats, std::string_view tekst) {
    // A view of nothing has no address, and SQLite would take that for NULL.
    const char* begin = tekst.data() == nullptr ? "" : tekst.data();
    check(sqlite3_bind_text64(stmt_, plaats, begin, tekst.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bind_blob(int plaats, std::string_view bytes) {
    const char* begin = bytes.data() == nullptr ? "" : bytes.data();
    check(sqlite3_bind_blob64(stmt_, plaats, begin, bytes.size(), SQLITE_STATIC));
}

void Statement::bind_null(int plaats) {
    check(sqlite3_bind_null(stmt_, plaats));
}

void Statement::bind_pointer(int plaats, const void* pointer, const char* soort) {
    check(sqlite3_bind_pointer(stmt_, plaats, const_cast<void*>(pointer), soort, nullptr));
}

bool Statement::step() {
    const int code = sqlite3_step(stmt_);
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) [[unlikely]]
        db_.fail(code);
    return false;
}

void Statement::run() {
    const bool rij = step();
    invariant(!rij, "a statement that is run gives no rows");
    sqlite3_reset(stmt_);
}

void Statement::reset() noexcept {
    sqlite3_reset(stmt_);
}

void Statement::clear() noexcept {
    sqlite3_reset(stmt_);
    sqlite3_clear_bindings(stmt_);
    in_gebruik_ = false;
}

bool Statement::is_null(int kolom) const {
    return sqlite3_column_type(stmt_, kolom) == SQLITE_NULL;
}

int Statement::type(int kolom) const {
    return sqlite3_column_type(stmt_, kolom);
}

std::int64_t Statement::integer(int kolom) const {
    return sqlite3_column_int64(stmt_, kolom);
}

std::string_view Statement::text(int kolom) const {
    // Also for blobs: first the bytes, then how many, as SQLite asks.
    const void* begin = sqlite3_column_blob(stmt_, kolom);
    const int lengte = sqlite3_column_bytes(stmt_, kolom);
    return {static_cast<const char*>(begin), static_cast<std::size_t>(lengte)};
}

Datum Statement::datum(int kolom) const {
    if (const auto datum = parse_datum(text(kolom))) return *datum;
    throw explain_beschadigd("datum " + std::string(sqlite3_column_name(stmt_, kolom)));
}

std::optional<Datum> Statement::optional_datum(int kolom) const {
    if (is_null(kolom)) return std::nullopt;
    return datum(kolom);
}

Use::Use(Statement& statement) : statement_{statement} {
    invariant(!statement.in_gebruik_, "a prepared statement is used by one function at a time");
    statement.in_gebruik_ = true;
}

Use::~Use() {
    statement_.clear();
}

Connection::Connection(std::filesystem::path pad, int wachttijd_ms) : pad_{std::move(pad)} {
    make_file(pad_);
    open(SQLITE_OPEN_READWRITE, wachttijd_ms);
}

Connection::Connection(Lezen, std::filesystem::path pad, int wachttijd_ms) : pad_{std::move(pad)} {
    find_file(pad_);
    open(SQLITE_OPEN_READONLY, wachttijd_ms);
}

Connection::Connection(Vluchtig) {
    open(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, 0);
}

void Connection::open(int vlaggen, int wachttijd_ms) {
    const int code =
        sqlite3_open_v2(pad_.c_str(), &db_, vlaggen | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code != SQLITE_OK) {
        const Oorzaak oorzaak{code, db_ == nullptr ? 0 : sqlite3_system_errno(db_), sqlite3_errstr(code)};
        sqlite3_close(db_);
        throw explain_fout(oorzaak, pad_);
    }
    sqlite3_busy_timeout(db_, wachttijd_ms);
}

Connection::~Connection() {
    rollback();
    statements_.clear();
    sqlite3_close(db_);
}

Use Connection::use(const char* sql) {
    std::unique_ptr<Statement>& plek = statements_[sql];
    if (!plek) plek = std::make_unique<Statement>(*this, sql);
    return Use{*plek};
}

void Connection::execute(const char* sql) {
    const int code = sqlite3_exec(db_, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code);
}

std::int64_t Connection::read_integer(const char* sql) {
    const Use vraag = use(sql);
    const bool rij = vraag->step();
    invariant(rij, "a question for one number has an answer");
    return vraag->integer(0);
}

bool Connection::in_transaction() const {
    return sqlite3_get_autocommit(db_) == 0;
}

bool Connection::read_only() const {
    return sqlite3_db_readonly(db_, "main") != 0;
}

void Connection::rollback() noexcept {
    // After a full disk SQLite has rolled back by itself; then there is nothing left to undo.
    if (in_transaction()) sqlite3_exec(db_, "ROLLBACK", nullptr, nullptr, nullptr);
}

void Connection::fail(int code) const {
    throw explain_fout({code, sqlite3_system_errno(db_), sqlite3_errmsg(db_)}, pad_);
}

WriteScope::WriteScope(Connection& db) : db_{db} {
    invariant(!db.in_transaction(), "a transaction does not begin inside another");
    // IMMEDIATE: waiting for the lock happens here, before anything was looked up, and never halfway.
    db.use("BEGIN IMMEDIATE")->run();
}

WriteScope::~WriteScope() {
    db_.rollback();
}

void WriteScope::commit() {
    db_.use("COMMIT")->run();
}

ReadScope::ReadScope(Connection& db) : db_{db}, eigen_{!db.in_transaction()} {
    if (eigen_) db.use("BEGIN")->run();
}

ReadScope::~ReadScope() {
    if (eigen_) db_.rollback();
}

}  // namespace jeugdregio::storage::sqlite
