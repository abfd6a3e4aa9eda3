// The meaning of a code, and the table it comes from.
#include <gtest/gtest.h>

#include <algorithm>

#include "ijw/release.hpp"

namespace jeugdregio::ijw {
namespace {

const Datatype& type_of(const Standaard& standaard, std::string_view soort, std::string_view pad) {
    const Berichtdef& def = *standaard.releases().back().find_soort(soort);
    return *def.velden[def.veld(pad)].type;
}

constexpr std::string_view kEenheid = "Declaratie/Clienten/Client/Prestaties/Prestatie/Eenheid";

/// The embedded tables with another codes.tsv; none when `inhoud` is empty.
std::vector<Tabelbestand> with_codes(const std::string& inhoud) {
    auto tabellen = embedded_tabellen();
    std::erase_if(tabellen, [](const Tabelbestand& t) { return t.naam == "3.2/codes.tsv"; });
    if (!inhoud.empty()) tabellen.push_back({"3.2/codes.tsv", inhoud});
    return tabellen;
}

TEST(Codelijst, a_code_has_the_meaning_of_the_list_of_its_datatype) {
    const auto& standaard = Standaard::embedded();
    const Datatype& eenheid = type_of(standaard, "JW323", kEenheid);
    EXPECT_EQ(eenheid.codelijst, "WJ756");
    EXPECT_EQ(code_naam(eenheid, "04"), "uur");
    EXPECT_EQ(code_naam(eenheid, "84"), "stuks (inspanning)");
    // The same code in another list is something else.
    EXPECT_EQ(code_naam(type_of(standaard, "JW301", "Client/WettelijkeVertegenwoordiging"), "06"), "voogdij");
    EXPECT_EQ(code_naam(type_of(standaard, "JW301", "Client/JuridischeStatus"), "04"),
              "ondertoezichtstelling (OTS)");
}

TEST(Codelijst, an_unknown_code_and_a_datatype_without_list_have_no_meaning) {
    const auto& standaard = Standaard::embedded();
    const Datatype& eenheid = type_of(standaard, "JW323", kEenheid);
    for (const auto* code : {"", "4", "004", "05", "99", "uur"})
        EXPECT_EQ(code_naam(eenheid, code), "") << code;
    EXPECT_EQ(code_naam(type_of(standaard, "JW301", "Client/Bsn"), "01"), "");
}

TEST(Codelijst, a_release_without_meanings_still_loads) {
    const auto standaard = Standaard::load(with_codes(""));
    ASSERT_TRUE(standaard.ok());
    EXPECT_EQ(standaard->releases().back().berichten().size(), 14u);
    EXPECT_EQ(code_naam(type_of(*standaard, "JW323", kEenheid), "04"), "");
}

TEST(Codelijst, a_wrong_table_is_refused_with_its_file_and_line) {
    const std::string kop = "!LDT_Eenheid\tWJ756\nlijst\tcode\tbetekenis\tingang\teinde\n";
    struct Geval {
        const char* wat;
        std::string inhoud, fout;  // an empty fault: it loads
    };
    const Geval gevallen[] = {
        {"right", kop + "WJ756\t01\tminuut\t\t2024-12-31\nWJ756\t04\tuur\t2023-01-01\t\n", ""},
        {"a column short", kop + "WJ756\t01\tminuut\t\n", "3.2/codes.tsv regel 3"},
        {"no date", kop + "WJ756\t01\tminuut\t2023-02-30\t\n", "3.2/codes.tsv regel 3"},
        {"no end date", kop + "WJ756\t01\tminuut\t\tmorgen\n", "3.2/codes.tsv regel 3"},
        {"no meaning", kop + "WJ756\t01\t\t\t\n", "3.2/codes.tsv regel 3"},
        {"twice", kop + "WJ756\t01\tminuut\t\t\nWJ756\t01\tuur\t\t\n", "3.2/codes.tsv regel 4"},
        {"not in order", kop + "WJ756\t04\tuur\t\t\nWJ756\t01\tminuut\t\t\n", "3.2/codes.tsv regel 4"},
        {"a list without rows", kop, "!LDT_Eenheid"},
        {"an unknown datatype", "!LDT_Bestaatniet\tWJ756\n" + kop + "WJ756\t01\tminuut\t\t\n",
         "!LDT_Bestaatniet"},
    };
    for (const Geval& g : gevallen) {
        SCOPED_TRACE(g.wat);
        const auto standaard = Standaard::load(with_codes(g.inhoud));
        ASSERT_EQ(standaard.ok(), g.fout.empty());
        if (!standaard.ok()) {
            EXPECT_NE(standaard.error().find(g.fout), std::string::npos) << standaard.error();
        }
    }
}

}  // namespace
}  // namespace jeugdregio::ijw
