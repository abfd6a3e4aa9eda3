// The kind of work "budget raakt op", at its borders.
#include <gtest/gtest.h>

#include "toewijzing/werklijst.hpp"

namespace jeugdregio::toewijzing {
namespace {

constexpr Datum day(int jaar, int maand, int dag) {
    return Datum::from_ymd(jaar, maand, dag);
}

contract::Parameters make_parameters() {
    contract::Parameters p;
    p.termijnen[contract::Termijnsoort::verlenging] = {8, contract::Termijneenheid::weken};
    p.keten_verlengen_melden_weken = 10;
    p.keten_start_melden_dagen = 3660;
    p.budget_prognose_weken = 8;
    p.budget_sneller_pct = 100;  // never, unless a test says otherwise
    return p;
}

/// The whole of 2023 with a budget of 306,00, of which March took 31,00 (1,00 a day) when nothing else is
/// said.
dossier::Toewijzingverloop make_verloop(std::int64_t budget_cent, std::int64_t maart_cent = 31'00) {
    dossier::Toewijzingverloop t;
    t.versie.nummer = {7};
    t.versie.aanbieder = *parse_agb("42420001");
    t.versie.bsn = Bsn::parse("999900006").value();
    t.versie.ingang = day(2023, 1, 1);
    t.versie.einde = day(2023, 12, 31);
    t.versie.budget = Bedrag::from_cents(budget_cent);
    t.eerst_verzonden = t.versie.ingang;
    t.prestaties = 1;
    t.afname.push_back(
        {{day(2023, 3, 1), day(2023, 3, 31)}, Eenheid::minuut, Bedrag::from_cents(maart_cent), 31});
    return t;
}

std::vector<Werkregel> find(dossier::Toewijzingverloop t, Datum dag,
                            std::vector<dossier::Verzoek> verzoeken = {},
                            contract::Parameters parameters = make_parameters()) {
    const dossier::Werkvoorraad voorraad{std::move(verzoeken), {}, {std::move(t)}};
    contract::Contract van;
    van.parameters = std::move(parameters);
    auto uit = make_werklijst(voorraad, {dag, van});
    std::erase_if(uit, [](const Werkregel& r) { return r.soort != Werksoort::budget; });
    return uit;
}

TEST(Werklijstbudget, announced_ten_weeks_and_due_eight_weeks_before_it_runs_out) {
    // 1,00 a day; 131,00 is used on 9 July, a hundred days after 31 March.
    const auto t = make_verloop(131'00);
    EXPECT_TRUE(find(t, day(2023, 4, 29)).empty());
    const auto eerste = find(t, day(2023, 4, 30));
    ASSERT_EQ(eerste.size(), 1U);
    EXPECT_EQ(werksoort_naam(eerste[0].soort), "budget raakt op");
    EXPECT_EQ(eerste[0].termijn, (Termijn{day(2023, 5, 14), Telling::dagen}));
    EXPECT_EQ(eerste[0].wie, Wie::aanbieder);
    EXPECT_EQ(eerste[0].referentie, "7");
    EXPECT_EQ(eerste[0].bron, "eis 79, eis 80");
    EXPECT_EQ(eerste[0].wat,
              "Het budget raakt op rond 09-07-2023. Rond de hulp af binnen het budget, of vraag uiterlijk op "
              "14-05-2023 een "
              "wijziging aan (317).");
    EXPECT_EQ(eerste[0].toelichting,
              "Gebruikt is € 31,00 van € 131,00 (23%) tot en met 31-03-2023; van de tijd was toen 24% "
              "voorbij. Per week gaat er "
              "€ 7,00 af.");
    EXPECT_FALSE(find(t, day(2023, 5, 14))[0].te_laat);
    const auto te_laat = find(t, day(2023, 5, 16));
    EXPECT_TRUE(te_laat[0].te_laat);
    EXPECT_EQ(te_laat[0].over, 2);
    EXPECT_NE(te_laat[0].wat.find("dat had al gemoeten"), std::string::npos);
}

TEST(Werklijstbudget, what_is_used_up_says_since_when) {
    const auto op = find(make_verloop(10'00), day(2023, 4, 15));
    ASSERT_EQ(op.size(), 1U);
    EXPECT_EQ(op[0].wat,
              "Het budget is op sinds 10-03-2023. Overleg met de Toegang over een wijziging (317).");
    EXPECT_TRUE(op[0].te_laat);
}

TEST(Werklijstbudget, only_what_runs_out_before_its_end) {
    EXPECT_FALSE(find(make_verloop(305'00), day(2023, 12, 1)).empty()) << "a day before the end";
    EXPECT_TRUE(find(make_verloop(306'00), day(2023, 12, 1)).empty())
        << "on the last day: the extension tells of it";
    auto geen_einde = make_verloop(306'00);
    geen_einde.versie.einde.reset();
    EXPECT_FALSE(find(geen_einde, day(2023, 12, 1)).empty());
}

TEST(Werklijstbudget, faster_than_the_time_is_told_at_once) {
    auto parameters = make_parameters();
    parameters.budget_sneller_pct = 10;
    // 400,00 of 1000,00 in March: 40% used when 24% of the time had passed; it runs out in the middle of May.
    const auto snel = make_verloop(1000'00, 400'00);
    EXPECT_TRUE(find(make_verloop(1000'00, 340'00), day(2023, 2, 1), {}, parameters).empty()) << "9,4 points";
    const auto l = find(snel, day(2023, 2, 1), {}, parameters);
    ASSERT_EQ(l.size(), 1U) << "long before ten weeks";
    EXPECT_NE(l[0].toelichting.find("sneller dan de tijd (eis 79)"), std::string::npos) << l[0].toelichting;
    parameters.budget_sneller_pct = 16;
    EXPECT_TRUE(find(snel, day(2023, 2, 1), {}, parameters).empty());
}

TEST(Werklijstbudget, not_when_it_does_not_run_or_a_request_is_open) {
    const Datum dag = day(2023, 5, 1);
    ASSERT_FALSE(find(make_verloop(131'00), dag).empty());
    auto weg = make_verloop(131'00);
    weg.versie.reden_wijziging = "13";
    EXPECT_TRUE(find(weg, dag).empty());
    EXPECT_TRUE(find(make_verloop(131'00), day(2024, 1, 1)).empty()) << "it ended";
    EXPECT_TRUE(find(make_verloop(131'00), day(2022, 12, 31)).empty()) << "it has not begun";
    auto zonder = make_verloop(131'00);
    zonder.afname.clear();
    EXPECT_TRUE(find(zonder, dag).empty());

    dossier::Verzoek verzoek;
    verzoek.soort = dossier::Verzoeksoort::wijziging;
    verzoek.referentie = "V1";
    verzoek.aanbieder = *parse_agb("42420001");
    verzoek.bsn = Bsn::parse("999900006").value();
    verzoek.dagtekening = verzoek.ontvangen_op = dag;
    EXPECT_TRUE(find(make_verloop(131'00), dag, {verzoek}).empty());
    EXPECT_FALSE(find(make_verloop(131'00), dag.plus_dagen(-1), {verzoek}).empty()) << "it came a day later";
    verzoek.bsn = Bsn::parse("999900018").value();
    EXPECT_FALSE(find(make_verloop(131'00), dag, {verzoek}).empty()) << "of another jeugdige";
}

TEST(Werklijstbudget, a_volume_in_total_runs_out_too) {
    auto t = make_verloop(0);
    t.versie.budget.reset();
    t.versie.omvang = dossier::Omvang{131, Eenheid::minuut, Frequentie::totaal};
    const auto l = find(t, day(2023, 5, 1));
    ASSERT_EQ(l.size(), 1U);
    EXPECT_NE(l[0].wat.find("Het volume raakt op rond 09-07-2023"), std::string::npos) << l[0].wat;
    EXPECT_NE(l[0].toelichting.find("31 minuten van 131 minuten"), std::string::npos) << l[0].toelichting;
    t.versie.omvang->frequentie = Frequentie::per_week;
    EXPECT_TRUE(find(t, day(2023, 5, 1)).empty());
}

}  // namespace
}  // namespace jeugdregio::toewijzing
