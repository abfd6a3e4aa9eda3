// Plays every *.scenario of this folder, each under its own name.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>

#include "scenario/lees_scenario.hpp"
#include "scenario/speel_scenario.hpp"
#include "steun/proces.hpp"

namespace jeugdregio::scenario {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> find_bestanden() {
    std::vector<fs::path> uit;
    for (const auto& f : fs::directory_iterator(fs::path(BRONMAP) / "tests/scenario"))
        if (f.path().extension() == ".scenario") uit.push_back(f.path());
    std::sort(uit.begin(), uit.end());
    return uit;
}

class Scenarios : public testing::TestWithParam<fs::path> {};

TEST_P(Scenarios, Holds) {
    const std::string naam = GetParam().filename().string();
    try {
        const Scenario scenario = lees_scenario(naam, ::steun::lees(GetParam()));
        for (const std::string& fout : speel_scenario(naam, scenario))
            ADD_FAILURE() << scenario.titel << " (" << scenario.bron << ")\n" << fout;
    } catch (const Scenariofout& fout) {
        ADD_FAILURE() << fout.what();
    }
}

std::string name_of(const testing::TestParamInfo<fs::path>& info) {
    std::string uit = info.param.stem().string();
    std::replace_if(
        uit.begin(), uit.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
    return uit;
}

INSTANTIATE_TEST_SUITE_P(Map, Scenarios, testing::ValuesIn(find_bestanden()), name_of);

TEST(Scenariomap, holds_the_forty_scenarios_of_the_allocation_chain) {
    EXPECT_GE(find_bestanden().size(), 40u);
}

}  // namespace
}  // namespace jeugdregio::scenario
