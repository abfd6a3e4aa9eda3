// Several intensities in one group (9.7; AMB-016, AMB-017).
#include "hulp.hpp"

namespace jeugdregio::rekentool {
namespace {

Mengvormvraag meng(std::string_view jeugdigen, std::string_view roostertekst = "",
                   std::string_view vorm = "behandelgroep",
                   std::vector<std::string> ingeschreven = {"H", "I"}) {
    Mengvormvraag v;
    v.vorm = vorm;
    v.jeugdigen = *parse_jeugdigen(jeugdigen);
    v.rooster = rooster(roostertekst);
    v.ingeschreven = std::move(ingeschreven);
    return v;
}

TEST(Mengvorm, a_uniform_group_of_the_document_needs_224_hours) {
    const Antwoord a = reken(meng("8x4,0"));
    EXPECT_EQ(stap(a, "uren_per_dag"), Breuk(32));
    EXPECT_EQ(stap(a, "uren_nodig"), Breuk(224));
    EXPECT_EQ(a.delen.front().klasse, "I");
}

TEST(Mengvorm, the_mixed_group_of_the_document_needs_30_8_hours_a_day) {
    const Antwoord a = reken(meng("4x3,7 + 4x4,0"));
    EXPECT_EQ(stap(a, "uren_per_dag"), getal("30,8"));
    EXPECT_EQ(stap(a, "uren_nodig"), getal("215,6"));
    EXPECT_EQ(som(a, "uren_per_dag"), "14,8 + 16");
    EXPECT_EQ(som(a, "uren_nodig"), "30,8 x 7");
    ASSERT_EQ(a.delen.size(), 2U);
    EXPECT_EQ(a.delen[0].klasse, "H");
    EXPECT_EQ(a.delen[1].klasse, "I");
    EXPECT_EQ(a.find_tarief("H")->bedrag.cents(), 332'87);
    EXPECT_EQ(a.find_tarief("I")->bedrag.cents(), 361'42);
    EXPECT_FALSE(a.is_afgekeurd());
    EXPECT_TRUE(meldt(a, "opgegeven als gemengd"));
}

TEST(Mengvorm, the_roster_must_hold_the_sum_within_the_tolerance) {
    struct Geval {
        const char* uren;
        Normuitslag uitslag;
    };
    for (const Geval& g : {
             Geval{"215,6", Normuitslag::voldoet},
             Geval{"213,45", Normuitslag::voldoet},  // 2,15 short, 2,156 is allowed
             Geval{"213,44", Normuitslag::tekort},   // 2,16 short
             Geval{"217,75", Normuitslag::voldoet},
             Geval{"217,76", Normuitslag::waarschuwing},  // more is only reported
             Geval{"100", Normuitslag::tekort},
         }) {
        const Antwoord a = reken(meng("4x3,7 + 4x4,0", g.uren));
        EXPECT_EQ(norm(a, "rooster")->uitslag, g.uitslag) << g.uren << " " << norm(a, "rooster")->woorden;
        EXPECT_EQ(a.is_afgekeurd(), g.uitslag == Normuitslag::tekort) << g.uren;
    }
    EXPECT_EQ(norm(reken(meng("4x3,7 + 4x4,0", "200")), "rooster")->woorden,
              "Het rooster heeft 15,6 uur per week te weinig: nodig is 215,6, er is 200.");
    EXPECT_EQ(norm(reken(meng("4x3,7 + 4x4,0")), "rooster"), nullptr)
        << "no roster, nothing to hold against it";
    const Antwoord geen = reken(meng("4x3,7 + 4x4,0", "215,6 gedragswetenschapper"));
    EXPECT_EQ(norm(geen, "rooster")->uitslag, Normuitslag::tekort) << "who does not count fills no roster";
}

TEST(Mengvorm, the_aanbieder_is_registered_for_every_intensiteit) {
    EXPECT_EQ(norm(reken(meng("4x3,7 + 4x4,0")), "ingeschreven")->uitslag, Normuitslag::voldoet);
    const Antwoord a = reken(meng("4x3,7 + 4x4,0", "", "behandelgroep", {"H"}));
    EXPECT_EQ(norm(a, "ingeschreven")->uitslag, Normuitslag::tekort);
    EXPECT_EQ(norm(a, "ingeschreven")->woorden, "De aanbieder is niet ingeschreven voor I.");
    EXPECT_EQ(norm(reken(meng("8x4,0", "", "behandelgroep", {})), "ingeschreven")->uitslag,
              Normuitslag::niet_getoetst);
}

TEST(Mengvorm, a_fasehuis_has_two_intensiteiten_or_more) {
    const Antwoord goed = reken(meng("3x1,0 + 3x1,5", "", "fasehuis", {"C", "D"}));
    EXPECT_EQ(norm(goed, "meer_intensiteiten")->uitslag, Normuitslag::voldoet);
    EXPECT_FALSE(meldt(goed, "opgegeven als gemengd")) << "a fasehuis needs no mark";
    EXPECT_EQ(norm(reken(meng("6x1,0", "", "fasehuis", {"C"})), "meer_intensiteiten")->uitslag,
              Normuitslag::tekort);
}

TEST(Mengvorm, the_heaviest_part_is_the_outcome_of_the_group) {
    EXPECT_EQ(reken(meng("4x3,7 + 4x4,1")).uitslag, Uitslag::overleg);
    EXPECT_EQ(reken(meng("4x3,7 + 4x4,1")).delen[1].kandidaten, (std::vector<std::string>{"I", "J"}));
    EXPECT_EQ(reken(meng("4x4,1 + 1x6,2")).uitslag, Uitslag::buiten_band);
    EXPECT_EQ(reken(meng("4x1,0 + 4x2,0", "", "kdv", {"C"})).uitslag, Uitslag::boven_maximum);
}

TEST(Mengvorm, what_cannot_be_answered_says_what_is_wrong) {
    for (const char* fout :
         {"", "8", "8x", "x3", "0x3", "1,5x3", "8x3.7", "8x3,7777", "8x3 +", "1001x3", "8x1000"})
        EXPECT_FALSE(parse_jeugdigen(fout).ok()) << fout;
    const auto vraag = [](auto verander) {
        Mengvormvraag v = meng("8x4");
        verander(v);
        return fouten(compute_mengvorm(v, het_contract(), kDag));
    };
    EXPECT_EQ(vraag([](auto&) {}), "");
    EXPECT_NE(vraag([](auto& v) { v.vorm = "gezinshuis"; }).find("Gezinshuis is geen groep met een rooster"),
              std::string::npos);
    EXPECT_NE(vraag([](auto& v) { v.vorm = "pleegzorg"; }).find("Pleegzorg is geen groep"),
              std::string::npos);
    EXPECT_NE(vraag([](auto& v) { v.jeugdigen.clear(); }).find("geen jeugdigen"), std::string::npos);
    EXPECT_NE(vraag([](auto& v) {
                  v.kop.opgegeven = Opgave{Breuk(4), 0};
              }).find("geen opgave of besluit"),
              std::string::npos);
    EXPECT_NE(vraag([](auto& v) { v.ingeschreven = {"Q"}; }).find("\"Q\", en dat is geen intensiteit"),
              std::string::npos);
}

}  // namespace
}  // namespace jeugdregio::rekentool
