// A chart: bars in proportion to what they stand for, and a table that says the same.
#include "server/grafiek.hpp"

#include <gtest/gtest.h>

#include <numeric>

#include <fmt/format.h>

namespace jeugdregio::server {
namespace {

const Gegevens::Rijen& rows_of(const Gegevens& g, std::string_view naam) {
    if (const auto* w = g.find(naam)) return std::get<Gegevens::Rijen>(*w);
    throw std::runtime_error("no rows: " + std::string(naam));
}
std::string text_of(const Gegevens& g, std::string_view naam) {
    if (const auto* w = g.find(naam)) return std::get<std::string>(*w);
    throw std::runtime_error("no text: " + std::string(naam));
}
std::int64_t number_of(const Gegevens& g, std::string_view naam) {
    return std::stoll(text_of(g, naam));
}

Grafiek make(std::vector<Reeks> reeksen, bool gestapeld = false) {
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < reeksen.front().waarden.size(); ++i)
        labels.push_back(fmt::format("maand {}", i));
    return {.id = "proef",
            .titel = "Proef",
            .kop = "Maand",
            .labels = std::move(labels),
            .reeksen = std::move(reeksen),
            .gestapeld = gestapeld,
            .woorden = [](std::int64_t w) { return fmt::format("{} stuks", w); }};
}

TEST(Grafiek, steps_are_the_roundest_that_reach_the_highest_value) {
    for (const auto& [hoogste, stap] : {std::pair<std::int64_t, std::int64_t>{0, 1},
                                        {1, 1},
                                        {5, 1},
                                        {6, 2},
                                        {10, 2},
                                        {11, 5},
                                        {25, 5},
                                        {26, 10},
                                        {400'000, 100'000},
                                        {130'000'000'00, 50'000'000'00}})
        EXPECT_EQ(round_stap(hoogste, 5), stap) << hoogste;
}

TEST(Grafiek, a_bar_is_as_high_as_its_value_and_stands_on_the_ground) {
    const Gegevens g = make_grafiek(make({{"een", {0, 50, 100}}}));
    const auto& staven = rows_of(g, "staven");
    ASSERT_EQ(staven.size(), 3u);
    EXPECT_EQ(number_of(staven[0], "hoog"), 0);
    EXPECT_EQ(number_of(staven[1], "hoog") * 2, number_of(staven[2], "hoog"));
    const std::int64_t grond = number_of(staven[0], "y");
    for (const auto& s : staven) EXPECT_EQ(number_of(s, "y") + number_of(s, "hoog"), grond);
    EXPECT_EQ(number_of(rows_of(g, "lijnen").front(), "y"), grond) << "the line of zero";
    EXPECT_EQ(text_of(rows_of(g, "lijnen").back(), "waarde"), "100 stuks")
        << "the highest line reaches the highest bar";
}

TEST(Grafiek, parts_of_a_whole_stand_on_each_other_and_others_beside_each_other) {
    const auto stapel = rows_of(make_grafiek(make({{"een", {30}}, {"twee", {70}}}, true)), "staven");
    EXPECT_EQ(number_of(stapel[0], "x"), number_of(stapel[1], "x"));
    EXPECT_EQ(number_of(stapel[1], "y") + number_of(stapel[1], "hoog"), number_of(stapel[0], "y"));
    const auto naast = rows_of(make_grafiek(make({{"een", {30}}, {"twee", {70}}})), "staven");
    EXPECT_EQ(number_of(naast[0], "x") + number_of(naast[0], "breed"), number_of(naast[1], "x"));
    EXPECT_EQ(text_of(naast[1], "reeks"), "2");
}

TEST(Grafiek, the_table_holds_every_value_in_words) {
    const Gegevens g = make_grafiek(make({{"een", {1, 2}}, {"twee", {3, 4}}}));
    const auto& rijen = rows_of(g, "rijen");
    ASSERT_EQ(rijen.size(), 2u);
    EXPECT_EQ(text_of(rijen[1], "naam"), "maand 1");
    const auto& waarden = rows_of(rijen[1], "waarden");
    ASSERT_EQ(waarden.size(), 2u);
    EXPECT_EQ(text_of(waarden[1], "waarde"), "4 stuks");
    EXPECT_EQ(rows_of(g, "legenda").size(), 2u);
}

TEST(Grafiek, without_any_value_there_is_a_chart_all_the_same) {
    const Gegevens g = make_grafiek(make({{"een", std::vector<std::int64_t>(12, 0)}}));
    for (const auto& s : rows_of(g, "staven")) EXPECT_EQ(number_of(s, "hoog"), 0);
    EXPECT_GE(rows_of(g, "lijnen").size(), 2u);
}

}  // namespace
}  // namespace jeugdregio::server
