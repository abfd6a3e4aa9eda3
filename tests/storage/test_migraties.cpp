// The schema: which file is ours, how far it is, and what we do with one that is not.
#include <fstream>

#include "hulp.hpp"
#include "storage/sqlite/migraties.hpp"

namespace jeugdregio::storage {
namespace {

std::string open_and_catch(const Tijdelijk& tijdelijk) {
    return catch_fout([&] { static_cast<void>(open_opslag(tijdelijk.adres())); }).first;
}

std::string read_bytes(const Tijdelijk& tijdelijk) {
    std::ifstream stroom{tijdelijk.bestand(), std::ios::binary};
    return {std::istreambuf_iterator<char>{stroom}, {}};
}

TEST(Migraties, Are_numbered_without_gaps_and_each_says_why) {
    int versie = 0;
    for (const sqlite::Migratie& m : sqlite::migraties()) {
        EXPECT_EQ(m.versie, ++versie);
        EXPECT_NE(std::string(m.sql).find("-- Why:"), std::string::npos) << m.naam;
    }
}

TEST(Migraties, Are_on_record_with_their_checksum) {
    const Tijdelijk tijdelijk;
    { const auto opslag = open_opslag(tijdelijk.adres()); }
    { const auto nog_eens = open_opslag(tijdelijk.adres()); }
    Buitenstaander db{tijdelijk.bestand()};
    std::vector<std::string> verwacht;
    for (const sqlite::Migratie& m : sqlite::migraties())
        verwacht.push_back(std::to_string(m.versie) + std::string(m.naam) + sqlite::sha256_hex(m.sql));
    EXPECT_EQ(db.read("SELECT versie || naam || sha256 FROM migratie ORDER BY versie"), verwacht);
    EXPECT_EQ(sqlite::sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Migraties, Make_every_table_strict_with_the_gemeente_first_in_its_key) {
    const Tijdelijk tijdelijk;
    { const auto opslag = open_opslag(tijdelijk.adres()); }
    Buitenstaander db{tijdelijk.bestand()};
    EXPECT_EQ(
        db.read("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 "
                "AND name NOT LIKE 'sqlite_%'"),
        std::vector<std::string>{});
    EXPECT_EQ(
        db.read("SELECT t.name || '.' || c.name FROM pragma_table_list AS t, pragma_table_info(t.name) AS c "
                "WHERE t.schema = 'main' AND t.type = 'table' AND c.pk = 1 AND c.name <> 'gemeente' "
                "AND t.name NOT LIKE 'sqlite_%'"),
        std::vector<std::string>{"migratie.versie"});
    EXPECT_EQ(db.read("PRAGMA journal_mode"), std::vector<std::string>{"wal"});
}

TEST(Migraties, A_file_from_before_vecozo_keeps_its_rows_and_does_not_know_it_of_them) {
    const Tijdelijk tijdelijk;
    {
        Buitenstaander db{tijdelijk.bestand()};
        ASSERT_EQ(db.run("PRAGMA application_id = 0x4f4a5247"), SQLITE_OK);
        for (const sqlite::Migratie& m : sqlite::migraties().first(6)) {
            ASSERT_EQ(db.run(std::string(m.sql)), SQLITE_OK) << m.naam;
            ASSERT_EQ(db.run("INSERT INTO migratie VALUES (" + std::to_string(m.versie) + ", '" +
                             std::string(m.naam) + "', '" + sqlite::sha256_hex(m.sql) + "')"),
                      SQLITE_OK);
        }
        ASSERT_EQ(
            db.run("INSERT INTO aanbieder_contract VALUES ('0000', '01234567', '2023-01-01', 1, NULL, 'De "
                   "Linde', 1, 'licht', '', '', 1, 0, '2023-01-01')"),
            SQLITE_OK);
    }
    const auto opslag = open_opslag(tijdelijk.adres());
    const auto alle = opslag->load_aanbieders();
    ASSERT_EQ(alle.size(), 1U);
    EXPECT_EQ(alle[0].naam, "De Linde");
    EXPECT_EQ(alle[0].vecozo, std::nullopt);
}

TEST(Migraties, An_empty_file_becomes_ours) {
    const Tijdelijk tijdelijk;
    std::ofstream{tijdelijk.bestand()}.close();
    EXPECT_EQ(open_and_catch(tijdelijk), "");
}

TEST(Migraties, A_file_of_a_newer_version_is_refused_and_not_touched) {
    const Tijdelijk tijdelijk;
    { const auto opslag = open_opslag(tijdelijk.adres()); }
    {
        Buitenstaander db{tijdelijk.bestand()};
        ASSERT_EQ(db.run("INSERT INTO migratie VALUES (99, 'toekomst', '" + std::string(64, '0') + "')"),
                  SQLITE_OK);
    }
    const std::string voor = read_bytes(tijdelijk);
    EXPECT_NE(open_and_catch(tijdelijk).find("nieuwere versie"), std::string::npos);
    EXPECT_TRUE(read_bytes(tijdelijk) == voor);
}

TEST(Migraties, A_step_with_other_contents_is_refused) {
    const Tijdelijk tijdelijk;
    { const auto opslag = open_opslag(tijdelijk.adres()); }
    {
        Buitenstaander db{tijdelijk.bestand()};
        ASSERT_EQ(db.run("DROP TRIGGER migratie_geen_update; UPDATE migratie SET sha256 = '" +
                         std::string(64, '0') + "' WHERE versie = 2"),
                  SQLITE_OK);
    }
    EXPECT_NE(open_and_catch(tijdelijk).find("stap 2"), std::string::npos);
}

TEST(Migraties, A_database_of_another_program_is_refused_and_not_touched) {
    const Tijdelijk tijdelijk;
    {
        Buitenstaander db{tijdelijk.bestand()};
        ASSERT_EQ(db.run("CREATE TABLE recept (naam TEXT)"), SQLITE_OK);
    }
    const std::string voor = read_bytes(tijdelijk);
    EXPECT_NE(open_and_catch(tijdelijk).find("ander programma"), std::string::npos);
    EXPECT_TRUE(read_bytes(tijdelijk) == voor);
}

TEST(Migraties, A_refused_file_says_that_it_cannot_be_opened) {
    const Tijdelijk tijdelijk;
    std::ofstream{tijdelijk.bestand()} << std::string(5000, 'x');
    try {
        static_cast<void>(open_opslag(tijdelijk.adres()));
        FAIL() << "opened";
    } catch (const Opslagfout& fout) {
        EXPECT_EQ(fout.soort(), Opslagfout::Soort::openen);
    }
}

}  // namespace
}  // namespace jeugdregio::storage
