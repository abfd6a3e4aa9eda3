// Many groups at once, and their history.
#include "hulp.hpp"
#include "rekentool/groepen_csv.hpp"
#include "steun/proces.hpp"

namespace jeugdregio::rekentool {
namespace {

const std::string kKop = "aanbieder;groep;ingang;openingsuren;jeugdigen;rooster\n";

Groepenuitkomst lees(const std::string& tekst, Datum op = kDag, Tool tool = Tool::groepsaanbod) {
    return compute_groepen(tool, tekst, het_contract(), op);
}
std::string fouten(const Groepenuitkomst& uit) {
    std::string tekst;
    for (const auto& f : uit.fouten)
        tekst += std::to_string(f.regel) + ": " + f.wat + " -> " + f.herstel + "\n";
    return tekst;
}

TEST(Groepen, good_lines_are_done_and_bad_ones_are_reported) {
    const auto uit = lees(kKop +
                          "De Linde;Uil;2023-01-01;32,5;8;2x32,5\n"
                          "De Linde;Mus;2023-01-01;32.5;8;2x32,5\n"
                          "De Linde;Mees;2023-01-01;32,5;8\n"
                          "\n"
                          "De Linde;;2023-01-01;32,5;8;2x32,5\n"
                          "De Linde;Kraai;;40;8;\n"
                          "De Linde;Ekster;2023-13-01;40;8;2x40\n"
                          "De Linde;Spreeuw;;40;8;2x40 kok\n"
                          "De Linde;Roek;;40;8;\"2x40\n"
                          "De Linde;Specht;;40;8;4x40\r\n");
    ASSERT_EQ(uit.goed.size(), 2U);
    EXPECT_EQ(uit.goed[0].regel, 2);
    EXPECT_EQ(uit.goed[0].antwoord.klasse, "middel");
    EXPECT_EQ(uit.goed[1].regel, 11);
    EXPECT_EQ(uit.goed[1].antwoord.klasse, "zwaar");
    std::string regels;
    for (const auto& f : uit.fouten) {
        regels += std::to_string(f.regel) + " ";
        EXPECT_FALSE(f.herstel.empty());
    }
    EXPECT_EQ(regels, "3 4 6 7 8 9 10 ") << fouten(uit);
    EXPECT_NE(fouten(uit).find(
                  "3: openingsuren is \"32.5\", en dat is niet te lezen. -> Schrijf een getal met een komma"),
              std::string::npos)
        << fouten(uit);
    EXPECT_NE(fouten(uit).find("7: rooster ontbreekt."), std::string::npos) << fouten(uit);
    EXPECT_NE(fouten(uit).find("9: rooster: Het rooster noemt \"kok\""), std::string::npos) << fouten(uit);
}

TEST(Groepen, a_header_that_is_wrong_stops_the_file) {
    struct Geval {
        const char *kop, *bevat;
    };
    for (const Geval& g : {
             Geval{"", "Er ontbreekt: groep, openingsuren, jeugdigen, rooster"},
             Geval{"groep;openingsuren;jeugdigen", "Er ontbreekt: rooster."},
             Geval{"groep;openingsuren;jeugdigen;rooster;kleur", "Onbekend: kleur."},
             Geval{"groep;groep;openingsuren;jeugdigen;rooster", "Dubbel: groep."},
             Geval{"groep;openingsuren;jeugdigen;rooster;plaatsen", "Onbekend: plaatsen."},
         }) {
        const auto uit = lees(std::string(g.kop) + "\nx;1;1;1;1\n");
        ASSERT_EQ(uit.fouten.size(), 1U);
        EXPECT_TRUE(uit.goed.empty());
        EXPECT_EQ(uit.fouten[0].regel, 1);
        EXPECT_NE(uit.fouten[0].wat.find(g.bevat), std::string::npos) << uit.fouten[0].wat;
    }
    EXPECT_NE(fouten(lees(kKop)).find("geen enkele groep"), std::string::npos);
    EXPECT_TRUE(lees("\xEF\xBB\xBFgroep;rooster;jeugdigen;openingsuren\nUil;2x40;8;40\n").fouten.empty())
        << "any order, BOM";
    EXPECT_NE(fouten(lees(kKop + "a;\xff;;40;8;2x40\n")).find("geen UTF-8"), std::string::npos);
}

TEST(Groepen, the_last_line_that_has_begun_holds_and_the_others_are_history) {
    const std::string csv = kKop +
                            "De Linde;Uil;2023-09-01;40;8;3x40\n"
                            "De Linde;Uil;2023-01-01;40;8;1x40\n"
                            "De Linde;Uil;2023-03-01;40;8;2x40\n"
                            "Anker;Uil;;40;8;4x40\n";
    const auto standen = [&](Datum op) {
        std::string uit;
        for (const auto& g : lees(csv, op).goed) uit += std::string(stand_naam(g.stand)) + " ";
        return uit;
    };
    EXPECT_EQ(standen(Datum::from_ymd(2022, 12, 31)), "later later later geldt ");
    EXPECT_EQ(standen(Datum::from_ymd(2023, 1, 1)), "later geldt later geldt ");
    EXPECT_EQ(standen(Datum::from_ymd(2023, 3, 1)), "later eerder geldt geldt ");
    EXPECT_EQ(standen(Datum::from_ymd(2023, 9, 1)), "geldt eerder eerder geldt ");
    const auto uit = lees(csv, Datum::from_ymd(2023, 5, 5));
    EXPECT_EQ(uit.list_geldend().size(), 2U);
    EXPECT_EQ(uit.goed[2].antwoord.op, Datum::from_ymd(2023, 5, 5));
    EXPECT_EQ(uit.goed[1].antwoord.op, Datum::from_ymd(2023, 1, 1))
        << "history has the tarief of its own time";
}

TEST(Groepen, two_lines_of_one_group_from_the_same_day_are_both_refused) {
    const auto uit = lees(kKop +
                          "De Linde;Uil;2023-01-01;40;8;1x40\n"
                          "De Linde;Uil;2023-01-01;40;8;2x40\n"
                          "De Linde;Mus;2023-01-01;40;8;2x40\n"
                          "Het Anker;Uil;2023-01-01;40;8;2x40\n");
    ASSERT_EQ(uit.goed.size(), 2U);
    EXPECT_EQ(uit.fouten.size(), 2U) << fouten(uit);
    EXPECT_NE(fouten(uit).find("Groep Uil staat er 2 keer met dezelfde ingang"), std::string::npos);
}

TEST(Groepen, a_group_with_a_line_in_error_says_that_the_older_one_may_not_hold) {
    const auto uit = lees(kKop +
                          "De Linde;Uil;2023-01-01;40;8;1x40\n"
                          "De Linde;Uil;2023-03-01;40;8;2x50\n"
                          "De Linde;Mus;2023-01-01;40;8;2x40\n");
    ASSERT_EQ(uit.goed.size(), 2U);
    EXPECT_TRUE(meldt(uit.goed[0].antwoord, "Regel 3 van deze groep is fout"));
    EXPECT_EQ(uit.goed[0].stand, Stand::eerder) << "it does not hold by mistake";
    EXPECT_FALSE(meldt(uit.goed[1].antwoord, "van deze groep is fout"));
}

TEST(Groepen, the_examples_are_what_the_documentation_says) {
    struct Geval {
        Tool tool;
        const char* bestand;
        const char* klassen;
    };
    for (const Geval& g : {Geval{Tool::groepsaanbod, "groepsaanbod.csv",
                                 "middel middel middel middelzwaar middelzwaar zwaar "},
                           Geval{Tool::verblijf, "verblijf.csv", "J J D J A "},
                           Geval{Tool::gezinshuis, "gezinshuis.csv", "E E "},
                           Geval{Tool::mengvorm, "mengvorm.csv", "HI CD "}}) {
        const auto uit = lees(steun::lees(std::filesystem::path(BRONMAP) / "voorbeeld/rekentool" / g.bestand),
                              kDag, g.tool);
        EXPECT_EQ(fouten(uit), "") << g.bestand;
        std::string klassen;
        for (const auto& r : uit.goed) {
            klassen += r.antwoord.klasse;
            for (const auto& d : r.antwoord.delen) klassen += d.klasse;
            klassen += " ";
        }
        EXPECT_EQ(klassen, g.klassen) << g.bestand;
    }
}

TEST(Vraag, every_field_of_every_calculator_is_documented_and_read) {
    for (const Tool tool : kTools) {
        Velden leeg;
        const auto uit = compute_velden(tool, leeg, het_contract(), kDag);
        ASSERT_FALSE(uit.ok());
        std::size_t verplicht = 0;
        for (const Kolom& k : list_kolommen(tool)) {
            EXPECT_FALSE(k.uitleg.empty() || k.voorbeeld.empty()) << k.naam;
            if (!k.is_verplicht(tool)) continue;
            ++verplicht;
            EXPECT_TRUE(std::any_of(uit.error().begin(), uit.error().end(), [&](const Invoerfout& f) {
                return f.wat == std::string(k.naam) + " ontbreekt.";
            })) << k.naam;
        }
        EXPECT_GE(uit.error().size(), verplicht);
        Velden voorbeelden;
        for (const Kolom& k : list_kolommen(tool)) voorbeelden[std::string(k.naam)] = k.voorbeeld;
        // What people decided fits only some outcomes; the examples stand beside each other in the help, not
        // in one question.
        for (const char* naam : {"besluit", "besluit_door", "besluit_op", "besluit_reden", "afgesproken"})
            voorbeelden.erase(naam);
        const auto goede = compute_velden(tool, voorbeelden, het_contract(), kDag);
        EXPECT_TRUE(goede.ok()) << tool_naam(tool) << ": " << (goede.ok() ? "" : goede.error().front().wat);
    }
}

TEST(Vraag, a_value_of_the_wrong_form_names_its_field) {
    struct Geval {
        const char *veld, *waarde, *bevat;
    };
    for (const Geval& g : {
             Geval{"kdc_odc", "misschien", "kdc_odc is \"misschien\""},
             Geval{"ingang", "01-01-2023", "ingang is \"01-01-2023\""},
             Geval{"cyclus_weken", "1,5", "cyclus_weken is \"1,5\""},
             Geval{"cyclus_weken", "99999", "Een rooster van 1000 weken"},
             Geval{"fte_gedragswetenschapper", "0.2", "fte_gedragswetenschapper is \"0.2\""},
             Geval{"opgegeven", "veel", "opgegeven is \"veel\""},
             Geval{"jeugdigen", "acht", "jeugdigen: De groepsgrootte \"acht\""},
             Geval{"besluit_op", "gisteren", "besluit_op is \"gisteren\""},
             Geval{"besluit", "middel", "Het besluit is niet compleet"},
         }) {
        Velden v{{"openingsuren", "40"}, {"jeugdigen", "8"}, {"rooster", "2x40"}};
        v[g.veld] = g.waarde;
        const auto uit = compute_velden(Tool::groepsaanbod, v, het_contract(), kDag);
        ASSERT_FALSE(uit.ok()) << g.veld;
        EXPECT_NE(uit.error().front().wat.find(g.bevat), std::string::npos) << uit.error().front().wat;
    }
}

}  // namespace
}  // namespace jeugdregio::rekentool
