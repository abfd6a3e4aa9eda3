// What registering a JW301 leaves behind: versions of toewijzingen (IV013, OP087) and postings of granted
// budgets.
#include <gtest/gtest.h>

#include "steun/wereld.hpp"

namespace jeugdregio::steun {
namespace {

/// A new version of the generic budget on record: decided on this day, with this end and budget.
void set_versie(Wereld& w, std::string toewijzingsdatum, std::string einde, std::int64_t budget) {
    Product301& p = w.toewijzingsbericht.product();
    p.nummer = std::to_string(kBudget);
    p.toewijzingsdatum = std::move(toewijzingsdatum);
    p.ingang = "2023-01-01";
    p.einde = std::move(einde);
    p.budget = budget;
}
Bedrag granted(const Uitkomst& u) {
    return saldo(u.toewijzing->boekingen, grootboek::Rekening::toegekend);
}

TEST(Versies, ANewToewijzingIsOneVersionAndItsBudgetIsGranted) {
    const Uitkomst u = Wereld{}.run_toewijzing();
    ASSERT_TRUE(u.toewijzing && u.toewijzing->goedgekeurd());
    ASSERT_EQ(u.toewijzing->versies.size(), 1u);
    const dossier::ToewijzingVersie& v = u.toewijzing->versies[0];
    EXPECT_EQ(v.nummer.waarde, kNieuw);
    EXPECT_EQ(v.bsn.digits(), kAnna);
    EXPECT_EQ(v.geboortedatum, datum("2014-06-15"));
    EXPECT_EQ(v.budget, cents(8'000'00));
    EXPECT_EQ(v.verzonden_op, datum("2023-03-10"));
    EXPECT_EQ(granted(u), cents(8'000'00));
}

TEST(Versies, ABirthDateThatIsPartlyUnknownIsNotKept) {
    Wereld w;
    w.toewijzingsbericht.geboortedatum = "2014-01-01";
    w.toewijzingsbericht.datumgebruik = "2";
    EXPECT_FALSE(w.run_toewijzing().toewijzing->versies.at(0).geboortedatum);
}

// OP087: every JW301 repeats all current toewijzingen. Each field that may differ makes a new version by
// itself.
TEST(Versies, WhatSaysNothingNewIsNoNewVersion) {
    Wereld w;
    set_versie(w, "2022-12-20", "2024-12-31", 10'000'00);
    const Uitkomst u = w.run_toewijzing();
    ASSERT_TRUE(u.toewijzing && u.toewijzing->goedgekeurd());
    EXPECT_TRUE(u.toewijzing->versies.empty());
    EXPECT_TRUE(u.toewijzing->boekingen.empty());

    const auto count = [&](auto verander) {
        Wereld ander = w;
        verander(ander.toewijzingsbericht.product());
        return ander.run_toewijzing().toewijzing->versies.size();
    };
    EXPECT_EQ(count([](Product301& p) { p.toewijzingsdatum = "2022-12-21"; }), 1u);
    EXPECT_EQ(count([](Product301& p) { p.toewijzingstijd = "12:00:01"; }), 1u);
    EXPECT_EQ(count([](Product301& p) { p.einde = "2024-12-30"; }), 1u);
    EXPECT_EQ(count([](Product301& p) { p.reden_wijziging = "14"; }), 1u);
    EXPECT_EQ(count([](Product301& p) { p.budget = 10'000'01; }), 1u);
}

// IV099: an unchanged repeat has no RedenWijziging, whatever the reason of the version that it repeats.
TEST(Versies, ARepeatWithoutTheReasonOfTheChangeSaysNothingNew) {
    const auto count = [](std::string op_record, std::string binnen) {
        Wereld w;
        w.versie(kBudget).reden_wijziging = std::move(op_record);
        set_versie(w, "2022-12-20", "2024-12-31", 10'000'00);
        w.toewijzingsbericht.product().reden_wijziging = std::move(binnen);
        return w.run_toewijzing().toewijzing.value().versies.size();
    };
    EXPECT_EQ(count("14", ""), 0u);
    EXPECT_EQ(count("14", "14"), 0u);
    EXPECT_EQ(count("14", "12"), 1u);
    EXPECT_EQ(count("", "14"), 1u);
}

TEST(Versies, ARemovalCountsAndARepeatDoesNotUndoIt) {
    const auto run = [](std::string op_record, std::string binnen) {
        Wereld w;
        w.versie(kBudget).reden_wijziging = std::move(op_record);
        w.versie(kBudget).einde = datum("2023-01-01");
        set_versie(w, "2022-12-20", "2023-01-01", 10'000'00);
        w.toewijzingsbericht.product().reden_wijziging = std::move(binnen);
        return w.run_toewijzing();
    };
    const Uitkomst verwijderd = run("", "13");
    EXPECT_EQ(verwijderd.toewijzing->versies.size(), 1u);
    EXPECT_EQ(granted(verwijderd), cents(-10'000'00));
    const Uitkomst herhaald = run("13", "");
    EXPECT_TRUE(herhaald.toewijzing->versies.empty());
    EXPECT_TRUE(herhaald.toewijzing->boekingen.empty());
}

TEST(Versies, AHigherBudgetGrantsTheDifferenceAndALowerOneTakesItBack) {
    for (const auto& [budget, verschil] :
         {std::pair{12'000'00, 2'000'00}, {7'000'00, -3'000'00}, {10'000'00, 0}}) {
        Wereld w;
        set_versie(w, "2023-02-01", "2024-12-31", budget);
        EXPECT_EQ(granted(w.run_toewijzing()), cents(verschil)) << budget;
    }
}

// IV013: the version that was decided last holds, whichever arrives last.
TEST(Versies, AVersionThatWasDecidedEarlierIsKeptButMovesNoMoney) {
    Wereld w;
    set_versie(w, "2022-12-19", "2024-12-31", 7'000'00);
    const Uitkomst u = w.run_toewijzing();
    EXPECT_EQ(u.toewijzing->versies.size(), 1u);
    EXPECT_TRUE(u.toewijzing->boekingen.empty());

    w.toewijzingsbericht.product().toewijzingsdatum = "2022-12-20";
    w.toewijzingsbericht.product().toewijzingstijd = "11:59:59";
    EXPECT_TRUE(w.run_toewijzing().toewijzing->boekingen.empty());

    // Decided at the same moment: the one that was received later holds.
    w.toewijzingsbericht.product().toewijzingstijd = "12:00:00";
    EXPECT_EQ(granted(w.run_toewijzing()), cents(-3'000'00));
}

TEST(Versies, ARemovedToewijzingGivesItsBudgetBack) {
    Wereld w;
    set_versie(w, "2023-02-01", "2023-01-01", 10'000'00);
    w.toewijzingsbericht.product().reden_wijziging = "13";
    EXPECT_EQ(granted(w.run_toewijzing()), cents(-10'000'00));
}

// IV032: a JW301 is registered as a whole or not at all.
TEST(Versies, OneWrongProductKeepsTheOthersOut) {
    Wereld w;
    Product301 goed, fout;
    goed.nummer = "2001";
    fout.nummer = "2002";
    goed.categorie = "41";
    fout.categorie = "45";
    fout.code = "44A10";
    goed.budget = 1'000'00;
    fout.omvang = Omvang301{1, "14", "6"};
    w.toewijzingsbericht.producten = {goed, fout};
    const Uitkomst u = w.run_toewijzing();
    ASSERT_TRUE(u.toewijzing.has_value());
    EXPECT_FALSE(u.toewijzing->goedgekeurd());
    EXPECT_TRUE(u.toewijzing->versies.empty());
    EXPECT_TRUE(u.toewijzing->boekingen.empty());
    // IV028: the wrong class carries its code, the others 0200.
    EXPECT_NE(u.antwoord.find("S329"), std::string::npos);
    EXPECT_NE(u.antwoord.find("0200"), std::string::npos);
}

TEST(Versies, AWrongHeaderIsAnsweredAlone) {
    Wereld w;
    w.identificatie_bezet = true;
    const Uitkomst u = w.run_toewijzing();
    EXPECT_FALSE(u.toewijzing->goedgekeurd());
    EXPECT_TRUE(u.toewijzing->versies.empty());
    EXPECT_NE(u.antwoord.find("9056"), std::string::npos);
    EXPECT_EQ(u.antwoord.find("Client"), std::string::npos);
}

}  // namespace
}  // namespace jeugdregio::steun
