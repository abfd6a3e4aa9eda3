// The contract of the reference region against the figures printed in the inkoopdocument.
#include <gtest/gtest.h>

#include <set>

#include "hulp.hpp"

namespace jeugdregio::contract {
namespace {

const Contract& contract() {
    return ijsselland().contract;
}

Gemeente gemeente(std::string_view code) {
    return *parse_gemeente(code);
}

std::int64_t cents(int perceel, std::string_view voorziening, Eenheid eenheid) {
    const Tarief* t = contract().find_tarief(perceel, voorziening, eenheid, kIn2023);
    return t != nullptr ? t->bedrag.cents() : -1;
}

TEST(Ijsselland, LoadsWithoutFaults) {
    const auto uit = load_contract(kIjsselland, kIn2023);
    ASSERT_TRUE(uit.ok()) << print(uit.error());
    EXPECT_EQ(uit->contract.regio, "IJsselland");
    EXPECT_EQ(uit->contract.producten.size(), 34U);
    EXPECT_EQ(uit->contract.tarieven.size(), 62U);
    EXPECT_EQ(uit->contract.functies.size(), 113U);
    EXPECT_EQ(uit->contract.regels.size(), 54U);
    EXPECT_TRUE(uit->contract.ed_keuzes.empty());
}

TEST(Ijsselland, AmbulantTarievenPerMinuteAreThoseOf8_5_1) {
    // Rows TG1..TG7, columns P1..P5, in cents.
    constexpr int kTabel[7][5] = {{108, 116, 116, 116, 116}, {121, 138, 146, 157, 176},
                                  {146, 155, 163, 174, 193}, {162, 172, 180, 190, 209},
                                  {187, 196, 204, 215, 235}, {222, 232, 240, 251, 271},
                                  {310, 320, 328, 339, 360}};
    for (int tg = 1; tg <= 7; ++tg)
        for (int perceel = 1; perceel <= 5; ++perceel)
            EXPECT_EQ(cents(perceel, "TG" + std::to_string(tg), Eenheid::minuut), kTabel[tg - 1][perceel - 1])
                << "TG" << tg << " perceel " << perceel;
}

TEST(Ijsselland, OtherTarievenAreThoseOfTheDocument) {
    struct Geval {
        int perceel;
        std::string_view voorziening;
        Eenheid eenheid;
        std::int64_t cents;
    };
    constexpr auto kUur = Eenheid::uur, kEtmaal = Eenheid::etmaal, kStuk = Eenheid::stuk_inspanning;
    constexpr Geval kGevallen[] = {
        {6, "licht", kUur, 1434},
        {6, "middel", kUur, 1873},
        {6, "middelzwaar", kUur, 2725},
        {6, "zwaar", kUur, 3453},
        {7, "MST", kStuk, 2157200},
        {7, "ZIT", kStuk, 1178900},
        {8, "A", kEtmaal, 4467},
        {8, "B", kEtmaal, 10399},
        {8, "C", kEtmaal, 11612},
        {8, "D", kEtmaal, 17386},
        {8, "E", kEtmaal, 21255},
        {8, "F", kEtmaal, 26181},
        {8, "G", kEtmaal, 29363},
        {8, "H", kEtmaal, 33287},
        {8, "I", kEtmaal, 36142},
        {8, "J", kEtmaal, 40956},
        {8, "K", kEtmaal, 45650},
        {8, "GGZ-C", kEtmaal, 28905},
        {8, "GGZ-D", kEtmaal, 30396},
        {8, "GGZ-E", kEtmaal, 38052},
        {8, "GGZ-F", kEtmaal, 42660},
        {8, "GGZ-G", kEtmaal, 59406},
        {8, "GGZ-H", kEtmaal, 52957},
        {9, "diagnostiek", Eenheid::minuut, 168},
        {9, "behandeling", Eenheid::minuut, 160},
        {9, "diagnostiek", kStuk, 151800},
        {9, "behandeling", kStuk, 562000},
    };
    for (const Geval& g : kGevallen)
        EXPECT_EQ(cents(g.perceel, g.voorziening, g.eenheid), g.cents) << g.voorziening;
    EXPECT_EQ(cents(6, "middel", Eenheid::minuut), -1) << "groepsaanbod is priced per hour only";
    EXPECT_EQ(contract().find_tarief(1, "TG4", Eenheid::minuut, Datum::from_ymd(2022, 12, 31)), nullptr);
}

TEST(Ijsselland, EveryProductHasExactlyOneTariefInEveryMonth) {
    int geteld = 0;
    for (const Product& p : contract().producten) {
        for (const int perceel : p.percelen) {
            for (int maand = 0; maand < 48; ++maand) {
                const Datum op = Datum::from_ymd(2023, 1, 1).plus_maanden(maand);
                const auto aantal = std::count_if(
                    contract().tarieven.begin(), contract().tarieven.end(), [&](const Tarief& t) {
                        return t.perceel == perceel && t.voorziening == p.voorziening &&
                               t.eenheid == p.eenheid && t.geldig.contains(op);
                    });
                EXPECT_EQ(aantal, 1) << p.code.view() << " perceel " << perceel << " " << format_iso(op);
                ++geteld;
            }
        }
    }
    EXPECT_EQ(geteld, 62 * 48);
}

TEST(Ijsselland, ProductsAreFoundByCodeAndOnlyByCode) {
    for (const Product& p : contract().producten) EXPECT_EQ(contract().find_product(p.code), &p);
    const Product* tg4 = contract().find_product(*parse_productcode("45A06"));
    ASSERT_NE(tg4, nullptr);
    EXPECT_EQ(tg4->voorziening, "TG4");
    EXPECT_EQ(tg4->categorie.view(), "45");
    EXPECT_EQ(tg4->percelen, (std::vector<int>{1, 2, 3, 4, 5}));
    for (const char* code : {"00000", "45A10", "45A", "ZZZZZ"})
        EXPECT_EQ(contract().find_product(*parse_productcode(code)), nullptr) << code;
}

TEST(Ijsselland, ElevenGemeentenTakePartAndHardenbergOnlyIn7And8) {
    std::set<std::string> codes;
    for (const Deelnemer& d : contract().deelnemers) codes.insert(d.gemeente.str());
    EXPECT_EQ(codes, (std::set<std::string>{"0148", "0150", "0160", "0166", "1773", "0175", "0177", "0180",
                                            "1708", "1896", "0193"}));
    for (int perceel = 1; perceel <= 9; ++perceel) {
        EXPECT_TRUE(contract().takes_part(gemeente("0193"), perceel, kIn2023)) << perceel;
        EXPECT_EQ(contract().takes_part(gemeente("0160"), perceel, kIn2023), perceel == 7 || perceel == 8)
            << perceel;
    }
    EXPECT_FALSE(contract().takes_part(gemeente("0193"), 1, Datum::from_ymd(2022, 12, 31)));
    EXPECT_TRUE(contract().is_deelnemer(gemeente("0160"), kIn2023));
    EXPECT_FALSE(contract().is_deelnemer(gemeente("0160"), Datum::from_ymd(2022, 12, 31)));
    EXPECT_FALSE(contract().is_deelnemer(gemeente("0344"), kIn2023)) << "Utrecht is another region";
}

TEST(Ijsselland, PercelenHaveTheTermsOf4_3_1) {
    ASSERT_EQ(contract().percelen.size(), 9U);
    for (const Perceel& p : contract().percelen) {
        const bool ed = p.nummer == 9;
        EXPECT_EQ(format_iso(p.begin), "2023-01-01");
        EXPECT_EQ(format_iso(p.einde), ed ? "2023-12-31" : "2024-12-31");
        EXPECT_EQ(format_iso(p.uiterste_einde), ed ? "2026-12-31" : "2030-12-31");
        EXPECT_EQ(p.verlengingen_max, 3);
        EXPECT_EQ(p.verlenging_maanden, ed ? 12 : 24);
        EXPECT_TRUE(p.verlengingen.empty());
        EXPECT_EQ(p.lopend_einde(), p.einde);
    }
    const auto variant = [&](int n) { return contract().find_perceel(n)->toewijzingsvariant; };
    for (int n = 1; n <= 6; ++n) EXPECT_EQ(variant(n), "generiek") << n;
    EXPECT_EQ(variant(7), "");
    EXPECT_EQ(variant(8), "specifiek");
    EXPECT_EQ(variant(9), "specifiek");
    using Eenheden = std::vector<Eenheid>;
    for (int n = 1; n <= 7; ++n) EXPECT_TRUE(contract().find_perceel(n)->toewijzing_eenheden.empty()) << n;
    EXPECT_EQ(contract().find_perceel(8)->toewijzing_eenheden, (Eenheden{Eenheid::etmaal, Eenheid::dagdeel}));
    EXPECT_EQ(contract().find_perceel(9)->toewijzing_eenheden,
              (Eenheden{Eenheid::stuk_inspanning, Eenheid::minuut}));
    EXPECT_EQ(contract().find_perceel(8)->voorzieningen.size(), 17U);
    EXPECT_EQ(contract().find_perceel(8)->vereist_een_van, (std::vector<int>{1, 2, 3, 4, 5}));
    EXPECT_EQ(contract().find_perceel(10), nullptr);
}

TEST(Ijsselland, EveryProductSaysHowItIsDeliveredAndPaid) {
    for (const Product& p : contract().producten) {
        EXPECT_FALSE(p.leverfrequenties.empty()) << p.code.view();
        const bool stuk = p.eenheid == Eenheid::stuk_inspanning;
        EXPECT_EQ(p.betaalfrequentie, stuk ? Betaalfrequentie::eenmalig : Betaalfrequentie::maandelijks)
            << p.code.view();
        EXPECT_EQ(p.leverfrequenties == std::vector{Frequentie::totaal}, stuk) << p.code.view();
        EXPECT_FALSE(p.ingang || p.einde) << p.code.view();
    }
}

TEST(Ijsselland, ParametersAreThoseOfTheDocument) {
    const Parameters& p = contract().parameters;
    EXPECT_EQ(p.budget_meldgrens.cents(), 8000'00);
    EXPECT_EQ(p.budget_meldgrens_verwijzers, (std::vector<std::string>{"02", "03", "05"}));
    EXPECT_EQ(p.budget_terugkijk_maanden, 4);
    EXPECT_EQ(p.budget_soort_grens_maanden, 24);
    EXPECT_EQ(p.budget_duurzaam_voorzieningen,
              (std::vector<std::string>{"TG1", "TG2", "licht", "middel", "middelzwaar"}));
    EXPECT_TRUE(p.budget_duurzaam_zwaar_bij_kdc_odc);
    EXPECT_EQ(p.vrijval_definitief_dagen, 90);
    EXPECT_EQ(p.declaratie_verval_dagen, 90);
    EXPECT_EQ(p.declaratie_late_toewijzing_dagen, 60);
    EXPECT_EQ(p.declaratie_reistijd_max_min, 45);
    EXPECT_FALSE(p.groep_ook_in_minuten);
    EXPECT_EQ(p.noshow_max_per_jaar, 2);
    EXPECT_EQ(p.noshow_groep_max_pct, 25);
    EXPECT_EQ(p.wonen_afwezig_overleg_dagen, 28);
    EXPECT_FALSE(p.wonen_vertrekdag_telt);
    EXPECT_EQ(p.ed_leeftijd_vanaf, 7);
    EXPECT_EQ(p.ed_leeftijd_tot, 13);
    EXPECT_EQ(p.stuk_max_per_toewijzing, 1);
    EXPECT_EQ(p.wonen_maximum_gezinshuis, "E");
    EXPECT_EQ(p.bestand_max_bytes, 25 * 1024 * 1024);
}

TEST(Ijsselland, BandsAndNormsAreThoseOf8_5_3And9_7) {
    ASSERT_EQ(contract().groepsaanbod.size(), 4U);
    const GroepsaanbodType& licht = contract().groepsaanbod.front();
    EXPECT_EQ(licht.band_min_duizendste, 100);
    EXPECT_EQ(licht.band_max_duizendste, 190);
    EXPECT_EQ(licht.jeugdigen_per_begeleider_tiende, 65);
    EXPECT_EQ(licht.min_fte_gedragswetenschapper_honderdste, 10);
    const GroepsaanbodType& zwaar = contract().groepsaanbod.back();
    EXPECT_EQ(zwaar.naam, "zwaar");
    EXPECT_EQ(zwaar.band_max_duizendste, 600);
    EXPECT_EQ(zwaar.jeugdigen_per_begeleider_tiende, 30);
    EXPECT_EQ(zwaar.min_pct_hbo, 100);
    EXPECT_FALSE(zwaar.duurzaam);

    std::string namen, tot_en_met;
    for (const IntensiteitBand& b : contract().intensiteiten) {
        namen += b.naam;
        if (b.bovengrens_inclusief) tot_en_met += b.naam;
    }
    EXPECT_EQ(namen, "CDEFGHIJK");
    EXPECT_EQ(tot_en_met, "CGHIJK") << "D, E and F say \"tot\" (AMB-011)";
    EXPECT_EQ(contract().intensiteiten.back().band_max_duizendste, 6100);
}

TEST(Ijsselland, BeroepentabelAllowsOnlyTg1AndTg2InADuurzaamBudget) {
    std::map<std::string, int> aantal;
    for (const Functie& f : contract().functies) {
        ++aantal[f.tariefgroep];
        EXPECT_TRUE(f.herstel) << f.naam;
        EXPECT_EQ(f.duurzaam, f.tariefgroep == "TG1" || f.tariefgroep == "TG2") << f.naam;
    }
    EXPECT_EQ(aantal,
              (std::map<std::string, int>{
                  {"TG1", 9}, {"TG2", 19}, {"TG3", 47}, {"TG4", 14}, {"TG5", 12}, {"TG6", 7}, {"TG7", 5}}));
}

TEST(Ijsselland, FactsRejectAndJudgementsApproveWithASignal) {
    for (const char* id : {"IJ-CONTRACT", "IJ-DEELNAME", "IJ-E069", "IJ-ZWAAR", "IJ-ETMAAL", "IJ-ED-LEEFTIJD",
                           "IJ-ED-EENHEID", "IJ-STUK", "IJ-LEEFTIJD"}) {
        ASSERT_NE(contract().find_regel(id), nullptr) << id;
        EXPECT_EQ(contract().find_regel(id)->onbeslist, Onbeslist::afkeuren) << id;
        EXPECT_TRUE(contract().find_regel(id)->actief) << id;
    }
    for (const char* id :
         {"IJ-E035", "IJ-E043", "IJ-E072", "IJ-VERTREKDAG", "IJ-GENERIEK", "IJ-E040", "IJ-REGIO"}) {
        ASSERT_NE(contract().find_regel(id), nullptr) << id;
        EXPECT_EQ(contract().find_regel(id)->onbeslist, Onbeslist::goedkeuren_met_signaal) << id;
        EXPECT_TRUE(contract().find_regel(id)->actief) << id;
    }
    EXPECT_EQ(contract().find_regel("IJ-ANDERS"), nullptr);
}

TEST(Ijsselland, EveryFigureHasASource) {
    for (const auto& t : contract().tarieven) EXPECT_FALSE(t.bron.empty()) << t.voorziening;
    for (const auto& p : contract().producten) EXPECT_FALSE(p.bron.empty()) << p.code.view();
    for (const auto& p : contract().percelen) EXPECT_FALSE(p.bron.empty()) << p.nummer;
    for (const auto& r : contract().regels) EXPECT_FALSE(r.bron.empty()) << r.id;
}

TEST(Ijsselland, TheVersionInForceFollowsTheDay) {
    EXPECT_EQ(contract().version_on(Datum::from_ymd(2022, 12, 31)), nullptr);
    ASSERT_NE(contract().version_on(Datum::from_ymd(2023, 1, 1)), nullptr);
    EXPECT_EQ(contract().version_on(Datum::from_ymd(2026, 5, 1))->nummer, "2023.1");
}

TEST(ContractedPerceel, FollowsWhatTheAanbiederContracted) {
    struct Geval {
        const char *wat, *code;
        AanbiederContract van;
        std::optional<int> verwacht;
    };
    const auto met = [](auto verander) {
        AanbiederContract c;
        verander(c);
        return c;
    };
    const Geval kGevallen[] = {
        {"TG4 goes to the perceel of the aanbieder", "45A06", met([](auto& c) { c.perceel = 3; }), 3},
        {"TG4 without one of 1-5", "45A06", met([](auto& c) { c.ed = true; }), std::nullopt},
        {"groepsaanbod in the list", "41A02",
         met([](auto& c) { c.perceel = 1, c.groepsaanbod = {"middel"}; }), 6},
        {"groepsaanbod of another kind", "41A02",
         met([](auto& c) { c.perceel = 1, c.groepsaanbod = {"licht"}; }), std::nullopt},
        {"ZIT in the list", "50A02", met([](auto& c) {
             c.perceel = 1, c.voorzieningen = {"MST", "ZIT"};
         }),
         7},
        {"ZIT not in the list", "50A02", met([](auto& c) { c.perceel = 1, c.voorzieningen = {"MST"}; }),
         std::nullopt},
        {"verblijf C of a gezinshuis", "44A03", met([](auto& c) { c.verblijf = {"C"}; }), 8},
        {"GGZ-C is not C", "54A03", met([](auto& c) { c.verblijf = {"C"}; }), std::nullopt},
        {"ED per minute", "54D01", met([](auto& c) { c.ed = true; }), 9},
        {"ED per piece", "54D04", met([](auto& c) { c.ed = true; }), 9},
        {"ED without ED", "54D04", met([](auto& c) { c.perceel = 1; }), std::nullopt},
    };
    for (const Geval& g : kGevallen) {
        const Product* p = contract().find_product(*parse_productcode(g.code));
        ASSERT_NE(p, nullptr) << g.wat;
        EXPECT_EQ(contracted_perceel(g.van, *p), g.verwacht) << g.wat;
    }
}

TEST(AanbiederContractTest, IsEqualOnlyWhenEveryFieldIs) {
    AanbiederContract a;
    a.agb = *parse_agb("12345678");
    a.geldig = {Datum::from_ymd(2023, 1, 1), std::nullopt};
    EXPECT_TRUE(a == AanbiederContract(a));
    const auto anders = [&](auto verander) {
        AanbiederContract b = a;
        verander(b);
        return !(a == b);
    };
    EXPECT_TRUE(anders([](auto& b) { b.agb = *parse_agb("12345679"); }));
    EXPECT_TRUE(anders([](auto& b) { b.naam = "x"; }));
    EXPECT_TRUE(anders([](auto& b) { b.perceel = 2; }));
    EXPECT_TRUE(anders([](auto& b) { b.groepsaanbod = {"licht"}; }));
    EXPECT_TRUE(anders([](auto& b) { b.voorzieningen = {"MST"}; }));
    EXPECT_TRUE(anders([](auto& b) { b.verblijf = {"C"}; }));
    EXPECT_TRUE(anders([](auto& b) { b.ed = true; }));
    EXPECT_TRUE(anders([](auto& b) { b.kdc_odc = true; }));
    EXPECT_TRUE(anders([](auto& b) { b.vecozo = false; }));
    EXPECT_TRUE(anders([](auto& b) { b.geldig.van = b.geldig.van.plus_dagen(1); }));
    EXPECT_TRUE(anders([](auto& b) { b.geldig.tot = Datum::from_ymd(2024, 1, 1); }));
}

}  // namespace
}  // namespace jeugdregio::contract
