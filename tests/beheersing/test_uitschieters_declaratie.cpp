// A normal aanbieder shows nothing; each planted pattern is seen by exactly its card, and just less of it by
// none.
#include <gtest/gtest.h>

#include "beheersing/uitschieters_declaratie.hpp"
#include "uitschietergrenzen.hpp"

namespace jeugdregio::beheersing {
namespace {

using Ids = std::vector<std::string>;

const AgbCode kAgb = *parse_agb("41410001");
const Gemeente kGemeente = *parse_gemeente("0193");
constexpr const char* kBsns[] = {"999900006", "999910516", "999917006"};

Periode maand(int m) {
    const Datum begin = Datum::from_ymd(2023, m, 1);
    return {begin, begin.last_of_month()};
}

dossier::Goedgekeurd regel(std::int64_t toewijzing, Periode periode, std::int64_t minuten,
                           const char* bsn = kBsns[0], const char* code = "45A06") {
    static std::int64_t nummer = 0;
    dossier::Goedgekeurd g{kGemeente, kAgb, {toewijzing}, *Bsn::parse(bsn), 7, ++nummer, periode.einde, {}};
    g.prestatie.categorie = *parse_categorie("45");
    g.prestatie.code = *parse_productcode(code);
    g.prestatie.periode = periode;
    g.prestatie.volume = minuten;
    g.prestatie.eenheid = Eenheid::minuut;
    g.prestatie.tarief = Bedrag::from_cents(150);
    g.prestatie.bedrag = Bedrag::from_cents(minuten * 150);
    return g;
}

/// Two jeugdigen with a toewijzing of at most 600 minutes a month, twelve months, never the same time.
Claimbeeld make_gewoon() {
    Claimbeeld b{kAgb, 1, {maand(1).begin, maand(12).einde}, {}, {}, {}};
    for (int m = 1; m <= 12; ++m)
        for (std::int64_t t = 1; t <= 2; ++t)
            b.regels.push_back(regel(t, maand(m), 300 + 17 * m + 5 * t, kBsns[t - 1]));
    for (std::int64_t t = 1; t <= 2; ++t)
        b.toewijzingen[{kGemeente, {t}}] = {
            maand(1).begin, maand(12).einde, dossier::Omvang{600, Eenheid::minuut, Frequentie::per_maand},
            std::nullopt,   Bedrag{},        std::nullopt};
    return b;
}

Ids find(const Claimbeeld& b) {
    return ids_of(find_in_declaraties(b, make_grenzen()));
}

TEST(UitschietersDeclaratie, a_normal_year_shows_nothing) {
    EXPECT_EQ(find(make_gewoon()), Ids{});
    EXPECT_EQ(find(Claimbeeld{kAgb, 0, maand(1), {}, {}, {}}), Ids{}) << "no claims at all";
}

TEST(UitschietersDeclaratie, claims_after_death_and_not_on_the_day) {
    Claimbeeld b = make_gewoon();
    b.overlijdens[*Bsn::parse(kBsns[0])] = maand(12).begin;
    EXPECT_EQ(find(b), Ids{}) << "the period begins on that day";
    b.overlijdens.begin()->second = maand(11).einde;
    const auto uit = find_in_declaraties(b, make_grenzen(), &kaart::kOverlijden);
    ASSERT_EQ(ids_of(uit), Ids{"UIT-OVERLIJDEN"});
    ASSERT_EQ(uit[0].lijnen.size(), 1U);
    EXPECT_EQ(uit[0].lijnen[0].bsn, Bsn::parse(kBsns[0])->masked());
    EXPECT_EQ(uit[0].lijnen[0].dag, maand(12).begin);
    // A death is the graver of the two.
    b.toewijzingen.begin()->second.gestopt_op = maand(11).einde;
    EXPECT_EQ(find(b), Ids{"UIT-OVERLIJDEN"});
}

TEST(UitschietersDeclaratie, claims_after_a_stop_and_not_in_its_month) {
    Claimbeeld b = make_gewoon();
    b.toewijzingen.begin()->second.gestopt_op = Datum::from_ymd(2023, 12, 5);
    EXPECT_EQ(find(b), Ids{}) << "the line of that month may be of before the stop";
    b.toewijzingen.begin()->second.gestopt_op = Datum::from_ymd(2023, 10, 5);
    const auto uit = find_in_declaraties(b, make_grenzen());
    ASSERT_EQ(ids_of(uit), Ids{"UIT-NA-STOP"});
    EXPECT_EQ(uit[0].aantal, 2);
    EXPECT_TRUE(uit[0].lijnen.empty()) << "nobody asked for them";
}

TEST(UitschietersDeclaratie, two_toewijzingen_of_one_jeugdige_over_the_same_days) {
    Claimbeeld b = make_gewoon();
    b.regels.push_back(regel(3, {maand(6).begin, Datum::from_ymd(2023, 6, 10)}, 61));
    EXPECT_EQ(find(b), Ids{"UIT-TEGELIJK"});
    // One after the other, of another jeugdige, or of another categorie.
    b = make_gewoon();
    b.regels[10].prestatie.periode.einde = Datum::from_ymd(2023, 6, 10);
    b.regels.push_back(regel(3, {Datum::from_ymd(2023, 6, 11), maand(6).einde}, 61));
    b.regels.push_back(regel(4, maand(6), 62, kBsns[2]));
    b.regels.push_back(regel(5, maand(6), 63));
    b.regels.back().prestatie.categorie = *parse_categorie("43");
    EXPECT_EQ(find(b), Ids{});
}

TEST(UitschietersDeclaratie, sudden_growth_needs_three_months_before_it) {
    Claimbeeld b = make_gewoon();
    const auto plant = [&](int m, std::int64_t minuten) {
        b = make_gewoon();
        b.regels.push_back(regel(9, maand(m), minuten, kBsns[2]));
    };
    plant(8, 9'000);
    EXPECT_EQ(find(b), Ids{"UIT-GROEI"});
    plant(3, 9'000);
    EXPECT_EQ(find(b), Ids{}) << "there are two months before March";
    plant(8, 6'500);
    EXPECT_EQ(find(b), Ids{}) << "more than doubled, but less than 10.000 euro more";
    plant(8, 9'000);
    for (auto& g : b.regels) g.prestatie.bedrag += Bedrag::from_cents(1'500'000);
    EXPECT_EQ(find(b), Ids{}) << "more than 10.000 euro, but less than doubled";
    plant(8, 9'000);
    std::erase_if(b.regels, [](const auto& g) { return g.prestatie.periode == maand(7); });
    EXPECT_EQ(find(b), Ids{}) << "a month without data";
}

TEST(UitschietersDeclaratie, months_that_are_exactly_full) {
    const auto plant = [](std::size_t vol) {
        Claimbeeld b = make_gewoon();
        for (std::size_t i = 0; i < vol; ++i) {
            // In two lines, each month in other parts: only together they are full.
            b.regels[i].prestatie.volume = 100 + static_cast<std::int64_t>(i);
            b.regels.push_back(b.regels[i]);
            b.regels.back().prestatie.volume = 500 - static_cast<std::int64_t>(i);
        }
        return b;
    };
    EXPECT_EQ(find(plant(20)), Ids{"UIT-RAND"}) << "20 of 24 is 83 per cent";
    EXPECT_EQ(find(plant(19)), Ids{}) << "19 of 24 is 79 per cent";
    Claimbeeld klein = plant(20);
    std::erase_if(klein.regels, [](const auto& g) { return g.prestatie.periode.begin >= maand(10).begin; });
    EXPECT_EQ(find(klein), Ids{}) << "18 of 18, but fewer than 20";
    Claimbeeld etmalen = plant(20);
    for (auto& [sleutel, feit] : etmalen.toewijzingen) feit.omvang->eenheid = Eenheid::etmaal;
    for (auto& g : etmalen.regels) g.prestatie.eenheid = Eenheid::etmaal;
    EXPECT_EQ(find(etmalen), Ids{}) << "a stay fills its month";
}

TEST(UitschietersDeclaratie, budgets_without_room_for_another_minute) {
    const auto plant = [](std::int64_t op, std::int64_t rest, int maand_einde = 3) {
        Claimbeeld b{kAgb, 1, {maand(1).begin, maand(12).einde}, {}, {}, {}};
        for (std::int64_t t = 1; t <= 24; ++t) {
            b.regels.push_back(regel(t, maand(3), 300 + 7 * t));
            b.regels.back().prestatie.categorie = *parse_categorie("45");
            const Bedrag besteed = Bedrag::from_cents(50'000);
            b.toewijzingen[{kGemeente, {t}}] = {
                maand(1).begin, maand(maand_einde).einde,
                std::nullopt,   besteed + Bedrag::from_cents(t <= op ? rest : 30'000),
                besteed,        std::nullopt};
        }
        // Each of another jeugdige would need as many BSNs; of another period serves as well.
        for (std::size_t i = 0; i < b.regels.size(); ++i) {
            const Datum dag = Datum::from_ymd(2023, 3, static_cast<int>(i) + 1);
            b.regels[i].prestatie.periode = {dag, dag};
        }
        return b;
    };
    EXPECT_EQ(find(plant(20, 149)), Ids{"UIT-RAND-BUDGET"}) << "a minute is 1,50";
    EXPECT_EQ(find(plant(20, 150)), Ids{}) << "one more minute would fit";
    EXPECT_EQ(find(plant(19, 0)), Ids{}) << "79 per cent";
    Claimbeeld lopend = plant(20, 149);
    for (auto& [sleutel, feit] : lopend.toewijzingen) feit.einde = Datum::from_ymd(2024, 1, 31);
    EXPECT_EQ(find(lopend), Ids{}) << "they still run";
}

TEST(UitschietersDeclaratie, one_volume_over_and_over) {
    const auto plant = [](std::size_t gelijk) {
        Claimbeeld b = make_gewoon();
        for (std::size_t i = 0; i < gelijk; ++i) b.regels[i].prestatie.volume = 240;
        return b;
    };
    const auto uit = find_in_declaraties(plant(20), make_grenzen());
    ASSERT_EQ(ids_of(uit), Ids{"UIT-ZELFDE-VOLUME"});
    EXPECT_EQ(uit[0].betreft, "45A06");
    EXPECT_EQ(uit[0].aantal, 20);
    EXPECT_EQ(find(plant(19)), Ids{});
    Claimbeeld twee = plant(20);
    for (std::size_t i = 0; i < 12; ++i) twee.regels[i].prestatie.code = *parse_productcode("45A05");
    EXPECT_EQ(find(twee), Ids{}) << "12 lines of a product are too few";
}

// --- Tariefgroepen, beside other aanbieders ---

Tariefmeting meting(const char* agb, std::int64_t eerste_tiende, std::int64_t tweede_tiende,
                    std::int64_t uren = 200, int perceel = 1) {
    const auto helft = [&](std::int64_t tiende) {
        return Tarieftelling{uren * 60, uren * 6 * tiende, Bedrag::from_cents(uren * 60 * 100)};
    };
    return {*parse_agb(agb), perceel, helft(eerste_tiende), helft(tweede_tiende), 5, {}};
}

Ids compare(std::vector<Tariefmeting> metingen) {
    Ids uit;
    for (const auto& u : compare_tarieven(metingen, make_grenzen())) {
        EXPECT_EQ(u.aanbieder, kAgb);
        uit.emplace_back(u.kaart->id);
    }
    return uit;
}

TEST(UitschietersDeclaratie, a_higher_mix_than_the_others_of_the_perceel) {
    const auto a = meting("41410002", 30, 30), b = meting("41410003", 32, 32);
    EXPECT_EQ(compare({meting("41410001", 41, 41), a, b}), Ids{"UIT-TARIEFMIX"}) << "4,10 beside 3,10";
    EXPECT_EQ(compare({meting("41410001", 40, 40), a, b}), Ids{});
    EXPECT_EQ(compare({meting("41410001", 41, 41), a}), Ids{}) << "one other is too few";
    EXPECT_EQ(compare({meting("41410001", 41, 41)}), Ids{}) << "alone";
    EXPECT_EQ(compare({meting("41410001", 41, 41), a, meting("41410003", 32, 32, 200, 2)}), Ids{})
        << "another perceel";
    EXPECT_EQ(compare({meting("41410001", 41, 41), a, meting("41410003", 32, 32, 49)}), Ids{})
        << "98 hours are too few to compare with";
    EXPECT_EQ(compare({meting("41410001", 60, 60, 49), a, b}), Ids{}) << "98 hours are too few to judge";
}

TEST(UitschietersDeclaratie, a_mix_that_drifts_upward_more_than_that_of_the_others) {
    const auto a = meting("41410002", 30, 31), b = meting("41410003", 30, 31);
    EXPECT_EQ(compare({meting("41410001", 28, 34), a, b}), Ids{"UIT-TARIEFDRIFT"}) << "0,60 beside 0,10";
    EXPECT_EQ(compare({meting("41410001", 28, 33), a, b}), Ids{});
    EXPECT_EQ(compare({meting("41410001", 34, 28), a, b}), Ids{}) << "downward";
    EXPECT_EQ(compare({meting("41410001", 30, 30), meting("41410002", 32, 26), meting("41410003", 32, 26)}),
              Ids{})
        << "that the others went down is no drift";
}

TEST(UitschietersDeclaratie, the_measure_counts_only_time_in_a_tariefgroep_by_half) {
    contract::Contract c;
    contract::Product tg4, groep;
    groep.code = *parse_productcode("45A05");
    groep.voorziening = "licht";
    tg4.code = *parse_productcode("45A06");
    tg4.voorziening = "TG4";
    c.producten = {groep, tg4};
    Claimbeeld b{kAgb, 1, {maand(1).begin, maand(3).einde}, {}, {}, {}};
    b.regels = {regel(1, maand(1), 60), regel(1, maand(2), 120), regel(1, maand(3), 180),
                regel(1, maand(3), 999, kBsns[0], "45A05")};
    b.regels[1].prestatie.eenheid = Eenheid::uur;
    const Tariefmeting m = measure_tarieven(b, c, true);
    EXPECT_EQ(m.eerste_helft.minuten, 60 + 120 * 60) << "of three months the middle one is in the first half";
    EXPECT_EQ(m.tweede_helft.minuten, 180);
    EXPECT_EQ(m.geheel().duizendsten(), 4000);
    EXPECT_EQ(m.regels, 3);
    EXPECT_EQ(m.lijnen.size(), 3U);
}

TEST(UitschietersDeclaratie, every_card_fills_its_words) {
    EXPECT_EQ(uitschieterkaarten().size(), 17U);
    for (const Regelkaart* k : uitschieterkaarten()) {
        EXPECT_EQ(find_uitschieterkaart(k->id), k);
        EXPECT_EQ(k->gevolg, Gevolg::signaal) << "an outlier never rejects";
    }
    EXPECT_EQ(find_uitschieterkaart(""), nullptr);
    Claimbeeld b = make_gewoon();
    for (auto& g : b.regels) g.prestatie.volume = 600;
    for (const auto& u : find_in_declaraties(b, make_grenzen()))
        EXPECT_EQ(u.uitleg().find('{'), std::string::npos);
    const std::vector<Tariefmeting> m{meting("41410001", 41, 55), meting("41410002", 30, 30),
                                      meting("41410003", 30, 30)};
    for (const auto& u : compare_tarieven(m, make_grenzen()))
        EXPECT_EQ(u.uitleg().find('{'), std::string::npos);
}

}  // namespace
}  // namespace jeugdregio::beheersing
