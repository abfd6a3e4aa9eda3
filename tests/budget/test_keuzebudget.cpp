// The keuzebudget against sums made by hand, with the tarieven that the inkoopdocument prints (8.5.1, 8.5.3).
#include <gtest/gtest.h>

#include "budget/keuzebudget.hpp"
#include "contract/hulp.hpp"

namespace jeugdregio::budget {
namespace {

using contract::Budgetsoort;
using contract::Contractmap;

constexpr Datum day(int jaar, int maand, int dag) {
    return Datum::from_ymd(jaar, maand, dag);
}

const contract::Contract& ijsselland() {
    return contract::ijsselland().contract;
}

Budgetvraag make_vraag(Budgetsoort soort, int perceel, Datum begin, Datum einde) {
    Budgetvraag v;
    v.soort = soort;
    v.perceel = perceel;
    v.looptijd = {begin, einde};
    v.op = begin;
    return v;
}
Budgetvraag herstel(int perceel = 1) {
    return make_vraag(Budgetsoort::herstel, perceel, day(2023, 3, 1), day(2023, 8, 31));
}

std::string print(const Result<Keuzebudget, std::vector<Budgetfout>>& uit) {
    std::string tekst;
    if (!uit.ok())
        for (const auto& f : uit.error()) tekst += f.wat + " -> " + f.herstel + "\n";
    return tekst;
}

/// The one fault that a question gives.
Budgetfout only_fault(const Budgetvraag& vraag, const contract::Contract& c = ijsselland()) {
    const auto uit = compute_keuzebudget(vraag, c);
    EXPECT_FALSE(uit.ok());
    if (uit.ok()) return {};
    EXPECT_EQ(uit.error().size(), 1U) << print(uit);
    return uit.error().front();
}
bool holds(const std::string& tekst, std::string_view deel) {
    return tekst.find(deel) != std::string::npos;
}
bool remarks(const Keuzebudget& b, std::string_view deel) {
    return std::any_of(b.opmerkingen.begin(), b.opmerkingen.end(),
                       [&](const auto& o) { return holds(o, deel); });
}

contract::Contract load(const Contractmap& map) {
    auto geladen = map.load();
    EXPECT_TRUE(geladen.ok()) << (geladen.ok() ? "" : contract::print(geladen.error()));
    return geladen.ok() ? geladen->contract : contract::Contract{};
}

TEST(Keuzebudget, herstel_is_hours_times_tarief_over_the_whole_traject) {
    auto v = herstel();
    v.uren = {{"TG2", 40 * 60}, {"TG3", 12 * 60 + 30}};
    v.groep = {{"middel", 6 * 60}};
    const auto uit = compute_keuzebudget(v, ijsselland());
    ASSERT_TRUE(uit.ok()) << print(uit);
    // 2400 x 1,21 = 2904,00; 750 x 1,46 = 1095,00; 6 x 18,73 = 112,38.
    ASSERT_EQ(uit->regels.size(), 3U);
    EXPECT_EQ(uit->regels[0].bedrag.cents(), 2904'00);
    EXPECT_EQ(uit->regels[1].bedrag.cents(), 1095'00);
    EXPECT_EQ(uit->regels[2].bedrag.cents(), 112'38);
    EXPECT_EQ(uit->regels[2].perceel, 6) << "groepsaanbod has its own perceel";
    EXPECT_EQ(uit->berekend.cents(), 4111'38);
    EXPECT_EQ(uit->bedrag, uit->berekend);
    EXPECT_EQ(uit->tariefjaren, std::vector{2023});
    EXPECT_TRUE(uit->formule.aanname);
    EXPECT_TRUE(holds(uit->formule.bron, "AMB-001"));
    EXPECT_TRUE(uit->opmerkingen.empty()) << uit->opmerkingen.front();
}

TEST(Keuzebudget, the_perceel_of_the_aanbieder_decides_the_tarief) {
    // 100 minutes TG2: 1,21 1,38 1,46 1,57 1,76.
    constexpr std::int64_t kCenten[] = {121'00, 138'00, 146'00, 157'00, 176'00};
    for (int perceel = 1; perceel <= 5; ++perceel) {
        auto v = herstel(perceel);
        v.uren = {{"TG2", 100}};
        EXPECT_EQ(compute_keuzebudget(v, ijsselland())->bedrag.cents(), kCenten[perceel - 1]) << perceel;
    }
    auto v = herstel(6);
    v.uren = {{"TG2", 100}};
    EXPECT_EQ(only_fault(v), (Budgetfout{"Perceel 6 heeft geen tariefgroepen.",
                                         "Kies het perceel van de aanbieder: 1, 2, 3, 4, 5."}));
}

TEST(Keuzebudget, duurzaam_is_the_week_times_the_calendar_weeks_it_touches) {
    // TG1, 4 hours: 240 x 1,16 = 278,40 a week in perceel 2.
    struct Geval {
        const char* wat;
        Datum begin, einde;
        int weken;
    };
    const Geval gevallen[] = {
        {"one day", day(2023, 3, 1), day(2023, 3, 1), 1},
        {"Monday to Sunday", day(2023, 3, 6), day(2023, 3, 12), 1},
        {"Monday to Monday", day(2023, 3, 6), day(2023, 3, 13), 2},
        {"Sunday and Monday", day(2023, 3, 12), day(2023, 3, 13), 2},
        {"March: 27 February to 2 April", day(2023, 3, 1), day(2023, 3, 31), 5},
        {"52 weeks", day(2023, 1, 2), day(2023, 12, 31), 52},
    };
    for (const Geval& g : gevallen) {
        SCOPED_TRACE(g.wat);
        auto v = make_vraag(Budgetsoort::duurzaam, 2, g.begin, g.einde);
        v.uren = {{"TG1", 4 * 60}};
        const auto uit = compute_keuzebudget(v, ijsselland());
        ASSERT_TRUE(uit.ok()) << print(uit);
        EXPECT_EQ(uit->bedrag.cents(), 278'40 * g.weken);
        ASSERT_EQ(uit->regels.size(), 1U);
        EXPECT_EQ(uit->regels[0].aantal_teller, g.weken);
    }
}

TEST(Keuzebudget, naar_rato_counts_days_as_sevenths) {
    const Contractmap map;
    map.mutate("keuzebudget.toml", "\"duurzaam\"\nrekenwijze", "kalenderweken", "naar_rato");
    const auto c = load(map);
    auto v = make_vraag(Budgetsoort::duurzaam, 2, day(2023, 3, 1), day(2023, 3, 31));
    v.uren = {{"TG1", 4 * 60}};
    const auto uit = compute_keuzebudget(v, c);
    ASSERT_TRUE(uit.ok()) << print(uit);
    // 278,40 x 31 / 7 = 1232,914...
    EXPECT_EQ(uit->bedrag.cents(), 1232'91);
    EXPECT_EQ(uit->regels[0].aantal_teller, 31);
    EXPECT_EQ(uit->regels[0].aantal_noemer, 7);
}

constexpr const char* kNieuwJaar = R"(
[[tarieflijst]]
perceel = 1
eenheid = "minuut"
van = "2024-01-01"
vervolg = true
bron = "Indexering 2024"
tarieven = [ { voorziening = "TG1", bedrag = "1,13" } ]
[[tarieflijst]]
perceel = 1
eenheid = "minuut"
van = "2025-01-01"
vervolg = true
bron = "Indexering 2025"
tarieven = [ { voorziening = "TG1", bedrag = "1,20" } ]
)";

TEST(Keuzebudget, every_week_has_the_tarief_of_its_own_time) {
    const Contractmap map;
    map.append("tarieven.toml", kNieuwJaar);
    const auto c = load(map);
    // Two weeks of 2023 at 120 x 1,08 = 129,60; two of 2024 (a Monday) at 120 x 1,13 = 135,60.
    auto v = make_vraag(Budgetsoort::duurzaam, 1, day(2023, 12, 18), day(2024, 1, 14));
    v.uren = {{"TG1", 120}};
    const auto uit = compute_keuzebudget(v, c);
    ASSERT_TRUE(uit.ok()) << print(uit);
    ASSERT_EQ(uit->regels.size(), 2U);
    EXPECT_EQ(uit->regels[0].bedrag.cents(), 259'20);
    EXPECT_EQ(uit->regels[1].bedrag.cents(), 271'20);
    EXPECT_EQ(uit->tariefjaren, (std::vector{2023, 2024}));
    EXPECT_EQ(uit->regels[1].periode, (Periode{day(2024, 1, 1), day(2024, 1, 14)}));

    // 1 January 2025 is a Wednesday: its week began in 2024 and counts once, at 1,13.
    v.looptijd = {day(2024, 12, 30), day(2025, 1, 12)};
    const auto midden = compute_keuzebudget(v, c);
    ASSERT_TRUE(midden.ok());
    EXPECT_EQ(midden->bedrag.cents(), 135'60 + 144'00);
    // Only from that Wednesday on, the broken week is of 2025.
    v.looptijd = {day(2025, 1, 1), day(2025, 1, 5)};
    EXPECT_EQ(compute_keuzebudget(v, c)->bedrag.cents(), 144'00);
    // Until that Sunday, the days of 2025 add no week of their own.
    v.looptijd = {day(2024, 12, 30), day(2025, 1, 5)};
    const auto een_week = compute_keuzebudget(v, c);
    EXPECT_EQ(een_week->bedrag.cents(), 135'60);
    EXPECT_EQ(een_week->tariefjaren, std::vector{2024});

    // A herstel budget has the tarief of its first day, whatever comes after it.
    auto h = make_vraag(Budgetsoort::herstel, 1, day(2023, 12, 31), day(2024, 6, 30));
    h.uren = {{"TG1", 100}};
    EXPECT_EQ(compute_keuzebudget(h, c)->bedrag.cents(), 108'00);
    h.looptijd.begin = day(2024, 1, 1);
    EXPECT_EQ(compute_keuzebudget(h, c)->bedrag.cents(), 113'00);
}

TEST(Keuzebudget, a_later_formula_takes_the_place_of_the_assumption) {
    const Contractmap map;
    map.append("keuzebudget.toml",
               "\n[[formule]]\nsoort = \"herstel\"\nrekenwijze = \"per_week\"\nweken = \"kalenderweken\"\n"
               "vanaf = \"2023-07-01\"\naanname = false\nuitleg = \"U\"\nbron = \"Besluit\"\n");
    const auto c = load(map);
    auto v = make_vraag(Budgetsoort::herstel, 1, day(2023, 7, 3), day(2023, 7, 16));
    v.uren = {{"TG7", 60}};
    v.op = day(2023, 6, 30);
    EXPECT_EQ(compute_keuzebudget(v, c)->bedrag.cents(), 186'00);
    v.op = day(2023, 7, 1);
    const auto nieuw = compute_keuzebudget(v, c);
    EXPECT_EQ(nieuw->bedrag.cents(), 372'00) << "two weeks";
    EXPECT_FALSE(nieuw->formule.aanname);
    v.op = day(2022, 12, 31);
    EXPECT_TRUE(holds(only_fault(v, c).wat, "geen formule"));
}

TEST(Keuzebudget, a_duurzaam_budget_takes_only_what_bijlage_xii_allows) {
    struct Geval {
        const char* naam;
        bool groep, kdc_odc, mag;
    };
    constexpr Geval kGevallen[] = {
        {"TG1", false, false, true},        {"TG2", false, false, true},   {"TG3", false, false, false},
        {"TG7", false, false, false},       {"licht", true, false, true},  {"middel", true, false, true},
        {"middelzwaar", true, false, true}, {"zwaar", true, false, false}, {"zwaar", true, true, true},
        {"TG3", false, true, false},  // the exception is for groepsaanbod
    };
    for (const Geval& g : kGevallen) {
        SCOPED_TRACE(g.naam);
        auto v = make_vraag(Budgetsoort::duurzaam, 1, day(2023, 3, 6), day(2023, 3, 12));
        v.kdc_odc = g.kdc_odc;
        (g.groep ? v.groep : v.uren) = {{g.naam, 60}};
        const auto uit = compute_keuzebudget(v, ijsselland());
        EXPECT_EQ(uit.ok(), g.mag) << print(uit);
        if (!g.mag) {
            EXPECT_TRUE(holds(uit.error()[0].wat, "mag niet in een budget van de soort duurzaam"))
                << print(uit);
            EXPECT_EQ(holds(uit.error()[0].herstel, "KDC"), g.groep) << print(uit);
        }
        v.soort = Budgetsoort::herstel;
        EXPECT_TRUE(compute_keuzebudget(v, ijsselland()).ok()) << "all of them may be in a herstelbudget";
    }
}

TEST(Keuzebudget, functions_count_with_their_tariefgroep) {
    auto v = herstel();
    // TG5 10 hours: 600 x 1,87 = 1122,00. TG3 2 and 3 hours: 300 x 1,46 = 438,00.
    v.functies = {{"gz-psycholoog", 600}, {"Logopedist", 120}, {"dietist", 180}};
    const auto uit = compute_keuzebudget(v, ijsselland());
    ASSERT_TRUE(uit.ok()) << print(uit);
    ASSERT_EQ(uit->regels.size(), 2U);
    EXPECT_EQ(uit->regels[0].voorziening, "TG3");
    EXPECT_EQ(uit->regels[0].functies, (std::vector<std::string>{"Diëtist: 3", "Logopedist: 2"}));
    EXPECT_EQ(uit->regels[0].bedrag.cents(), 438'00);
    EXPECT_EQ(uit->regels[1].bedrag.cents(), 1122'00);
    // The same with hours of the tariefgroep added.
    v.uren = {{"TG3", 60}};
    EXPECT_EQ(compute_keuzebudget(v, ijsselland())->regels[0].bedrag.cents(), 525'60);
}

TEST(Keuzebudget, a_name_in_two_tariefgroepen_counts_with_the_lowest_and_says_so) {
    auto v = herstel();
    v.functies = {{"Junior psycholoog", 100}};
    const auto uit = compute_keuzebudget(v, ijsselland());
    ASSERT_TRUE(uit.ok()) << print(uit);
    EXPECT_EQ(uit->regels[0].voorziening, "TG3");
    EXPECT_TRUE(remarks(*uit, "staat in TG3 en in TG4"));
    v.functies = {{"Ergotherapeut", 100}};
    EXPECT_FALSE(remarks(*compute_keuzebudget(v, ijsselland()), "AMB-051"));
}

TEST(Keuzebudget, an_unknown_function_names_the_closest) {
    auto v = herstel();
    v.functies = {{"orthopedagog generalist", 60}};
    auto fout = only_fault(v);
    EXPECT_TRUE(holds(fout.wat, "staat niet in de Beroepentabel")) << fout.wat;
    EXPECT_TRUE(holds(fout.herstel, "Lijkt het meest op: \"Orthopedagoog-Generalist\" (TG5)"))
        << fout.herstel;
    v.functies = {{"tovenaar", 60}};
    EXPECT_TRUE(holds(only_fault(v).herstel, "8.5.1"));
}

TEST(Keuzebudget, jeugdzorgwerker_a_is_tg4_in_perceel_2_and_tg3_elsewhere) {
    for (int perceel = 1; perceel <= 5; ++perceel) {
        SCOPED_TRACE(perceel);
        auto v = herstel(perceel);
        v.functies = {{"jeugdzorgwerker A", 60}};
        const auto uit = compute_keuzebudget(v, ijsselland());
        ASSERT_TRUE(uit.ok()) << print(uit);
        EXPECT_EQ(uit->regels[0].voorziening, perceel == 2 ? "TG4" : "TG3");
        v.functies = {{"Jeugdzorgwerker A (instellingen)", 60}};
        if (perceel == 2)
            EXPECT_TRUE(compute_keuzebudget(v, ijsselland()).ok());
        else
            EXPECT_TRUE(holds(only_fault(v).wat,
                              "geldt niet in perceel " + std::to_string(perceel) + ", alleen in perceel 2"));
    }
}

TEST(Keuzebudget, the_toegang_may_put_another_amount_in_its_place_with_a_reason) {
    auto v = herstel();
    v.uren = {{"TG2", 100}};
    v.overschrijving = {Bedrag::from_cents(4000'00), "Gezin met drie kinderen"};
    const auto uit = compute_keuzebudget(v, ijsselland());
    ASSERT_TRUE(uit.ok()) << print(uit);
    EXPECT_EQ(uit->berekend.cents(), 121'00);
    EXPECT_EQ(uit->bedrag.cents(), 4000'00);
    EXPECT_EQ(uit->overschrijving->reden, "Gezin met drie kinderen");
    v.overschrijving->reden = "";
    EXPECT_TRUE(holds(only_fault(v).wat, "geen reden"));
    v.overschrijving = {Bedrag::from_cents(1'000'000'00), "x"};
    EXPECT_TRUE(holds(only_fault(v).herstel, "€ 999.999,99"));
    v.overschrijving = {Bedrag::from_cents(999'999'99), "x"};
    EXPECT_TRUE(compute_keuzebudget(v, ijsselland()).ok());
    v.overschrijving = {Bedrag::from_cents(-1), "x"};
    EXPECT_TRUE(holds(only_fault(v).wat, "kan geen budget zijn"));
}

TEST(Keuzebudget, remarks_tell_what_else_must_be_arranged) {
    auto v = make_vraag(Budgetsoort::duurzaam, 1, day(2023, 3, 1), day(2025, 2, 28));
    v.uren = {{"TG1", 60}};
    EXPECT_TRUE(remarks(*compute_keuzebudget(v, ijsselland()), "AMB-002")) << "24 months count as herstel";
    v.looptijd.einde = day(2025, 3, 1);
    EXPECT_FALSE(remarks(*compute_keuzebudget(v, ijsselland()), "AMB-002"));
    v.soort = Budgetsoort::herstel;
    EXPECT_TRUE(remarks(*compute_keuzebudget(v, ijsselland()), "--budgetsoort herstel"));

    auto h = herstel();
    h.overschrijving = {Bedrag::from_cents(8000'00), "r"};
    h.uren = {{"TG1", 60}};
    EXPECT_FALSE(remarks(*compute_keuzebudget(h, ijsselland()), "eis 72"));
    h.overschrijving->bedrag = Bedrag::from_cents(8000'01);
    EXPECT_TRUE(remarks(*compute_keuzebudget(h, ijsselland()), "eis 72"));
    h.groep = {{"licht", 90}};
    EXPECT_TRUE(remarks(*compute_keuzebudget(h, ijsselland()), "AMB-071"));
    h.groep = {{"licht", 120}};
    EXPECT_FALSE(remarks(*compute_keuzebudget(h, ijsselland()), "AMB-071"));
}

TEST(Keuzebudget, everything_that_is_wrong_comes_at_once) {
    auto v = make_vraag(Budgetsoort::herstel, 8, day(2023, 3, 2), day(2023, 3, 1));
    v.uren = {{"TG9", 60}, {"licht", 60}, {"TG1", 0}};
    v.groep = {{"TG1", 60}};
    v.standaard = "iets";
    const auto uit = compute_keuzebudget(v, ijsselland());
    ASSERT_FALSE(uit.ok());
    EXPECT_EQ(uit.error().size(), 7U) << print(uit);
    const std::string alles = print(uit);
    for (const char* deel :
         {"Perceel 8", "eindigt eerder", "\"TG9\" is geen tariefgroep", "horen bij --groep",
          "horen bij --uren", "0 uur voor TG1", "geen standaardbudget \"iets\""})
        EXPECT_TRUE(holds(alles, deel)) << deel << "\n" << alles;
    EXPECT_TRUE(holds(only_fault(herstel()).wat, "geen uren"));
}

TEST(Keuzebudget, a_day_without_tarieven_or_a_sum_beyond_a_message_is_no_budget) {
    auto v = make_vraag(Budgetsoort::herstel, 1, day(2022, 12, 31), day(2023, 12, 31));
    v.op = day(2023, 1, 1);
    v.uren = {{"TG1", 60}};
    EXPECT_TRUE(holds(only_fault(v).wat, "Voor TG1 in perceel 1 is er op 31-12-2022 geen tarief."));
    v.looptijd.begin = day(2023, 1, 1);
    v.looptijd.einde = day(2048, 1, 1);
    EXPECT_TRUE(holds(only_fault(v).wat, "langer dan 25 jaar"));
    v.looptijd.einde = day(2047, 12, 31);
    EXPECT_TRUE(compute_keuzebudget(v, ijsselland()).ok());
    // 99.999.999 cents: TG7 at 3,10 a minute fits 322.580 minutes (99.999.800), not 322.581.
    v.uren = {{"TG7", 322'580}};
    EXPECT_EQ(compute_keuzebudget(v, ijsselland())->bedrag.cents(), 99'999'800);
    v.uren = {{"TG7", 322'581}};
    EXPECT_TRUE(holds(only_fault(v).wat, "LDT_Budget"));
}

constexpr const char* kStandaard = R"(
[[standaardbudget]]
naam = "gezin"
interventie = "Gezinsbehandeling thuis"
soort = "herstel"
vanaf = "2023-01-01"
tot = "2023-12-31"
inzet = [ { voorziening = "TG3", uren = "40" }, { voorziening = "middel", uren = "6:00" } ]
bron = "Besluit"
[[standaardbudget]]
naam = "thuis"
interventie = "Begeleiding thuis"
soort = "duurzaam"
vanaf = "2023-01-01"
inzet = [ { voorziening = "TG2", uren = "2,5" } ]
bron = "Besluit"
)";

TEST(Standaardbudget, its_hours_are_added_and_it_has_a_price_in_every_perceel) {
    const Contractmap map;
    map.append("standaardbudgetten.toml", kStandaard);
    const auto c = load(map);
    auto v = herstel();
    v.standaard = "gezin";
    const auto uit = compute_keuzebudget(v, c);
    ASSERT_TRUE(uit.ok()) << print(uit);
    EXPECT_EQ(uit->bedrag.cents(), 3504'00 + 112'38);  // 2400 x 1,46 and 6 x 18,73
    EXPECT_TRUE(remarks(*uit, "Gezinsbehandeling thuis"));
    v.uren = {{"TG3", 60}};
    EXPECT_EQ(compute_keuzebudget(v, c)->bedrag.cents(), 3591'60 + 112'38);

    v.soort = Budgetsoort::duurzaam;
    v.uren.clear();
    EXPECT_TRUE(holds(only_fault(v, c).wat, "is van de soort herstel"));
    v.soort = Budgetsoort::herstel;
    v.op = day(2024, 1, 1);
    EXPECT_TRUE(holds(only_fault(v, c).herstel, "Kies uit thuis")) << "gezin ended";

    // TG2 2,5 hours = 150 minutes a week.
    constexpr std::int64_t kWeek[] = {181'50, 207'00, 219'00, 235'50, 264'00};
    for (const Datum op : {day(2023, 1, 1), day(2023, 5, 3)}) {
        const auto prijzen = price_standaard(*find_standaard(c, "thuis", op), c, op);
        ASSERT_EQ(prijzen.size(), 5U);
        for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(prijzen[i].bedrag.cents(), kWeek[i]);
    }
    EXPECT_EQ(price_standaard(*find_standaard(c, "gezin", day(2023, 12, 31)), c, day(2023, 12, 31))[0]
                  .bedrag.cents(),
              3616'38);
}

}  // namespace
}  // namespace jeugdregio::budget
