// What the program answers is valid against the official schemas, and the official examples are decided
// rightly.
#include <map>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "ijw/check_bericht.hpp"
#include "ijw/read_bericht.hpp"
#include "steun/proces.hpp"
#include "steun/standaard.hpp"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::vector<json> verwerk(const fs::path& db, const fs::path& uit, const std::string& vandaag,
                          const std::vector<std::string>& bestanden) {
    std::vector<std::string> a{"verwerk",    "--db",      db.string(), "--uit",
                               uit.string(), "--vandaag", vandaag,     "--json"};
    a.insert(a.end(), bestanden.begin(), bestanden.end());
    std::istringstream in(steun::run(a).out);
    std::vector<json> uitkomsten;
    for (std::string regel; std::getline(in, regel);) uitkomsten.push_back(json::parse(regel));
    return uitkomsten;
}

TEST(Antwoorden, every_answer_to_the_example_month_is_valid_and_keeps_its_own_rules) {
    VRAAG_STANDAARD();
    const steun::Tijdelijk t;
    const std::string map = std::string(BRONMAP) + "/voorbeeld/";
    steun::run({"aanbieder", "importeer", "--db", (t / "db").string(), "--contract", map + "contract",
                map + "aanbieders.csv"});
    verwerk(t / "db", t / "uit", "2023-04-12", {"--contract", map + "contract", map + "berichten"});
    std::map<std::string, steun::Schema> schemas;  // by kind
    std::map<std::string, int> aantal;
    for (const auto& f : fs::directory_iterator(t / "uit")) {
        const std::string xml = steun::lees(f.path());
        const std::string soort = f.path().filename().string().substr(0, 5);
        EXPECT_TRUE(schemas.try_emplace(soort, soort).first->second.accepts(xml)) << f.path();
        ++aantal[soort];
        if (soort != "JW325") continue;
        // TR342 and the other rules within a JW325 hold for what we write; lines that we send back because
        // they are wrong in themselves cannot make the answer wrong.
        const auto gelezen = jeugdregio::ijw::read_bericht(xml);
        ASSERT_TRUE(gelezen.bericht.has_value());
        for (const auto& b : jeugdregio::ijw::check_bericht(*gelezen.bericht, nullptr).eerste)
            EXPECT_EQ("", b.regel) << f.path() << ": " << b.uitleg;
    }
    // One to every message that has the structure of its kind, but for the retours among them and the claim
    // that came twice.
    EXPECT_EQ(aantal, (std::map<std::string, int>{{"JW302", 130},
                                                  {"JW306", 15},
                                                  {"JW308", 15},
                                                  {"JW316", 14},
                                                  {"JW318", 21},
                                                  {"JW320", 12},
                                                  {"JW325", 48}}));
}

TEST(Antwoorden, the_official_claim_is_rejected_as_a_whole_because_it_repeats_a_line) {
    VRAAG_STANDAARD();
    const steun::Tijdelijk t;
    const std::string bestand = (steun::standaard_map() / "voorbeelden/JW323.xml").string();
    const json u = verwerk(t / "db", t / "uit", "2026-11-22", {bestand}).at(0);
    EXPECT_EQ(u["structuur"], "geldig");
    EXPECT_EQ(u["inhoud"], "ongeldig");
    EXPECT_EQ(u["besluit"], "afgekeurd");
    std::set<std::string> regels;
    for (const auto& b : u["bevindingen"]) {
        EXPECT_EQ(b["retourcode"], "0001");
        regels.insert(b["regel"]);
    }
    // ReferentieNummer RN004 twice for one client; product 45A04 on toewijzing 10073 in April for two
    // clients.
    EXPECT_EQ(regels, (std::set<std::string>{"TR101", "TR416"}));
    const std::string antwoord = steun::lees(t / "uit" / u["antwoord"].get<std::string>());
    EXPECT_TRUE(steun::Schema("JW325").accepts(antwoord));
    EXPECT_NE(antwoord.find("<jw325:RetourCode>0001<"), std::string::npos);
    EXPECT_EQ(antwoord.find("DeclaratieAntwoord"), std::string::npos);
}

TEST(Antwoorden, the_official_allocation_is_registered_and_questioned_for_its_gemeente) {
    VRAAG_STANDAARD();
    const steun::Tijdelijk t;
    const std::string bestand = (steun::standaard_map() / "voorbeelden/JW301.xml").string();
    const json u = verwerk(t / "db", t / "uit", "2026-11-22", {bestand}).at(0);
    EXPECT_EQ(u["inhoud"], "geldig");
    EXPECT_EQ(u["besluit"], "toegekend");
    ASSERT_FALSE(u["signalen"].empty());
    EXPECT_EQ(u["signalen"][0]["regel"], "IJ-REGIO");  // 0384 is not one of the eleven
    EXPECT_TRUE(steun::Schema("JW302").accepts(steun::lees(t / "uit" / u["antwoord"].get<std::string>())));
    const auto toon = steun::run(
        {"toewijzing", "toon", "--db", (t / "db").string(), "--gemeente", "0384", "300201", "--json"});
    EXPECT_EQ(json::parse(toon.out)["versies"][0]["omvang"]["volume"], 2);
}

}  // namespace
