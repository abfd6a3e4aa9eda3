// Every help page is Dutch and has an example: what the library of the command line adds of its own is
// English.
#include <regex>

#include <gtest/gtest.h>

#include "cli/hulp.hpp"

namespace {

using namespace cli_test;

/// The words of the commands that a help page lists.
std::vector<std::string> list_opdrachten(const std::string& hulp) {
    std::vector<std::string> uit;
    std::istringstream in(hulp);
    bool lijst = false;
    for (std::string regel; std::getline(in, regel);) {
        if (regel == "Opdrachten:")
            lijst = true;
        else if (regel.empty())
            lijst = false;
        else if (lijst && regel.starts_with("  ") && regel[2] != ' ')
            uit.push_back(regel.substr(2, regel.find(' ', 2) - 2));
    }
    return uit;
}

int check_hulp(const std::vector<std::string>& opdracht) {
    static const std::regex kEngels(
        "OPTIONS|REQUIRED|SUBCOMMAND|Usage|Options:|Positionals|Excludes|Needs:|\\b(TEXT|INT|UINT|FLOAT)\\b");
    auto woorden = opdracht;
    woorden.emplace_back("--help");
    const auto u = steun::run(woorden);
    std::string naam = "jeugdregio";
    for (const std::string& w : opdracht) naam += " " + w;
    EXPECT_EQ(u.exit, 0) << naam;
    EXPECT_FALSE(std::regex_search(u.out, kEngels)) << naam << "\n" << u.out;
    EXPECT_NE(u.out.find("Gebruik: " + naam), std::string::npos) << u.out;
    EXPECT_NE(u.out.find("Voorbeeld: jeugdregio "), std::string::npos) << naam;
    int aantal = 1;
    for (const std::string& deel : list_opdrachten(u.out)) {
        auto dieper = opdracht;
        dieper.push_back(deel);
        aantal += check_hulp(dieper);
    }
    return aantal;
}

TEST(Hulp, every_page_is_dutch_and_has_an_example) {
    EXPECT_GT(check_hulp({}), 45) << "the pages were walked";
}

}  // namespace
