// Reasons in words: one record of facts, filled into a sentence.
#include "core/motivering.hpp"

#include <gtest/gtest.h>

#include "core/result.hpp"

namespace jeugdregio {
namespace {

TEST(FormatFeit, WritesEveryKindOfFactForPeople) {
    EXPECT_EQ(format_feit(std::string("per week")), "per week");
    EXPECT_EQ(format_feit(std::int64_t{-7}), "-7");
    EXPECT_EQ(format_feit(Bedrag::from_cents(1'234'56)), "€ 1.234,56");
    EXPECT_EQ(format_feit(Datum::from_ymd(2024, 2, 29)), "29-02-2024");
}

TEST(FillUitleg, PutsEachFactInItsPlace) {
    const Feiten feiten{
        {"begin", Datum::from_ymd(2023, 3, 1)}, {"over", Bedrag::from_cents(5)}, {"n", std::int64_t{2}}};
    EXPECT_EQ(fill_uitleg("Vanaf {begin} is {over} over.", feiten), "Vanaf 01-03-2023 is € 0,05 over.");
    EXPECT_EQ(fill_uitleg("{n}{n}", feiten), "22");
    EXPECT_EQ(fill_uitleg("Niets in te vullen.", feiten), "Niets in te vullen.");
    EXPECT_EQ(fill_uitleg("", feiten), "");
}

TEST(FillUitleg, DoesNotFillWhatAFactItselfSays) {
    const Feiten feiten{{"gevonden", std::string("{verwacht}")}, {"verwacht", std::string("x")}};
    EXPECT_EQ(fill_uitleg("Er staat {gevonden}.", feiten), "Er staat {verwacht}.");
}

TEST(FillUitlegDeathTest, StopsWhenWordsAndFactsDoNotBelongTogether) {
    EXPECT_DEATH(static_cast<void>(fill_uitleg("{onbekend}", {})), "broken invariant");
    EXPECT_DEATH(static_cast<void>(fill_uitleg("een { zonder einde", {})), "broken invariant");
}

TEST(Motivering, SpeaksWithTheWordsOfItsRule) {
    Regelkaart kaart;
    kaart.uitleg = "Begin {gevonden}, verwacht {verwacht}.";
    const Motivering m{
        &kaart, Gevolg::afkeuren, {{"gevonden", std::int64_t{1}}, {"verwacht", std::int64_t{2}}}};
    EXPECT_EQ(m.uitleg(), "Begin 1, verwacht 2.");
}

TEST(Namen, StandForEveryKlasseAndNiveau) {
    for (const Klasse k : {Klasse::bericht, Klasse::header, Klasse::declaratie, Klasse::client,
                           Klasse::prestatie, Klasse::toegewezen_product})
        EXPECT_FALSE(klasse_naam(k).empty());
    for (const Niveau n : {Niveau::structuur, Niveau::bericht, Niveau::berichtoverstijgend,
                           Niveau::externe_bron, Niveau::regio})
        EXPECT_FALSE(niveau_naam(n).empty());
}

TEST(ResultDeathTest, StopsWhenTheWrongSideIsRead) {
    const Result<int, std::string> goed{1}, mis{Fout{std::string("kapot")}};
    EXPECT_TRUE(goed.ok());
    EXPECT_EQ(*goed, 1);
    EXPECT_FALSE(mis);
    EXPECT_EQ(mis.error(), "kapot");
    EXPECT_DEATH(static_cast<void>(goed.error()), "broken invariant");
    EXPECT_DEATH(static_cast<void>(mis.value()), "broken invariant");
}

}  // namespace
}  // namespace jeugdregio
