// Whatever is changed in the file is found: every column of every table, rows taken away, added or swapped,
// and bytes at random places of the file.
#include <algorithm>
#include <random>

#include "bewijs/proefregio.hpp"

namespace jeugdregio::bewijs {
namespace {

using storage::Buitenstaander;

/// Somebody with a program of his own: takes the triggers away, does what he wants, and puts them back as
/// they were.
class Sloper {
  public:
    explicit Sloper(const fs::path& pad) : db_{pad} {
        db_.run("PRAGMA recursive_triggers = OFF");
        db_.run("PRAGMA foreign_keys = OFF");
        db_.run("PRAGMA ignore_check_constraints = ON");
    }
    /// Whether SQLite let him.
    bool run(const std::string& sql) {
        const auto namen = db_.read("SELECT name FROM sqlite_schema WHERE type = 'trigger'");
        const auto teksten = db_.read("SELECT sql FROM sqlite_schema WHERE type = 'trigger'");
        EXPECT_EQ(db_.run("BEGIN"), SQLITE_OK);
        for (const auto& naam : namen) EXPECT_EQ(db_.run("DROP TRIGGER " + naam), SQLITE_OK);
        const bool gelukt = db_.run(sql) == SQLITE_OK;
        if (!gelukt) fout = db_.error();
        for (const auto& tekst : teksten) EXPECT_EQ(db_.run(tekst), SQLITE_OK);
        EXPECT_EQ(db_.run(gelukt ? "COMMIT" : "ROLLBACK"), SQLITE_OK) << db_.error();
        return gelukt;
    }
    std::vector<std::string> read(const std::string& sql) { return db_.read(sql); }
    std::string fout;

  private:
    Buitenstaander db_;
};

struct Kolom {
    std::string naam, soort;
    bool in_sleutel = false;
};

std::vector<Kolom> list_kolommen(Sloper& db, const std::string& tabel) {
    const std::string van = " FROM pragma_table_info('" + tabel + "')";
    const auto namen = db.read("SELECT name" + van), soorten = db.read("SELECT type" + van),
               sleutels = db.read("SELECT pk" + van);
    std::vector<Kolom> uit;
    for (std::size_t i = 0; i < namen.size(); ++i) uit.push_back({namen[i], soorten[i], sleutels[i] != "0"});
    return uit;
}

/// Another value of the same type, one byte away where there is a byte.
std::string other_value(const Kolom& k) {
    if (k.soort == "INTEGER") return "coalesce(" + k.naam + ", 0) + 4096";
    if (k.soort == "BLOB")
        return "CASE WHEN length(" + k.naam + ") = 0 THEN x'00' ELSE CAST(substr(" + k.naam + ", 1, length(" +
               k.naam + ") / 2) || CASE substr(" + k.naam + ", length(" + k.naam +
               ") / 2 + 1, 1) WHEN x'41' THEN x'42' ELSE x'41' END || substr(" + k.naam + ", length(" +
               k.naam + ") / 2 + 2) AS BLOB) END";
    return "CASE WHEN coalesce(" + k.naam + ", '') = '' THEN 'x' ELSE substr(" + k.naam + ", 1, length(" +
           k.naam + ") - 1) || CASE substr(" + k.naam + ", -1) WHEN '7' THEN '8' ELSE '7' END END";
}

/// A condition that only this row meets.
std::string row_condition(Sloper& db, const std::string& tabel, const std::vector<Kolom>& kolommen,
                          std::size_t rij) {
    std::string vraag;
    for (const Kolom& k : kolommen)
        if (k.soort != "BLOB")
            vraag += (vraag.empty() ? "'" : " || ' AND ") + k.naam + " IS ' || quote(" + k.naam + ")";
    return db.read("SELECT " + vraag + " FROM " + tabel + " LIMIT 1 OFFSET " + std::to_string(rij)).at(0);
}

TEST(Schade, A_changed_value_in_any_column_of_any_table_is_found) {
    std::mt19937 kans{20230701};  // NOLINT: the same every time
    const std::string gaaf = tell(Kopie::check_pad(alles_db()));
    int gewijzigd = 0;
    std::vector<std::string> tabellen;
    {
        Sloper db{alles_db()};
        tabellen =
            db.read("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    }
    for (const std::string& tabel : tabellen) {
        const Kopie kopie{alles_db()};
        Sloper db{kopie.pad()};
        const auto kolommen = list_kolommen(db, tabel);
        const auto aantal = std::stoul(db.read("SELECT count(*) FROM " + tabel).at(0));
        for (const Kolom& k : kolommen) {
            SCOPED_TRACE(tabel + "." + k.naam);
            const std::string waar = row_condition(db, tabel, kolommen, kans() % aantal);
            const auto rij = db.read("SELECT count(*) FROM " + tabel + " WHERE " + waar);
            ASSERT_EQ(rij.at(0), "1");
            // Every change is undone by putting all rows back.
            const std::string oud = "bewaard_" + std::to_string(gewijzigd);
            ASSERT_TRUE(db.run("CREATE TEMP TABLE " + oud + " AS SELECT * FROM " + tabel)) << db.fout;
            ASSERT_TRUE(
                db.run("UPDATE " + tabel + " SET " + k.naam + " = " + other_value(k) + " WHERE " + waar))
                << db.fout;
            ++gewijzigd;
            std::string gevonden;
            try {
                gevonden = tell(kopie.check());
            } catch (const storage::Opslagfout& f) {
                gevonden = f.what();  // a step of the schema: the file is not opened at all
            }
            EXPECT_NE(gevonden, gaaf);
            ASSERT_TRUE(db.run("DELETE FROM " + tabel + "; INSERT INTO " + tabel + " SELECT * FROM " + oud +
                               "; DROP TABLE " + oud))
                << db.fout;
        }
        EXPECT_EQ(tell(kopie.check()), gaaf) << "put back: " << tabel;
    }
    EXPECT_GT(gewijzigd, 250);
}

TEST(Schade, A_row_that_is_taken_away_or_added_is_found_in_any_table) {
    const std::string gaaf = tell(Kopie::check_pad(alles_db()));
    Sloper bron{alles_db()};
    for (const std::string& tabel :
         bron.read("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")) {
        if (tabel == "migratie")
            continue;  // without a step the file is brought up to date, and refused with one more
        SCOPED_TRACE(tabel);
        const Kopie kopie{alles_db()};
        Sloper db{kopie.pad()};
        const auto kolommen = list_kolommen(db, tabel);
        ASSERT_TRUE(db.run("CREATE TEMP TABLE bewaard AS SELECT * FROM " + tabel));
        ASSERT_TRUE(db.run("DELETE FROM " + tabel + " WHERE " + row_condition(db, tabel, kolommen, 0)))
            << db.fout;
        EXPECT_NE(tell(kopie.check()), gaaf) << "taken away";
        ASSERT_TRUE(db.run("DELETE FROM " + tabel + "; INSERT INTO " + tabel + " SELECT * FROM bewaard"));
        // The same row again, with the last part of its key one further.
        std::string velden;
        const auto laatste =
            std::find_if(kolommen.rbegin(), kolommen.rend(), [](const Kolom& k) { return k.in_sleutel; });
        for (const Kolom& k : kolommen) {
            const bool anders = laatste != kolommen.rend() ? k.naam == laatste->naam : k.naam == "deel";
            velden += (velden.empty() ? "" : ", ") +
                      (anders ? (k.soort == "INTEGER" ? k.naam + " + 100" : k.naam + " || '9'") : k.naam);
        }
        // Some have more unique columns than their key; there SQLite itself keeps the row out.
        if (db.run("INSERT INTO " + tabel + " SELECT " + velden + " FROM bewaard LIMIT 1"))
            EXPECT_NE(tell(kopie.check()), gaaf) << "added";
    }
}

TEST(Schade, It_says_in_words_what_is_wrong_and_where) {
    const auto find = [](const std::string& sql) {
        const Kopie kopie{maand_db()};
        Sloper db{kopie.pad()};
        EXPECT_TRUE(db.run(sql)) << db.fout;
        return tell(kopie.check());
    };
    const auto bedrag = find(
        "UPDATE boeking SET bedrag_cent = bedrag_cent + 1 WHERE gemeente = '0193' AND soort = 2 AND "
        "volgnummer = (SELECT max(volgnummer) FROM boeking WHERE gemeente = '0193' AND soort = 2)");
    EXPECT_NE(bedrag.find("feit: gemeente 0193, zegel"), std::string::npos) << bedrag;
    EXPECT_NE(bedrag.find("boeking: gemeente 0193, bericht"), std::string::npos) << bedrag;
    EXPECT_NE(bedrag.find("grootboek: gemeente 0193, toewijzing"), std::string::npos) << bedrag;
    EXPECT_NE(bedrag.find("hertelling: gemeente 0193, het grootboek"), std::string::npos) << bedrag;
    const auto prestatie =
        find("UPDATE prestatie SET bedrag_cent = bedrag_cent + 1 WHERE gemeente = '0193' AND regel = 1");
    EXPECT_NE(prestatie.find("het antwoord laat"), std::string::npos) << prestatie;
    const auto antwoord =
        find("UPDATE bericht SET antwoord_zstd = x'00' WHERE gemeente = '0193' AND volgnummer = 1");
    EXPECT_NE(antwoord.find("zegel 1 (bericht 1): dit is na het vastleggen veranderd"), std::string::npos)
        << antwoord;
    EXPECT_NE(find("DROP INDEX bericht_dag")
                  .find("index bericht_dag: dit onderdeel van het gegevensbestand is weg"),
              std::string::npos);
    EXPECT_NE(find("UPDATE jeugdige SET nummer = 1000 WHERE gemeente = '0193' AND nummer = 1")
                  .find("jeugdige 1000"),
              std::string::npos);
}

TEST(Schade, A_changed_order_and_a_cut_chain_are_found_as_far_as_can_be) {
    const auto koppen = Kopie::check_pad(maand_db()).koppen;
    std::vector<pipeline::Bekendekop> bekend;
    for (const auto& k : koppen) bekend.push_back({k.gemeente, k.nummer, k.hash});
    EXPECT_EQ(tell(Kopie::check_pad(maand_db(), bekend)), "");

    {  // Two facts that change places.
        const Kopie kopie{maand_db()};
        Sloper db{kopie.pad()};
        ASSERT_TRUE(
            db.run("UPDATE zegel SET sleutel = 'x' WHERE gemeente = '0193' AND nummer = 2;"
                   "UPDATE zegel SET sleutel = '2' WHERE gemeente = '0193' AND nummer = 3;"
                   "UPDATE zegel SET sleutel = '3' WHERE gemeente = '0193' AND nummer = 2"))
            << db.fout;
        EXPECT_NE(tell(kopie.check()).find("feit: gemeente 0193, zegel 2"), std::string::npos);
    }
    {  // A link out of the middle.
        const Kopie kopie{maand_db()};
        Sloper db{kopie.pad()};
        ASSERT_TRUE(db.run("DELETE FROM zegel WHERE gemeente = '0193' AND nummer = 5"));
        const auto gevonden = tell(kopie.check());
        EXPECT_NE(gevonden.find("keten: gemeente 0193, zegel 6"), std::string::npos) << gevonden;
        EXPECT_NE(gevonden.find("zegel: gemeente 0193, tabel bericht, bij bericht 5"), std::string::npos)
            << gevonden;
    }
    // The last fact with its link: what is left fits. Only a head that was noted down tells.
    const Kopie kopie{maand_db()};
    Sloper db{kopie.pad()};
    ASSERT_TRUE(
        db.run("DELETE FROM aantekening_veld WHERE gemeente = '0193'; DELETE FROM aantekening WHERE gemeente "
               "= '0193';"
               "DELETE FROM zegel WHERE gemeente = '0193' AND soort = 'aantekening'"))
        << db.fout;
    EXPECT_EQ(tell(kopie.check()), "");
    EXPECT_NE(tell(kopie.check(bekend)).find("kop: gemeente 0193"), std::string::npos);
}

TEST(Schade, Who_makes_the_whole_chain_anew_is_only_found_by_a_head_that_was_noted_down) {
    std::vector<pipeline::Bekendekop> bekend;
    for (const auto& k : Kopie::check_pad(maand_db()).koppen)
        bekend.push_back({k.gemeente, k.nummer, k.hash});
    const Kopie kopie{maand_db()};
    {
        Sloper db{kopie.pad()};
        ASSERT_TRUE(db.run("UPDATE medewerker SET naam = 'iemand anders' WHERE gemeente = '0193'"))
            << db.fout;
    }
    EXPECT_NE(tell(kopie.check()), "");
    {
        Buitenstaander db{kopie.pad()};
        ASSERT_EQ(db.run("DROP TABLE vernietiging_feit; DROP TABLE vernietiging; DROP TABLE zegel; "
                         "DROP TRIGGER migratie_geen_delete; "
                         "DELETE FROM migratie WHERE naam IN ('zegel', 'vernietiging')"),
                  SQLITE_OK);
        ASSERT_EQ(db.run(Buitenstaander{maand_db()}
                             .read("SELECT sql FROM sqlite_schema WHERE name = 'migratie_geen_delete'")
                             .at(0)),
                  SQLITE_OK);
    }
    { const auto opslag = storage::open_sqlite(kopie.pad()); }
    EXPECT_EQ(tell(kopie.check()), "");
    EXPECT_NE(tell(kopie.check(bekend)).find("de keten is opnieuw gemaakt"), std::string::npos);
}

TEST(Schade, A_head_is_read_from_what_was_printed) {
    const std::string hash(64, 'a');
    const auto koppen =
        pipeline::parse_koppen("Koppen van de ketens (gemeente, nummer, hash):\n0000 3 " + hash +
                               "\n0193 12 " + hash + "\r\nBewaar deze regels\n0193 x " + hash + "\n");
    ASSERT_EQ(koppen.size(), 2U);
    EXPECT_EQ(koppen[0].gemeente.view(), "0000");
    EXPECT_EQ(koppen[1].nummer, 12);
}

/// Every row of every table, in order.
std::string dump(const fs::path& pad) {
    Buitenstaander db{pad};
    std::string uit;
    for (const std::string& sql : db.read("SELECT coalesce(sql, '') FROM sqlite_schema ORDER BY type, name"))
        uit += sql + "\n";
    for (const std::string& tabel : db.read("SELECT name FROM sqlite_schema WHERE type = 'table' AND name "
                                            "NOT LIKE 'sqlite_%' ORDER BY name")) {
        std::string velden;
        for (const std::string& k : db.read("SELECT name FROM pragma_table_info('" + tabel + "')"))
            velden += (velden.empty() ? "quote(" : " || '|' || quote(") + k + ")";
        for (const std::string& rij : db.read("SELECT " + velden + " FROM " + tabel + " ORDER BY 1"))
            uit += rij + "\n";
    }
    return uit;
}

TEST(Schade, A_byte_anywhere_in_the_file_is_found_or_holds_nothing) {
    std::mt19937 kans{7};  // NOLINT: the same every time
    const std::string bytes = read_bestand(alles_db()), gaaf = tell(Kopie::check_pad(alles_db())),
                      inhoud = dump(alles_db());
    int gevonden = 0, zonder_inhoud = 0;
    for (int i = 0; i < 120; ++i) {
        const storage::Tijdelijk map;
        std::string stuk = bytes;
        // Most of an almost empty file is room; every second time a byte is taken that holds something.
        std::size_t plek = kans() % stuk.size();
        while (i % 2 == 1 && stuk[plek] == 0) plek = kans() % stuk.size();
        stuk[plek] = static_cast<char>(stuk[plek] ^ (1 << (kans() % 8)));
        std::ofstream(map.bestand(), std::ios::binary) << stuk;
        std::string gemeld;
        try {
            gemeld = tell(Kopie::check_pad(map.bestand()));
        } catch (const storage::Opslagfout& f) {
            gemeld = f.what();
        }
        if (gemeld != gaaf) {
            ++gevonden;
            continue;
        }
        // Not found: then every row and every part of the schema is what it was.
        ++zonder_inhoud;
        EXPECT_TRUE(dump(map.bestand()) == inhoud) << "byte " << plek;
    }
    EXPECT_GT(gevonden, 20);
    EXPECT_GT(zonder_inhoud, 20);  // an almost empty file has much room
}

}  // namespace
}  // namespace jeugdregio::bewijs
