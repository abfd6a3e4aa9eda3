// What the tables ask of a database: one connection, prepared statements that are made once and reused, and
// scopes that end a transaction. Two engines give it: storage/sqlite and storage/postgres. Every error leaves
// as an Opslagfout; no SQL text is ever put together from what a user gave (feitlezing.cpp makes its
// statements once, from a table of constants).
//
// The statements are written once, in SQL that both engines know, with places as ?1, ?2, ... What only SQLite
// has use for (INDEXED BY, OR ROLLBACK) PostgreSQL leaves out (postgres/dialect.hpp).
//
// One connection serves one thread at a time: a server opens one per thread.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>

#include "core/codes.hpp"
#include "core/datum.hpp"
#include "storage/opslag.hpp"
#include "storage/sql/row_source.hpp"

namespace jeugdregio::storage::sql {

/// Eleven bytes on the stack instead of a string on the heap: dates are written a hundred thousand times.
struct DatumTekst {
    explicit DatumTekst(Datum datum);
    [[nodiscard]] std::string_view view() const { return {tekens, sizeof tekens}; }
    char tekens[10];
};

/// What a value on record really is. `anders` is what neither engine writes: damage.
enum class Waardesoort : std::uint8_t { leeg, geheel, tekst, bytes, anders };

/// A prepared statement. Texts and blobs are bound without a copy: they must stay where they are until the
/// next reset. Places count from 1, columns from 0.
class Statement {
  public:
    Statement() = default;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    virtual ~Statement() = default;

    virtual void bind(int plaats, std::int64_t waarde) = 0;
    virtual void bind(int plaats, std::string_view tekst) = 0;
    void bind(int plaats, const DatumTekst& datum) { bind(plaats, datum.view()); }
    // A date made on the spot would be gone before the statement runs.
    void bind(int plaats, DatumTekst&& datum) = delete;
    virtual void bind_blob(int plaats, std::string_view bytes) = 0;
    virtual void bind_null(int plaats) = 0;
    /// A list that the statement reads as `getallen(?N)`, a table with the column nummer. REQUIRES a list
    /// that stays where it is until the next reset.
    virtual void bind_list(int plaats, std::span<const std::int64_t> getallen) = 0;
    /// Whether many keys are looked up together, with bind_each; otherwise they are given one by one
    /// (find_each.hpp).
    [[nodiscard]] virtual bool finds_together() const = 0;
    virtual void bind_each(int plaats, std::span<const std::int64_t> sleutels) = 0;
    virtual void bind_each(int plaats, std::span<const std::string_view> sleutels) = 0;

    /// True when there is a row to read, false when the statement is done.
    virtual bool step() = 0;
    /// Runs a statement without rows and makes it ready for the next binding. An engine may gather several of
    /// these and tell of a mistake at the next reading or at the end of the transaction.
    virtual void run() = 0;
    virtual void reset() noexcept = 0;
    /// Also forgets the bindings.
    virtual void clear() noexcept = 0;

    [[nodiscard]] virtual Waardesoort soort(int kolom) const = 0;
    [[nodiscard]] bool is_null(int kolom) const { return soort(kolom) == Waardesoort::leeg; }
    /// NULL reads as 0.
    [[nodiscard]] virtual std::int64_t integer(int kolom) const = 0;
    /// Also for blobs. Valid until the next step or reset.
    [[nodiscard]] virtual std::string_view text(int kolom) const = 0;
    [[nodiscard]] virtual std::string naam(int kolom) const = 0;
    [[nodiscard]] std::string string(int kolom) const { return std::string(text(kolom)); }
    [[nodiscard]] Datum datum(int kolom) const;
    [[nodiscard]] std::optional<Datum> optional_datum(int kolom) const;

  private:
    friend class Use;
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

/// A fault that the engine found in how its file or its tables are built: kind, place, what.
using Meldfout = std::function<void(const char* soort, const std::string& plek, const std::string& wat)>;

class Connection {
  public:
    Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    virtual ~Connection() = default;

    /// The statement of this text, prepared at its first use. REQUIRES a text that lives as long as the
    /// connection (a constant): it is remembered by address.
    [[nodiscard]] Use use(const char* sql);
    /// The same, for an outcome that may be larger than memory or of which only the beginning is read: rows
    /// come in portions. REQUIRES a transaction.
    [[nodiscard]] Use stream(const char* sql);
    /// One that is not shared, as stream().
    [[nodiscard]] virtual std::unique_ptr<Statement> prepare(const char* sql, bool in_porties) = 0;
    /// Runs one or more statements without parameters: settings and migrations.
    virtual void execute(const char* sql) = 0;
    [[nodiscard]] std::int64_t read_integer(const char* sql);
    /// Adds all rows of `bron`. `vast`: the values of invoeging.vast. REQUIRES an `invoeging` that lives as
    /// long as the program.
    virtual void insert_rows(const Invoeging& invoeging, std::span<const Vastewaarde> vast,
                             const RowSource& bron) = 0;

    /// A transaction that writes; waits a while for others that write the same.
    virtual void begin_write() = 0;
    /// One moment in time for several reads.
    virtual void begin_read() = 0;
    virtual void commit() = 0;  // durable when it returns, unless that was deferred
    virtual void rollback() noexcept = 0;
    /// As Opslag::defer_schijf.
    [[nodiscard]] virtual std::unique_ptr<Schijfgrens> defer_schijf() = 0;
    [[nodiscard]] virtual bool in_transaction() const = 0;
    /// In a transaction that writes: until its end nobody else changes anything of this gemeente ('0000': of
    /// the region). Call it before the first reading that a decision rests on.
    virtual void claim(const Gemeente& gemeente) = 0;

    /// Differs when something was committed since.
    [[nodiscard]] virtual std::string read_stand() = 0;
    /// What is wrong with the file and the tables as such.
    virtual void check_bouw(const Meldfout& meld) = 0;

  protected:
    /// For the engine's destructor: statements go before the connection.
    void drop_statements() {
        statements_.clear();
        porties_.clear();
    }

  private:
    std::unordered_map<const char*, std::unique_ptr<Statement>> statements_, porties_;
};

/// What is not committed at the end of the scope is undone. Claims the gemeente.
class WriteScope {
  public:
    WriteScope(Connection& db, const Gemeente& gemeente);
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

}  // namespace jeugdregio::storage::sql
