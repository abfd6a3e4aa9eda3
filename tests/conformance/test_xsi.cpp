// Attributes that XML Schema itself defines: allowed where the schema allows them. The schema gives the
// verdict.
#include <set>

#include "steun/berichtmaker.hpp"
#include "steun/vergelijk.hpp"

namespace {

using namespace jeugdregio::ijw;
using steun::Berichtmaker;
using steun::Boom;
using steun::expect_same;

const std::string kXsi = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

std::string type_name(const Berichtdef& def, VeldId v) {
    const Veld& veld = def.velden[v];
    return veld.type != nullptr ? veld.type->naam : veld.klasse;
}
bool in_basis(const Berichtdef& def, VeldId v) {
    return def.velden[v].type != nullptr || def.velden[v].klasse.starts_with("CDT_");
}

TEST(Xsi, the_declared_type_may_be_named_and_no_other) {
    VRAAG_STANDAARD();
    int geldig = 0;
    for (const auto& def : steun::all_berichten()) {
        const Berichtmaker maker(def);
        for (VeldId v = 0; v < def.velden.size(); ++v) {
            const std::string eigen = type_name(def, v);
            const std::string prefix = in_basis(def, v) ? "i:" : "b:";
            for (const std::string& w :
                 {prefix + eigen, (in_basis(def, v) ? "b:" : "i:") + eigen, eigen, std::string("i:LDT_Datum"),
                  std::string("xs:string"), std::string("xs:anyType"), std::string("onbekend:") + eigen,
                  std::string()}) {
                Boom b = v == 0 ? maker.minimal() : maker.with(v);
                find_veld(b, v)->attributen =
                    kXsi + " xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xsi:type=\"" + w + "\"";
                const bool goed =
                    expect_same(def.soort, write_boom(b, def), def.velden[v].pad + " is called " + w);
                geldig += goed ? 1 : 0;
            }
        }
    }
    EXPECT_GT(geldig, 600);
}

TEST(Xsi, the_prefix_of_a_type_is_looked_up_where_it_stands) {
    VRAAG_STANDAARD();
    for (const auto& def : steun::all_berichten()) {
        const VeldId v = def.veld("Header/BerichtIdentificatie");
        const auto verdict = [&](const std::string& attributen, const std::string& wat) {
            Boom b = Berichtmaker(def).minimal();
            find_veld(b, v)->attributen = kXsi + attributen;
            return expect_same(def.soort, write_boom(b, def), wat);
        };
        const std::string basis = "\"" + def.basisruimte + "\"";
        EXPECT_TRUE(
            verdict(" xmlns:z=" + basis + " xsi:type=\"z:CDT_BerichtIdentificatie\"", "a prefix of its own"));
        EXPECT_TRUE(
            verdict(" xmlns=" + basis + " xsi:type=\"CDT_BerichtIdentificatie\"", "the default namespace"));
        EXPECT_FALSE(
            verdict(" xmlns:z=\"urn:z\" xsi:type=\"z:CDT_BerichtIdentificatie\"", "another namespace"));
        EXPECT_FALSE(verdict(" xsi:type=\"i:CDT_Adres\"", "another type"));
        verdict(" xsi:type=\"i:CDT_BerichtIdentificatie:\"", "two colons");
        verdict(" xsi:type=\":CDT_BerichtIdentificatie\"", "an empty prefix");
        verdict(" xsi:type=\"i:\"", "an empty name");
        verdict(" xsi:type=\"i:CDT_&#66;erichtIdentificatie\"", "a character reference");
        // Out of scope behind the element that binds it.
        Boom b = Berichtmaker(def).minimal();
        find_veld(b, v)->attributen = " xmlns:z=" + basis;
        find_veld(b, def.veld("Header/XsdVersie"))->attributen = kXsi + " xsi:type=\"z:CDT_XsdVersie\"";
        EXPECT_FALSE(expect_same(def.soort, write_boom(b, def), "a prefix of a neighbour"));
        find_veld(b, def.veld("Header/XsdVersie"))->attributen = kXsi + " xsi:type=\"i:CDT_XsdVersie\"";
        EXPECT_TRUE(expect_same(def.soort, write_boom(b, def), "a prefix of the root"));
        find_veld(b, def.veld("Header/XsdVersie"))->attributen =
            kXsi + " xmlns:q=\"urn:q\" xmlns:z=" + basis + " xsi:type=\"z:CDT_XsdVersie\"";
        EXPECT_TRUE(expect_same(def.soort, write_boom(b, def), "the second of two prefixes"));
    }
}

TEST(Xsi, locations_may_stand_on_any_element_and_nil_on_none) {
    VRAAG_STANDAARD();
    for (const auto& def : steun::all_berichten()) {
        const Berichtmaker maker(def);
        std::set<std::string> gehad;
        for (VeldId v = 0; v < def.velden.size(); ++v) {
            if (!gehad.insert(def.velden[v].type != nullptr ? "leaf" : type_name(def, v)).second) continue;
            for (const std::string a :
                 {" xsi:schemaLocation=\"urn:a b.xsd\"", " xsi:schemaLocation=\"\"",
                  " xsi:schemaLocation=\"a\"", " xsi:noNamespaceSchemaLocation=\"b.xsd\"",
                  " xsi:nil=\"true\"", " xsi:nil=\"false\"", " xsi:nil=\"onzin\"", " xsi:anders=\"1\"",
                  " schemaLocation=\"a b\""}) {
                Boom b = v == 0 ? maker.minimal() : maker.with(v);
                find_veld(b, v)->attributen = kXsi + a;
                expect_same(def.soort, write_boom(b, def), def.velden[v].pad + a);
            }
        }
    }
}

}  // namespace
