// Eis 43 c: how many toewijzingen begin before they are sent, and how far back.
#include <gtest/gtest.h>

#include "toewijzing/terugwerkend.hpp"

namespace jeugdregio::toewijzing {
namespace {

constexpr Datum day(int maand, int dag) {
    return Datum::from_ymd(2023, maand, dag);
}
constexpr Periode kMaart{day(3, 1), day(3, 31)};

dossier::Toewijzingverloop make_verloop(Datum verzonden, Datum ingang) {
    dossier::Toewijzingverloop t;
    t.versie.ingang = ingang;
    t.eerst_verzonden = verzonden;
    return t;
}

TEST(Terugwerkend, the_day_of_sending_itself_is_not_back_in_time) {
    const std::vector t{make_verloop(day(3, 10), day(3, 10)), make_verloop(day(3, 10), day(3, 9)),
                        make_verloop(day(3, 10), day(4, 1))};
    EXPECT_EQ(summarize_terugwerkend(t, kMaart), (Terugwerkend{3, 1, 1}));
}

TEST(Terugwerkend, only_the_first_sending_in_the_period_counts_and_a_removal_never) {
    std::vector t{make_verloop(day(2, 28), day(1, 1)), make_verloop(day(3, 1), day(1, 1)),
                  make_verloop(day(3, 31), day(1, 1)), make_verloop(day(4, 1), day(1, 1)),
                  make_verloop(day(3, 15), day(1, 1))};
    t.back().versie.reden_wijziging = "13";
    EXPECT_EQ(summarize_terugwerkend(t, kMaart), (Terugwerkend{2, 2, 89}));  // 59 and 89 days
}

TEST(Terugwerkend, without_any_there_is_no_median) {
    EXPECT_EQ(summarize_terugwerkend({}, kMaart), (Terugwerkend{0, 0, std::nullopt}));
    const std::vector t{make_verloop(day(3, 2), day(3, 3))};
    EXPECT_EQ(summarize_terugwerkend(t, kMaart), (Terugwerkend{1, 0, std::nullopt}));
}

TEST(Terugwerkend, the_median_is_the_middle_one) {
    const std::vector t{make_verloop(day(3, 20), day(3, 19)), make_verloop(day(3, 20), day(3, 10)),
                        make_verloop(day(3, 20), day(3, 17))};
    EXPECT_EQ(summarize_terugwerkend(t, kMaart).mediaan_dagen, 3);
}

}  // namespace
}  // namespace jeugdregio::toewijzing
