#include "storage/postgres/postgres_connection.hpp"

#include <libpq-fe.h>

#include <algorithm>
#include <array>

#include "core/invariant.hpp"
#include "storage/postgres/dialect.hpp"
#include "storage/postgres/fouten.hpp"
#include "storage/postgres/migraties.hpp"
#include "storage/postgres/reeks.hpp"

namespace jeugdregio::storage::postgres {
namespace {

constexpr int kBinair = 1;

/// What all our locks have in common: "OJRG".
constexpr std::int64_t kSlot = 0x4f4a5247;

/// A commit returns before the server has it on disk.
const char kNietWachten[] = "SET synchronous_commit = off";

/// The first line of what the server says: the lines after it may quote values.
std::string first_line(const char* tekst) {
    const std::string_view heel = tekst == nullptr ? "" : tekst;
    return std::string(heel.substr(0, std::min(heel.find('\n'), heel.size())));
}

Plaats number(std::int64_t waarde) {
    Plaats p;
    p.type = kInt8;
    append_int8(p.eigen, waarde);
    p.lengte = 8;
    return p;
}

/// A name cannot be a place in a statement.
void quote_naam(std::string& naar, std::string_view naam) {
    naar += '"';
    naar += naam;
    naar += '"';
}

}  // namespace

void Wegdoen::operator()(PGresult* uitkomst) const noexcept {
    PQclear(uitkomst);
}

// ---- connection

PostgresConnection::PostgresConnection(const Databaseadres& adres, Toegang toegang, int wachttijd_ms)
    : adres_{adres}, toegang_{toegang}, wachttijd_ms_{wachttijd_ms} {
    connect();
}

PostgresConnection::~PostgresConnection() {
    rollback();
    drop_statements();
    invoegingen_.clear();
    PQfinish(conn_);
}

void PostgresConnection::connect() {
    const std::array<const char*, 5> namen = {"dbname", "fallback_application_name", "client_encoding",
                                              "connect_timeout", nullptr};
    const std::array<const char*, 5> waarden = {adres_.geheel().c_str(), "jeugdregio", "UTF8", "10", nullptr};
    PQfinish(conn_);
    // The address itself may say otherwise: what stands in it goes before what stands before it in the list.
    conn_ = PQconnectdbParams(namen.data(), waarden.data(), 1);
    if (PQstatus(conn_) != CONNECTION_OK) {
        const std::string melding = first_line(PQerrorMessage(conn_));
        PQfinish(conn_);
        conn_ = nullptr;
        throw explain_verbinding(melding, adres_.str());
    }
    bereid_.clear();
    in_pijp_ = onderweg_ = mislukt_ = false;
    PQsetNoticeProcessor(
        conn_, [](void*, const char*) {}, nullptr);
    std::string instelling =
        "SET lock_timeout = " + std::to_string(wachttijd_ms_) +
        "; SET standard_conforming_strings = on; SET plan_cache_mode = force_generic_plan";
    if (toegang_ == Toegang::lezen) instelling += "; SET default_transaction_read_only = on";
    if (uitgesteld_) instelling += std::string("; ") + kNietWachten;
    run_script(instelling.c_str());
}

void PostgresConnection::ensure_verbinding() {
    if (conn_ != nullptr && PQstatus(conn_) == CONNECTION_OK) return;
    if (eenmalig_) throw explain_verbinding("the connection is broken", adres_.str());
    invariant(stand_ == Stand::geen, "a lost connection ends its transaction");
    connect();
}

void PostgresConnection::fail(const PGresult* uitkomst) {
    const char* const staat = uitkomst == nullptr ? nullptr : PQresultErrorField(uitkomst, PG_DIAG_SQLSTATE);
    const char* const tekst =
        uitkomst == nullptr ? nullptr : PQresultErrorField(uitkomst, PG_DIAG_MESSAGE_PRIMARY);
    mislukt_ = true;
    if (staat == nullptr || PQstatus(conn_) != CONNECTION_OK)
        throw explain_fout("08006", first_line(PQerrorMessage(conn_)), adres_.str());
    throw explain_fout(staat, tekst == nullptr ? "" : first_line(tekst), adres_.str());
}

void PostgresConnection::enter_pipeline() {
    if (in_pijp_) return;
    const int gelukt = PQenterPipelineMode(conn_);
    invariant(gelukt == 1, "the pipeline opens when nothing is under way");
    in_pijp_ = true;
}

void PostgresConnection::send(const std::string& sql, const std::vector<Plaats>& plaatsen) {
    if (stand_ == Stand::geen) ensure_verbinding();
    enter_pipeline();
    std::vector<Oid> typen;
    std::vector<const char*> waarden;
    std::vector<int> lengtes, vormen;
    std::string sleutel = sql;
    for (const Plaats& p : plaatsen) {
        typen.push_back(p.type);
        waarden.push_back(p.type == 0 ? nullptr : (p.eigen.empty() ? p.data : p.eigen.data()));
        lengtes.push_back(p.lengte);
        vormen.push_back(kBinair);
        sleutel += '|' + std::to_string(p.type);
    }
    auto plek = bereid_.find(sleutel);
    const int aantal = static_cast<int>(plaatsen.size());
    int gelukt = 1;
    if (plek == bereid_.end()) {
        plek = bereid_.emplace(std::move(sleutel), "s" + std::to_string(++namen_)).first;
        gelukt = PQsendPrepare(conn_, plek->second.c_str(), sql.c_str(), aantal, typen.data());
    }
    if (gelukt == 1)
        gelukt = PQsendQueryPrepared(conn_, plek->second.c_str(), aantal, waarden.data(), lengtes.data(),
                                     vormen.data(), kBinair);
    onderweg_ = true;
    if (gelukt != 1) fail(nullptr);
}

Uitkomst PostgresConnection::sync() {
    Uitkomst rijen, fout;
    if (!onderweg_) return rijen;
    onderweg_ = false;
    if (PQpipelineSync(conn_) != 1) fail(nullptr);
    for (int leeg = 0; leeg < 2;) {
        Uitkomst uitkomst{PQgetResult(conn_)};
        if (uitkomst == nullptr) {  // between two statements; twice only when the connection is gone
            ++leeg;
            if (PQstatus(conn_) != CONNECTION_OK) break;
            continue;
        }
        leeg = 0;
        switch (PQresultStatus(uitkomst.get())) {
            case PGRES_PIPELINE_SYNC:
                if (fout) fail(fout.get());
                return rijen;
            case PGRES_TUPLES_OK:
                rijen = std::move(uitkomst);
                break;
            case PGRES_FATAL_ERROR:
                if (!fout) fout = std::move(uitkomst);
                break;
            default:  // a statement without rows, or one that was passed over after a fault
                break;
        }
    }
    fail(fout.get());
}

Uitkomst PostgresConnection::ask(const std::string& sql, const std::vector<Plaats>& plaatsen) {
    send(sql, plaatsen);
    return sync();
}

void PostgresConnection::run_script(const char* sql) {
    if (in_pijp_) {
        static_cast<void>(sync());
        PQexitPipelineMode(conn_);
        in_pijp_ = false;
    }
    const Uitkomst uitkomst{PQexec(conn_, sql)};
    const ExecStatusType hoe = PQresultStatus(uitkomst.get());
    if (hoe != PGRES_COMMAND_OK && hoe != PGRES_TUPLES_OK) fail(uitkomst.get());
}

void PostgresConnection::execute(const char* sql) {
    if (stand_ == Stand::geen) ensure_verbinding();
    run_script(sql);
}

std::unique_ptr<sql::Statement> PostgresConnection::prepare(const char* sql, bool in_porties) {
    return std::make_unique<PostgresStatement>(*this, sql, in_porties);
}

void PostgresConnection::insert_rows(const sql::Invoeging& invoeging, std::span<const sql::Vastewaarde> vast,
                                     const sql::RowSource& bron) {
    invariant(vast.size() == invoeging.vast.size(), "every fixed column has its value");
    if (bron.size() == 0) return;
    Invoegstatement& plek = invoegingen_[&invoeging];
    if (!plek.statement) {
        std::string vaste, plaatsen, kolommen, reeksen;
        int plaats = 0;
        for (const std::string_view naam : invoeging.vast) {
            quote_naam(vaste, naam);
            vaste += ", ";
            plaatsen += "$" + std::to_string(++plaats) + ", ";
        }
        for (const Feitkolom& k : invoeging.kolommen) {
            if (!kolommen.empty()) kolommen += ", ", reeksen += ", ";
            quote_naam(kolommen, k.naam);
            reeksen +=
                "$" + std::to_string(++plaats) + (k.soort == Kolomsoort::geheel ? "::bigint[]" : "::text[]");
        }
        std::string naar = "INSERT INTO ";
        quote_naam(naar, invoeging.tabel);
        plek.sql = naar + " (" + vaste + kolommen + ") SELECT " + plaatsen + kolommen + " FROM unnest(" +
                   reeksen + ") AS rij (" + kolommen + ")";
        plek.statement = std::make_unique<PostgresStatement>(*this, plek.sql.c_str(), false);
    }
    const sql::Use insert{*plek.statement};
    int plaats = 0;
    for (const sql::Vastewaarde& waarde : vast)
        std::visit([&](const auto& w) { insert->bind(++plaats, w); }, waarde);
    int kolom = 0;
    for (const Feitkolom& k : invoeging.kolommen) {
        const bool getallen = k.soort == Kolomsoort::geheel;
        plek.statement->bind_reeks(++plaats, make_reeks(bron, kolom++, getallen), getallen);
    }
    insert->run();
}

void PostgresConnection::begin_write() {
    ensure_verbinding();
    static const std::string kBegin = "BEGIN";
    send(kBegin, {});
    stand_ = Stand::schrijven;
    van_ons_.clear();
}

void PostgresConnection::begin_read() {
    ensure_verbinding();
    static const std::string kBegin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
    send(kBegin, {});
    stand_ = Stand::lezen;
}

void PostgresConnection::commit() {
    static const std::string kCommit = "COMMIT";
    static_cast<void>(ask(kCommit, {}));
    stand_ = Stand::geen;
}

namespace {

/// A commit that waits takes with it to disk (and to a synchronous standby) whatever was committed before it.
/// On a connection of its own, which is not made anew: one that breaks may be a server that fell, and what it
/// had not written yet is gone.
class Servergrens final : public Schijfgrens {
  public:
    explicit Servergrens(std::unique_ptr<PostgresConnection> db) : db_{std::move(db)} {}
    void wait() override {
        db_->begin_write();
        static_cast<void>(
            db_->read_integer("SELECT length(pg_logical_emit_message(true, 'jeugdregio', '')::text)"));
        db_->commit();
    }

  private:
    std::unique_ptr<PostgresConnection> db_;
};

}  // namespace

std::unique_ptr<Schijfgrens> PostgresConnection::defer_schijf() {
    invariant(stand_ == Stand::geen, "who waits for the disk is agreed between transactions");
    auto grens = std::make_unique<PostgresConnection>(adres_, Toegang::schrijven, wachttijd_ms_);
    grens->eenmalig_ = true;
    uitgesteld_ = true;
    run_script(kNietWachten);
    return std::make_unique<Servergrens>(std::move(grens));
}

void PostgresConnection::rollback() noexcept {
    if (stand_ == Stand::geen && !mislukt_) return;
    stand_ = Stand::geen;
    if (conn_ == nullptr || PQstatus(conn_) != CONNECTION_OK) return;
    try {
        if (onderweg_) {
            try {
                static_cast<void>(sync());
            } catch (const Opslagfout&) {  // what it was about is undone
            }
        }
        run_script("ROLLBACK");
        if (mislukt_) {
            // Which statements the server still has is not certain after a fault.
            bereid_.clear();
            run_script("DEALLOCATE ALL");
            mislukt_ = false;
        }
    } catch (const std::exception&) {
        PQfinish(conn_);  // the server undoes what it did not commit; the next transaction connects anew
        conn_ = nullptr;
    }
}

void PostgresConnection::claim(const Gemeente& gemeente) {
    if (stand_ != Stand::schrijven || van_ons_.contains(gemeente)) return;
    // Whoever writes for a gemeente reads facts of the region: nobody changes those meanwhile.
    static const std::string kGemeente =
        "SELECT pg_advisory_xact_lock_shared($1::int, 0), pg_advisory_xact_lock($1::int, $2::int)";
    static const std::string kRegio = "SELECT pg_advisory_xact_lock($1::int, $2::int)";
    const std::int64_t code = std::stoll(gemeente.str());
    send(code == 0 ? kRegio : kGemeente, {number(kSlot), number(code)});
    van_ons_.insert(gemeente);
}

std::string PostgresConnection::read_stand() {
    const sql::Use rij = use("SELECT pg_current_snapshot()::text");
    return rij->step() ? rij->string(0) : "";
}

void PostgresConnection::check_bouw(const sql::Meldfout& meld) {
    check_indeling(*this, meld);
}

// ---- statement

PostgresStatement::PostgresStatement(PostgresConnection& db, const char* sql, bool in_porties)
    : db_{db}, sql_{to_postgres(sql)}, plaatsen_(static_cast<std::size_t>(count_plaatsen(sql_))) {
    // A place that the text does not use has no type that the server could see.
    for (std::size_t i = 0; i < plaatsen_.size(); ++i)
        ongebruikt_.push_back(!uses_plaats(sql_, static_cast<int>(i) + 1));
    if (!in_porties) return;
    cursor_ = db.next_cursor();
    sql_ = "DECLARE " + cursor_ + " NO SCROLL CURSOR FOR " + sql_;
}

PostgresStatement::~PostgresStatement() = default;

Plaats& PostgresStatement::plek(int plaats) {
    invariant(plaats >= 1 && static_cast<std::size_t>(plaats) <= plaatsen_.size(),
              "a value has a place in its statement");
    return plaatsen_[static_cast<std::size_t>(plaats) - 1];
}

void PostgresStatement::set(int plaats, std::uint32_t type, const char* data, std::size_t lengte) {
    Plaats& p = plek(plaats);
    p.type = type;
    p.eigen.clear();
    p.data = data == nullptr ? "" : data;
    p.lengte = static_cast<int>(lengte);
}

void PostgresStatement::bind(int plaats, std::int64_t waarde) {
    plek(plaats) = number(waarde);
}

void PostgresStatement::bind(int plaats, std::string_view tekst) {
    set(plaats, kText, tekst.data(), tekst.size());
}

void PostgresStatement::bind_blob(int plaats, std::string_view bytes) {
    set(plaats, kBytea, bytes.data(), bytes.size());
}

void PostgresStatement::bind_null(int plaats) {
    plek(plaats) = {};
}

void PostgresStatement::bind_reeks(int plaats, std::string&& binair, bool getallen) {
    Plaats& p = plek(plaats);
    p.type = getallen ? kInt8Reeks : kTextReeks;
    p.eigen = std::move(binair);
    p.data = nullptr;
    p.lengte = static_cast<int>(p.eigen.size());
}

void PostgresStatement::bind_list(int plaats, std::span<const std::int64_t> getallen) {
    bind_each(plaats, getallen);
}

void PostgresStatement::bind_each(int plaats, std::span<const std::int64_t> sleutels) {
    Reeks reeks(kInt8);
    for (const std::int64_t s : sleutels) reeks.add(s);
    bind_reeks(plaats, std::move(reeks).take(), true);
}

void PostgresStatement::bind_each(int plaats, std::span<const std::string_view> sleutels) {
    Reeks reeks(kText);
    for (const std::string_view s : sleutels) reeks.add(s);
    bind_reeks(plaats, std::move(reeks).take(), false);
}

const std::vector<Plaats>& PostgresStatement::plaatsen() {
    for (std::size_t i = 0; i < plaatsen_.size(); ++i)
        if (ongebruikt_[i]) set(static_cast<int>(i) + 1, kText, "", 0);
    return plaatsen_;
}

void PostgresStatement::fetch() {
    if (cursor_.empty()) {
        uitkomst_ = db_.ask(sql_, plaatsen());
    } else {
        if (!gevraagd_) {
            db_.send(sql_, plaatsen());
            open_cursor_ = true;
        }
        uitkomst_ = db_.ask("FETCH 1000 FROM " + cursor_, {});
    }
    gevraagd_ = true;
    rij_ = -1;
}

bool PostgresStatement::step() {
    if (!gevraagd_) fetch();
    if (uitkomst_ == nullptr) return false;
    if (++rij_ < PQntuples(uitkomst_.get())) return true;
    if (open_cursor_ && rij_ > 0) {
        fetch();
        return uitkomst_ != nullptr && ++rij_ < PQntuples(uitkomst_.get());
    }
    --rij_;
    return false;
}

void PostgresStatement::run() {
    invariant(cursor_.empty(), "a statement that is run gives no rows");
    db_.send(sql_, plaatsen());
    if (!db_.in_transaction()) {
        const bool rijen =
            db_.ask("SELECT 1", {}) == nullptr;  // what is not in a transaction is told of at once
        invariant(!rijen, "a question has an answer");
    }
    reset();
}

void PostgresStatement::reset() noexcept {
    uitkomst_.reset();
    rij_ = -1;
    gevraagd_ = false;
    if (!open_cursor_) return;
    open_cursor_ = false;
    // With the end of its transaction a cursor is gone by itself.
    if (!db_.in_transaction()) return;
    try {
        db_.send("CLOSE " + cursor_, {});
    } catch (const Opslagfout&) {  // told at the next reading
    }
}

void PostgresStatement::clear() noexcept {
    reset();
    for (Plaats& p : plaatsen_) p = {};
}

sql::Waardesoort PostgresStatement::soort(int kolom) const {
    if (PQgetisnull(uitkomst_.get(), rij_, kolom) == 1) return sql::Waardesoort::leeg;
    switch (PQftype(uitkomst_.get(), kolom)) {
        case kBool:
        case kInt2:
        case kInt4:
        case kInt8:
        case kNumeric:
            return sql::Waardesoort::geheel;
        case kBytea:
            return sql::Waardesoort::bytes;
        default:
            return sql::Waardesoort::tekst;
    }
}

std::int64_t PostgresStatement::integer(int kolom) const {
    const std::string_view bytes = text(kolom);
    return PQftype(uitkomst_.get(), kolom) == kNumeric ? (bytes.empty() ? 0 : read_numeric(bytes))
                                                       : read_geheel(bytes);
}

std::string_view PostgresStatement::text(int kolom) const {
    return {PQgetvalue(uitkomst_.get(), rij_, kolom),
            static_cast<std::size_t>(PQgetlength(uitkomst_.get(), rij_, kolom))};
}

std::string PostgresStatement::naam(int kolom) const {
    return PQfname(uitkomst_.get(), kolom);
}

}  // namespace jeugdregio::storage::postgres
