// A normal registration shows nothing; each planted pattern is seen by exactly its card, and its lines are
// found back in a second reading.
#include <gtest/gtest.h>

#include "beheersing/uitschieters_registratie.hpp"
#include "uitschietergrenzen.hpp"

namespace jeugdregio::beheersing {
namespace {

using Ids = std::vector<std::string>;

const AgbCode kAgb = *parse_agb("41410001");
const Bsn kBsn = *Bsn::parse("999900006");

struct Wereld {
    std::vector<Werk> werk;
    Werkomgeving omgeving;
};

Datum dag(int nummer) {
    return Datum::from_ymd(2023, 3, 1).plus_dagen(nummer);
}

/// Fifty conversations of one worker with other times, lengths and travel, five of them missed.
Wereld make_gewoon() {
    Wereld w;
    w.omgeving.reistijd_grens = 45;
    for (int i = 0; i < 50; ++i) {
        const int begin = 540 + i * 7 % 60, minuten = 40 + i * 11 % 30;
        Werk regel{i % 10 == 9 ? Werksoort::gemist : Werksoort::gesprek,
                   "sessies.csv, regel " + std::to_string(i + 2),
                   dag(i / 4),
                   begin,
                   begin + minuten,
                   "Jansen",
                   {kBsn},
                   10 + i % 30,
                   {}};
        if (regel.soort == Werksoort::gemist) regel.verloren = minuten - 10;
        w.werk.push_back(regel);
    }
    w.omgeving.groepen = {"Vlinders"};
    w.omgeving.open = {{"Vlinders", dag(1)}};
    w.werk.push_back(
        {Werksoort::groepsdag, "groepsdagen.csv, regel 2", dag(1), 540, 720, "Vlinders", {kBsn}});
    return w;
}

std::vector<Werkuitschieter> measure(const Wereld& w, Werktelling* telling = nullptr) {
    const auto grenzen = make_grenzen();
    Werkmeter meter(kAgb, grenzen);
    for (const Werk& regel : w.werk) meter.add(regel, w.omgeving);
    if (telling != nullptr) *telling = meter.telling();
    auto uit = meter.finish();
    for (const auto& u : uit) {
        std::int64_t gevonden = 0;
        for (const Werk& regel : w.werk) gevonden += u.rests_on(regel, w.omgeving) ? 1 : 0;
        EXPECT_EQ(gevonden, u.uitschieter.aantal) << u.uitschieter.kaart->id << ": its lines are found back";
        EXPECT_EQ(u.uitschieter.uitleg().find('{'), std::string::npos);
    }
    return uit;
}
Ids find(const Wereld& w) {
    return ids_of(measure(w));
}

TEST(UitschietersRegistratie, a_normal_month_shows_nothing) {
    Werktelling t;
    EXPECT_EQ(ids_of(measure(make_gewoon(), &t)), Ids{});
    EXPECT_EQ(t.afspraken, 51);
    EXPECT_EQ(t.gemist, 5);
    EXPECT_EQ(t.volledig_verloren, 0);
    EXPECT_EQ(find(Wereld{}), Ids{}) << "nothing registered";
}

TEST(UitschietersRegistratie, more_hours_on_a_day_than_fit) {
    Wereld w = make_gewoon();
    const auto plant = [&](int minuten, const char* wie) {
        w = make_gewoon();
        w.werk.push_back({Werksoort::ander, "", dag(20), 480, 480 + 400, wie, {}});
        w.werk.push_back(
            {Werksoort::gesprek, "", dag(20), 900, 900 + minuten - 410, "Jansen", {kBsn}, 10, {}});
    };
    plant(721, "Jansen");
    const auto uit = measure(w);
    ASSERT_EQ(ids_of(uit), Ids{"UIT-UREN-PER-DAG"});
    EXPECT_EQ(uit[0].uitschieter.betreft, "Jansen");
    EXPECT_EQ(uit[0].uitschieter.aantal, 2);
    plant(720, "Jansen");
    EXPECT_EQ(find(w), Ids{}) << "exactly twelve hours";
    plant(721, "De Boer");
    EXPECT_EQ(find(w), Ids{}) << "of two workers together";
    plant(721, "Jansen");
    w.werk.back().dag = dag(21);
    EXPECT_EQ(find(w), Ids{}) << "on two days";
    plant(721, "Jansen");
    w.werk.back().soort = Werksoort::gemist;
    w.werk.back().verloren = 5;
    EXPECT_EQ(find(w), Ids{}) << "what did not take place was no work";
}

TEST(UitschietersRegistratie, every_appointment_as_long) {
    const auto plant = [](int anders) {
        Wereld w = make_gewoon();
        for (std::size_t i = 0; i < 50; ++i)
            w.werk[i].einde = w.werk[i].begin + (static_cast<int>(i) < anders ? 43 : 50);
        return w;
    };
    EXPECT_EQ(find(plant(2)), Ids{"UIT-ZELFDE-DUUR"}) << "43 of 45";
    EXPECT_EQ(find(plant(3)), Ids{}) << "42 of 45 is 93 per cent";
    Wereld twee = plant(0);
    for (std::size_t i = 0; i < 25; ++i) twee.werk[i].wie = "De Boer";
    EXPECT_EQ(find(twee), Ids{}) << "each of the two has too few";
}

TEST(UitschietersRegistratie, times_on_the_quarter_only) {
    const auto plant = [](bool een_niet) {
        Wereld w = make_gewoon();
        for (std::size_t i = 0; i < 50; ++i) {
            w.werk[i].begin = 540 + static_cast<int>(i % 4) * 15;
            w.werk[i].einde = w.werk[i].begin + 30 + static_cast<int>(i % 3) * 15;
        }
        if (een_niet) ++w.werk[0].einde;
        return w;
    };
    EXPECT_EQ(find(plant(false)), Ids{"UIT-RONDE-TIJDEN"});
    EXPECT_EQ(find(plant(true)), Ids{}) << "44 of 45 is 97 per cent";
}

TEST(UitschietersRegistratie, travel_always_at_the_limit) {
    const auto plant = [](int anders) {
        Wereld w = make_gewoon();
        for (std::size_t i = 0; i < 50; ++i) w.werk[i].reistijd = static_cast<int>(i) < anders ? 44 : 45;
        return w;
    };
    EXPECT_EQ(find(plant(4)), Ids{"UIT-REISTIJD"}) << "41 of 45";
    EXPECT_EQ(find(plant(5)), Ids{}) << "40 of 45 is 88 per cent";
    Wereld zonder = plant(0);
    for (std::size_t i = 0; i < 10; ++i) zonder.werk[i].reistijd = 0;
    EXPECT_EQ(find(zonder), Ids{}) << "too few with travel";
}

TEST(UitschietersRegistratie, all_time_of_missed_appointments_lost) {
    const auto plant = [](int gemist, int deels) {
        Wereld w = make_gewoon();
        for (int i = 0; i < gemist - 5; ++i)
            w.werk.push_back({Werksoort::gemist, "", dag(30), 600, 660, "Jansen", {kBsn}, 0, 60});
        for (Werk& regel : w.werk)
            if (regel.soort == Werksoort::gemist) regel.verloren = regel.minuten() - (deels-- > 0 ? 1 : 0);
        return w;
    };
    EXPECT_EQ(find(plant(10, 0)), Ids{"UIT-VOLLEDIG-VERLIES"});
    EXPECT_EQ(find(plant(10, 1)), Ids{}) << "90 per cent";
    EXPECT_EQ(find(plant(9, 0)), Ids{}) << "too few";
    Werktelling t;
    measure(plant(10, 1), &t);
    EXPECT_EQ(t.volledig_verloren, 9);
    EXPECT_EQ(t.gemiste_gesprekken, 10);
}

TEST(UitschietersRegistratie, conversations_after_the_end_of_help) {
    Wereld w = make_gewoon();
    w.omgeving.laatste_dag[kBsn] = w.werk[49].dag;
    EXPECT_EQ(find(w), Ids{}) << "until the last day";
    w.omgeving.laatste_dag[kBsn] = w.werk[48].dag.plus_dagen(-1);
    const auto uit = measure(w);
    ASSERT_EQ(ids_of(uit), Ids{"UIT-NA-EINDE"});
    EXPECT_EQ(uit[0].uitschieter.aantal, 1) << "the missed one of that day is no conversation";
}

TEST(UitschietersRegistratie, presence_in_a_group_that_is_closed) {
    Wereld w = make_gewoon();
    w.werk.back().dag = dag(2);
    EXPECT_EQ(find(w), Ids{"UIT-GESLOTEN"});
    w.werk.back().soort = Werksoort::groepsdag_gemist;
    EXPECT_EQ(find(w), Ids{}) << "nobody was there";
    w.werk.back().soort = Werksoort::groepsdag;
    w.omgeving.groepen.clear();
    EXPECT_EQ(find(w), Ids{}) << "no opening times are known";
}

TEST(UitschietersRegistratie, a_high_share_of_missed_appointments) {
    const auto telling = [](const char* agb, std::int64_t afspraken, std::int64_t gemist) {
        return Werktelling{*parse_agb(agb), afspraken, gemist, gemist, 0};
    };
    const auto compare = [](std::vector<Werktelling> t) { return compare_noshow(t, make_grenzen()); };
    const auto uit = compare({telling("41410001", 100, 15), telling("41410002", 200, 10)});
    ASSERT_EQ(uit.size(), 1U);
    EXPECT_EQ(uit[0].uitschieter.uitleg(),
              "Van 100 afspraken zijn er 15 gemist: 15%. Vanaf 15% valt dat op. Bij 1 andere aanbieders is "
              "het 5%.");
    EXPECT_TRUE(compare({telling("41410001", 100, 14), telling("41410002", 200, 10)}).empty());
    EXPECT_TRUE(compare({telling("41410001", 39, 39)}).empty()) << "too few";
    EXPECT_EQ(compare({telling("41410001", 100, 99)}).size(), 1U) << "alone";
    EXPECT_TRUE(compare({telling("41410001", 0, 0)}).empty());
}

TEST(UitschietersRegistratie, the_workers_of_each_jeugdige_are_counted) {
    Wereld w = make_gewoon();
    const Bsn ander = *Bsn::parse("999910516");
    w.werk.push_back({Werksoort::gesprek, "", dag(20), 600, 660, "De Boer", {kBsn, ander}});
    w.werk.push_back({Werksoort::gesprek, "", dag(21), 600, 660, "De Boer", {kBsn}});
    w.werk.push_back({Werksoort::gemist, "", dag(21), 660, 700, "Smit", {kBsn}, 0, 5});
    w.werk.push_back({Werksoort::ander, "", dag(21), 700, 710, "Smit", {kBsn}});
    const auto grenzen = make_grenzen();
    Werkmeter meter(kAgb, grenzen);
    for (const Werk& regel : w.werk) meter.add(regel, w.omgeving);
    static_cast<void>(meter.finish());
    const Werktelling& t = meter.telling();
    EXPECT_EQ(t.hulpverleners.at(kBsn), 2) << "who was not met does not count";
    EXPECT_EQ(t.hulpverleners.at(ander), 1);
    EXPECT_EQ(t.hulpverleners_tiende(), 15);
    EXPECT_EQ(t.meeste_hulpverleners(), 2);
    EXPECT_EQ(Werktelling{}.hulpverleners_tiende(), 0);
}

TEST(UitschietersRegistratie, are_sorted_by_weight_then_lines_then_aanbieder) {
    const auto make = [](const Regelkaart& k, const char* agb, std::int64_t aantal) {
        return Uitschieter{&k, *parse_agb(agb), "", {}, aantal, {}};
    };
    std::vector<Uitschieter> u{make(kaart::kReistijd, "41410001", 90), make(kaart::kNaStop, "41410002", 1),
                               make(kaart::kNaStop, "41410001", 1), make(kaart::kNaStop, "41410003", 2)};
    sort_uitschieters(u);
    EXPECT_EQ(u[0].aanbieder.view(), "41410003");
    EXPECT_EQ(u[1].aanbieder.view(), "41410001");
    EXPECT_EQ(u[2].aanbieder.view(), "41410002");
    EXPECT_EQ(u[3].kaart, &kaart::kReistijd);
}

}  // namespace
}  // namespace jeugdregio::beheersing
