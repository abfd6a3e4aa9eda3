// Broken files, full disks, busy databases: a clear Dutch message, the right exit code, nothing half-stored.
#include <sys/mount.h>
#include <unistd.h>

#include <gtest/gtest.h>
#include <sqlite3.h>

#include "cli/hulp.hpp"

namespace {

using namespace cli_test;

TEST(SlechteInvoer, every_broken_file_is_refused_with_a_reason_and_does_not_stop_the_others) {
    const Regio r;
    const std::string goed = to_xml(toewijzing("1"));
    std::string latin1 = goed;
    latin1.replace(latin1.find("Voorbeeld"), 9, "Voorb\xEB\x65ld");
    std::string groot = to_xml(claim("C1", {regel("R1")}));
    groot.append(25u * 1024u * 1024u + 1 - groot.size(), ' ');
    const std::vector<std::pair<std::string, std::string>> gevallen = {
        {"leeg", ""},
        {"afgebroken", goed.substr(0, goed.size() / 2)},
        {"binair", std::string("\0\1\2\3\xff\xfe PK", 9)},
        {"verkeerde codering", latin1},
        {"verkeerde wortel", "<Bericht/>"},
        {"geen xml", "agb;naam\n1;2\n"},
        {"doctype",
         "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + goed.substr(goed.find("?>") + 2)},
        {"te groot", groot},
        {"ander bericht", "<a:Bericht xmlns:a=\"http://www.istandaarden.nl/ijw/9_9/jw323/schema\"/>"},
    };
    std::vector<std::string> bestanden;
    for (std::size_t i = 0; i < gevallen.size(); ++i)
        bestanden.push_back(r.write(std::to_string(i) + ".xml", gevallen[i].second));
    bestanden.push_back(r.write("goed.xml", goed));
    const auto u = r.verwerk(bestanden);
    EXPECT_EQ(u.exit, 1);
    const auto l = lines(u.out);
    ASSERT_EQ(l.size(), gevallen.size() + 1);
    for (std::size_t i = 0; i < gevallen.size(); ++i) {
        EXPECT_EQ(l[i]["besluit"], "geweigerd") << gevallen[i].first;
        EXPECT_EQ(l[i]["structuur"], "ongeldig") << gevallen[i].first;
        EXPECT_EQ(l[i]["antwoord"], "") << gevallen[i].first;
        EXPECT_FALSE(l[i]["bevindingen"].empty()) << gevallen[i].first;
        EXPECT_GT(l[i]["bevindingen"][0]["uitleg"].get<std::string>().size(), 20u) << gevallen[i].first;
    }
    EXPECT_NE(l[7]["bevindingen"][0]["uitleg"].get<std::string>().find("25 MB"), std::string::npos);
    EXPECT_EQ(l.back()["besluit"], "toegekend");
    // controleer gives the same verdicts.
    auto a = std::vector<std::string>{"controleer", "--json"};
    a.insert(a.end(), bestanden.begin(), bestanden.end());
    const auto c = steun::run(a);
    EXPECT_EQ(c.exit, 1);
    const auto cl = lines(c.out);
    ASSERT_EQ(cl.size(), l.size());
    for (std::size_t i = 0; i < gevallen.size(); ++i) EXPECT_EQ(cl[i]["structuur"], "ongeldig");
}

TEST(SlechteInvoer, a_file_of_exactly_25_MB_is_read) {
    const Regio r;
    std::string vol = to_xml(toewijzing("1"));
    vol.append(25u * 1024u * 1024u - vol.size(), ' ');
    EXPECT_EQ(lines(r.verwerk({r.write("vol.xml", vol)}).out).at(0)["besluit"], "toegekend");
}

TEST(SlechteInvoer, a_file_that_cannot_be_opened_ends_with_2_and_the_others_are_done) {
    const Regio r;
    const auto u =
        r.verwerk({(r.map / "bestaat-niet.xml").string(), r.write("1.xml", to_xml(toewijzing("1")))});
    EXPECT_EQ(u.exit, 2);
    const auto l = lines(u.out);
    ASSERT_EQ(l.size(), 2u);
    EXPECT_EQ(l[1]["besluit"], "toegekend");
    EXPECT_NE(u.fout.find("bestaat niet"), std::string::npos);
    EXPECT_EQ(steun::run({"controleer", "/bestaat/niet.xml"}).exit, 2);
}

TEST(SlechteInvoer, an_answer_folder_or_database_that_cannot_be_used_ends_with_2) {
    const Regio r;
    const std::string bericht = r.write("1.xml", to_xml(toewijzing("1")));
    const std::string geen_map = r.write("bestand", "x");
    auto u = steun::run({"verwerk", "--db", r.db(), "--uit", geen_map, bericht});
    EXPECT_EQ(u.exit, 2) << u.fout;
    u = steun::run({"verwerk", "--db", r.map.map().string(), "--uit", r.uit(), bericht});
    EXPECT_EQ(u.exit, 2) << u.fout;
    u = steun::run(
        {"verwerk", "--db", r.write("geen.db", std::string(5000, 'x')), "--uit", r.uit(), bericht});
    EXPECT_EQ(u.exit, 2) << u.fout;
    EXPECT_TRUE(u.fout.starts_with("jeugdregio: ")) << u.fout;
}

TEST(SlechteInvoer, a_busy_database_ends_with_3_and_nothing_is_stored) {
    const Regio r;
    sqlite3* ander = nullptr;
    ASSERT_EQ(sqlite3_open(r.db().c_str(), &ander), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(ander, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
    const std::string bericht = r.write("1.xml", to_xml(toewijzing("1")));
    const auto bezet = r.verwerk({bericht});
    EXPECT_EQ(bezet.exit, 3);
    EXPECT_FALSE(bezet.fout.empty());
    const auto regels = lines(bezet.out);
    ASSERT_EQ(regels.size(), 1u) << "a script sees which file was not processed";
    EXPECT_EQ(regels[0]["bestand"], bericht);
    EXPECT_EQ(regels[0]["bevindingen"][0]["regel"], "MACHINE");
    sqlite3_exec(ander, "ROLLBACK", nullptr, nullptr, nullptr);
    sqlite3_close(ander);
    EXPECT_EQ(lines(r.verwerk({bericht}).out).at(0)["besluit"], "toegekend");
}

TEST(SlechteInvoer, a_full_disk_ends_with_3_and_after_making_room_the_same_file_is_processed) {
    const steun::Tijdelijk t;
    const std::string schijf = (t / "schijf").string();
    std::filesystem::create_directory(schijf);
    if (geteuid() != 0 || mount("tmpfs", schijf.c_str(), "tmpfs", 0, "size=2m") != 0)
        GTEST_SKIP() << "a small disk can only be mounted as root";
    const Regio r;  // its own folder holds input and answers
    const std::string db = schijf + "/regio.db";
    steun::run({"aanbieder", "importeer", "--db", db, (r.map / "aanbieders.csv").string()});
    steun::schrijf(schijf + "/vulling", std::string(2 * 1024 * 1024, 'x'));  // as far as it fits
    const std::string bericht = r.write("1.xml", to_xml(toewijzing("1")));
    const std::vector<std::string> a{"verwerk",   "--db",       db,       "--uit", r.uit(),
                                     "--vandaag", "2023-04-12", "--json", bericht};
    const auto vol = steun::run(a);
    EXPECT_EQ(vol.exit, 3) << vol.out << vol.fout;
    EXPECT_TRUE(vol.out.empty()) << vol.out;
    std::filesystem::remove(schijf + "/vulling");
    const auto ruim = steun::run(a);
    EXPECT_EQ(ruim.exit, 0) << ruim.fout;
    EXPECT_EQ(lines(ruim.out).at(0)["besluit"], "toegekend");
    umount(schijf.c_str());
}

TEST(SlechteInvoer, bsns_never_stand_in_output_in_the_clear) {
    const Regio r;
    auto fout = claim("C1", {regel("R1")});
    fout.clienten[0].bsn = "999900007";
    auto onbekend = claim("C2", {regel("R2")});
    onbekend.clienten[0].bsn = "999900018";
    const auto u = r.verwerk({r.write("1.xml", to_xml(toewijzing("1"))), r.write("2.xml", to_xml(fout)),
                              r.write("3.xml", to_xml(onbekend))});
    for (const auto* bsn : {"999900006", "999900007", "999900018"}) {
        EXPECT_EQ(u.out.find(bsn), std::string::npos);
        EXPECT_EQ(u.fout.find(bsn), std::string::npos);
    }
    EXPECT_NE(u.out.find("*****0018"), std::string::npos);
}

TEST(SlechteInvoer, a_value_that_is_no_number_is_told_in_dutch) {
    const auto u = steun::run({"signaal", "beslis", "--db", "x.db", "--gemeente", "0193", "--bericht", "twee",
                               "--prestatie", "1", "--regel", "IJ-E035", "--besluit", "akkoord", "--door",
                               "A", "--reden", "R"});
    EXPECT_EQ(u.exit, 2);
    EXPECT_NE(u.fout.find("--bericht: 'twee' is geen getal"), std::string::npos) << u.fout;
    EXPECT_EQ(u.fout.find("convert"), std::string::npos) << u.fout;
}

}  // namespace
