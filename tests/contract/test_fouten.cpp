// Every kind of fault, triggered by one change in a copy of the real folder; and several at once.
#include <gtest/gtest.h>

#include "hulp.hpp"

namespace jeugdregio::contract {
namespace {

/// One change in one file, and the fault it must give. The expected line is looked up in the changed file, by
/// the first `plek` after the first `na`. For a fault of a row as a whole the next table is meant.
struct Geval {
    const char *wat, *bestand, *na, *zoek, *door;
    const char* plek;   // text that stands on the expected line, after `na`
    const char* bevat;  // part of what the fault says
};

void check_gevallen(const std::vector<Geval>& gevallen) {
    for (const Geval& g : gevallen) {
        SCOPED_TRACE(g.wat);
        const Contractmap map;
        const std::size_t begin = map.text(g.bestand).find(g.na);  // the change itself may spoil `na`
        map.mutate(g.bestand, g.na, g.zoek, g.door);
        const int regel = map.line_from(g.bestand, begin, g.plek);
        EXPECT_GT(regel, 0);
        const auto fouten = map.faults();
        EXPECT_TRUE(holds_fault(fouten, g.bestand, regel, g.bevat))
            << "expected " << g.bestand << ":" << regel << " " << g.bevat << "\ngot\n"
            << print(fouten);
        for (const auto& f : fouten) {
            EXPECT_FALSE(f.herstel.empty()) << f.wat;
            EXPECT_EQ(f.wat.find('{'), f.wat.find("{ ")) << "no unfilled template: " << f.wat;
        }
    }
}

TEST(Contractfouten, KeysAndTypes) {
    check_gevallen({
        {"unknown key", "gemeenten.toml", "Dalfsen",
         "van =", "vanaf =", "vanaf =", "`vanaf` in [[gemeente]] is niet bekend"},
        {"two organisations on one day", "contract.toml", "bron = \"Inkoopdocument 1 en 2\"",
         "bron = \"Inkoopdocument 1 en 2\"",
         "bron = \"Inkoopdocument 1 en 2\"\n\n[[organisatie]]\nnaam = \"B\"\nrol = \"x\"\nvan = "
         "\"2026-01-01\"\nbron = \"x\"",
         "[[organisatie]]", "gelden op dezelfde dag"},
        {"unknown key of a file", "contract.toml", "", "regio =", "gebied = \"x\"\nregio =", "gebied",
         "`gebied` in dit bestand is niet bekend"},
        {"unknown table", "regels.toml", "[[regel]]", "[[regel]]", "[[voorschrift]]\n[[regel]]",
         "[[voorschrift]]", "`voorschrift` in dit bestand is niet bekend"},
        {"text where a number must be", "percelen.toml", "nummer = 4", "verlengingen_max = 3",
         "verlengingen_max = \"3\"", "verlengingen_max", "staat de tekst \"3\""},
        {"number where a text must be", "producten.toml", "percelen = [6]", "\"41\"", "41", "categorie",
         "staat het getal 41"},
        {"amount as floating point", "tarieven.toml", "perceel = 1", "\"1,62\"", "1.62", "1.62",
         "met een punt"},
        {"amount with a point", "tarieven.toml", "perceel = 1", "\"1,62\"", "\"1.62\"", "1.62",
         "een bedrag met een komma"},
        {"ja/nee as text", "regels.toml", "IJ-E035", "true", "\"ja\"", "actief", "true (ja) of false (nee)"},
        {"list as text", "gemeenten.toml", "= \"Hardenberg\"", "[7, 8]", "\"7, 8\"", "percelen",
         "een lijst van getallen"},
        {"text in a list of numbers", "gemeenten.toml", "= \"Hardenberg\"", "[7, 8]", "[7, \"8\"]",
         "percelen", "een geheel getal"},
        {"number in a list of texts", "percelen.toml", "nummer = 7", "\"ZIT\"", "3", "voorzieningen",
         "een tekst tussen"},
        {"doubled item in a list", "gemeenten.toml", "= \"Hardenberg\"", "[7, 8]", "[7, 7]", "percelen",
         "7 twee keer"},
        {"empty bron", "percelen.toml", "nummer = 9",
         "\"Inkoopdocument 3.2, 4.3.1.2, 4.3.1, 10.3 en eis 40\"", "\"  \"", "bron", "`bron` leeg"},
        {"empty bron of a parameter", "parameters.toml", "[noshow.max_per_jaar]",
         "\"Inkoopdocument 8.5.1 en bijlage XIV; AMB-030\"", "\"\"", "bron", "`bron` leeg"},
        {"missing parameter", "parameters.toml", "[noshow.groep_max_pct]", "[noshow.groep_max_pct]",
         "[noshow.groep_max]", "[noshow.groep_max]", "`groep_max` in [noshow] is niet bekend"},
        {"a sample that expects what it tolerates", "parameters.toml", "[steekproef.verwacht_pct]", "\"1\"",
         "\"5\"", "waarde", "niet kleiner dan de aanvaardbare fout"},
        {"a sample that tolerates more than all", "parameters.toml", "[steekproef.tolerabel_pct]", "\"5\"",
         "\"101\"", "waarde", "meer dan 100%"},
        {"a sample that is certain", "parameters.toml", "[steekproef.betrouwbaarheid_pct]", "95", "100",
         "100", "staat 100"},
        {"ages upside down", "parameters.toml", "[ed.leeftijd_tot]", "13", "7", "waarde",
         "De leeftijd voor dyslexie"},
        {"a delivery frequency that does not exist", "producten.toml", "percelen = [6]", "\"per_week\"",
         "\"per_jaar\"", "leverfrequentie", "De leverfrequentie \"per_jaar\" kan niet"},
        {"etmalen per day (CS338)", "producten.toml", "percelen = [8]", "\"per_week\"", "\"per_dag\"",
         "leverfrequentie", "Een product per etmaal kan niet per dag"},
        {"no delivery frequency", "producten.toml", "percelen = [7]", "[\"totaal\"]", "[]", "leverfrequentie",
         "geen enkele leverfrequentie"},
        {"a payment frequency that does not exist", "producten.toml", "percelen = [6]", "\"maandelijks\"",
         "\"wekelijks\"", "betaalfrequentie", "\"wekelijks\""},
        {"a unit of toewijzing that does not exist", "percelen.toml", "nummer = 8", "\"dagdeel\"",
         "\"weekend\"", "toewijzing_eenheden", "De eenheid \"weekend\" kan niet"},
        {"number out of range", "parameters.toml", "[noshow.groep_max_pct]", "25", "250", "250", "staat 250"},
    });
}

TEST(Contractfouten, DatesAndPeriods) {
    check_gevallen({
        {"no such day", "gemeenten.toml", "Dalfsen", "2023-01-01", "2023-02-30", "2023-02-30",
         "geen bestaande dag"},
        {"day in Dutch order", "percelen.toml", "nummer = 3", "2023-01-01", "01-01-2023", "01-01-2023",
         "geen bestaande dag"},
        {"date as number", "contract.toml", "nummer = ", "\"2023-01-01\"", "2023", "vanaf",
         "moet een datum zijn"},
    });
}

// The faults of a row as a whole point at its first line, which stands before the text that was changed.
struct Rijgeval {
    const char *wat, *bestand, *na, *zoek, *door;
    const char *kop_na, *kop;  // the row: first `kop` after `kop_na`
    const char* bevat;
};

TEST(Contractfouten, RowsAreFoundByTheirFirstLine) {
    const std::vector<Rijgeval> gevallen{
        {"perceel ends before it begins", "percelen.toml", "nummer = 3", "begin = \"2023", "begin = \"2025",
         "bron = \"Inkoopdocument 3.2, 4.3.1.1, 4.3.1, 8.5.1 en eis 40\"\n\n[[perceel]]\nnummer = 2",
         "[[perceel]]\nnummer = 3", "begint op 01-01-2025 en eindigt eerder, op 31-12-2024"},
        {"final end", "percelen.toml", "nummer = 9", "2026-12-31", "2027-12-31", "nummer = 8",
         "[[perceel]]\nnummer = 9", "met 3 verlengingen van 12 maanden wordt het 31-12-2026"},
        {"gemeente leaves early", "gemeenten.toml", "Ommen", "bron =", "tot = \"2022-12-31\"\nbron =",
         "Olst-Wijhe", "[[gemeente]]", "Ommen doet mee van 01-01-2023 en stopt eerder"},
        {"gemeente twice", "gemeenten.toml", "0193", "0193", "0148", "Zwartewaterland", "[[gemeente]]",
         "Gemeente 0148 staat er twee keer voor dezelfde tijd"},
        {"perceel twice", "percelen.toml", "nummer = 9", "nummer = 9", "nummer = 8",
         "gezinshuis_vrijgesteld = true", "[[perceel]]", "Perceel 8 staat er twee keer"},
        {"vereist an unknown perceel", "percelen.toml", "nummer = 6", "[1, 2, 3, 4, 5]", "[1, 12]",
         "nummer = 5", "[[perceel]]", "Perceel 6 vereist perceel 12"},
        {"vereist itself", "percelen.toml", "nummer = 6", "[1, 2, 3, 4, 5]", "[6]", "nummer = 5",
         "[[perceel]]", "Perceel 6 vereist perceel 6"},
        {"no voorzieningen", "percelen.toml", "nummer = 7", "[\"MST\", \"ZIT\"]", "[]", "nummer = 6",
         "[[perceel]]", "Perceel 7 heeft geen voorzieningen"},
        {"missing bron", "intensiteiten.toml", "naam = \"D\"", "bron = \"Inkoopdocument 9.7\"\n", "",
         "naam = \"C\"", "[[intensiteit]]", "ontbreekt `bron`"},
        {"missing unit", "tarieven.toml", "perceel = 2", "eenheid = \"minuut\"\n", "",
         "Perceel 2:", "[[tarieflijst]]", "ontbreekt `eenheid`"},
        {"unknown rule", "regels.toml", "IJ-E043", "IJ-E043", "IJ-E999", "IJ-E035", "[[regel]]",
         "De regel \"IJ-E999\" is niet bekend"},
        {"rule twice", "regels.toml", "IJ-E043", "IJ-E043", "IJ-E035", "IJ-E035", "[[regel]]",
         "Regel IJ-E035 staat er twee"},
        {"bands overlap", "intensiteiten.toml", "naam = \"F\"", "2,4", "2,3", "naam = \"E\"",
         "[[intensiteit]]", "De banden van E"},
        {"bands overlap by an upper edge", "groepsaanbod.toml", "naam = \"licht\"", "0,19", "0,191",
         "naam = \"licht\"", "[[groepsaanbod]]", "en middel overlappen elkaar"},
        {"band upside down", "groepsaanbod.toml", "naam = \"zwaar\"", "0,60", "0,30",
         "naam = \"middelzwaar\"", "[[groepsaanbod]]", "De band van zwaar begint niet lager"},
        {"band of an unknown intensity", "intensiteiten.toml", "naam = \"K\"", "\"K\"", "\"L\"",
         "naam = \"J\"", "[[intensiteit]]", "\"L\" staat bij geen enkel perceel"},
        {"tariefgroep unknown", "beroepentabel.toml", "naam = \"TG7\"", "TG7", "TG8",
         "Psychotherapeut/opleiding", "[[tariefgroep]]", "\"TG8\" staat bij geen enkel perceel"},
        {"tariefgroep twice", "beroepentabel.toml", "naam = \"TG7\"", "TG7", "TG6",
         "Psychotherapeut/opleiding", "[[tariefgroep]]", "Tariefgroep TG6 staat er twee keer"},
        {"duurzaam contradicts parameters", "beroepentabel.toml", "naam = \"TG3\"", "duurzaam = false",
         "duurzaam = true", "Agoog verstandelijk", "[[tariefgroep]]", "TG3 wel in een duurzaam budget mag"},
        {"duurzaam of groepsaanbod contradicts parameters", "groepsaanbod.toml", "naam = \"licht\"",
         "duurzaam = true", "duurzaam = false", "aangepast", "[[groepsaanbod]]",
         "licht niet in een duurzaam budget mag"},
    };
    for (const Rijgeval& g : gevallen) {
        SCOPED_TRACE(g.wat);
        const Contractmap map;
        map.mutate(g.bestand, g.na, g.zoek, g.door);
        const int regel = map.line_of(g.bestand, g.kop_na, g.kop);
        EXPECT_GT(regel, 0);
        const auto fouten = map.faults();
        EXPECT_TRUE(holds_fault(fouten, g.bestand, regel, g.bevat))
            << "expected line " << regel << ": " << g.bevat << "\ngot\n"
            << print(fouten);
    }
}

TEST(Contractfouten, UnknownValues) {
    check_gevallen({
        {"unit", "tarieven.toml", "perceel = 6", "\"uur\"", "\"uren\"", "\"uren\"",
         "staat \"uren\"; dat is niet bekend"},
        {"perceel of a tarieflijst", "tarieven.toml", "Perceel 6:", "perceel = 6", "perceel = 12",
         "perceel = 12", "staat 12"},
        {"voorziening of a tarief", "tarieven.toml", "perceel = 6", "\"middelzwaar\"", "\"halfzwaar\"",
         "halfzwaar", "Perceel 6 heeft geen voorziening \"halfzwaar\""},
        {"voorziening of another perceel", "tarieven.toml", "perceel = 7", "\"ZIT\"", "\"TG1\"", "TG1",
         "Perceel 7 heeft geen voorziening \"TG1\""},
        {"voorziening of a product", "producten.toml", "percelen = [8]", "\"44A03\", voorziening = \"C\"",
         "\"44A03\", voorziening = \"Z\"", "44A03", "Perceel 8 heeft geen voorziening \"Z\""},
        {"perceel of a product", "producten.toml", "voorziening = \"zwaar\"", "[7]", "[11]", "[11]",
         "Perceel 11 bestaat niet"},
        {"gemeentecode", "gemeenten.toml", "= \"Zwartewaterland\"", "0193", "193", "\"193\"",
         "De gemeentecode \"193\" kan niet"},
        {"onbeslist", "regels.toml", "IJ-E035", "goedkeuren_met_signaal", "misschien", "misschien",
         "staat \"misschien\"; dat is niet bekend"},
        {"blok", "percelen.toml", "nummer = 8", "wonen en verblijf", "wonen", "blok", "staat \"wonen\""},
        {"variant", "percelen.toml", "nummer = 8", "specifiek", "aspecifiek", "aspecifiek",
         "staat \"aspecifiek\""},
        {"unit of groepsaanbod", "parameters.toml", "[declaratie.groep_eenheid]", "\"uur\"", "\"dag\"",
         "\"dag\"", "staat \"dag\""},
        {"verwijzer", "parameters.toml", "[budget.meldgrens_verwijzers]", "\"05\"", "\"arts\"", "waarde",
         "De code \"arts\" kan geen soort verwijzer zijn"},
        {"duurzame voorziening", "parameters.toml", "[budget.duurzaam_voorzieningen]", "\"TG2\"", "\"TG22\"",
         "waarde", "\"TG22\" staat bij geen enkel perceel"},
        {"maximum gezinshuis", "parameters.toml", "[wonen.maximum_gezinshuis]", "\"E\"", "\"Q\"", "waarde",
         "\"Q\" staat bij geen enkel perceel"},
        {"categorie", "producten.toml", "percelen = [6]", "\"41\"", "\"4\"", "\"4\"",
         "De productcategorie \"4\" kan niet"},
        {"productcode", "producten.toml", "percelen = [6]", "41A02", "41A002", "41A002",
         "De productcode \"41A002\" kan niet"},
        {"decimal with a point", "intensiteiten.toml", "naam = \"D\"", "1,2", "1.2", "1.2",
         "een getal tussen"},
        {"decimal with too many digits", "groepsaanbod.toml", "naam = \"licht\"", "6,5", "6,55", "6,55",
         "hoogstens 1 cijfer daarachter"},
    });
}

TEST(Contractfouten, TarievenAndProducten) {
    check_gevallen({
        {"code twice", "producten.toml", "percelen = [6]", "41A02", "41A01", "voorziening = \"middel\"",
         "Productcode 41A01 staat er twee keer"},
        {"zero", "tarieven.toml", "perceel = 7", "21.572,00", "0,00", "0,00", "is € 0,00"},
        {"negative", "tarieven.toml", "perceel = 7", "21.572,00", "-21.572,00", "-21.572,00",
         "is € -21.572,00"},
        {"row twice in a list", "tarieven.toml", "perceel = 7", "\"ZIT\"", "\"MST\"", "11.789,00",
         "MST staat twee keer"},
        {"product of another unit", "producten.toml", "percelen = [7]\ncategorie", "stuk_inspanning",
         "stuk_output", "50A01", "Product 50A01 (MST) heeft geen tarief per stuk_output in perceel 7"},
    });
}

TEST(Contractfouten, FilesThatAreMissingBrokenOrStrange) {
    const Contractmap map;
    std::filesystem::remove(map.map() / "regels.toml");
    map.mutate("gemeenten.toml", "Dalfsen", "percelen = [1,", "percelen = 1,");
    map.write("tarieven2024.toml", "");
    map.write("LEESMIJ.txt", "may stand here");
    const auto fouten = map.faults();
    EXPECT_EQ(fouten.size(), 3U) << print(fouten);
    EXPECT_TRUE(holds_fault(fouten, "regels.toml", 0, "ontbreekt")) << print(fouten);
    EXPECT_TRUE(holds_fault(fouten, "gemeenten.toml",
                            map.line_of("gemeenten.toml", "Dalfsen", "percelen = 1,"),
                            "niet te lezen als TOML"))
        << print(fouten);
    EXPECT_TRUE(holds_fault(fouten, "tarieven2024.toml", 0, "hoort niet bij een contract")) << print(fouten);
}

TEST(Contractfouten, EveryFileIsNeeded) {
    std::vector<std::string> namen;
    for (const auto& item : std::filesystem::directory_iterator(kIjsselland))
        // These stand beside the contract: load_overzicht and load_bewaartermijnen ask for them.
        if (item.path().filename() != "overzicht.toml" && item.path().filename() != "bewaartermijnen.toml")
            namen.push_back(item.path().filename());
    EXPECT_EQ(namen.size(), 19U);
    for (const std::string& naam : namen) {
        const Contractmap map;
        std::filesystem::remove(map.map() / naam);
        const auto fouten = map.faults();
        ASSERT_EQ(fouten.size(), 1U) << "one missing file is one fault: " << naam << "\n" << print(fouten);
        EXPECT_TRUE(holds_fault(fouten, naam, 0, "ontbreekt"));
    }
}

TEST(Contractfouten, AnEmptyFileLacksItsRows) {
    for (const char* naam : {"beroepentabel.toml", "contract.toml", "gemeenten.toml", "groepsaanbod.toml",
                             "intensiteiten.toml", "parameters.toml", "percelen.toml", "producten.toml",
                             "rap.toml", "regels.toml", "tarieven.toml", "termijnen.toml"}) {
        const Contractmap map;
        map.write(naam, "");
        const auto fouten = map.faults();
        EXPECT_TRUE(
            std::any_of(fouten.begin(), fouten.end(), [&](const auto& f) { return f.bestand == naam; }))
            << naam << "\n"
            << print(fouten);
    }
}

TEST(Contractfouten, AnUnknownVoorzieningIsNotReportedASecondTimeAsAMissingProduct) {
    const Contractmap map;
    map.mutate("tarieven.toml", "perceel = 7", "\"ZIT\"", "\"ZITT\"");
    const auto fouten = map.faults();
    EXPECT_EQ(fouten.size(), 2U) << print(fouten);
    EXPECT_TRUE(holds_fault(fouten, "tarieven.toml", map.line_of("tarieven.toml", "", "ZITT"),
                            "geen voorziening \"ZITT\""));
    EXPECT_TRUE(holds_fault(fouten, "producten.toml", map.line_of("producten.toml", "", "50A02"),
                            "heeft geen tarief"));
}

TEST(Contractfouten, AFileWithTheRightKeyAndTheWrongShape) {
    const Contractmap map;
    map.write("regels.toml", "# leeg\nregel = 3\n");
    map.write("parameters.toml", "budget = 3\n");
    const auto fouten = map.faults();
    EXPECT_TRUE(holds_fault(fouten, "regels.toml", 2, "het getal 3; dat moet een lijst van tabellen zijn"))
        << print(fouten);
    EXPECT_TRUE(holds_fault(fouten, "parameters.toml", 1, "het getal 3; dat moet een tabel zijn"))
        << print(fouten);
    EXPECT_TRUE(holds_fault(fouten, "parameters.toml", 1, "De tabel [wonen] ontbreekt")) << print(fouten);
}

TEST(Contractfouten, AFolderThatIsNotThereIsOneFault) {
    const auto uit = load_contract("/nergens/contract", kIn2023);
    ASSERT_FALSE(uit.ok());
    ASSERT_EQ(uit.error().size(), 1U);
    EXPECT_NE(uit.error()[0].wat.find("/nergens/contract"), std::string::npos);
}

TEST(Contractfouten, AllFaultsOfAllFilesAreReportedAtOnceInOrder) {
    const Contractmap map;
    map.mutate("beroepentabel.toml", "naam = \"TG2\"", "fwg", "fgw");
    map.mutate("contract.toml", "nummer = ", "\"2023-01-01\"", "\"2023-13-01\"");
    map.mutate("gemeenten.toml", "Zwolle", "[1, 2, 3, 4, 5, 6, 7, 8, 9]", "[1, 2, 3, 4, 5, 6, 7, 8, 10]");
    map.mutate("intensiteiten.toml", "naam = \"F\"", "2,4", "2,3");
    map.mutate("parameters.toml", "[ed.leeftijd_tot]", "13", "\"13\"");
    map.mutate("producten.toml", "percelen = [6]", "41A02", "41A01");
    map.mutate("regels.toml", "IJ-E035", "true", "1");
    map.mutate("regels.toml", "IJ-E072", "goedkeuren_met_signaal", "ja");
    map.mutate("tarieven.toml", "perceel = 1", "\"1,62\"", "\"1,6\"");
    map.mutate("tarieven.toml", "perceel = 8", "\"44,67\"", "\"0,00\"");
    const auto fouten = map.faults();

    const auto regel = [&](const char* bestand, const char* na, const char* t) {
        return map.line_of(bestand, na, t);
    };
    struct Verwacht {
        const char* bestand;
        int regel;
        const char* bevat;
    };
    const Verwacht kVerwacht[] = {
        {"beroepentabel.toml", regel("beroepentabel.toml", "Helpende", "[[tariefgroep]]"), "ontbreekt `fwg`"},
        {"beroepentabel.toml", regel("beroepentabel.toml", "", "fgw"),
         "`fgw` in [[tariefgroep]] is niet bekend"},
        {"contract.toml", regel("contract.toml", "", "2023-13-01"),
         "\"2023-13-01\"; dat is geen bestaande dag"},
        {"gemeenten.toml", regel("gemeenten.toml", "Zwartewaterland", "[[gemeente]]"),
         "Zwolle doet mee aan perceel 10"},
        {"intensiteiten.toml", regel("intensiteiten.toml", "naam = \"E\"", "[[intensiteit]]"), "overlappen"},
        {"parameters.toml", regel("parameters.toml", "[ed.leeftijd_tot]", "waarde"), "de tekst \"13\""},
        {"producten.toml", regel("producten.toml", "", "voorziening = \"middel\""),
         "41A01 staat er twee keer"},
        {"regels.toml", regel("regels.toml", "IJ-E035", "actief"), "het getal 1"},
        {"regels.toml", regel("regels.toml", "IJ-E072", "onbeslist"), "staat \"ja\""},
        {"tarieven.toml", regel("tarieven.toml", "", "\"1,6\""), "de tekst \"1,6\""},
        {"tarieven.toml", regel("tarieven.toml", "", "\"0,00\""), "€ 0,00"},
    };
    for (const Verwacht& v : kVerwacht)
        EXPECT_TRUE(holds_fault(fouten, v.bestand, v.regel, v.bevat))
            << v.bestand << ":" << v.regel << " " << v.bevat;
    EXPECT_EQ(fouten.size(), std::size(kVerwacht)) << print(fouten);
    EXPECT_TRUE(std::is_sorted(fouten.begin(), fouten.end(), [](const auto& a, const auto& b) {
        return std::tie(a.bestand, a.regel) < std::tie(b.bestand, b.regel);
    }));
}

TEST(Contractfouten, AFaultOfUnknownKeysNamesTheKnownOnes) {
    const Contractmap map;
    map.mutate("regels.toml", "IJ-E035", "actief", "aktief");
    const auto fouten = map.faults();
    const auto plek = std::find_if(fouten.begin(), fouten.end(),
                                   [](const auto& f) { return f.wat.find("`aktief`") != std::string::npos; });
    ASSERT_NE(plek, fouten.end()) << print(fouten);
    EXPECT_NE(plek->herstel.find("id, actief, onbeslist, bron en uitleg"), std::string::npos)
        << plek->herstel;
}

}  // namespace
}  // namespace jeugdregio::contract
