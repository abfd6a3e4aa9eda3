// Notices, the hash, and laws about reading that hold for any content.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "contract/getallen.hpp"
#include "hulp.hpp"

namespace jeugdregio::contract {
namespace {

int count_met(const std::vector<std::string>& teksten, std::string_view deel) {
    return static_cast<int>(std::count_if(teksten.begin(), teksten.end(), [&](const std::string& t) {
        return t.find(deel) != std::string::npos;
    }));
}

std::vector<std::string> kennisgevingen(const Contractmap& map, Datum op) {
    auto uit = map.load(op);
    EXPECT_TRUE(uit.ok());
    return uit.ok() ? uit->kennisgevingen : std::vector<std::string>{};
}

TEST(Kennisgevingen, TarievenOfOtherYearsAreNotOnRecord) {
    const Contractmap map;
    EXPECT_EQ(count_met(kennisgevingen(map, Datum::from_ymd(2023, 12, 31)), "geïndexeerde tarieven"), 0);
    const auto later = kennisgevingen(map, Datum::from_ymd(2024, 1, 1));
    EXPECT_EQ(count_met(later, "geïndexeerde tarieven van latere jaren staan niet in de documenten"), 1);
    EXPECT_EQ(count_met(later, "de percelen 1, 2, 3, 4, 5, 6, 7, 8 en 9 gelden de tarieven van 2023 door"),
              1);
}

TEST(Kennisgevingen, AHigherClassThatCostsLessIsNamedOnce) {
    const Contractmap map;
    const auto nu = kennisgevingen(map, kIn2023);
    EXPECT_EQ(count_met(nu, "AMB-065"), 1);
    EXPECT_EQ(count_met(nu, "GGZ-G kost € 594,06 en GGZ-H kost € 529,57"), 1);
    map.mutate("tarieven.toml", "\"GGZ-H\"", "529,57", "594,06");
    EXPECT_EQ(count_met(kennisgevingen(map, kIn2023), "AMB-065"), 0) << "equal is not lower";
    map.mutate("tarieven.toml", "perceel = 1", "1,08", "1,22");
    EXPECT_EQ(count_met(kennisgevingen(map, kIn2023), "TG1 kost € 1,22 en TG2 kost € 1,21"), 1);
}

TEST(Kennisgevingen, ABaseTermThatEndedWithoutExtension) {
    const Contractmap map;
    EXPECT_EQ(count_met(kennisgevingen(map, Datum::from_ymd(2023, 12, 31)), "De looptijd"), 0);
    const auto in2024 = kennisgevingen(map, Datum::from_ymd(2024, 1, 1));
    EXPECT_EQ(count_met(in2024, "De looptijd van perceel 9 is op 31-12-2023 afgelopen"), 1);
    EXPECT_EQ(count_met(in2024, "De looptijd"), 1);
    const auto in2025 = kennisgevingen(map, Datum::from_ymd(2025, 1, 1));
    EXPECT_EQ(
        count_met(in2025, "De looptijd van de percelen 1, 2, 3, 4, 5, 6, 7 en 8 is op 31-12-2024 afgelopen"),
        1);
    map.extend(9, {"2024-12-31"});
    EXPECT_EQ(count_met(kennisgevingen(map, Datum::from_ymd(2024, 12, 31)), "De looptijd"), 0);
}

TEST(Kennisgevingen, EdChoicesThatWereNotMade) {
    const Contractmap map;
    const auto zonder = kennisgevingen(map, kIn2023);
    EXPECT_EQ(count_met(zonder, "Voor 2023 is niet vastgelegd"), 1);
    EXPECT_EQ(count_met(zonder, "Zwolle"), 1);
    EXPECT_EQ(count_met(zonder, "Hardenberg"), 0) << "takes no part in perceel 9";
    for (const auto& d : ijsselland().contract.deelnemers)
        map.append("ed_keuzes.toml", "[[keuze]]\ngemeente = \"" + d.gemeente.str() +
                                         "\"\njaar = 2023\neenheid = \"stuk\"\nbron = \"Besluit\"\n");
    EXPECT_EQ(count_met(kennisgevingen(map, kIn2023), "niet vastgelegd"), 0);
    EXPECT_EQ(count_met(kennisgevingen(map, Datum::from_ymd(2024, 6, 1)), "Voor 2024 is niet vastgelegd"), 1);
}

TEST(Contracthash, IsTheSameForTheSameBytesAndOtherForAnyChange) {
    const Contractmap map;
    const std::string eerst = map.load()->contract.sha256;
    EXPECT_EQ(eerst.size(), 64U);
    EXPECT_EQ(eerst.find_first_not_of("0123456789abcdef"), std::string::npos);
    EXPECT_EQ(eerst, ijsselland().contract.sha256) << "the place of the folder does not matter";
    EXPECT_EQ(eerst, map.load(Datum::from_ymd(2030, 1, 1))->contract.sha256) << "nor does the day";
    map.append("gemeenten.toml", "# een opmerking\n");
    const std::string met_opmerking = map.load()->contract.sha256;
    EXPECT_NE(eerst, met_opmerking);
    // The same bytes in the next file: the hash sees to which file they belong.
    const Contractmap ander;
    ander.write("groepsaanbod.toml", "# een opmerking\n" + ander.text("groepsaanbod.toml"));
    EXPECT_NE(ander.load()->contract.sha256, met_opmerking);
}

TEST(Contractlezen, ANativeTomlDateIsUnderstood) {
    const Contractmap map;
    map.mutate("contract.toml", "nummer", "\"2023-01-01\"", "2023-01-01");
    auto uit = map.load();
    ASSERT_TRUE(uit.ok()) << print(uit.error());
    EXPECT_EQ(format_iso(uit->contract.versies.at(0).vanaf), "2023-01-01");
}

TEST(Contractlezen, GroepsaanbodInMinutesIsASetting) {
    const Contractmap map;
    map.mutate("parameters.toml", "[declaratie.groep_eenheid]", "\"uur\"", "\"minuut\"");
    auto uit = map.load();
    ASSERT_TRUE(uit.ok()) << print(uit.error());
    EXPECT_TRUE(uit->contract.parameters.groep_ook_in_minuten);
}

TEST(Contractlezen, VersionsAreSortedByDay) {
    const Contractmap map;
    map.mutate("contract.toml", "bron = ", "[[versie]]",
               "[[versie]]\nnummer = \"2025.1\"\nvanaf = \"2025-01-01\"\nbron = \"x\"\n\n[[versie]]");
    auto uit = map.load();
    ASSERT_TRUE(uit.ok()) << print(uit.error());
    EXPECT_EQ(uit->contract.version_on(Datum::from_ymd(2024, 12, 31))->nummer, "2023.1");
    EXPECT_EQ(uit->contract.version_on(Datum::from_ymd(2025, 1, 1))->nummer, "2025.1");
    map.mutate("contract.toml", "bron = ", "2025-01-01", "2023-01-01");
    EXPECT_FALSE(map.load().ok()) << "two versions from one day";
}

// Whatever happens to a file, reading it gives a contract or faults that point into the folder: no crash, no
// silence.
RC_GTEST_PROP(Contractlezen, ASpoiledByteGivesAContractOrFaultsWithALine, ()) {
    static const std::vector<std::string> kNamen{
        "beroepentabel.toml", "contract.toml",   "gemeenten.toml", "groepsaanbod.toml",
        "intensiteiten.toml", "parameters.toml", "percelen.toml",  "producten.toml",
        "regels.toml",        "tarieven.toml",   "rap.toml",       "termijnen.toml"};
    const Contractmap map;
    const std::string naam = *rc::gen::elementOf(kNamen);
    std::string t = map.text(naam);
    const auto plek = *rc::gen::inRange<std::size_t>(0, t.size());
    if (*rc::gen::arbitrary<bool>())
        t.erase(plek, *rc::gen::inRange<std::size_t>(1, 40));
    else
        t[plek] = *rc::gen::elementOf(std::string("\"[]{}=,.#09x\n\xff"));
    map.write(naam, t);
    const auto regels = std::count(t.begin(), t.end(), '\n') + 1;
    auto uit = map.load();
    if (uit.ok()) {
        RC_ASSERT(uit->contract.producten.size() <= 34U);
        return;
    }
    RC_ASSERT(!uit.error().empty());
    for (const auto& f : uit.error()) {
        RC_ASSERT(!f.wat.empty() && !f.herstel.empty());
        if (f.bestand == naam) RC_ASSERT(f.regel <= regels);
    }
}

TEST(ParseBedrag, ReadsWhatTheDutchWriteAndNothingElse) {
    EXPECT_EQ(parse_bedrag("1,08")->cents(), 108);
    EXPECT_EQ(parse_bedrag("21.572,00")->cents(), 2157200);
    EXPECT_EQ(parse_bedrag("21572,00")->cents(), 2157200);
    EXPECT_EQ(parse_bedrag("1.234.567,89")->cents(), 123456789);
    EXPECT_EQ(parse_bedrag("-3,50")->cents(), -350);
    for (const char* t :
         {"", "1.08", "1,0", "1,080", "1", ",50", "1.08,00", "1.2345,00", ".123,00", "12.34,00", "1,-5",
          "€ 1,00", "1 000,00", "1,08 ", "+1,00", "--1,00", "1234.567,00", "1..000,00", "9999999999999,00"})
        EXPECT_EQ(parse_bedrag(t), std::nullopt) << t;
}

TEST(ParseDecimaal, IsExactToTheAskedNumberOfDigits) {
    EXPECT_EQ(parse_decimaal("0,19", 3), 190);
    EXPECT_EQ(parse_decimaal("0,1", 3), 100);
    EXPECT_EQ(parse_decimaal("6", 3), 6000);
    EXPECT_EQ(parse_decimaal("0,190", 3), 190);
    EXPECT_EQ(parse_decimaal("6,5", 1), 65);
    for (const char* t : {"", "0.19", "0,1900", ",5", "5,", "-1", "1,-1", "a"})
        EXPECT_EQ(parse_decimaal(t, 3), std::nullopt) << t;
}

RC_GTEST_PROP(ParseBedrag, ReadsBackWhatWeWriteForPeople, ()) {
    const auto cents = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000);
    std::string t = format_euro(Bedrag::from_cents(cents));
    RC_ASSERT(t.starts_with("€ "));
    RC_ASSERT(parse_bedrag(t.substr(std::string_view("€ ").size())) == Bedrag::from_cents(cents));
}

}  // namespace
}  // namespace jeugdregio::contract
