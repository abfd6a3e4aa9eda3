// A decision in words: which faults are told, what becomes of right words, and how a refusal speaks of
// fields.
#include <gtest/gtest.h>

#include <filesystem>

#include "contract/load_contract.hpp"
#include "pipeline/besluitwoorden.hpp"
#include "pipeline/werklijst_beeld.hpp"

namespace jeugdregio::pipeline {
namespace {

const contract::Contract& contract_2023() {
    static const auto geladen = contract::load_contract(
        std::filesystem::path(BRONMAP) / "contracten/ijsselland-2023", Datum::from_ymd(2023, 4, 12));
    return geladen.value().contract;
}
Besluitonderwerp toewijzing() {
    return {*parse_gemeente("0193"), *parse_agb("41410001"), "230002"};
}
Result<Opdracht, std::vector<Woordfout>> make(std::string_view soort, const Woorden& woorden) {
    return make_opdracht(*find_besluitvorm(soort), toewijzing(), woorden, contract_2023(), "A. de Vries");
}

TEST(Besluitwoorden, become_the_wish_that_the_command_line_makes) {
    const auto uit = make("wijzigen", {{"budget", "9.000,00"},
                                       {"einde", "2023-08-31"},
                                       {"reden", "12"},
                                       {"in-overleg", "ja"},
                                       {"onbekend", "telt niet"}});
    ASSERT_TRUE(uit.ok());
    const auto& wens = std::get<toewijzing::Wijzigwens>(uit->wat);
    EXPECT_EQ(wens.nummer.waarde, 230002);
    EXPECT_EQ(wens.budget, Bedrag::from_cents(900'000));
    EXPECT_EQ(wens.einde, Datum::from_ymd(2023, 8, 31));
    EXPECT_EQ(wens.reden, "12");
    EXPECT_TRUE(wens.overleg);
    EXPECT_TRUE(wens.omvang.empty());
    EXPECT_EQ(uit->door, "A. de Vries");
    EXPECT_EQ(uit->aanbieder, std::nullopt) << "the toewijzing says it";
}

TEST(Besluitwoorden, of_a_request_name_its_aanbieder_and_product) {
    const auto uit =
        make("honoreren", {{"product", "45A04"}, {"volume", "120"}, {"eenheid", "minuut"}, {"per", "week"}});
    ASSERT_TRUE(uit.ok());
    const auto& h = std::get<Honoreer>(uit->wat);
    EXPECT_EQ(h.referentie, "230002");
    EXPECT_TRUE(h.wens.ander_product);
    EXPECT_EQ(h.wens.categorie->str(), "45");
    EXPECT_EQ(h.wens.omvang.volume, 120);
    EXPECT_EQ(h.wens.omvang.frequentie, Frequentie::per_week);
    EXPECT_EQ(uit->aanbieder->str(), "41410001");
}

TEST(Besluitwoorden, tell_every_fault_at_its_field) {
    const auto uit = make("honoreren", {{"ingang", "1 mei"},
                                        {"product", "4"},
                                        {"budget", "-1"},
                                        {"volume", "1,5"},
                                        {"eenheid", "jaar"},
                                        {"budgetsoort", "herstel"}});
    ASSERT_FALSE(uit.ok());
    std::vector<std::string> velden;
    for (const auto& f : uit.error()) velden.push_back(f.veld);
    EXPECT_EQ(velden,
              (std::vector<std::string>{"ingang", "product", "budget", "volume", "eenheid", "budget"}))
        << "a budget and a volume is one more";
    EXPECT_FALSE(make("beeindigen", {}).ok()) << "the last day is needed";
    EXPECT_FALSE(make("afwijzen", {{"reden", "0"}}).ok());
    EXPECT_TRUE(make("afwijzen", {{"reden", "6"}}).ok());
    EXPECT_TRUE(make("verwijderen", {}).ok());
    EXPECT_EQ(find_besluitvorm("anders"), nullptr);
}

TEST(Besluitwoorden, a_request_can_be_granted_as_a_category_or_as_a_budget_without_a_product) {
    const auto categorie = make("honoreren", {{"categorie", "45"}});
    ASSERT_TRUE(categorie.ok());
    EXPECT_TRUE(std::get<Honoreer>(categorie->wat).wens.ander_product);
    EXPECT_EQ(std::get<Honoreer>(categorie->wat).wens.categorie->str(), "45");
    EXPECT_FALSE(std::get<Honoreer>(categorie->wat).wens.code);

    const auto generiek = make("honoreren", {{"generiek", "ja"}, {"budget", "9.000,00"}});
    ASSERT_TRUE(generiek.ok());
    const auto& wens = std::get<Honoreer>(generiek->wat).wens;
    EXPECT_TRUE(wens.ander_product);
    EXPECT_FALSE(wens.categorie || wens.code);

    EXPECT_FALSE(std::get<Honoreer>(make("honoreren", {})->wat).wens.ander_product) << "as asked";
    const auto velden = [](const auto& uit) {
        std::vector<std::string> namen;
        for (const auto& f : uit.error()) namen.push_back(f.veld);
        return namen;
    };
    EXPECT_EQ(velden(make("honoreren", {{"generiek", "ja"}, {"product", "45A04"}})),
              std::vector<std::string>{"generiek"});
    EXPECT_EQ(velden(make("honoreren", {{"categorie", "45"}, {"product", "45A04"}})),
              std::vector<std::string>{"categorie"});
    EXPECT_EQ(velden(make("honoreren", {{"categorie", "450"}})), std::vector<std::string>{"categorie"});
}

TEST(Besluitwoorden, a_new_toewijzing_is_for_the_jeugdige_of_the_one_that_it_stands_beside) {
    const auto uit = make("nieuw", {{"aanbieder", "41410002"},
                                    {"ingang", "2023-05-01"},
                                    {"einde", "2023-12-31"},
                                    {"budget", "8.000,00"},
                                    {"budgetsoort", "herstel"}});
    ASSERT_TRUE(uit.ok());
    EXPECT_EQ(uit->aanbieder->str(), "41410002") << "not that of the other toewijzing";
    EXPECT_EQ(uit->jeugdige_van->waarde, 230002);
    const auto& wens = std::get<toewijzing::Maakwens>(uit->wat);
    EXPECT_EQ(wens.product.budget, Bedrag::from_cents(800'000));
    EXPECT_EQ(wens.budgetsoort, dossier::Budgetsoort::herstel);
    EXPECT_FALSE(wens.product.omvang || wens.product.categorie || wens.product.code);
    EXPECT_FALSE(wens.nummer) << "the first that is free";

    const auto volume = make("nieuw", {{"aanbieder", "41410002"},
                                       {"ingang", "2023-05-01"},
                                       {"product", "45A04"},
                                       {"volume", "120"},
                                       {"per", "week"}});
    const auto& omvang = std::get<toewijzing::Maakwens>(volume->wat).product.omvang;
    ASSERT_TRUE(omvang);
    EXPECT_EQ(omvang->volume, 120);
    EXPECT_EQ(omvang->eenheid, contract_2023().find_product(*parse_productcode("45A04"))->eenheid);

    std::vector<std::string> velden;
    const auto leeg = make("nieuw", {});
    for (const auto& f : leeg.error()) velden.push_back(f.veld);
    EXPECT_EQ(velden, (std::vector<std::string>{"aanbieder", "ingang", "budget"}));
}

TEST(Besluitwoorden, what_fields_say_together_is_told_at_the_field_that_mends_it) {
    const auto velden = [](Woorden woorden, std::string_view vorm = "nieuw") {
        if (vorm == "nieuw") {
            woorden.emplace_back("aanbieder", "41410002");
            woorden.emplace_back("ingang", "2023-05-01");
        }
        std::vector<std::string> uit;
        if (const auto opdracht = make(vorm, woorden); !opdracht.ok())
            for (const auto& f : opdracht.error()) uit.push_back(f.veld);
        return uit;
    };
    using Namen = std::vector<std::string>;
    EXPECT_EQ(velden({{"categorie", "45"}, {"budget", "900,00"}, {"einde", "2023-05-01"}}), Namen{});
    EXPECT_EQ(velden({{"categorie", "45"}, {"budget", "900,00"}, {"einde", "2023-04-30"}}), Namen{"einde"});
    EXPECT_EQ(velden({{"categorie", "45"}, {"budget", "900,00"}}), Namen{"einde"});
    EXPECT_EQ(velden({{"product", "45A04"}, {"budget", "900,00"}, {"einde", "2023-06-30"}}),
              Namen{"product"});
    EXPECT_EQ(velden({{"product", "45A04"}}), Namen{"volume"});
    EXPECT_EQ(velden({{"product", "45A04"}, {"eenheid", "minuut"}, {"per", "week"}}), Namen{"volume"});
    EXPECT_EQ(velden({{"product", "45A04"}, {"volume", "0"}}), Namen{"volume"});
    EXPECT_EQ(velden({{"einde", "2023-06-30"}}), Namen{"budget"}) << "help without a limit or a kind";
    EXPECT_EQ(velden({{"categorie", "45"}}), Namen{}) << "the standard has toewijzingen without a limit";
    EXPECT_EQ(velden({{"einde", "2023-04-30"}, {"ingang", "2023-05-01"}}, "honoreren"), Namen{"einde"});
    EXPECT_EQ(velden({{"budget", "900,00"}, {"volume", "5"}}, "wijzigen"), Namen{"budget"});
    EXPECT_EQ(velden({{"volume", "5"}, {"per", "week"}}, "wijzigen"), Namen{});
}

TEST(Besluitwoorden, are_told_back_as_people_write_them) {
    const auto uit = describe_woorden(*find_besluitvorm("wijzigen"),
                                      {{"einde", "2023-08-31"}, {"budget", "9000,00"}, {"in-overleg", "ja"}});
    ASSERT_EQ(uit.size(), 3U);
    EXPECT_EQ(uit[0].second, "€ 9.000,00");
    EXPECT_EQ(uit[1].second, "31-08-2023");
    EXPECT_EQ(uit[2].second, "ja");
}

TEST(Besluitwoorden, an_option_of_the_command_line_becomes_the_field) {
    const auto& vorm = *find_besluitvorm("beeindigen");
    EXPECT_EQ(to_formulierwoorden(vorm, "Noem --einde en --door."), "Noem 'Laatste dag' en 'Uw naam'.");
    EXPECT_EQ(to_formulierwoorden(vorm, "Geef --client op."), "Geef --client op.")
        << "no field stands for it";
    EXPECT_EQ(to_formulierwoorden(vorm, "Neem hem op (--client), of noem de dag (--einde)."),
              "Neem hem op, of noem de dag ('Laatste dag').");
    EXPECT_EQ(to_formulierwoorden(vorm, "Bel."), "Bel.");
}

TEST(Werklijstwoorden, say_how_much_time_is_left) {
    using toewijzing::Telling;
    const Datum woensdag = Datum::from_ymd(2023, 4, 12);
    EXPECT_EQ(describe_resterend({woensdag, Telling::dagen}, woensdag), "vandaag");
    EXPECT_EQ(describe_resterend({woensdag.plus_dagen(1), Telling::dagen}, woensdag), "nog 1 dag");
    EXPECT_EQ(describe_resterend({woensdag.plus_dagen(5), Telling::werkdagen}, woensdag), "nog 3 werkdagen")
        << "a weekend lies between";
    EXPECT_EQ(describe_resterend({woensdag.plus_dagen(-2), Telling::dagen}, woensdag), "2 dagen te laat");
    EXPECT_EQ(describe_resterend({woensdag.plus_dagen(-1), Telling::werkdagen}, woensdag),
              "1 werkdag te laat");
}

}  // namespace
}  // namespace jeugdregio::pipeline
