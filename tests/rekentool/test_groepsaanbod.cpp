// Groepsaanbod (8.5.3) by hand, and the norms of bijlage XII.
#include "hulp.hpp"

namespace jeugdregio::rekentool {
namespace {

TEST(Groepsaanbod, two_workers_on_eight_jeugdigen_are_a_quarter) {
    const Antwoord a = reken(groep("32,5", "8", "2x32,5"));
    EXPECT_EQ(intensiteit(a), getal("0,25"));
    EXPECT_EQ(a.uitslag, Uitslag::klasse);
    EXPECT_EQ(a.klasse, "middel");
    ASSERT_NE(a.find_tarief("middel"), nullptr);
    EXPECT_EQ(a.find_tarief("middel")->bedrag.cents(), 18'73);
    EXPECT_EQ(a.find_tarief("middel")->eenheid, Eenheid::uur);
    EXPECT_EQ(describe_uitslag(a), "Dit is groepsaanbod middel.");
}

// AMB-012: the document adds 1,33 for five days of 2/3 hour, which are 3,33. Both values, and both are
// middel.
TEST(Groepsaanbod, the_example_with_shared_lunch_staff_is_computed_rightly) {
    const Antwoord a = reken(groep("32,5", "8", "2x32,5 + 1x5x2/3"));
    EXPECT_EQ(stap(a, "roosteruren"), Breuk::from(205, 3));
    EXPECT_EQ(intensiteit(a), Breuk::from(205, 3) / getal("32,5") / Breuk(8));
    EXPECT_EQ(format_decimaal(intensiteit(a)), "0,2628");
    EXPECT_EQ(format_afgerond(intensiteit(a), a.decimalen_getoond), "0,26");
    EXPECT_EQ(a.klasse, "middel");
    EXPECT_EQ(a.blad.describe_som(a.blad.stappen()[2]), "1 x 5 x 2 / 3");
    EXPECT_EQ(som(a, "roosteruren"), "65 + 3,3333");
    EXPECT_EQ(som(a, "intensiteit"), "68,3333 / 32,5 / 8");
}

TEST(Groepsaanbod, the_hours_as_the_document_printed_them_give_what_it_printed) {
    Groepsaanbodvraag v = groep("32,5", "8", "2x32,5");
    v.rooster = uren(getal("67,33"));
    const Antwoord a = reken(v);
    EXPECT_EQ(format_decimaal(intensiteit(a), 5), "0,25896");
    EXPECT_EQ(format_afgerond(intensiteit(a), 2), "0,26");
    EXPECT_EQ(a.klasse, "middel");
}

TEST(Groepsaanbod, bands_are_compared_unrounded_and_a_border_is_for_people) {
    struct Geval {
        Breuk waarde;
        const char *uitslag, *klasse;
    };
    for (const Geval& g : {
             Geval{getal("0,0999"), "buiten", ""},
             Geval{getal("0,1"), "licht", "licht"},
             Geval{getal("0,1899"), "licht", "licht"},
             Geval{getal("0,19"), "overleg licht/middel", "licht"},
             Geval{getal("0,1901"), "middel", "middel"},
             Geval{getal("0,28"), "overleg middel/middelzwaar", "middel"},
             Geval{Breuk::from(1, 3), "middelzwaar", "middelzwaar"},
             Geval{getal("0,35"), "overleg middelzwaar/zwaar", "middelzwaar"},
             Geval{getal("0,6"), "zwaar", "zwaar"},
             Geval{getal("0,6001"), "buiten", ""},
             Geval{getal("0,61"), "buiten", ""},
         }) {
        Groepsaanbodvraag v = groep("40", "8", "1x40");
        v.rooster = uren(g.waarde * Breuk(40) * Breuk(8));
        const Antwoord a = reken(v);
        EXPECT_EQ(intensiteit(a), g.waarde);
        EXPECT_EQ(uitslag(a), g.uitslag) << format_exact(g.waarde);
        EXPECT_EQ(a.klasse, g.klasse) << "until people decide the careful one counts";
        EXPECT_EQ(a.is_afgekeurd(), g.klasse == std::string());
    }
}

TEST(Groepsaanbod, outside_the_bands_the_answer_names_the_range_and_has_no_tarief) {
    const Antwoord a = reken(groep("40", "8", "8x40"));
    EXPECT_EQ(describe_uitslag(a),
              "Dit valt buiten de bandbreedte van 0,1 tot en met 0,6. Daar is geen product en geen tarief "
              "voor; overleg met de "
              "regio.");
    EXPECT_TRUE(a.tarieven.empty());
    EXPECT_TRUE(a.normen.empty());
}

TEST(Groepsaanbod, on_a_border_the_policy_is_a_setting_and_both_tarieven_are_shown) {
    const Groepsaanbodvraag v = groep("40", "10", "1x40 + 1x36");  // 0,19
    Antwoord a = reken(v);
    EXPECT_EQ(uitslag(a), "overleg licht/middel");
    EXPECT_EQ(a.find_tarief("licht")->bedrag.cents(), 14'34);
    EXPECT_EQ(a.find_tarief("middel")->bedrag.cents(), 18'73);
    EXPECT_EQ(a.positie_pct, std::nullopt) << "nobody knows yet in which band it lies";
    contract::Contract ander = het_contract();
    ander.parameters.rekentool.rand_beleid = contract::Randbeleid::laag;
    a = goed(compute_groepsaanbod(v, ander, kDag));
    EXPECT_EQ(uitslag(a), "licht");
    EXPECT_EQ(a.positie_pct, Breuk(100));
    ander.parameters.rekentool.rand_beleid = contract::Randbeleid::hoog;
    a = goed(compute_groepsaanbod(v, ander, kDag));
    EXPECT_EQ(uitslag(a), "middel");
    EXPECT_EQ(a.positie_pct, Breuk(0));
}

TEST(Groepsaanbod, only_groepsbegeleiders_count_and_the_others_are_named) {
    const Antwoord a =
        reken(groep("40", "8", "2x40 + 8 gedragswetenschapper + 4 leidinggevende + 6 vaktherapeut"));
    EXPECT_EQ(intensiteit(a), getal("0,25"));
    for (const char* rol : {"8 gedragswetenschapper", "4 leidinggevende", "6 vaktherapeut"})
        EXPECT_TRUE(meldt(a, std::string("Telt niet mee: ") + rol)) << rol;
    EXPECT_FALSE(meldt(a, "2x40"));
}

TEST(Groepsaanbod, at_a_kdc_or_odc_everybody_counts) {
    Groepsaanbodvraag v = groep("40", "8", "2x40 + 16 gedragswetenschapper");
    v.kdc_odc = true;
    const Antwoord a = reken(v);
    EXPECT_EQ(intensiteit(a), getal("0,3"));
    EXPECT_EQ(a.klasse, "middelzwaar");
    EXPECT_TRUE(meldt(a, "niet meer apart te declareren"));
}

TEST(Groepsaanbod, a_sleep_shift_counts_for_the_setting) {
    const Groepsaanbodvraag v = groep("40", "8", "2x40 + 16 slaapdienst");
    EXPECT_EQ(intensiteit(reken(v)), getal("0,25")) << "AMB-020: by default not at all";
    contract::Contract ander = het_contract();
    ander.parameters.rekentool.slaapdienst_factor_honderdste = 50;
    EXPECT_EQ(intensiteit(goed(compute_groepsaanbod(v, ander, kDag))), getal("0,275"));
}

TEST(Groepsaanbod, a_rotating_roster_is_averaged_over_its_cycle) {
    Groepsaanbodvraag v = groep("40", "8", "2x80 + 1x80");  // 240 hours in three weeks
    v.cyclus_weken = 3;
    const Antwoord a = reken(v);
    EXPECT_EQ(stap(a, "roosteruren"), Breuk(80));
    EXPECT_EQ(som(a, "roosteruren"), "(160 + 80) / 3");
    EXPECT_EQ(intensiteit(a), getal("0,25"));
}

TEST(Groepsaanbod, group_size_that_differs_over_the_week_is_weighed_by_its_hours) {
    const Antwoord a = reken(groep("32,5", "8x20 + 6x12,5", "2x32,5"));
    EXPECT_EQ(stap(a, "groepsgrootte"), Breuk::from(235, 1) / getal("32,5"));
    EXPECT_EQ(som(a, "groepsgrootte"), "(8 x 20 + 6 x 12,5) / (20 + 12,5)");
    EXPECT_EQ(reken(groep("32,5", "8x32,5", "2x32,5")).klasse, reken(groep("32,5", "8", "2x32,5")).klasse);
}

TEST(Groepsaanbod, one_on_three_is_the_norm_of_zwaar_and_the_band_of_middelzwaar) {
    const Antwoord a = reken(groep("30", "6", "2x30 hbo"));
    EXPECT_EQ(a.klasse, "middelzwaar") << "AMB-013: the intensity decides";
    EXPECT_EQ(norm(a, "verhouding")->uitslag, Normuitslag::voldoet);
    // Licht, but more jeugdigen on one begeleider than the norm: a warning only.
    const Antwoord licht = reken(groep("40", "8", "1x40"));
    EXPECT_EQ(licht.klasse, "licht");
    EXPECT_EQ(norm(licht, "verhouding")->uitslag, Normuitslag::waarschuwing);
    EXPECT_EQ(norm(licht, "verhouding")->woorden, "Eén begeleider op 6,5 jeugdigen; hier op 8.");
    EXPECT_FALSE(licht.is_afgekeurd());
}

TEST(Groepsaanbod, the_share_of_hbo_is_held_against_the_norm_of_the_class) {
    struct Geval {
        const char* rooster;
        Normuitslag hbo;
        const char* deel;
    };
    for (const Geval& g : {
             Geval{"1x33 hbo + 1x40 mbo + 27 mbo", Normuitslag::voldoet, "33% van de uren is hbo; hier 33%"},
             Geval{"1x32,99 hbo + 1x40 mbo + 27,01 mbo", Normuitslag::tekort, "hier 32,99%"},
             Geval{"2x40 + 20", Normuitslag::niet_getoetst, "Zet hbo of mbo in het rooster"},
             Geval{"1x40 hbo + 1x40 + 20", Normuitslag::voldoet,
                   "hier 40% (van een deel is de opleiding niet gegeven)"},
             Geval{"1x20 hbo + 1x40 mbo + 40", Normuitslag::niet_getoetst, "hier 20%"},
             Geval{"1x20 hbo + 1x40 mbo + 30 mbo + 10", Normuitslag::tekort, "hier 20%"},
         }) {
        const Antwoord a = reken(groep("40", "10", g.rooster));  // 100 / 40 / 10 = 0,25: middel, 33%
        ASSERT_EQ(a.klasse, "middel") << g.rooster;
        EXPECT_EQ(norm(a, "hbo")->uitslag, g.hbo) << g.rooster;
        EXPECT_NE(norm(a, "hbo")->woorden.find(g.deel), std::string::npos) << norm(a, "hbo")->woorden;
        EXPECT_EQ(a.is_afgekeurd(), g.hbo == Normuitslag::tekort);
    }
    // Licht asks for none at all.
    EXPECT_EQ(norm(reken(groep("40", "8", "1x40 mbo")), "hbo")->uitslag, Normuitslag::voldoet);
}

TEST(Groepsaanbod, hours_that_do_not_count_make_nobody_more_hbo) {
    const Antwoord a = reken(groep("40", "10", "2x40 mbo + 20 mbo + 40 gedragswetenschapper hbo"));
    EXPECT_EQ(norm(a, "hbo")->uitslag, Normuitslag::tekort);
}

TEST(Groepsaanbod, fte_gedragswetenschapper_is_held_against_the_norm_of_the_class) {
    Groepsaanbodvraag v = groep("40", "8", "2x40 hbo");  // middel: 0,20
    EXPECT_EQ(norm(reken(v), "gedragswetenschapper")->uitslag, Normuitslag::niet_getoetst);
    v.fte_gedragswetenschapper = getal("0,2");
    EXPECT_EQ(norm(reken(v), "gedragswetenschapper")->uitslag, Normuitslag::voldoet);
    v.fte_gedragswetenschapper = getal("0,19");
    EXPECT_EQ(norm(reken(v), "gedragswetenschapper")->uitslag, Normuitslag::tekort);
    EXPECT_EQ(norm(reken(v), "gedragswetenschapper")->woorden,
              "Minstens 0,20 fte gedragswetenschapper; hier 0,19.");
}

TEST(Groepsaanbod, zwaar_says_that_it_is_not_for_a_duurzaam_budget) {
    EXPECT_TRUE(meldt(reken(groep("40", "8", "4x40 hbo")),
                      "mag niet in een duurzaam budget, behalve bij een KDC of ODC"));
    EXPECT_FALSE(meldt(reken(groep("40", "8", "2x40 hbo")), "duurzaam"));
}

TEST(Groepsaanbod, a_day_without_a_tarief_says_so) {
    const Antwoord a =
        goed(compute_groepsaanbod(groep("40", "8", "2x40"), het_contract(), Datum::from_ymd(2022, 12, 31)));
    EXPECT_EQ(a.klasse, "middel");
    EXPECT_TRUE(a.tarieven.empty());
    EXPECT_TRUE(meldt(a, "Het contract heeft op 31-12-2022 geen tarief voor middel per uur"));
}

TEST(Groepsaanbod, what_cannot_be_answered_says_what_is_wrong_and_all_at_once) {
    const auto vraag = [](auto verander) {
        Groepsaanbodvraag v = groep("40", "8", "2x40");
        verander(v);
        return fouten(compute_groepsaanbod(v, het_contract(), kDag));
    };
    EXPECT_EQ(vraag([](auto&) {}), "");
    struct Geval {
        std::string gevonden;
        const char* bevat;
    };
    for (const Geval& g : {
             Geval{vraag([](auto& v) { v.openingsuren = 0; }), "0 openingsuren per week kan niet"},
             Geval{vraag([](auto& v) { v.openingsuren = getal("168,01"); }), "168,01 openingsuren"},
             Geval{vraag([](auto& v) { v.grootte = *parse_groepsgrootte("0"); }),
                   "Een groep van 0 jeugdigen"},
             Geval{vraag([](auto& v) { v.grootte = *parse_groepsgrootte("8x20 + 6x10"); }),
                   "gaat over 30 uur, maar de groep is 40"},
             Geval{vraag([](auto& v) { v.grootte = *parse_groepsgrootte("8 + 6"); }), "niet duidelijk"},
             Geval{vraag([](auto& v) { v.rooster = rooster("1x40,5"); }),
                   "werkt iemand 40,5 uur, maar de groep is 40 uur open"},
             Geval{vraag([](auto& v) { v.rooster = rooster("1x5x8,5"); }), "werkt iemand 42,5 uur"},
             Geval{vraag([](auto& v) { v.rooster.clear(); }), "geen enkel uur dat meetelt"},
             Geval{vraag([](auto& v) { v.rooster = rooster("40 leidinggevende"); }),
                   "geen enkel uur dat meetelt"},
             Geval{vraag([](auto& v) { v.rooster = rooster("40 slaapdienst"); }),
                   "geen enkel uur dat meetelt"},
             Geval{vraag([](auto& v) { v.cyclus_weken = 0; }), "Een rooster van 0 weken"},
             Geval{vraag([](auto& v) { v.kop.besluit.klasse = "middel"; }), "Het besluit is niet compleet"},
         })
        EXPECT_NE(g.gevonden.find(g.bevat), std::string::npos) << g.bevat << "\n" << g.gevonden;
    const std::string twee = vraag([](auto& v) { v.openingsuren = 0, v.cyclus_weken = 99; });
    EXPECT_NE(twee.find("openingsuren"), std::string::npos);
    EXPECT_NE(twee.find("99 weken"), std::string::npos);
}

TEST(Groepsaanbod, the_roster_is_read_as_people_write_it) {
    const auto r = rooster(" 2 x 32,5 hbo+1x5x2/3 mbo + 8 gedragswetenschapper + 3x12 slaapdienst ");
    ASSERT_EQ(r.size(), 4U);
    EXPECT_EQ(r[0].describe(), "2x32,5 groepsbegeleider, hbo");
    EXPECT_EQ(r[1].describe(), "1x5x2/3 groepsbegeleider, mbo");
    EXPECT_EQ(r[1].uren_per_persoon(), Breuk(10));
    EXPECT_EQ(r[2].describe(), "8 gedragswetenschapper");
    EXPECT_EQ(r[3].describe(), "3x12 groepsbegeleider, slaapdienst");
    EXPECT_TRUE(rooster("").empty());
    for (const char* fout :
         {"x", "2x", "2x32.5", "2x3x4x5", "0x3", "2x0", "1x8x2", "2x3/0", "2x3/21", "2x3/1,5", "+", "2x3 +",
          "2x3 kok", "2x3 vov_staf behandelaar", "1001x2", "2x123456", "-3", "2x3x"})
        EXPECT_FALSE(parse_rooster(fout, "groepsbegeleider", het_contract()).ok()) << fout;
    const auto kok = parse_rooster("2x3 kok + 5y", "groepsbegeleider", het_contract());
    ASSERT_EQ(kok.error().size(), 2U) << "each part has its own fault";
    EXPECT_EQ(kok.error()[0].wat, "Het rooster noemt \"kok\", en dat is geen rol.");
    EXPECT_NE(kok.error()[0].herstel.find("groepsbegeleider, pedagogisch_medewerker"), std::string::npos);
}

}  // namespace
}  // namespace jeugdregio::rekentool
