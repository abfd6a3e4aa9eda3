// The rule book is complete: every rule has a case that fires it and one that passes it, its words fill and
// are short, and its retourcode is one of the standard.
#include "pipeline/regelboek.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <tuple>

#include "steun/regelgeval.hpp"

namespace jeugdregio::pipeline {
namespace {

using steun::all_gevallen;
using steun::Regelgeval;

std::set<std::string> book() {
    std::set<std::string> uit;
    for (const Regelkaart* k : all_regels()) uit.insert(steun::sleutel_of(*k));
    return uit;
}

/// The sentences of a text: they end in a full stop, question mark or exclamation mark before a space or the
/// end.
std::vector<std::string> split_sentences(std::string_view tekst) {
    std::vector<std::string> uit(1);
    for (std::size_t i = 0; i < tekst.size(); ++i) {
        uit.back() += tekst[i];
        const bool slot = tekst[i] == '.' || tekst[i] == '?' || tekst[i] == '!' || tekst[i] == ';';
        if (slot && (i + 1 == tekst.size() || tekst[i + 1] == ' ')) uit.emplace_back();
    }
    return uit;
}
std::size_t count_words(const std::string& zin) {
    std::istringstream stroom(zin);
    return static_cast<std::size_t>(std::distance(std::istream_iterator<std::string>(stroom), {}));
}

/// What every case gives, in order; worked out once.
const std::vector<steun::Uitkomst>& all_uitkomsten() {
    static const std::vector<steun::Uitkomst> kAlle = [] {
        std::vector<steun::Uitkomst> uit;
        for (const Regelgeval& g : all_gevallen()) uit.push_back(g.run());
        return uit;
    }();
    return kAlle;
}

TEST(Regelboek, EveryRuleHasACaseThatFiresItAndOneThatPassesIt) {
    std::set<std::string> vurend, passerend;
    for (const Regelgeval& g : all_gevallen()) (g.fires() ? vurend : passerend).insert(std::string(g.regel));
    for (const std::string& regel : book()) {
        EXPECT_TRUE(vurend.contains(regel)) << "no case fires " << regel;
        EXPECT_TRUE(passerend.contains(regel)) << "no case passes " << regel;
    }
}

TEST(Regelboek, EveryCaseIsAboutARuleInTheBook) {
    const auto boek = book();
    for (const Regelgeval& g : all_gevallen())
        EXPECT_TRUE(boek.contains(std::string(g.regel))) << g.regel << ": " << g.zin;
}

TEST(Regelboek, EveryCaseOfARuleHasItsOwnSentence) {
    std::set<std::pair<std::string_view, std::string_view>> gezien;
    for (const Regelgeval& g : all_gevallen())
        EXPECT_TRUE(gezien.insert({g.regel, g.zin}).second) << g.regel << ": " << g.zin;
}

TEST(Regelboek, ARuleStandsOncePerMessageAndClass) {
    std::set<std::tuple<std::string_view, std::string_view, Klasse>> gezien;
    for (const Regelkaart* k : all_regels())
        EXPECT_TRUE(gezien.insert({k->bericht, k->id, k->klasse}).second) << steun::sleutel_of(*k);
}

TEST(Regelboek, EveryRetourcodeIsOneOfTheStandard) {
    const auto* def = ijw::Standaard::embedded().find_release("3.2")->find_soort("JW325");
    ASSERT_NE(def, nullptr);
    const auto& codes = def->velden[def->veld("Header/RetourCodes/RetourCode")].type->codes;
    ASSERT_FALSE(codes.empty());
    for (const Regelkaart* k : all_regels()) {
        if (k->retourcode.empty()) continue;
        EXPECT_NE(std::find(codes.begin(), codes.end(), k->retourcode), codes.end())
            << steun::sleutel_of(*k) << ": " << k->retourcode;
    }
}

TEST(Regelboek, ARuleThatRejectsOrMayBeSetToRejectHasARetourcode) {
    for (const Regelkaart* k : all_regels()) {
        const bool may_reject =
            k->gevolg == Gevolg::afkeuren || (k->bericht == "JW323" && k->niveau == Niveau::regio);
        if (may_reject) {
            EXPECT_FALSE(k->retourcode.empty()) << steun::sleutel_of(*k);
        }
    }
}

// INTERPRETATION AMB-160: a setting without a rule would promise something that the program does not do.
TEST(Regelboek, EverySettingOfTheContractBelongsToARegionalRule) {
    std::set<std::string_view> regionaal;
    for (const Regelkaart* k : all_regels())
        if (k->niveau == Niveau::regio) regionaal.insert(k->id);
    for (const auto& r : steun::ijsselland().regels) EXPECT_TRUE(regionaal.contains(r.id)) << r.id;
    for (const std::string_view id : regionaal) EXPECT_NE(steun::ijsselland().find_regel(id), nullptr) << id;
}

// A rule on a JW301 can only signal, whatever its setting: the same id on a JW323 decides what the setting is
// about.
TEST(Regelboek, TheSettingsOfTheContractAgreeWithTheKindOfTheRule) {
    for (const auto& instelling : steun::ijsselland().regels) {
        EXPECT_TRUE(instelling.actief) << instelling.id;
        bool keurt_af = false;
        for (const Regelkaart* k : all_regels())
            keurt_af = keurt_af || (k->id == instelling.id && k->gevolg == Gevolg::afkeuren);
        EXPECT_EQ(instelling.onbeslist == contract::Onbeslist::afkeuren, keurt_af) << instelling.id;
    }
}

TEST(Regelboek, EveryExplanationFillsWithTheFactsOfItsRule) {
    for (std::size_t i = 0; i < all_gevallen().size(); ++i) {
        const Regelgeval& g = all_gevallen()[i];
        if (!g.fires()) continue;
        const steun::Uitkomst& uit = all_uitkomsten()[i];
        const steun::Vuur* vuur = uit.find(g.regel);
        ASSERT_NE(vuur, nullptr) << g.regel << ": " << g.zin << "\n" << uit.describe();
        EXPECT_GT(vuur->uitleg.size(), 20u) << g.regel;
        EXPECT_EQ(vuur->uitleg.find_first_of("{}"), std::string::npos) << vuur->uitleg;
        EXPECT_EQ(vuur->uitleg.find("  "), std::string::npos) << vuur->uitleg;
        EXPECT_TRUE(vuur->uitleg.ends_with('.')) << vuur->uitleg;
    }
}

TEST(Regelboek, NoExplanationOrFactShowsABsnOrAName) {
    const auto check = [](const std::string& tekst) {
        for (const auto geheim : {steun::kAnna, steun::kBram, steun::kOnbekend, steun::kFout,
                                  std::string_view("Voorbeeldstraat"), std::string_view("Bakker")})
            EXPECT_EQ(tekst.find(geheim), std::string::npos) << tekst;
    };
    for (const steun::Uitkomst& uit : all_uitkomsten())
        for (const steun::Vuur& v : uit.vuren) {
            check(v.uitleg);
            for (const auto& [naam, feit] : v.feiten) check(format_feit(feit));
        }
}

TEST(Regelboek, NoSentenceIsLongerThanThirtyWords) {
    for (const Regelkaart* k : all_regels())
        for (const std::string_view tekst : {k->titel, k->uitleg, k->herstel})
            for (const std::string& zin : split_sentences(tekst))
                EXPECT_LE(count_words(zin), 30u) << steun::sleutel_of(*k) << ": " << zin;
    for (const steun::Uitkomst& uit : all_uitkomsten())
        for (const steun::Vuur& v : uit.vuren)
            for (const std::string& zin : split_sentences(v.uitleg))
                EXPECT_LE(count_words(zin), 30u) << v.sleutel << ": " << zin;
}

TEST(Regelboek, EveryRuleSaysWhatHoldsWhereItComesFromAndWhatToDo) {
    for (const Regelkaart* k : all_regels())
        for (const std::string_view tekst : {k->id, k->titel, k->bron, k->bericht, k->uitleg, k->herstel})
            EXPECT_FALSE(tekst.empty()) << steun::sleutel_of(*k);
}

TEST(Regelboek, TheBookInDocsIsTheOneOfTheProgram) {
    std::ifstream bestand(std::string(BRONMAP) + "/docs/regelboek.md", std::ios::binary);
    ASSERT_TRUE(bestand) << "docs/regelboek.md is made with: jeugdregio regels --markdown";
    const std::string tekst{std::istreambuf_iterator<char>(bestand), std::istreambuf_iterator<char>()};
    EXPECT_EQ(tekst, regels_to_markdown());
}

}  // namespace
}  // namespace jeugdregio::pipeline
