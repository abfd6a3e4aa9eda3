// What is told when the database is not there, is of somebody else, or was changed from outside.
#include "proefland.hpp"
#include "storage/openen.hpp"

namespace postgres_test {
namespace {

using namespace jeugdregio;
using storage::Databaseadres;

struct Openen : ::testing::Test {
    steun::Tijdelijk map;
    std::string db = steun::proefadres(map / "regio.db").geheel();

    void sql(const std::string& tekst) const {
        PGconn* const conn = PQconnectdb(db.c_str());
        ASSERT_EQ(PQstatus(conn), CONNECTION_OK) << PQerrorMessage(conn);
        PQsetNoticeProcessor(
            conn, [](void*, const char*) {}, nullptr);
        PGresult* const uitkomst = PQexec(conn, tekst.c_str());
        const auto hoe = PQresultStatus(uitkomst);
        EXPECT_TRUE(hoe == PGRES_COMMAND_OK || hoe == PGRES_TUPLES_OK) << tekst << PQerrorMessage(conn);
        PQclear(uitkomst);
        PQfinish(conn);
    }
    static std::string wat(const Databaseadres& adres) {
        try {
            static_cast<void>(storage::open_opslag(adres));
        } catch (const storage::Opslagfout& fout) {
            EXPECT_EQ(fout.soort(), storage::Opslagfout::Soort::openen);
            EXPECT_FALSE(fout.herstel().empty());
            return fout.what();
        }
        return "";
    }
};

TEST(Adres, is_of_postgresql_or_a_file) {
    EXPECT_TRUE(Databaseadres("postgresql://x/y").is_postgres());
    EXPECT_TRUE(Databaseadres("postgres://x/y").is_postgres());
    EXPECT_FALSE(Databaseadres("regio.db").is_postgres());
    EXPECT_FALSE(Databaseadres("/srv/postgresql/regio.db").is_postgres());
}

TEST(Adres, is_told_without_its_password) {
    EXPECT_EQ(Databaseadres("postgresql://rsj:geheim@db.example:5432/regio").str(),
              "postgresql://rsj@db.example:5432/regio");
    EXPECT_EQ(Databaseadres("postgresql://rsj:ge@heim@db/regio?x=1").str(), "postgresql://rsj@db/regio?x=1");
    EXPECT_EQ(Databaseadres("postgresql://db/regio?password=geheim&x=1").str(),
              "postgresql://db/regio?password=&x=1");
    EXPECT_EQ(Databaseadres("postgresql://db/regio").str(), "postgresql://db/regio");
    EXPECT_EQ(Databaseadres("regio:x@y.db").str(), "regio:x@y.db");
}

TEST_F(Openen, without_a_server_or_a_database_the_address_is_told) {
    const std::string weg = wat("postgresql://proef:geheim@127.0.0.1:1/regio");
    EXPECT_NE(weg.find("postgresql://proef@127.0.0.1:1/regio"), std::string::npos) << weg;
    EXPECT_EQ(weg.find("geheim"), std::string::npos) << weg;
    EXPECT_NE(wat(*steun::proefserver() + "/bestaat_niet").find("bestaat_niet"), std::string::npos);
}

TEST_F(Openen, tables_of_somebody_else_are_left_alone) {
    sql("DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE TABLE van_een_ander (x int)");
    EXPECT_NE(wat(db).find("ander programma"), std::string::npos);
    sql("SELECT x FROM van_een_ander");
}

TEST_F(Openen, an_empty_database_gets_its_tables_and_a_newer_one_is_refused) {
    sql("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    EXPECT_THROW(static_cast<void>(storage::open_inzage(db)), storage::Opslagfout);  // reading makes nothing
    EXPECT_EQ(wat(db), "");
    EXPECT_EQ(wat(db), "");
    EXPECT_NO_THROW(static_cast<void>(storage::open_inzage(db)));
    sql("INSERT INTO migratie VALUES (9999, 'later', repeat('0', 64))");
    EXPECT_NE(wat(db).find("nieuwere versie"), std::string::npos);
}

TEST_F(Openen, a_guard_that_was_taken_away_or_switched_off_is_found) {
    const auto controle = [&] { return run({"controleer-administratie", "--db", db}); };
    expect_goed(controle());
    sql("ALTER TABLE boeking DISABLE TRIGGER boeking_alleen_toevoegen");
    Uitvoer u = controle();
    EXPECT_EQ(u.exit, 1);
    EXPECT_NE((u.out + u.fout).find("boeking_alleen_toevoegen"), std::string::npos) << u.out;
    sql("ALTER TABLE boeking ENABLE TRIGGER boeking_alleen_toevoegen; DROP TRIGGER zegel_aansluitend ON "
        "zegel");
    u = controle();
    EXPECT_EQ(u.exit, 1);
    EXPECT_NE((u.out + u.fout).find("zegel_aansluitend"), std::string::npos) << u.out;
}

TEST_F(Openen, a_value_that_was_changed_from_outside_is_found) {
    Proefland::instance().import_aanbieders(db);
    sql("ALTER TABLE aanbieder_contract DISABLE TRIGGER USER; UPDATE aanbieder_contract SET naam = naam || ' "
        "BV' WHERE agb = "
        "(SELECT min(agb) FROM aanbieder_contract); ALTER TABLE aanbieder_contract ENABLE TRIGGER USER");
    const Uitvoer u = run({"controleer-administratie", "--db", db});
    EXPECT_EQ(u.exit, 1) << u.out;
    EXPECT_NE((u.out + u.fout).find("0000"), std::string::npos) << u.out;
}

TEST_F(Openen, a_role_sees_the_gemeenten_that_it_was_given) {
    Proefland::instance().import_aanbieders(db);
    for (const fs::path& maand : Proefland::instance().maanden()) {
        auto opdracht = Proefland::instance().verwerk(db, map / "uit", kDag);
        opdracht.push_back(maand);
        expect_verwerkt(run(opdracht));
    }
    const std::string rol = "lezer_" + std::to_string(::getpid());
    sql("CREATE ROLE " + rol + " LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO " + rol +
        "; INSERT INTO gemeente_rol VALUES ('0193', '" + rol + "')");
    std::string van_rol = db;
    van_rol.replace(van_rol.find("proef@"), 5, rol);
    PGconn* const conn = PQconnectdb(van_rol.c_str());
    ASSERT_EQ(PQstatus(conn), CONNECTION_OK) << PQerrorMessage(conn);
    PGresult* const rijen = PQexec(conn,
                                   "SELECT DISTINCT gemeente FROM bericht UNION SELECT DISTINCT gemeente "
                                   "FROM toewijzing_versie ORDER BY 1");
    std::vector<std::string> ziet;
    for (int i = 0; i < PQntuples(rijen); ++i) ziet.emplace_back(PQgetvalue(rijen, i, 0));
    PQclear(rijen);
    std::erase(ziet, "0000");
    EXPECT_EQ(ziet, std::vector<std::string>{"0193"});
    PGresult* const schrijf = PQexec(conn, "DELETE FROM bericht");
    EXPECT_STREQ(PQresultErrorField(schrijf, PG_DIAG_SQLSTATE), "42501");
    PQclear(schrijf);
    PQfinish(conn);
    sql("DROP OWNED BY " + rol + "; DROP ROLE " + rol);
}

}  // namespace
}  // namespace postgres_test
