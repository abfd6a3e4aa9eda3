// Our structure check gives the verdict of the official schemas, on what is valid and on what is not.
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "ijw/read_bericht.hpp"
#include "ijw/scan_bericht.hpp"
#include "ijw/write_bericht.hpp"
#include "steun/standaard.hpp"

namespace {

using namespace jeugdregio::ijw;

const steun::Schema& schema_of(const std::string& soort) {
    static std::map<std::string, std::unique_ptr<steun::Schema>> schemas;
    auto& s = schemas[soort];
    if (!s) s = std::make_unique<steun::Schema>(soort);
    return *s;
}

/// The example of a kind; those without a valid one are written from the table of their kind.
std::vector<std::pair<std::string, std::string>> voorbeelden() {
    std::vector<std::pair<std::string, std::string>> uit;
    for (const auto& bestand : std::filesystem::directory_iterator(steun::standaard_map() / "voorbeelden"))
        if (bestand.path().extension() == ".xml")
            uit.emplace_back(bestand.path().stem().string(), steun::read_text(bestand.path()));
    std::sort(uit.begin(), uit.end());
    return uit;
}

std::size_t snel_gelezen = 0;  // how often the fast scanner was the one that read

void expect_same(const std::string& soort, const std::string& xml, const std::string& wat) {
    const bool officieel = schema_of(soort).accepts(xml);
    const auto ons = read_bericht(xml);
    EXPECT_EQ(ons.bericht.has_value(), officieel)
        << soort << ": " << wat
        << (ons.bevindingen.eerste.empty()
                ? std::string()
                : "\n  ours: " + ons.bevindingen.eerste[0].plaats + ": " + ons.bevindingen.eerste[0].uitleg)
        << (xml.size() < 400 ? "\n" + xml : std::string());
    EXPECT_EQ(ons.bericht.has_value(), ons.bevindingen.empty());
    // The fast scanner and the general parser tell the same story, or the scanner steps back.
    if (const auto snel = scan_bericht(xml, Standaard::embedded())) {
        const auto algemeen = read_met_libxml2(xml);
        ASSERT_TRUE(algemeen.bericht.has_value())
            << soort << ": the scanner accepts what libxml2 refuses: " << wat;
        EXPECT_EQ(snel->teksten, algemeen.bericht->teksten) << soort << ": " << wat;
        ASSERT_EQ(snel->knopen.size(), algemeen.bericht->knopen.size()) << soort << ": " << wat;
        for (std::size_t i = 0; i < snel->knopen.size(); ++i) {
            const Knoop &a = snel->knopen[i], &b = algemeen.bericht->knopen[i];
            EXPECT_TRUE(a.veld == b.veld && a.regel == b.regel && a.volgende == b.volgende &&
                        (snel->veld(static_cast<std::uint32_t>(i)).type == nullptr ||
                         (a.begin == b.begin && a.lengte == b.lengte)))
                << soort << ": " << wat << ": node " << i << " "
                << snel->veld(static_cast<std::uint32_t>(i)).pad << " line " << a.regel << " and " << b.regel;
        }
        ++snel_gelezen;
    }
}

std::string replaced(std::string t, std::size_t van, std::size_t lengte, const std::string& door) {
    return t.replace(van, lengte, door);
}

/// Every leaf element of a message: where its start tag, text and end tag are.
struct Blad {
    std::string tag;
    std::size_t begin, tekst, einde_tekst, einde;
};
std::vector<Blad> bladen(const std::string& xml) {
    std::vector<Blad> uit;
    for (std::size_t i = xml.find("</"); i != std::string::npos; i = xml.find("</", i + 2)) {
        const std::size_t sluit = xml.find('>', i);
        const std::string tag = xml.substr(i + 2, sluit - i - 2);
        const std::size_t open = xml.rfind("<" + tag + ">", i);
        if (open == std::string::npos) continue;
        const std::size_t tekst = open + tag.size() + 2;
        if (xml.substr(tekst, i - tekst).find('<') != std::string::npos) continue;
        uit.push_back({tag, open, tekst, i, sluit + 1});
    }
    return uit;
}

TEST(Structuur, every_official_example_has_the_verdict_of_its_schema) {
    VRAAG_STANDAARD();
    int aantal = 0;
    for (const auto& [soort, xml] : voorbeelden()) {
        expect_same(soort, xml, "as published");
        EXPECT_TRUE(read_bericht(xml).bericht.has_value()) << soort;
        ++aantal;
    }
    EXPECT_EQ(aantal, 12);
    EXPECT_EQ(snel_gelezen, 12u) << "the examples are plain messages";
    for (const auto* soort : {"JW315", "JW318"}) {
        const std::string xml =
            steun::read_text(steun::standaard_map() / "voorbeelden/ongeldig" / (std::string(soort) + ".xml"));
        expect_same(soort, xml, "the invalid example");
        EXPECT_FALSE(read_bericht(xml).bericht.has_value()) << soort;
    }
}

TEST(Structuur, what_we_write_is_valid_and_reads_back_to_the_same) {
    VRAAG_STANDAARD();
    for (const auto& [soort, xml] : voorbeelden()) {
        const auto eerste = read_bericht(xml);
        ASSERT_TRUE(eerste.bericht.has_value());
        const std::string geschreven = write_bericht(*eerste.bericht);
        EXPECT_TRUE(schema_of(soort).accepts(geschreven)) << soort;
        const auto tweede = read_bericht(geschreven);
        ASSERT_TRUE(tweede.bericht.has_value());
        EXPECT_EQ(tweede.bericht->teksten, eerste.bericht->teksten);
        EXPECT_EQ(write_bericht(*tweede.bericht), geschreven);
        EXPECT_EQ(geschreven.find("\xEF\xBB\xBF"), std::string::npos);
        for (std::size_t i = geschreven.find('\n'); i != std::string::npos; i = geschreven.find('\n', i + 1))
            ASSERT_EQ(geschreven[i - 1], '\r') << "OP192: lines end with CR LF";
    }
}

TEST(Structuur, one_changed_value_gets_the_verdict_of_the_schema) {
    VRAAG_STANDAARD();
    const std::vector<std::string> waarden = {"",
                                              " ",
                                              "0",
                                              "00",
                                              "1",
                                              "+1",
                                              "-1",
                                              "-0",
                                              "007",
                                              "3",
                                              "2",
                                              " 3 ",
                                              "\n2\t",
                                              "99999999",
                                              "100000000",
                                              "999999999999",
                                              "1000000000000",
                                              "1.0",
                                              "1e3",
                                              "2026-04-01",
                                              "2026-02-29",
                                              "2024-02-29",
                                              "2026-13-01",
                                              "2026-00-10",
                                              "2027-06-31",
                                              "2026-4-1",
                                              "2026-04-01Z",
                                              "2026-04-01+01:00",
                                              " 2026-04-01 ",
                                              "0000-01-01",
                                              "-2026-04-01",
                                              "12026-04-01",
                                              "02026-04-01",
                                              "12:34:56",
                                              "24:00:00",
                                              "24:00:01",
                                              "12:34:60",
                                              "12:34:56.789",
                                              "12:34",
                                              "12:34:56Z",
                                              "12:34:56+01:00",
                                              "D",
                                              "C",
                                              "d",
                                              "DC",
                                              " D",
                                              "01",
                                              "04",
                                              "4",
                                              "83",
                                              "85",
                                              "45",
                                              "30",
                                              "45A03",
                                              "45A03X",
                                              "65656055",
                                              "6565605A",
                                              "656560555",
                                              "0384",
                                              "384",
                                              "999900006",
                                              "99990000",
                                              "1.0.0",
                                              "01.0.0",
                                              "1.0",
                                              "1.0.0.0",
                                              "T",
                                              "\xC3\x89",
                                              "T.",
                                              "T1",
                                              "ABCDEFG",
                                              "a\nb",
                                              "&#13;",
                                              "&#10;x",
                                              "..",
                                              " . ",
                                              "abc def",
                                              "9999XX",
                                              "12345678",
                                              "123456789012",
                                              "1234567890123",
                                              "DN-01",
                                              "\xE2\x82\xAC",
                                              "NL",
                                              "XX",
                                              "nl",
                                              "&lt;",
                                              "<![CDATA[D]]>",
                                              "<!-- c -->D",
                                              "D<!-- c -->",
                                              std::string(400, 'x')};
    for (const auto& [soort, xml] : voorbeelden())
        for (const Blad& b : bladen(xml))
            for (const auto& w : waarden)
                expect_same(soort, replaced(xml, b.tekst, b.einde_tekst - b.tekst, w),
                            b.tag + " = '" + w + "'");
}

TEST(Structuur, one_missing_doubled_moved_or_foreign_element_gets_the_verdict_of_the_schema) {
    VRAAG_STANDAARD();
    for (const auto& [soort, xml] : voorbeelden()) {
        for (const Blad& b : bladen(xml)) {
            const std::string element = xml.substr(b.begin, b.einde - b.begin);
            expect_same(soort, replaced(xml, b.begin, element.size(), ""), "without " + b.tag);
            expect_same(soort, replaced(xml, b.begin, 0, element), "twice " + b.tag);
            expect_same(soort, replaced(xml, b.begin, 0, "<onbekend/>"), "foreign element before " + b.tag);
            expect_same(soort, replaced(xml, b.begin, 0, "tekst"), "loose text before " + b.tag);
            expect_same(soort, replaced(xml, b.begin, 0, "<!-- c --><?pi x?>"),
                        "comment and PI before " + b.tag);
            expect_same(soort, replaced(xml, b.tekst - 1, 0, " x=\"1\""), "attribute on " + b.tag);
            expect_same(soort, replaced(xml, b.tekst, b.einde_tekst - b.tekst, "<x/>"),
                        "element inside " + b.tag);
            const std::size_t volgende = xml.find('<', b.einde);
            const std::size_t sluit = xml.find("</" + b.tag + ">", b.einde);
            if (volgende != std::string::npos && sluit != std::string::npos && xml[volgende + 1] != '/') {
                // Move the element behind its right neighbour's start tag: out of order or nested.
                const std::size_t plek = xml.find('>', volgende) + 1;
                expect_same(soort, replaced(replaced(xml, plek, 0, element), b.begin, element.size(), ""),
                            "moved " + b.tag);
            }
        }
    }
}

TEST(Structuur, whole_message_forms_get_the_verdict_of_the_schema) {
    VRAAG_STANDAARD();
    for (const auto& [soort, xml] : voorbeelden()) {
        const std::string klein = "jw" + soort.substr(2);
        const auto replace_all = [](std::string t, const std::string& van, const std::string& naar) {
            for (std::size_t i = t.find(van); i != std::string::npos; i = t.find(van, i + naar.size()))
                t.replace(i, van.size(), naar);
            return t;
        };
        expect_same(soort, replace_all(replace_all(xml, klein + ":", "p1:"), "xmlns:" + klein, "xmlns:p1"),
                    "other prefix");
        expect_same(
            soort,
            replace_all(replace_all(replace_all(xml, "<" + klein + ":", "<"), "</" + klein + ":", "</"),
                        "xmlns:" + klein, "xmlns"),
            "default namespace");
        expect_same(soort, replace_all(xml, "/3_2/", "/3_1/"), "namespace of another release");
        expect_same(soort, replace_all(xml, "ijw/3_2/basisschema", "ijw/3_2/anders"), "other base namespace");
        expect_same(soort, "\xEF\xBB\xBF" + xml, "byte order mark");
        expect_same(soort, replace_all(xml, "\n", "\r\n"), "CR LF");
        expect_same(soort, replace_all(xml, "\t", ""), "without indentation");
        expect_same(soort,
                    replace_all(xml, ":Bericht ",
                                ":Bericht xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                                "xsi:schemaLocation=\"a b\" "),
                    "schemaLocation");
        expect_same(soort, replace_all(xml, ":Bericht ", ":Bericht x=\"1\" "), "attribute on the root");
        expect_same(soort, xml + "<a/>", "two roots");
        expect_same(soort, xml.substr(0, xml.size() / 2), "cut off");
        expect_same(soort,
                    replace_all(xml, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]>"),
                    "document type");
        expect_same(soort, replace_all(xml, "UTF-8", "ISO-8859-1"), "declared Latin-1");
    }
}

TEST(Structuur, random_single_byte_changes_get_the_verdict_of_the_schema) {
    VRAAG_STANDAARD();
    std::mt19937 kans(20230401);  // NOLINT: a fixed seed repeats the run
    for (const auto& [soort, xml] : voorbeelden())
        for (int i = 0; i < 400; ++i) {
            std::string anders = xml;
            const std::size_t plek = kans() % anders.size();
            anders[plek] = static_cast<char>(kans() % 128);
            // A DOCTYPE or a broken file is refused by both; anything else must agree.
            expect_same(soort, anders, "byte " + std::to_string(plek));
        }
}

}  // namespace
