#include "storage/postgres/scherven.hpp"

#include <libpq-fe.h>

#include <memory>
#include <string>
#include <string_view>

#include "storage/postgres/fouten.hpp"
#include "storage/postgres/migraties.hpp"
#include "storage/postgres/postgres_connection.hpp"
#include "storage/postgres/postgres_opslag.hpp"

namespace jeugdregio::storage {
namespace {

using postgres::PostgresConnection;

// Tables with a gemeente become one table with a part on each scherf.
const char kVerdeelde[] = R"sql(
SELECT c.relname FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attname = 'gemeente'
 WHERE c.relnamespace = 'scherf_1'::regnamespace AND c.relkind = 'f' AND c.relname <> 'gemeente_rol' ORDER BY c.relname)sql";

std::string quote_tekst(std::string_view tekst) {
    std::string uit = "'";
    for (const char c : tekst) {
        uit += c;
        if (c == '\'') uit += c;
    }
    return uit + "'";
}

/// The parts of an address: OPTIONS of a server, and those of the user.
struct Opties {
    std::string server, gebruiker;
};
Opties split_adres(const Databaseadres& adres) {
    char* fout = nullptr;
    const std::unique_ptr<PQconninfoOption, void (*)(PQconninfoOption*)> delen(
        PQconninfoParse(adres.geheel().c_str(), &fout), PQconninfoFree);
    const std::unique_ptr<char, void (*)(void*)> melding(fout, PQfreemem);
    if (!delen) throw postgres::explain_verbinding(fout == nullptr ? "" : fout, adres.str());
    Opties uit;
    for (const PQconninfoOption* o = delen.get(); o->keyword != nullptr; ++o) {
        if (o->val == nullptr) continue;
        const std::string_view naam = o->keyword;
        const bool van_gebruiker = naam == "user" || naam == "password";
        std::string& naar = van_gebruiker ? uit.gebruiker : uit.server;
        if (van_gebruiker || naam == "host" || naam == "port" || naam == "dbname" || naam == "sslmode")
            naar += (naar.empty() ? "" : ", ") + std::string(naam) + " " + quote_tekst(o->val);
    }
    return uit;
}

std::string join_gemeenten(const Scherf& scherf, bool met_regio) {
    std::string uit = met_regio ? "'0000'" : "";
    for (const Gemeente& g : scherf.gemeenten) uit += (uit.empty() ? "'" : ", '") + g.str() + "'";
    return uit;
}

}  // namespace

void link_scherven(const Databaseadres& bovenop, std::span<const Scherf> scherven) {
    for (const Scherf& s : scherven) static_cast<void>(open_postgres(s.adres));
    PostgresConnection db{bovenop, PostgresConnection::Toegang::schrijven, 5000};
    if (db.read_integer("SELECT to_regclass('migratie') IS NOT NULL OR to_regclass('bericht') IS NOT NULL") !=
        0)
        throw Opslagfout("In de database " + bovenop.str() + " staan al tabellen.",
                         "Koppel scherven in een lege database: maak een nieuwe met createdb.",
                         Opslagfout::Soort::openen);
    db.begin_write();
    try {
        std::string sql =
            "CREATE EXTENSION IF NOT EXISTS postgres_fdw;\n" + std::string(postgres::kBeginWoorden);
        for (std::size_t i = 0; i < scherven.size(); ++i) {
            const std::string naam = "scherf_" + std::to_string(i + 1);
            const Opties opties = split_adres(scherven[i].adres);
            sql += "CREATE SERVER " + naam + " FOREIGN DATA WRAPPER postgres_fdw OPTIONS (" + opties.server +
                   (opties.server.empty() ? "" : ", ") +
                   "batch_size '1000', fetch_size '1000', use_remote_estimate 'false');\n" +
                   "CREATE USER MAPPING FOR CURRENT_USER SERVER " + naam +
                   (opties.gebruiker.empty() ? "" : " OPTIONS (" + opties.gebruiker + ")") + ";\n" +
                   "CREATE SCHEMA " + naam + ";\nIMPORT FOREIGN SCHEMA public FROM SERVER " + naam +
                   " INTO " + naam + ";\n";
        }
        db.execute(sql.c_str());
        std::vector<std::string> tabellen;
        {
            const sql::Use rij = db.use(kVerdeelde);
            while (rij->step()) tabellen.push_back(rij->string(0));
        }
        sql = "CREATE TABLE migratie AS SELECT * FROM scherf_1.migratie;\n";
        for (const std::string& tabel : tabellen) {
            sql += "CREATE TABLE " + tabel + " (LIKE scherf_1." + tabel + ") PARTITION BY LIST (gemeente);\n";
            for (std::size_t i = 0; i < scherven.size(); ++i)
                sql += "ALTER TABLE " + tabel + " ATTACH PARTITION scherf_" + std::to_string(i + 1) + "." +
                       tabel + " FOR VALUES IN (" + join_gemeenten(scherven[i], i == 0) + ");\n";
        }
        db.execute(sql.c_str());
        db.commit();
    } catch (...) {
        db.rollback();
        throw;
    }
}

}  // namespace jeugdregio::storage
