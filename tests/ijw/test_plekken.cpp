// Every finding names the line, the column in characters and the path of its element.
#include <gtest/gtest.h>

#include "ijw/check_bericht.hpp"
#include "ijw/plek.hpp"
#include "ijw/read_bericht.hpp"
#include "steun/berichtmaker.hpp"

namespace {

using namespace jeugdregio::ijw;
using steun::Boom;

const Berichtdef& def301() {
    return *Standaard::embedded().find_release("3.2")->find_soort("JW301");
}

/// The place of the first or another occurrence of `wat`, counted the slow and plain way.
Plek place_of(const std::string& xml, const std::string& wat, std::size_t vanaf = 0) {
    const std::size_t doel = xml.find(wat, vanaf);
    Plek p{1, 1};
    for (std::size_t i = xml.starts_with("\xEF\xBB\xBF") ? 3 : 0; i < doel; ++i) {
        const auto b = static_cast<unsigned char>(xml[i]);
        if (b == '\n')
            p = {p.regel + 1, 1};
        else if ((b & 0xC0u) != 0x80u)
            ++p.kolom;
    }
    return p;
}

/// The findings of a message, as "place path".
std::vector<std::pair<Plek, std::string>> findings(const std::string& xml) {
    std::vector<std::pair<Plek, std::string>> uit;
    for (const Bevinding& b : read_bericht(xml).bevindingen.eerste)
        uit.push_back(
            {{static_cast<std::uint32_t>(b.regelnummer), static_cast<std::uint32_t>(b.kolom)}, b.plaats});
    return uit;
}

using Verwacht = std::vector<std::pair<Plek, std::string>>;

std::string with_value(const std::string& pad, const std::string& waarde, const steun::Schrijfwijze& w = {}) {
    return write_boom(steun::Berichtmaker(def301()).with(def301().veld(pad), 1, &waarde), def301(), w);
}

const std::string kDatum = "Client/ToegewezenProducten/ToegewezenProduct/Toewijzingsdatum";
const std::string kDatumPlek = "Client/ToegewezenProducten/ToegewezenProduct[1]/Toewijzingsdatum";

TEST(Plekken, a_wrong_value_stands_at_the_start_tag_of_its_element) {
    for (const steun::Schrijfwijze& w :
         {steun::Schrijfwijze{}, steun::Schrijfwijze{.regeleinde = ""},
          steun::Schrijfwijze{.regeleinde = "\r\n\t\t"}, steun::Schrijfwijze{.declaratie = "\xEF\xBB\xBF"},
          steun::Schrijfwijze{.declaratie = "\xEF\xBB\xBF\n "},
          steun::Schrijfwijze{.bericht = "", .regeleinde = ""},
          steun::Schrijfwijze{.bericht = "\xC3\xA9\xC3\xA9:", .regeleinde = ""},
          steun::Schrijfwijze{.regeleinde = "",
          .tussen = [] { return "<!-- \xF0\x9F\x98\x80\n \xE2\x82\xAC -->"; }},
          steun::Schrijfwijze{.wortelattributen = "\n\n\t xmlns:q=\"urn:\xC3\xA9\"\n"}}) {
        const std::string xml = with_value(kDatum, "2027-06-31", w);
        EXPECT_EQ(findings(xml),
                  (Verwacht{{place_of(xml, "<" + w.bericht + "Toewijzingsdatum"), kDatumPlek}}))
            << xml;
    }
}

TEST(Plekken, a_value_over_lines_and_a_tag_over_lines_stand_where_they_begin) {
    const std::string goed = with_value(kDatum, "2023-04-01");
    const auto change = [&](const std::string& van, const std::string& naar) {
        std::string t = goed;
        return t.replace(t.find(van, t.find("<b:ToegewezenProduct>")), van.size(), naar);
    };
    std::string xml = change("2023-04-01", "\n2023\n-13-01\n");
    EXPECT_EQ(findings(xml), (Verwacht{{place_of(xml, "<b:Toewijzingsdatum"), kDatumPlek}}));
    xml = change("<b:Toewijzingsdatum>2023-04-01", "<b:Toewijzingsdatum\n\t xmlns:z='urn:>'\r\n >x");
    EXPECT_EQ(findings(xml), (Verwacht{{place_of(xml, "<b:Toewijzingsdatum"), kDatumPlek}}));
    xml = change("<b:Toewijzingsdatum>", "<b:Toewijzingsdatum\n a='1'\n b='2'>");
    const Plek plek = place_of(xml, "<b:Toewijzingsdatum");
    EXPECT_EQ(findings(xml), (Verwacht{{plek, kDatumPlek}, {plek, kDatumPlek}}));
}

TEST(Plekken, a_missing_element_stands_at_the_tag_where_its_absence_shows) {
    const Boom goed = steun::Berichtmaker(def301()).minimal();
    const auto without = [&](const std::string& pad) {
        Boom b = goed;
        const auto p = find_plaats(b, def301().veld(pad));
        p.ouder->kinderen.erase(p.ouder->kinderen.begin() + static_cast<long>(p.index));
        return write_boom(b, def301(), {.regeleinde = ""});
    };
    // Another element follows: at its start tag.
    std::string xml = without("Header/Afzender");
    EXPECT_EQ(findings(xml), (Verwacht{{place_of(xml, "<b:Ontvanger>"), "Header/Afzender"}}));
    // Nothing follows: at the end tag of the parent.
    xml = without("Header/XsdVersie");
    EXPECT_EQ(findings(xml), (Verwacht{{place_of(xml, "</b:Header>"), "Header/XsdVersie"}}));
    // The parent is an empty tag.
    xml = write_boom(goed, def301());
    const std::size_t begin = xml.find("<i:Identificatie>"), einde = xml.find("</b:BerichtIdentificatie>");
    xml.replace(begin - 1, einde - begin + 26, "/>\n");
    xml.replace(xml.find("<b:BerichtIdentificatie>"), 24, "<b:BerichtIdentificatie\n");
    const Plek plek = place_of(xml, "<b:BerichtIdentificatie");
    EXPECT_EQ(findings(xml), (Verwacht{{plek, "Header/BerichtIdentificatie/Identificatie"},
                                       {plek, "Header/BerichtIdentificatie/Dagtekening"}}))
        << xml;
}

TEST(Plekken, what_does_not_belong_stands_where_it_begins) {
    const std::string goed =
        write_boom(steun::Berichtmaker(def301()).minimal(), def301(), {.regeleinde = " "});
    const auto before = [&](const std::string& tag, const std::string& tekst) {
        std::string t = goed;
        return t.insert(t.find(tag), tekst);
    };
    std::string xml = before("<b:Afzender>", "<b:Zomaar>\n<x>\n</x></b:Zomaar>");
    EXPECT_EQ(findings(xml), (Verwacht{{place_of(xml, "<b:Zomaar"), "Header/Zomaar"}}));
    xml = before("<b:Afzender>", "<b:Afzender>0193</b:Afzender>\n");
    EXPECT_EQ(findings(xml),
              (Verwacht{{place_of(xml, "<b:Afzender>", xml.find("<b:Afzender>") + 1), "Header/Afzender"}}));
    for (const std::string& los : {std::string("losse tekst"), std::string("\n \xC3\xA9 los"),
                                   std::string("<!-- c -->\n<?pi?> losse"), std::string("<![CDATA[ ]]>")}) {
        xml = before("<b:Afzender>", los);
        const std::string begin = los[0] == 'l'   ? "losse"
                                  : los[1] == ' ' ? "\xC3\xA9 los"
                                  : los[2] == '-' ? "losse"
                                                  : "<![CDATA";
        EXPECT_EQ(findings(xml), (Verwacht{{place_of(xml, begin), "Header"}})) << los;
    }
    xml = before("<b:Header>", "<!-- c -->los ");
    EXPECT_EQ(findings(xml), (Verwacht{{place_of(xml, "los "), ""}}));
}

TEST(Plekken, broken_xml_is_named_where_it_breaks) {
    const std::string goed = write_boom(steun::Berichtmaker(def301()).minimal(), def301());
    const auto change = [&](const std::string& van, const std::string& naar) {
        std::string t = goed;
        return t.replace(t.find(van), van.size(), naar);
    };
    std::string xml = change("</b:Afzender>", "</b:Afzonder>");
    ASSERT_EQ(findings(xml).size(), 1u);
    EXPECT_EQ(findings(xml)[0].first, place_of(xml, "</b:Afzonder>"));
    xml = change("<b:Afzender>", "<c:Afzender>");
    EXPECT_EQ(findings(xml)[0].first, place_of(xml, "<c:Afzender>"));
    xml = change("<b:Header>", "<!DOCTYPE x><b:Header>");
    EXPECT_EQ(findings(xml)[0].first.regel, place_of(xml, "<!DOCTYPE").regel);
    xml = "<?xml version=\"1.0\"?>\n<!-- \xC3\xA9 --> <!DOCTYPE x [<!ENTITY a \"b\">]>" +
          goed.substr(goed.find("<b:"));
    EXPECT_EQ(findings(xml)[0].first, place_of(xml, "<!DOCTYPE"));
    xml = "\n\n  <x/>";
    EXPECT_EQ(findings(xml)[0].first, (Plek{3, 3}));
    xml = goed.substr(0, goed.find("</b:Client>"));
    EXPECT_EQ(findings(xml)[0].first, place_of(xml + "\x01", "\x01"));
}

TEST(Plekken, the_column_stays_right_far_into_a_file_on_one_line) {
    // libxml2 drops what it has read from its buffer; our count must not depend on that.
    Boom b = steun::Berichtmaker(def301()).maximal(3);
    Boom& producten = *find_veld(b, def301().veld("Client/ToegewezenProducten"));
    const Boom product = producten.kinderen[0];
    for (int i = 0; i < 2000; ++i) producten.kinderen.push_back(product);
    find_veld(producten.kinderen.back(), def301().veld(kDatum))->tekst = "2023-02-29";
    const std::string xml =
        write_boom(b, def301(), {.regeleinde = "", .tussen = [] { return "<!-- \xC3\xA9 -->"; }});
    const auto gevonden = findings(xml);
    ASSERT_EQ(gevonden.size(), 1u);
    EXPECT_EQ(gevonden[0].first, place_of(xml, "<b:Toewijzingsdatum", xml.rfind("<b:Toewijzingsdatum")));
    EXPECT_EQ(gevonden[0].second, "Client/ToegewezenProducten/ToegewezenProduct[" +
                                      std::to_string(producten.kinderen.size()) + "]/Toewijzingsdatum");
}

TEST(Plekken, another_encoding_has_the_line_and_no_column) {
    const std::string xml = with_value(kDatum, "2027-06-31",
                                       {.declaratie = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n",
                                        .wortelattributen = "\n\n",
                                        .tussen = [] { return "<!-- \xE9\n -->"; }});
    EXPECT_EQ(findings(xml), (Verwacht{{Plek{place_of(xml, "<b:Toewijzingsdatum").regel, 0}, kDatumPlek}}));
}

TEST(Plekken, a_broken_rule_is_named_at_the_element_that_breaks_it) {
    const std::string bsn = "999900007";  // fails the elfproef
    for (const char* einde : {"\n", ""}) {
        const std::string xml = with_value("Client/Bsn", bsn, {.regeleinde = einde});
        const auto gelezen = read_bericht(xml);
        ASSERT_TRUE(gelezen.bericht.has_value());
        bool gezien = false;
        for (const Bevinding& b : check_bericht(*gelezen.bericht, nullptr).eerste)
            if (b.plaats == "Client/Bsn") {
                gezien = true;
                const Plek plek = place_of(xml, "<b:Bsn>");
                EXPECT_EQ(b.regelnummer, static_cast<int>(plek.regel));
                EXPECT_EQ(b.kolom, static_cast<int>(plek.kolom));
            }
        EXPECT_TRUE(gezien);
    }
}

TEST(Plekken, a_counter_also_goes_back) {
    Plekteller t(
        "\xEF\xBB\xBF"
        "a\xC3\xA9\n\tb\r\nc");
    EXPECT_EQ(t.at(3), (Plek{1, 1}));
    EXPECT_EQ(t.at(6), (Plek{1, 3}));
    EXPECT_EQ(t.at(8), (Plek{2, 2}));
    EXPECT_EQ(t.at(11), (Plek{3, 1}));
    EXPECT_EQ(t.at(4), (Plek{1, 2}));
    EXPECT_EQ(t.at(99), (Plek{3, 2}));
}

}  // namespace
