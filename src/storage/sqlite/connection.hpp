// A thin layer over sqlite3: one connection, prepared statements that are made once and reused, and scopes
// that end a transaction. Every error leaves as an Opslagfout; no SQL text is ever put together from what a
// user gave (feitlezing.cpp makes its statements once, from a table of constants).
//
// One connection serves one thread at a time (SQLITE_OPEN_NOMUTEX): a server opens one per thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/datum.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace jeugdregio::storage::sqlite {

class Connection;

/// Eleven bytes on the stack instead of a string on the heap: dates are written a hundred thousand times.
struct DatumTekst {
    explicit DatumTekst(Datum datum);
    [[nodiscard]] std::string_view view() const { return {tekens, sizeof tekens}; }
    char tekens[10];
};

/// A prepared statement. Texts and blobs are bound without a copy: they must stay where they are until the
/// next reset. Places count from 1, columns from 0, as in SQLite.
class Statement {
  public:
    Statement(Connection& db, const char* sql);
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement();

    void bind(int plaats, std::int64_t waarde);
    void bind(int plaats, std::string_view tekst);
    void bind(int plaats, const DatumTekst& datum) { bind(plaats, datum.view()); }
    // A date made on the spot would be gone before the statement runs.
    void bind(int plaats, DatumTekst&& datum) = delete;
    void bind_blob(int plaats, std::string_view bytes);
    void bind_null(int plaats);
    void bind_pointer(int plaats, const void* pointer, const char* soort);

    /// True when there is a row to read, false when the statement is done.
    bool step();
    /// Runs a statement without rows and makes it ready for the next binding.
    void run();
    void reset() noexcept;

    [[nodiscard]] bool is_null(int kolom) const;
    /// SQLITE_INTEGER, SQLITE_TEXT, ...: what it really is.
    [[nodiscard]] int type(int kolom) const;
    [[nodiscard]] std::int64_t integer(int kolom) const;
    [[nodiscard]] std::string_view text(int kolom) const;  // valid until the next step or reset
    [[nodiscard]] std::string string(int kolom) const { return std::string(text(kolom)); }
    [[nodiscard]] Datum datum(int kolom) const;
    [[nodiscard]] std::optional<Datum> optional_datum(int kolom) const;

  private:
    friend class Use;
    void clear() noexcept;
    void check(int code) const;

    Connection& db_;
    sqlite3_stmt* stmt_ = nullptr;
    bool in_gebruik_ = false;
};

/// One use of a cached statement: at the end of the scope it is reset and holds no bindings.
class Use {
  public:
    explicit Use(Statement& statement);
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;
    ~Use();
    Statement* operator->() const { return &statement_; }
    Statement& operator*() const { return statement_; }

  private:
    Statement& statement_;
};

class Connection {
  public:
    /// Opens, and makes the file (readable for its owner only) when there is none.
    Connection(std::filesystem::path pad, int wachttijd_ms);
    /// Opens for reading only a file that is there.
    struct Lezen {};
    Connection(Lezen, std::filesystem::path pad, int wachttijd_ms);
    /// A store of its own that nobody else sees and that is gone afterwards: in memory, or beyond that in a
    /// file without a name.
    struct Vluchtig {};
    explicit Connection(Vluchtig);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    /// The statement of this text, prepared at its first use. REQUIRES a text that lives as long as the
    /// connection (a constant): it is remembered by address.
    [[nodiscard]] Use use(const char* sql);
    /// Runs one or more statements without parameters: pragmas and migrations.
    void execute(const char* sql);
    [[nodiscard]] std::int64_t read_integer(const char* sql);

    [[nodiscard]] bool in_transaction() const;
    [[nodiscard]] bool read_only() const;
    void rollback() noexcept;

    [[noreturn]] void fail(int code) const;
    [[nodiscard]] sqlite3* handle() const { return db_; }
    [[nodiscard]] const std::filesystem::path& pad() const { return pad_; }

  private:
    void open(int vlaggen, int wachttijd_ms);

    std::filesystem::path pad_;
    sqlite3* db_ = nullptr;
    std::unordered_map<const char*, std::unique_ptr<Statement>> statements_;
};

/// Holds the write lock; what is not committed at the end of the scope is undone.
class WriteScope {
  public:
    explicit WriteScope(Connection& db);
    WriteScope(const WriteScope&) = delete;
    WriteScope& operator=(const WriteScope&) = delete;
    ~WriteScope();
    void commit();

  private:
    Connection& db_;
};

/// One moment in time for several reads. Joins the transaction that is under way, if there is one.
class ReadScope {
  public:
    explicit ReadScope(Connection& db);
    ReadScope(const ReadScope&) = delete;
    ReadScope& operator=(const ReadScope&) = delete;
    ~ReadScope();

  private:
    Connection& db_;
    bool eigen_ = false;
};

}  // namespace jeugdregio::storage::sqlite
