// controleer-administratie, herhaal, exporteer, importeer, backup and herstel, as somebody types them.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "cli/hulp.hpp"

namespace {

using namespace cli_test;
namespace fs = std::filesystem;

class Bewijs : public ::testing::Test {
  protected:
    Bewijs() {
        r.verwerk({r.write("t.xml", to_xml(toewijzing("1"))),
                   r.write("c1.xml", to_xml(claim("C1", {regel("R1"), regel("R2", 2)}))),
                   r.write("c2.xml", to_xml(claim("C2", {regel("R3")}))), r.write("stuk.xml", "<geen")},
                  "2023-04-12", "landelijk");
        EXPECT_EQ(steun::run({"medewerker", "voeg-toe", "--db", r.db(), "--gemeente", "0193", "--naam",
                              "A. de Vries", "--rol", "lezen", "--van", "2023-01-01", "--door", "B. Jansen"})
                      .exit,
                  0);
    }
    std::string pad(const std::string& naam) const { return (r.map / naam).string(); }
    static steun::Uitvoer check(const std::string& db) {
        return steun::run({"controleer-administratie", "--db", db});
    }
    /// With a program of his own, somebody changes what was decided.
    static void damage(const std::string& db, const std::string& sql) {
        sqlite3* raw = nullptr;
        ASSERT_EQ(sqlite3_open(db.c_str(), &raw), SQLITE_OK);
        EXPECT_EQ(sqlite3_exec(raw, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK)
            << sqlite3_errmsg(raw);
        sqlite3_close(raw);
    }
    /// Every file below a folder, with its bytes.
    static std::map<std::string, std::string> read_map(const fs::path& map) {
        std::map<std::string, std::string> uit;
        for (const auto& b : fs::recursive_directory_iterator(map))
            if (b.is_regular_file()) uit[fs::relative(b.path(), map).string()] = steun::lees(b.path());
        return uit;
    }
    static constexpr const char* kVervals =
        "DROP TRIGGER prestatie_geen_update; UPDATE prestatie SET bedrag_cent = bedrag_cent + 1; "
        "CREATE TRIGGER prestatie_geen_update BEFORE UPDATE ON prestatie\n"
        "BEGIN SELECT RAISE(ABORT, 'prestatie is append-only: a correction is a credit'); END";
    Regio r;
};

TEST_F(Bewijs, controleer_administratie_ends_with_0_when_all_is_well_and_shows_the_heads) {
    const auto u = check(r.db());
    EXPECT_EQ(u.exit, 0) << u.out << u.fout;
    EXPECT_NE(u.out.find("Alles klopt."), std::string::npos);
    EXPECT_NE(u.out.find("waarvan 4 berichten met 3 declaratieregels"), std::string::npos) << u.out;
    const auto json = steun::run({"controleer-administratie", "--db", r.db(), "--json"});
    const auto l = lines(json.out).at(0);
    EXPECT_TRUE(l["goed"]);
    EXPECT_EQ(l["koppen"].size(), 2U);
    EXPECT_EQ(l["toegekend_berichten_cent"], l["toegekend_grootboek_cent"]);
    EXPECT_NE(u.out.find("0193 " + l["koppen"][1]["nummer"].dump() + " " +
                         l["koppen"][1]["hash"].get<std::string>()),
              std::string::npos);
}

TEST_F(Bewijs, controleer_administratie_ends_with_1_and_says_where_when_something_was_changed) {
    damage(r.db(), kVervals);
    const auto u = check(r.db());
    EXPECT_EQ(u.exit, 1);
    EXPECT_NE(u.out.find("dit is na het vastleggen veranderd"), std::string::npos) << u.out;
    EXPECT_NE(u.out.find("gemeente 0193, bericht"), std::string::npos);
    EXPECT_EQ(u.out.find("999900006"), std::string::npos) << "no BSN on a screen";
}

TEST_F(Bewijs, Heads_that_were_noted_down_find_who_took_away_the_end) {
    steun::schrijf(r.map / "koppen.txt", check(r.db()).out);
    const std::vector<std::string> met{"controleer-administratie", "--db", r.db(), "--koppen",
                                       pad("koppen.txt")};
    EXPECT_EQ(steun::run(met).exit, 0);
    damage(r.db(),
           "DROP TRIGGER zegel_geen_delete; DROP TRIGGER medewerker_geen_delete; DELETE FROM medewerker; "
           "DELETE FROM zegel WHERE "
           "soort = 'medewerker'; CREATE TRIGGER zegel_geen_delete BEFORE DELETE ON zegel\nBEGIN SELECT "
           "RAISE(ABORT, 'zegel is "
           "append-only'); END; CREATE TRIGGER medewerker_geen_delete BEFORE DELETE ON medewerker\nBEGIN "
           "SELECT RAISE(ABORT, "
           "'medewerker is append-only: that it ends is a row of its own'); END");
    EXPECT_EQ(check(r.db()).exit, 0);
    const auto u = steun::run(met);
    EXPECT_EQ(u.exit, 1);
    EXPECT_NE(u.out.find("het einde is weggehaald"), std::string::npos) << u.out;
    EXPECT_EQ(steun::run({"controleer-administratie", "--db", r.db(), "--koppen", pad("t.xml")}).exit, 2);
}

TEST_F(Bewijs, A_file_that_is_not_there_or_not_ours_is_wrong_use) {
    EXPECT_EQ(check(pad("nergens.db")).exit, 2);
    EXPECT_FALSE(fs::exists(pad("nergens.db")));
    EXPECT_EQ(check(pad("t.xml")).exit, 2);
    EXPECT_EQ(steun::run({"herhaal", "--db", pad("nergens.db")}).exit, 2);
    EXPECT_EQ(steun::run({"exporteer", "--db", pad("nergens.db"), "--uit", pad("x")}).exit, 2);
    EXPECT_EQ(steun::run({"backup", "--db", pad("nergens.db"), "--uit", pad("x.db")}).exit, 2);
}

TEST_F(Bewijs, herhaal_finds_no_difference_and_says_which_contract_was_meant) {
    const auto u = steun::run({"herhaal", "--db", r.db()});
    EXPECT_EQ(u.exit, 0) << u.out << u.fout;
    EXPECT_NE(u.out.find("Opnieuw beslist: 4 berichten. Anders dan toen: 0."), std::string::npos) << u.out;
    const auto ander =
        steun::run({"herhaal", "--db", r.db(), "--contract", std::string(BRONMAP) + "/voorbeeld/contract"});
    EXPECT_NE(ander.out.find("met een ander contract dan u nu geeft"), std::string::npos) << ander.out;
    const auto later = steun::run({"herhaal", "--db", r.db(), "--vanaf", "2024-01-01", "--json"});
    EXPECT_EQ(lines(later.out).at(0)["overgenomen"], 4);
}

TEST_F(Bewijs, What_is_exported_and_imported_is_the_same_to_the_byte) {
    EXPECT_EQ(steun::run({"exporteer", "--db", r.db(), "--uit", pad("uitvoer")}).exit, 0);
    const auto in = steun::run({"importeer", "--db", pad("nieuw.db"), pad("uitvoer")});
    EXPECT_EQ(in.exit, 0) << in.fout;
    EXPECT_EQ(check(pad("nieuw.db")).out, check(r.db()).out);
    EXPECT_EQ(steun::run({"exporteer", "--db", pad("nieuw.db"), "--uit", pad("nog-eens")}).exit, 0);
    const auto eerst = read_map(pad("uitvoer"));
    EXPECT_EQ(eerst, read_map(pad("nog-eens")));
    EXPECT_EQ(eerst.at("berichten/0193/00000001.xml"), steun::lees(r.map / "t.xml"));
    EXPECT_TRUE(eerst.contains("berichten/0193/00000002-antwoord.xml"));
    // And it goes on: the next message gets the next number, and the same bytes the answer of then.
    auto verder = [&](const std::string& db) {
        return steun::run({"verwerk", "--db", db, "--uit", r.uit(), "--vandaag", "2023-04-13", "--regels",
                           "landelijk", "--json", r.write("c4.xml", to_xml(claim("C4", {regel("R9")}))),
                           (r.map / "c1.xml").string()});
    };
    EXPECT_EQ(verder(pad("nieuw.db")).out, verder(r.db()).out);
    EXPECT_EQ(check(pad("nieuw.db")).out, check(r.db()).out);
}

TEST_F(Bewijs, A_damaged_export_is_refused_with_its_place_and_leaves_nothing) {
    ASSERT_EQ(steun::run({"exporteer", "--db", r.db(), "--uit", pad("uitvoer")}).exit, 0);
    const auto attempt = [&](const std::string& naam, const std::function<void(const fs::path&)>& breek) {
        fs::remove_all(pad("stuk"));
        fs::copy(pad("uitvoer"), pad("stuk"), fs::copy_options::recursive);
        breek(fs::path(pad("stuk")) / naam);
        const auto u = steun::run({"importeer", "--db", pad("stuk.db"), pad("stuk")});
        EXPECT_EQ(u.exit, 1) << u.out;
        EXPECT_FALSE(fs::exists(pad("stuk.db")));
        return u.fout;
    };
    const auto replace = [](const std::string& wat, const std::string& door) {
        return [=](const fs::path& p) {
            std::string tekst = steun::lees(p);
            const auto plek = tekst.find(wat);
            ASSERT_NE(plek, std::string::npos) << wat;
            steun::schrijf(p, tekst.replace(plek, wat.size(), door));
        };
    };
    const auto remove = [](const fs::path& p) { fs::remove(p); };
    const std::string feiten = "feiten-0193.jsonl";
    EXPECT_NE(attempt(feiten, replace("\"bedrag_cent\":1620", "\"bedrag_cent\":1621"))
                  .find("regel 2: de hash klopt niet"),
              std::string::npos);
    EXPECT_NE(
        attempt(feiten, replace("{\"nummer\":2", "{\"nummer\":")).find("regel 2: dit is geen geldige JSON"),
        std::string::npos);
    EXPECT_NE(attempt(feiten,
                      [](const fs::path& p) {
                          const std::string tekst = steun::lees(p);
                          steun::schrijf(p, tekst.substr(0, tekst.rfind('\n', tekst.size() - 2) + 1));
                      })
                  .find("volgens inhoud.json moeten het er"),
              std::string::npos);
    EXPECT_NE(attempt(feiten, remove).find(feiten), std::string::npos);
    EXPECT_NE(attempt("berichten/0193/00000002.xml", replace("R1", "R7")).find("is veranderd"),
              std::string::npos);
    EXPECT_NE(attempt("berichten/0193/00000002-antwoord.xml", remove).find("00000002-antwoord.xml"),
              std::string::npos);
    EXPECT_NE(attempt("inhoud.json", remove).find("inhoud.json"), std::string::npos);
    EXPECT_NE(attempt("inhoud.json", replace("\"versie\":1", "\"versie\":2")).find("deze versie"),
              std::string::npos);
    EXPECT_NE(attempt("inhoud.json", replace("\"0193\"", "\"../1\"")).find("niet goed beschreven"),
              std::string::npos);
    // What does not fit any more does not leave, and what is there is not overwritten.
    damage(r.db(), kVervals);
    EXPECT_EQ(steun::run({"exporteer", "--db", r.db(), "--uit", pad("x")}).exit, 3);
    EXPECT_EQ(steun::run({"exporteer", "--db", r.db(), "--uit", pad("uitvoer")}).exit, 2);
    EXPECT_EQ(steun::run({"importeer", "--db", r.db(), pad("uitvoer")}).exit, 2);
}

TEST_F(Bewijs, A_backup_is_whole_and_can_be_put_back) {
    const auto u = steun::run({"backup", "--db", r.db(), "--uit", pad("kopie.db")});
    EXPECT_EQ(u.exit, 0) << u.fout;
    EXPECT_EQ(fs::status(pad("kopie.db")).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_EQ(steun::run({"backup", "--db", r.db(), "--uit", pad("kopie.db")}).exit, 2);
    EXPECT_EQ(steun::run({"herstel", "--db", pad("terug.db"), pad("kopie.db")}).exit, 0);
    EXPECT_EQ(check(pad("terug.db")).out, check(r.db()).out);
    EXPECT_EQ(steun::run({"herstel", "--db", pad("terug.db"), pad("kopie.db")}).exit, 2);
    // And it goes on from there.
    EXPECT_LE(steun::run({"verwerk", "--db", pad("terug.db"), "--uit", r.uit(), "--vandaag", "2023-04-13",
                          "--regels", "landelijk", r.write("c5.xml", to_xml(claim("C5", {regel("R9")})))})
                  .exit,
              1);
    EXPECT_EQ(check(pad("terug.db")).exit, 0);
    EXPECT_NE(check(pad("terug.db")).out, check(r.db()).out);
    damage(pad("kopie.db"), kVervals);
    EXPECT_EQ(steun::run({"herstel", "--db", pad("fout.db"), pad("kopie.db")}).exit, 1);
    EXPECT_FALSE(fs::exists(pad("fout.db")));
}

TEST_F(Bewijs, A_backup_can_be_made_while_messages_are_processed) {
    // Another program holds the lock for writing meanwhile, with something that is not committed.
    sqlite3* raw = nullptr;
    ASSERT_EQ(sqlite3_open(r.db().c_str(), &raw), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(raw, "BEGIN IMMEDIATE; DELETE FROM migratie WHERE 0", nullptr, nullptr, nullptr),
              SQLITE_OK);
    EXPECT_EQ(steun::run({"backup", "--db", r.db(), "--uit", pad("kopie.db")}).exit, 0);
    EXPECT_EQ(check(r.db()).exit, 0);
    sqlite3_close(raw);
}

}  // namespace
