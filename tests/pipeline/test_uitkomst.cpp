// What is kept of an outcome can be read back, also what an earlier version kept.
#include "pipeline/uitkomst.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace jeugdregio::pipeline {
namespace {

Bestanduitkomst refused() {
    Bestanduitkomst u;
    u.bestand = "a.xml";
    u.besluit = "geweigerd";
    u.bevindingen.add({"XSD", "", 44, "Client/Bsn", "Dit is geen BSN.", 17});
    return u;
}

TEST(Uitkomst, a_finding_keeps_its_line_and_column) {
    const auto terug = parse_verwerking(verwerking_to_line(refused()));
    ASSERT_EQ(terug.bevindingen.eerste.size(), 1u);
    EXPECT_EQ(terug.bevindingen.eerste[0].regelnummer, 44);
    EXPECT_EQ(terug.bevindingen.eerste[0].kolom, 17);
    EXPECT_EQ(terug.bevindingen.eerste[0].plaats, "Client/Bsn");
}

TEST(Uitkomst, a_finding_kept_before_there_were_columns_has_none) {
    auto j = nlohmann::ordered_json::parse(verwerking_to_line(refused()));
    j["bevindingen"][0].erase("kolom");
    const auto terug = parse_verwerking(j.dump());
    EXPECT_EQ(terug.bevindingen.eerste.at(0).kolom, 0);
    EXPECT_EQ(terug.bevindingen.eerste.at(0).regelnummer, 44);
}

TEST(Uitkomst, facts_read_as_words_amounts_and_days) {
    const Feiten feiten{{"gevonden", Bedrag::from_cents(232)},
                        {"over_budget", Bedrag::from_cents(-5)},
                        {"dag", Datum::from_ymd(2023, 3, 1)},
                        {"aantal", std::int64_t{3}},
                        {"tekst", std::string("2023-13-01")}};
    using P = std::pair<std::string, std::string>;
    EXPECT_EQ(describe_feiten(feiten_to_json(feiten)),
              (std::vector<P>{{"Gevonden", format_euro(Bedrag::from_cents(232))},
                              {"Over budget", format_euro(Bedrag::from_cents(-5))},
                              {"Dag", "01-03-2023"},
                              {"Aantal", "3"},
                              {"Tekst", "2023-13-01"}}));
    EXPECT_TRUE(describe_feiten("{}").empty());
}

TEST(Uitkomst, the_keys_of_a_finding_have_their_promised_order) {
    EXPECT_NE(controle_to_line(refused()).find(
                  R"([{"regel":"XSD","retourcode":"","regelnummer":44,"kolom":17,"plaats":"Client/Bsn",)"),
              std::string::npos);
}

}  // namespace
}  // namespace jeugdregio::pipeline
