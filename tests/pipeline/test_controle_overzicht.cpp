// The end of a check of many files: which findings, how often, in how many files, and where to look.
#include "pipeline/controle_overzicht.hpp"

#include <gtest/gtest.h>

namespace jeugdregio::pipeline {
namespace {

Bestanduitkomst uitkomst(std::string bestand, std::string bericht, const std::vector<std::string>& regels) {
    Bestanduitkomst u;
    u.bestand = std::move(bestand);
    u.bericht = std::move(bericht);
    u.structuur_geldig = regels.empty();
    int nummer = 7;
    for (const std::string& regel : regels) {
        ijw::Bevinding b;
        b.regel = regel;
        b.regelnummer = nummer++;
        b.plaats = "Client/Bsn";
        u.bevindingen.add(std::move(b));
    }
    return u;
}

TEST(Controleoverzicht, findings_are_counted_by_message_and_rule_most_first) {
    Controleoverzicht o;
    o.add(uitkomst("map/a.xml", "JW323", {"TR101"}));
    o.add(uitkomst("map/b.xml", "JW315", {"XSD", "XSD", "XSD"}));
    o.add(uitkomst("map/c.xml", "JW301", {}));
    o.add(uitkomst("map/d.xml", "JW323", {"XSD", "TR101"}));
    const auto s = o.soorten();
    ASSERT_EQ(s.size(), 3u);
    EXPECT_EQ(s[0].bericht + s[0].regel, "JW315XSD");
    EXPECT_EQ(s[0].bevindingen, 3u);
    EXPECT_EQ(s[0].bestanden, 1u);
    EXPECT_EQ(s[0].voorbeeld, "b.xml regel 7: Client/Bsn");
    EXPECT_EQ(s[1].bericht + s[1].regel, "JW323TR101");
    EXPECT_EQ(s[1].bevindingen, 2u);
    EXPECT_EQ(s[1].bestanden, 2u);
    EXPECT_EQ(s[1].voorbeeld, "a.xml regel 7: Client/Bsn");
    EXPECT_EQ(s[2].bericht + s[2].regel, "JW323XSD");
}

TEST(Controleoverzicht, files_are_counted_by_message_and_in_all) {
    Controleoverzicht o;
    o.add(uitkomst("a", "JW301", {}));
    o.add(uitkomst("b", "JW301", {"XSD"}));
    o.add(uitkomst("c", "", {"XML"}));
    EXPECT_EQ(o.bestanden().goed, 1u);
    EXPECT_EQ(o.bestanden().fout, 2u);
    EXPECT_EQ(o.bestanden().totaal(), 3u);
    EXPECT_EQ(o.berichten().at("JW301").goed, 1u);
    EXPECT_EQ(o.berichten().at("JW301").fout, 1u);
    EXPECT_EQ(o.berichten().at("").fout, 1u);
}

TEST(Controleoverzicht, findings_that_were_only_counted_have_no_rule) {
    Controleoverzicht o;
    o.add(uitkomst("a", "JW323", std::vector<std::string>(ijw::Bevindingen::kMeest + 5, "XSD")));
    EXPECT_EQ(o.soorten().at(0).bevindingen, ijw::Bevindingen::kMeest);
    EXPECT_EQ(o.niet_ingedeeld(), 5u);
}

}  // namespace
}  // namespace jeugdregio::pipeline
