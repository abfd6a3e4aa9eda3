// Money and claims of a year, added up by hand.
#include <gtest/gtest.h>

#include "contract/load_contract.hpp"
#include "overzicht/besteding.hpp"
#include "overzicht/declaraties.hpp"

namespace jeugdregio::overzicht {
namespace {

const Gemeente kDeventer = *parse_gemeente("0150");
const Gemeente kZwolle = *parse_gemeente("0193");
const AgbCode kLinde = *parse_agb("41410001");
const AgbCode kEik = *parse_agb("41410002");

Bedrag euro(std::int64_t euro) {
    return Bedrag::from_cents(euro * 100);
}

dossier::Besteding besteding(const Gemeente& gemeente, const AgbCode& aanbieder, const char* code, int jaar,
                             int maand, std::int64_t bedrag) {
    return {gemeente,     aanbieder, *parse_categorie("45"), *parse_productcode(code), {jaar, maand},
            euro(bedrag), 1};
}

class Besteding : public ::testing::Test {
  protected:
    static const contract::Contract& contract() {
        static const contract::Contract c =
            contract::load_contract(std::filesystem::path(BRONMAP) / "contracten" / "ijsselland-2023",
                                    Datum::from_ymd(2023, 6, 1))
                ->contract;
        return c;
    }
    /// De Linde is of perceel 1, and of perceel 2 from July; De Eik has no contract.
    Perceelverdeling verdeling() {
        contract::AanbiederContract een;
        een.agb = kLinde;
        een.perceel = 1;
        een.geldig = {Datum::from_ymd(2023, 1, 1), Datum::from_ymd(2023, 6, 30)};
        contract::AanbiederContract twee = een;
        twee.perceel = 2;
        twee.geldig = {Datum::from_ymd(2023, 7, 1), Datum::from_ymd(2023, 12, 31)};
        aanbieders = {twee, een};
        return {contract(), aanbieders};
    }
    std::vector<contract::AanbiederContract> aanbieders;
};

TEST_F(Besteding, A_tariefgroep_falls_under_the_perceel_of_the_aanbieder_of_that_day) {
    const auto v = verdeling();
    const ProductCode tg = *parse_productcode("45A03");
    EXPECT_EQ(v.find_perceel(kLinde, tg, Datum::from_ymd(2023, 6, 30)), 1);
    EXPECT_EQ(v.find_perceel(kLinde, tg, Datum::from_ymd(2023, 7, 1)), 2);
    EXPECT_EQ(v.find_perceel(kLinde, tg, Datum::from_ymd(2024, 1, 1)), 2);  // ended: the last one
    EXPECT_EQ(v.find_perceel(kLinde, tg, Datum::from_ymd(2022, 1, 1)), 1);  // before: the first one
    EXPECT_EQ(v.find_perceel(kEik, tg, Datum::from_ymd(2023, 6, 30)), kGeenPerceel);
    EXPECT_EQ(v.find_perceel(kEik, *parse_productcode("44A03"), Datum::from_ymd(2023, 6, 30)), 8);
    EXPECT_EQ(v.find_perceel(kLinde, *parse_productcode("99Z99"), Datum::from_ymd(2023, 6, 30)),
              kGeenPerceel);
    EXPECT_EQ(v.find_blok(8), "wonen en verblijf");
    EXPECT_EQ(v.find_blok(2), "ambulant");
    EXPECT_EQ(v.find_blok(kGeenPerceel), "");
}

TEST_F(Besteding, A_budget_without_a_product_falls_under_the_perceel_of_its_aanbieder) {
    const auto v = verdeling();
    const Datum mei = Datum::from_ymd(2023, 5, 1);
    EXPECT_EQ(v.find_perceel(kLinde, parse_categorie("45"), mei), 1);
    EXPECT_EQ(v.find_perceel(kLinde, std::optional<ProductCategorie>{}, Datum::from_ymd(2023, 8, 1)), 2);
    EXPECT_EQ(v.find_perceel(kEik, parse_categorie("44"), mei), 8) << "one perceel has this categorie";
    EXPECT_EQ(v.find_perceel(kEik, parse_categorie("45"), mei), kGeenPerceel);
    EXPECT_EQ(v.find_perceel(kEik, std::optional<ProductCategorie>{}, mei), kGeenPerceel);
}

TEST_F(Besteding, A_year_stands_against_the_year_before_and_against_its_budgets) {
    const std::vector<dossier::Besteding> bestedingen{
        besteding(kDeventer, kLinde, "45A03", 2023, 1, 100),  // perceel 1
        besteding(kDeventer, kLinde, "45A03", 2023, 8, 50),   // perceel 2
        besteding(kZwolle, kEik, "44A03", 2023, 8, 1000),     // perceel 8
        besteding(kZwolle, kEik, "44A03", 2023, 9, -200),     // a credit
        besteding(kDeventer, kLinde, "45A03", 2022, 6, 70),
        besteding(kDeventer, kLinde, "45A03", 2022, 7, 7),
        besteding(kDeventer, kLinde, "45A03", 2021, 1, 9999),
    };
    const std::vector<dossier::Toekenning> toekenningen{
        {kDeventer, kLinde, parse_categorie("45"), parse_productcode("45A03"), 2023, 2, euro(400), euro(140)},
        {kDeventer, kLinde, parse_categorie("45"), std::nullopt, 2023, 1, euro(60), euro(6)},
        {kDeventer, kLinde, parse_categorie("45"), parse_productcode("45A03"), 2022, 5, euro(9999), euro(1)},
    };
    const auto v = verdeling();
    const auto uit = compute_besteding(bestedingen, toekenningen, v, {.jaar = 2023, .tot_maand = 6});
    EXPECT_EQ(uit.totaal, (Geld{euro(950), euro(77), euro(70), euro(460), euro(146), 3}));
    EXPECT_EQ(uit.per_gemeente.at(kDeventer).besteed, euro(150));
    EXPECT_EQ(uit.per_gemeente.at(kZwolle).besteed, euro(800));
    EXPECT_EQ(uit.per_aanbieder.at(kEik).besteed, euro(800));
    EXPECT_EQ(uit.per_perceel.at(1), (Geld{euro(100), euro(77), euro(70), euro(460), euro(146), 3}));
    EXPECT_EQ(uit.per_perceel.at(2).besteed, euro(50));
    EXPECT_EQ(uit.per_perceel.at(8).besteed, euro(800));
    EXPECT_FALSE(uit.per_perceel.contains(kGeenPerceel))
        << "the budget without a product is of perceel 1 too";
    EXPECT_EQ(uit.per_blok.at("ambulant").at(0), euro(100));
    EXPECT_EQ(uit.per_blok.at("wonen en verblijf").at(7), euro(1000));
    EXPECT_EQ(uit.per_blok.at("wonen en verblijf").at(8), euro(-200));
    EXPECT_EQ(uit.per_blok_vorig_jaar.at("ambulant").at(5), euro(70));
    const auto zwolle = compute_besteding(bestedingen, toekenningen, v, {.jaar = 2023, .gemeente = kZwolle});
    EXPECT_EQ(zwolle.totaal.besteed, euro(800));
    EXPECT_FALSE(zwolle.per_gemeente.contains(kDeventer));
}

TEST(Declaraties, Add_up_by_month_with_the_codes_given_most) {
    const std::vector<dossier::Declaratiemaand> maanden{
        {kDeventer, kLinde, {2023, 2}, 1, 10, 2, euro(1200), euro(1000), euro(200)},
        {kZwolle, kLinde, {2023, 2}, 1, 5, 0, euro(500), euro(500), Bedrag{}},
        {kZwolle, kLinde, {2023, 3}, 2, 1, 1, euro(20), euro(10), euro(10)},
        {kZwolle, kLinde, {2022, 3}, 9, 9, 9, euro(9), euro(9), euro(9)},
    };
    const std::vector<dossier::Retourtelling> retouren{
        {kDeventer, kLinde, {2023, 2}, "9387", 1}, {kDeventer, kLinde, {2023, 2}, "0611", 2},
        {kZwolle, kLinde, {2023, 3}, "9307", 1},   {kZwolle, kLinde, {2023, 3}, "9387", 1},
        {kZwolle, kLinde, {2022, 3}, "9999", 50},
    };
    const auto uit = compute_declaraties(maanden, retouren, {.jaar = 2023, .codes_max = 2});
    EXPECT_EQ(uit.totaal, (Declaratiecijfers{4, 16, 3, euro(1720), euro(1510), euro(210)}));
    EXPECT_EQ(uit.per_maand.at(1), (Declaratiecijfers{2, 15, 2, euro(1700), euro(1500), euro(200)}));
    EXPECT_EQ(uit.codes, (std::vector<Codetelling>{{"0611", 2}, {"9387", 2}}));
    const auto zwolle = compute_declaraties(maanden, retouren, {.jaar = 2023, .gemeente = kZwolle});
    EXPECT_EQ(zwolle.totaal.berichten, 3);
    EXPECT_EQ(zwolle.codes.size(), 2U);
}

}  // namespace
}  // namespace jeugdregio::overzicht
