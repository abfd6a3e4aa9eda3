// The csv of aanbieders: its shape, its values, and the combination rules of inkoopdocument 4.3.1 both ways.
#include <gtest/gtest.h>

#include "contract/aanbieders.hpp"
#include "contract/csv.hpp"
#include "hulp.hpp"

namespace jeugdregio::contract {
namespace {

const std::string kKop = "agb;naam;perceel;groepsaanbod;voorzieningen;verblijf;ed;ingang;einde;kdc_odc\n";

Importuitkomst import(const std::string& regels, std::vector<AanbiederContract> bestaand = {}) {
    return read_aanbieders(kKop + regels, ijsselland().contract, bestaand);
}

std::string print_import(const Importuitkomst& uit) {
    std::string t;
    for (const auto& [regel, c] : uit.goed) t += "goed " + std::to_string(regel) + " " + c.naam + "\n";
    for (const auto& f : uit.fouten)
        t += "fout " + std::to_string(f.regel) + " " + f.wat + " -> " + f.herstel + "\n";
    return t;
}

std::vector<int> good_lines(const Importuitkomst& uit) {
    std::vector<int> regels;
    for (const auto& [regel, c] : uit.goed) regels.push_back(regel);
    return regels;
}

bool holds_import(const Importuitkomst& uit, int regel, std::string_view wat) {
    return std::any_of(uit.fouten.begin(), uit.fouten.end(), [&](const Importfout& f) {
        return f.regel == regel && f.wat.find(wat) != std::string::npos && !f.herstel.empty();
    });
}

AanbiederContract on_record(const char* agb, const char* van, const char* tot = nullptr) {
    AanbiederContract c;
    c.agb = *parse_agb(agb);
    c.naam = "Vastgelegd";
    c.perceel = 1;
    c.geldig.van = *parse_datum(van);
    if (tot != nullptr) c.geldig.tot = parse_datum(tot);
    return c;
}

TEST(Aanbieders, AFullLineBecomesAContract) {
    const auto uit = import("12345678;De Linde;5;licht, zwaar;MST,ZIT;A,K,GGZ-H;j;2023-01-01;2024-12-31;J\n");
    ASSERT_TRUE(uit.fouten.empty()) << print_import(uit);
    ASSERT_EQ(good_lines(uit), std::vector<int>{2});
    const AanbiederContract& c = uit.goed[0].second;
    EXPECT_EQ(c.agb.view(), "12345678");
    EXPECT_EQ(c.naam, "De Linde");
    EXPECT_EQ(c.perceel, 5);
    EXPECT_EQ(c.groepsaanbod, (std::vector<std::string>{"licht", "zwaar"}));
    EXPECT_EQ(c.voorzieningen, (std::vector<std::string>{"MST", "ZIT"}));
    EXPECT_EQ(c.verblijf, (std::vector<std::string>{"A", "K", "GGZ-H"}));
    EXPECT_TRUE(c.ed);
    EXPECT_TRUE(c.kdc_odc);
    EXPECT_EQ(c.geldig.van, Datum::from_ymd(2023, 1, 1));
    EXPECT_EQ(c.geldig.tot, Datum::from_ymd(2024, 12, 31));
}

TEST(Aanbieders, ShapesOfAFileThatAreRead) {
    const std::string regel = "12345678;De Linde;1;;;;n;2023-01-01;;n";
    const Contract& c = ijsselland().contract;
    const auto goed = [&](const std::string& csv) {
        const auto uit = read_aanbieders(csv, c, {});
        EXPECT_TRUE(uit.fouten.empty()) << print_import(uit);
        return good_lines(uit);
    };
    EXPECT_EQ(goed(kKop + regel), std::vector<int>{2}) << "no end of line at the end";
    EXPECT_EQ(goed("\xEF\xBB\xBF" + kKop + regel + "\n"), std::vector<int>{2}) << "byte order mark";
    EXPECT_EQ(goed(kKop.substr(0, kKop.size() - 1) + "\r\n" + regel + "\r\n"), std::vector<int>{2}) << "CRLF";
    EXPECT_EQ(goed(kKop + "\n  \n" + regel + "\n\n"), std::vector<int>{4})
        << "empty lines are skipped, and counted";
    EXPECT_EQ(goed("kdc_odc;ingang;einde;agb;naam;perceel;groepsaanbod;voorzieningen;verblijf;ed\n"
                   ";2023-01-01;;12345678;De Linde;1;;;;\n"),
              std::vector<int>{2})
        << "another order of columns";
    const auto quotes =
        import("\"12345678\";\"De \"\"Linde\"\"; Zwolle\" ; 1 ;\"licht,middel\";;;;2023-01-01;;\n");
    ASSERT_EQ(good_lines(quotes), std::vector<int>{2}) << print_import(quotes);
    EXPECT_EQ(quotes.goed[0].second.naam, "De \"Linde\"; Zwolle");
    EXPECT_EQ(quotes.goed[0].second.perceel, 1);
    EXPECT_FALSE(quotes.goed[0].second.geldig.tot.has_value());
    EXPECT_EQ(import("12345678;Zorghuis Coördinatie;1;;;;;2023-01-01;;\n").goed.size(), 1U) << "UTF-8";
}

TEST(Aanbieders, VecozoIsAColumnThatMayBeLeftOut) {
    const Contract& c = ijsselland().contract;
    const std::string kop = kKop.substr(0, kKop.size() - 1) + ";vecozo\n";
    const auto read = [&](const std::string& csv, const std::vector<AanbiederContract>& bestaand) {
        const auto uit = read_aanbieders(csv, c, bestaand);
        EXPECT_TRUE(uit.fouten.empty()) << print_import(uit);
        return uit.goed.empty() ? std::optional<bool>(true) : uit.goed[0].second.vecozo;
    };
    const std::string regel = "12345678;De Linde;1;;;;n;2023-01-01;;n";
    EXPECT_EQ(read(kop + regel + ";j\n", {}), std::optional(true));
    EXPECT_EQ(read(kop + regel + ";n\n", {}), std::optional(false));
    EXPECT_EQ(read(kop + regel + ";\n", {}), std::nullopt) << "empty is not known";
    EXPECT_EQ(read(kKop + regel + "\n", {}), std::nullopt);
    EXPECT_EQ(read("vecozo;" + kKop + "n;" + regel + "\n", {}), std::optional(false)) << "in any place";

    // A file without the column says nothing about it: what is on record stays.
    std::vector<AanbiederContract> bestaand{import(regel + "\n").goed.at(0).second};
    bestaand[0].vecozo = false;
    EXPECT_EQ(read(kKop + regel + "\n", bestaand), std::optional(false));
    EXPECT_EQ(read(kop + regel + ";\n", bestaand), std::nullopt) << "with the column, empty takes it back";

    const auto fout = read_aanbieders(kop + regel + ";ja\n" + regel + "\n", c, {});
    EXPECT_EQ(fout.goed.size(), 0U);
    ASSERT_EQ(fout.fouten.size(), 2U) << print_import(fout);
    EXPECT_NE(fout.fouten[0].wat.find("Bij vecozo staat \"ja\""), std::string::npos);
    EXPECT_NE(fout.fouten[1].wat.find("heeft 10 kolommen; het moeten er 11 zijn"), std::string::npos);
}

TEST(Aanbieders, ABadHeaderIsOneFaultAndNothingIsRead) {
    struct Geval {
        const char *wat, *kop, *bevat;
    };
    constexpr Geval kGevallen[] = {
        {"a column is missing", "agb;naam;perceel;groepsaanbod;voorzieningen;verblijf;ed;ingang;einde",
         "Ontbreekt: kdc_odc"},
        {"a column is unknown",
         "agb;naam;perceel;groepsaanbod;voorzieningen;verblijf;ed;ingang;einde;kdc_odc;telefoon",
         "Onbekend: \"telefoon\""},
        {"a column is doubled",
         "agb;agb;naam;perceel;groepsaanbod;voorzieningen;verblijf;ed;ingang;einde;kdc_odc", "Dubbel: agb"},
        {"commas", "agb,naam,perceel,groepsaanbod,voorzieningen,verblijf,ed,ingang,einde,kdc_odc",
         "Ontbreekt: agb"},
        {"no header", "12345678;De Linde;1;;;;n;2023-01-01;;n", "Onbekend"},
        {"not UTF-8", "agb;naam\xE9", "niet te lezen"},
        {"a quote that is not closed", "\"agb;naam", "niet te lezen"},
    };
    for (const Geval& g : kGevallen) {
        const auto uit = read_aanbieders(std::string(g.kop) + "\n12345678;De Linde;1;;;;n;2023-01-01;;n\n",
                                         ijsselland().contract, {});
        EXPECT_TRUE(uit.goed.empty()) << g.wat;
        ASSERT_EQ(uit.fouten.size(), 1U) << g.wat << "\n" << print_import(uit);
        EXPECT_TRUE(holds_import(uit, 1, g.bevat)) << g.wat << "\n" << print_import(uit);
    }
}

TEST(Aanbieders, AnEmptyFileOrOneWithoutLinesIsAFault) {
    for (const char* csv : {"", "\n\r\n", "\xEF\xBB\xBF"}) {
        const auto uit = read_aanbieders(csv, ijsselland().contract, {});
        ASSERT_EQ(uit.fouten.size(), 1U);
        EXPECT_TRUE(holds_import(uit, 1, "leeg"));
    }
    EXPECT_TRUE(holds_import(import(""), 1, "geen enkele aanbieder"));
}

/// One line that is wrong in one way.
struct Regelgeval {
    const char *wat, *regel, *bevat;
};

TEST(Aanbieders, ValuesThatCannotBe) {
    const Regelgeval kGevallen[] = {
        {"nine columns", "12345678;De Linde;1;;;;;2023-01-01;", "heeft 9 kolommen; het moeten er 10 zijn"},
        {"eleven columns", "12345678;De Linde;1;;;;;2023-01-01;;;", "heeft 11 kolommen"},
        {"agb of seven digits", "1234567;De Linde;1;;;;;2023-01-01;;", "AGB-code \"1234567\" kan niet"},
        {"agb with a letter", "1234567A;De Linde;1;;;;;2023-01-01;;", "AGB-code"},
        {"empty agb", ";De Linde;1;;;;;2023-01-01;;", "AGB-code"},
        {"empty name", "12345678; ;1;;;;;2023-01-01;;", "De naam is leeg"},
        {"control character in the name", "12345678;De\x01Linde;1;;;;;2023-01-01;;", "onzichtbaar teken"},
        {"perceel 6 in the column perceel", "12345678;De Linde;6;;;;;2023-01-01;;",
         "Bij perceel staat \"6\""},
        {"two percelen", "12345678;De Linde;1,2;;;;;2023-01-01;;", "Bij perceel staat \"1,2\""},
        {"unknown groepsaanbod", "12345678;De Linde;1;normaal;;;;2023-01-01;;",
         "Bij groepsaanbod staat \"normaal\""},
        {"unknown voorziening", "12345678;De Linde;1;;mst;;;2023-01-01;;", "Bij voorzieningen staat \"mst\""},
        {"unknown verblijf", "12345678;De Linde;1;;;L;;2023-01-01;;", "Bij verblijf staat \"L\""},
        {"comma too many", "12345678;De Linde;1;;;C,;;2023-01-01;;", "Bij verblijf staat \"\""},
        {"code twice", "12345678;De Linde;1;;;C,D,C;;2023-01-01;;", "\"C\" twee keer"},
        {"ed in words", "12345678;De Linde;1;;;;ja;2023-01-01;;", "Bij ed staat \"ja\""},
        {"kdc_odc in words", "12345678;De Linde;1;licht;;;;2023-01-01;;nee", "Bij kdc_odc staat \"nee\""},
        {"no ingang", "12345678;De Linde;1;;;;;;;", "Bij ingang staat \"\""},
        {"no such day", "12345678;De Linde;1;;;;;2023-02-29;;", "Bij ingang staat \"2023-02-29\""},
        {"einde in Dutch order", "12345678;De Linde;1;;;;;2023-01-01;31-12-2024;",
         "Bij einde staat \"31-12-2024\""},
        {"einde before ingang", "12345678;De Linde;1;;;;;2023-01-02;2023-01-01;",
         "Het einde (01-01-2023) ligt voor de ingang"},
        {"nothing contracted", "12345678;De Linde;;;;;n;2023-01-01;;n", "noemt geen enkel perceel"},
        {"quote not closed", "12345678;\"De Linde;1;;;;;2023-01-01;;", "aanhalingsteken"},
        {"text after a quote", "12345678;\"De\" Linde;1;;;;;2023-01-01;;", "aanhalingsteken"},
        {"Latin-1", "12345678;Co\xF6rdinatie;1;;;;;2023-01-01;;", "geen UTF-8"},
    };
    for (const Regelgeval& g : kGevallen) {
        // A good line on either side: one bad line never spoils another.
        const auto uit = import("11111111;Eerste;1;;;;;2023-01-01;;\n" + std::string(g.regel) +
                                "\n22222222;Laatste;2;;;;;2023-01-01;;\n");
        EXPECT_EQ(good_lines(uit), (std::vector<int>{2, 4})) << g.wat << "\n" << print_import(uit);
        ASSERT_EQ(uit.fouten.size(), 1U) << g.wat << "\n" << print_import(uit);
        EXPECT_TRUE(holds_import(uit, 3, g.bevat)) << g.wat << "\n" << print_import(uit);
    }
}

TEST(Aanbieders, OneDayIsAPeriod) {
    EXPECT_EQ(import("12345678;De Linde;1;;;;;2023-01-01;2023-01-01;\n").goed.size(), 1U);
}

TEST(Aanbieders, UnknownCodesNameTheKnownOnes) {
    const auto uit = import("12345678;De Linde;9;;x;;;2023-01-01;;\n");
    ASSERT_EQ(uit.fouten.size(), 2U) << print_import(uit);
    EXPECT_NE(uit.fouten[0].herstel.find("1, 2, 3, 4 en 5"), std::string::npos);
    EXPECT_NE(uit.fouten[1].herstel.find("MST en ZIT"), std::string::npos);
}

TEST(Aanbieders, AllFaultsOfALineAreReportedTogether) {
    const auto uit = import("1;;9;x;y;z;q;2023-13-01;gisteren;w\n");
    EXPECT_EQ(uit.fouten.size(), 10U) << print_import(uit);
    for (const char* t : {"AGB-code", "De naam", "Bij perceel", "Bij groepsaanbod", "Bij voorzieningen",
                          "Bij verblijf", "Bij ed", "Bij kdc_odc", "Bij ingang", "Bij einde"})
        EXPECT_TRUE(holds_import(uit, 2, t)) << t;
}

TEST(Aanbieders, CombinationRulesOf4_3_1) {
    struct Geval {
        const char *wat, *velden;  // perceel;groepsaanbod;voorzieningen;verblijf;ed
        const char* kdc;
        const char* bevat;  // nullptr: allowed
    };
    const Geval kGevallen[] = {
        {"only perceel 1", "1;;;;", "", nullptr},
        {"ED alone", ";;;;j", "", nullptr},
        {"ED with perceel 3", "3;;;;j", "", nullptr},
        {"groepsaanbod with perceel 2", "2;licht;;;", "", nullptr},
        {"groepsaanbod without 1-5", ";licht;;;", "", "Perceel 6 (kolom groepsaanbod) mag alleen samen met"},
        {"groepsaanbod with ED only", ";licht;;;j", "", "Perceel 6"},
        {"MST with perceel 5", "5;;MST;;", "", nullptr},
        {"MST without 1-5", ";;MST;;", "", "Perceel 7 (kolom voorzieningen) mag alleen samen met"},
        {"verblijf K with perceel 2", "2;;;K;", "", nullptr},
        {"pleegzorg with perceel 1", "1;;;A,B;", "", nullptr},
        {"verblijf GGZ-C with perceel 4", "4;;;GGZ-C;", "", nullptr},
        {"gezinshuis C", ";;;C;", "", nullptr},
        {"gezinshuis C, D, E", ";;;C,D,E;", "", nullptr},
        {"F is above the maximum of a gezinshuis", ";;;F;", "",
         "Perceel 8 (kolom verblijf) mag alleen samen met"},
        {"E and F", ";;;E,F;", "", "Alleen een gezinshuis mag zonder, met hoogstens intensiteit E"},
        {"pleegzorg is no gezinshuis", ";;;A;", "", "Perceel 8"},
        {"deeltijdpleegzorg is no gezinshuis", ";;;B,C;", "", "Perceel 8"},
        {"jeugd-ggz is no gezinshuis", ";;;GGZ-C;", "", "Perceel 8"},
        {"KDC with groepsaanbod", "1;zwaar;;;", "j", nullptr},
        {"KDC without groepsaanbod", "1;;;;", "j", "kdc_odc is j, maar er is geen groepsaanbod"},
    };
    for (const Geval& g : kGevallen) {
        const auto uit =
            import("12345678;De Linde;" + std::string(g.velden) + ";2023-01-01;;" + g.kdc + "\n");
        EXPECT_EQ(uit.goed.size(), g.bevat == nullptr ? 1U : 0U) << g.wat << "\n" << print_import(uit);
        EXPECT_EQ(uit.fouten.size(), g.bevat == nullptr ? 0U : 1U) << g.wat << "\n" << print_import(uit);
        if (g.bevat != nullptr) {
            EXPECT_TRUE(holds_import(uit, 2, g.bevat)) << g.wat << "\n" << print_import(uit);
        }
    }
}

TEST(Aanbieders, EveryBrokenCombinationOfALineIsNamed) {
    const auto uit = import("12345678;De Linde;;licht;MST;K;;2023-01-01;;\n");
    EXPECT_EQ(uit.fouten.size(), 3U) << print_import(uit);
    for (const char* t : {"Perceel 6", "Perceel 7", "Perceel 8"}) EXPECT_TRUE(holds_import(uit, 2, t)) << t;
}

TEST(Aanbieders, TheMaximumOfAGezinshuisIsASetting) {
    const Contractmap map;
    map.mutate("parameters.toml", "[wonen.maximum_gezinshuis]", "\"E\"", "\"F\"");
    map.mutate("intensiteiten.toml", "naam = \"gezinshuis\"", "\"E\"", "\"F\"");
    const auto geladen = map.load();
    ASSERT_TRUE(geladen.ok());
    const auto uit = read_aanbieders(kKop + "12345678;De Linde;;;;F;;2023-01-01;;\n", geladen->contract, {});
    EXPECT_EQ(uit.goed.size(), 1U) << print_import(uit);
}

TEST(Aanbieders, LinesOfOneAgbMayFollowEachOtherButNotOverlap) {
    const std::string eerste = "12345678;De Linde;1;;;;;2023-01-01;2023-12-31;\n";
    const auto na_elkaar = import(eerste + "12345678;De Linde;2;;;;;2024-01-01;;\n");
    EXPECT_EQ(good_lines(na_elkaar), (std::vector<int>{2, 3})) << print_import(na_elkaar);

    struct Geval {
        const char *wat, *tweede;
    };
    constexpr Geval kGevallen[] = {
        {"one day of overlap", "12345678;De Linde;2;;;;;2023-12-31;;\n"},
        {"within the other", "12345678;De Linde;1;;;;;2023-06-01;2023-06-30;\n"},
        {"the same ingang, other content", "12345678;De Linde;2;;;;;2023-01-01;2023-12-31;\n"},
        {"around the other", "12345678;De Linde;2;;;;;2022-01-01;;\n"},
    };
    for (const Geval& g : kGevallen) {
        const auto uit = import(eerste + g.tweede);
        EXPECT_TRUE(uit.goed.empty()) << g.wat << ": nobody can tell which of the two is meant";
        EXPECT_EQ(uit.fouten.size(), 2U) << print_import(uit);
        EXPECT_TRUE(holds_import(uit, 2, "op regel 3 ook een contract")) << g.wat << "\n"
                                                                         << print_import(uit);
        EXPECT_TRUE(holds_import(uit, 3, "op regel 2 ook een contract")) << g.wat << "\n"
                                                                         << print_import(uit);
        EXPECT_TRUE(holds_import(uit, 3, "hoogstens één van de percelen 1 tot en met 5 tegelijk (4.3.1)"));
    }
    EXPECT_EQ(import(eerste + "87654321;De Eik;2;;;;;2023-06-01;;\n").goed.size(), 2U) << "another agb";
}

TEST(Aanbieders, AnEqualLineIsADuplicateAndTheFirstStays) {
    const std::string regel = "12345678;De Linde;1;;;;;2023-01-01;;\n";
    const auto uit = import(regel + regel);
    EXPECT_EQ(good_lines(uit), std::vector<int>{2}) << print_import(uit);
    ASSERT_EQ(uit.fouten.size(), 1U);
    EXPECT_TRUE(holds_import(uit, 3, "gelijk aan regel 2"));
}

TEST(Aanbieders, ContractsOnRecordCountUnlessTheFileReplacesThem) {
    const std::string nieuw = "12345678;De Linde;2;;;;;2024-01-01;;\n";
    const auto open = on_record("12345678", "2023-01-01");
    const auto gesloten = on_record("12345678", "2023-01-01", "2023-12-31");
    const auto ander = on_record("87654321", "2023-01-01");

    const auto botst = import(nieuw, {open});
    EXPECT_TRUE(botst.goed.empty());
    ASSERT_EQ(botst.fouten.size(), 1U) << print_import(botst);
    EXPECT_TRUE(
        holds_import(botst, 2, "al een vastgelegd contract in deze tijd (vanaf 01-01-2023, zonder einde)"));

    EXPECT_EQ(import(nieuw, {gesloten, ander}).goed.size(), 1U) << "it ended the day before";
    EXPECT_EQ(import("12345678;De Linde;2;;;;;2023-01-01;;\n", {open}).goed.size(), 1U)
        << "same agb and ingang";
    const auto samen = import("12345678;De Linde;1;;;;;2023-01-01;2023-12-31;\n" + nieuw, {open});
    EXPECT_EQ(good_lines(samen), (std::vector<int>{2, 3})) << "the first line closes the one on record\n"
                                                           << print_import(samen);
    EXPECT_TRUE(import("12345678;De Linde;2;;;;;2023-12-31;;\n", {gesloten}).goed.empty())
        << "one day of overlap";
}

TEST(Aanbieders, FaultsComeInTheOrderOfTheFile) {
    const auto uit = import(
        "1;A;1;;;;;2023-01-01;;\n12345678;B;1;;;;;2023-01-01;;\n2;C;1;;;;;2023-01-01;;\n"
        "12345678;D;2;;;;;2023-01-01;;\n");
    std::vector<int> regels;
    for (const Importfout& f : uit.fouten) regels.push_back(f.regel);
    EXPECT_EQ(regels, (std::vector<int>{2, 3, 4, 5})) << print_import(uit);
}

TEST(Csv, FieldsAreSplitAsASpreadsheetDoes) {
    using Velden = std::vector<std::string>;
    EXPECT_EQ(split_velden("", ';'), Velden{""});
    EXPECT_EQ(split_velden("a;b", ';'), (Velden{"a", "b"}));
    EXPECT_EQ(split_velden("a;", ';'), (Velden{"a", ""}));
    EXPECT_EQ(split_velden(";;", ';'), (Velden{"", "", ""}));
    EXPECT_EQ(split_velden(" a ; \"b;c\" ;\"\"", ';'), (Velden{"a", "b;c", ""}));
    EXPECT_EQ(split_velden("\"a\"\"b\";c\"d", ';'), (Velden{"a\"b", "c\"d"}));
    for (const char* t : {"\"", "\"a", "\"a\"b", "a;\"b", "\"a\"\""})
        EXPECT_EQ(split_velden(t, ';'), std::nullopt) << t;
}

TEST(Csv, Utf8IsCheckedToTheByte) {
    for (const char* t : {"", "a", "é", "€", "😀", "\xF4\x8F\xBF\xBF"}) EXPECT_TRUE(is_utf8(t)) << t;
    for (const char* t : {"\xE9", "\xC3", "\xC0\xAF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                          "\xF5\x80\x80\x80", "\x80", "\xE2\x82", "\xE2\x28\xA1", "\xF0\x8F\xBF\xBF"})
        EXPECT_FALSE(is_utf8(t)) << t;
}

}  // namespace
}  // namespace jeugdregio::contract
