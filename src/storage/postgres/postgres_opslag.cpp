#include "storage/postgres/postgres_opslag.hpp"

#include "storage/postgres/migraties.hpp"
#include "storage/postgres/postgres_connection.hpp"
#include "storage/sql/sql_opslag.hpp"

namespace jeugdregio::storage {
namespace {

using postgres::PostgresConnection;

/// How long a message waits for another program that works in the same gemeente. A message takes less than a
/// second.
constexpr int kWachttijdMs = 30'000;

std::unique_ptr<sql::Connection> open_lezend(const Databaseadres& adres, int wachttijd_ms) {
    auto db = std::make_unique<PostgresConnection>(adres, PostgresConnection::Toegang::lezen, wachttijd_ms);
    postgres::check_bijgewerkt(*db);
    return db;
}

}  // namespace

std::unique_ptr<Feitopslag> open_postgres(const Databaseadres& adres) {
    auto db =
        std::make_unique<PostgresConnection>(adres, PostgresConnection::Toegang::schrijven, kWachttijdMs);
    postgres::migrate(*db);
    return sql::make_opslag(std::move(db), {});
}

std::unique_ptr<Inzage> open_postgres_inzage(const Databaseadres& adres, int wachttijd_ms) {
    return sql::make_inzage(open_lezend(adres, wachttijd_ms));
}

std::unique_ptr<Voorlader> open_postgres_voorlader(const Databaseadres& adres, int wachttijd_ms) {
    return sql::make_voorlader(open_lezend(adres, wachttijd_ms));
}

std::unique_ptr<Verkeer> open_postgres_verkeer(const Databaseadres& adres, int wachttijd_ms) {
    return sql::make_verkeer(open_lezend(adres, wachttijd_ms));
}

std::unique_ptr<Feitenboek> open_postgres_feitenboek(const Databaseadres& adres, int wachttijd_ms) {
    return sql::make_feitenboek(open_lezend(adres, wachttijd_ms));
}

}  // namespace jeugdregio::storage
