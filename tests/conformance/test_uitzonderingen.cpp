// The only messages on which we and libxml2's schema check differ on purpose, each with its reason.
// Everything else in this folder must agree.
#include "steun/berichtmaker.hpp"
#include "steun/vergelijk.hpp"

namespace {

using namespace jeugdregio::ijw;
using steun::Berichtmaker;

// A document type declaration says nothing that an iJw message needs, and opens the road to entities that
// expand or name files. XML Schema looks at what is left after it; we refuse it whatever it holds.
TEST(Uitzonderingen, a_document_type_is_refused_though_the_schema_would_look_past_it) {
    VRAAG_STANDAARD();
    for (const auto& def : steun::all_berichten()) {
        const auto b = Berichtmaker(def).minimal();
        for (const char* dtd :
             {"<!DOCTYPE Bericht>", "<!DOCTYPE b:Bericht []>", "<!DOCTYPE x [<!ENTITY a \"b\">]>",
              "<!DOCTYPE x SYSTEM \"x.dtd\">", "<!DOCTYPE x PUBLIC \"-//X//Y\" \"x.dtd\">",
              "<!DOCTYPE x [<!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p;]>"}) {
            const std::string xml =
                write_boom(b, def, {.declaratie = std::string("<?xml version=\"1.0\"?>") + dtd});
            EXPECT_TRUE(steun::schema_of(def.soort).accepts(xml, steun::Schema::Dtd::toegestaan)) << dtd;
            const auto ons = read_bericht(xml);
            EXPECT_FALSE(ons.bericht.has_value()) << dtd;
            ASSERT_EQ(ons.bevindingen.totaal, 1u);
            EXPECT_NE(ons.bevindingen.eerste[0].uitleg.find("DOCTYPE"), std::string::npos);
        }
    }
}

// LDT_Tijd has the pattern [^Z+-]+ . In XML Schema a "-" at the end of a class is that character itself, so
// no zone may stand behind a time. libxml2 2.9 loses the "-" from the class and lets a zone west of Greenwich
// pass, while it refuses one east of it. We follow the schema.
TEST(Uitzonderingen, a_time_has_no_zone_on_either_side_of_greenwich) {
    VRAAG_STANDAARD();
    int aantal = 0;
    for (const auto& def : steun::all_berichten())
        for (VeldId v = 1; v < def.velden.size(); ++v) {
            if (def.velden[v].type == nullptr || def.velden[v].type->basis != Basis::tijd) continue;
            for (const std::string zone : {"-01:00", "+01:00", "Z"}) {
                const std::string tijd = "12:34:56" + zone;
                const std::string xml = write_boom(Berichtmaker(def).with(v, 1, &tijd), def);
                EXPECT_FALSE(read_bericht(xml).bericht.has_value()) << tijd;
                const bool west = zone[0] == '-';
                EXPECT_EQ(steun::schema_of(def.soort).accepts(xml), west) << tijd;
                ++aantal;
            }
        }
    EXPECT_GT(aantal, 0);
}

}  // namespace
