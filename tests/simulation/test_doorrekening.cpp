// Deciding again in memory against deciding in the database: the traffic of a world with everything that went
// wrong in it.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>

#include <fmt/format.h>
#include <unistd.h>

#include "contract/load_contract.hpp"
#include "pipeline/doorrekening.hpp"
#include "storage/openen.hpp"
#include "wereld.hpp"

namespace jeugdregio::simulatie {
namespace {

const std::string kContract = std::string(BRONMAP) + "/contracten/ijsselland-2023";

contract::GeladenContract load(const std::filesystem::path& map) {
    auto geladen = contract::load_contract(map, Datum::from_ymd(2023, 1, 1));
    if (!geladen) throw std::runtime_error(geladen.error().front().wat);
    return std::move(*geladen);
}

class Doorrekening : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        map_ = std::filesystem::temp_directory_path() / fmt::format("jeugdregio-doorrekening-{}", getpid());
        toen_ = std::make_unique<contract::GeladenContract>(load(kContract));
        ASSERT_TRUE(run_wereld({.zaad = 3, .map = map_ / "een"}, toen_->contract).goed);
        ASSERT_TRUE(run_wereld({.zaad = 8, .map = map_ / "twee"}, toen_->contract).goed);
    }
    static void TearDownTestSuite() {
        std::filesystem::remove_all(map_);
        toen_.reset();
    }
    static pipeline::Doorrekening reckon(const char* wereld, const contract::Contract& nu,
                                         bool herprijzen = true, int werkers = 2) {
        return pipeline::reckon_verkeer(
            [&] { return storage::open_verkeer(map_ / wereld / "wereld.db"); },
            {.toen = toen_->contract, .nu = nu, .herprijzen = herprijzen, .gemeente = {}}, werkers, [] {});
    }
    /// The same contract with every price a tenth higher.
    static contract::GeladenContract dearer() {
        const auto map = map_ / "duurder";
        std::filesystem::create_directories(map);
        std::ofstream(map / "basis.toml") << "map = \"" << kContract << "\"\nbron = \"proef\"\n";
        std::ifstream in(kContract + "/tarieven.toml");
        const std::string tekst{std::istreambuf_iterator<char>(in), {}};
        static const std::regex kBedrag("bedrag = \"([0-9.]+),([0-9]{2})\"");
        std::string uit;
        auto rest = tekst.cbegin();
        for (std::sregex_iterator i(tekst.begin(), tekst.end(), kBedrag), einde; i != einde; ++i) {
            uit.append(rest, (*i)[0].first);
            std::string heel = (*i)[1];
            std::erase(heel, '.');
            const long long cent = std::stoll(heel + (*i)[2].str()) * 11 / 10;
            std::string euro = std::to_string(cent / 100);
            for (int p = static_cast<int>(euro.size()) - 3; p > 0; p -= 3)
                euro.insert(static_cast<std::size_t>(p), ".");
            uit += fmt::format("bedrag = \"{},{:02}\"", euro, cent % 100);
            rest = (*i)[0].second;
        }
        uit.append(rest, tekst.cend());
        std::ofstream(map / "tarieven.toml") << uit;
        return load(map);
    }
    static inline std::filesystem::path map_;
    static inline std::unique_ptr<contract::GeladenContract> toen_;
};

TEST_F(Doorrekening, Under_the_same_contract_every_decision_is_that_of_then) {
    for (const char* wereld : {"een", "twee"}) {
        const auto d = reckon(wereld, toen_->contract);
        EXPECT_GT(d.berichten, 50);
        EXPECT_GT(d.totaal.goed_toen, 10);
        EXPECT_EQ(d.totaal.goed_toen, d.totaal.goed_nu);
        EXPECT_EQ(d.totaal.bedrag_toen, d.totaal.bedrag_nu);
        EXPECT_EQ(d.totaal.niet_meer, 0);
        EXPECT_EQ(d.totaal.alsnog, 0);
        EXPECT_EQ(d.herprijsd, 0);
        EXPECT_EQ(d.ander_contract, 0);
        EXPECT_TRUE(d.andere_berichten.empty());
        for (const auto& [regel, r] : d.per_regel) EXPECT_EQ(r.toen, r.nu) << regel;
    }
}

TEST_F(Doorrekening, The_groups_add_up_to_the_whole_and_the_number_of_threads_means_nothing) {
    const auto duur = dearer();
    const auto een = reckon("een", duur.contract, true, 1), drie = reckon("een", duur.contract, true, 3);
    const auto sum = [](const auto& per) {
        pipeline::Doorrekentelling uit;
        for (const auto& [sleutel, t] : per) uit.add(t);
        return uit;
    };
    for (const auto& som : {sum(een.per_gemeente), sum(een.per_perceel), sum(een.per_aanbieder)}) {
        EXPECT_EQ(som.bedrag_nu, een.totaal.bedrag_nu);
        EXPECT_EQ(som.bedrag_toen, een.totaal.bedrag_toen);
        EXPECT_EQ(som.goed_nu, een.totaal.goed_nu);
        EXPECT_EQ(som.niet_meer, een.totaal.niet_meer);
    }
    EXPECT_EQ(een.totaal.bedrag_nu, drie.totaal.bedrag_nu);
    EXPECT_EQ(een.herprijsd, drie.herprijsd);
}

TEST_F(Doorrekening, Dearer_care_costs_more_until_the_budget_is_gone) {
    const auto duur = dearer();
    const auto d = reckon("een", duur.contract);
    EXPECT_GT(d.herprijsd, 0);
    // Never more than a tenth more; a line that does not fit its budget any more takes away from it.
    EXPECT_LE(d.totaal.bedrag_nu.cents(), d.totaal.bedrag_toen.cents() * 11 / 10);
    EXPECT_GT(d.totaal.bedrag_nu, d.totaal.bedrag_toen);
    EXPECT_EQ(d.totaal.goed_toen - d.totaal.niet_meer + d.totaal.alsnog, d.totaal.goed_nu);
}

TEST_F(Doorrekening, Without_new_prices_the_check_of_prices_rejects_them) {
    const auto duur = dearer();
    const auto d = reckon("een", duur.contract, false);
    EXPECT_EQ(d.herprijsd, 0);
    EXPECT_LT(d.totaal.goed_nu, d.totaal.goed_toen / 2);
    EXPECT_GT(d.per_regel.at("TR418").nu, d.per_regel.at("TR418").toen + 10);
}

}  // namespace
}  // namespace jeugdregio::simulatie
