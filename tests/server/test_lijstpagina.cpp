// What pages with a list share: the filter with its faults, the link to the next page, the list as a file.
#include <gtest/gtest.h>

#include "server/lijstpagina.hpp"
#include "server/uitvoer.hpp"

namespace jeugdregio::server {
namespace {

const std::vector<Filterveld> kVelden = {
    {.naam = "soort",
     .label = "Soort",
     .vorm = Filtervorm::keuze,
     .opties = {{"JW301", "JW301"}, {"JW323", "JW323"}}},
    {.naam = "van", .label = "Van", .vorm = Filtervorm::datum, .uitleg = "Dag van verwerking"},
};

std::string render_filter(const Velden& zoek, const std::vector<Invoerfout>& fouten) {
    Sjablonen s;
    return s.render("deel-filter", make_filter("/lijst", zoek, kVelden, fouten));
}

TEST(Lijstpagina, a_filter_shows_what_was_chosen_and_filled_in) {
    const std::string uit = render_filter({{"soort", "JW323"}, {"van", "2023-04-01"}}, {});
    EXPECT_NE(uit.find("<option value=\"JW323\" selected>"), std::string::npos);
    EXPECT_EQ(uit.find("<option value=\"JW301\" selected>"), std::string::npos);
    EXPECT_NE(uit.find("value=\"2023-04-01\""), std::string::npos);
    EXPECT_NE(uit.find("aria-describedby=\"filter-van-uitleg\""), std::string::npos);
    EXPECT_EQ(uit.find("aria-invalid"), std::string::npos);
    EXPECT_NE(uit.find("Alles tonen"), std::string::npos);
    EXPECT_EQ(render_filter({}, {}).find("Alles tonen"), std::string::npos);
}

TEST(Lijstpagina, a_fault_stands_at_its_field_and_what_was_typed_stays) {
    const std::string uit = render_filter({{"van", "<gisteren>"}, {"soort", "JW999"}},
                                          {{"van", "Dit is geen datum."}, {"na", "Deze plek is er niet."}});
    EXPECT_NE(uit.find("value=\"&lt;gisteren&gt;\" aria-invalid=\"true\" "
                       "aria-describedby=\"filter-van-uitleg filter-van-fout\""),
              std::string::npos);
    EXPECT_NE(uit.find("id=\"filter-van-fout\">Dit is geen datum.</span>"), std::string::npos);
    EXPECT_NE(uit.find("<option value=\"JW999\" selected>JW999</option>"), std::string::npos);
    EXPECT_LT(uit.find("Deze plek is er niet."), uit.find("<form"));
    EXPECT_EQ(uit.find("filter-soort-fout"), std::string::npos) << "the other field has no fault";
}

TEST(Lijstpagina, the_next_page_keeps_the_filter) {
    const Velden zoek = {{"soort", "JW323"}, {"na", "oud"}, {"zoek", "a&b"}, {"leeg", ""}};
    Sjablonen s;
    const std::string uit = s.render("deel-bladeren", make_bladeren("/lijst", zoek, "nieuw"));
    EXPECT_NE(uit.find("href=\"/lijst?soort=JW323&amp;zoek=a%26b&amp;na=nieuw\""), std::string::npos) << uit;
    EXPECT_NE(uit.find("href=\"/lijst?soort=JW323&amp;zoek=a%26b\""), std::string::npos) << uit;
    EXPECT_EQ(
        s.render("deel-bladeren", make_bladeren("/lijst", {{"soort", "JW323"}}, std::nullopt)).find("<"),
        std::string::npos);
    EXPECT_NE(s.render("deel-bladeren", make_bladeren("/lijst", {{"na", "x"}}, std::nullopt)).find("eerste"),
              std::string::npos);
}

TEST(Lijstpagina, a_cursor_that_is_none_becomes_a_fault) {
    using Uitkomst = storage::Bladuitkomst<int>;
    const Velden zoek = {{"na", "zomaar"}, {"limiet", "7"}};
    Veldlezer lezer(zoek);
    EXPECT_FALSE(load_pagina(lezer, [](const storage::Blad& b) -> Uitkomst {
        EXPECT_EQ(b.limiet, 7);
        return Fout{storage::Bladfout::cursor};
    }));
    ASSERT_EQ(lezer.fouten().size(), 1u);
    EXPECT_EQ(lezer.fouten()[0].plek, "na");

    const Velden fout = {{"limiet", "0"}};
    Veldlezer ander(fout);
    EXPECT_FALSE(load_pagina(ander, [](const storage::Blad&) -> Uitkomst {
        ADD_FAILURE() << "a wrong limit is no reason to look";
        return storage::Pagina<int>{};
    }));
    EXPECT_EQ(ander.fouten().size(), 1u);
}

Uitvoerlijst make_lijst() {
    return {.naam = "proef",
            .kolommen = {"Naam", "Aantal", "Bedrag", "Dag", "Leeg"},
            .rijen = {
                {"=HYPERLINK(\"x\")",
                 std::int64_t{-3},
                 Bedrag::from_cents(-123456),
                 Datum::from_ymd(2023, 4, 1),
                 {}},
                {"\t=1+1;\n\"a\"", std::int64_t{0}, Bedrag::from_cents(5), Datum::from_ymd(2023, 4, 2), {}}}};
}

TEST(Uitvoer, a_csv_is_for_a_dutch_spreadsheet_and_holds_no_formula) {
    EXPECT_EQ(write_csv(make_lijst()),
              "\xEF\xBB\xBF\"Naam\";\"Aantal\";\"Bedrag\";\"Dag\";\"Leeg\"\r\n"
              "\"'=HYPERLINK(\"\"x\"\")\";-3;-1234,56;2023-04-01;\r\n"
              "\"'\t=1+1; \"\"a\"\"\";0;0,05;2023-04-02;\r\n");
}

TEST(Uitvoer, a_spreadsheet_is_one_and_the_same_for_the_same_day) {
    const Datum dag = Datum::from_ymd(2023, 4, 12);
    const Antwoord een = make_uitvoer(make_lijst(), Uitvoervorm::xlsx, dag);
    EXPECT_EQ(een.inhoud.substr(0, 2), "PK");
    EXPECT_EQ(een.inhoud, make_uitvoer(make_lijst(), Uitvoervorm::xlsx, dag).inhoud);
    EXPECT_EQ(*find_veld(een.koppen, "Content-Disposition"),
              "attachment; filename=\"proef-2023-04-12.xlsx\"");
}

TEST(Uitvoer, collects_page_after_page_and_refuses_what_is_too_long) {
    std::vector<std::string> cursors;
    const auto drie = collect_rijen([&](const storage::Blad& b) -> storage::Bladuitkomst<int> {
        cursors.push_back(b.na);
        storage::Pagina<int> p{.rijen = {1, 2}};
        if (cursors.size() < 3) p.volgende = std::to_string(cursors.size());
        return p;
    });
    ASSERT_TRUE(drie);
    EXPECT_EQ(drie->size(), 6u);
    EXPECT_EQ(cursors, (std::vector<std::string>{"", "1", "2"}));
    EXPECT_FALSE(collect_rijen([](const storage::Blad&) -> storage::Bladuitkomst<int> {
        return storage::Pagina<int>{.rijen = std::vector<int>(200, 1), .volgende = "verder"};
    }));
}

}  // namespace
}  // namespace jeugdregio::server
