// The official example messages, as published and with one element changed. The schema gives the verdict.
#include <vector>

#include <gtest/gtest.h>

#include "ijw/scan_bericht.hpp"
#include "ijw/write_bericht.hpp"
#include "steun/vergelijk.hpp"

namespace {

using namespace jeugdregio::ijw;
using steun::expect_same;
using steun::schema_of;

/// The example of a kind; those without a valid one are written from the table of their kind.
std::vector<std::pair<std::string, std::string>> voorbeelden() {
    std::vector<std::pair<std::string, std::string>> uit;
    for (const auto& bestand : std::filesystem::directory_iterator(steun::standaard_map() / "voorbeelden"))
        if (bestand.path().extension() == ".xml")
            uit.emplace_back(bestand.path().stem().string(), steun::read_text(bestand.path()));
    std::sort(uit.begin(), uit.end());
    return uit;
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
        EXPECT_TRUE(scan_bericht(xml, Standaard::embedded()).has_value())
            << "the examples are plain messages";
        ++aantal;
    }
    EXPECT_EQ(aantal, 12);
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

TEST(Structuur, one_missing_doubled_or_moved_element_gets_the_verdict_of_the_schema) {
    VRAAG_STANDAARD();
    for (const auto& [soort, xml] : voorbeelden()) {
        for (const Blad& b : bladen(xml)) {
            const std::string element = xml.substr(b.begin, b.einde - b.begin);
            expect_same(soort, replaced(xml, b.begin, element.size(), ""), "without " + b.tag);
            expect_same(soort, replaced(xml, b.begin, 0, element), "twice " + b.tag);
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

}  // namespace
