// The figures of a year on the command line: what people read, and the same for a program.
#include <gtest/gtest.h>

#include "cli/hulp.hpp"

namespace {

using namespace cli_test;

class Overzicht : public ::testing::Test {
  protected:
    Overzicht() {
        const auto u = r.verwerk({r.write("t.xml", to_xml(toewijzing("1")))}, "2023-01-02", "landelijk");
        EXPECT_EQ(u.exit, 0) << u.out;
    }
    steun::Uitvoer overzicht(std::vector<std::string> extra) const {
        std::vector<std::string> a{"overzicht", "--db", r.db()};
        a.insert(a.end(), extra.begin(), extra.end());
        return steun::run(a);
    }
    Regio r;
};

TEST_F(Overzicht, says_the_figures_of_the_year_in_words) {
    const auto u = overzicht({"--jaar", "2023", "--op", "2023-04-12"});
    EXPECT_EQ(u.exit, 0) << u.fout;
    for (const char* zin : {"Overzicht van 2023, stand op 12-04-2023", "Jeugdigen met hulp: 1", "Werklijst:"})
        EXPECT_NE(u.out.find(zin), std::string::npos) << zin << "\n" << u.out;
}

TEST_F(Overzicht, gives_the_same_as_one_object_narrowed_to_a_gemeente) {
    const json alles = json::parse(overzicht({"--jaar", "2023", "--op", "2023-04-12", "--json"}).out);
    EXPECT_EQ(alles["jaar"], 2023);
    EXPECT_EQ(alles["jeugdigen"]["jaar"], 1);
    EXPECT_TRUE(alles["gemeente"].is_null());
    const json zwolle =
        json::parse(overzicht({"--jaar", "2023", "--op", "2023-04-12", "--gemeente", "0193", "--json"}).out);
    EXPECT_EQ(zwolle["jeugdigen"], alles["jeugdigen"]);
    const json elders =
        json::parse(overzicht({"--jaar", "2023", "--op", "2023-04-12", "--gemeente", "0150", "--json"}).out);
    EXPECT_EQ(elders["jeugdigen"]["jaar"], 0);
    const json eerder = json::parse(overzicht({"--jaar", "2021", "--op", "2023-04-12", "--json"}).out);
    EXPECT_EQ(eerder["jeugdigen"]["jaar"], 0);
}

TEST_F(Overzicht, refuses_what_is_not_there) {
    EXPECT_EQ(steun::run({"overzicht", "--db", "/bestaat/niet.db"}).exit, 2);
    EXPECT_EQ(overzicht({"--gemeente", "Zwolle"}).exit, 2);
    EXPECT_EQ(overzicht({"--jaar", "vorig"}).exit, 2);
}

}  // namespace
