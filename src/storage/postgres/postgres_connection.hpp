// The engine for many users and machines: PostgreSQL through libpq (sql/connection.hpp).
//
// A journey to the server and back costs more than most statements do. So everything goes through the
// pipeline of libpq: what gives no rows is sent and not waited for, and travels with the next reading or with
// the end of the transaction. A mistake in it is told there; the transaction ends all the same.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "storage/openen.hpp"
#include "storage/sql/connection.hpp"

struct pg_conn;
struct pg_result;

namespace jeugdregio::storage::postgres {

class PostgresConnection;

/// One value for a place in a statement, as libpq wants it: binary.
struct Plaats {
    std::uint32_t type = 0;  // 0: NULL of a type that the server may choose
    std::string eigen;       // bytes that were made here
    const char* data = nullptr;
    int lengte = 0;
};

struct Wegdoen {
    void operator()(pg_result* uitkomst) const noexcept;
};
using Uitkomst = std::unique_ptr<pg_result, Wegdoen>;

class PostgresStatement final : public sql::Statement {
  public:
    PostgresStatement(PostgresConnection& db, const char* sql, bool in_porties);
    ~PostgresStatement() override;

    void bind(int plaats, std::int64_t waarde) override;
    void bind(int plaats, std::string_view tekst) override;
    void bind_blob(int plaats, std::string_view bytes) override;
    void bind_null(int plaats) override;
    void bind_list(int plaats, std::span<const std::int64_t> getallen) override;
    [[nodiscard]] bool finds_together() const override { return true; }
    void bind_each(int plaats, std::span<const std::int64_t> sleutels) override;
    void bind_each(int plaats, std::span<const std::string_view> sleutels) override;
    /// A list in the binary form of the protocol (reeks.hpp), of numbers or of texts.
    void bind_reeks(int plaats, std::string&& binair, bool getallen);

    bool step() override;
    void run() override;
    void reset() noexcept override;
    void clear() noexcept override;

    [[nodiscard]] sql::Waardesoort soort(int kolom) const override;
    [[nodiscard]] std::int64_t integer(int kolom) const override;
    [[nodiscard]] std::string_view text(int kolom) const override;
    [[nodiscard]] std::string naam(int kolom) const override;

  private:
    void set(int plaats, std::uint32_t type, const char* data, std::size_t lengte);
    void fetch();
    [[nodiscard]] Plaats& plek(int plaats);
    [[nodiscard]] const std::vector<Plaats>& plaatsen();

    PostgresConnection& db_;
    std::string sql_, cursor_;  // a statement in portions reads from a cursor
    std::vector<Plaats> plaatsen_;
    std::vector<bool> ongebruikt_;
    Uitkomst uitkomst_;
    int rij_ = -1;
    bool gevraagd_ = false, open_cursor_ = false;
};

class PostgresConnection final : public sql::Connection {
  public:
    enum class Toegang : std::uint8_t { schrijven, lezen };
    PostgresConnection(const Databaseadres& adres, Toegang toegang, int wachttijd_ms);
    ~PostgresConnection() override;

    [[nodiscard]] std::unique_ptr<sql::Statement> prepare(const char* sql, bool in_porties) override;
    void execute(const char* sql) override;
    void insert_rows(const sql::Invoeging& invoeging, std::span<const sql::Vastewaarde> vast,
                     const sql::RowSource& bron) override;

    /// Others may write at the same time, in other gemeenten (claim).
    void begin_write() override;
    void begin_read() override;
    void commit() override;
    [[nodiscard]] std::unique_ptr<Schijfgrens> defer_schijf() override;
    void rollback() noexcept override;
    [[nodiscard]] bool in_transaction() const override { return stand_ != Stand::geen; }
    void claim(const Gemeente& gemeente) override;

    [[nodiscard]] std::string read_stand() override;
    void check_bouw(const sql::Meldfout& meld) override;

    /// Sends and does not wait.
    void send(const std::string& sql, const std::vector<Plaats>& plaatsen);
    /// Sends, waits, and gives the rows.
    [[nodiscard]] Uitkomst ask(const std::string& sql, const std::vector<Plaats>& plaatsen);
    [[nodiscard]] std::string next_cursor() { return "c" + std::to_string(++cursors_); }
    [[nodiscard]] std::string adres() const { return adres_.str(); }
    [[nodiscard]] const Databaseadres& databaseadres() const { return adres_; }

  private:
    enum class Stand : std::uint8_t { geen, lezen, schrijven };
    void connect();
    /// Before anything new: the server may have gone away in the meantime.
    void ensure_verbinding();
    void enter_pipeline();
    [[nodiscard]] Uitkomst sync();
    void run_script(const char* sql);
    [[noreturn]] void fail(const pg_result* uitkomst);

    struct Invoegstatement {
        std::string sql;
        std::unique_ptr<PostgresStatement> statement;
    };

    Databaseadres adres_;
    Toegang toegang_;
    int wachttijd_ms_;
    pg_conn* conn_ = nullptr;
    Stand stand_ = Stand::geen;
    bool in_pijp_ = false, onderweg_ = false, mislukt_ = false, uitgesteld_ = false, eenmalig_ = false;
    std::set<Gemeente> van_ons_;
    std::map<std::string, std::string> bereid_;  // text with types, and its name on the server
    std::int64_t namen_ = 0, cursors_ = 0;
    std::map<const sql::Invoeging*, Invoegstatement> invoegingen_;
};

}  // namespace jeugdregio::storage::postgres
