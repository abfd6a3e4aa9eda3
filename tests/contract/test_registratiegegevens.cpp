// registratie.toml and the settings of missed appointments: what is read, and what cannot be.
#include "hulp.hpp"

namespace jeugdregio::contract {
namespace {

// Eis 32 names seven aanbieders, and a team that only follows a crisis up.
TEST(Registratiegegevens, AreThoseOfTheDocuments) {
    const auto uit = load_contract(kIjsselland, kIn2023);
    ASSERT_TRUE(uit.ok());
    const Registratiegegevens& r = uit->contract.registratie;
    ASSERT_EQ(r.crisis.size(), 8U);
    EXPECT_EQ(r.crisis.front().naam, "Accare");
    EXPECT_EQ(r.crisis.front().functies.size(), 3U);
    EXPECT_EQ(r.crisis.back().naam, "Spoedhulp IJsselland");
    EXPECT_EQ(r.crisis.back().functies, std::vector<std::string>{"crisisopvolging"});
    EXPECT_FALSE(r.crisis.back().holds_on(Datum::from_ymd(2021, 12, 31)));
    EXPECT_TRUE(r.crisis.back().holds_on(Datum::from_ymd(2022, 1, 1)));
    EXPECT_EQ(r.ondersteunend.size(), 2U);
    EXPECT_EQ(r.pleegzorg.size(), 1U);
    const auto& k = uit->kennisgevingen;
    EXPECT_TRUE(std::any_of(k.begin(), k.end(), [](const auto& t) {
        return t.find("geen AGB-code bij Accare") != std::string::npos;
    }));
}

TEST(Registratiegegevens, EveryFaultIsReportedWithItsLine) {
    struct Geval {
        const char *bestand, *na, *zoek, *door, *fout;
    };
    const Geval kGevallen[] = {
        {"registratie.toml", "", "agb = []", "agb = [\"1234\"]", "De AGB-code \"1234\" kan niet."},
        {"registratie.toml", "Spoedhulp", "functies = [\"crisisopvolging\"]", "functies = []",
         "Er staat geen functie bij."},
        {"registratie.toml", "[[pleegzorg]]", "van = \"2023-01-01\"",
         "van = \"2023-01-01\"\ntot = \"2022-12-31\"", "eindigt eerder, op 31-12-2022"},
        {"registratie.toml", "", "naam = \"Accare\"", "", "naam"},
        {"registratie.toml", "", "naam = \"Accare\"", "naam = \"Accare\"\nkleur = \"rood\"", "kleur"},
        {"parameters.toml", "[noshow.bereik]", "jeugdige_en_aanbieder", "jeugdige_bij_alle_aanbieders",
         "kan een aanbieder niet zien"},
        {"parameters.toml", "[noshow.periode]", "kalenderjaar", "schooljaar", "schooljaar"},
    };
    for (const Geval& g : kGevallen) {
        const Contractmap map;
        map.mutate(g.bestand, g.na, g.zoek, g.door);
        const auto fouten = map.faults();
        ASSERT_EQ(fouten.size(), 1U) << g.fout;
        EXPECT_EQ(fouten.front().bestand, g.bestand) << g.fout;
        EXPECT_GT(fouten.front().regel, 0) << g.fout;
        EXPECT_NE(fouten.front().wat.find(g.fout), std::string::npos) << fouten.front().wat;
    }
}

TEST(Noshow, AYearAndAScopeCanChangeOnADay) {
    const Contractmap goed;
    goed.mutate("parameters.toml", "[noshow.bereik]",
                "bron = \"Inkoopdocument 8.5.1 en bijlage XIV; AMB-030\"",
                "bron = \"B\"\n[[noshow.bereik.later]]\nvanaf = \"2024-01-01\"\nwaarde = \"toewijzing\"\n"
                "bron = \"B\"");
    const auto uit = goed.load();
    ASSERT_TRUE(uit.ok()) << uit.error().front().wat;
    EXPECT_FALSE(uit->contract.parameters_on(Datum::from_ymd(2023, 12, 31)).noshow_per_toewijzing);
    EXPECT_TRUE(uit->contract.parameters_on(Datum::from_ymd(2024, 1, 1)).noshow_per_toewijzing);
}

}  // namespace
}  // namespace jeugdregio::contract
