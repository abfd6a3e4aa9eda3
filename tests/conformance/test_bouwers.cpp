// The messages that our tests start from are valid against the official schemas, so that no test stands on a
// message that nobody could send; and the rules within a message say of the official examples what reading
// them says.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "ijw/check_bericht.hpp"
#include "ijw/jw323.hpp"
#include "ijw/read_bericht.hpp"
#include "steun/bericht305.hpp"
#include "steun/bericht307.hpp"
#include "steun/bericht315.hpp"
#include "steun/bericht317.hpp"
#include "steun/bericht319.hpp"
#include "steun/standaard.hpp"

namespace {

namespace ijw = jeugdregio::ijw;
using namespace jeugdregio::steun;

std::set<std::string> broken_rules(const std::string& xml) {
    const ijw::Leesuitkomst gelezen = ijw::read_bericht(xml);
    if (!gelezen.bericht) return {"no valid structure"};
    std::optional<ijw::Jw323> jw323;
    if (gelezen.bericht->def->soort == "JW323") jw323 = ijw::make_jw323(*gelezen.bericht);
    std::set<std::string> uit;
    for (const auto& b : ijw::check_bericht(*gelezen.bericht, jw323 ? &*jw323 : nullptr).eerste)
        uit.insert(b.regel);
    return uit;
}

void expect_valid(const std::string& soort, const std::string& xml) {
    EXPECT_TRUE(steun::Schema(soort).accepts(xml)) << soort << "\n" << xml;
    EXPECT_EQ(broken_rules(xml), std::set<std::string>{}) << soort;
}

TEST(Bouwers, every_default_message_is_valid_in_structure_and_content) {
    VRAAG_STANDAARD();
    expect_valid("JW305", to_xml(Bericht305{}));
    expect_valid("JW307", to_xml(Bericht307{}));
    expect_valid("JW315", to_xml(Bericht315{}));
    expect_valid("JW317", to_xml(Bericht317{}));
    expect_valid("JW319", to_xml(Bericht319{}));
}

TEST(Bouwers, every_field_that_a_test_may_fill_stands_where_the_schema_wants_it) {
    VRAAG_STANDAARD();
    Bericht315 verzoek;
    verzoek.client.geboortedatum = "2014-06-01";
    verzoek.client.datumgebruik = "1";
    verzoek.gezagsdrager_bekend = "1";
    verzoek.commentaar = "Over de jeugdige.";
    verzoek.product().beschikkingnummer = "123";
    verzoek.product().beschikking_ingang = "2023-03-15";
    verzoek.product().raamcontract = "1";
    verzoek.product().commentaar = "Over het product.";
    verzoek.producten.push_back({.referentie = "V2",
                                 .categorie = "45",
                                 .code = "",
                                 .omvang = std::nullopt,
                                 .budget = 5'000'00,
                                 .verwijzer = "08",
                                 .verwijzer_naam = "Rechtbank",
                                 .zorgverlener = ""});
    expect_valid("JW315", to_xml(verzoek));

    Bericht317 wijziging;
    wijziging.te_wijzigen.push_back({.nummer = "1007", .omvang = std::nullopt, .budget = 5'000'00});
    wijziging.nieuw.push_back({.categorie = "45", .code = "", .omvang = std::nullopt, .budget = 5'000'00});
    expect_valid("JW317", to_xml(wijziging));

    Bericht319 antwoord;
    antwoord.reden = "8";
    antwoord.gemeente = "0150";
    expect_valid("JW319", to_xml(antwoord));
}

// The README of the standard says of JW317 and JW323 what is wrong; the others were read by hand.
TEST(Voorbeelden, break_only_the_rules_that_reading_them_finds) {
    VRAAG_STANDAARD();
    const std::map<std::string, std::set<std::string>> kGebroken = {{"JW317", {"CS003"}},
                                                                    {"JW323", {"TR101", "TR416"}}};
    int aantal = 0;
    for (const auto& bestand : std::filesystem::directory_iterator(steun::standaard_map() / "voorbeelden")) {
        if (bestand.path().extension() != ".xml") continue;
        const std::string soort = bestand.path().stem().string();
        const auto gebroken = kGebroken.find(soort);
        EXPECT_EQ(broken_rules(steun::read_text(bestand.path())),
                  gebroken == kGebroken.end() ? std::set<std::string>{} : gebroken->second)
            << soort;
        ++aantal;
    }
    EXPECT_EQ(aantal, 12);
}

TEST(Voorbeelden, the_invalid_request_breaks_no_rule_once_its_dates_exist) {
    VRAAG_STANDAARD();
    std::string xml = steun::read_text(steun::standaard_map() / "voorbeelden/ongeldig/JW315.xml");
    const std::string fout = "2027-06-31", goed = "2027-06-30";
    for (std::size_t i = xml.find(fout); i != std::string::npos; i = xml.find(fout))
        xml.replace(i, fout.size(), goed);
    expect_valid("JW315", xml);
}

}  // namespace
