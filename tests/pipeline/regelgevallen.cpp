// Runs every case of every rule, each under its own name.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>

#include "steun/regelgeval.hpp"

namespace jeugdregio::steun {
namespace {

class Regelgevallen : public testing::TestWithParam<std::size_t> {};

TEST_P(Regelgevallen, Holds) {
    const Regelgeval& geval = all_gevallen().at(GetParam());
    const Uitkomst uit = geval.run();
    SCOPED_TRACE(std::string(geval.regel) + ": " + geval.zin + "\n" + uit.describe());
    ASSERT_TRUE(uit.structuurfouten.empty()) << "the message of this case has no valid structure";

    const Vuur* vuur = uit.find(geval.regel);
    switch (geval.verwacht) {
        case Verwacht::afgekeurd:
            ASSERT_NE(vuur, nullptr);
            EXPECT_EQ(vuur->gevolg, Gevolg::afkeuren);
            break;
        case Verwacht::gesignaleerd:
            ASSERT_NE(vuur, nullptr);
            EXPECT_EQ(vuur->gevolg, Gevolg::signaal);
            break;
        case Verwacht::zwijgt:
            EXPECT_EQ(vuur, nullptr);
            break;
        case Verwacht::schoon:
            for (const std::string& s : uit.sleutels()) EXPECT_FALSE(geval.counts(s)) << s;
            break;
    }
    // Whatever was wrong with the message, our own answer to it is right.
    if (geval.bericht() != "JW325" && !geval.is_voorbereiding()) {
        const ijw::Leesuitkomst antwoord = ijw::read_bericht(uit.antwoord);
        ASSERT_TRUE(antwoord.bericht) << antwoord.bevindingen.eerste.front().uitleg << "\n" << uit.antwoord;
        const ijw::Bevindingen fouten = ijw::check_bericht(*antwoord.bericht, nullptr);
        EXPECT_TRUE(fouten.empty()) << fouten.eerste.front().uitleg << "\n" << uit.antwoord;
    }
    // A line is rejected exactly when something about it rejects; a signal never stops it (AMB-160).
    if (uit.claim && uit.claim->processed())
        for (const auto& p : uit.claim->prestaties)
            if (p.uitslag != declaratie::Uitslag::niet_beoordeeld) {
                EXPECT_EQ(p.uitslag == declaratie::Uitslag::toegekend, p.afwijzingen.empty());
            }
    // A message of the chain is rejected as a whole when one rule rejects, each code stands in the retour,
    // and only what was approved has consequences.
    if (uit.keten) {
        const auto& k = *uit.keten;
        EXPECT_EQ(k.goedgekeurd(), std::none_of(uit.vuren.begin(), uit.vuren.end(),
                                                [](const Vuur& v) { return v.gevolg == Gevolg::afkeuren; }));
        EXPECT_EQ(k.goedgekeurd(),
                  !k.starts.empty() || !k.stops.empty() || !k.verzoeken.empty() || k.antwoord.has_value());
        for (const auto& [knoop, codes] : toewijzing::collect_retourcodes(k).per_knoop)
            for (const RetourCode& c : codes)
                EXPECT_NE(uit.antwoord.find(">" + c.str() + "</"), std::string::npos) << c.str();
    }
}

/// "JW323_TR307_Prestatie_12_care_may_be_claimed_from_the_first_day".
std::string name_of(const testing::TestParamInfo<std::size_t>& info) {
    const Regelgeval& g = all_gevallen().at(info.param);
    std::string uit;
    for (const char c : std::string(g.regel) + " " + std::to_string(info.param) + " " + g.zin) {
        const bool gewoon =
            std::isalnum(static_cast<unsigned char>(c)) != 0 && static_cast<unsigned char>(c) < 0x80;
        if (gewoon)
            uit += c;
        else if (!uit.empty() && uit.back() != '_')
            uit += '_';
    }
    return uit;
}

INSTANTIATE_TEST_SUITE_P(Regelboek, Regelgevallen, testing::Range(std::size_t{0}, all_gevallen().size()),
                         name_of);

}  // namespace
}  // namespace jeugdregio::steun
