// The Header alone, read from the first bytes of a file: enough to put files in order, no verdict.
#include <string>

#include <gtest/gtest.h>

#include "ijw/read_kop.hpp"
#include "steun/bericht323.hpp"
#include "steun/berichtmaker.hpp"

namespace jeugdregio::ijw {
namespace {

steun::Bericht323 claim() {
    steun::Bericht323 b;
    b.identificatie = "C1";
    b.dagtekening = "2023-04-12";
    b.clienten = {{.bsn = "999900006", .prestaties = {steun::Prestatie323{}}}};
    return b;
}

TEST(Kop, every_kind_of_message_tells_its_kind_identification_and_day) {
    int retouren = 0;
    for (const Berichtdef& def : ::steun::all_berichten()) {
        const std::string xml = write_boom(::steun::Berichtmaker(def).minimal(), def);
        const auto kop = read_kop(xml);
        ASSERT_TRUE(kop) << def.soort;
        EXPECT_EQ(kop->soort, def.soort);
        EXPECT_FALSE(kop->identificatie.empty()) << def.soort;
        EXPECT_EQ(kop->dag, Datum::from_ymd(2023, 4, 1)) << def.soort;
        retouren += xml.find("IdentificatieRetour>") != std::string::npos;
    }
    EXPECT_EQ(retouren, 6) << "302, 306, 308, 316, 318 and 320 have the Header of what they answer";
}

TEST(Kop, the_first_bytes_are_enough_when_the_header_is_among_them) {
    const std::string xml = to_xml(claim());
    const std::size_t einde = xml.find("</jw323:Header>") + std::string("</jw323:Header>").size();
    ASSERT_TRUE(read_kop(std::string_view(xml).substr(0, einde)));
    EXPECT_EQ(read_kop(std::string_view(xml).substr(0, einde))->identificatie, "C1");
    EXPECT_TRUE(read_kop(xml.substr(0, einde) + "<jw323:Dit is geen XML meer"))
        << "what comes after is not looked at";
    // Every shorter part has no whole Header.
    for (std::size_t n = 0; n < einde; n += 7) EXPECT_FALSE(read_kop(xml.substr(0, n))) << n;
    EXPECT_FALSE(read_kop(xml.substr(0, einde - 1)));
}

TEST(Kop, a_retour_has_its_own_identification_and_does_not_stand_before_what_it_answers) {
    const auto& def = *Standaard::embedded().find_release("3.2")->find_soort("JW302");
    ::steun::Boom boom = ::steun::Berichtmaker(def).minimal();
    const auto set = [&](std::string_view pad, const std::string& waarde) {
        find_veld(boom, *def.find_veld(pad))->tekst = waarde;
    };
    set("Header/BerichtIdentificatie/Identificatie", "HEEN");
    set("Header/IdentificatieRetour", "TERUG");
    set("Header/BerichtIdentificatie/Dagtekening", "2023-03-10");
    set("Header/DagtekeningRetour", "2023-03-13");
    const auto kop = read_kop(write_boom(boom, def));
    ASSERT_TRUE(kop);
    EXPECT_EQ(kop->identificatie, "TERUG");
    EXPECT_EQ(kop->dag, Datum::from_ymd(2023, 3, 13));
    set("Header/DagtekeningRetour", "2023-03-09");
    EXPECT_EQ(read_kop(write_boom(boom, def))->dag, Datum::from_ymd(2023, 3, 10));
}

TEST(Kop, what_has_no_readable_header_gives_nothing) {
    const std::string goed = to_xml(claim());
    ASSERT_TRUE(read_kop(goed));
    const auto changed = [&](const std::string& van, const std::string& naar) {
        std::string anders = goed;
        const auto plek = anders.find(van);
        EXPECT_NE(plek, std::string::npos) << van;
        return anders.replace(plek, van.size(), naar);
    };
    for (const std::string& xml :
         {std::string(), std::string("geen XML"), std::string("<Bericht/>"),
          changed("ijw/3_2/jw323", "ijw/9_9/jw323"), changed("<jw323:Header>", "<jw323:Kop>"),
          changed("2023-04-12", "2023-04-31"), changed("2023-04-12", ""), changed(">C1<", "><"),
          changed("<jw323:Bericht", "<!DOCTYPE x [<!ENTITY a \"2023-04-12\">]><jw323:Bericht")})
        EXPECT_FALSE(read_kop(xml)) << xml.substr(0, 200);
    EXPECT_TRUE(read_kop(changed(">C1<", "> C1\n<"))) << "white space around a value is no part of it";
}

}  // namespace
}  // namespace jeugdregio::ijw
