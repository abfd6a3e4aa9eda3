// A release of the standard is a folder of tables: a made-up release 3.9 beside 3.2, without a line of code.
#include <gtest/gtest.h>

#include "ijw/read_bericht.hpp"
#include "ijw/scan_bericht.hpp"
#include "ijw/write_bericht.hpp"
#include "steun/berichtmaker.hpp"

namespace {

using namespace jeugdregio::ijw;
using steun::Berichtmaker;

std::string replaced(std::string t, const std::string& van, const std::string& naar) {
    EXPECT_NE(t.find(van), std::string::npos) << van;
    for (std::size_t i = t.find(van); i != std::string::npos; i = t.find(van, i + naar.size()))
        t.replace(i, van.size(), naar);
    return t;
}

/// 3.2 and, beside it, a 3.9 in which a JW301 has one more optional field and an Identificatie may be longer.
std::vector<Tabelbestand> two_releases() {
    std::vector<Tabelbestand> tabellen;
    for (const Tabelbestand& t : embedded_tabellen()) {
        if (!t.naam.starts_with("3.2/")) continue;
        tabellen.push_back(t);
        std::string inhoud = t.inhoud;
        if (t.naam == "3.2/datatypen.tsv") {
            inhoud = replaced(inhoud, "LDT_IdentificatieBericht\tstring\t1\t12",
                              "LDT_IdentificatieBericht\tstring\t1\t16");
        } else if (t.naam != "3.2/codes.tsv") {
            inhoud = replaced(inhoud, "ijw/3_2/", "ijw/3_9/");
        }
        if (t.naam == "3.2/JW301.tsv")
            inhoud = replaced(inhoud, "\nClient\tGeslacht\t",
                              "\nClient\tBijnaam\tLDT_Naam\t0\t1\t\nClient\tGeslacht\t");
        tabellen.push_back({replaced(t.naam, "3.2/", "3.9/"), inhoud});
    }
    return tabellen;
}

const Standaard& standaard() {
    static const auto geladen = Standaard::load(two_releases());
    EXPECT_TRUE(geladen.ok()) << geladen.error();
    return *geladen;
}
const Berichtdef& def(const std::string& release, const std::string& soort) {
    return *standaard().find_release(release)->find_soort(soort);
}

TEST(Releases, both_releases_are_read_and_written_side_by_side) {
    ASSERT_EQ(standaard().releases().size(), 2u);
    for (const char* release : {"3.2", "3.9"})
        for (const Berichtdef& d : standaard().find_release(release)->berichten()) {
            const std::string xml = write_bericht(to_bericht(Berichtmaker(d).maximal(), d));
            EXPECT_TRUE(scan_bericht(xml, standaard()).has_value()) << d.soort;
            for (const auto lees : {&read_bericht, &read_met_libxml2}) {
                const auto u = lees(xml, standaard(), kBestandMaxBytes);
                ASSERT_TRUE(u.bericht.has_value()) << release << " " << d.soort;
                EXPECT_EQ(u.release, release);
                EXPECT_EQ(u.soort, d.soort);
                EXPECT_EQ(u.bericht->def, &d);
                EXPECT_EQ(write_bericht(*u.bericht), xml);
            }
        }
}

TEST(Releases, a_new_field_belongs_to_its_release_only) {
    const Berichtdef& nieuw = def("3.9", "JW301");
    const std::string naam = "Zus";
    const std::string xml =
        write_boom(Berichtmaker(nieuw).with(nieuw.veld("Client/Bijnaam"), 1, &naam), nieuw);
    const auto u = read_bericht(xml, standaard());
    ASSERT_TRUE(u.bericht.has_value());
    EXPECT_EQ(u.bericht->root().tekst_van("Client/Bijnaam"), naam);
    EXPECT_FALSE(def("3.2", "JW301").find_veld("Client/Bijnaam").has_value());
    const auto oud = read_bericht(replaced(xml, "3_9", "3_2"), standaard());
    ASSERT_EQ(oud.bevindingen.totaal, 1u);
    EXPECT_EQ(oud.bevindingen.eerste[0].plaats, "Client/Bijnaam");
}

TEST(Releases, a_longer_field_is_longer_in_its_release_only) {
    const std::string lang = "ABCDEFGHIJKLMNOP";  // 16
    for (const bool oud : {false, true}) {
        const Berichtdef& d = def(oud ? "3.2" : "3.9", "JW323");
        const VeldId veld = d.veld("Header/BerichtIdentificatie/Identificatie");
        EXPECT_EQ(read_bericht(write_boom(Berichtmaker(d).with(veld, 1, &lang), d), standaard())
                      .bericht.has_value(),
                  !oud);
        const std::string langer = lang + "Q";
        EXPECT_FALSE(read_bericht(write_boom(Berichtmaker(d).with(veld, 1, &langer), d), standaard())
                         .bericht.has_value());
    }
}

TEST(Releases, a_message_does_not_mix_releases) {
    const Berichtdef& d = def("3.9", "JW323");
    const std::string xml = write_boom(Berichtmaker(d).minimal(), d);
    EXPECT_FALSE(
        read_bericht(replaced(xml, "3_9/basisschema", "3_2/basisschema"), standaard()).bericht.has_value());
    EXPECT_FALSE(read_bericht(replaced(xml, "3_9/jw323", "3_2/jw323"), standaard()).bericht.has_value());
    // The program as it was built does not know 3.9, and says so.
    const auto u = read_bericht(xml);
    ASSERT_EQ(u.bevindingen.totaal, 1u);
    EXPECT_NE(u.bevindingen.eerste[0].uitleg.find("3_9"), std::string::npos);
}

TEST(Releases, a_broken_folder_is_an_error_that_names_the_file) {
    const auto fout = [](const std::string& bestand, const std::string& van, const std::string& naar) {
        auto tabellen = two_releases();
        for (Tabelbestand& t : tabellen)
            if (t.naam == bestand) t.inhoud = replaced(t.inhoud, van, naar);
        const auto geladen = Standaard::load(tabellen);
        return geladen ? std::string() : geladen.error();
    };
    EXPECT_EQ(fout("3.9/JW301.tsv", "LDT_Geslacht", "LDT_Geslacht"), "");
    EXPECT_NE(fout("3.9/JW301.tsv", "LDT_Geslacht", "LDT_Onbekend").find("3.9/JW301.tsv"), std::string::npos);
    EXPECT_NE(fout("3.9/datatypen.tsv", "cijfers9", "cijfers7").find("3.9/datatypen.tsv"), std::string::npos);
    EXPECT_NE(fout("3.9/JW323.tsv", "!wortel", "!stam").find("wortel"), std::string::npos);
}

}  // namespace
