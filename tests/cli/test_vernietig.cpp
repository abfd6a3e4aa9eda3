// vernietig lijst, verlopen and dossier, as somebody types them.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <filesystem>

#include "cli/hulp.hpp"

namespace {

using namespace cli_test;
namespace fs = std::filesystem;

class Vernietig : public ::testing::Test {
  protected:
    Vernietig() {
        auto ander = toewijzing("2");
        ander.bsn = "999900018";
        ander.naam.achternaam = "Zuiderveen";
        ander.geboortedatum = "2011-12-13";
        ander.product().einde = "2023-06-30";
        auto duur = regel("R2");
        duur.code = "45A08";  // with the tarief of another
        auto samen = claim("C1", {regel("R1"), duur});
        samen.clienten.push_back({"999900018", {regel("R3", 2)}, {"0200"}});
        r.verwerk({r.write("t1.xml", to_xml(toewijzing("1"))), r.write("t2.xml", to_xml(ander)),
                   r.write("c1.xml", to_xml(samen)), r.write("c2.xml", to_xml(claim("C2", {regel("R4")}))),
                   r.write("stuk.xml", "<geen 999900018")},
                  "2023-04-12", "landelijk");
        r.write("bsn", "999900018\n");
    }
    std::string pad(const std::string& naam) const { return (r.map / naam).string(); }
    steun::Uitvoer dossier(const std::string& naar, const std::vector<std::string>& extra = {}) const {
        std::vector<std::string> a{"vernietig",  "dossier", "--db",    r.db(),    "--naar", pad(naar),
                                   "--gemeente", "0193",    "--grond", "verzoek", "--door", "A. de Vries"};
        if (extra.empty())
            a.insert(a.end(), {"--bsn", "@" + pad("bsn"), "--vandaag", "2023-07-01"});
        else
            a.insert(a.end(), extra.begin(), extra.end());
        return steun::run(a);
    }
    static steun::Uitvoer with(const std::vector<std::string>& opdracht, const std::string& db) {
        auto a = opdracht;
        a.insert(a.end(), {"--db", db});
        return steun::run(a);
    }
    static void damage(const std::string& db, const std::string& sql) {
        sqlite3* raw = nullptr;
        ASSERT_EQ(sqlite3_open(db.c_str(), &raw), SQLITE_OK);
        EXPECT_EQ(sqlite3_exec(raw, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK)
            << sqlite3_errmsg(raw);
        sqlite3_close(raw);
    }
    Regio r;
};

TEST_F(Vernietig, a_dossier_on_request_leaves_every_sum_and_nothing_of_the_jeugdige) {
    const auto u = dossier("nieuw.db");
    ASSERT_EQ(u.exit, 0) << u.out << u.fout;
    EXPECT_NE(u.out.find("Gemeente 0193: 1 dossier(s) vernietigd."), std::string::npos) << u.out;
    EXPECT_NE(u.out.find("Haal dat weg"), std::string::npos);
    EXPECT_EQ(u.out.find("999900018"), std::string::npos);
    EXPECT_EQ(fs::status(pad("nieuw.db")).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    for (const char* wat : {"999900018", "Zuiderveen", "2011-12-13"})
        EXPECT_EQ(steun::lees(pad("nieuw.db")).find(wat), std::string::npos) << wat;

    const auto c = with({"controleer-administratie"}, pad("nieuw.db"));
    EXPECT_EQ(c.exit, 0) << c.out;
    EXPECT_NE(c.out.find("1 dossier(s), 2 feit(en), door A. de Vries. Grond: verzoek"), std::string::npos)
        << c.out;
    const auto j = lines(with({"controleer-administratie", "--json"}, pad("nieuw.db")).out).at(0);
    EXPECT_EQ(j["vernietigd"], 3) << "a 301, a claim, and a file that could not be read";
    EXPECT_EQ(j["vernietigingen"].size(), 2U);
    for (const auto& opdracht : std::vector<std::vector<std::string>>{
             {"overzicht", "--jaar", "2023", "--json"},
             {"overzicht", "--gemeente", "0193", "--jaar", "2023", "--json"},
             {"toewijzing", "toon", "--gemeente", "0193", "1"}})
        EXPECT_EQ(with(opdracht, pad("nieuw.db")).out, with(opdracht, r.db()).out) << opdracht[0];
    const auto h = with({"herhaal"}, pad("nieuw.db"));
    EXPECT_EQ(h.exit, 0) << h.out;
    EXPECT_NE(h.out.find("(voor een deel) zijn vernietigd: 3"), std::string::npos) << h.out;
}

TEST_F(Vernietig, what_shows_a_destroyed_dossier_says_so_and_goes_on) {
    ASSERT_EQ(dossier("nieuw.db").exit, 0);
    const std::string db = pad("nieuw.db");
    const auto w = with({"waarom", "--aanbieder", "42420001", "R3"}, db);
    EXPECT_EQ(w.exit, 0) << w.fout;
    EXPECT_NE(w.out.find("is vernietigd"), std::string::npos) << w.out;
    EXPECT_NE(w.out.find("toegekend"), std::string::npos) << w.out;
    const auto ander = with({"waarom", "--aanbieder", "42420001", "R2"}, db);
    EXPECT_NE(ander.out.find("TR418"), std::string::npos) << "of another in the same claim: " << ander.out;
    EXPECT_EQ(with({"toewijzing", "toon", "--gemeente", "0193", "2"}, db).exit, 0);
    const auto t = with({"jeugdige", "toon", "--gemeente", "0193", "--toewijzing", "2"}, db);
    EXPECT_EQ(t.exit, 0) << t.fout;
    EXPECT_NE(t.out.find("*****0012"), std::string::npos) << "the pseudonym: " << t.out;
    EXPECT_LE(with({"werklijst", "--gemeente", "0193", "--op", "2023-07-01"}, db).exit, 1);
    const auto d = with({"doorrekenen", "--contract", std::string(BRONMAP) + "/voorbeeld/contract"}, db);
    EXPECT_EQ(d.exit, 0) << d.fout;
    EXPECT_NE(d.out.find("2 berichten doen niet mee"), std::string::npos) << d.out;
    // Offered again, it is known, and there is no answer any more to give.
    const auto opnieuw = steun::run(
        {"verwerk", "--db", db, "--uit", pad("uit2"), "--vandaag", "2023-07-02", "--json", pad("t2.xml")});
    const auto l = lines(opnieuw.out).at(0);
    EXPECT_EQ(l["besluit"], "herhaald") << opnieuw.out;
    EXPECT_EQ(l["antwoord"], "");
    // And the next message goes on from there.
    EXPECT_LE(steun::run({"verwerk", "--db", db, "--uit", pad("uit2"), "--vandaag", "2023-07-02", "--regels",
                          "landelijk", r.write("c5.xml", to_xml(claim("C5", {regel("R5")})))})
                  .exit,
              1);
    EXPECT_EQ(with({"controleer-administratie"}, db).exit, 0);
}

TEST_F(Vernietig, an_export_carries_it_and_what_is_changed_on_the_way_is_refused) {
    ASSERT_EQ(dossier("nieuw.db").exit, 0);
    ASSERT_EQ(steun::run({"exporteer", "--db", pad("nieuw.db"), "--uit", pad("uitvoer")}).exit, 0);
    const auto in = steun::run({"importeer", "--db", pad("terug.db"), pad("uitvoer")});
    ASSERT_EQ(in.exit, 0) << in.fout;
    EXPECT_EQ(with({"controleer-administratie"}, pad("terug.db")).out,
              with({"controleer-administratie"}, pad("nieuw.db")).out);
    ASSERT_EQ(steun::run({"exporteer", "--db", pad("terug.db"), "--uit", pad("nog-eens")}).exit, 0);
    for (const auto& b : fs::recursive_directory_iterator(pad("uitvoer")))
        if (b.is_regular_file())
            EXPECT_EQ(steun::lees(b.path()),
                      steun::lees(fs::path(pad("nog-eens")) / fs::relative(b.path(), pad("uitvoer"))));
    ASSERT_EQ(steun::run({"backup", "--db", pad("nieuw.db"), "--uit", pad("kopie.db")}).exit, 0);

    const auto attempt = [&](const std::string& wat, const std::string& door) {
        fs::remove_all(pad("stuk"));
        fs::copy(pad("uitvoer"), pad("stuk"), fs::copy_options::recursive);
        const auto bestand = fs::path(pad("stuk")) / "feiten-0193.jsonl";
        std::string tekst = steun::lees(bestand);
        const auto plek = tekst.find(wat);
        EXPECT_NE(plek, std::string::npos) << wat;
        if (plek != std::string::npos) tekst.replace(plek, wat.size(), door);
        steun::schrijf(bestand, tekst);
        const auto u = steun::run({"importeer", "--db", pad("stuk.db"), pad("stuk")});
        EXPECT_FALSE(fs::exists(pad("stuk.db")));
        return u.exit;
    };
    EXPECT_EQ(attempt("\"bsn\":\"000000012\"", "\"bsn\":\"000000024\""), 1) << "a fact that was destroyed";
    EXPECT_EQ(attempt("\"grond\":\"verzoek\"", "\"grond\":\"zomaar\""), 1) << "what says that it was";
    EXPECT_EQ(attempt("\"rest\":\"", "\"rest\":\"0"), 1);
    EXPECT_EQ(attempt("\"identificatie\":\"T1\"", "\"identificatie\":\"T9\""), 1) << "any other fact";
}

TEST_F(Vernietig, what_may_not_is_refused_with_a_reason_and_leaves_nothing) {
    const auto refused = [&](const steun::Uitvoer& u, int exit, const std::string& wat) {
        EXPECT_EQ(u.exit, exit) << u.out << u.fout;
        EXPECT_NE(u.fout.find(wat), std::string::npos) << u.fout;
        EXPECT_FALSE(fs::exists(pad("n.db")));
    };
    refused(dossier("n.db", {"--bsn", "@" + pad("bsn"), "--vandaag", "2023-06-30"}), 1,
            "loopt nog tot en met 30-06-2023");
    refused(dossier("n.db", {"--bsn", "999900018"}), 2, "hoort niet op de opdrachtregel");
    refused(dossier("n.db", {"--toewijzing", "7", "--vandaag", "2024-01-01"}), 1, "geen toewijzing 7");
    r.write("wie", "999900031");
    refused(dossier("n.db", {"--bsn", "@" + pad("wie")}), 1, "geen dossier van jeugdige *****0031");
    refused(dossier("n.db", {"--vandaag", "2024-01-01"}), 2, "over welke jeugdige");
    EXPECT_EQ(steun::run({"vernietig", "dossier", "--db", r.db(), "--naar", pad("n.db"), "--gemeente", "0193",
                          "--bsn", "@" + pad("bsn"), "--door", "x"})
                  .exit,
              2)
        << "without a ground";
    EXPECT_EQ(steun::run({"vernietig", "lijst", "--db", pad("nergens.db")}).exit, 2);
    // What is there is not written over.
    EXPECT_EQ(dossier("t1.xml").exit, 2);
    EXPECT_EQ(steun::lees(pad("t1.xml")), to_xml(toewijzing("1")));
    // By the number of a toewijzing it can be said as well.
    EXPECT_EQ(dossier("goed.db", {"--toewijzing", "2", "--vandaag", "2024-01-01"}).exit, 0);
    damage(r.db(),
           "DROP TRIGGER prestatie_geen_update; UPDATE prestatie SET bedrag_cent = bedrag_cent + 1; "
           "CREATE TRIGGER prestatie_geen_update BEFORE UPDATE ON prestatie\n"
           "BEGIN SELECT RAISE(ABORT, 'prestatie is append-only: a correction is a credit'); END");
    refused(dossier("n.db"), 1, "klopt niet");
}

TEST_F(Vernietig, by_term_only_what_has_passed_it_goes) {
    const auto lijst = [&](const std::string& op) {
        return lines(steun::run({"vernietig", "lijst", "--db", r.db(), "--op", op, "--json"}).out);
    };
    const auto vroeg = lijst("2043-01-01").at(1);
    EXPECT_EQ(vroeg["gemeente"], "0193");
    EXPECT_EQ(vroeg["dossiers"], 2);
    EXPECT_EQ(vroeg["verlopen"], 0);
    EXPECT_EQ(vroeg["volgende"], "2043-07-01");
    EXPECT_EQ(lijst("2043-07-01").at(1)["verlopen"], 1);
    EXPECT_EQ(lijst("2023-07-01").at(1)["lopend"], 1);
    EXPECT_EQ(lijst("2043-07-01").at(0)["losse_berichten_verlopen"], 1);
    const auto verlopen = [&](const std::string& vandaag) {
        return steun::run({"vernietig", "verlopen", "--db", r.db(), "--naar", pad("v.db"), "--grond",
                           "Jeugdwet 7.3.8", "--door", "x", "--vandaag", vandaag});
    };
    const auto niets = verlopen("2043-04-12");
    EXPECT_EQ(niets.exit, 0);
    EXPECT_NE(niets.out.find("Er is niets waarvan de termijn voorbij is"), std::string::npos);
    EXPECT_FALSE(fs::exists(pad("v.db")));
    const auto u = verlopen("2043-07-01");
    EXPECT_EQ(u.exit, 0) << u.fout;
    EXPECT_NE(u.out.find("Berichten zonder dossier waarvan de inhoud is vernietigd: 1."), std::string::npos)
        << u.out;
    EXPECT_EQ(steun::lees(pad("v.db")).find("999900018"), std::string::npos);
    EXPECT_NE(steun::lees(pad("v.db")).find("999900006"), std::string::npos) << "the other one stays";
    EXPECT_EQ(with({"controleer-administratie"}, pad("v.db")).exit, 0);
}

TEST_F(Vernietig, terms_are_read_from_the_contract_and_faults_in_them_are_told) {
    const fs::path map = pad("contract");
    fs::copy(std::string(BRONMAP) + "/contracten/ijsselland-2023", map);
    const auto lijst = [&] {
        return steun::run(
            {"vernietig", "lijst", "--db", r.db(), "--op", "2043-07-01", "--contract", map.string()});
    };
    EXPECT_EQ(lijst().exit, 0);
    const fs::path bestand = map / "bewaartermijnen.toml";
    const std::string goed = steun::lees(bestand);
    const auto replace = [&](const std::string& wat, const std::string& door) {
        std::string tekst = goed;
        tekst.replace(tekst.find(wat), wat.size(), door);
        steun::schrijf(bestand, tekst);
    };
    replace("jaren = 20", "jaren = 30");
    EXPECT_NE(lijst().out.find("dossier 30 jaar"), std::string::npos);
    replace("jaren = 7", "maanden = 84");
    for (const auto& u : {lijst(), steun::run({"contract", "controleer", map.string()})}) {
        EXPECT_GE(u.exit, 1);
        EXPECT_NE(u.fout.find("bewaartermijnen.toml"), std::string::npos) << u.fout;
        EXPECT_NE(u.fout.find("maanden"), std::string::npos) << u.fout;
    }
    fs::remove(bestand);
    const auto zonder = lijst();
    EXPECT_EQ(zonder.exit, 2);
    EXPECT_NE(zonder.fout.find("bewaartermijnen.toml"), std::string::npos);
    EXPECT_NE(zonder.fout.find("[los_bericht]"), std::string::npos) << zonder.fout;
    const auto c = steun::run({"contract", "controleer", map.string()});
    EXPECT_EQ(c.exit, 0) << "nothing else breaks: " << c.fout;
    EXPECT_NE(c.out.find("geen bewaartermijnen.toml"), std::string::npos);
    EXPECT_EQ(dossier("z.db").exit, 0) << "on request no term is asked";
}

}  // namespace
