// The kinds of aantekening as contract data: what the loader refuses, and what a person may fill in.
#include <algorithm>

#include "dossier/aantekening.hpp"
#include "hulp.hpp"

namespace jeugdregio::contract {
namespace {

constexpr std::string_view kBestand = "aantekeningen.toml";

const Aantekenboek& boek() {
    return ijsselland().contract.aantekenboek;
}

std::vector<Veldfout> check(std::string_view soort, const Veldwaarden& velden, Datum dag = kIn2023) {
    const Aantekeningsoort* s = boek().find_soort(soort);
    if (s == nullptr) throw std::runtime_error("no such kind");
    return check_velden(boek(), *s, velden, dag);
}

std::vector<std::string> names(const std::vector<Veldfout>& fouten) {
    std::vector<std::string> uit;
    for (const Veldfout& f : fouten) uit.push_back(f.veld);
    return uit;
}

using Namen = std::vector<std::string>;

TEST(Aantekenboek, EveryKindThatARuleNamesIsInTheContract) {
    namespace a = dossier::aantekening;
    for (const std::string_view soort : a::kAlle) EXPECT_NE(boek().find_soort(soort), nullptr) << soort;
    for (const Aantekeningsoort& s : boek().soorten) {
        EXPECT_FALSE(s.bron.empty()) << s.id;
        EXPECT_FALSE(s.titel.empty()) << s.id;
    }
}

TEST(Aantekenboek, WithoutAKindThatARuleNamesNothingLoads) {
    for (const std::string_view soort : dossier::aantekening::kAlle) {
        const Contractmap map;
        map.mutate(kBestand, "", "id = \"" + std::string(soort) + "\"", "id = \"iets_anders\"");
        EXPECT_TRUE(
            holds_fault(map.faults(), kBestand, 0, "De soort \"" + std::string(soort) + "\" ontbreekt"))
            << soort;
    }
}

TEST(Aantekenboek, EveryFaultIsNamedWithItsLine) {
    struct Geval {
        std::string_view na, zoek, door, wat;
    };
    const Geval kGevallen[] = {
        {"id = \"toetsing\"", "over = [\"aanbieder\"", "over = [\"gezin\"", "kan niet over \"gezin\" gaan"},
        {"id = \"toetsing\"", "soort = \"ja_nee\"", "soort = \"janee\"",
         "staat \"janee\"; dat is niet bekend"},
        {"id = \"toetsing\"", "naam = \"veiligheid\"", "naam = \"Veiligheid!\"",
         "De naam \"Veiligheid!\" kan niet"},
        {"id = \"toetsing\"", "naam = \"vorm\"", "naam = \"uitkomst\"",
         "Het veld uitkomst staat er twee keer"},
        {"id = \"toetsing\"", "naam = \"uitkomst\"", "naam = \"resultaat\"",
         "Bij toetsing ontbreekt het veld"},
        {"id = \"acceptatie\"", "alleen_bij = \"omvang=budget\"", "alleen_bij = \"omvang\"",
         "is niet te lezen"},
        {"id = \"acceptatie\"", "alleen_bij = \"omvang=budget\"", "alleen_bij = \"einde=ja\"",
         "dat staat er niet voor"},
        {"id = \"acceptatie\"", "alleen_bij = \"omvang=budget\"", "alleen_bij = \"omvang=geld\"",
         "noemt \"geld\", en dat kan omvang niet zijn"},
        {"id = \"acceptatie\"", "id = \"acceptatie\"", "id = \"toetsing\"",
         "De soort toetsing staat er twee keer"},
        {"grond = \"overlijden\"", "redenen = [\"02\"]", "redenen = [\"2\"]", "De reden \"2\" kan niet"},
        {"grond = \"overlijden\"", "grond = \"overlijden\"", "grond = \"ziekte\"",
         "De grond \"ziekte\" staat niet"},
        {"grond = \"overlijden\"", "grond = \"overlijden\"", "grond = \"anders\"",
         "De grond anders staat er twee keer"},
        {"grond = \"overlijden\"", "grond = \"overlijden\"", "grond = \"anders\"",
         "Bij de grond overlijden staan geen"},
    };
    for (const Geval& g : kGevallen) {
        const Contractmap map;
        map.mutate(kBestand, g.na, g.zoek, g.door);
        const auto fouten = map.faults();
        const bool gevonden = std::any_of(fouten.begin(), fouten.end(), [&](const Contractfout& f) {
            return f.bestand == kBestand && f.wat.find(g.wat) != std::string::npos && !f.herstel.empty();
        });
        EXPECT_TRUE(gevonden) << g.wat << "\n" << print(fouten);
    }
}

TEST(Aantekenboek, FieldsAreCheckedAllAtOnce) {
    EXPECT_EQ(check("toetsing", {{"uitkomst", "passend"}, {"veiligheid", "nee"}}), std::vector<Veldfout>{});
    EXPECT_EQ(names(check("toetsing", {{"kleur", "rood"}, {"uitkomst", "misschien"}})),
              (Namen{"kleur", "uitkomst", "veiligheid"}));
    const auto fouten = check("toetsing", {{"uitkomst", "misschien"}, {"veiligheid", "nee"}});
    ASSERT_EQ(fouten.size(), 1U);
    EXPECT_EQ(fouten[0].herstel, "Geef een keuze uit: passend, niet_passend.");
}

TEST(Aantekenboek, AValueFitsTheKindOfItsField) {
    struct Geval {
        std::string_view soort, veld;
        std::string goed, fout;
    };
    const Geval kGevallen[] = {
        {"toetsing", "veiligheid", "ja", "Ja"},
        {"beschikking", "besluit_op", "2023-02-28", "2023-02-29"},
        {"hulpverleningsplan", "versie", "3", "3,5"},
        {"verwijzing", "budget", "1.234,56", "1234.56"},
        {"verwijzing", "budget", "0,00", "-1,00"},
        {"keuze_aanbieder", "gekozen", "41410001", "4141000"},
        {"hervatting", "eerdere_toewijzing", "10001", "1234567890"},
        {"beschikking", "kenmerk", "2023/17", "  "},
    };
    const auto is_fout = [](const Geval& g, const std::string& waarde) {
        const auto namen = names(check(g.soort, {{std::string(g.veld), waarde}}));
        return std::find(namen.begin(), namen.end(), g.veld) != namen.end();
    };
    for (const Geval& g : kGevallen) {
        EXPECT_FALSE(is_fout(g, g.goed)) << g.veld << " " << g.goed;
        EXPECT_TRUE(is_fout(g, g.fout)) << g.veld << " " << g.fout;
    }
}

TEST(Aantekenboek, AConditionDecidesWhetherAFieldBelongs) {
    // Eis 78: accepting is accepting the budget and the period.
    const Veldwaarden budget{
        {"omvang", "budget"}, {"budget", "900,00"}, {"begin", "2023-02-01"}, {"einde", "2023-07-31"}};
    EXPECT_TRUE(check("acceptatie", budget).empty());
    Veldwaarden volume = budget;
    volume["omvang"] = "volume";
    EXPECT_EQ(names(check("acceptatie", volume)), (Namen{"budget", "volume"}));
    // Eis 78, AMB-006: three reasons, always argued.
    EXPECT_TRUE(check("weigering", {{"reden", "te_zwaar"}, {"toelichting", "geen expertise"}}).empty());
    EXPECT_EQ(names(check("weigering", {{"reden", "leeftijd"}})), (Namen{"reden", "toelichting"}));
    // Eis 86, AMB-070: results reached only when agreed with the verwijzer.
    Veldwaarden einde{{"grond", "gewichtige_reden"},
                      {"gewichtige_reden", "resultaten_afgestemd"},
                      {"bewijs", "verslag 12"},
                      {"volgens_plan", "ja"}};
    EXPECT_EQ(names(check("beeindiging", einde)), (Namen{"afgestemd_op"}));
    einde["afgestemd_op"] = "2023-05-01";
    EXPECT_TRUE(check("beeindiging", einde).empty());
    // N-HSWV: only the Toegang or a GI may ask.
    EXPECT_EQ(names(check("hswv", {{"functie", "screening"}, {"aanvrager", "aanbieder"}})),
              (Namen{"aanvrager"}));
}

TEST(Afbakening, KnowsTheItemsOfBijlageXiii) {
    EXPECT_EQ(boek().afbakening.size(), 48U);
    for (int i = 1; i <= 29; ++i) EXPECT_NE(boek().find_afbakening(std::to_string(i), kIn2023), nullptr) << i;
    for (char c = 'a'; c <= 's'; ++c)
        EXPECT_NE(boek().find_afbakening(std::string("26") + c, kIn2023), nullptr) << c;
    EXPECT_EQ(boek().find_afbakening("30", kIn2023), nullptr);
    for (const Afbakening& a : boek().afbakening) EXPECT_EQ(a.steun, std::stoi(a.code) >= 26) << a.code;
}

TEST(Afbakening, OnlyWhatMaySupportATrajectIsAcceptedAsSupport) {
    const Veldwaarden steun{{"uitkomst", "ondersteunend"},
                            {"definitie", "hulp_bij_problemen"},
                            {"steun", "29"},
                            {"hoofdtraject", "10001"},
                            {"overleg_op", "2023-03-01"}};
    EXPECT_TRUE(check("beoordeling_bijlage_xiii", steun).empty());
    Veldwaarden anders = steun;
    anders["steun"] = "22";
    EXPECT_EQ(names(check("beoordeling_bijlage_xiii", anders)), (Namen{"steun"}));
    EXPECT_TRUE(check("beoordeling_bijlage_xiii", {{"uitkomst", "buiten"}, {"onderdeel", "22"}}).empty());
}

// Bijlage XIII 1 to 25 is no choice at all; 26 to 29 only beside a broader traject, with the Toegang.
TEST(Aantekenboek, AnInterventionIsNotChosenFromTheListOfBijlageXIII) {
    EXPECT_TRUE(check("interventie", {{"interventie", "Gezinscoaching"}, {"lijst", "nee"}}).empty());
    EXPECT_EQ(names(check("interventie", {{"interventie", "Klassenmanagement"}, {"lijst", "ja"}})),
              (Namen{"lijst"}));
    Veldwaarden steun{{"interventie", "Speltherapie"},
                      {"lijst", "steun_bij_breder_traject"},
                      {"steun", "29"},
                      {"hoofdtraject", "1001"},
                      {"overleg_op", "2023-03-01"}};
    EXPECT_TRUE(check("interventie", steun).empty());
    steun["steun"] = "3";
    EXPECT_EQ(names(check("interventie", steun)), (Namen{"steun"}));
    steun.erase("overleg_op");
    EXPECT_EQ(names(check("interventie", steun)), (Namen{"steun", "overleg_op"}));
}

TEST(Afbakening, AnItemHoldsFromItsDayOn) {
    const Contractmap map;
    map.append("afbakening.toml",
               "\n[[onderdeel]]\ncode = \"30\"\ntitel = \"Nieuw\"\ngroep = \"nieuw\"\nsteun = false\nvan = "
               "\"2024-07-01\"\n"
               "bron = \"Besluit\"\n");
    const auto geladen = map.load();
    ASSERT_TRUE(geladen.ok()) << print(geladen.error());
    const Aantekenboek& nieuw = geladen->contract.aantekenboek;
    const Aantekeningsoort& soort = *nieuw.find_soort("beoordeling_bijlage_xiii");
    const Veldwaarden velden{{"uitkomst", "buiten"}, {"onderdeel", "30"}};
    EXPECT_TRUE(check_velden(nieuw, soort, velden, Datum::from_ymd(2024, 7, 1)).empty());
    EXPECT_EQ(names(check_velden(nieuw, soort, velden, Datum::from_ymd(2024, 6, 30))), (Namen{"onderdeel"}));
}

TEST(Afbakening, TwoRowsOfOneCodeShareNoDay) {
    const auto voeg_toe = [](const char* tot_oud, const char* van_nieuw) {
        const Contractmap map;
        map.mutate("afbakening.toml", "code = \"22\"",
                   "bron = ", std::string("tot = \"") + tot_oud + "\"\nbron = ");
        map.append("afbakening.toml",
                   std::string("\n[[onderdeel]]\ncode = \"22\"\ntitel = \"Anders\"\ngroep = \"x\"\n"
                               "steun = false\nvan = \"") +
                       van_nieuw + "\"\nbron = \"Besluit\"\n");
        return map.faults();
    };
    EXPECT_TRUE(voeg_toe("2024-06-30", "2024-07-01").empty());
    const auto fouten = voeg_toe("2024-07-01", "2024-07-01");
    ASSERT_EQ(fouten.size(), 1U) << print(fouten);
    EXPECT_NE(fouten[0].wat.find("Onderdeel 22 staat er twee keer"), std::string::npos);
    const auto achterstevoren = voeg_toe("2022-12-31", "2024-07-01");
    ASSERT_EQ(achterstevoren.size(), 1U) << print(achterstevoren);
    EXPECT_NE(achterstevoren[0].wat.find("eindigt voordat het begint"), std::string::npos);
}

}  // namespace
}  // namespace jeugdregio::contract
