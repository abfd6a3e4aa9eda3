// Placements out of home, by stories of which the nights are counted by hand.
#include <gtest/gtest.h>

#include <fstream>

#include "contract/load_contract.hpp"
#include "overzicht/jeugdigen.hpp"
#include "overzicht/uithuisplaatsingen.hpp"

namespace jeugdregio::overzicht {
namespace {

const Gemeente kDeventer = *parse_gemeente("0150");
const Gemeente kZwolle = *parse_gemeente("0193");
const AgbCode kLinde = *parse_agb("41410001");
const AgbCode kEik = *parse_agb("41410002");

Datum dag(std::string_view tekst) {
    return *parse_datum(tekst);
}

/// A toewijzing of jeugdige 1 in Deventer for 44A03 at De Linde, unless said otherwise.
dossier::Zorgtraject traject(const char* ingang, const char* einde = nullptr) {
    static std::int64_t nummer = 0;
    dossier::Zorgtraject t;
    t.gemeente = kDeventer;
    t.jeugdige = 1;
    t.toewijzing = {++nummer};
    t.aanbieder = kLinde;
    t.code = parse_productcode("44A03");
    t.ingang = dag(ingang);
    if (einde != nullptr) t.einde = dag(einde);
    return t;
}

void report_start(dossier::Zorgtraject& t, const char* begin, const char* einde = nullptr,
                  const char* reden = "31") {
    const dossier::Leveringsleutel sleutel{t.toewijzing, std::nullopt, t.code, dag(begin)};
    t.leveringen.starts.push_back(
        {.sleutel = sleutel, .toewijzing_ingang = {}, .dagtekening = {}, .ontvangen_op = {}});
    if (einde != nullptr)
        t.leveringen.stops.push_back({.sleutel = sleutel,
                                      .toewijzing_ingang = {},
                                      .reden = reden,
                                      .einde = dag(einde),
                                      .dagtekening = {},
                                      .ontvangen_op = {}});
}

contract::Uithuisplaatsinginstelling instelling() {
    return {.producten = {*parse_productcode("44A03"), *parse_productcode("44A05")},
            .keten_dagen = 14,
            .bron = ""};
}

std::vector<Uithuisplaatsing> find(std::vector<dossier::Zorgtraject> trajecten) {
    return find_uithuisplaatsingen(trajecten, instelling());
}

TEST(Uithuisplaatsingen, Run_from_the_start_to_the_stop_that_was_reported) {
    auto t = traject("2023-01-01", "2023-12-31");
    report_start(t, "2023-01-10", "2023-03-01");
    const auto uit = find({t});
    ASSERT_EQ(uit.size(), 1U);
    EXPECT_EQ(uit[0], (Uithuisplaatsing{kDeventer, 1, dag("2023-01-10"), dag("2023-03-01"), 0}));
    EXPECT_EQ(uit[0].nachten(), 50);  // 21 in January (10 to 31), 28 in February, and the night to 1 March
}

TEST(Uithuisplaatsingen, Without_reports_the_days_of_the_toewijzing_count) {
    EXPECT_EQ(find({traject("2023-01-01", "2023-01-31")})[0].nachten(), 30);
    EXPECT_EQ(find({traject("2023-01-01")})[0].nachten(), std::nullopt);
    auto t = traject("2023-01-01", "2023-01-31");
    report_start(t, "2023-01-21");  // no stop: until the end of the toewijzing
    EXPECT_EQ(find({t})[0].nachten(), 10);
    auto laat = traject("2023-01-01", "2023-01-31");
    report_start(laat, "2023-02-03");  // after its last day: no nights, and none below zero
    EXPECT_EQ(find({laat})[0].nachten(), 0);
}

TEST(Uithuisplaatsingen, Only_products_that_count_are_placements) {
    auto deeltijd = traject("2023-01-01", "2023-12-31");
    deeltijd.code = parse_productcode("44A02");
    auto zonder = traject("2023-01-01", "2023-12-31");
    zonder.code.reset();
    EXPECT_TRUE(find({deeltijd, zonder}).empty());
}

TEST(Uithuisplaatsingen, Who_moves_within_fourteen_days_is_placed_once) {
    struct Geval {
        const char *wat, *tweede;
        std::size_t plaatsingen;
    };
    // The first stay ends on 31 January; 14 February is 14 days after it.
    for (const Geval& g : {Geval{"while the first goes on", "2023-01-20", 1},
                           {"the day after", "2023-02-01", 1},
                           {"fourteen days after", "2023-02-14", 1},
                           {"fifteen days after", "2023-02-15", 2}}) {
        auto naar = traject(g.tweede, "2023-06-30");
        naar.aanbieder = kEik;
        const auto uit = find({naar, traject("2023-01-01", "2023-01-31")});
        ASSERT_EQ(uit.size(), g.plaatsingen) << g.wat;
        EXPECT_EQ(uit.front().verplaatsingen, g.plaatsingen == 1 ? 1 : 0) << g.wat;
        EXPECT_EQ(uit.back().einde, dag("2023-06-30")) << g.wat;
        if (g.plaatsingen == 1) {
            EXPECT_EQ(uit[0].nachten(), 180) << g.wat;  // 31+28+31+30+31 of January to May, and 29 of June
        }
    }
}

TEST(Uithuisplaatsingen, A_stay_that_goes_on_elsewhere_as_it_was_is_no_verplaatsing) {
    auto verder = traject("2023-02-01", "2023-03-31");
    auto zwaarder = traject("2023-04-01", "2023-04-30");
    zwaarder.code = parse_productcode("44A05");
    const auto uit = find({traject("2023-01-01", "2023-01-31"), verder, zwaarder});
    ASSERT_EQ(uit.size(), 1U);
    EXPECT_EQ(uit[0].verplaatsingen, 1);  // the other product
    // A short stay inside a long one does not end the placement.
    const auto in_een = find({traject("2023-01-01", "2023-12-31"), traject("2023-02-01", "2023-02-10")});
    ASSERT_EQ(in_een.size(), 1U);
    EXPECT_EQ(in_een[0].einde, dag("2023-12-31"));
}

TEST(Uithuisplaatsingen, Another_jeugdige_or_gemeente_is_another_placement) {
    auto ander = traject("2023-02-01", "2023-02-28");
    ander.jeugdige = 2;
    auto elders = traject("2023-02-01", "2023-02-28");
    elders.gemeente = kZwolle;
    EXPECT_EQ(find({traject("2023-01-01", "2023-01-31"), ander, elders}).size(), 3U);
}

TEST(Uithuisplaatsingen, Are_counted_by_period_and_gemeente_with_exact_median_and_mean) {
    auto tweede = traject("2023-02-01", "2023-02-21");  // 20 nights
    tweede.jeugdige = 2;
    auto derde = traject("2023-03-01", "2023-03-26");  // 25 nights
    derde.jeugdige = 3;
    auto loopt = traject("2023-03-10");
    loopt.jeugdige = 4;
    auto opnieuw = traject("2023-05-01", "2023-05-06");  // jeugdige 1 again, 5 nights
    auto elders = traject("2022-12-01", "2023-06-30");   // 211 nights, began the year before
    elders.gemeente = kZwolle;
    const auto alle = find({traject("2023-01-01", "2023-01-11"), tweede, derde, loopt, opnieuw, elders});
    const Periode jaar{dag("2023-01-01"), dag("2023-12-31")};
    const auto deventer = summarize(alle, jaar, kDeventer);
    EXPECT_EQ(deventer.begonnen, 5);
    EXPECT_EQ(deventer.jeugdigen, 4);
    EXPECT_EQ(deventer.beeindigd, 4);
    EXPECT_EQ(deventer.lopend, 1);
    EXPECT_EQ(deventer.mediaan, Breuk(15));     // 5 10 20 25
    EXPECT_EQ(deventer.gemiddelde, Breuk(15));  // 60 / 4
    const auto regio = summarize(alle, jaar);
    EXPECT_EQ(regio.begonnen, 5);
    EXPECT_EQ(regio.beeindigd, 5);
    EXPECT_EQ(regio.mediaan, Breuk(20));  // 5 10 20 25 211
    EXPECT_EQ(regio.gemiddelde, Breuk::from(271, 5));
    const auto kwartaal = summarize(alle, {dag("2023-01-01"), dag("2023-03-31")}, kDeventer);
    EXPECT_EQ(kwartaal.begonnen, 4);
    EXPECT_EQ(kwartaal.mediaan, Breuk(20));
    const auto half = summarize(alle, {dag("2023-02-01"), dag("2023-03-31")}, kDeventer);
    EXPECT_EQ(half.mediaan, Breuk::from(45, 2));
    EXPECT_EQ(summarize(alle, {dag("2024-01-01"), dag("2024-12-31")}).mediaan, std::nullopt);
    EXPECT_EQ(summarize(alle, {dag("2024-01-01"), dag("2024-12-31")}).lopend, 1);
}

TEST(Uithuisplaatsingen, What_counts_in_IJsselland_is_verblijf_without_deeltijdpleegzorg) {
    const auto map = std::filesystem::path(BRONMAP) / "contracten" / "ijsselland-2023";
    const auto contract = contract::load_contract(map, dag("2023-06-01"));
    ASSERT_TRUE(contract.ok());
    const auto uit = contract::load_overzicht(map, contract->contract);
    ASSERT_TRUE(uit.ok());
    const auto& u = uit->uithuisplaatsing;
    EXPECT_EQ(u.keten_dagen, 14);
    EXPECT_EQ(u.producten.size(), 16U);  // A, C to K, and six of the ggz
    const auto telt = [&](const char* code) {
        return std::binary_search(u.producten.begin(), u.producten.end(), *parse_productcode(code));
    };
    EXPECT_TRUE(telt("44A01"));   // pleegzorg
    EXPECT_FALSE(telt("44A02"));  // deeltijdpleegzorg
    EXPECT_TRUE(telt("54A03"));
    EXPECT_FALSE(telt("45A03"));
}

TEST(Uithuisplaatsingen, A_fault_in_the_settings_is_told_with_its_place) {
    const auto map = std::filesystem::path(BRONMAP) / "contracten" / "ijsselland-2023";
    const auto contract = contract::load_contract(map, dag("2023-06-01"));
    std::string sjabloon = (std::filesystem::temp_directory_path() / "overzicht-XXXXXX").string();
    ASSERT_NE(::mkdtemp(sjabloon.data()), nullptr);
    const std::filesystem::path eigen = sjabloon;
    const auto fouten = [&] { return contract::load_overzicht(eigen, contract->contract).error(); };
    EXPECT_EQ(fouten().at(0).wat, "Dit bestand ontbreekt of is niet te lezen.");
    std::ofstream(eigen / "overzicht.toml")
        << "[uithuisplaatsing]\npercelen = [8, 10]\nzonder_voorzieningen = [\"B\", \"Q\"]\n"
           "zonder_codes = [\"44A03\", \"99Z99\"]\nketen_dagen = 14\nbron = \"x\"\n";
    ASSERT_EQ(fouten().size(), 3U);
    EXPECT_EQ(fouten()[0].regel, 2);
    EXPECT_EQ(fouten()[1].wat, "Geen product heeft de voorziening \"Q\".");
    EXPECT_EQ(fouten()[2].wat, "De productcode \"99Z99\" bestaat niet.");
    std::filesystem::remove_all(eigen);
}

TEST(Jeugdigen, Count_once_a_month_and_once_a_year) {
    auto twee = traject("2023-03-31", "2023-04-01");
    auto ander = traject("2022-05-01");
    ander.jeugdige = 2;
    auto voorbij = traject("2022-01-01", "2022-12-31");
    voorbij.jeugdige = 3;
    auto elders = traject("2023-12-31", "2024-01-31");
    elders.gemeente = kZwolle;
    elders.code = parse_productcode("45A03");
    const std::vector alle{traject("2023-03-01", "2023-03-15"), twee, ander, voorbij, elders};
    const auto uit = count_jeugdigen(alle, 2023);
    EXPECT_EQ(uit.at(kDeventer).jaar, 2);
    EXPECT_EQ(uit.at(kDeventer).per_maand,
              (std::array<std::int64_t, 12>{1, 1, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1}));
    EXPECT_EQ(uit.at(kZwolle).per_maand.at(11), 1);
    const std::vector verblijf{*parse_productcode("44A03")};
    EXPECT_FALSE(count_jeugdigen(alle, 2023, verblijf).contains(kZwolle));
}

}  // namespace
}  // namespace jeugdregio::overzicht
