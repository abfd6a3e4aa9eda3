// keuzebudget.toml, standaardbudgetten.toml and the limits of functions: what is read, and every kind of
// fault.
#include "contract/getallen.hpp"
#include "hulp.hpp"

namespace jeugdregio::contract {
namespace {

constexpr const char* kStandaard = R"([[standaardbudget]]
naam = "thuis"
interventie = "Begeleiding thuis"
soort = "duurzaam"
vanaf = "2023-01-01"
tot = "2023-12-31"
inzet = [
    { voorziening = "TG2", uren = "2,5" },
    { voorziening = "middel", uren = "6" },
]
bron = "Besluit"
)";
constexpr const char* kProces = R"([[verwijsproces]]
versie = "1.0"
vanaf = "2023-01-01"
vastgesteld = "2022-11-15"
document = "Verwijsproces 1.0"
bron = "Besluit"
)";

TEST(Keuzebudgetdata, what_stands_in_the_files_is_read) {
    const Contractmap map;
    map.append("standaardbudgetten.toml", kStandaard);
    std::string twee = std::string(kProces) + kProces;
    twee.replace(twee.rfind("1.0\"\nvanaf = \"2023-01-01\""), 25, "2.0\"\nvanaf = \"2023-07-01\"");
    map.append("keuzebudget.toml", twee);
    const auto geladen = map.load();
    ASSERT_TRUE(geladen.ok()) << print(geladen.error());
    const Contract& c = geladen->contract;
    ASSERT_EQ(c.standaardbudgetten.size(), 1U);
    EXPECT_EQ(c.standaardbudgetten[0].inzet, (std::vector<Uren>{{"TG2", 150}, {"middel", 360}}));
    EXPECT_TRUE(c.standaardbudgetten[0].holds_on(Datum::from_ymd(2023, 12, 31)));
    EXPECT_FALSE(c.standaardbudgetten[0].holds_on(Datum::from_ymd(2024, 1, 1)));
    EXPECT_FALSE(c.standaardbudgetten[0].holds_on(Datum::from_ymd(2022, 12, 31)));
    ASSERT_EQ(c.verwijsprocessen.size(), 2U);
    EXPECT_EQ(find_geldende(c.verwijsprocessen, Datum::from_ymd(2022, 12, 31)), nullptr);
    EXPECT_EQ(find_geldende(c.verwijsprocessen, Datum::from_ymd(2023, 6, 30))->versie, "1.0");
    EXPECT_EQ(find_geldende(c.verwijsprocessen, Datum::from_ymd(2023, 7, 1))->versie, "2.0");
    EXPECT_EQ(c.find_formule(Budgetsoort::herstel, kIn2023)->rekenwijze, Budgetrekenwijze::per_traject);
    EXPECT_EQ(c.find_formule(Budgetsoort::duurzaam, kIn2023)->weken, Wekentelling::kalenderweken);
    EXPECT_EQ(c.find_formule(Budgetsoort::duurzaam, Datum::from_ymd(2022, 12, 31)), nullptr);
}

TEST(Keuzebudgetdata, the_documents_name_no_standard_budget_and_no_verwijsproces) {
    EXPECT_TRUE(ijsselland().contract.standaardbudgetten.empty());
    EXPECT_TRUE(ijsselland().contract.verwijsprocessen.empty());
    for (const Budgetformule& f : ijsselland().contract.budgetformules) EXPECT_TRUE(f.aanname) << f.bron;
}

TEST(Keuzebudgetdata, every_fault_has_its_line) {
    struct Geval {
        const char *wat, *bestand, *na, *zoek, *door, *plek, *bevat;
    };
    constexpr Geval kGevallen[] = {
        {"an unknown kind", "keuzebudget.toml", "[[formule]]\nsoort", "\"herstel\"", "\"kort\"",
         "soort = \"kort\"", "staat \"kort\""},
        {"no formula for a kind", "keuzebudget.toml", "", "soort = \"duurzaam\"", "soort = \"herstel\"", "",
         "geen formule voor een budget van de soort duurzaam"},
        {"two at once", "keuzebudget.toml", "", "soort = \"duurzaam\"", "soort = \"herstel\"",
         "[[formule]]\nsoort = \"herstel\"\nrekenwijze = \"per_week\"", "twee formules vanaf 01-01-2023"},
        {"weeks at a traject", "keuzebudget.toml", "[[formule]]\nsoort", "\"per_traject\"",
         "\"per_traject\"\nweken = \"naar_rato\"", "weken = \"naar_rato\"",
         "past niet bij rekenwijze \"per_traject\""},
        {"a week without a count", "keuzebudget.toml", "", "weken = \"kalenderweken\"\n", "",
         "[[formule]]\nsoort = \"duurzaam\"", "past niet bij rekenwijze \"per_week\""},
        {"an unknown count", "keuzebudget.toml", "soort = \"duurzaam\"", "\"kalenderweken\"", "\"maanden\"",
         "weken = \"maanden\"", "staat \"maanden\""},
        {"no source", "keuzebudget.toml", "", "bron = \"Eigen keuze bij inkoopdocument 8.4; AMB-001\"",
         "bron = \"\"", "bron = \"\"", "`bron` leeg"},
        {"a process twice", "keuzebudget.toml", "", "# [[verwijsproces]]",
         "[[verwijsproces]]\nversie = \"1.0\"\nvanaf = \"2023-01-01\"\nvastgesteld = "
         "\"2022-11-15\"\ndocument = "
         "\"V\"\nbron = \"B\"\n[[verwijsproces]]\nversie = \"1.0\"\nvanaf = \"2023-07-01\"\nvastgesteld = "
         "\"2022-11-15\"\ndocument = \"V\"\nbron = \"B\"",
         "[[verwijsproces]]\nversie = \"1.0\"\nvanaf = \"2023-07-01\"", "staat er twee keer"},
        {"a limit of nobody", "beroepentabel.toml", "", "functie = \"Jeugdzorgwerker A (instellingen)\"",
         "functie = \"Jeugdzorgwerker A\"", "functie = \"Jeugdzorgwerker A\"", "staat niet bij TG4"},
        {"a limit to no perceel", "beroepentabel.toml", "Jeugdzorgwerker A (instellingen)\"\npercelen", "[2]",
         "[10]", "[[tariefgroep]]\nnaam = \"TG4\"", "beperkt tot perceel 10"},
        {"no amount of hours", "standaardbudgetten.toml", "naam = \"thuis\"", "\"2,5\"", "\"2.5\"", "\"2.5\"",
         "geen aantal uren"},
        {"no whole minutes", "standaardbudgetten.toml", "naam = \"thuis\"", "\"2,5\"", "\"1,33\"", "\"1,33\"",
         "geen aantal uren"},
        {"no hours", "standaardbudgetten.toml", "naam = \"thuis\"", "\"2,5\"", "\"0\"", "uren = \"0\"",
         "geen aantal uren"},
        {"an unknown voorziening", "standaardbudgetten.toml", "naam = \"thuis\"", "\"TG2\"", "\"TG8\"",
         "[[standaardbudget]]\nnaam", "\"TG8\" is geen tariefgroep"},
        {"MST is no part of a keuzebudget", "standaardbudgetten.toml", "naam = \"thuis\"", "\"TG2\"",
         "\"MST\"", "[[standaardbudget]]\nnaam", "\"MST\" is geen tariefgroep"},
        {"not in a duurzaam budget", "standaardbudgetten.toml", "naam = \"thuis\"", "\"TG2\"", "\"TG3\"",
         "[[standaardbudget]]\nnaam", "TG3 mag niet in een budget van de soort duurzaam"},
        {"zwaar without KDC", "standaardbudgetten.toml", "naam = \"thuis\"", "\"middel\"", "\"zwaar\"",
         "[[standaardbudget]]\nnaam", "zwaar mag niet"},
        {"twice in one budget", "standaardbudgetten.toml", "naam = \"thuis\"", "\"middel\"", "\"TG2\"",
         "[[standaardbudget]]\nnaam", "TG2 staat twee keer"},
        {"upside down", "standaardbudgetten.toml", "naam = \"thuis\"", "\"2023-12-31\"", "\"2022-12-31\"",
         "[[standaardbudget]]\nnaam", "eindigt eerder"},
    };
    for (const Geval& g : kGevallen) {
        SCOPED_TRACE(g.wat);
        const Contractmap map;
        map.append("standaardbudgetten.toml", kStandaard);
        map.mutate(g.bestand, g.na, g.zoek, g.door);
        const int regel = *g.plek == '\0' ? 0 : map.line_of(g.bestand, "", g.plek);
        EXPECT_GE(regel, 0);
        const auto fouten = map.faults();
        EXPECT_TRUE(holds_fault(fouten, g.bestand, regel, g.bevat)) << "line " << regel << "\n"
                                                                    << print(fouten);
        for (const auto& f : fouten) EXPECT_FALSE(f.herstel.empty()) << f.wat;
    }
}

TEST(Keuzebudgetdata, near_misses_are_in_order) {
    struct Geval {
        const char *wat, *zoek, *door;
    };
    constexpr Geval kGevallen[] = {
        {"zwaar at a KDC", "\"middel\", uren = \"6\" },\n]", "\"zwaar\", uren = \"6\" },\n]\nkdc_odc = true"},
        {"TG3 in a herstelbudget", "soort = \"duurzaam\"", "soort = \"herstel\""},
        {"hours and minutes", "\"2,5\"", "\"1:20\""},
        {"one day", "tot = \"2023-12-31\"", "tot = \"2023-01-01\""},
        {"no end", "tot = \"2023-12-31\"\n", ""},
    };
    for (const Geval& g : kGevallen) {
        SCOPED_TRACE(g.wat);
        const Contractmap map;
        map.append("standaardbudgetten.toml", kStandaard);
        map.mutate("standaardbudgetten.toml", "naam = \"thuis\"", g.zoek, g.door);
        EXPECT_TRUE(map.faults().empty()) << print(map.faults());
    }
}

TEST(Keuzebudgetdata, a_name_may_come_back_after_its_end_only) {
    for (const bool later : {true, false}) {
        const Contractmap map;
        std::string tweede = kStandaard;
        tweede.replace(tweede.find("2023-01-01"), 10, later ? "2024-01-01" : "2023-12-31");
        tweede.replace(tweede.find("2023-12-31\"\ninzet"), 10, "2024-12-31");
        map.append("standaardbudgetten.toml", std::string(kStandaard) + tweede);
        const auto fouten = map.faults();
        EXPECT_EQ(fouten.size(), later ? 0U : 1U) << print(fouten);
        EXPECT_NE(later, print(fouten).find("twee keer voor dezelfde tijd") != std::string::npos)
            << print(fouten);
    }
}

TEST(Uren, are_whole_minutes) {
    struct Geval {
        const char* tekst;
        std::optional<std::int64_t> minuten;
    };
    constexpr Geval kGevallen[] = {
        {"40", 2400},
        {"12,5", 750},
        {"12:30", 750},
        {"0,25", 15},
        {"0,05", 3},
        {"0", 0},
        {"1,33", std::nullopt},
        {"0,01", std::nullopt},
        {"1:60", std::nullopt},
        {"1:5", std::nullopt},
        {"12.5", std::nullopt},
        {"-1", std::nullopt},
        {"", std::nullopt},
        {":30", std::nullopt},
        {"1,234", std::nullopt},
        {"9999999999999", std::nullopt},
        {"0:59", 59},
        {"1:5a", std::nullopt},
    };
    for (const Geval& g : kGevallen) EXPECT_EQ(parse_uren(g.tekst), g.minuten) << g.tekst;
    for (const std::int64_t m : {0, 1, 59, 60, 61, 750, 2400}) EXPECT_EQ(parse_uren(format_uren(m)), m) << m;
    EXPECT_EQ(format_uren(65), "1:05");
    EXPECT_EQ(format_uren(2400), "40");
}

}  // namespace
}  // namespace jeugdregio::contract
