// What the region asks beside a referral (eis 23, eis 68): read as it stands, and every fault reported.
#include "hulp.hpp"

namespace jeugdregio::contract {
namespace {

constexpr const char* kGoed =
    "[[voorwaarde]]\nvoorzieningen = [\"MST\", \"ZIT\"]\nverwijzers = [\"01\", \"04\"]\n"
    "aantekeningen = [\"toetsing\"]\nvan = \"2024-01-01\"\ntot = \"2024-12-31\"\nbron = \"Werkafspraken "
    "1\"\n";

TEST(Voorwaarden, TheRegionHasNoneYet) {
    const auto uit = load_contract(kIjsselland, kIn2023);
    ASSERT_TRUE(uit.ok());
    EXPECT_TRUE(uit->contract.voorwaarden.empty());
}

TEST(Voorwaarden, AreReadAsTheyStand) {
    const Contractmap map;
    map.write("voorwaarden.toml", kGoed);
    const auto uit = load_contract(map.map(), kIn2023);
    ASSERT_TRUE(uit.ok()) << uit.error().front().wat;
    ASSERT_EQ(uit->contract.voorwaarden.size(), 1U);
    const Voorwaarde& v = uit->contract.voorwaarden[0];
    EXPECT_EQ(v.voorzieningen, (std::vector<std::string>{"MST", "ZIT"}));
    EXPECT_EQ(v.verwijzers, (std::vector<std::string>{"01", "04"}));
    EXPECT_EQ(v.aantekeningen, std::vector<std::string>{"toetsing"});
    EXPECT_TRUE(v.geldig.contains(Datum::from_ymd(2024, 12, 31)));
    EXPECT_FALSE(v.geldig.contains(Datum::from_ymd(2025, 1, 1)));
    EXPECT_EQ(v.bron, "Werkafspraken 1");
}

TEST(Voorwaarden, EveryFaultIsReported) {
    struct Geval {
        const char *wat, *zoek, *door, *fout;
    };
    const Geval kGevallen[] = {
        {"a voorziening that nobody has", "\"MST\"", "\"MTS\"", "\"MTS\" staat bij geen enkel perceel"},
        {"a verwijzer that does not exist", "\"01\"", "\"07\"", "\"07\" bestaat niet"},
        {"a kind that does not exist", "\"toetsing\"", "\"toets\"", "\"toets\" bestaat niet"},
        {"no voorziening", "[\"MST\", \"ZIT\"]", "[]", "geen enkele voorziening"},
        {"it ends before it begins", "2024-12-31", "2023-12-31", "eindigt eerder"},
        {"a key that nobody asked for", "van =", "vanaf = \"x\"\nvan =", "vanaf"},
        {"no source", "bron = \"Werkafspraken 1\"", "", "bron"},
    };
    for (const Geval& g : kGevallen) {
        const Contractmap map;
        map.write("voorwaarden.toml", kGoed);
        map.mutate("voorwaarden.toml", "", g.zoek, g.door);
        const auto uit = load_contract(map.map(), kIn2023);
        ASSERT_FALSE(uit.ok()) << g.wat;
        EXPECT_EQ(uit.error().size(), 1U) << g.wat;
        EXPECT_EQ(uit.error().front().bestand, "voorwaarden.toml") << g.wat;
        EXPECT_NE(uit.error().front().wat.find(g.fout), std::string::npos) << uit.error().front().wat;
    }
    const Contractmap map;
    map.write("voorwaarden.toml",
              "[[voorwaarde]]\nvoorzieningen = [\"MST\"]\nverwijzers = []\naantekeningen = []\n"
              "van = \"2024-01-01\"\nbron = \"x\"\n");
    const auto uit = load_contract(map.map(), kIn2023);
    ASSERT_FALSE(uit.ok());
    EXPECT_EQ(uit.error().front().wat, "De voorwaarde eist niets.");
}

}  // namespace
}  // namespace jeugdregio::contract
