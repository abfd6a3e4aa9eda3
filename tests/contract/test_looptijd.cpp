// The term of each perceel (inkoopdocument 4.3.1.1, 4.3.1.2): which one runs, extensions used and left, and
// the warning before it ends by itself.
#include "contract/looptijd.hpp"

#include <gtest/gtest.h>

#include "hulp.hpp"

namespace jeugdregio::contract {
namespace {

Contract load(const Contractmap& map) {
    auto uit = map.load();
    EXPECT_TRUE(uit.ok()) << (uit.ok() ? "" : print(uit.error()));
    return uit.ok() ? std::move(uit->contract) : Contract{};
}

std::string tell(const Contract& c, int perceel, const char* op) {
    for (const Looptijd& l : list_looptijden(c, *parse_datum(op)))
        if (l.perceel->nummer == perceel)
            return std::string(stand_naam(l.stand)) + " | " + std::to_string(l.termijn) + " " +
                   format_iso(l.termijn_begin) + " " + format_iso(l.termijn_einde) + " | " +
                   std::to_string(l.gebruikt) + "+" + std::to_string(l.over) + " | " +
                   (l.na_volgende ? format_iso(*l.na_volgende) : "-") + " | " + std::to_string(l.dagen_over);
    return "";
}

std::string joined(const Contractmap& map, const char* op) {
    std::string uit;
    auto geladen = map.load(*parse_datum(op));
    EXPECT_TRUE(geladen.ok()) << (geladen.ok() ? "" : print(geladen.error()));
    if (geladen.ok())
        for (const std::string& k : geladen->kennisgevingen) uit += k + "\n";
    return uit;
}

TEST(Looptijd, TheFirstTermOfPercelen1To8AndOfPerceel9) {
    const Contract& c = ijsselland().contract;
    EXPECT_EQ(tell(c, 1, "2022-12-31"),
              "nog niet begonnen | 0 2023-01-01 2024-12-31 | 0+3 | 2026-12-31 | 731");
    EXPECT_EQ(tell(c, 1, "2023-01-01"), "loopt | 0 2023-01-01 2024-12-31 | 0+3 | 2026-12-31 | 730");
    EXPECT_EQ(tell(c, 8, "2024-06-29"), "loopt | 0 2023-01-01 2024-12-31 | 0+3 | 2026-12-31 | 185");
    EXPECT_EQ(tell(c, 8, "2024-06-30"),
              "eindigt binnenkort | 0 2023-01-01 2024-12-31 | 0+3 | 2026-12-31 | 184");
    EXPECT_EQ(tell(c, 8, "2024-12-31"),
              "eindigt binnenkort | 0 2023-01-01 2024-12-31 | 0+3 | 2026-12-31 | 0");
    EXPECT_EQ(tell(c, 8, "2025-01-01"),
              "voorbij, geen verlenging vastgelegd | 0 2023-01-01 2024-12-31 | 0+3 | 2026-12-31 | -1");
    EXPECT_EQ(tell(c, 9, "2023-06-29"), "loopt | 0 2023-01-01 2023-12-31 | 0+3 | 2024-12-31 | 185");
    EXPECT_EQ(tell(c, 9, "2023-06-30"),
              "eindigt binnenkort | 0 2023-01-01 2023-12-31 | 0+3 | 2024-12-31 | 184");
}

TEST(Looptijd, AnExtensionMovesTheEndAndCountsDown) {
    const Contractmap map;
    map.extend(9, {"2024-12-31", "2025-12-31"});
    map.extend(1, {"2026-12-31", "2028-12-31", "2030-12-31"});
    const Contract c = load(map);
    EXPECT_EQ(tell(c, 9, "2023-12-31"), "loopt | 0 2023-01-01 2023-12-31 | 2+1 | 2026-12-31 | 731");
    EXPECT_EQ(tell(c, 9, "2024-01-01"), "loopt | 1 2024-01-01 2024-12-31 | 2+1 | 2026-12-31 | 730");
    EXPECT_EQ(tell(c, 9, "2025-07-01"),
              "eindigt binnenkort | 2 2025-01-01 2025-12-31 | 2+1 | 2026-12-31 | 183");
    EXPECT_EQ(tell(c, 1, "2029-01-01"), "loopt | 3 2029-01-01 2030-12-31 | 3+0 | - | 729");
    EXPECT_EQ(tell(c, 1, "2031-01-01"), "afgelopen | 3 2029-01-01 2030-12-31 | 3+0 | - | -1");
    EXPECT_EQ(tell(c, 2, "2024-01-01"), "loopt | 0 2023-01-01 2024-12-31 | 0+3 | 2026-12-31 | 365")
        << "another perceel keeps its own term";
}

TEST(Looptijd, AWarningComesBeforeTheEndAndNamesWhatIsLeft) {
    const Contractmap map;
    EXPECT_EQ(joined(map, "2023-06-29").find("eindigt vanzelf"), std::string::npos);
    EXPECT_NE(
        joined(map, "2023-06-30")
            .find(
                "De overeenkomst voor perceel 9 eindigt vanzelf op 31-12-2023 (over 184 dagen), tenzij de "
                "regio verlengt. Er zijn 0 van de 3 verlengingen gebruikt. Met de volgende loopt zij tot en "
                "met 31-12-2024, op zijn langst tot en met 31-12-2026"),
        std::string::npos)
        << joined(map, "2023-06-30");
    EXPECT_NE(joined(map, "2024-08-01").find("voor de percelen 1, 2, 3, 4, 5, 6, 7 en 8 eindigt vanzelf"),
              std::string::npos);

    map.extend(1, {"2026-12-31", "2028-12-31", "2030-12-31"});
    EXPECT_EQ(joined(map, "2030-06-29").find("perceel 1 eindigt"), std::string::npos);
    EXPECT_NE(joined(map, "2030-06-30")
                  .find("voor perceel 1 eindigt op 31-12-2030 (over 184 dagen). Alle 3 "
                        "verlengingen zijn gebruikt; verlengen kan niet meer"),
              std::string::npos);
    EXPECT_NE(joined(map, "2031-01-01").find("voor perceel 1 is op 31-12-2030 afgelopen. Alle 3"),
              std::string::npos);
}

TEST(Looptijd, HowLongBeforeTheEndIsASetting) {
    const Contractmap map;
    map.mutate("parameters.toml", "[contract.einde_melden_maanden]", "waarde = 6", "waarde = 2");
    EXPECT_EQ(joined(map, "2023-10-30").find("eindigt vanzelf"), std::string::npos);
    EXPECT_NE(joined(map, "2023-10-31").find("eindigt vanzelf"), std::string::npos);
}

TEST(Looptijd, AnExtensionThatCameAfterTheEndIsForALawyer) {
    const Contractmap map;
    map.extend(9, {"2024-12-31"});
    EXPECT_EQ(joined(map, "2024-01-01").find("jurist"), std::string::npos);
    map.mutate("percelen.toml", "nummer = 9", "besluit = \"2021-12-31\"", "besluit = \"2024-01-01\"");
    EXPECT_NE(joined(map, "2024-01-01")
                  .find("Verlenging 1 van perceel 9 is besloten op 01-01-2024, toen de "
                        "overeenkomst al was afgelopen (31-12-2023)"),
              std::string::npos)
        << joined(map, "2024-01-01");
}

TEST(Looptijd, ExtensionsThatDoNotFitAreFaults) {
    struct Geval {
        const char* wat;
        int perceel;
        std::vector<std::string> tot;
        const char* bevat;
    };
    const Geval kGevallen[] = {
        {"one too many", 9, {"2024-12-31", "2025-12-31", "2026-12-31", "2027-12-31"}, "heeft 4 verlengingen"},
        {"one skipped",
         9,
         {"2025-12-31"},
         "loopt tot en met 31-12-2025, maar na 12 maanden erbij is dat "
         "31-12-2024"},
        {"the length of another perceel", 8, {"2025-12-31"}, "maar na 24 maanden erbij is dat 31-12-2026"},
        {"the same twice",
         9,
         {"2024-12-31", "2024-12-31"},
         "Verlenging 2 van perceel 9 loopt tot en met "
         "31-12-2024"},
        {"in order", 9, {"2024-12-31", "2025-12-31", "2026-12-31"}, nullptr},
    };
    for (const Geval& g : kGevallen) {
        SCOPED_TRACE(g.wat);
        const Contractmap map;
        map.extend(g.perceel, g.tot);
        const auto fouten = map.faults();
        if (g.bevat == nullptr) {
            EXPECT_TRUE(fouten.empty()) << print(fouten);
            continue;
        }
        ASSERT_EQ(fouten.size(), 1U) << print(fouten);
        EXPECT_EQ(fouten[0].bestand, "percelen.toml");
        EXPECT_NE(fouten[0].wat.find(g.bevat), std::string::npos) << fouten[0].wat;
        EXPECT_GT(fouten[0].regel, 1);
    }
    const Contractmap andersom;
    andersom.extend(9, {"2024-12-31", "2025-12-31"});
    andersom.mutate("percelen.toml", "nummer = 9", "besluit = \"2021-12-31\"", "besluit = \"2023-12-31\"");
    const auto fouten = andersom.faults();
    ASSERT_EQ(fouten.size(), 1U) << print(fouten);
    EXPECT_TRUE(
        holds_fault(fouten, "percelen.toml",
                    andersom.line_of("percelen.toml", "tot = \"2024-12-31\"", "[[perceel.verlenging]]"),
                    "is besloten op 31-12-2022, eerder dan de vorige"));
}

}  // namespace
}  // namespace jeugdregio::contract
