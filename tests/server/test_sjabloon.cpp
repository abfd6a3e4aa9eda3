#include "server/sjabloon.hpp"

#include <gtest/gtest.h>

namespace jeugdregio::server {
namespace {

bool has(const std::string& tekst, std::string_view deel) {
    return tekst.find(deel) != std::string::npos;
}
std::size_t count(const std::string& tekst, std::string_view deel) {
    std::size_t uit = 0;
    for (std::size_t i = 0; (i = tekst.find(deel, i)) != std::string::npos; i += deel.size()) ++uit;
    return uit;
}

Gegevens make_veld(std::string_view naam, std::string_view fout, Gegevens::Rijen opties) {
    Gegevens uit;
    uit.text("naam", naam).text("label", naam).text("uitleg", "").text("fout", fout).text("beschreven", "");
    uit.flag("keuze", !opties.empty())
        .text("type", "text")
        .text("ingevuld", "")
        .rows("opties", std::move(opties));
    return uit;
}

/// The list of signals shows the part deel-filter, which has rows within rows.
std::string render_filter(Gegevens::Rijen velden) {
    Gegevens filter, g;
    filter.text("actie", "/signalen")
        .flag("met_algemeen", false)
        .rows("velden", std::move(velden))
        .flag("gefilterd", false);
    g.part("filter", std::move(filter)).flag("leeg", true);
    Sjablonen sjablonen;
    return sjablonen.render("signalen", g);
}

TEST(Sjabloon, Values_are_escaped_in_text_and_in_attributes) {
    const auto uit = render_filter({make_veld("<script>\"&'", "", {})});
    EXPECT_FALSE(has(uit, "<script>"));
    EXPECT_TRUE(has(uit, "&lt;script&gt;&quot;&amp;&apos;"));
}

TEST(Sjabloon, A_row_shows_its_own_values_and_rows_within_it) {
    Gegevens een, twee;
    een.text("waarde", "1").text("optie", "Een").flag("gekozen", false);
    twee.text("waarde", "2").text("optie", "Twee").flag("gekozen", true);
    const auto uit = render_filter({make_veld("soort", "", {een, twee}), make_veld("zoek", "", {})});
    EXPECT_TRUE(has(uit, R"(<option value="1">Een</option>)"));
    EXPECT_TRUE(has(uit, R"(<option value="2" selected>Twee</option>)"));
    EXPECT_EQ(count(uit, "<select"), 1U);
    EXPECT_EQ(count(uit, "<input class=\"utrecht-textbox"), 1U);
    // What a row does not have is looked up around it: the address of the form stands outside its fields.
    EXPECT_TRUE(has(uit, R"(action="/signalen")"));
}

TEST(Sjabloon, An_empty_text_counts_as_no_and_a_filled_one_as_yes) {
    const auto uit = render_filter({make_veld("goed", "", {}), make_veld("mis", "Dit is geen datum.", {})});
    EXPECT_EQ(count(uit, "jr-veldfout"), 1U);
    EXPECT_TRUE(has(uit, "id=\"filter-mis-fout\">Dit is geen datum.</span>"));
    EXPECT_FALSE(has(uit, "filter-goed-fout"));
}

TEST(Sjabloon, Of_a_name_that_is_set_twice_the_last_one_is_shown) {
    Gegevens g;
    g.text("uitleg", "eerst").text("uitleg", "daarna");
    Sjablonen sjablonen;
    const auto uit = sjablonen.render("fout", g);
    EXPECT_TRUE(has(uit, "daarna"));
    EXPECT_FALSE(has(uit, "eerst"));
}

TEST(Sjabloon, No_trace_of_the_template_language_is_left) {
    const auto uit = render_filter({make_veld("a", "", {})});
    EXPECT_FALSE(has(uit, "{{"));
    EXPECT_FALSE(has(uit, "}}"));
}

}  // namespace
}  // namespace jeugdregio::server
