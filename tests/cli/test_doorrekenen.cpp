// doorrekenen: what one claim would have given under another contract, worked out by hand.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/hulp.hpp"

namespace {

using namespace cli_test;

/// Toewijzing 1 with a budget of 20,00 euro; two lines of 10 minutes at 1,62 in one claim: 16,20 fits, 32,40
/// does not.
class Doorrekenen : public ::testing::Test {
  protected:
    void SetUp() override {
        ASSERT_EQ(r.verwerk({r.write("t.xml", to_xml(toewijzing("1", 2000)))}, "2023-01-03").exit, 0);
        auto tweede = regel("R2");
        tweede.code = "45A05";
        tweede.tarief = 146;
        tweede.bedrag = 1460;
        const auto u =
            r.verwerk({r.write("c.xml", to_xml(claim("C1", {regel("R1"), tweede})))}, "2023-04-12");
        ASSERT_EQ(u.exit, 1) << u.fout;
    }
    /// The contract of IJsselland with this instead of that in one of its files.
    [[nodiscard]] std::string contract_with(const std::string& bestand, const std::string& was,
                                            const std::string& wordt) const {
        const auto map = r.map / "ander";
        std::filesystem::create_directories(map);
        const std::string van = std::string(BRONMAP) + "/contracten/ijsselland-2023";
        steun::schrijf(map / "basis.toml", "map = \"" + van + "\"\nbron = \"proef\"\n");
        std::ifstream in(van + "/" + bestand);
        std::stringstream tekst;
        tekst << in.rdbuf();
        std::string uit = tekst.str();
        const auto plek = uit.find(was);
        EXPECT_NE(plek, std::string::npos) << was;
        if (plek != std::string::npos) uit.replace(plek, was.size(), wordt);
        steun::schrijf(map / bestand, uit);
        return map.string();
    }
    [[nodiscard]] steun::Uitvoer reckon(std::vector<std::string> extra) const {
        std::vector<std::string> w{"doorrekenen", "--db", r.db()};
        w.insert(w.end(), extra.begin(), extra.end());
        return steun::run(w);
    }
    Regio r;
};

TEST_F(Doorrekenen, says_that_nothing_changes_under_the_same_contract) {
    const auto u = reckon({"--contract", std::string(BRONMAP) + "/contracten/ijsselland-2023"});
    EXPECT_EQ(u.exit, 0) << u.fout;
    EXPECT_NE(u.out.find("Er verandert niets"), std::string::npos) << u.out;
    EXPECT_NE(u.out.find("2 berichten met 2 declaratieregels"), std::string::npos) << u.out;
}

TEST_F(Doorrekenen, gives_a_line_the_other_price_and_holds_it_against_the_budget_of_then) {
    // TG4 of perceel 1 at 1,90: 19,00 euro still fits in 20,00.
    const auto ander = contract_with("tarieven.toml", "{ voorziening = \"TG4\", bedrag = \"1,62\" }",
                                     "{ voorziening = \"TG4\", bedrag = \"1,90\" }");
    const auto u = reckon({"--contract", ander, "--json"});
    ASSERT_EQ(u.exit, 0) << u.fout;
    const json j = json::parse(u.out);
    EXPECT_EQ(j["herprijsd"], 1);
    EXPECT_EQ(j["totaal"]["bedrag_toen_cent"], 1620);
    EXPECT_EQ(j["totaal"]["bedrag_nu_cent"], 1900);
    EXPECT_EQ(j["totaal"]["goed_nu"], 1);
    const auto zonder = reckon({"--contract", ander, "--zonder-herprijzen", "--json"});
    const json k = json::parse(zonder.out);
    // The first line has the wrong price now; that makes room in the budget for the second.
    EXPECT_EQ(k["totaal"]["niet_meer"], 1);
    EXPECT_EQ(k["totaal"]["alsnog"], 1);
    EXPECT_EQ(k["totaal"]["bedrag_nu_cent"], 1460);
}

TEST_F(Doorrekenen, rejects_what_no_longer_fits_at_the_other_price) {
    // At 2,10 the first line asks 21,00 of the 20,00; the second one of 14,60 fits instead.
    const auto ander = contract_with("tarieven.toml", "{ voorziening = \"TG4\", bedrag = \"1,62\" }",
                                     "{ voorziening = \"TG4\", bedrag = \"2,10\" }");
    const json j = json::parse(reckon({"--contract", ander, "--json"}).out);
    EXPECT_EQ(j["totaal"]["niet_meer"], 1);
    EXPECT_EQ(j["totaal"]["alsnog"], 1);
    EXPECT_EQ(j["totaal"]["verschil_cent"], 1460 - 1620);
}

TEST_F(Doorrekenen, writes_the_difference_as_csv_xlsx_and_a_page_and_changes_nothing) {
    const auto voor = steun::lees(r.db());
    const std::string csv = (r.map / "v.csv").string(), xlsx = (r.map / "v.xlsx").string(),
                      html = (r.map / "v.html").string();
    const auto u = reckon({"--contract", std::string(BRONMAP) + "/contracten/ijsselland-2023", "--csv", csv,
                           "--xlsx", xlsx, "--html", html});
    ASSERT_EQ(u.exit, 0) << u.fout;
    EXPECT_NE(steun::lees(csv).find("\"gemeente\";\"0193\";\"Zwolle\";1;1;0;0;16,20;16,20;0,00"),
              std::string::npos)
        << steun::lees(csv);
    EXPECT_TRUE(steun::lees(xlsx).starts_with("PK"));
    EXPECT_NE(steun::lees(html).find("Zwolle"), std::string::npos);
    EXPECT_EQ(steun::lees(r.db()), voor);
}

TEST_F(Doorrekenen, tells_what_is_wrong_with_what_it_was_given) {
    EXPECT_EQ(reckon({}).exit, 2);
    const auto geen = reckon({"--contract", (r.map / "er-niet").string()});
    EXPECT_EQ(geen.exit, 2);
    EXPECT_NE(geen.fout.find("er-niet"), std::string::npos) << geen.fout;
    const auto db = steun::run({"doorrekenen", "--db", (r.map / "er-niet.db").string(), "--contract",
                                std::string(BRONMAP) + "/contracten/ijsselland-2023"});
    EXPECT_EQ(db.exit, 2);
    EXPECT_NE(db.fout.find("bestaat niet"), std::string::npos) << db.fout;
    const auto pad = reckon({"--contract", std::string(BRONMAP) + "/contracten/ijsselland-2023", "--csv",
                             (r.map / "geen" / "map" / "v.csv").string()});
    EXPECT_EQ(pad.exit, 3);
}

}  // namespace
