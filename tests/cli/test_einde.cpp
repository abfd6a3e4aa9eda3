// Ending a toewijzing earlier while the help goes on (inkoopdocument 7.1.6): refused until it is clear where
// the jeugdige goes.
#include <gtest/gtest.h>

#include "cli/hulp.hpp"
#include "steun/bericht305.hpp"

namespace {

using namespace cli_test;

class Einde : public ::testing::Test {
  protected:
    void SetUp() override {
        auto start = jeugdregio::steun::Bericht305{};
        start.product().nummer = "1";
        start.product().categorie = "45";
        start.product().code.clear();
        auto b = toewijzing("1");
        b.producten[0].categorie = "45";
        ASSERT_EQ(r.verwerk({r.write("t.xml", to_xml(b))}, "2023-01-02").exit, 0);
        ASSERT_EQ(r.verwerk({r.write("s.xml", to_xml(start))}, "2023-03-06").exit, 0);
    }
    [[nodiscard]] json trek_in(std::vector<std::string> extra) const {
        std::vector<std::string> w{"toewijzing",
                                   "trek-in",
                                   "1",
                                   "--db",
                                   r.db(),
                                   "--gemeente",
                                   "0193",
                                   "--uit",
                                   r.uit(),
                                   "--vandaag",
                                   "2023-04-14",
                                   "--tijd",
                                   "10:00:00",
                                   "--einde",
                                   "2023-06-30",
                                   "--in-overleg",
                                   "--json",
                                   "--client",
                                   std::string(BRONMAP) + "/voorbeeld/client.json"};
        w.insert(w.end(), extra.begin(), extra.end());
        const auto u = steun::run(w);
        return json::parse(u.out);
    }
    Regio r;
};

TEST_F(Einde, is_refused_without_a_destination_and_taken_with_a_reason_that_is_kept) {
    const json nee = trek_in({});
    EXPECT_EQ(nee["besluit"], "geweigerd") << nee;
    ASSERT_EQ(nee["weigeringen"].size(), 1U) << nee;
    EXPECT_EQ(nee["weigeringen"][0]["regel"], "IJ-BESTEMMING");
    const json ja = trek_in({"--niet-nodig", "het gezin redt zich"});
    EXPECT_EQ(ja["besluit"], "gemaakt") << ja;
    ASSERT_FALSE(ja["signalen"].empty()) << ja;
    EXPECT_EQ(ja["signalen"][0]["regel"], "IJ-BESTEMMING-REDEN");
    const auto signalen = steun::run({"signaal", "lijst", "--db", r.db()});
    EXPECT_NE(signalen.out.find("het gezin redt zich"), std::string::npos) << signalen.out;
}

TEST_F(Einde, is_taken_once_the_handover_is_on_record) {
    EXPECT_EQ(trek_in({})["besluit"], "geweigerd");
    const auto u = steun::run({"aantekening", "maak", "--db", r.db(), "--gemeente", "0193", "overdracht",
                               "--toewijzing", "1", "--dag", "2023-04-13", "--door", "rsj", "--vandaag",
                               "2023-04-14", "naar=toegang", "contact_op=2023-04-13", "contact_met=A en B"});
    ASSERT_EQ(u.exit, 0) << u.fout;
    const json ja = trek_in({});
    EXPECT_EQ(ja["besluit"], "gemaakt") << ja;
    for (const json& s : ja["signalen"]) EXPECT_NE(s["regel"], "IJ-BESTEMMING-REDEN");
}

}  // namespace
