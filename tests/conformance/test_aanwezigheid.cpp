// Every field of every message: absent, present, and more often than allowed. The schema gives the verdict.
#include "steun/berichtmaker.hpp"
#include "steun/vergelijk.hpp"

namespace {

using namespace jeugdregio::ijw;
using steun::Berichtmaker;
using steun::expect_same;

TEST(Aanwezigheid, the_smallest_and_the_fullest_message_of_each_kind_are_valid) {
    VRAAG_STANDAARD();
    for (const auto& def : steun::all_berichten()) {
        const Berichtmaker maker(def);
        EXPECT_TRUE(expect_same(def.soort, write_boom(maker.minimal(), def), "smallest")) << def.soort;
        for (const std::uint32_t keer : {1u, 2u, 3u})
            EXPECT_TRUE(expect_same(def.soort, write_boom(maker.maximal(keer), def), "fullest")) << def.soort;
    }
    EXPECT_EQ(steun::all_berichten().size(), 14u);
}

TEST(Aanwezigheid, each_optional_field_may_be_absent_among_all_others_and_present_without_them) {
    VRAAG_STANDAARD();
    int aantal = 0;
    for (const auto& def : steun::all_berichten()) {
        const Berichtmaker maker(def);
        for (VeldId v = 1; v < def.velden.size(); ++v) {
            if (def.velden[v].min > 0) continue;
            EXPECT_TRUE(
                expect_same(def.soort, write_boom(maker.without(v), def), "without " + def.velden[v].pad));
            EXPECT_TRUE(expect_same(def.soort, write_boom(maker.with(v), def), "with " + def.velden[v].pad));
            ++aantal;
        }
    }
    EXPECT_GT(aantal, 200);
}

TEST(Aanwezigheid, a_field_stands_there_as_often_as_the_schema_says) {
    VRAAG_STANDAARD();
    for (const auto& def : steun::all_berichten()) {
        const Berichtmaker maker(def);
        for (VeldId v = 1; v < def.velden.size(); ++v)
            for (const std::uint32_t keer : {0u, 1u, 2u, 3u}) {
                const bool geldig = expect_same(def.soort, write_boom(maker.with(v, keer), def),
                                                std::to_string(keer) + " times " + def.velden[v].pad);
                EXPECT_EQ(geldig,
                          keer >= def.velden[v].min && (def.velden[v].max == 0 || keer <= def.velden[v].max))
                    << def.soort << " " << def.velden[v].pad;
            }
    }
}

TEST(Aanwezigheid, seeded_messages_of_every_kind_are_valid) {
    VRAAG_STANDAARD();
    steun::Kans kans(20230401);
    for (const auto& def : steun::all_berichten()) {
        const Berichtmaker maker(def);
        for (int i = 0; i < 100; ++i)
            EXPECT_TRUE(
                expect_same(def.soort, write_boom(maker.random(kans), def), "seeded " + std::to_string(i)));
    }
}

}  // namespace
