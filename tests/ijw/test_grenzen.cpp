// Hostile and oversized files are refused in little time and memory, with one clear finding.
#include <chrono>

#include <gtest/gtest.h>

#include "ijw/read_bericht.hpp"
#include "ijw/scan_bericht.hpp"
#include "steun/berichtmaker.hpp"

namespace {

using namespace jeugdregio::ijw;

const Berichtdef& def323() {
    return *Standaard::embedded().find_release("3.2")->find_soort("JW323");
}
std::string valid() {
    return write_boom(steun::Berichtmaker(def323()).maximal(), def323());
}
std::string only_finding(const std::string& xml) {
    const auto u = read_bericht(xml);
    EXPECT_FALSE(u.bericht.has_value());
    EXPECT_EQ(u.bevindingen.totaal, 1u);
    return u.bevindingen.empty() ? "" : u.bevindingen.eerste[0].uitleg;
}

TEST(Grenzen, entities_never_expand) {
    // A billion laughs: nine levels of ten would be three gigabytes.
    std::string dtd = "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY e0 \"lol\">";
    for (int i = 1; i <= 9; ++i) {
        dtd += "<!ENTITY e" + std::to_string(i) + " \"";
        for (int k = 0; k < 10; ++k) dtd += "&e" + std::to_string(i - 1) + ";";
        dtd += "\">";
    }
    const std::string xml = dtd + "]>" + valid().substr(valid().find("<b:"));
    EXPECT_NE(only_finding(xml).find("DOCTYPE"), std::string::npos);
    // In an attribute, from a file, or as a parameter: the same.
    for (const char* d : {"<!DOCTYPE x SYSTEM \"file:///etc/hostname\">",
                          "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>",
                          "<!DOCTYPE x [<!ENTITY % a SYSTEM \"http://localhost/x\"> %a;]>",
                          "<!DOCTYPE x [<!ATTLIST x y CDATA \"z\">]>"})
        EXPECT_NE(only_finding(d + valid().substr(valid().find("<b:"))).find("DOCTYPE"), std::string::npos)
            << d;
    // Without a declaration an entity does not exist.
    std::string los = valid();
    los.insert(los.find("<b:Client>"), "&lol;");
    EXPECT_NE(only_finding(los).find("entiteit"), std::string::npos);
}

TEST(Grenzen, a_file_above_the_limit_is_refused_unread) {
    const std::string xml = valid();
    EXPECT_TRUE(read_bericht(xml, Standaard::embedded(), xml.size()).bericht.has_value());
    for (const auto lees : {&read_bericht, &read_met_libxml2}) {
        const auto u = lees(xml, Standaard::embedded(), xml.size() - 1);
        ASSERT_EQ(u.bevindingen.totaal, 1u);
        EXPECT_EQ(u.bevindingen.eerste[0].regel, "OP179");
        EXPECT_EQ(u.bevindingen.eerste[0].regelnummer, 0);
    }
    EXPECT_EQ(kBestandMaxBytes, 25u * 1024 * 1024);
    const std::string groot(kBestandMaxBytes + 1, ' ');
    EXPECT_NE(only_finding(groot).find("25 MB"), std::string::npos);
}

TEST(Grenzen, a_deep_file_is_refused_and_not_followed) {
    const auto begin = std::chrono::steady_clock::now();
    const std::string xml = valid();
    // Unknown elements, a field within itself, and nothing but depth.
    for (const std::string& tag : {std::string("x"), std::string("b:Client"), std::string("b:Bsn")}) {
        std::string diep = xml;
        diep.insert(diep.find("<b:Client>"), steun::repeat("<" + tag + ">", 200'000));
        EXPECT_FALSE(read_bericht(diep).bericht.has_value()) << tag;
    }
    EXPECT_FALSE(only_finding(steun::repeat("<x>", 200'000)).empty());
    EXPECT_FALSE(only_finding(steun::repeat("<b:Bericht>", 200'000)).empty());
    std::string open = xml.substr(0, xml.find("<b:Header>")) + steun::repeat("<b:Header>", 200'000);
    const auto u = read_bericht(open);
    EXPECT_FALSE(u.bericht.has_value());
    EXPECT_LE(u.bevindingen.totaal, 3u);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

TEST(Grenzen, the_first_hundred_findings_are_named_and_all_are_counted) {
    steun::Boom b = steun::Berichtmaker(def323()).maximal();
    steun::Boom& clienten = *find_veld(b, def323().veld("Declaratie/Clienten"));
    steun::Boom client = clienten.kinderen[0];
    find_veld(client, def323().veld("Declaratie/Clienten/Client/Bsn"))->tekst = "x";
    for (const std::size_t aantal : {99u, 100u, 101u, 2500u}) {
        clienten.kinderen.assign(aantal, client);
        const auto u = read_bericht(write_boom(b, def323()));
        EXPECT_EQ(u.bevindingen.totaal, aantal);
        ASSERT_EQ(u.bevindingen.eerste.size(), std::min<std::size_t>(aantal, 100));
        EXPECT_EQ(u.bevindingen.eerste.front().plaats, "Declaratie/Clienten/Client[1]/Bsn");
        EXPECT_EQ(
            u.bevindingen.eerste.back().plaats,
            "Declaratie/Clienten/Client[" + std::to_string(std::min<std::size_t>(aantal, 100)) + "]/Bsn");
        EXPECT_EQ(u.soort, "JW323");
        EXPECT_EQ(u.release, "3.2");
    }
}

TEST(Grenzen, a_very_long_text_or_attribute_costs_no_more_than_reading_it) {
    const std::string xml = valid();
    const auto begin = std::chrono::steady_clock::now();
    std::string lang = xml;
    lang.insert(lang.find("<b:Bsn>") + 7, std::string(5'000'000, 'x'));
    EXPECT_EQ(read_bericht(lang).bevindingen.eerste.at(0).plaats, "Declaratie/Clienten/Client[1]/Bsn");
    lang = xml;
    lang.insert(lang.find("<b:Bsn>") + 6, " x=\"" + std::string(5'000'000, 'x') + "\"");
    EXPECT_FALSE(read_bericht(lang).bericht.has_value());
    lang = xml;
    lang.insert(lang.find("<b:Bsn>"), "<!--" + std::string(5'000'000, 'x') + "-->");
    EXPECT_TRUE(read_bericht(lang).bericht.has_value());
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
}

}  // namespace
