#include "storage/sqlite/keuring.hpp"

#include <map>
#include <string>

#include "storage/sqlite/migraties.hpp"

namespace jeugdregio::storage::sqlite {
namespace {

using sql::Connection;
using sql::Meldfout;
using sql::Use;

const char kSchema[] =
    "SELECT type || ' ' || name, tbl_name || ' ' || coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE "
    "'sqlite_stat%'";
const char kMigraties[] = "SELECT versie, naam FROM migratie ORDER BY versie";
const char kIntegrity[] = "PRAGMA integrity_check(20)";
const char kForeignKeys[] = "PRAGMA foreign_key_check";

std::map<std::string, std::string> read_schema(Connection& db) {
    std::map<std::string, std::string> uit;
    const Use rij = db.use(kSchema);
    while (rij->step()) uit.emplace(rij->string(0), rij->string(1));
    return uit;
}

void check_schema(Connection& db, const Meldfout& meld) {
    static const std::map<std::string, std::string> hoort = [] {
        SqliteConnection nieuw{SqliteConnection::Vluchtig{}};
        migrate(nieuw);
        return read_schema(nieuw);
    }();
    const auto is = read_schema(db);
    for (const auto& [naam, sql] : hoort) {
        const auto plek = is.find(naam);
        if (plek == is.end())
            meld("indeling", naam, "dit onderdeel van het gegevensbestand is weg");
        else if (plek->second != sql)
            meld("indeling", naam, "dit onderdeel van het gegevensbestand is veranderd");
    }
    for (const auto& [naam, sql] : is)
        if (!hoort.contains(naam)) meld("indeling", naam, "dit onderdeel hoort niet in het gegevensbestand");
    const Use rij = db.use(kMigraties);
    for (const Migratie& m : migraties())
        if (!rij->step() || rij->integer(0) != m.versie || rij->text(1) != m.naam)
            meld("indeling", "stap " + std::to_string(m.versie),
                 "deze stap van de indeling is anders vastgelegd");
}

}  // namespace

void check_sqlite(Connection& db, const Meldfout& meld) {
    check_schema(db, meld);
    {
        const Use rij = db.use(kIntegrity);
        while (rij->step())
            if (rij->text(0) != "ok")
                meld("bestand", "het gegevensbestand",
                     "de opbouw van het bestand is beschadigd: " + rij->string(0));
    }
    const Use rij = db.use(kForeignKeys);
    while (rij->step())
        meld("verwijzing", "tabel " + rij->string(0),
             "een rij verwijst naar een rij van " + rij->string(2) + " die er niet is");
}

}  // namespace jeugdregio::storage::sqlite
