// Yearly recalculation of the tarieven (eis 34; AMB-045, AMB-106): by hand-made sums, and as the next version
// of a contract.
#include "contract/indexering.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <sstream>

#include "contract/groot_getal.hpp"
#include "hulp.hpp"

namespace jeugdregio::contract {
namespace {

const std::string kVoorbeeld = std::string(BRONMAP) + "/voorbeeld/indexering/";

Indexcijfers cijfers(const std::string& toml) {
    auto uit = read_indexcijfers("cijfers.toml", toml);
    EXPECT_TRUE(uit.ok()) << (uit.ok() ? "" : print(uit.error()));
    return uit.ok() ? *uit : Indexcijfers{};
}
Kostentabel kosten(const std::string& toml, const Contract& c = ijsselland().contract) {
    auto uit = read_kostentabel("kosten.toml", toml, c);
    EXPECT_TRUE(uit.ok()) << (uit.ok() ? "" : print(uit.error()));
    return uit.ok() ? *uit : Kostentabel{};
}
/// A year with these figures: "cao_ggz=4,00 ova=1,00".
std::string jaar(int nummer, const std::string& figuren, const std::string& methode = "onderdelen") {
    std::string uit = "[[jaar]]\njaar = " + std::to_string(nummer) + "\nmethode = \"" + methode + "\"\n";
    if (methode == "ova") uit += "reden = \"Besluit\"\n";
    std::istringstream in(figuren);
    for (std::string f; in >> f;) {
        const std::size_t is = f.find('=');
        uit += "[jaar." + f.substr(0, is) + "]\npct = \"" + f.substr(is + 1) + "\"\nbron = \"B\"\n";
    }
    return uit;
}
const std::string kKop = "peiljaar = 2023\nbron = \"B\"\n";
std::string delen(const std::string& d, const std::string& voorziening = "TG4") {
    return "peiljaar = 2023\n[[kosten]]\nperceel = 1\neenheid = \"minuut\"\nvoorzieningen = [\"" +
           voorziening + "\"]\ndelen = { " + d + " }\nbron = \"B\"\n";
}

GeindexeerdTarief compute(const Contract& c, const Indexcijfers& i, const std::optional<Kostentabel>& k,
                          int j, int perceel = 1, const std::string& voorziening = "TG4") {
    auto uit = compute_indexering(c, i, k, j);
    EXPECT_TRUE(uit.ok()) << (uit.ok() ? "" : print(uit.error()));
    if (uit.ok())
        for (const auto& t : uit->tarieven)
            if (t.perceel == perceel && t.voorziening == voorziening) return t;
    ADD_FAILURE() << "no tarief for " << voorziening;
    return {};
}
std::vector<Contractfout> faults(const Indexcijfers& i, const std::optional<Kostentabel>& k, int j) {
    auto uit = compute_indexering(ijsselland().contract, i, k, j);
    return uit.ok() ? std::vector<Contractfout>{} : uit.error();
}

// TG4 of perceel 1 is 1,62. 1,62 x (60% x 1,06 + 30% x 1,03 + 10% x 1) = 1,62 x 1,045 = 1,6929.
TEST(Indexering, EveryPartMovesByItsOwnFigureAndTheRestStands) {
    const auto t = compute(
        ijsselland().contract, cijfers(kKop + jaar(2024, "cao_jeugdzorg=6,00 materieel=3,00 uniform=9,00")),
        kosten(delen("loon_jeugdzorg = \"60\", materieel = \"30\", overig = \"10,00\"")), 2024);
    EXPECT_EQ(t.oud.cents(), 162);
    EXPECT_EQ(t.microcent, 169'290'000);
    EXPECT_EQ(t.nieuw.cents(), 169);
    EXPECT_FALSE(t.voorlopig);
    ASSERT_EQ(t.onderdelen.size(), 3U);
    EXPECT_EQ(t.onderdelen[0].microcent, 103'032'000);
    EXPECT_EQ(t.onderdelen[2].microcent, 16'200'000);
}

// Eis 34: an unknown cao takes the mean of the known ones; with none known, the OVA.
TEST(Indexering, ACaoThatIsNotKnownYet) {
    struct Geval {
        const char *wat, *figuren, *methode;
        std::int64_t microcent;
    };
    constexpr Geval kGevallen[] = {
        {"its own figure", "cao_ggz=4,00 cao_jeugdzorg=6,00 ova=9,00", "onderdelen", 168'480'000},
        {"the mean of two", "cao_gehandicaptenzorg=3,00 cao_jeugdzorg=6,01 ova=9,00", "onderdelen",
         169'298'100},
        {"the only one known", "cao_jeugdzorg=6,00 ova=9,00", "onderdelen", 171'720'000},
        {"the OVA when none is known", "ova=5,00", "onderdelen", 170'100'000},
        {"the deviating method takes the OVA always", "cao_ggz=4,00 ova=5,00", "ova", 170'100'000},
        {"wages may fall", "cao_ggz=-1,00", "onderdelen", 160'380'000},
    };
    for (const Geval& g : kGevallen) {
        SCOPED_TRACE(g.wat);
        const auto t =
            compute(ijsselland().contract,
                    cijfers(kKop + jaar(2024, g.figuren + std::string(" uniform=1,00"), g.methode)),
                    kosten(delen("loon_ggz = \"100\"")), 2024);
        EXPECT_EQ(t.microcent, g.microcent);
        // The reason of a deviation goes along with the figure.
        const std::string& bron = t.onderdelen.at(0).stappen.at(0).bron;
        EXPECT_EQ(bron.find("Besluit") != std::string::npos, std::string_view(g.methode) == "ova") << bron;
    }
}

TEST(Indexering, HousingHasItsOwnFigureUnlessTheMethodDeviates) {
    const auto k = kosten(delen("huisvesting = \"100\""));
    const auto t =
        compute(ijsselland().contract,
                cijfers(kKop + jaar(2024, "huisvesting=2,50 materieel=9,00 uniform=1,00")), k, 2024);
    EXPECT_EQ(t.microcent, 166'050'000);
    const auto afwijkend =
        compute(ijsselland().contract,
                cijfers(kKop + jaar(2024, "huisvesting=2,50 materieel=9,00 uniform=1,00", "ova")), k, 2024);
    EXPECT_EQ(afwijkend.microcent, 176'580'000);
}

// AMB-106: no parts, one figure, provisional.
TEST(Indexering, WithoutPartsOneFigureAndProvisional) {
    const auto uit = compute_indexering(ijsselland().contract, cijfers(kKop + jaar(2024, "uniform=5,00")),
                                        std::nullopt, 2024);
    ASSERT_TRUE(uit.ok()) << print(uit.error());
    EXPECT_TRUE(uit->voorlopig());
    EXPECT_EQ(uit->tarieven.size(), ijsselland().contract.tarieven.size()) << "every price of the contract";
    for (const auto& t : uit->tarieven) {
        EXPECT_TRUE(t.voorlopig);
        EXPECT_EQ(t.microcent, t.oud.cents() * 1'050'000) << t.voorziening;
        EXPECT_EQ(t.nieuw.cents(), div_round(t.oud.cents() * 105, 100)) << t.voorziening;
    }
}

// AMB-045: rounding every year would give 1,08 -> 1,10 -> 1,12 -> ...; from the base it is 1,08 x 1,0155^7.
TEST(Indexering, SevenYearsDoNotDrift) {
    std::string toml = kKop;
    for (int j = 2024; j <= 2030; ++j) toml += jaar(j, "uniform=1,55");
    const auto t = compute(ijsselland().contract, cijfers(toml), std::nullopt, 2030, 1, "TG1");
    EXPECT_EQ(t.onderdelen.at(0).stappen.size(), 7U);
    // 1,08 x 1,0155^7 = 1,20276...; computed with whole numbers apart from the program.
    EXPECT_EQ(t.nieuw.cents(), 120);
    EXPECT_EQ(t.microcent / 1'000, 120'277);
    std::int64_t per_jaar = 108;
    for (int j = 2024; j <= 2030; ++j) per_jaar = div_round(per_jaar * 10155, 10000);
    EXPECT_NE(t.nieuw.cents(), per_jaar) << "this case would not show drift";
}

TEST(Indexering, AHalfCentGoesUpAndAStukMayBeInWholeEuros) {
    // 162 x 1,25 = 202,5 cents.
    const auto t =
        compute(ijsselland().contract, cijfers(kKop + jaar(2024, "uniform=25,00")), std::nullopt, 2024);
    EXPECT_EQ(t.microcent, 202'500'000);
    EXPECT_EQ(t.nieuw.cents(), 203);
    Contract euro = ijsselland().contract;
    const auto mst = [&] {
        return compute(euro, cijfers(kKop + jaar(2024, "uniform=3,33")), std::nullopt, 2024, 7, "MST")
            .nieuw.cents();
    };
    EXPECT_EQ(mst(), 22'290'35);  // 21.572,00 x 1,0333 = 22.290,3476
    euro.parameters.tarief_stuk_op_hele_euro = true;
    EXPECT_EQ(mst(), 22'290'00);
    EXPECT_EQ(compute(euro, cijfers(kKop + jaar(2024, "uniform=3,33")), std::nullopt, 2024).nieuw.cents(),
              167)
        << "a price per minute stays in cents";
}

TEST(Indexering, AFigureThatIsMissingIsNamedWithItsYearAndLine) {
    const auto k = kosten(delen("loon_ggz = \"50\", materieel = \"50\""));
    auto fouten = faults(cijfers(kKop + jaar(2024, "cao_ggz=1,00 uniform=1,00")), k, 2024);
    ASSERT_EQ(fouten.size(), 1U) << print(fouten);
    EXPECT_TRUE(holds_fault(fouten, "cijfers.toml", 3, "Voor 2024 ontbreekt het cijfer materieel"))
        << print(fouten);
    EXPECT_NE(fouten[0].herstel.find("[jaar.materieel]"), std::string::npos);
    fouten = faults(cijfers(kKop + jaar(2024, "materieel=1,00 uniform=1,00")), k, 2024);
    EXPECT_TRUE(holds_fault(fouten, "cijfers.toml", 3, "ontbreekt het cijfer ova")) << print(fouten);
    fouten = faults(cijfers(kKop + jaar(2024, "ova=1,00 materieel=1,00")), k, 2024);
    EXPECT_TRUE(holds_fault(fouten, "cijfers.toml", 3, "ontbreekt het cijfer uniform"))
        << "the other prices have no parts\n"
        << print(fouten);
    EXPECT_TRUE(holds_fault(faults(cijfers(kKop + jaar(2024, "uniform=1,00")), std::nullopt, 2025),
                            "cijfers.toml", 3, "Voor 2025 zijn er geen cijfers"));
    EXPECT_FALSE(faults(cijfers(kKop + jaar(2024, "uniform=1,00")), std::nullopt, 2023).empty());
    EXPECT_FALSE(
        faults(cijfers("peiljaar = 2022\nbron = \"B\"\n" + jaar(2023, "uniform=1,00")), k, 2023).empty())
        << "another peiljaar than the parts";
}

TEST(Indexering, FaultsInTheFiguresNameFileLineAndRemedy) {
    struct Geval {
        const char *wat, *toml, *bevat;
        int regel;
    };
    const Geval kGevallen[] = {
        {"no toml", "peiljaar = \n", "niet te lezen als TOML", 1},
        {"no figures", "peiljaar = 2023\nbron = \"B\"\n", "jaar", 1},
        {"a point",
         "peiljaar = 2023\nbron = \"B\"\n[[jaar]]\njaar = 2024\nmethode = \"onderdelen\"\n[jaar.ova]\n"
         "pct = \"2.50\"\nbron = \"B\"\n",
         "De stijging \"2.50\" kan niet", 7},
        {"far too much",
         "peiljaar = 2023\nbron = \"B\"\n[[jaar]]\njaar = 2024\nmethode = \"onderdelen\"\n[jaar.ova]\n"
         "pct = \"250,00\"\nbron = \"B\"\n",
         "De stijging \"250,00\" kan niet", 7},
        {"no source",
         "peiljaar = 2023\nbron = \"B\"\n[[jaar]]\njaar = 2024\nmethode = \"onderdelen\"\n[jaar.ova]\n"
         "pct = \"2,50\"\n",
         "`bron`", 6},
        {"a figure nobody knows",
         "peiljaar = 2023\nbron = \"B\"\n[[jaar]]\njaar = 2024\nmethode = \"onderdelen\"\n"
         "[jaar.cao_gemeenten]\npct = \"2,50\"\nbron = \"B\"\n",
         "`cao_gemeenten` in [[jaar]] is niet bekend", 6},
        {"deviating without a reason",
         "peiljaar = 2023\nbron = \"B\"\n[[jaar]]\njaar = 2024\nmethode = \"ova\"\n",
         "wijkt de methode af, zonder reden", 3},
        {"a year is skipped",
         "peiljaar = 2023\nbron = \"B\"\n[[jaar]]\njaar = 2025\nmethode = \"onderdelen\"\n",
         "Hier staat het jaar 2025, en 2024 wordt verwacht", 3},
    };
    for (const Geval& g : kGevallen) {
        SCOPED_TRACE(g.wat);
        const auto uit = read_indexcijfers("cijfers.toml", g.toml);
        ASSERT_FALSE(uit.ok());
        EXPECT_TRUE(holds_fault(uit.error(), "cijfers.toml", g.regel, g.bevat)) << print(uit.error());
        EXPECT_FALSE(uit.error()[0].herstel.empty());
    }
}

TEST(Indexering, FaultsInThePartsNameFileLineAndRemedy) {
    struct Geval {
        const char* wat;
        std::string toml;
        const char* bevat;
    };
    const Geval kGevallen[] = {
        {"99,99 percent", delen("overig = \"99,99\""), "De aandelen zijn samen 99,99%"},
        {"a share of nothing", delen("overig = \"100\", materieel = \"0\""), "Het aandeel \"0\" kan niet"},
        {"no such price", delen("overig = \"100\"", "MST"),
         "Perceel 1 heeft geen tarief voor \"MST\" per minuut"},
        {"twice", delen("overig = \"100\"") + delen("overig = \"100\"").substr(16), "staat er twee keer"},
        {"an unknown part", delen("koffie = \"100\""), "`koffie`"},
    };
    for (const Geval& g : kGevallen) {
        SCOPED_TRACE(g.wat);
        const auto uit = read_kostentabel("kosten.toml", g.toml, ijsselland().contract);
        ASSERT_FALSE(uit.ok());
        const auto& f = uit.error();
        EXPECT_TRUE(std::any_of(f.begin(), f.end(), [&](const Contractfout& x) {
            return x.bestand == "kosten.toml" && x.regel > 0 && x.wat.find(g.bevat) != std::string::npos;
        })) << print(f);
    }
}

// The example figures, written as a file and put in the contract: the loader reads it as the next version.
TEST(Indexering, TheFragmentIsTheNextVersionOfTheContractAndTheOldTarievenStand) {
    const auto i = read_indexcijfers("indexcijfers.toml", read_text(kVoorbeeld + "indexcijfers.toml"));
    ASSERT_TRUE(i.ok()) << print(i.error());
    const auto k = kosten(read_text(kVoorbeeld + "kosten.toml"));
    const auto in2024 = compute_indexering(ijsselland().contract, *i, k, 2024);
    ASSERT_TRUE(in2024.ok()) << print(in2024.error());

    const Contractmap map;
    map.write("tarieven-2024.toml", write_tarieven(*in2024, *i));
    auto geladen = map.load(Datum::from_ymd(2024, 3, 1));
    ASSERT_TRUE(geladen.ok()) << print(geladen.error());
    const Contract& c = geladen->contract;
    EXPECT_NE(c.sha256, ijsselland().contract.sha256) << "the file is part of the hash";
    for (const auto& t : in2024->tarieven) {
        SCOPED_TRACE(std::to_string(t.perceel) + " " + t.voorziening);
        const auto op = [&](int j, int m, int d) {
            return c.find_tarief(t.perceel, t.voorziening, t.eenheid, Datum::from_ymd(j, m, d));
        };
        const Tarief* was = ijsselland().contract.find_tarief(t.perceel, t.voorziening, t.eenheid,
                                                              Datum::from_ymd(2023, 3, 1));
        ASSERT_NE(op(2023, 3, 1), nullptr);
        EXPECT_EQ(op(2023, 3, 1)->bedrag, was->bedrag) << "March 2023 still has the old tarief";
        EXPECT_EQ(op(2023, 12, 31)->bedrag, was->bedrag);
        ASSERT_NE(op(2024, 1, 1), nullptr);
        EXPECT_EQ(op(2024, 1, 1)->bedrag, t.nieuw);
        EXPECT_EQ(op(2024, 1, 1)->onafgerond_microcent, t.microcent);
        EXPECT_EQ(op(2024, 1, 1)->voorlopig, t.perceel == 9) << "the example has no parts for perceel 9";
    }
    std::string meldingen;
    for (const std::string& m : geladen->kennisgevingen) meldingen += m + "\n";
    EXPECT_NE(meldingen.find("Voor perceel 9 zijn tarieven vanaf 01-01-2024 voorlopig"), std::string::npos)
        << meldingen;
    EXPECT_EQ(meldingen.find("geïndexeerde tarieven"), std::string::npos);

    // The year after: from the base again, and the list of 2024 is closed in its turn.
    const auto in2025 = compute_indexering(c, *i, k, 2025);
    ASSERT_TRUE(in2025.ok()) << print(in2025.error());
    map.write("tarieven-2025.toml", write_tarieven(*in2025, *i));
    auto later = map.load();
    ASSERT_TRUE(later.ok()) << print(later.error());
    const auto tg4 = [&](int j) {
        return later->contract.find_tarief(1, "TG4", Eenheid::minuut, Datum::from_ymd(j, 6, 1))
            ->bedrag.cents();
    };
    EXPECT_EQ(tg4(2023), 162);
    EXPECT_EQ(tg4(2024), 170);  // 1,62 x (50% x 1,06 + 25% x 1,05 + 15% x 1,03 + 10%) = 1,696140
    // 1,62 x (50% x 1,06 x 1,0325 + 25% x 1,05 x 1,0325 + 15% x 1,03 x 1,02 + 10%) = 1,742870...
    EXPECT_EQ(tg4(2025), 174);

    EXPECT_FALSE(compute_indexering(later->contract, *i, k, 2024).ok()) << "2024 is there already";
}

TEST(Indexering, AFragmentThatDoesNotFitIsAFaultInItsOwnFile) {
    const auto fragment = [](const std::string& rest) {
        return "[[tarieflijst]]\nperceel = 7\neenheid = \"stuk_inspanning\"\n" + rest;
    };
    const std::string mst = "bron = \"B\"\ntarieven = [ { voorziening = \"MST\", bedrag = \"22.000,00\"";
    struct Geval {
        const char* wat;
        std::string inhoud;
        const char* bevat;
    };
    const Geval kGevallen[] = {
        {"it does not say that it follows", fragment("van = \"2024-01-01\"\n" + mst + " } ]\n"),
         "vanaf 01-01-2024 gelden er twee tarieven"},
        {"nothing to follow", fragment("van = \"2023-01-01\"\nvervolg = true\n" + mst + " } ]\n"),
         "Deze lijst is een vervolg, maar voor MST in perceel 7 (per stuk_inspanning) is er geen eerder "
         "tarief"},
        {"not the rounding of its own value",
         fragment("van = \"2024-01-01\"\nvervolg = true\n" + mst + ", onafgerond = \"22001,00500000\" } ]\n"),
         "dat is niet de afronding van 22001,00500000"},
        {"a value that cannot be",
         fragment("van = \"2024-01-01\"\nvervolg = true\n" + mst +
                  ", onafgerond = \"12345678901234567890,5\" } ]\n"),
         "Het onafgeronde bedrag"},
        {"it follows",
         fragment("van = \"2024-01-01\"\nvervolg = true\n" + mst +
                  ", onafgerond = \"22000,00499999\", voorlopig = true } ]\n"),
         nullptr},
    };
    for (const Geval& g : kGevallen) {
        SCOPED_TRACE(g.wat);
        const Contractmap map;
        map.write("tarieven-2024.toml", g.inhoud);
        const auto fouten = map.faults();
        if (g.bevat == nullptr) {
            EXPECT_TRUE(fouten.empty()) << print(fouten);
            continue;
        }
        ASSERT_FALSE(fouten.empty());
        EXPECT_EQ(fouten[0].bestand, "tarieven-2024.toml") << print(fouten);
        EXPECT_NE(fouten[0].wat.find(g.bevat), std::string::npos) << print(fouten);
    }
    const Contractmap map;
    map.write("tarieven-24.toml", "");
    EXPECT_TRUE(holds_fault(map.faults(), "tarieven-24.toml", 0, "hoort niet bij een contract"));
}

RC_GTEST_PROP(GrootGetal, DividesBackWhatItMultiplied, ()) {
    const auto n = *rc::gen::arbitrary<std::uint32_t>();
    const auto factoren = *rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange(1U, 0xffffffffU));
    const auto rest = *rc::gen::inRange(0U, 1000U);
    GrootGetal g(n);
    for (const auto f : factoren) g.multiply(f);
    GrootGetal met_rest = g;
    for (std::size_t i = factoren.size(); i-- > 0;) g.divide(factoren[i]);
    RC_ASSERT(g.to_int64() == std::optional<std::int64_t>(n));
    // What is added below the first divisor falls away.
    if (!factoren.empty() && factoren.back() > rest) {
        met_rest.add(GrootGetal(rest));
        for (std::size_t i = factoren.size(); i-- > 0;) met_rest.divide(factoren[i]);
        RC_ASSERT(met_rest.to_int64() == std::optional<std::int64_t>(n));
    }
}

TEST(GrootGetal, TellsWhenItDoesNotFit) {
    EXPECT_EQ(GrootGetal(0).to_int64(), 0);
    EXPECT_EQ(GrootGetal(0x7fffffffffffffffULL).to_int64(), std::numeric_limits<std::int64_t>::max());
    EXPECT_EQ(GrootGetal(0x8000000000000000ULL).to_int64(), std::nullopt);
    GrootGetal g(0xffffffffULL);
    g.add(GrootGetal(1));
    EXPECT_EQ(g.to_int64(), std::int64_t{1} << 32);
}

}  // namespace
}  // namespace jeugdregio::contract
