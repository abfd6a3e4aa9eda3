// Values at the borders of the datatypes. The schema gives the verdict.
#include <set>

#include "steun/berichtmaker.hpp"
#include "steun/vergelijk.hpp"

namespace {

using namespace jeugdregio::ijw;
using steun::Berichtmaker;
using steun::expect_same;

/// Everything that may go wrong around a value depends on its datatype and extra pattern: those in full once.
TEST(Waarden, every_datatype_takes_and_refuses_what_the_schema_does) {
    VRAAG_STANDAARD();
    std::set<std::string> gehad;
    for (const auto& def : steun::all_berichten())
        for (VeldId v = 1; v < def.velden.size(); ++v) {
            const Veld& veld = def.velden[v];
            if (veld.type == nullptr) continue;
            if (!gehad.insert(veld.type->naam + std::to_string(static_cast<int>(veld.extra)) + veld.vast)
                     .second)
                continue;
            const Berichtmaker maker(def);
            for (const auto& w : steun::good_values(veld))
                EXPECT_TRUE(expect_same(def.soort, write_boom(maker.with(v, 1, &w), def),
                                        veld.type->naam + " = '" + w + "'"));
            for (const auto& w : steun::odd_values(veld))
                expect_same(def.soort, write_boom(maker.with(v, 1, &w), def),
                            veld.type->naam + " = '" + w + "'");
        }
    EXPECT_GE(gehad.size(), 60u);
}

TEST(Waarden, every_field_has_its_datatype) {
    VRAAG_STANDAARD();
    for (const auto& def : steun::all_berichten()) {
        const Berichtmaker maker(def);
        for (VeldId v = 1; v < def.velden.size(); ++v) {
            const Veld& veld = def.velden[v];
            if (veld.type == nullptr) continue;
            const std::string te_lang =
                steun::repeat("9", (veld.type->maxlen >= 0 ? veld.type->maxlen : 60) + 1);
            for (const std::string& w : {steun::good_values(veld).back(), te_lang, std::string(),
                                         std::string("0"), std::string("2023-02-29"), std::string("zz")})
                expect_same(def.soort, write_boom(maker.with(v, 1, &w), def), veld.pad + " = '" + w + "'");
        }
    }
}

}  // namespace
