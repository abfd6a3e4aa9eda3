// termijnen.toml, rap.toml and the later values of parameters.toml: what is read, from which day it holds,
// and every kind of fault.
#include "contract/termijnen.hpp"

#include <set>

#include "hulp.hpp"

namespace jeugdregio::contract {
namespace {

constexpr Datum day(int jaar, int maand, int dag) {
    return Datum::from_ymd(jaar, maand, dag);
}

TEST(Termijn, EveryUnitCountsForwardAndBack) {
    using enum Termijneenheid;
    struct Geval {
        const char* wat;
        Reactietermijn termijn;
        Datum gebeurtenis, na, voor;
    };
    const Geval kGevallen[] = {
        {"working days skip Easter", {5, werkdagen}, day(2023, 4, 6), day(2023, 4, 17), day(2023, 3, 30)},
        {"a weekend", {1, werkdagen}, day(2023, 3, 3), day(2023, 3, 6), day(2023, 3, 2)},
        {"back over a weekend", {1, werkdagen}, day(2023, 3, 6), day(2023, 3, 7), day(2023, 3, 3)},
        {"days", {30, dagen}, day(2023, 1, 31), day(2023, 3, 2), day(2023, 1, 1)},
        {"weeks", {8, weken}, day(2023, 4, 3), day(2023, 5, 29), day(2023, 2, 6)},
        {"months to a shorter one", {1, maanden}, day(2023, 1, 31), day(2023, 2, 28), day(2022, 12, 31)},
        {"the end of the next month", {1, maandeinden}, day(2023, 1, 5), day(2023, 2, 28), day(2022, 12, 31)},
        {"from a short month", {1, maandeinden}, day(2024, 2, 29), day(2024, 3, 31), day(2024, 1, 31)},
        {"nothing is the day itself", {0, werkdagen}, day(2023, 4, 8), day(2023, 4, 8), day(2023, 4, 8)},
    };
    for (const Geval& g : kGevallen) {
        EXPECT_EQ(g.termijn.na(g.gebeurtenis), g.na)
            << g.wat << ": " << format_iso(g.termijn.na(g.gebeurtenis));
        EXPECT_EQ(g.termijn.voor(g.gebeurtenis), g.voor)
            << g.wat << ": " << format_iso(g.termijn.voor(g.gebeurtenis));
    }
    EXPECT_EQ(format_termijn({5, werkdagen}), "5 werkdagen");
    EXPECT_EQ(format_termijn({1, maandeinden}), "1 maandeinde");
}

TEST(Termijn, TheTableHasWhatTheStandardAndTheContractSay) {
    using enum Termijneenheid;
    const Contract& c = ijsselland().contract;
    const Termijnen& t = c.parameters.termijnen;
    EXPECT_EQ(t[Termijnsoort::besluit], (Reactietermijn{5, werkdagen}));
    EXPECT_EQ(t[Termijnsoort::besluit_contract], (Reactietermijn{5, werkdagen}));
    EXPECT_EQ(t[Termijnsoort::onderzoek], (Reactietermijn{8, weken}));
    EXPECT_EQ(t[Termijnsoort::woonplaats], (Reactietermijn{14, dagen}));
    EXPECT_EQ(t[Termijnsoort::retour], (Reactietermijn{3, werkdagen}));
    EXPECT_EQ(t[Termijnsoort::start], (Reactietermijn{5, werkdagen}));
    EXPECT_EQ(t[Termijnsoort::stop], (Reactietermijn{5, werkdagen}));
    EXPECT_EQ(t[Termijnsoort::verlenging], (Reactietermijn{8, weken}));
    EXPECT_EQ(t[Termijnsoort::declaratie], (Reactietermijn{30, dagen}));
    EXPECT_EQ(t[Termijnsoort::herindienen], (Reactietermijn{2, maanden}));
    EXPECT_EQ(c.termijn_tot(Termijnsoort::verlenging, day(2023, 12, 31)), day(2023, 11, 5)) << "before";
    EXPECT_EQ(c.termijn_tot(Termijnsoort::declaratie, day(2023, 1, 31)), day(2023, 3, 2));

    // Every message of the chain has a row, but for the 301 that nobody asked for and a free 317.
    std::set<std::string> berichten;
    for (const Termijnrij& rij : c.termijnen) {
        berichten.insert(rij.berichten.begin(), rij.berichten.end());
        EXPECT_FALSE(rij.bron.empty());
    }
    EXPECT_EQ(berichten.size(), 14U);
}

constexpr const char* kLatereStop = R"(
[[termijn]]
naam = "stop"
berichten = ["JW307"]
wie = "aanbieder"
aard = "contract"
aantal = 2
eenheid = "weken"
gebeurtenis = "de laatste dag van de hulp"
vanaf = "2024-01-01"
bron = "RAP 2.0"
)";

TEST(Termijn, ALaterRowHoldsFromItsDayOnAndWhatCameBeforeKeepsItsTerm) {
    const Contractmap map;
    map.append("termijnen.toml", kLatereStop);
    const auto geladen = map.load();
    ASSERT_TRUE(geladen.ok()) << print(geladen.error());
    const Contract& c = geladen->contract;
    EXPECT_EQ(c.termijn_tot(Termijnsoort::stop, day(2023, 12, 29)), day(2024, 1, 8)) << "five working days";
    EXPECT_EQ(c.termijn_tot(Termijnsoort::stop, day(2024, 1, 1)), day(2024, 1, 15)) << "two weeks";
    EXPECT_EQ(c.describe_termijn(Termijnsoort::stop, day(2024, 1, 1)), "2 weken");
    EXPECT_EQ(c.termijn_tot(Termijnsoort::start, day(2024, 1, 8)), day(2024, 1, 15)) << "the others stay";
    EXPECT_EQ(c.termijn_tot(Termijnsoort::stop, day(2022, 3, 1)), day(2022, 3, 8)) << "before the first row";
    const auto op = [&](Datum dag) {
        for (const Termijnrij* rij : list_geldend(c.termijnen, dag))
            if (rij->naam == "stop") return rij->bron;
        return std::string();
    };
    EXPECT_EQ(op(day(2023, 12, 31)), "SAP 3.1.1 en bijlage 3; iJw 3.2 OP272");
    EXPECT_EQ(op(day(2024, 1, 1)), "RAP 2.0");
    EXPECT_EQ(list_geldend(c.termijnen, day(2024, 1, 1)).size(), list_geldend(c.termijnen, kIn2023).size());
    EXPECT_TRUE(list_geldend(c.termijnen, day(2022, 12, 31)).empty());
}

TEST(Termijn, ASettingAndATermThatChangeOnDifferentDaysDoNotDisturbEachOther) {
    const Contractmap map;
    map.append("termijnen.toml", kLatereStop);
    map.mutate("parameters.toml", "[noshow.max_per_jaar]", "[noshow.groep_max_pct]",
               "[[noshow.max_per_jaar.later]]\nvanaf = \"2024-07-01\"\nwaarde = 4\nbron = \"B\"\n"
               "[[noshow.max_per_jaar.later]]\nvanaf = \"2023-03-01\"\nwaarde = 3\nbron = \"B\"\n"
               "[noshow.groep_max_pct]");
    map.mutate("parameters.toml", "[verzoek.bij_stapeling]", "\n[verzoek.hervatting_maanden]",
               "\n[[verzoek.bij_stapeling.later]]\nvanaf = \"2024-01-01\"\nwaarde = \"weigeren\"\nbron = "
               "\"B\"\n[verzoek.hervatting_maanden]");
    const auto geladen = map.load();
    ASSERT_TRUE(geladen.ok()) << print(geladen.error());
    const Contract& c = geladen->contract;
    struct Geval {
        Datum op;
        int noshow;
        bool weigeren;
        int stop;
    };
    for (const Geval& g : {Geval{day(2022, 6, 1), 2, false, 5}, Geval{day(2023, 2, 28), 2, false, 5},
                           Geval{day(2023, 3, 1), 3, false, 5}, Geval{day(2023, 12, 31), 3, false, 5},
                           Geval{day(2024, 1, 1), 3, true, 2}, Geval{day(2024, 6, 30), 3, true, 2},
                           Geval{day(2024, 7, 1), 4, true, 2}}) {
        const Parameters& p = c.parameters_on(g.op);
        EXPECT_EQ(p.noshow_max_per_jaar, g.noshow) << format_iso(g.op);
        EXPECT_EQ(p.verzoek_stapeling_weigeren, g.weigeren) << format_iso(g.op);
        EXPECT_EQ(p.termijnen[Termijnsoort::stop].aantal, g.stop) << format_iso(g.op);
    }
    std::vector<std::string> waarden;
    for (const Instelling& i : c.instellingen)
        if (i.naam == "noshow.max_per_jaar") waarden.push_back(i.waarde);
    EXPECT_EQ(waarden, (std::vector<std::string>{"2", "3", "4"})) << "by day, behind the first";
}

TEST(Termijn, WithoutLaterValuesThereIsOneSetOfFigures) {
    EXPECT_TRUE(ijsselland().contract.latere_parameters.empty());
    EXPECT_EQ(&ijsselland().contract.parameters_on(day(2030, 1, 1)), &ijsselland().contract.parameters);
}

TEST(Protocol, TheAfsprakenkaartHoldsWhatTheDocumentDecidesAndNoVersionOfTheRap) {
    const Contract& c = ijsselland().contract;
    EXPECT_TRUE(c.protocolversies.empty()) << "the RAP is not among the documents (AMB-117)";
    EXPECT_GE(c.afspraken.size(), 10U);
    std::set<std::string> namen;
    for (const Afspraak& a : c.afspraken) {
        EXPECT_TRUE(namen.insert(a.naam).second) << a.naam;
        EXPECT_TRUE(a.bron.starts_with("Inkoopdocument")) << a.naam;
    }
}

TEST(Protocol, ALaterChoiceTakesThePlaceOfTheOneBefore) {
    const Contractmap map;
    map.append(
        "rap.toml",
        "\n[[afspraak]]\nnaam = \"declareren\"\nkeuze = \"Elke week.\"\nvanaf = \"2024-01-01\"\nbron = "
        "\"RAP 2.0\"\n[[versie]]\nnummer = \"2.0\"\nvanaf = \"2024-01-01\"\nvastgesteld = "
        "\"2023-11-01\"\ndocument = \"RAP 2.0\"\nbron = \"Besluit\"\n");
    const auto geladen = map.load();
    ASSERT_TRUE(geladen.ok()) << print(geladen.error());
    const Contract& c = geladen->contract;
    const auto keuze = [&](Datum op) {
        for (const Afspraak* a : list_geldend(c.afspraken, op))
            if (a->naam == "declareren") return a->keuze;
        return std::string();
    };
    EXPECT_EQ(keuze(day(2024, 1, 1)), "Elke week.");
    EXPECT_TRUE(keuze(day(2023, 12, 31)).starts_with("Elke maand"));
    EXPECT_EQ(find_geldende(c.protocolversies, day(2023, 12, 31)), nullptr);
    EXPECT_EQ(find_geldende(c.protocolversies, day(2024, 1, 1))->nummer, "2.0");
}

TEST(Termijn, EveryFaultHasItsLine) {
    struct Geval {
        const char *wat, *bestand, *na, *zoek, *door, *plek, *bevat;
    };
    constexpr Geval kGevallen[] = {
        {"an unknown unit", "termijnen.toml", "naam = \"stop\"", "\"werkdagen\"", "\"uren\"",
         "eenheid = \"uren\"", "staat \"uren\""},
        {"an unknown kind", "termijnen.toml", "naam = \"stop\"", "\"landelijk\"", "\"eigen\"",
         "aard = \"eigen\"", "staat \"eigen\""},
        {"nobody who acts", "termijnen.toml", "naam = \"stop\"", "\"aanbieder\"", "\"jeugdige\"",
         "wie = \"jeugdige\"", "staat \"jeugdige\""},
        {"below zero", "termijnen.toml", "naam = \"stop\"", "aantal = 5", "aantal = -1", "aantal = -1", "-1"},
        {"a name with a typing error", "termijnen.toml", "", "naam = \"stop\"", "naam = \"stopp\"",
         "naam = \"stopp\"", "bewaakt geen termijn met de naam \"stopp\""},
        {"the row that is then missing", "termijnen.toml", "", "naam = \"stop\"", "naam = \"stopp\"", "",
         "geen termijn \"stop\" op 01-01-2023"},
        {"only shown, but guarded", "termijnen.toml", "naam = \"stop\"", "vanaf = \"2023-01-01\"",
         "vanaf = \"2023-01-01\"\nalleen_tonen = true #", "alleen_tonen = true #",
         "bewaakt de termijn \"stop\""},
        {"begins after the contract", "termijnen.toml", "naam = \"stop\"", "\"2023-01-01\"", "\"2023-01-02\"",
         "", "geen termijn \"stop\" op 01-01-2023"},
        {"on the wrong side", "termijnen.toml", "naam = \"verlenging\"", "vooraf = true\n", "",
         "[[termijn]]\nnaam = \"verlenging\"", "loopt voor de gebeurtenis"},
        {"before, where it is after", "termijnen.toml", "naam = \"stop\"",
         "vanaf =", "vooraf = true #\nvanaf =", "vooraf = true #", "loopt na de gebeurtenis"},
        {"a message that is not there", "termijnen.toml", "naam = \"stop\"", "\"JW307\"", "\"JW309\"",
         "[[termijn]]\nnaam = \"stop\"", "geen bericht \"JW309\""},
        {"one name twice from a day", "termijnen.toml", "naam = \"stop\"", "\"stop\"", "\"start\"",
         "[[termijn]]\nnaam = \"start\"\nberichten = [\"JW307\"]", "staat er twee keer"},
        {"a key that nobody knows", "termijnen.toml", "naam = \"stop\"", "aantal = 5",
         "aantal = 5\ndagen = 5", "dagen = 5", "dagen"},
        {"a choice twice", "rap.toml", "", "naam = \"toewijzing ambulant\"",
         "naam = \"uitvoeringsvariant ambulant\"",
         "[[afspraak]]\nnaam = \"uitvoeringsvariant ambulant\"\nkeuze = \"Generiek", "staat er twee keer"},
        {"a choice without a source", "rap.toml", "", "bron = \"Inkoopdocument 8.4\"", "bron = \"\"",
         "bron = \"\"", "`bron` leeg"},
        {"a setting without versions", "parameters.toml", "[bestand.max_bytes]", "\n# --- Rekentools",
         "\n[[bestand.max_bytes.later]]\nvanaf = \"2024-01-01\"\nwaarde = 1\nbron = \"B\"\n# --- Rekentools",
         "[[bestand.max_bytes.later]]", "kan geen latere waarde hebben"},
        {"a later setting without a day", "parameters.toml", "[noshow.max_per_jaar]", "\n# Groepsaanbod",
         "\n[[noshow.max_per_jaar.later]]\nwaarde = 3\nbron = \"B\"\n# Groepsaanbod",
         "[[noshow.max_per_jaar.later]]", "ontbreekt `vanaf`"},
        {"a later setting without a source", "parameters.toml", "[noshow.max_per_jaar]", "\n# Groepsaanbod",
         "\n[[noshow.max_per_jaar.later]]\nvanaf = \"2024-01-01\"\nwaarde = 3\n# Groepsaanbod",
         "[[noshow.max_per_jaar.later]]", "ontbreekt `bron`"},
        {"a later value out of range", "parameters.toml", "[noshow.max_per_jaar]", "\n# Groepsaanbod",
         "\n[[noshow.max_per_jaar.later]]\nvanaf = \"2024-01-01\"\nwaarde = 400\nbron = \"B\"\n# "
         "Groepsaanbod",
         "waarde = 400", "400"},
        {"a later value from the first day on", "parameters.toml", "[noshow.max_per_jaar]",
         "\n# Groepsaanbod",
         "\n[[noshow.max_per_jaar.later]]\nvanaf = \"2023-01-01\"\nwaarde = 3\nbron = \"B\"\n# Groepsaanbod",
         "[[noshow.max_per_jaar.later]]", "het contract begint op 01-01-2023"},
        {"two later values from one day", "parameters.toml", "[noshow.max_per_jaar]", "\n# Groepsaanbod",
         "\n[[noshow.max_per_jaar.later]]\nvanaf = \"2024-01-01\"\nwaarde = 3\nbron = \"B\"\n"
         "[[noshow.max_per_jaar.later]]\nvanaf = \"2024-01-01\" #\nwaarde = 4\nbron = \"B\"\n# Groepsaanbod",
         "vanaf = \"2024-01-01\" #", "twee waarden vanaf 01-01-2024"},
        {"ages upside down from a day on", "parameters.toml", "[ed.leeftijd_tot]", "\n# --- Tarieven",
         "\n[[ed.leeftijd_tot.later]]\nvanaf = \"2024-01-01\"\nwaarde = 6\nbron = \"B\"\n# --- Tarieven",
         "waarde = 13", "vanaf 01-01-2024 van 7 tot 6"},
    };
    for (const Geval& g : kGevallen) {
        SCOPED_TRACE(g.wat);
        const Contractmap map;
        map.mutate(g.bestand, g.na, g.zoek, g.door);
        const int regel = *g.plek == '\0' ? 0 : map.line_of(g.bestand, "", g.plek);
        EXPECT_GE(regel, 0);
        const auto fouten = map.faults();
        EXPECT_TRUE(holds_fault(fouten, g.bestand, regel, g.bevat)) << "line " << regel << "\n"
                                                                    << print(fouten);
        for (const auto& f : fouten) EXPECT_FALSE(f.herstel.empty()) << f.wat;
    }
}

TEST(Termijn, NearMissesAreInOrder) {
    struct Geval {
        const char *wat, *bestand, *na, *zoek, *door;
    };
    constexpr Geval kGevallen[] = {
        {"another unit", "termijnen.toml", "naam = \"stop\"", "\"werkdagen\"", "\"dagen\""},
        {"a term of zero", "termijnen.toml", "naam = \"stop\"", "aantal = 5", "aantal = 0"},
        {"no message", "termijnen.toml", "naam = \"stop\"", "[\"JW307\"]", "[]"},
        {"an own term that is only shown", "termijnen.toml", "", "naam = \"betaling\"",
         "naam = \"uitbetaling\""},
        {"begins before the contract", "termijnen.toml", "naam = \"stop\"", "\"2023-01-01\"",
         "\"2022-12-31\""},
        {"a later value", "parameters.toml", "[noshow.max_per_jaar]", "\n# Groepsaanbod",
         "\n[[noshow.max_per_jaar.later]]\nvanaf = \"2023-01-02\"\nwaarde = 3\nbron = \"B\"\n# Groepsaanbod"},
    };
    for (const Geval& g : kGevallen) {
        SCOPED_TRACE(g.wat);
        const Contractmap map;
        map.mutate(g.bestand, g.na, g.zoek, g.door);
        EXPECT_TRUE(map.faults().empty()) << print(map.faults());
    }
}

}  // namespace
}  // namespace jeugdregio::contract
