#include "storage/sql/connection.hpp"

#include "core/invariant.hpp"
#include "storage/sql/fouten.hpp"

namespace jeugdregio::storage::sql {
namespace {

void write_digits(char* naar, int waarde, int aantal) {
    for (int i = aantal - 1; i >= 0; --i, waarde /= 10) naar[i] = static_cast<char>('0' + waarde % 10);
}

}  // namespace

DatumTekst::DatumTekst(Datum datum) {
    const auto [jaar, maand, dag] = datum.ymd();
    invariant(jaar >= 0 && jaar <= 9999, "a stored date has a year of four digits");
    write_digits(tekens, jaar, 4);
    write_digits(tekens + 5, maand, 2);
    write_digits(tekens + 8, dag, 2);
    tekens[4] = tekens[7] = '-';
}

Datum Statement::datum(int kolom) const {
    if (const auto datum = parse_datum(text(kolom))) return *datum;
    throw explain_beschadigd("datum " + naam(kolom));
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
    statement_.in_gebruik_ = false;
}

Use Connection::use(const char* sql) {
    std::unique_ptr<Statement>& plek = statements_[sql];
    if (!plek) plek = prepare(sql, false);
    return Use{*plek};
}

Use Connection::stream(const char* sql) {
    invariant(in_transaction(), "rows that come in portions are read inside a transaction");
    std::unique_ptr<Statement>& plek = porties_[sql];
    if (!plek) plek = prepare(sql, true);
    return Use{*plek};
}

std::int64_t Connection::read_integer(const char* sql) {
    const Use vraag = use(sql);
    const bool rij = vraag->step();
    invariant(rij, "a question for one number has an answer");
    return vraag->integer(0);
}

WriteScope::WriteScope(Connection& db, const Gemeente& gemeente) : db_{db} {
    invariant(!db.in_transaction(), "a transaction does not begin inside another");
    // Waiting for others happens here, before anything was looked up, and never halfway.
    db.begin_write();
    try {
        db.claim(gemeente);
    } catch (...) {
        db.rollback();
        throw;
    }
}

WriteScope::~WriteScope() {
    db_.rollback();
}

void WriteScope::commit() {
    db_.commit();
}

ReadScope::ReadScope(Connection& db) : db_{db}, eigen_{!db.in_transaction()} {
    if (eigen_) db.begin_read();
}

ReadScope::~ReadScope() {
    if (eigen_) db_.rollback();
}

}  // namespace jeugdregio::storage::sql
