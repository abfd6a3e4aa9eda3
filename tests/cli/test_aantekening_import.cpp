// Aantekeningen out of a csv: all or nothing, every fault at once, and twice is once.
#include <gtest/gtest.h>

#include "cli/hulp.hpp"

namespace {

using namespace cli_test;

const std::string kKop =
    "soort;gemeente;bsn;aanbieder;toewijzing;verzoek;dag;door;uitkomst;veiligheid;omvang;budget;begin;"
    "einde\n";
const std::string kToetsing = "toetsing;0193;;;1;;2023-01-10;A. de Vries;passend;nee;;;;\n";
const std::string kAcceptatie =
    "acceptatie;0193;;;1;;2023-01-11;A. de Vries;;;budget;100,00;2023-01-12;2023-12-31\n";

class Aantekenimport : public ::testing::Test {
  protected:
    Aantekenimport() {
        const auto a = r.verwerk({r.write("t.xml", to_xml(toewijzing("1")))}, "2023-01-02", "landelijk");
        EXPECT_EQ(a.exit, 0) << a.out;
    }
    [[nodiscard]] steun::Uitvoer lees(const std::string& csv, std::vector<std::string> extra = {}) const {
        std::vector<std::string> a{"aantekening", "importeer", "--db", r.db(), "--vandaag", "2023-03-01"};
        a.insert(a.end(), extra.begin(), extra.end());
        a.push_back(r.write("a.csv", csv));
        return steun::run(a);
    }
    [[nodiscard]] std::vector<json> lijst() const {
        return lines(steun::run({"aantekening", "lijst", "--db", r.db(), "--gemeente", "0193", "--toewijzing",
                                 "1", "--json"})
                         .out);
    }
    [[nodiscard]] json laatste(const std::string& csv) const {
        return lines(lees(csv, {"--json"}).out).back();
    }
    Regio r;
};

TEST_F(Aantekenimport, keeps_every_line_whatever_their_order_and_a_second_time_nothing) {
    // The acceptatie comes after the toetsing by its day, not by its place in the file.
    EXPECT_EQ(laatste(kKop + kAcceptatie + kToetsing), json({{"nieuw", 2}, {"bekend", 0}, {"fouten", 0}}));
    const auto l = lijst();
    ASSERT_EQ(l.size(), 2U);
    EXPECT_EQ(l[0]["soort"], "toetsing");
    EXPECT_EQ(l[0]["velden"], json({{"uitkomst", "passend"}, {"veiligheid", "nee"}}));
    EXPECT_EQ(l[0]["dag"], "2023-01-10");
    EXPECT_EQ(l[0]["op"], "2023-03-01");
    EXPECT_EQ(l[1]["soort"], "acceptatie");
    EXPECT_EQ(laatste(kKop + kAcceptatie + kToetsing), json({{"nieuw", 0}, {"bekend", 2}, {"fouten", 0}}));
    // Within one file as well; and somebody else who says the same says nothing new.
    std::string ander = kToetsing;
    ander.replace(ander.find("A. de Vries"), 11, "B. Bos");
    EXPECT_EQ(laatste(kKop + kToetsing + ander), json({{"nieuw", 0}, {"bekend", 2}, {"fouten", 0}}));
    EXPECT_EQ(lijst().size(), 2U);
}

TEST_F(Aantekenimport, tells_every_fault_with_its_line_and_then_keeps_nothing) {
    const auto u = lees(kKop + kToetsing +
                            "toetsing;0193;;;2;;2023-01-10;A;passend;nee;;;;\n"   // no such toewijzing
                            "toetsing;193;;;1;;10-01-2023;A;passend;nee;;;;\n"    // gemeente, day
                            "toetsing;0193;;;1;;2023-01-10;;misschien;nee;;;;\n"  // who, choice
                            "toetsing;0193;999900007;;1;;2023-01-10;A;passend;nee;;;;\n"  // two ways
                            "toetsing;0193;123456789;;;;2023-01-10;A;passend;nee;;;;\n"   // no BSN
                            "toetsing;0193;;;1;;2023-01-10;A;passend\n"                   // too short
                            "plan;0193;;;1;;2023-01-10;A;;;;;;\n"                         // unknown kind
                            "toetsing;0193;;;1;;2023-04-10;A;passend;nee;;;;\n",          // tomorrow
                        {"--json"});
    EXPECT_EQ(u.exit, 1);
    std::vector<int> regels;
    for (const json& f : lines(u.out))
        if (f.contains("regel")) regels.push_back(f["regel"]);
    EXPECT_EQ(regels, (std::vector{3, 4, 4, 5, 5, 6, 7, 8, 9, 10}));
    EXPECT_EQ(u.out.find("123456789"), std::string::npos) << "what may be a BSN is not repeated";
    EXPECT_TRUE(lijst().empty());
    const auto tekst = lees(kKop + "plan;0193;;;1;;2023-01-10;A;;;;;;\n").out;
    EXPECT_NE(tekst.find(" regel 2: De soort plan is niet bekend.\n"), std::string::npos) << tekst;
    EXPECT_NE(tekst.find("1 fout. Er is niets vastgelegd."), std::string::npos) << tekst;
}

TEST_F(Aantekenimport, asks_for_the_columns_that_every_line_needs) {
    const auto regels = [&](const std::string& csv) {
        std::vector<std::string> uit;
        for (const json& f : lines(lees(csv, {"--json"}).out))
            if (f.contains("wat")) uit.push_back(f["wat"]);
        return uit;
    };
    EXPECT_EQ(regels("soort;gemeente;dag\n"), std::vector<std::string>{"De kolom \"door\" ontbreekt."});
    EXPECT_EQ(regels("soort;gemeente;dag;door;kleur;dag\n"),
              (std::vector<std::string>{"De kolom \"kleur\" is niet bekend.",
                                        "De kolom \"dag\" staat er twee keer."}));
    // Columns that nobody fills may be left out; a field that is named like a column says so.
    EXPECT_EQ(laatste("soort;gemeente;toewijzing;dag;door;naam\n"),
              json({{"nieuw", 0}, {"bekend", 0}, {"fouten", 1}}));
    EXPECT_EQ(laatste("soort;gemeente;bsn;dag;door;functie;aanvrager;veld:toewijzing;verblijf\n"
                      "hswv;0193;999900006;2023-02-01;A;organiseren;toegang;1;nee\n"),
              json({{"nieuw", 1}, {"bekend", 0}, {"fouten", 0}}));
    EXPECT_EQ(lijst().back()["velden"]["toewijzing"], "1");
}

TEST_F(Aantekenimport, a_proof_keeps_nothing_and_a_missing_file_is_wrong_use) {
    const auto u = lees(kKop + kToetsing, {"--proef"});
    EXPECT_EQ(u.exit, 0);
    EXPECT_EQ(u.out, "Nagekeken, en niets vastgelegd. Nieuw: 1. Al bekend: 0.\n");
    EXPECT_TRUE(lijst().empty());
    EXPECT_EQ(steun::run({"aantekening", "importeer", "--db", r.db(), "er-is-niets.csv"}).exit, 2);
}

}  // namespace
