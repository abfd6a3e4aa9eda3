// The order of messages that are offered together: by day, kind and identification.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "pipeline/berichtvolgorde.hpp"
#include "steun/berichtmaker.hpp"
#include "steun/namen.hpp"

namespace jeugdregio::pipeline {
namespace {

using Kop = std::optional<ijw::Berichtkop>;
using Plekken = std::vector<std::size_t>;

Kop kop(std::string_view dag, std::string soort, std::string identificatie = "A") {
    return ijw::Berichtkop{std::move(soort), std::move(identificatie), steun::datum(dag)};
}

TEST(Berichtvolgorde, every_kind_of_the_standard_has_one_place) {
    std::set<std::string_view> soorten;
    for (const ijw::Berichtdef& def : ::steun::all_berichten()) soorten.insert(def.soort);
    const auto volgorde = soorten_op_volgorde();
    EXPECT_EQ(std::set<std::string_view>(volgorde.begin(), volgorde.end()), soorten);
    EXPECT_EQ(volgorde.size(), soorten.size());
}

TEST(Berichtvolgorde, the_day_counts_before_the_kind_and_the_kind_before_the_identification) {
    const std::vector<Kop> koppen = {kop("2023-03-02", "JW315"), kop("2023-03-01", "JW323"),
                                     kop("2023-03-01", "JW301", "B"), kop("2023-03-01", "JW301", "A"),
                                     kop("2022-12-31", "JW325")};
    EXPECT_EQ(sort_op_datum(koppen), (Plekken{4, 3, 2, 1, 0}));
}

TEST(Berichtvolgorde, on_one_day_a_request_is_made_refused_or_granted_started_stopped_claimed_and_answered) {
    std::vector<Kop> koppen;
    for (const char* soort :
         {"JW325", "JW302", "JW323", "JW307", "JW305", "JW301", "JW319", "JW317", "JW315"})
        koppen.push_back(kop("2023-03-01", soort));
    EXPECT_EQ(sort_op_datum(koppen), (Plekken{8, 7, 6, 5, 4, 3, 2, 1, 0}));
}

TEST(Berichtvolgorde, what_cannot_be_read_goes_last_in_the_order_given_and_equals_keep_theirs) {
    const std::vector<Kop> koppen = {std::nullopt, kop("2023-03-01", "JW301"), std::nullopt,
                                     kop("2023-03-01", "JW301"), kop("2023-02-01", "JW323")};
    EXPECT_EQ(sort_op_datum(koppen), (Plekken{4, 1, 3, 0, 2}));
    EXPECT_EQ(sort_op_datum({}), Plekken{});
}

TEST(Berichtvolgorde, the_order_in_which_files_were_offered_decides_nothing_where_keys_differ) {
    EXPECT_TRUE(rc::check([] {
        const auto soorten = soorten_op_volgorde();
        std::vector<Kop> koppen;
        const int aantal = *rc::gen::inRange(0, 12);
        for (int i = 0; i < aantal; ++i) {
            if (*rc::gen::inRange(0, 6) == 0) continue;
            koppen.push_back(
                ijw::Berichtkop{std::string(soorten[*rc::gen::inRange<std::size_t>(0, soorten.size())]),
                                std::to_string(i), Datum::from_ymd(2023, 3, *rc::gen::inRange(1, 5))});
        }
        const auto names = [](const std::vector<Kop>& k) {
            std::vector<std::string> uit;
            for (const std::size_t n : sort_op_datum(k)) uit.push_back(k[n]->soort + k[n]->identificatie);
            return uit;
        };
        const auto eerst = names(koppen);
        for (std::size_t i = koppen.size(); i > 1; --i)
            std::swap(koppen[i - 1], koppen[*rc::gen::inRange<std::size_t>(0, i)]);
        RC_ASSERT(names(koppen) == eerst);
    }));
}

}  // namespace
}  // namespace jeugdregio::pipeline
