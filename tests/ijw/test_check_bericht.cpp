// Which rules hold within which kind of message.
#include "ijw/check_bericht.hpp"

#include <gtest/gtest.h>

#include <set>

#include "ijw/retour.hpp"

namespace jeugdregio::ijw {
namespace {

const Release& release() {
    return *Standaard::embedded().find_release("3.2");
}

TEST(CheckBericht, KnowsTheContentOfEveryKindOfTheStandardAndOfNoOther) {
    std::set<std::string> soorten;
    for (const Berichtdef& def : release().berichten()) {
        EXPECT_TRUE(has_inhoudsregels(def.soort)) << def.soort;
        soorten.insert(def.soort);
    }
    EXPECT_EQ(soorten.size(), 14u);
    for (const char* soort : {"", "JW", "JW303", "JW321", "jw305"})
        EXPECT_FALSE(has_inhoudsregels(soort)) << soort;
}

// A retourbericht copies what was wrong: its content cannot be held against it.
TEST(CheckBericht, HasNoRulesForARetourberichtAndSomeForEveryOtherKind) {
    std::set<std::string_view> retour;
    for (const Berichtdef& def : release().berichten()) retour.insert(retour_soort(def.soort));
    for (const Berichtdef& def : release().berichten())
        EXPECT_EQ(bericht_regels(def.soort).empty(), retour.contains(def.soort)) << def.soort;
}

TEST(CheckBericht, EveryRuleIsAPageOfItsOwnKind) {
    for (const Berichtdef& def : release().berichten()) {
        std::set<std::string_view> ids;
        for (const BerichtRegel& r : bericht_regels(def.soort)) {
            EXPECT_EQ(r.kaart.bericht, def.soort) << r.kaart.id;
            EXPECT_TRUE(ids.insert(r.kaart.id).second) << def.soort << " " << r.kaart.id;
        }
    }
}

// Only the dagtekening is a date in a 319, and that is TR135's.
TEST(CheckBericht, LooksAtYearsWhereverAMessageHasDatesOfItsOwn) {
    for (const char* soort : {"JW301", "JW305", "JW307", "JW315", "JW317", "JW319", "JW323"}) {
        std::size_t data = 0;
        for (const Veld& v : release().find_soort(soort)->velden)
            if (v.type != nullptr && v.type->basis == Basis::datum && v.naam != "Dagtekening") ++data;
        const auto regels = bericht_regels(soort);
        EXPECT_EQ(regels.front().kaart.id == "OJ-JAAR", data > 0) << soort;
    }
}

}  // namespace
}  // namespace jeugdregio::ijw
