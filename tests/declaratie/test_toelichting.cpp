// The explanation of one line: the same decision again, the rules it was held against, the facts that carry
// it.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "steun/wereld.hpp"

namespace jeugdregio::declaratie {
namespace {

using steun::cents;
using steun::Wereld;

std::map<std::string, std::string> facts(const Toelichting& t) {
    std::map<std::string, std::string> uit;
    for (const auto& [naam, feit] : t.feiten) uit[std::string(naam)] = format_feit(feit);
    return uit;
}
std::set<std::string> rules(const Toelichting& t) {
    std::set<std::string> uit;
    for (const Regelkaart* k : t.getoetst) uit.insert(std::string(k->id));
    return uit;
}

TEST(Toelichting, OfAnApprovedLineNamesContractTariefAndWhatWasLeft) {
    Wereld w;
    w.book(steun::make_regel("R0", steun::kBudget, "45A05", 100, "01", 1'46));
    const Toelichting t = w.explain_claim(0);
    EXPECT_EQ(t.besluit.uitslag, Uitslag::toegekend);
    const auto f = facts(t);
    EXPECT_EQ(f.at("product"), "45A06");
    EXPECT_EQ(f.at("volume"), "50");
    EXPECT_EQ(f.at("eenheid"), "minuten");
    EXPECT_EQ(f.at("bedrag"), "€ 81,00");
    EXPECT_EQ(f.at("perceel"), "1");
    EXPECT_EQ(f.at("contracttarief"), "€ 1,62");
    EXPECT_EQ(f.at("eerder_goedgekeurd"), "€ 146,00");
    EXPECT_EQ(f.at("budget"), "€ 10.000,00");
    EXPECT_EQ(f.at("toewijzing"), "1001");
    EXPECT_EQ(f.at("toewijzing_einde"), "31-12-2024");
    EXPECT_FALSE(f.contains("omvang"));
}

TEST(Toelichting, OfALineWithAVolumeNamesTheVolumeAndNoBudget) {
    Wereld w;
    w.set_regel(Wereld::middel("R1", steun::kUrenPerWeek, 3));
    const auto f = facts(w.explain_claim(0));
    EXPECT_EQ(f.at("omvang"), "3 uren per week");
    EXPECT_FALSE(f.contains("budget"));
}

TEST(Toelichting, OfALineWithoutAToewijzingOrContractLeavesThoseFactsOut) {
    Wereld w;
    w.claim.regel().toewijzing = 9;
    w.aanbieders.clear();
    const Toelichting t = w.explain_claim(0);
    EXPECT_EQ(t.besluit.uitslag, Uitslag::afgewezen);
    const auto f = facts(t);
    EXPECT_FALSE(f.contains("perceel"));
    EXPECT_FALSE(f.contains("contracttarief"));
    EXPECT_FALSE(f.contains("toewijzing"));
    EXPECT_FALSE(f.contains("eerder_goedgekeurd"));
}

TEST(Toelichting, CountsWhatEarlierLinesOfTheSameMessageTook) {
    Wereld w;
    w.set_regels({Wereld::tg4("R1", 50), steun::make_regel("R0", steun::kBudget, "45A05", 100, "01", 1'46)});
    // R0 and R1 are of one period, so R0 goes first although it stands second.
    EXPECT_EQ(facts(w.explain_claim(0)).at("eerder_goedgekeurd"), "€ 146,00");
    EXPECT_EQ(facts(w.explain_claim(1)).at("eerder_goedgekeurd"), "€ 0,00");
}

TEST(Toelichting, NamesTheRulesThatALineWasHeldAgainst) {
    Wereld w;
    EXPECT_TRUE(rules(w.explain_claim(0)).contains("TR369"));
    EXPECT_TRUE(rules(w.explain_claim(0)).contains("IJ-E043"));
    EXPECT_FALSE(rules(w.explain_claim(0)).contains("TR390"));  // of credits only

    w.regelset = Regelset::landelijk;
    EXPECT_FALSE(rules(w.explain_claim(0)).contains("IJ-E043"));

    w.regelset = Regelset::alle;
    w.set_regelinstelling("IJ-E043", false, contract::Onbeslist::afkeuren);
    EXPECT_FALSE(rules(w.explain_claim(0)).contains("IJ-E043"));

    w.book(Wereld::tg4("R0", 10));
    w.set_regel(steun::make_credit(Wereld::tg4("R0", 10), "R9"));
    const auto credit = rules(w.explain_claim(0));
    EXPECT_EQ(credit, (std::set<std::string>{"TR314", "TR319", "TR338", "TR304", "TR323", "TR390"}));
}

TEST(Toelichting, OfALineWhoseClientIsUnknownSaysSo) {
    Wereld w;
    w.claim.clienten[0].bsn = steun::kOnbekend;
    const Toelichting t = w.explain_claim(0);
    EXPECT_EQ(t.besluit.uitslag, Uitslag::niet_beoordeeld);
    ASSERT_EQ(t.client.size(), 1u);
    EXPECT_EQ(t.client[0].regel->id, "TR304");
    EXPECT_TRUE(t.getoetst.empty());
}

TEST(Toelichting, RepeatsTheDecisionOfEveryLine) {
    Wereld w;
    w.versie(steun::kBudget).budget = cents(100'00);
    w.set_regels({Wereld::tg4("R1", 50), steun::make_regel("R2", steun::kBudget, "45A05", 100, "01", 1'46),
                  Wereld::middel("R3", steun::kUrenTotaal, 201), Wereld::verblijf_j("R4", 31)});
    const auto uit = w.run_claim();
    for (std::size_t i = 0; i < 4; ++i) {
        const Toelichting t = w.explain_claim(i);
        const PrestatieBesluit& besluit = uit.claim->prestaties[i];
        EXPECT_EQ(t.besluit.uitslag, besluit.uitslag);
        ASSERT_EQ(t.besluit.afwijzingen.size(), besluit.afwijzingen.size());
        for (std::size_t n = 0; n < besluit.afwijzingen.size(); ++n)
            EXPECT_EQ(t.besluit.afwijzingen[n].uitleg(), besluit.afwijzingen[n].uitleg());
    }
    EXPECT_EQ(uit.claim->aantal_afgewezen, 2u);
}

}  // namespace
}  // namespace jeugdregio::declaratie
