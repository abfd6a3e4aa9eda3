// A store that does not wait for the disk at every commit: others see the same, and what was waited for
// stays.
#include <thread>

#include "hulp.hpp"

namespace jeugdregio::storage {
namespace {

TEST(Schijfgrens, OthersSeeWhatWasCommittedAndNothingElse) {
    const Tijdelijk tijdelijk;
    const auto opslag = open_opslag(tijdelijk.adres()), ander = open_opslag(tijdelijk.adres());
    const auto grens = opslag->defer_schijf();
    ASSERT_NE(grens, nullptr);
    record_toewijzingen(*opslag, "T", {make_versie(7)});
    EXPECT_EQ(ander->load_toewijzingen(gemeente(), std::vector{ToewijzingNummer{7}}).toewijzingen.size(), 1U);
    opslag->begin();
    EXPECT_EQ(opslag->next_volgnummer(gemeente()), 2);
    opslag->rollback();
    grens->wait();
    EXPECT_EQ(ander->load_toewijzingen(gemeente(), std::vector{ToewijzingNummer{7}}).toewijzingen.size(), 1U);
}

TEST(Schijfgrens, IsWaitedForOnAnotherThreadWhileMoreIsCommitted) {
    const Tijdelijk tijdelijk;
    constexpr std::int64_t kAantal = 40;
    {
        const auto opslag = open_opslag(tijdelijk.adres());
        const auto grens = opslag->defer_schijf();
        std::jthread wachter([&](const std::stop_token& klaar) {
            while (!klaar.stop_requested()) grens->wait();
        });
        for (std::int64_t i = 1; i <= kAantal; ++i)
            record_toewijzingen(*opslag, "T" + std::to_string(i), {make_versie(i)});
    }
    const auto opslag = open_opslag(tijdelijk.adres());
    EXPECT_EQ(opslag->next_volgnummer(gemeente()), kAantal + 1);
}

}  // namespace
}  // namespace jeugdregio::storage
