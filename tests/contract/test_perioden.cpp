// Faults between rows and files that have to do with time and with prices: gaps, overlaps, products without a
// tarief, a gemeente that leaves and returns, choices for a year.
#include <gtest/gtest.h>

#include "hulp.hpp"

namespace jeugdregio::contract {
namespace {

TEST(Perioden, AProductWithoutTariefAndATariefWithoutProduct) {
    const Contractmap map;
    map.mutate("tarieven.toml", "perceel = 3", "    { voorziening = \"TG4\", bedrag = \"1,80\" },\n", "");
    map.mutate("producten.toml", "percelen = [7]",
               "    { code = \"50A02\", voorziening = \"ZIT\", omschrijving = \"Zeer intensieve "
               "traumabehandeling\" },\n",
               "");
    const auto fouten = map.faults();
    EXPECT_EQ(fouten.size(), 2U) << print(fouten);
    EXPECT_TRUE(holds_fault(fouten, "producten.toml", map.line_of("producten.toml", "", "45A06"),
                            "Product 45A06 (TG4) heeft geen tarief per minuut in perceel 3"))
        << print(fouten);
    EXPECT_TRUE(holds_fault(fouten, "tarieven.toml", map.line_of("tarieven.toml", "", "\"ZIT\""),
                            "tarief voor ZIT (perceel 7, per stuk_inspanning) hoort geen product"))
        << print(fouten);
}

/// A second list for perceel 7, from `van` on; the first one closed with `tot` when it is not empty.
void add_lijst(const Contractmap& map, const std::string& tot, const std::string& van) {
    if (!tot.empty()) map.mutate("tarieven.toml", "perceel = 7", "bron =", "tot = \"" + tot + "\"\nbron =");
    map.append(
        "tarieven.toml",
        "\n[[tarieflijst]]  # nieuw\nperceel = 7\neenheid = \"stuk_inspanning\"\nvan = \"" + van +
            "\"\nbron = \"Besluit\"\ntarieven = [\n    { voorziening = \"MST\", bedrag = \"22.000,00\" },\n"
            "    { voorziening = \"ZIT\", bedrag = \"12.000,00\" },\n]\n");
}

TEST(Perioden, PeriodsOfATariefFollowEachOtherWithoutGapOrOverlap) {
    struct Tijdgeval {
        const char *wat, *tot, *van, *bevat;
    };
    constexpr Tijdgeval kGevallen[] = {
        {"the first list is still open", "", "2024-01-01", "vanaf 01-01-2024 gelden er twee tarieven"},
        {"one day of overlap", "2024-01-01", "2024-01-01", "vanaf 01-01-2024 gelden er twee tarieven"},
        {"both begin on one day", "", "2023-01-01", "twee lijsten die op 01-01-2023 ingaan"},
        {"one day open", "2023-12-30", "2024-01-01",
         "van 31-12-2023 tot en met 31-12-2023 is er geen tarief"},
        {"they follow each other", "2023-12-31", "2024-01-01", nullptr},
    };
    for (const Tijdgeval& g : kGevallen) {
        SCOPED_TRACE(g.wat);
        const Contractmap map;
        add_lijst(map, g.tot, g.van);
        const auto fouten = map.faults();
        if (g.bevat == nullptr) {
            EXPECT_TRUE(fouten.empty()) << print(fouten);
            continue;
        }
        ASSERT_EQ(fouten.size(), 1U) << "one fault for the whole list\n" << print(fouten);
        EXPECT_TRUE(
            holds_fault(fouten, "tarieven.toml", map.line_of("tarieven.toml", "", "# nieuw"), g.bevat))
            << print(fouten);
        EXPECT_NE(fouten[0].wat.find("MST en ZIT"), std::string::npos) << fouten[0].wat;
    }
}

TEST(Perioden, ATariefCoversTheTermOfItsPerceel) {
    const Contractmap map;
    map.mutate("tarieven.toml", "perceel = 9\neenheid = \"minuut\"", "2023-01-01", "2023-02-01");
    map.mutate("tarieven.toml", "perceel = 6", "bron =", "tot = \"2024-06-30\"\nbron =");
    const auto fouten = map.faults();
    EXPECT_EQ(fouten.size(), 2U) << print(fouten);
    EXPECT_TRUE(holds_fault(fouten, "tarieven.toml",
                            map.line_of("tarieven.toml", "Perceel 9:", "[[tarieflijst]]"),
                            "van 01-01-2023 tot en met 31-01-2023 is er geen tarief"))
        << print(fouten);
    EXPECT_TRUE(holds_fault(fouten, "tarieven.toml",
                            map.line_of("tarieven.toml", "Perceel 6:", "[[tarieflijst]]"),
                            "na 30-06-2024 is er geen tarief, en het perceel loopt tot en met 31-12-2024"))
        << print(fouten);

    const Contractmap precies;
    precies.mutate("tarieven.toml", "perceel = 6", "bron =", "tot = \"2024-12-31\"\nbron =");
    EXPECT_TRUE(precies.faults().empty()) << "up to the last day of the term is enough";
    precies.extend(6, {"2026-12-31"});
    EXPECT_EQ(precies.faults().size(), 1U) << "an extension asks for tarieven until the new end";
}

TEST(Perioden, ATarieflijstThatEndsBeforeItBegins) {
    const Contractmap map;
    map.mutate("tarieven.toml", "perceel = 6", "bron =", "tot = \"2022-12-31\"\nbron =");
    const auto fouten = map.faults();
    ASSERT_EQ(fouten.size(), 1U) << print(fouten);
    EXPECT_TRUE(holds_fault(fouten, "tarieven.toml",
                            map.line_of("tarieven.toml", "Perceel 6:", "[[tarieflijst]]"),
                            "begint op 01-01-2023 en eindigt eerder, op 31-12-2022"));
}

TEST(Perioden, EdKeuzes) {
    const Contractmap map;
    map.append("ed_keuzes.toml",
               "[[keuze]]\ngemeente = \"0193\"\njaar = 2023\neenheid = \"minuut\"\nbron = \"Besluit\"\n"
               "[[keuze]]\ngemeente = \"0150\"\njaar = 2023\neenheid = \"beide\"\nbron = \"Besluit\"\n"
               "[[keuze]]\ngemeente = \"0166\"\njaar = 2023\neenheid = \"stuk\"\nbron = \"Besluit\"\n");
    auto goed = map.load();
    ASSERT_TRUE(goed.ok()) << print(goed.error());
    const auto* zwolle = goed->contract.find_ed_keuze(*parse_gemeente("0193"), 2023);
    ASSERT_NE(zwolle, nullptr);
    EXPECT_TRUE(zwolle->minuut && !zwolle->stuk);
    const auto* deventer = goed->contract.find_ed_keuze(*parse_gemeente("0150"), 2023);
    ASSERT_NE(deventer, nullptr);
    EXPECT_TRUE(deventer->minuut && deventer->stuk);
    const auto* kampen = goed->contract.find_ed_keuze(*parse_gemeente("0166"), 2023);
    ASSERT_NE(kampen, nullptr);
    EXPECT_TRUE(!kampen->minuut && kampen->stuk);
    EXPECT_EQ(goed->contract.find_ed_keuze(*parse_gemeente("0193"), 2024), nullptr);

    map.append(
        "ed_keuzes.toml",
        "[[keuze]] # dubbel\ngemeente = \"0193\"\njaar = 2023\neenheid = \"stuk\"\nbron = \"Besluit\"\n"
        "[[keuze]] # elders\ngemeente = \"0344\"\njaar = 2023\neenheid = \"stuk\"\nbron = \"Besluit\"\n"
        "[[keuze]] # uren\ngemeente = \"0148\"\njaar = 2023\neenheid = \"uur\"\nbron = \"Besluit\"\n");
    const auto fouten = map.faults();
    EXPECT_EQ(fouten.size(), 3U) << print(fouten);
    const auto regel = [&](const char* t) { return map.line_of("ed_keuzes.toml", "", t); };
    EXPECT_TRUE(holds_fault(fouten, "ed_keuzes.toml", regel("# dubbel"), "0193 2023 staat er twee keer"))
        << print(fouten);
    EXPECT_TRUE(holds_fault(fouten, "ed_keuzes.toml", regel("# elders"),
                            "Gemeente 0344 staat niet in gemeenten.toml"));
    EXPECT_TRUE(holds_fault(fouten, "ed_keuzes.toml", regel("\"uur\""), "staat \"uur\""));
}

TEST(Perioden, AGemeenteMayComeBackAfterItLeft) {
    const Contractmap map;
    map.mutate("gemeenten.toml", "Ommen", "bron =", "tot = \"2024-12-31\"\nbron =");
    const std::string terug =
        "\n[[gemeente]] # terug\ncode = \"0175\"\nnaam = \"Ommen\"\npercelen = [8]\nvan = "
        "\"2025-01-01\"\nbron = \"Besluit\"\n";
    map.append("gemeenten.toml", terug);
    auto uit = map.load();
    ASSERT_TRUE(uit.ok()) << print(uit.error());
    const Gemeente ommen = *parse_gemeente("0175");
    EXPECT_TRUE(uit->contract.takes_part(ommen, 1, Datum::from_ymd(2024, 12, 31)));
    EXPECT_FALSE(uit->contract.takes_part(ommen, 1, Datum::from_ymd(2025, 1, 1)));
    EXPECT_TRUE(uit->contract.takes_part(ommen, 8, Datum::from_ymd(2025, 1, 1)));

    map.mutate("gemeenten.toml", "# terug", "2025-01-01", "2024-12-31");
    EXPECT_TRUE(holds_fault(map.faults(), "gemeenten.toml", map.line_of("gemeenten.toml", "", "# terug"),
                            "Gemeente 0175 staat er twee keer voor dezelfde tijd"));
}

/// A third voorziening in perceel 7 (8.3.3), with its own product row and price list from `van` on.
void add_fft(const Contractmap& map, const std::string& geldig, const std::string& van) {
    map.mutate("percelen.toml", "nummer = 7", "[\"MST\", \"ZIT\"]", "[\"MST\", \"ZIT\", \"FFT\"]");
    map.mutate("producten.toml", "percelen = [7]", "    { code = \"50A02\"",
               "    { code = \"50A03\", voorziening = \"FFT\", omschrijving = \"Nieuw\"" + geldig +
                   " },\n    { code = \"50A02\"");
    map.append(
        "tarieven.toml",
        "\n[[tarieflijst]]  # nieuw\nperceel = 7\neenheid = \"stuk_inspanning\"\nvan = \"" + van +
            "\"\nbron = \"Besluit\"\ntarieven = [ { voorziening = \"FFT\", bedrag = \"9.000,00\" } ]\n");
}

TEST(Perioden, AVoorzieningMayBeAddedLaterThanItsPerceel) {
    const Contractmap map;
    add_fft(map, ", ingang = \"2024-07-01\"", "2024-07-01");
    auto uit = map.load();
    ASSERT_TRUE(uit.ok()) << print(uit.error());
    const Product* fft = uit->contract.find_product(*parse_productcode("50A03"));
    ASSERT_NE(fft, nullptr);
    EXPECT_FALSE(fft->exists_on(Datum::from_ymd(2024, 6, 30)));
    EXPECT_TRUE(fft->exists_on(Datum::from_ymd(2024, 7, 1)));
    EXPECT_TRUE(fft->exists_on(Datum::from_ymd(2030, 12, 31)));
    EXPECT_EQ(describe_geldigheid(*fft), "vanaf 01-07-2024");
}

TEST(Perioden, AGapInTheTarievenOfAnAddedVoorzieningIsStillAFault) {
    struct Geval {
        const char *wat, *geldig, *van, *bestand, *bevat;
    };
    constexpr Geval kGevallen[] = {
        {"it does not say that it begins later", "", "2024-07-01", "tarieven.toml",
         "van 01-01-2023 tot en met 30-06-2024 is er geen tarief, en het perceel loopt dan al"},
        {"its price begins a day late", ", ingang = \"2024-06-30\"", "2024-07-01", "tarieven.toml",
         "van 30-06-2024 tot en met 30-06-2024 is er geen tarief, en het product bestaat dan al"},
        {"it ends before it begins", ", ingang = \"2024-07-01\", einde = \"2024-06-30\"", "2024-07-01",
         "producten.toml", "Product 50A03 begint op 01-07-2024 en eindigt eerder, op 30-06-2024"},
        {"it begins before its perceel", ", ingang = \"2022-12-31\"", "2022-12-31", "producten.toml",
         "Bij product 50A03 is `ingang` 31-12-2022, maar perceel 7 loopt van 01-01-2023"},
        {"it begins after the last day there can be", ", ingang = \"2031-01-01\"", "2023-01-01",
         "producten.toml", "perceel 7 loopt van 01-01-2023 tot uiterlijk 31-12-2030"},
    };
    for (const Geval& g : kGevallen) {
        SCOPED_TRACE(g.wat);
        const Contractmap map;
        add_fft(map, g.geldig, g.van);
        const auto fouten = map.faults();
        ASSERT_EQ(fouten.size(), 1U) << print(fouten);
        EXPECT_EQ(fouten[0].bestand, g.bestand);
        EXPECT_NE(fouten[0].wat.find(g.bevat), std::string::npos) << print(fouten);
    }
}

TEST(Perioden, AVoorzieningThatStoppedNeedsNoTariefAfterwards) {
    const Contractmap map;
    add_fft(map, ", einde = \"2023-12-31\"", "2023-01-01");
    map.mutate("tarieven.toml", "# nieuw", "bron =", "tot = \"2023-12-31\"\nbron =");
    EXPECT_TRUE(map.faults().empty()) << print(map.faults());
    map.mutate("tarieven.toml", "# nieuw", "2023-12-31", "2023-12-30");
    EXPECT_TRUE(holds_fault(map.faults(), "tarieven.toml", map.line_of("tarieven.toml", "", "# nieuw"),
                            "na 30-12-2023 is er geen tarief, en het product bestaat tot en met 31-12-2023"))
        << print(map.faults());
}

}  // namespace
}  // namespace jeugdregio::contract
