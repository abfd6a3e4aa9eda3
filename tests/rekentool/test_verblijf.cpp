// Wonen en verblijf (9.5, 9.7) and the gezinshuis (9.7.2) by hand.
#include "hulp.hpp"

namespace jeugdregio::rekentool {
namespace {

TEST(Verblijf, the_example_of_9_7_is_J_only_unrounded) {
    const Antwoord a = reken(verblijf("behandelgroep", "8", "95", "220"));
    EXPECT_EQ(stap(a, "aanwezig"), getal("7,6"));
    EXPECT_EQ(intensiteit(a), Breuk(220) / getal("7,6") / Breuk(7));
    EXPECT_EQ(format_decimaal(intensiteit(a), 5), "4,13534");
    EXPECT_EQ(format_afgerond(intensiteit(a), a.decimalen_getoond), "4,1")
        << "shown as the border of I and J";
    EXPECT_EQ(a.klasse, "J");
    EXPECT_EQ(a.find_tarief("J")->bedrag.cents(), 409'56);
    EXPECT_EQ(a.find_tarief("J")->eenheid, Eenheid::etmaal);
    EXPECT_EQ(som(a, "aanwezig"), "8 x 95 / 100");
    EXPECT_EQ(som(a, "intensiteit"), "220 / 7,6 / 7");
}

TEST(Verblijf, bands_are_compared_unrounded_and_borders_follow_tot_or_tot_en_met) {
    struct Geval {
        const char *waarde, *uitslag, *klasse;
    };
    for (const Geval& g : {
             Geval{"0,09", "buiten", ""},
             Geval{"0,1", "C", "C"},
             Geval{"1,1999", "C", "C"},
             Geval{"1,2", "overleg C/D", "C"},
             Geval{"1,2001", "D", "D"},
             Geval{"1,79", "D", "D"},
             Geval{"1,8", "E", "E"},
             Geval{"2,4", "F", "F"},
             Geval{"2,9", "G", "G"},
             Geval{"3,4", "overleg G/H", "G"},
             Geval{"3,8", "overleg H/I", "H"},
             Geval{"4,1", "overleg I/J", "I"},
             Geval{"4,1001", "J", "J"},
             Geval{"4,6", "overleg J/K", "J"},
             Geval{"6,1", "K", "K"},
             Geval{"6,1001", "buiten", ""},
             Geval{"6,11", "buiten", ""},
         }) {
        Verblijfvraag v = verblijf("behandelgroep", "8", "100", "1");
        v.rooster = uren(getal(g.waarde) * Breuk(8 * 7));
        const Antwoord a = reken(v);
        EXPECT_EQ(uitslag(a), g.uitslag) << g.waarde;
        EXPECT_EQ(a.klasse, g.klasse) << g.waarde;
    }
}

TEST(Verblijf, occupancy_is_not_reckoned_below_the_floor_of_the_kind_of_place) {
    struct Geval {
        const char *vorm, *bezetting, *telt, *klasse;
        const char* melding;  // empty: none
    };
    for (const Geval& g : {
             Geval{"behandelgroep", "95", "95", "J", ""},
             Geval{"behandelgroep", "94,99", "95", "J", "Er wordt gerekend met 95%"},
             Geval{"behandelgroep", "88", "95", "J", "De bezetting is 88%. Er wordt gerekend met 95%"},
             Geval{"behandelgroep", "96", "96", "I", ""},
             Geval{"behandelgroep", "100", "100", "I", ""},
             Geval{"behandelgroep", "112", "100", "I", ""},
             Geval{"crisisgroep", "90", "90", "J", ""},
             Geval{"crisisgroep", "89", "89", "J", "De bezetting is 89%, lager dan 90%"},
             Geval{"crisisgroep", "70", "70", "K", "noemt voor deze vorm geen ondergrens"},
         }) {
        const Antwoord a = reken(verblijf(g.vorm, "8", g.bezetting, "220"));
        EXPECT_EQ(stap(a, "bezetting_telt"), getal(g.telt)) << g.vorm << " " << g.bezetting;
        EXPECT_EQ(a.klasse, g.klasse) << g.vorm << " " << g.bezetting;
        EXPECT_EQ(a.meldingen.empty(), g.melding == std::string()) << g.vorm << " " << g.bezetting;
        EXPECT_TRUE(meldt(a, g.melding) || g.melding == std::string());
    }
    EXPECT_EQ(format_decimaal(intensiteit(reken(verblijf("behandelgroep", "8", "100", "220")))), "3,9286");
    EXPECT_EQ(som(reken(verblijf("behandelgroep", "8", "88", "220")), "bezetting_telt"),
              "laagste(hoogste(88; 95); 100)");
}

TEST(Verblijf, kortdurend_verblijf_has_a_floor_of_90_and_a_maximum) {
    const Antwoord a = reken(verblijf("kdv", "8", "80", "220"));
    EXPECT_EQ(stap(a, "aanwezig"), getal("7,2"));
    EXPECT_EQ(format_decimaal(intensiteit(a)), "4,3651");
    EXPECT_EQ(a.uitslag, Uitslag::boven_maximum);
    EXPECT_EQ(a.kandidaten, std::vector<std::string>{"J"});
    EXPECT_EQ(a.klasse, "");
    EXPECT_TRUE(a.tarieven.empty()) << "nothing to claim";
    EXPECT_TRUE(a.is_afgekeurd());
    EXPECT_EQ(describe_uitslag(a), "Berekend is J, maar deze vorm mag hoogstens D hebben.");
}

TEST(Verblijf, each_kind_of_place_stops_at_its_maximum) {
    struct Geval {
        const char *vorm, *intensiteit, *uitslag;
    };
    for (const Geval& g : {
             Geval{"zzp1", "1,1", "C"},
             Geval{"zzp1", "1,2", "C"},  // D is not for this kind of place, so there is nothing to consult on
             Geval{"zzp1", "1,3", "boven C"},
             Geval{"zzp2", "1,7", "D"},
             Geval{"zzp2", "1,8", "boven D"},
             Geval{"zzp3", "2,8", "F"},
             Geval{"zzp3", "2,9", "boven F"},
             Geval{"kdv", "1,79", "D"},
             Geval{"kdv", "1,8", "boven D"},
             Geval{"kdv_intensief", "3,4", "G"},
             Geval{"kdv_intensief", "3,41", "boven G"},
             Geval{"behandelgroep", "6", "K"},
             Geval{"driemilieu", "6", "K"},
             Geval{"jeugdzorgplus", "6", "K"},
             Geval{"zzp1", "7", "buiten"},
         }) {
        Verblijfvraag v = verblijf(g.vorm, "8", "100", "1");
        v.rooster = uren(getal(g.intensiteit) * Breuk(8 * 7));
        EXPECT_EQ(uitslag(reken(v)), g.uitslag) << g.vorm << " " << g.intensiteit;
    }
}

TEST(Verblijf, pleegzorg_has_a_fixed_intensiteit) {
    for (const auto& [vorm, klasse, cent] :
         {std::tuple{"pleegzorg", "A", 44'67}, {"deeltijdpleegzorg", "B", 103'99}}) {
        Verblijfvraag v;
        v.vorm = vorm;
        const Antwoord a = reken(v);
        EXPECT_EQ(a.uitslag, Uitslag::vast);
        EXPECT_EQ(a.klasse, klasse);
        EXPECT_EQ(a.find_tarief(klasse)->bedrag.cents(), cent);
        EXPECT_EQ(a.intensiteit, std::nullopt);
    }
}

TEST(Verblijf, wonen_above_F_waits_for_a_person) {
    Verblijfvraag v = verblijf("woongroep", "8", "100", "160");  // 2,857
    EXPECT_EQ(uitslag(reken(v)), "F");
    v.rooster = rooster("180");  // 3,214
    const Antwoord a = reken(v);
    EXPECT_EQ(a.uitslag, Uitslag::overleg);
    EXPECT_EQ(a.kandidaten, std::vector<std::string>{"G"});
    EXPECT_EQ(a.klasse, "") << "AMB-027: needs a decision";
    EXPECT_EQ(describe_uitslag(a), "Dit is intensiteit G, en die is bedoeld voor verblijf: overleg nodig.");
    v.kop.besluit = {std::nullopt, "G", "A. de Vries", kDag, "Geen andere plek."};
    const Antwoord besloten = reken(v);
    EXPECT_EQ(besloten.uitslag, Uitslag::besloten);
    EXPECT_EQ(besloten.klasse, "G");
    EXPECT_TRUE(meldt(besloten, "Besloten door A. de Vries op 01-06-2023: Geen andere plek."));
}

TEST(Verblijf, activity_staff_counts_at_driemilieu_only) {
    const char* r = "200 + 20 activiteitenbegeleider + 6 gastheer_gastvrouw";
    EXPECT_EQ(stap(reken(verblijf("driemilieu", "8", "95", r)), "roosteruren"), Breuk(220));
    const Antwoord a = reken(verblijf("behandelgroep", "8", "95", r));
    EXPECT_EQ(stap(a, "roosteruren"), Breuk(200));
    EXPECT_TRUE(meldt(a, "Telt niet mee: 20 activiteitenbegeleider"));
    EXPECT_TRUE(meldt(a, "Telt niet mee: 6 gastheer_gastvrouw"));
    EXPECT_EQ(
        stap(reken(verblijf("behandelgroep", "8", "95", "100 + 60 pedagogisch_medewerker + 60 vov_staf")),
             "roosteruren"),
        Breuk(220));
}

TEST(Verblijf, a_decision_on_a_border_is_kept_with_who_when_and_why) {
    Verblijfvraag v = verblijf("behandelgroep", "8", "100", "1");
    v.rooster = uren(getal("4,1") * Breuk(56));
    EXPECT_EQ(uitslag(reken(v)), "overleg I/J");
    v.kop.besluit = {std::nullopt, "J", "B. Jansen", kDag, "Nachten zijn zwaar."};
    const Antwoord a = reken(v);
    EXPECT_EQ(a.uitslag, Uitslag::besloten);
    EXPECT_EQ(a.klasse, "J");
    EXPECT_EQ(a.positie_pct, Breuk(0));
    v.kop.besluit.klasse = "K";
    const std::string fout = fouten(compute_verblijf(v, het_contract(), kDag));
    EXPECT_NE(fout.find("Het besluit kiest K"), std::string::npos) << fout;
    EXPECT_NE(fout.find("Kies I of J"), std::string::npos) << fout;
    v.rooster = uren(getal("4,2") * Breuk(56));
    v.kop.besluit.klasse = "I";
    EXPECT_NE(fouten(compute_verblijf(v, het_contract(), kDag)).find("Dit is intensiteit J."),
              std::string::npos)
        << "inside a band there is nothing to choose";
}

TEST(Verblijf, what_was_submitted_is_compared_and_what_was_agreed_counts) {
    Verblijfvraag v = verblijf("behandelgroep", "8", "95", "220");
    v.kop.opgegeven = Opgave{getal("4,1"), 1};
    EXPECT_EQ(norm(reken(v), "opgave")->uitslag, Normuitslag::voldoet);
    EXPECT_EQ(norm(reken(v), "opgave")->woorden, "Opgegeven is 4,1. Berekend is 4,1353: dat klopt.");
    v.kop.opgegeven = Opgave{getal("4,7"), 1};
    EXPECT_EQ(norm(reken(v), "opgave")->uitslag, Normuitslag::waarschuwing);
    EXPECT_EQ(reken(v).klasse, "J") << "the recomputed value counts";
    v.kop.besluit = {getal("3,9"), "", "B. Jansen", kDag, "Verificatiegesprek"};
    const Antwoord a = reken(v);
    EXPECT_EQ(a.klasse, "I");
    EXPECT_EQ(a.uitslag, Uitslag::besloten);
    EXPECT_EQ(stap(a, "afgesproken"), getal("3,9"));
    EXPECT_EQ(format_decimaal(intensiteit(a)), "4,1353") << "what was computed stays visible";
}

TEST(Verblijf, registration_above_the_maximum_is_refused) {
    struct Geval {
        const char* vorm;
        std::vector<std::string> ingeschreven;
        const char* sleutel;
        Normuitslag uitslag;
    };
    for (const Geval& g : {
             Geval{"kdv", {"C", "D"}, "ingeschreven", Normuitslag::voldoet},
             Geval{"kdv", {"D", "E"}, "inschrijving", Normuitslag::tekort},
             Geval{"kdv", {"D"}, "ingeschreven", Normuitslag::tekort},
             Geval{"pleegzorg", {"A"}, "ingeschreven", Normuitslag::voldoet},
             Geval{"pleegzorg", {"A", "B"}, "inschrijving", Normuitslag::tekort},
             Geval{"fasehuis", {"C"}, "meer_intensiteiten", Normuitslag::tekort},
             Geval{"fasehuis", {"C", "D"}, "meer_intensiteiten", Normuitslag::voldoet},
             Geval{"fasehuis", {"C", "C"}, "meer_intensiteiten", Normuitslag::tekort},
             Geval{"fasehuis", {}, "meer_intensiteiten", Normuitslag::niet_getoetst},
             Geval{"woongroep", {"C", "H"}, "inschrijving", Normuitslag::waarschuwing},
         }) {
        Verblijfvraag v = verblijf(g.vorm, "8", "100", "50");  // 0,89: C
        v.ingeschreven = g.ingeschreven;
        const Antwoord a = reken(v);
        ASSERT_NE(norm(a, g.sleutel), nullptr) << g.vorm << " " << g.sleutel;
        EXPECT_EQ(norm(a, g.sleutel)->uitslag, g.uitslag) << g.vorm << ": " << norm(a, g.sleutel)->woorden;
        EXPECT_EQ(a.is_afgekeurd(), g.uitslag == Normuitslag::tekort) << g.vorm;
    }
    Verblijfvraag v = verblijf("kdv", "8", "100", "50");
    v.ingeschreven = {"GGZ-C"};
    EXPECT_NE(fouten(compute_verblijf(v, het_contract(), kDag)).find("\"GGZ-C\", en dat is geen intensiteit"),
              std::string::npos);
}

TEST(Verblijf, a_norm_for_the_gedragswetenschapper_can_be_put_in_the_contract) {
    Verblijfvraag v = verblijf("behandelgroep", "8", "95", "220");
    EXPECT_EQ(norm(reken(v), "gedragswetenschapper"), nullptr) << "AMB-025: the document gives no figures";
    contract::Contract ander = het_contract();
    for (auto& b : ander.intensiteiten)
        if (b.naam == "J") b.min_fte_gedragswetenschapper_honderdste = 30;
    const auto met = [&](std::optional<Breuk> fte) {
        v.fte_gedragswetenschapper = fte;
        return norm(goed(compute_verblijf(v, ander, kDag)), "gedragswetenschapper")->uitslag;
    };
    EXPECT_EQ(met(std::nullopt), Normuitslag::niet_getoetst);
    EXPECT_EQ(met(getal("0,3")), Normuitslag::voldoet);
    EXPECT_EQ(met(getal("0,29")), Normuitslag::tekort);
}

TEST(Verblijf, what_cannot_be_answered_says_what_is_wrong) {
    const auto vraag = [](auto verander) {
        Verblijfvraag v = verblijf("behandelgroep", "8", "95", "220");
        verander(v);
        return fouten(compute_verblijf(v, het_contract(), kDag));
    };
    struct Geval {
        std::string gevonden;
        const char* bevat;
    };
    for (const Geval& g : {
             Geval{vraag([](auto& v) { v.vorm = "villa"; }), "De vorm \"villa\" staat niet in het contract"},
             Geval{vraag([](auto& v) { v.vorm = ""; }), "De vorm ontbreekt"},
             Geval{vraag([](auto& v) { v.vorm = "gezinshuis"; }), "Gebruik de rekentool gezinshuis"},
             Geval{vraag([](auto& v) { v.plaatsen = 0; }), "0 plaatsen kan niet"},
             Geval{vraag([](auto& v) { v.bezetting_pct = std::nullopt; }), "De bezetting ontbreekt"},
             Geval{vraag([](auto& v) { v.bezetting_pct = Breuk(0); }), "Een bezetting van 0% kan niet"},
             Geval{vraag([](auto& v) { v.bezetting_pct = Breuk(201); }), "Een bezetting van 201% kan niet"},
             Geval{vraag([](auto& v) { v.rooster = rooster("2x169"); }), "werkt iemand 169 uur in 7 dagen"},
             Geval{vraag([](auto& v) { v.rooster = rooster("40 behandelaar"); }),
                   "geen enkel uur dat meetelt"},
         })
        EXPECT_NE(g.gevonden.find(g.bevat), std::string::npos) << g.bevat << "\n" << g.gevonden;
    EXPECT_EQ(vraag([](auto&) {}), "");
}

Antwoordresultaat gezinshuis(std::string_view vorm, std::string_view plaatsen, std::string_view r) {
    Verblijfvraag v;
    v.vorm = vorm;
    v.plaatsen = getal(plaatsen);
    v.rooster = rooster(r, "gezinshuisouder");
    return compute_gezinshuis(v, het_contract(), kDag);
}

TEST(Gezinshuis, hours_of_parents_and_replacement_give_a_class_and_it_is_called_an_assumption) {
    const Antwoord a = goed(gezinshuis("gezinshuis", "5,5", "2x36 + 5 vervanger"));
    EXPECT_EQ(intensiteit(a), Breuk(77) / getal("5,5") / Breuk(7));
    EXPECT_EQ(intensiteit(a), Breuk(2));
    EXPECT_EQ(a.klasse, "E");
    EXPECT_EQ(a.find_tarief("E")->bedrag.cents(), 212'55);
    EXPECT_TRUE(meldt(a, "een aanname"));
    EXPECT_EQ(a.blad.stappen()[1].woorden, "Bezetting (niet gegeven: alle plaatsen bezet)");
}

TEST(Gezinshuis, it_gets_at_most_E) {
    struct Geval {
        const char *uren, *klasse;
        Uitslag uitslag;
    };
    for (const Geval& g : {
             Geval{"46,2", "C", Uitslag::overleg},  // 1,2
             Geval{"69,29", "D", Uitslag::klasse},
             Geval{"69,3", "E", Uitslag::klasse},  // 1,8
             Geval{"92,39", "E", Uitslag::klasse},
             Geval{"92,4", "E", Uitslag::afgetopt},  // 2,4: F, so E
             Geval{"150", "E", Uitslag::afgetopt},
             Geval{"240", "", Uitslag::buiten_band},
         }) {
        const Antwoord a = goed(gezinshuis("zorgboerderij", "5,5", g.uren));
        EXPECT_EQ(a.klasse, g.klasse) << g.uren;
        EXPECT_EQ(a.uitslag, g.uitslag) << g.uren;
    }
    EXPECT_EQ(describe_uitslag(goed(gezinshuis("gezinshuis", "5,5", "92,4"))),
              "Berekend is F, maar deze vorm krijgt hoogstens E: dit is intensiteit E.");
}

TEST(Gezinshuis, another_kind_of_place_is_sent_to_its_own_calculator) {
    EXPECT_NE(fouten(gezinshuis("behandelgroep", "8", "80")).find("Gebruik de rekentool verblijf"),
              std::string::npos);
    EXPECT_EQ(goed(gezinshuis("gezinshuis", "4", "60 + 8 behandelaar")).meldingen.front().woorden,
              "Telt niet mee: 8 behandelaar.");
}

}  // namespace
}  // namespace jeugdregio::rekentool
