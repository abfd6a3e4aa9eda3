// The figures that are kept between questions are those of what is on record, and are made once.
#include "server/cijfers.hpp"

#include "paginaproef.hpp"

namespace jeugdregio::server {
namespace {

class Cijfers : public proef::Regioproef<Cijfers> {
  protected:
    static Overzichtcijfers get(Cijferkast& kast, int jaar, std::optional<Gemeente> gemeente = {},
                                Datum op = proef::kVandaag) {
        return kast.get(server().plek.inzage(), server().plek.contract(), server().omgeving().overzicht, jaar,
                        op, gemeente);
    }
};

TEST_F(Cijfers, are_made_once_for_everybody_who_asks_the_same) {
    Cijferkast kast;
    const auto een = get(kast, 2023), twee = get(kast, 2023);
    EXPECT_EQ(een.cijfers, twee.cijfers) << "the same object, not one like it";
    EXPECT_EQ(een.gemaakt_om, twee.gemaakt_om);
    EXPECT_EQ(een.gemaakt_om.size(), 8u);
    EXPECT_NE(get(kast, 2022).cijfers, een.cijfers);
    EXPECT_EQ(get(kast, 2022).cijfers->at("jaar"), 2022);
}

TEST_F(Cijfers, of_a_gemeente_are_part_of_those_of_the_region) {
    Cijferkast kast;
    const auto besteed = [&](const std::optional<Gemeente>& g) {
        return get(kast, 2023, g)
            .cijfers->at("besteding")
            .at("totaal")
            .at("besteed_cent")
            .get<std::int64_t>();
    };
    std::int64_t som = 0;
    for (const Gemeente& g : server().plek.inzage().list_gemeenten()) som += besteed(g);
    EXPECT_EQ(som, besteed({}));
    EXPECT_GT(som, 0);
    const auto werk = get(kast, 2023, parse_gemeente("0193")).cijfers->at("werk");
    ASSERT_FALSE(werk.empty());
    for (const auto& w : werk) EXPECT_EQ(w.at("gemeente"), "0193");
}

TEST_F(Cijfers, of_another_day_are_made_anew) {
    Cijferkast kast;
    const auto nu = get(kast, 2023);
    const auto later = get(kast, 2023, {}, Datum::from_ymd(2023, 4, 13));
    EXPECT_NE(nu.cijfers, later.cijfers);
    EXPECT_EQ(later.cijfers->at("op"), "2023-04-13");
}

TEST_F(Cijfers, and_what_they_are_made_from_are_of_one_moment) {
    Cijferkast kast;
    const Cijferbron bron = kast.load(server().plek.inzage(), server().plek.contract(),
                                      server().omgeving().overzicht, proef::kVandaag);
    ASSERT_TRUE(bron.stand && bron.werk);
    const Cijferbron weer = kast.load(server().plek.inzage(), server().plek.contract(),
                                      server().omgeving().overzicht, proef::kVandaag);
    EXPECT_EQ(bron.stand, weer.stand);
}

}  // namespace
}  // namespace jeugdregio::server
