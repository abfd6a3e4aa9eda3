// The material check as the region runs it: on the registration of voorbeeld/registratie, right and with
// faults.
#include <gtest/gtest.h>

#include "cli/registratiehulp.hpp"

namespace {

using namespace cli_test;

class Materieel : public Registratiewereld {
  protected:
    void SetUp() override {
        Registratiewereld::SetUp();
        approve();
    }
    [[nodiscard]] fs::path rapport() const { return map_.map() / "rapport"; }
    [[nodiscard]] steun::Uitvoer controleer(std::vector<std::string> extra = {}) const {
        std::vector<std::string> a{"controle",
                                   "materieel",
                                   "--db",
                                   db(),
                                   "--aanbieder",
                                   "41410002",
                                   "--maand",
                                   "2023-04",
                                   "--vandaag",
                                   "2023-06-01",
                                   "--uit",
                                   rapport().string(),
                                   (map_.map() / "registratie").string()};
        a.insert(a.end(), extra.begin(), extra.end());
        return steun::run(a);
    }
    [[nodiscard]] json controleer_json(int exit, std::vector<std::string> extra = {}) const {
        extra.push_back("--json");
        const auto u = controleer(extra);
        EXPECT_EQ(u.exit, exit) << u.fout << u.out;
        return lines(u.out).at(0);
    }
    /// The difference that names this product; null when there is none.
    static json find_product(const json& j, const std::string& product) {
        for (const auto& a : j["afwijkingen"])
            if (a["product"] == product) return a;
        return nullptr;
    }
};

TEST_F(Materieel, the_registration_that_made_the_claim_gives_no_difference) {
    const json j = controleer_json(0);
    EXPECT_EQ(j["totaal"]["punten"]["gelijk"], 15);
    EXPECT_TRUE(j["afwijkingen"].empty()) << j;
    EXPECT_EQ(j["totaal"]["gedeclareerd_cent"], j["totaal"]["herrekend_cent"]);
    EXPECT_EQ(j["totaal"]["terug_cent"], 0);
    EXPECT_NE(
        steun::lees(rapport() / "materiele-controle.html").find("Alles wat is gedeclareerd, volgt uit de"),
        std::string::npos);
}

TEST_F(Materieel, a_shorter_session_is_too_much_with_its_sum) {
    // Of 75 minutes with 20 minutes travel, 15 were not worked: 15 x 1,38.
    change("sessies.csv", "2023-04-03;09:00;10:00", "2023-04-03;09:15;10:00");
    const json j = controleer_json(1);
    ASSERT_EQ(j["afwijkingen"].size(), 1U) << j;
    EXPECT_EQ(j["afwijkingen"][0]["oordeel"], "te veel");
    EXPECT_EQ(j["afwijkingen"][0]["terug_cent"], 15 * 138);
    EXPECT_EQ(j["totaal"]["terug_cent"], 15 * 138);
}

TEST_F(Materieel, work_that_is_gone_leaves_no_ground) {
    std::string t = steun::lees(bestand("verblijven.csv"));
    steun::schrijf(bestand("verblijven.csv"), t.substr(0, t.find('\n') + 1));
    steun::schrijf(bestand("afwezig.csv"), "plek;bsn;van;tot;plek_vrijgehouden;overleg_op\n");
    const auto u = controleer();
    EXPECT_EQ(u.exit, 1);
    EXPECT_NE(u.out.find("geen grond"), std::string::npos) << u.out << u.fout;
    EXPECT_NE(u.out.find("Registratie: niets dat hier gedeclareerd mag worden."), std::string::npos) << u.out;
}

TEST_F(Materieel, another_function_costs_the_difference_between_the_tariefgroepen) {
    // Three jeugdigen with 30 minutes each of TG4 at 1,62... claimed as it was; now the function is one of
    // TG3.
    const json eerst = controleer_json(0);
    change("sessies.csv", "M014;Gezinscoach;999910474", "M014;Zorgbegeleider;999910474");
    const json j = controleer_json(1);
    std::int64_t terug = 0, verrekend = 0;
    for (const auto& a : j["afwijkingen"]) {
        terug += a["terug_cent"].get<std::int64_t>();
        verrekend += a["verrekend_cent"].get<std::int64_t>();
    }
    EXPECT_EQ(j["totaal"]["terug_cent"], terug);
    EXPECT_GT(verrekend, 0) << "the same minutes stand under another product of the same toewijzing: " << j;
    EXPECT_GT(terug, 0);
    EXPECT_EQ(eerst["totaal"]["gedeclareerd_cent"].get<std::int64_t>() - terug,
              j["totaal"]["herrekend_cent"].get<std::int64_t>());
}

TEST_F(Materieel, more_work_than_was_claimed_is_told_and_not_paid) {
    change("sessies.csv", "2023-04-03;09:00;10:00", "2023-04-03;08:50;10:00");
    const json j = controleer_json(0);
    ASSERT_EQ(j["afwijkingen"].size(), 1U) << j;
    EXPECT_EQ(j["afwijkingen"][0]["oordeel"], "te weinig");
    EXPECT_EQ(j["totaal"]["te_weinig_cent"], 10 * 138);
}

TEST_F(Materieel, the_rule_that_leaves_work_out_is_named) {
    // Called off well before: not claimable at all any more.
    const std::string t = steun::lees(bestand("sessies.csv"));
    change("sessies.csv", "2023-04-03;09:00;10:00;M014;Gezinscoach;999910474;gesprek;;30;;;",
           "2023-04-03;09:00;10:00;M014;Gezinscoach;999910474;vergadering;;30;;;");
    const auto u = controleer({"--json"});
    if (u.exit == 1 && !u.fout.empty()) GTEST_FAIL() << u.fout;
    const json j = lines(u.out).at(0);
    ASSERT_EQ(j["afwijkingen"].size(), 1U) << j;
    EXPECT_EQ(j["afwijkingen"][0]["oordeel"], "geen grond");
    ASSERT_EQ(j["afwijkingen"][0]["gronden"].size(), 1U) << j;
    EXPECT_EQ(j["afwijkingen"][0]["gronden"][0]["regel"], "REG-TIJDSOORT");
    EXPECT_EQ(j["afwijkingen"][0]["gronden"][0]["aantal"], 90);
}

TEST_F(Materieel, a_sample_looks_at_its_own_lines_and_names_what_it_does_not_find) {
    change("sessies.csv", "2023-04-03;09:00;10:00", "2023-04-03;09:15;10:00");
    const json alles = controleer_json(1);
    const std::string referentie = alles["afwijkingen"][0]["regels"][0]["referentie"];
    const auto steekproef = map_.map() / "steekproef.csv";
    steun::schrijf(steekproef, "\xEF\xBB\xBFreferentie;gemeente;bedrag\r\n" + referentie + ";" +
                                   alles["afwijkingen"][0]["gemeente"].get<std::string>() +
                                   ";1,00\r\nBESTAATNIET;0193;2,00\r\n");
    const auto u = controleer({"--alleen", steekproef.string(), "--json"});
    EXPECT_EQ(u.exit, 1);
    const json j = lines(u.out).at(0);
    EXPECT_EQ(j["totaal"]["punten"]["te veel"], 1);
    EXPECT_EQ(j["totaal"]["punten"]["gelijk"], 0);
    EXPECT_EQ(j["niet_gevonden"].size(), 1U);
    EXPECT_NE(u.fout.find("regel BESTAATNIET van gemeente 0193 staat niet bij wat is goedgekeurd"),
              std::string::npos);
    const std::string bevindingen = steun::lees(rapport() / "bevindingen.csv");
    EXPECT_EQ(std::count(bevindingen.begin(), bevindingen.end(), '\n'), 2) << bevindingen;
}

TEST_F(Materieel, what_goes_out_holds_no_bsn_and_is_the_same_every_time) {
    change("sessies.csv", "2023-04-03;09:00;10:00", "2023-04-03;09:15;10:00");
    ASSERT_EQ(controleer().exit, 1);
    std::map<std::string, std::string> eerst;
    for (const auto& f : fs::directory_iterator(rapport()))
        eerst[f.path().filename().string()] = steun::lees(f.path());
    ASSERT_EQ(eerst.size(), 3U);
    EXPECT_EQ(eerst["materiele-controle.html"].find("999910"), std::string::npos);
    EXPECT_EQ(eerst["bevindingen.csv"].find("999910"), std::string::npos);
    EXPECT_NE(eerst["materiele-controle.html"].find("Terug te vorderen: € 20,70."), std::string::npos);
    ASSERT_EQ(controleer().exit, 1);
    for (const auto& [naam, inhoud] : eerst) EXPECT_TRUE(steun::lees(rapport() / naam) == inhoud) << naam;
}

TEST_F(Materieel, a_line_that_is_not_understood_gives_no_report) {
    change("sessies.csv", "2023-04-11;09:00", "2023-04-11;9 uur");
    const auto u = controleer();
    EXPECT_EQ(u.exit, 1);
    EXPECT_NE(u.fout.find("Er is geen rapport gemaakt"), std::string::npos) << u.fout;
    EXPECT_FALSE(fs::exists(rapport() / "materiele-controle.html"));
}

TEST_F(Materieel, wrong_use_is_told) {
    const auto steekproef = map_.map() / "steekproef.csv";
    steun::schrijf(steekproef, "nummer;gemeente\n1;0193\n");
    auto u = controleer({"--alleen", steekproef.string()});
    EXPECT_EQ(u.exit, 2);
    EXPECT_NE(u.fout.find("de kolom gemeente of referentie ontbreekt"), std::string::npos) << u.fout;
    steun::schrijf(steekproef, "referentie;gemeente\nP1;Zwolle\n");
    u = controleer({"--alleen", steekproef.string()});
    EXPECT_EQ(u.exit, 2);
    EXPECT_NE(u.fout.find("op regel 2 is \"Zwolle\" geen gemeentecode"), std::string::npos) << u.fout;
    u = controleer({"--tot", "2023-03"});
    EXPECT_EQ(u.exit, 2);
    EXPECT_NE(u.fout.find("maand"), std::string::npos) << u.fout;
}

}  // namespace
