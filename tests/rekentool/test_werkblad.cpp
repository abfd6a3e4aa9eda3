// The spreadsheet recomputes to what the program said, cell by cell, also after a person changes an input.
#include <rapidcheck.h>

#include "hulp.hpp"
#include "rekenmachine.hpp"
#include "rekentool/groepen_csv.hpp"
#include "rekentool/werkblad.hpp"
#include "steun/proces.hpp"

namespace jeugdregio::rekentool {
namespace {

const contract::Rekeninstellingen& instellingen() {
    return het_contract().parameters.rekentool;
}

/// The answers written, and read back.
Rekenmachine write(const std::vector<Antwoord>& antwoorden) {
    const steun::Tijdelijk t;
    const auto pad = t / "uit.xlsx";
    const auto uit =
        write_werkblad(pad, antwoorden, compute_evenwicht(antwoorden, instellingen()), instellingen());
    if (!uit) throw std::runtime_error(uit.error().wat);
    return Rekenmachine(pad.string());
}

/// Every formula reckoned again gives the value that was stored with it.
void check_opgeslagen(const Rekenmachine& m) {
    int formules = 0;
    for (const auto& [naam, c] : m.cellen) {
        if (c.formule.empty()) continue;
        ++formules;
        const Waarde nu = m.compute(naam);
        if (const auto* tekst = std::get_if<std::string>(&nu)) {
            EXPECT_EQ(c.waarde, Waarde(*tekst)) << naam;
        } else {
            EXPECT_EQ(format_afgerond(std::get<Breuk>(c.waarde), 9), format_afgerond(std::get<Breuk>(nu), 9))
                << naam;
        }
    }
    EXPECT_GT(formules, 3);
}

void check_stappen(const Rekenmachine& m, const Antwoord& a, int eerste_rij) {
    int rij = eerste_rij;
    for (const Stap& s : a.blad.stappen()) {
        const std::string cel = "Berekening!C" + std::to_string(rij++);
        EXPECT_EQ(m.getal(cel), s.waarde) << cel << " " << s.woorden;
        EXPECT_EQ(m.cellen.at(cel).formule.empty(), !s.uitdrukking) << "sums are live: " << s.woorden;
    }
}

TEST(Werkblad, the_examples_of_the_document_recompute_to_our_values) {
    const Antwoord groepsaanbod = reken(groep("32,5", "8", "2x32,5 hbo + 1x5x2/3 mbo"));
    const Rekenmachine m = write({groepsaanbod});
    check_stappen(m, groepsaanbod, 3);
    check_opgeslagen(m);
    EXPECT_EQ(m.cellen.at("Berekening!C5").formule, "1*5*2/3");
    EXPECT_EQ(m.cellen.at("Berekening!C6").formule, "C4+C5");
    EXPECT_EQ(m.cellen.at("Berekening!C8").formule, "C6/C3/C7");
    EXPECT_EQ(m.tekst("Overzicht!E2"), "middel");
    EXPECT_EQ(m.getal("Overzicht!F2"), getal("18,73"));

    const Antwoord a = reken(verblijf("behandelgroep", "8", "95", "220"));
    const Rekenmachine v = write({a});
    check_stappen(v, a, 3);
    EXPECT_EQ(v.cellen.at("Berekening!C5").formule, "MIN(MAX(C4,95),100)");
    EXPECT_EQ(v.tekst("Overzicht!E2"), "J");
    EXPECT_EQ(v.getal("Overzicht!F2"), getal("409,56"));
}

TEST(Werkblad, all_examples_together_and_mixed_groups_recompute_too) {
    for (const Tool tool : kTools) {
        const auto csv = steun::lees(std::filesystem::path(BRONMAP) / "voorbeeld/rekentool" /
                                     (std::string(tool_naam(tool)) + ".csv"));
        const auto alle = compute_groepen(tool, csv, het_contract(), kDag).list_geldend();
        ASSERT_FALSE(alle.empty());
        const Rekenmachine m = write(alle);
        check_opgeslagen(m);
        for (std::size_t i = 0; i < alle.size(); ++i) {
            const std::string rij = std::to_string(i + 2);
            EXPECT_EQ(m.tekst("Overzicht!B" + rij), alle[i].kop.groep);
            EXPECT_EQ(m.tekst("Overzicht!G" + rij), describe_uitslag(alle[i]));
            if (alle[i].uitslag == Uitslag::klasse && alle[i].delen.empty()) {
                EXPECT_EQ(m.tekst("Overzicht!E" + rij), alle[i].klasse);
            }
            // The tarief beside it is that of the class that counts, also when people chose it or it is
            // fixed.
            if (alle[i].delen.empty()) {
                const auto* tarief = alle[i].find_tarief(alle[i].klasse);
                ASSERT_NE(tarief, nullptr);
                EXPECT_EQ(m.getal("Overzicht!F" + rij), Breuk::from(tarief->bedrag.cents(), 100))
                    << alle[i].kop.groep;
            }
        }
    }
    const Rekenmachine m = write({[] {
        Mengvormvraag v;
        v.vorm = "behandelgroep";
        v.jeugdigen = *parse_jeugdigen("4x3,7 + 4x4,0");
        v.rooster = rooster("215,6");
        return reken(v);
    }()});
    EXPECT_EQ(m.tekst(m.naast("Berekening", "Klasse en tarief bij 3,7", 'C')), "H");
    EXPECT_EQ(m.getal(m.naast("Berekening", "Klasse en tarief bij 4", 'D')), getal("361,42"));
    EXPECT_EQ(m.getal(m.naast("Berekening", "Samen nodig per week", 'C')), getal("215,6"));
}

TEST(Werkblad, what_people_chose_is_not_overruled_by_a_formula) {
    Groepsaanbodvraag v = groep("40", "10", "1x40 + 1x36");
    EXPECT_EQ(write({reken(v)}).tekst("Overzicht!E2"), "overleg licht/middel");
    EXPECT_EQ(write({reken(v)}).getal("Overzicht!F2"), getal("14,34"));
    v.kop.besluit = {std::nullopt, "middel", "A. de Vries", kDag, "Drukke middagen"};
    const Rekenmachine m = write({reken(v)});
    EXPECT_EQ(m.tekst("Overzicht!E2"), "middel (besloten)");
    EXPECT_EQ(m.getal("Overzicht!F2"), getal("18,73"));
}

TEST(Werkblad, another_number_in_an_input_gives_what_the_program_would_say) {
    Rekenmachine m = write({reken(verblijf("behandelgroep", "8", "95", "220"))});
    for (const char* plaatsen : {"7", "9", "20", "100", "500"}) {
        m.cellen.at("Berekening!C3").waarde = getal(plaatsen);
        const Antwoord a = reken(verblijf("behandelgroep", plaatsen, "95", "220"));
        EXPECT_EQ(m.getal("Overzicht!D2"), intensiteit(a));
        EXPECT_EQ(m.tekst("Overzicht!E2"), a.klasse.empty() ? "buiten bandbreedte" : a.klasse) << plaatsen;
    }
}

TEST(Werkblad, the_table_of_borders_agrees_with_the_program_everywhere) {
    for (const char* vorm : {"behandelgroep", "kdv", "kdv_intensief", "woongroep"}) {
        Rekenmachine m =
            write({reken(verblijf(vorm, "1", "100", "7"))});  // 1,0: the hours are part of a formula
        for (const char* waarde : {"0", "0,05", "0,1", "0,5", "1,2", "1,2001", "1,8", "2,4", "2,9", "3,0",
                                   "3,4", "3,5", "3,8", "4,1", "4,1001", "4,6", "5", "6,1", "6,2"}) {
            m.cellen.at(m.naast("Berekening", "Netto roosteruren per week die meetellen", 'C')) =
                Rekencel{"", Waarde(getal(waarde) * Breuk(7))};
            Verblijfvraag v = verblijf(vorm, "1", "100", "7");
            v.rooster = uren(getal(waarde) * Breuk(7));
            if (getal(waarde) == Breuk(0)) {
                EXPECT_EQ(m.tekst("Overzicht!E2"), "buiten bandbreedte");
                continue;
            }
            const Antwoord a = reken(v);
            const std::string verwacht = a.uitslag == Uitslag::buiten_band     ? "buiten bandbreedte"
                                         : a.uitslag == Uitslag::boven_maximum ? "boven maximum " + a.maximum
                                         : a.uitslag != Uitslag::overleg       ? a.klasse
                                         : a.kandidaten.size() == 1
                                             ? "overleg " + a.kandidaten[0]
                                             : "overleg " + a.kandidaten[0] + "/" + a.kandidaten[1];
            EXPECT_EQ(m.tekst("Overzicht!E2"), verwacht) << vorm << " " << waarde;
            if (const auto* t = a.find_tarief(a.klasse))
                EXPECT_EQ(m.getal("Overzicht!F2"), Breuk::from(t->bedrag.cents(), 100))
                    << vorm << " " << waarde;
            else
                EXPECT_EQ(m.tekst("Overzicht!F2"), "geen") << vorm << " " << waarde;
        }
    }
}

TEST(Werkblad, a_name_that_looks_like_a_formula_stays_a_name) {
    Groepsaanbodvraag v = groep("40", "8", "2x40");
    v.kop.groep = "=1+1 <&> \"x\"";
    v.kop.aanbieder = "=HYPERLINK(1)";
    const Rekenmachine m = write({reken(v)});
    EXPECT_TRUE(m.cellen.at("Overzicht!A2").formule.empty());
    EXPECT_EQ(m.cellen.at("Overzicht!A2").waarde, Waarde(v.kop.aanbieder));
    EXPECT_EQ(m.cellen.at("Overzicht!B2").waarde, Waarde(v.kop.groep));
}

TEST(Werkblad, the_same_answers_give_the_same_bytes_and_a_failure_leaves_nothing) {
    const steun::Tijdelijk t;
    const std::vector<Antwoord> alle{reken(groep("40", "8", "2x40"))};
    for (const char* naam : {"a.xlsx", "b.xlsx"})
        ASSERT_TRUE(write_werkblad(t / naam, alle, {}, instellingen()).ok());
    EXPECT_EQ(steun::lees(t / "a.xlsx"), steun::lees(t / "b.xlsx"));
    const auto uit = write_werkblad(t / "geen/map/c.xlsx", alle, {}, instellingen());
    ASSERT_FALSE(uit.ok());
    EXPECT_NE(uit.error().wat.find("c.xlsx kan niet worden geschreven"), std::string::npos);
    std::vector<Antwoord> kapot = alle;
    kapot[0].kop.groep = "\xff\xfe";
    EXPECT_FALSE(write_werkblad(t / "d.xlsx", kapot, {}, instellingen()).ok())
        << "no half file with broken text";
    EXPECT_FALSE(std::filesystem::exists(t / "d.xlsx"));
    std::filesystem::create_directory(t / "e.xlsx");
    EXPECT_FALSE(write_werkblad(t / "e.xlsx", alle, {}, instellingen()).ok());
    EXPECT_EQ(
        std::distance(std::filesystem::directory_iterator(t.map()), std::filesystem::directory_iterator()), 3)
        << "no temporary file is left";
}

TEST(Werkblad, formulas_are_bracketed_so_that_they_mean_the_same) {
    rc::check("a random expression recomputes to its value", [] {
        Rekenblad blad;
        const auto any = [](int min, int max) { return *rc::gen::inRange(min, max + 1); };
        Uitdrukking u = blad.add_invoer("a", "a", Breuk::from(any(1, 99), 10), "");
        for (int n = any(1, 8); n > 0; --n) {
            Uitdrukking ander = any(0, 1) == 0 ? Uitdrukking(any(1, 9)) : Uitdrukking(any(1, 9)) + any(1, 9);
            const bool links = any(0, 1) == 0;
            const Uitdrukking &p = links ? u : ander, &q = links ? ander : u;
            switch (any(0, 5)) {
                case 0:
                    u = p + q;
                    break;
                case 1:
                    u = p - q;
                    break;
                case 2:
                    u = p * q;
                    break;
                case 3:
                    u = hoogste(p, q);
                    break;
                case 4:
                    u = laagste(p, q);
                    break;
                default:
                    u = u / ander;
                    break;
            }
        }
        const Cel uit = blad.add_som("u", "u", u, "");
        Rekenmachine m{Rekenmachine::leeg()};
        m.cellen["Berekening!C1"] = {"", Waarde(blad.stappen()[0].waarde)};
        m.cellen["Berekening!C2"] = {u.to_formule([](Cel) { return std::string("C1"); }), Waarde(Breuk(0))};
        RC_ASSERT(m.getal("Berekening!C2") == blad.waarde(uit));
    });
}

}  // namespace
}  // namespace jeugdregio::rekentool
