// Which verklaring of an aanbieder about the SAP holds on a day (eis 39).
#include "contract/verklaring.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace jeugdregio::contract {
namespace {

constexpr Datum day(int jaar, int maand, int dag) {
    return Datum::from_ymd(jaar, maand, dag);
}
Verklaring make(int nummer, Datum vanaf, std::optional<Datum> per = {}, const char* agb = "41410001") {
    Verklaring v;
    v.agb = *parse_agb(agb);
    v.nummer = nummer;
    v.vanaf = vanaf;
    if (per) v.ingetrokken = Verklaringeinde{*per, "fout", "rsj", *per};
    return v;
}

TEST(Verklaring, HoldsFromItsFirstDayUntilTheDayBeforeItIsWithdrawn) {
    const AgbCode agb = *parse_agb("41410001");
    const std::vector<Verklaring> alle{make(1, day(2023, 1, 1), day(2023, 7, 1)), make(2, day(2023, 9, 1)),
                                       make(3, day(2023, 9, 1)), make(1, day(2020, 1, 1), {}, "41410002")};
    EXPECT_EQ(find_verklaring(alle, agb, day(2022, 12, 31)), nullptr);
    EXPECT_EQ(find_verklaring(alle, agb, day(2023, 1, 1)), &alle[0]);
    EXPECT_EQ(find_verklaring(alle, agb, day(2023, 6, 30)), &alle[0]);
    EXPECT_EQ(find_verklaring(alle, agb, day(2023, 7, 1)), nullptr);
    EXPECT_EQ(find_verklaring(alle, agb, day(2023, 9, 1)), &alle[2]) << "the last on record of one day";
    EXPECT_EQ(find_verklaring(alle, *parse_agb("41410003"), day(2023, 9, 1)), nullptr);
}

}  // namespace
}  // namespace jeugdregio::contract
