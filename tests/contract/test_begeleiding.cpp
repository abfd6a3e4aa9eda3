// Kinds of places, roles and settings of the calculators: what the documents say, and every fault with its
// line.
#include <gtest/gtest.h>

#include "hulp.hpp"

namespace jeugdregio::contract {
namespace {

const Contract& contract() {
    return ijsselland().contract;
}

TEST(Begeleiding, the_maxima_and_floors_are_those_of_9_5_and_9_7) {
    struct Geval {
        const char *vorm, *maximum;
        int bezetting;  // 0: no floor
    };
    for (const Geval& g : {Geval{"pleegzorg", "A", 0},
                           {"deeltijdpleegzorg", "B", 0},
                           {"zzp1", "C", 95},
                           {"zzp2", "D", 95},
                           {"zzp3", "F", 95},
                           {"gezinshuis", "E", 95},
                           {"zorgboerderij", "E", 95},
                           {"kdv", "D", 90},
                           {"kdv_intensief", "G", 90},
                           {"behandelgroep", "", 95},
                           {"driemilieu", "", 95},
                           {"crisisgroep", "", 0}}) {
        const Woonvorm* v = contract().find_woonvorm(g.vorm);
        ASSERT_NE(v, nullptr) << g.vorm;
        EXPECT_EQ(v->maximum, g.maximum) << g.vorm;
        EXPECT_EQ(v->bezetting_min_pct.value_or(0), g.bezetting) << g.vorm;
        EXPECT_FALSE(v->bron.empty());
    }
    EXPECT_EQ(contract().find_woonvorm("fasehuis")->min_intensiteiten, 2);
    EXPECT_EQ(contract().find_woonvorm("woongroep")->overleg_boven, "F");
    EXPECT_EQ(contract().find_woonvorm("crisisgroep")->bezetting_meld_pct, 90) << "AMB-018";
    EXPECT_EQ(contract().find_woonvorm("villa"), nullptr);
}

TEST(Begeleiding, only_those_count_whom_8_5_3_and_9_7_name) {
    std::string groep, verblijf;
    for (const Roosterrol& r : contract().rollen) {
        if (r.groepsaanbod) groep += r.naam + " ";
        if (r.verblijf)
            verblijf += r.naam + (r.alleen_vormen.empty() ? " " : " (" + r.alleen_vormen.front() + ") ");
    }
    EXPECT_EQ(groep, "groepsbegeleider ");
    EXPECT_EQ(verblijf,
              "groepsbegeleider pedagogisch_medewerker vov_staf activiteitenbegeleider (driemilieu) ");
}

TEST(Begeleiding, the_settings_have_the_chosen_defaults) {
    const Rekeninstellingen& r = contract().parameters.rekentool;
    EXPECT_EQ(r.rand_beleid, Randbeleid::overleg);
    EXPECT_EQ(r.slaapdienst_factor_honderdste, 0);
    EXPECT_EQ(r.mengvorm_tolerantie_pct, 1);
    EXPECT_EQ(r.evenwicht_laag_pct, 25);
    EXPECT_EQ(r.evenwicht_hoog_pct, 75);
}

TEST(Begeleiding, every_fault_names_its_line_and_how_to_mend_it) {
    struct Geval {
        const char *wat, *bestand, *na, *zoek, *door;
        const char*
            kop;  // the expected line: the last of these before the change, or the change itself when empty
        const char* bevat;
    };
    for (const Geval& g : {
             Geval{"vorm twice", "intensiteiten.toml", "\"kdv_intensief\"", "\"kdv_intensief\"", "\"kdv\"",
                   "[[vorm]]", "Vorm kdv staat er twee keer"},
             {"rol twice", "intensiteiten.toml", "\"vaktherapeut\"", "\"vaktherapeut\"", "\"behandelaar\"",
              "[[rol]]", "Rol behandelaar staat er twee keer"},
             {"unknown maximum", "intensiteiten.toml", "\"zzp2\"", "maximum = \"D\"", "maximum = \"Z\"",
              "[[vorm]]", "`maximum` \"Z\""},
             {"unknown overleg_boven", "intensiteiten.toml", "\"woongroep\"", "\"F\"", "\"Z\"", "[[vorm]]",
              "`overleg_boven` \"Z\""},
             {"computed, but a maximum without a band", "intensiteiten.toml", "\"zzp1\"", "maximum = \"C\"",
              "maximum = \"A\"", "[[vorm]]", "heeft geen band"},
             {"fixed without a maximum", "intensiteiten.toml", "\"pleegzorg\"", "maximum = \"A\"\n", "",
              "[[vorm]]", "maar er staat geen `maximum`"},
             {"a report that can never come", "intensiteiten.toml", "\"crisisgroep\"",
              "bezetting_meld_pct = 90", "bezetting_min_pct = 92\nbezetting_meld_pct = 90", "[[vorm]]",
              "kan de melding onder 90% nooit komen"},
             {"contradicts the parameter", "intensiteiten.toml", "\"gezinshuis\"\nomschrijving",
              "maximum = \"E\"", "maximum = \"D\"", "[[vorm]]", "Het maximum van een gezinshuis is hier D"},
             {"a role at an unknown vorm", "intensiteiten.toml", "\"activiteitenbegeleider\"",
              "\"driemilieu\"", "\"tweemilieu\"", "[[rol]]", "alleen bij vorm \"tweemilieu\""},
             {"unknown calculator", "intensiteiten.toml", "\"vov_staf\"", "\"verblijf\"", "\"hotel\"", "",
              "De rekentool \"hotel\" bestaat niet"},
             {"unknown way of reckoning", "intensiteiten.toml", "\"kdv\"", "\"groep\"", "\"gok\"", "",
              "\"gok\""},
             {"floor above 100", "intensiteiten.toml", "\"kdv\"", "bezetting_min_pct = 90",
              "bezetting_min_pct = 190", "", "staat 190"},
             {"border policy", "parameters.toml", "[rekentool.rand_beleid]", "\"overleg\"", "\"midden\"", "",
              "\"midden\""},
             {"sleep shift counts double", "parameters.toml", "[rekentool.slaapdienst_factor]", "\"0\"",
              "\"2\"", "", "telt voor meer dan een uur"},
             {"balance upside down", "parameters.toml", "[rekentool.evenwicht_hoog_pct]", "75", "25", "",
              "De grenzen van het evenwicht zijn 25% en 25%"},
             {"fte without a comma", "intensiteiten.toml", "naam = \"F\"",
              "bron =", "min_fte_gedragswetenschapper = 1\nbron =", "", "`min_fte_gedragswetenschapper`"},
         }) {
        SCOPED_TRACE(g.wat);
        const Contractmap map;
        const std::string was = map.text(g.bestand);
        const std::size_t plek = was.find(g.zoek, was.find(g.na));
        const std::string kop = g.kop;
        const std::size_t doel = kop.empty() ? plek : was.rfind(kop, plek);
        map.mutate(g.bestand, g.na, g.zoek, g.door);
        const int regel = 1 + static_cast<int>(std::count(
                                  was.begin(), was.begin() + static_cast<std::ptrdiff_t>(doel), '\n'));
        const auto fouten = map.faults();
        EXPECT_TRUE(holds_fault(fouten, g.bestand, regel, g.bevat)) << "line " << regel << "\n"
                                                                    << print(fouten);
        for (const auto& f : fouten) EXPECT_FALSE(f.herstel.empty()) << f.wat;
    }
}

}  // namespace
}  // namespace jeugdregio::contract
