// What a material check says of a claim: each verdict with its near miss, and what always holds.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numeric>

#include "beheersing/materieel.hpp"

namespace jeugdregio::beheersing {
namespace {

const Datum kMaart = Datum::from_ymd(2023, 3, 1), kApril = Datum::from_ymd(2023, 4, 1);
const Regelkaart kReis{.id = "REG-REISTIJD",
                       .titel = "t",
                       .bron = "b",
                       .bericht = "",
                       .retourcode = "",
                       .uitleg = "u",
                       .herstel = "h"};

Bsn bsn(int n) {
    return *Bsn::parse(std::array{"999900006", "999900018", "999900029"}.at(static_cast<std::size_t>(n)));
}

/// A world of one aanbieder: what was approved and what the registration gives.
struct Wereld {
    std::vector<dossier::Goedgekeurd> staand;
    std::vector<Herrekend> herrekend;
    std::vector<Weggelaten> weggelaten;
    contract::Verrekening verrekening = contract::Verrekening::toewijzing_maand;

    static Controlepunt punt(std::int64_t toewijzing, const char* code = "45A04", Datum maand = kMaart) {
        return {*Gemeente::from_text("0193"),
                {toewijzing},
                maand,
                *parse_categorie("45"),
                *parse_productcode(code)};
    }
    void claim(const Controlepunt& p, const char* referentie, std::int64_t volume, std::int64_t cent,
               Eenheid eenheid = Eenheid::minuut) {
        dossier::Goedgekeurd g{p.gemeente, *parse_agb("41410002"), p.toewijzing, bsn(0), 1, 1, kApril, {}};
        g.prestatie.referentie = referentie;
        g.prestatie.categorie = p.categorie;
        g.prestatie.code = p.code;
        g.prestatie.periode = {p.maand, p.maand.last_of_month()};
        g.prestatie.volume = volume;
        g.prestatie.eenheid = eenheid;
        g.prestatie.bedrag = Bedrag::from_cents(cent);
        staand.push_back(g);
    }
    void work(const Controlepunt& p, std::int64_t volume, std::int64_t cent, std::int64_t tarief = 100) {
        herrekend.push_back({p, bsn(0), Eenheid::minuut, 1, volume, volume, Bedrag::from_cents(tarief),
                             Bedrag::from_cents(cent)});
    }
    [[nodiscard]] Controleuitkomst check(const std::set<Controlepunt>* alleen = nullptr) const {
        return compare_registratie(staand, herrekend, weggelaten, verrekening, alleen);
    }
};

TEST(Materieel, EqualIsEqual) {
    Wereld w;
    w.claim(w.punt(7), "P1", 60, 6000);
    w.work(w.punt(7), 60, 6000);
    const auto uit = w.check();
    ASSERT_EQ(uit.regels.size(), 1U);
    EXPECT_EQ(uit.regels[0].oordeel, Oordeel::gelijk);
    EXPECT_EQ(uit.totaal.terug, Bedrag{});
    EXPECT_EQ(uit.regels[0].regels[0].juist.cents(), 6000);
}

TEST(Materieel, OneMinuteTooMuchIsReclaimed) {
    Wereld w;
    w.claim(w.punt(7), "P1", 61, 6100);
    w.work(w.punt(7), 60, 6000);
    const auto uit = w.check();
    EXPECT_EQ(uit.regels[0].oordeel, Oordeel::te_veel);
    EXPECT_EQ(uit.totaal.terug.cents(), 100);
    EXPECT_EQ(uit.regels[0].regels[0].juist.cents(), 6000);
}

TEST(Materieel, OneMinuteTooLittleIsToldAndNotPaid) {
    Wereld w;
    w.claim(w.punt(7), "P1", 59, 5900);
    w.work(w.punt(7), 60, 6000);
    const auto uit = w.check();
    EXPECT_EQ(uit.regels[0].oordeel, Oordeel::te_weinig);
    EXPECT_EQ(uit.totaal.te_weinig.cents(), 100);
    EXPECT_EQ(uit.totaal.terug, Bedrag{});
    EXPECT_EQ(uit.regels[0].regels[0].juist.cents(), 5900) << "never more than was claimed";
}

TEST(Materieel, WithoutRegistrationThereIsNoGround) {
    Wereld w;
    w.claim(w.punt(7), "P1", 60, 6000);
    w.work(w.punt(8), 60, 6000);  // of another toewijzing
    const auto uit = w.check();
    ASSERT_EQ(uit.regels.size(), 2U);
    EXPECT_EQ(uit.regels[0].oordeel, Oordeel::geen_grond);
    EXPECT_EQ(uit.regels[1].oordeel, Oordeel::te_weinig);
    EXPECT_TRUE(uit.regels[1].regels.empty());
    EXPECT_EQ(uit.totaal.terug.cents(), 6000);
}

TEST(Materieel, TheSameHelpUnderADearerProductCostsOnlyTheDifference) {
    Wereld w;
    w.claim(w.punt(7, "45A05"), "P1", 60, 9000);
    w.work(w.punt(7, "45A04"), 60, 6000);
    auto uit = w.check();
    EXPECT_EQ(uit.regels[1].oordeel, Oordeel::geen_grond);
    EXPECT_EQ(uit.regels[1].verrekend.cents(), 6000);
    EXPECT_EQ(uit.regels[1].regels[0].juist.cents(), 6000);
    EXPECT_EQ(uit.totaal.terug.cents(), 3000);
    w.verrekening = contract::Verrekening::geen;
    uit = w.check();
    EXPECT_EQ(uit.totaal.verrekend, Bedrag{});
    EXPECT_EQ(uit.totaal.terug.cents(), 9000);
}

TEST(Materieel, WorkOfAnotherMonthOrToewijzingSettlesNothing) {
    Wereld w;
    w.claim(w.punt(7, "45A05"), "P1", 60, 9000);
    w.work(w.punt(7, "45A04", kApril), 60, 6000);
    w.work(w.punt(8, "45A04"), 60, 6000);
    EXPECT_EQ(w.check().totaal.terug.cents(), 9000);
}

TEST(Materieel, OfSeveralLinesTheFirstKeepTheirAmount) {
    Wereld w;
    w.claim(w.punt(7), "P1", 40, 4000);
    w.claim(w.punt(7), "P2", 40, 4000);
    w.work(w.punt(7), 50, 5000);
    const auto uit = w.check();
    ASSERT_EQ(uit.regels.size(), 1U);
    EXPECT_EQ(uit.regels[0].regels[0].juist.cents(), 4000);
    EXPECT_EQ(uit.regels[0].regels[1].juist.cents(), 1000);
}

TEST(Materieel, TwoTarievenInAMonthAreOnePoint) {
    Wereld w;
    w.claim(w.punt(7), "P1", 10, 1000);
    w.claim(w.punt(7), "P2", 10, 1100);
    w.work(w.punt(7), 10, 1000, 100);
    w.work(w.punt(7), 10, 1100, 110);
    const auto uit = w.check();
    ASSERT_EQ(uit.regels.size(), 1U);
    EXPECT_EQ(uit.regels[0].oordeel, Oordeel::gelijk);
    EXPECT_EQ(uit.regels[0].herrekend->tarief, std::nullopt);
    EXPECT_EQ(uit.regels[0].herrekend->bronregels, 2);
}

TEST(Materieel, GroundsAreOfTheJeugdigeTheMonthAndTheKindOfWork) {
    Wereld w;
    w.claim(w.punt(7), "P1", 61, 6100);
    w.work(w.punt(7), 60, 6000);
    const auto add = [&](int wie, Datum maand, Werksoort soort, const char* uitleg) {
        w.weggelaten.push_back({bsn(wie), maand, soort, &kReis, 15, {4}, uitleg});
    };
    add(0, kMaart, Werksoort::tijd, "deze");
    add(1, kMaart, Werksoort::tijd, "van een ander");
    add(0, kApril, Werksoort::tijd, "andere maand");
    add(0, kMaart, Werksoort::nachten, "ander werk");
    const auto uit = w.check();
    ASSERT_EQ(uit.regels[0].gronden.size(), 1U);
    EXPECT_EQ(uit.regels[0].gronden[0].uitleg, "deze");
    w.herrekend[0].bedrag = Bedrag::from_cents(6100);
    EXPECT_TRUE(w.check().regels[0].gronden.empty()) << "what is equal needs no ground";
}

TEST(Materieel, ASampleTellsItsOwnPointsOnlyAndSettlesAsTheWhole) {
    Wereld w;
    w.claim(w.punt(7, "45A05"), "P1", 60, 9000);
    w.claim(w.punt(8), "P2", 60, 6000);
    w.work(w.punt(7, "45A04"), 60, 6000);
    const std::set<Controlepunt> alleen{w.punt(7, "45A05")};
    const auto uit = w.check(&alleen);
    ASSERT_EQ(uit.regels.size(), 1U);
    EXPECT_EQ(uit.totaal.gedeclareerd.cents(), 9000);
    EXPECT_EQ(uit.totaal.terug.cents(), 3000);
}

RC_GTEST_PROP(Materieel, AmountsAddUpInAnyOrder, ()) {
    Wereld w;
    w.verrekening = *rc::gen::element(contract::Verrekening::geen, contract::Verrekening::toewijzing_maand);
    const char* const codes[] = {"45A04", "45A05", "45A06"};
    const auto point = [&] {
        return Wereld::punt(*rc::gen::inRange(1, 4), codes[*rc::gen::inRange(0, 3)],
                            *rc::gen::element(kMaart, kApril));
    };
    const int n = *rc::gen::inRange(0, 12), m = *rc::gen::inRange(0, 12);
    for (int i = 0; i < n; ++i)
        w.claim(point(), ("P" + std::to_string(i)).c_str(), 10, *rc::gen::inRange(0, 5000));
    for (int i = 0; i < m; ++i) w.work(point(), 10, *rc::gen::inRange(0, 5000));
    const auto uit = w.check();
    const auto& t = uit.totaal;
    RC_ASSERT(t.gedeclareerd - t.herrekend == t.te_veel - t.te_weinig);
    RC_ASSERT(t.terug == t.te_veel - t.verrekend);
    RC_ASSERT(t.verrekend <= t.te_weinig);
    RC_ASSERT(t.terug >= Bedrag{});
    Bedrag gedeclareerd, juist;
    for (const auto& r : uit.regels) {
        Bedrag van_regels;
        for (const auto& regel : r.regels) {
            RC_ASSERT(regel.juist <= regel.gedeclareerd && regel.juist >= Bedrag{});
            van_regels += regel.gedeclareerd;
            juist += regel.juist;
        }
        RC_ASSERT(van_regels == r.gedeclareerd);
        gedeclareerd += r.gedeclareerd;
    }
    RC_ASSERT(gedeclareerd - juist == t.terug);
    Wereld om = w;
    std::reverse(om.herrekend.begin(), om.herrekend.end());
    std::reverse(om.staand.begin(), om.staand.end());
    const auto andersom = om.check();
    RC_ASSERT(andersom.totaal.terug == t.terug);
    RC_ASSERT(andersom.regels.size() == uit.regels.size());
    for (std::size_t i = 0; i < uit.regels.size(); ++i)
        RC_ASSERT(andersom.regels[i].oordeel == uit.regels[i].oordeel &&
                  andersom.regels[i].terug == uit.regels[i].terug);
}

}  // namespace
}  // namespace jeugdregio::beheersing
