// Laws of dividing registered time: no minute is made or lost, and the order of lines and clients means
// nothing.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>

#include "declaratie/registratie/verdeling.hpp"
#include "declaratie/registratiewereld.hpp"

namespace jeugdregio::registratie {
namespace {

RC_GTEST_PROP(Verdeling, gives_every_minute_away_once, ()) {
    const auto minuten = *rc::gen::inRange<std::int64_t>(0, 2000),
               aantal = *rc::gen::inRange<std::int64_t>(1, 40);
    std::int64_t som = 0;
    for (std::int64_t i = 0; i < aantal; ++i) som += share_of(minuten, aantal, i);
    RC_ASSERT(som == minuten);
}

RC_GTEST_PROP(Verdeling, another_client_never_raises_the_share_of_one_who_was_there, ()) {
    const auto minuten = *rc::gen::inRange<std::int64_t>(0, 2000),
               aantal = *rc::gen::inRange<std::int64_t>(1, 40);
    const auto rang = *rc::gen::inRange<std::int64_t>(0, aantal),
               plek = *rc::gen::inRange<std::int64_t>(0, aantal + 1);
    const std::int64_t later = plek <= rang ? rang + 1 : rang;  // the new one stands before or behind
    RC_ASSERT(share_of(minuten, aantal + 1, later) <= share_of(minuten, aantal, rang));
}

/// Sessions of a few workers and jeugdigen in March, with everything that can be wrong in them.
void add_any(Registratiewereld& w) {
    static const std::vector<std::string> kSoorten = {"gesprek",  "telefoon",    "plan",
                                                      "scholing", "no_show",     "afzegging",
                                                      "crisis",   "consultatie", "consultatie_los"};
    static const std::vector<std::string> kFuncties = {"Gezinscoach", "Verpleegkundige", "Droomduider",
                                                       "Speltherapeut"};
    const int begin = *rc::gen::inRange(0, 1400);
    std::vector<Bsn> wie;
    for (const Bsn& bsn : {kAnna, kBram, kCato})
        if (*rc::gen::arbitrary<bool>()) wie.push_back(bsn);
    const std::string soort = *rc::gen::elementOf(kSoorten);
    if (wie.empty() && soort != "scholing") wie.push_back(kAnna);
    Sessie& s = w.add_sessie(soort, wie, "00:00", "00:01");
    s.datum = Datum::from_ymd(2023, 3, *rc::gen::inRange(1, 4));
    s.tijd = {begin, *rc::gen::inRange(begin + 1, 1441)};
    s.hulpverlener = *rc::gen::arbitrary<bool>() ? "H1" : "H2";
    s.functie = *rc::gen::elementOf(kFuncties);
    s.reistijd = *rc::gen::inRange(0, 120);
    if (*rc::gen::arbitrary<bool>()) s.instemming_op = Datum::from_ymd(2023, 3, 2);
    if (*rc::gen::arbitrary<bool>()) s.instemming_door = "J. Bakker";
    if (*rc::gen::arbitrary<bool>()) s.organisatie = "41410002";
    if (*rc::gen::arbitrary<bool>()) s.gemeente = parse_gemeente("0193");
    if (*rc::gen::arbitrary<bool>()) s.crisis_gemeld_op = Moment{s.datum, *rc::gen::inRange(0, 1440)};
    if (*rc::gen::arbitrary<bool>()) s.verloren_minuten = *rc::gen::inRange(0, s.tijd.minuten() + 2);
    if (*rc::gen::arbitrary<bool>())
        s.afgezegd_op = Moment{s.datum.plus_dagen(-1), *rc::gen::inRange(0, 1440)};
}

Registratiewereld any_wereld() {
    Registratiewereld w;
    const int aantal = *rc::gen::inRange(1, 9);
    for (int i = 0; i < aantal; ++i) add_any(w);
    if (*rc::gen::arbitrary<bool>())
        w.rooster.push_back(
            {2, "de Vlieger", false, Datum::from_ymd(2023, 3, 2), van_tot("09:00", "15:00"), "H1"});
    // Anna has a toewijzing that was granted on the third of the three days.
    if (*rc::gen::arbitrary<bool>()) w.toewijzingen.front().toewijzingsdatum = Datum::from_ymd(2023, 3, 3);
    if (*rc::gen::arbitrary<bool>()) w.add_ander(kBram, 3);
    if (*rc::gen::arbitrary<bool>()) w.betalers.push_back({2, kCato, w.periode, "regio Twente"});
    return w;
}

RC_GTEST_PROP(Sessiewetten, of_every_line_what_is_claimed_and_left_out_is_what_was_registered, ()) {
    const Registratiewereld w = any_wereld();
    const Vangst uit = w.run();
    std::map<int, std::int64_t> per_regel;
    for (const auto& a : uit.aandelen) per_regel[a.bron.regel] += a.aantal;
    for (const auto& u : uit.uitval) per_regel[u.bron.regel] += u.aantal;
    for (const auto& d : uit.factuur) per_regel[d.bron.regel] += d.minuten;
    for (const Sessie& s : w.sessies) RC_ASSERT(per_regel[s.regel] == s.tijd.minuten() + s.reistijd);
}

RC_GTEST_PROP(Sessiewetten, the_order_of_lines_and_clients_decides_nothing, ()) {
    Registratiewereld w = any_wereld();
    const auto claim = [](const Registratiewereld& van) {
        Opteller som;
        for (const Aandeel& a : van.run().aandelen) som.add(a);
        std::vector<std::pair<std::string, std::int64_t>> uit;
        for (const auto& r : som.make_regels(van.toewijzingen)) uit.emplace_back(r.referentie, r.volume);
        return uit;
    };
    const auto eerst = claim(w);
    const auto links = *rc::gen::inRange<std::size_t>(0, w.sessies.size()),
               rechts = *rc::gen::inRange<std::size_t>(0, w.sessies.size());
    std::swap(w.sessies[links], w.sessies[rechts]);
    for (Sessie& s : w.sessies) std::reverse(s.clienten.begin(), s.clienten.end());
    RC_ASSERT(claim(w) == eerst);
}

RC_GTEST_PROP(Sessiewetten, a_worker_never_claims_a_minute_twice, ()) {
    Registratiewereld w = any_wereld();
    for (Sessie& s : w.sessies) s.reistijd = 0;
    std::map<std::pair<std::string, Datum>, std::int64_t> geclaimd;
    const Vangst uit = w.run();
    for (const auto& d : uit.factuur)
        for (const Sessie& s : w.sessies)
            if (s.regel == d.bron.regel) geclaimd[{s.hulpverlener, s.datum}] += d.minuten;
    for (const Aandeel& a : uit.aandelen)
        for (const Sessie& s : w.sessies)
            if (s.regel == a.bron.regel) geclaimd[{s.hulpverlener, s.datum}] += a.aantal;
    for (const auto& [wie, minuten] : geclaimd) RC_ASSERT(minuten <= 1440);
}

// AMB-071, IV079: half an hour rounds up, less rounds down, and there is at least one hour.
TEST(Prestaties, hours_are_rounded_once_per_line) {
    EXPECT_EQ(round_uren(89), 1);
    EXPECT_EQ(round_uren(90), 2);
    EXPECT_EQ(round_uren(29), 1);
    EXPECT_EQ(round_uren(60 * 6 * 5 + 30), 31);
}

// 8.5.3: three days of 6,5 hours are 19,5 hours: 20, and not three times 7.
TEST(Prestaties, a_line_is_the_month_and_the_toewijzing) {
    Registratiewereld w;
    for (const auto* op : {"2023-03-06", "2023-03-07", "2023-03-08"}) {
        w.add_groepsdag(kAnna, op).gepland = van_tot("09:00", "15:30");
        w.openingen.push_back({99, "de Vlieger", dag(op), van_tot("15:00", "15:30")});
    }
    w.toewijzingen[2].ingang = dag("2023-03-05");
    Opteller som;
    for (const Aandeel& a : w.run().aandelen) som.add(a);
    const auto regels = som.make_regels(w.toewijzingen);
    ASSERT_EQ(regels.size(), 1U);
    EXPECT_EQ(regels.front().geregistreerd, 3 * 390);
    EXPECT_EQ(regels.front().volume, 20);
    EXPECT_EQ(regels.front().periode, (Periode{dag("2023-03-05"), dag("2023-03-31")}));
    EXPECT_EQ(regels.front().bedrag.cents(), 20 * regels.front().plaats.tarief.cents());
    EXPECT_LE(regels.front().referentie.size(), 20U);
}

// 9.7 and AMB-060: nights count, the day of leaving does not unless the contract says so.
TEST(Verblijven, nights_are_counted) {
    Registratiewereld w;
    w.add_verblijf(kAnna, "C", "2023-02-27", "2023-03-05");
    EXPECT_EQ(w.run().claimed(), 4);
    w.contract.parameters.wonen_vertrekdag_telt = true;
    EXPECT_EQ(w.run().claimed(), 5);
}

// AMB-048: a piece is claimed in the month in which the traject was completed.
TEST(Trajecten, a_piece_is_a_line_of_its_month) {
    Registratiewereld w;
    w.add_toewijzing(9, kCato, "50", "50A01");
    w.trajecten.push_back({2, "MST", {kCato}, dag("2023-03-10"), false});
    w.trajecten.push_back({3, "MST", {kCato}, {}, false});
    const Vangst uit = w.run();
    ASSERT_EQ(uit.aandelen.size(), 1U);
    EXPECT_EQ(uit.aandelen.front().plaats.code.view(), "50A01");
    EXPECT_EQ(uit.aandelen.front().aantal, 1);
    EXPECT_TRUE(uit.uitval.empty());
    w.periode = {dag("2023-04-01"), dag("2023-04-30")};
    EXPECT_TRUE(w.run().aandelen.empty());
}

// AMB-052: the same name is TG4 at a systeemaanbieder and TG3 elsewhere.
TEST(Functies, the_perceel_decides_the_tariefgroep_of_a_jeugdzorgwerker) {
    Registratiewereld w;
    w.add_sessie("gesprek", {kAnna}, "09:00", "10:00").functie = "Jeugdzorgwerker A";
    EXPECT_EQ(w.run().aandelen.front().plaats.code.view(), "45A05");
    w.contracten.front().perceel = 2;
    EXPECT_EQ(w.run().aandelen.front().plaats.code.view(), "45A06");
}

// AMB-051: the lowest group, unless the RSJ granted the higher one.
TEST(Functies, a_decision_gives_the_higher_of_two_groups) {
    Registratiewereld w;
    w.add_sessie("gesprek", {kAnna}, "09:00", "10:00").functie = "Verpleegkundige";
    EXPECT_EQ(w.run().aandelen.front().plaats.code.view(), "45A04");
    w.functies.push_back(
        {2, "Verpleegkundige", "Verpleegkundige", "TG3", w.periode, dag("2023-02-01"), "RSJ"});
    EXPECT_EQ(w.run().aandelen.front().plaats.code.view(), "45A05");
}

// AMB-158: in ernstige dyslexie the function must be known, but the price is that of ED.
TEST(Dyslexie, the_product_follows_the_dienst) {
    Registratiewereld w;
    w.add_toewijzing(9, kCato, "54", "54D02");
    w.add_sessie("gesprek", {kCato}, "09:00", "10:00").dienst = Dienst::ed_behandeling;
    EXPECT_EQ(w.run().aandelen.front().plaats.code.view(), "54D02");
}

}  // namespace
}  // namespace jeugdregio::registratie
