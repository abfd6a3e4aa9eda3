// The engine of one file: SQLite (sql/connection.hpp). One connection serves one thread at a time
// (SQLITE_OPEN_NOMUTEX).
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>

#include "storage/sql/connection.hpp"
#include "storage/sqlite/logboekgrens.hpp"
#include "storage/sqlite/rijen_tabel.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace jeugdregio::storage::sqlite {

class SqliteConnection;

class SqliteStatement final : public sql::Statement {
  public:
    SqliteStatement(SqliteConnection& db, const char* sql);
    ~SqliteStatement() override;

    void bind(int plaats, std::int64_t waarde) override;
    void bind(int plaats, std::string_view tekst) override;
    void bind_blob(int plaats, std::string_view bytes) override;
    void bind_null(int plaats) override;
    void bind_list(int plaats, std::span<const std::int64_t> getallen) override;
    /// A search costs next to nothing here, and walking on from one key to the next even less.
    [[nodiscard]] bool finds_together() const override { return false; }
    void bind_each(int plaats, std::span<const std::int64_t> sleutels) override;
    void bind_each(int plaats, std::span<const std::string_view> sleutels) override;
    /// Rows for `naam(?plaats)` of register_rijen. REQUIRES a source that lives until the statement is done.
    void bind_rijen(int plaats, const sql::RowSource& bron);

    bool step() override;
    void run() override;
    void reset() noexcept override;
    void clear() noexcept override;

    [[nodiscard]] sql::Waardesoort soort(int kolom) const override;
    [[nodiscard]] std::int64_t integer(int kolom) const override;
    [[nodiscard]] std::string_view text(int kolom) const override;
    [[nodiscard]] std::string naam(int kolom) const override;

  private:
    void check(int code) const;

    SqliteConnection& db_;
    sqlite3_stmt* stmt_ = nullptr;
    std::unique_ptr<sql::RowSource> lijst_;
};

class SqliteConnection final : public sql::Connection {
  public:
    /// Opens, and makes the file (readable for its owner only) when there is none.
    SqliteConnection(std::filesystem::path pad, int wachttijd_ms);
    /// Opens for reading only a file that is there.
    struct Lezen {};
    SqliteConnection(Lezen, std::filesystem::path pad, int wachttijd_ms);
    /// A store of its own that nobody else sees and that is gone afterwards: in memory, or beyond that in a
    /// file without a name.
    struct Vluchtig {};
    explicit SqliteConnection(Vluchtig);
    ~SqliteConnection() override;

    /// Rows always come one by one.
    [[nodiscard]] std::unique_ptr<sql::Statement> prepare(const char* sql, bool in_porties) override;
    void execute(const char* sql) override;
    void insert_rows(const sql::Invoeging& invoeging, std::span<const sql::Vastewaarde> vast,
                     const sql::RowSource& bron) override;

    /// Takes the write lock of the file.
    void begin_write() override;
    void begin_read() override;
    void commit() override;
    /// The log is copied into the file when it holds this many pages.
    void set_log_bladen(int bladen);
    /// REQUIRES set_log_bladen.
    [[nodiscard]] std::unique_ptr<Schijfgrens> defer_schijf() override;
    void rollback() noexcept override;
    [[nodiscard]] bool in_transaction() const override;
    /// Nothing to do: who writes has the whole file.
    void claim(const Gemeente& gemeente) override;

    [[nodiscard]] std::string read_stand() override;
    void check_bouw(const sql::Meldfout& meld) override;

    [[nodiscard]] bool read_only() const;
    [[noreturn]] void fail(int code) const;
    [[nodiscard]] sqlite3* handle() const { return db_; }
    [[nodiscard]] const std::filesystem::path& pad() const { return pad_; }

  private:
    void open(int vlaggen, int wachttijd_ms);

    struct Invoegstatement {
        std::string module, schema, sql;  // SQLite keeps their addresses
        std::unique_ptr<SqliteStatement> statement;
    };

    std::filesystem::path pad_;
    std::shared_ptr<Logstand> logstand_ = std::make_shared<Logstand>();
    sqlite3* db_ = nullptr;
    std::map<const sql::Invoeging*, Invoegstatement> invoegingen_;
};

}  // namespace jeugdregio::storage::sqlite
