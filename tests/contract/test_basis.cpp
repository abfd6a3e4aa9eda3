// A contract folder that builds on another one: basis.toml.
#include <gtest/gtest.h>

#include <algorithm>

#include "hulp.hpp"

namespace {

using namespace jeugdregio;
using namespace jeugdregio::contract;

/// A folder beside a whole contract, with these files only.
class Bovenbouw {
  public:
    Bovenbouw() : map_(onder.map() / "boven") { std::filesystem::create_directory(map_); }
    void write(std::string_view bestand, std::string_view inhoud) const {
        std::ofstream(map_ / bestand, std::ios::binary) << inhoud;
    }
    [[nodiscard]] auto load() const { return load_contract(map_, kIn2023); }
    [[nodiscard]] std::vector<Contractfout> faults() const {
        auto uit = load();
        return uit.ok() ? std::vector<Contractfout>{} : uit.error();
    }

    Contractmap onder;

  private:
    std::filesystem::path map_;
};

constexpr std::string_view kBasis = "map = \"..\"\nbron = \"test\"\n";

TEST(Basis, AFolderWithOnlyABasisIsThatContract) {
    const Bovenbouw b;
    b.write("basis.toml", kBasis);
    const auto boven = b.load(), onder = b.onder.load();
    ASSERT_TRUE(boven.ok()) << print(boven.error());
    ASSERT_TRUE(onder.ok());
    EXPECT_EQ(boven->contract.sha256, onder->contract.sha256) << "what counts is what it says, not where";
}

TEST(Basis, AFileOfItsOwnReplacesTheOneOfTheBasis) {
    const Bovenbouw b;
    b.write("basis.toml", kBasis);
    b.write("ed_keuzes.toml",
            "[[keuze]]\ngemeente = \"0193\"\njaar = 2023\neenheid = \"stuk\"\nbron = \"Besluit\"\n");
    const auto boven = b.load(), onder = b.onder.load();
    ASSERT_TRUE(boven.ok()) << print(boven.error());
    const auto* keuze = boven->contract.find_ed_keuze(*parse_gemeente("0193"), 2023);
    ASSERT_NE(keuze, nullptr);
    EXPECT_TRUE(keuze->stuk && !keuze->minuut);
    EXPECT_TRUE(onder->contract.ed_keuzes.empty()) << "the basis stays as it is";
    EXPECT_NE(boven->contract.sha256, onder->contract.sha256);
    EXPECT_EQ(boven->contract.tarieven.size(), onder->contract.tarieven.size());
}

TEST(Basis, WithoutABasisEveryFileMustBeThere) {
    const Bovenbouw b;
    b.write("ed_keuzes.toml", "");
    EXPECT_EQ(b.faults().size(), 18U) << print(b.faults());
}

TEST(Basis, ABasisThatCannotBeUsedIsTheOnlyFaultThatIsNamed) {
    struct Geval {
        const char *inhoud, *wat;
        int regel;
    };
    for (const Geval& g : {Geval{"bron = \"test\"\nmap = \"../weg\"\n", "De map \"../weg\" bestaat niet.", 2},
                           Geval{"map = \".\"\nbron = \"test\"\n", "heeft zelf een basis.toml", 1},
                           Geval{"bron = \"test\"\n", "map", 1}, Geval{"map = [\n", "", 0}}) {
        const Bovenbouw b;
        b.write("basis.toml", g.inhoud);
        const auto fouten = b.faults();
        ASSERT_EQ(fouten.size(), 1U) << g.inhoud << print(fouten);
        EXPECT_EQ(fouten[0].bestand, "basis.toml");
        EXPECT_NE(fouten[0].wat.find(g.wat), std::string::npos) << fouten[0].wat;
        if (g.regel != 0) {
            EXPECT_EQ(fouten[0].regel, g.regel);
        }
    }
}

TEST(Basis, ATypingErrorInTheFolderThatBuildsOnItIsNamed) {
    const Bovenbouw b;
    b.write("basis.toml", kBasis);
    b.write("edkeuzes.toml", "");
    const auto fouten = b.faults();
    ASSERT_EQ(fouten.size(), 1U) << print(fouten);
    EXPECT_EQ(fouten[0].bestand, "edkeuzes.toml");
}

}  // namespace
